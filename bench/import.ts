import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { connect } from "../src/database/connect.ts";
import type { Database } from "../src/database/database.ts";
import { migrate } from "../src/database/migrate.ts";
import { loadGazetteer } from "../src/intake/gazetteer/load-gazetteer.ts";
import { recordedOf } from "../src/intake/import/batch.ts";
import { fileAt } from "../src/intake/import/import-file.ts";
import { readMapping } from "../src/intake/import/mapping/mapping.ts";
import { type Imported, importFile } from "../src/intake/import/record-batch.ts";
import type { ImportFile } from "../src/intake/import/row-reading.ts";
import { openResolver } from "../src/intake/reconciliation/resolver/open-resolver.ts";
import { createDatabase, dropDatabase, inDatabase, onServer } from "../test/support/database-names.ts";
import { throwawayCluster } from "../test/support/throwaway-cluster.ts";
import { chance } from "./kit/chance.ts";
import { inTurns, judge, timed, type Verdicts, written } from "./kit/measure.ts";
import { number, say } from "./kit/print.ts";

const ROWS = 25_000;
const TEMPLATE = "bench_gazetteer";
const PARTNERS_EACH = 8;
const ROUNDS = 5;

/** The tables that an import writes, in an order in which each finds what it points to. */
const TABLES = [
  "revision",
  "derivation",
  "source",
  "source_version",
  "place",
  "place_version",
  "place_name",
  "gazetteer_link",
  "citation",
  "partnership",
  "partnership_party",
  "partnership_pair",
  "act_claim",
  "spell",
  "batch",
  "batch_mention",
  "batch_row",
] as const;

/**
 * A file of pairs through the whole of an import (read, matched against the world's gazetteer, compared, recorded, its
 * states derived), against COPY of the rows that it made into the same tables.
 */
export async function importing(): Promise<Verdicts> {
  const cluster = await throwawayCluster();
  const folder = await mkdtemp(join(tmpdir(), "amity-bench-import-"));
  try {
    await prepare(cluster.url);
    const file = await pairsOf(cluster.url, join(folder, "pairs.csv"));
    const made = await importedOnce(cluster.url, file);
    say(
      `${number(made.imported.counts.rows)} rows: ${number(recordedOf(made.imported.counts))} recorded, ${number(made.imported.counts.waiting)} wait, ${number(made.imported.counts.refused)} refused`,
    );
    const found = await inTurns(
      () => importTime(cluster.url, file),
      () => copyTime(cluster.url, made.rows),
      { rounds: ROUNDS, warm: 1 },
    );
    const speed = (ms: number) => (file.rows / ms) * 1000;
    say(`  import ${written(found.ours, " ms")}, COPY ${written(found.peer, " ms")}`);
    say(
      `  ${number(Math.round(speed(found.ours.median)))} and ${number(Math.round(speed(found.peer.median)))} rows a second`,
    );
    const ratio = { median: 1 / found.ratio.median, min: 1 / found.ratio.max, max: 1 / found.ratio.min };
    return [
      judge("rows a second, of what COPY does", ratio, { least: 0.5 }, "×"),
      await againWritesNothing(cluster.url, file),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
    await cluster.stop();
  }
}

const MAPPING = readMapping({
  about: "generated pairs with countries and years",
  source: { id: "bench-pairs", kind: "aggregator", title: "Generated pairs", retrieved: "2026-01" },
  a: { name: { column: "city" }, country: { column: "country" } },
  b: { name: { column: "partner" }, country: { column: "partner country" } },
  host: "a",
  capacity: "third party",
  act: {
    undated: { form: "list entry", effect: "lists", strength: "unspecified" },
    dated: { form: "agreement", effect: "establishes", strength: "sister" },
    on: { column: "since" },
  },
});

async function prepare(url: string): Promise<void> {
  await onServer(url, (client) => client.query(`create database "${TEMPLATE}"`));
  await using(url, TEMPLATE, async (database) => {
    await migrate(database);
    await loadGazetteer(database);
  });
}

async function using<T>(url: string, name: string, use: (database: Database) => Promise<T>): Promise<T> {
  const database = await connect({ databaseUrl: inDatabase(url, name), dataFolder: "" });
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}

interface PairsFile extends ImportFile {
  rows: number;
}

/**
 * Towns of the gazetteer with their countries, the same at every run, as lists have them: a town with its partners one
 * below the other, large towns more often; one name in twenty has a letter left out.
 */
async function pairsOf(url: string, path: string): Promise<PairsFile> {
  const { rows: towns } = await onServer(inDatabase(url, TEMPLATE), (client) =>
    client.query<{ name: string; country: string }>(
      "select name, country from gazetteer_place where feature like 'PPL%' and population > 5000 order by population desc, id",
    ),
  );
  const random = chance(20_261_124);
  const written = (name: string) =>
    name.length > 5 && random.one(0.05) ? name.slice(0, 3) + name.slice(4) : name;
  const lines = ["city,country,partner,partner country,since"];
  const any = () => towns[Math.floor(random.next() ** 2 * towns.length)] ?? { name: "", country: "" };
  let host = any();
  for (let row = 0; row < ROWS; row += 1) {
    if (row % PARTNERS_EACH === 0) host = any();
    const partner = any();
    const year = String(1950 + Math.floor(random.below(75)));
    const cells = [host.name, host.country, written(partner.name), partner.country, year];
    lines.push(cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","));
  }
  const text = `${lines.join("\n")}\n`;
  await writeFile(path, text);
  const checksum = createHash("sha256").update(text).digest("hex");
  return { ...(await fileAt(path)), checksum, rows: ROWS };
}

