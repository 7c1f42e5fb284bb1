import type { ArticleLanguage } from "../article.ts";
import type { ComparatorSaid, NumberMark } from "./mark.ts";
import { ENGLISH_NUMBER, hanNumber, RUSSIAN_NUMBER, wordNumber } from "./number-words.ts";
import { currencyOf, unitAfter, unitBefore } from "./units.ts";

interface NumberWords {
  /** Groups: `more`, `least`, `about` before; `value`, `scale`; `moreAfter`, `aboutAfter` after. */
  pattern: RegExp;
}

const EN_BEFORE =
  "(?:(?<more>[Oo]ver|[Mm]ore than|exceed(?:ing|ed|s)|[Aa]bove|upwards? of|in excess of|surpass(?:ing|ed|es)|topp(?:ed|ing)) |(?<least>[Aa]t least|no (?:fewer|less) than|not less than|a minimum of) |(?<about>[Nn]early|[Aa]lmost|[Aa]bout|[Aa]round|[Aa]pproximately|[Rr]oughly|[Ss]ome|close to|an estimated|up to) )?(?:(?:the |a (?:record|total of) |a total of ))?";
const RU_BEFORE =
  "(?:(?<more>[Бб]олее(?: чем)?|[Сс]выше|[Бб]ольше(?: чем)?|превы(?:сил[аио]?|шает|шают)) |(?<least>[Нн]е менее|[Кк]ак минимум|[Мм]инимум|по меньшей мере|не меньше) |(?<about>[Оо]коло|[Пп]очти|[Пп]орядка|[Пп]римерно|[Пп]риблизительно) )?(?:чем )?";

const WORDS: Record<ArticleLanguage, NumberWords> = {
  en: {
    pattern: new RegExp(
      `${EN_BEFORE}(?<sign>US\\$|HK\\$|USD ?|RMB ?|CNY ?|EUR ?|[$€£¥])?(?<value>(?<![\\w.,])\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|(?<![\\w.,-])\\d+(?:\\.\\d+)?(?![\\w])|(?<![\\w-])(?:${ENGLISH_NUMBER}|${ENGLISH_NUMBER.replace("zero", "Zero")})(?![\\w]))(?<moreAfter>\\+| or more|-odd)?(?: (?<scale>thousand|million|billion|trillion|mln|bln)\\b)?(?:-| )?`,
      "gi",
    ),
  },
  zh: {
    pattern:
      /(?<more>超过|超|逾|多于|突破|达到?超过)?(?<least>至少|不少于|不低于|不下)?(?<about>近|约|大约|将近|接近|大概)?(?<value>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[一二两三四五六七八九十百千〇零]{1,8})(?<moreAfter>余|多)?(?<scale>万亿|[千百十]?[万亿]|千)?(?<moreLate>余|多)?(?<aboutAfter>左右)?/g,
  },
  ru: {
    pattern: new RegExp(
      `${RU_BEFORE}(?<sign>\\$|€|¥)?(?<value>(?<![\\p{L}\\d.,])\\d{1,3}(?:[ \u00a0]\\d{3})+(?:,\\d+)?|(?<![\\p{L}\\d.,-])\\d+(?:[.,]\\d+)?|(?<![\\p{L}-])${RUSSIAN_NUMBER}(?![\\p{L}]))(?<moreAfter>\\+)?(?:[ \u00a0](?<scale>тыс(?:\\.|яч[аи]?)?|млн\\.?|миллион(?:а|ов)?|млрд\\.?|миллиард(?:а|ов)?|трлн\\.?)(?![\\p{L}]))?`,
      "giu",
    ),
  },
};

const SCALE: Record<string, number> = {
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
  thousand: 1e3,
  million: 1e6,
  mln: 1e6,
  billion: 1e9,
  bln: 1e9,
  trillion: 1e12,
};

function scaleOf(word: string | undefined): number {
  if (!word) return 1;
  const plain = word.toLowerCase();
  if (SCALE[plain]) return SCALE[plain];
  return plain.startsWith("тыс")
    ? 1e3
    : /^(?:млн|миллион)/.test(plain)
      ? 1e6
      : /^(?:млрд|миллиард)/.test(plain)
        ? 1e9
        : 1e12;
}

/** The numbers of a sentence with comparator and unit; those inside `taken` (dates, names) are none. */
export function numbersIn(
  sentence: string,
  language: ArticleLanguage,
  taken: readonly { start: number; end: number }[],
): NumberMark[] {
  const found: NumberMark[] = [];
  for (const match of sentence.matchAll(WORDS[language].pattern)) {
    const groups = match.groups ?? {};
    const said = groups.value ?? "";
    const at = match.index + match[0].indexOf(said, match[0].lastIndexOf(groups.sign ?? ""));
    if (taken.some(({ start, end }) => at < end && at + said.length > start)) continue;
    const value = numberOf(said, language);
    if (value === null) continue;
    const end = match.index + match[0].trimEnd().replace(/-$/, "").length;
    const unit = unitAfter(sentence, end, language) ?? unitBefore(sentence, match.index, end, language);
    const currency = currencyOf(groups.sign, sentence.slice(end, end + 40), language);
    const isBare = !/\d/.test(said);
    // 一 and "one" are articles more often than numbers; 两国 is "both countries".
    if (isBare && !unit && !currency) continue;
    if (isBare && value < 2) continue;
    if (said === "两" && /^(?:国|市|地|州|省|个城市|座城市|城|个国家)/.test(sentence.slice(end))) continue;
    const last = unit && !currency ? unit.end : currency ? end + currency.length : end;
    found.push({
      kind: "number",
      start: match.index + (match[0].length - match[0].trimStart().length),
      end: last,
      text: sentence.slice(match.index, last).trim(),
      value: rounded(value * scaleOf(groups.scale)),
      comparator: comparatorOf(groups, sentence.slice(last, last + 6)),
      unit: currency?.code ?? unit?.unit ?? null,
      money: currency !== null,
      unitText: currency ? "" : (unit?.text ?? ""),
    });
  }
  return found;
}

const rounded = (value: number): number => Number(value.toPrecision(15));

function numberOf(said: string, language: ArticleLanguage): number | null {
  if (!/\d/.test(said)) return language === "zh" ? hanNumber(said) : wordNumber(said);
  const plain =
    language === "ru" ? said.replace(/[ \u00a0]/g, "").replace(",", ".") : said.replaceAll(",", "");
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}

function comparatorOf(groups: Record<string, string | undefined>, after: string): ComparatorSaid {
  if (groups.least) return "≥";
  if (groups.more || groups.moreLate) return ">";
  if (groups.moreAfter) return /or more|\+/.test(groups.moreAfter) ? "≥" : ">";
  if (groups.about || groups.aboutAfter) return "≈";
  return /^\s?(?:以上|及以上)/.test(after) ? "≥" : "=";
}
