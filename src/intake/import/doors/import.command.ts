import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Command, Option } from "commander";
import { terminal } from "../../../cli/cli.ts";
import type { Database, WithRegistry } from "../../../database/database.ts";
import { invalid } from "../../../kernel/errors.ts";
import { type PartialDate, parseEdtf } from "../../../kernel/partial-date.ts";
import type { PlaceResolver } from "../../reconciliation/place-resolver.ts";
import { KNOWN_SOURCES } from "../../sources/known-sources.ts";
import { recordedOf } from "../batch.ts";
import { fileAt } from "../import-file.ts";
import { printMapping, readMappingFile } from "../mapping/mapping.ts";
import type { ReadAs } from "../open-reading.ts";
import { type Imported, importFile } from "../record-batch.ts";
import { progressLine } from "./progress-line.ts";

interface Options {
  source?: string;
  mapping?: string;
  saveMapping?: string;
  asOf?: string;
  author: string;
  dryRun?: true;
  json?: true;
}

/** Opens what finds places for names; the composition of the program says which gazetteer and where its index lies. */
export type OpenResolver = (database: Database, note: (line: string) => void) => Promise<PlaceResolver>;

/** `amity import <file>`: a file of partnerships into the registry, every row accounted for. */
export const importCommand =
  (withRegistry: WithRegistry, openResolver: OpenResolver) => (program: Command) => {
    program
      .command("import")
      .description(
        "bring a list of partnerships in (CSV, TSV, XLSX, JSON, or a known source); again changes nothing",
      )
      .argument("<file>", "the file, in its original form")
      .addOption(
        new Option("--source <id>", "read it as this known source; else it is recognised").choices(
          KNOWN_SOURCES.map(({ id }) => id),
        ),
      )
      .option(
        "--mapping <file>",
        `a mapping (JSON) that says what the columns mean, or the name of one that is here: ${KEPT.join(", ")}; else it is guessed`,
      )
      .option(
        "--save-mapping <file>",
        "write the mapping that is used into a file, to be looked at and changed",
      )
      .option("--as-of <date>", "the day for which the file speaks, as EDTF: 2015, 2015-08, 2015-08-15")
      .option("--author <name>", "who brings it in", "command line")
      .option("--dry-run", "say what would happen, and write nothing")
      .option("--json", "the report as JSON")
      .action(async (path: string, options: Options) => {
        if (options.source !== undefined && options.mapping !== undefined) {
          throw invalid(
            "source-or-mapping",
            "A known source needs no mapping: give --source or --mapping.",
            "--mapping",
          );
        }
        const asOf = options.asOf === undefined ? null : dayOf(options.asOf);
        const mapping = options.mapping === undefined ? null : await readMappingFile(pathOf(options.mapping));
        const file = await fileAt(path);
        const dryRun = options.dryRun === true;
        const imported = await withRegistry(async (database) => {
          const resolver = await openResolver(database, terminal.note);
          const progress = progressLine(process.stderr);
          const { author, source = null } = options;
          const onRead = (read: ReadAs) => tellGuess(read, options.saveMapping);
          const how = { source, mapping, asOf, author, dryRun, onRead, onProgress: progress.tell };
          return importFile(database, resolver, file, how).finally(() => progress.end());
        });
        terminal.out(options.json ? JSON.stringify(asJson(imported), null, 2) : describe(imported, dryRun));
      });
  };

/** Mappings that come with the program, by name. */
const MAPPINGS = fileURLToPath(new URL("../../../../data/mappings/", import.meta.url));
const KEPT = readdirSync(MAPPINGS)
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.replace(/\.json$/, ""))
  .sort();

const pathOf = (mapping: string): string =>
  KEPT.includes(mapping) ? join(MAPPINGS, `${mapping}.json`) : mapping;

/** A guess is said before it is used: who sees that it is wrong saves it, mends it and gives it back. */
function tellGuess({ mapping, guess }: ReadAs, saveTo: string | undefined): void {
  if (mapping !== null && saveTo !== undefined) {
    writeFileSync(saveTo, printMapping(mapping), { flag: "wx" });
    terminal.note(`The mapping is in ${saveTo}.`);
  }
  if (!guess) return;
  terminal.note("What the columns mean is guessed (--save-mapping writes it down, --mapping takes another):");
  for (const { column, used, reason } of guess.columns) {
    terminal.note(`  ${column.padEnd(24)} ${(used ?? "not used").padEnd(14)} ${reason}`);
  }
  for (const ask of guess.asks) terminal.note(`  ${ask}`);
}

function dayOf(text: string): PartialDate {
  const read = parseEdtf(text);
  if (read.ok) return read.value;
  throw invalid("bad-date", `"${text}" is no date. Write 2015, 2015-08 or 2015-08-15.`, "--as-of");
}

function asJson({ counts, batch, revision, read }: Imported) {
  return {
    rows: counts.rows,
    recorded: recordedOf(counts),
    addsEvidence: counts.addsEvidence,
    waiting: counts.waiting,
    refused: counts.refused,
    batch,
    new: counts.new,
    conflicts: counts.conflicts,
    unchanged: counts.unchanged,
    revision,
    read,
  };
}

function describe({ counts, batch, revision, read }: Imported, dryRun: boolean): string {
  const number = (count: number) => count.toLocaleString("en").padStart(9);
  const lines = [
    `Read as ${read}.`,
    `${number(counts.rows)} rows in the file`,
    `${number(recordedOf(counts))} ${dryRun ? "would be recorded" : "recorded"}:`,
    `${number(counts.new)}   new partnerships or pairs`,
    `${number(counts.addsEvidence)}   add evidence`,
    `${number(counts.conflicts)}   contradict what is on record`,
    `${number(counts.unchanged)}   on record so already`,
    `${number(counts.waiting)} wait for a person (amity inbox)`,
    `${number(counts.refused)} refused, each with its reason`,
  ];
  if (dryRun) return [...lines, "Nothing was written."].join("\n");
  const what = revision === null ? "Nothing changed." : `Recorded as revision ${revision}.`;
  const where =
    batch === null ? "" : ` Batch ${batch}: \`amity batches ${batch}\`, \`amity rollback ${batch}\`.`;
  return [...lines, what + where].join("\n");
}
