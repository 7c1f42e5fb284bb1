import { z } from "@hono/zod-openapi";
import type { ReadDb } from "../../database/database.ts";
import { decodeCursor, type Page, pageOf } from "../../http/paging.ts";
import { invalid } from "../../kernel/errors.ts";
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

/** Words mean at most so many places. */
const MOST_MEANT = 200;

const Position = z.string().max(200);

/** Places by country and level in the order of their ids; by words, surest first. */
export async function listPlaces(
  read: ReadDb,
  asked: PlacesAsked,
  known: Revision,
): Promise<Page<ListedPlace>> {
  const { q, country, level, limit, cursor } = asked;
  if (q?.trim()) return listMeant(read, { ...asked, q }, known);
  const after = cursor ? decodeCursor(cursor, Position) : undefined;
  const ids = await listPlaceIds(read, known, { country, level }, { after, limit: limit + 1 });
  const page = pageOf(ids, limit, (id) => id);
  const places = await withNames(read, page.items, known);
  return { items: places.map((item) => ({ ...item, matched: null })), next: page.next };
}

/** Places that words may mean. Their order is the same each time they are looked for, so a page begins after a place. */
async function listMeant(
  read: ReadDb,
  { q, country, level, limit, cursor }: PlacesAsked & { q: string },
  known: Revision,
): Promise<Page<ListedPlace>> {
  const found = await findPlacesByName(read, q, known, { limit: MOST_MEANT });
  const matched = new Map(found.map((match) => [match.id, match.matched]));
  const meant = found
    .filter((match) => (!country || match.country === country) && (!level || match.level === level))
    .map((match) => match.id);
  const after = cursor ? decodeCursor(cursor, Position) : undefined;
  const start = after === undefined ? 0 : meant.indexOf(after as PlaceId) + 1;
  if (after !== undefined && start === 0) {
    throw invalid("bad-cursor", "This cursor is not one that this list gave. Start without it.", "cursor");
  }
  const page = pageOf(meant.slice(start, start + limit + 1), limit, (id) => id);
  const places = await withNames(read, page.items, known);
  return {
    items: places.map((item) => ({ ...item, matched: matched.get(item.place.id) ?? null })),
    next: page.next,
  };
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
