import { invalid } from "../../kernel/errors.ts";
import { type PartialDate, readDate } from "../../kernel/partial-date.ts";
import type { ArticleLanguage, ArticleText, Question, Sentence } from "./article.ts";
import type { ArticleClaim, Before, MarkedSentence } from "./claims/claim.ts";
import { claimsIn } from "./claims/claims-in.ts";
import { choosePlace } from "./marks/choose-place.ts";
import { countryNamesKnown } from "./marks/country-names.ts";
import { marksIn, type Reading } from "./marks/find-marks.ts";
import type { NameBook } from "./marks/known-name.ts";
import type { DateMark } from "./marks/mark.ts";
import { type KnownOrganization, OrganizationFinder } from "./marks/organizations.ts";
import { PlaceFinder, possibleNames } from "./marks/place-finder.ts";
import { languageOf } from "./text/language.ts";
import { readText } from "./text/read-text.ts";
import { sentencesOf } from "./text/sentences.ts";

export interface ReadOptions {
  /** The day the article was published, as the reader says it; null: as the article says itself. */
  anchor: PartialDate | null;
  language: ArticleLanguage | null;
  /** The address it came from. */
  url: string | null;
}

/** What the article is read against. */
export interface ReadAgainst {
  names: NameBook;
  organizations: readonly KnownOrganization[];
  /** Decides between the places a name may mean; without one, the registry's place, then the larger. */
  decide?: Reading["decide"];
}

export interface ReadArticle extends ArticleText {
  language: ArticleLanguage;
  anchor: PartialDate | null;
  anchorFrom: "given" | "article" | null;
  sentences: MarkedSentence[];
  claims: ArticleClaim[];
  questions: Question[];
}

/** More claims than this help nobody; the article is then read to this many. */
const MOST_CLAIMS = 5_000;

/** Reads a page into marked sentences and proposed claims. The same page gives the same answer. */
export async function readArticle(
  page: string,
  against: ReadAgainst,
  options: ReadOptions,
): Promise<ReadArticle> {
  const text = readText(page, options.url);
  if (text.paragraphs.length === 0)
    throw invalid(
      "empty-article",
      "There is no text in it beside what belongs to the page. Paste the words of the article.",
      "article",
    );
  const language = options.language ?? languageOf(text.paragraphs.join("\n"));
  if (language === null)
    throw invalid(
      "unknown-article-language",
      "The text is in none of English, Chinese and Russian. Name its language if it is.",
      "language",
    );
  const anchor = options.anchor ?? text.metadata.published;
  const sentences = sentencesOf(text.paragraphs, language);
  const reading = await readingOf(sentences, language, anchor, against);
  const marked: MarkedSentence[] = [];
  const claims: ArticleClaim[] = [];
  let before: Before = { cities: [], subject: null, toldOfTies: false, person: null };
  let keys = 0;
  for (const sentence of sentences) {
    const marks = marksIn(sentence.text, reading);
    marked.push({ sentence, marks });
    const found = claimsIn(sentence.text, marks, before, language, () => `together-${++keys}`);
    for (const claim of found.claims) {
      if (claims.length === MOST_CLAIMS) break;
      claims.push({
        ...claim,
        id: `c${claims.length + 1}`,
        sentence: sentence.text,
        paragraph: sentence.paragraph,
        start: sentence.start,
        end: sentence.start + sentence.text.length,
      });
    }
    before = found.before;
  }
  return {
    ...text,
    language,
    anchor,
    anchorFrom: options.anchor ? "given" : text.metadata.published ? "article" : null,
    sentences: marked,
    claims,
    questions: questionsOf(marked, anchor),
  };
}

async function readingOf(
  sentences: readonly Sentence[],
  language: ArticleLanguage,
  anchor: PartialDate | null,
  against: ReadAgainst,
): Promise<Reading> {
  const texts = sentences.map(({ text }) => text);
  const named = [...(await against.names.named(possibleNames(texts, language)))];
  const hasHan = texts.some((text) => /\p{Script=Han}{2}/u.test(text));
  if (hasHan) named.push(...(await against.names.inHan()));
  return {
    language,
    anchor,
    places: new PlaceFinder(named, countryNamesKnown(named), lowerWords(texts)),
    organizations: new OrganizationFinder(against.organizations),
    decide: against.decide ?? choosePlace,
  };
}

/** Words that the article also writes without a capital. */
function lowerWords(sentences: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const sentence of sentences)
    for (const [word] of sentence.matchAll(/(?<![\p{L}’'-])\p{Ll}{3,}/gu))
      if (found.size < 200_000) found.add(word);
  return found;
}

function questionsOf(sentences: readonly MarkedSentence[], anchor: PartialDate | null): Question[] {
  if (anchor !== null) return [];
  const about = sentences
    .flatMap(({ marks }) => marks.filter((mark): mark is DateMark => mark.kind === "date"))
    .filter(({ relative, edtf, rule }) => relative && edtf === null && rule !== "recently")
    .map(({ text }) => text);
  if (about.length === 0) return [];
  const distinct = [...new Set(about)].slice(0, 20);
  return [
    {
      asks: "anchor",
      message: `The article does not say when it was published, and ${distinct.map((words) => `"${words}"`).join(", ")} ${distinct.length === 1 ? "is" : "are"} counted from that day. Say it with --anchor, for example --anchor 2023-06.`,
      about: distinct,
    },
  ];
}

/** The anchor as a person writes it: a day, a month or a year. */
export function anchorOf(said: string | undefined): PartialDate | null {
  if (said === undefined || said.trim() === "") return null;
  const read = readDate(said);
  if (!read.ok || !Number.isFinite(read.value.earliest) || !Number.isFinite(read.value.latest))
    throw invalid(
      "bad-anchor",
      `"${said}" is no day, month or year from which dates can be counted; write for example 2023-06 or 2023-06-16.`,
      "anchor",
    );
  return read.value;
}
