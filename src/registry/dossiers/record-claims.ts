import { invalid } from "../../kernel/errors.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import { type Marked, markCitations, recordMarked, type Stated } from "../evidence/record-citations.ts";
import type { Recording } from "../evidence/recording.ts";
import { placesMerged } from "../places/place-record.store.ts";
import { issuesOf } from "./check-claim.ts";
import { insertSubjectClaims } from "./dossier-write.store.ts";
import type { Kinds } from "./kind.ts";
import type { StatedOfSubject } from "./subject.ts";

/**
 * Records what citations state of subjects. One that is on record in these words is left alone; one that states
 * something else supersedes the earlier. Returns how many were new or changed. A claim that its kind does not take is
 * refused, and with it the whole.
 */
export async function recordSubjectClaims(
  recording: Recording,
  kinds: Kinds,
  stated: readonly Stated<StatedOfSubject>[],
): Promise<number> {
  const [issue] = stated.flatMap(({ states }) => issuesOf(kinds.of(states.subject.kind), states));
  if (issue) throw invalid("bad-statement", `${issue.where}: ${issue.message}`, issue.where);
  const marked = await markCitations(recording.tx, stated);
  const added = await recordMarked(recording, await followMerges(recording, marked));
  await insertSubjectClaims(recording, added);
  return added.length;
}

/** What a source still says of a place that was merged is recorded of the one that it leads to. */
async function followMerges(
  { tx }: Recording,
  marked: readonly Marked<StatedOfSubject>[],
): Promise<readonly Marked<StatedOfSubject>[]> {
  const merged = await placesMerged(
    tx,
    marked.flatMap(({ citation, states }) => [
      ...(citation.claimantPlace ? [citation.claimantPlace] : []),
      ...states.statements.flatMap(({ value }) => (value.type === "place" ? [value.place] : [])),
    ]),
  );
  if (merged.size === 0) return marked;
  const through = (place: PlaceId): PlaceId => merged.get(place) ?? place;
  return marked.map((one) => ({
    ...one,
    citation: {
      ...one.citation,
      claimantPlace: one.citation.claimantPlace && through(one.citation.claimantPlace),
    },
    states: {
      ...one.states,
      statements: one.states.statements.map((statement) =>
        statement.value.type === "place"
          ? { ...statement, value: { ...statement.value, place: through(statement.value.place) } }
          : statement,
      ),
    },
  }));
}
