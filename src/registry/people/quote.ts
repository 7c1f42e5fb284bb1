import { LONGEST_EXCERPT, wordsIn } from "../dossiers/check-claim.ts";
import { defineKind } from "../dossiers/kind.ts";
import type { Statement } from "../dossiers/subject.ts";

/** What somebody said, in few words: who, where and when. A text of which more is wanted is read at its source. */
export const QUOTE = defineKind({
  kind: "quote",
  path: "quotes",
  one: { en: "Quote", "zh-Hans": "引语", ru: "Цитата" },
  many: { en: "Quotes", "zh-Hans": "引语", ru: "Цитаты" },
  lead: {
    en: "Who said what on which occasion, 15 words at most, with the post held that day.",
    "zh-Hans": "何人在何场合说了什么：每条至多 15 个词，并注明其当日职务。",
    ru: "Кто, что и по какому случаю сказал: не более 15 слов, с должностью в тот день.",
  },
  title: "words",
  example: "edil-baisalov-modernization",
  properties: {
    words: { value: "text", holds: "many", label: { en: "Words", "zh-Hans": "原话", ru: "Слова" } },
    speaker: {
      value: "subject",
      holds: "one",
      kinds: ["person"],
      label: { en: "Speaker", "zh-Hans": "发言人", ru: "Кто сказал" },
    },
    occasion: {
      value: "subject",
      holds: "many",
      kinds: ["forum"],
      label: { en: "Occasion", "zh-Hans": "场合", ru: "По какому случаю" },
    },
    said: { value: "day", holds: "one", label: { en: "Said", "zh-Hans": "发言时间", ru: "Когда сказано" } },
    topic: { value: "text", holds: "many", label: { en: "Topic", "zh-Hans": "话题", ru: "Тема" } },
  },
  check: faultsOfQuote,
});

function* faultsOfQuote(statements: readonly Statement[]): Generator<string> {
  for (const { property, value } of statements) {
    if (property !== "words" || value.type !== "text") continue;
    const words = wordsIn(value.text);
    if (words > LONGEST_EXCERPT) {
      yield `A quote has ${LONGEST_EXCERPT} words at most; this one has ${words}.`;
    }
    if (value.language === null) yield "A quote is in a language: say which.";
  }
  const has = (property: string) => statements.some((statement) => statement.property === property);
  if (has("words") && !has("speaker")) yield "A quote has a speaker: say who said it.";
}
