import { globSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { LANGUAGES } from "../../src/kernel/languages.ts";

const SOURCE = fileURLToPath(new URL("../../src", import.meta.url));
const files = globSync("**/*.messages.ts", { cwd: SOURCE }).sort();

interface Element {
  type: number;
  value?: string;
  options?: Record<string, { value: Element[] }>;
  children?: Element[];
}

const LITERAL = 0;
const POUND = 7;

/** The names of everything that a message leaves open. */
function openNames(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => [
    ...(element.type === LITERAL || element.type === POUND || element.value === undefined
      ? []
      : [element.value]),
    ...Object.values(element.options ?? {}).flatMap((option) => openNames(option.value)),
    ...openNames(element.children ?? []),
  ]);
}

const namesIn = (text: string, language: string) =>
  [...new Set(openNames(new IntlMessageFormat(text, language).getAst() as Element[]))].sort();

/** What is wrong with a message, in words. */
function faultsOf(key: string, message: unknown): string[] {
  if (typeof message !== "object" || message === null) return [`${key} is no message`];
  const texts = message as Record<string, unknown>;
  const faults: string[] = [];
  const names = new Map<string, string>();
  for (const language of LANGUAGES) {
    const text = texts[language];
    if (typeof text !== "string" || text.trim() === "") {
      faults.push(`${key} says nothing in ${language}`);
      continue;
    }
    try {
      names.set(language, namesIn(text, language).join(", "));
    } catch (error) {
      faults.push(`${key} in ${language}: ${error}`);
    }
  }
  if (new Set(names.values()).size > 1) {
    faults.push(
      `${key} leaves open ${[...names].map(([language, list]) => `${language}: ${list}`).join("; ")}`,
    );
  }
  return faults;
}

test("a planted fault is found", () => {
  expect(faultsOf("a", { en: "{n} pairs", "zh-Hans": "{m} 对", ru: "{n} пар" })).toHaveLength(1);
  expect(faultsOf("b", { en: "{n", "zh-Hans": "", ru: "x" })).toHaveLength(2);
  expect(faultsOf("c", { en: "{n, plural, other {{x}}}", "zh-Hans": "{n}", ru: "{n}{x}" })).toHaveLength(1);
  expect(faultsOf("d", { en: "<a>{n}</a>", "zh-Hans": "<a>{n, number}</a>", ru: "{n}<a>x</a>" })).toEqual([]);
});

test("there are catalogues to check", () => {
  expect(files.length).toBeGreaterThan(0);
});

test.each(files)("%s says the same in every language", async (file) => {
  const module = (await import(pathToFileURL(join(SOURCE, file)).href)) as Record<string, object>;
  const catalogues = Object.values(module).filter((value) => typeof value === "object" && value !== null);
  expect(catalogues.length).toBeGreaterThan(0);
  const faults = catalogues.flatMap((messages) =>
    Object.entries(messages).flatMap(([key, message]) => faultsOf(key, message)),
  );
  expect(faults).toEqual([]);
});
