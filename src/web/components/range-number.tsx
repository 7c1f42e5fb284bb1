import type { Language } from "../../kernel/languages.ts";
import { formatNumber, translator } from "../messages.ts";
import { webMessages } from "../web.messages.ts";

export interface RangeNumberProps {
  language: Language;
  certain: number;
  /** All that may count, the certain ones among them: never less than `certain`. */
  possible: number;
  /** `answer` is the number of the page, `inline` stands in text and tables. */
  size?: "answer" | "inline";
}

/** "123 to 456": the certain number heavy, the possible one light; one number where the two are equal. */
export const RangeNumber = ({ language, certain, possible, size = "inline" }: RangeNumberProps) => {
  const t = translator(webMessages, language);
  if (certain === possible) {
    return (
      <span class={`range range-${size}`}>
        <span class="range-certain">{formatNumber(language, certain)}</span>
      </span>
    );
  }
  return (
    <span class={`range range-${size}`}>
      <span class="hidden">{t("rangeSpoken", { certain, possible })}</span>
      <span aria-hidden="true" class="range-certain">
        {formatNumber(language, certain)}
      </span>
      <span aria-hidden="true" class="range-to" lang={language}>
        {" "}
        {t("rangeTo")}{" "}
      </span>
      <span aria-hidden="true" class="range-possible">
        {formatNumber(language, possible)}
      </span>
    </span>
  );
};
