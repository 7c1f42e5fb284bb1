import { type Context, Hono } from "hono";
import { type CsvColumn, writeCsv } from "../../../http/csv.ts";
import { sendDocument, sendJson } from "../../../http/etag.ts";
import { localReadersOnly } from "../../../http/local-writes.ts";
import { onlyParameters } from "../../../http/query.ts";
import { notFound } from "../../../kernel/errors.ts";
import { addressOf } from "../../../web/language.ts";
import { reasonText } from "../../reconciliation/reason-text.ts";
import { batchById, batchRows, listBatches } from "../batch.store.ts";
import { type Batch, type BatchId, type RowOutcome, type RowShown, recordedOf } from "../batch.ts";
import { printMapping } from "../mapping/mapping.ts";
import { draftTable } from "./draft-reading.ts";
import { batchIdOf, type ImportDoors } from "./import.page.tsx";
import { progressWords } from "./page/progress.tsx";
import { afterNumber, outcomeAsked } from "./rows-asked.ts";

const MOST_BATCHES = 1000;
const ROWS_AT_ONCE = 2000;

/** The same as the pages of imports, as data; read where the pages are. */
export function importApi({ database, reach }: ImportDoors): Hono {
  const api = new Hono();
  const here = localReadersOnly(reach);
  api.get("/import.json", here, async (c) => {
    onlyParameters(c, ["before"]);
    const before = afterNumber(c.req.query("before"));
    const batches = await listBatches(database.read, {
      limit: MOST_BATCHES,
      ...(before > 0 && { before: before as BatchId }),
    });
    return sendJson(c, { items: batches.map(batchDocument) });
  });
  api.get("/import/:id{[0-9]+\\.json}", here, async (c) => {
    onlyParameters(c, ["outcome", "after"]);
    return sendJson(c, batchDocument(await batchById(database.read, batchIdOf(c))));
  });
  api.get("/import/:id{[0-9]+}/progress.json", here, async (c) => {
    const batch = await batchById(database.read, batchIdOf(c));
    const { state, step, done, total } = batch;
    return sendJson(c, { state, step, done, total, said: progressWords(addressOf(c).language, batch) });
  });
  api.get("/import/:id{[0-9]+}/rows.csv", here, async (c) => {
    onlyParameters(c, ["outcome", "after"]);
    const batch = await batchById(database.read, batchIdOf(c));
    const outcome = outcomeAsked(c.req.query("outcome"));
    return sendDocument(c, writeCsv(ROW_COLUMNS, await allRows(batch, outcome)), {
      type: "text/csv; charset=utf-8; header=present",
      headers: { "Content-Disposition": `attachment; filename="batch-${batch.id}-rows.csv"` },
    });
  });
  api.get("/import/:id{[0-9]+}/mapping.json", here, (c) => sendMapping(c));
  return api;

  async function allRows(batch: Batch, outcome: RowOutcome | null): Promise<RowShown[]> {
    if (batch.preview) return batch.preview.filter((row) => outcome === null || row.outcome === outcome);
    const rows: RowShown[] = [];
    for (;;) {
      const after = rows.at(-1)?.number ?? 0;
      const some = await batchRows(database.read, batch.id, { outcome, limit: ROWS_AT_ONCE, after });
      rows.push(...some);
      if (some.length < ROWS_AT_ONCE) return rows;
    }
  }

  /** The mapping as it is now, to keep and to give to the command line: set, or else guessed. */
  async function sendMapping(c: Context): Promise<Response> {
    const batch = await batchById(database.read, batchIdOf(c));
    if (batch.knownSource !== null) {
      throw notFound("no-mapping", `Batch ${batch.id} is read as ${batch.knownSource}, without a mapping.`);
    }
    const draft = await draftTable(database, batch);
    if ("problem" in draft) throw draft.problem;
    return sendDocument(c, printMapping(draft.mapping), {
      type: "application/json; charset=utf-8",
      headers: { "Content-Disposition": `attachment; filename="mapping-${batch.id}.json"` },
    });
  }
}

const batchDocument = ({ counts, preview, createdAt, finishedAt, ...batch }: Batch) => ({
  ...batch,
  createdAt: createdAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
  recorded: recordedOf(counts),
  ...counts,
  preview,
});

const issueText = ({ code, message }: { code: string; message: string }) => `${code}: ${message}`;

const ROW_COLUMNS: CsvColumn<RowShown>[] = [
  { name: "row", value: ({ number }) => number },
  { name: "line", value: ({ line }) => line },
  { name: "outcome", value: ({ outcome }) => outcome },
  { name: "raw", value: ({ raw }) => raw },
  { name: "names", value: ({ mentions }) => mentions.map(({ name }) => name).join(" | ") },
  {
    name: "places",
    value: ({ mentions }) =>
      mentions.map(({ place, gazetteer, outcome }) => place ?? gazetteer ?? outcome).join(" | "),
  },
  {
    name: "reasons",
    value: ({ mentions }) =>
      mentions.map(({ reasons }) => reasons.map((reason) => reasonText(reason, "en")).join(" ")).join(" | "),
  },
  { name: "remarks", value: ({ issues }) => issues.map(issueText).join(" ") },
  { name: "citations", value: ({ citations }) => citations.join(" ") },
];
