import type { ReadDb } from "../../database/database.ts";
import type { SourceId } from "../../kernel/ids.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";
import type { Source } from "../../registry/evidence/source.ts";
import type { PlaceResolver } from "../reconciliation/place-resolver.ts";
import type { OnProgress } from "./batch.ts";
import { MentionTable } from "./mention-table.ts";
import { type PlannedRow, planRow } from "./plan-row.ts";
import type { FileReading, RowReading } from "./row-reading.ts";
import { tiesByOthers } from "./ties.store.ts";

/** A file with every row matched: what an import would do, before it is held against what is on record. */
export interface ImportPlan {
  source: Source;
  /** The day for which the file speaks, kept on its citations; null: that of the source. */
  asOf: PartialDate | null;
  rows: PlannedRow[];
  mentions: MentionTable;
}

/** Rows between two words about progress. */
const TELL_EVERY = 500;

/** Reads a file to its end and matches its mentions. */
export async function planImport(
  read: ReadDb,
  reading: FileReading,
  resolver: PlaceResolver,
  onProgress: OnProgress = () => {},
): Promise<ImportPlan> {
  const mentions = new MentionTable(resolver, await tiesByOthers(read, reading.source.id as SourceId));
  const rows: PlannedRow[] = [];
  for await (const row of reading.rows) {
    rows.push(planRow(rows.length + 1, withoutStrangers(row), mentions));
    if (rows.length % TELL_EVERY !== 0) continue;
    onProgress("reading", rows.length, null);
    // Matching is work without a pause: whoever waits for an answer of this process gets his turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  onProgress("reading", rows.length, rows.length);
  const { id, ...described } = reading.source;
  return {
    source: { ...described, id: id as SourceId, carrierNote: null },
    asOf: reading.asOf,
    rows,
    mentions,
  };
}

/** The day on which the file speaks, for what contradicts it. */
export const speaksFor = ({ asOf, source }: ImportPlan): PartialDate | null =>
  asOf ?? source.published ?? source.retrieved;

/** A partner of whom nothing but a country is known helps nobody, and one name would be many mentions for it. */
const withoutStrangers = (row: RowReading): RowReading => ({
  ...row,
  mentions: row.mentions.map((mention) =>
    mention.partner && mention.partner.place === null ? { ...mention, partner: null } : mention,
  ),
});
