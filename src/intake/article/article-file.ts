import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { invalid } from "../../kernel/errors.ts";
import { decode, MOST_BYTES } from "./text/decode.ts";

/** The text of an article's file, and the address it came from where the file says it. */
export interface ArticleFile {
  text: string;
  url: string | null;
}

/** A text file, a saved page, or a `.url` file with the text beside it; `-` is the standard input. */
export async function openArticle(path: string): Promise<ArticleFile> {
  const bytes = path === "-" ? await standardInput() : await bytesOf(path);
  const text = decode(bytes, path === "-" ? "the standard input" : basename(path));
  const url = addressIn(text);
  if (url === null) return { text, url: null };
  const beside = path === "-" ? null : await textBeside(path);
  if (beside === null)
    throw invalid(
      "article-not-here",
      `${basename(path)} only points to ${url}, and nothing is fetched. Save that page beside it under the same name (.html or .txt), or paste its text.`,
      "article",
    );
  return { text: decode(await bytesOf(beside), basename(beside)), url };
}

/** The address in an internet shortcut, or in a text that is nothing but one. */
export function addressIn(text: string): string | null {
  const head = text.slice(0, 4096);
  const shortcut = /^\s*\[InternetShortcut\][\s\S]*?^URL=(\S+)/im.exec(head)?.[1];
  if (shortcut) return shortcut;
  const webloc = /<key>URL<\/key>\s*<string>([^<]+)<\/string>/.exec(head)?.[1];
  if (webloc) return webloc;
  const only = text.trim();
  return only.length < 2048 && /^https?:\/\/\S+$/.test(only) ? only : null;
}

async function textBeside(path: string): Promise<string | null> {
  const stem = basename(path, extname(path));
  const names = await readdir(dirname(path));
  for (const ending of [".html", ".htm", ".txt", ".md"]) {
    const found = names.find((name) => name.toLowerCase() === `${stem}${ending}`.toLowerCase());
    if (found) return join(dirname(path), found);
  }
  return null;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw invalid(
      "unreadable-article",
      `The file ${path} cannot be read. Name a text or HTML file, or - for the standard input.`,
      "article",
    );
  }
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes: Uint8Array = chunk;
    size += bytes.length;
    chunks.push(bytes);
    // Decoding refuses what is too long; there is no need to take more of it in.
    if (size > MOST_BYTES) break;
  }
  return Buffer.concat(chunks);
}
