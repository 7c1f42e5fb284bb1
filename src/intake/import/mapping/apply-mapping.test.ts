import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writtenFile } from "../files/written-file.ts";
import type { RowReading } from "../row-reading.ts";
import { type Mapping, printMapping, readMapping, readMappingFile } from "./mapping.ts";
import { readWithMapping } from "./read-with-mapping.ts";

/** A mapping of columns a, b and what the test is about. */
const mappingWith = (more: Record<string, unknown> = {}): Mapping =>
  readMapping({
    about: "a test",
    source: { id: "a-list", kind: "aggregator", title: "A list" },
    a: { name: { column: "a" } },
    b: { name: { column: "b" } },
    host: null,
    capacity: "third party",
    act: {
      undated: { form: "list entry", effect: "lists", strength: null },
      dated: { form: "not stated", effect: "establishes", strength: "unspecified" },
    },
    ...more,
  });

async function rowsOf(content: string, mapping: Mapping): Promise<RowReading[]> {
  const { rows } = await readWithMapping(await writtenFile(content), mapping, { asOf: null });
  return Array.fromAsync(rows);
}

const codes = (rows: readonly RowReading[]) =>
  rows.map(({ claims, issues }) => [claims.length, ...issues.map(({ code }) => code)]);

describe("a mapping is refused", () => {
  it("where it names a column that the file does not have, and both are named", async () => {
    await expect(rowsOf("a,c\nOsh,Riga\n", mappingWith())).rejects.toMatchObject({
      code: "mapping-does-not-fit",
      message: expect.stringMatching(/no column "b".*"a", "c"/),
    });
  });

  it.each([
    [{ host: "c" }, "host"],
    [{ a: { name: "a" } }, "a.name"],
    [{ asOf: "last year" }, "asOf"],
    [{ source: { id: "A list", kind: "aggregator", title: "x" } }, "source.id"],
    [{ act: { undated: { form: "list entry", effect: "denies", strength: "sister" } } }, "act"],
    [{ colour: "red" }, "mapping"],
  ])("where it says %j", (more, where) => {
    expect(() => mappingWith(more)).toThrow(expect.objectContaining({ code: "malformed-mapping", where }));
  });

  it("where its file is not there, or is no JSON", async () => {
    await expect(readMappingFile("/nowhere/mapping.json")).rejects.toMatchObject({ code: "no-mapping" });
    const { path } = await writtenFile("{about: 1}");
    await expect(readMappingFile(path)).rejects.toMatchObject({ code: "malformed-mapping" });
  });
});

it("a mapping that is printed is read as it was", async () => {
  const mapping = mappingWith({ act: { undated: { form: "plan", effect: "intends", strength: null } } });
  const { path } = await writtenFile(printMapping(mapping));
  expect(await readMappingFile(path)).toEqual(mapping);
});

describe("a row is refused, with the reason,", () => {
  it("where a side has no name, nothing stands in it, or its cells cannot be told apart", async () => {
    expect(codes(await rowsOf("a,b\nOsh,\n,Riga\n,\nOsh,Riga,Lyon\nOsh,Riga\n", mappingWith()))).toEqual([
      [0, "no-partner"],
      [0, "no-partner"],
      [0, "empty-row"],
      [0, "too-many-cells"],
      [1],
    ]);
  });

  const dated = mappingWith({
    act: { undated: { form: "list entry", effect: "lists", strength: null }, on: { column: "since" } },
  });

  it("where its date does not exist or can be two days; an empty date is none", async () => {
    const rows = await rowsOf(
      "a,b,since\nOsh,Riga,2021-02-30\nOsh,Riga,03/04/2023\nOsh,Riga,soon\nOsh,Riga,\nOsh,Riga,-\nOsh,Riga,1987\n",
      dated,
    );
    expect(codes(rows)).toEqual([
      [0, "impossible-date"],
      [0, "ambiguous-date"],
      [0, "unreadable-date"],
      [1],
      [1],
      [1],
    ]);
    expect(rows.at(-1)?.claims[0]?.act.on).toMatchObject({ edtf: "1987", verbatim: "1987" });
  });

  it("where a word for the tie means nothing that is known or said", async () => {
    const mapping = mappingWith({
      act: {
        undated: { form: "list entry", effect: "lists", strength: null },
        kind: { column: "kind", values: { Kontakt: { strength: "unspecified" } } },
      },
    });
    const rows = await rowsOf(
      "a,b,kind\nOsh,Riga,kontakt\nOsh,Riga,友好城市\nOsh,Riga,zorp\nOsh,Riga,\n",
      mapping,
    );
    expect(codes(rows)).toEqual([[1], [1], [0, "unknown-word"], [1]]);
    expect(rows.map(({ claims }) => claims[0]?.act.strength)).toEqual([
      "unspecified",
      "sister",
      undefined,
      null,
    ]);
  });

  it("where the mapping says that it is none: a total", async () => {
    const mapping = mappingWith({
      skip: [{ column: "a", is: ["Total"], begins: ["Sum of"], reason: "A total." }],
    });
    const rows = await rowsOf("a,b\nOsh,Riga\nTOTAL,1\nSum of all,1\n", mapping);
    expect(codes(rows)).toEqual([[1], [0, "skipped-row"], [0, "skipped-row"]]);
    expect(rows[1]?.issues[0]?.message).toBe("A total.");
  });
});

