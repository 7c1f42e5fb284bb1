import type { Context } from "hono";
import { z } from "zod";
import { mustAsk } from "../../../http/access/asker-of.ts";
import { decodeCursor, type Page, pageOf } from "../../../http/paging.ts";
import { onlyParameters } from "../../../http/query.ts";
import { invalid } from "../../../kernel/errors.ts";
import type { Language } from "../../../kernel/languages.ts";
import { type Asker, highestRole, isAtLeast } from "../../../kernel/role.ts";
import { ChoiceField, Filters } from "../../../web/components/filters.tsx";
import { Heading } from "../../../web/components/names.tsx";
import { Empty, Pagination } from "../../../web/components/parts.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { addressOf, localHref, Pages } from "../../../web/language.ts";
import { dataLinks, renderPage } from "../../../web/layout.tsx";
import { translator } from "../../../web/messages.ts";
import { titlesOf } from "../page/proposal-words.ts";
import type { ProposalParts } from "../parts.ts";
import { countProposals, listProposals, type ProposalFilter, VIEWS, type View } from "../proposal.store.ts";
import { PROPOSAL_STATES, type Proposal, type ProposalId } from "../proposal.ts";
import { proposalJson } from "../proposal-json.ts";
import { proposalMessages, stateMessages, viewMessages } from "../proposals.messages.ts";

const AT_ONCE = 50;

/** Proposals: those that wait for who asks, their own, the published; as a page and as data. */
export function proposalListPages({ database, kinds }: ProposalParts): Pages {
  const pages = new Pages();
  pages.app.get("/proposals.json", async (c) => {
    const found = await pageAsked(c, (asker, filter, page) =>
      listProposals(database.read, asker, filter, page),
    );
    return c.json({ items: found.items.map(proposalJson), next: found.next }, 200, {
      "Cache-Control": "no-store",
    });
  });
  pages.get("/proposals", (c) =>
    database.snapshot(async (read) => {
      const { language, query } = addressOf(c);
      const asker = mustAsk(c);
      const found = await pageAsked(c, (who, filter, page) => listProposals(read, who, filter, page));
      const counts = await countProposals(read, asker);
      const titles = await titlesOf(read, kinds, found.items, language);
      const title = translator(proposalMessages, language)("proposals");
      return renderPage(
        c,
        { title, confidential: true, wide: true, data: dataLinks(c, "json") },
        <List {...{ language, asker, query, counts, titles }} filter={filterAsked(c, asker)} found={found} />,
      );
    }),
  );
  return pages;
}

function filterAsked(c: Context, asker: Asker): ProposalFilter {
  const [view, state] = [c.req.query("view") || null, c.req.query("state") || null];
  const reviews = isAtLeast(highestRole(asker), "editor");
  const shown = view === null ? (reviews ? "review" : "mine") : VIEWS.find((one) => one === view);
  const found = state === null ? undefined : PROPOSAL_STATES.find((one) => one === state);
  if (shown === undefined) throw invalid("bad-parameter", `A view is one of ${VIEWS.join(", ")}.`, "view");
  if (state !== null && found === undefined)
    throw invalid("bad-parameter", `A state is one of ${PROPOSAL_STATES.join(", ")}.`, "state");
  return { view: shown, state: found };
}

type Ask = (
  asker: Asker,
  filter: ProposalFilter,
  page: { after: number | undefined; limit: number },
) => Promise<Proposal[]>;

async function pageAsked(c: Context, ask: Ask): Promise<Page<Proposal>> {
  onlyParameters(c, ["view", "state", "cursor"]);
  const asker = mustAsk(c);
  const cursor = c.req.query("cursor");
  const after = cursor ? decodeCursor(cursor, z.int()) : undefined;
  return pageOf(
    await ask(asker, filterAsked(c, asker), { after, limit: AT_ONCE + 1 }),
    AT_ONCE,
    ({ id }) => id,
  );
}

interface ListShown {
  language: Language;
  asker: Asker;
  query: URLSearchParams;
  counts: Record<View, number>;
  titles: ReadonlyMap<ProposalId, string>;
  filter: ProposalFilter;
  found: Page<Proposal>;
}

const List = ({ language, query, counts, titles, filter, found }: ListShown) => {
  const t = translator(proposalMessages, language);
  const view = translator(viewMessages, language);
  const state = translator(stateMessages, language);
  const next = new URLSearchParams(query);
  if (found.next) next.set("cursor", found.next);
  return (
    <>
      <Heading title={t("proposals")}>{t("listLead")}</Heading>
      <p>
        <a class="button" href={localHref(language, "/propose")}>
          {t("newSigning")}
        </a>
      </p>
      <Filters language={language} path="/proposals">
        <ChoiceField
          name="view"
          label={t("views")}
          value={filter.view}
          choices={VIEWS.map((one) => ({ value: one, label: `${view(one)} (${counts[one]})` }))}
        />
        <ChoiceField
          name="state"
          label={t("state")}
          any={t("anyState")}
          value={filter.state}
          choices={PROPOSAL_STATES.map((one) => ({ value: one, label: state(one) }))}
        />
      </Filters>
      {found.items.length === 0 ? (
        <Empty>{t("none")}</Empty>
      ) : (
        <DataTable
          label={t("proposals")}
          narrow="stacked"
          rows={found.items}
          columns={[
            {
              head: t("what"),
              names: true,
              cell: ({ id }) => <a href={localHref(language, `/proposals/${id}`)}>{titles.get(id)}</a>,
            },
            { head: t("state"), cell: (proposal) => state(proposal.state) },
            { head: t("author"), cell: ({ author }) => author.name },
            {
              head: t("saved"),
              cell: ({ savedAt }) => (
                <time datetime={savedAt.toISOString()}>{savedAt.toISOString().slice(0, 10)}</time>
              ),
            },
          ]}
        />
      )}
      <Pagination
        language={language}
        {...(found.next && { next: localHref(language, "/proposals", next) })}
      />
    </>
  );
};
