import type { PlaceId, SubjectId } from "../../../kernel/ids.ts";
import { type PartialDate, parseEdtf } from "../../../kernel/partial-date.ts";
import { isCurrency } from "../../dossiers/check-claim.ts";
import type { Statement, Value } from "../../dossiers/subject.ts";
import type { AmountKind } from "../amount-kinds.ts";
import type { PartnerRole } from "../project.ts";
import type { ProjectStatus } from "../status.ts";
import { childOf, childrenOf, codeIn, narrativeOf, type XmlElement } from "./element.ts";
import { moneyOf } from "./money.ts";
import { identifierOf } from "./read-activities.ts";
import { writeElement } from "./write-xml.ts";

/** Code list ActivityStatus: pipeline, implementation, finalisation, closed, cancelled, suspended. */
const STATUSES: Readonly<Record<string, ProjectStatus>> = {
  "1": "proposed",
  "2": "under way",
  "3": "done",
  "4": "done",
  "5": "cancelled",
};
const DATES: Readonly<Record<string, string>> = {
  "1": "planned start",
  "2": "actual start",
  "3": "planned end",
  "4": "actual end",
};
const ROLES: Readonly<Record<string, PartnerRole>> = {
  "1": "funding",
  "2": "accountable",
  "3": "extending",
  "4": "implementing",
};
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  "1": "general",
  "2": "objectives",
  "3": "target groups",
  "4": "other",
};

/** The project that an activity is: its identifier in lower case, with hyphens for what an id has not. */
export function projectIdOf(activity: XmlElement): SubjectId {
  const slug = identifierOf(activity)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return (slug === "" ? "iati-activity" : slug) as SubjectId;
}

/** The countries that an activity names, as places of the registry may be called. */
export const countriesOf = (activity: XmlElement): PlaceId[] =>
  childrenOf(activity, "recipient-country").flatMap(({ attributes: { code } }) =>
    code && /^[A-Za-z]{2}$/.test(code) ? [code.toLowerCase() as PlaceId] : [],
  );

/** What the reader of an activity has to know of the registry. */
export interface Surroundings {
  /** Places that there are. */
  places: ReadonlySet<PlaceId>;
  /** The ids of the projects that the file's activities are, by IATI identifier. */
  projects: ReadonlyMap<string, SubjectId>;
}

/**
 * What an activity states of its project. Every part of it is kept as published (`iati part`), so that the activity can
 * be given out again as it was; what the registry understands is stated beside it. Of budgets for one period the revised
 * counts, and the original does not.
 */
export function statementsOf(activity: XmlElement, { places, projects }: Surroundings): Statement[] {
  const own = activity.attributes["xml:lang"] ?? "en";
  const statements: Statement[] = [
    ...texts(activity, "title", own),
    said("iati identifier", { type: "text", text: identifierOf(activity), language: null }),
    ...texts(activity, "description", own),
    ...childrenOf(activity, "participating-org").flatMap((org) => partner(org, own)),
    ...status(activity),
    ...dates(activity),
    ...countriesOf(activity)
      .filter((place) => places.has(place))
      .map((place) => said("place", { type: "place", place })),
    ...childrenOf(activity, "sector")
      .filter(({ attributes: { vocabulary = "1", code = "" } }) => vocabulary === "1" && /^\d{5}$/.test(code))
      .map(({ attributes: { code = "" } }) => said("sector", { type: "code", code })),
    ...parents(activity, projects),
    ...amounts(activity),
    ...sites(activity),
    said("iati part", {
      type: "text",
      text: writeElement({
        name: "iati-activity",
        attributes: activity.attributes,
        children: [],
        text: null,
      }),
      language: null,
    }),
    ...activity.children.map((part) =>
      said("iati part", { type: "text", text: writeElement(part), language: null }),
    ),
  ];
  return unrepeated(statements);
}

const said = (
  property: string,
  value: Value,
  more: Partial<Pick<Statement, "role" | "on">> = {},
): Statement => ({
  property,
  value,
  role: null,
  on: null,
  ...more,
});

