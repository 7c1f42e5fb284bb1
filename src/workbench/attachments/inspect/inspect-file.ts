import { fileTypeFromBuffer } from "file-type";
import { invalid } from "../../../kernel/errors.ts";
import { type FileType, LARGEST_ATTACHMENT } from "../attachment.ts";
import { bareJpeg } from "./jpeg.ts";
import { inspectPdf } from "./pdf.ts";
import { barePng } from "./png.ts";
import { bareWebp } from "./webp.ts";

/** What is kept of a file that was handed in. */
export interface Inspected {
  type: FileType;
  content: Uint8Array;
}

const MEGABYTE = 1024 * 1024;

const NEEDS_CONVERTING = new Set([
  "image/heic",
  "image/heif",
  "image/heic-sequence",
  "image/heif-sequence",
  "image/avif",
]);

/**
 * Tells by its content what a file is, and gives what of it is kept: a paper as it is, for it may be signed; a picture
 * without what a camera wrote into it. The name and the type that a browser says mean nothing. Throws a `Refusal`.
 */
export async function inspectFile(given: Uint8Array): Promise<Inspected> {
  if (given.length === 0) throw invalid("attachment-empty", "The file is empty.", "attachment");
  if (given.length > LARGEST_ATTACHMENT) {
    throw invalid(
      "attachment-too-large",
      `A file may have ${LARGEST_ATTACHMENT / MEGABYTE} MB at most; this one has ${Math.ceil(given.length / MEGABYTE)}.`,
      "attachment",
    );
  }
  const mime = (await fileTypeFromBuffer(given))?.mime ?? "unknown";
  switch (mime) {
    case "application/pdf":
      await inspectPdf(given);
      return { type: mime, content: given };
    case "image/jpeg":
      return { type: mime, content: bareJpeg(given) };
    case "image/png":
    case "image/apng":
      return { type: "image/png", content: barePng(given) };
    case "image/webp":
      return { type: mime, content: bareWebp(given) };
  }
  if (NEEDS_CONVERTING.has(mime)) {
    throw invalid(
      "attachment-heic",
      "Not every browser shows this kind of photo (HEIC, AVIF). Save it as JPEG: on an iPhone choose Settings → Camera → Formats → Most Compatible, or share the photo and choose Options → Most Compatible.",
      "attachment",
    );
  }
  throw invalid(
    "attachment-type",
    `Taken are PDF, JPEG, PNG and WebP; by its content this file is ${mime}.`,
    "attachment",
  );
}
