import { readFileSync } from "node:fs";
import anyAscii from "any-ascii";
import { BIGRAMS, SYMBOLS } from "./bigrams.ts";
import { unitsOf } from "./units.ts";

const FILE = new URL("../../../../data/matching/readings.tsv", import.meta.url);

/** Sixteenths of a nat: costs are kept in bytes. */
export const STEPS = 16;
const NEVER = 255;
/** Letters that one unit may be read as. */
const LONGEST = 5;
const WORLD_WEIGHT = 25;
/** Nats for a unit that is not read at all, and for a letter that nothing was read as. */
const SILENT = 6 * STEPS;
const INSERTED = 5 * STEPS;
const OTHER_LETTER = 7 * STEPS;
/** Pairs of letters by which candidates are found. */
const LEAST_EXPECTED = 0.06;
const MOST_EXPECTED = 32;
const MOST_ROWS = 1500;
const MOST_LETTERS = 250;

interface Row {
  /** Cost of reading the unit as the letters of each node. */
  costs: Uint8Array;
  cheapest: number;
  nodes: number[];
  chances: number[];
}

/** A name of another script, ready to be compared with names in Latin letters. */
export interface ForeignName {
  rows: Row[];
  /** Cost of the likeliest reading. */
  cheapest: number;
  /** How often each pair of neighbouring letters is to be expected in its Latin form. */
  expected: Map<number, number>;
  /** Expected pairs altogether. */
  weight: number;
}

/**
 * How units of other scripts are read in Latin letters, by country: learned from the gazetteer's own pairs of names
 * (docs/method/reconciliation.md). P(Latin | unit), with the world's readings behind those of the country.
 */
export class Readings {
  /** Nodes of the tree of all strings that a unit is read as: the next node by letter, 0 for none. */
  readonly #next: Uint16Array;
  readonly #chunks: string[];
  readonly #counts: ReadonlyMap<string, Map<number, number>>;
  readonly #rows = new Map<string, Row>();

  private constructor(text: string) {
    const chunks = [""];
    const next: number[] = new Array(27).fill(0);
    const nodeOf = (chunk: string): number => {
      let node = 0;
      for (const char of chunk) {
        const letter = char.charCodeAt(0) - 96;
        if (letter < 1 || letter > 26) return 0;
        let child = next[node * 27 + letter] as number;
        if (child === 0) {
          child = chunks.length;
          chunks.push((chunks[node] as string) + char);
          for (let n = 0; n < 27; n++) next.push(0);
          next[node * 27 + letter] = child;
        }
        node = child;
      }
      return node;
    };
    const counts = new Map<string, Map<number, number>>();
    for (const line of text.split("\n").slice(1)) {
      const [unit = "", country = "", list = ""] = line.split("\t");
      if (unit === "") continue;
      const own = new Map<number, number>();
      for (const cell of list.split(" ")) {
        const at = cell.lastIndexOf(":");
        const chunk = cell.slice(0, at);
        const node = nodeOf(chunk);
        if (node > 0 || chunk === "") own.set(node, Number(cell.slice(at + 1)));
      }
      counts.set(country + unit, own);
    }
    // So that a character that was never met is read as its syllable.
    for (let code = 0x4e00; code < 0x9fa5; code++)
      nodeOf(plain(String.fromCharCode(code)).slice(0, LONGEST + 1));
    this.#chunks = chunks;
    this.#next = Uint16Array.from(next);
    this.#counts = counts;
  }

  static #read: Readings | undefined;

  /** Those that come with the program; read once. */
  static ofProgram(): Readings {
    Readings.#read ??= new Readings(readFileSync(FILE, "utf8"));
    return Readings.#read;
  }

  /** @param country ISO 3166-1 alpha-2; null if not known */
  foreign(name: string, country: string | null): ForeignName {
    const rows = unitsOf(name)
      .slice(0, 60)
      .map((unit) => this.#row(unit, country ?? "*"));
    const { expected, weight } = this.#expect(rows);
    return { rows, expected, weight, cheapest: rows.reduce((sum, row) => sum + row.cheapest, 0) };
  }

  #row(unit: string, country: string): Row {
    const key = country + unit;
    let row = this.#rows.get(key);
    if (row === undefined) {
      if (this.#rows.size >= MOST_ROWS) this.#rows.clear();
      row = this.#makeRow(unit, country);
      this.#rows.set(key, row);
    }
    return row;
  }

  #makeRow(unit: string, country: string): Row {
    const world = this.#counts.get(`*${unit}`) ?? new Map<number, number>();
    const here = country === "*" ? undefined : this.#counts.get(country + unit);
    const worldTotal = sum(world) + 2;
    const hereTotal = here ? sum(here) : 0;
    const fixed = this.#nodeOf(plain(unit));
    const chance = new Map<number, number>();
    for (const [node, n] of world) chance.set(node, n / worldTotal);
    chance.set(fixed, (chance.get(fixed) ?? 0) + 1.4 / worldTotal);
    if (here) {
      for (const [node, p] of chance) chance.set(node, (WORLD_WEIGHT * p) / (hereTotal + WORLD_WEIGHT));
      for (const [node, n] of here)
        chance.set(node, (chance.get(node) ?? 0) + n / (hereTotal + WORLD_WEIGHT));
    }
    const costs = new Uint8Array(this.#chunks.length).fill(NEVER);
    let cheapest = NEVER;
    for (const [node, p] of chance) {
      const cost = Math.min(NEVER - 1, Math.round(-Math.log(p) * STEPS));
      costs[node] = cost;
      if (cost < cheapest) cheapest = cost;
    }
    if ((costs[0] as number) > SILENT) costs[0] = SILENT;
    const likely = [...chance].filter(([, p]) => p > 0.02);
    return { costs, cheapest, nodes: likely.map(([node]) => node), chances: likely.map(([, p]) => p) };
  }

  #nodeOf(chunk: string): number {
    let node = 0;
    for (let at = 0; at < chunk.length; at++) {
      const child = this.#next[node * 27 + chunk.charCodeAt(at) - 96] ?? 0;
      if (child === 0) return node;
      node = child;
    }
    return node;
  }

