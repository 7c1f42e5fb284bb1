import type { ReadDb } from "../../database/database.ts";
import { notFound } from "../../kernel/errors.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import { placesById } from "../../registry/places/place.store.ts";
import { findPlacesByName } from "../../registry/places/place-search.store.ts";
import type { Whose } from "../bodies/whose.ts";
import { batchById, findBatch } from "../import/batch.store.ts";
import type { Batch, BatchId } from "../import/batch.ts";
import { judgementsOn, matchJudgements } from "../reconciliation/judgements/match-judgement.store.ts";
import type { JudgedName, MatchJudgement } from "../reconciliation/judgements/match-judgement.ts";
import type { Candidate, Reason } from "../reconciliation/match.ts";
import { mentionOf } from "../reconciliation/mention.ts";
import type { PlaceResolver } from "../reconciliation/place-resolver.ts";
import { openMentions, proposedFor, type WaitingRow, waitingRows } from "./inbox.store.ts";
import { filterGroups, groupId, groupMentions, type InboxFilter, type NameGroup } from "./name-group.ts";
import { bestOf, placeValue, type ShownCandidate, showCandidates } from "./shown-candidate.ts";

/** What waits, before and after a filter. */
export interface Inbox {
  all: NameGroup[];
  groups: NameGroup[];
  batches: Batch[];
}

/** @param whose whose batches are looked at; a filter for one of another is refused as one that is not there */
export async function readInbox(read: ReadDb, filter: InboxFilter, whose: Whose): Promise<Inbox> {
  if (filter.batch !== null) await batchById(read, filter.batch as BatchId, whose);
  const all = groupMentions(await openMentions(read, whose));
  const ids = [...new Set(all.flatMap(({ mentions }) => mentions.map(({ batch }) => batch)))].sort(
    (a, b) => a - b,
  );
  const batches: Batch[] = [];
  for (const id of ids) {
    const batch = await findBatch(read, id);
    if (batch) batches.push(batch);
  }
  return { all, groups: filterGroups(all, filter), batches };
}

/** A name that waits, with all that a person needs to decide. */
export interface NameToDecide {
  group: NameGroup;
  candidates: ShownCandidate[];
  /** Why the matching did not decide. */
  reasons: Reason[];
  point: Candidate["point"];
  language: string | null;
  rows: WaitingRow[];
  /** What one person has said of it and a second has not yet. */
  proposals: MatchJudgement[];
}

/** Rows of a group that are shown; the others are like them. */
const ROWS_SHOWN = 6;

export async function readName(read: ReadDb, group: NameGroup): Promise<NameToDecide> {
  const known = await latestRevision(read);
  const proposed = await proposedFor(read, group.mentions);
  const point = proposed.find((one) => one.point !== null)?.point ?? null;
  const candidates = bestOf(proposed.map((one) => one.candidates));
  const judgements = await judgementsOn(read, group.judged);
  return {
    group,
    candidates: await showCandidates(read, candidates, point, known),
    reasons: proposed[0]?.reasons ?? [],
    point,
    language: proposed.find((one) => one.language !== null)?.language ?? null,
    rows: await waitingRows(read, group.mentions, ROWS_SHOWN),
    proposals: judgements.filter(({ secondedBy, verdict }) => secondedBy === null && verdict !== "not same"),
  };
}

/**
 * Digests of the names that one person has decided, and a second has not yet.
 *
 * @param always whether every decision asks for two, or only those that say so
 */
export async function proposedGroups(read: ReadDb, always: boolean): Promise<Map<string, MatchJudgement>> {
  const standing = await matchJudgements(read, await latestRevision(read));
  return new Map(
    standing
      .filter(
        ({ secondedBy, asksSecond, verdict }) =>
          secondedBy === null && (always || asksSecond) && verdict !== "not same",
      )
      .map((judgement) => [groupId(judgement), judgement]),
  );
}

/** The group of this digest among those that wait; refuses one that waits no longer. */
export function groupOf(groups: readonly NameGroup[], id: string): NameGroup {
  const group = groups.find((one) => one.id === id);
  if (group) return group;
  throw notFound(
    "no-such-name-waiting",
    "This name does not wait any more: it was decided, or its import was rolled back.",
    "name",
  );
}

/** Places that words may mean, of the registry and of the gazetteer: for a person who looks for another place. */
export async function findOtherPlaces(
  read: ReadDb,
  words: string,
  judged: JudgedName | null,
  point: Candidate["point"],
  resolver: PlaceResolver | null,
): Promise<ShownCandidate[]> {
  const known = await latestRevision(read);
  const matches = await findPlacesByName(read, words, known, { limit: 9 });
  const places = await placesById(
    read,
    matches.map(({ id }) => id),
    known,
  );
  const registered = matches.map(
    ({ id, names, level, country, matched, score }): Candidate => ({
      place: id,
      gazetteer: null,
      name: names.en ?? Object.values(names)[0] ?? id,
      answered: matched.name,
      country,
      level,
      within: null,
      point: places.get(id)?.point ?? null,
      population: places.get(id)?.population ?? null,
      score,
      reasons: [],
    }),
  );
  const country = judged?.country && /^[A-Z]{2}$/.test(judged.country) ? judged.country : null;
  const listed = resolver?.resolve(mentionOf(words, { country })).candidates ?? [];
  const there = new Set(registered.map(placeValue));
  const found = [...registered, ...listed.filter((candidate) => !there.has(placeValue(candidate)))];
  return showCandidates(read, found.slice(0, 9), point, known);
}