function texts(activity: XmlElement, name: "title" | "description", own: string): Statement[] {
  return childrenOf(activity, name).flatMap((part) =>
    childrenOf(part, "narrative").flatMap(({ text, attributes }) =>
      text
        ? [
            said(
              name,
              { type: "text", text, language: languageTag(attributes["xml:lang"] ?? own) },
              { role: name === "description" ? (codeIn(DESCRIPTIONS, part.attributes.type) ?? null) : null },
            ),
          ]
        : [],
    ),
  );
}

/** A BCP 47 tag as ours are written; what is none is not given. */
const languageTag = (tag: string): string | null =>
  /^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag)
    ? tag.replace(/^[A-Za-z]+/, (part) => part.toLowerCase())
    : null;

function partner(org: XmlElement, own: string): Statement[] {
  const name = narrativeOf(org) ?? org.attributes.ref;
  const role = codeIn(ROLES, org.attributes.role) ?? null;
  return name
    ? [said("partner named", { type: "text", text: name, language: languageTag(own) }, { role })]
    : [];
}

function status(activity: XmlElement): Statement[] {
  const code = codeIn(STATUSES, childOf(activity, "activity-status")?.attributes.code);
  return code ? [said("status", { type: "code", code })] : [];
}

/** A start after its end is a slip of the publisher's: both stand in the parts as published, and neither is stated. */
function dates(activity: XmlElement): Statement[] {
  const stated = childrenOf(activity, "activity-date").flatMap(dateStatement);
  const day = (property: string) => stated.find((one) => one.property === property)?.on ?? null;
  const isReversed = (kind: "planned" | "actual") => {
    const [start, end] = [day(`${kind} start`), day(`${kind} end`)];
    return start !== null && end !== null && end.latest < start.earliest;
  };
  const reversed = (["planned", "actual"] as const).filter(isReversed);
  return stated.filter(({ property }) => !reversed.some((kind) => property.startsWith(kind)));
}

function dateStatement({ attributes }: XmlElement): Statement[] {
  const property = codeIn(DATES, attributes.type);
  const on = dayDate(attributes["iso-date"]);
  return property && on ? [said(property, { type: "day" }, { on })] : [];
}

function dayDate(text: string | undefined): PartialDate | null {
  const read = parseEdtf((text ?? "").slice(0, 10));
  return read.ok ? read.value : null;
}

/** Code list RelatedActivityType: 1 is the parent, of which this is a part. */
function parents(activity: XmlElement, projects: ReadonlyMap<string, SubjectId>): Statement[] {
  const self = projectIdOf(activity);
  return childrenOf(activity, "related-activity").flatMap(({ attributes: { ref = "", type } }) => {
    const id = type === "1" ? projects.get(ref) : undefined;
    return id && id !== self ? [said("part of", { type: "subject", subject: { kind: "project", id } })] : [];
  });
}

function amounts(activity: XmlElement): Statement[] {
  return moneyOf(activity).flatMap(({ kind, amount, currency, from, to }) => {
    if (amount < 0 || !isCurrency(currency) || kind === "other") return [];
    const read = parseEdtf(to && to !== from ? `${from}/${to}` : from);
    return [
      said(
        "amount",
        { type: "money", number: amount, comparator: "=", currency },
        { role: kind satisfies AmountKind, on: read.ok ? read.value : null },
      ),
    ];
  });
}

function sites(activity: XmlElement): Statement[] {
  return childrenOf(activity, "location").flatMap((location) => {
    const [latitude, longitude] = (childOf(childOf(location, "point") ?? location, "pos")?.text ?? "")
      .split(/\s+/)
      .map(Number);
    if (latitude === undefined || longitude === undefined) return [];
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return [];
    return [said("site", { type: "site", site: { type: "Point", coordinates: [longitude, latitude] } })];
  });
}

/** A file may say one thing several times; a claim states it once. Parts are kept as often as they stand. */
function unrepeated(statements: readonly Statement[]): Statement[] {
  const seen = new Set<string>();
  return statements.filter((statement) => {
    if (statement.property === "iati part" || statement.property === "amount") return true;
    const key = JSON.stringify([statement.property, statement.value, statement.role, statement.on?.edtf]);
    return !seen.has(key) && Boolean(seen.add(key));
  });
}