let copies = 0;

/** A database of its own that holds the gazetteer and nothing else. */
async function fresh<T>(url: string, use: (name: string) => Promise<T>): Promise<T> {
  copies += 1;
  const name = `bench_import_${copies}`;
  await createDatabase(url, name, TEMPLATE);
  try {
    return await use(name);
  } finally {
    await dropDatabase(url, name);
  }
}

async function importOn(database: Database, file: ImportFile): Promise<{ took: number; imported: Imported }> {
  // Opened once in a process, whatever it imports: bench reconcile has its time.
  const resolver = await openResolver(database, { dataFolder: null });
  const start = performance.now();
  const imported = await importFile(database, resolver, file, {
    source: null,
    mapping: MAPPING,
    asOf: null,
    author: "bench",
    dryRun: false,
  });
  return { took: performance.now() - start, imported };
}

const importTime = (url: string, file: ImportFile): Promise<number> =>
  fresh(url, (name) => using(url, name, async (database) => (await importOn(database, file)).took));

/** What the import writes, as COPY gives it: the rows of every table that it touches. */
async function importedOnce(url: string, file: ImportFile) {
  return fresh(url, async (name) => {
    const { imported } = await using(url, name, (database) => importOn(database, file));
    const rows = await onServer(inDatabase(url, name), async (client) => {
      const copied = new Map<string, Buffer>();
      for (const table of TABLES) copied.set(table, await copyOut(client, table));
      return copied;
    });
    return { imported, rows };
  });
}

async function copyOut(client: pg.Client, table: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of client.query(copyTo(`copy ${table} to stdout`))) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The limit: the same rows into the same tables, with their keys and indexes, and nobody who thinks. */
async function copyTime(url: string, rows: ReadonlyMap<string, Buffer>): Promise<number> {
  return fresh(url, (name) =>
    onServer(inDatabase(url, name), async (client) => {
      const columns = new Map<string, string>();
      for (const table of rows.keys()) columns.set(table, await columnsOf(client, table));
      return timed(async () => {
        await client.query("begin");
        for (const [table, bytes] of rows) {
          const into = client.query(copyFrom(`copy ${table} (${columns.get(table)}) from stdin`));
          await pipeline([bytes], into);
        }
        await client.query("commit");
      });
    }),
  );
}

async function columnsOf(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<{ list: string }>(
    "select string_agg(quote_ident(attname), ', ' order by attnum) as list from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped",
    [table],
  );
  return rows[0]?.list ?? "";
}

/** The same file again: no row of any table is written. */
async function againWritesNothing(url: string, file: ImportFile): Promise<boolean> {
  return fresh(url, async (name) =>
    using(url, name, async (database) => {
      await importOn(database, file);
      const before = await rowsOf(url, name);
      const { took } = await importOn(database, file);
      const after = await rowsOf(url, name);
      const written = TABLES.filter((table) => before.get(table) !== after.get(table));
      say(
        `  the same file again: ${number(Math.round(took))} ms, tables with other rows: ${written.join(", ") || "none"}; goal none`,
      );
      return written.length === 0;
    }),
  );
}

/** A digest of every row of a table, in whatever order they lie. */
async function rowsOf(url: string, name: string): Promise<Map<string, string>> {
  return onServer(inDatabase(url, name), async (client) => {
    const found = new Map<string, string>();
    for (const table of TABLES) {
      const { rows } = await client.query<{ all: string }>(
        `select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as all from ${table} t`,
      );
      found.set(table, rows[0]?.all ?? "");
    }
    return found;
  });
}
