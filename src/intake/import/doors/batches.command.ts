import type { Command } from "commander";
import { terminal } from "../../../cli/cli.ts";
import type { WithRegistry } from "../../../database/database.ts";
import { invalid } from "../../../kernel/errors.ts";
import { batchById, batchRows, listBatches } from "../batch.store.ts";
import { type Batch, type BatchId, ROW_OUTCOMES, type RowOutcome, recordedOf } from "../batch.ts";
import { rollBackBatch } from "../roll-back-batch.ts";

export function batchNumber(text: string): BatchId {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text) as BatchId;
  throw invalid("bad-batch", `"${text}" is no number of a batch. \`amity batches\` lists them.`, "batch");
}

/** `amity batches`: the files that came in; with a number, what became of the rows of one. */
export const batchesCommand = (withRegistry: WithRegistry) => (program: Command) => {
  program
    .command("batches")
    .description("the files that came in and what became of their rows; with a number, the rows of one")
    .argument("[batch]", "the number of a batch")
    .option("--only <outcome>", `only these rows: ${ROW_OUTCOMES.join(", ")}`)
    .option("--limit <number>", "so many rows", "20")
    .option("--json", "as JSON")
    .action(async (number: string | undefined, options: { only?: string; limit: string; json?: true }) => {
      const only = outcomeOf(options.only);
      const limit = limitOf(options.limit);
      await withRegistry(async ({ read }) => {
        if (number === undefined) {
          const batches = await listBatches(read, { limit });
          terminal.out(options.json ? JSON.stringify(batches.map(batchJson), null, 2) : listed(batches));
          return;
        }
        const batch = await batchById(read, batchNumber(number));
        const rows = await batchRows(read, batch.id, { outcome: only, limit, after: 0 });
        if (options.json) {
          terminal.out(JSON.stringify({ ...batchJson(batch), rowsShown: rows }, null, 2));
          return;
        }
        const told = rows.map(
          ({ line, outcome, raw, issues }) =>
            `${String(line).padStart(7)}  ${outcome.padEnd(13)} ${raw.replace(/\s+/g, " ").slice(0, 100)}` +
            issues.map(({ message }) => `\n${" ".repeat(24)}${message}`).join(""),
        );
        terminal.out([listed([batch]), ...told].join("\n"));
      });
    });
};

function outcomeOf(text: string | undefined): RowOutcome | null {
  if (text === undefined) return null;
  const outcome = ROW_OUTCOMES.find((one) => one === text);
  if (outcome) return outcome;
  throw invalid("bad-outcome", `Rows are ${ROW_OUTCOMES.join(", ")}, not "${text}".`, "--only");
}

function limitOf(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit > 0 && limit <= 100_000) return limit;
  throw invalid("bad-limit", `--limit is a number from 1 to 100000, not "${text}".`, "--limit");
}

function batchJson({ counts, preview: _, mapping: __, ...batch }: Batch) {
  return { ...batch, ...counts, recorded: recordedOf(counts) };
}

function listed(batches: readonly Batch[]): string {
  if (batches.length === 0) return "No file has come in yet: amity import <file>.";
  const header = "  batch  state         rows     recorded  waiting  refused  file";
  return [
    header,
    ...batches.map(({ id, state, counts, fileName }) =>
      [
        String(id).padStart(7),
        ` ${state.padEnd(12)}`,
        String(counts.rows).padStart(5),
        String(recordedOf(counts)).padStart(12),
        String(counts.waiting).padStart(8),
        String(counts.refused).padStart(8),
        ` ${fileName}`,
      ].join(" "),
    ),
  ].join("\n");
}

/** `amity rollback <batch>`: takes back whole what a batch recorded. */
export const rollbackCommand = (withRegistry: WithRegistry) => (program: Command) => {
  program
    .command("rollback")
    .description("take back whole what a batch recorded; its rows and the history stay")
    .argument("<batch>", "the number of the batch")
    .option("--reason <words>", "why", "rolled back on the command line")
    .option("--author <name>", "who takes it back", "command line")
    .option("--json", "the report as JSON")
    .action(async (number: string, options: { reason: string; author: string; json?: true }) => {
      const id = batchNumber(number);
      const back = await withRegistry((database) => rollBackBatch(database, id, options));
      terminal.out(
        options.json
          ? JSON.stringify(back, null, 2)
          : `Batch ${id}: ${back.citations} citations taken back, ${back.reinstated} earlier ones stand again, ` +
              `${back.places} places closed. Recorded as revision ${back.revision}.`,
      );
    });
};
