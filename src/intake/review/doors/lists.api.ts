import { Hono } from "hono";
import type { Database } from "../../../database/database.ts";
import { askerOf } from "../../../http/access/asker-of.ts";
import { confidentially } from "../../../http/access/confidential.ts";
import { sendCsvPages } from "../../../http/csv.ts";
import { sendJson } from "../../../http/etag.ts";
import { encodeCursor } from "../../../http/paging.ts";
import { pagesAsked } from "../../../http/whole-list.ts";
import { whoseOf } from "../../bodies/whose.ts";
import { conflictJson } from "../lists/list-json.ts";
import type { OneSidedClaim } from "../lists/one-sided.store.ts";
import { type Conflict, readConflicts } from "../lists/read-conflicts.ts";
import { readOneSided } from "../lists/read-one-sided.ts";
import { readerOf } from "./inbox.page.tsx";
import { conflictsAsked, offsetOf, oneSidedAsked, pageAfter } from "./lists-asked.ts";

export const ONE_SIDED_COLUMNS = [
  { name: "batch", value: ({ batch }: OneSidedClaim) => batch },
  { name: "file", value: ({ file }: OneSidedClaim) => file },
  { name: "line", value: ({ line }: OneSidedClaim) => line },
  { name: "host_name", value: ({ host }: OneSidedClaim) => host.name },
  { name: "host_country", value: ({ host }: OneSidedClaim) => host.country },
  { name: "host_place", value: ({ host }: OneSidedClaim) => host.place },
  { name: "partner_name", value: ({ partner }: OneSidedClaim) => partner.name },
  { name: "partner_country", value: ({ partner }: OneSidedClaim) => partner.country },
  { name: "partner_place", value: ({ partner }: OneSidedClaim) => partner.place },
  { name: "partnership", value: ({ partnership }: OneSidedClaim) => partnership },
];

type ConflictLine = Conflict["claims"][number] & Pick<Conflict, "about">;

const CONFLICT_COLUMNS = [
  { name: "partnership", value: ({ partnership }: ConflictLine) => partnership },
  { name: "disagree", value: ({ about }: ConflictLine) => about.join(", ") },
  { name: "claim", value: ({ citation }: ConflictLine) => citation },
  { name: "source", value: ({ source }: ConflictLine) => source },
  { name: "effect", value: ({ effect }: ConflictLine) => effect },
  { name: "strength", value: ({ strength }: ConflictLine) => strength },
  { name: "date", value: ({ on }: ConflictLine) => on?.edtf },
  { name: "grade", value: ({ grade }: ConflictLine) => grade },
];

/** The lists of review as data, at the addresses of their pages. */
export function listsApi(database: Database): Hono {
  const api = new Hono();
  api.get("/inbox/one-sided.json", (c) => {
    const { limit, offset, ...asked } = oneSidedAsked(c);
    const { whose } = readerOf(c);
    return database.snapshot(async (read) => {
      const { counts, claims } = await readOneSided(read, asked, { limit: limit + 1, offset }, whose);
      const { by, batch } = asked;
      return confidentially(
        await sendJson(c, { by, batch, counts, ...pageAfter(claims, { limit, offset }) }),
      );
    });
  });
  api.get("/inbox/one-sided.csv", (c) => {
    const asked = oneSidedAsked(c);
    const { whose } = readerOf(c);
    return database.snapshot(async (read) => {
      const pages = pagesAsked(c, async ({ limit, cursor }) => {
        const offset = cursor ? offsetOf(cursor) : 0;
        const { claims } = await readOneSided(read, asked, { limit: limit + 1, offset }, whose);
        return pageAfter(claims, { limit, offset });
      });
      return confidentially(await sendCsvPages(c, "one-sided", ONE_SIDED_COLUMNS, pages));
    });
  });
  api.get("/inbox/conflicts.json", (c) => {
    const { after, limit } = conflictsAsked(c);
    return database.snapshot(async (read) => {
      const { items, next } = pageOfConflicts(
        await readConflicts(read, after, limit + 1, whoseOf(askerOf(c))),
        limit,
      );
      return sendJson(c, { items: items.map(conflictJson), next });
    });
  });
  api.get("/inbox/conflicts.csv", (c) => {
    conflictsAsked(c);
    return database.snapshot(async (read) => {
      const conflicts = await readConflicts(read, null, MOST_CONFLICTS, []);
      const lines = conflicts.flatMap(({ claims, about }) => claims.map((claim) => ({ ...claim, about })));
      return sendCsvPages(c, "conflicts", CONFLICT_COLUMNS, onePage(lines));
    });
  });
  return api;
}

const MOST_CONFLICTS = 100_000;

async function* onePage<T>(rows: readonly T[]): AsyncGenerator<readonly T[], void> {
  yield rows;
}

/** The cursor of conflicts is the last partnership of a page. */
export function pageOfConflicts(rows: readonly Conflict[], limit: number) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? encodeCursor(last.partnership) : null };
}
