import type { WriteTx } from "../../database/database.ts";
import { conflicting, invalid, notFound } from "../../kernel/errors.ts";
import type { AccountId, PartnershipId } from "../../kernel/ids.ts";
import type { Office } from "../bodies/office.store.ts";
import { findContact } from "../contacts/contact.store.ts";
import { insertNote, notesOf, removeNote, rewordNote } from "./note.store.ts";

/** Writes a note, about a contact of the office where one is named. */
export async function addNote(
  tx: WriteTx,
  { id: body }: Office,
  account: AccountId,
  { partnership, contact, text }: { partnership: PartnershipId; contact: number | null; text: string },
): Promise<void> {
  if (text === "") throw invalid("text-needed", "A note says something.", "text");
  if (contact !== null && !(await findContact(tx, body, contact))) {
    throw notFound("unknown-contact", "There is no such contact here.", "contact");
  }
  await insertNote(tx, { body, partnership, contact, account, text });
}

/** Words a note anew. What it said before is kept; only its author may, and only what nobody changed meanwhile. */
export async function changeNote(
  tx: WriteTx,
  office: Office,
  account: AccountId,
  { id, version, text }: { id: number; version: number; text: string },
): Promise<void> {
  await mustBeOwn(tx, office, account, id);
  if (text === "") throw invalid("text-needed", "A note says something.", "text");
  if (await rewordNote(tx, { id, version, text, account })) return;
  throw conflicting("changed-meanwhile", "The note was changed meanwhile.", "text");
}

/** Takes a note back; its wordings stay on record, out of sight. */
export async function takeBackNote(
  tx: WriteTx,
  office: Office,
  account: AccountId,
  id: number,
): Promise<void> {
  await mustBeOwn(tx, office, account, id);
  await removeNote(tx, id);
}

async function mustBeOwn(tx: WriteTx, { id: body }: Office, account: AccountId, id: number): Promise<void> {
  const [note] = await notesOf(tx, body, { id });
  if (!note) throw notFound("unknown-note", "There is no such note here.", "id");
  if (note.author !== account) throw invalid("not-your-note", "A note is changed by who wrote it.", "text");
}
