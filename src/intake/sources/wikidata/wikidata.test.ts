import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { RowReading } from "../../import/row-reading.ts";
import { linesWith } from "./lines-with.ts";
import { readTime } from "./time.ts";
import { wikidata } from "./wikidata.ts";

const sampleOf = (name: string) => readFile(fileURLToPath(new URL(name, import.meta.url)), "utf8");
const entities = await sampleOf("./sample-entities.json");
const sparql = await sampleOf("./sample-sparql.json");
const folder = await mkdtemp(join(tmpdir(), "amity-wikidata-"));
afterAll(() => rm(folder, { recursive: true }));

let files = 0;
async function rowsOf(content: string | Buffer): Promise<RowReading[]> {
  files += 1;
  const path = join(folder, `${files}`);
  await writeFile(path, content);
  const file = { path, name: "x.json", bytes: (await stat(path)).size, checksum: "" };
  const reading = await wikidata.read(file, { asOf: null });
  const rows: RowReading[] = [];
  for await (const row of reading.rows) rows.push(row);
  return rows;
}

/** The sample's entities one a line, as a dump has them, last first. */
const parsed = Object.values((JSON.parse(entities) as { entities: Record<string, object> }).entities);
const lines = parsed
  .slice(0, 3)
  .reverse()
  .map((entity) => JSON.stringify(entity));
const NAMED = JSON.stringify({ type: "item", id: "Q7", claims: { P1855: [{ value: "P190" }] } });
const dump = `[\n${[...lines, NAMED].join(",\n")}\n]\n`;

describe("refuses", () => {
  it.each([
    ["a table", "city1,city2\na,b\n", "not-wikidata"],
    ["JSON of something else", '{"cities": []}', "not-wikidata"],
    ["half of an answer", sparql.slice(0, 400), "broken-json"],
    ["an answer without rows", '{"head": {"vars": []}, "results": {}}', "not-wikidata"],
    ["a dump that was not loaded to its end", dump.slice(0, dump.indexOf("Q7")), "file-cut-off"],
    ["a packed dump that was not", gzipSync(dump).subarray(0, -40), "file-cut-off"],
    ["a packed dump that is damaged", damaged(), "file-damaged"],
  ])("%s", async (_, content, code) => {
    await expect(rowsOf(content)).rejects.toMatchObject({ kind: "invalid", code });
  });

  it("to recognise what is not Wikidata's", () => {
    const sees = (text: string | Buffer) => wikidata.recognises({ name: "x", head: Buffer.from(text) });
    expect(sees('{"type": "FeatureCollection"}')).toBe(false);
    expect(sees('[{"name": "Qingdao"}]')).toBe(false);
    expect([entities, sparql, dump, gzipSync(dump), lines[0] ?? ""].map(sees)).toEqual(Array(5).fill(true));
  });

  it("statements that are deprecated, name nobody or are none: each is a row that says why", async () => {
    const refused = (await rowsOf(entities)).filter(({ claims }) => claims.length === 0);
    expect(refused.map(({ issues }) => issues[0]?.code)).toEqual([
      "statement-deprecated",
      "no-partner",
      "no-partner",
      "unreadable-row",
    ]);
    expect(refused[0]?.issues[0]?.message).toContain("Q29998666");
  });

  it("a line of a dump that is no JSON or too long, and goes on with the next", async () => {
    const long = `{"type":"item","id":"Q8","claims":{"P190":[]},"x":"${"x".repeat(33_000_000)}"}`;
    const rows = await rowsOf(`[\n{"type":"item","id":"Q9","claims":{"P190":[\n${long},\n${lines[2]}\n]`);
    expect(rows.slice(0, 2).map(({ line, issues }) => [line, issues[0]?.code])).toEqual([
      [2, "unreadable-row"],
      [3, "row-too-long"],
    ]);
    expect(rows[1]?.raw.length).toBeLessThan(3000);
    expect(rows).toHaveLength(8);
    expect(rows[2]?.line).toBe(4);
  });
});

/** Beyond what is looked at to see which form it has. */
function damaged(): Buffer {
  const filler = Array.from({ length: 9000 }, (_, n) => Math.imul(n + 1, 2654435761).toString(36)).join();
  const packed = gzipSync(`[\n${lines.join(",\n")},\n{"x":"${filler}"}\n]\n`);
  packed.fill(0xff, packed.length - 8, packed.length - 4);
  return packed;
}

describe("a statement", () => {
  it("with a start makes a tie on that day, in the list of the item that carries it", async () => {
    const [row] = await rowsOf(entities);
    expect(row?.mentions).toMatchObject([
      {
        name: "Qingdao",
        language: "en",
        country: "CN",
        level: "city",
        ids: { wikidata: "Q170322", geonames: 1797929 },
      },
      { name: "Ереван", language: "ru", country: "AM", ids: { wikidata: "Q1953", geonames: null } },
    ]);
    expect(row?.mentions[0]?.point).toEqual({ latitude: 36.07, longitude: 120.38 });
    expect(row?.claims).toMatchObject([
      {
        parties: [0, 1],
        host: 0,
        capacity: "third party",
        act: { effect: "establishes", on: { edtf: "2023-06-20" } },
      },
    ]);
    expect(row?.claims[0]?.note).toBe(
      "preferred rank; references: https://city.example/twins, stated in Q36578, retrieved 2024-03",
    );
    expect(row?.claims[0]?.locator).toContain("Q170322 11111111");
  });

  it("with an end that nobody knows has ended, and began in a year, not on its first day", async () => {
    const row = (await rowsOf(entities))[1];
    expect(row?.claims.map(({ act }) => [act.effect, act.on?.edtf])).toEqual([
      ["establishes", "1979"],
      ["ends", undefined],
    ]);
    expect(row?.mentions[1]).toMatchObject({ name: "Q999999", language: null, ids: { wikidata: "Q999999" } });
  });
});

