import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { terminal } from "../cli/cli.ts";
import type { WithRegistry } from "../database/database.ts";
import { parseAsOf, parseKnownAt } from "../http/query.ts";
import { formatDay } from "../kernel/day.ts";
import { invalid, Refusal } from "../kernel/errors.ts";
import { readAs } from "../registry/evidence/read-as.ts";
import { displayNames } from "../registry/places/place.store.ts";
import { type Answer, answer, ruleAsked } from "./answer.ts";
import { placesNamed, printAnswer } from "./print-answer.ts";
import { reasonWords } from "./reason-words.ts";
import { parseRule } from "./rule.ts";

export const countCommand = (withRegistry: WithRegistry) => (program: Command) => {
  program
    .command("count")
    .description(
      "count by a rule, for a day: how many certainly, how many possibly, and the list behind the number",
    )
    .requiredOption("--rule <id or file>", "a named rule, or a JSON file with one")
    .option("--as-of <day>", "the day to count for, YYYY-MM-DD (today)")
    .option("--known-at <revision or day>", "count by what was known then (now)")
    .option("--json", "the answer as JSON, with every row and every exclusion")
    .action(async (options: { rule: string; asOf?: string; knownAt?: string; json?: true }) => {
      const asked = {
        asOf: parseAsOf(options.asOf, "--as-of"),
        knownAt: parseKnownAt(options.knownAt, "--known-at"),
      };
      const fromFile = await ruleInFile(options.rule);
      await withRegistry(async (database) => {
        const { found, names } = await database.snapshot(async (read) => {
          const { asOf, known } = await readAs(read, asked);
          const rule = fromFile
            ? { rule: fromFile, named: false }
            : await ruleAsked(read, options.rule, known);
          const found = await answer(read, rule, asOf, known);
          return { found, names: await displayNames(read, placesNamed(found), known) };
        });
        terminal.out(options.json ? JSON.stringify(answerJson(found)) : printAnswer(found, names));
      });
    });
};

async function ruleInFile(name: string) {
  if (!/[./\\]/.test(name) && !existsSync(name)) return null;
  let text: string;
  try {
    text = await readFile(name, "utf8");
  } catch {
    throw invalid(
      "unreadable-rule-file",
      `The file ${name} cannot be read. Name a rule's id, or a JSON file.`,
      "--rule",
    );
  }
  try {
    return parseRule(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw invalid("malformed-rule", `${name} is not JSON: ${error.message}`, "--rule");
    if (error instanceof Refusal)
      throw invalid("malformed-rule", `${name}: ${error.message}`, error.where ?? "--rule");
    throw error;
  }
}

/** The answer as the API and `--json` write it: days as ISO dates, each reason with its words. */
export function answerJson(found: Answer) {
  const reasons = (row: { reasons: Answer["rows"][number]["reasons"] }) =>
    row.reasons.map((reason) => ({ code: reason.code, message: reasonWords(reason, "en") }));
  return {
    rule: found.rule,
    named: found.named,
    asOf: formatDay(found.asOf),
    revision: found.revision,
    unit: found.unit,
    certain: found.certain,
    possible: found.possible,
    rows: found.rows.map(({ id, places, verdict, partnerships, ...row }) => ({
      id,
      places,
      verdict,
      partnerships,
      reasons: reasons(row),
    })),
    excluded: found.excluded.map(({ id, places, ...row }) => ({ id, places, reasons: reasons(row) })),
  };
}
