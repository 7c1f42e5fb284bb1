import type { BodyId } from "../../kernel/ids.ts";
import type { RecordRef } from "../../kernel/record-ref.ts";
import { type Asker, isAtLeast, roleIn } from "../../kernel/role.ts";

/** What is kept, and how such a file is called at its end. */
export const FILE_TYPES = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
} as const;
export type FileType = keyof typeof FILE_TYPES;

/** Whether everybody may see it, or the people of its body only. */
export const VISIBILITIES = ["public", "private"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const LARGEST_ATTACHMENT = 25 * 1024 * 1024;
/** Of a form with files and what is said of them. */
export const UPLOAD_BYTES = 26 * 1024 * 1024;
export const MOST_FILES = 5;
export const LONGEST_TITLE = 200;
export const LONGEST_RIGHTS = 500;
const LONGEST_NAME = 120;

/** SHA-256 of what is kept, in hexadecimal. */
export type FileHash = string & { readonly __fileHash: unique symbol };
export type AttachmentId = number & { readonly __attachment: unique symbol };

/** What an attachment belongs to. */
export type AttachedTo = { record: RecordRef } | { proposal: number };

/** A use of a file. */
export interface Attachment {
  id: AttachmentId;
  hash: FileHash;
  type: FileType;
  size: number;
  fileName: string;
  title: string;
  /** The path of the record's page; null while only a proposal has it. */
  record: string | null;
  proposal: number | null;
  body: BodyId | null;
  visibility: Visibility;
  rights: string | null;
  uploadedBy: string;
  uploadedAt: Date;
}

export const isFileHash = (text: string): text is FileHash => /^[0-9a-f]{64}$/.test(text);

/** Where its bytes are, without a language. */
export const attachmentPath = (hash: FileHash): string => `/attachments/${hash}`;

/** Whether everybody may see it: what is only in a proposal nobody has reviewed. */
export const isForAll = ({ visibility, record }: Pick<Attachment, "visibility" | "record">): boolean =>
  visibility === "public" && record !== null;

/** Whether somebody works where it is kept, and so may see it. A token must have been made for reading. */
export const isOwn = (asker: Asker | null, { body }: Pick<Attachment, "body">): boolean =>
  isAtLeast(roleIn(asker, body), "contributor") && (asker?.scopes?.includes("read") ?? true);

export const isShownTo = (
  asker: Asker | null,
  attachment: Pick<Attachment, "body" | "visibility" | "record">,
): boolean => isForAll(attachment) || isOwn(asker, attachment);

/** A name without folders and without what no file name or header takes, that ends as its type does. */
export function cleanFileName(given: string, type: FileType): string {
  const ending = FILE_TYPES[type];
  const bare = given
    .toWellFormed()
    .normalize("NFC")
    .replace(/^.*[/\\]/s, "")
    // Controls, and what turns the direction of writing round so that `gpj.exe` reads as a picture.
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[<>:"|?*;%]/g, "_")
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const short = [...bare].slice(0, LONGEST_NAME).join("").trim();
  return `${short || "file"}.${ending}`;
}

/** `Content-Disposition` with the name in letters that every browser takes, and whole (RFC 6266, RFC 5987). */
export function disposition(fileName: string, type: FileType): string {
  const how = type === "application/pdf" ? "attachment" : "inline";
  const plain = fileName.replace(/[^\w. ()-]/g, "_");
  const whole = encodeURIComponent(fileName).replace(
    /['()*!]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