describe("times", () => {
  const time = (time: string, precision: number, calendar = "Q1985727") => {
    const read = readTime({ time, precision, calendarmodel: `http://www.wikidata.org/entity/${calendar}` });
    return read.ok ? read.value.edtf : read.issues[0]?.code;
  };

  it.each([
    ["+1992-01-01T00:00:00Z", 9, "1992"],
    ["+1992-05-00T00:00:00Z", 10, "1992-05"],
    ["+1992-05-17T00:00:00Z", 11, "1992-05-17"],
    ["+1980-00-00T00:00:00Z", 8, "198X"],
    ["+2000-00-00T00:00:00Z", 7, "[1901..2000]"],
    ["+1801-00-00T00:00:00Z", 7, "[1801..1900]"],
    ["+1992-00-00T00:00:00Z", 11, "1992"],
    ["-0044-03-15T00:00:00Z", 11, "unreadable-date"],
    ["+2023-02-30T00:00:00Z", 11, "impossible-date"],
    ["+100000-00-00T00:00:00Z", 6, "unreadable-date"],
  ])("%s with precision %i is %s", (text, precision, expected) => {
    expect(time(text, precision)).toBe(expected);
  });

  it("of the Julian calendar are the same day of ours", () => {
    expect(time("+1917-10-25T00:00:00Z", 11, "Q1985786")).toBe("1917-11-07");
    expect(time("+1582-10-04T00:00:00Z", 11, "Q1985786")).toBe("1582-10-14");
    expect(time("+1917-00-00T00:00:00Z", 9, "Q1985786")).toBe("1917");
  });
});

describe("SPARQL results", () => {
  it("give the same; a filled-up date is its year unless its precision says otherwise", async () => {
    const rows = await rowsOf(sparql);
    expect(rows.map(({ claims }) => claims.map(({ act }) => `${act.effect} ${act.on?.edtf}`))).toEqual([
      ["establishes 1992", "ends undefined"],
      ["establishes 1992-01-01"],
      [],
      [],
    ]);
    expect(rows[0]?.mentions).toMatchObject([
      {
        name: "Qingdao",
        country: "CN",
        ids: { geonames: 1797929 },
        point: { latitude: 36.07, longitude: 120.38 },
      },
      { name: "Ереван", language: "ru", country: "AM" },
    ]);
    expect(rows[1]?.mentions[1]?.name).toBe("Q2");
    expect(rows.slice(2).map(({ issues }) => issues[0]?.code)).toEqual([
      "no-partner",
      "statement-deprecated",
    ]);
  });

  it("may be the short list that the query service offers to load", async () => {
    const [row] = await rowsOf(
      '[{"a":"http://www.wikidata.org/entity/Q1","aLabel":"A","b":"http://www.wikidata.org/entity/Q2"}]',
    );
    expect(row?.mentions.map(({ name }) => name)).toEqual(["A", "Q2"]);
    expect(row?.claims[0]?.act).toMatchObject({ effect: "lists", on: null });
  });
});

describe("a dump", () => {
  it.each([
    ["plain", dump],
    ["packed", gzipSync(dump)],
    ["in two packed pieces", Buffer.concat([gzipSync(dump.slice(0, 500)), gzipSync(dump.slice(500))])],
    ["without the array around it", [...lines, NAMED].join("\n")],
  ])(
    "%s has a row for each statement; a partner read before has its labels, one that was not its id",
    async (_, content) => {
      const rows = await rowsOf(content);
      expect(rows).toHaveLength(6);
      expect(rows.filter(({ claims }) => claims.length > 0)).toHaveLength(2);
      expect(rows[0]?.mentions[0]?.name).toBe("Qingdao");
      // Erevan's own entity has no statement of P190 in the sample, so a dump is not read for its labels.
      expect(rows[0]?.mentions[1]?.name).toBe("Q1953");
    },
  );

  it("is searched for lines with the words whatever the chunks, and they are counted", async () => {
    const line = fc.array(fc.constantFrom('"P190"', 'P190"', '"P19', "0", '"', "é", "x", " "), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 12 }),
        fc.integer({ min: 1, max: 9 }),
        async (made, size) => {
          const texts = made.map((parts) => parts.join(""));
          const bytes = Buffer.from(texts.join("\n"));
          async function* chunks() {
            for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
          }
          const found = [];
          for await (const { line, bytes: text, tooLong } of linesWith(chunks(), {
            quoted: '"P190"',
            mostBytes: 20,
          }))
            found.push([line, tooLong ? null : text.toString(), tooLong]);
          const expected = texts.flatMap((text, index) => {
            const tooLong = Buffer.byteLength(text) > 20;
            return text.includes('"P190"') ? [[index + 1, tooLong ? null : text, tooLong]] : [];
          });
          // A line that lies within one chunk is held already, however long it is.
          expect(found.map(([at]) => at)).toEqual(expected.map(([at]) => at));
          for (const [at, text] of found) if (text !== null) expect(text).toBe(texts[(at as number) - 1]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
