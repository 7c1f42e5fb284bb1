import type { Language } from "../../kernel/languages.ts";
import { Disclosure } from "../../web/components/parts.tsx";
import { localHref } from "../../web/language.ts";
import { translator, writeDay } from "../../web/messages.ts";
import type { Answer } from "../answer.ts";
import { type Asked, queryOf } from "../api/count-asked.ts";
import { switchesTurned } from "../api/count-parameters.ts";
import { answerMessages } from "./answer.messages.ts";
import { plainQuestion } from "./count-question.tsx";
import { unitLabel } from "./count-switches.tsx";

/** The address that gives this number for ever: rule version, day and revision are in it. */
export const permalink = (language: Language, asked: Asked): string =>
  `${localHref(language, "/count")}?${queryOf(asked, { frozen: true })}`;

/** The answer as one would write it in a footnote. */
export function citationWords(language: Language, asked: Asked, found: Answer, origin: string): string {
  const t = translator(answerMessages, language);
  const { base, rule, asOf, known } = asked;
  const turned = switchesTurned(base, rule);
  const { certain, possible } = found;
  return t("citation", {
    question: plainQuestion(asked, language),
    range: certain === possible ? t("rangeOne", { certain }) : t("range", { certain, possible }),
    unit: unitLabel(language, rule.unit),
    rule: `${base.id}@${base.version}`,
    title: base.title[language],
    turned:
      turned.length === 0
        ? ""
        : t("citationTurned", { list: turned.map(([name, value]) => `${name}=${value}`).join(", ") }),
    day: writeDay(language, asOf),
    revision: String(known),
    url: origin + permalink(language, asked),
  });
}

export const Cite = ({
  language,
  asked,
  found,
  origin,
}: {
  language: Language;
  asked: Asked;
  found: Answer;
  origin: string;
}) => {
  const t = translator(answerMessages, language);
  return (
    <Disclosure summary={t("cite")}>
      <p class="citation">{citationWords(language, asked, found, origin)}</p>
      <p class="small soft">{t("citeHint")}</p>
      <p>
        <a href={permalink(language, asked)}>{t("permalink")}</a>
      </p>
    </Disclosure>
  );
};