describe("what a row says", () => {
  it("is read with everything beside the names", async () => {
    const mapping = mappingWith({
      a: {
        name: { constant: "Qingdao" },
        country: { constant: "CN" },
        language: "en",
        level: { constant: "city" },
      },
      b: {
        name: { column: "b" },
        country: { column: "land" },
        within: { column: "region" },
        latitude: { column: "lat" },
        longitude: { column: "lon" },
        geonames: { column: "gn" },
        wikidata: { column: "wd" },
        level: { column: "level", values: { Stadt: "city" } },
      },
      host: "a",
      capacity: "party",
      act: {
        undated: { form: "list entry", effect: "lists", strength: null },
        dated: { form: "agreement", effect: "establishes", strength: "sister" },
        on: { column: "on", order: "day first" },
        step: "signed",
        label: { column: "label" },
      },
      note: { column: "note" },
      url: { column: "url" },
    });
    const header = "b,land,region,lat,lon,gn,wd,level,on,label,note,url";
    const [row] = await rowsOf(
      `${header}\nOsh,KG,Osh Region,40.53,72.8,1527534,http://www.wikidata.org/entity/Q45604,stadt,03/04/2023,Städtepartnerschaft,n,https://example.org/1\n`,
      mapping,
    );
    expect(row).toMatchObject({
      line: 2,
      mentions: [
        { name: "Qingdao", country: "CN", language: "en", level: "city", partner: { country: "KG" } },
        {
          name: "Osh",
          country: "KG",
          within: "Osh Region",
          point: { latitude: 40.53, longitude: 72.8 },
          ids: { geonames: 1527534, wikidata: "Q45604" },
          level: "city",
          partner: { country: "CN" },
        },
      ],
      claims: [
        {
          parties: [0, 1],
          host: 0,
          capacity: "party",
          act: {
            form: "agreement",
            effect: "establishes",
            strength: "sister",
            step: "signed",
            label: "Städtepartnerschaft",
            on: { edtf: "2023-04-03", verbatim: "03/04/2023" },
          },
          note: "n · https://example.org/1",
        },
      ],
      issues: [],
    });
  });

  it("beside the names may be wrong: that is a remark, and the row is used", async () => {
    const mapping = mappingWith({
      b: { name: { column: "b" }, point: { column: "at" }, wikidata: { column: "wd" } },
    });
    const rows = await rowsOf('a,b,at,wd\nOsh,Riga,somewhere,P31\nOsh,Riga,"56.9, 24.1",\n', mapping);
    expect(codes(rows)).toEqual([[1, "bad-cell", "bad-cell"], [1]]);
    expect(rows[1]?.mentions[1]?.point).toEqual({ latitude: 56.9, longitude: 24.1 });
  });

  it("is several ties where several names stand in a cell, with their countries side by side", async () => {
    const mapping = mappingWith({
      b: { name: { column: "b" }, country: { column: "of" }, split: ";" },
      host: "a",
    });
    const rows = await rowsOf(
      "a,b,of\nOsh,Lyon; Milan,France; Italy\nOsh,Lyon; Nice,France\nOsh,A; B; C,X; Y\n",
      mapping,
    );
    expect(codes(rows)).toEqual([[2], [2], [0, "unequal-lists"]]);
    expect(rows[0]?.mentions.map(({ name, country }) => [name, country])).toEqual([
      ["Osh", null],
      ["Lyon", "France"],
      ["Milan", "Italy"],
    ]);
    expect(rows[0]?.claims.map(({ parties, host }) => [parties, host])).toEqual([
      [[0, 1], 0],
      [[0, 2], 0],
    ]);
    expect(rows[1]?.mentions.map(({ country }) => country)).toEqual([null, "France", "France"]);
  });

  it("of an end is a second claim, and what is over is not listed as going on", async () => {
    const mapping = mappingWith({
      act: {
        undated: { form: "list entry", effect: "lists", strength: null },
        on: { column: "from" },
        ended: { column: "to" },
        kind: { column: "state" },
      },
    });
    const rows = await rowsOf(
      "a,b,from,to,state\nOsh,Riga,1990,2001,\nOsh,Lyon,,,terminated\nOsh,Nice,,,active\n",
      mapping,
    );
    expect(
      rows.map(({ claims }) => claims.map(({ act }) => [act.effect, act.strength, act.on?.edtf ?? null])),
    ).toEqual([
      [
        ["establishes", "unspecified", "1990"],
        ["ends", null, "2001"],
      ],
      [
        ["establishes", "unspecified", null],
        ["ends", null, null],
      ],
      [["lists", null, null]],
    ]);
  });
});

