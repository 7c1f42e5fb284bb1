import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import type { AccountId, BodyId } from "../../kernel/ids.ts";
import { type RecordKind, type RecordRef, recordPath } from "../../kernel/record-ref.ts";
import type { AttachedTo, Attachment, AttachmentId, FileHash, FileType, Visibility } from "./attachment.ts";

const COLUMNS = sql`
  a.id, a.hash, f.type, f.size, a.file_name as "fileName", a.title, a.record, a.proposal_id as proposal,
  a.body_id as body, a.visibility, a.rights, w.name as "uploadedBy", a.uploaded_at as "uploadedAt"`;

/** Those that are there. */
const STANDING = sql`
  attachment a join attachment_file f using (hash) join account w on w.id = a.account_id and a.removed_at is null`;

/** Keeps the bytes; the same bytes are kept once. Holds the file, so that nobody empties it meanwhile. */
export async function keepBytes(
  tx: WriteTx,
  file: { hash: FileHash; type: FileType; content: Uint8Array },
): Promise<void> {
  const content = Buffer.from(file.content.buffer, file.content.byteOffset, file.content.byteLength);
  await change(
    tx,
    sql`
      insert into attachment_file (hash, type, size, content)
      values (${file.hash}, ${file.type}, ${content.length}, ${content})
      on conflict (hash) do update set content = coalesce(attachment_file.content, excluded.content)`,
  );
}

export interface NewAttachment {
  hash: FileHash;
  fileName: string;
  title: string;
  to: AttachedTo;
  body: BodyId | null;
  visibility: Visibility;
  rights: string | null;
  account: AccountId;
}

export async function insertAttachment(tx: WriteTx, one: NewAttachment): Promise<AttachmentId> {
  const row = await tx
    .insertInto("attachment")
    .values({
      hash: one.hash,
      file_name: one.fileName,
      title: one.title,
      record: "record" in one.to ? recordPath(one.to.record) : null,
      proposal_id: "proposal" in one.to ? one.to.proposal : null,
      body_id: one.body,
      visibility: one.visibility,
      rights: one.rights,
      account_id: one.account,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return Number(row.id) as AttachmentId;
}

/** What is attached to a record or a proposal, whoever may see it, in the order in which it came. */
export async function attachmentsTo(read: ReadDb, to: AttachedTo): Promise<Attachment[]> {
  const belongs =
    "record" in to ? sql`a.record = ${recordPath(to.record)}` : sql`a.proposal_id = ${to.proposal}`;
  return run(read, sql<Attachment>`select ${COLUMNS} from ${STANDING} where ${belongs} order by a.id`);
}

/** What these bodies keep, the newest first; `null` among them: all there is. */
export async function attachmentsKeptBy(
  read: ReadDb,
  bodies: readonly (BodyId | null)[],
  { before, limit }: { before: number | null; limit: number },
): Promise<Attachment[]> {
  const all = bodies.includes(null);
  const own = bodies.filter((body) => body !== null);
  return run(
    read,
    sql<Attachment>`
      select ${COLUMNS} from ${STANDING}
      where (${all} or a.body_id = any(${own})) and (${before}::bigint is null or a.id < ${before})
      order by a.id desc limit ${limit}`,
  );
}

/** Every use of a file that is there, those for everybody first. */
export async function usesOf(read: ReadDb, hash: FileHash): Promise<Attachment[]> {
  return run(
    read,
    sql<Attachment>`
      select ${COLUMNS} from ${STANDING}
      where a.hash = ${hash} order by a.visibility = 'public' and a.record is not null desc, a.id`,
  );
}

/** One of them; within a change it stays as it is until the change is made. */
export async function lockAttachment(tx: WriteTx, id: AttachmentId): Promise<Attachment | null> {
  const [found] = await run(
    tx,
    sql<Attachment>`select ${COLUMNS} from ${STANDING} where a.id = ${id} for update of a, f`,
  );
  return found ?? null;
}

/** Some bytes of a file; fewer at its end, none where the file was taken away. */
export async function bytesOf(
  read: ReadDb,
  hash: FileHash,
  from: number,
  count: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const [row] = await run(
    read,
    sql<{ part: Uint8Array<ArrayBuffer> | null }>`
      select substring(content from ${from + 1}::int for ${count}::int) as part
      from attachment_file where hash = ${hash}`,
  );
  return row?.part ?? new Uint8Array();
}

export async function setVisibility(tx: WriteTx, id: AttachmentId, visibility: Visibility): Promise<void> {
  await change(tx, sql`update attachment set visibility = ${visibility} where id = ${id}`);
}

/** Makes what a proposal brought belong to a record, and gives its visibility sense. */
export async function giveToRecord(tx: WriteTx, proposal: number, record: RecordRef): Promise<number> {
  return change(
    tx,
    sql`
      update attachment set record = ${recordPath(record)}
      where proposal_id = ${proposal} and record is null and removed_at is null`,
  );
}

/** Takes a use away, and the bytes with it where it was the last. Hold it by `lockAttachment` before. */
export async function removeAttachment(
  tx: WriteTx,
  { id, hash }: Pick<Attachment, "id" | "hash">,
  by: AccountId,
): Promise<void> {
  await change(
    tx,
    sql`update attachment set removed_by = ${by}, removed_at = clock_timestamp() where id = ${id}`,
  );
  await change(
    tx,
    sql`
      update attachment_file set content = null
      where hash = ${hash}
        and not exists (select from attachment where hash = ${hash} and removed_at is null)`,
  );
}

/** Where the records of a kind are that are no dossiers. */
const TABLES: Partial<Record<RecordKind, string>> = {
  figures: "figure",
  groups: "country_group",
  organizations: "organization",
  partnerships: "partnership",
  places: "place",
  sources: "source",
};

/** @param subjectKind the kind of dossier as the record has it; null of what is no dossier */
export async function recordExists(
  read: ReadDb,
  { kind, id }: RecordRef,
  subjectKind: string | null,
): Promise<boolean> {
  const table = TABLES[kind];
  const rows = await run(
    read,
    table
      ? sql`select 1 from ${sql.table(table)} where id = ${id}`
      : sql`select 1 from subject where kind = ${subjectKind} and id = ${id}`,
  );
  return rows.length > 0;
}
