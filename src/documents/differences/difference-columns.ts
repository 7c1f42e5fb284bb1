import type { CsvColumn } from "../../http/csv.ts";
import type { Source } from "../../registry/evidence/source.ts";
import type { Difference } from "./compare.ts";

/** One that a reader can open, where there is one. */
const cited = (evidence: readonly Source[]) => evidence.find(({ url }) => url !== null) ?? evidence[0];

/** The columns of the CSV of differences. What a spreadsheet would run as a formula is guarded where it is written. */
export const DIFFERENCE_COLUMNS: readonly CsvColumn<Difference>[] = [
  { name: "difference", value: ({ what }) => what },
  { name: "host", value: ({ host }) => host.name },
  { name: "host_country", value: ({ host }) => host.country },
  { name: "host_id", value: ({ host }) => host.place },
  { name: "host_wikidata", value: ({ host }) => host.wikidata },
  { name: "partner", value: ({ partner }) => partner.name },
  { name: "partner_country", value: ({ partner }) => partner.country },
  { name: "partner_id", value: ({ partner }) => partner.place },
  { name: "partner_wikidata", value: ({ partner }) => partner.wikidata },
  { name: "state_here", value: ({ here }) => here },
  { name: "since_here", value: ({ since }) => since?.edtf },
  { name: "start_there", value: ({ there }) => there?.edtf },
  { name: "lines_there", value: ({ lines }) => lines.join(" ") },
  { name: "source", value: ({ evidence }) => cited(evidence)?.title },
  { name: "source_url", value: ({ evidence }) => cited(evidence)?.url },
  { name: "source_published", value: ({ evidence }) => cited(evidence)?.published?.edtf },
  { name: "source_retrieved", value: ({ evidence }) => cited(evidence)?.retrieved?.edtf },
];
