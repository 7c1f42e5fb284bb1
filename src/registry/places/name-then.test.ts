import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../../../test/support/database.ts";
import type { Bounds } from "../../kernel/bounds.ts";
import { knownDay } from "../../kernel/day.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import { latestRevision } from "../evidence/evidence.store.ts";
import { nameThen } from "./name-then.ts";
import { formerNames } from "./place-record.store.ts";

describe("rule 10: names hold at a date", async () => {
  const database = await loadedDatabase();
  const known = await latestRevision(database.read);
  const then = async (place: string, on: Bounds, language: "en" | "zh-Hans" | "ru" = "en") =>
    nameThen(await formerNames(database.read, [place as PlaceId], known), language, on);
  const on = (day: string): Bounds => ({ earliest: knownDay(day), latest: knownDay(day) });
  const year = (of: number): Bounds => ({
    earliest: knownDay(`${of}-01-01`),
    latest: knownDay(`${of}-12-31`),
  });

  it("Khyber Pakhtunkhwa was the North-West Frontier Province in 2009, in full and not by its letters", async () => {
    const name = "North-West Frontier Province";
    expect(await then("pk-khyber-pakhtunkhwa", on("2009-04-07"))).toMatchObject({
      name,
      certainty: "certain",
    });
    expect(await then("pk-khyber-pakhtunkhwa", on("2009-04-07"), "zh-Hans")).toMatchObject({
      name: "西北边境省",
    });
    expect(await then("pk-khyber-pakhtunkhwa", on("2011-01-01"))).toBeNull();
  });

  it("falls back to another language that has the name", async () => {
    expect(await then("pk-khyber-pakhtunkhwa", on("2009-04-07"), "ru")).toMatchObject({ language: "en" });
  });

  it("in the year it ended, a name was only perhaps borne", async () => {
    expect(await then("ru-yekaterinburg", on("1991-05-01"))).toMatchObject({
      name: "Sverdlovsk",
      certainty: "possible",
    });
    expect(await then("ru-yekaterinburg", year(1990))).toMatchObject({ certainty: "certain" });
    expect(await then("ru-yekaterinburg", year(1992))).toBeNull();
  });

  it("a place without a dated former name has none", async () => {
    expect(await then("cn-qingdao", on("2009-04-07"))).toBeNull();
  });
});
