import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { cities, divisions, hasGazetteer } from "../../../../bench/reconcile/gazetteer.ts";
import type { Level } from "../../../registry/places/place.ts";
import { buildNameIndex } from "./build-index.ts";
import { decideMatch } from "./decide-match.ts";
import { NameIndex } from "./name-index.ts";
import type { Asked, NameFound } from "./named-entry.ts";

interface Labelled {
  name: string;
  language: string;
  country: string;
  level: string;
  geonames: string;
  why: string;
}

const FILE = new URL("../../../../data/matching/labelled-names.csv", import.meta.url);
const labelled = parse(readFileSync(FILE, "utf8"), { columns: true }) as Labelled[];

/** Smaller places are left out, so that the index is made in seconds; the bench asks all of them. */
const LEAST_PEOPLE = 2000;

describe.skipIf(!hasGazetteer())("names of data/matching/labelled-names.csv", () => {
  let answers: { row: Labelled; found: NameFound[]; outcome: string }[] = [];

  beforeAll(async () => {
    const entries = (await cities()).filter(({ population }) => (population ?? 0) >= LEAST_PEOPLE);
    const index = NameIndex.open(buildNameIndex([...entries, ...divisions()]));
    answers = labelled.map((row) => {
      const asked: Asked = {
        name: row.name,
        country: row.country || null,
        language: row.language || null,
        level: (row.level || null) as Level | null,
        point: null,
      };
      const found = index.find(asked);
      return { row, found, outcome: decideMatch(found, asked).outcome };
    });
  }, 180_000);

  it("has hundreds of rows, over many languages, each with its reason", () => {
    expect(labelled.length).toBeGreaterThanOrEqual(300);
    expect(new Set(labelled.map(({ language }) => language)).size).toBeGreaterThan(20);
    expect(labelled.filter(({ why }) => why === "")).toEqual([]);
  });

  it("finds the place first for 97 of 100 names", () => {
    const known = answers.filter(({ row }) => row.geonames !== "");
    const missed = known.filter(({ row, found }) => found[0]?.id !== row.geonames);
    expect(
      missed.length / known.length,
      missed.map(({ row, found }) => `${row.name} → ${found[0]?.name}`).join("; "),
    ).toBeLessThanOrEqual(0.03);
  });

  it("matches without asking only what is meant", () => {
    const wrong = answers.filter(
      ({ row, found, outcome }) =>
        outcome === "matched" && found[0]?.id !== row.geonames && /^\d+$/.test(found[0]?.id ?? ""),
    );
    expect(wrong.map(({ row, found }) => `${row.name} (${row.country}) → ${found[0]?.name}`)).toEqual([]);
  });

  it("asks a person for less than a third of the names", () => {
    const known = answers.filter(({ row }) => row.geonames !== "");
    const matched = known.filter(({ outcome }) => outcome === "matched");
    expect(matched.length / known.length).toBeGreaterThan(0.67);
  });
});
