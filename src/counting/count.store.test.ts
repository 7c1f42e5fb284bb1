import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../../test/support/database.ts";
import { arbitraryDay, arbitraryRule, rule } from "../../test/support/rules.ts";
import { type Day, knownDay } from "../kernel/day.ts";
import type { Revision } from "../kernel/ids.ts";
import { latestRevision } from "../registry/evidence/evidence.store.ts";
import { EVIDENCE_GRADES } from "../registry/evidence/grade.ts";
import { answerOf } from "./answer.ts";
import { countUnits } from "./count.store.ts";
import { Question } from "./evaluate.ts";
import { waysOf } from "./exactly.ts";
import type { Rule } from "./rule.ts";
import { loadWorld } from "./world.store.ts";

/** The same, half of them counting only what no stronger tie takes away. */
const arbitrary = fc
  .tuple(arbitraryRule, fc.boolean())
  .map(([asked, exactly]): Rule => (exactly ? { ...asked, exactly, count: { of: "stock" } } : asked));

describe("counting in the database", async () => {
  const database = await loadedDatabase();
  const known = await latestRevision(database.read);
  const world = await loadWorld(database.read, known);

  it("answers as the pure evaluation does, under any rule and on any day", async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary, arbitraryDay, async (asked, day) => {
        expect(await countUnits(database.read, asked, day, known)).toEqual(
          new Question(world, asked, day).count(),
        );
      }),
      { numRuns: 250 },
    );
  });

  it("knows nothing before the first load", async () => {
    const nothing = 0 as Revision;
    expect(await countUnits(database.read, rule(), knownDay("2023-06-15"), nothing)).toEqual({
      certain: 0,
      possible: 0,
    });
  });

  it("never counts two places of one country as partners unless the rule says so", async () => {
    const day = knownDay("2023-06-15");
    const everywhere = { counterparts: {}, parties: { place: ["cn-heihe"] }, unit: "place" };
    const abroad = new Question(world, rule(everywhere), day).list().units.map((unit) => unit.key);
    const anywhere = new Question(world, rule({ ...everywhere, domestic: true }), day)
      .list()
      .units.map((u) => u.key);
    expect(abroad).not.toContain("cn-zhuhai");
    expect(anywhere).toContain("cn-zhuhai");
  });

  it("counts an act of five places as its pairs across the two scopes, once, or not at all", () => {
    const five = (manyParties: string) =>
      new Question(
        world,
        rule({
          parties: { place: ["cn-zhuhai"] },
          counterparts: { place: ["ru-blagoveshchensk", "ru-nizhny-novgorod", "ru-yuzhno-sakhalinsk"] },
          kinds: ["friendly-cooperation"],
          manyParties,
        }),
        knownDay("2026-01-01"),
      ).count().possible;
    expect([five("pairs"), five("once"), five("excluded")]).toEqual([3, 1, 0]);
  });
});

