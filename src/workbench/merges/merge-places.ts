import { renameInRows } from "../../intake/import/roll-back.store.ts";
import { conflicting, invalid } from "../../kernel/errors.ts";
import type { CitationId, PartnershipId, PlaceId, Revision } from "../../kernel/ids.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import { nextId } from "../../registry/evidence/record-citations.ts";
import type { Recording } from "../../registry/evidence/recording.ts";
import { followCitations, type Restated, restateCitations } from "../../registry/evidence/restate.store.ts";
import { deriveSpells } from "../../registry/partnerships/derive-spells.ts";
import { existingPartnerships, insertPartnerships } from "../../registry/partnerships/partnership.store.ts";
import { partnershipOf } from "../../registry/partnerships/partnership.ts";
import {
  closePlace,
  closePlaceMerge,
  insertPlaceMerge,
  moveSuccessions,
  placesById,
  putPlaceNames,
  putPlaces,
} from "../../registry/places/place.store.ts";
import type { Place } from "../../registry/places/place.ts";
import {
  namesOf,
  type PlaceMerge,
  placeMerges,
  placesAbove,
  placesBelow,
} from "../../registry/places/place-record.store.ts";
import { knownPlace } from "../../registry/places/place-record.ts";
import { claimedAmong, claimsNaming, partnershipsWith } from "./place-claims.store.ts";

export interface MergedPlaces {
  revision: Revision;
  /** Claims that are told of the other place now. */
  moved: number;
  /** Partnerships that are told as those of the other place now. */
  partnerships: PartnershipId[];
}

/**
 * Records that two places are one. Whatever names the first is said again of the second, in the same words, so that
 * states and counts are derived from claims as ever; the first leads to the second. Taking the revision back parts them.
 */
export async function mergePlaces(
  recording: Recording,
  merge: Omit<PlaceMerge, "since">,
): Promise<MergedPlaces> {
  const { tx } = recording;
  const { merged, into, reason } = merge;
  if (reason.trim() === "") {
    throw invalid("reason-missing", "A merge needs a reason: say why, in words others can check.", "reason");
  }
  const pair = await mustBeMergeable(recording, merge);
  const partnerships = await partnershipsWith(tx, merged);
  await mustNotBePartners(recording, merge, partnerships);
  const revision = await recording.revision();
  for (const earlier of await placeMerges(tx, [merged], revision)) {
    await closePlaceMerge(tx, earlier.merged, revision);
    await insertPlaceMerge(recording, { ...earlier, into }, revision);
  }
  await giveNames(recording, merge);
  await describeAsOne(recording, pair);
  await closePlace(tx, merged, revision);
  await insertPlaceMerge(recording, merge, revision);
  await moveSuccessions(tx, merge, revision);
  const moved = await moveClaims(recording, merge, partnerships);
  return { revision, moved, partnerships: partnerships.map(({ id }) => id) };
}

interface Pair {
  merged: Place;
  into: Place;
}

async function mustBeMergeable(
  { tx }: Recording,
  { merged, into }: Pick<PlaceMerge, "merged" | "into">,
): Promise<Pair> {
  if (merged === into) {
    throw invalid("merge-with-itself", `${merged} is one already: name two different places.`, "into");
  }
  const known = await latestRevision(tx);
  for (const id of [merged, into]) {
    const away = (await placeMerges(tx, [id], known)).find((one) => one.merged === id);
    if (away) {
      throw conflicting("already-merged", `${id} was merged into ${away.into} already; part them first.`, id);
    }
  }
  const pair = { merged: await knownPlace(tx, merged, known), into: await knownPlace(tx, into, known) };
  if (pair.merged.level === "country" || pair.into.level === "country") {
    throw conflicting("countries-are-not-merged", "Countries follow ISO 3166-1 and are not merged.", "into");
  }
  if (pair.merged.country !== pair.into.country) {
    throw conflicting(
      "merge-across-countries",
      `${merged} and ${into} lie in different countries: describe one of them anew first, if that is wrong.`,
      "into",
    );
  }
  const within = [...(await placesAbove(tx, merged, known)), ...(await placesAbove(tx, into, known))];
  if (within.includes(merged) || within.includes(into)) {
    throw conflicting(
      "merge-within",
      "One of these places lies within the other: they are two levels, not one place.",
      "into",
    );
  }
  return pair;
}

