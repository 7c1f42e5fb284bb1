// Made from src/database/migrations by "npm run generate". Do not edit.

import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface ActClaim {
  citation_id: string;
  derived: boolean;
  effect: string;
  form: string;
  label: string | null;
  on_earliest: string | null;
  on_edtf: string | null;
  on_latest: string | null;
  on_verbatim: string | null;
  partnership_id: string;
  step: string;
  strength: string | null;
  term_note: string | null;
  term_years: number | null;
}

export interface Activity {
  citation_id: string;
  kind: string;
  label: string | null;
  on_earliest: string | null;
  on_edtf: string | null;
  on_latest: string | null;
  on_verbatim: string | null;
  partnership_id: string | null;
}

export interface Citation {
  as_of_earliest: string | null;
  as_of_edtf: string | null;
  as_of_latest: string | null;
  capacity: string;
  claimant_organization_id: string | null;
  claimant_place_id: string | null;
  excerpt: string | null;
  fingerprint: string;
  id: string;
  known_from: number;
  known_to: number | null;
  locator: string | null;
  note: string | null;
  source_id: string;
  superseded_by: string | null;
}

export interface CountingRule {
  document: Json;
  id: string;
  known_from: number;
  version: number;
}

export interface CountryGroup {
  id: string;
  known_from: number;
  names: Json;
}

export interface Figure {
  id: string;
  known_from: number;
}

export interface FigureVersion {
  as_of_earliest: string | null;
  as_of_edtf: string | null;
  as_of_latest: string | null;
  citation_id: string;
  comparator: string;
  figure_id: string;
  issuer_id: string;
  known_from: number;
  known_to: number | null;
  measure: string;
  note: string | null;
  pair_key: string | null;
  period_earliest: string | null;
  period_edtf: string | null;
  period_latest: string | null;
  rule: Json | null;
  scope: string;
  subject: string;
  unit: string;
  value: number;
}

export interface Judgement {
  author: string;
  citation_id: string;
  id: Generated<number>;
  kind: string;
  known_from: number;
  known_to: number | null;
  other_citation_id: string | null;
  reason: string;
}

export interface Membership {
  citation_id: string;
  country: string;
  founding: boolean;
  from_earliest: string;
  from_edtf: string;
  from_latest: string;
  group_id: string;
  role: string;
  to_earliest: string;
  to_edtf: string;
  to_latest: string;
}

export interface Organization {
  id: string;
  known_from: number;
}

export interface OrganizationVersion {
  country: string | null;
  kind: string | null;
  known_from: number;
  known_to: number | null;
  names: Json;
  note: string | null;
  organization_id: string;
}

export interface Partnership {
  id: string;
  known_from: number;
}

export interface PartnershipPair {
  other_id: string;
  partnership_id: string;
  place_id: string;
}

export interface PartnershipParty {
  ordinal: number;
  partnership_id: string;
  place_id: string;
}

export interface Place {
  id: string;
  known_from: number;
}

export interface PlaceName {
  id: Generated<number>;
  kind: string;
  known_from: number;
  known_to: number | null;
  language: string;
  name: string;
  place_id: string;
  search_key: string;
  valid_earliest: string | null;
  valid_edtf: string | null;
  valid_latest: string | null;
}

export interface PlaceSuccession {
  citation_id: string | null;
  id: string;
  kind: string;
  known_from: number;
  known_to: number | null;
  note: string | null;
  on_earliest: string;
  on_edtf: string;
  on_latest: string;
  on_verbatim: string | null;
  predecessor_id: string;
  successor_id: string;
}

export interface PlaceVersion {
  country: string;
  first_order: boolean;
  geonames_id: number | null;
  known_from: number;
  known_to: number | null;
  latitude: number | null;
  level: string;
  level_local: string | null;
  longitude: number | null;
  note: string | null;
  parent_id: string | null;
  place_id: string;
  point_source: string | null;
  population: number | null;
  wikidata_id: string | null;
}

export interface Revision {
  at: Generated<Timestamp>;
  author: string;
  id: Generated<number>;
  summary: string;
}

export interface Source {
  id: string;
  known_from: number;
}

export interface SourceVersion {
  carrier_note: string | null;
  kind: string;
  known_from: number;
  known_to: number | null;
  language: string | null;
  published_earliest: string | null;
  published_edtf: string | null;
  published_latest: string | null;
  publisher: string | null;
  retrieved_earliest: string | null;
  retrieved_edtf: string | null;
  retrieved_latest: string | null;
  source_id: string;
  title: string;
  url: string | null;
}

export interface Spell {
  evidence_hi: number;
  evidence_lo: number;
  from_earliest: string;
  from_latest: string;
  kinds: number;
  known_from: number;
  known_to: number | null;
  partnership_id: string;
  to_earliest: string;
  to_latest: string;
  variants: number;
}

export interface DB {
  act_claim: ActClaim;
  activity: Activity;
  citation: Citation;
  counting_rule: CountingRule;
  country_group: CountryGroup;
  figure: Figure;
  figure_version: FigureVersion;
  judgement: Judgement;
  membership: Membership;
  organization: Organization;
  organization_version: OrganizationVersion;
  partnership: Partnership;
  partnership_pair: PartnershipPair;
  partnership_party: PartnershipParty;
  place: Place;
  place_name: PlaceName;
  place_succession: PlaceSuccession;
  place_version: PlaceVersion;
  revision: Revision;
  source: Source;
  source_version: SourceVersion;
  spell: Spell;
}
