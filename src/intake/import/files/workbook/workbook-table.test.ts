import { describe, expect, it } from "vitest";
import { cellsOf, tableOf } from "../written-file.ts";
import { type WrittenSheet, writtenWorkbook, zipOf } from "./written-workbook.ts";

const sheet = (rows: WrittenSheet["rows"], more: Partial<WrittenSheet> = {}): WrittenSheet => ({
  name: "Towns",
  rows,
  ...more,
});
const workbook = (rows: WrittenSheet["rows"], more: Partial<WrittenSheet> = {}) =>
  writtenWorkbook({ sheets: [sheet(rows, more)] });

describe("a workbook is refused", () => {
  const whole = workbook({ 1: ["City", "Country"], 2: ["Osh", "Kyrgyzstan"] });
  it.each([
    ["that is another zip archive", zipOf({ "a.txt": "a" }), "not-a-table"],
    ["that is a Word document", zipOf({ "word/document.xml": "<a/>" }), "not-a-table"],
    ["that is an OpenDocument file", zipOf({ mimetype: "x", "content.xml": "<a/>" }), "not-a-table"],
    ["that is cut off", whole.subarray(0, whole.length - 40), "broken-workbook"],
    [
      "whose XML is not whole",
      zipOf({ "xl/workbook.xml": "<workbook>", "xl/_rels/workbook.xml.rels": "<a/>" }),
      "broken-workbook",
    ],
    [
      "with a document type",
      zipOf({
        "xl/workbook.xml": "<a/>",
        "xl/_rels/workbook.xml.rels": '<!DOCTYPE a [<!ENTITY b "c">]><a/>',
      }),
      "broken-workbook",
    ],
    ["with nothing in its sheets", writtenWorkbook({ sheets: [sheet({})] }), "empty-file"],
    [
      "with a password",
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.alloc(600),
        Buffer.from("EncryptedPackage", "utf16le"),
      ]),
      "encrypted-file",
    ],
    [
      "with a cell of 10 MB",
      workbook({
        1: ["City", "Country"],
        2: [{ xml: `<c t="inlineStr"><is><t>${"ab".repeat(5_000_000)}</t></is></c>` }],
      }),
      "cell-too-large",
    ],
    [
      "with 1,001 columns",
      workbook({ 1: Array.from({ length: 1001 }, (_, at) => `c${at}`), 2: ["x"] }),
      "too-many-columns",
    ],
  ])("%s", async (_, bytes, code) => {
    await expect(tableOf(bytes)).rejects.toMatchObject({ code });
  });

  it("that is a bomb: a part that unpacks to a thousand times its size", async () => {
    const bytes = zipOf({
      "xl/workbook.xml": "<a/>",
      "xl/_rels/workbook.xml.rels": Buffer.alloc(40_000_000, " "),
    });
    expect(bytes.length).toBeLessThan(100_000);
    await expect(tableOf(bytes)).rejects.toMatchObject({ code: "zip-bomb" });
  });

  it("that is a bomb and lies about its size: no more is unpacked than it says", async () => {
    const bytes = zipOf(
      { "xl/workbook.xml": "<a/>", "xl/_rels/workbook.xml.rels": Buffer.alloc(40_000_000, " ") },
      { "xl/_rels/workbook.xml.rels": 1000 },
    );
    await expect(tableOf(bytes)).rejects.toMatchObject({ code: "broken-workbook" });
  });

  it("whose texts are one without end", async () => {
    const texts = `<sst><si><t>${Array.from({ length: 3_000_000 }, (_, at) => at).join("")}</t></si></sst>`;
    const bytes = zipOf({
      "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels": '<a><Relationship Id="rId1" Target="worksheets/a.xml"/></a>',
      "xl/worksheets/a.xml": "<worksheet/>",
      "xl/sharedStrings.xml": texts,
    });
    await expect(tableOf(bytes)).rejects.toMatchObject({ code: "cell-too-large" });
  });

  it("where it does not have the sheet that a person names", async () => {
    await expect(tableOf(whole, { sheet: "Villages" })).rejects.toMatchObject({
      code: "no-such-sheet",
      message: expect.stringContaining('"Towns"'),
    });
  });
});

