import { registryPlacesFor } from "../../intake/gazetteer/registry-place.ts";
import { slugOf } from "../../intake/gazetteer/slug.ts";
import { invalid } from "../../kernel/errors.ts";
import type { CitationId, OrganizationId, PlaceId, SourceId } from "../../kernel/ids.ts";
import type { Kinds } from "../../registry/dossiers/kind.ts";
import { recordSubjectClaims } from "../../registry/dossiers/record-claims.ts";
import { putSources } from "../../registry/evidence/evidence.store.ts";
import type { Recording } from "../../registry/evidence/recording.ts";
import type { Citation, Source } from "../../registry/evidence/source.ts";
import { judgeClaim, withdrawJudgements } from "../../registry/partnerships/judge-claim.ts";
import { recordActs } from "../../registry/partnerships/record-acts.ts";
import { gazetteerId, kindAt } from "./about-content.ts";
import { checkContent, dateSaid } from "./check-content.ts";
import {
  type ActContent,
  type Content,
  type Evidence,
  isNewSource,
  type JudgementContent,
  type NewSource,
  type PlaceToken,
  type StatementsContent,
} from "./content.ts";
import { subjectOf, toStatement } from "./statement.ts";

/** What is recorded, and under which number its proposal goes. */
interface Recorded<C extends Content = Content> {
  proposal: number;
  content: C;
}

/** Records what a proposal wants recorded. What cannot be is refused, with the field where it is put right. */
export async function recordContent(
  recording: Recording,
  kinds: Kinds,
  { proposal, content }: Recorded,
): Promise<void> {
  const [fault] = await checkContent(recording.tx, kinds, content);
  if (fault) throw invalid("proposal-incomplete", fault.detail, fault.field);
  switch (content.type) {
    case "act":
      return recordAct(recording, { proposal, content });
    case "statements":
      return recordStatements(recording, kinds, { proposal, content });
    case "judgement":
      return recordJudgement(recording, content);
  }
}

async function recordAct(recording: Recording, { proposal, content }: Recorded<ActContent>): Promise<void> {
  const places = await placesFor(recording, content.parties, content.evidence.claimantPlace);
  const { form, effect, strength, label, step, on, termYears, termNote } = content;
  await recordActs(recording, [
    {
      citation: await citationFor(recording, proposal, content.evidence, places),
      parties: content.parties.map(places),
      act: { form, effect, strength, label, step, on: dateSaid(on), derived: false, termYears, termNote },
    },
  ]);
}

async function recordStatements(
  recording: Recording,
  kinds: Kinds,
  { proposal, content }: Recorded<StatementsContent>,
): Promise<void> {
  const kind = kindAt(kinds, content.kind);
  const subject = subjectOf(kinds, content);
  if (!kind || !subject) throw new Error(`no kind of dossier at ${content.kind}`);
  const places = await placesFor(recording, [], content.evidence.claimantPlace);
  const statements = content.statements.flatMap((written) => toStatement(kind, written).statement ?? []);
  const citation = await citationFor(recording, proposal, content.evidence, places);
  await recordSubjectClaims(recording, kinds, [{ citation, states: { subject, statements } }]);
}

async function recordJudgement(recording: Recording, content: JudgementContent): Promise<void> {
  const citation = content.citation as CitationId;
  const { decision, reason } = content;
  if (decision === "withdraw") {
    await withdrawJudgements(recording, citation, reason);
    return;
  }
  const other = decision === "same-act" ? (content.other as CitationId | null) : null;
  await judgeClaim(recording, { citation, kind: decision, other, reason, author: recording.author });
}

/** The registry's places for tokens; those of the gazetteer are made. */
async function placesFor(
  recording: Recording,
  parties: readonly PlaceToken[],
  claimant: PlaceToken | null,
): Promise<(token: PlaceToken) => PlaceId> {
  const wanted = [...parties, ...(claimant ? [claimant] : [])].flatMap((token) => gazetteerId(token) ?? []);
  const made = await registryPlacesFor(recording, wanted);
  return (token) => made.get(gazetteerId(token) ?? "") ?? (token as PlaceId);
}

async function citationFor(
  recording: Recording,
  proposal: number,
  evidence: Evidence,
  places: (token: PlaceToken) => PlaceId,
): Promise<Citation> {
  const source = await sourceFor(recording, proposal, evidence.source);
  return {
    id: citationId(proposal, source),
    source,
    locator: evidence.locator,
    excerpt: evidence.excerpt,
    claimantPlace: evidence.claimantPlace === null ? null : places(evidence.claimantPlace),
    claimantOrganization: evidence.claimantOrganization as OrganizationId | null,
    capacity: evidence.capacity,
    asOf: dateSaid(evidence.asOf),
    note: evidence.note,
  };
}

async function sourceFor(
  recording: Recording,
  proposal: number,
  said: Evidence["source"],
): Promise<SourceId> {
  if (!isNewSource(said)) return said.source as SourceId;
  const source: Source = {
    ...said,
    id: sourceId(proposal, said),
    published: dateSaid(said.published),
    retrieved: dateSaid(said.retrieved),
    carrierNote: null,
  };
  await putSources(recording, [source]);
  return source.id;
}

const LONGEST_SLUG = 48;

/** Whose it is or what it is called, and the number of the proposal, which no other has: `qingdao-gov-cn-p12`. */
export function sourceId(proposal: number, { publisher, url, title }: NewSource): SourceId {
  const host = url === null ? "" : new URL(url).hostname.replace(/^www\./, "");
  const slug = [publisher ?? "", host, title].map(slugOf).find(Boolean) ?? "source";
  return `${shortened(slug)}-p${proposal}` as SourceId;
}

/** Of the source it was read in, and the proposal: `qingdao-gov-cn-p12-1`. */
const citationId = (proposal: number, source: SourceId): CitationId =>
  `${source.endsWith(`-p${proposal}`) ? source : `${source}-p${proposal}`}-1` as CitationId;

const shortened = (slug: string): string =>
  slug.length <= LONGEST_SLUG
    ? slug
    : slug
        .slice(0, LONGEST_SLUG + 1)
        .replace(/-[^-]*$/, "")
        .slice(0, LONGEST_SLUG);
