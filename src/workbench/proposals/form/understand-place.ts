import type { ReadDb } from "../../../database/database.ts";
import type { Candidate } from "../../../intake/reconciliation/match.ts";
import { mentionOf } from "../../../intake/reconciliation/mention.ts";
import type { PlaceResolver } from "../../../intake/reconciliation/place-resolver.ts";
import type { PlaceId } from "../../../kernel/ids.ts";
import { latestRevision } from "../../../registry/evidence/evidence.store.ts";
import { placesById } from "../../../registry/places/place.store.ts";
import { gazetteerId } from "../about-content.ts";
import type { PlaceToken } from "../content.ts";

/** What somebody typed for a place, and what they chose for it before: of another text it is no choice. */
export interface PlaceSaid {
  said: string;
  chosen: string;
  chosenOf: string;
}

export type Understood =
  | { is: "place"; place: PlaceToken; called: string }
  /** A person chooses; nothing is picked in silence. */
  | { is: "open"; candidates: readonly Candidate[] };

export const tokenOf = ({ place, gazetteer }: Candidate): PlaceToken => place ?? `geonames:${gazetteer}`;

/** Which place a text means: an id, what was chosen for it, or a name in any script as the resolver reads it. */
export async function understandPlace(
  read: ReadDb,
  openResolver: () => Promise<PlaceResolver>,
  { said, chosen, chosenOf }: PlaceSaid,
  partner: PlaceToken | null,
): Promise<Understood> {
  const isChosen = chosen !== "" && chosenOf === said;
  const id = (isChosen ? chosen : said) as PlaceId;
  if (gazetteerId(id) === null && /^[a-z]{2}(-[a-z0-9]+)*$/.test(id)) {
    const known = await placesById(read, [id], await latestRevision(read));
    if (known.has(id)) return { is: "place", place: id, called: id };
  }
  const isKnown = partner !== null && gazetteerId(partner) === null;
  const resolver = await openResolver();
  const {
    outcome,
    chosen: meant,
    candidates,
  } = resolver.resolve(
    mentionOf(said, { partner: isKnown ? { place: partner as PlaceId, country: null } : null }),
  );
  if (isChosen) {
    const among = candidates.find((candidate) => tokenOf(candidate) === chosen);
    return { is: "place", place: chosen, called: among?.name ?? said };
  }
  const only = outcome === "matched" ? meant : onlyOfThisName(said, candidates);
  if (only) return { is: "place", place: tokenOf(only), called: only.name };
  return { is: "open", candidates };
}

/** The one place that anybody could mean, and that bears just this name. What was understood is shown before it counts. */
function onlyOfThisName(said: string, candidates: readonly Candidate[]): Candidate | null {
  const [first, ...others] = candidates;
  if (!first || others.length > 0) return null;
  const names = [first.name, first.answered ?? ""].map((name) => name.toLocaleLowerCase());
  return names.includes(said.toLocaleLowerCase()) ? first : null;
}
