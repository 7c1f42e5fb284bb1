import { tmpdir } from "node:os";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openTable } from "./open-table.ts";
import { cellsOf, encoded, tableOf } from "./written-file.ts";

describe("a file of separated values is refused", () => {
  it.each([
    ["with nothing in it", "", "empty-file"],
    ["with spaces only", " \n\n", "empty-file"],
    ["that is a PDF", "%PDF-1.7\n%âãÏÓ\n", "not-a-table"],
    ["that is an image", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "not-a-table"],
    ["that is a web page", "<!DOCTYPE html>\n<table><tr><td>Lyon</td></tr></table>", "not-a-table"],
    ["that is XML", '<?xml version="1.0"?><a/>', "not-a-table"],
    ["that is packed", Buffer.from("1f8b0800000000000003", "hex"), "not-a-table"],
    ["that is a workbook of the old format", Buffer.from("d0cf11e0a1b11ae1000000", "hex"), "not-a-table"],
    ["that is no text", Buffer.from([...Array(3000).keys()].map((at) => (at * 7) % 32)), "not-a-table"],
    ["with a quotation mark that is never closed", 'a,b\n1,2\n3,"4\n5,6\n', "unclosed-quote"],
    ["with a cell of 10 MB", `a,b\n1,"${"x".repeat(10_000_000)}"\n`, "cell-too-large"],
    ["with a line of 40 MB", `a,b\n${"x".repeat(40_000_000)}\n`, "record-too-large"],
    ["with 1,001 columns", `${Array(1001).fill("x").join(",")}\n1,2\n`, "too-many-columns"],
  ])("%s", async (_, bytes, code) => {
    await expect(tableOf(bytes)).rejects.toMatchObject({ code });
  });

  it("and the line is named where a quotation mark opens that is never closed", async () => {
    await expect(tableOf('a,b\n1,2\n3,"4\n5,6\n')).rejects.toMatchObject({ where: "line 3" });
  });

  it("and can be read where its quotation marks are said to be letters", async () => {
    const table = await tableOf('a,b\n1,2\n3,"4\n5,6\n', { quote: "none" });
    expect(cellsOf(table)).toEqual([
      ["1", "2"],
      ["3", '"4'],
      ["5", "6"],
    ]);
  });

  it("where the encoding that it is said to have does not exist", async () => {
    await expect(tableOf("a,b\n", { encoding: "klingon" })).rejects.toMatchObject({
      code: "unknown-encoding",
    });
  });
});

