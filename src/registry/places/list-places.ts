import { z } from "@hono/zod-openapi";
import type { ReadDb } from "../../database/database.ts";
import { decodeCursor, type Page, pageOf } from "../../http/paging.ts";
import type { PlaceId, Revision } from "../../kernel/ids.ts";
import { displayNames, placesById } from "./place.store.ts";
import type { Level, Place } from "./place.ts";
import type { Matched } from "./place-match.ts";
import { listPlaceIds } from "./place-record.store.ts";
import { findPlacesByName } from "./place-search.store.ts";

export interface PlacesAsked {
  q?: string | undefined;
  country?: string | undefined;
  level?: Level | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ListedPlace {
  place: Place;
  /** By BCP 47 language. */
  names: Record<string, string>;
  /** The name that answered the words, where words were asked for. */
  matched: Matched | null;
}

/** Words mean at most so many places; a list by words has one page. */
const MOST_MEANT = 200;

/** Places by country and level in the order of their ids; by words, surest first. */
export async function listPlaces(
  read: ReadDb,
  asked: PlacesAsked,
  known: Revision,
): Promise<Page<ListedPlace>> {
  const { q, country, level, limit, cursor } = asked;
  if (q?.trim()) {
    const found = await findPlacesByName(read, q, known, { limit: MOST_MEANT });
    const matched = new Map(found.map((match) => [match.id, match.matched]));
    const kept = found.filter(
      (match) => (!country || match.country === country) && (!level || match.level === level),
    );
    const ids = kept.slice(0, limit).map((match) => match.id);
    const places = await withNames(read, ids, known);
    return {
      items: places.map((item) => ({ ...item, matched: matched.get(item.place.id) ?? null })),
      next: null,
    };
  }
  const after = cursor ? decodeCursor(cursor, z.string().max(200)) : undefined;
  const ids = await listPlaceIds(read, known, { country, level }, { after, limit: limit + 1 });
  const page = pageOf(ids, limit, (id) => id);
  const places = await withNames(read, page.items, known);
  return { items: places.map((item) => ({ ...item, matched: null })), next: page.next };
}

async function withNames(
  read: ReadDb,
  ids: readonly PlaceId[],
  known: Revision,
): Promise<{ place: Place; names: Record<string, string> }[]> {
  const places = await placesById(read, ids, known);
  const names = await displayNames(read, ids, known);
  return ids.flatMap((id) => {
    const place = places.get(id);
    return place ? [{ place, names: names.get(id) ?? {} }] : [];
  });
}
