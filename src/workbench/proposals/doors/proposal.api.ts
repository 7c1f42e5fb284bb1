import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { mustAsk } from "../../../http/access/asker-of.ts";
import { createApi } from "../../../http/api.ts";
import { cursorParameter, decodeCursor, limitParameter, pageOf } from "../../../http/paging.ts";
import { describeToken, NEEDS_TOKEN, tokenResponses } from "../../../http/token-security.ts";
import { invalid } from "../../../kernel/errors.ts";
import type { Revision } from "../../../kernel/ids.ts";
import { checkContent } from "../check-content.ts";
import { readContent } from "../content.ts";
import { submitProposal } from "../move-proposal.ts";
import type { ProposalParts } from "../parts.ts";
import { listProposals, VIEWS } from "../proposal.store.ts";
import type { ProposalId } from "../proposal.ts";
import { ContentSchema, ProposalSchema, proposalJson } from "../proposal-json.ts";
import { publishProposal } from "../publish-proposal.ts";
import { beginProposal, proposalSeen } from "../save-proposal.ts";

const one = (description: string) => ({
  description,
  content: { "application/json": { schema: ProposalSchema } },
});

const params = z.object({
  id: z.coerce
    .number()
    .int()
    .openapi({ param: { name: "id", in: "path" }, example: 1 }),
});

const listRoute = createRoute({
  method: "get",
  path: "/api/proposals",
  summary: "The proposals that you may see",
  security: NEEDS_TOKEN,
  request: {
    query: z.strictObject({
      view: z
        .enum(VIEWS)
        .default("all")
        .openapi({ description: "`review`: those that wait for you; `mine`; `published`; `all`." }),
      limit: limitParameter,
      cursor: cursorParameter,
    }),
  },
  responses: {
    200: {
      description: "A page of proposals",
      content: {
        "application/json": {
          schema: z.object({ items: z.array(ProposalSchema), next: z.string().nullable() }),
        },
      },
    },
    ...tokenResponses,
  },
});

const addRoute = createRoute({
  method: "post",
  path: "/api/proposals",
  summary: "Propose something: it waits for review at once",
  description:
    "The scope is `propose`. State, reviewer and revision are the registry's: what is sent of them is left out.",
  security: NEEDS_TOKEN,
  request: { body: { required: true, content: { "application/json": { schema: ContentSchema } } } },
  responses: { 201: one("The proposal, waiting for review"), ...tokenResponses },
});

const findRoute = createRoute({
  method: "get",
  path: "/api/proposals/{id}",
  summary: "One proposal",
  security: NEEDS_TOKEN,
  request: { params },
  responses: { 200: one("The proposal"), ...tokenResponses },
});

const publishRoute = createRoute({
  method: "post",
  path: "/api/proposals/{id}/publish",
  summary: "Publish a proposal: it becomes a citation and a revision",
  description:
    "The scope is `review`. `version` is the one you have read; where the record has changed since the author wrote, `basedOn` names the newest revision that you have looked at.",
  security: NEEDS_TOKEN,
  request: {
    params,
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.object({ version: z.int(), basedOn: z.int().min(0).nullish() }),
        },
      },
    },
  },
  responses: { 200: one("The published proposal"), ...tokenResponses },
});

/** For programs: the same as the pages, by the same rules. */
export function proposalApi({ database, kinds }: ProposalParts): OpenAPIHono {
  const api = createApi();
  describeToken(api);

  api.openapi(listRoute, async (c) => {
    const { view, limit, cursor } = c.req.valid("query");
    const after = cursor === undefined ? undefined : decodeCursor(cursor, z.int());
    const found = await listProposals(database.read, mustAsk(c), { view }, { after, limit: limit + 1 });
    const { items, next } = pageOf(found, limit, ({ id }) => id);
    return c.json({ items: items.map(proposalJson), next }, 200, PRIVATE);
  });

  api.openapi(findRoute, async (c) => {
    const proposal = await proposalSeen(database.read, mustAsk(c), c.req.valid("param").id as ProposalId);
    return c.json(proposalJson(proposal), 200, PRIVATE);
  });

  api.openapi(addRoute, async (c) => {
    const asker = mustAsk(c);
    const read = readContent(c.req.valid("json"));
    const content = "content" in read ? read.content : null;
    const [fault] = "content" in read ? await checkContent(database.read, kinds, read.content) : read.faults;
    if (fault || content === null) {
      throw invalid("proposal-incomplete", fault?.detail ?? "This is no proposal.", fault?.field);
    }
    const id = await database.aside(async (tx) => {
      const begun = await beginProposal(tx, kinds, asker, content);
      await submitProposal(tx, asker, { id: begun, version: 1 });
      return begun;
    });
    const proposal = await proposalSeen(database.read, asker, id);
    return c.json(proposalJson(proposal), 201, { ...PRIVATE, Location: `/api/proposals/${id}` });
  });

  api.openapi(publishRoute, async (c) => {
    const asker = mustAsk(c);
    const id = c.req.valid("param").id as ProposalId;
    const { version, basedOn } = c.req.valid("json");
    const seen = { id, version, basedOn: (basedOn ?? null) as Revision | null };
    await database.write((tx) => publishProposal(tx, kinds, asker, seen));
    return c.json(proposalJson(await proposalSeen(database.read, asker, id)), 200, PRIVATE);
  });
  return api;
}

const PRIVATE = { "Cache-Control": "no-store" };
