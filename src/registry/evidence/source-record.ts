import type { ReadDb } from "../../database/database.ts";
import { notFound } from "../../kernel/errors.ts";
import type { CitationId, Revision, SourceId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { findSource } from "./evidence.store.ts";
import { citationsFrom, countCitations, sourceExists } from "./source.store.ts";
import type { Citation, Source } from "./source.ts";

/** What a claim is about, in the order in which a source's page tells of it. Each kind of dossier stands for itself. */
export const CLAIM_KINDS = [
  "act",
  "membership",
  "figure",
  "forum",
  "programme",
  "project",
  "deliverable list",
  "deliverable",
  "meeting",
  "investment",
  "measure",
  "person",
  "quote",
  "organization",
  "activity",
  "other",
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** What a citation states, as the room says that keeps it. */
export interface SourceClaim {
  citation: CitationId;
  kind: ClaimKind;
  /** What it is about, in the reader's language: the places, the country and group, the figure. */
  about: string;
  /** BCP 47, where those words are in another language than the reader's. */
  aboutLanguage?: string;
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
  /** Each citation stands here once, in the order of the kinds and, within one, of their places in the text. */
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
  // Sorting is stable: claims of one place in the text stay in the order of their ids.
  claims.sort(
    (a, b) =>
      CLAIM_KINDS.indexOf(a.kind) - CLAIM_KINDS.indexOf(b.kind) ||
      placeInText(a.cited.locator) - placeInText(b.cited.locator),
  );
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

/** Where in a text a locator points: "paragraph 7" before "paragraph 12", a byline first, what has no place last. */
export function placeInText(locator: string | null): number {
  if (locator === null) return Number.MAX_SAFE_INTEGER;
  const number = /\d+/.exec(locator)?.[0];
  if (number !== undefined) return Number(number);
  return /^(byline|title|headline)$/i.test(locator) ? 0 : Number.MAX_SAFE_INTEGER - 1;
}

/**
 * The address of the original at the words that were kept of it: browsers that know text fragments scroll to them and
 * mark them, others open the page. Null where there is nothing to link to.
 */
export function originalAt(source: Pick<Source, "url">, excerpt: string | null): string | null {
  const link = linkOf(source);
  if (link === null || excerpt === null) return link;
  // In a text fragment a hyphen parts the words from what stands before or after them.
  const words = encodeURIComponent(excerpt).replaceAll("-", "%2D");
  return `${link}${link.includes("#") ? "" : "#"}:~:text=${words}`;
}

/** Only web addresses are ever linked to. */
export const linkOf = ({ url }: Pick<Source, "url">): string | null =>
  url && /^https?:\/\//i.test(url) ? url : null;
