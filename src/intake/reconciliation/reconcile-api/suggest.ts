import type { ReadDb } from "../../../database/database.ts";
import type { ReadAs } from "../../../registry/evidence/read-as.ts";
import { findPlacesByName } from "../../../registry/places/place-search.store.ts";
import { mentionOf } from "../mention.ts";
import type { PlaceResolver } from "../place-resolver.ts";
import { descriptionOf } from "./answer-queries.ts";
import { entityId, parseEntityId } from "./entity-id.ts";
import { readEntities } from "./read-entities.ts";
import { gazetteerBeginning } from "./suggest.store.ts";
import { typesOf } from "./vocabulary.ts";

const PAGE = 20;
/** A search of the registry takes no more. */
const LONGEST_PREFIX = 100;

/**
 * Places that what somebody types may become: the id itself, the places that the name means already, places of the
 * registry, then those of the gazetteer whose names begin so.
 */
export async function suggestEntities(
  read: ReadDb,
  resolver: PlaceResolver,
  { prefix, cursor }: { prefix: string; cursor: number },
  at: ReadAs,
) {
  const words = [...prefix.trim()].slice(0, LONGEST_PREFIX).join("");
  if (words === "") return [];
  const surest = resolver.resolve(mentionOf(words)).candidates.map(entityId);
  const recorded = await findPlacesByName(read, words, at.known);
  const ids = [
    ...(parseEntityId(words) ? [words] : []),
    ...surest,
    ...recorded.map(({ id }): string => id),
    ...(await gazetteerBeginning(read, words, { skip: 0, limit: cursor + PAGE })).map((gazetteer) =>
      entityId({ place: null, gazetteer }),
    ),
  ];
  const entities = await readEntities(read, ids, at);
  const shown = new Map([...new Set(ids)].flatMap((id) => entityOf(entities.get(id))));
  return [...shown.values()].slice(cursor, cursor + PAGE);
}

function entityOf(
  entity: Awaited<ReturnType<typeof readEntities>> extends Map<string, infer E> ? E | undefined : never,
) {
  if (!entity) return [];
  const { id, name, level } = entity;
  return [[id, { id, name, description: descriptionOf(entity), notable: typesOf(level) }] as const];
}

/** Types or properties whose id or name has the words. */
export function suggestAmong<T extends { id: string; name: string }>(
  among: readonly T[],
  { prefix, cursor }: { prefix: string; cursor: number },
): T[] {
  const words = prefix.trim().toLowerCase();
  return among
    .filter(({ id, name }) => id.includes(words) || name.toLowerCase().includes(words))
    .slice(cursor, cursor + PAGE);
}
