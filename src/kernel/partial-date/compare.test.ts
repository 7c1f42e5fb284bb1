import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bounds } from "../bounds.ts";
import { addDays, BEGINNING, type Day, FOREVER, knownDay } from "../day.ts";
import { anyDay, anyEdtf } from "./arbitrary.ts";
import { agree, fromDay, intersectBounds, isBefore, isExactDay, isOnOrBefore } from "./compare.ts";
import { parseEdtf } from "./edtf.ts";
import type { PartialDate } from "./types.ts";

const dateOf = (edtf: string): PartialDate => {
  const result = parseEdtf(edtf);
  if (!result.ok) throw new Error(`${edtf}: ${JSON.stringify(result.issues)}`);
  return result.value;
};
const anyDate = anyEdtf.map(dateOf);

/** Some days that a date can mean, its ends among them. */
const daysOf = ({ earliest, latest }: Bounds): Day[] => {
  const first =
    earliest === BEGINNING ? addDays(latest === FOREVER ? knownDay("1970-01-01") : latest, -9_999) : earliest;
  const last = latest === FOREVER ? addDays(first, 9_999) : latest;
  return [0, 0.3, 0.5, 1].map((share) => addDays(first, Math.floor((last - first) * share)));
};

describe("is it before?", () => {
  test.each([
    ["2015", "2015", "possible"],
    ["2014", "2015", "certain"],
    ["2016", "2015", "not"],
    ["2022-06-17", "2022-06-17", "not"],
    ["2015-06", "2015", "possible"],
    ["../2015", "2016", "certain"],
    ["XXXX-11-17", "2016", "possible"],
  ] as const)("%s before %s: %s", (a, b, certainty) => {
    expect(isBefore(dateOf(a), dateOf(b))).toBe(certainty);
  });

  test("by the end of a day", () => {
    expect(isOnOrBefore(dateOf("2015"), knownDay("2015-12-31"))).toBe("certain");
    expect(isOnOrBefore(dateOf("2015"), knownDay("2015-12-30"))).toBe("possible");
    expect(isOnOrBefore(dateOf("2015"), knownDay("2014-12-31"))).toBe("not");
    expect(isOnOrBefore(dateOf("2015/.."), FOREVER)).toBe("certain");
    expect(isOnOrBefore(dateOf("../2015"), BEGINNING)).toBe("possible");
  });

  test("certain excludes the reverse, and carries over", () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        if (isBefore(a, b) === "certain") expect(isBefore(b, a)).toBe("not");
        if (isBefore(a, b) === "certain" && isBefore(b, c) === "certain")
          expect(isBefore(a, c)).toBe("certain");
      }),
    );
  });

  test("certain holds for every day, not for none", () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDay, (a, b, day) => {
        const pairs = daysOf(a).flatMap((x) => daysOf(b).map((y) => x < y));
        if (isBefore(a, b) === "certain") expect(pairs).not.toContain(false);
        if (isBefore(a, b) === "not") expect(pairs).not.toContain(true);
        const by = daysOf(a).map((x) => x <= day);
        if (isOnOrBefore(a, day) === "certain") expect(by).not.toContain(false);
        if (isOnOrBefore(a, day) === "not") expect(by).not.toContain(true);
      }),
    );
  });
});

describe("agree", () => {
  test("dates that exclude each other do not", () => {
    expect(agree(dateOf("2022-06-17"), dateOf("2023-06-20"))).toBe(false);
    expect(intersectBounds(dateOf("2022"), dateOf("2023"))).toBeNull();
  });
  test("2005 and 2005-06 do, in June", () => {
    const { earliest, latest } = dateOf("2005-06");
    expect(intersectBounds(dateOf("2005"), dateOf("2005-06"))).toEqual({ earliest, latest });
  });
  test("in any order, and exactly where no one is certainly before the other", () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(intersectBounds(a, b)).toEqual(intersectBounds(b, a));
        expect(agree(a, b)).toBe(isBefore(a, b) !== "certain" && isBefore(b, a) !== "certain");
      }),
    );
  });
});

test("an exact day is one day that its source does not doubt", () => {
  expect(
    ["2022-06-17", "2022-06-17~", "2022-06-17?", "2022-06", "XXXX-06-17"].map((edtf) =>
      isExactDay(dateOf(edtf)),
    ),
  ).toEqual([true, false, false, false, false]);
});

test("a day becomes its date; no bound is no date", () => {
  expect(() => fromDay(FOREVER)).toThrow("no calendar day");
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(fromDay(day)).toEqual(dateOf(fromDay(day).edtf));
    }),
  );
});