describe("lines", () => {
  it("are those on which a record begins, and its text is kept as it stands", async () => {
    const { all } = await tableOf('city,note\r\nLyon,"two\r\nlines, and ""marks"""\r\nKöln,x\r\n');
    expect(all).toMatchObject([
      { line: 2, raw: 'Lyon,"two\r\nlines, and ""marks"""', cells: ["Lyon", 'two\r\nlines, and "marks"'] },
      { line: 4, raw: "Köln,x", cells: ["Köln", "x"] },
    ]);
  });

  it("that are empty count between rows, and not at the end", async () => {
    const { all } = await tableOf("city,country\nLyon,France\n\n,\nKöln,Germany\n\n,,\n\n");
    expect(all.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
  });

  it("of an old Macintosh end with carriage returns", async () => {
    expect(cellsOf(await tableOf("city,country\rLyon,France\rKöln,Germany"))).toEqual([
      ["Lyon", "France"],
      ["Köln", "Germany"],
    ]);
  });

  it("with more cells than columns are faults, with fewer remarks", async () => {
    const { all } = await tableOf("a city,country\nLyon,France,x\nKöln\nParis,France,,\nParis,France\n");
    expect(all.map(({ faults, remarks }) => [...faults, ...remarks].map(({ code }) => code))).toEqual([
      ["too-many-cells"],
      ["too-few-cells"],
      [],
      [],
    ]);
  });

  it("with words after a closing mark are faults, and lose nothing", async () => {
    const { all } = await tableOf('city,country\n"Lyon" (old),France\nKöln,Germany\n');
    expect(all[0]).toMatchObject({ faults: [{ code: "text-after-quote", where: "line 2" }] });
    expect(all[0]?.raw).toBe('"Lyon" (old),France');
  });

  it("may have quotation marks within a cell that does not begin with one", async () => {
    const table = await tableOf('city,country\nthe "old" town,France\nKöln, "Germany, West"\n');
    expect(cellsOf(table)).toEqual([
      ['the "old" town', "France"],
      ["Köln", "Germany, West"],
    ]);
  });
});

describe("the separator", () => {
  it.each([";", "\t", "|", ","])("is found: %j", async (separator) => {
    const rows = [
      ["city", "country", "note"],
      ["Lyon, the", "France", "a; b"],
      ["Köln", "Germany", "c"],
      ["Łódź", "Poland", "d, e | f"],
    ];
    const table = await tableOf(stringify(rows, { delimiter: separator }));
    expect(table.separator).toBe(separator);
    expect(cellsOf(table)).toEqual(rows.slice(1));
  });

  it("may be announced by the first line, as spreadsheet programs do", async () => {
    const table = await tableOf("sep=;\nlat;lon\n1,5;2,5\n");
    expect(table).toMatchObject({
      separator: ";",
      columns: ["lat", "lon"],
      all: [{ line: 3, cells: ["1,5", "2,5"] }],
    });
  });

  it("need not be there: a list of names is a table of one column", async () => {
    expect(cellsOf(await tableOf("city\nLyon\nKöln\n"))).toEqual([["Lyon"], ["Köln"]]);
  });
});

describe("the encoding", () => {
  const LISTS: Record<string, string> = {
    "utf-8": "город,страна\nЦиндао,Китай\n青岛,中国\n",
    "utf-16le": "\uFEFFгород,страна\nЦиндао,Китай\n青岛,中国\n",
    "utf-16be": "город,страна\nЦиндао,Китай\nOsh,Bishkek\n",
    gb18030: "城市,国家\n青岛,中国\n比什凯克,吉尔吉斯斯坦\n",
    big5: "城市,國家\n臺北,中國\n釜山,韓國\n高雄市,威海\n",
    shift_jis: "都市,国\n横浜市,日本\nさいたま市,埼玉県\n",
    "euc-kr": "도시,국가\n부산,한국\n칭다오,중국\n",
    "windows-1251": "город,страна\nЦиндао,Китай\nБишкек,Киргизия\n",
    "koi8-r": "город,страна\nЦиндао,Китай\nБишкек,Киргизия\n",
    "windows-1252": "Stadt,Land\nKöln,Österreich\nMünchen,Görlitz\n",
    "windows-1250": "Miasto,Państwo\nŁódź,Polska\nGdańsk,Częstochowa\nWrocław,Żyrardów\n",
  };
  it.each(Object.entries(LISTS))("%s is found, and every letter comes in", async (encoding, text) => {
    const table = await tableOf(encoded(text, encoding));
    expect(table.encoding?.name).toBe(encoding);
    const [columns, ...rows] = parse(text, { bom: true }) as string[][];
    expect(table.columns).toEqual(columns);
    expect(cellsOf(table)).toEqual(rows);
  });

  it("is found in the last line of a long file", async () => {
    const text = `город,страна\n${"Osh,Bishkek\n".repeat(60_000)}Циндао,Китай\n`;
    const { all, encoding } = await tableOf(encoded(text, "windows-1251"));
    expect(encoding?.name).toBe("windows-1251");
    expect(all.at(-1)).toMatchObject({ line: 60_002, cells: ["Циндао", "Китай"] });
  });

  it("that a person states is taken", async () => {
    const { all } = await tableOf(encoded("город,страна\nОш,Китай\n", "ibm866"), { encoding: "ibm866" });
    expect(all[0]?.cells).toEqual(["Ош", "Китай"]);
  });

  it("that is not sure is said to be so", async () => {
    const { remarks } = await tableOf(encoded("a,b\nPlzeň,Děčín\n", "windows-1250"));
    expect(remarks).toMatchObject([{ code: "uncertain-encoding" }]);
  });

  it("of one line is another: that line is a fault, with its bytes shown, and the rest goes on", async () => {
    const bytes = Buffer.concat([
      Buffer.from("city,country\nKöln,Germany\nŁódź,Poland\n"),
      encoded("Görlitz,Österreich\n", "windows-1252"),
      Buffer.from("Zürich,Switzerland\n"),
    ]);
    const { all, remarks } = await tableOf(bytes);
    expect(remarks).toMatchObject([{ code: "mixed-encodings" }]);
    expect(all.map(({ faults }) => faults.map(({ code, where }) => [code, where]))).toEqual([
      [],
      [],
      [["undecodable-line", "line 4"]],
      [],
    ]);
    expect(all[2]?.raw).toBe("G\\xF6rlitz,\\xD6sterreich");
  });

  it("of one line is UTF-8 in a file that is not: that line is a fault", async () => {
    const bytes = Buffer.concat([
      encoded("город,страна\nЦиндао,Китай\nБишкек,Киргизия\n", "windows-1251"),
      Buffer.from("Москва,Россия\n"),
    ]);
    const { all } = await tableOf(bytes);
    expect(all.map(({ faults }) => faults.length)).toEqual([0, 0, 1]);
  });
});

describe("columns", () => {
  it("are found in row 7, under titles", async () => {
    const titles = "Twin towns of the region\n\nAs of 1 May 2024\nPrepared by the office, room 4\n\n\n";
    const table = await tableOf(`${titles}City,Country,Since\nLyon,France,1987\nKöln,Germany,1990\n`);
    expect(table).toMatchObject({ header: { line: 7 }, columns: ["City", "Country", "Since"] });
    expect(table.above[0]).toBe("Twin towns of the region");
    expect(table.all.map(({ line }) => line)).toEqual([8, 9]);
  });

  it("have letters where no line names them, and then no row is lost", async () => {
    const table = await tableOf("Berat,Albania,Amasya,Turkey\nBerat,Albania,Fermo,Italy\n");
    expect(table).toMatchObject({ header: { line: null }, columns: ["A", "B", "C", "D"] });
    expect(table.all).toHaveLength(2);
  });

  it("of the same name are told apart, those without name have letters", async () => {
    const { columns } = await tableOf("City,Country,City,,Country\nLyon,France,Köln,x,Germany\n");
    expect(columns).toEqual(["City", "Country", "City (2)", "D", "Country (2)"]);
  });

  it("may be 200", async () => {
    const names = Array.from({ length: 200 }, (_, at) => `column ${at}`);
    expect(
      (await tableOf(`${names.join(",")}\n${names.map((_, at) => at).join(",")}\n`)).columns,
    ).toHaveLength(200);
  });

  it("are where a person says they are", async () => {
    const table = await tableOf("x,y\nBerat,Albania\nLyon,France\n", { header: 2 });
    expect(table.columns).toEqual(["Berat", "Albania"]);
    expect((await tableOf("x,y\nBerat,Albania\n", { header: "none" })).all).toHaveLength(2);
  });
});

const cell = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.stringMatching(/^[ "',;|\t\r\nа-яa-z0-9青岛=+-]{0,12}$/),
);

it("reads what a CSV writer wrote: as many rows, and every cell as it was", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .integer({ min: 2, max: 6 })
        .chain((width) =>
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }),
        ),
      fc.constantFrom(",", ";", "\t", "|"),
      fc.constantFrom("\n", "\r\n"),
      async (rows, delimiter, end) => {
        // Sentinels keep rows from being empty, and lone surrogates are no text.
        const written = rows.map((cells, at) => [...cells.map((text) => text.toWellFormed()), `${at}`]);
        const head = written[0]?.map((_, at) => `c${at}`) ?? [];
        const text = stringify([head, ...written], {
          delimiter,
          record_delimiter: end,
          quoted_string: true,
        });
        const table = await tableOf(text.replaceAll("\0", " "), {
          separator: delimiter,
          header: 1,
          encoding: "utf-8",
        });
        expect(cellsOf(table)).toEqual(written.map((cells) => cells.map((one) => one.replaceAll("\0", " "))));
      },
    ),
    { numRuns: 150 },
  );
});

