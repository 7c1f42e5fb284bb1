import edtf from "edtf";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day, formatDay } from "../day.ts";
import { anyDay, anyEdtf, anyPoint } from "./arbitrary.ts";
import { parseEdtf } from "./edtf.ts";

const read = (text: string) => {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`${text}: ${JSON.stringify(result.issues)}`);
  return result.value;
};
const quarterOf = (day: string) => `${day.slice(0, 4)}-${33 + Math.floor((Number(day.slice(5, 7)) - 1) / 3)}`;

test("the bounds contain the day, however imprecisely it is written", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const text = formatDay(day);
      const [year = "", month = "", date = ""] = text.split("-");
      const blurred = [
        text,
        `${text}~`,
        `${year}-${month}`,
        `${year}-${month}-XX`,
        `${year}-XX-${date}`,
        `${year}-XX`,
        year,
        `${year.slice(0, 3)}X`,
        `${year.slice(0, 2)}XX`,
        `${year.slice(0, 2)}XX-${month}-${date}`,
        `XXXX-${month}-${date}`,
        quarterOf(text),
        `${year}-${month <= "06" ? "40" : "41"}`,
        `../${text}`,
        `${text}/`,
        `[${text}..]`,
        `[1949,${text}]`,
      ];
      for (const form of blurred) {
        const { earliest, latest } = read(form);
        expect([form, earliest <= day && day <= latest]).toEqual([form, true]);
      }
    }),
  );
});

test("the bounds are in order, and an interval's are those of its ends", () => {
  fc.assert(
    fc.property(anyEdtf, anyPoint, (text, point) => {
      expect(read(text).earliest).toBeLessThanOrEqual(read(text).latest);
      expect(read(`${point}/..`).earliest).toBe(read(point).earliest);
      expect(read(`../${point}`).latest).toBe(read(point).latest);
    }),
  );
});

test("what is kept is canonical: it reads as itself", () => {
  fc.assert(
    fc.property(anyEdtf, (text) => {
      expect(read(read(text).edtf)).toEqual(read(text));
    }),
  );
});

const MS_PER_DAY = 86_400_000;
const libraryBounds = (text: string) => {
  const { min, max } = edtf(text);
  return [min, max].map((at) => (at === null ? null : Math.floor(at / MS_PER_DAY)));
};

test("the library agrees on years, months, days and closed intervals", () => {
  const text = fc
    .tuple(anyDay, fc.constantFrom(4, 7, 10), fc.constantFrom("", "?", "~", "%"))
    .map(([day, length, mark]) => formatDay(day).slice(0, length) + mark);
  const interval = fc
    .tuple(anyDay, fc.integer({ min: 1, max: 9_999 }))
    .map(([day, days]) => `${formatDay(day)}/${formatDay(addDays(day as Day, days))}`);
  fc.assert(
    fc.property(fc.oneof(text, interval), (edtfText) => {
      const { earliest, latest } = read(edtfText);
      expect([earliest, latest]).toEqual(libraryBounds(edtfText));
    }),
  );
});

test("why the bounds are our own: where the library is wrong or silent", () => {
  expect(libraryBounds("[2023-05-04..2023-05-05]")).not.toEqual([
    read("2023-05-04").earliest,
    read("2023-05-05").latest,
  ]);
  expect(libraryBounds("1888/")[1]).toBeNull();
  expect(libraryBounds("XXXX-11-17")[1]).toBeLessThan(Number.MAX_SAFE_INTEGER);
  expect(() => edtf("2023-06-15/2023-06-15")).toThrow();
  expect(() => edtf("2023-33~")).toThrow();
  expect(() => edtf("[1992~,1995]")).toThrow();
});
