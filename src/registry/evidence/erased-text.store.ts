import { sql } from "kysely";
import { type ReadDb, run, type WriteTx } from "../../database/database.ts";
import { insertRows } from "../../database/versions.ts";
import type { ErasedTexts } from "./erased-text.ts";

/** Null where nobody was ever erased. */
export async function erasedTexts(read: ReadDb): Promise<ErasedTexts | null> {
  const rows = await run(
    read,
    sql<{ digest: string; salt: string; becomes: string }>`select digest, salt, becomes from erased_text`,
  );
  const [first] = rows;
  if (!first) return null;
  return { salt: first.salt, becomes: new Map(rows.map(({ digest, becomes }) => [digest, becomes])) };
}

export async function insertErasedTexts(
  tx: WriteTx,
  erasure: number,
  { salt, becomes }: ErasedTexts,
): Promise<void> {
  await insertRows(
    tx,
    "erased_text",
    [...becomes].map(([digest, after]) => ({ digest, salt, becomes: after, erasure_id: erasure })),
  );
}
