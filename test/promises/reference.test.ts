import { expect, it } from "vitest";
import { projectFiles, readText } from "../../scripts/checks/sources.ts";
import { cliReference } from "../../scripts/generate-reference.ts";
import { COMMANDS } from "../../src/commands.ts";
import { parseRule } from "../../src/counting/rule.ts";

it("documents every command as its help tells it", () => {
  expect(readText("docs/reference/cli.md")).toBe(cliReference());
  expect([...cliReference().matchAll(/^## amity \S+$/gm)]).toHaveLength(COMMANDS.length);
});

const rules = projectFiles("data/rules");

it("ships counting rules", () => {
  expect(rules.length).toBeGreaterThan(4);
});

it.each(rules)("%s is a valid rule, named as its file, with words in every language", (file) => {
  const rule = parseRule(JSON.parse(readText(file)));
  expect(file).toMatch(new RegExp(`/${rule.id}\\.json$`));
  for (const words of [rule.title, rule.description]) {
    expect(Object.values(words).filter((text) => text.trim() === "")).toEqual([]);
  }
});
