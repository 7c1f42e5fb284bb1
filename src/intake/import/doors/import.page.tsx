import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Database, ReadDb } from "../../../database/database.ts";
import { mustAsk } from "../../../http/access/asker-of.ts";
import { fieldOf, formOf } from "../../../http/form.ts";
import { Gate } from "../../../http/gate.ts";
import { onlyParameters } from "../../../http/query.ts";
import { forbidden, invalid, notFound } from "../../../kernel/errors.ts";
import { type Asker, isAtLeast, roleIn } from "../../../kernel/role.ts";
import { latestRevision } from "../../../registry/evidence/evidence.store.ts";
import { displayNames } from "../../../registry/places/place.store.ts";
import { Heading } from "../../../web/components/names.tsx";
import { addressOf, localHref, Pages } from "../../../web/language.ts";
import { dataLinks, renderPage } from "../../../web/layout.tsx";
import { translator } from "../../../web/messages.ts";
import { bodyName } from "../../bodies/body.store.ts";
import { bodyChoices, bodyChosen } from "../../bodies/choose-body.ts";
import { whoseOf } from "../../bodies/whose.ts";
import { gazetteerLoads, gazetteerPlaces } from "../../gazetteer/gazetteer.store.ts";
import { beginJob, type Jobs } from "../../jobs/do-job.ts";
import type { JobKind } from "../../jobs/job.ts";
import { KNOWN_SOURCES } from "../../sources/known-sources.ts";
import {
  batchById,
  batchRows,
  insertBatch,
  listBatches,
  recordedBatchOf,
  setBeyondBody,
  setReading,
} from "../batch.store.ts";
import type { Batch, BatchId, RowOutcome, RowShown } from "../batch.ts";
import { keepFile, keepMapping } from "../kept-file.store.ts";
import { readMapping } from "../mapping/mapping.ts";
import { withFile } from "../open-reading.ts";
import { draftTable, readerOf } from "./draft-reading.ts";
import { asOfField, handedIn } from "./handed-in.ts";
import { importMessages } from "./import.messages.ts";
import { layoutFrom, mappingFrom } from "./mapping-form.ts";
import { BatchList } from "./page/batch-list.tsx";
import { BatchPage, type BatchShown, isAtWork, isCounted, NoGazetteer } from "./page/batch-page.tsx";
import { ANY_TABLE, BringForm, RECOGNISE } from "./page/bring-form.tsx";
import { firstOutcome, type PlaceNames } from "./page/outcomes.tsx";
import { ReadingForm } from "./page/reading-form.tsx";
import { afterNumber, outcomeAsked, ROWS_SHOWN } from "./rows-asked.ts";

export interface ImportDoors {
  database: Database;
  jobs: Jobs;
}

const BATCHES_SHOWN = 50;
/** Seconds between two looks of a browser without scripts. */
const LOOK_AGAIN = 3;
/** Files come in one at a time: each is held in memory until it is kept. */
const UPLOADS = { inside: 1, waiting: 10, patience: 60_000 };

export function importPages(doors: ImportDoors): Pages {
  const { database } = doors;
  const uploads = new Gate(UPLOADS);
  const begin = (kind: JobKind) => async (c: Context) => {
    const batch = await batchOf(c, database);
    const sent = await formOf(c);
    const reason = fieldOf(sent, "reason", 500);
    if (kind === "roll-back-batch") {
      if (reason === "" || fieldOf(sent, "sure") !== "yes") {
        throw invalid(
          "reason-missing",
          "Say why it is taken back, and tick that you mean all of it.",
          "reason",
        );
      }
      mayRollBack(mustAsk(c), batch);
    }
    await beginWork(c, doors, kind, batch.id, reason);
    return seeBatch(c, batch.id);
  };
  return new Pages()
    .get("/import", (c) => importPage(c, doors))
    .get("/import/:id", (c) => batchPage(c, doors))
    .post("/import", async (c) => {
      const id = await uploads.pass(() => bringIn(c, database), c.req.raw.signal);
      return seeBatch(c, id);
    })
    .post("/import/:id/reading", async (c) => {
      const batch = await batchOf(c, database);
      const sent = await formOf(c);
      await changeReading(database, batch, sent, mustAsk(c).name);
      if (fieldOf(sent, "next") === "check") await beginWork(c, doors, "check-batch", batch.id, "");
      return seeBatch(c, batch.id);
    })
    .post("/import/:id/check", begin("check-batch"))
    .post("/import/:id/record", begin("record-batch"))
    .post("/import/:id/roll-back", begin("roll-back-batch"));
}