  /** Pairs of neighbouring letters in the Latin form, each with how often it is to be expected. */
  #expect(rows: readonly Row[]): { expected: Map<number, number>; weight: number } {
    const found = new Float32Array(BIGRAMS);
    let last = new Float32Array(SYMBOLS);
    last[0] = 1;
    const touched = new Set<number>();
    const count = (bigram: number, p: number) => {
      found[bigram] = (found[bigram] as number) + p;
      touched.add(bigram);
    };
    for (const { nodes, chances } of rows) {
      const next = new Float32Array(SYMBOLS);
      const total = chances.reduce((all, p) => all + p, 0) || 1;
      for (const [at, node] of nodes.entries()) {
        const p = (chances[at] as number) / total;
        const chunk = this.#chunks[node] as string;
        if (chunk === "") {
          for (let letter = 0; letter < SYMBOLS; letter++)
            next[letter] = (next[letter] as number) + p * (last[letter] as number);
          continue;
        }
        const first = chunk.charCodeAt(0) - 96;
        for (let letter = 0; letter < SYMBOLS; letter++)
          if ((last[letter] as number) > 0.02) count(letter * SYMBOLS + first, p * (last[letter] as number));
        let before = first;
        for (let index = 1; index < chunk.length; index++) {
          const letter = chunk.charCodeAt(index) - 96;
          count(before * SYMBOLS + letter, p);
          before = letter;
        }
        next[before] = (next[before] as number) + p;
      }
      last = next;
    }
    for (let letter = 1; letter < SYMBOLS; letter++)
      if ((last[letter] as number) > 0.02) count(letter * SYMBOLS, last[letter] as number);
    const likely = [...touched]
      .map((bigram): [number, number] => [bigram, Math.min(1, found[bigram] as number)])
      .filter(([, p]) => p >= LEAST_EXPECTED)
      .sort(([, p], [, q]) => q - p)
      .slice(0, MOST_EXPECTED);
    const expected = new Map(likely);
    const weight = likely.reduce((all, [, p]) => all + p, 0);
    return { expected, weight };
  }

  readonly #letters = new Uint8Array(MOST_LETTERS);
  readonly #nodesAt = new Int32Array(MOST_LETTERS * LONGEST);
  #before = new Int32Array(MOST_LETTERS + 1);
  #now = new Int32Array(MOST_LETTERS + 1);

  /**
   * Nats by which reading the name as these letters (a key) is less likely than its likeliest reading. Infinity as soon
   * as it is more than `most`.
   */
  cost(name: ForeignName, bytes: Uint8Array, from: number, to: number, most: number): number {
    const n = this.#nodesOf(bytes, from, to);
    const nodesAt = this.#nodesAt;
    const bound = most * STEPS + name.cheapest;
    let before = this.#before;
    let now = this.#now;
    before[0] = 0;
    for (let j = 1; j <= n; j++) before[j] = (before[j - 1] as number) + INSERTED;
    let left = name.cheapest;
    for (const { costs, cheapest } of name.rows) {
      const silent = costs[0] as number;
      left -= cheapest;
      for (let j = 0; j <= n; j++) now[j] = (before[j] as number) + silent;
      for (let j = 0; j < n; j++) {
        const here = before[j] as number;
        const at = j * LONGEST;
        let node = nodesAt[at] as number;
        let cost = node === 0 ? OTHER_LETTER : Math.min(OTHER_LETTER, costs[node] as number);
        if (here + cost < (now[j + 1] as number)) now[j + 1] = here + cost;
        for (let k = 1; k < LONGEST; k++) {
          node = nodesAt[at + k] as number;
          if (node === 0) break;
          cost = costs[node] as number;
          if (cost !== NEVER && here + cost < (now[j + k + 1] as number)) now[j + k + 1] = here + cost;
        }
      }
      let least = now[0] as number;
      for (let j = 1; j <= n; j++) {
        const put = (now[j - 1] as number) + INSERTED;
        if (put < (now[j] as number)) now[j] = put;
        if ((now[j] as number) < least) least = now[j] as number;
      }
      if (least + left > bound) return Number.POSITIVE_INFINITY;
      const spare = before;
      before = now;
      now = spare;
    }
    const found = Math.max(0, (before[n] as number) - name.cheapest) / STEPS;
    return found > most ? Number.POSITIVE_INFINITY : found;
  }

  /** The nodes that the letters from each position on lead to; how many letters there are. */
  #nodesOf(bytes: Uint8Array, from: number, to: number): number {
    const letters = this.#letters;
    let n = 0;
    for (let at = from; at < to && n < MOST_LETTERS; at++)
      if ((bytes[at] as number) >= 97) letters[n++] = (bytes[at] as number) - 96;
    for (let j = 0; j < n; j++) {
      let node = 0;
      for (let k = 0; k < LONGEST; k++) {
        node =
          j + k < n && (k === 0 || node > 0)
            ? (this.#next[node * 27 + (letters[j + k] as number)] as number)
            : 0;
        this.#nodesAt[j * LONGEST + k] = node;
      }
    }
    return n;
  }
}

const plain = (unit: string): string =>
  anyAscii(unit)
    .toLowerCase()
    .replace(/[^a-z]/g, "");

function sum(counts: ReadonlyMap<number, number>): number {
  let total = 0;
  for (const n of counts.values()) total += n;
  return total;
}
