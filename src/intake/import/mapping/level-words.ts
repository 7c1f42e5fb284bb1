import type { Level } from "../../../registry/places/place.ts";
import { plainWord } from "./kind-words.ts";

/** Words by which lists tell levels of places. 市 and "city" say no more than city: a municipality of the first order is one too. */
const WORDS: Readonly<Partial<Record<Level, string>>> = {
  province:
    "province, state, oblast, region, republic, krai, 省, 自治区, 州, 省级, 省区, область, край, республика, регион, bundesland, land, région, provincia",
  prefecture: "prefecture, 地级, 自治州, 盟, 都道府県, 県, префектура, präfektur, préfecture",
  city: "city, town, municipality, 市, 城市, 地级市, 县级市, город, городской округ, stadt, gemeinde, ville, commune, ciudad, municipio",
  district:
    "district, borough, 区, 市辖区, район города, городской район, stadtbezirk, bezirk, arrondissement, distrito",
  county: "county, 县, 旗, район, муниципальный район, kreis, landkreis, condado",
  village: "village, 村, 镇, село, деревня, посёлок, поселок, dorf, pueblo",
};

const KNOWN: ReadonlyMap<string, Level> = new Map(
  Object.entries(WORDS).flatMap(([level, words]) =>
    words.split(",").map((word) => [plainWord(word), level as Level] as const),
  ),
);

/** The level that a word tells; null where it is not known. */
export const levelOfWord = (word: string): Level | null => KNOWN.get(plainWord(word)) ?? null;
