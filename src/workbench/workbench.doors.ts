import type { Context, Hono } from "hono";
import type { WorldCache } from "../counting/world-cache.ts";
import type { Database } from "../database/database.ts";
import type { PlaceResolver } from "../intake/reconciliation/place-resolver.ts";
import type { Kinds } from "../registry/dossiers/kind.ts";
import { accountParts } from "./accounts/doors/account-parts.ts";
import { mountAccounts } from "./accounts/doors/accounts.doors.ts";
import type { ProviderSettings } from "./accounts/provider/provider.ts";
import { attachmentDoors } from "./attachments/attachments.doors.ts";
import { bodyPages } from "./bodies/doors/bodies.page.tsx";
import { mountConfirmations } from "./confirmations/confirmations.doors.ts";
import { waitingConfirmations } from "./confirmations/waiting.ts";
import { deskPages } from "./desk/desk.page.tsx";
import { waitingNames } from "./desk/waiting-names.ts";
import { waitingDuties } from "./duties/waiting.ts";
import { mountHistory } from "./history/history.doors.ts";
import { mailPages } from "./mail/mail.page.tsx";
import type { SendMail } from "./mail/mail.ts";
import { mountMerges } from "./merges/merges.doors.ts";
import { mountOffice } from "./office.doors.ts";
import { mountProposals } from "./proposals/doors/proposal.doors.ts";
import { madeOfSuggestion } from "./proposals/made-of-suggestion.ts";
import { waitingProposals } from "./proposals/waiting.ts";
import { mountSuggestions } from "./suggestions/suggestions.doors.ts";
import { suggestionsTold } from "./suggestions/suggestions-told.ts";
import { waitingSuggestions } from "./suggestions/waiting.ts";
import type { WaitingSource } from "./waiting-item.ts";

/** What waits for somebody, room by room. */
const waiting = ({ kinds }: WorkbenchParts): readonly WaitingSource[] => [
  waitingDuties,
  waitingProposals(kinds),
  waitingNames,
  waitingConfirmations,
  waitingSuggestions(kinds),
];

/** What the rooms of the workbench are given. */
export interface WorkbenchParts {
  database: Database;
  /** `https://amity.example`; null: where readers ask. */
  origin: string | null;
  /** Readers come over TLS: cookies are for that only. */
  secure: boolean;
  kinds: Kinds;
  worlds: WorldCache;
  /** Finds the place that a name means. */
  openResolver: () => Promise<PlaceResolver>;
  /** Where people may sign in besides; none if left out. */
  oidc?: ProviderSettings | null;
  /** Undefined where no mail server is set up: then what a mail would say is shown, to be passed on. */
  sendMail?: SendMail | undefined;
  /** Takes what went wrong after the answer was given. */
  log?: ((error: unknown, c: Context) => void) | undefined;
}

/** Every room of the workbench, a line each. */
export function mountWorkbench(app: Hono, parts: WorkbenchParts): void {
  const accounts = accountParts(parts);
  mountAccounts(app, accounts);
  app.route("/", bodyPages(accounts).app);
  app.route("/", deskPages(parts.database, waiting(parts)).app);
  app.route("/", attachmentDoors(parts));
  app.route("/", mailPages(parts).app);
  mountProposals(app, parts);
  mountSuggestions(app, { ...parts, made: madeOfSuggestion });
  mountConfirmations(app, parts);
  mountOffice(app, parts.database);
  mountHistory(app, { ...parts, others: [suggestionsTold] });
  mountMerges(app, parts);
}