/** Whether somebody records for the whole registry, and so what a body by itself may not. */
const recordsAll = (asker: Asker): boolean => isAtLeast(roleIn(asker, null), "editor");

async function beginWork(
  c: Context,
  { database, jobs }: ImportDoors,
  kind: JobKind,
  batch: BatchId,
  reason: string,
): Promise<void> {
  const asker = mustAsk(c);
  if (kind !== "roll-back-batch") {
    await database.aside((tx) => setBeyondBody(tx, batch, recordsAll(asker)));
  }
  await beginJob(database, jobs, { kind, batch, author: asker.name, reason });
}

/** What was recorded beyond a body is not for the body to take back. */
function mayRollBack(asker: Asker, { body, beyondBody }: Batch): void {
  if (body === null || !beyondBody || recordsAll(asker)) return;
  throw forbidden(
    "batch-of-registry",
    "An editor of the whole registry recorded this batch, with rows that are about no place of the body: one of them takes it back.",
  );
}

/** The batch that an address names, if it is one of the asker's. */
export const batchOf = (c: Context, database: Pick<Database, "read">): Promise<Batch> =>
  batchById(database.read, batchIdOf(c), whoseOf(mustAsk(c)));

/** To the page of a batch, in the language of the page that was left. */
const seeBatch = (c: Context, id: BatchId) =>
  c.redirect(localHref(addressOf(c).language, `/import/${id}`), 303);

/** The batch that an address names. */
export function batchIdOf(c: Context): BatchId {
  const text = (c.req.param("id") ?? "").replace(/\.(json|csv)$/, "");
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text) as BatchId;
  throw notFound("no-such-batch", "A batch is named by its number: /import lists them.", "batch");
}

async function importPage(c: Context, { database }: ImportDoors): Promise<Response> {
  onlyParameters(c, ["before"]);
  const { language } = addressOf(c);
  const t = translator(importMessages, language);
  const whose = whoseOf(mustAsk(c));
  const before = afterNumber(c.req.query("before"));
  const batches = await listBatches(database.read, {
    limit: BATCHES_SHOWN + 1,
    whose,
    ...(before > 0 && { before: before as BatchId }),
  });
  const choices = await bodyChoices(database.read, whose);
  const loads = await gazetteerLoads(database.read);
  const shown = batches.slice(0, BATCHES_SHOWN);
  const last = batches.length > BATCHES_SHOWN ? shown.at(-1) : undefined;
  const next = last ? localHref(language, "/import", new URLSearchParams({ before: String(last.id) })) : null;
  return renderPage(
    c,
    { title: t("import"), confidential: true, data: dataLinks(c, "json") },
    <>
      <Heading title={t("import")}>{t("lead")}</Heading>
      {loads.length === 0 ? <NoGazetteer language={language} /> : null}
      <h2>{t("bringIn")}</h2>
      <BringForm language={language} choices={choices} />
      <h2>{t("batches")}</h2>
      <BatchList language={language} batches={shown} bodies={choices} next={next} />
    </>,
  );
}

async function batchPage(c: Context, { database }: ImportDoors): Promise<Response> {
  onlyParameters(c, ["outcome", "after"]);
  const { language, query } = addressOf(c);
  const asker = mustAsk(c);
  const batch = await batchOf(c, database);
  const asked = outcomeAsked(c.req.query("outcome"));
  const outcome = isCounted(batch) ? (asked ?? firstOutcome(batch)) : null;
  const page = await rowsOf(database, batch, outcome, afterNumber(c.req.query("after")));
  const nextQuery = new URLSearchParams(query);
  if (outcome !== null) nextQuery.set("outcome", outcome);
  nextQuery.set("after", String(page.last));
  const shown: BatchShown = {
    batch,
    outcome,
    rows: page.rows,
    names: await namesOf(database.read, page.rows),
    next: page.more ? `${localHref(language, `/import/${batch.id}`, nextQuery)}#shown` : null,
    before: await recordedBatchOf(database.read, batch.checksum, whoseOf(asker)),
    hasGazetteer: (await gazetteerLoads(database.read)).length > 0,
    body: batch.body === null ? null : await bodyName(database.read, batch.body),
    recordsAll: recordsAll(asker),
    reading: await readingOf(c, database, batch),
  };
  const atWork = isAtWork(batch);
  return renderPage(
    c,
    {
      title: `${translator(importMessages, language)("batch", { n: String(batch.id) })}: ${batch.fileName}`,
      confidential: true,
      ...(atWork && { islands: ["job-progress"], refresh: LOOK_AGAIN }),
      data: {
        json: `/import/${batch.id}.json`,
        ...(isCounted(batch) && { csv: `/import/${batch.id}/rows.csv` }),
      },
    },
    <BatchPage language={language} shown={shown} />,
  );
}

