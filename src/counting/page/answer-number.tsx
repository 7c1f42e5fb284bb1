import type { Child } from "hono/jsx";
import type { Language } from "../../kernel/languages.ts";
import { localHref } from "../../web/language.ts";
import { formatNumber, translator } from "../../web/messages.ts";
import { webMessages } from "../../web/web.messages.ts";
import { ABOVE_LISTS, type Answer } from "../answer.ts";
import { type Asked, queryOf } from "../api/count-asked.ts";
import type { Show } from "../api/count-show.ts";
import { answerMessages } from "./answer.messages.ts";
import { faultMessages } from "./form-faults.messages.ts";

const WHY = [
  "start-uncertain",
  "end-uncertain",
  "disputed",
  "perhaps-stronger",
  "membership-uncertain",
  "perhaps-begun-in-period",
  "test-not-recorded",
] as const;

/** Where the rows behind a number stand: those that are certain, those that are only possible, or all. */
export type ShowHref = (show?: Show) => string;

/** The list of the count's page, as far as `show` says. */
export const showHref =
  (language: Language, asked: Asked): ShowHref =>
  (show) =>
    `${localHref(language, "/count")}?${queryOf(asked, { show })}#list`;

/** What the two numbers of an answer mean, with what makes the possible ones only possible. */
function answerSentence(language: Language, found: Answer, hrefOf: ShowHref): Child[] {
  const t = translator(answerMessages, language);
  const { certain, possible, rows, rule } = found;
  if (certain === possible) return [t("allCertain", { certain })];
  const reasons = rows
    .filter((row) => row.verdict === "possible")
    .map(({ reasons }) => WHY.find((code) => reasons.some((reason) => reason.code === code)) ?? "other");
  const counted = [...Map.groupBy(reasons, (code) => code)].sort(([, a], [, b]) => b.length - a.length);
  const why = counted
    .map(([code, all]) => t(`why-${code}`, { n: all.length }))
    .join(language === "zh-Hans" ? "；" : "; ");
  return t.rich<Child>(rule.count.of === "stock" ? "certainAndMore" : "certainAndMoreBegun", {
    certain,
    more: possible - certain,
    why,
    m: (words: Child[]) => <a href={hrefOf("possible")}>{words}</a>,
  });
}

/** "123 to 456" at the size of an answer, each number a link to its rows. */
export const AnswerRange = ({
  language,
  certain,
  possible,
  hrefOf,
}: {
  language: Language;
  certain: number;
  possible: number;
  hrefOf: ShowHref;
}) => {
  const t = translator(answerMessages, language);
  const web = translator(webMessages, language);
  const alone = certain === possible;
  return (
    <span class="range range-answer">
      {alone ? null : <span class="hidden">{web("rangeSpoken", { certain, possible })}</span>}
      <a
        class="range-certain"
        href={hrefOf(certain === 0 || alone ? undefined : "certain")}
        aria-label={t("toCertain", { certain })}
      >
        {formatNumber(language, certain)}
      </a>
      {alone ? null : (
        <>
          <span aria-hidden="true" class="range-to" lang={language}>
            {" "}
            {web("rangeTo")}{" "}
          </span>
          <a class="range-possible" href={hrefOf()} aria-label={t("toAll", { possible })}>
            {formatNumber(language, possible)}
          </a>
        </>
      )}
    </span>
  );
};

/** How much of what is certain rests on lists of third parties, and the same question of those who can know. */
const OnListsAlone = ({ language, asked, found }: { language: Language; asked: Asked; found: Answer }) => {
  if (found.onListsAlone === 0) return null;
  const rule = { ...asked.rule, evidence: ABOVE_LISTS } as const;
  const href = `${localHref(language, "/count")}?${queryOf({ ...asked, rule })}`;
  return (
    <p class="small soft">
      {translator(answerMessages, language).rich<Child>("onListsAlone", {
        n: found.onListsAlone,
        certain: found.certain,
        a: (words: Child[]) => <a href={href}>{words}</a>,
      })}
    </p>
  );
};

/** Empty until a script sees that the words of the question are no longer those that the number answers. */
export const StaleNote = ({ language }: { language: Language }) => (
  <div
    role="status"
    data-stale={translator(faultMessages, language)("stale", {
      button: translator(webMessages, language)("answer"),
    })}
  ></div>
);

/** The number of the page and the sentences that read it. */
export const AnswerNumber = ({
  language,
  asked,
  found,
}: {
  language: Language;
  asked: Asked;
  found: Answer;
}) => {
  const hrefOf = showHref(language, asked);
  return (
    <>
      <p class="answer-number">
        <AnswerRange language={language} certain={found.certain} possible={found.possible} hrefOf={hrefOf} />
      </p>
      <p>{answerSentence(language, found, hrefOf)}</p>
      <OnListsAlone language={language} asked={asked} found={found} />
    </>
  );
};
