import { createHash } from "node:crypto";
import { fieldOf } from "../../../http/form.ts";
import { invalid } from "../../../kernel/errors.ts";
import { type PartialDate, parseEdtf } from "../../../kernel/partial-date.ts";

const LONGEST_NAME = 200;

export interface HandedIn {
  name: string;
  content: Uint8Array;
  checksum: string;
}

/** The file of a form, or what was pasted in its place. */
export async function handedIn(form: FormData, pastedName: string): Promise<HandedIn> {
  const file = form.get("file");
  const pasted = form.get("pasted");
  if (file instanceof File && file.size > 0) return named(file.name, await file.bytes());
  if (typeof pasted === "string" && pasted.trim() !== "") {
    // A form sends line ends as CRLF, whatever was pasted.
    return named(pastedName, new TextEncoder().encode(pasted.replaceAll("\r\n", "\n")));
  }
  throw invalid("file-missing", "Choose a file that is not empty, or paste a table.", "file");
}

function named(given: string, content: Uint8Array): HandedIn {
  const bare = given
    .replace(/^.*[/\\]/, "")
    .replace(/\p{Cc}/gu, "")
    .trim()
    .slice(-LONGEST_NAME);
  return { name: bare || "file", content, checksum: createHash("sha256").update(content).digest("hex") };
}

/** The day of a file as a person writes it; null where they leave it out. */
export function asOfField(form: FormData): PartialDate | null {
  const text = fieldOf(form, "asOf", 50);
  if (text === "") return null;
  const read = parseEdtf(text);
  if (read.ok) return read.value;
  throw invalid("bad-date", `"${text}" is no date. Write 2015, 2015-08 or 2015-08-15.`, "asOf");
}
