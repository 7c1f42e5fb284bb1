import type { Database } from "../../database/database.ts";
import type { PlaceResolver } from "../reconciliation/place-resolver.ts";
import { batchById, setChecked } from "./batch.store.ts";
import type { BatchId, RowCounts, RowShown } from "./batch.ts";
import { readBatch } from "./open-reading.ts";
import { planImport } from "./plan-import.ts";
import { comparePlan } from "./record-plan.ts";
import { withinBody } from "./settling/within-body.ts";
import { previewOf } from "./store-rows.ts";
import { workOnBatch } from "./work-on-batch.ts";

/** Works out what recording a batch would do: the counts and some rows of every outcome. Records nothing. */
export async function checkBatch(
  database: Database,
  resolver: PlaceResolver,
  id: BatchId,
): Promise<{ counts: RowCounts; preview: RowShown[] }> {
  const from = ["draft", "checked", "failed"] as const;
  return workOnBatch(database, id, { from, during: "checking" }, async (onProgress) => {
    const plan = await readBatch(database, id, (reading) =>
      planImport(database.read, reading, resolver, onProgress),
    );
    const batch = await batchById(database.read, id);
    const done = await comparePlan(database.read, await withinBody(database.read, batch, plan));
    const preview = previewOf(done.rows);
    await database.aside((tx) => setChecked(tx, id, done.counts, preview));
    return { counts: done.counts, preview };
  });
}