/** Partners are two: that they are one place and have an agreement with each other cannot both be so. */
async function mustNotBePartners(
  { tx }: Recording,
  { merged, into }: Pick<PlaceMerge, "merged" | "into">,
  partnerships: readonly { id: PartnershipId; parties: readonly PlaceId[] }[],
): Promise<void> {
  const between = partnerships.filter(({ parties }) => parties.length === 2 && parties.includes(into));
  const claimed = await claimedAmong(
    tx,
    between.map(({ id }) => id),
  );
  if (claimed === null) return;
  throw conflicting(
    "merge-of-partners",
    `Sources speak of a partnership between ${merged} and ${into} (${claimed}). Take those claims back first, if they are one place.`,
    claimed,
  );
}

/** The place that stays is also called what the other was, so that it is found and matched by those names. */
async function giveNames(recording: Recording, { merged, into }: Pick<PlaceMerge, "merged" | "into">) {
  const known = await latestRevision(recording.tx);
  const keyOf = ({ language, name }: { language: string; name: string }) => `${language} ${name}`;
  const own = new Set((await namesOf(recording.tx, into, known)).map(keyOf));
  const names = new Map(
    (await namesOf(recording.tx, merged, known))
      .filter((name) => !own.has(keyOf(name)))
      .map((name) => [keyOf(name), name] as const),
  );
  await putPlaceNames(
    recording,
    [...names.values()].map((name) => ({
      ...name,
      place: into,
      kind: name.kind === "former" ? ("former" as const) : ("alias" as const),
    })),
  );
}

/** What nobody knew of the place that stays it takes from the other; what lay in the other lies in it. */
async function describeAsOne(recording: Recording, { merged, into }: Pair): Promise<void> {
  const { tx } = recording;
  const known = await latestRevision(tx);
  const below = await placesBelow(tx, merged.id, known);
  const children = [...(await placesById(tx, below, known)).values()];
  await putPlaces(recording, [
    {
      ...into,
      point: into.point ?? merged.point,
      pointSource: into.point ? into.pointSource : merged.pointSource,
      population: into.population ?? merged.population,
      geonames: into.geonames ?? merged.geonames,
      wikidata: into.wikidata ?? merged.wikidata,
    },
    ...children.map((child) => ({ ...child, parent: into.id })),
  ]);
}

/** Says again, of the place that stays, what names the other. Returns how many claims. */
async function moveClaims(
  recording: Recording,
  { merged, into }: Pick<PlaceMerge, "merged" | "into">,
  partnerships: readonly { id: PartnershipId; parties: readonly PlaceId[] }[],
): Promise<number> {
  const { tx } = recording;
  const revision = await recording.revision();
  const ids = partnerships.map(({ id }) => id);
  const claims = await claimsNaming(tx, merged, ids);
  // Nothing is claimed of a partnership between the two themselves: it leads nowhere.
  const told = partnerships
    .map(({ id, parties }) => ({
      id,
      as: partnershipOf(parties.map((place) => (place === merged ? into : place))),
    }))
    .filter(({ as }) => as.parties.length > 1);
  const there = await existingPartnerships(
    tx,
    told.map(({ as }) => as.id),
  );
  const lacking = new Map(told.filter(({ as }) => !there.has(as.id)).map(({ as }) => [as.id, as]));
  await insertPartnerships(tx, [...lacking.values()], revision);
  const restated = claims.map((id): Restated => ({ id, after: id, as: nextId(id as CitationId) }));
  await restateCitations(tx, restated, revision, {
    places: new Map([[merged, into]]),
    partnerships: new Map(told.map(({ id, as }) => [id, as.id])),
  });
  await followCitations(tx, "figure_version", restated, revision);
  await followCitations(tx, "place_succession", restated, revision);
  await renameInRows(tx, restated);
  await deriveSpells(recording, [...ids, ...told.map(({ as }) => as.id)]);
  return restated.length;
}
