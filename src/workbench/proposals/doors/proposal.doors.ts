import type { Hono } from "hono";
import type { WorkbenchParts } from "../../workbench.doors.ts";
import type { ProposalParts } from "../parts.ts";
import { Previews } from "../preview/preview-proposal.ts";
import { proposalApi } from "./proposal.api.ts";
import { proposalPages } from "./proposal.page.tsx";
import { proposalListPages } from "./proposal-list.page.tsx";
import { proposePages } from "./propose.page.tsx";

/** Proposals: written, looked at, published. */
export function mountProposals(app: Hono, { database, kinds, worlds, openResolver }: WorkbenchParts): void {
  const parts: ProposalParts = {
    database,
    kinds,
    openResolver,
    previews: new Previews(database, kinds, worlds),
  };
  app.route("/", proposalListPages(parts).app);
  app.route("/", proposePages(parts).app);
  app.route("/", proposalPages(parts).app);
  app.route("/", proposalApi(parts));
}
