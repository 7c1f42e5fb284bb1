import { once } from "node:events";
import MiniSearch from "minisearch";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { latinKeys } from "../../src/intake/reconciliation/names/latin-letters.ts";
import type { NamedEntry } from "../../src/intake/reconciliation/names/named-entry.ts";
import { throwawayCluster } from "../../test/support/throwaway-cluster.ts";
import type { Question } from "./questions.ts";

/** Something else that finds places by name, given the same letters (any-ascii, so pinyin too) and the same country. */
export interface Peer {
  name: string;
  answer(question: Question): Promise<string | null>;
  close(): Promise<void>;
}

interface Row {
  key: string;
  place: string;
  people: number;
}

const keysOf = (name: string): string[] => [
  ...new Set(latinKeys(name).map((key) => key.replaceAll(" ", "").slice(0, 100))),
];

/** The letters of every name by country; a place once for each. */
export function rowsByCountry(entries: readonly NamedEntry[]): Map<string, Row[]> {
  const rows = new Map<string, Row[]>();
  for (const { id, country, names, population } of entries) {
    const own = rows.get(country) ?? [];
    rows.set(country, own);
    for (const key of new Set(names.flatMap(({ name }) => keysOf(name))))
      if (key !== "") own.push({ key, place: id, people: population ?? 0 });
  }
  return rows;
}

/** Every name of the country by Levenshtein's distance; of equal ones the place with most people. */
export function levenshteinScan(rows: Map<string, Row[]>): Peer {
  return {
    name: "Levenshtein scan",
    answer: async ({ name, country }) => {
      let best: Row | undefined;
      let least = Number.POSITIVE_INFINITY;
      for (const key of keysOf(name))
        for (const row of rows.get(country ?? "") ?? []) {
          const distance = levenshtein(key, row.key, least);
          if (distance < least || (distance === least && best && row.people > best.people)) {
            best = row;
            least = distance;
          }
        }
      return best?.place ?? null;
    },
    close: async () => {},
  };
}

const spare = [new Uint16Array(128), new Uint16Array(128)] as const;

/** Infinity where it is more than `most`. */
function levenshtein(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  let [row, next] = spare;
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    next[0] = i;
    let least = i;
    const char = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] as number) + (char === b.charCodeAt(j - 1) ? 0 : 1);
      const moved = Math.min(row[j] as number, next[j - 1] as number) + 1;
      const found = changed < moved ? changed : moved;
      next[j] = found;
      if (found < least) least = found;
    }
    if (least > most) return Number.POSITIVE_INFINITY;
    [row, next] = [next, row];
  }
  return row[b.length] as number;
}

/** An index for each country, made when the first question comes; fuzzy by three in ten letters. */
export function miniSearch(rows: Map<string, Row[]>): Peer {
  const indexes = new Map<string, MiniSearch>();
  const indexOf = (country: string): MiniSearch => {
    let index = indexes.get(country);
    if (index === undefined) {
      index = new MiniSearch({
        fields: ["key"],
        storeFields: ["place", "people"],
        tokenize: (text) => [text],
      });
      index.addAll((rows.get(country) ?? []).map((row, id) => ({ id, ...row })));
      indexes.set(country, index);
    }
    return index;
  };
  return {
    name: "MiniSearch",
    answer: async ({ name, country }) => {
      const found = keysOf(name).flatMap((key) =>
        indexOf(country ?? "").search(key, { fuzzy: 0.3, prefix: false, tokenize: (text) => [text] }),
      );
      const most = Math.max(...found.map(({ score }) => score));
      const [best] = found
        .filter(({ score }) => score === most)
        .sort((a, b) => Number(b.people) - Number(a.people));
      return best === undefined ? null : String(best.place);
    },
    close: async () => indexes.clear(),
  };
}

/** PostgreSQL with its index for trigrams, over the same letters. */
export async function trigrams(rows: Map<string, Row[]>): Promise<Peer> {
  const cluster = await throwawayCluster();
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  await client.query("create extension if not exists pg_trgm");
  await client.query("create table asked_name (country text, key text, place text, people int)");
  const copy = client.query(copyFrom("copy asked_name from stdin"));
  for (const [country, list] of rows)
    for (const { key, place, people } of list)
      if (!copy.write(`${country}\t${key}\t${place}\t${people}\n`)) await once(copy, "drain");
  copy.end();
  await once(copy, "finish");
  await client.query("create index on asked_name using gin (key gin_trgm_ops)");
  await client.query("create index on asked_name (country)");
  await client.query("vacuum analyze asked_name");
  return {
    name: "pg_trgm",
    answer: async ({ name, country }) => {
      const { rows: found } = await client.query<{ place: string }>({
        name: "near",
        text: `select place from asked_name, unnest($2::text[]) asked where country = $1 and key % asked
               order by similarity(key, asked) desc, people desc limit 1`,
        values: [country, keysOf(name)],
      });
      return found[0]?.place ?? null;
    },
    close: async () => {
      await client.end();
      await cluster.stop();
    },
  };
}
