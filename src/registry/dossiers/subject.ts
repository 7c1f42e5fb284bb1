import type { Bounds } from "../../kernel/bounds.ts";
import type {
  CitationId,
  FigureId,
  GroupId,
  OrganizationId,
  PartnershipId,
  PlaceId,
  SourceId,
  SubjectId,
} from "../../kernel/ids.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";

/** The kinds of thing that dossiers are kept of. Partnerships, places, groups and figures have rooms of their own. */
export const SUBJECT_KINDS = [
  "project",
  "meeting",
  "deliverable list",
  "deliverable",
  "measure",
  "investment",
  "programme",
  "forum",
  "person",
  "quote",
  "organization",
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export interface Subject {
  kind: SubjectKind;
  id: SubjectId;
}

export const sameSubject = (a: Subject, b: Subject): boolean => a.kind === b.kind && a.id === b.id;

export const NUMBER_COMPARATORS = ["=", ">", "≥", "≈"] as const;
export type NumberComparator = (typeof NUMBER_COMPARATORS)[number];

/** GeoJSON (RFC 7946), longitude before latitude, WGS 84. */
export type Site =
  | { type: "Point"; coordinates: [number, number] }
  | { type: "LineString"; coordinates: [number, number][] }
  | { type: "Polygon"; coordinates: [number, number][][] };

/** A value as a source states it. `day` has no value beside the date it stands at. */
export type Value =
  | { type: "text"; text: string; language: string | null }
  | { type: "code"; code: string }
  | { type: "number"; number: number; comparator: NumberComparator }
  | { type: "money"; number: number; comparator: NumberComparator; currency: string }
  | { type: "day" }
  | { type: "site"; site: Site }
  | { type: "place"; place: PlaceId }
  | { type: "organization"; organization: OrganizationId }
  | { type: "group"; group: GroupId }
  | { type: "partnership"; partnership: PartnershipId }
  | { type: "source"; source: SourceId }
  | { type: "citation"; citation: CitationId }
  | { type: "figure"; figure: FigureId }
  | { type: "subject"; subject: Subject };
export type ValueType = Value["type"];

/** One value that one citation states of its subject. */
export interface Statement {
  property: string;
  value: Value;
  /** In which role or of which sort: organiser, beneficiary; women, youth. */
  role: string | null;
  /** When it was so: the day of a status, the time of an event, the period of a figure. */
  on: PartialDate | null;
}

/** What one citation states of one subject. */
export interface StatedOfSubject {
  subject: Subject;
  statements: readonly Statement[];
}

/** Whether two statements give the same value, whoever gives it. */
export function sameValue(a: Statement, b: Statement): boolean {
  return (
    a.property === b.property && a.role === b.role && a.on?.edtf === b.on?.edtf && equal(a.value, b.value)
  );
}

const equal = (a: Value, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b);

/** How many days a date leaves open; a statement without one is the vaguest. */
export const openDays = (date: Bounds | null): number =>
  date === null ? Number.POSITIVE_INFINITY : date.latest - date.earliest;
