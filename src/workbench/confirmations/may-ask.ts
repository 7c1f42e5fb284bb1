import type { ReadDb } from "../../database/database.ts";
import { conflicting, forbidden, notFound } from "../../kernel/errors.ts";
import type { BodyId, PartnershipId, PlaceId } from "../../kernel/ids.ts";
import { type Asker, bodiesWith, isAtLeast, roleIn } from "../../kernel/role.ts";
import { partiesOf } from "../../registry/partnerships/partnership.store.ts";
import { bodiesOwning } from "../bodies/owner.store.ts";
import type { RequestsOf } from "./confirmation.store.ts";

const isWide = (asker: Asker): boolean => isAtLeast(roleIn(asker, null), "editor");

/** Whose links an asker sees. */
export const requestsOf = (asker: Asker): RequestsOf => (isWide(asker) ? "all" : bodiesWith(asker, "editor"));

/** For whom an asker may ask about a partnership, and which sides: those that are not its own. */
export interface MayAsk {
  body: BodyId | null;
  sides: PlaceId[];
}

/** Refuses who edits for no body that owns a side, and a partnership of which every side is theirs. */
export async function mustMayAsk(read: ReadDb, asker: Asker, partnership: PartnershipId): Promise<MayAsk> {
  const parties = (await partiesOf(read, [partnership])).get(partnership);
  if (!parties) throw notFound("unknown-partnership", "There is no partnership of this id.", "partnership");
  const mine = bodiesWith(asker, "editor");
  let body: BodyId | null = null;
  const sides: PlaceId[] = [];
  for (const place of parties) {
    const own = (await bodiesOwning(read, [place])).find((one) => mine.includes(one));
    if (own === undefined) sides.push(place);
    else body ??= own;
  }
  if (body === null && !isWide(asker)) {
    throw forbidden(
      "role-needed",
      "The other side is asked by an editor of a body that keeps one side's records.",
    );
  }
  if (sides.length > 0) return { body, sides };
  if (isWide(asker)) return { body: null, sides: parties };
  throw conflicting("no-other-side", "Every side of this partnership is your own: there is nobody to ask.");
}