describe("lists side by side", () => {
  const lists = mappingWith({
    lists: ["with", "of"],
    a: { name: { column: "(key)" } },
    b: { name: { column: "with" }, country: { column: "of" } },
    host: "a",
    locator: { column: "(key)" },
  });

  it("are a row an entry, at the line of their item, with the item's own words", async () => {
    const rows = await rowsOf(
      '{"Osh": {"with": ["Lyon", "Riga"], "of": ["France", "Latvia"], "rank": [1]}, "Naryn": {"with": ["Köln"], "of": ["Germany"]}}',
      lists,
    );
    expect(
      rows.map(({ line, mentions }) => [line, ...mentions.map(({ name, country }) => `${name}/${country}`)]),
    ).toEqual([
      [1, "Osh/null", "Lyon/France"],
      [1, "Osh/null", "Riga/Latvia"],
      [2, "Naryn/null", "Köln/Germany"],
    ]);
    expect(rows[1]?.raw).toBe('{"(key)":"Osh","with":"Riga","of":"Latvia"}');
    expect(rows[1]?.claims[0]).toMatchObject({ host: 0, locator: "Osh" });
  });

  it("of different lengths, and empty ones, lose no item", async () => {
    const rows = await rowsOf(
      '{"Osh": {"with": ["Lyon", "Riga"], "of": ["France"]}, "Naryn": {"with": [], "of": []}}',
      lists,
    );
    expect(codes(rows)).toEqual([
      [0, "unequal-lists"],
      [0, "no-partner"],
    ]);
    expect(rows[0]?.raw).toContain('["Lyon", "Riga"]');
  });
});

it("makes of every row exactly one reading, with a claim or a reason, in order", async () => {
  const cell = fc.stringMatching(/^[ a-c;,"\n青岛0-9/-]{0,8}$/);
  const mapping = mappingWith({
    b: { name: { column: "b" }, split: ";" },
    act: {
      undated: { form: "list entry", effect: "lists", strength: null },
      on: { column: "on" },
      kind: { column: "kind", otherwise: {} },
    },
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 30 }), async (cells) => {
      const text = stringify([["a", "b", "on", "kind"], ...cells, ["last", "one", "", ""]]);
      const rows = await rowsOf(text, { ...mapping, table: { header: 1, separator: "," } });
      expect(rows).toHaveLength(cells.length + 1);
      for (const row of rows) expect(row.claims.length > 0 || row.issues.length > 0).toBe(true);
      expect(rows.map(({ line }) => line)).toEqual(
        rows.map(({ line }) => line).sort((one, other) => one - other),
      );
    }),
    { numRuns: 80 },
  );
});
