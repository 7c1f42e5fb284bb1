import type { PlaceId } from "../../../kernel/ids.ts";
import type { Level } from "../../../registry/places/place.ts";

/** A place as the article speaks of it, and the one that is proposed for it. */
export interface PlaceSaid {
  /** The name to show: of the proposed place, else as written. */
  name: string;
  /** As written. */
  text: string;
  /** The registry's place; null where only the gazetteer knows it, or nobody. */
  id: PlaceId | null;
  gazetteer: string | null;
  country: string | null;
  level: Level | null;
  /** How many places the name may mean. */
  choices: number;
}

interface Span {
  start: number;
  end: number;
  text: string;
}

export interface PlaceMark extends Span {
  kind: "place";
  place: PlaceSaid;
  /** "Chinese", "кыргызская": of the country rather than the country. */
  adjective: boolean;
  /** Part of a longer name: "Moscow State University". */
  inName: boolean;
  /** Says where another place lies: "Qingdao, Shandong Province". Position of that mark. */
  describes: number | null;
}

export interface GroupMark extends Span {
  kind: "group";
  group: string;
  /** The countries of the group are meant rather than it. */
  countries: boolean;
}

export interface OrganizationMark extends Span {
  kind: "organization";
  name: string;
  id: string | null;
}

export interface PersonMark extends Span {
  kind: "person";
  name: string;
  post: string | null;
  /** Country or place of the post, as written. */
  of: string | null;
}

export interface DateMark extends Span {
  kind: "date";
  /** EDTF; null where it is counted from a day that nobody knows. */
  edtf: string | null;
  /** Counted from the day of the article. */
  relative: boolean;
  /** "as of", 截至, на конец: the day for which something is said. */
  asOf: boolean;
  rule: string;
}

export const COMPARATORS_SAID = ["=", ">", "≥", "≈"] as const;
export type ComparatorSaid = (typeof COMPARATORS_SAID)[number];

export interface NumberMark extends Span {
  kind: "number";
  value: number;
  comparator: ComparatorSaid;
  /** pair, city, country, project, USD …; null where the words after it say nothing we count. */
  unit: string | null;
  money: boolean;
  /** The words of the unit as written. */
  unitText: string;
}

/** A word for a tie, an act or an instrument: shown in the text, and what the claim rests on. */
export interface CueMark extends Span {
  kind: "tie" | "act" | "instrument";
  /** What it stands for: "sister", "establishes", "memorandum". */
  says: string;
}

export type Mark = PlaceMark | GroupMark | OrganizationMark | PersonMark | DateMark | NumberMark | CueMark;
