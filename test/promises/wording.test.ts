import { describe, expect, it } from "vitest";
import { isTest } from "../../scripts/checks/architecture.ts";
import { readModules } from "../../scripts/checks/sources.ts";

/** Every text in a language that the program holds, with its file: `"zh-Hans": "…"` wherever it stands. */
function textsIn(language: string): [file: string, text: string][] {
  const text = new RegExp(`(?<![\\w-])"?${language}"?:\\s*"((?:[^"\\\\]|\\\\.)*)"`, "g");
  return [...readModules()]
    .filter(([file]) => !isTest(file))
    .flatMap(([file, source]) =>
      [...source.matchAll(text)].map(([, found = ""]): [string, string] => [file, found]),
    );
}

/** What a reader sees of a message in ICU syntax, near enough: no names of arguments and choices. */
const seen = (text: string): string =>
  text
    .replace(/\{\w+, (?:plural|select|selectordinal),/g, "{")
    .replace(/(?:=?\w+|"[^"]*")\s*\{/g, "{")
    .replace(/\{\w+(?:, number)?\}/g, "x");

const faults = (texts: [string, string][], wrong: RegExp): string[] =>
  texts.filter(([, text]) => wrong.test(seen(text))).map(([file, text]) => `${file}: ${text}`);

describe("Chinese texts", () => {
  const texts = textsIn("zh-Hans");

  it("are there", () => expect(texts.length).toBeGreaterThan(500));

  it("take full-width punctuation beside Chinese characters", () => {
    expect(
      faults(texts, /\p{Script=Han}\s?[,;:?!()]|[,;:?!()]\s?\p{Script=Han}|\p{Script=Han}\.(?!\w)/u),
    ).toEqual([]);
  });

  it("use the words of the glossary", () => {
    // The 17th Sustainable Development Goal is called so by the United Nations.
    expect(faults(texts, /主张|(?<!^17 促进目标实现的)伙伴关系/)).toEqual([]);
  });
});

describe("Russian texts", () => {
  const texts = textsIn("ru");

  it("are there", () => expect(texts.length).toBeGreaterThan(500));

  it("take «» for quotes and one full stop", () => {
    expect(faults(texts, /[“”]|\\"|г\.\.|[а-яё]\.\.(?!\.)/)).toEqual([]);
  });

  it("use the words of the glossary", () => {
    expect(faults(texts, /третье лицо|третьих лиц|третьи лица|любым письмом/i)).toEqual([]);
  });
});

it("a planted fault is found", () => {
  const fault = (text: string) => faults([["x.ts", text]], /\p{Script=Han}\s?,/u).length;
  expect(fault("地方, 来源")).toBe(1);
  expect(fault("{n, plural, other {# 个地方}}，{country}")).toBe(0);
});
