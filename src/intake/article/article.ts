import type { PartialDate } from "../../kernel/partial-date.ts";

/** Of a page that is handed in on the web, in bytes; longer ones are read by the command line. */
export const LARGEST_PAGE = 6 * 1024 * 1024;

/** The languages in which articles are read. */
export const ARTICLE_LANGUAGES = ["en", "zh", "ru"] as const;
export type ArticleLanguage = (typeof ARTICLE_LANGUAGES)[number];

/** Why words of a page are no part of its article. */
export type AsideReason =
  | "comment form"
  | "cookie notice"
  | "sharing"
  | "reading on"
  | "navigation"
  | "advertisement"
  | "rights"
  | "editor"
  | "byline"
  | "date line"
  | "not text";

/** Words of the page that are not read for claims, and why. */
export interface Aside {
  text: string;
  why: AsideReason;
}

/** What the page says of itself. */
export interface ArticleMetadata {
  title: string | null;
  authors: string[];
  publisher: string | null;
  url: string | null;
  published: PartialDate | null;
}

/** A page as text: paragraphs in order, furniture set aside. */
export interface ArticleText {
  paragraphs: string[];
  setAside: Aside[];
  metadata: ArticleMetadata;
}

/** One sentence. Offsets count UTF-16 units in the article's text, whose paragraphs are joined by a blank line. */
export interface Sentence {
  text: string;
  start: number;
  /** From 1. */
  paragraph: number;
}

/** What a reader still has to be told, with the words of the article that ask for it. */
export interface Question {
  asks: "anchor";
  message: string;
  about: string[];
}
