import { COMPARATORS } from "../../../counting/figure.ts";
import { DICTIONARY, TIMINGS } from "../../../registry/investments/measure.ts";
import { EFFECTS, STRENGTHS } from "../../../registry/partnerships/act-claim.ts";
import type { ArticleClaim, ClaimKind } from "../claims/claim.ts";

/** The kinds that can become citations from an article; the others are shown, and can be refused. */
export const RECORDABLE = ["partnership", "figure", "investment", "event"] as const satisfies ClaimKind[];
export type RecordableKind = (typeof RECORDABLE)[number];

export const recordableKind = ({ kind }: ArticleClaim): RecordableKind | null =>
  RECORDABLE.find((one) => one === kind) ?? null;

/** What a person says of a claim before it is recorded. */
export const FIELD_NAMES = [
  "partyOne",
  "partyTwo",
  "effect",
  "strength",
  "issuer",
  "subject",
  "scope",
  "sort",
  "record",
  "name",
  "host",
  "origin",
  "originGroup",
  "place",
  "measure",
  "measured",
  "timing",
  "comparator",
  "value",
  "unit",
  "currency",
  "date",
  "dateIs",
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

export interface ClaimField {
  name: FieldName;
  /** What it takes: an id of the registry, a date, one of `choices`, or words. */
  takes: "place" | "organization" | "group" | "date" | "choice" | "text";
  /** As the article proposes it; empty where it does not say, or nobody knows. */
  proposed: string;
  choices?: readonly string[];
  /** The words of the article for a place, beside the field. */
  written?: string;
  /** May stay empty. */
  optional?: true;
}

/** What events become, as a person chooses. */
export const EVENT_SORTS = ["forum", "programme", "meeting"] as const;
export type EventSort = (typeof EVENT_SORTS)[number];

/** Whether a date is the day for which a number holds, or the time that it covers. */
export const DATE_IS = ["as of", "period"] as const;

/** What a form writes for a place. */
export const placeWritten = (place: ArticleClaim["places"][number] | undefined): string =>
  place === undefined ? "" : (place.id ?? (place.gazetteer ? `geonames:${place.gazetteer}` : ""));

/** The fields that a claim of a recordable kind is accepted with. */
export function claimFields(claim: ArticleClaim): ClaimField[] {
  switch (recordableKind(claim)) {
    case "partnership":
      return [
        placeField("partyOne", claim.places[0]),
        placeField("partyTwo", claim.places[1]),
        { name: "effect", takes: "choice", proposed: claim.effect ?? "", choices: EFFECTS },
        {
          name: "strength",
          takes: "choice",
          proposed: claim.strength ?? "",
          choices: STRENGTHS,
          optional: true,
        },
        dateField(claim),
      ];
    case "figure":
      return [
        { name: "issuer", takes: "organization", proposed: "" },
        { name: "subject", takes: "text", proposed: whoIn(claim) },
        { name: "scope", takes: "text", proposed: scopeIn(claim) },
        ...numberFields(claim),
        { name: "unit", takes: "text", proposed: claim.unit ?? "" },
        { name: "measured", takes: "text", proposed: claim.measure ?? "" },
        dateField(claim),
        { name: "dateIs", takes: "choice", proposed: claim.dateIs ?? "as of", choices: DATE_IS },
      ];
    case "investment":
      return [
        { name: "name", takes: "text", proposed: "" },
        placeField("host", hostIn(claim)),
        { ...placeField("origin", originIn(claim)), optional: true },
        { name: "originGroup", takes: "group", proposed: claim.groups[0] ?? "", optional: true },
        {
          name: "measure",
          takes: "choice",
          proposed: measureIn(claim),
          choices: DICTIONARY.map(({ id }) => id),
        },
        { name: "timing", takes: "choice", proposed: claim.stock ?? "", choices: TIMINGS },
        ...numberFields(claim),
        { name: "currency", takes: "text", proposed: claim.currency ?? "", optional: true },
        dateField(claim),
      ];
    case "event":
      return [
        { name: "sort", takes: "choice", proposed: sortIn(claim), choices: EVENT_SORTS },
        { name: "record", takes: "text", proposed: "", optional: true },
        { name: "name", takes: "text", proposed: claim.title ?? "" },
        { ...placeField("place", claim.places[0]), optional: true },
        dateField(claim),
      ];
    default:
      return [];
  }
}

function placeField(name: FieldName, place: ArticleClaim["places"][number] | undefined): ClaimField {
  return { name, takes: "place", proposed: placeWritten(place), ...(place && { written: place.text }) };
}

const dateField = (claim: ArticleClaim): ClaimField => ({
  name: "date",
  takes: "date",
  proposed: claim.date ?? "",
  optional: true,
});

const numberFields = (claim: ArticleClaim): ClaimField[] => [
  { name: "comparator", takes: "choice", proposed: claim.comparator ?? "=", choices: COMPARATORS },
  { name: "value", takes: "text", proposed: claim.value === null ? "" : String(claim.value) },
];

/** "China with SCO": who with whom, as far as the sentence names them. */
const whoIn = ({ places, groups }: ArticleClaim): string =>
  [places.map(({ name }) => name).join(", "), groups.join(", ")].filter(Boolean).join(", ");

const scopeIn = ({ statuses, unit }: ArticleClaim): string =>
  [statuses?.join(" or "), unit].filter(Boolean).join(" ");

const hostIn = ({ host, places }: ArticleClaim) =>
  places.find(({ name }) => name === host) ?? (places.length === 1 ? places[0] : undefined);

/** Where the money came from: the only other place. */
function originIn(claim: ArticleClaim) {
  const host = hostIn(claim);
  const others = claim.places.filter((place) => place !== host);
  return host && others.length === 1 && claim.groups.length === 0 ? others[0] : undefined;
}

/** The measure of the dictionary; empty where the sentence names none, for a person to say. */
function measureIn({ unit, measure, stock }: ArticleClaim): string {
  if (unit === "project") return stock === "flow" ? "projects-established" : "projects-cumulative";
  return DICTIONARY.find(({ id }) => id === measure)?.id ?? "";
}

function sortIn({ title = "" }: ArticleClaim): EventSort {
  if (/forum|conference|论坛|大会|форум|конференц/iu.test(title)) return "forum";
  return /summit|talks|meeting|visit|峰会|会谈|会晤|访问|саммит|переговор|встреч|визит/iu.test(title)
    ? "meeting"
    : "programme";
}
