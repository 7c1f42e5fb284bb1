import { describe, expect, test } from "vitest";
import { readMapping } from "../mapping/mapping.ts";
import { layoutFrom, mappingFrom } from "./mapping-form.ts";

const TABLE = { columns: ["City", "Partner", "Land", "Since", "Kind"] };

const BEFORE = readMapping({
  about: "Guessed",
  source: { id: "partners", kind: "aggregator", title: "Partners" },
  a: { name: { column: "City" } },
  b: { name: { column: "Partner" }, country: { column: "Land" }, split: "/" },
  host: null,
  capacity: "third party",
  act: {
    undated: { form: "list entry", effect: "lists", strength: null },
    on: { column: "Since", order: "day first" },
    kind: { column: "Kind", values: { P: { strength: "sister" }, odd: { form: "plan", effect: "intends" } } },
    label: { column: "Kind" },
  },
});

/** The form as the page shows it for this mapping, with some fields changed. */
const form = (changed: Record<string, string> = {}) => {
  const data = new FormData();
  const shown = {
    "column.0": "a.name",
    "column.1": "b.name",
    "column.2": "b.country",
    "column.3": "on",
    "column.4": "kind",
    "a.name": "",
    "a.level": "",
    "b.level": "",
    order: "day first",
    undated: "listed",
    dated: "",
    host: "",
    capacity: "third party",
    "kind.word.0": "P",
    "kind.0": "sister",
    "kind.word.1": "odd",
    "kind.1": "as is",
    otherwise: "",
  };
  for (const [name, value] of Object.entries({ ...shown, ...changed })) data.set(name, value);
  return data;
};

const refusal = (changed: Record<string, string>) => {
  try {
    mappingFrom(form(changed), TABLE, BEFORE);
  } catch (error) {
    return error;
  }
  return null;
};

describe("what cannot be a mapping is refused in words", () => {
  test.each([
    ["two columns of one meaning", { "column.0": "b.name" }, /"City" and "Partner" are both/],
    [
      "two columns that become the same",
      { "column.2": "note", "column.4": "note" },
      /"Land" and "Kind" are both/,
    ],
    ["nobody on one side", { "column.0": "" }, /No column names side A/],
    ["a meaning that there is none of", { "column.2": "a.mayor" }, /nothing that a column can be/],
    ["a day that is none", { "source.published": "last spring" }, /source\.published/],
    ["an address that is none", { "source.url": "somewhere" }, /web address/],
  ])("%s", (_, changed, words) => {
    expect(refusal(changed)).toMatchObject({
      code: "malformed-mapping",
      message: expect.stringMatching(words),
    });
  });
});

describe("a mapping as a person changes it", () => {
  test("stays what it was where nothing is changed, also what the page does not offer", () => {
    expect(mappingFrom(form(), TABLE, BEFORE)).toEqual(BEFORE);
  });

  test("columns change their meaning, and take the old one with them", () => {
    const changed = mappingFrom(form({ "column.2": "b.within", "column.4": "note" }), TABLE, BEFORE);
    expect(changed.b).toEqual({ name: { column: "Partner" }, within: { column: "Land" }, split: "/" });
    expect(changed.note).toEqual({ column: "Kind" });
    expect([changed.act.kind, changed.act.label]).toEqual([undefined, undefined]);
    const swapped = mappingFrom(form({ "column.0": "b.name", "column.1": "a.name" }), TABLE, BEFORE);
    expect([swapped.a.name, swapped.b.name]).toEqual([{ column: "Partner" }, { column: "City" }]);
  });

  test("a list of one city's own: the city is written once", () => {
    const changed = mappingFrom(
      form({ "column.0": "", "a.name": "Qingdao", "a.country": "China", host: "a", capacity: "party" }),
      TABLE,
      BEFORE,
    );
    expect(changed.a).toEqual({ name: { constant: "Qingdao" }, country: { constant: "China" } });
    expect([changed.host, changed.capacity]).toEqual(["a", "party"]);
  });

  test("words for the kind of tie, levels, dates and the source", () => {
    const { act, b, source } = mappingFrom(
      form({
        "kind.0": "",
        "kind.1": "ended",
        otherwise: "tie",
        "b.level": "city",
        order: "month first",
        dated: "sister",
        "source.title": "Register of partners",
        "source.published": "2015-06",
      }),
      TABLE,
      BEFORE,
    );
    expect(act.kind).toMatchObject({
      values: { odd: { became: "ends" } },
      otherwise: { strength: "unspecified" },
    });
    expect(act.kind?.values).not.toHaveProperty("P");
    expect(act.dated).toEqual({ form: "agreement", effect: "establishes", strength: "sister" });
    expect(act.on).toEqual({ column: "Since", order: "month first" });
    expect(b.level).toEqual({ constant: "city" });
    expect(source).toMatchObject({ title: "Register of partners", published: "2015-06" });
  });

  test("how the file itself is laid out", () => {
    expect(
      layoutFrom(form({ "table.encoding": "gb18030", "table.separator": "tab", "table.header": "7" })),
    ).toEqual({ encoding: "gb18030", separator: "\t", header: 7 });
    expect(layoutFrom(form({ "table.header": "none", "table.quote": "none" }))).toEqual({
      header: "none",
      quote: "none",
    });
  });
});