async function rowsOf(database: Database, batch: Batch, outcome: RowOutcome | null, after: number) {
  if (outcome === null) return { rows: [], more: false, last: 0 };
  if (batch.preview !== null) {
    return { rows: batch.preview.filter((row) => row.outcome === outcome), more: false, last: 0 };
  }
  const found = await batchRows(database.read, batch.id, { outcome, limit: ROWS_SHOWN + 1, after });
  const rows = found.slice(0, ROWS_SHOWN);
  return { rows, more: found.length > ROWS_SHOWN, last: rows.at(-1)?.number ?? 0 };
}

async function namesOf(read: ReadDb, rows: readonly RowShown[]): Promise<PlaceNames> {
  const mentions = rows.flatMap((row) => row.mentions);
  const places = [...new Set(mentions.flatMap(({ place }) => place ?? []))];
  const ids = mentions.flatMap(({ place, gazetteer }) => (place === null ? (gazetteer ?? []) : []));
  return {
    registry: await displayNames(read, places, await latestRevision(read)),
    gazetteer: await gazetteerPlaces(read, ids),
  };
}

const CAN_BE_READ_ANEW = new Set(["draft", "checked", "failed"]);

async function readingOf(c: Context, database: Database, batch: Batch): Promise<Child | null> {
  if (!CAN_BE_READ_ANEW.has(batch.state)) return null;
  const { language } = addressOf(c);
  const draft = batch.knownSource === null ? await draftTable(database, batch) : null;
  return <ReadingForm language={language} batch={batch} draft={draft} />;
}

/** Keeps what a form hands in as a draft. What cannot be read at all is refused here, before it is one. */
async function bringIn(c: Context, database: Database): Promise<BatchId> {
  const sent = await formOf(c);
  const asker = mustAsk(c);
  const body = await bodyChosen(database.read, whoseOf(asker), fieldOf(sent, "body", 100));
  const asOf = asOfField(sent);
  const file = await handedIn(sent, translator(importMessages, addressOf(c).language)("pastedName"));
  const source = fieldOf(sent, "source", 100);
  const knownSource = await withFile(file.name, file.checksum, file.content, (there) =>
    readerOf(there, source === RECOGNISE ? null : source, source === ANY_TABLE),
  );
  return database.aside(async (tx) => {
    await keepFile(tx, file);
    return insertBatch(tx, {
      fileName: file.name,
      checksum: file.checksum,
      knownSource,
      mapping: null,
      asOf: asOf?.edtf ?? null,
      author: asker.name,
      body,
      state: "draft",
    });
  });
}

/** Reads a file in the way that a form says. `next` tells whether it says it of the columns, or of the file itself. */
async function changeReading(
  database: Database,
  batch: Batch,
  sent: FormData,
  author: string,
): Promise<void> {
  const { id, body } = batch;
  const asOf = asOfField(sent)?.edtf ?? null;
  const source = fieldOf(sent, "source", 100);
  if (source !== "" && source !== ANY_TABLE) {
    if (!KNOWN_SOURCES.some((one) => one.id === source))
      throw invalid("no-such-reader", `No known source is called "${source}".`);
    await database.aside((tx) => setReading(tx, id, { knownSource: source, mapping: null, asOf }));
    return;
  }
  const relaid = fieldOf(sent, "next") === "layout";
  const draft = await draftTable(database, batch, relaid ? layoutFrom(sent) : null);
  if ("problem" in draft) throw draft.problem;
  const given = fieldOf(sent, "mapping", 1024 * 1024);
  const mapping =
    given !== ""
      ? readMapping(jsonOf(given))
      : relaid || batch.knownSource !== null
        ? draft.mapping
        : mappingFrom(sent, draft.table, draft.mapping);
  await database.aside(async (tx) => {
    await setReading(tx, id, { knownSource: null, mapping, asOf });
    if (!relaid) await keepMapping(tx, { signature: draft.signature, mapping, author, body });
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw invalid("malformed-mapping", `The mapping is not JSON: ${why}.`, "mapping");
  }
}
