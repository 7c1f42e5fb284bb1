import { type RawBuilder, sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import type { AccountId, BodyId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import type { RecordKind, RecordRef } from "../../kernel/record-ref.ts";
import {
  type Decision,
  recordAbout,
  type Suggested,
  type Suggestion,
  type SuggestionState,
} from "./suggestion.ts";

export interface NewSuggestion extends Suggested {
  language: Language;
  account: AccountId | null;
  doubtful: boolean;
  hash: string;
}

/** Which suggestions somebody may see: those about records of these bodies; `all`: every one. */
export type Within = "all" | readonly BodyId[];

/** The kind of dossier whose records have such addresses, where they are dossiers. */
export type SubjectKinds = ReadonlyMap<RecordKind, string>;

/** How many wait, counted no further than `most`. */
export async function countWaiting(read: ReadDb, about: string | null, most: number): Promise<number> {
  const [row] = await run(
    read,
    sql<{ n: number }>`
      select count(*) as n from (
        select 1 from suggestion
        where state = 'waiting' ${about === null ? sql`` : sql`and about = ${about}`} limit ${most}) s`,
  );
  return row?.n ?? 0;
}

export async function insertSuggestion(tx: WriteTx, given: NewSuggestion): Promise<number> {
  const record = recordAbout(given.about);
  const row = await tx
    .insertInto("suggestion")
    .values({
      about: given.about,
      record_kind: record?.kind ?? null,
      record_id: record?.id ?? null,
      says: given.says,
      source: given.source,
      name: given.name,
      name_shown: given.nameShown,
      language: given.language,
      account_id: given.account,
      secret_hash: given.hash,
      doubtful: given.doubtful,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return Number(row.id);
}

const columns = sql`
  s.id, s.about, s.says, s.source, s.name, s.name_shown as "nameShown", s.language, s.account_id as account,
  s.doubtful, s.created_at as "createdAt", s.state, s.answer, s.answered_at as "answeredAt", s.body_id as body,
  b.name as "bodyName"`;
const table = sql`suggestion s left join body b on b.id = s.body_id`;

/** By the secret that its sender alone has. */
export async function findBySecret(read: ReadDb, hash: string): Promise<Suggestion | null> {
  const [found] = await run(
    read,
    sql<Suggestion>`select ${columns} from ${table} where s.secret_hash = ${hash}`,
  );
  return found ?? null;
}

/** Owners are asked for anew each time: a body that got a place yesterday has what was suggested before. */
function within(bodies: Within, kinds: SubjectKinds): RawBuilder<unknown> {
  if (bodies === "all") return sql`true`;
  const [paths, names] = [[...kinds.keys()] as string[], [...kinds.values()]];
  return sql`exists (
    select 1 from body_place own join body o on o.id = own.body_id and o.closed_at is null
    where own.body_id = any(${[...bodies] as string[]}) and own.place_id in (
      select s.record_id where s.record_kind = 'places'
      union all
      select pp.place_id from partnership_party pp
      where s.record_kind = 'partnerships' and pp.partnership_id = s.record_id
      union all
      select coalesce(st.place_id, p.place_id)
      from unnest(${paths}::text[], ${names}::text[]) k (path, kind)
      join subject_claim sc on sc.subject_kind = k.kind and sc.subject_id = s.record_id
      join citation c on c.id = sc.citation_id and c.known_to is null
      join statement st on st.citation_id = sc.citation_id
      left join partnership_party p on p.partnership_id = st.partnership_id
      where k.path = s.record_kind))`;
}

export interface SuggestionFilter {
  state: SuggestionState;
  kind: RecordKind | "other" | null;
  words: string | null;
}

const literally = (words: string) => `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

function chosen({ state, kind, words }: SuggestionFilter): RawBuilder<unknown> {
  const ofKind =
    kind === null
      ? sql``
      : kind === "other"
        ? sql`and s.record_kind is null`
        : sql`and s.record_kind = ${kind}`;
  const like = words === null ? "" : literally(words);
  return sql`s.state = ${state} ${ofKind}
    ${words === null ? sql`` : sql`and (s.says ilike ${like} or s.source ilike ${like} or s.about ilike ${like})`}`;
}

/** Where a page of the list ended. */
export interface Position {
  doubtful: boolean;
  id: number;
}

/** Suggestions in the order in which they are answered: the doubtful ones last, then as they came. One more than `limit`. */
export async function listSuggestions(
  read: ReadDb,
  filter: SuggestionFilter,
  {
    bodies,
    kinds,
    after,
    limit,
  }: { bodies: Within; kinds: SubjectKinds; after: Position | null; limit: number },
): Promise<Suggestion[]> {
  return run(
    read,
    sql<Suggestion>`
      select ${columns} from ${table}
      where ${chosen(filter)} and ${within(bodies, kinds)}
        ${after === null ? sql`` : sql`and (s.doubtful, s.id) > (${after.doubtful}, ${after.id})`}
      order by s.doubtful, s.id limit ${limit + 1}`,
  );
}

/** The one before and the one after, in the same order and choice. */
export async function neighboursOf(
  read: ReadDb,
  { doubtful, id }: Position,
  filter: SuggestionFilter,
  { bodies, kinds }: { bodies: Within; kinds: SubjectKinds },
): Promise<{ before: number | null; after: number | null }> {
  const fits = sql`${chosen(filter)} and ${within(bodies, kinds)}`;
  const [row] = await run(
    read,
    sql<{ before: number | null; after: number | null }>`
      select
        (select s.id from suggestion s where ${fits} and (s.doubtful, s.id) < (${doubtful}, ${id})
          order by s.doubtful desc, s.id desc limit 1) as before,
        (select s.id from suggestion s where ${fits} and (s.doubtful, s.id) > (${doubtful}, ${id})
          order by s.doubtful, s.id limit 1) as after`,
  );
  return row ?? { before: null, after: null };
}

export interface SuggestionCount {
  state: SuggestionState;
  kind: RecordKind | "other";
  n: number;
}

export async function countSuggestions(
  read: ReadDb,
  bodies: Within,
  kinds: SubjectKinds,
): Promise<SuggestionCount[]> {
  return run(
    read,
    sql<SuggestionCount>`
      select s.state, coalesce(s.record_kind, 'other') as kind, count(*) as n
      from suggestion s where ${within(bodies, kinds)} group by 1, 2 order by 1, 2`,
  );
}

export async function findSuggestion(
  read: ReadDb,
  id: number,
  bodies: Within,
  kinds: SubjectKinds,
): Promise<Suggestion | null> {
  const [found] = await run(
    read,
    sql<Suggestion>`select ${columns} from ${table} where s.id = ${id} and ${within(bodies, kinds)}`,
  );
  return found ?? null;
}

/** What was answered about a record, the newest first. Nothing else of suggestions is for everybody. */
export async function answeredSuggestions(
  read: ReadDb,
  { kind, id }: RecordRef,
  limit = 200,
): Promise<Suggestion[]> {
  return run(
    read,
    sql<Suggestion>`
      select ${columns} from ${table}
      where s.record_kind = ${kind} and s.record_id = ${id} and s.state in ('accepted', 'declined')
      order by s.answered_at desc, s.id desc limit ${limit}`,
  );
}

export interface Answer {
  decision: Decision;
  answer: string | null;
  by: AccountId;
  body: BodyId | null;
}

/** False where it does not wait (any more): nobody's answer is written over. */
export async function setAnswer(tx: WriteTx, id: number, given: Answer): Promise<boolean> {
  const changed = await change(
    tx,
    sql`
      update suggestion set state = ${given.decision}, answer = ${given.answer}, answered_by = ${given.by},
        body_id = ${given.body}, answered_at = clock_timestamp()
      where id = ${id} and state = 'waiting'`,
  );
  return changed > 0;
}

/** Makes it wait again, without its answer. */
export async function unsetAnswer(tx: WriteTx, id: number): Promise<boolean> {
  const changed = await change(
    tx,
    sql`
      update suggestion set state = 'waiting', answer = null, answered_by = null, body_id = null, answered_at = null
      where id = ${id} and state in ('accepted', 'declined', 'spam')`,
  );
  return changed > 0;
}

/** Takes the sender's name out of it. */
export async function forgetName(tx: WriteTx, hash: string): Promise<void> {
  await change(
    tx,
    sql`update suggestion set name = null, name_shown = false, account_id = null where secret_hash = ${hash}`,
  );
}

/** Takes all out of it that its sender gave; its number stays. */
export async function emptySuggestion(tx: WriteTx, hash: string): Promise<void> {
  await change(
    tx,
    sql`
      update suggestion set state = 'withdrawn', says = '', source = null, name = null, name_shown = false,
        account_id = null
      where secret_hash = ${hash}`,
  );
}
