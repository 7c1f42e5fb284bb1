import type { Language } from "../../kernel/languages.ts";
import { formatPartialDate, type PartialDate } from "../../kernel/partial-date.ts";
import { nameIn } from "../../web/components/names.tsx";
import { LOCALE } from "../../web/language.ts";
import { type Catalogue, formatNumber, translator, writeDay } from "../../web/messages.ts";
import { subjectName } from "../dossiers/dossier-names.ts";
import { placeName } from "../places/place-words.tsx";
import type { CaveatCode, Reason } from "./comparing.ts";
import { inUnit, isSame } from "./comparing.ts";
import { investmentMessages } from "./investment.messages.ts";
import type { InvestmentFigure, Origin } from "./investment-figure.ts";
import { entryOf } from "./measure.ts";
import type { InvestmentNames } from "./read-investments.ts";
import { caveatMessages, reasonMessages, saidMessages } from "./reason.messages.ts";

/** What the words of figures are made with. */
export interface Naming {
  names: InvestmentNames;
  language: Language;
}

const ROUND = 1_000_000;

/** "240 million US dollars", "380,000 US dollars", "2.4亿美元": rounded to nothing but millions that it has in full. */
export function moneyWords(number: number, currency: string, language: Language): string {
  const whole = number >= ROUND && Number.isInteger(number / 10_000);
  return new Intl.NumberFormat(LOCALE[language], {
    style: "currency",
    currency,
    currencyDisplay: "name",
    minimumFractionDigits: 0,
    maximumFractionDigits: whole ? 8 : 2,
    ...(whole || language === "zh-Hans" ? { notation: "compact", compactDisplay: "long" } : {}),
    ...(language === "zh-Hans" ? { maximumFractionDigits: 8 } : {}),
  }).format(number);
}

export function amountWords(number: number, unit: string | null, language: Language): string {
  return unit === null
    ? translator(investmentMessages, language)("projects", { n: number })
    : moneyWords(number, unit, language);
}

/** The value as stated, or in a unit that it is restated in: "≥240 million US dollars", "419 projects". */
export function valueWords(figure: InvestmentFigure, language: Language, unit?: string | null): string {
  const [stated] = figure.amounts;
  if (!stated) return "?";
  const currency = unit === undefined ? stated.currency : unit;
  const words = amountWords(inUnit(figure, currency), currency, language);
  return figure.comparator === "=" ? words : figure.comparator + words;
}

/** When: "31 March 2023", "first quarter of 2023"; of a sum, the days it covers. */
export function whenWords({ period, spans }: InvestmentFigure, language: Language): string {
  if (period) return formatPartialDate(period, language);
  return spans
    .map(({ from, to }) =>
      from === to
        ? writeDay(language, from)
        : translator(investmentMessages, language)("fromTo", {
            from: writeDay(language, from),
            to: writeDay(language, to),
          }),
    )
    .join(language === "zh-Hans" ? "、" : ", ");
}

/** In a sentence: "in the first quarter of 2023", "in 2022", "from 1 January to …"; of a stock the day alone. */
function whenInSentence(figure: InvestmentFigure, language: Language): string {
  const words = whenWords(figure, language);
  if (figure.timing === "stock") return words;
  const t = translator(investmentMessages, language);
  return t("inPeriod", { sort: sortOf(figure.period), words });
}

/** How a period stands in a sentence of its language. */
function sortOf(period: PartialDate | null): "part" | "day" | "span" | "plain" {
  if (period === null || period.edtf.includes("/")) return "span";
  if (/^\d{4}-(2[1-4]|3[3-9]|4[0-2])$/.test(period.edtf)) return "part";
  return period.earliest === period.latest ? "day" : "plain";
}

export function measureName(measure: string | null, { names, language }: Naming): string {
  const entry = entryOf(measure);
  if (entry) return entry.names[language];
  return measure === null ? "?" : subjectName(names, { kind: "measure", id: measure as never }, language);
}

