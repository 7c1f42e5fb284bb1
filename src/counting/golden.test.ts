import { describe, expect, it } from "vitest";
import { claim, instruments } from "../../test/support/act-claims.ts";
import { loadedDatabase } from "../../test/support/database.ts";
import { rule } from "../../test/support/rules.ts";
import { knownDay } from "../kernel/day.ts";
import type { PartnershipId, PlaceId } from "../kernel/ids.ts";
import { latestRevision } from "../registry/evidence/evidence.store.ts";
import { spellTable } from "../registry/partnerships/spell-table.ts";
import { answerOf } from "./answer.ts";
import type { CountedPlace, World } from "./candidate.ts";
import { countUnits } from "./count.store.ts";
import { Question } from "./evaluate.ts";
import { explain } from "./explain/explain.ts";
import { loadWorld } from "./world.store.ts";

// The rules of design.md §5 that concern counts, by their numbers, on the starter data.

describe("golden counts", async () => {
  const database = await loadedDatabase();
  const known = await latestRevision(database.read);
  const world = await loadWorld(database.read, known);
  const counted = (change: Record<string, unknown>, day: string) =>
    answerOf(new Question(world, rule(change), knownDay(day)), known, false);
  const rows = (change: Record<string, unknown>, day: string) =>
    Object.fromEntries(counted(change, day).rows.map((row) => [row.id, row]));

  const inGroup = (roles: string[]) => ({ counterparts: { group: { id: "SCO", roles } } });
  const qingdao = { parties: { place: ["cn-qingdao"] }, unit: "place" };

  it("rule 2: on 2015-05-01 Belarus is certainly observer or dialogue partner, and perhaps either", () => {
    const minsk = { parties: { place: ["cn-changchun"] }, unit: "country" };
    const verdict = (roles: string[]) => rows({ ...minsk, ...inGroup(roles) }, "2015-05-01").BY?.verdict;
    expect(verdict(["observer", "dialogue partner"])).toBe("certain");
    expect(verdict(["observer"])).toBe("possible");
    expect(verdict(["dialogue partner"])).toBe("possible");
    expect(verdict(["member"])).toBeUndefined();
  });

  it("rule 2: nobody held a role before the group was founded", () => {
    expect(counted({}, "2001-06-14").possible).toBe(0);
    expect(counted({ ...inGroup(["member"]) }, "2001-06-15").certain).toBeGreaterThan(0);
  });

  it("rule 3: a tie in force and a role held is as sure as the less sure of the two", () => {
    const asked = { parties: { place: ["cn-changchun"] }, ...inGroup(["observer"]) };
    const [changchun] = counted(asked, "2015-05-01").rows.filter(({ id }) => id.startsWith("by-minsk"));
    expect(changchun?.verdict).toBe("possible");
    expect(changchun?.reasons.map(({ code }) => code)).toEqual(["in-force", "membership-uncertain"]);
  });

  it("rule 6: Panjin–Yalova is still listed after its suspension, and is not counted", () => {
    const asked = { parties: { place: ["cn-panjin"] } };
    expect(counted(asked, "2026-06-01")).toMatchObject({
      possible: 0,
      excluded: [{ reasons: [{ code: "suspended" }] }],
    });
    expect(counted({ ...asked, suspended: true }, "2026-06-01").certain).toBe(1);
  });

  describe("rule 9: the protocol of five cities", () => {
    const FIVE = "cn-heihe--cn-zhuhai--ru-blagoveshchensk--ru-nizhny-novgorod--ru-yuzhno-sakhalinsk";
    const day = "2026-12-01";
    const five = {
      parties: { place: ["cn-heihe", "cn-zhuhai"] },
      counterparts: { place: ["ru-blagoveshchensk", "ru-nizhny-novgorod", "ru-yuzhno-sakhalinsk"] },
    };

    it("is one partnership, and six pairs across the two scopes", () => {
      const asked = { ...five, kinds: ["friendly-cooperation"] };
      const { rows: pairs } = counted(asked, day);
      expect(pairs).toHaveLength(6);
      for (const { partnerships } of pairs) expect(partnerships).toContain(FIVE);
      const reachedOtherwise = pairs.filter(({ partnerships }) => partnerships.length > 1).length;
      expect(counted({ ...asked, manyParties: "once" }, day).rows).toHaveLength(1 + reachedOtherwise);
      expect(counted({ ...asked, manyParties: "excluded" }, day).rows).toHaveLength(reachedOtherwise);
    });

    it("counts a pair once that another partnership reaches too (Heihe–Blagoveshchensk)", () => {
      const pair = rows(five, day)["cn-heihe--ru-blagoveshchensk"];
      expect(pair?.partnerships.length).toBeGreaterThan(1);
      expect(counted(five, day).certain).toBe(6);
    });
  });

  it("rule 10: Chita Oblast is itself then, Zabaykalsky Krai now, and one place either way", async () => {
    const asked = { parties: { place: ["cn-inner-mongolia"] }, unit: "place" };
    const then = Object.keys(rows(asked, "2004-12-31"));
    const now = Object.keys(rows({ ...asked, places: "now" }, "2004-12-31"));
    expect(then).toContain("ru-chita-oblast");
    expect(now).toContain("ru-zabaykalsky-krai");
    expect(now).not.toContain("ru-chita-oblast");
    expect(now.length).toBeLessThanOrEqual(then.length);
    for (const places of ["then", "now"]) {
      const day = knownDay("2004-12-31");
      const read = rule({ ...asked, places });
      const { certain, possible } = new Question(world, read, day).count();
      expect(await countUnits(database.read, read, day, known)).toEqual({ certain, possible });
    }
  });

  describe("rule 12: figures", () => {
    it("what 15 cities imply and nobody names is said, and never counts toward it", async () => {
      const { figures, mapped, remarks, verdict } = await explain(
        database.read,
        "qingdao-sco-2023-cities",
        known,
        { world },
      );
      expect(figures.map(({ value, unit }) => `${value} ${unit}`)).toEqual(["15 city", "12 country"]);
      expect(verdict).toBe("not reproduced");
      for (const count of mapped?.counts ?? []) {
        const { value } = figures.find(({ id }) => id === count.figure) ?? { value: 0 };
        expect(remarks).toContainEqual({
          code: "unnamed",
          figure: count.figure,
          named: count.possible,
          unnamed: value - count.possible,
        });
      }
    });

    it("a test that is not recorded leaves every tie possible, and is named", () => {
      const { certain, rows: tested } = counted(
        { ...qingdao, tests: ["approved by the assemblies"] },
        "2023-06-15",
      );
      expect(certain).toBe(0);
      for (const { reasons } of tested)
        expect(reasons).toContainEqual({ code: "test-not-recorded", test: "approved by the assemblies" });
    });

    it("a figure of friendly-cooperation ties is not read as a number of sister ties", async () => {
      const { readings } = await explain(database.read, "qingdao-world-2022-cooperation", known, {
        world,
        shown: 1000,
      });
      const kinds = readings.flatMap(({ switches }) =>
        switches.filter((turned) => turned.switch === "kinds"),
      );
      expect(kinds.length).toBeGreaterThan(0);
      for (const { value } of kinds) expect(value).toContain("friendly-cooperation");
      for (const { value } of kinds) expect(value).not.toContain("sister");
    });
  });

  it("rule 13: Beijing and Moscow are city and first order at once", () => {
    const asked = { counterparts: { country: ["RU"] }, unit: "own place" };
    const own = (parties: object) =>
      Object.keys(rows({ ...asked, parties: { country: ["CN"], ...parties } }, "2026-01-01"));
    expect(own({ levels: ["city"], firstOrder: true })).toContain("cn-beijing");
    expect(own({ levels: ["city"], firstOrder: false })).not.toContain("cn-beijing");
    expect(own({ levels: ["province"] })).not.toContain("cn-beijing");
    expect(own({ levels: ["province"], firstOrder: false })).toEqual([]);
    expect(own({ levels: ["city"], firstOrder: false })).toContain("cn-harbin");
    const moscow = { counterparts: { place: ["ru-moscow"], levels: ["city"], firstOrder: true } };
    expect(counted(moscow, "2026-01-01").possible).toBeGreaterThan(0);
  });

  describe("why a row counts", () => {
    const why = (place: string, day: string, change = {}) =>
      rows({ ...qingdao, ...change }, day)[place]?.reasons[0];
    const on = (day: string) => ({ earliest: knownDay(day), latest: knownDay(day) });

    it("names the strongest tie with its own day, not with that of a weaker one before it", () => {
      expect(why("am-yerevan", "2024-01-24")).toEqual({
        code: "in-force",
        kind: "sister",
        from: on("2023-06-20"),
      });
      expect(why("am-yerevan", "2023-06-15")).toEqual({
        code: "in-force",
        kind: "friendly-cooperation",
        from: on("2022-06-17"),
      });
      expect(why("uz-samarkand", "2024-01-24")).toEqual({
        code: "in-force",
        kind: "sister",
        from: on("2024-01-24"),
      });
    });

    it("does not call certain the strongest label of a disputed act (Qingdao–Kandy)", () => {
      expect(why("lk-kandy", "2023-06-15")).toEqual({
        code: "in-force",
        kind: "intention",
        from: on("2021-11-15"),
      });
      const established = { kinds: ["memorandum", "unspecified", "friendly-cooperation", "sister"] };
      expect(why("lk-kandy", "2023-06-15", established)).toMatchObject({ code: "disputed" });
    });

    it("leads a tie back through a doubt that did not end it (Beijing–Tehran, a term of five years)", () => {
      const tehran = rows({ parties: { place: ["cn-beijing"] } }, "2023-06-15")["cn-beijing--ir-tehran"];
      expect(tehran).toMatchObject({ verdict: "certain" });
      expect(tehran?.reasons).toEqual([
        {
          code: "in-force",
          kind: "listed",
          from: { earliest: knownDay("2014-02-27"), latest: knownDay("2023-04-30") },
        },
      ]);
    });
  });

  it("ever begun counts what has ended since", () => {
    const prague = { parties: { place: ["cz-prague"] }, counterparts: { country: ["CN"] } };
    expect(counted(prague, "2023-06-15").possible).toBe(0);
    expect(counted({ ...prague, count: { of: "ever" } }, "2023-06-15")).toMatchObject({
      certain: 2,
      possible: 2,
    });
    expect(counted({ ...prague, count: { of: "ever" } }, "2015-06-15").possible).toBe(0);
  });
});

