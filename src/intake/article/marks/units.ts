import type { ArticleLanguage } from "../article.ts";

interface UnitFound {
  unit: string;
  text: string;
  end: number;
}

/** What is counted, by the words after the number. The first that fits, so the more telling stands first. */
const UNITS: Record<ArticleLanguage, readonly (readonly [string, string])[]> = {
  en: [
    ["pair", "pairs?"],
    ["city", "(?:sister|friendship|friendly|partner|twin)[- ]cit(?:y|ies)|cities|towns|municipalities"],
    ["province", "provinces|regions|oblasts|prefectures"],
    ["country", "countries|nations|states"],
    ["project", "projects"],
    [
      "agreement",
      "agreements|memorand(?:a|ums)|documents|contracts|MOUs|deals|protocols|partnerships|relationships",
    ],
    ["delegation", "delegations"],
    ["visit", "visits"],
    ["event", "events|activities|exchanges|programmes|programs|exhibitions|sessions|sub-forums"],
    [
      "organization",
      "organi[sz]ations|associations|enterprises|companies|firms|institutions|universities|schools",
    ],
    ["work", "works|paintings|pictures|pieces|exhibits"],
    [
      "person",
      "people|participants|delegates|representatives|guests|students|teenagers|children|officials|experts|athletes|visitors|attendees|teachers|volunteers|young people|mayors|leaders|scholars",
    ],
    ["percent", "percent|per cent|%"],
  ],
  zh: [
    ["pair", "对"],
    [
      "city",
      "(?:个|座)?(?:国际|国外|海外|境外)?(?:友好|伙伴|姐妹|结好)?(?:交流)?(?:合作)?(?:关系)?(?:的)?(?:城市|友城|市)",
    ],
    ["country", "个?(?:共建国家|国家(?!级)|沿线国家|成员国)|国(?=的|与|，|。|、|和|城|青|参|代|共)"],
    ["province", "个?(?:友好)?(?:省区市|省|州)(?!级)"],
    ["project", "个(?:[\\p{Script=Han}]{0,8}?)项目|项目|个项"],
    ["agreement", "[份项个](?:[\\p{Script=Han}]{0,8}?)(?:协议|协定|备忘录|合同|文件)|项(?:合作)?成果"],
    ["delegation", "[个批](?:[\\p{Script=Han}]{0,4}?)(?:代表团|团组)"],
    ["event", "[场次项个](?:[\\p{Script=Han}]{0,8}?)(?:活动|展览|演出|论坛|交流)"],
    ["organization", "[家所个](?:[\\p{Script=Han}]{0,8}?)(?:企业|公司|机构|组织|高校|大学|学校|院校)|家"],
    ["work", "[件幅](?:[\\p{Script=Han}]{0,6}?)(?:作品|画作)|[件幅]"],
    [
      "person",
      "[名位](?:[\\p{Script=Han}]{0,8}?)(?:代表|嘉宾|学生|青少年|青年|儿童|专家|学者|官员|运动员|师生|人)|人次?|[名位]",
    ],
    ["percent", "%|个百分点"],
  ],
  ru: [
    ["pair", "пар(?:а|ы)?(?![а-я])"],
    [
      "city",
      "(?:город(?:а|ов|ами|ах)?(?:-побратим\\p{L}+|-партн[её]р\\p{L}+)?|побратим(?:а|ов)|муниципалитет\\p{L}*)",
    ],
    ["country", "стран(?:ы|а|ах|ами)?(?![а-я])|государств(?:а|ах|ами)?(?![а-я])"],
    ["province", "регион(?:а|ов|ами|ах)?|провинци[йиях]+|област(?:и|ей)"],
    ["project", "проект(?:а|ов|ами|ах)?"],
    [
      "agreement",
      "соглашени[йяюе]\\p{L}*|меморандум\\p{L}*|документ\\p{L}*|договор\\p{L}*|контракт\\p{L}*|протокол\\p{L}*",
    ],
    ["delegation", "делегаци[йи]"],
    ["visit", "визит(?:а|ов)"],
    ["event", "мероприяти[йя]|выстав(?:ок|ки)|событи[йя]|встреч[аи]?"],
    [
      "organization",
      "компани[йи]|предприяти[йя]|организаци[йи]|вузов|вуза|университет(?:а|ов)|учреждени[йя]",
    ],
    ["work", "работ(?:ы)?|рисунк(?:а|ов)|картин(?:ы)?|экспонат(?:а|ов)"],
    [
      "person",
      "человек(?:а)?|участник(?:а|ов)|делегат(?:а|ов)|студент(?:а|ов)|школьник(?:а|ов)|гост(?:я|ей)|представител(?:я|ей)|детей|спортсмен(?:а|ов)|эксперт(?:а|ов)",
    ],
    ["percent", "%|процент(?:а|ов)"],
  ],
};

/** Words that end what a number counts: a noun after them is another's. */
const STOP =
  "(?:in|with|from|and|to|of|for|on|at|by|into|as|is|are|was|were|or|the|that|which|who|years?|months?|days?|hours?|million|billion|square|percent)";
