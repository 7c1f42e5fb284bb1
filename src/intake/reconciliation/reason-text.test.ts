import { expect, test } from "vitest";
import { LANGUAGES } from "../../kernel/languages.ts";
import { REASON_CODES } from "./names/reasons.ts";
import { reasonText } from "./reason-text.ts";
import { reasonMessages } from "./reconciliation.messages.ts";

/** Fills whatever a message asks for. */
const ANYTHING = {
  name: "Циндао",
  faults: 2,
  km: 3,
  within: "Shandong",
  times: 4,
  count: 2,
  score: 0.5,
  needed: 0.97,
  country: "CN",
  text: "Chnia",
  state: "FR",
  id: "Q1",
  partner: "am-yerevan",
  author: "A. Editor",
  on: "2024-06-01",
  why: "its own list says so",
};

test("every reason of the matching of names has words", () => {
  for (const { code } of REASON_CODES) expect(Object.keys(reasonMessages)).toContain(code);
});

test.each(LANGUAGES)("every reason is a sentence in %s that fills all it asks for", (language) => {
  for (const code of Object.keys(reasonMessages)) {
    const text = reasonText({ code, said: ANYTHING }, language);
    expect(text.length).toBeGreaterThan(3);
    expect(text).not.toMatch(/[{}]|undefined/);
  }
});

test("a code without words is shown rather than hidden", () => {
  expect(reasonText({ code: "new-code", said: { name: "X" } }, "en")).toBe("new-code X");
});
