import { sql } from "kysely";
import { type ReadDb, run } from "../../../database/database.ts";
import { isKnown } from "../../../database/versions.ts";
import type { PlaceId, Revision } from "../../../kernel/ids.ts";
import type { Recording } from "../../../registry/evidence/recording.ts";
import type { Level } from "../../../registry/places/place.ts";
import { foldedName } from "../folded-name.ts";
import type { JudgedName, MatchJudgement, Verdict } from "./match-judgement.ts";

interface JudgementRow {
  id: number;
  name: string;
  country: string | null;
  level: Level | null;
  within: string | null;
  verdict: Verdict;
  place_id: PlaceId | null;
  gazetteer_id: string | null;
  reason: string;
  author: string;
  judged_at: Date;
  seconded_by: string | null;
  asks_second: boolean;
  known_from: Revision;
}

const judgementOf = (row: JudgementRow): MatchJudgement => ({
  id: row.id,
  name: row.name,
  country: row.country,
  level: row.level,
  within: row.within,
  verdict: row.verdict,
  place: row.place_id,
  gazetteer: row.gazetteer_id,
  reason: row.reason,
  author: row.author,
  judgedAt: row.judged_at,
  secondedBy: row.seconded_by,
  asksSecond: row.asks_second,
  knownFrom: row.known_from,
});

/** Every judgement on a match as known at a revision, oldest first; of a place that was merged, for the one it leads to. */
export async function matchJudgements(read: ReadDb, known: Revision): Promise<MatchJudgement[]> {
  const rows = await run(
    read,
    sql<JudgementRow>`
      select j.*, coalesce(m.into_id, j.place_id) as place_id
      from match_judgement j left join place_merge m on m.merged_id = j.place_id and ${isKnown("m", known)}
      where ${isKnown("j", known)} order by j.id`,
  );
  return rows.map(judgementOf);
}

/** The judgements in force on just this name, said just so. */
export async function judgementsOn(read: ReadDb, judged: JudgedName): Promise<MatchJudgement[]> {
  const rows = await run(
    read,
    sql<JudgementRow>`
      select * from match_judgement
      where known_to is null and name_key = ${foldedName(judged.name)}
        and country is not distinct from ${judged.country}
        and level is not distinct from ${judged.level}
        and within_key is not distinct from ${judged.within === null ? null : foldedName(judged.within)}
      order by id`,
  );
  return rows.map(judgementOf);
}

/** The judgement of this number if it stands. */
export async function judgementInForce(read: ReadDb, id: number): Promise<MatchJudgement | null> {
  const [row] = await run(
    read,
    sql<JudgementRow>`select * from match_judgement where known_to is null and id = ${id}`,
  );
  return row ? judgementOf(row) : null;
}

export interface NewJudgement extends JudgedName {
  verdict: Verdict;
  place: PlaceId | null;
  gazetteer: string | null;
  reason: string;
  author: string;
  /** Of the first of two persons; absent: now. */
  judgedAt?: Date;
  secondedBy?: string;
  /** It counts only once a second person says the same. */
  asksSecond: boolean;
}

export async function insertMatchJudgement(
  { tx }: Recording,
  judged: NewJudgement,
  revision: Revision,
): Promise<number> {
  const { id } = await tx
    .insertInto("match_judgement")
    .values({
      name: judged.name,
      name_key: foldedName(judged.name),
      country: judged.country,
      level: judged.level,
      within: judged.within,
      within_key: judged.within === null ? null : foldedName(judged.within),
      verdict: judged.verdict,
      place_id: judged.place,
      gazetteer_id: judged.gazetteer,
      reason: judged.reason,
      author: judged.author,
      ...(judged.judgedAt && { judged_at: judged.judgedAt }),
      asks_second: judged.asksSecond,
      seconded_by: judged.secondedBy ?? null,
      seconded_at: judged.secondedBy === undefined ? null : sql<Date>`clock_timestamp()`,
      known_from: revision,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function closeMatchJudgements(
  { tx }: Recording,
  ids: readonly number[],
  revision: Revision,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("match_judgement")
    .set({ known_to: revision })
    .where("id", "in", [...ids])
    .where("known_to", "is", null)
    // What this very revision wrote and takes back was never known.
    .where("known_from", "<", revision)
    .execute();
  await tx
    .deleteFrom("match_judgement")
    .where("id", "in", [...ids])
    .where("known_from", "=", revision)
    .execute();
}

/** Whether the place of the registry is there, and the one of the gazetteer. */
export async function targetsExist(
  read: ReadDb,
  place: PlaceId | null,
  gazetteer: string | null,
): Promise<{ place: boolean; gazetteer: boolean }> {
  const [row] = await run(
    read,
    sql<{ place: boolean; gazetteer: boolean }>`
      select ${place}::text is null or exists (select from place where id = ${place}) as place,
        ${gazetteer}::text is null or exists (select from gazetteer_place where id = ${gazetteer}) as gazetteer`,
  );
  return row ?? { place: false, gazetteer: false };
}