/** A world of a test: partnerships of two places, each with the kinds of tie that were signed in 2000. */
function worldOf(
  ties: readonly { own: string; other: string; kinds: readonly ("sister" | "friendly-cooperation")[] }[],
  { firstOrder = new Set<string>(), successors = new Map<string, string>() } = {},
): World {
  const place = (id: string): CountedPlace => ({
    id: id as PlaceId,
    country: id.slice(0, 2).toUpperCase(),
    level: "city",
    firstOrder: firstOrder.has(id),
    within: [],
  });
  const candidates = ties.flatMap(({ own, other, kinds }) => {
    const acts = instruments(
      kinds.map((strength) => claim({ strength, on: "2000-01-01", step: "approved" })),
    );
    const both = [own, other] as PlaceId[];
    const shared = {
      partnership: both.join("--") as PartnershipId,
      parties: 2,
      spells: spellTable(acts, both),
    };
    return [
      { ...shared, own: place(own), other: place(other) },
      { ...shared, own: place(other), other: place(own) },
    ];
  });
  const places = new Map(
    [...ties.flatMap(({ own, other }) => [own, other]), ...successors.values()].map((id) => [
      id as PlaceId,
      place(id),
    ]),
  );
  return { candidates, places, successors: successors as World["successors"], memberships: new Map() };
}

