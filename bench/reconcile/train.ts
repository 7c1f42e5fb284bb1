// Learns how letters of other scripts are read in Latin letters from the gazetteer's own pairs of names, and writes
// data/matching/readings.tsv: `node bin/node24.mjs bench/reconcile/train.ts`. Only places of the training part are
// used (data/matching/README.md).
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import anyAscii from "any-ascii";
import { isLatin, letters } from "../../src/intake/reconciliation/names/latin-letters.ts";
import { BETWEEN, END, unitsOf } from "../../src/intake/reconciliation/names/units.ts";
import { chance as chanceOf } from "../kit/chance.ts";
import { say } from "../kit/print.ts";
import { cities, partOf, scriptOf } from "./gazetteer.ts";

/** Letters that one unit may be read as. */
const LONGEST = 5;
const ROUNDS = 6;
/** Pairs of a script and country; more teach little. */
const MOST_PAIRS = 6_000;
/** How many readings of the whole world weigh as much as those of the country. */
const WORLD_WEIGHT = 25;
/** Nats a Latin letter: a pair that is read worse is two names, not one name in two scripts. */
const WORST = 1.5;

interface Pair {
  country: string;
  units: string[];
  /** The place's own name first. */
  latin: string[];
}

type Counts = Map<string, Map<string, number>>;

const world: Counts = new Map();
const byCountry: Counts = new Map();

const totals = new Map<string, number>();

function add(counts: Counts, unit: string, chunk: string, n: number): void {
  let own = counts.get(unit);
  if (own === undefined) {
    own = new Map();
    counts.set(unit, own);
  }
  own.set(chunk, (own.get(chunk) ?? 0) + n);
}

const priors = new Map<string, number>();

/** How likely a reading is before anything is learned: near to the letter-by-letter reading. */
function prior(unit: string, chunk: string): number {
  const key = `${unit}\t${chunk}`;
  let found = priors.get(key);
  if (found === undefined) {
    const plain =
      unit === END || unit === BETWEEN
        ? ""
        : anyAscii(unit)
            .toLowerCase()
            .replace(/[^a-z0-9]/g, "");
    found = Math.exp(-1 - 2.2 * apart(plain, chunk) - 0.3 * chunk.length);
    priors.set(key, found);
  }
  return found;
}

const VOWEL = /[aeiouyw]/;

/** Edit distance in which vowels weigh less. */
function apart(a: string, b: string): number {
  let row = [0];
  for (const char of b) row.push((row.at(-1) as number) + (VOWEL.test(char) ? 0.5 : 1));
  for (const x of a) {
    const weight = VOWEL.test(x) ? 0.5 : 1;
    const next = [(row[0] as number) + weight];
    for (let j = 1; j <= b.length; j++) {
      const y = b[j - 1] as string;
      const change = x === y ? 0 : VOWEL.test(x) && VOWEL.test(y) ? 0.4 : 1;
      next.push(
        Math.min(
          (row[j - 1] as number) + change,
          (row[j] as number) + weight,
          (next[j - 1] as number) + (VOWEL.test(y) ? 0.5 : 1),
        ),
      );
    }
    row = next;
  }
  return row.at(-1) as number;
}

const costs = new Map<string, Map<string, number>>();

/** What is known already of the costs of a unit in a country. */
function costsOf(country: string, unit: string): Map<string, number> {
  const key = `${country}${unit}`;
  let known = costs.get(key);
  if (known === undefined) {
    known = new Map();
    costs.set(key, known);
  }
  return known;
}

/** Minus the logarithm of how often the unit is read so in this country. */
function cost(known: Map<string, number>, country: string, unit: string, chunk: string): number {
  let found = known.get(chunk);
  if (found === undefined) {
    const key = `${country}${unit}`;
    const total = totals.get(unit) ?? 0;
    const everywhere = ((world.get(unit)?.get(chunk) ?? 0) + 2 * prior(unit, chunk)) / (total + 2);
    const here = byCountry.get(key)?.get(chunk) ?? 0;
    const hereTotal = totals.get(key) ?? 0;
    found = -Math.log((here + WORLD_WEIGHT * everywhere) / (hereTotal + WORLD_WEIGHT) + 1e-7);
    known.set(chunk, found);
  }
  return found;
}

/** The likeliest way to read the units as these letters: what each unit is read as, and the cost in nats. */
function align(country: string, units: readonly string[], latin: string): { cost: number; chunks: string[] } {
  const n = latin.length;
  let row = new Array<number>(n + 1).fill(Infinity);
  row[0] = 0;
  const from: Int8Array[] = [];
  for (const unit of units) {
    const known = costsOf(country, unit);
    const next = new Array<number>(n + 1).fill(Infinity);
    const back = new Int8Array(n + 1);
    for (let j = 0; j <= n; j++) {
      const here = row[j] as number;
      if (here === Infinity) continue;
      for (let k = 0; k <= LONGEST && j + k <= n; k++) {
        const sum = here + cost(known, country, unit, latin.slice(j, j + k));
        if (sum < (next[j + k] as number)) {
          next[j + k] = sum;
          back[j + k] = k;
        }
      }
    }
    from.push(back);
    row = next;
  }
  const chunks: string[] = [];
  let j = n;
  for (let i = units.length - 1; i >= 0; i--) {
    const k = from[i]?.[j] ?? 0;
    chunks.unshift(latin.slice(j - k, j));
    j -= k;
  }
  return { cost: row[n] as number, chunks };
}

