import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import type { SubjectId } from "../../kernel/ids.ts";

/** A person with all that goes with them. */
export interface PersonFound {
  /** The id itself and those that were merged into it, or into which it was merged. */
  ids: SubjectId[];
  names: { text: string; language: string | null }[];
  /** What they are quoted with. */
  quotes: { id: SubjectId; words: string | null; excerpt: string | null }[];
}

/** All that the record ever said, closed versions among it; null where there is no such person. */
export async function findPerson(read: ReadDb, id: string): Promise<PersonFound | null> {
  const ids = await run(
    read,
    sql<{ id: SubjectId }>`
      with recursive one as (
        select id from subject where kind = 'person' and id = ${id}
        union
        select case when m.merged_id = one.id then m.into_id else m.merged_id end
        from one join subject_merge m on m.kind = 'person' and one.id in (m.merged_id, m.into_id)
      ) select id from one order by id <> ${id}, id`,
  );
  if (ids.length === 0) return null;
  const all = ids.map((row) => row.id);
  const names = await run(
    read,
    sql<PersonFound["names"][number]>`
      select distinct st.text, st.language from subject_claim sc join statement st on st.citation_id = sc.citation_id
      where sc.subject_kind = 'person' and sc.subject_id = any(${all}) and st.property = 'name' and st.text is not null
      order by st.text`,
  );
  const quotes = await run(
    read,
    sql<PersonFound["quotes"][number]>`
      select q.subject_id as id, w.text as words, c.excerpt from (
        select distinct sc.subject_id from subject_claim sc join statement st on st.citation_id = sc.citation_id
        where sc.subject_kind = 'quote' and st.property = 'speaker' and st.other_kind = 'person'
          and st.other_id = any(${all})) q
      join subject_claim sc on sc.subject_kind = 'quote' and sc.subject_id = q.subject_id
      join citation c on c.id = sc.citation_id
      left join statement w on w.citation_id = sc.citation_id and w.property = 'words'
      order by 1, 2`,
  );
  return { ids: all, names, quotes };
}

/** Ids of other subjects and of sources that hold one of these as a part. */
export async function idsHolding(read: ReadDb, ids: readonly string[]): Promise<string[]> {
  const rows = await run(
    read,
    sql<{ id: string }>`
      select id from subject where not id = any(${[...ids]}) and id like any(${ids.map((id) => `%${id}%`)})`,
  );
  return rows.map(({ id }) => id);
}

export interface TextColumn {
  table: string;
  column: string;
  type: "text" | "jsonb" | "text[]";
}

/** Accounts are erased on their own pages; names of places are nobody's; secrets and digests hold no text. */
const LEFT_ALONE =
  /^(account|account_identity|session|api_token|oidc_attempt|erased_text|place_name|gazetteer_.*|migration.*)$/;

/** Every column of the registry that holds text. */
export async function textColumns(read: ReadDb): Promise<TextColumn[]> {
  const rows = await run(
    read,
    sql<{ table: string; column: string; type: string }>`
      select c.table_name as table, c.column_name as column,
        case when c.data_type = 'ARRAY' then 'text[]' else c.data_type end as type
      from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
        and (c.data_type in ('text', 'jsonb') or (c.data_type = 'ARRAY' and c.udt_name = '_text'))
      order by 1, 2`,
  );
  return rows.filter(({ table }) => !LEFT_ALONE.test(table)) as TextColumn[];
}

const asText = ({ column, type }: TextColumn) =>
  type === "text[]" ? sql`to_json(${sql.ref(column)})::text` : sql`${sql.ref(column)}::text`;

/** The different values of a column that hold any of these, as texts: of lists and documents as JSON. */
export async function valuesHolding(
  read: ReadDb,
  of: TextColumn,
  needles: readonly string[],
): Promise<string[]> {
  const like = needles.map((needle) => `%${needle.replace(/[\\%_]/g, "\\$&")}%`);
  const rows = await run(
    read,
    sql<{ value: string }>`
      select distinct ${asText(of)} as value from ${sql.table(of.table)} where ${asText(of)} like any(${like})`,
  );
  return rows.map(({ value }) => value);
}

/** Replaces a value of a column wherever it stands. */
export async function replaceValue(
  tx: WriteTx,
  of: TextColumn,
  from: string,
  becomes: string,
): Promise<number> {
  const value = {
    text: sql`${becomes}`,
    jsonb: sql`${becomes}::jsonb`,
    "text[]": sql`array(select json_array_elements_text(${becomes}::json))`,
  }[of.type];
  return change(
    tx,
    sql`update ${sql.table(of.table)} set ${sql.ref(of.column)} = ${value} where ${asText(of)} = ${from}`,
  );
}

/** Within this transaction an id may change before what refers to it does. */
export async function deferReferences(tx: WriteTx): Promise<void> {
  await change(tx, sql`set constraints all deferred`);
}

/** The keys by which texts are searched, where they may hold a name in Latin letters. */
export function textsWithKeys(
  read: ReadDb,
  texts: readonly string[],
): Promise<{ citation: string; ordinal: number; text: string; language: string | null }[]> {
  return run(
    read,
    sql<{ citation: string; ordinal: number; text: string; language: string | null }>`
      select citation_id as citation, ordinal, text, language from statement where text = any(${[...texts]})`,
  );
}

export async function putSearchKey(
  tx: WriteTx,
  { citation, ordinal }: { citation: string; ordinal: number },
  key: string,
): Promise<void> {
  await change(
    tx,
    sql`update statement set search_key = ${key} where citation_id = ${citation} and ordinal = ${ordinal}`,
  );
}

export interface Erasure {
  id: number;
  replaced: number;
  author: string;
  at: Date;
}

export async function insertErasure(tx: WriteTx, author: string): Promise<number> {
  const row = await tx
    .insertInto("erasure")
    .values({ author, replaced: 0 })
    .returning("id")
    .executeTakeFirstOrThrow();
  return Number(row.id);
}

export async function countReplaced(tx: WriteTx, id: number, replaced: number): Promise<void> {
  await change(tx, sql`update erasure set replaced = ${replaced} where id = ${id}`);
}

export async function listErasures(read: ReadDb): Promise<Erasure[]> {
  const rows = await run(read, sql<Erasure>`select id, replaced, author, at from erasure order by id desc`);
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}
