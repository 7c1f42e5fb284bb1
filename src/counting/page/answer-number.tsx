import type { Language } from "../../kernel/languages.ts";
import { RangeNumber } from "../../web/components/range-number.tsx";
import { translator } from "../../web/messages.ts";
import type { Answer } from "../answer.ts";
import { answerMessages } from "./answer.messages.ts";

const WHY = [
  "start-uncertain",
  "end-uncertain",
  "disputed",
  "membership-uncertain",
  "perhaps-begun-in-period",
  "test-not-recorded",
] as const;

/** What the two numbers of an answer mean, with what makes the possible ones only possible. */
export function answerSentence(language: Language, found: Answer): string {
  const t = translator(answerMessages, language);
  const { certain, possible, rows, rule } = found;
  if (certain === possible) return t("allCertain", { certain });
  const reasons = rows
    .filter((row) => row.verdict === "possible")
    .map(({ reasons }) => WHY.find((code) => reasons.some((reason) => reason.code === code)) ?? "other");
  const counted = [...Map.groupBy(reasons, (code) => code)].sort(([, a], [, b]) => b.length - a.length);
  const why = counted
    .map(([code, all]) => t(`why-${code}`, { n: all.length }))
    .join(language === "zh-Hans" ? "；" : "; ");
  return t(rule.count.of === "stock" ? "certainAndMore" : "certainAndMoreBegun", {
    certain,
    more: possible - certain,
    why,
  });
}

/** The number of the page and the sentence that reads it. */
export const AnswerNumber = ({ language, found }: { language: Language; found: Answer }) => (
  <>
    <p class="answer-number">
      <RangeNumber language={language} certain={found.certain} possible={found.possible} size="answer" />
    </p>
    <p>{answerSentence(language, found)}</p>
  </>
);
