import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Identified, idsFor } from "./place-ids.ts";
import { slugOf } from "./slug.ts";

const WORDS = ["", "a", "b", "a-b", "b-a", "a-county", "a-province", "b-province", "a-b-1", "a-2"];

/** Places of one country whose slugs, divisions and numbers run into each other as often as can be. */
const countries = fc
  .uniqueArray(
    fc.record({
      number: fc.integer({ min: 1, max: 40 }),
      slug: fc.constantFrom(...WORDS),
      feature: fc.constantFrom("PPL", "PPLA", "PPLX", "ADM1", "ADM2"),
      population: fc.option(fc.integer({ min: 1, max: 3 })),
      within: fc.constantFrom("", "a", "b", "1", "county"),
    }),
    { selector: ({ number }) => number, maxLength: 25 },
  )
  .map((places) =>
    places.map(
      ({ number, ...rest }): Identified => ({
        ...rest,
        country: "CN",
        id:
          rest.feature === "ADM1"
            ? `CN.${number}`
            : rest.feature === "ADM2"
              ? `CN.1.${number}`
              : String(number),
      }),
    ),
  );

const firstIds = (places: readonly Identified[]) => {
  const isSlug = (_: string, slug: string) => places.some((place) => place.slug === slug);
  const rivals = Map.groupBy(places, ({ slug }) => slug);
  return new Map(places.map((place) => [place.id, idsFor(place, rivals.get(place.slug) ?? [], isSlug)]));
};

describe("ids of places made from the gazetteer", () => {
  it("are ids that the registry takes", () => {
    fc.assert(
      fc.property(countries, (places) => {
        for (const ids of firstIds(places).values()) {
          expect(ids.length).toBeGreaterThan(1);
          for (const id of ids) expect(id).toMatch(/^cn(-[a-z0-9]+)+$/);
        }
      }),
    );
  });

  it("give the bare slug to the most populous, and to it alone", () => {
    fc.assert(
      fc.property(countries, (places) => {
        const ids = firstIds(places);
        for (const [slug, rivals] of Map.groupBy(places, (place) => place.slug)) {
          if (slug === "") continue;
          const bare = rivals.filter(({ id }) => ids.get(id)?.[0] === `cn-${slug}`);
          expect(bare).toHaveLength(1);
          const most = Math.max(...rivals.map(({ population }) => population ?? 0));
          expect(bare[0]?.population ?? 0).toBe(most);
        }
      }),
    );
  });

  it("are the same in whatever order the gazetteer comes", () => {
    fc.assert(
      fc.property(countries, fc.integer(), (places, seed) => {
        const other = places.toSorted((a, b) => slugOf(a.id + seed).localeCompare(slugOf(b.id + seed)));
        const ids = firstIds(places);
        for (const [id, all] of firstIds(other)) expect(all).toEqual(ids.get(id));
      }),
    );
  });

  it("collide with no bare slug of another place", () => {
    fc.assert(
      fc.property(countries, (places) => {
        const ids = firstIds(places);
        const slugs = new Map([...ids].map(([id, all]) => [all[0], id]));
        for (const place of places) {
          const first = ids.get(place.id)?.[0] ?? "";
          if (first === `cn-${place.slug}` || /\d$/.test(first)) continue;
          expect(places.some(({ slug }) => `cn-${slug}` === first)).toBe(false);
          expect(slugs.get(first as never)).toBe(place.id);
        }
      }),
    );
  });
});

describe("slugs", () => {
  it.each([
    ["Xi’an", "xian"],
    ["Ürümqi", "urumqi"],
    ["St. John's", "st-johns"],
    ["Циндао", "tsindao"],
    ["Saint-Denis-de-la-Réunion", "saint-denis-de-la-reunion"],
    ["ʻEwa", "ewa"],
    ["-- 7 --", "7"],
    ["***", ""],
  ])("%s is %s", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});
