import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../../test/support/database.ts";
import { arbitraryDay, arbitraryRule, rule } from "../../test/support/rules.ts";
import { type Day, knownDay } from "../kernel/day.ts";
import type { Revision } from "../kernel/ids.ts";
import { latestRevision } from "../registry/evidence/evidence.store.ts";
import { EVIDENCE_GRADES } from "../registry/evidence/grade.ts";
import { countUnits } from "./count.store.ts";
import { Question } from "./evaluate.ts";
import { loadWorld } from "./world.store.ts";

describe("counting in the database", async () => {
  const database = await loadedDatabase();
  const known = await latestRevision(database.read);
  const world = await loadWorld(database.read, known);

  it("answers as the pure evaluation does, under any rule and on any day", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRule, arbitraryDay, async (asked, day) => {
        expect(await countUnits(database.read, asked, day, known)).toEqual(
          new Question(world, asked, day).count(),
        );
      }),
      { numRuns: 150 },
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
      fc.property(arbitraryRule, arbitraryDay, (asked, day) => {
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
      fc.property(arbitraryRule, arbitraryDay, (asked, day) => {
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
});
