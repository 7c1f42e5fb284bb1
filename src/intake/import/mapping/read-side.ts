import type { Issue } from "../../../kernel/issue.ts";
import type { Level } from "../../../registry/places/place.ts";
import { type Mention, mentionOf } from "../../reconciliation/mention.ts";
import type { Cell } from "../files/table.ts";
import { type Columns, type Getter, oneOf } from "./bound-row.ts";
import { plainWord } from "./kind-words.ts";
import type { SideMapping } from "./mapping.ts";

/** Reads the places that one side of a row names; what is wrong beside the name is a remark. */
export type ReadSide = (cells: readonly Cell[], remarks: Issue[]) => Mention[] | Issue;

/** The reader of a side. A row may name several places there, in a list or in one cell with a mark between them. */
export function sideReader(side: SideMapping, columns: Columns, where: string): ReadSide {
  const name = columns.value(side.name);
  const country = columns.value(side.country);
  const within = columns.value(side.within);
  const level = levelReader(side, columns);
  const point = pointReader(side, columns);
  const ids = idReader(side, columns);
  const parts = (cell: Cell) => partsOf(cell, side.split);
  return (cells, remarks) => {
    const names = parts(name(cells)).filter((part) => part !== "");
    if (names.length === 0)
      return { code: "no-partner", where, message: `The row names no place in ${where}.` };
    const countries = parts(country(cells));
    if (countries.length > 1 && countries.length !== names.length) {
      const message = `There are ${names.length} places in ${where} and ${countries.length} countries: nobody can tell which belongs to which.`;
      return { code: "unequal-lists", where, message };
    }
    const shared = names.length === 1;
    return names.map((one, at) =>
      mentionOf(one, {
        country: (countries.length > 1 ? countries[at] : countries[0]) || null,
        language: side.language ?? null,
        level: level(cells, remarks),
        within: oneOf(within(cells)) || null,
        // What is said once cannot be said of each of several.
        point: shared ? point(cells, remarks) : null,
        ids: shared ? ids(cells, remarks) : { geonames: null, wikidata: null },
      }),
    );
  };
}

function partsOf(cell: Cell, split: string | undefined): readonly string[] {
  if (typeof cell !== "string") return cell;
  return split === undefined ? [cell] : cell.split(split).map((part) => part.trim());
}

function levelReader(
  { level }: SideMapping,
  columns: Columns,
): (cells: readonly Cell[], remarks: Issue[]) => Level | null {
  if (!level) return () => null;
  if ("constant" in level) return () => level.constant;
  const cell = columns.value(level);
  const values = new Map(Object.entries(level.values).map(([word, held]) => [plainWord(word), held]));
  return (cells, remarks) => {
    const word = oneOf(cell(cells));
    if (word === "") return null;
    const known = values.get(plainWord(word));
    if (!known) {
      const message = `The mapping does not say which level "${word}" is; the place is looked for at any.`;
      remarks.push({ code: "unknown-word", where: level.column, message });
    }
    return known ?? null;
  };
}

const NUMBER = /^[+-]?\d{1,3}(?:[.,]\d+)?$/;
const PAIR = /^([+-]?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*([+-]?\d{1,3}(?:\.\d+)?)$/;
const WELL_KNOWN_TEXT = /^Point\s*\(\s*([+-]?\d{1,3}(?:\.\d+)?)\s+([+-]?\d{1,2}(?:\.\d+)?)\s*\)$/i;

/** Coordinates in one text: "36.07, 120.38" with the latitude first, or "Point(120.38 36.07)" with it last. */
export function readPoint(text: string): Mention["point"] {
  const pair = PAIR.exec(text);
  const known = WELL_KNOWN_TEXT.exec(text);
  if (pair) return checked(pair[1], pair[2]);
  return known ? checked(known[2], known[1]) : null;
}

function checked(latitude: string | undefined, longitude: string | undefined): Mention["point"] {
  const [north, east] = [latitude, longitude].map((text) =>
    text !== undefined && NUMBER.test(text) ? Number(text.replace(",", ".")) : Number.NaN,
  );
  if (north === undefined || east === undefined) return null;
  return Math.abs(north) <= 90 && Math.abs(east) <= 180 ? { latitude: north, longitude: east } : null;
}

function pointReader(side: SideMapping, columns: Columns) {
  const whole = columns.value(side.point);
  const latitude = columns.value(side.latitude);
  const longitude = columns.value(side.longitude);
  return (cells: readonly Cell[], remarks: Issue[]): Mention["point"] => {
    const [both, north, east] = [whole, latitude, longitude].map((get: Getter) => oneOf(get(cells)));
    if (!both && !north && !east) return null;
    const point = both ? readPoint(both) : checked(north, east);
    if (!point) {
      const said = both || `${north}, ${east}`;
      remarks.push(badCell(said, "coordinates in degrees; the place is looked for without them"));
    }
    return point;
  };
}

function idReader(side: SideMapping, columns: Columns) {
  const geonames = columns.value(side.geonames);
  const wikidata = columns.value(side.wikidata);
  return (cells: readonly Cell[], remarks: Issue[]): Mention["ids"] => {
    const number = oneOf(geonames(cells));
    const item = oneOf(wikidata(cells));
    const [, digits] = /(?:^|geonames\.org\/)(\d{1,9})(?:\/|$)/.exec(number) ?? [];
    const [, entity] = /(?:^|\/)(Q[1-9]\d*)$/.exec(item) ?? [];
    if (number && !digits) remarks.push(badCell(number, "an id of GeoNames; it is not used"));
    if (item && !entity) remarks.push(badCell(item, "an item of Wikidata; it is not used"));
    return { geonames: digits ? Number(digits) : null, wikidata: entity ?? null };
  };
}

const badCell = (said: string, what: string): Issue => ({
  code: "bad-cell",
  where: said.slice(0, 80),
  message: `"${said.slice(0, 80)}" is not ${what}.`,
});