async function pairs(): Promise<Pair[]> {
  const chance = chanceOf(7);
  const found = new Map<string, Pair[]>();
  for (const entry of await cities()) {
    if (partOf(entry.id) !== "training") continue;
    const own = entry.names[0]?.name ?? "";
    if (!isLatin(own)) continue;
    const latin = [
      ...new Set(entry.names.filter(({ name }) => isLatin(name)).map(({ name }) => letters(name))),
    ]
      .map((key) => key.replaceAll(" ", ""))
      .filter((key) => key.length > 1 && key.length < 30);
    for (const { name } of entry.names) {
      const script = scriptOf(name);
      if (script === "Latin" || name.length > 30) continue;
      const plain = letters(name).replaceAll(" ", "");
      // The list has letter-by-letter readings of its names beside them: they would teach nothing.
      const targets = latin.filter((key, at) => at === 0 || key !== plain).slice(0, 12);
      if (targets.length === 0) continue;
      const group = `${script} ${entry.country}`;
      const list = found.get(group) ?? [];
      found.set(group, list);
      list.push({ country: entry.country, units: unitsOf(name), latin: targets });
    }
  }
  const taken: Pair[] = [];
  for (const list of found.values()) {
    for (let at = list.length - 1; at > 0; at--) {
      const other = Math.floor(chance.below(at + 1));
      [list[at], list[other]] = [list[other] as Pair, list[at] as Pair];
    }
    taken.push(...list.slice(0, MOST_PAIRS));
  }
  return taken;
}

function learn(all: readonly Pair[], round: number): void {
  const pairsUsed: { country: string; units: string[]; chunks: string[] }[] = [];
  costs.clear();
  let sum = 0;
  for (const { country, units, latin } of all) {
    let best: { cost: number; chunks: string[]; rate: number } | undefined;
    for (const [at, key] of latin.entries()) {
      // The place's own name unless another is much nearer.
      if (at > 0 && round === 0) break;
      if (at > 0 && best && best.rate < 0.7 * WORST) break;
      if (Math.abs(key.length - units.length) > units.length * 3) continue;
      const aligned = align(country, units, key);
      const rate = aligned.cost / (key.length + 1) + (at > 0 ? 0.25 : 0);
      if (best === undefined || rate < best.rate) best = { ...aligned, rate };
    }
    if (best === undefined || best.rate > (round === 0 ? 2.2 : WORST)) continue;
    sum += best.cost;
    pairsUsed.push({ country, units, chunks: best.chunks });
  }
  world.clear();
  byCountry.clear();
  totals.clear();
  for (const { country, units, chunks } of pairsUsed) {
    for (const [at, unit] of units.entries()) {
      const chunk = chunks[at] ?? "";
      add(world, unit, chunk, 1);
      totals.set(unit, (totals.get(unit) ?? 0) + 1);
      if (round >= 2) {
        const key = `${country}${unit}`;
        add(byCountry, key, chunk, 1);
        totals.set(key, (totals.get(key) ?? 0) + 1);
      }
    }
  }
  say(
    `round ${round + 1}: ${pairsUsed.length} of ${all.length} pairs, ${(sum / pairsUsed.length).toFixed(2)} nats a name`,
  );
}

const all = await pairs();
say(`${all.length} pairs of names`);
for (let round = 0; round < ROUNDS; round++) learn(all, round);

const lines: string[] = [];
function write(country: string, unit: string, counts: Map<string, number>, least: number): void {
  const kept = [...counts].filter(([, n]) => n >= least).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  if (kept.length === 0) return;
  lines.push(`${unit}\t${country}\t${kept.map(([chunk, n]) => `${chunk}:${n}`).join(" ")}`);
}
for (const [unit, counts] of world) write("*", unit, counts, Math.max(1, (totals.get(unit) ?? 0) / 2000));
for (const [key, counts] of byCountry) {
  const total = totals.get(key) ?? 0;
  if (total >= 5) write(key.slice(0, 2), key.slice(2), counts, Math.max(1, total / 1000));
}
lines.sort();
const file = fileURLToPath(new URL("../../data/matching/readings.tsv", import.meta.url));
writeFileSync(file, `unit\tcountry\treadings\n${lines.join("\n")}\n`);
say(`${lines.length} lines in data/matching/readings.tsv`);
