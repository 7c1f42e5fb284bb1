import { sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import type { PlaceId, Revision } from "../../kernel/ids.ts";
import { ofWhose } from "../bodies/body.store.ts";
import type { Whose } from "../bodies/whose.ts";
import type { JudgedName, Verdict } from "../reconciliation/judgements/match-judgement.ts";

/** A judgement on a name as the list of decisions shows it, those that were taken back among them. */
export interface DecisionRow extends JudgedName {
  id: number;
  verdict: Verdict;
  place: PlaceId | null;
  gazetteer: string | null;
  /** What the gazetteer calls the place, where it has it. */
  gazetteerName: string | null;
  reason: string;
  author: string;
  at: Date;
  secondedBy: string | null;
  /** The revision that recorded it. */
  since: Revision;
  /** Who took it back or replaced it, when and why; null while it stands. */
  ended: { by: string; at: string; summary: string } | null;
}

export interface DecisionsAsked {
  /** Only judgements that stand. */
  standing: boolean;
  before: number | null;
  limit: number;
  /** Only what this person judged or confirmed. */
  author?: string;
  /** For whom: decisions on names that their batches hold, or that they judged themselves. */
  reader: { whose: Whose; name: string | null };
}

/** A name that only the files of others hold is not told of. */
const isForReader = ({ whose, name }: DecisionsAsked["reader"]) =>
  whose === "all"
    ? sql`true`
    : sql`(
        j.author = ${name} or j.seconded_by = ${name}
        or exists (
          select 1 from batch_mention m join batch b on b.id = m.batch_id and ${ofWhose(whose, sql.ref("b.body_id"))}
          where m.name_key = j.name_key))`;

/** Whether somebody is told of a decision at all. */
export async function isTold(read: ReadDb, id: number, reader: DecisionsAsked["reader"]): Promise<boolean> {
  const rows = await run(
    read,
    sql`select 1 from match_judgement j where j.id = ${id} and ${isForReader(reader)}`,
  );
  return rows.length > 0;
}

/** Judgements, the newest first. One that a second person confirmed stands here once, under its last number. */
export async function decisions(
  read: ReadDb,
  { standing, before, limit, author, reader }: DecisionsAsked,
): Promise<DecisionRow[]> {
  return run(
    read,
    sql<DecisionRow>`
      select j.id, j.name, j.country, j.level, j.within, j.verdict, j.place_id as place,
        j.gazetteer_id as gazetteer, g.name as "gazetteerName", j.reason, j.author, j.judged_at as at,
        j.seconded_by as "secondedBy", j.known_from as since,
        case when e.id is null then null
          else jsonb_build_object('by', e.author, 'at', e.at, 'summary', e.summary) end as ended
      from match_judgement j
      left join gazetteer_place g on g.id = j.gazetteer_id
      left join revision e on e.id = j.known_to
      where (${before}::bigint is null or j.id < ${before}) and (not ${standing} or j.known_to is null)
        and (${author ?? null}::text is null or j.author = ${author ?? null} or j.seconded_by = ${author ?? null})
        and ${isForReader(reader)}
        and not exists (
          select 1 from match_judgement s
          where s.known_from = j.known_to and s.author = j.author and s.judged_at = j.judged_at)
      order by j.id desc limit ${limit}`,
  );
}
