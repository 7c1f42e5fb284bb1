import { createHash } from "node:crypto";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { invalid } from "../../../kernel/errors.ts";
import { type PartialDate, parseEdtf } from "../../../kernel/partial-date.ts";

/** Of what is handed in on the web. Larger files are read where they lie, by the command line. */
export const LARGEST_FILE = 64 * 1024 * 1024;
const LONGEST_AUTHOR = 200;
const LONGEST_NAME = 200;

export interface HandedIn {
  name: string;
  content: Uint8Array;
  checksum: string;
}

/** The form that a page sent. */
export async function formOf(c: Context): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (error) {
    // A body that is too large says so itself.
    if (!(error instanceof TypeError)) throw error;
    throw invalid("bad-form", "This is not a form that can be read. Open the page anew and send it again.");
  }
}

/** A field of a form, without space around it; empty where it is not there. */
export function fieldOf(form: FormData, name: string, longest = 2000): string {
  const value = form.get(name);
  const text = typeof value === "string" ? value.trim() : "";
  if (text.length <= longest && !text.includes("\0")) return text;
  throw invalid("bad-field", `"${name}" takes ${longest} characters of text at most.`, name);
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

const COOKIE = "amity-author";

/** Who works here, as they said the last time. */
export const authorKept = (c: Context): string => getCookie(c, COOKIE) ?? "";

/** Who says they work here; kept, so that they need not say it again. */
export function authorField(c: Context, form: FormData): string {
  const author = fieldOf(form, "author", LONGEST_AUTHOR).replace(/\s+/g, " ");
  if (author === "")
    throw invalid("author-missing", "Say who brings this in: your name is kept with it.", "author");
  setCookie(c, COOKIE, author, { path: "/", httpOnly: true, sameSite: "Strict", maxAge: 365 * 86_400 });
  return author;
}
