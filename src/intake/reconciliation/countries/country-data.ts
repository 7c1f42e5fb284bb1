import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";

export interface IsoCountry {
  /** ISO 3166-1 alpha-2; XK for Kosovo, as GeoNames has it. */
  code: string;
  alpha3: string;
  /** The state under which lists also put its places; no word about whose it is. */
  listedUnder: string | null;
  officialName: string | null;
}

/** A spelling that no table of names has. No code: a name that must not be taken for a misspelt country. */
export interface OddSpelling {
  spelling: string;
  codes: readonly string[];
  /** The part of the country that is meant, where it is only a part. */
  part: string | null;
}

/** A state that is no more, or that is called otherwise today. */
export interface HistoricState {
  /** ISO 3166-3 where it has a code there, else ours. */
  state: string;
  names: readonly string[];
  /** Where its places lie today, ISO 3166-1 alpha-2. */
  successors: readonly string[];
}

const table = (name: string): Record<string, string>[] =>
  parse(readFileSync(fileURLToPath(new URL(`../../../../data/matching/${name}`, import.meta.url))), {
    columns: true,
    bom: true,
  }) as Record<string, string>[];

const listed = (cell: string | undefined): string[] => (cell ? cell.split("|") : []);

export const isoCountries = (): IsoCountry[] =>
  table("countries-iso.csv").map((row) => ({
    code: row.code ?? "",
    alpha3: row.alpha3 ?? "",
    listedUnder: row.listed_under || null,
    officialName: row.official_name || null,
  }));

export const oddSpellings = (): OddSpelling[] =>
  table("countries.csv").map((row) => ({
    spelling: row.spelling ?? "",
    codes: listed(row.code),
    part: row.part || null,
  }));

export const historicStates = (): HistoricState[] =>
  table("countries-historic.csv").map((row) => ({
    state: row.state ?? "",
    names: listed(row.names),
    successors: listed(row.successors),
  }));
