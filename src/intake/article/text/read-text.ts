import { type PartialDate, readDate } from "../../../kernel/partial-date.ts";
import type { ArticleMetadata, ArticleText, Aside } from "../article.ts";
import { dateLineOf, dayOfAddress, dayOfLine } from "./date-line.ts";
import { readByline, whyFurniture } from "./furniture.ts";
import { looksLikeHtml, readHtml } from "./html-text.ts";
import { paragraphsIn } from "./paragraphs.ts";

/** Metadata of plain text stands in its first lines, or in its last. */
const HEAD = 8;
const TAIL = 5;

/**
 * A page, or plain text, as paragraphs: furniture is set aside with why, byline and date are read. `url` is the address
 * it came from, where the caller knows it.
 */
export function readText(page: string, url: string | null = null): ArticleText {
  const html = looksLikeHtml(page) ? readHtml(page) : null;
  const blocks = html ? html.paragraphs : paragraphsIn(page);
  const metadata: ArticleMetadata = html?.metadata ?? {
    title: null,
    authors: [],
    publisher: null,
    url: null,
    published: null,
  };
  if (url !== null) metadata.url = url;
  const setAside: Aside[] = html ? [...html.setAside] : [];
  const paragraphs: string[] = [];
  let dateLine: string | null = null;
  blocks.forEach((block, at) => {
    const text = block.normalize("NFC");
    const why = whyFurniture(text);
    if (why) {
      setAside.push({ text, why });
      return;
    }
    const isEdge = at < HEAD || at >= blocks.length - TAIL;
    const byline = isEdge ? readByline(text) : null;
    if (byline) {
      metadata.authors.push(...byline.authors);
      metadata.publisher ??= byline.publisher;
      setAside.push({ text, why: "byline" });
      return;
    }
    const day = isEdge ? dayOfLine(text) : null;
    if (day) {
      metadata.published ??= day;
      metadata.publisher ??=
        /(?:来源|稿源|Источник|Source)\s*[:：]\s*([^\s|，,]{2,40})/iu.exec(text)?.[1] ?? null;
      setAside.push({ text, why: "date line" });
      return;
    }
    const line = paragraphs.length < 4 ? dateLineOf(text) : null;
    if (line) {
      dateLine ??= line.day;
      metadata.publisher ??= line.publisher;
      setAside.push({ text: text.slice(0, line.length).trim(), why: "date line" });
      paragraphs.push(text.slice(line.length));
      return;
    }
    paragraphs.push(text);
  });
  metadata.published ??= metadata.url ? dayOfAddress(metadata.url) : null;
  metadata.published = withLine(metadata.published, dateLine);
  if (metadata.title === null) metadata.title = titleIn(paragraphs);
  return { paragraphs, setAside, metadata };
}

/** A date line that has its year is the day of the article; one without is of no use unless the page has the year. */
function withLine(published: PartialDate | null, line: string | null): PartialDate | null {
  if (published !== null || line === null) return published;
  const read = readDate(line);
  return read.ok ? read.value : null;
}

/** A first paragraph that is short and ends in no full stop is the headline. */
function titleIn(paragraphs: readonly string[]): string | null {
  const [first] = paragraphs;
  if (!first || paragraphs.length < 2) return null;
  return first.length <= 160 && !/[.。!！?？;；,，:：]$/.test(first) ? first : null;
}
