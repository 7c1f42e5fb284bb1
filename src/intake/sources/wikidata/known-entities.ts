import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { LEVELS, type Level } from "../../../registry/places/place.ts";
import { type Mention, mentionOf } from "../../reconciliation/mention.ts";
import { bestOf, type Entity, itemOf, pointOf, stringOf } from "./statement.ts";

/** In this order, else whatever label there is. */
const LANGUAGES = ["en", "zh-hans", "zh-cn", "zh", "ru", "mul"] as const;
/** More entities than have ever had P190, so that a hostile file cannot fill the memory. */
const MOST_KNOWN = 300_000;

const table = <T extends z.ZodType>(name: string, row: T): z.output<T>[] =>
  z.array(row).parse(parse(readFileSync(new URL(name, import.meta.url)), { bom: true, columns: true }));

const countries = new Map(
  table("./countries.csv", z.object({ wikidata: z.string(), country: z.string() })).map((row) => [
    row.wikidata,
    row.country,
  ]),
);
const levels = new Map(
  table("./levels.csv", z.object({ wikidata: z.string(), level: z.enum(LEVELS) })).map((row) => [
    row.wikidata,
    row.level,
  ]),
);

/** ISO 3166-1 alpha-2 of a country's item, where it is one of those in `countries.csv`. */
export const countryOf = (item: string | null): string | null => (item && countries.get(item)) || null;

/** The entities read so far: a dump names a partner by its id only, and its labels are with its own entity. */
export class KnownEntities {
  readonly #known = new Map<string, Mention>();

  /** Takes what identifies a place: label, country, level, point, GeoNames id. */
  add(entity: Entity): Mention {
    const mention = mentionFrom(entity);
    if (this.#known.size < MOST_KNOWN) this.#known.set(entity.id, mention);
    return mention;
  }

  /** An entity that was not read, or not yet, has its id for a name. */
  mention(id: string): Mention {
    return this.#known.get(id) ?? mentionOf(id, { ids: { geonames: null, wikidata: id } });
  }
}

function mentionFrom(entity: Entity): Mention {
  const label = labelOf(entity);
  return mentionOf(label?.value ?? entity.id, {
    language: label ? tagOf(label.language) : null,
    country: only(bestOf(entity, "P17").map(({ mainsnak }) => countryOf(itemOf(mainsnak)))),
    level: only(bestOf(entity, "P31").map(({ mainsnak }) => levelOf(itemOf(mainsnak)))),
    point: pointOf(bestOf(entity, "P625")[0]?.mainsnak),
    ids: {
      wikidata: entity.id,
      geonames: geonamesId(only(bestOf(entity, "P1566").map(({ mainsnak }) => stringOf(mainsnak)))),
    },
  });
}

function labelOf({ labels = {} }: Entity) {
  const language = LANGUAGES.find((one) => labels[one]);
  return language ? labels[language] : Object.values(labels)[0];
}

/** Wikidata's codes are BCP 47 but for a few. */
const tagOf = (code: string): string | null =>
  code === "mul" ? null : ({ "zh-cn": "zh-Hans", "zh-hans": "zh-Hans", "zh-hant": "zh-Hant" }[code] ?? code);

const levelOf = (item: string | null): Level | null => (item && levels.get(item)) || null;

/** GeoNames ids are whole numbers that a column of the database can hold. */
export const geonamesId = (text: string | null): number | null =>
  text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;

/** The value that all agree on; what none says, or several say differently, is not said. */
function only<T>(values: readonly (T | null)[]): T | null {
  const distinct = new Set(values.filter((value) => value !== null));
  return distinct.size === 1 ? ([...distinct][0] ?? null) : null;
}
