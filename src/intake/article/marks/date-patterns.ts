import type { ArticleLanguage } from "../article.ts";

/** What stretches of a sentence may be a date, most telling first; each with how it is read. */
export interface DatePattern {
  pattern: RegExp;
  /** "as of": the day for which something is said. Group `asof` of the pattern says so too. */
  rule: string;
  /** Words of ours that `readDate` reads, from those of the text; null where the pattern means no date. */
  words(groups: Record<string, string | undefined>, all: string): string | null;
}

const EN_MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)";
const EN_YEAR = "(?:(?:19|20)\\d{2})";
const EN_WHICH = `(?:${EN_YEAR}|this year|last year|the year|the same year)`;
const EN_AS_OF = "(?<asof>\\b[Aa]s of |\\b[Aa]s at |\\b[Bb]y |\\b[Uu]p to |\\b[Uu]ntil |\\b[Tt]o )?";
const EN_COUNT = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|\\d{1,2})";
const RU_MONTH =
  "(?:январ[а-я]+|феврал[а-я]+|март[а-я]*|апрел[а-я]+|ма(?:й|я|е|ю)|июн[а-я]+|июл[а-я]+|август[а-я]*|сентябр[а-я]+|октябр[а-я]+|ноябр[а-я]+|декабр[а-я]+)";
const RU_YEAR = "(?:(?:19|20)\\d{2})(?: ?(?:гг?\\.|год(?:а|у|ом)?))?";
const RU_WHICH = `(?:${RU_YEAR}|(?:прошлого|этого|нынешнего|текущего|минувшего|следующего) года)`;
const RU_NUMBER_WORDS: Record<string, number> = {
  два: 2,
  две: 2,
  двух: 2,
  три: 3,
  трех: 3,
  трёх: 3,
  четыре: 4,
  пять: 5,
  пяти: 5,
  шесть: 6,
  шести: 6,
  семь: 7,
  восемь: 8,
  девять: 9,
  десять: 10,
  одиннадцать: 11,
};
const EN_NUMBER_WORDS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
};
const ZH_YEAR = "(?:(?:19|20)\\d{2}年|二[〇零一][〇零一二三四五六七八九]{2}年|今年|去年|前年|明年|本年|当年)";

/** Written as it is read; a lead such as "the" is no part of it. */
const asWritten = (_: unknown, all: string) => all;

/** "first nine months of this year" as first and last month; what has a quarter or a half is read by the kernel. */
function months(count: number, year: string, language: ArticleLanguage): string {
  if (language === "zh")
    return count === 3 ? `${year}前三个月` : count === 6 ? `${year}上半年` : `${year}1月至${count}月`;
  if (language === "ru")
    return count === 3 ? `I квартал ${year}` : count === 6 ? `первое полугодие ${year}` : `#${count}#${year}`;
  return count === 3 || count === 6
    ? `first ${count === 3 ? "three" : "six"} months of ${year}`
    : `#${count}#${year}`;
}

