import type { WriteTx } from "../../../database/database.ts";
import { conflicting, invalid, notFound } from "../../../kernel/errors.ts";
import type { CitationId, PlaceId, SourceId } from "../../../kernel/ids.ts";
import { type PartialDate, parseEdtf, readDate } from "../../../kernel/partial-date.ts";
import { latestRevision, putSources } from "../../../registry/evidence/evidence.store.ts";
import { Recording } from "../../../registry/evidence/recording.ts";
import { EFFECTS, type Effect, STRENGTHS, type Strength } from "../../../registry/partnerships/act-claim.ts";
import { recordActs } from "../../../registry/partnerships/record-acts.ts";
import { placesById } from "../../../registry/places/place.store.ts";
import { registryPlacesFor } from "../../gazetteer/registry-place.ts";
import type { ArticleClaim } from "../claims/claim.ts";
import { decideClaim, describeArticle, type KeptArticle } from "./article.store.ts";

/** What a person says of a claim before it is recorded: as proposed, or corrected. */
export interface Accepted {
  /** Ids of the registry, or `geonames:` and an id of the gazetteer. */
  parties: [string, string];
  effect: string;
  strength: string;
  /** EDTF or words; empty: no date. */
  date: string;
  reason: string;
  by: string;
}

/** How the article is described as a source. */
export interface Described {
  title: string;
  publisher: string;
  url: string;
  published: string;
}

/** The kinds that can become citations from here; the others are shown, and can be refused. */
export const isRecordable = (claim: ArticleClaim): boolean => claim.kind === "partnership";

const HOLD_STRENGTH: readonly Effect[] = ["establishes", "renews", "confirms", "lists"];

/** Makes the article a source of the registry, once. */
export async function describeSource(
  recording: Recording,
  article: KeptArticle,
  said: Described,
): Promise<SourceId> {
  if (article.source !== null) return article.source;
  const title = said.title.trim();
  if (title === "")
    throw invalid("article-undescribed", "Describe the source first: it needs a title.", "title");
  if (said.url !== "" && !/^https?:\/\//.test(said.url))
    throw invalid("bad-url", `"${said.url}" is no address; it begins with https:// or http://.`, "url");
  const id = `article-${article.id}` as SourceId;
  await putSources(recording, [
    {
      id,
      kind: "news",
      title,
      publisher: said.publisher.trim() || null,
      url: said.url || null,
      published: dateSaid(said.published, "published"),
      retrieved: null,
      language: article.reading.language,
      carrierNote: null,
    },
  ]);
  await describeArticle(recording.tx, article.id, id);
  return id;
}

/** Records a proposed claim as a citation with its sentence and paragraph; refuses what is not complete. */
export async function acceptClaim(
  tx: WriteTx,
  article: KeptArticle,
  number: number,
  said: Accepted,
  described: Described,
): Promise<CitationId> {
  const kept = article.claims.find((claim) => claim.number === number);
  if (!kept) throw notFound("article-not-found", "The article has no such claim.", "claim");
  if (kept.citation !== null)
    throw conflicting("claim-on-record", "This claim is on record already.", "claim");
  const { proposal } = kept;
  if (!isRecordable(proposal))
    throw invalid(
      "claim-not-recordable",
      `A claim of the kind ${proposal.kind} cannot be recorded from an article yet.`,
      "claim",
    );
  const effect = EFFECTS.find((one) => one === said.effect);
  const strength = STRENGTHS.find((one) => one === said.strength) ?? null;
  if (!effect)
    throw invalid("claim-not-recordable", "Say what the act does: it establishes, intends, ends …", "effect");
  const on = dateSaid(said.date, "date");
  const recording = new Recording(
    tx,
    said.by,
    `Accepted from an article: ${proposal.sentence.slice(0, 120)}`,
  );
  const parties = await partiesSaid(recording, said.parties);
  const source = await describeSource(recording, article, described);
  const citation = `article-${article.id}-${number}` as CitationId;
  await recordActs(recording, [
    {
      citation: {
        id: citation,
        source,
        locator: `paragraph ${proposal.paragraph}`,
        excerpt: proposal.sentence,
        claimantPlace: null,
        claimantOrganization: null,
        capacity: "third party",
        asOf: null,
        note: said.reason || null,
      },
      parties,
      act: {
        form: proposal.form ?? "not stated",
        effect,
        strength: strengthOf(effect, strength),
        label: proposal.label ?? null,
        step: proposal.step ?? "not stated",
        on,
        derived: false,
        termYears: null,
        termNote: null,
      },
    },
  ]);
  const isAsProposed =
    effect === proposal.effect &&
    (on?.edtf ?? null) === proposal.date &&
    said.parties.join() === proposal.places.map(partyValue).join();
  await decideClaim(
    tx,
    { article: article.id, number },
    { decision: isAsProposed ? "accepted" : "corrected", by: said.by, reason: said.reason, citation },
  );
  return citation;
}

const strengthOf = (effect: Effect, strength: Strength | null): Strength | null =>
  HOLD_STRENGTH.includes(effect) ? strength : null;

/** What a form writes for a party. */
export const partyValue = (place: ArticleClaim["places"][number]): string =>
  place.id ?? (place.gazetteer ? `geonames:${place.gazetteer}` : "");

async function partiesSaid(recording: Recording, said: readonly string[]): Promise<PlaceId[]> {
  const known = await latestRevision(recording.tx);
  const parties: PlaceId[] = [];
  for (const text of said) {
    const gazetteer = /^geonames:(.+)$/.exec(text.trim())?.[1];
    const id = gazetteer
      ? (await registryPlacesFor(recording, [gazetteer])).get(gazetteer)
      : (text.trim() as PlaceId);
    const isThere = id && (gazetteer || (await placesById(recording.tx, [id], known)).has(id));
    if (!id || !isThere)
      throw invalid(
        "claim-not-recordable",
        `"${text}" is no place of the registry or the gazetteer. Give the id of a place, such as cn-qingdao, or geonames: and a number.`,
        "party",
      );
    parties.push(id);
  }
  if (new Set(parties).size < 2)
    throw invalid("claim-not-recordable", "A partnership has two different parties.", "party");
  return parties;
}

function dateSaid(text: string, where: string): PartialDate | null {
  if (text.trim() === "") return null;
  const edtf = parseEdtf(text.trim());
  const read = edtf.ok ? edtf : readDate(text);
  if (read.ok) return read.value;
  throw invalid("bad-date", `"${text}" is no date. Write 2015, 2015-08 or 2015-08-15.`, where);
}
