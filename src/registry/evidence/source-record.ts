import type { ReadDb } from "../../database/database.ts";
import { notFound } from "../../kernel/errors.ts";
import type { CitationId, Revision, SourceId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { findSource } from "./evidence.store.ts";
import { citationsFrom, countCitations, sourceExists } from "./source.store.ts";
import type { Citation, Source } from "./source.ts";

export const CLAIM_KINDS = ["act", "membership", "figure", "dossier", "activity", "other"] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** What a citation states, as the room says that keeps it. */
export interface SourceClaim {
  citation: CitationId;
  kind: ClaimKind;
  /** What it is about, in the reader's language: the places, the country and group, the figure. */
  about: string;
  /** Where that is read, without a language prefix: `/partnerships/…`. */
  href: string | null;
  /** What it says of it. */
  says: string;
  /** The day it gives, as EDTF. */
  on: string | null;
}

/** A room to the right says what the citations of its kind state; others it passes over. */
export type SourceClaims = (
  read: ReadDb,
  asked: { source: SourceId; citations: readonly Citation[]; known: Revision; language: Language },
) => Promise<SourceClaim[]>;

/** Who speaks in a citation, by name; citations in which nobody named speaks are left out. */
export type ClaimantNames = (
  read: ReadDb,
  citations: readonly Citation[],
  known: Revision,
  language: Language,
) => Promise<ReadonlyMap<CitationId, string>>;

/** What other rooms contribute to what is told of sources. */
export interface SourceTellers {
  claims: readonly SourceClaims[];
  claimants: ClaimantNames;
}

export interface ToldClaim extends SourceClaim {
  cited: Citation;
  claimant: string | null;
}

export interface SourceRecord {
  source: Source;
  /** Each citation stands here once, in the order of the kinds. */
  claims: ToldClaim[];
  /** How many there are: more than stand here where the source is a large one. */
  total: number;
}

/** Claims of one source that a page holds. */
const MOST_SHOWN = 5_000;

/** A source with what was taken from it, the first `most`; null where it was not recorded yet. An unknown id is refused. */
export async function sourceRecord(
  read: ReadDb,
  id: SourceId,
  known: Revision,
  language: Language,
  tellers: SourceTellers,
  most = MOST_SHOWN,
): Promise<SourceRecord | null> {
  const source = await findSource(read, id, known);
  if (!source) {
    if (await sourceExists(read, id)) return null;
    throw notFound("unknown-source", "There is no source of this id.", id);
  }
  const citations = await citationsFrom(read, id, known, most);
  const total = citations.length < most ? citations.length : await countCitations(read, id, known);
  const asked = { source: id, citations, known, language };
  const told = new Map<CitationId, SourceClaim>();
  for (const teller of tellers.claims) {
    for (const claim of await teller(read, asked)) told.set(claim.citation, claim);
  }
  const claimants = await tellers.claimants(read, citations, known, language);
  const claims = citations.map((cited) => ({
    ...(told.get(cited.id) ?? untold(cited)),
    cited,
    claimant: claimants.get(cited.id) ?? null,
  }));
  claims.sort((a, b) => CLAIM_KINDS.indexOf(a.kind) - CLAIM_KINDS.indexOf(b.kind));
  return { source, claims, total };
}

/** A citation of which no room says anything still stands on the page, in its own words. */
const untold = ({ id }: Citation): SourceClaim => ({
  citation: id,
  kind: "other",
  about: id,
  href: null,
  says: "",
  on: null,
});

/** Only web addresses are ever linked to. */
export const linkOf = ({ url }: Source): string | null => (url && /^https?:\/\//i.test(url) ? url : null);