export function originWords(origin: Origin | null, { names, language }: Naming): string {
  const t = translator(investmentMessages, language);
  if (origin === null) return t("notStated");
  if ("group" in origin) {
    return t("countriesOf", {
      group: nameIn(names.groups.get(origin.group) ?? { en: origin.group }, language),
    });
  }
  return origin.places
    .map((id) => placeName(names.places, id, language))
    .join(language === "zh-Hans" ? "、" : ", ");
}

export const hostWords = ({ host }: InvestmentFigure, { names, language }: Naming): string =>
  host === null
    ? translator(investmentMessages, language)("notStated")
    : placeName(names.places, host, language);

/** What a figure is, as a journalist would say it: "380,000 US dollars is what arrived in the first quarter of 2023". */
export function figureSentence(figure: InvestmentFigure, naming: Naming): string {
  const { language } = naming;
  const { timing, measure } = figure;
  const key = `${measure}-${timing}`;
  const known: Catalogue = saidMessages;
  const chosen = key in known ? key : `other-${timing ?? "flow"}`;
  return translator(known, language)(chosen, {
    value: valueWords(figure, language),
    when: whenInSentence(figure, language),
    measure: measureName(measure, naming),
  });
}

/** A figure in a reason: its value, with its time where another of them has the same value. */
function labelOf(figure: InvestmentFigure, among: readonly InvestmentFigure[], language: Language): string {
  const value = valueWords(figure, language);
  const twin = among.some((other) => !isSame(other, figure) && valueWords(other, language) === value);
  return twin
    ? translator(investmentMessages, language)("dated", { value, when: whenWords(figure, language) })
    : value;
}

/** A reason in a sentence, with what the figures are. */
export function reasonWords(
  { code, of, within = false }: Reason,
  among: readonly InvestmentFigure[],
  naming: Naming,
): string {
  const { language } = naming;
  const label = (figure: InvestmentFigure | undefined) => (figure ? labelOf(figure, among, language) : "");
  const [a, b] = of;
  const stock = of.find(({ timing }) => timing === "stock");
  const flow = of.find(({ timing }) => timing === "flow");
  const last = of.at(-1);
  return translator(reasonMessages as Catalogue, language)(code, {
    a:
      of.length > 2
        ? of
            .slice(0, -1)
            .map(label)
            .join(language === "zh-Hans" ? "、" : ", ")
        : label(a),
    b: label(last),
    stock: label(stock),
    flow: label(flow),
    money: label(of.find(({ counts }) => counts === "money")),
    projects: label(of.find(({ counts }) => counts === "projects")),
    within: within ? "yes" : "no",
    measureA: measureName(a?.measure ?? null, naming),
    measureB: measureName(b?.measure ?? null, naming),
    hostA: a ? hostWords(a, naming) : "",
    hostB: b ? hostWords(b, naming) : "",
    originA: originWords(a?.origin ?? null, naming),
    originB: originWords(b?.origin ?? null, naming),
  });
}

/**
 * Why figures do not go together, for whoever does not know the terms: first what each is, then what parts them, one
 * sentence a sort of reason.
 */
export function refusalWords(
  figures: readonly InvestmentFigure[],
  reasons: readonly Reason[],
  naming: Naming,
): string {
  const zh = naming.language === "zh-Hans";
  const complete = figures.filter(({ amounts, timing }) => amounts.length > 0 && timing !== null);
  const each = complete.map((figure) => figureSentence(figure, naming)).join(zh ? "；" : "; ");
  const sorts = [...Map.groupBy(reasons, ({ code }) => code).values()];
  const why = sorts.flatMap(([first]) => (first ? [reasonWords(first, figures, naming)] : []));
  return [...(each ? [each + (zh ? "。" : ".")] : []), ...why].join(zh ? "" : " ");
}

export const caveatWords = (code: CaveatCode, language: Language): string =>
  translator(caveatMessages, language)(code);

/** "1.5": as many digits as tell something. */
export const timesWords = (times: number, language: Language): string =>
  formatNumber(language, Number(times.toPrecision(4)));
