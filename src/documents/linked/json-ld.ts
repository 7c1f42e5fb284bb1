import { formatDay } from "../../kernel/day.ts";
import type { PartnershipId, PlaceId } from "../../kernel/ids.ts";
import { isExactDay, type PartialDate } from "../../kernel/partial-date.ts";
import { type Dossier, distinctValues, titlesOf } from "../../registry/dossiers/dossier.ts";
import type { KindDefinition, Kinds } from "../../registry/dossiers/kind.ts";
import type { Statement, SubjectKind } from "../../registry/dossiers/subject.ts";
import type { Tie } from "../../registry/partnerships/record/tie.ts";
import type { Place } from "../../registry/places/place.ts";

/**
 * Terms are schema.org's where it has one of the same meaning, Wikidata's P190 for what a partnership is to its places,
 * and ours (`amity:`, explained on /about) for what nobody else has: how certain it is, and the day for which it holds.
 */
export const contextOf = (origin: string) => ({
  "@vocab": "https://schema.org/",
  amity: `${origin}/about#`,
  wdt: "http://www.wikidata.org/prop/direct/",
  twinnedWith: { "@id": "wdt:P190", "@type": "@id" },
  edtf: "http://id.loc.gov/datatypes/edtf/",
});

type Node = Record<string, unknown>;

/** Names by BCP 47 language as language-tagged strings. */
export const tagged = (names: Readonly<Record<string, string>>): Node[] =>
  Object.entries(names).map(([language, value]) => ({ "@value": value, "@language": language }));

const edtf = (date: PartialDate | null | undefined): Node | undefined =>
  date ? { "@value": date.edtf, "@type": "edtf:EDTF" } : undefined;

/** A day that is one, else nothing: a year is not the first of January. */
const exactDay = (date: PartialDate | null | undefined): string | undefined =>
  date && isExactDay(date) ? date.edtf : undefined;

const SCHEMA_TYPE: Partial<Record<Place["level"], string>> = { country: "Country", city: "City" };

export function placeNode(
  origin: string,
  place: Place,
  names: Readonly<Record<string, string>>,
  partners: readonly PlaceId[],
): Node {
  return {
    "@context": contextOf(origin),
    "@id": `${origin}/places/${place.id}`,
    "@type": SCHEMA_TYPE[place.level] ?? "AdministrativeArea",
    identifier: place.id,
    name: tagged(names),
    containedInPlace: place.parent ? { "@id": `${origin}/places/${place.parent}` } : undefined,
    geo: place.point
      ? { "@type": "GeoCoordinates", latitude: place.point.latitude, longitude: place.point.longitude }
      : undefined,
    sameAs: [
      ...(place.wikidata ? [`http://www.wikidata.org/entity/${place.wikidata}`] : []),
      ...(place.geonames ? [`https://sws.geonames.org/${place.geonames}/`] : []),
    ],
    twinnedWith: partners.map((id) => `${origin}/places/${id}`),
  };
}

export const idOfPartnership = (origin: string, id: PartnershipId): string => `${origin}/partnerships/${id}`;

export function partnershipNode(origin: string, tie: Tie): Node {
  return {
    "@context": contextOf(origin),
    "@id": idOfPartnership(origin, tie.id),
    "@type": "amity:partnership",
    identifier: tie.id,
    member: tie.parties.map(({ id, names }) => ({
      "@id": `${origin}/places/${id}`,
      "@type": "AdministrativeArea",
      name: tagged(names),
    })),
    "amity:asOf": formatDay(tie.asOf),
    "amity:revision": tie.known,
    "amity:state": {
      "amity:kind": tie.state.kind,
      "amity:standing": tie.state.standing,
      "amity:certainty": tie.state.certainty,
    },
    startDate: exactDay(tie.since?.shown),
    "amity:since": edtf(tie.since?.shown),
    "amity:evidenceGrade": tie.grade ?? undefined,
  };
}

