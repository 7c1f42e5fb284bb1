import type { Command } from "commander";
import { terminal } from "../cli/cli.ts";
import type { WithRegistry } from "../database/database.ts";
import { parseKnownAt } from "../http/query.ts";
import { formatDay } from "../kernel/day.ts";
import { readAs } from "../registry/evidence/read-as.ts";
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
        const found = await database.snapshot(async (read) =>
          explain(read, id, (await readAs(read, asked)).known),
        );
        terminal.out(options.json ? JSON.stringify(explanationJson(found)) : inWords(found));
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

function inWords(found: Explanation): string {
  const said = found.figures
    .map((f) => `${f.comparator === "=" ? "" : `${f.comparator} `}${f.value} ${f.unit}`)
    .join(", ");
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
    return `  ${reading.verdict.padEnd(14)} ${counts.join(" / ").padEnd(18)} ${turned} (as of ${formatDay(reading.asOf)})`;
  };
  return [...head, ...verdict, ...remarks, "", ...found.readings.slice(0, 12).map(line)].join("\n");
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
