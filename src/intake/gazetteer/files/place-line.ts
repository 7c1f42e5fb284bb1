import anyAscii from "any-ascii";
import type { GazetteerPlace } from "../gazetteer.ts";
import { slugOf } from "../slug.ts";

/** What one line of a file says, or why it cannot be read. */
export type LineReading<T> = { ok: true; value: T } | { ok: false; why: string };

/** A place as a line of a file has it, with the names that stand in the same line, without the main one. */
export interface IncomingPlace {
  place: Omit<GazetteerPlace, "vanished">;
  alternates: readonly string[];
}

export const COLUMNS_OF_PLACES = 19;

/**
 * A line of a file of places: the 19 columns of GeoNames's main table (its readme, "The main 'geoname' table"), tabs
 * between them. Null for what is neither a populated place nor a division of the first or second order.
 */
export function placeOfLine(text: string): LineReading<IncomingPlace | null> {
  const cells = text.split("\t");
  if (cells.length !== COLUMNS_OF_PLACES) {
    return refused(`it has ${cells.length} columns; a line of GeoNames has ${COLUMNS_OF_PLACES}`);
  }
  if (text.includes("\0")) return refused("it holds a NUL");
  const [id = "", name = "", ascii = "", alternates = "", latitude = "", longitude = "", kind] = cells;
  const [code = "", country = "", , admin1 = "", admin2 = "", , , people = ""] = cells.slice(7);
  const modified = cells[18] ?? "";
  const division = kind === "A" && (code === "ADM1" || code === "ADM2");
  if (kind !== "P" && !division) return { ok: true, value: null };
  if (!/^[1-9]\d{0,9}$/.test(id)) return refused(`"${id}" is no GeoNames id`);
  if (name.trim() === "") return refused("it has no name");
  if (!/^[A-Z]{2}$/.test(country)) return refused(`"${country}" is no code of a country`);
  const point = pointOf(latitude, longitude);
  if (!point) return refused(`${latitude}, ${longitude} is no place on Earth`);
  if (!/^\d*$/.test(people)) return refused(`"${people}" is no number of inhabitants`);
  if (modified !== "" && !isDay(modified)) return refused(`"${modified}" is no day`);
  const codes = [country, admin1, ...(code === "ADM2" ? [admin2] : [])];
  if (division && codes.some((part) => !/^\S+$/.test(part) || part.includes("."))) {
    return refused("it is a division without a code");
  }
  const own = name.trim();
  return {
    ok: true,
    value: {
      place: {
        id: division ? codes.join(".") : id,
        geonames: Number(id),
        name: own,
        asciiName: asciiOf(ascii, own),
        slug: slugOf(asciiOf(ascii, own)),
        feature: code || "PPL",
        country,
        admin1: admin1 || null,
        admin2: admin2 || null,
        point,
        pointOf: "itself",
        population: Number(people) || null,
        modified: modified || null,
      },
      alternates: otherNames(alternates, own),
    },
  };
}

export const refused = (why: string): { ok: false; why: string } => ({ ok: false, why });

export const asciiOf = (ascii: string, name: string): string => ascii.trim() || anyAscii(name).trim() || name;

function pointOf(latitude: string, longitude: string): { latitude: number; longitude: number } | null {
  const point = { latitude: Number(latitude || Number.NaN), longitude: Number(longitude || Number.NaN) };
  const there = Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180;
  return there ? point : null;
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

function otherNames(alternates: string, name: string): string[] {
  if (alternates === "") return [];
  const names = new Set(alternates.split(",").map((each) => each.trim()));
  names.delete("");
  names.delete(name);
  return [...names];
}
