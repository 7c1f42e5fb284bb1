/** What a column of our CSV files holds. Columns of one name mean one thing wherever they stand. */
export interface ColumnWords {
  /** A datatype of CSV on the Web (Metadata Vocabulary for Tabular Data, 5.11). */
  datatype: "string" | "integer" | "double" | "boolean" | "date" | "anyURI" | "language";
  /** In English; a test refuses a column without. */
  description: string;
}

export const COLUMN_WORDS: Readonly<Record<string, ColumnWords>> = {
  about: { datatype: "string", description: "What the claim is about, in English." },
  as_of: {
    datatype: "string",
    description: "The day for which a list or a statement holds, as EDTF (ISO 8601-2).",
  },
  batch: {
    datatype: "integer",
    description: "The number of the import that brought the row; amity batches lists them.",
  },
  capacity: {
    datatype: "string",
    description: "In which capacity the claimant speaks: party, registrar, association or third party.",
  },
  carrier_note: { datatype: "string", description: "How the text reached us where not from its publisher." },
  certain: { datatype: "integer", description: "How many are certain." },
  certainty: { datatype: "string", description: "certain or possible." },
  citation: { datatype: "string", description: "The id of the citation: this source, at this place in it." },
  claim: { datatype: "string", description: "The id of the claim: one source's account of one thing." },
  claimant: {
    datatype: "string",
    description: "Who speaks: the place or organization on whose behalf the source states it.",
  },
  claims: { datatype: "integer", description: "How many claims." },
  comparator: { datatype: "string", description: "How the number is meant: =, >, ≥ or ≈." },
  counted_for: {
    datatype: "string",
    description: "The place or country as which a row counts, where the unit is not the pair.",
  },
  country: { datatype: "string", description: "ISO 3166-1 alpha-2 code of the country." },
  date: { datatype: "string", description: "The day of the act, EDTF." },
  date_earliest: { datatype: "date", description: "The first day that the date can mean." },
  date_latest: { datatype: "date", description: "The last day that the date can mean." },
  derived: { datatype: "boolean", description: "Whether the day was computed or inferred." },
  disagree: { datatype: "string", description: "What contradicts: dates, kinds, or an imported row." },
  effect: {
    datatype: "string",
    description: "What the act does: establishes, intends, renews, suspends, ends, lists …",
  },
  evidence: {
    datatype: "string",
    description:
      "The grade of the evidence for the state: document, both sides, registrar, one side, third party or unsourced.",
  },
  excerpt: { datatype: "string", description: "The source's own words, 15 at most." },
  figure: { datatype: "string", description: "The id of the figure; /figures/<id> is its page." },
  file: { datatype: "string", description: "The name of the file that came in." },
  first_order: {
    datatype: "boolean",
    description: "Whether the place is a first-order division of its country.",
  },
  form: { datatype: "string", description: "What kind of paper or utterance the act is." },
  founding: { datatype: "boolean", description: "Whether the country is a founding member." },
  from: { datatype: "string", description: "When the membership began, EDTF." },
  gap: { datatype: "string", description: "How far the reading is from the published value." },
  geonames: { datatype: "integer", description: "GeoNames id of the place." },
  grade: {
    datatype: "string",
    description:
      "The grade of the evidence: document, both sides, registrar, one side, third party or unsourced.",
  },
  group: { datatype: "string", description: "The id of the group of countries." },
  host_country: { datatype: "string", description: "The country of the one whose list it is, as written." },
  host_name: { datatype: "string", description: "Whose list it is, as written." },
  host_place: {
    datatype: "string",
    description: "Whose list it is: the id of the place, where it was found.",
  },
  id: {
    datatype: "string",
    description: "The id of the row's thing: it never changes and is part of its address.",
  },
  in_force: {
    datatype: "string",
    description: "Whether the tie is in force on the day: certain, possible or not.",
  },
  instrument: { datatype: "string", description: "The id of the act that the claim tells of." },
  issuer: { datatype: "string", description: "The id of the organization that issued the figure." },
  issuer_country: {
    datatype: "string",
    description: "The country of the figure's issuer, ISO 3166-1 alpha-2.",
  },
  issuer_name: { datatype: "string", description: "The name of the figure's issuer." },
  judgements: {
    datatype: "string",
    description: "What persons decided about the claim, with their reasons, separated by |.",
  },
  kind: {
    datatype: "string",
    description: "What kind of thing, tie or source it is; docs/glossary.md lists the values.",
  },
  label: { datatype: "string", description: "The source's own word for the act." },
  language: { datatype: "language", description: "The BCP 47 language of the text or of the source." },
  latitude: { datatype: "double", description: "Latitude in degrees, WGS 84." },
  level: {
    datatype: "string",
    description: "country, province, prefecture, city, district, county, village or other.",
  },
  line: { datatype: "integer", description: "Where the row stands in its file." },
  locator: { datatype: "string", description: "The place within the source: a row, a section, a paragraph." },
  longitude: { datatype: "double", description: "Longitude in degrees, WGS 84." },
  measure: { datatype: "string", description: "What was measured; figures of different measures never add." },
  n: { datatype: "integer", description: "The number of the row." },
  name: { datatype: "string", description: "Name." },
  name_en: { datatype: "string", description: "Name in English." },
  name_ru: { datatype: "string", description: "Name in Russian." },
  name_zh: { datatype: "string", description: "Name in simplified Chinese." },
  names: { datatype: "string", description: "The names of the places." },
  names_en: { datatype: "string", description: "The names of the places in English." },
  note: { datatype: "string", description: "A remark of the curator, in English." },
  on: {
    datatype: "string",
    description: "When it was so: the day of an act, a status or an event, or the period of a figure, EDTF.",
  },
  parent: { datatype: "string", description: "The id of the next higher place on record." },
  partner_country: { datatype: "string", description: "The country of the partner named, as written." },
  partner_name: { datatype: "string", description: "The partner named, as written." },
  partner_place: {
    datatype: "string",
    description: "The partner named: the id of the place, where it was found.",
  },
  partnership: {
    datatype: "string",
    description: "The id of the partnership; /partnerships/<id> is its page.",
  },
  partnerships: { datatype: "integer", description: "How many partnerships." },
  period: { datatype: "string", description: "The time that a flow covers, EDTF." },
  places: { datatype: "string", description: "The ids of the places of a partnership, separated by |." },
  population: { datatype: "integer", description: "Inhabitants, from GeoNames." },
  possible: {
    datatype: "integer",
    description: "The upper bound of a count: how many are possible, the certain ones among them.",
  },
  property: {
    datatype: "string",
    description: "What is stated: title, date, place, status …; the kind of record says which it may have.",
  },
  published: { datatype: "string", description: "When the source was published, EDTF." },
  publisher: { datatype: "string", description: "Who published the source." },
  quote: { datatype: "string", description: "The words in which the figure was published, 15 at most." },
  reading: { datatype: "integer", description: "The number of the reading in the explainer." },
  reason_codes: { datatype: "string", description: "The same as codes, separated by |." },
  reasons: { datatype: "string", description: "Why the row counts or does not, in English, separated by |." },
  rejected: { datatype: "string", description: "Why a person left the claim out; empty where nobody did." },
  retrieved: { datatype: "string", description: "When the source was read, EDTF." },
  revision: { datatype: "integer", description: "The revision of the registry that was read." },
  role: { datatype: "string", description: "In which role or of which sort the value is." },
  rule: { datatype: "string", description: "The id of the counting rule; /rules/<id> is its page." },
  says: { datatype: "string", description: "What is said, in English words." },
  scope: { datatype: "string", description: "What was counted, in words." },
  since: {
    datatype: "string",
    description: "When the present state began, as the source shown has it, EDTF.",
  },
  since_earliest: {
    datatype: "date",
    description: "The first day on which it can have begun; empty where there is no bound.",
  },
  since_latest: {
    datatype: "date",
    description: "The last day on which it can have begun; empty where there is no bound.",
  },
  source: {
    datatype: "string",
    description: "The id of the source in which it was read; /sources/<id> is its page.",
  },
  source_url: { datatype: "anyURI", description: "The address of the source on the web." },
  speaks_in: { datatype: "integer", description: "In how many claims the organization speaks." },
  standing: { datatype: "string", description: "in force, suspended, expired, ended or not established." },
  statement: { datatype: "string", description: "The key that figures of one sentence share." },
  statement_verdict: {
    datatype: "string",
    description: "The verdict on all figures of one statement together.",
  },
  step: {
    datatype: "string",
    description:
      "Which step of an act the day is: proposed, announced, signed, approved, ratified, effective or not stated.",
  },
  strength: {
    datatype: "string",
    description: "The strength of the tie that an act makes: unspecified, friendly-cooperation or sister.",
  },
  subject: { datatype: "string", description: "Who with whom, in words." },
  switches: { datatype: "string", description: "Which switches of the rule a reading changes, as JSON." },
  title: { datatype: "string", description: "The title of the source." },
  to: { datatype: "string", description: "When the membership ended, EDTF; .. where it has not." },
  unit: {
    datatype: "string",
    description: "What is counted (pair, city, country, project) or the currency, ISO 4217.",
  },
  url: { datatype: "anyURI", description: "The address of the source on the web." },
  value: {
    datatype: "string",
    description: "The value: an id, a code, a number, a text or GeoJSON, by its property.",
  },
  verdict: {
    datatype: "string",
    description:
      "What became of the row in a count: certain, possible or excluded; of a figure: reproduced, compatible or not reproduced.",
  },
  why_not: { datatype: "string", description: "Why no counting rule can ask what the figure says." },
  wikidata: { datatype: "string", description: "Wikidata id of the place." },
};
