import type { ArticleLanguage, Sentence } from "../article.ts";

/** A longer one is cut at a space: rules look at one sentence at a time, and their work must stay bounded. */
const LONGEST = 900;

/** Words that end with a full stop without ending a sentence. */
const SHORT: Record<ArticleLanguage, RegExp> = {
  en: /(?:^|[\s("“])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Mt|Ft|Gen|Col|Sen|Rep|Gov|Jr|Sr|vs|No|Inc|Co|Corp|Ltd|approx|ca?|e\.g|i\.e|etc|a\.m|p\.m|(?:[A-Z]\.)+[A-Z]|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Ph\.D)$/,
  zh: /(?:^|[\s(])(?:[A-Z]|No|vs)$/,
  ru: /(?:^|[\s(«])(?:[А-ЯЁA-Z]|г|гг|т|е|д|п|им|ул|пр|обл|р|с|пос|стр|см|тыс|млн|млрд|трлн|руб|долл|т\. ?[едпк]|и ?др|др|пр|акад|проф|ред|рис|кв|ок|св|янв|февр?|апр|авг|сент?|окт|нояб?|дек)$/iu,
};
/** Abbreviations that may also end a sentence: they do where the next word begins one. */
const MAY_END: Record<ArticleLanguage, RegExp> = {
  en: /(?:U\.S|U\.K|U\.N|a\.m|p\.m|etc|Inc|Co|Corp|Ltd|Jr|Sr)$/,
  zh: /$^/,
  ru: /(?:^|[\s\d])(?:г|гг|др|т\. ?[дп]|руб|долл|млн|млрд)$/iu,
};

const SPEAKER = /^(?:[^。！？“]{1,36}(?:说|表示|指出|称|强调)(?:道)?[。！]|,? ?[—–-] ?\p{Ll})/u;
const ENDS = /[。！？；…]+[”’」』）)"]*|[.!?]+[”’"»)]*(?=\s|$)|;(?=\s)/g;

/** Cuts paragraphs into sentences; `start` counts in the paragraphs joined by a blank line. */
export function sentencesOf(paragraphs: readonly string[], language: ArticleLanguage): Sentence[] {
  const found: Sentence[] = [];
  let offset = 0;
  paragraphs.forEach((paragraph, index) => {
    for (const [from, to] of cutsIn(paragraph, language)) {
      const text = paragraph.slice(from, to);
      const lead = text.length - text.trimStart().length;
      if (text.trim() !== "")
        found.push({ text: text.trim(), start: offset + from + lead, paragraph: index + 1 });
    }
    offset += paragraph.length + 2;
  });
  return found;
}

function* cutsIn(paragraph: string, language: ArticleLanguage): Iterable<[number, number]> {
  let from = 0;
  for (const end of paragraph.matchAll(ENDS)) {
    const to = end.index + end[0].length;
    if (!endsSentence(paragraph, end[0], end.index, to, language)) continue;
    yield* pieces(paragraph, from, to);
    from = to;
  }
  if (from < paragraph.length) yield* pieces(paragraph, from, paragraph.length);
}

function endsSentence(
  text: string,
  mark: string,
  at: number,
  to: number,
  language: ArticleLanguage,
): boolean {
  if (/^[;；]/.test(mark)) return true;
  // Who said it comes after the words: “……。”某某说。 and «…!» — сказал …
  if (/[”」』»"]$/.test(mark) && SPEAKER.test(text.slice(to, to + 48))) return false;
  if (!mark.startsWith(".")) return !startsLower(text, to) || /[。！？]/.test(mark);
  if (startsLower(text, to)) return false;
  const before = text.slice(Math.max(0, at - 14), at);
  if (MAY_END[language].test(before))
    return /^\s+["“«]?\p{Lu}\p{Ll}/u.test(text.slice(to, to + 6)) && !/(?:U\.S|U\.K|U\.N)$/.test(before);
  return !SHORT[language].test(before);
}

const startsLower = (text: string, at: number): boolean => /^\s*[\p{Ll},]/u.test(text.slice(at, at + 4));

function* pieces(text: string, from: number, to: number): Iterable<[number, number]> {
  let start = from;
  while (to - start > LONGEST) {
    const window = text.slice(start, start + LONGEST);
    const space = Math.max(window.lastIndexOf(" "), window.lastIndexOf("，"), window.lastIndexOf("、"));
    const cut = start + (space > LONGEST / 2 ? space + 1 : LONGEST);
    yield [start, cut];
    start = cut;
  }
  yield [start, to];
}
