import { invalid } from "../../../kernel/errors.ts";
import type { FileReading, ImportFile, KnownSource, RowReading } from "../../import/row-reading.ts";
import { readCorrections } from "../corrections.ts";
import { entityRows, TWINNED } from "./entity-rows.ts";
import { KnownEntities } from "./known-entities.ts";
import { beginningOf, foundLines, textAtHead, wholeText } from "./open-text.ts";
import { bindingsOf, sparqlRows } from "./sparql-rows.ts";
import { asEntity } from "./statement.ts";

const CORRECTIONS = new URL("./corrections.csv", import.meta.url);
/** Of a file that is read as a whole. */
const MOST_WHOLE = 64_000_000;
/** The longest entities of Wikidata have some megabytes. */
const LONGEST_LINE = 32_000_000;
/** Of what cannot be read as much is kept as shows what it is. */
const SHOWN = 2_000;

/** sparql: an answer of the query service. entities: of the API or Special:EntityData. dump: one entity a line. */
type Form = "sparql" | "entities" | "dump";

/** P190 (twinned administrative body) of Wikidata, from any of the forms in which it is given out. README.md says how. */
export const wikidata: KnownSource = {
  id: "wikidata",
  about:
    "P190 of Wikidata: SPARQL JSON results, entity JSON, or a dump with one entity a line (.json, .json.gz)",
  recognises: ({ head }) => formOf(textAtHead(head)) !== null,
  async read(file, { asOf }) {
    const form = formOf(await beginningOf(file.path));
    if (form === null) {
      throw invalid(
        "not-wikidata",
        "The file is neither SPARQL results, nor entities of Wikidata, nor a dump of it with one entity a line.",
      );
    }
    return { source: SOURCE, asOf, rows: await rowsOf(file, form) };
  },
};

const SOURCE: FileReading["source"] = {
  id: "wikidata",
  kind: "aggregator",
  title: "Wikidata, statements of P190 (twinned administrative body)",
  publisher: "Wikidata",
  url: "https://www.wikidata.org/wiki/Property:P190",
  published: null,
  retrieved: null,
  language: null,
};

function formOf(beginning: string): Form | null {
  const text = beginning.trimStart();
  if (/^\{\s*"(entities|success)"/.test(text)) return "entities";
  if (/^\{\s*"(head|results)"/.test(text)) return "sparql";
  if (/^(\[\s*)?\{"(type":\s*"(item|property)|id":\s*"[QPL]\d|pageid":)/.test(text)) return "dump";
  return /^\[\s*\{\s*"(a|b|statement|host)"/.test(text) ? "sparql" : null;
}

async function rowsOf(
  file: ImportFile,
  form: Form,
): Promise<AsyncIterable<RowReading> | Iterable<RowReading>> {
  const corrections = readCorrections(CORRECTIONS);
  if (form === "dump") return dumpRows(file.path);
  const content = parsed(await wholeText(file.path, MOST_WHOLE));
  if (form === "sparql") {
    const bindings = bindingsOf(content);
    if (bindings) return sparqlRows(bindings, corrections);
    throw invalid(
      "not-wikidata",
      "SPARQL results have their rows in results.bindings; this file has none there.",
    );
  }
  return wholeEntityRows(content);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw invalid("broken-json", `The file is no JSON that can be read: ${message}.`);
  }
}

/** Entities of one file know each other's labels, whatever their order. The line of a row is the entity's number. */
function* wholeEntityRows(content: unknown): Generator<RowReading> {
  const corrections = readCorrections(CORRECTIONS);
  const given = (content as { entities?: unknown }).entities ?? {};
  const entities = Object.values(given).map(asEntity);
  const known = new KnownEntities();
  for (const entity of entities) if (entity) known.add(entity);
  for (const [index, entity] of entities.entries()) {
    const line = index + 1;
    // An id that there is not is in the answer too, with `missing`, and has no claims.
    if (entity) yield* entityRows(entity, { line, known, corrections });
  }
}

/**
 * The rows of a dump as they come by. Only lines with the bytes `"P190"` are read. A partner has its labels where its
 * own entity had such a line before; else its id stands for it.
 */
export async function* dumpRows(path: string): AsyncGenerator<RowReading> {
  const corrections = readCorrections(CORRECTIONS);
  const known = new KnownEntities();
  const ends: { first: number | undefined; last: number | undefined } = { first: undefined, last: undefined };
  const options = {
    quoted: `"${TWINNED}"`,
    mostBytes: LONGEST_LINE,
    onEnd: (first: number | undefined, last: number | undefined) => Object.assign(ends, { first, last }),
  };
  for await (const { line, bytes, tooLong } of foundLines(path, options)) {
    const text = objectIn(bytes);
    const entity = tooLong ? null : entityIn(text);
    if (entity) {
      known.add(entity);
      yield* entityRows(entity, { line, known, corrections });
    } else if (tooLong || /"P190"\s*:/.test(text)) {
      yield unreadableLine(line, text, tooLong);
    }
  }
  const [OPEN, CLOSE] = [0x5b, 0x5d];
  if (ends.first === OPEN && ends.last !== CLOSE) {
    throw invalid(
      "file-cut-off",
      "The dump begins with [ and does not end with ]: it was not loaded to its end.",
    );
  }
}

/** The line without what parts it from others: brackets of the array, commas, a byte order mark. */
function objectIn(bytes: Buffer): string {
  const [from, to] = [bytes.indexOf("{"), bytes.lastIndexOf("}") + 1];
  return bytes.toString("utf8", Math.max(from, 0), to > from ? to : bytes.length);
}

function entityIn(text: string) {
  try {
    return asEntity(JSON.parse(text));
  } catch {
    return null;
  }
}

function unreadableLine(line: number, text: string, tooLong: boolean): RowReading {
  const where = `line ${line}`;
  const most = `${LONGEST_LINE / 1_000_000} MB`;
  const issue = tooLong
    ? {
        code: "row-too-long",
        where,
        message: `The line has more than ${most}; a dump has one entity a line.`,
      }
    : { code: "unreadable-row", where, message: "The line is no entity of Wikidata in JSON." };
  const raw = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return { line, raw, mentions: [], claims: [], issues: [issue] };
}
