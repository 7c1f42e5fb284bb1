import { createHash } from "node:crypto";
import type { Database } from "../../src/database/database.ts";
import { insertBatch } from "../../src/intake/import/batch.store.ts";
import type { BatchId } from "../../src/intake/import/batch.ts";
import { keepFile } from "../../src/intake/import/kept-file.store.ts";
import { recordBatch } from "../../src/intake/import/record-batch.ts";
import { openResolver } from "../../src/intake/reconciliation/resolver/open-resolver.ts";
import type { BodyId } from "../../src/kernel/ids.ts";

/** Rows of each outcome, over places of the starter dataset. */
const LIST = `City,Partner city,Country,Since,Kind,Remark
Qingdao,Bishkek,Kyrgyzstan,2021-11,Sister city,"signed, they say"
Qingdao,Samarkand,Uzbekistan,2024-05-06,Friendly cooperation,
Qingdao,Osh,Kyrgyzstan,2019-03-21,Sister city,
Qingdao,Nowhere-upon-Sea,Japan,1999,Sister city,nobody knows it
Qingdao,,Germany,,Sister city,
Qingdao,Osh,Kyrgyzstan,2019-03-21,Sister city,"the same, twice"
`;

/** A file that was handed in, as a draft. */
export async function bringDraft(
  database: Database,
  name: string,
  text: string,
  body: BodyId | null = null,
): Promise<BatchId> {
  const content = new TextEncoder().encode(text);
  const checksum = createHash("sha256").update(content).digest("hex");
  return database.aside(async (tx) => {
    await keepFile(tx, { checksum, name, content });
    return insertBatch(tx, {
      fileName: name,
      checksum,
      knownSource: null,
      mapping: null,
      asOf: null,
      author: "A tester",
      body,
      state: "draft",
    });
  });
}

/** For pages of imports: batch 1 is a draft, batch 2 is recorded, and has rows of most outcomes. */
export async function bringSampleBatches(database: Database): Promise<void> {
  await bringDraft(database, "partners-draft.csv", LIST);
  const recorded = await bringDraft(database, "partners.csv", LIST);
  await recordBatch(database, await openResolver(database, { dataFolder: null }), recorded);
}
