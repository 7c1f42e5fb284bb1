import type { Database } from "../../database/database.ts";
import type { PlaceResolver } from "../../intake/reconciliation/place-resolver.ts";
import type { Kinds } from "../../registry/dossiers/kind.ts";
import type { Previews } from "./preview/preview-proposal.ts";

/** What the doors of this room are given. */
export interface ProposalParts {
  database: Database;
  kinds: Kinds;
  openResolver: () => Promise<PlaceResolver>;
  previews: Previews;
}
