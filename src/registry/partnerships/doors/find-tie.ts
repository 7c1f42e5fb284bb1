import type { ReadDb } from "../../../database/database.ts";
import { invalid, notFound } from "../../../kernel/errors.ts";
import type { PartnershipId, Revision } from "../../../kernel/ids.ts";
import { findPlacesByName, type PlaceMatch } from "../../places/place-search.store.ts";
import { partnershipsAmong } from "../record/record.store.ts";

/** Found by these, a place is meant and not merely near. */
const SURE = new Set(["id", "name", "reading"]);

const label = ({ id, names, country }: PlaceMatch): string =>
  `${id} (${[...new Set([names.en, names["zh-Hans"], names.ru].filter(Boolean))].join(" · ")}, ${country})`;

/** The places that words mean, equally sure ones; refuses words that mean none. */
async function placesMeant(read: ReadDb, words: string, known: Revision): Promise<PlaceMatch[]> {
  const matches = await findPlacesByName(read, words, known);
  const [best] = matches;
  if (best && SURE.has(best.matched.by)) {
    return matches.filter((match) => match.matched.by === best.matched.by && match.score === best.score);
  }
  const near = matches.slice(0, 5).map(label);
  const hint = near.length > 0 ? ` Near it: ${near.join("; ")}.` : " Nothing has a name near it.";
  throw notFound("unknown-place", `There is no place called "${words}".${hint}`, words);
}

/**
 * The partnership between places given by name or id in any script. A name that several places bear is refused with
 * the candidates, even where one of them alone has a partnership: the other may have been meant.
 */
export async function findTie(
  read: ReadDb,
  words: readonly string[],
  known: Revision,
): Promise<PartnershipId> {
  const places: PlaceMatch[] = [];
  for (const word of words) {
    const [meant, ...others] = await placesMeant(read, word, known);
    if (meant && others.length > 0) {
      const candidates = [meant, ...others].map(label).join("; ");
      throw invalid("ambiguous-place", `"${word}" may be ${candidates}. Say which by its id.`, word);
    }
    if (meant) places.push(meant);
  }
  const ids = new Set(places.map(({ id }) => id));
  const names = places.map(({ names, id }) => names.en ?? id);
  if (ids.size < 2) throw invalid("too-few-places", `Those are all one place, ${names[0]}.`, "place");
  const [found] = await partnershipsAmong(read, [...ids]);
  if (found) return found;
  throw notFound(
    "no-such-partnership",
    `No source on record names a partnership of ${names.slice(0, -1).join(", ")} with ${names.at(-1)}.`,
  );
}
