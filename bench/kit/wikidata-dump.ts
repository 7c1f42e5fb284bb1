import { createHash } from "node:crypto";
import { createWriteStream, existsSync, renameSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type Chance, chance } from "./chance.ts";

/** Changes when the generator does, so that an older file is not taken for today's. */
const VERSION = 4;
const LANGUAGES =
  "en de fr es it pt nl sv pl ru uk be zh zh-hans zh-hant ja ko ar fa he tr cs hu fi da nb ro".split(" ");
const LETTERS = "aeiounrstlmdkpgbvzhf";

/** One entity in so many has statements of P190; the same number have the bytes `"P190"` and no such statement. */
const PAIRED = 500;
const ONLY_NAMED = 500;

export interface MadeDump {
  path: string;
  /** Of the JSON, before it is packed. */
  bytes: number;
}

/** A file in the form of Wikidata's dumps (an array, one entity a line), the same at every run, kept for the next. */
export async function wikidataDump(megabytes: number): Promise<MadeDump> {
  const key = createHash("sha256").update(`${VERSION} ${megabytes}`).digest("hex").slice(0, 12);
  const path = join(tmpdir(), `amity-bench-dump-${key}.json.gz`);
  if (!existsSync(path)) {
    const making = `${path}.making`;
    await pipeline(
      Readable.from(gathered(lines(megabytes * 1_000_000))),
      createGzip({ level: 6, chunkSize: 1 << 20 }),
      createWriteStream(making),
    );
    renameSync(making, path);
  }
  // A gzip file ends with the length of what it holds.
  return { path, bytes: (await readFile(path)).readUInt32LE(statSync(path).size - 4) };
}

/** A thousand small buffers a tick would take longer than the packing. */
function* gathered(texts: Iterable<string>): Generator<Buffer> {
  let some: Buffer[] = [];
  let size = 0;
  for (const text of texts) {
    const line = Buffer.from(text);
    some.push(line);
    size += line.length;
    if (size < 1 << 20) continue;
    yield Buffer.concat(some);
    [some, size] = [[], 0];
  }
  yield Buffer.concat(some);
}

function* lines(target: number): Generator<string> {
  yield "[\n";
  let size = 0;
  for (let n = 1; size < target; n++) {
    const line = `${n > 1 ? ",\n" : ""}${JSON.stringify(entity(n))}`;
    size += line.length;
    yield line;
  }
  yield "\n]\n";
}

function entity(n: number) {
  const luck = chance(n);
  const name = word(luck);
  const some = luck.weighted<number>([
    [1, 40],
    [5, 40],
    [20, 15],
    [60, 5],
  ]);
  const languages = LANGUAGES.slice(0, 2 + below(luck, LANGUAGES.length - 2));
  const said = (text: (language: string) => string) =>
    Object.fromEntries(languages.map((language) => [language, { language, value: text(language) }]));
  const claims: Record<string, unknown[]> = {
    P31: [statement(luck, n, "P31", item(below(luck, 20_000)))],
    P17: [statement(luck, n, "P17", item(luck.pick([148, 159, 183, 142, 30])))],
    P625: [statement(luck, n, "P625", point(luck))],
    P1566: [statement(luck, n, "P1566", { type: "string", value: String(below(luck, 9_000_000)) })],
  };
  for (let k = 0; k < some; k++) {
    const property = `P${200 + below(luck, 9_000)}`;
    claims[property] = [statement(luck, n, property, item(below(luck, 90_000_000)))];
  }
  if (n % PAIRED === 0) claims.P190 = partners(luck, n);
  if (n % ONLY_NAMED === 1) {
    claims.P1855 = [statement(luck, n, "P1855", { type: "string", value: "P190" })];
  }
  return {
    type: "item",
    id: `Q${n}`,
    labels: said((language) => (language.startsWith("zh") ? `${name}市` : name)),
    descriptions: said((language) => `${word(luck)} (${language}), municipality in ${word(luck)}`),
    aliases: { en: [{ language: "en", value: word(luck) }] },
    claims,
    sitelinks: Object.fromEntries(
      languages.map((language) => [`${language}wiki`, { site: `${language}wiki`, title: name, badges: [] }]),
    ),
    pageid: n,
    ns: 0,
    title: `Q${n}`,
    lastrevid: 1_000_000 + below(luck, 1_000_000_000),
    modified: "2026-01-01T00:00:00Z",
  };
}

function partners(luck: Chance, n: number) {
  const found = [];
  const most = below(luck, 8);
  for (let k = 0; k <= most; k++) {
    const made = statement(luck, n, "P190", item(PAIRED * (1 + below(luck, 100))));
    const qualifiers = luck.one(0.6) ? { P580: [snak("P580", year(1950 + below(luck, 70)))] } : undefined;
    found.push({ ...made, qualifiers, rank: luck.one(0.05) ? "deprecated" : "normal" });
  }
  return found;
}

const below = (luck: Chance, limit: number): number => Math.floor(luck.below(limit));

const word = (luck: Chance): string => {
  let made = "";
  const length = 4 + below(luck, 7);
  for (let k = 0; k < length; k++) made += LETTERS[below(luck, LETTERS.length)];
  return made.charAt(0).toUpperCase() + made.slice(1);
};

const hex = (luck: Chance, digits: number): string => {
  let made = "";
  while (made.length < digits) made += below(luck, 0x100000000).toString(16).padStart(8, "0");
  return made.slice(0, digits);
};

const item = (number: number) => ({
  type: "wikibase-entityid",
  value: { "entity-type": "item", "numeric-id": number, id: `Q${number}` },
});

const point = (luck: Chance) => ({
  type: "globecoordinate",
  value: {
    latitude: luck.next() * 170 - 85,
    longitude: luck.next() * 360 - 180,
    altitude: null,
    precision: 0.0001,
    globe: "http://www.wikidata.org/entity/Q2",
  },
});

const year = (value: number) => ({
  type: "time",
  value: {
    time: `+${value}-00-00T00:00:00Z`,
    timezone: 0,
    before: 0,
    after: 0,
    precision: 9,
    calendarmodel: "http://www.wikidata.org/entity/Q1985727",
  },
});

const snak = (property: string, datavalue: { type: string; value: unknown }) => ({
  snaktype: "value",
  property,
  datavalue,
  datatype: datavalue.type === "wikibase-entityid" ? "wikibase-item" : datavalue.type,
});

const statement = (luck: Chance, n: number, property: string, value: { type: string; value: unknown }) => ({
  mainsnak: snak(property, value),
  type: "statement",
  id: `Q${n}$${hex(luck, 8)}-${hex(luck, 4)}-${hex(luck, 4)}-${hex(luck, 4)}-${hex(luck, 12)}`.toUpperCase(),
  rank: "normal",
  references: luck.one(0.5)
    ? [
        {
          hash: hex(luck, 40),
          snaks: { P248: [snak("P248", item(below(luck, 9_000)))] },
          "snaks-order": ["P248"],
        },
      ]
    : [],
});
