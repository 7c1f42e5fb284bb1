import type { ArticleLanguage } from "../article.ts";
import type { DateMark, Mark, NumberMark, PlaceSaid } from "../marks/mark.ts";
import { TIE_WORDS } from "../words/tie-words.ts";
import { type Before, type ClaimProposal, emptyClaim, type InvestmentMeasure } from "./claim.ts";
import { runsIn } from "./runs.ts";

/** Units of ties: they count only where the sentence tells of ties. */
const OF_TIES = new Set(["pair", "city", "province", "country"]);
/** Numbers of people, works and events count where the sentence tells of an event or of an exchange. */
const EVENT: Record<ArticleLanguage, RegExp> = {
  en: /\b(?:forum|conference|summit|festival|exhibition|camp|exchange|programme?s?|attend|participat|took part|take part|friendship|contest|congress|expo|delegat)/i,
  zh: /论坛|大会|峰会|会议|博览会|艺术节|展览|展|夏令营|交流|出席|参加|参与|访|活动|赛/,
  ru: /форум|конференц|саммит|фестивал|выстав|лагер|обмен|участ|конкурс|конгресс|визит|мероприят|программ/iu,
};
const COOPERATION: Record<ArticleLanguage, RegExp> = {
  en: /\b(?:sister|twin|friend|cooperat|collaborat|exchange|partner|joint|invest|sign|SCO)/i,
  zh: /合作|共同|联合|友好|友城|签署|投资|上合|落地|签约/,
  ru: /сотруднич|совместн|побратим|дружб|партн[её]р|инвест|подпис|ШОС/iu,
};
const INVEST: Record<ArticleLanguage, RegExp> = {
  en: /\b(?:invest(?:ment|ments|ed|ing|ors?)?|FDI|foreign capital|foreign funds)\b/i,
  zh: /投资|外资|引资|吸资/,
  ru: /инвестиц|вложени|капиталовлож|вложил/iu,
};
const MEASURES: readonly (readonly [InvestmentMeasure, RegExp])[] = [
  [
    "arrived",
    /\b(?:actual(?:ly)? arriv\w+|arriv(?:al|ed) of|in place|paid[- ]in)\b|到账|到资|到位|поступ(?:ил|ивш|лени)|фактическ[а-яё]+ поступ/iu,
  ],
  [
    "utilised",
    /\b(?:utili[sz](?:ed|ation)|actual(?:ly)? us(?:ed?|ing)|used foreign)\b|实际(?:使用|利用)|利用外资|使用外资|освоен|использован/iu,
  ],
  [
    "contracted",
    /\b(?:contract(?:ed|ual)|agreed investment|pledged|planned investment|total investment of)\b|合同外资|合同利用|协议投资|总投资|законтракт|контрактн|общ[а-яё]+ объ[её]м/iu,
  ],
];
const TRADE: Record<ArticleLanguage, RegExp> = {
  en: /\b(?:trade (?:volume|turnover)|trade|imports?|exports?|turnover)\b/i,
  zh: /贸易|进出口|进口|出口/,
  ru: /товарооборот|торговл|экспорт|импорт/iu,
};
const GRANT: Record<ArticleLanguage, RegExp> = {
  en: /\b(?:grant|fund(?:s|ed|ing)?|donat\w+|loan|cost|worth|budget|allocat\w+|contracts?|deals?)\b/i,
  zh: /资金|援助|捐|拨款|贷款|造价|成交|签约额|合同额/,
  ru: /грант|средств|выделен|финансир|стоимост|кредит|на сумму|бюджет/iu,
};
const ESTABLISHED: Record<ArticleLanguage, RegExp> = {
  en: /\b(?:establish|form|forg|sign|conclud|set up|have|has|with)/i,
  zh: /建立|结|缔|签|拥有|达|有|与/,
  ru: /установ|заключ|подпис|насчит|име|созда|связ|стал/iu,
};
const INTENDED: Record<ArticleLanguage, RegExp> = {
  en: /\b(?:intention|intent|letters? of intent)\b/i,
  zh: /意向/,
  ru: /намерени/iu,
};
const GOES_ON: Record<ArticleLanguage, RegExp> = {
  en: /^(?:Of (?:them|these|which)|Among (?:them|these)|These|They)\b/,
  zh: /^(?:其中|这些)/,
  ru: /^(?:Из них|Среди них|В их числе|Это)/u,
};
/** Words of sport, people and things beside which a pair is none of cities. */
const NO_TIES =
  /\b(?:skat(?:ers|ing)|shoes|socks|twins|dancers|players|doubles|couples|glasses)\b|花样滑冰|双打|鞋|袜|恋人|夫妻|фигурист|лыж|обув|носк|парно[ем]|танцор|супруж/iu;

