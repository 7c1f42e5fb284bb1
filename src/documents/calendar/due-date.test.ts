import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, formatDay, knownDay } from "../../kernel/day.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import { type PartialDate, parseEdtf } from "../../kernel/partial-date.ts";
import type { Tie } from "../../registry/partnerships/record/tie.ts";
import { type DueAsked, type DueDate, dueDates, monthsBefore } from "./due-date.ts";

const date = (edtf: string): PartialDate => {
  const read = parseEdtf(edtf);
  if (!read.ok) throw new Error(edtf);
  return read.value;
};

/** A tie in force since a date, with a term where one is agreed. */
const tie = (
  since: string | null,
  { standing = "in force", kind = "sister", term = null as number | null } = {},
): Tie =>
  ({
    id: "a--b",
    parties: [{ id: "a" as PlaceId }, { id: "b" as PlaceId }],
    state: { kind, standing },
    since: since === null ? null : { shown: date(since), disputed: false },
    instruments: since === null ? [] : [{ used: [{ termYears: term, on: date(since) }] }],
  }) as unknown as Tie;

const asked = (from: string, to: string, more: Partial<DueAsked> = {}): DueAsked => ({
  from: knownDay(from),
  to: knownDay(to),
  every: 1,
  noticeMonths: null,
  ...more,
});
const said = ({ what, years, earliest, latest }: DueDate) =>
  `${what} ${years}: ${formatDay(earliest)}${earliest === latest ? "" : `..${formatDay(latest)}`}`;

describe("nothing is due", () => {
  it.each([
    ["of a tie whose start nobody dates", tie(null)],
    ["of a tie that ended", tie("2001-06-15", { standing: "ended" })],
    ["of a suspended tie", tie("2001-06-15", { standing: "suspended" })],
    ["of an intention", tie("2001-06-15", { kind: "intention" })],
    ["of a start whose year is unknown", tie("XXXX-11-17")],
  ])("%s", (_, of) => {
    expect(dueDates(of, asked("2026-01-01", "2030-12-31"))).toEqual([]);
  });
});

describe("anniversaries", () => {
  it("a day stays a day, a month a month, a year a year", () => {
    const within = asked("2026-01-01", "2026-12-31");
    expect(dueDates(tie("2001-06-15"), within).map(said)).toEqual(["anniversary 25: 2026-06-15"]);
    expect(dueDates(tie("2001-06"), within).map(said)).toEqual(["anniversary 25: 2026-06-01..2026-06-30"]);
    expect(dueDates(tie("2001"), within).map(said)).toEqual(["anniversary 25: 2026-01-01..2026-12-31"]);
    expect(dueDates(tie("2004-02"), within).map(said)).toEqual(["anniversary 22: 2026-02-01..2026-02-28"]);
  });

  it("29 February is 1 March in other years", () => {
    expect(dueDates(tie("2024-02-29"), asked("2026-01-01", "2026-12-31")).map(said)).toEqual([
      "anniversary 2: 2026-03-01",
    ]);
  });

  it("of every ten years only, where that is the rule", () => {
    expect(dueDates(tie("1996-06-15"), asked("2020-01-01", "2036-12-31", { every: 10 })).map(said)).toEqual([
      "anniversary 30: 2026-06-15",
      "anniversary 40: 2036-06-15",
    ]);
    expect(dueDates(tie("1995-06-15"), asked("2026-01-01", "2026-12-31", { every: 10 }))).toEqual([]);
  });

  it("all that are found touch the time asked for, and none that touches it is missed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2020 }),
        fc.integer({ min: 2021, max: 2030 }),
        fc.integer({ min: 0, max: 20 }),
        fc.constantFrom(1, 5, 10),
        (start, from, length, every) => {
          const window = asked(`${from}-01-01`, `${from + length}-12-31`, { every });
          const years = dueDates(tie(`${start}-06-15`), window).map((due) => due.years);
          const expected = [];
          for (let year = from; year <= from + length; year += 1) {
            if (year > start && (year - start) % every === 0) expected.push(year - start);
          }
          expect(years).toEqual(expected);
        },
      ),
    );
  });
});

describe("terms", () => {
  it("end after the agreed years; the window for notice opens so many months before", () => {
    const due = dueDates(
      tie("2023-08-31", { kind: "intention", term: 5 }),
      asked("2027-01-01", "2029-12-31", { noticeMonths: 6 }),
    );
    expect(due.map(said)).toEqual(["notice 5: 2028-02-29", "expiry 5: 2028-08-31"]);
  });

  it("the same day so many months before, or the last of a shorter month", () => {
    expect(formatDay(monthsBefore(knownDay("2026-05-31"), 3))).toBe("2026-02-28");
    expect(formatDay(monthsBefore(knownDay("2026-01-15"), 1))).toBe("2025-12-15");
    expect(formatDay(monthsBefore(dayOf(2026, 12, 31) ?? knownDay("2026-12-31"), 12))).toBe("2025-12-31");
  });
});
