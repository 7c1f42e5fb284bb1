import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { PlaceId } from "../../../kernel/ids.ts";
import type { Level } from "../../../registry/places/place.ts";
import { STARTER } from "../../starter.ts";
import type { ReadAgainst } from "../read-article.ts";

type Row = Record<string, string>;

/** The names of the starter dataset, so that sentences can be read without a database. */
export async function namesOfDataset(): Promise<ReadAgainst> {
  const [places, names, organizations] = await Promise.all(
    ["places", "place_names", "organizations"].map(table),
  );
  const byId = new Map((places ?? []).map((row) => [row.id, row]));
  const shown = new Map(
    (names ?? [])
      .filter((row) => row.language === "en" && row.kind === "official")
      .map((row) => [row.place, row.name]),
  );
  const known = (names ?? []).flatMap((row) => {
    const place = byId.get(row.place);
    if (!place || !row.name) return [];
    return {
      name: row.name,
      shown: shown.get(row.place) ?? row.name,
      place: row.place as PlaceId,
      gazetteer: place.geonames || null,
      level: place.level as Level,
      country: place.country ?? "",
      population: Number(place.population) || null,
    };
  });
  return {
    names: { named: async () => known, inHan: async () => [] },
    organizations: (organizations ?? []).flatMap((row) =>
      [row.name_en, row.name_zh, row.name_ru].flatMap((name) => (name && row.id ? { id: row.id, name } : [])),
    ),
  };
}

const table = async (name: string): Promise<Row[]> =>
  parse(await readFile(join(STARTER, `${name}.csv`), "utf8"), { columns: true });
