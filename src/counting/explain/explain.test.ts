import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../../../test/support/database.ts";
import { rule } from "../../../test/support/rules.ts";
import { formatDay, knownDay } from "../../kernel/day.ts";
import type { FigureId, Revision } from "../../kernel/ids.ts";
import { readDate } from "../../kernel/partial-date.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import { Question } from "../evaluate.ts";
import { listFigures } from "../figure.store.ts";
import type { Figure } from "../figure.ts";
import { turnedRule } from "../switches.ts";
import { loadWorld } from "../world.store.ts";
import { explain } from "./explain.ts";
import { dayOf, tryReadings } from "./explain-readings.ts";

describe("explaining a published figure", async () => {
  const database = await loadedDatabase();
  const known = await latestRevision(database.read);
  const world = await loadWorld(database.read, known);
  const explained = (id: string) => explain(database.read, id, known, { world });

  it("refuses a figure that is not in the ledger, or was not yet", async () => {
    await expect(explained("no-such-figure")).rejects.toMatchObject({ code: "unknown-figure" });
    await expect(explain(database.read, "sco-forum-2023-pairs", 0 as Revision)).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  it("says why no rule can ask what counts no partnerships", async () => {
    const found = await explained("qingdao-fdi-2023q1-utilised");
    expect(found).toMatchObject({ rule: null, mapped: null, readings: [], verdict: null, best: null });
    expect(found.whyNot).toBe("not a count of partnerships");
  });

  it("finds “over 450” not reproduced by its rule, and says how many are unnamed", async () => {
    const found = await explained("sco-forum-2023-pairs");
    const [count] = found.mapped?.counts ?? [];
    expect(found.verdict).toBe("not reproduced");
    expect(count?.possible).toBeLessThan(451);
    expect(found.remarks).toContainEqual({
      code: "unnamed",
      figure: "sco-forum-2023-pairs",
      named: count?.possible,
      unnamed: 451 - (count?.possible ?? 0),
    });
    // Other readings leave room for it; that is said, and is not the verdict.
    expect(found.best).toBe("compatible");
    expect(found.reached.reproduced).toBe(0);
    expect(found.tried).toBeGreaterThan(found.answers);
    expect(found.why?.possible[0]?.code).toBe("start-uncertain");
  });

  it.each(["qingdao-sco-2023", "qingdao-sco-2024-01"])(
    "treats 15 cities in 12 countries as one statement: %s",
    async (key) => {
      const found = await explained(`${key}-cities`);
      expect(found.figures.map(({ value, unit }) => `${value} ${unit}`)).toEqual(["15 city", "12 country"]);
      expect(found.verdict).toBe("not reproduced");
      for (const reading of found.readings) {
        expect(reading.counts).toHaveLength(2);
        const both = reading.counts.every((count) => count.verdict === "reproduced");
        expect(reading.verdict === "reproduced").toBe(both);
      }
      const other = await explained(`${key}-countries`);
      expect([other.verdict, other.tried]).toEqual([found.verdict, found.tried]);
    },
  );

  it("does not call 15 cities in another number of countries a reproduction", async () => {
    const cities = (await listFigures(database.read, known, { limit: 1000 })).find(
      ({ id }) => id === "qingdao-sco-2023-cities",
    ) as Figure;
    const mine = rule({ parties: { place: ["cn-qingdao"] }, unit: "place" });
    const asOf = knownDay("2024-06-30");
    const here = new Question(world, { ...mine, evidence: "one side" }, asOf).count().certain;
    const inCountries = new Question(world, { ...mine, evidence: "one side", unit: "country" }, asOf).count()
      .certain;
    const asked = (value: number, unit: "place" | "country") => ({
      figure: { ...cities, id: `of-a-test-${unit}` as FigureId, value, unit },
      rule: { ...mine, evidence: "one side" as const, unit },
    });
    const right = [asked(here, "place"), asked(inCountries, "country")];
    const wrong = [asked(here, "place"), asked(inCountries + 1, "country")];
    const verdicts = [right, wrong].map((statement) => {
      const [first] = statement;
      if (!first) throw new Error("empty");
      const { mapped } = tryReadings(world, statement, first.figure, asOf);
      return [mapped.counts[0]?.certain === here, mapped.verdict];
    });
    expect(verdicts[0]?.[0]).toBe(true);
    expect(verdicts[1]).toEqual([true, "not reproduced"]);
  });

  it("remarks that January 2024 repeats the numbers of June 2023", async () => {
    const { remarks } = await explained("qingdao-sco-2024-01-cities");
    expect(remarks).toContainEqual(
      expect.objectContaining({ code: "unchanged-since", earlier: "qingdao-sco-2023-cities", value: 15 }),
    );
  });

  it("remarks that March 2024 says fewer than was said before", async () => {
    const { remarks } = await explained("qingdao-sco-2024-03-cities");
    expect(remarks).toContainEqual(
      expect.objectContaining({ code: "below-earlier", earlier: "qingdao-sco-2024-01-cities", value: 15 }),
    );
  });

  it("reads a partly known day as its last, and its first as another reading", async () => {
    const found = await explained("qingdao-sco-2023-cities");
    expect(formatDay(found.mapped?.asOf ?? knownDay("1900-01-01"))).toBe("2023-06-30");
    const first = found.readings.find((reading) => reading.switches[0]?.value === "2023-06-01");
    expect(first && formatDay(first.asOf)).toBe("2023-06-01");
    const open = readDate("unknown");
    expect(dayOf({ ...found.figure, asOf: open.ok ? open.value : null, period: null })).toBeNull();
  });

  it("lists readings nearest first, each with the rule it asked, and no idle switch", async () => {
    const found = await explained("sco-forum-2023-pairs");
    const asked = found.rule;
    if (!asked || !found.mapped) throw new Error("the figure is mapped");
    const order = found.readings.map(
      (reading) => [reading.verdict === "not reproduced", reading.distance] as const,
    );
    expect(order).toEqual(order.toSorted((a, b) => Number(a[0]) - Number(b[0]) || a[1] - b[1]));
    for (const reading of found.readings) {
      const turned = turnedRule(reading, asked, found.figure);
      const { certain, possible } = new Question(world, turned, reading.asOf).count();
      expect(reading.counts[0]).toMatchObject({ certain, possible });
      if (reading.switches.length === 0) continue;
      const [before] = found.mapped.counts;
      expect([certain, possible]).not.toEqual([before?.certain, before?.possible]);
    }
    const pairs = found.readings.filter((reading) => reading.switches.length === 2);
    for (const pair of pairs) expect(pair.distance).toBeLessThan(found.mapped.distance);
  });

  it("does not read a number of new ties as a number of all", async () => {
    const { readings, best } = await explained("qingdao-world-2024-new");
    const counts = readings.flatMap(({ switches }) => switches.filter((turned) => turned.switch === "count"));
    expect(counts.every(({ value }) => value.startsWith("begun from"))).toBe(true);
    expect(best).not.toBe("reproduced");
  });

  it("explains every figure of the ledger", async () => {
    for (const { id } of await listFigures(database.read, known, { limit: 1000 })) {
      const found = await explained(id);
      expect(found.whyNot === null, id).toBe(found.mapped !== null);
      if (found.verdict === "reproduced") expect(found.best).toBe("reproduced");
    }
  });
});
