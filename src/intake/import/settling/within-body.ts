import type { ReadDb } from "../../../database/database.ts";
import { forbidden } from "../../../kernel/errors.ts";
import type { PlaceId } from "../../../kernel/ids.ts";
import type { Issue } from "../../../kernel/issue.ts";
import { placesOfBody } from "../../bodies/body.store.ts";
import { isSourceOfOthers } from "../batch.store.ts";
import type { Batch } from "../batch.ts";
import type { ImportPlan } from "../plan-import.ts";
import { type PlannedRow, whereIs } from "../plan-row.ts";

type Bounded = Pick<Batch, "body" | "beyondBody">;

/**
 * A plan as far as the body of its batch may record it: every claim of a row is about a place that the body keeps, else
 * the row is refused. A batch of the whole registry, or that one of its editors records, stays as it is. Throws a
 * `Refusal` where its source was described by others, for recording describes it anew.
 */
export async function withinBody(read: ReadDb, batch: Bounded, plan: ImportPlan): Promise<ImportPlan> {
  if (batch.body === null || batch.beyondBody) return plan;
  if (await isSourceOfOthers(read, plan.source.id, batch.body)) {
    throw forbidden(
      "source-of-others",
      `The source "${plan.source.id}" is on record from elsewhere. Give the list an id of its own in the mapping, or ask an editor of the whole registry.`,
      "source",
    );
  }
  return { ...plan, rows: await rowsOfBody(read, batch, plan.rows) };
}

/** Rows of which those beyond the body of their batch are refused. */
export async function rowsOfBody(
  read: ReadDb,
  { body, beyondBody }: Bounded,
  rows: readonly PlannedRow[],
): Promise<PlannedRow[]> {
  if (body === null || beyondBody) return [...rows];
  const own = await placesOfBody(read, body);
  return rows.map((row) =>
    row.status === "ready" && !isAbout(row, own)
      ? { ...row, status: "refused", issues: [...row.issues, notYours(row)] }
      : row,
  );
}

const isAbout = ({ claims, mentions }: PlannedRow, own: ReadonlySet<PlaceId>): boolean =>
  claims.every(({ parties }) =>
    parties.some((party) => {
      const place = mentions[party]?.match.chosen?.place;
      return place != null && own.has(place);
    }),
  );

const notYours = ({ line }: PlannedRow): Issue => ({
  code: "beyond-body",
  where: whereIs(line),
  message:
    "It is about no place whose records the body keeps. An editor of the whole registry can have it recorded.",
});