describe("what a rule counts", async () => {
  const database = await loadedDatabase();
  const world = await loadWorld(database.read, await latestRevision(database.read));

  it("raising the evidence never raises what is certain", () => {
    fc.assert(
      fc.property(arbitrary, arbitraryDay, (asked, day) => {
        const certain = EVIDENCE_GRADES.map(
          (evidence) => new Question(world, { ...asked, evidence }, day as Day).count().certain,
        );
        expect(certain).toEqual([...certain].sort((a, b) => b - a));
      }),
      { numRuns: 60 },
    );
  });

  it("is never more certain than possible, and lists exactly what it counts", () => {
    fc.assert(
      fc.property(arbitrary, arbitraryDay, (asked, day) => {
        const question = new Question(world, asked, day);
        const { certain, possible } = question.count();
        const { units } = question.list();
        expect(certain).toBeLessThanOrEqual(possible);
        expect(units.length).toBe(possible);
        expect(units.filter((unit) => unit.verdict === "certain").length).toBe(certain);
      }),
      { numRuns: 60 },
    );
  });

  describe("exactly", () => {
    const day = knownDay("2023-06-15");
    const cooperation = {
      parties: { place: ["cn-qingdao"] },
      counterparts: {},
      kinds: ["friendly-cooperation"],
    };
    const rowOf = (change: Record<string, unknown>, on: Day) =>
      answerOf(new Question(world, rule({ ...cooperation, ...change }), on), 1 as Revision, false);

    it("is refused of anything but ties in force on a day", () => {
      for (const count of [{ of: "ever" }, { of: "flow", from: "2020-01-01", to: "2021-01-01" }])
        expect(() => rule({ ...cooperation, exactly: true, count })).toThrow("ties in force on the day");
    });

    it("no longer counts as friendly cooperation what became a sister tie", () => {
      const yerevan = "am-yerevan--cn-qingdao";
      const before = rowOf({ exactly: true }, knownDay("2023-01-01"));
      expect(before.rows.find(({ id }) => id === yerevan)?.verdict).toBe("certain");
      const after = rowOf({ exactly: true }, knownDay("2024-01-01"));
      expect(after.rows.some(({ id }) => id === yerevan)).toBe(false);
      expect(after.excluded.find(({ id }) => id === yerevan)?.reasons).toEqual([
        { code: "stronger-tie", kind: "sister" },
      ]);
      expect(rowOf({}, knownDay("2024-01-01")).rows.some(({ id }) => id === yerevan)).toBe(true);
    });

    it("is the threshold less the ties that are surely stronger, and doubts where one may be", () => {
      fc.assert(
        fc.property(arbitraryRule, arbitraryDay, (some, on) => {
          const asked: Rule = {
            ...some,
            count: { of: "stock" },
            unit: "pair",
            manyParties: "pairs",
            tests: [],
          };
          const verdicts = (one: Rule) =>
            new Map(
              new Question(world, one, on as Day).list().units.map(({ key, verdict }) => [key, verdict]),
            );
          const [loose, exact] = [verdicts(asked), verdicts({ ...asked, exactly: true })];
          for (const [key, verdict] of exact) {
            // It never counts more, nor more surely.
            expect(loose.has(key)).toBe(true);
            if (verdict === "certain") expect(loose.get(key)).toBe("certain");
          }
          // Where every stronger kind counts too there is nothing to take away.
          if (waysOf({ ...asked, exactly: true }).every(({ stronger }) => stronger.length === 0))
            expect(exact).toEqual(loose);
        }),
        { numRuns: 60 },
      );
    });

    it("gives every row and every exclusion a reason", () => {
      for (const kinds of [
        ["friendly-cooperation"],
        ["unspecified", "listed"],
        ["intention", "memorandum"],
      ]) {
        const found = answerOf(
          new Question(world, rule({ kinds, exactly: true }), day),
          1 as Revision,
          false,
        );
        for (const { reasons } of [...found.rows, ...found.excluded])
          expect(reasons.length).toBeGreaterThan(0);
      }
    });
  });

  it("knows which ties stand against which", () => {
    const ways = (...kinds: Rule["kinds"]) => waysOf({ kinds, exactly: true });
    expect(waysOf({ kinds: ["friendly-cooperation"] })).toEqual([
      { counted: ["friendly-cooperation"], stronger: [] },
    ]);
    expect(ways("friendly-cooperation")).toEqual([
      { counted: ["friendly-cooperation"], stronger: ["sister"] },
    ]);
    expect(ways("sister")).toEqual([{ counted: ["sister"], stronger: [] }]);
    expect(ways("listed", "sister")).toEqual([
      { counted: ["listed", "sister"], stronger: ["friendly-cooperation"] },
      { counted: ["sister"], stronger: [] },
    ]);
    expect(ways("friendly-cooperation", "sister")).toEqual([
      { counted: ["friendly-cooperation", "sister"], stronger: [] },
    ]);
  });
});
