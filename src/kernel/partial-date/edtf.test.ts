import { describe, expect, test } from "vitest";
import { formatDay } from "../day.ts";
import { parseEdtf } from "./edtf.ts";

const codeOf = (text: string) => {
  const result = parseEdtf(text);
  return result.ok ? "read" : result.issues.map((issue) => issue.code).join();
};
const messageOf = (text: string) => {
  const result = parseEdtf(text);
  return result.ok ? "read" : result.issues.map((issue) => issue.message).join();
};
const boundsOf = (text: string) => {
  const result = parseEdtf(text);
  return result.ok ? [formatDay(result.value.earliest), formatDay(result.value.latest)] : result.issues;
};

describe("refuses", () => {
  test.each([
    "2023-02-30",
    "2023-13",
    "2023-00",
    "2023-06-31/2023-07",
    "XXXX-02-30",
    "199X-04-31",
    "2023-02-29",
    "2023-33-05",
    "2023-42",
    "2023-06-00",
    "2023-XX-32",
    "[2022,2023-02-30]",
  ])("%s: impossible", (text) => {
    expect(codeOf(text)).toBe("impossible-date");
  });
  test.each(["2023/2022", "2023-06-16/2023-06-15", "[2023-05-05..2023-05-04]"])("%s: reversed", (text) => {
    expect(codeOf(text)).toBe("reversed-interval");
  });
  test.each([
    "",
    "..",
    "/",
    "../..",
    "199",
    "20",
    "2023-6",
    "-0044",
    "Y20000",
    "2023-1X",
    "1X90",
    "2023-?06",
    "{2020,2021}",
    "[..]",
    "[]",
    "[2020",
    "2020/2021/2022",
    "2023-06-15T10:00:00",
    "[1990..1992..1994]",
    "soon",
  ])("%s: unreadable", (text) => {
    expect(codeOf(text)).toBe("unreadable-date");
  });
  test("and says what is wrong and what would be right", () => {
    expect(messageOf("2023-02-30")).toBe("There is no 2023-02-30: 2023-02 has 28 days at most.");
    expect(messageOf("2023-13")).toContain("13 is not a month");
    expect(messageOf("2023/2022")).toContain("write it first: 2022/2023");
    expect(messageOf("2023-6")).toContain("two digits");
    expect(messageOf("..")).toContain("2001-06-15/..");
  });
});

describe("bounds", () => {
  test.each([
    ["2022", "2022-01-01", "2022-12-31"],
    ["2022-06", "2022-06-01", "2022-06-30"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2022-06-17", "2022-06-17", "2022-06-17"],
    ["2022~", "2022-01-01", "2022-12-31"],
    ["2019-02-27?", "2019-02-27", "2019-02-27"],
    ["2023-XX", "2023-01-01", "2023-12-31"],
    ["2023-06-XX", "2023-06-01", "2023-06-30"],
    ["2023-XX-17", "2023-01-17", "2023-12-17"],
    ["20XX", "2000-01-01", "2099-12-31"],
    ["199X", "1990-01-01", "1999-12-31"],
    ["199X-02-29", "1992-02-29", "1996-02-29"],
    ["XXXX", "-infinity", "infinity"],
    ["XXXX-11-17", "-infinity", "infinity"],
    ["2023-21", "2023-03-01", "2023-05-31"],
    ["2023-22", "2023-06-01", "2023-08-31"],
    ["2023-23", "2023-09-01", "2023-11-30"],
    ["2023-24", "2023-01-01", "2024-02-29"],
    ["9999-24", "9999-01-01", "9999-12-31"],
    ["2023-33", "2023-01-01", "2023-03-31"],
    ["2023-36~", "2023-10-01", "2023-12-31"],
    ["2023-40", "2023-01-01", "2023-06-30"],
    ["2023-41", "2023-07-01", "2023-12-31"],
    ["2001-06-15/2023-06", "2001-06-15", "2023-06-30"],
    ["2023-33/2023-34", "2023-01-01", "2023-06-30"],
    ["2023-06-15/2023-06", "2023-06-15", "2023-06-30"],
    ["/1888", "-infinity", "1888-12-31"],
    ["1888/", "1888-01-01", "infinity"],
    ["../1888", "-infinity", "1888-12-31"],
    ["1888/..", "1888-01-01", "infinity"],
    ["[2023-05-04..2023-05-05]", "2023-05-04", "2023-05-05"],
    ["[..2011-06-15]", "-infinity", "2011-06-15"],
    ["[2003..]", "2003-01-01", "infinity"],
    ["[1992,1990~]", "1990-01-01", "1992-12-31"],
    ["[1990..1992,1995-03]", "1990-01-01", "1995-03-31"],
  ])("%s", (text, earliest, latest) => {
    expect(boundsOf(text)).toEqual([earliest, latest]);
  });
});

test.each([
  ["2022?~", "2022%"],
  [" 2022-06 ", "2022-06"],
  ["199x", "199X"],
  ["[2023]", "2023"],
  ["[1990, 1992]", "[1990,1992]"],
  ["2004-XX", "2004-XX"],
  ["2015/", "2015/"],
])("keeps %s as %s, and the words as they were", (text, edtf) => {
  expect(parseEdtf(text)).toMatchObject({ ok: true, value: { verbatim: text, edtf } });
});
