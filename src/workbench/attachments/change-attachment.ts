import type { ReadDb, WriteTx } from "../../database/database.ts";
import { forbidden, notFound } from "../../kernel/errors.ts";
import type { BodyId } from "../../kernel/ids.ts";
import { type RecordRef, recordAt } from "../../kernel/record-ref.ts";
import { type Asker, isAtLeast, roleIn, roleTowards } from "../../kernel/role.ts";
import { bodiesOwning, placesOf } from "../bodies/owner.store.ts";
import { attachmentsTo, lockAttachment, removeAttachment, setVisibility } from "./attachment.store.ts";
import {
  type AttachedTo,
  type Attachment,
  type AttachmentId,
  isShownTo,
  type Visibility,
} from "./attachment.ts";

export const noSuchAttachment = () => notFound("no-such-attachment", "There is no such file here.");

/** What of it this asker may see. */
export async function attachmentsOf(
  read: ReadDb,
  asker: Asker | null,
  to: AttachedTo,
): Promise<Attachment[]> {
  return (await attachmentsTo(read, to)).filter((one) => isShownTo(asker, one));
}

/** The kind of dossier that a record is; null of what is none. */
export type SubjectKindOf = (record: RecordRef) => string | null;

/**
 * Whether somebody may show to everybody what a body keeps of a record: an editor there, and towards the record, on
 * whose page it will stand.
 */
export async function mayShow(
  read: ReadDb,
  asker: Asker,
  { body, record }: { body: BodyId | null; record: RecordRef },
  subjectKindOf: SubjectKindOf,
): Promise<boolean> {
  if (!isAtLeast(roleIn(asker, body), "editor")) return false;
  const owners = await bodiesOwning(read, await placesOf(read, record, subjectKindOf(record)));
  return isAtLeast(roleTowards(asker, owners), "editor");
}

export const mayNotShow = () =>
  forbidden(
    "attachment-public",
    "An editor of the body that keeps the record decides what everybody sees. Hand the file in as private, or with a proposal.",
    "attachmentPublic",
  );

/** The attachment, for one of its body's editors. What somebody may not know of is not there. */
async function ownAttachment(tx: WriteTx, asker: Asker, id: AttachmentId): Promise<Attachment> {
  const found = await lockAttachment(tx, id);
  if (found === null || !isShownTo(asker, found)) throw noSuchAttachment();
  if (isAtLeast(roleIn(asker, found.body), "editor")) return found;
  throw forbidden("attachment-kept", "An editor of the body that keeps this file decides about it.");
}

/** Shows an attachment to everybody, or to the body's own people only. */
export async function changeVisibility(
  tx: WriteTx,
  asker: Asker,
  { id, visibility }: { id: AttachmentId; visibility: Visibility },
  subjectKindOf: SubjectKindOf,
): Promise<void> {
  const { body, record: path } = await ownAttachment(tx, asker, id);
  const record = path === null ? null : recordAt(path);
  // What is only in a proposal becomes visible with it, by who reviews it.
  const decides = record === null || (await mayShow(tx, asker, { body, record }, subjectKindOf));
  if (visibility === "public" && !decides) throw mayNotShow();
  await setVisibility(tx, id, visibility);
}

/** Takes an attachment away; the bytes go with the last use. A citation that names the hash keeps it. */
export async function takeAway(tx: WriteTx, asker: Asker, id: AttachmentId): Promise<void> {
  await removeAttachment(tx, await ownAttachment(tx, asker, id), asker.account);
}
