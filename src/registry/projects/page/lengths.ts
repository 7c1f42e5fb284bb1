import type { Language } from "../../../kernel/languages.ts";
import { LOCALE } from "../../../web/language.ts";

const KILOMETRE = 1_000;
const SQUARE_KILOMETRE = 1_000_000;

const write = (language: Language, n: number, unit: string, digits: number): string =>
  new Intl.NumberFormat(LOCALE[language], {
    style: "unit",
    unit,
    maximumSignificantDigits: digits,
  }).format(n);

/** "5.6 km", "320 m": two digits, as precise as a drawing is. */
export const lengthText = (language: Language, metres: number): string =>
  metres >= KILOMETRE
    ? write(language, metres / KILOMETRE, "kilometer", 2)
    : write(language, metres, "meter", 2);

const SQUARE = { en: "km²", "zh-Hans": "平方公里", ru: "км²" } as const;
const HECTARE = { en: "ha", "zh-Hans": "公顷", ru: "га" } as const;

/** "5.3 ha", "1.2 km²". */
export function areaText(language: Language, squareMetres: number): string {
  const large = squareMetres >= SQUARE_KILOMETRE;
  const number = new Intl.NumberFormat(LOCALE[language], { maximumSignificantDigits: 2 }).format(
    squareMetres / (large ? SQUARE_KILOMETRE : 10_000),
  );
  return `${number} ${(large ? SQUARE : HECTARE)[language]}`;
}