const isNumber = (mark: Mark): mark is NumberMark => mark.kind === "number";
const isDate = (mark: Mark): mark is DateMark => mark.kind === "date";

/** Published numbers of a sentence: of ties, of what came of them, and money. `newKey` makes keys for numbers of one statement. */
export function figuresIn(
  sentence: string,
  marks: readonly Mark[],
  before: Before,
  language: ArticleLanguage,
  newKey: () => string,
): ClaimProposal[] {
  const numbers = marks
    .filter(isNumber)
    .filter((number) => number.unit !== null && number.unit !== "percent");
  if (numbers.length === 0) return [];
  const hasTie = marks.some((mark) => mark.kind === "tie") && !TIE_WORDS[language].noTie.test(sentence);
  const goesOn = before.toldOfTies && GOES_ON[language].test(sentence);
  const invests = INVEST[language].test(sentence);
  const kept = numbers.filter((number) =>
    counts(number, sentence, language, { ties: hasTie || goesOn, invests }),
  );
  const claims = kept.map((number) => claimOf(number, sentence, marks, before, language, invests));
  tie(sentence, kept, claims, newKey);
  return claims;
}

function counts(
  number: NumberMark,
  sentence: string,
  language: ArticleLanguage,
  has: { ties: boolean; invests: boolean },
): boolean {
  if (number.money) return has.invests || TRADE[language].test(sentence) || GRANT[language].test(sentence);
  const unit = number.unit ?? "";
  if (OF_TIES.has(unit)) {
    if (has.ties && !NO_TIES.test(sentence)) return true;
    return (
      unit !== "pair" &&
      EVENT[language].test(sentence) &&
      number.value > 1 &&
      /\b(?:from|representing)\b|来自|из/u.test(
        sentence.slice(Math.max(0, number.start - 60), number.start + 4),
      )
    );
  }
  if (unit === "project" || unit === "agreement") return has.invests || COOPERATION[language].test(sentence);
  return number.value > 1 && EVENT[language].test(sentence) && !NO_TIES.test(sentence);
}

function claimOf(
  number: NumberMark,
  sentence: string,
  marks: readonly Mark[],
  before: Before,
  language: ArticleLanguage,
  invests: boolean,
): ClaimProposal {
  const isInvestment = invests && (number.money || number.unit === "project");
  const dates = marks.filter(isDate);
  const asOf = dates.find((date) => date.asOf && date.edtf) ?? null;
  const date = asOf ?? nearestDate(dates, number);
  const isPeriod =
    date !== null &&
    !date.asOf &&
    (date.rule === "past-years" ||
      date.rule === "first-months" ||
      date.rule === "part-of-year" ||
      date.rule === "months" ||
      date.edtf?.includes("/") === true ||
      (date.edtf ?? "").length <= 4 ||
      isInvestment);
  const claim: ClaimProposal = {
    ...emptyClaim(
      isInvestment ? "investment" : "figure",
      isInvestment ? "number-of-investment" : OF_TIES.has(number.unit ?? "") ? "number-of-ties" : "number",
    ),
    value: number.value,
    unit: number.unit,
    comparator: number.comparator,
    places: scopeOf(sentence, marks, before, language),
    groups: [...new Set(marks.filter((mark) => mark.kind === "group").map((mark) => mark.group))],
    organizations: [],
    date: date?.edtf ?? null,
    dateText: date?.text ?? null,
  };
  if (date) claim.dateIs = date.asOf ? "as of" : isPeriod ? "period" : "as of";
  if (number.money) claim.currency = number.unit;
  if (isInvestment) {
    claim.measure = MEASURES.find(([, pattern]) => pattern.test(sentence))?.[0] ?? "not stated";
    claim.stock =
      date?.asOf ||
      (/\b(?:total(?:l?ing|ed)?|cumulative(?:ly)?|so far)\b|累计|总计|всего|накоплен/iu.test(sentence) &&
        !isPeriod)
        ? "stock"
        : isPeriod
          ? "flow"
          : "stock";
    claim.host = hostOf(sentence, marks, language);
    return claim;
  }
  if (number.money) claim.measure = TRADE[language].test(sentence) ? "trade" : "funding";
  if (OF_TIES.has(number.unit ?? "")) {
    const statuses: ("established" | "intention")[] = [];
    const isIntended = INTENDED[language].test(sentence);
    if (
      ESTABLISHED[language].test(
        sentence.replace(/(?:confirmed|signed)? ?(?:its|their)? ?(?:letters? of )?intent(?:ion)?/gi, ""),
      ) ||
      !isIntended
    )
      statuses.push("established");
    if (isIntended) statuses.push("intention");
    claim.statuses = statuses;
    claim.measure = "ties";
    if (statuses.length === 2) claim.status = "established or intention";
  } else claim.measure = number.unitText;
  return claim;
}