const english: readonly DatePattern[] = [
  {
    pattern: new RegExp(
      `\\b(?:[Ii]n |[Oo]ver |[Dd]uring )?(?:the )?(?:past|last) (?<count>\\d{1,3}|${EN_COUNT}) (?:years|decades?)(?: since)?`,
      "g",
    ),
    rule: "past-years",
    words: ({ count = "" }, all) => (/decade/.test(all) ? null : `@${EN_NUMBER_WORDS[count] ?? count}`),
  },
  {
    pattern: new RegExp(`\\bfirst (?<count>${EN_COUNT}) months of (?<year>${EN_WHICH})`, "g"),
    rule: "first-months",
    words: ({ count = "", year = "" }) => months(EN_NUMBER_WORDS[count] ?? Number(count), year, "en"),
  },
  {
    pattern: new RegExp(
      `\\b(?:first|second|third|fourth) (?:quarter|half)(?: of)?(?: the)? ${EN_WHICH}|\\b[QH][1-4],? ${EN_YEAR}`,
      "g",
    ),
    rule: "part-of-year",
    words: asWritten,
  },
  {
    pattern: new RegExp(
      `${EN_AS_OF}(?:the )?end of (?:${EN_MONTH},? ${EN_YEAR}|${EN_MONTH}(?: (?:this|last) year)?|${EN_WHICH}|last month)`,
      "g",
    ),
    rule: "end-of",
    words: (_, all) => all.replace(/^(?:as (?:of|at)|by|up to|until|to) /i, "").replace(/^the /, ""),
  },
  {
    pattern: new RegExp(
      `${EN_AS_OF}(?:the )?(?:${EN_MONTH} \\d{1,2}(?:st|nd|rd|th)?(?: ?(?:-|–|to|and) ?\\d{1,2}(?:st|nd|rd|th)?)?(?:,? ${EN_YEAR}|,? (?:this|last) year)?|\\d{1,2}(?:st|nd|rd|th)?(?: ?(?:-|–|to|and) ?\\d{1,2}(?:st|nd|rd|th)?)?(?: of)? ${EN_MONTH}(?:,? ${EN_YEAR}|,? (?:this|last) year)?)\\b`,
      "g",
    ),
    rule: "day",
    words: (_, all) =>
      all
        .replace(/^(?:as (?:of|at)|by|up to|until|to) /i, "")
        .replace(/^the /, "")
        .replace(/(\d)(?:st|nd|rd|th)/g, "$1")
        .replace(/(\d) ?(?:-|–|to|and) ?(\d)/, "$1–$2")
        .replace(/(\p{L}{3,}\.?) (\d{1,2})–(\d{1,2})/u, "$2–$3 $1")
        .replace(/,(?= (?:this|last))/, ""),
  },
  {
    pattern: new RegExp(
      `${EN_AS_OF}(?:(?:early|mid|late)[- ])?${EN_MONTH}(?:,? (?:of )?(?:${EN_YEAR}|this year|last year))`,
      "g",
    ),
    rule: "month",
    words: (_, all) => all.replace(/^(?:as (?:of|at)|by|up to|until|to) /i, ""),
  },
  {
    pattern: new RegExp(
      `\\b(?:last|this|next) (?:${EN_MONTH}|year|month)\\b|\\b(?:earlier|later) this (?:year|month)\\b|\\b(?:yesterday|today)\\b|\\b\\d{1,3} years ago\\b`,
      "gi",
    ),
    rule: "relative",
    words: (_, all) => all.replace(/^(?:earlier|later) /i, ""),
  },
  {
    pattern: new RegExp(
      `\\b(?<asof>[Aa]s of |[Bb]y |[Uu]ntil |[Uu]p to )?(?:[Ff]rom |[Bb]etween )?${EN_YEAR} ?(?:-|–|—|to|and) ?${EN_YEAR}\\b`,
      "g",
    ),
    rule: "years",
    words: (_, all) => all.replace(/^\D+/, "").replace(/ ?(?:-|–|—|to|and) ?/, "–"),
  },
  {
    pattern: new RegExp(
      `${EN_AS_OF}(?:the )?(?:(?:early|mid|late)[- ])?\\b${EN_YEAR}s?\\b(?![,.]\\d|%)`,
      "g",
    ),
    rule: "year",
    words: (_, all) => all.replace(/^(?:as (?:of|at)|by|up to|until|to) /i, ""),
  },
  {
    pattern: new RegExp(`\\b(?:[Ii]n|[Ss]ince) ${EN_MONTH}(?= |,|\\.|$)`, "g"),
    rule: "month-of-article",
    words: (_, all) => all.replace(/^\w+ /, ""),
  },
  {
    pattern: /\b(?:[Rr]ecently|in recent (?:years|months|weeks|days)|the other day|soon)\b/g,
    rule: "recently",
    words: () => null,
  },
];

