import type { BodyId, CitationId, PlaceId, Revision, SourceId } from "../../kernel/ids.ts";
import type { Issue } from "../../kernel/issue.ts";
import type { Match } from "../reconciliation/match.ts";
import type { Mention } from "../reconciliation/mention.ts";
import type { ClaimReading } from "./row-reading.ts";

/** The number of a batch, for people: `amity rollback 12`. */
export type BatchId = number & { readonly __batch: unique symbol };

export const BATCH_STATES = [
  "draft",
  "checking",
  "checked",
  "recording",
  "recorded",
  "failed",
  "rolling back",
  "rolled back",
] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** What became of a row. */
export const ROW_OUTCOMES = ["new", "adds evidence", "conflict", "unchanged", "waiting", "refused"] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** How many rows came to what. `rows` is always the sum of the other six. */
export interface RowCounts {
  rows: number;
  new: number;
  addsEvidence: number;
  conflicts: number;
  unchanged: number;
  waiting: number;
  refused: number;
}

/** Rows whose claims are on record after the import: rows in = recorded + waiting + refused. */
export const recordedOf = (counts: RowCounts): number =>
  counts.new + counts.addsEvidence + counts.conflicts + counts.unchanged;

export interface Batch {
  id: BatchId;
  fileName: string;
  checksum: string;
  /** The known source that read it; null: the mapping. */
  knownSource: string | null;
  mapping: Record<string, unknown> | null;
  /** EDTF: the day for which a person says the file holds. */
  asOf: string | null;
  source: SourceId | null;
  author: string;
  /** For whom it was handed in, whose members alone see it; null: the whole registry. */
  body: BodyId | null;
  /** Whether rows are recorded that are about no place of the body. */
  beyondBody: boolean;
  state: BatchState;
  step: ImportStep | null;
  done: number;
  total: number | null;
  problem: string | null;
  counts: RowCounts;
  preview: RowShown[] | null;
  createdAt: Date;
  finishedAt: Date | null;
  revision: Revision | null;
  rolledBackRevision: Revision | null;
}

export type ImportStep = "reading" | "comparing" | "recording" | "rolling back";

/** Hears how far an import is. `total` is null while nobody knows. */
export type OnProgress = (step: ImportStep, done: number, total: number | null) => void;

/** A row as people are shown it. */
export interface RowShown {
  number: number;
  line: number;
  raw: string;
  outcome: RowOutcome;
  mentions: MentionShown[];
  issues: Issue[];
  citations: CitationId[];
}

export interface MentionShown {
  name: string;
  country: string | null;
  outcome: Match["outcome"];
  /** The place of the registry; null for one that only the gazetteer has yet, and where none was chosen. */
  place: PlaceId | null;
  gazetteer: string | null;
  score: number;
  reasons: Match["reasons"];
}

/** What a waiting row needs to be recorded later. */
export interface KeptReading {
  mentions: Mention[];
  claims: ClaimReading[];
}
