import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMPARATORS } from "../figure.ts";
import { allowed, compare, gap, VERDICTS, weakestVerdict } from "./compare.ts";

const figure = fc.record({ comparator: fc.constantFrom(...COMPARATORS), value: fc.nat(2000) });
const count = fc
  .tuple(fc.nat(2000), fc.nat(200))
  .map(([certain, more]) => ({ certain, possible: certain + more }));
const rank = (verdict: (typeof VERDICTS)[number]) => VERDICTS.indexOf(verdict);

describe("a figure and a count", () => {
  it.each([
    [">", 450, { certain: 327, possible: 421 }, "not reproduced", 30],
    [">", 450, { certain: 450, possible: 450 }, "not reproduced", 1],
    [">", 450, { certain: 345, possible: 456 }, "compatible", 0],
    [">", 450, { certain: 451, possible: 470 }, "reproduced", 0],
    ["≥", 450, { certain: 450, possible: 470 }, "reproduced", 0],
    ["=", 15, { certain: 15, possible: 15 }, "reproduced", 0],
    ["=", 15, { certain: 12, possible: 15 }, "compatible", 0],
    ["=", 15, { certain: 16, possible: 18 }, "not reproduced", -1],
    ["≈", 20, { certain: 19, possible: 21 }, "reproduced", 0],
    ["≈", 20, { certain: 18, possible: 22 }, "compatible", 0],
    ["≈", 20, { certain: 22, possible: 22 }, "not reproduced", -1],
    // A twentieth of 3 is less than one: "about 3" is 3 then.
    ["≈", 3, { certain: 3, possible: 3 }, "reproduced", 0],
  ] as const)("%s %i beside %o: %s, %i away", (comparator, value, counted, verdict, away) => {
    expect(compare({ comparator, value }, counted)).toBe(verdict);
    expect(gap({ comparator, value }, counted)).toBe(away);
  });

  it("is reproduced only where every number of the range is allowed, compatible where some is", () => {
    fc.assert(
      fc.property(figure, count, (said, counted) => {
        const { least, most } = allowed(said);
        const inRange = Array.from(
          { length: counted.possible - counted.certain + 1 },
          (_, index) => counted.certain + index,
        ).filter((n) => least <= n && n <= most).length;
        const all = counted.possible - counted.certain + 1;
        const verdict = inRange === all ? "reproduced" : inRange > 0 ? "compatible" : "not reproduced";
        expect(compare(said, counted)).toBe(verdict);
        expect(gap(said, counted) === 0).toBe(verdict !== "not reproduced");
      }),
    );
  });

  it("never fits worse when the range around a number that fits narrows", () => {
    fc.assert(
      fc.property(figure, count, fc.nat(200), fc.nat(200), (said, counted, below, above) => {
        const { least, most } = allowed(said);
        const fits = [counted.certain, counted.possible].find((n) => least <= n && n <= most);
        if (fits === undefined) return;
        const narrower = {
          certain: Math.min(fits, counted.certain + below),
          possible: Math.max(fits, counted.possible - above),
        };
        expect(rank(compare(said, narrower))).toBeLessThanOrEqual(rank(compare(said, counted)));
      }),
    );
  });

  it("never fits worse when more is counted, where the figure says more than or at least", () => {
    fc.assert(
      fc.property(figure, count, fc.nat(50), (said, counted, more) => {
        if (said.comparator === "=" || said.comparator === "≈") return;
        const raised = { certain: counted.certain + more, possible: counted.possible + more };
        expect(rank(compare(said, raised))).toBeLessThanOrEqual(rank(compare(said, counted)));
      }),
    );
  });

  it("of a statement in several units is as good as its worst part", () => {
    expect(weakestVerdict(["reproduced", "not reproduced", "compatible"])).toBe("not reproduced");
    expect(weakestVerdict(["reproduced", "compatible"])).toBe("compatible");
    expect(weakestVerdict(["reproduced", "reproduced"])).toBe("reproduced");
  });
});
