// Labels names by where they are said to lie, without the index of names: `node bin/node24.mjs bench/reconcile/label.ts
// <csv> <out.csv> name=city2 country=country2 latitude=lat2 longitude=lng2`. Writes name,country,place; a name that no
// place near its point bears, not even roughly, is left out (docs/method/reconciliation.md).
import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { readCountry } from "../../src/intake/reconciliation/countries/read-country.ts";
import { kilometresBetween } from "../../src/intake/reconciliation/names/kilometres.ts";
import { letters } from "../../src/intake/reconciliation/names/latin-letters.ts";
import type { NamedEntry } from "../../src/intake/reconciliation/names/named-entry.ts";
import { say } from "../kit/print.ts";
import { cities } from "./gazetteer.ts";

/** Kilometres from the point within which the place is looked for. */
const NEAR_KM = 10;
/** Letters that may differ, as a share of the longer name. */
const MOST_APART = 0.3;

const grid = new Map<string, NamedEntry[]>();
const cell = (latitude: number, longitude: number) =>
  `${Math.floor(latitude * 4)} ${Math.floor(longitude * 4)}`;

function* around(latitude: number, longitude: number): Generator<NamedEntry> {
  for (let y = -1; y <= 1; y++)
    for (let x = -1; x <= 1; x++) yield* grid.get(cell(latitude + y / 4, longitude + x / 4)) ?? [];
}

/** Country and letters of every name of the gazetteer. */
const borne = new Set<string>();

/** Plain Levenshtein distance, as a share of the longer. */
function apart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
        ),
      );
    row = next;
  }
  return (row.at(-1) as number) / Math.max(1, a.length, b.length);
}

/** The place near the point whose names are nearest to the one said; of equal ones the one with most people. */
function placeOf(name: string, country: string, latitude: number, longitude: number): string | null {
  const said = [name, name.replace(/\s*[(,].*$/, "")].map((text) => letters(text)).filter(Boolean);
  let best: { entry: NamedEntry; rate: number } | undefined;
  for (const entry of around(latitude, longitude)) {
    if (entry.country !== country || entry.latitude === null || entry.longitude === null) continue;
    const point = { latitude: entry.latitude, longitude: entry.longitude };
    if (kilometresBetween(point, { latitude, longitude }) > NEAR_KM) continue;
    let rate = 1;
    for (const own of new Set(entry.names.map((other) => letters(other.name))))
      for (const text of said) rate = Math.min(rate, apart(text, own));
    if (
      rate <= MOST_APART &&
      (!best ||
        rate < best.rate ||
        (rate === best.rate && (entry.population ?? 0) > (best.entry.population ?? 0)))
    )
      best = { entry, rate };
  }
  // Where another place of the country bears the very name, a rough likeness near the point says that the point is wrong.
  if (best && best.rate > 0 && said.some((text) => borne.has(`${country} ${text}`))) return null;
  return best?.entry.id ?? null;
}

const [from = "", to = "", ...columns] = process.argv.slice(2);
const column = Object.fromEntries(columns.map((pair) => pair.split("="))) as Record<string, string>;
for (const entry of await cities()) {
  const key = cell(entry.latitude ?? 0, entry.longitude ?? 0);
  const list = grid.get(key) ?? [];
  grid.set(key, list);
  list.push(entry);
  for (const { name } of entry.names) borne.add(`${entry.country} ${letters(name)}`);
}
const rows = parse(readFileSync(from, "utf8"), { columns: true, bom: true }) as Record<string, string>[];
const found = new Map<string, string[]>();
let left = 0;
for (const row of rows) {
  const value = (what: string) => row[column[what] ?? what] ?? "";
  const { code } = readCountry(value("country"));
  const [latitude, longitude] = [Number(value("latitude")), Number(value("longitude"))];
  if (code === null || value("latitude") === "") {
    left++;
    continue;
  }
  const place = placeOf(value("name"), code, latitude, longitude);
  if (place === null) left++;
  else found.set(`${value("name")}\t${code}\t${place}`, [value("name"), code, place]);
}
writeFileSync(to, stringify([["name", "country", "place"], ...found.values()]));
say(`${found.size} different names with their places; ${left} of ${rows.length} rows left out`);
