import type { Language } from "../../../kernel/languages.ts";
import { type Catalogue, formatNumber, translator } from "../../../web/messages.ts";
import type { Figure } from "../../figure.ts";
import { measureMessages, saidMessages, unitMessages, whyNotMessages } from "./figure-said.messages.ts";

/** A message by a key that data gave; undefined where the catalogue has none. */
export function perhaps<M extends Catalogue>(
  catalogue: M,
  language: Language,
  key: string,
  values?: Record<string, string | number>,
): string | undefined {
  return key in catalogue ? translator(catalogue, language)(key as keyof M & string, values) : undefined;
}

/** "15 cities", without what compares. */
export function unitWords(figure: Pick<Figure, "value" | "unit" | "comparator">, language: Language): string {
  const exact = figure.comparator === "=" ? "yes" : "no";
  return (
    perhaps(unitMessages, language, figure.unit, { n: figure.value, exact }) ??
    `${formatNumber(language, figure.value)} ${figure.unit}`
  );
}

/** "over 450 pairs". */
export const figureWords = (
  figure: Pick<Figure, "value" | "unit" | "comparator">,
  language: Language,
): string => translator(saidMessages, language)(figure.comparator, { said: unitWords(figure, language) });

/** What one statement says: "15 cities in 12 countries", or its figures side by side. */
export function statementWords(figures: readonly Figure[], language: Language): string {
  const [first, second, ...more] = figures;
  if (first && second && more.length === 0 && second.unit === "country" && second.comparator === "=")
    return translator(saidMessages, language)("citiesInCountries", {
      cities: figureWords(first, language),
      n: second.value,
    });
  return figures.map((figure) => figureWords(figure, language)).join(language === "zh-Hans" ? "，" : ", ");
}

export const measureWords = (measure: string, language: Language): string =>
  perhaps(measureMessages, language, measure) ?? measure.replaceAll("_", " ");

/** Why no rule can ask a figure; words of the data that have no translation stay as they are. */
export const whyNotWords = (whyNot: string, language: Language): { words: string; translated: boolean } => {
  const words = perhaps(whyNotMessages, language, whyNot);
  return { words: words ?? whyNot, translated: words !== undefined };
};
