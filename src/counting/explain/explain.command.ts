import type { Command } from "commander";
import { terminal } from "../../cli/cli.ts";
import type { WithRegistry } from "../../database/database.ts";
import { parseKnownAt } from "../../http/query.ts";
import { formatDay } from "../../kernel/day.ts";
import type { Revision } from "../../kernel/ids.ts";
import { readAs } from "../../registry/evidence/read-as.ts";
import { queryOf } from "../api/count-asked.ts";
import { statementWords } from "../page/figure/figure-words.ts";
import { listRules } from "../rule.store.ts";
import type { Rule } from "../rule.ts";
import { turnedRule } from "../switches.ts";
import { type Explanation, explain, type Reading, type Remark } from "./explain.ts";

export const explainCommand = (withRegistry: WithRegistry) => (program: Command) => {
  program
    .command("explain")
    .description("compare a published figure with what the registry counts, switch by switch")
    .argument("<figure>", "the figure's id in the ledger, such as sco-forum-2023-pairs")
    .option("--known-at <revision or day>", "by what was known then (now)")
    .option("--json", "the explanation as JSON")
    .action(async (id: string, options: { knownAt?: string; json?: true }) => {
      const asked = { knownAt: parseKnownAt(options.knownAt, "--known-at") };
      await withRegistry(async (database) => {
        const { found, rules } = await database.snapshot(async (read) => {
          const { known } = await readAs(read, asked);
          return { found: await explain(read, id, known), rules: await listRules(read, known) };
        });
        const written = asked.knownAt ? found.revision : null;
        terminal.out(options.json ? JSON.stringify(explanationJson(found)) : inWords(found, rules, written));
      });
    });
};

/** The explanation as the API and `--json` write it: days as ISO dates. */
export function explanationJson(found: Explanation) {
  const reading = (one: Reading) => ({ ...one, asOf: formatDay(one.asOf) });
  const figure = (one: Explanation["figure"]) => ({
    ...one,
    asOf: one.asOf?.edtf ?? null,
    period: one.period?.edtf ?? null,
  });
  return {
    ...found,
    figure: figure(found.figure),
    figures: found.figures.map(figure),
    mapped: found.mapped && reading(found.mapped),
    readings: found.readings.map(reading),
  };
}

/** @param knownAt the revision to ask of, where one was asked for: the addresses say it then */
function inWords(found: Explanation, rules: readonly Rule[], knownAt: Revision | null): string {
  const said = statementWords(found.figures, "en");
  const head = [`${found.figure.id}: ${said} (${found.figure.subject}; ${found.figure.scope})`];
  if (found.whyNot !== null)
    return [...head, `No rule can ask this of the registry: ${found.whyNot}.`].join("\n");
  const { tried, answers, reached } = found;
  const verdict = [
    `By the rule it is mapped to (${found.rule?.id}): ${found.verdict}.`,
    `Of ${tried} readings tried (${answers} different answers) ${reached.reproduced} reproduce it and ${reached.compatible} leave room for it.`,
  ];
  const remarks = found.remarks.map(remarkWords);
  const line = (reading: Reading) => {
    const counts = reading.counts.map((c) =>
      c.certain === c.possible ? `${c.certain}` : `${c.certain}–${c.possible}`,
    );
    const turned =
      reading.switches.map((turn) => `${turn.switch}: ${turn.value}`).join("; ") || "the rule as mapped";
    return [
      `  ${reading.verdict.padEnd(14)} ${counts.join(" / ").padEnd(18)} ${turned} (as of ${formatDay(reading.asOf)})`,
      `    ${addressOf(found, reading, rules, knownAt)}`,
    ].join("\n");
  };
  return [
    ...head,
    ...verdict,
    ...remarks,
    "",
    "Readings, each with the page of the registry that counts so:",
    ...found.readings.slice(0, 12).map(line),
  ].join("\n");
}

/** The path of the count's page that gives a reading's number again. */
function addressOf(
  { rule, figure }: Explanation,
  reading: Reading,
  rules: readonly Rule[],
  knownAt: Revision | null,
): string {
  if (!rule) return "";
  const asked = turnedRule(reading, rule, figure);
  const base = rules.find(({ id }) => id === rule.id) ?? rule;
  const at = {
    rule: asked,
    base,
    asOf: reading.asOf,
    known: knownAt ?? (0 as Revision),
    knownAsked: knownAt !== null,
  };
  return `/en/count?${queryOf(at)}`;
}

function remarkWords(remark: Remark): string {
  switch (remark.code) {
    case "no-reading":
      return "No reading tried reproduces it, nor leaves room for it.";
    case "unnamed":
      return `Sources here name at most ${remark.named} for ${remark.figure}: ${remark.unnamed} more are named by none.`;
    case "part-not-asked":
      return `${remark.figure}, of the same statement, cannot be asked: the statement is not shown to hold as a whole.`;
    case "unchanged-since":
      return `The same number as ${remark.earlier} (${remark.asOf}).`;
    case "below-earlier":
      return `Lower than ${remark.earlier} (${remark.value}, ${remark.asOf}): perhaps an older number printed again.`;
  }
}
