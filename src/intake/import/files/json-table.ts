import { createReadStream } from "node:fs";
import { invalid } from "../../../kernel/errors.ts";
import type { ImportFile } from "../row-reading.ts";
import { looksLikeUtf16 } from "./file-kind.ts";
import { cellsOfItem } from "./json-cells.ts";
import { brokenJson, type JsonItem, JsonItems } from "./json-items.ts";
import { checkCellSize, checkColumns, checkFileSize, LIMITS } from "./limits.ts";
import { sampled, withoutEmptyEnd } from "./row-stream.ts";
import { CHUNK, statedEncoding, surveyText, type TextForm } from "./survey-text.ts";
import type { Cell, Encoding, Table, TableOptions, TableRow } from "./table.ts";
import { textLines } from "./text-lines.ts";

/** Under these names a list stands in an object that tells of it. */
const WRAPPERS = [
  "data",
  "results",
  "items",
  "rows",
  "records",
  "entries",
  "list",
  "bindings",
  "result",
  "values",
];

/** A JSON file as a table: an item a row. Looks through all of it once for its columns, and for what is broken. */
export async function openJson(file: ImportFile, head: Buffer, options: TableOptions): Promise<Table> {
  checkFileSize(file.bytes, LIMITS.text);
  if (isLines(head)) return openJsonLines(file, head, options);
  const encoding = encodingOf(head, options);
  const path = options.items ?? wrapperPath(new TextDecoder(encoding.name).decode(head));
  const items = () => itemsOf(file.path, encoding.name, path);
  return withColumns(
    {
      name: file.name,
      kind: "JSON",
      encoding,
      why: path.length > 0 ? `The items stand under ${path.join(".")}.` : "JSON names what it holds.",
    },
    async function* () {
      for await (const { number, key, raw, value } of items())
        yield { line: number, raw, held: cellsOfItem(key, value) };
    },
  );
}

async function openJsonLines(file: ImportFile, head: Buffer, options: TableOptions): Promise<Table> {
  const form = await surveyText(file.path, head, options.encoding);
  return withColumns(
    { name: file.name, kind: "JSON lines", encoding: form.encoding, why: "JSON names what it holds." },
    () => itemsOfLines(file.path, form),
  );
}

interface HeldRow {
  line: number;
  raw: string;
  held: Map<string, Cell>;
  fault?: { code: string; message: string };
}

type Whole = Pick<Table, "name" | "kind" | "encoding"> & { why: string };

async function withColumns({ why, ...whole }: Whole, rows: () => AsyncIterable<HeldRow>): Promise<Table> {
  const names = new Set<string>();
  for await (const { held } of rows()) {
    for (const name of held.keys()) names.add(name);
    checkColumns(names.size, "the file");
  }
  const columns = [...names];
  return sampled({
    ...whole,
    separator: null,
    sheets: [],
    sheet: null,
    header: { line: null, why },
    above: [],
    columns,
    remarks: [],
    rows: () => withoutEmptyEnd(rowsOf(rows(), columns)),
  });
}

async function* rowsOf(rows: AsyncIterable<HeldRow>, columns: readonly string[]): AsyncGenerator<TableRow> {
  for await (const { line, raw, held, fault } of rows) {
    const where = `item ${line}`;
    const cells = columns.map((name) => held.get(name) ?? "");
    for (const cell of cells) {
      if (typeof cell === "string") checkCellSize(cell.length, where);
      else for (const entry of cell) checkCellSize(entry.length, where);
    }
    yield { line, raw, cells, faults: fault ? [{ ...fault, where: `line ${line}` }] : [], remarks: [] };
  }
}

async function* itemsOf(path: string, encoding: string, steps: readonly string[]): AsyncGenerator<JsonItem> {
  const items = new JsonItems(steps);
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK })) {
    yield* items.take(decoded(decoder, chunk));
  }
  yield* items.take(decoded(decoder));
  items.end();
  if (items.found) return;
  throw invalid(
    "no-such-items",
    `The file has no list or object under "${steps.join(".")}". Say where its items stand, or leave it out if they stand in the outermost brackets.`,
    "items",
  );
}

function decoded(decoder: InstanceType<typeof TextDecoder>, chunk?: Buffer): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw brokenJson(1, `or later has bytes that are no ${decoder.encoding.toUpperCase()}`);
  }
}

async function* itemsOfLines(path: string, form: TextForm): AsyncGenerator<HeldRow> {
  let line = 0;
  for await (const lines of textLines(path, form)) {
    for (const { text, damaged } of lines) {
      line += 1;
      yield heldOfLine(line, text.trimEnd(), damaged);
    }
  }
}

function heldOfLine(line: number, raw: string, damaged: boolean): HeldRow {
  if (raw.trim() === "") return { line, raw, held: new Map() };
  try {
    return { line, raw, held: cellsOfItem(null, JSON.parse(damaged ? "" : raw)) };
  } catch {
    const message = damaged
      ? "The line has bytes that are no letters in the encoding of the rest; they are shown as \\xE4. Save the file in UTF-8."
      : "The line is not JSON by itself, as each line of such a file is.";
    return { line, raw, held: new Map(), fault: { code: "broken-line", message } };
  }
}

/** An object or a list in each of the first two lines, whole. */
function isLines(head: Buffer): boolean {
  const [one = "", other = ""] = head
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .split("\n")
    .filter((line) => line.trim() !== "");
  return [one, other].every((line) => {
    try {
      return typeof JSON.parse(line) === "object";
    } catch {
      return false;
    }
  });
}

function encodingOf(head: Buffer, { encoding }: TableOptions): Encoding {
  if (encoding !== undefined) return statedEncoding(encoding);
  const name = looksLikeUtf16(head) ?? "utf-8";
  return { name, confidence: 1, why: `JSON is in ${name === "utf-8" ? "UTF-8" : "a Unicode encoding"}.` };
}

/** Where the items stand in an object that only wraps a list. */
function wrapperPath(head: string): string[] {
  for (const outer of WRAPPERS) {
    const inner = new RegExp(
      `^\\s*\\{(?:[^{}[\\]]|\\{[^{}]*\\})*"${outer}"\\s*:\\s*(\\[\\s*\\{|\\{)`,
      "s",
    ).exec(head);
    if (inner?.[1]?.startsWith("[")) return [outer];
    if (!inner) continue;
    const rest = head.slice(inner[0].length - 1);
    const path = wrapperPath(rest);
    if (path.length > 0) return [outer, ...path];
  }
  return [];
}
