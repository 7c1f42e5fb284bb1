import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, tableOf } from "./written-file.ts";

describe("a JSON file is refused", () => {
  it.each([
    ["that ends too early", '[{"city": "Lyon"}, {"city": "Kö', "broken-json"],
    ["with something after its end", '[{"city": "Lyon"}] and more', "broken-json"],
    ["with words that are no JSON", '[{"city": "Lyon"}, {"city": Köln}]', "broken-json"],
    ["with a bracket that does not match", '[{"city": "Lyon"}}', "broken-json"],
    ["that is not UTF-8", Buffer.from('[{"city": "K\xF6ln"}]', "latin1"), "broken-json"],
    ["with a cell of 10 MB", JSON.stringify([{ city: "x".repeat(5_000_000) }]), "cell-too-large"],
    ["with an item of 20 MB", JSON.stringify([{ city: "x".repeat(20_000_000) }]), "record-too-large"],
    [
      "with 1,001 names",
      JSON.stringify([Object.fromEntries([...Array(1001).keys()].map((at) => [`c${at}`, at]))]),
      "too-many-columns",
    ],
  ])("%s", async (_, bytes, code) => {
    await expect(tableOf(bytes)).rejects.toMatchObject({ code });
  });

  it("and the line is named", async () => {
    await expect(tableOf('[\n{"city": "Lyon"},\n{"city": }\n]')).rejects.toMatchObject({ where: "line 3" });
  });

  it("where nothing stands at the place that a person says", async () => {
    await expect(tableOf('{"a": []}', { items: ["b"] })).rejects.toMatchObject({ code: "no-such-items" });
  });
});

describe("a JSON file is a table", () => {
  it("where it is a list of objects, also of different ones", async () => {
    const table = await tableOf(
      '[{"city": "Lyon", "since": 1987},\n {"city": "Köln", "at": {"lat": 50.9, "lon": null}}]',
    );
    expect(table.columns).toEqual(["city", "since", "at.lat", "at.lon"]);
    expect(table.all).toMatchObject([
      { line: 1, raw: '{"city": "Lyon", "since": 1987}', cells: ["Lyon", "1987", "", ""] },
      { line: 2, raw: '{"city": "Köln", "at": {"lat": 50.9, "lon": null}}', cells: ["Köln", "", "50.9", ""] },
    ]);
  });

  it("where it is an object of objects with lists side by side, and a key that comes twice is not lost", async () => {
    const table = await tableOf(
      '{"Osh": {"sisters": ["Lyon", "Köln"], "of": ["France", "Germany"]}, "Osh": {"sisters": ["Riga"], "of": ["Latvia"]}}',
    );
    expect(table.columns).toEqual(["(key)", "sisters", "of"]);
    expect(cellsOf(table)).toEqual([
      ["Osh", ["Lyon", "Köln"], ["France", "Germany"]],
      ["Osh", ["Riga"], ["Latvia"]],
    ]);
  });

  it("where it is an object of lists, of names or of objects", async () => {
    expect(cellsOf(await tableOf('{"Osh": ["Lyon", "Köln"], "Riga": []}'))).toEqual([
      ["Osh", ["Lyon", "Köln"]],
      ["Riga", []],
    ]);
    const table = await tableOf('{"Osh": [{"name": "Lyon", "year": 1987}, {"name": "Köln"}]}');
    expect(table.columns).toEqual(["(key)", "name", "year"]);
    expect(cellsOf(table)).toEqual([["Osh", ["Lyon", "Köln"], ["1987", ""]]]);
  });

  it("where the list stands in an object that tells of it", async () => {
    const table = await tableOf(
      '{"head": {"vars": ["a"]}, "results": {"bindings": [{"a": {"type": "uri", "value": "x"}}]}}',
    );
    expect(table.columns).toEqual(["a.type", "a.value"]);
    expect(cellsOf(await tableOf('{"count": 1, "data": [{"city": "Lyon"}]}'))).toEqual([["Lyon"]]);
    expect(cellsOf(await tableOf('{"of": {"ours": [{"city": "Lyon"}]}}', { items: ["of", "ours"] }))).toEqual(
      [["Lyon"]],
    );
  });

  it("where each line is an object, and a line that is none is a fault of its own", async () => {
    const table = await tableOf('{"city": "Lyon"}\n{"city": "Köln"}\n\n{"city": Riga}\n{"city": "Osh"}\n');
    expect(table.kind).toBe("JSON lines");
    expect(
      table.all.map(({ line, cells, faults }) => [line, cells[0], faults.map(({ code }) => code)]),
    ).toEqual([
      [1, "Lyon", []],
      [2, "Köln", []],
      [3, "", []],
      [4, "", ["broken-line"]],
      [5, "Osh", []],
    ]);
  });
});

it("gives as many items as there are, each as JSON.parse reads it, however the text is spaced", async () => {
  const entry = fc.record({
    a: fc.string({ unit: "grapheme" }),
    b: fc.oneof(fc.integer(), fc.constant(null)),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { minLength: 1, maxLength: 30 }),
      fc.constantFrom(0, 1, "\t"),
      async (list, space) => {
        const { all } = await tableOf(JSON.stringify(list, null, space));
        const full = all.map(({ raw }) => JSON.parse(raw));
        // The items at the end with nothing in them are no rows.
        expect(list.slice(0, full.length)).toEqual(full);
        expect(list.slice(full.length).every(({ a, b }) => a.trim() === "" && b === null)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});