const READERS: Record<ArticleLanguage, readonly (readonly [string, RegExp])[]> = {
  en: compile(
    "en",
    (unit) => new RegExp(`^(?:[ -](?!${STOP}\\b)[\\p{L}’'-]+){0,4}?[ -]?(?<unit>${unit})(?![\\p{L}])`, "u"),
  ),
  zh: compile(
    "zh",
    (unit) => new RegExp(`^(?:个|座|项)?(?:[\\p{Script=Han}A-Za-z“”]{0,6}?)(?<unit>${unit})`, "u"),
  ),
  ru: compile(
    "ru",
    (unit) =>
      new RegExp(
        `^(?:[ \u00a0](?!(?:в|во|из|и|с|со|на|по|для|от|к|лет|года?|дней|месяц\\p{L}*)[ \u00a0])[\\p{L}-]+){0,3}?[ \u00a0](?<unit>${unit})(?![\\p{L}])`,
        "u",
      ),
  ),
};

function compile(language: ArticleLanguage, of: (unit: string) => RegExp): (readonly [string, RegExp])[] {
  return UNITS[language].map(([unit, words]) => [unit, of(words)] as const);
}

/** What the words after position `at` say is counted: the nearest of the units, among equals the first. */
export function unitAfter(sentence: string, at: number, language: ArticleLanguage): UnitFound | null {
  const after = sentence.slice(at, at + 60);
  // A measure word that stands at once after a Chinese number settles it.
  const clipped = language === "zh" ? (/^[^，。；、,;]*/.exec(after)?.[0] ?? "") : after;
  let best: (UnitFound & { length: number }) | null = null;
  for (const [unit, pattern] of READERS[language]) {
    const found = pattern.exec(clipped);
    if (!found) continue;
    const [text] = found;
    const length = text.length - (found.groups?.unit ?? "").length;
    if (
      language === "zh" &&
      best === null &&
      unit !== "pair" &&
      /[与和在于将对向为]/.test(text.slice(0, length))
    )
      continue;
    if (!best || length < best.length) best = { unit, text: text.trim(), end: at + text.length, length };
  }
  return best ? { unit: best.unit, text: best.text, end: best.end } : null;
}

const HAN_BEFORE: readonly (readonly [string, RegExp])[] = [
  ["project", /项目(?:总?数)?(?:已|共|共计|累计|达到?|总计|约)*$/],
  ["city", /(?:友城|城市)(?:总?数量?)?(?:已|共|共计|累计|达到?|总计|增至)*$/],
  ["agreement", /(?:协议|备忘录)(?:已|共|共计|累计|达到?)*$/],
  ["organization", /(?:企业|机构)(?:总?数)?(?:已|共|共计|累计|达到?)*$/],
];

/** "新设项目13个": what is counted stands before the number, and only a measure word after it. */
export function unitBefore(
  sentence: string,
  from: number,
  to: number,
  language: ArticleLanguage,
): UnitFound | null {
  if (language !== "zh") return null;
  const measure = /^[个对项份家座](?=[，。；、,;）)]|$)/.exec(sentence.slice(to, to + 3))?.[0];
  const before = sentence.slice(Math.max(0, from - 14), from);
  const found = HAN_BEFORE.find(([, pattern]) => pattern.test(before));
  return found && measure ? { unit: found[0], text: measure, end: to + measure.length } : null;
}

const SIGNS: Record<string, string> = {
  $: "USD",
  us$: "USD",
  hk$: "HKD",
  usd: "USD",
  "€": "EUR",
  eur: "EUR",
  "£": "GBP",
  "¥": "CNY",
  rmb: "CNY",
  cny: "CNY",
};
const CURRENCIES: readonly (readonly [string, RegExp])[] = [
  [
    "USD",
    /^(?: ?U\.?S\.?)? ?(?:dollars?|USD)\b|^\s?美元|^[ \u00a0]?(?:доллар\p{L}*|долл\.?)(?: США)?|^[ \u00a0]?\$/u,
  ],
  ["CNY", /^ ?(?:yuan|RMB|CNY|renminbi)\b|^\s?(?:元人民币|人民币|元)|^[ \u00a0]?юан[ейяь]+/u],
  ["EUR", /^ ?euros?\b|^\s?欧元|^[ \u00a0]?евро(?!п)/u],
  ["RUB", /^ ?(?:rubles?|roubles?)\b|^\s?卢布|^[ \u00a0]?(?:рубл\p{L}+|руб\.)/u],
  ["KZT", /^ ?tenge\b|^\s?坚戈|^[ \u00a0]?тенге/u],
  ["KGS", /^ ?soms?\b|^\s?索姆|^[ \u00a0]?сом(?:ов|а)?(?!\p{L})/u],
  ["UZS", /^ ?(?:sums|soums?)\b|^\s?苏姆|^[ \u00a0]?сум(?:ов|а)?(?!\p{L})/u],
  ["TJS", /^ ?somoni\b|^\s?索莫尼|^[ \u00a0]?сомони/u],
  ["GBP", /^ ?pounds?\b|^\s?英镑|^[ \u00a0]?фунт\p{L}*/u],
  ["JPY", /^ ?yen\b|^\s?日元|^[ \u00a0]?иен/u],
  ["KRW", /^ ?won\b(?! the)|^\s?韩元/u],
];

export function currencyOf(
  sign: string | undefined,
  after: string,
  language: ArticleLanguage,
): { code: string; length: number } | null {
  for (const [code, pattern] of CURRENCIES) {
    const found = pattern.exec(after);
    if (
      found &&
      !(
        language === "en" &&
        code === "KRW" &&
        sign === undefined &&
        /^ ?won\b (?:by|in|at|a|three)/.test(after)
      )
    )
      return { code, length: found[0].length };
  }
  const code = SIGNS[(sign ?? "").trim().toLowerCase()];
  return code ? { code, length: 0 } : null;
}