const chinese: readonly DatePattern[] = [
  {
    pattern:
      /(?:过去|近|在?过去的|最近)?(?:的)?(?<count>\d{1,3}|[二三四五六七八九十]{1,3})(?:多)?年(?:来|间|以来)|(?:过去|近)(?<count2>\d{1,3})年/g,
    rule: "past-years",
    words: ({ count, count2 }) => `@${count ?? count2}`,
  },
  {
    pattern: new RegExp(
      `(?<asof>截至|截止|截止到|到|至)?(?<year>${ZH_YEAR})?的?[前头](?<count>[一二三四五六七八九十\\d]{1,2})个月`,
      "g",
    ),
    rule: "first-months",
    words: ({ count = "", year = "" }) =>
      months("一二三四五六七八九十".indexOf(count) + 1 || Number(count), year || "今年", "zh"),
  },
  {
    pattern: new RegExp(`(?<year>${ZH_YEAR})?(?<from>\\d{1,2})[-—–~至到](?<to>\\d{1,2})月份?(?!\\d)`, "g"),
    rule: "months",
    words: ({ year = "今年", from = "", to = "" }) =>
      from === "1" ? months(Number(to), year, "zh") : `${year}${from}月至${to}月`,
  },
  {
    pattern: new RegExp(
      `(?:${ZH_YEAR})(?:的)?(?:第?[一二三四]季度|[上下]半年|[春夏秋冬]季)|(?:第?[一二三四]季度|[上下]半年)`,
      "g",
    ),
    rule: "part-of-year",
    words: (_, all) =>
      /年/.test(all.slice(0, 5)) && !/^[上下]半/.test(all) ? all.replace("年的", "年") : `今年${all}`,
  },
  {
    pattern: new RegExp(
      `(?<asof>截至|截止到|截止|到|至)?(?<date>(?:${ZH_YEAR})?\\d{1,2}月(?:\\d{1,2}[日号]?(?:[至到—–-](?:\\d{1,2}月)?\\d{1,2}[日号])?|份)?(?:[底末初]|[上中下]旬)?)(?!\\d)`,
      "g",
    ),
    rule: "day",
    words: ({ date = "" }) =>
      date
        .replace(/(\d)号/g, "$1日")
        .replace(/(\d)[到—–-](\d)/, "$1日至$2")
        .replace(/(\d)至(?=\d)/, "$1日至")
        .replace(/日日/g, "日"),
  },
  {
    pattern: new RegExp(`(?<asof>截至|截止到|截止|到|至)?(?<date>${ZH_YEAR}(?:年?[底末初])?)`, "g"),
    rule: "year",
    words: ({ date = "" }) => (/^当年/.test(date) ? null : date.replace(/初$/, "")),
  },
  { pattern: /(?:昨天|昨日|今天|今日|前天|上个?月|本月)(?:\d{1,2}日)?/g, rule: "relative", words: asWritten },
  {
    pattern: /(?:截至|截止)(?:目前|当前|现在)|(?:近日|日前|近期|最近|近年来|目前)/g,
    rule: "recently",
    words: () => null,
  },
];

