import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import { dateFrom } from "../../database/date-columns.ts";
import { isKnown } from "../../database/versions.ts";
import type { AccountId, BodyId, PartnershipId, Revision, SubjectId } from "../../kernel/ids.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";
import type { Activity } from "../../registry/activities/activity.ts";
import type { Member } from "../bodies/office.store.ts";
import type { Criterion } from "./criterion.ts";
import type { Lane } from "./lane.ts";

/** An activity of one of several partnerships. */
export interface OfficeActivity {
  partnership: PartnershipId;
  kind: Activity["kind"];
  on: PartialDate | null;
}

/** The activities of these partnerships, oldest first; claims that were rejected tell of none. */
export async function activitiesOf(
  read: ReadDb,
  partnerships: readonly PartnershipId[],
  known: Revision,
): Promise<OfficeActivity[]> {
  const rows = await run(
    read,
    sql<{
      partnership: PartnershipId;
      kind: Activity["kind"];
      on_verbatim: string | null;
      on_edtf: string | null;
      on_earliest: string | null;
      on_latest: string | null;
    }>`
      select a.partnership_id as partnership, a.kind, a.on_verbatim, a.on_edtf, a.on_earliest, a.on_latest
      from activity a join citation c on c.id = a.citation_id and ${isKnown("c", known)}
      where a.partnership_id = any(${[...partnerships]}) and not exists (
        select from judgement j where j.citation_id = c.id and j.kind = 'reject' and ${isKnown("j", known)})
      order by a.on_earliest, a.citation_id`,
  );
  return rows.map(({ partnership, kind, ...row }) => ({
    partnership,
    kind,
    on: dateFrom(row.on_edtf, row.on_earliest, row.on_latest, row.on_verbatim),
  }));
}

/** The fields of these programmes, as sources name them. */
export function fieldsOf(
  read: ReadDb,
  programmes: readonly SubjectId[],
): Promise<{ id: SubjectId; field: string }[]> {
  return run(
    read,
    sql<{ id: SubjectId; field: string }>`
      select distinct sc.subject_id as id, st.code as field from subject_claim sc
      join citation c on c.id = sc.citation_id and c.known_to is null
      join statement st on st.citation_id = sc.citation_id and st.property = 'field' and st.code is not null
      where sc.subject_kind = 'programme' and sc.subject_id = any(${[...programmes]})`,
  );
}

export async function criteriaOf(read: ReadDb, body: BodyId): Promise<Criterion[]> {
  const rows = await run(
    read,
    sql<Criterion>`
      select id, name, measure, full_at as "fullAt", weight from office_criterion where body_id = ${body} order by id`,
  );
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}

export async function insertCriterion(
  tx: WriteTx,
  body: BodyId,
  { name, measure, fullAt, weight }: Omit<Criterion, "id">,
): Promise<void> {
  await change(
    tx,
    sql`
      insert into office_criterion (body_id, name, measure, full_at, weight)
      values (${body}, ${name}, ${measure}, ${fullAt}, ${weight})`,
  );
}

/** False where the body has no such criterion. */
export async function updateCriterion(
  tx: WriteTx,
  body: BodyId,
  { id, name, fullAt, weight }: Omit<Criterion, "measure">,
): Promise<boolean> {
  const changed = await change(
    tx,
    sql`
      update office_criterion set name = ${name}, full_at = ${fullAt}, weight = ${weight}
      where body_id = ${body} and id = ${id}`,
  );
  return changed > 0;
}

export async function deleteCriterion(tx: WriteTx, body: BodyId, id: number): Promise<boolean> {
  return (await change(tx, sql`delete from office_criterion where body_id = ${body} and id = ${id}`)) > 0;
}

/** The marks that a body gave, by partnership and criterion. */
export async function marksOf(read: ReadDb, body: BodyId): Promise<Map<PartnershipId, Map<number, number>>> {
  const rows = await run(
    read,
    sql<{ criterion: string; partnership: PartnershipId; mark: number }>`
      select m.criterion_id as criterion, m.partnership_id as partnership, m.mark
      from office_mark m join office_criterion c on c.id = m.criterion_id where c.body_id = ${body}`,
  );
  const marks = new Map<PartnershipId, Map<number, number>>();
  for (const { criterion, partnership, mark } of rows) {
    const of = marks.get(partnership) ?? new Map<number, number>();
    marks.set(partnership, of.set(Number(criterion), mark));
  }
  return marks;
}

/** Gives a mark in place of the one that was given; null takes it back. */
export async function putMark(
  tx: WriteTx,
  given: { criterion: number; partnership: PartnershipId; mark: number | null; account: AccountId },
): Promise<void> {
  const { criterion, partnership, mark, account } = given;
  await change(
    tx,
    mark === null
      ? sql`delete from office_mark where criterion_id = ${criterion} and partnership_id = ${partnership}`
      : sql`
          insert into office_mark (criterion_id, partnership_id, mark, account_id)
          values (${criterion}, ${partnership}, ${mark}, ${account})
          on conflict (criterion_id, partnership_id) do update
            set mark = excluded.mark, account_id = excluded.account_id, at = clock_timestamp()`,
  );
}

/** Who looks after each partnership of a body. */
export async function ownersOf(read: ReadDb, body: BodyId): Promise<Map<PartnershipId, Member>> {
  const rows = await run(
    read,
    sql<Member & { partnership: PartnershipId }>`
      select o.partnership_id as partnership, a.id as account, a.name
      from office_owner o join account a on a.id = o.account_id where o.body_id = ${body}`,
  );
  return new Map(rows.map(({ partnership, ...member }) => [partnership, member]));
}

export async function putOwner(
  tx: WriteTx,
  body: BodyId,
  partnership: PartnershipId,
  account: AccountId | null,
): Promise<void> {
  await change(
    tx,
    account === null
      ? sql`delete from office_owner where body_id = ${body} and partnership_id = ${partnership}`
      : sql`
          insert into office_owner (body_id, partnership_id, account_id) values (${body}, ${partnership}, ${account})
          on conflict (body_id, partnership_id) do update set account_id = excluded.account_id`,
  );
}

/** What somebody decided to do with a partnership. */
export interface LaneDecision {
  partnership: PartnershipId;
  lane: Lane;
  reason: string;
  author: string;
  at: Date;
}

/** Every decision of a body, or those on one partnership, newest first. */
export function lanesOf(
  read: ReadDb,
  body: BodyId,
  partnership: PartnershipId | null = null,
): Promise<LaneDecision[]> {
  return run(
    read,
    sql<LaneDecision>`
      select l.partnership_id as partnership, l.lane, l.reason, a.name as author, l.at
      from office_lane l join account a on a.id = l.account_id
      where l.body_id = ${body} and ${partnership === null ? sql`true` : sql`l.partnership_id = ${partnership}`}
      order by l.id desc`,
  );
}

export async function insertLane(
  tx: WriteTx,
  body: BodyId,
  account: AccountId,
  { partnership, lane, reason }: Pick<LaneDecision, "partnership" | "lane" | "reason">,
): Promise<void> {
  await change(
    tx,
    sql`
      insert into office_lane (body_id, partnership_id, lane, reason, account_id)
      values (${body}, ${partnership}, ${lane}, ${reason}, ${account})`,
  );
}
