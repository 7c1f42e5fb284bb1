import { CAPACITIES } from "../../../registry/evidence/grade.ts";
import { type Evidence, isNewSource, type PlaceToken } from "../content.ts";
import { type Fields, textOf } from "./fields.ts";

/** The fields of every form that brings evidence. */
export const EVIDENCE_FIELDS = [
  "source",
  "title",
  "url",
  "publisher",
  "sourceKind",
  "published",
  "retrieved",
  "language",
  "excerpt",
  "locator",
  "claimant",
  "claimantPlace",
  "organization",
  "capacity",
  "asOf",
  "note",
] as const;

/** What a form leaves unsaid and its page knows. */
export interface EvidenceDefaults {
  /** The title of a source that nobody describes: the paper that was signed. */
  unnamedTitle: string;
  /** The day from which it speaks, where it is that paper. */
  unnamedPublished: string;
  today: string;
}

/**
 * Evidence as a form says it, for the schema to check. Who speaks is a party by its number, another `place`, an
 * `organization`, or a `third` party.
 */
export function evidenceFrom(
  fields: Fields,
  places: { parties: readonly PlaceToken[]; claimant: PlaceToken | null },
  defaults: EvidenceDefaults,
): unknown {
  const of = (name: string) => textOf(fields, name);
  const claimant = of("claimant");
  const party = claimant === "place" ? places.claimant : (places.parties[Number(claimant) - 1] ?? null);
  const speaksFor = claimant === "organization" ? "organization" : party === null ? "third" : "party";
  return {
    source: of("source") ? { source: of("source") } : newSourceFrom(fields, defaults),
    locator: of("locator"),
    excerpt: of("excerpt"),
    claimantPlace: party,
    claimantOrganization: speaksFor === "organization" ? of("organization") : null,
    capacity: capacityOf(of("capacity"), speaksFor, claimant === "third"),
    asOf: of("asOf"),
    note: of("note"),
  };
}

function capacityOf(said: string, speaksFor: "party" | "organization" | "third", isThird: boolean): string {
  if (speaksFor === "party") return said && said !== "association" ? said : "party";
  if (speaksFor === "third") return isThird ? "third party" : "party";
  return (CAPACITIES as readonly string[]).includes(said) && said !== "party" ? said : "association";
}

function newSourceFrom(fields: Fields, defaults: EvidenceDefaults): unknown {
  const of = (name: string) => textOf(fields, name);
  const isUnnamed = of("title") === "" && of("url") === "";
  return {
    title: of("title") || (isUnnamed ? defaults.unnamedTitle : of("url")),
    url: of("url"),
    publisher: of("publisher"),
    kind: of("sourceKind") || (isUnnamed ? "document" : "official"),
    published: of("published") || (isUnnamed ? defaults.unnamedPublished : ""),
    retrieved: of("retrieved") || (of("url") ? defaults.today : ""),
    language: of("language"),
  };
}

/** The form that says so. */
export function fieldsOfEvidence(
  { source, ...evidence }: Evidence,
  parties: readonly PlaceToken[],
): Record<string, string> {
  const number = parties.indexOf(evidence.claimantPlace ?? "");
  const claimant =
    evidence.claimantOrganization !== null
      ? "organization"
      : evidence.claimantPlace === null
        ? "third"
        : number >= 0 && number < 2
          ? String(number + 1)
          : "place";
  return {
    ...(isNewSource(source)
      ? {
          source: "",
          title: source.title,
          url: source.url ?? "",
          publisher: source.publisher ?? "",
          sourceKind: source.kind,
          published: source.published ?? "",
          retrieved: source.retrieved ?? "",
          language: source.language ?? "",
        }
      : { source: source.source }),
    excerpt: evidence.excerpt ?? "",
    locator: evidence.locator ?? "",
    claimant,
    claimantPlace: claimant === "place" ? (evidence.claimantPlace ?? "") : "",
    organization: evidence.claimantOrganization ?? "",
    capacity: evidence.capacity,
    asOf: evidence.asOf ?? "",
    note: evidence.note ?? "",
  };
}
