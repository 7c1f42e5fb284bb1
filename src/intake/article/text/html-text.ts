import { Parser } from "htmlparser2";
import { readDate } from "../../../kernel/partial-date.ts";
import type { ArticleMetadata, Aside, AsideReason } from "../article.ts";

/** Elements whose words nobody reads as text. */
const SILENT = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "iframe",
  "object",
  "select",
  "head",
]);
/** Elements that belong to the page, not to the article. */
const FURNITURE: Readonly<Record<string, AsideReason>> = {
  nav: "navigation",
  footer: "rights",
  aside: "reading on",
  form: "comment form",
  button: "sharing",
};
const BLOCKS = new Set(
  "p div section article main header h1 h2 h3 h4 h5 h6 li ul ol table tr td th blockquote pre figure figcaption br hr dl dt dd address".split(
    " ",
  ),
);
/** Words in a class or id that name furniture. */
const NAMED: readonly (readonly [RegExp, AsideReason])[] = [
  [/(?:^|[\s_-])(?:cookie|consent|gdpr)/i, "cookie notice"],
  [/(?:^|[\s_-])(?:comments?|respond|disqus)(?:$|[\s_-])/i, "comment form"],
  [/(?:^|[\s_-])(?:share|sharing|social)(?:$|[\s_-])/i, "sharing"],
  [
    /(?:^|[\s_-])(?:related|recommend\w*|more-news|read-also|newsletter|subscribe)(?:$|[\s_-])/i,
    "reading on",
  ],
  [/(?:^|[\s_-])(?:ads?|advert\w*|banner|sponsor\w*)(?:$|[\s_-])/i, "advertisement"],
  [/(?:^|[\s_-])(?:menu|navbar|breadcrumbs?|sidebar)(?:$|[\s_-])/i, "navigation"],
];

export interface PageText {
  /** Blocks in order, one paragraph each. */
  paragraphs: string[];
  setAside: Aside[];
  metadata: ArticleMetadata;
}

export const looksLikeHtml = (text: string): boolean =>
  /<!doctype html|<html[\s>]|<(?:body|article|div|p|meta|h1)[\s>]/i.test(text.slice(0, 4096));

/** The words of a page, block by block, and what it says of itself in its head. One pass over the bytes. */
export function readHtml(html: string): PageText {
  const paragraphs: string[] = [];
  const setAside: Aside[] = [];
  const metadata: ArticleMetadata = { title: null, authors: [], publisher: null, url: null, published: null };
  const path: { name: string; why: AsideReason | null; silent: boolean }[] = [];
  let words: string[] = [];
  let title: string[] | null = null;
  let silent = 0;
  const furniture: AsideReason[] = [];

  const close = () => {
    const text = words.join("").replace(/\s+/g, " ").trim();
    words = [];
    if (text === "") return;
    const why = furniture.at(-1);
    if (why) setAside.push({ text, why });
    else paragraphs.push(text);
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === "meta") readMeta(metadata, attributes);
        if (name === "link" && attributes.rel === "canonical") metadata.url ??= attributes.href ?? null;
        if (name === "time" && attributes.datetime) metadata.published ??= dayIn(attributes.datetime);
        if (name === "title" && metadata.title === null) title = [];
        if (BLOCKS.has(name)) close();
        const why = FURNITURE[name] ?? whyNamed(attributes);
        if (why) {
          close();
          furniture.push(why);
        }
        const isSilent = SILENT.has(name);
        if (isSilent) silent++;
        path.push({ name, why, silent: isSilent });
      },
      ontext(text) {
        if (title) title.push(text);
        else if (silent === 0) words.push(text);
      },
      onclosetag(name) {
        if (name === "title" && title) {
          metadata.title ??= title.join("").replace(/\s+/g, " ").trim() || null;
          title = null;
        }
        const closed = path.pop();
        if (BLOCKS.has(name) || closed?.why) close();
        if (closed?.why) furniture.pop();
        if (closed?.silent) silent--;
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  close();
  // A page whose maker called everything furniture still has an article: then the names decide nothing.
  if (paragraphs.length === 0 && setAside.length > 0)
    return { paragraphs: setAside.map(({ text }) => text), setAside: [], metadata };
  return { paragraphs, setAside, metadata };
}

function whyNamed(attributes: Record<string, string>): AsideReason | null {
  const named = `${attributes.class ?? ""} ${attributes.id ?? ""}`.slice(0, 300);
  if (named.length < 3) return null;
  return NAMED.find(([pattern]) => pattern.test(named))?.[1] ?? null;
}

function readMeta(metadata: ArticleMetadata, attributes: Record<string, string>): void {
  const name = (attributes.property ?? attributes.name ?? attributes.itemprop ?? "").toLowerCase();
  const content = attributes.content?.trim();
  if (!content) return;
  if (name === "og:title") metadata.title = content;
  if (name === "og:url") metadata.url ??= content;
  if (name === "og:site_name" || name === "article:publisher") metadata.publisher ??= content;
  if (name === "author" || name === "article:author")
    if (!content.startsWith("http")) metadata.authors.push(content);
  if (/^(?:article:published_time|date|pubdate|publishdate|datepublished|dc\.date(?:\.issued)?)$/.test(name))
    metadata.published ??= dayIn(content);
}

/** The day in an ISO time stamp or in words. */
function dayIn(content: string) {
  const day = /^\d{4}-\d{2}(?:-\d{2})?/.exec(content)?.[0] ?? content;
  const read = readDate(day);
  return read.ok ? read.value : null;
}
