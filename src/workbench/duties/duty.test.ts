import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryClaims, claim, day, instruments, PAIR, PARTIES } from "../../../test/support/act-claims.ts";
import { addDays, type Day, formatDay } from "../../kernel/day.ts";
import type { ActClaim } from "../../registry/partnerships/act-claim.ts";
import type { FoundRow } from "../../registry/partnerships/record/tie.ts";
import { type Tie, tieFrom } from "../../registry/partnerships/record/tie.ts";
import { type Duty, dutiesOf, isWithin, monthsAfter, WINDOWS } from "./duty.ts";
import { standingOf, UNTOUCHED } from "./duty-state.ts";
import { DEFAULT_SETTING, EVERY } from "./setting.ts";

const asOf = day("2026-06-15");

/** The tie that claims add up to, worked out as the registry does. */
function tie(claims: ActClaim[], on: Day = asOf): Tie {
  const parties = PARTIES.map((id) => ({
    id,
    names: {},
    level: "city",
    country: "CN",
    latitude: null,
    longitude: null,
  }));
  const row = {
    id: PAIR,
    known: 1,
    latest: 1,
    parties: JSON.stringify(parties),
    claims: "[]",
    judgements: "[]",
  };
  const empty = tieFrom(row as unknown as FoundRow, on, (one: ActClaim) => one);
  expect(empty.instruments).toEqual(instruments([]));
  return tieFrom({ ...row, claims: JSON.stringify(claims) } as unknown as FoundRow, on, (one: ActClaim) =>
    revived(one),
  );
}

/** JSON knows no infinity. */
const revived = (one: ActClaim): ActClaim =>
  ({
    ...one,
    on: one.on && { ...one.on, earliest: one.on.earliest ?? -Infinity, latest: one.on.latest ?? Infinity },
    speaks: { earliest: one.speaks.earliest ?? -Infinity, latest: one.speaks.latest ?? Infinity },
  }) as ActClaim;

const said = ({ kind, key, earliest, latest }: Duty) =>
  `${kind} ${formatDay(earliest)}${earliest === latest ? "" : `..${formatDay(latest)}`} ${key}`;
const of = (claims: ActClaim[], setting = DEFAULT_SETTING) => dutiesOf(tie(claims), setting, asOf).map(said);

describe("nothing is due", () => {
  it("on an anniversary whose day or month nobody knows", () => {
    expect(of([claim({ on: "2001" })])).toEqual([]);
    expect(of([claim({ on: "2001-06" })])).toEqual([]);
  });

  it("of a tie that has ended", () => {
    expect(of([claim({ on: "2001-06-20" }), claim({ effect: "ends", on: "2020-01-01" })])).toEqual([]);
  });
});

it("an anniversary is due each year, or every fifth or tenth as the office chooses", () => {
  const signed = [claim({ on: "2001-06-20" })];
  expect(of(signed)).toEqual([
    `anniversary 2026-06-20 anniversary:${PAIR}:sister:2026`,
    `anniversary 2027-06-20 anniversary:${PAIR}:sister:2027`,
  ]);
  expect(of(signed, { ...DEFAULT_SETTING, every: 10 })).toEqual([
    `anniversary 2031-06-20 anniversary:${PAIR}:sister:2031`,
  ]);
});

describe("the end of a term", () => {
  const yearly = { ...DEFAULT_SETTING, every: 10 as const };

  it("known by its year is due in that year, and so is its notice: never on 1 January", () => {
    expect(of([claim({ on: "2022", termYears: 5 })], yearly)).toEqual([
      `notice 2026-07-01..2027-06-30 notice:${PAIR}:5y:2027`,
      `expiry 2027-01-01..2027-12-31 expiry:${PAIR}:5y:2027`,
    ]);
  });

  it("stands once, however many sources tell of the act", () => {
    const all = of(
      [
        claim({ on: "2022-03-01", termYears: 5, capacity: "registrar" }),
        claim({ on: "2022-03-02", termYears: 5 }),
      ],
      yearly,
    );
    expect(all.filter((one) => one.startsWith("expiry"))).toEqual([
      `expiry 2027-03-01 expiry:${PAIR}:5y:2027`,
    ]);
  });

  it("is no duty once somebody renewed it; the term of the renewal is", () => {
    const all = of(
      [
        claim({ on: "2022-03-01", termYears: 5 }),
        claim({ effect: "renews", on: "2026-02-01", termYears: 3 }),
      ],
      yearly,
    );
    expect(all.filter((one) => one.startsWith("expiry"))).toEqual([
      `expiry 2029-02-01 expiry:${PAIR}:3y:2029`,
    ]);
  });
});

it("keys are of one duty each, and the same a month later", () => {
  fc.assert(
    fc.property(arbitraryClaims, fc.constantFrom(...EVERY), (claims, every) => {
      const setting = { ...DEFAULT_SETTING, every };
      const now = dutiesOf(tie(claims), setting, day("2006-06-15"));
      expect(new Set(now.map(({ key }) => key)).size).toBe(now.length);
      const later = dutiesOf(tie(claims), setting, day("2006-07-15"));
      for (const { key, earliest, latest } of now) {
        const again = later.find((one) => one.key === key);
        if (again) expect([again.earliest, again.latest]).toEqual([earliest, latest]);
      }
    }),
    { numRuns: 60 },
  );
});

it("a window holds those that are narrower, and what is overdue is in none", () => {
  const anyDay = fc.integer({ min: -800, max: 800 }).map((n) => addDays(asOf, n));
  fc.assert(
    fc.property(anyDay, fc.nat(400), (earliest, length) => {
      const span = { earliest, latest: addDays(earliest, length) };
      const [overdue, ...ahead] = WINDOWS.map((window) => isWithin(span, window, asOf));
      if (overdue) expect(ahead).toEqual([false, false, false]);
      if (ahead[0]) expect(ahead).toEqual([true, true, true]);
      if (ahead[1]) expect(ahead[2]).toBe(true);
    }),
  );
});

it("months later is the same day, or the last of a shorter month", () => {
  expect(formatDay(monthsAfter(day("2026-01-31"), 1))).toBe("2026-02-28");
  expect(formatDay(monthsAfter(day("2025-12-15"), 12))).toBe("2026-12-15");
});

it("what was put off comes back on its day, and what is done stays done", () => {
  const put = { ...UNTOUCHED, snoozedUntil: asOf };
  expect(standingOf(put, addDays(asOf, -1))).toBe("snoozed");
  expect(standingOf(put, asOf)).toBe("open");
  expect(standingOf({ ...put, done: { by: "Ann", at: new Date() } }, asOf)).toBe("done");
});
