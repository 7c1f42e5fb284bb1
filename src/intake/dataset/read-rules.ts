import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseRule, type Rule } from "../../counting/rule.ts";
import type { Issue } from "../../kernel/issue.ts";
import type { Read } from "./read-table.ts";

/** The counting rules of a dataset: one JSON document a file in `rules/`, which may be absent. */
export async function readRules(folder: string, issues: Issue[]): Promise<Read<Rule>[]> {
  const names = await readdir(join(folder, "rules")).catch(() => []);
  const rules: Read<Rule>[] = [];
  for (const name of names.filter((file) => file.endsWith(".json")).sort()) {
    try {
      rules.push({
        line: 1,
        row: parseRule(JSON.parse(await readFile(join(folder, "rules", name), "utf8"))),
      });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      issues.push({ code: "malformed-rule", where: `rules/${name}`, message });
    }
  }
  return rules;
}
