import { fieldOf } from "../../../http/form.ts";
import { invalid } from "../../../kernel/errors.ts";
import { CAPACITIES, SOURCE_KINDS } from "../../../registry/evidence/grade.ts";
import { LEVELS } from "../../../registry/places/place.ts";
import type { Table, TableOptions } from "../files/table.ts";
import { type Mapping, readMapping } from "../mapping/mapping.ts";
import {
  type ColumnRole,
  clearRole,
  columnOf,
  giveRole,
  isColumnRole,
  rolesOf,
  SIDE_PARTS,
} from "./column-roles.ts";
import { NOT_SAID } from "./draft-reading.ts";
import { KIND_WORDS, KINDS, TIE_WORDS, TIES } from "./tie-words.ts";

const copyOf = (mapping: Mapping): Mapping => structuredClone(mapping);

/** The mapping as a person changed it on the page. Refused where it cannot be used, with what to do. */
export function mappingFrom(form: FormData, table: Pick<Table, "columns">, before: Mapping): Mapping {
  const mapping = copyOf(before);
  changeColumns(form, table, mapping, before);
  for (const side of ["a", "b"] as const) changeSide(form, mapping, side);
  changeTie(form, mapping);
  changeSource(form, mapping);
  return readMapping(mapping);
}

function changeColumns(
  form: FormData,
  table: Pick<Table, "columns">,
  mapping: Mapping,
  before: Mapping,
): void {
  const given = new Map<ColumnRole, string>();
  for (const [index, column] of table.columns.entries()) {
    const roles = rolesOf(before, column);
    const chosen = fieldOf(form, `column.${index}`);
    if (!form.has(`column.${index}`) || chosen === (roles[0] ?? "")) continue;
    for (const role of roles) clearRole(mapping, role);
    if (chosen === "") continue;
    if (!isColumnRole(chosen))
      throw invalid("malformed-mapping", `"${chosen}" is nothing that a column can be.`, column);
    const other = given.get(chosen);
    if (other !== undefined) throw bothAre(other, column, chosen);
    given.set(chosen, column);
  }
  for (const [role, column] of given) {
    const other = columnOf(mapping, role);
    if (other !== null && other !== column) throw bothAre(column, other, role);
  }
  for (const [role, column] of given) giveRole(mapping, role, column, before);
}

const bothAre = (one: string, other: string, role: ColumnRole) =>
  invalid(
    "malformed-mapping",
    `"${one}" and "${other}" are both said to be the same (${role}). Let one of them be something else.`,
    one,
  );

function changeSide(form: FormData, mapping: Mapping, side: "a" | "b"): void {
  const said = mapping[side];
  for (const part of SIDE_PARTS) {
    if (part !== "name" && part !== "country" && part !== "within") continue;
    const text = fieldOf(form, `${side}.${part}`, 200);
    if (columnOf(mapping, `${side}.${part}`) !== null) continue;
    if (text !== "") said[part] = { constant: text };
    else if (part !== "name" && form.has(`${side}.${part}`)) delete said[part];
  }
  if ("constant" in said.name && (said.name.constant === "" || said.name.constant === NOT_SAID)) {
    throw invalid(
      "malformed-mapping",
      `No column names side ${side.toUpperCase()}. Choose the column, or write the name that all rows share.`,
      side,
    );
  }
  const level = fieldOf(form, `${side}.level`);
  const chosen = LEVELS.find((one) => one === level);
  if (chosen) said.level = { constant: chosen };
  else if (form.has(`${side}.level`) && level === "") delete said.level;
}

function changeTie(form: FormData, mapping: Mapping): void {
  const { act } = mapping;
  const host = fieldOf(form, "host");
  if (form.has("host")) mapping.host = host === "a" || host === "b" ? host : null;
  mapping.capacity = CAPACITIES.find((one) => one === fieldOf(form, "capacity")) ?? mapping.capacity;
  const undated = TIE_WORDS.find((one) => one === fieldOf(form, "undated"));
  if (undated) act.undated = { ...TIES[undated] };
  const dated = fieldOf(form, "dated");
  const datedTie = TIE_WORDS.find((one) => one === dated);
  if (datedTie) act.dated = { ...TIES[datedTie] };
  else if (form.has("dated") && dated === "") delete act.dated;
  const order = fieldOf(form, "order");
  for (const date of [act.on, act.ended]) {
    if (date && (order === "day first" || order === "month first")) date.order = order;
    else if (date && form.has("order")) delete date.order;
  }
  changeKinds(form, mapping);
}

function changeKinds(form: FormData, { act }: Mapping): void {
  if (!act.kind) return;
  for (let index = 0; form.has(`kind.word.${index}`); index += 1) {
    const word = String(form.get(`kind.word.${index}`));
    const chosen = fieldOf(form, `kind.${index}`);
    const kind = KIND_WORDS.find((one) => one === chosen);
    if (kind) act.kind.values[word] = { ...KINDS[kind] };
    else if (chosen === "") delete act.kind.values[word];
  }
  const otherwise = fieldOf(form, "otherwise");
  const kind = KIND_WORDS.find((one) => one === otherwise);
  if (kind) act.kind.otherwise = { ...KINDS[kind] };
  else if (form.has("otherwise") && otherwise === "") delete act.kind.otherwise;
}

function changeSource(form: FormData, mapping: Mapping): void {
  const { source } = mapping;
  const title = fieldOf(form, "source.title", 500);
  if (title !== "") source.title = title;
  source.kind = SOURCE_KINDS.find((one) => one === fieldOf(form, "source.kind")) ?? source.kind;
  for (const part of ["publisher", "url", "published", "retrieved", "language"] as const) {
    if (form.has(`source.${part}`)) source[part] = fieldOf(form, `source.${part}`, 1000) || null;
  }
  const id = fieldOf(form, "source.id", 100);
  if (id !== "") source.id = id;
}

/** The words of the column of kinds, as they stand in the rows that were looked at, the most frequent first. */
export function kindWords(table: Pick<Table, "columns" | "sample">, mapping: Mapping): string[] {
  const column = mapping.act.kind?.column;
  const index = column === undefined ? -1 : table.columns.indexOf(column);
  if (index === -1) return [];
  const counts = new Map<string, number>(
    Object.keys(mapping.act.kind?.values ?? {}).map((word) => [word, 0]),
  );
  for (const { cells } of table.sample) {
    const cell = cells[index] ?? "";
    for (const word of typeof cell === "string" ? [cell] : cell) {
      counts.set(word.trim(), (counts.get(word.trim()) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([word]) => word)
    .slice(0, 40);
}

/** What a person says of how the file is laid out. */
export function layoutFrom(form: FormData): TableOptions {
  const encoding = fieldOf(form, "table.encoding", 50);
  const separator = SEPARATORS[fieldOf(form, "table.separator", 20)];
  const sheet = fieldOf(form, "table.sheet", 200);
  const header = fieldOf(form, "table.header", 10);
  return {
    ...(encoding !== "" && { encoding }),
    ...(separator !== undefined && { separator }),
    ...(sheet !== "" && { sheet }),
    ...(header === "none" && { header: "none" as const }),
    ...(/^[1-9]\d{0,5}$/.test(header) && { header: Number(header) }),
    ...(fieldOf(form, "table.quote") === "none" && { quote: "none" as const }),
  };
}

/** As a form names them: a tab would be taken off as space. */
export const SEPARATORS: Readonly<Record<string, string>> = {
  comma: ",",
  semicolon: ";",
  tab: "\t",
  bar: "|",
};