const TYPES: Partial<Record<SubjectKind, string>> = {
  project: "Project",
  forum: "Event",
  programme: "Event",
  meeting: "Event",
  person: "Person",
  organization: "Organization",
  quote: "Quotation",
  "deliverable list": "CreativeWork",
  deliverable: "amity:deliverable",
  investment: "amity:investment-figure",
  measure: "DefinedTerm",
};

/** Properties that schema.org has too. Others stand under `amity:`. */
const SCHEMA_PROPERTIES: Readonly<Record<string, string>> = {
  description: "description",
  place: "location",
  organiser: "organizer",
  "part of": "superEvent",
};

/** A record of any kind: its names, its values in the order shown, and the sources that state each. */
export function dossierNode(origin: string, kinds: Kinds, kind: KindDefinition, dossier: Dossier): Node {
  const values: Record<string, Node[]> = {};
  for (const property of Object.keys(kind.properties)) {
    // The parts of a published activity are XML, not a value of their own.
    if (property === kind.title || property === "iati part") continue;
    const found = distinctValues(dossier, property).map(({ statement, told }) => ({
      ...valueNode(origin, kinds, statement),
      "amity:role": statement.role ?? undefined,
      "amity:on": statement.value.type === "day" ? undefined : edtf(statement.on),
      citation: told.map(({ claim }) => ({ "@id": `${origin}/sources/${claim.source.id}` })),
    }));
    const term =
      dossier.kind === "project" && property === "part of" ? "amity:part-of" : SCHEMA_PROPERTIES[property];
    if (found.length > 0) values[term ?? `amity:${property.replaceAll(" ", "-")}`] = found;
  }
  const [date] = distinctValues(dossier, "date");
  const on = date?.statement.on;
  return {
    "@context": contextOf(origin),
    "@id": `${origin}/${kind.path}/${dossier.id}`,
    "@type": TYPES[dossier.kind] ?? "Thing",
    identifier: dossier.id,
    name: titlesOf(dossier, kind).map(({ text, language }) => ({
      "@value": text,
      ...(language && { "@language": language }),
    })),
    startDate: isSpan(on) ? formatDay(on.earliest) : undefined,
    endDate: isSpan(on) ? formatDay(on.latest) : undefined,
    ...values,
  };
}

/** A day, or days from one to another, as they were held. */
const isSpan = (on: PartialDate | null | undefined): on is PartialDate =>
  on !== null && on !== undefined && /^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/.test(on.edtf);

function valueNode(origin: string, kinds: Kinds, { value, on }: Statement): Node {
  switch (value.type) {
    case "text":
      return {
        "@type": "amity:text",
        text: { "@value": value.text, ...(value.language && { "@language": value.language }) },
      };
    case "code":
      return { "@type": "DefinedTerm", termCode: value.code };
    case "number":
      return { "@type": "QuantitativeValue", value: value.number, "amity:comparator": value.comparator };
    case "money":
      return {
        "@type": "MonetaryAmount",
        value: value.number,
        currency: value.currency,
        "amity:comparator": value.comparator,
      };
    case "day":
      return { "@type": "amity:date", "amity:on": edtf(on) };
    case "site":
      return { "@type": "GeoShape", "amity:geojson": JSON.stringify(value.site) };
    case "subject":
      return { "@id": `${origin}/${kinds.of(value.subject.kind).path}/${value.subject.id}` };
    case "place":
      return { "@id": `${origin}/places/${value.place}` };
    case "organization":
      return { "@id": `${origin}/organizations/${value.organization}` };
    case "group":
      return { "@id": `${origin}/groups/${value.group}` };
    case "partnership":
      return { "@id": idOfPartnership(origin, value.partnership) };
    case "source":
      return { "@id": `${origin}/sources/${value.source}` };
    case "citation":
      return { "@type": "Claim", identifier: value.citation };
    case "figure":
      return { "@id": `${origin}/figures/${value.figure}` };
  }
}
