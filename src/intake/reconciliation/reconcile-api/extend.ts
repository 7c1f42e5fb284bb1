import type { ReadDb } from "../../../database/database.ts";
import type { ReadAs } from "../../../registry/evidence/read-as.ts";
import { inForce, tiesOf } from "../../../registry/partnerships/elsewhere/place-partners.ts";
import { type Entity, readEntities } from "./read-entities.ts";
import type { ExtensionQuery } from "./read-request.ts";
import { propertyOf } from "./vocabulary.ts";

type Value = { str: string } | { int: number } | { float: number };
type Row = Record<string, Value[]>;

/** The values of properties of places: a row an id, a list a property; empty where nothing is known. */
export async function extend(read: ReadDb, { ids, properties }: ExtensionQuery, at: ReadAs) {
  const entities = await readEntities(read, ids, at);
  const asked = [...new Set(properties.map(({ id }) => id))];
  const rows: [string, Row][] = [];
  for (const id of new Set(ids)) {
    const entity = entities.get(id);
    const cells: [string, Value[]][] = [];
    for (const property of asked) {
      cells.push([property, entity ? await valuesOf(read, entity, property, at) : []]);
    }
    rows.push([id, Object.fromEntries(cells)]);
  }
  return {
    meta: asked.map((id) => ({ id, name: propertyOf(id)?.name ?? id })),
    rows: Object.fromEntries(rows),
  };
}

async function valuesOf(read: ReadDb, entity: Entity, property: string, at: ReadAs): Promise<Value[]> {
  const { names, point, place } = entity;
  const text = (value: string | null | undefined): Value[] => (value ? [{ str: value }] : []);
  const degrees = (value: number | undefined): Value[] => (value === undefined ? [] : [{ float: value }]);
  const whole = (value: number | null): Value[] => (value === null ? [] : [{ int: value }]);
  switch (propertyOf(property)?.id) {
    case "country":
      return text(entity.country);
    case "within":
      return text(entity.within);
    case "level":
      return text(entity.level);
    case "coordinates":
      return text(point && `${point.latitude},${point.longitude}`);
    case "latitude":
      return degrees(point?.latitude);
    case "longitude":
      return degrees(point?.longitude);
    case "geonames":
      return text(entity.geonames === null ? null : String(entity.geonames));
    case "wikidata":
      return text(entity.wikidata);
    case "name-en":
      return text(names.en);
    case "name-zh":
      return text(names["zh-Hans"]);
    case "name-ru":
      return text(names.ru);
    case "population":
      return whole(entity.population);
    case "partners":
      return whole(place === null ? 0 : await partnersInForce(read, place, at));
    default:
      return [];
  }
}

async function partnersInForce(
  read: ReadDb,
  place: NonNullable<Entity["place"]>,
  at: ReadAs,
): Promise<number> {
  const ties = await tiesOf(read, { place }, at);
  return ties.filter((tie) => inForce(tie) === "certain").length;
}
