import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import type { BodyId } from "../../kernel/ids.ts";

/** Keeps the bytes that were handed in; the same bytes are kept once. */
export async function keepFile(
  tx: WriteTx,
  file: { checksum: string; name: string; content: Uint8Array },
): Promise<void> {
  await change(
    tx,
    sql`
      insert into batch_file (checksum, name, content) values (${file.checksum}, ${file.name}, ${Buffer.from(file.content)})
      on conflict (checksum) do nothing`,
  );
}

/** The bytes that were handed in on the web; null for a file that was read where it lay. */
export async function keptFile(read: ReadDb, checksum: string): Promise<Uint8Array | null> {
  const [row] = await run(
    read,
    sql<{ content: Uint8Array }>`select content from batch_file where checksum = ${checksum}`,
  );
  return row?.content ?? null;
}

export async function keepMapping(
  tx: WriteTx,
  kept: { signature: string; mapping: object; author: string; body: BodyId | null },
): Promise<void> {
  await change(
    tx,
    sql`
      insert into column_mapping (signature, mapping, author, body_id)
      values (${kept.signature}, ${JSON.stringify(kept.mapping)}::jsonb, ${kept.author}, ${kept.body})
      on conflict (signature, body_id) do update
      set mapping = excluded.mapping, author = excluded.author, kept_at = clock_timestamp()`,
  );
}

/** How a body, or the whole registry, read a file of this shape the last time; null where it read none. */
export async function keptMapping(read: ReadDb, signature: string, body: BodyId | null): Promise<unknown> {
  const [row] = await run(
    read,
    sql<{ mapping: unknown }>`
      select mapping from column_mapping
      where signature = ${signature} and body_id is not distinct from ${body}`,
  );
  return row?.mapping ?? null;
}
