import { type Context, Hono } from "hono";
import type { Database, ReadDb } from "../../../database/database.ts";
import { type CsvColumn, sendCsv, sendCsvPages } from "../../../http/csv.ts";
import { sendJson } from "../../../http/etag.ts";
import { type Feature, MOST_FEATURES, sendGeoJson, sendGeoJsonPages } from "../../../http/geojson.ts";
import { parseLimit } from "../../../http/paging.ts";
import { onlyParameters, parseAsOf, parseKnownAt } from "../../../http/query.ts";
import { MOST_ROWS, type PageAsked, pagesAsked, tooLong } from "../../../http/whole-list.ts";
import { formatDay } from "../../../kernel/day.ts";
import type { PartnershipId } from "../../../kernel/ids.ts";
import { canonicalId, partnershipPath } from "../page/partnership.page.tsx";
import { type PartnershipRecord, readPartnership, readPartnerships } from "../record/partnership-record.ts";
import { isLongerThan } from "../record/record.store.ts";
import { jsonDay, recordJson, tieJson } from "../record/record-json.ts";
import type { Tie } from "../record/tie.ts";
import { afterCursor, pageOfTies, readFilter } from "./filter.ts";
import { lineFeature, partyFeature } from "./geo.ts";

type RecordJson = ReturnType<typeof recordJson>;
type ClaimJson = RecordJson["claims"][number];

const CLAIM_COLUMNS: readonly CsvColumn<ClaimJson>[] = [
  { name: "claim", value: (claim) => claim.id },
  { name: "instrument", value: (claim) => claim.instrument },
  { name: "effect", value: (claim) => claim.effect },
  { name: "strength", value: (claim) => claim.strength },
  { name: "form", value: (claim) => claim.form },
  { name: "label", value: (claim) => claim.label },
  { name: "date", value: (claim) => claim.date?.edtf },
  { name: "date_earliest", value: (claim) => claim.date?.earliest },
  { name: "date_latest", value: (claim) => claim.date?.latest },
  { name: "step", value: (claim) => claim.step },
  { name: "derived", value: (claim) => claim.derived },
  { name: "claimant", value: (claim) => claim.claimant },
  { name: "capacity", value: (claim) => claim.capacity },
  { name: "grade", value: (claim) => claim.grade },
  { name: "source", value: (claim) => claim.source.id },
  { name: "title", value: (claim) => claim.source.title },
  { name: "publisher", value: (claim) => claim.source.publisher },
  { name: "url", value: (claim) => claim.source.url },
  { name: "published", value: (claim) => claim.source.published },
  { name: "language", value: (claim) => claim.source.language },
  { name: "excerpt", value: (claim) => claim.excerpt },
  { name: "locator", value: (claim) => claim.locator },
  { name: "note", value: (claim) => claim.note },
  {
    name: "judgements",
    value: (claim) => claim.judgements.map(({ kind, reason }) => `${kind}: ${reason}`).join(" | "),
  },
];

const TIE_COLUMNS: readonly CsvColumn<Tie>[] = [
  { name: "partnership", value: (tie) => tie.id },
  { name: "places", value: (tie) => tie.parties.map(({ id }) => id).join("|") },
  { name: "names", value: (tie) => tie.parties.map(({ names, id }) => names.en ?? id).join(" – ") },
  { name: "kind", value: (tie) => tie.state.kind },
  { name: "standing", value: (tie) => tie.state.standing },
  { name: "certainty", value: (tie) => tie.state.certainty },
  { name: "since", value: (tie) => tie.since?.shown?.edtf },
  { name: "since_earliest", value: (tie) => tie.since && jsonDay(tie.since.earliest) },
  { name: "since_latest", value: (tie) => tie.since && jsonDay(tie.since.latest) },
  { name: "evidence", value: (tie) => tie.grade },
  { name: "claims", value: (tie) => tie.claims.length },
  { name: "as_of", value: (tie) => formatDay(tie.asOf) },
  { name: "revision", value: (tie) => tie.known },
];

const LIST_PARAMETERS = ["q", "country", "place", "state", "asOf", "knownAt", "cursor", "limit"];

/** `/partnerships.json`, `/partnerships/:id.json` and the other formats: the data of the two pages. */
export function partnershipData(database: Database): Hono {
  const app = new Hono();
  for (const [format, send] of Object.entries(RECORD_FORMATS)) {
    app.get(`/partnerships/:file{[^/]+\\.${format}}`, async (c) => {
      onlyParameters(c, ["asOf", "knownAt"]);
      const file = c.req.param("file");
      const id = file.slice(0, -format.length - 1) as PartnershipId;
      const canonical = canonicalId(id);
      if (canonical !== id) {
        return c.redirect(`${partnershipPath(canonical)}.${format}${new URL(c.req.url).search}`, 308);
      }
      return send(c, await readPartnership(database.read, id, timesOf(c)));
    });
  }
  app.get("/partnerships.json", async (c) => {
    onlyParameters(c, LIST_PARAMETERS);
    const { asOf, knownAt } = timesOf(c);
    const page = {
      after: afterCursor(c.req.query("cursor")),
      limit: parseLimit(c.req.query("limit")),
      knownAt,
    };
    const found = await readPartnerships(database.read, readFilter({ ...c.req.query(), asOf }), page);
    return sendJson(c, pageOfTies(found, tieJson));
  });
  app.get("/partnerships.csv", (c) =>
    database.snapshot((read) => sendCsvPages(c, "partnerships", TIE_COLUMNS, tiesAsked(c, read))),
  );
  app.get("/partnerships.geojson", (c) =>
    database.snapshot((read) => sendGeoJsonPages(c, linesOf(tiesAsked(c, read, MOST_FEATURES)))),
  );
  return app;
}

const RECORD_FORMATS: Record<string, (c: Context, record: PartnershipRecord) => Promise<Response>> = {
  json: (c, record) => sendJson(c, recordJson(record)),
  csv: (c, record) => sendCsv(c, record.id, CLAIM_COLUMNS, recordJson(record).claims),
  geojson: (c, record) => {
    const { partnership, asOf, revision, state } = recordJson(record);
    const line = lineFeature(record, { partnership, asOf, revision, state });
    return sendGeoJson(c, [...record.parties.map(partyFeature), line]);
  },
};

const timesOf = (c: Context) => ({
  asOf: parseAsOf(c.req.query("asOf")),
  knownAt: parseKnownAt(c.req.query("knownAt")),
});

/** Tables and maps hold the whole list: where it is too long, that is said before any of it is worked out. */
async function* tiesAsked(c: Context, read: ReadDb, most = MOST_ROWS): AsyncGenerator<Tie[], void> {
  onlyParameters(c, LIST_PARAMETERS);
  const { asOf, knownAt } = timesOf(c);
  const filter = readFilter({ ...c.req.query(), asOf });
  if (!c.req.query("limit") && (await isLongerThan(read, filter, most, knownAt))) throw tooLong(most);
  const page = async ({ limit, cursor }: PageAsked) => {
    const found = await readPartnerships(read, filter, { after: afterCursor(cursor), limit, knownAt });
    return pageOfTies(found, (tie) => tie);
  };
  yield* pagesAsked(c, page, most);
}

async function* linesOf(pages: AsyncIterable<Tie[]>): AsyncGenerator<Feature[], void> {
  for await (const ties of pages) yield ties.map((tie) => lineFeature(tie, tieJson(tie)));
}
