import { describe, expect, it } from "vitest";
import { loadedDatabase, testDatabase } from "../../../test/support/database.ts";
import { placeLine, type SamplePlace, sampleFolder } from "../../../test/support/geonames-files.ts";
import type { Database } from "../../database/database.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import { Recording } from "../../registry/evidence/recording.ts";
import { displayNames, placesById, putPlaceNames, putPlaces } from "../../registry/places/place.store.ts";
import { linkedPlaces } from "./linking/link.store.ts";
import { registryPlacesFor } from "./registry-place.ts";
import { updateGazetteer } from "./update-gazetteer.ts";

const write = await sampleFolder();

const fill = async (database: Database, divisions: string, ...places: SamplePlace[]) =>
  updateGazetteer(database, [
    await write("admin1.txt", divisions),
    await write("places.txt", places.map(placeLine).join("\n")),
  ]);

const make = (database: Database, ...ids: string[]) =>
  database.write((tx) => registryPlacesFor(new Recording(tx, "test", "places of a list"), ids));

const placesIn = async (database: Database, ids: Iterable<string>) => {
  const known = await latestRevision(database.read);
  const all = [...ids] as PlaceId[];
  return {
    places: await placesById(database.read, all, known),
    names: await displayNames(database.read, all, known),
  };
};

describe("places that the registry lacks", async () => {
  const database = await testDatabase();
  await fill(
    database,
    "FR.84\tAuvergne-Rhône-Alpes\nUS.OR\tOregon\nUS.ME\tMaine\nUS.MA\tMassachusetts\nJP.40\tTokyo",
    {
      id: 11,
      name: "Lyon",
      also: "Lion,Лион,里昂",
      country: "FR",
      admin1: "84",
      population: 522969,
      latitude: 45.7,
      longitude: 4.8,
    },
    { id: 21, name: "Portland", country: "US", admin1: "OR", population: 650000 },
    { id: 22, name: "Portland", country: "US", admin1: "ME", population: 66000 },
    { id: 23, name: "Springfield", country: "US", admin1: "MA", population: 150000 },
    { id: 24, name: "Springfield", country: "US", admin1: "OR", population: 60000 },
    { id: 25, name: "Springfield", country: "US", admin1: "OR", population: 700 },
    { id: 26, name: "Portland Maine", country: "US", admin1: "ME", population: 600 },
    {
      id: 31,
      name: "Nerima",
      also: "练马,練馬区,Нэрима,Нерима",
      country: "JP",
      admin1: "40",
      feature: "PPLX",
    },
    { id: 41, name: "***", ascii: "***", country: "FR", admin1: "84" },
  );
  const made = await make(database, "11", "21", "22", "23", "24", "25", "31", "41", "FR.84", "999");

  it("are made with ids from their names, the most populous with the bare one", () => {
    expect(Object.fromEntries(made)).toEqual({
      "11": "fr-lyon",
      "21": "us-portland",
      // us-portland-maine would be the bare slug of another place.
      "22": "us-portland-maine-22",
      "23": "us-springfield",
      "24": "us-springfield-oregon",
      "25": "us-springfield-oregon-25",
      "31": "jp-nerima",
      "41": "fr-41",
      "FR.84": "fr-auvergne-rhone-alpes",
    });
  });

  it("have level, point, inhabitants and source, and lie in their division where the registry has it", async () => {
    const { places } = await placesIn(database, made.values());
    expect(places.get("fr-lyon" as PlaceId)).toEqual({
      id: "fr-lyon",
      level: "city",
      levelLocal: null,
      firstOrder: false,
      country: "FR",
      parent: "fr-auvergne-rhone-alpes",
      point: { latitude: 45.7, longitude: 4.8 },
      population: 522969,
      geonames: 11,
      wikidata: null,
      pointSource: "GeoNames",
      note: null,
    });
    expect(places.get("fr-auvergne-rhone-alpes" as PlaceId)).toMatchObject({
      level: "province",
      firstOrder: true,
      parent: "fr",
      geonames: null,
      pointSource: "GeoNames (largest place)",
    });
    expect(places.get("us-portland" as PlaceId)).toMatchObject({ parent: "us", level: "city" });
    expect(places.get("jp-nerima" as PlaceId)).toMatchObject({ level: "district" });
  });

  it("are named in English, and in Chinese and Russian where the script leaves no choice", async () => {
    const { names } = await placesIn(database, made.values());
    expect(names.get("fr-lyon" as PlaceId)).toEqual({ en: "Lyon", ru: "Лион", "zh-Hans": "里昂" });
    // In Japan characters are Japanese, and of two Russian spellings nobody knows which is one.
    expect(names.get("jp-nerima" as PlaceId)).toEqual({ en: "Nerima" });
  });

  it("come with their country, called as the Unicode CLDR calls it", async () => {
    const { places, names } = await placesIn(database, ["fr", "us", "jp"]);
    expect(places.size).toBe(3);
    expect(places.get("fr" as PlaceId)).toMatchObject({ level: "country", parent: null });
    expect(names.get("fr" as PlaceId)).toEqual({ en: "France", ru: "Франция", "zh-Hans": "法国" });
  });

  it("are made once: asked again the registry has them and records nothing", async () => {
    const before = await latestRevision(database.read);
    expect(await make(database, "11", "24", "FR.84")).toEqual(
      new Map([
        ["11", "fr-lyon"],
        ["24", "us-springfield-oregon"],
        ["FR.84", "fr-auvergne-rhone-alpes"],
      ]),
    );
    expect(await latestRevision(database.read)).toBe(before);
  });

  it("have the ids they would have had together when they come one by one", async () => {
    expect(Object.fromEntries(await make(database, "26"))).toEqual({ "26": "us-portland-maine" });
  });
});

