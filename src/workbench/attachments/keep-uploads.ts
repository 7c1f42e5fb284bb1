import { createHash } from "node:crypto";
import type { WriteTx } from "../../database/database.ts";
import { fieldOf } from "../../http/form.ts";
import { invalid } from "../../kernel/errors.ts";
import type { BodyId } from "../../kernel/ids.ts";
import type { Asker } from "../../kernel/role.ts";
import { insertAttachment, keepBytes } from "./attachment.store.ts";
import {
  type AttachedTo,
  type AttachmentId,
  cleanFileName,
  type FileHash,
  LONGEST_RIGHTS,
  LONGEST_TITLE,
  MOST_FILES,
  type Visibility,
} from "./attachment.ts";
import { type Inspected, inspectFile } from "./inspect/inspect-file.ts";

/** A file of a form that may be kept, with what the form says of it. */
export interface Upload extends Inspected {
  hash: FileHash;
  fileName: string;
  title: string;
  rights: string | null;
  /** Whether it is meant for everybody. */
  visibility: Visibility;
}

/**
 * The files of a form with an `AttachmentField`, looked into; none where nobody chose one. Before the transaction, for
 * it takes a while. Throws a `Refusal`.
 */
export async function readUploads(form: FormData): Promise<Upload[]> {
  const files = form
    .getAll("attachment")
    .filter((one): one is File => one instanceof File && (one.size > 0 || one.name !== ""));
  if (files.length > MOST_FILES) {
    throw invalid("attachment-count", `Hand in ${MOST_FILES} files at most at once.`, "attachment");
  }
  const title = fieldOf(form, "attachmentTitle", LONGEST_TITLE).replace(/\s+/g, " ");
  const rights = fieldOf(form, "attachmentRights", LONGEST_RIGHTS) || null;
  const visibility = fieldOf(form, "attachmentPublic") === "yes" ? "public" : "private";
  const uploads: Upload[] = [];
  // One after another: each is held twice while it is looked into.
  for (const file of files) {
    const kept = await inspectFile(await file.bytes());
    const fileName = cleanFileName(file.name, kept.type);
    const hash = createHash("sha256").update(kept.content).digest("hex") as FileHash;
    uploads.push({ ...kept, hash, fileName, title: title || fileName, rights, visibility });
  }
  return uploads;
}

/** Keeps files with what they belong to. Whether the asker may give them to everybody is asked before: `mayShow`. */
export async function keepUploads(
  tx: WriteTx,
  uploads: readonly Upload[],
  { to, body, asker }: { to: AttachedTo; body: BodyId | null; asker: Asker },
): Promise<AttachmentId[]> {
  const ids: AttachmentId[] = [];
  // In one order whoever hands them in, so that two with the same files do not wait for each other.
  for (const upload of uploads.toSorted((a, b) => (a.hash < b.hash ? -1 : 1))) {
    await keepBytes(tx, upload);
    ids.push(await insertAttachment(tx, { ...upload, to, body, account: asker.account }));
  }
  return ids;
}
