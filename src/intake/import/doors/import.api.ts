import { type Context, Hono } from "hono";
import { mustAsk } from "../../../http/access/asker-of.ts";
import { confidentially } from "../../../http/access/confidential.ts";
import { type CsvColumn, writeCsv } from "../../../http/csv.ts";
import { sendDocument, sendJson } from "../../../http/etag.ts";
import { onlyParameters } from "../../../http/query.ts";
import { notFound } from "../../../kernel/errors.ts";
import { addressOf } from "../../../web/language.ts";
import { whoseOf } from "../../bodies/whose.ts";
import { reasonText } from "../../reconciliation/reason-text.ts";
import { batchRows, listBatches } from "../batch.store.ts";
import { type Batch, type BatchId, type RowOutcome, type RowShown, recordedOf } from "../batch.ts";
import { printMapping } from "../mapping/mapping.ts";
import { draftTable } from "./draft-reading.ts";
import { batchOf, type ImportDoors } from "./import.page.tsx";
import { progressWords } from "./page/progress.tsx";
import { afterNumber, outcomeAsked } from "./rows-asked.ts";

const MOST_BATCHES = 1000;
const ROWS_AT_ONCE = 2000;

/** The same as the pages of imports, as data. */
export function importApi({ database }: ImportDoors): Hono {
  const api = new Hono();
  api.get("/import.json", async (c) => {
    onlyParameters(c, ["before"]);
    const before = afterNumber(c.req.query("before"));
    const batches = await listBatches(database.read, {
      limit: MOST_BATCHES,
      whose: whoseOf(mustAsk(c)),
      ...(before > 0 && { before: before as BatchId }),
    });
    return confidentially(await sendJson(c, { items: batches.map(batchDocument) }));
  });
  api.get("/import/:id{[0-9]+\\.json}", async (c) => {
    onlyParameters(c, ["outcome", "after"]);
    return confidentially(await sendJson(c, batchDocument(await batchOf(c, database))));
  });
  api.get("/import/:id/progress.json", async (c) => {
    const batch = await batchOf(c, database);
    const { state, step, done, total } = batch;
    return confidentially(
      await sendJson(c, { state, step, done, total, said: progressWords(addressOf(c).language, batch) }),
    );
  });
  api.get("/import/:id/rows.csv", async (c) => {
    onlyParameters(c, ["outcome", "after"]);
    const batch = await batchOf(c, database);
    const outcome = outcomeAsked(c.req.query("outcome"));
    const answer = await sendDocument(c, writeCsv(ROW_COLUMNS, await allRows(batch, outcome)), {
      type: "text/csv; charset=utf-8; header=present",
      headers: { "Content-Disposition": `attachment; filename="batch-${batch.id}-rows.csv"` },
    });
    return confidentially(answer);
  });
  api.get("/import/:id/mapping.json", (c) => sendMapping(c));
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
    const batch = await batchOf(c, database);
    if (batch.knownSource !== null) {
      throw notFound("no-mapping", `Batch ${batch.id} is read as ${batch.knownSource}, without a mapping.`);
    }
    const draft = await draftTable(database, batch);
    if ("problem" in draft) throw draft.problem;
    const answer = await sendDocument(c, printMapping(draft.mapping), {
      type: "application/json; charset=utf-8",
      headers: { "Content-Disposition": `attachment; filename="mapping-${batch.id}.json"` },
    });
    return confidentially(answer);
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
