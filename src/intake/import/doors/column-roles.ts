import type { Mapping, SideMapping } from "../mapping/mapping.ts";

/** What a column may be, as the page offers it: of a side, or of the tie. */
export const SIDE_PARTS = [
  "name",
  "country",
  "within",
  "point",
  "latitude",
  "longitude",
  "geonames",
  "wikidata",
] as const;
type SidePart = (typeof SIDE_PARTS)[number];

export const TIE_PARTS = ["on", "ended", "kind", "label", "url", "note", "locator"] as const;
type TiePart = (typeof TIE_PARTS)[number];

export type ColumnRole = `${"a" | "b"}.${SidePart}` | TiePart;

export const COLUMN_ROLES: readonly ColumnRole[] = [
  ...SIDE_PARTS.map((part) => `a.${part}` as const),
  ...SIDE_PARTS.map((part) => `b.${part}` as const),
  ...TIE_PARTS,
];

export const isColumnRole = (text: string): text is ColumnRole =>
  (COLUMN_ROLES as readonly string[]).includes(text);

/** The column that has a role in a mapping; null where none has. */
export function columnOf(mapping: Mapping, role: ColumnRole): string | null {
  const value = saidOf(mapping, role);
  return value !== undefined && "column" in value ? value.column : null;
}

/** What a mapping says instead of a column: the same in every row. */
export function constantOf(mapping: Mapping, side: "a" | "b", part: SidePart): string {
  const value = mapping[side][part];
  return value !== undefined && "constant" in value ? value.constant : "";
}

function saidOf(mapping: Mapping, role: ColumnRole): { column: string } | { constant: string } | undefined {
  const { act } = mapping;
  switch (role) {
    case "on":
      return act.on;
    case "ended":
      return act.ended;
    case "kind":
      return act.kind;
    case "label":
      return act.label;
    case "url":
    case "note":
    case "locator":
      return mapping[role];
    default:
      return sideOf(mapping, role)[partOf(role)];
  }
}

const sideOf = (mapping: Mapping, role: string): SideMapping => mapping[role.startsWith("a.") ? "a" : "b"];
const partOf = (role: string): SidePart => role.slice(2) as SidePart;

/** The roles of a column, the one that the page shows first. */
export const rolesOf = (mapping: Mapping, column: string): ColumnRole[] =>
  COLUMN_ROLES.filter((role) => columnOf(mapping, role) === column);

/** Takes a role from whatever has it. The names of the sides go last: a mapping without them is none. */
export function clearRole(mapping: Mapping, role: ColumnRole): void {
  const { act } = mapping;
  if (role === "on" || role === "ended" || role === "kind" || role === "label") delete act[role];
  else if (role === "url" || role === "note" || role === "locator") delete mapping[role];
  else if (partOf(role) === "name") sideOf(mapping, role).name = { constant: "" };
  else delete sideOf(mapping, role)[partOf(role)];
}

/** Gives a column a role, with what was said of the role before. */
export function giveRole(mapping: Mapping, role: ColumnRole, column: string, before: Mapping): void {
  const { act } = mapping;
  if (role === "on" || role === "ended") act[role] = { ...before.act[role], column };
  else if (role === "kind") act.kind = { values: {}, knownWords: true, ...before.act.kind, column };
  else if (role === "label") act.label = { column };
  else if (role === "url" || role === "note" || role === "locator") mapping[role] = { column };
  else sideOf(mapping, role)[partOf(role)] = { column };
}
