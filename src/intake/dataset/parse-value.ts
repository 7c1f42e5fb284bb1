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
import type { KindDefinition, PropertyDefinition } from "../../registry/dossiers/kind.ts";
import type { NumberComparator, Site, SubjectKind, Value } from "../../registry/dossiers/subject.ts";

interface ValueRow {
  property: string;
  value: string | null;
  language: string | null;
}

/** The value in a row of a dossier, by what its property holds; what cannot be read comes back as a sentence. */
export function parseValue(kind: KindDefinition, { property, value, language }: ValueRow): Value | string {
  const definition = kind.properties[property];
  if (!definition) {
    return `A ${kind.kind} has no "${property}"; it has ${Object.keys(kind.properties).join(", ")}.`;
  }
  if (language !== null && definition.value !== "text") return "Only a text has a language.";
  if (definition.value === "day") {
    return value === null ? { type: "day" } : "A day stands in the column `on`, and `value` stays empty.";
  }
  if (value === null) return "The value is missing.";
  return parseText(definition, value, language);
}

function parseText(definition: PropertyDefinition, value: string, language: string | null): Value | string {
  switch (definition.value) {
    case "text":
      return { type: "text", text: value, language };
    case "code":
      return { type: "code", code: value };
    case "number":
      return parseAmount(value, false);
    case "money":
      return parseAmount(value, true);
    case "site":
      return parseSite(value);
    case "place":
      return { type: "place", place: value as PlaceId };
    case "organization":
      return { type: "organization", organization: value as OrganizationId };
    case "group":
      return { type: "group", group: value as GroupId };
    case "partnership":
      return { type: "partnership", partnership: value as PartnershipId };
    case "source":
      return { type: "source", source: value as SourceId };
    case "citation":
      return { type: "citation", citation: value as CitationId };
    case "figure":
      return { type: "figure", figure: value as FigureId };
    case "subject":
      return parseSubject(definition, value);
    case "day":
      return { type: "day" };
  }
}

const AMOUNT = /^([=>≥≈]?)\s*(\d+(?:\.\d+)?)(?:\s+([A-Z]{3}))?$/;

/** A number of more may not come out as it went in. */
const MOST_DIGITS = 15;

function parseAmount(value: string, money: boolean): Value | string {
  const [, comparator, digits, currency] = AMOUNT.exec(value) ?? [];
  if (digits === undefined || (currency === undefined) === money) {
    return money
      ? `"${value}" is not an amount with its currency, such as 600000 CNY or ≈7900000 USD.`
      : `"${value}" is not a number, such as 150, >400 or ≈8.`;
  }
  if (digits.replace(/^0+|\./g, "").length > MOST_DIGITS) {
    return `"${value}" has more than the ${MOST_DIGITS} digits that are kept exactly.`;
  }
  const number = { number: Number(digits), comparator: (comparator || "=") as NumberComparator };
  return currency === undefined ? { type: "number", ...number } : { type: "money", ...number, currency };
}

function parseSite(value: string): Value | string {
  try {
    return { type: "site", site: JSON.parse(value) as Site };
  } catch {
    return `"${value}" is not GeoJSON, such as {"type":"Point","coordinates":[74.57,42.87]}.`;
  }
}

/** `kind/id`, or the id alone where it can be of one kind only. */
function parseSubject({ kinds = [] }: PropertyDefinition, value: string): Value | string {
  const [first, second] = value.split("/");
  const kind = second === undefined ? (kinds.length === 1 ? kinds[0] : undefined) : first;
  const id = second ?? first ?? "";
  if (kind === undefined || !/^[a-z0-9][a-z0-9-]*$/.test(id)) {
    return `"${value}" does not name a subject: write kind/id, with the kind one of ${kinds.join(", ")}.`;
  }
  return { type: "subject", subject: { kind: kind as SubjectKind, id: id as SubjectId } };
}
