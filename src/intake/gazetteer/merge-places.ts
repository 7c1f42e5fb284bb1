import type { WriteTx } from "../../database/database.ts";
import type { IncomingPlace } from "./files/place-line.ts";
import {
  deletePlainNames,
  insertNames,
  insertPlaces,
  NOTHING_DONE,
  namesHeld,
  type RowOfName,
  type RowOfPlace,
  rowsOfPlaces,
  type Tally,
  updatePlaces,
} from "./load.store.ts";

/**
 * Brings places and divisions into the gazetteer: new ones are added, changed ones replaced unless the gazetteer has a
 * newer state of them, equal ones left alone. Names that came with them before and no longer do are taken out.
 */
export async function mergePlaces(tx: WriteTx, incoming: readonly IncomingPlace[]): Promise<Tally> {
  const wanted = new Map(incoming.map((each) => [each.place.id, each]));
  const ids = [...wanted.keys()];
  const held = await rowsOfPlaces(tx, ids);
  const tally = { ...NOTHING_DONE };
  const added: RowOfPlace[] = [];
  const changed: RowOfPlace[] = [];
  const current: IncomingPlace[] = [];
  for (const each of wanted.values()) {
    const now = held.get(each.place.id);
    if (now && isOlder(each, now)) {
      tally.passedOver += 1;
      continue;
    }
    current.push(now ? namedAsHeld(each, now) : each);
    const row = rowOf(each, now);
    if (!now) added.push(row);
    else if (!same(row, now)) changed.push(row);
  }
  await insertPlaces(tx, added);
  await updatePlaces(tx, changed);
  const renamed = await mergeAlternates(tx, current, held.size > 0);
  tally.added = added.length;
  tally.changed = changed.length;
  const touched = new Set([...added, ...changed].map((row) => row.id));
  tally.changed += [...renamed].filter((id) => !touched.has(id)).length;
  return tally;
}

/** Days compare as text. What has no day says nothing of its age. */
const isOlder = ({ place }: IncomingPlace, now: RowOfPlace) =>
  place.modified !== null && now.modified !== null && place.modified < now.modified;

const isDivision = (feature: string) => feature === "ADM1" || feature === "ADM2";

/** The list of codes names a division shortly (Shandong); the name in the main table (Shandong Sheng) is one more. */
function namedAsHeld(each: IncomingPlace, now: RowOfPlace): IncomingPlace {
  if (!isDivision(now.feature) || each.place.point === null || each.place.name === now.name) return each;
  return { ...each, alternates: [each.place.name, ...each.alternates.filter((name) => name !== now.name)] };
}

function rowOf({ place }: IncomingPlace, now: RowOfPlace | undefined): RowOfPlace {
  const row: RowOfPlace = {
    id: place.id,
    geonames_id: place.geonames,
    name: place.name,
    ascii_name: place.asciiName,
    slug: place.slug,
    feature: place.feature,
    country: place.country,
    admin1: place.admin1,
    admin2: place.admin2,
    latitude: place.point?.latitude ?? null,
    longitude: place.point?.longitude ?? null,
    point_of: place.pointOf,
    population: place.population,
    modified: place.modified,
    vanished_by: null,
  };
  if (!now || !isDivision(place.feature)) return row;
  // Two files tell of a division: the codes name it, the main table places it. Neither takes away what the other said.
  if (place.point === null) {
    const { latitude, longitude, point_of, population, modified } = now;
    return {
      ...row,
      latitude,
      longitude,
      point_of,
      population,
      modified,
      geonames_id: row.geonames_id ?? now.geonames_id,
    };
  }
  const { name, ascii_name, slug } = now;
  return { ...row, name, ascii_name, slug };
}

const same = (row: RowOfPlace, now: RowOfPlace) =>
  (Object.keys(row) as (keyof RowOfPlace)[]).every((column) => row[column] === now[column]);

/** The ids of places whose names changed. A name that another file tells more of is not kept twice. */
async function mergeAlternates(
  tx: WriteTx,
  incoming: readonly IncomingPlace[],
  someHeld: boolean,
): Promise<Set<string>> {
  const withNames = incoming.filter(({ place }) => !isDivision(place.feature) || place.point !== null);
  const held = someHeld
    ? await namesHeld(
        tx,
        withNames.map(({ place }) => place.id),
      )
    : new Map<string, { name: string; origin: string }[]>();
  const added: RowOfName[] = [];
  const gone: { id: string; name: string }[] = [];
  for (const { place, alternates } of withNames) {
    const now = held.get(place.id) ?? [];
    const known = new Set(now.map(({ name }) => name));
    for (const name of alternates) {
      if (known.has(name)) continue;
      added.push({ gazetteer_id: place.id, name, language: null, kind: "alias", origin: "places" });
    }
    const wanted = new Set(alternates);
    for (const { name, origin } of now) {
      if (origin === "places" && !wanted.has(name)) gone.push({ id: place.id, name });
    }
  }
  await deletePlainNames(tx, gone);
  await insertNames(tx, added);
  return new Set([...added.map((row) => row.gazetteer_id), ...gone.map(({ id }) => id)]);
}
