import type { Issue } from "../../../kernel/issue.ts";
import type { PartialDate } from "../../../kernel/partial-date.ts";
import type { Mention } from "../../reconciliation/mention.ts";
import { isEmptyRow } from "../files/row-stream.ts";
import type { Cell, Table, TableRow } from "../files/table.ts";
import type { ClaimReading, RowReading } from "../row-reading.ts";
import { Columns, columnsOf, oneOf } from "./bound-row.ts";
import { explode } from "./explode.ts";
import { plainWord } from "./kind-words.ts";
import type { Mapping } from "./mapping.ts";
import { actReader } from "./read-act.ts";
import { sideReader } from "./read-side.ts";

/**
 * The rows of a table as claims. Every row of the table comes out once, in order, and a row with lists once an entry;
 * what a row lacks is said in its issues, and then it makes no claim. `anchor`: the day of the file.
 */
export async function* applyMapping(
  table: Table,
  mapping: Mapping,
  anchor: PartialDate | null = null,
): AsyncGenerator<RowReading> {
  const read = rowReader(table, mapping, anchor);
  const entriesOf = explode(table, mapping.lists);
  for await (const row of table.rows()) {
    for (const entry of entriesOf(row)) yield read(entry);
  }
}

const NOTHING: readonly never[] = [];

function rowReader(
  table: Table,
  mapping: Mapping,
  anchor: PartialDate | null,
): (row: TableRow) => RowReading {
  const columns = new Columns(table, mapping);
  const sides = {
    a: sideReader(mapping.a, columns, nameOf(mapping.a.name)),
    b: sideReader(mapping.b, columns, nameOf(mapping.b.name)),
  };
  const used = new Set(columnsOf(mapping).map((name) => columns.at(name)));
  const actsOf = actReader(mapping, columns, anchor);
  const skipped = skipper(mapping, columns);
  const locator = columns.value(mapping.locator);
  const note = columns.value(mapping.note);
  const url = columns.value(mapping.url);
  return (row) => {
    const { line, raw, cells } = row;
    const refused = (...issues: Issue[]): RowReading => ({
      line,
      raw,
      mentions: NOTHING,
      claims: NOTHING,
      issues: [...issues, ...row.remarks],
    });
    if (row.faults.length > 0) return refused(...row.faults);
    const broken = (row.broken ?? []).filter(({ at }) => used.has(at)).map(({ issue }) => issue);
    if (broken.length > 0) return refused(...broken);
    if (isEmptyRow(row)) return refused(emptyRow(line));
    const skip = skipped(cells);
    if (skip) return refused(skip);
    const remarks: Issue[] = [];
    const a = sides.a(cells, remarks);
    const b = sides.b(cells, remarks);
    const { acts, faults } = actsOf(cells);
    const lacking = [a, b].filter((side): side is Issue => !Array.isArray(side));
    if (!Array.isArray(a) || !Array.isArray(b) || faults.length > 0)
      return refused(...lacking, ...faults, ...remarks);
    if (a.length > 1 && b.length > 1) return refused(manyOnBothSides(line));
    const notes = [oneOf(note(cells)), oneOf(url(cells))].filter((words) => words !== "");
    const claims = ties(a.length, b.length, mapping.host).flatMap((tie) =>
      acts.map(
        (act): ClaimReading => ({
          ...tie,
          capacity: mapping.capacity,
          act,
          locator: oneOf(locator(cells)) || null,
          excerpt: null,
          note: notes.join(" · ") || null,
        }),
      ),
    );
    return {
      line,
      raw,
      mentions: [...withPartner(a, b), ...withPartner(b, a)],
      claims,
      issues: [...row.remarks, ...unusedBroken(row), ...remarks],
    };
  };
}

/** Of columns that the mapping does not name; those that it does have refused the row. */
const unusedBroken = ({ broken }: TableRow) => (broken ?? []).map(({ issue }) => issue);

const nameOf = (name: Mapping["a"]["name"]) => ("column" in name ? name.column : name.constant);

/** Positions of those who are tied: mentions of side a come first. Nearly every row has one on each side. */
function ties(a: number, b: number, host: Mapping["host"]): readonly Tie[] {
  return a === 1 && b === 1 ? ONE_TIE[host ?? "nobody"] : tiesOf(a, b, host);
}

type Tie = Pick<ClaimReading, "parties" | "host">;

function tiesOf(a: number, b: number, host: Mapping["host"]): Tie[] {
  return Array.from({ length: a * b }, (_, at) => {
    const one = a > 1 ? at : 0;
    const other = a + (b > 1 ? at : 0);
    return { parties: [one, other], host: host === null ? null : host === "a" ? one : other };
  });
}

const ONE_TIE = { a: tiesOf(1, 1, "a"), b: tiesOf(1, 1, "b"), nobody: tiesOf(1, 1, null) };

/** The country of the other side helps to find a place; of several others none is the one. */
function withPartner(mentions: readonly Mention[], others: readonly Mention[]): Mention[] {
  const [first] = others;
  const country = others.every((other) => other.country === first?.country) ? (first?.country ?? null) : null;
  return mentions.map((mention) =>
    country === null ? mention : { ...mention, partner: { place: null, country } },
  );
}

function skipper({ skip }: Mapping, columns: Columns): (cells: readonly Cell[]) => Issue | null {
  const rules = skip.map((rule) => ({
    cell: columns.value(rule),
    is: new Set((rule.is ?? []).map(plainWord)),
    begins: (rule.begins ?? []).map(plainWord),
    issue: { code: "skipped-row", where: rule.column, message: rule.reason } satisfies Issue,
  }));
  return (cells) => {
    const rule = rules.find(({ cell, is, begins }) => {
      const word = plainWord(oneOf(cell(cells)));
      return is.has(word) || begins.some((beginning) => word.startsWith(beginning));
    });
    return rule?.issue ?? null;
  };
}

const emptyRow = (line: number): Issue => ({
  code: "empty-row",
  where: `line ${line}`,
  message: "There is nothing in this row.",
});

const manyOnBothSides = (line: number): Issue => ({
  code: "unequal-lists",
  where: `line ${line}`,
  message:
    "There are several places on both sides: nobody can tell who is tied to whom. Write a row for each tie.",
});
