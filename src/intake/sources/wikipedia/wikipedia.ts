import { readFile } from "node:fs/promises";
import { invalid } from "../../../kernel/errors.ts";
import type { FileReading, ImportFile, KnownSource } from "../../import/row-reading.ts";
import { readCorrections } from "../corrections.ts";
import { type Page, pageRows } from "./page-rows.ts";

const CORRECTIONS = new URL("./corrections.csv", import.meta.url);
/** A page has two megabytes at most. */
const MOST_BYTES = 8_000_000;
const NAMES = { en: "English Wikipedia", ru: "Russian Wikipedia", zh: "Chinese Wikipedia" } as const;
const HEADING = /^==+[^=\n].*==+[ \t]*$/m;
const ITEM = /^\*.*(\[\[|\{\{)/m;

/** A list of twin towns as the wikitext of a Wikipedia page (en, ru, zh). README.md says what is read and how. */
export const wikipedia: KnownSource = {
  id: "wikipedia",
  about: "a list of twin towns in Wikipedia's wikitext (en, ru, zh); the file's name is the page's title",
  recognises: ({ name, head }) => {
    const text = Buffer.from(head).toString("utf8");
    const marked = /\.(wiki|wikitext|mediawiki)$/i.test(name) || HEADING.test(text) || /^'''\[\[/m.test(text);
    return marked && ITEM.test(text);
  },
  async read(file, { asOf }) {
    const page = await pageOf(file);
    return { source: sourceOf(page), asOf, rows: pageRows(page, readCorrections(CORRECTIONS)) };
  },
};

async function pageOf(file: ImportFile): Promise<Page> {
  if (file.bytes > MOST_BYTES) {
    throw invalid("file-too-large", `A page of Wikipedia has ${MOST_BYTES / 1_000_000} MB at most.`);
  }
  const wikitext = textIn(await readFile(file.path));
  if (!ITEM.test(wikitext)) {
    throw invalid(
      "not-wikitext",
      "The file has no list in wikitext: lines that begin with * and hold [[links]].",
    );
  }
  const title = file.name.replace(/\.[A-Za-z]\w{0,9}$/, "").replaceAll("_", " ");
  return { title, language: languageOf(wikitext), wikitext };
}

function textIn(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw invalid("not-wikitext", "The file is not a text in UTF-8, as pages of Wikipedia are.");
  }
}

/** By its letters: a page names many places in its own script. */
function languageOf(text: string): Page["language"] {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const [latin, cyrillic, han] = [
    count(/\p{Script=Latin}/gu),
    count(/\p{Script=Cyrillic}/gu),
    count(/\p{Script=Han}/gu),
  ];
  if (han * 3 > latin && han > cyrillic) return "zh";
  return cyrillic > latin / 2 ? "ru" : "en";
}

function sourceOf({ title, language }: Page): FileReading["source"] {
  const slug = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return {
    id: `wikipedia-${language}-${slug || "page"}`,
    kind: "encyclopedia",
    title,
    publisher: NAMES[language],
    url: `https://${language}.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(" ", "_"))}`,
    published: null,
    retrieved: null,
    language,
  };
}
