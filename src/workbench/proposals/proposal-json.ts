import { z } from "@hono/zod-openapi";
import { CAPACITIES } from "../../registry/evidence/grade.ts";
import { contentSchema } from "./content.ts";
import { PROPOSAL_STATES, type Proposal } from "./proposal.ts";

const time = z.string().openapi({ format: "date-time" });

export const ContentSchema = contentSchema.openapi("ProposalContent", {
  description: `What is to be recorded, by \`type\`: an act of a partnership (\`act\`), values of another record (\`statements\`), a judgement on a claim (\`judgement\`). Dates are written as people write them; a claimant speaks as ${CAPACITIES.join(", ")}.`,
});

export const ProposalSchema = z
  .object({
    id: z.int(),
    state: z.enum(PROPOSAL_STATES),
    version: z.int().openapi({ description: "Say it when you change something: another is refused." }),
    author: z.string(),
    about: z.object({ kind: z.string(), id: z.string().nullable() }),
    bodies: z
      .array(z.string())
      .openapi({ description: "The bodies that own the record; none: the whole registry." }),
    basedOn: z.int().openapi({ description: "The revision that its author had." }),
    content: z.looseObject({ type: z.string() }),
    remark: z.string().nullable(),
    reviewer: z.string().nullable(),
    revision: z.int().nullable(),
    savedAt: time,
    submittedAt: time.nullable(),
    decidedAt: time.nullable(),
  })
  .openapi("Proposal");
export type ProposalDocument = z.infer<typeof ProposalSchema>;

/** A proposal as data. */
export const proposalJson = (proposal: Proposal): ProposalDocument => ({
  id: proposal.id,
  state: proposal.state,
  version: proposal.version,
  author: proposal.author.name,
  about: proposal.about,
  bodies: proposal.bodies,
  basedOn: proposal.basedOn,
  content: proposal.content,
  remark: proposal.remark,
  reviewer: proposal.reviewer?.name ?? null,
  revision: proposal.revision,
  savedAt: proposal.savedAt.toISOString(),
  submittedAt: proposal.submittedAt?.toISOString() ?? null,
  decidedAt: proposal.decidedAt?.toISOString() ?? null,
});