function nearestDate(dates: readonly DateMark[], number: NumberMark): DateMark | null {
  const away = (date: DateMark) =>
    date.end <= number.start ? number.start - date.end : date.start - number.end + 20;
  return (
    dates
      .filter(({ rule, edtf }) => rule !== "recently" || edtf !== null)
      .toSorted((a, b) => away(a) - away(b))[0] ?? null
  );
}

/** Whose number it is: the places of the sentence but those listed as examples, else the subject of the one before. */
function scopeOf(
  sentence: string,
  marks: readonly Mark[],
  before: Before,
  language: ArticleLanguage,
): PlaceSaid[] {
  const examples = runsIn(sentence, marks, language).flatMap(({ role, places }) =>
    role === "among" ? places : [],
  );
  const places = marks.flatMap((mark) => {
    if (mark.kind !== "place" || mark.describes !== null || mark.inName || examples.includes(mark)) return [];
    return !mark.adjective || SIDES.test(sentence.slice(mark.end, mark.end + 40)) ? [mark.place] : [];
  });
  const distinct = places.filter(
    (place, at) =>
      !places.slice(0, at).some((other) => other.name === place.name && other.level === place.level),
  );
  if (distinct.length > 0) return distinct;
  return before.subject ? [before.subject] : [];
}

/** "Chinese and Russian cities": the adjective says whose they are. */
const SIDES =
  /^(?:,? (?:and|и|,) [\p{L}-]+)? (?:cities|provinces|regions|towns|municipalities|sides|город|регион|провинци|област|муниципал)/iu;

function hostOf(sentence: string, marks: readonly Mark[], language: ArticleLanguage): string | null {
  const places = marks.filter((mark) => mark.kind === "place" && mark.describes === null && !mark.adjective);
  const before: Record<ArticleLanguage, RegExp> = {
    en: /\b(?:in|into) (?:the )?(?:\w+ )?$/i,
    zh: /(?:在|对|来|落户)$/,
    ru: /(?:^|\s)(?:во?|на территории) (?:[а-яё]+ )?$/iu,
  };
  const inside = places.find((mark) =>
    before[language].test(sentence.slice(Math.max(0, mark.start - 20), mark.start)),
  );
  const [only] = places;
  const mark = inside ?? (places.length === 1 ? only : undefined);
  return mark?.kind === "place" ? mark.place.name : null;
}

/** Numbers of one statement: "15 cities in 12 countries", "419 projects, with … totalling $240 million". */
function tie(
  sentence: string,
  numbers: readonly NumberMark[],
  claims: ClaimProposal[],
  newKey: () => string,
): void {
  let group: number[] = [];
  const close = () => {
    if (group.length > 1) {
      const key = newKey();
      for (const at of group) {
        const claim = claims[at];
        if (!claim) continue;
        claim.together = key;
        claim.with = group
          .filter((other) => other !== at)
          .flatMap((other) => {
            const told = claims[other];
            return told?.value != null && told.comparator
              ? [{ value: told.value, unit: told.unit, comparator: told.comparator }]
              : [];
          });
      }
    }
    group = [];
  };
  numbers.forEach((number, at) => {
    const last = numbers[at - 1];
    const gap = last ? sentence.slice(last.end, number.start) : "";
    const isSame = claims[at]?.kind === claims[at - 1]?.kind;
    const isNear =
      claims[at]?.kind === "investment"
        ? !/[.;；。]/.test(gap) && gap.length < 120
        : gap.length < 45 && !/[;；]/.test(gap);
    if (last && !(isSame && isNear)) close();
    group.push(at);
  });
  close();
}
