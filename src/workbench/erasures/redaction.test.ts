import { describe, expect, it } from "vitest";
import { ERASED, redactor, redactValue } from "./redaction.ts";

const redact = redactor({
  names: ["Lin Songtian", "林松添", "Li Na"],
  ids: new Map([
    ["lin-songtian", "erased-person-1"],
    ["lin-songtian-on-trade", "erased-person-1-quote-1"],
    ["mitskevich", "erased-person-2"],
  ]),
  texts: new Map([["Lin Songtian", "Erased person 1"]]),
  others: new Set(["lin-songtian-wei"]),
});

describe("a name stays", () => {
  it.each(["Li Nan sang", "Berlin Songtians", "lin-songtian-wei", "the street of mitskevich-minsk"])(
    "where it is part of another: %s",
    (text) => expect(redact(text)).toBe(text),
  );
});

it.each([
  ["Lin Songtian", "Erased person 1"],
  ["said LIN  SONGTIAN, president", `said ${ERASED}, president`],
  ["林松添会长致辞", `${ERASED}会长致辞`],
  ["person/lin-songtian--peoples-daily~2", "person/erased-person-1--peoples-daily~2"],
  ["quote/lin-songtian-on-trade--peoples-daily", "quote/erased-person-1-quote-1--peoples-daily"],
  ["interview-lin-songtian-2019", "interview-erased-person-1-2019"],
  ["https://x.example/lin-songtian/?q=1", "https://x.example/erased-person-1/?q=1"],
  ["person/mitskevich--belta", "person/erased-person-2--belta"],
])("%s becomes %s", (text, becomes) => expect(redact(text)).toBe(becomes));

it("goes through lists and documents, keys among them", () => {
  expect(
    redactValue({ "Lin Songtian": ["of Lin Songtian", 3, null, { id: "lin-songtian" }] }, redact),
  ).toEqual({
    "Erased person 1": [`of ${ERASED}`, 3, null, { id: "erased-person-1" }],
  });
});
