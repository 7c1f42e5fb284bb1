import type { ReadDb } from "../../database/database.ts";
import { moved, notFound } from "../../kernel/errors.ts";
import type { PlaceId, Revision } from "../../kernel/ids.ts";
import type { ReadAs } from "../evidence/read-as.ts";
import { displayNames, placesById } from "./place.store.ts";
import type { Place, PlaceName, Succession } from "./place.ts";
import {
  namesOf,
  placeExists,
  placeMerges,
  placesAbove,
  placesBelow,
  successionsOf,
} from "./place-record.store.ts";

/** All that the registry holds of a place itself, as known at a revision. */
export interface PlaceRecord {
  place: Place;
  names: PlaceName[];
  /** The country first. */
  above: PlaceId[];
  below: PlaceId[];
  successions: Succession[];
  /** Of the place and of every place named here, by BCP 47 language. */
  displayed: Map<PlaceId, Record<string, string>>;
}

/** The place's record; null where it was not recorded yet. An id that was never given is refused. */
export async function placeRecord(read: ReadDb, id: PlaceId, known: Revision): Promise<PlaceRecord | null> {
  const place = (await placesById(read, [id], known)).get(id);
  if (!place) {
    await leadOn(read, id, known);
    if (await placeExists(read, id)) return null;
    throw notFound("unknown-place", "There is no place of this id.", id);
  }
  const names = await namesOf(read, id, known);
  const above = await placesAbove(read, id, known);
  const below = await placesBelow(read, id, known);
  const successions = await successionsOf(read, id, known);
  const named = new Set([
    id,
    ...above,
    ...below,
    ...successions.flatMap(({ predecessor, successor }) => [predecessor, successor]),
  ]);
  const displayed = await displayNames(read, [...named], known);
  return { place, names, above, below, successions, displayed };
}

/** A place of which the sources do not say for certain which it is: it has no point, and its note says why. */
export const hasOpenIdentity = (place: Place): boolean => place.point === null && place.level !== "country";

/** Leads to where a place stands that was merged into another; does nothing where it was not. */
async function leadOn(read: ReadDb, id: PlaceId, known: Revision): Promise<void> {
  const merge = (await placeMerges(read, [id], known)).find(({ merged }) => merged === id);
  if (merge) throw moved(id, merge.into);
}

/** A place that the registry knows at a revision; any other is refused, or leads on. */
export async function knownPlace(read: ReadDb, id: PlaceId, known: Revision): Promise<Place> {
  const place = (await placesById(read, [id], known)).get(id);
  if (place) return place;
  await leadOn(read, id, known);
  throw notFound("unknown-place", `There is no place ${id}.`, "id");
}

/** For data: a place that was not recorded yet is not there. */
export async function knownRecord(read: ReadDb, id: PlaceId, at: ReadAs): Promise<PlaceRecord> {
  const record = await placeRecord(read, id, at.known);
  if (record) return record;
  throw notFound("not-yet-known", `Nothing was known of this place at revision ${at.known}.`, "knownAt");
}
