import type { Command } from "commander";
import { stringify } from "csv-stringify/sync";
import { terminal } from "../../../cli/cli.ts";
import type { Database, WithRegistry } from "../../../database/database.ts";
import { guardCell } from "../../../http/csv.ts";
import { invalid, Refusal } from "../../../kernel/errors.ts";
import { openTable } from "../../import/files/open-table.ts";
import type { Table } from "../../import/files/table.ts";
import { fileAt } from "../../import/import-file.ts";
import { type MatchDocument, matchDocument } from "../match-document.ts";
import type { PlaceResolver } from "../place-resolver.ts";
import { readMention, SAID_OF_NAME, type SaidOfName } from "../read-mention.ts";
import { printMatch } from "./print-match.ts";

interface Options extends Omit<SaidOfName, "name"> {
  point?: string;
  file?: string;
  json?: true;
}

/** Opens what finds places for names; the composition of the program says where its index lies. */
type OpenNames = (database: Database, note: (line: string) => void) => Promise<PlaceResolver>;

/** `amity match "Циндао" --country CN`: which place a name means, how surely, and why; or each name of a file. */
export const matchCommand = (withRegistry: WithRegistry, openNames: OpenNames) => (program: Command) => {
  program
    .command("match")
    .description("say which place a name means, how surely, and why; nothing is recorded")
    .argument("[name]", "the name as it is written somewhere")
    .option("--country <name or code>", "the country that is said, in any spelling")
    .option("--language <tag>", "the language in which the name is written: ru, zh-Hans")
    .option("--level <level>", "city, province, county …: only a place of this level is taken without asking")
    .option("--within <division>", "the division in which it is said to lie")
    .option("--point <latitude,longitude>", "where it is said to lie, in degrees")
    .option("--geonames <id>", "the GeoNames id that is said")
    .option("--wikidata <id>", "the Wikidata id that is said")
    .option("--file <file>", `a table instead, with columns ${SAID_OF_NAME.join(", ")} or some of them`)
    .option("--json", "the answer as JSON; of a file a line of JSON for each row")
    .action(async (name: string | undefined, { file, json, point, ...said }: Options) => {
      if ((name === undefined) === (file === undefined)) {
        throw invalid("name-missing", "Give a name, or --file with a table of names.", "name");
      }
      if (file !== undefined) {
        const table = await openTable(await fileAt(file));
        await withRegistry(async (database) => {
          await matchTable(await openNames(database, terminal.note), table, json === true);
        });
        return;
      }
      const [latitude, longitude] = point?.split(",") ?? [];
      const asked = {
        ...said,
        name,
        latitude,
        longitude: point === undefined ? undefined : (longitude ?? ""),
      };
      const mention = readMention(asked, { mustReadCountry: true });
      await withRegistry(async (database) => {
        const match = matchDocument((await openNames(database, terminal.note)).resolve(mention));
        terminal.out(json ? JSON.stringify(match, null, 2) : printMatch(mention.name, match));
      });
    });
};

/** What became of a row: an outcome, or that it asks nothing that can be answered. */
type RowMatch = Omit<MatchDocument, "outcome"> & { outcome: MatchDocument["outcome"] | "refused" };

const refused = (words: string): RowMatch => ({
  outcome: "refused",
  place: null,
  gazetteer: null,
  name: null,
  score: 0,
  reasons: [words],
  judgement: null,
  candidates: [],
});

async function matchTable(resolver: PlaceResolver, table: Table, json: boolean): Promise<void> {
  const columns = columnsOf(table);
  const counts = new Map<string, number>();
  let rows = 0;
  if (!json) terminal.out(csvLine(["line", "name", "country", ...ANSWERED]));
  for await (const row of table.rows()) {
    const said = Object.fromEntries(
      [...columns].map(([word, at]) => [word, [row.cells[at] ?? ""].flat().join(" ")]),
    ) as SaidOfName;
    const [fault] = row.faults;
    const match = fault ? refused(fault.message) : answer(resolver, said);
    rows += 1;
    counts.set(match.outcome, (counts.get(match.outcome) ?? 0) + 1);
    terminal.out(
      json ? JSON.stringify({ line: row.line, said, ...match }) : csvLine(cellsOf(row.line, said, match)),
    );
  }
  const said = [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(", ");
  terminal.note(`${rows} rows${said && `: ${said}`}.`);
}

function answer(resolver: PlaceResolver, said: SaidOfName): RowMatch {
  try {
    return matchDocument(resolver.resolve(readMention(said)));
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message);
    throw error;
  }
}

/** Where each thing that is said stands; a table of one column is one of names. */
function columnsOf({ columns, name }: Table): Map<string, number> {
  const found = new Map<string, number>();
  for (const [at, column] of columns.entries()) {
    const word = SAID_OF_NAME.find((one) => one === column.trim().toLowerCase());
    if (word && !found.has(word)) found.set(word, at);
  }
  if (columns.length === 1 && found.size === 0) return new Map([["name", 0]]);
  if (found.has("name")) return found;
  throw invalid(
    "no-name-column",
    `${name} has no column "name". Its columns are ${columns.join(", ")}; those that are read are ${SAID_OF_NAME.join(", ")}.`,
    "--file",
  );
}

const ANSWERED = ["outcome", "place", "gazetteer", "found", "score", "reasons", "candidates"];

const cellsOf = (line: number, said: SaidOfName, match: RowMatch) => [
  line,
  said.name,
  said.country,
  match.outcome,
  match.place,
  match.gazetteer,
  match.name,
  match.score,
  match.reasons.join(" "),
  match.candidates.map(({ place, gazetteer }) => place ?? gazetteer).join("|"),
];

const csvLine = (cells: readonly (string | number | null | undefined)[]): string =>
  stringify([cells.map(guardCell)], { record_delimiter: "" });