const numbered = (n: number, prefix: string) => Array.from({ length: n }, (_, index) => `${prefix}-${index}`);

describe("golden counts of the article's notes, on worlds made for them", () => {
  const count = (world: World, change: Record<string, unknown>) => {
    const { certain, possible } = new Question(
      world,
      rule({ counterparts: {}, ...change }),
      knownDay("2020-01-01"),
    ).count();
    expect(certain).toBe(possible);
    return certain;
  };

  it("Korea: 661 sister and 730 friendly-cooperation ties are 1,249 pairs, not 1,391; 54 and 75 countries are 82", () => {
    const SISTER = 661;
    const BOTH = 661 + 730 - 1249;
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const countries = letters.flatMap((a) => letters.map((b) => `${a}${b}`)).filter((code) => code !== "KR");
    const ties = numbered(1249, "kr-city").map((own, index) => {
      const isSister = index < SISTER;
      const kinds: ("sister" | "friendly-cooperation")[] = isSister ? ["sister"] : ["friendly-cooperation"];
      if (isSister && index >= SISTER - BOTH) kinds.push("friendly-cooperation");
      // Sister ties in countries 0..53, the others in 7..81: 54, 75, and 82 together.
      const country = isSister && kinds.length === 1 ? index % 54 : 7 + (index % 75);
      const both = kinds.length === 2 ? 7 + (index % 47) : country;
      return { own, other: `${(countries[both] as string).toLowerCase()}-${index}`, kinds };
    });
    const world = worldOf(ties);
    const kr = { parties: { country: ["KR"] } };
    const kinds = [["sister"], ["friendly-cooperation"], ["sister", "friendly-cooperation"]];
    expect(kinds.map((each) => count(world, { ...kr, kinds: each }))).toEqual([661, 730, 1249]);
    expect(kinds.map((each) => count(world, { ...kr, kinds: each, unit: "country" }))).toEqual([54, 75, 82]);
  });

  it("China–USA: 284 pairs are 50 of provinces and states and 234 below them", () => {
    const provinces = numbered(50, "cn-province").map((own, index) => ({
      own,
      other: `us-state-${index}`,
      kinds: ["sister"] as const,
    }));
    const cities = numbered(234, "cn-city").map((own, index) => ({
      own,
      other: `us-city-${index}`,
      kinds: ["sister"] as const,
    }));
    const world = worldOf([...provinces, ...cities], {
      firstOrder: new Set(provinces.flatMap(({ own, other }) => [own, other])),
    });
    const of = (firstOrder?: boolean) => count(world, { parties: { country: ["CN"], firstOrder } });
    expect([of(), of(true), of(false)]).toEqual([284, 50, 234]);
  });

  it("Auckland: 30 ties of seven predecessors are its own now, and none counts twice (rule 10)", () => {
    const predecessors = numbered(7, "nz-council");
    const ties = Array.from({ length: 30 }, (_, index) => ({
      own: predecessors[index % 7] as string,
      other: `jp-city-${index}`,
      kinds: ["sister"] as const,
    }));
    const successors = new Map(predecessors.map((id) => [id, "nz-auckland"]));
    const nz = { parties: { country: ["NZ"] } };
    const auckland = { parties: { place: ["nz-auckland"] }, places: "now" };
    const world = worldOf(ties, { successors });
    expect([count(world, nz), count(world, { ...nz, unit: "own place" })]).toEqual([30, 7]);
    expect([count(world, auckland), count(world, { ...auckland, unit: "own place" })]).toEqual([30, 1]);
    // Two predecessors with one partner are two pairs then, and one now.
    const again = worldOf([...ties, { own: "nz-council-1", other: "jp-city-0", kinds: ["sister"] }], {
      successors,
    });
    expect([count(again, nz), count(again, auckland)]).toEqual([31, 30]);
  });
});
