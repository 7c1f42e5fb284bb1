import type { Effect, Form, Step, Strength } from "../../../registry/partnerships/act-claim.ts";
import type { Sentence } from "../article.ts";
import type { ComparatorSaid, Mark, PlaceSaid } from "../marks/mark.ts";

export const CLAIM_KINDS = [
  "partnership",
  "figure",
  "investment",
  "event",
  "proposal",
  "project",
  "programme",
  "membership",
  "support",
  "post",
  "quote",
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** How an investment is measured; never added to one of another measure. */
export type InvestmentMeasure = "contracted" | "utilised" | "arrived" | "not stated";

/** What a sentence seems to claim: a proposal for a person to judge, never a fact. */
export interface ClaimProposal {
  kind: ClaimKind;
  /** Whom it is about, in the order of the text; of a partnership its parties. */
  places: PlaceSaid[];
  value: number | null;
  unit: string | null;
  comparator: ComparatorSaid | null;
  /** EDTF; null where the article gives none, or one counted from a day that nobody knows. */
  date: string | null;
  /** The words of the date. */
  dateText: string | null;
  groups: string[];
  organizations: string[];
  /** Rules that made it, for people to check. */
  rules: string[];
  /** Of a partnership. */
  form?: Form;
  effect?: Effect;
  strength?: Strength | null;
  step?: Step;
  label?: string;
  /** Of a figure: what the counted are said to be; "established or intention" is both. */
  statuses?: ("established" | "intention")[];
  /** The date is the day for which the number holds, or the time it covers. */
  dateIs?: "as of" | "period";
  /** Of figures and money: what is measured. */
  measure?: InvestmentMeasure | string;
  currency?: string | null;
  stock?: "stock" | "flow";
  host?: string | null;
  /** Numbers of one statement ("15 cities in 12 countries") share this. */
  together?: string;
  /** The other numbers of that statement. */
  with?: { value: number; unit: string | null; comparator: ComparatorSaid }[];
  /** Of events, projects, programmes and proposals: the name or the words for it. */
  title?: string;
  status?: string;
  fields?: string[];
  /** Of posts, quotes and proposals. */
  person?: string | null;
  post?: string | null;
  words?: string;
  role?: string;
}

/** A proposal with where it stands in the article. */
export interface ArticleClaim extends ClaimProposal {
  /** "c1", in the order of the text. */
  id: string;
  sentence: string;
  paragraph: number;
  /** Offsets of the sentence in the article's text. */
  start: number;
  end: number;
}

/** A sentence with its marks, and what went before it: what the rules look at. */
export interface MarkedSentence {
  sentence: Sentence;
  marks: Mark[];
}

/** What rules may carry over from the sentences before. */
export interface Before {
  /** Cities named in the last sentence that names any, one or two sentences back. */
  cities: PlaceSaid[];
  /** The city in the place of the subject there, where there is exactly one. */
  subject: PlaceSaid | null;
  /** The last sentence told of ties. */
  toldOfTies: boolean;
  person: { name: string; post: string | null } | null;
}

export const emptyClaim = (kind: ClaimKind, rule: string): ClaimProposal => ({
  kind,
  places: [],
  value: null,
  unit: null,
  comparator: null,
  date: null,
  dateText: null,
  groups: [],
  organizations: [],
  rules: [rule],
});
