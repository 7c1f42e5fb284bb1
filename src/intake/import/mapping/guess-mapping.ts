import type { ColumnRole } from "../files/column-words.ts";
import type { Table } from "../files/table.ts";
import { type ColumnGuess, guessColumns } from "./guess-columns.ts";
import { kindOfWord } from "./kind-words.ts";
import { levelOfWord } from "./level-words.ts";
import { type Mapping, readMapping, type SideMapping } from "./mapping.ts";
import { readCellDate } from "./read-act.ts";

/** What was guessed of one column, and where in the mapping it went. */
export interface GuessedColumn extends ColumnGuess {
  /** The path in the mapping: `a.name`, `act.on`; null where the column is not used. */
  used: string | null;
}

export interface Guess {
  /** Null where no two sides can be found; `asks` then says what is missing. */
  mapping: Mapping | null;
  columns: GuessedColumn[];
  /** What only a person knows, or should look at, as sentences. */
  asks: string[];
}

interface GuessOptions {
  /** Who has all ties of the file, where only the other side is a column. */
  owner?: { name: string; country?: string };
}

/** Of a side, and of the tie. */
const OF_SIDE: Partial<Record<ColumnRole, keyof SideMapping>> = {
  country: "country",
  level: "level",
  division: "within",
  latitude: "latitude",
  longitude: "longitude",
  point: "point",
  geonames: "geonames",
  wikidata: "wikidata",
};

type Side = "a" | "b";
const LONGEST_TITLE = 120;

/**
 * Proposes a mapping from the names and the cells of the columns, for a person to look at: nothing is hidden, each
 * column comes with a reason. Who speaks, and whose list it is, hardly any table tells: a third party is proposed, and
 * it is asked for.
 */
export function guessMapping(table: Table, { owner }: GuessOptions = {}): Guess {
  const guesses = guessColumns(table);
  const columns: GuessedColumn[] = guesses.map((guess) => ({ ...guess, used: null }));
  const names = namesOfSides(columns, owner !== undefined);
  const asks: string[] = [];
  if (!names) {
    const places = columns.filter(({ role }) => role === "place");
    asks.push(
      places.length === 0
        ? "No column seems to hold places: say which one does."
        : `Only "${places[0]?.column}" seems to hold places: say whose partners they are, or which column names the other side.`,
    );
    const title = table.above.find((line) => line.trim() !== "")?.trim();
    if (title !== undefined) asks.push(`The title of the table is "${title.slice(0, LONGEST_TITLE)}".`);
    return { mapping: null, columns, asks };
  }
  const sides: Record<Side, Record<string, unknown>> = {
    a: names.a ? { name: use(names.a, "a.name") } : ownerSide(owner),
    b: { name: use(names.b, "b.name") },
  };
  putAttributes(columns, names, sides, table);
  const act = guessAct(columns, table, asks);
  const rest = Object.fromEntries(
    (["note", "url"] as const).flatMap((role) => {
      const column = columns.find((one) => one.role === role && one.used === null);
      return column ? [[role, use(column, role)]] : [];
    }),
  );
  asks.push(
    "Say who speaks, and in whose list these ties stand: a registrar, one side, or nobody's own list.",
  );
  const mapping = readMapping({
    about: `Guessed from ${table.name}`,
    table: tableOptions(table),
    source: { id: idOf(table.name), kind: "aggregator", title: table.name },
    lists: columns.filter(({ list, used }) => list && used?.startsWith("b.")).map(({ column }) => column),
    ...sides,
    // A list that stands under a name is that name's own.
    host: owner || (names.b.list && !names.a?.list) ? "a" : null,
    capacity: "third party",
    act,
    ...rest,
  });
  return { mapping, columns, asks };
}

function use(guess: GuessedColumn, path: string): { column: string } {
  guess.used = path;
  return { column: guess.column };
}

const ownerSide = (owner: GuessOptions["owner"]) => ({
  name: { constant: owner?.name },
  ...(owner?.country === undefined ? {} : { country: { constant: owner.country } }),
});

interface Names {
  /** Null where the owner of the file is side a. */
  a: GuessedColumn | null;
  b: GuessedColumn;
}

/** Names that the other side has, rather than one's own. */
const OTHERS =
  /partner|twin|sister|friend|foreign|外方|友城|友好|姊妹|姐妹|结好|缔结|对方|побратим|партн|иностр|зарубеж|jumel|hermana|gemell|[\s_-]b$|2$|\(2\)$|乙|二$/i;
const OWN = /^(our|own|home|host)\b|中方|本市|我方|наш|свой|[\s_-]a$|1$|甲|一$/i;

function namesOfSides(columns: readonly GuessedColumn[], hasOwner: boolean): Names | null {
  const places = columns
    .filter(({ role, examples }) => role === "place" && examples.length > 0)
    .sort((one, other) => Number(other.confidence > 0.4) - Number(one.confidence > 0.4));
  // A list side by side is the other side of the key or the name beside it.
  const lists = places.filter(({ list }) => list);
  const single = places.filter(({ list }) => !list);
  const key = columns.find(({ column }) => column === "(key)");
  const [list] = lists;
  if (list && (key || single[0])) return { a: key ?? single[0] ?? null, b: list };
  const other = single.find(({ column }) => OTHERS.test(column) && !OWN.test(column));
  const [first, second] = single;
  if (hasOwner) return first ? { a: null, b: other ?? first } : null;
  if (!first || !second) return null;
  const b = other ?? (OWN.test(second.column) && !OWN.test(first.column) ? first : second);
  const a = single.find((one) => one !== b && OWN.test(one.column)) ?? single.find((one) => one !== b);
  return a ? { a, b } : null;
}

