import type { Command } from "commander";
import { terminal } from "../../cli/cli.ts";
import type { Database, WithRegistry } from "../../database/database.ts";
import { writeCsv } from "../../http/csv.ts";
import { parseAsOf } from "../../http/query.ts";
import { formatDay } from "../../kernel/day.ts";
import { invalid } from "../../kernel/errors.ts";
import { readAs } from "../../registry/evidence/read-as.ts";
import { placesById } from "../../registry/places/place.store.ts";
import { type Compared, compare, DIFFERENCES } from "./compare.ts";
import { DIFFERENCE_COLUMNS } from "./difference-columns.ts";
import type { ListedFile } from "./listed-file.ts";
import { quickStatements } from "./quick-statements.ts";
import { independentTies, placesOf } from "./registry-ties.ts";

/** Reads a file of lists and finds its places; the composition of the program says how. */
export type ReadListed = (
  database: Database,
  asked: { path: string; source: string | null; note: (line: string) => void },
) => Promise<ListedFile>;

interface Options {
  source?: string;
  asOf?: string;
  whole?: true;
  quickstatements?: true;
  json?: true;
}

/** `amity differences <file>`: what the registry and the lists of Wikidata or Wikipedia do not say alike. */
export const differencesCommand =
  (withRegistry: WithRegistry, readListed: ReadListed) => (program: Command) => {
    program
      .command("differences")
      .description(
        "what the registry and a file of Wikidata's or Wikipedia's lists do not say alike, side by side, as CSV; without what those say themselves",
      )
      .argument("<file>", "a file that import reads: SPARQL results, entities, a dump, wikitext")
      .option("--source <id>", "read it as this known source; else it is recognised")
      .option("--as-of <day>", "the day for which the registry is read, YYYY-MM-DD (today)")
      .option("--whole", "the file holds all lists there are: who is not in it lists nobody")
      .option("--quickstatements", "statements for Wikidata with references (QuickStatements, first format)")
      .option("--json", "the differences as JSON")
      .action(async (path: string, options: Options) => {
        const { source = null } = options;
        const asOf = parseAsOf(options.asOf, "--as-of");
        const { file, day, compared } = await withRegistry(async (database) => {
          const listed = await readListed(database, { path, source, note: terminal.note });
          if (options.quickstatements && listed.source !== "wikidata") {
            throw invalid(
              "not-of-wikidata",
              "QuickStatements change Wikidata: compare with a file of Wikidata.",
              "--quickstatements",
            );
          }
          return database.snapshot(async (read) => {
            const at = await readAs(read, { asOf });
            const ties = await independentTies(read, at);
            const places = await placesById(read, placesOf(ties), at.known);
            const qids = new Map([...places].map(([id, { wikidata }]) => [id, wikidata]));
            const found = compare(ties, listed, { qids, whole: options.whole === true });
            return { file: listed, day: formatDay(at.asOf), compared: found };
          });
        });
        for (const line of summary(file, day, compared)) terminal.note(line);
        terminal.out(written(compared, options));
      });
  };

function summary(file: ListedFile, day: string, { differences, same, notCovered }: Compared): string[] {
  const counts = Map.groupBy(differences, ({ what }) => what);
  return [
    `${file.title}: ${file.rows} rows, ${file.listed.length} partners in lists; the registry on ${day}`,
    `  ${same} alike, ${differences.length} differ, ${notCovered} in lists that the file does not have`,
    ...DIFFERENCES.flatMap((what) => (counts.has(what) ? [`  ${counts.get(what)?.length} ${what}`] : [])),
  ];
}

function written({ differences, same, notCovered }: Compared, { quickstatements, json }: Options): string {
  if (quickstatements) {
    const statements = quickStatements(differences);
    terminal.note(
      `  ${statements.length} statements; what lacks a QID or a source with an address is in the CSV only`,
    );
    return statements.join("\n");
  }
  if (!json) return writeCsv(DIFFERENCE_COLUMNS, differences).trimEnd();
  const plain = differences.map((difference) =>
    Object.fromEntries(DIFFERENCE_COLUMNS.map(({ name, value }) => [name, value(difference) ?? null])),
  );
  return JSON.stringify({ same, notCovered, differences: plain }, null, 2);
}
