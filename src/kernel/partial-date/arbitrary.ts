import * as fc from "fast-check";
import { type Day, formatDay, knownDay } from "../day.ts";
import { parseEdtf } from "./edtf.ts";

/** Generators for the property tests: every form of EDTF that `parseEdtf` takes, in canonical writing. */
const two = (number: number) => String(number).padStart(2, "0");
const anyYear = fc.integer({ min: 0, max: 9998 }).map((year) => String(year).padStart(4, "0"));
const likelyYear = fc.integer({ min: 1900, max: 2030 }).map(String);
const maskedYear = fc
  .tuple(likelyYear, fc.integer({ min: 1, max: 4 }))
  .map(([year, unknown]) => year.slice(0, 4 - unknown) + "X".repeat(unknown));
const year = fc.oneof(likelyYear, likelyYear, anyYear, maskedYear);
const month = fc.integer({ min: 1, max: 12 }).map(two);
const monthOrUnknown = fc.oneof({ arbitrary: month, weight: 4 }, { arbitrary: fc.constant("XX"), weight: 1 });
const part = fc.constantFrom("21", "22", "23", "24", "33", "34", "35", "36", "40", "41");
const dayOrUnknown = fc.oneof(fc.integer({ min: 1, max: 31 }).map(two), fc.constant("XX"));
const qualifier = fc.constantFrom("", "", "", "?", "~", "%");

export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: knownDay("1900-01-01"), max: knownDay("2100-12-31") })
  .map((day) => knownDay(formatDay(day as Day)));

const isReadable = (edtf: string): boolean => parseEdtf(edtf).ok;

export const anyPoint = fc
  .tuple(
    fc.oneof(
      year,
      fc.tuple(year, monthOrUnknown).map((pieces) => pieces.join("-")),
      fc.tuple(year, part).map((pieces) => pieces.join("-")),
      fc.tuple(year, monthOrUnknown, dayOrUnknown).map((pieces) => pieces.join("-")),
      anyDay.map(formatDay),
    ),
    qualifier,
  )
  .map((pieces) => pieces.join(""))
  .filter(isReadable);

/** Two points in order, often two days of one month. */
const anyTwo = fc
  .oneof(
    fc.tuple(anyPoint, anyPoint),
    fc
      .tuple(anyDay, fc.integer({ min: 0, max: 20 }))
      .map(([day, days]) => [formatDay(day), formatDay((day + days) as Day)]),
  )
  .map((pair) => (isReadable(pair.join("/")) ? pair : pair.toReversed()));

const anyInterval = fc.oneof(
  anyTwo.map((pair) => pair.join("/")),
  anyPoint.map((point) => `${point}/..`),
  anyPoint.map((point) => `${point}/`),
  anyPoint.map((point) => `../${point}`),
  anyPoint.map((point) => `/${point}`),
);

const anyStretch = fc.oneof(
  anyTwo.map((pair) => pair.join("..")),
  anyPoint.map((point) => `${point}..`),
  anyPoint.map((point) => `..${point}`),
);
const anySet = fc.oneof(
  anyStretch.map((stretch) => `[${stretch}]`),
  fc
    .array(fc.oneof(anyPoint, anyStretch), { minLength: 2, maxLength: 4 })
    .map((choices) => `[${choices.join(",")}]`),
);

export const anyEdtf: fc.Arbitrary<string> = fc.oneof(anyPoint, anyInterval, anySet).filter(isReadable);
