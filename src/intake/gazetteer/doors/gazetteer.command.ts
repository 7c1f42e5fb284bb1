import type { Command } from "commander";
import { terminal } from "../../../cli/cli.ts";
import type { Database, WithRegistry } from "../../../database/database.ts";
import { gazetteerCounts, gazetteerLoads } from "../gazetteer.store.ts";
import type { Linked } from "../linking/link-registry.ts";
import type { LoadProgress, LoadReport } from "../load-file.ts";
import { type GazetteerLoaded, loadGazetteer } from "../load-gazetteer.ts";
import { updateGazetteer } from "../update-gazetteer.ts";

/** Makes what names are found in, so that the first who asks for one does not wait for it. */
type MakeIndex = (database: Database, note: (line: string) => void) => Promise<unknown>;

/** `amity gazetteer`, `amity gazetteer load`, `amity gazetteer update <path-or-address…>`. */
export const gazetteerCommand = (withRegistry: WithRegistry, makeIndex: MakeIndex) => (program: Command) => {
  const gazetteer = program
    .command("gazetteer")
    .description("the world's places and divisions (GeoNames): what is loaded, and since when")
    .option("--json", "the answer as JSON")
    .action(async (options: { json?: true }) => {
      await withRegistry(async (database) => {
        const counts = await gazetteerCounts(database.read);
        const loads = await gazetteerLoads(database.read);
        if (options.json) terminal.out(JSON.stringify({ ...counts, loads }));
        else terminal.out([...countLines(counts), ...loads.map(loadLine)].join("\n"));
      });
    });
  gazetteer
    .command("load")
    .description(
      "load the gazetteer that comes with the program; goes on where it was cut off, again changes nothing",
    )
    .option("--json", "the report as JSON")
    .action(async (_: unknown, command: Command) => {
      await withRegistry(async (database) => {
        const loaded = await loadGazetteer(database, progress());
        await makeIndex(database, terminal.note);
        say(loaded, command.optsWithGlobals().json === true);
      });
    });
  gazetteer
    .command("update")
    .description(
      "bring newer files of GeoNames in: places, divisions, alternate names, also in a zip, or a table of names",
    )
    .argument("<files...>", "paths, or addresses (https://download.geonames.org/export/dump/cities500.zip)")
    .option("--json", "the report as JSON")
    .action(async (names: string[], _: unknown, command: Command) => {
      await withRegistry(async (database) => {
        const loaded = await updateGazetteer(database, names, progress());
        await makeIndex(database, terminal.note);
        say(loaded, command.optsWithGlobals().json === true);
      });
    });
};

function say(loaded: GazetteerLoaded, asJson: boolean): void {
  for (const report of loaded.files) sayFaults(report);
  if (asJson) terminal.out(JSON.stringify(loaded));
  else {
    terminal.out(
      [
        ...loaded.files.map(reportLine),
        ...linkLines(loaded.links),
        loaded.changed ? "The gazetteer is up to date." : "Nothing changed.",
      ].join("\n"),
    );
  }
}

const number = new Intl.NumberFormat("en");
const count = (value: number) => number.format(value);

/** Says on one line a file how far it is, at most every half second. */
function progress(): LoadProgress {
  let said = 0;
  return {
    onLines: (file, lines) => {
      if (Date.now() - said < 500) return;
      said = Date.now();
      terminal.note(`${file}: ${count(lines)} lines`);
    },
  };
}

const countLines = (counts: Awaited<ReturnType<typeof gazetteerCounts>>): string[] =>
  counts.places + counts.firstOrder + counts.secondOrder === 0
    ? ["The gazetteer is empty: amity gazetteer load fills it."]
    : [
        `${count(counts.places)} populated places, ${count(counts.firstOrder)} divisions of the first and ` +
          `${count(counts.secondOrder)} of the second order, ${count(counts.names)} further names, ` +
          `${count(counts.formerNames)} of them former`,
        `${count(counts.vanished)} of them GeoNames no longer has; ${count(counts.links)} are places of the registry`,
      ];

const loadLine = (load: Awaited<ReturnType<typeof gazetteerLoads>>[number]): string =>
  `${load.started.toISOString().slice(0, 16).replace("T", " ")}  ${load.kind.padEnd(16)} ${load.file}: ` +
  (load.finished ? tallyWords(load) : `cut off after ${count(load.linesDone)} lines`);

function reportLine(report: LoadReport): string {
  if (report.already) return `${report.file}: in already`;
  const resumed = report.resumedAt > 0 ? ` (went on after line ${count(report.resumedAt)})` : "";
  return `${report.file}: ${count(report.lines)} lines, ${tallyWords(report)}${resumed}`;
}

const tallyWords = (
  tally: Pick<LoadReport, "added" | "changed" | "removed" | "passedOver" | "refused">,
): string =>
  [
    `${count(tally.added)} added`,
    `${count(tally.changed)} changed`,
    ...(tally.removed > 0 ? [`${count(tally.removed)} no longer there`] : []),
    ...(tally.passedOver > 0 ? [`${count(tally.passedOver)} passed over`] : []),
    ...(tally.refused > 0 ? [`${count(tally.refused)} faulty`] : []),
  ].join(", ");

function sayFaults(report: LoadReport): void {
  for (const { line, why } of report.faults) terminal.note(`${report.file} line ${line}: ${why}`);
  const more = report.refused - report.faults.length;
  if (more > 0) terminal.note(`${report.file}: ${count(more)} more faulty lines`);
}

function linkLines({ byGeonamesId, byName, unlinked }: Linked): string[] {
  const now = `${count(byGeonamesId + byName)} places of the registry linked now (${count(byGeonamesId)} by GeoNames id, ${count(byName)} by name)`;
  if (unlinked.length === 0) return [now];
  const some = unlinked.slice(0, 10).join(", ");
  const more = unlinked.length > 10 ? ` and ${count(unlinked.length - 10)} more` : "";
  return [`${now}; ${count(unlinked.length)} could not be: ${some}${more}`];
}
