import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import type { AccountId, BodyId, PartnershipId } from "../../kernel/ids.ts";
import type { Note, NoteText } from "./note.ts";

interface NoteRow {
  id: string;
  partnership: PartnershipId;
  author: AccountId;
  contact: string | null;
  contact_name: string | null;
  texts: (Omit<NoteText, "at"> & { at: string })[];
}

/** The notes of a body on a partnership that stand, newest first, each with its earlier wordings; or one of them. */
export async function notesOf(
  read: ReadDb,
  body: BodyId,
  of: { partnership: PartnershipId } | { id: number },
): Promise<Note[]> {
  const which = "id" in of ? sql`n.id = ${of.id}` : sql`n.partnership_id = ${of.partnership}`;
  const rows = await run(
    read,
    sql<NoteRow>`
      select n.id, n.partnership_id as partnership, n.account_id as author, n.contact_id as contact,
        c.name as contact_name,
        (select json_agg(json_build_object('version', t.version, 'text', t.text, 'author', a.name, 'at', t.at)
            order by t.version desc)
          from office_note_text t join account a on a.id = t.account_id where t.note_id = n.id) as texts
      from office_note n left join contact c on c.id = n.contact_id
      where n.body_id = ${body} and n.removed_at is null and ${which} order by n.id desc`,
  );
  return rows.map(({ id, partnership, author, contact, contact_name, texts }) => ({
    id: Number(id),
    partnership,
    author: Number(author) as AccountId,
    contact: contact === null ? null : { id: Number(contact), name: contact_name },
    texts: texts.map(({ at, ...text }) => ({ ...text, at: new Date(at) })),
  }));
}

export interface NewNote {
  body: BodyId;
  partnership: PartnershipId;
  contact: number | null;
  account: AccountId;
  text: string;
}

export async function insertNote(tx: WriteTx, note: NewNote): Promise<void> {
  const { id } = await tx
    .insertInto("office_note")
    .values({
      body_id: note.body,
      partnership_id: note.partnership,
      contact_id: note.contact,
      account_id: note.account,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await insertText(tx, { note: Number(id), version: 1, text: note.text, account: note.account });
}

const insertText = (
  tx: WriteTx,
  { note, version, text, account }: { note: number; version: number; text: string; account: AccountId },
) =>
  change(
    tx,
    sql`
      insert into office_note_text (note_id, version, text, account_id)
      values (${note}, ${version}, ${text}, ${account})`,
  );

/** Adds a wording after this version; false where another came in between. */
export async function rewordNote(
  tx: WriteTx,
  asked: { id: number; version: number; text: string; account: AccountId },
): Promise<boolean> {
  const { id, version, text, account } = asked;
  const changed = await change(
    tx,
    sql`
      update office_note set version = version + 1
      where id = ${id} and version = ${version} and removed_at is null`,
  );
  if (changed === 0) return false;
  await insertText(tx, { note: id, version: version + 1, text, account });
  return true;
}

export async function removeNote(tx: WriteTx, id: number): Promise<void> {
  await change(tx, sql`update office_note set removed_at = clock_timestamp() where id = ${id}`);
}