/** A country, a point and so on belongs to the side that its name says, else to the name it stands nearest behind. */
function putAttributes(
  columns: readonly GuessedColumn[],
  names: Names,
  sides: Record<Side, Record<string, unknown>>,
  table: Table,
): void {
  const placeOf = (guess: GuessedColumn | null) => (guess ? columns.indexOf(guess) : -1);
  const [a, b] = [placeOf(names.a), placeOf(names.b)];
  for (const [role, key] of Object.entries(OF_SIDE)) {
    const candidates = columns.filter((one) => one.role === role && one.used === null);
    const alike = candidates.map((guess) => ({ guess, at: columns.indexOf(guess) }));
    for (const { guess, at } of alike) {
      const side = sideOf(guess, at, { a, b }, names, alike);
      if (sides[side][key] !== undefined) continue;
      const column = use(guess, `${side}.${key}`);
      sides[side][key] = key === "level" ? { ...column, values: levelsIn(guess, table) } : column;
    }
  }
}

/** The words of a column that tell levels, and what they tell. */
function levelsIn(guess: ColumnGuess, table: Table): Record<string, string> {
  return Object.fromEntries(
    distinct(guess, table).flatMap((word) => {
      const level = levelOfWord(word);
      return level === null ? [] : [[word, level]];
    }),
  );
}

function sideOf(
  guess: GuessedColumn,
  at: number,
  places: Record<Side, number>,
  names: Names,
  alike: readonly { at: number }[],
): Side {
  if (!names.a) return "b";
  if (guess.list !== names.a.list || guess.list !== names.b.list)
    return guess.list === names.b.list ? "b" : "a";
  if (OTHERS.test(guess.column)) return "b";
  if (OWN.test(guess.column)) return "a";
  const [first, second] = places.a < places.b ? (["a", "b"] as const) : (["b", "a"] as const);
  // "city A, city B, country A, country B": two that stand behind both names belong to them in turn.
  const [one, other] = alike.map((each) => each.at);
  const behind = [one, other].every((each) => each !== undefined && each > places[second]);
  if (alike.length === 2 && behind) return at === one ? first : second;
  return at > places[second] ? second : first;
}

function guessAct(columns: readonly GuessedColumn[], table: Table, asks: string[]) {
  const date = columns.find(({ role }) => role === "date");
  const ended = columns.find((one) => one.role === "date" && one !== date && ENDS.test(one.column));
  const kind = columns.find(({ role }) => role === "kind");
  const act: Record<string, unknown> = {
    undated: { form: "list entry", effect: "lists", strength: null },
    dated: { form: "not stated", effect: "establishes", strength: "unspecified" },
  };
  if (date) {
    const order = orderOf(date, table, asks);
    act.on = { ...use(date, "act.on"), ...(order ? { order } : {}) };
    if (SIGNED.test(date.column)) act.step = "signed";
  }
  if (ended) act.ended = use(ended, "act.ended");
  if (kind) {
    act.kind = use(kind, "act.kind");
    act.label = { column: kind.column };
    const unknown = distinct(kind, table).filter((word) => kindOfWord(word) === null);
    if (unknown.length > 0) {
      const shown = unknown.slice(0, 10).map((word) => `"${word}"`);
      asks.push(
        `Say what these words of "${kind.column}" mean for the tie: ${shown.join(", ")}. Rows with them are refused until then.`,
      );
    }
  }
  return act;
}

const ENDS = /\bend|until|terminat|expir|终止|结束|到期|до\b|окончан|прекращ|ende|bis\b|fin\b|jusqu|hasta/i;
const SIGNED = /sign|签|подпис|unterzeichn|firma/i;

function distinct({ column }: ColumnGuess, { columns, sample }: Table): string[] {
  const at = columns.indexOf(column);
  const words = sample.flatMap(({ cells }) => {
    const cell = cells[at] ?? "";
    return typeof cell === "string" ? [cell.trim()] : cell;
  });
  return [...new Set(words)].filter((word) => word !== "");
}

/** Whether 03/04/2023 has the day first, where other dates of the column leave no doubt. */
function orderOf(date: ColumnGuess, table: Table, asks: string[]): "day first" | "month first" | null {
  const doubtful = distinct(date, table).filter((word) => !readCellDate(word, undefined).ok);
  const fits = (order: "day first" | "month first") =>
    doubtful.length > 0 && doubtful.every((word) => readCellDate(word, order).ok);
  const sure = distinct(date, table).filter((word) => /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/.test(word));
  const days = (at: number) => sure.some((word) => Number(word.split(/[./-]/)[at]) > 12);
  const order = days(0) && !days(1) ? "day first" : days(1) && !days(0) ? "month first" : null;
  if (order && fits(order)) {
    asks.push(`"${date.column}" is read with the ${order}, as some of its dates can only be read so.`);
    return order;
  }
  if (fits("day first")) {
    asks.push(`Say whether "${date.column}" has the day or the month first: ${doubtful[0]} can be two days.`);
  }
  return null;
}

/** What has to be said again when the next file of the kind is opened. */
function tableOptions({ kind, header, sheet, sheets }: Table) {
  return {
    ...(kind === "separated values" && header.line === null ? { header: "none" } : {}),
    ...(sheets.length > 1 && sheet !== null ? { sheet } : {}),
  };
}

/** An id of a source from the name of a file: `Partner towns 2024.xlsx` gives `partner-towns-2024`. */
function idOf(name: string): string {
  const plain = name
    .replace(/\.[a-z0-9]{2,5}$/i, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return plain === "" ? "a-list" : plain;
}
