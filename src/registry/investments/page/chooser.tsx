import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import { timesOnly } from "../../places/place-words.tsx";
import { DEEDS, type Deed } from "../comparison.ts";
import { hostWords, measureName, originWords, valueWords, whenWords } from "../figure-words.ts";
import { investmentMessages } from "../investment.messages.ts";
import type { InvestmentRecord } from "../read-investments.ts";
import type { FigureView } from "./figures-table.tsx";

/** Figures to tick and what to do with them; leads to the page of the comparison, without a script. */
export const Chooser = ({
  records,
  chosen,
  deed,
  view,
}: {
  records: readonly InvestmentRecord[];
  chosen: ReadonlySet<string>;
  deed: Deed;
  view: FigureView;
}) => {
  const { language } = view;
  const t = translator(investmentMessages, language);
  if (records.length === 0) return null;
  const separator = language === "zh-Hans" ? "，" : ", ";
  return (
    <form method="get" action={localHref(language, "/investments/compare")}>
      {[...timesOnly(view.query)].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <fieldset>
        <legend>{t("choose")}</legend>
        <ul class="values">
          {records.map(({ id, figure }) => (
            <li>
              <label>
                <input type="checkbox" name="figures" value={id} checked={chosen.has(id)} />{" "}
                {valueWords(figure, language)}
                <span class="soft">
                  {separator}
                  {[
                    measureName(figure.measure, view),
                    whenWords(figure, language),
                    originWords(figure.origin, view),
                    hostWords(figure, view),
                  ].join(separator)}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <p>
        <label for="compare-do">{t("deed")}</label>{" "}
        <select id="compare-do" name="do">
          {DEEDS.map((one) => (
            <option value={one} selected={one === deed}>
              {t(one)}
            </option>
          ))}
        </select>{" "}
        <button type="submit">{t("compute")}</button>
      </p>
    </form>
  );
};