describe("rows of a workbook", () => {
  it("have the numbers that the spreadsheet shows, under the columns of row 7", async () => {
    const table = await tableOf(
      workbook({
        1: ["Partner towns of the region"],
        3: ["As of", 2024],
        7: ["City", "Country", null, "Since"],
        8: ["Osh", "Kyrgyzstan", null, 1998],
        11: ["Riga", "Latvia", "x", 1990.5],
      }),
    );
    expect(table).toMatchObject({
      kind: "workbook",
      sheet: "Towns",
      header: { line: 7 },
      columns: ["City", "Country", "C", "Since"],
    });
    expect(table.all).toMatchObject([
      { line: 8, raw: "Osh\tKyrgyzstan\t\t1998", cells: ["Osh", "Kyrgyzstan", "", "1998"] },
      { line: 11, cells: ["Riga", "Latvia", "x", "1990.5"] },
    ]);
  });

  it("give the value of a formula, and say where none was saved or there is an error", async () => {
    const { all } = await tableOf(
      workbook({
        1: ["City", "Country", "Year"],
        2: [
          "Osh",
          { xml: '<c t="str"><f>A1</f><v>Kyrgyzstan</v></c>' },
          { xml: "<c><f>1+1</f><v>1998</v></c>" },
        ],
        3: ["Riga", { xml: "<c><f>B2</f></c>" }, 1990],
        4: ["Nice", "France", { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' }],
      }),
    );
    expect(all[0]?.cells).toEqual(["Osh", "Kyrgyzstan", "1998"]);
    expect(all.map(({ broken }) => broken?.map(({ at, issue }) => [at, issue.code, issue.where]))).toEqual([
      [],
      [[1, "formula-without-value", "row 3, column B"]],
      [[2, "error-cell", "row 4, column C"]],
    ]);
  });

  it("give days as precisely as the cell shows them", async () => {
    const formats = ["yyyy-mm-dd", 'yyyy"年"m"月"', "yyyy", "d mmm yy h:mm", "0.00", "[h]:mm"];
    const day = (style: number, serial: number) => ({ xml: `<c s="${style}"><v>${serial}</v></c>` });
    const rows = {
      1: ["City", "a", "b", "c", "d", "e", "f"],
      2: ["Osh", day(1, 44729), day(2, 44729), day(3, 44729), day(4, 44729.5), day(5, 44729), day(6, 1.5)],
    };
    const table = await tableOf(writtenWorkbook({ sheets: [sheet(rows)], formats }));
    expect(table.all[0]?.cells).toEqual([
      "Osh",
      "2022-06-17",
      "2022-06",
      "2022",
      "2022-06-17",
      "44729",
      "1.5",
    ]);
    const old = await tableOf(writtenWorkbook({ sheets: [sheet(rows)], formats, from1904: true }));
    expect(old.all[0]?.cells[1]).toBe("2026-06-18");
  });

  it("give days around the 29 February 1900 that never was", async () => {
    const rows = Object.fromEntries([
      [1, ["City", "Day"]],
      ...[1, 59, 61, 36526].map((serial, at) => [at + 2, ["Osh", { xml: `<c s="1"><v>${serial}</v></c>` }]]),
    ]);
    const table = await tableOf(writtenWorkbook({ sheets: [sheet(rows)], formats: ["d/m/yyyy"] }));
    expect(cellsOf(table).map(([, day]) => day)).toEqual([
      "1900-01-01",
      "1900-02-28",
      "1900-03-01",
      "2000-01-01",
    ]);
  });

  it("have the value of a cell that spans them, and it is said", async () => {
    const table = await tableOf(
      workbook(
        {
          1: ["City", "Partner"],
          2: ["Osh", "Lyon"],
          3: [null, "Riga"],
          4: [null, "Nice"],
          5: ["Naryn", "Köln"],
        },
        { merged: ["A2:A4"] },
      ),
    );
    expect(cellsOf(table)).toEqual([
      ["Osh", "Lyon"],
      ["Osh", "Riga"],
      ["Osh", "Nice"],
      ["Naryn", "Köln"],
    ]);
    expect(table.remarks).toMatchObject([{ code: "merged-cells" }]);
  });

  it("come from the first sheet that is shown and has a table, and the others are named", async () => {
    const towns = { 1: ["City", "Partner"], 2: ["Osh", "Lyon"] };
    const bytes = writtenWorkbook({
      sheets: [
        sheet(towns, { name: "Old", state: "hidden" }),
        sheet({ 1: ["Read me"] }, { name: "About" }),
        sheet({ 1: ["City", "Partner"], 2: ["Riga", "Nice"] }, { name: "Now" }),
      ],
    });
    const table = await tableOf(bytes);
    expect(table.sheet).toBe("Now");
    expect(table.sheets).toEqual([
      { name: "Old", hidden: true },
      { name: "About", hidden: false },
      { name: "Now", hidden: false },
    ]);
    expect(table.remarks[0]?.message).toContain('"Old" (hidden)');
    expect(cellsOf(await tableOf(bytes, { sheet: "Old" }))).toEqual([["Osh", "Lyon"]]);
  });

  it("leave out how a word is said, and read texts in pieces", async () => {
    const rich = {
      xml: '<c t="inlineStr"><is><r><t>Qing</t></r><r><t>dao</t></r><rPh sb="0" eb="1"><t>チンタオ</t></rPh></is></c>',
    };
    const { all } = await tableOf(workbook({ 1: ["City", "Partner"], 2: [rich, "a_x000D_b & <c>"] }));
    expect(all[0]?.cells).toEqual(["Qingdao", "a\rb & <c>"]);
  });
});
