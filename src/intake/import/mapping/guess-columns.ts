import { knownDay } from "../../../kernel/day.ts";
import { readCountry } from "../../reconciliation/countries/read-country.ts";
import { type ColumnRole, roleOfName } from "../files/column-words.ts";
import type { Cell, Table } from "../files/table.ts";
import { kindOfWord } from "./kind-words.ts";
import { readCellDate } from "./read-act.ts";
import { readPoint } from "./read-side.ts";

/** What a column seems to hold, and why. */
export interface ColumnGuess {
  column: string;
  /** `other`: nothing that a claim needs, as far as can be seen. */
  role: ColumnRole;
  /** 0 to 1. */
  confidence: number;
  /** A sentence for a person. */
  reason: string;
  /** Its cells hold lists. */
  list: boolean;
  /** Some cells, as they stand. */
  examples: string[];
}

const MOST_EXAMPLES = 3;
const MOST_LOOKED_AT = 300;
const MOST = 0.8;
const MANY = 0.6;
const LONGEST_NAME = 80;

/** Guesses of each column what it holds, by its name and by its cells. Where the two disagree the cells decide. */
export function guessColumns(table: Pick<Table, "columns" | "sample">): ColumnGuess[] {
  return table.columns.map((column, at) => {
    const cells = table.sample.filter(({ faults }) => faults.length === 0).map((row) => row.cells[at] ?? "");
    const words = wordsOf(cells);
    const shared = {
      column,
      list: cells.some((cell) => typeof cell !== "string"),
      examples: [...new Set(words)].slice(0, MOST_EXAMPLES),
    };
    return { ...shared, ...guessOf(column, words) };
  });
}

/** The cells that say something; of lists their entries. */
function wordsOf(cells: readonly Cell[]): string[] {
  const words: string[] = [];
  for (const cell of cells) {
    for (const entry of typeof cell === "string" ? [cell] : cell) {
      if (entry.trim() !== "") words.push(entry.trim());
      if (words.length === MOST_LOOKED_AT) return words;
    }
  }
  return words;
}

type Guess = Pick<ColumnGuess, "role" | "confidence" | "reason">;

function guessOf(column: string, words: readonly string[]): Guess {
  const named = roleOfName(column);
  if (words.length === 0) {
    return {
      role: named?.role ?? "other",
      confidence: named ? 0.4 : 0,
      reason: "It is empty in the first rows.",
    };
  }
  const found = SIGNS.map((sign) => ({ ...sign, share: share(words, sign.holds) })).filter(
    ({ share: part }) => part >= MANY,
  );
  const told = named ? `It is called "${column}"` : "";
  const own = found.find(({ role }) => role === named?.role);
  if (named && own)
    return { role: named.role, confidence: 0.95, reason: `${told}, and ${own.says(own.share)}.` };
  const [first] = found.filter(({ needsName }) => !needsName).sort((one, other) => other.share - one.share);
  if (named && NEEDS_SIGN.has(named.role)) {
    if (first)
      return { role: first.role, confidence: 0.6, reason: `${told}, but ${first.says(first.share)}.` };
    // A date or a number that cannot be read is still what the column is for.
    const confidence = named.whole ? 0.5 : 0.3;
    if (named.role === "kind" || named.role === "date")
      return { role: named.role, confidence, reason: `${told}; few of its cells can be read as that.` };
  } else if (named) {
    if (first && first.share >= MOST && contradicts(named.role, first.role)) {
      return { role: first.role, confidence: 0.6, reason: `${told}, but ${first.says(first.share)}.` };
    }
    const confidence = named.whole ? 0.9 : 0.7;
    return { role: named.role, confidence, reason: `${told}.` };
  }
  if (first && first.share >= MOST) {
    return {
      role: first.role,
      confidence: Math.round(first.share * 80) / 100,
      reason: sentence(first.says(first.share)),
    };
  }
  if (share(words, looksLikeName) >= MOST) {
    return { role: "place", confidence: 0.4, reason: "It holds names, and nothing says of what." };
  }
  return { role: "other", confidence: 0.3, reason: "Nothing tells what it holds." };
}

/** A place may be called what a country is called, and a division too; a note may be anything. */
const contradicts = (named: ColumnRole, found: ColumnRole) =>
  named !== "note" && named !== "other" && !(named === "division" && found === "country") && named !== found;

interface Sign {
  role: ColumnRole;
  holds(word: string): boolean;
  says(share: number): string;
  /** Not enough without a name that says the same: any number may be an id. */
  needsName?: boolean;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
const reads = (what: string) => (share: number) => `${percent(share)} of its cells read as ${what}`;
const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

const SIGNS: readonly Sign[] = [
  {
    role: "url",
    holds: (word) => /^https?:\/\/\S+$/.test(word) && !isItem(word),
    says: reads("web addresses"),
  },
  { role: "wikidata", holds: isItem, says: reads("items of Wikidata") },
  {
    role: "point",
    holds: (word) => readPoint(word) !== null && /[.(]/.test(word),
    says: reads("coordinates"),
  },
  { role: "latitude", holds: (word) => isDegrees(word, 90), says: reads("degrees"), needsName: true },
  { role: "longitude", holds: (word) => isDegrees(word, 180), says: reads("degrees"), needsName: true },
  {
    role: "geonames",
    holds: (word) => /(^|geonames\.org\/)\d{3,9}\/?$/.test(word),
    says: reads("ids"),
    needsName: true,
  },
  { role: "date", holds: isRecentDate, says: reads("dates") },
  { role: "country", holds: isCountry, says: reads("countries") },
  { role: "kind", holds: (word) => kindOfWord(word) !== null, says: reads("kinds of ties") },
];

/** Roles that no column has by its name alone. */
const NEEDS_SIGN: ReadonlySet<ColumnRole> = new Set(
  SIGNS.map(({ role }) => role).filter((role) => role !== "country"),
);

function isItem(word: string): boolean {
  return /(^|\/)Q[1-9]\d*$/.test(word);
}

function isDegrees(word: string, most: number): boolean {
  return /^[+-]?\d{1,3}([.,]\d+)?$/.test(word) && Math.abs(Number(word.replace(",", "."))) <= most;
}

const FIRST = knownDay("1850-01-01");
const LAST = knownDay("2100-01-01");

/** Ties are not older, and numbers of inhabitants are no years. */
function isRecentDate(word: string): boolean {
  if (!/\d/.test(word)) return false;
  const read = readCellDate(word, "day first");
  const dated = read.ok ? read : readCellDate(word, "month first");
  return dated.ok && dated.value !== null && dated.value.earliest >= FIRST && dated.value.latest < LAST;
}

function isCountry(word: string): boolean {
  const { how, also } = readCountry(word);
  // "Arlington, Texas, United States" is a place with its country.
  if (also !== null && /[,;]/.test(word)) return false;
  return how === "name" || how === "historic" || (how === "code" && /^[A-Z]{2,3}$/.test(word));
}

const looksLikeName = (word: string) =>
  /\p{L}{2}|\p{sc=Han}/u.test(word) && word.length <= LONGEST_NAME && !/[!?]/.test(word);

const share = (words: readonly string[], holds: (word: string) => boolean) =>
  words.filter(holds).length / Math.max(1, words.length);
