import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../../../../test/support/database.ts";
import { buildApp } from "../../../app.ts";
import { type Day, knownDay } from "../../../kernel/day.ts";
import type { PlaceId } from "../../../kernel/ids.ts";
import { readAs } from "../../evidence/read-as.ts";
import { countTies, countTiesByCountry, countTiesByPlace, heldPairs } from "./country-partners.store.ts";
import { inForce, tiesOf } from "./place-partners.ts";

const database = await loadedDatabase();
const app = buildApp(database);
const get = (path: string) => app.request(`http://amity.test${path}`);
const json = async <T>(path: string): Promise<T> => (await get(path)).json() as Promise<T>;

interface Feature {
  id: string;
  geometry: { coordinates: unknown } | null;
  properties: { kind: string; certainty?: string };
}
interface Partners {
  partnerships: { partnership: string; inForce: string; state: { kind: string | null } }[];
}
const at = (asOf: Day) => readAs(database.read, { asOf });
const qingdao = "cn-qingdao" as PlaceId;

describe("counts and lists are the same answer", () => {
  it.each(["1980-01-01", "1993-06-15", "2015-05-01", "2022-06-17", "2023-07-01", "2026-03-01"])(
    "of China and of Qingdao on %s",
    async (day) => {
      const time = await at(knownDay(day));
      for (const [whose, list] of [
        [{ country: "CN" }, { country: "CN" }],
        [{ places: [qingdao] }, { place: qingdao }],
      ] as const) {
        const counted = await countTies(database.read, whose, time.asOf, time.known);
        const verdicts = (await tiesOf(database.read, list, time)).map(inForce);
        expect(counted).toEqual({
          certain: verdicts.filter((verdict) => verdict === "certain").length,
          possible: verdicts.filter((verdict) => verdict !== "not").length,
        });
      }
    },
  );

  it("places of a country sum to no less than the country, each partnership once", async () => {
    const { asOf, known } = await at(knownDay("2023-07-01"));
    const whole = await countTies(database.read, { country: "KG" }, asOf, known);
    const places = await countTiesByPlace(database.read, { country: "KG" }, asOf, known);
    const countries = await countTiesByCountry(database.read, { country: "KG" }, asOf, known);
    const sum = (rows: readonly { possible: number }[]) => rows.reduce((all, row) => all + row.possible, 0);
    expect(sum(places)).toBeGreaterThanOrEqual(whole.possible);
    expect(sum(countries)).toBeGreaterThanOrEqual(whole.possible);
    expect(countries[0]?.country).toBe("CN");
  });

  it("knows nothing at revision 0", async () => {
    const { asOf, known } = await readAs(database.read, {
      asOf: knownDay("2023-07-01"),
      knownAt: { revision: 0 as never },
    });
    expect(await countTies(database.read, { country: "CN" }, asOf, known)).toEqual({
      certain: 0,
      possible: 0,
    });
    expect(await heldPairs(database.read, { country: "CN" }, asOf, known)).toEqual([]);
  });
});

describe("a place's partners as data", () => {
  it("Qingdao–Yerevan: nothing, then friendly cooperation, then sister cities", async () => {
    const state = async (day: string) => {
      const answer = await json<Partners>(`/places/cn-qingdao.json?asOf=${day}`);
      const tie = answer.partnerships.find((one) => one.partnership === "am-yerevan--cn-qingdao");
      return [tie?.state.kind, tie?.inForce];
    };
    expect((await state("2000-01-01"))[1]).not.toBe("certain");
    expect(await state("2022-06-17")).toEqual(["friendly-cooperation", "certain"]);
    expect(await state("2023-06-20")).toEqual(["sister", "certain"]);
  });

  it("a map holds the place, its partners and a line each, in RFC 7946", async () => {
    const answer = await get("/places/cn-qingdao.geojson?asOf=2023-07-01");
    expect(answer.headers.get("content-type")).toBe("application/geo+json");
    const { features } = (await answer.json()) as { features: Feature[] };
    const own = features.find(({ id }) => id === "cn-qingdao");
    expect(own?.geometry?.coordinates).toEqual([120.38042, 36.06488]);
    const lines = features.filter(({ properties }) => properties.kind === "partnership");
    expect(lines).toHaveLength(12);
    expect(new Set(lines.map((line) => line.properties.certainty))).toEqual(new Set(["certain", "possible"]));
  });

  it("a place without a point stands in the data, and on no map", async () => {
    const { features } = await json<{ features: Feature[] }>("/places/cn-yulin-unresolved.geojson");
    const own = features.find(({ id }) => id === "cn-yulin-unresolved");
    expect(own?.geometry).toBeNull();
    const page = await (await get("/en/places/cn-yulin-unresolved")).text();
    expect(page).not.toContain("data-map");
    expect(page).toContain("Arkhangelsk");
  });

  it("the protocol of five is one partnership with four partners in it", async () => {
    const csv = await (await get("/places/cn-heihe.csv")).text();
    expect(csv.match(/cn-heihe\|cn-zhuhai\|ru-blagoveshchensk/g)).toHaveLength(1);
  });
});