const russian: readonly DatePattern[] = [
  {
    pattern:
      /(?:[Зз]а|[Вв] течение) (?:последние |прошедшие |минувшие )?(?<count>\d{1,3}) (?:лет|года?)(?! назад)/g,
    rule: "past-years",
    words: ({ count = "" }) => `@${count}`,
  },
  {
    pattern: new RegExp(
      `перв(?:ые|ых) (?<count>\\p{L}+|\\d{1,2}) месяц[а-я]+(?: (?<year>${RU_WHICH}))?`,
      "gu",
    ),
    rule: "first-months",
    words: ({ count = "", year = "этого года" }) =>
      months(RU_NUMBER_WORDS[count] ?? Number(count), year, "ru"),
  },
  {
    pattern: new RegExp(
      `(?:(?:перв|втор|трет|четв[её]рт)[а-я]+|I{1,3}V?|IV|[1-4]-?[йм]?) (?:квартал[а-я]*|полугоди[а-я]+)(?: (?<year>${RU_WHICH}))?`,
      "gu",
    ),
    rule: "part-of-year",
    words: ({ year }, all) => (year ? all : `${all} этого года`),
  },
  {
    pattern: new RegExp(
      `(?<asof>по состоянию на |на |к )?(?:конец|конце|концу|конца) (?:${RU_MONTH}(?: ${RU_WHICH})?|${RU_WHICH})`,
      "gu",
    ),
    rule: "end-of",
    words: (_, all) => all.replace(/^(?:по состоянию )?(?:на|к) /, ""),
  },
  {
    pattern: new RegExp(
      `(?<asof>[Пп]о состоянию на |[Нн]а )?(?:с )?\\d{1,2}(?:-го)?(?: ?(?:[-–—]|по|до|и) ?\\d{1,2}(?:-го)?)? ${RU_MONTH}(?: ${RU_WHICH})?(?![а-я])`,
      "gu",
    ),
    rule: "day",
    words: (_, all) =>
      all
        .replace(/^(?:[Пп]о состоянию )?[Нн]а /, "")
        .replace(/-го/g, "")
        .replace(/(\d) ?(?:[-–—]|по|до|и) ?(\d)/, "$1–$2")
        .replace(/^с (?=\d+–)/, ""),
  },
  {
    pattern: new RegExp(
      `(?:(?:[Вв]|[Кк]) )?(?:(?:начале|середине) )?(?<![\\p{L}])${RU_MONTH} ${RU_WHICH}`,
      "gu",
    ),
    rule: "month",
    words: (_, all) => all.replace(/^[Кк] /, "в "),
  },
  {
    pattern:
      /(?<![\p{L}])(?:[Вв] )?(?:прошл|минувш|эт|нынешн|текущ|следующ)[а-я]+ (?:год[ау]?|месяц[ае]?)(?![\p{L}])|(?<![\p{L}])(?:[Вв]чера|[Сс]егодня)(?![\p{L}])|\d{1,3} (?:лет|года?) назад/gu,
    rule: "relative",
    words: asWritten,
  },
  {
    pattern: /(?:19|20)\d{2} ?(?:-|–|—|по|до) ?(?:19|20)\d{2}(?: (?:годы|годах|годов|гг\.))?/g,
    rule: "years",
    words: (_, all) => all.replace(/ ?(?:-|–|—|по|до) ?/, "–").replace(/ ?(?:годы|годах|годов|гг\.)/, ""),
  },
  {
    pattern:
      /(?<asof>[Пп]о состоянию на |на )?(?:(?:начал|середин)[а-я]+ )?(?:19|20)\d{2}(?:-м|-го)?(?: ?(?:год(?:а|у|ом)?|гг?\.)(?![\p{L}])|(?=[ ,;.)]|$))/gu,
    rule: "year",
    words: (_, all) =>
      all
        .replace(/^(?:[Пп]о состоянию )?на /, "")
        .replace(/-(?:м|го)/, "")
        .replace(/^[а-я]+ /, ""),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}])[Вв] ${RU_MONTH}(?![\\p{L}])`, "gu"),
    rule: "month-of-article",
    words: (_, all) => all.slice(2),
  },
  {
    pattern:
      /(?<!\p{L})(?:[Нн]едавно|[Нн]а днях|[Вв] последние годы|[Нн]а сегодняшний день|[Сс]ейчас)(?!\p{L})/gu,
    rule: "recently",
    words: () => null,
  },
];

export const DATE_PATTERNS: Record<ArticleLanguage, readonly DatePattern[]> = {
  en: english,
  zh: chinese,
  ru: russian,
};
