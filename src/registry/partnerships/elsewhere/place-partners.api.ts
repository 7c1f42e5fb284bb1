import { Hono } from "hono";
import type { Database, ReadDb } from "../../../database/database.ts";
import { type CsvColumn, sendCsv } from "../../../http/csv.ts";
import { sendGeoJson } from "../../../http/geojson.ts";
import { onlyParameters } from "../../../http/query.ts";
import { MOST_ROWS, tooLong } from "../../../http/whole-list.ts";
import type { PlaceId } from "../../../kernel/ids.ts";
import { type ReadAs, readAs } from "../../evidence/read-as.ts";
import { timesAsked } from "../../evidence/read-as-form.tsx";
import { knownRecord } from "../../places/place-record.ts";
import { jsonDay } from "../record/record-json.ts";
import type { Tie } from "../record/tie.ts";
import { partnersFeatures } from "./partners-map.tsx";
import { inForce, inOrder, type TiesAsked, tiePagesOf } from "./place-partners.ts";

/** A place's partners as a table and as a map: `/places/cn-qingdao.csv`, `.geojson`. */
export function placePartnersApi(database: Database): Hono {
  const app = new Hono();
  app.get("/places/:file{[^/.]+\\.csv}", (c) => {
    onlyParameters(c, ["asOf", "knownAt"]);
    const id = c.req.param("file").replace(/\.csv$/, "") as PlaceId;
    return database.snapshot(async (read) => {
      const at = await readAs(read, timesAsked(c));
      const { place } = await knownRecord(read, id, at);
      const whose = place.level === "country" ? { country: place.country } : { place: id };
      return sendCsv(c, `${id}-partners`, COLUMNS, inOrder(await linesOf(read, whose, at), id));
    });
  });
  app.get("/places/:file{[^/.]+\\.geojson}", (c) => {
    onlyParameters(c, ["asOf", "knownAt"]);
    const id = c.req.param("file").replace(/\.geojson$/, "") as PlaceId;
    return database.snapshot(async (read) => {
      const at = await readAs(read, timesAsked(c));
      const { place } = await knownRecord(read, id, at);
      const whose = place.level === "country" ? { country: place.country } : { places: [id] };
      return sendGeoJson(c, await partnersFeatures(read, whose, at));
    });
  });
  return app;
}

/** What a line of the table says, without the claims behind it: those of a whole country would fill the memory. */
type Line = Pick<Tie, "id" | "parties" | "state" | "since" | "grade"> & { claims: number };

async function linesOf(read: ReadDb, whose: TiesAsked, at: ReadAs): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const ties of tiePagesOf(read, whose, at)) {
    for (const { id, parties, state, since, grade, claims } of ties) {
      lines.push({ id, parties, state, since, grade, claims: claims.length });
    }
    if (lines.length > MOST_ROWS) throw tooLong(MOST_ROWS);
  }
  return lines;
}

const COLUMNS: CsvColumn<Line>[] = [
  { name: "partnership", value: (tie) => tie.id },
  { name: "places", value: (tie) => tie.parties.map((party) => party.id).join("|") },
  { name: "names_en", value: (tie) => tie.parties.map((party) => party.names.en ?? party.id).join(" – ") },
  { name: "kind", value: (tie) => tie.state.kind },
  { name: "standing", value: (tie) => tie.state.standing },
  { name: "certainty", value: (tie) => tie.state.certainty },
  { name: "in_force", value: inForce },
  { name: "since", value: (tie) => tie.since?.shown?.edtf },
  { name: "since_earliest", value: (tie) => tie.since && jsonDay(tie.since.earliest) },
  { name: "since_latest", value: (tie) => tie.since && jsonDay(tie.since.latest) },
  { name: "evidence", value: (tie) => tie.grade },
  { name: "claims", value: (tie) => tie.claims },
];
