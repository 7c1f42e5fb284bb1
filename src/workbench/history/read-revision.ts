import { z } from "zod";
import type { ReadDb } from "../../database/database.ts";
import { decodeCursor, encodeCursor } from "../../http/paging.ts";
import type { Revision } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import type { RecordRef } from "../../kernel/record-ref.ts";
import type { Kinds } from "../../registry/dossiers/kind.ts";
import {
  countTouched,
  type RevisionCounts,
  recordsTouched,
  revisionRecord,
  revisionsBeside,
  type TouchedRecord,
} from "./history.store.ts";
import { changeOf, type RecordChange, refOf } from "./read-history.ts";

/** Records that a page of a revision shows with what became of them. */
const RECORDS_A_PAGE = 20;

export interface TouchedChange extends RecordChange {
  ref: RecordRef;
  title: string | null;
}

export interface RevisionPage {
  record: RevisionCounts;
  kinds: { kind: string; count: number }[];
  changes: TouchedChange[];
  next: string | null;
  /** The revisions before and after it. */
  beside: { before: Revision | null; after: Revision | null };
}

const position = z.object({ kind: z.string().max(50), id: z.string().max(2000) });

/** All that one revision did, over all records, some of them a page. */
export async function readRevision(
  { read, kinds, language }: { read: ReadDb; kinds: Kinds; language: Language },
  number: Revision,
  cursor: string | undefined,
): Promise<RevisionPage> {
  const record = await revisionRecord(read, number);
  const after: TouchedRecord | null = cursor ? decodeCursor(cursor, position) : null;
  const found = await recordsTouched(read, number, { after, limit: RECORDS_A_PAGE + 1 });
  const shown = found.slice(0, RECORDS_A_PAGE);
  const changes: TouchedChange[] = [];
  for (const touched of shown) {
    const ref = refOf(kinds, touched);
    if (ref) changes.push({ ref, ...(await changeOf({ read, kinds, language }, ref, number)) });
  }
  const last = shown.at(-1);
  return {
    record,
    kinds: await countTouched(read, number),
    changes,
    next: found.length > RECORDS_A_PAGE && last ? encodeCursor(last) : null,
    beside: await revisionsBeside(read, number),
  };
}
