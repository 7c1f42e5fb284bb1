import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, knownDay } from "../../kernel/day.ts";
import { parseEdtf } from "../../kernel/partial-date.ts";
import { type StatusEvidence, silenceOn, statusOn } from "./derive-status.ts";
import { PROJECT_STATUSES, type ProjectStatus } from "./status.ts";

function told(status: ProjectStatus, edtf: string): StatusEvidence {
  const read = parseEdtf(edtf);
  if (!read.ok) throw new Error(`not EDTF: ${edtf}`);
  return { status, on: read.value };
}
const said = (day: string, ...evidence: StatusEvidence[]) =>
  statusOn(evidence, knownDay(day)).readings.map(({ status, certainty }) => `${status}: ${certainty}`);

describe("the status of a project on a day", () => {
  it("is unknown without evidence, and before the first of it", () => {
    expect(statusOn([], knownDay("2023-01-01"))).toEqual({
      readings: [],
      unknownToo: true,
      conflicts: [],
      silence: null,
    });
    expect(said("2021-12-31", told("listed", "2022"))).toEqual([]);
  });

  it("that is dated by year is only possible inside that year, and certain after it", () => {
    const listed = told("listed", "2022");
    expect(said("2022-06-30", listed)).toEqual(["listed: possible"]);
    expect(statusOn([listed], knownDay("2022-06-30")).unknownToo).toBe(true);
    expect(said("2022-12-31", listed)).toEqual(["listed: certain"]);
    expect(said("2030-01-01", listed)).toEqual(["listed: certain"]);
  });

  it("of Deng Xiaoping Street: listed and under way in 2022, whichever came first", () => {
    const both = [told("listed", "2022"), told("under way", "2022")];
    expect(said("2022-06-30", ...both)).toEqual(["under way: possible", "listed: possible"]);
    expect(said("2023-06-15", ...both)).toEqual(["under way: certain"]);
  });

  it("listed never becomes done by itself", () => {
    expect(said("2099-01-01", told("listed", "2022"))).toEqual(["listed: certain"]);
  });

  it("follows the marks that are passed, and a list that is read later undoes nothing", () => {
    const course = [
      told("agreed", "2022-02-06"),
      told("funded", "2022-02-08"),
      told("done", "2023-05"),
      told("listed", "2024-12-24"),
    ];
    expect(said("2022-02-07", ...course)).toEqual(["agreed: certain"]);
    expect(said("2022-02-08", ...course)).toEqual(["funded: certain"]);
    expect(said("2023-05-10", ...course)).toEqual(["done: possible", "funded: possible"]);
    expect(said("2025-01-01", ...course)).toEqual(["done: certain"]);
  });

  it("shows what contradicts itself: work after it was done, anything after it was cancelled, done and cancelled", () => {
    const again = [told("done", "2022"), told("under way", "2023-03")];
    expect(said("2024-01-01", ...again)).toEqual(["done: possible", "under way: possible"]);
    expect(statusOn(again, knownDay("2024-01-01")).conflicts).toHaveLength(1);
    expect(said("2024-01-01", told("cancelled", "2022"), told("funded", "2023"))).toEqual([
      "cancelled: possible",
      "funded: possible",
    ]);
    expect(said("2024-01-01", told("cancelled", "2023"), told("done", "2022"))).toEqual([
      "cancelled: possible",
      "done: possible",
    ]);
    expect(said("2024-01-01", told("under way", "2022"), told("cancelled", "2023"))).toEqual([
      "cancelled: certain",
    ]);
  });
});

describe("no news", () => {
  const silence = (day: string, ...evidence: StatusEvidence[]) => statusOn(evidence, knownDay(day)).silence;

  it("is counted in whole months from the last dated statement", () => {
    expect(silence("2023-02-07", told("funded", "2022-02-08"))).toEqual({
      atLeast: 11,
      atMost: 11,
      certainty: "not",
    });
    expect(silence("2023-02-08", told("funded", "2022-02-08"))).toEqual({
      atLeast: 12,
      atMost: 12,
      certainty: "certain",
    });
  });

  it("of a year-only date is a range, and possible before it is certain", () => {
    expect(silence("2023-06-30", told("listed", "2022"))).toEqual({
      atLeast: 5,
      atMost: 17,
      certainty: "possible",
    });
  });

  it("is not said of what is done or cancelled, nor of what was never told of", () => {
    expect(silence("2030-01-01", told("done", "2022"))).toBeNull();
    expect(silenceOn([], knownDay("2030-01-01"))).toBeNull();
  });
});

describe("for any evidence", () => {
  const day = fc.integer({ min: 18_000, max: 20_000 }) as fc.Arbitrary<Day>;
  const evidence = fc
    .record({ status: fc.constantFrom(...PROJECT_STATUSES), from: day, days: fc.nat({ max: 400 }) })
    .map(({ status, from, days }) => ({
      status,
      on: { earliest: from, latest: (from + days) as Day },
    }));
  const some = fc.array(evidence, { maxLength: 6 });

  it("what is of after the day changes nothing", () => {
    fc.assert(
      fc.property(some, evidence, day, (known, added, asked) => {
        fc.pre(added.on.earliest > asked);
        expect(statusOn([...known, added], asked)).toEqual(statusOn(known, asked));
      }),
    );
  });

  it("the order in which it is told changes nothing, nor does telling it twice", () => {
    const plain = (of: StatusEvidence[], asked: Day) => {
      const { readings, silence } = statusOn(of, asked);
      return { readings: readings.map(({ status, certainty }) => [status, certainty]), silence };
    };
    fc.assert(
      fc.property(some, day, (known, asked) => {
        expect(plain(known.toReversed(), asked)).toEqual(plain(known, asked));
        expect(plain([...known, ...known], asked)).toEqual(plain(known, asked));
      }),
    );
  });

  it("only what was told is read, at most one of it certain, and certain leaves no other", () => {
    fc.assert(
      fc.property(some, day, (known, asked) => {
        const { readings } = statusOn(known, asked);
        const told = new Set(known.map(({ status }) => status));
        expect(readings.every(({ status }) => told.has(status))).toBe(true);
        if (readings.some(({ certainty }) => certainty === "certain")) expect(readings).toHaveLength(1);
      }),
    );
  });

  it("is certain once every date has passed, unless sources contradict each other", () => {
    fc.assert(
      fc.property(some, (known) => {
        const { readings, conflicts } = statusOn(known, 21_000 as Day);
        fc.pre(known.length > 0 && conflicts.length === 0);
        expect(readings.map(({ certainty }) => certainty)).toEqual(["certain"]);
      }),
    );
  });
});