describe("places that the starter dataset has", async () => {
  const database = await loadedDatabase();
  const loaded = await fill(
    database,
    "CN.25\tShandong\nCN.24\tShanxi\nCN.26\tShaanxi\nCN.22\tBeijing\nKG.08\tOsh Region\nKG.10\tOsh City\nDE.01\tElsewhere",
    { id: 1797929, name: "Qingdao", admin1: "25" },
    { id: 1816670, name: "Beijing", admin1: "22", feature: "PPLC" },
    { id: 1527534, name: "Osh", country: "KG", admin1: "10" },
    { id: 7, name: "Zibo", admin1: "25" },
    { id: 8, name: "Qingdao", admin1: "24" },
  );

  it("are linked by GeoNames id, and divisions by their names, each to the right one of two", async () => {
    expect(loaded.links).toMatchObject({ byGeonamesId: 3, byName: 6 });
    const ids = [
      "1797929",
      "1816670",
      "CN.22",
      "CN.25",
      "CN.24",
      "CN.26",
      "KG.08",
      "KG.10",
      "1527534",
      "DE.01",
    ];
    expect(Object.fromEntries(await linkedPlaces(database.read, ids))).toEqual({
      "1797929": "cn-qingdao",
      "1816670": "cn-beijing",
      "CN.22": "cn-beijing",
      "CN.25": "cn-shandong",
      "CN.24": "cn-shanxi",
      "CN.26": "cn-shaanxi",
      "KG.08": "kg-osh-region",
      "KG.10": "kg-osh",
      "1527534": "kg-osh",
    });
  });

  it("tell which could not be linked, countries aside", () => {
    expect(loaded.links.unlinked).toContain("ru-chita-oblast");
    expect(loaded.links.unlinked).not.toContain("cn-qingdao");
    expect(loaded.links.unlinked).not.toContain("cn");
  });

  it("are the answer, and nobody else gets their ids", async () => {
    const places = await make(database, "1797929", "CN.22", "8");
    expect(Object.fromEntries(places)).toEqual({
      "1797929": "cn-qingdao",
      "CN.22": "cn-beijing",
      "8": "cn-qingdao-shanxi",
    });
    const { places: described } = await placesIn(database, ["cn-qingdao-shanxi"]);
    expect(described.get("cn-qingdao-shanxi" as PlaceId)).toMatchObject({ parent: "cn-shanxi" });
  });
});

describe("places that came into the registry after the gazetteer", async () => {
  const database = await testDatabase();
  await fill(database, "CN.25\tShandong", { id: 1797929, name: "Qingdao", admin1: "25" });
  const described = {
    levelLocal: null,
    country: "CN",
    point: null,
    population: null,
    geonames: null,
    wikidata: null,
    pointSource: null,
    note: null,
  };
  await database.write(async (tx) => {
    const recording = new Recording(tx, "test", "a province");
    const [country, province] = ["cn", "cn-shandong"] as PlaceId[];
    if (!country || !province) throw new Error("two places");
    await putPlaces(recording, [
      { ...described, id: country, level: "country", firstOrder: false, parent: null },
      { ...described, id: province, level: "province", firstOrder: true, parent: country },
    ]);
    await putPlaceNames(recording, [
      { place: province, language: "en", name: "Shandong Province", kind: "official", valid: null },
    ]);
  });

  it("are found all the same, and what is made lies in them", async () => {
    const made = await make(database, "1797929", "CN.25");
    expect(Object.fromEntries(made)).toEqual({ "1797929": "cn-qingdao", "CN.25": "cn-shandong" });
    const { places } = await placesIn(database, made.values());
    expect(places.get("cn-qingdao" as PlaceId)).toMatchObject({ parent: "cn-shandong" });
  });
});
