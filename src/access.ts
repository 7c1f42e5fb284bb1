import { type Access, type AccessTable, EVERYBODY } from "./http/access/access.ts";
import { INTAKE_ACCESS } from "./intake/intake.access.ts";
import { RECORD_KINDS } from "./kernel/record-ref.ts";
import { ACCOUNTS_ACCESS } from "./workbench/accounts/accounts.access.ts";
import { ATTACHMENTS_ACCESS } from "./workbench/attachments/attachments.access.ts";
import { BODIES_ACCESS } from "./workbench/bodies/bodies.access.ts";
import { CONFIRMATIONS_ACCESS } from "./workbench/confirmations/confirmations.access.ts";
import { CONTACTS_ACCESS } from "./workbench/contacts/contacts.access.ts";
import { DESK_ACCESS } from "./workbench/desk/desk.access.ts";
import { DUTIES_ACCESS } from "./workbench/duties/duties.access.ts";
import { ERASURES_ACCESS } from "./workbench/erasures/erasures.access.ts";
import { HISTORY_ACCESS } from "./workbench/history/history.access.ts";
import { MAIL_ACCESS } from "./workbench/mail/mail.access.ts";
import { MERGES_ACCESS } from "./workbench/merges/merges.access.ts";
import { PORTFOLIO_ACCESS } from "./workbench/portfolio/portfolio.access.ts";
import { PROPOSALS_ACCESS } from "./workbench/proposals/proposals.access.ts";
import { SUGGESTIONS_ACCESS } from "./workbench/suggestions/suggestions.access.ts";

const entries = (access: Access, routes: readonly string[]): AccessTable =>
  Object.fromEntries(routes.map((route) => [route, access]));

/** The pages and data of every kind of record: a list, its tables, a record, what is made of it, the API. */
const KINDS = [...RECORD_KINDS, "rules"];

const ofKind = (kind: string): string[] => [
  `GET /${kind}`,
  `GET /${kind}.json`,
  `GET /${kind}/:id`,
  `GET /${kind}/:file`,
  `GET /api/${kind}`,
  `GET /api/${kind}/:id`,
];

/** The registry itself: open to everybody. */
const OPEN = entries(EVERYBODY, [
  ...KINDS.flatMap(ofKind),
  ...KINDS.filter((kind) => !["groups", "rules"].includes(kind)).map((kind) => `GET /${kind}.csv`),
  "GET /",
  "GET /:path",
  "GET /about",
  "GET /api",
  "GET /api/count",
  "GET /api/investments/compare",
  "GET /api/openapi.json",
  "GET /assets/:file",
  "GET /assets/fonts/:slug/:version/:file",
  "GET /calendar.ics",
  "GET /catalog.jsonld",
  "GET /count",
  "GET /count.csv",
  "GET /count.geojson",
  "GET /count.json",
  "GET /favicon.ico",
  "GET /forums.ics",
  "GET /health",
  "GET /investments/compare",
  "GET /investments/compare.json",
  "GET /partnerships.geojson",
  "GET /programmes.ics",
  "GET /projects.geojson",
  "GET /projects.xml",
  "GET /robots.txt",
  "GET /search",
  "GET /search.json",
]);

/** OpenRefine asks from wherever it runs, by POST too; nothing is written. */
const RECONCILE: AccessTable = {
  ...entries(EVERYBODY, [
    "GET /reconcile",
    "GET /reconcile/preview/:id",
    "GET /reconcile/properties",
    "GET /reconcile/suggest/entity",
    "GET /reconcile/suggest/property",
    "GET /reconcile/suggest/type",
    "GET /reconcile/view/:id",
  ]),
  "POST /reconcile": { ...EVERYBODY, fromAnywhere: true },
};

/**
 * Who may use which route: the one table that the gate enforces, docs/reference/access.md shows and a test tries whole.
 * A route that is not here is refused to everybody.
 */
export const ACCESS: AccessTable = {
  ...OPEN,
  ...RECONCILE,
  ...ACCOUNTS_ACCESS,
  ...BODIES_ACCESS,
  ...ATTACHMENTS_ACCESS,
  ...INTAKE_ACCESS,
  ...DESK_ACCESS,
  ...MAIL_ACCESS,
  ...SUGGESTIONS_ACCESS,
  ...CONFIRMATIONS_ACCESS,
  ...CONTACTS_ACCESS,
  ...DUTIES_ACCESS,
  ...ERASURES_ACCESS,
  ...PORTFOLIO_ACCESS,
  ...PROPOSALS_ACCESS,
  ...HISTORY_ACCESS,
  ...MERGES_ACCESS,
};