it("reads what was written in any encoding and with any separator, told only the encoding", async () => {
  const letters: Record<string, string> = {
    "utf-16le": "ЖЩя青岛öñ",
    gb18030: "青岛威海市誠銭Ж",
    big5: "臺北高雄市青許功蓋",
    shift_jis: "横浜市ソ表能",
    "euc-kr": "부산서울시",
    "windows-1251": "ЖЩяёЇ№",
    "koi8-r": "ЖЩяё",
    "windows-1252": "öñßÆ€",
  };
  const name = ([encoding, signs]: [string, string]) =>
    fc.record({
      encoding: fc.constant(encoding),
      separator: fc.constantFrom(";", ",", "\t", "|"),
      rows: fc.array(
        fc.array(
          fc.string({
            unit: fc.constantFrom(...signs, "a", " ", '"', "|", ";", ","),
            minLength: 1,
            maxLength: 8,
          }),
          {
            minLength: 3,
            maxLength: 3,
          },
        ),
        { minLength: 3, maxLength: 12 },
      ),
    });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(...Object.entries(letters).map(name)),
      async ({ encoding, separator, rows }) => {
        const numbered = rows.map((cells, at) => [`${at}`, ...cells.map((cell) => `x${cell}`)]);
        const text = stringify([["no", "city", "country", "note"], ...numbered], {
          delimiter: separator,
          quoted_string: true,
        });
        const table = await tableOf(encoded(text, encoding), { encoding });
        expect(table.separator).toBe(separator);
        expect(cellsOf(table)).toEqual(numbered);
      },
    ),
    { numRuns: 120 },
  );
});

it("refuses a row with what no database keeps, and the rest goes on", async () => {
  const { all } = await tableOf("city,country\nO\0sh,Kyrgyzstan\nRiga,Latvia\n");
  expect(all.map(({ faults }) => faults.length)).toEqual([1, 0]);
  expect(all[0]?.raw).toBe("O\\x00sh,Kyrgyzstan");
  const json = await tableOf('[{"city": "O\\u0000sh"}, {"city": "\\ud800"}, {"city": "Riga"}]');
  expect(json.all.map(({ faults }) => faults.length)).toEqual([1, 1, 0]);
});

it("is not held up by a cell made to be slow", async () => {
  const cells = ["1".repeat(900_000), `${"-".repeat(900_000)}x`, " 1".repeat(400_000)].map(
    (cell) => `${cell}x,b\n`,
  );
  const started = performance.now();
  for (const cell of cells) await tableOf(`${cell}c,d\n${cell}`);
  expect(performance.now() - started).toBeLessThan(20_000);
});

it("refuses what is no file", async () => {
  const file = { path: "/nowhere/list.csv", name: "list.csv", bytes: 1, checksum: "" };
  await expect(openTable(file)).rejects.toMatchObject({ code: "no-file" });
  await expect(openTable({ ...file, path: tmpdir() })).rejects.toMatchObject({ code: "no-file" });
});
