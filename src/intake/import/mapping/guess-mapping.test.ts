import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openTable } from "../files/open-table.ts";
import { writtenFile } from "../files/written-file.ts";
import { applyMapping } from "./apply-mapping.ts";
import { guessMapping } from "./guess-mapping.ts";
import { signatureOf } from "./signature.ts";

const opened = async (content: string, name?: string) => openTable(await writtenFile(content, name));

/** What each column was taken for. */
async function usedIn(content: string): Promise<Record<string, string | null>> {
  const { columns } = guessMapping(await opened(content));
  return Object.fromEntries(columns.map(({ column, used }) => [column, used]));
}

describe("a mapping is guessed", () => {
  it("from names of columns in English", async () => {
    const text =
      "No,City,Country,Partner city,Partner country,Signed,Type,Notes,Link\n1,Lyon,France,Osh,Kyrgyzstan,1987,Sister city,x,https://example.org\n2,Nice,France,Riga,Latvia,1990-05,Twin town,y,https://example.org/2\n";
    expect(await usedIn(text)).toEqual({
      No: null,
      City: "a.name",
      Country: "a.country",
      "Partner city": "b.name",
      "Partner country": "b.country",
      Signed: "act.on",
      Type: "act.kind",
      Notes: "note",
      Link: "url",
    });
  });

  it.each([
    [
      "Chinese",
      "序号,中方城市,外方城市,国别,结好时间,备注\n1,青岛,下关,日本,1979年10月3日,\n2,青岛,长滩,美国,1985年4月1日,\n",
      ["中方城市", "外方城市", "国别", "结好时间"],
    ],
    [
      "Russian",
      "№;Город;Город-побратим;Страна;Дата подписания;Примечание\n1;Ош;Стамбул;Турция;12 мая 1998 г.;\n2;Ош;Циндао;Китай;2001;\n",
      ["Город", "Город-побратим", "Страна", "Дата подписания"],
    ],
    [
      "German",
      "Gemeinde;Partnergemeinde;Land;Seit\nKöln;Lüttich;Belgien;1958\nBonn;Osh;Kirgisistan;1990\n",
      ["Gemeinde", "Partnergemeinde", "Land", "Seit"],
    ],
    [
      "French",
      "Commune;Ville partenaire;Pays;Année\nLyon;Leipzig;Allemagne;1981\nNice;Riga;Lettonie;1990\n",
      ["Commune", "Ville partenaire", "Pays", "Année"],
    ],
    [
      "Spanish",
      "Municipio;Ciudad hermana;País;Fecha\nSevilla;Kansas City;Estados Unidos;1967\nToledo;Nara;Japón;1972\n",
      ["Municipio", "Ciudad hermana", "País", "Fecha"],
    ],
  ])("from names of columns in %s", async (_, text, [a = "", b = "", country = "", date = ""]) => {
    const used = await usedIn(text);
    expect([used[a], used[b], used[country], used[date]]).toEqual([
      "a.name",
      "b.name",
      "b.country",
      "act.on",
    ]);
  });

  it("from what the cells hold, where no line names the columns", async () => {
    const text =
      "Berat,Albania,Fermo,Italy,1999\nBerat,Albania,Amasya,Turkey,2001\nDurrës,Albania,Bari,Italy,2003-05-06\nDurrës,Albania,Fermo,Italy,\n";
    expect(await usedIn(text)).toEqual({
      A: "a.name",
      B: "a.country",
      C: "b.name",
      D: "b.country",
      E: "act.on",
    });
  });

  it("in turn, where names stand before countries, and points by what they are called", async () => {
    const text =
      "Town A,Town B,Country A,Country B,lat2,lon2\nLyon,Osh,France,Kyrgyzstan,40.5,72.8\nNice,Riga,France,Latvia,56.9,24.1\n";
    expect(await usedIn(text)).toEqual({
      "Town A": "a.name",
      "Town B": "b.name",
      "Country A": "a.country",
      "Country B": "b.country",
      lat2: "b.latitude",
      lon2: "b.longitude",
    });
  });

  it("of lists under a name, as that name's own", async () => {
    const table = await opened(
      '{"Osh": {"sister_city": ["Lyon", "Riga"], "of": ["France", "Latvia"], "country": "Kyrgyzstan"}}',
    );
    expect(guessMapping(table).mapping).toMatchObject({
      lists: ["sister_city", "of"],
      a: { name: { column: "(key)" }, country: { column: "country" } },
      b: { name: { column: "sister_city" }, country: { column: "of" } },
      host: "a",
    });
  });

  it("each column with a reason, and cells decide where the name says otherwise", async () => {
    const table = await opened(
      "city,country,partner,date\nOsh,Kyrgyzstan,Lyon,France\nOsh,Kyrgyzstan,Riga,Latvia\n",
    );
    const { columns, mapping } = guessMapping(table);
    expect(columns.at(-1)).toMatchObject({ role: "country", confidence: 0.6, used: "b.country" });
    expect(columns.at(-1)?.reason).toBe('It is called "date", but 100 % of its cells read as countries.');
    expect(mapping?.act.on).toBeUndefined();
  });

  it("with levels of places, as far as their words are known", async () => {
    const table = await opened("city,partner,level\nOsh,Lyon,City\nNaryn,Perm Krai,край\nOsh,Nice,hamlet\n");
    expect(guessMapping(table).mapping?.b.level).toEqual({
      column: "level",
      values: { City: "city", край: "province" },
    });
  });

  it("with numbers of inhabitants left alone", async () => {
    const used = await usedIn("city,partner,inhabitants\nOsh,Lyon,1950\nOsh,Riga,605802\nOsh,Nice,340017\n");
    expect(used.inhabitants).toBeNull();
  });
});

describe("a guess asks", () => {
  it("where only one side is a column, unless the owner of the list is said", async () => {
    const table = await opened(
      "Twins of Lyon\n\nPartner city,Country,Since\nOsh,Kyrgyzstan,1987\nRiga,Latvia,1990\n",
    );
    const { mapping, asks } = guessMapping(table);
    expect(mapping).toBeNull();
    expect(asks[0]).toContain('Only "Partner city"');
    expect(asks[1]).toContain("Twins of Lyon");
    expect(guessMapping(table, { owner: { name: "Lyon", country: "FR" } }).mapping).toMatchObject({
      a: { name: { constant: "Lyon" }, country: { constant: "FR" } },
      b: { name: { column: "Partner city" }, country: { column: "Country" } },
      host: "a",
    });
  });

  it("what words mean that it does not know, and guesses nothing of them", async () => {
    const { mapping, asks } = guessMapping(
      await opened("city,partner,form\nOsh,Lyon,p\nOsh,Riga,k\nOsh,Nice,p\n"),
    );
    expect(asks.join(" ")).toContain('"p", "k"');
    expect(mapping?.act.kind).toMatchObject({ values: {} });
  });

  it("whether the day or the month comes first, where no date of the column tells", async () => {
    const told = guessMapping(await opened("city,partner,date\nOsh,Lyon,03/04/2023\nOsh,Riga,25/12/2020\n"));
    expect(told.mapping?.act.on).toEqual({ column: "date", order: "day first" });
    const open = guessMapping(await opened("city,partner,date\nOsh,Lyon,03/04/2023\nOsh,Riga,05/06/2020\n"));
    expect(open.mapping?.act.on).toEqual({ column: "date" });
    expect(open.asks.join(" ")).toContain("day or the month first");
  });

  it("which column holds places, where none seems to", async () => {
    expect(guessMapping(await opened("date,amount\n2020-01-01,5\n2021-01-01,6\n"))).toMatchObject({
      mapping: null,
    });
  });
});

describe("a mapping is found again", () => {
  it("by the columns of the file, whatever their capitals, and not by others", async () => {
    const [one, same, other] = await Promise.all([
      opened("City,Country\nOsh,KG\n", "2023.csv"),
      opened("city;COUNTRY\nRiga;LV\nOsh;KG\n", "2024.csv"),
      opened("Country,City\nKG,Osh\n", "2023.csv"),
    ]);
    expect(signatureOf(same)).toBe(signatureOf(one));
    expect(signatureOf(other)).not.toBe(signatureOf(one));
  });

  it("by the name of the file where no line names the columns", async () => {
    const [one, other] = await Promise.all([opened("1,2\n3,4\n", "a.csv"), opened("1,2\n3,4\n", "b.csv")]);
    expect(signatureOf(one)).not.toBe(signatureOf(other));
  });
});

it("never loses a row, whatever the table", async () => {
  const cell = fc.constantFrom(
    "Osh",
    "Lyon",
    "France",
    "1987",
    "",
    "x y",
    "03/04/2023",
    "https://a.b",
    "Q42",
    "sister city",
    "青岛",
    "5.5",
  );
  const names = ["city", "partner", "date", "kind", "lat", "note", "x"];
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.constantFrom(...names), { minLength: 3, maxLength: 7 }),
      fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 15 }),
      async (columns, cells) => {
        const rows = cells.map((row, at) => [...row.slice(0, columns.length - 1), `n${at}`]);
        const table = await opened(stringify([columns, ...rows]));
        const { mapping } = guessMapping(table);
        if (!mapping) return;
        const read = await Array.fromAsync(applyMapping(table, mapping));
        expect(read).toHaveLength((await Array.fromAsync(table.rows())).length);
      },
    ),
    { numRuns: 60 },
  );
});
