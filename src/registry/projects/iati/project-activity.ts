import { formatDay } from "../../../kernel/day.ts";
import type { OrganizationId, PlaceId } from "../../../kernel/ids.ts";
import { formatPartialDate, isExactDay, type PartialDate } from "../../../kernel/partial-date.ts";
import { type Dossier, distinctValues, statementsOf, titlesOf } from "../../dossiers/dossier.ts";
import type { Site, Statement } from "../../dossiers/subject.ts";
import { PROJECT } from "../project.ts";
import type { ProjectStatus } from "../status.ts";
import { ACTIVITY_ORDER, element, inOrder, narratives, type XmlElement } from "./element.ts";
import { readXml } from "./read-xml.ts";
import { WGS84 } from "./upgrade.ts";

/** Who publishes: the operator of a registry names itself. */
export interface Reporter {
  /** Its identifier in IATI, with which those of its activities begin. */
  ref: string;
  /** Code list OrganisationType. */
  type: string;
  name: string;
}

export interface ExportContext {
  reporter: Reporter;
  /** When what is written was last recorded, ISO 8601. */
  updated: string;
  /** The status on the day asked for; null where none is known. */
  status: ProjectStatus | null;
  placeName: (id: PlaceId) => string;
  organizationName: (id: OrganizationId) => string;
  /** ISO 3166-1 alpha-2. */
  countryOf: (id: PlaceId) => string | null;
}

/** An activity, or what IATI asks for that no source here states. */
export type Exported = { activity: XmlElement } | { missing: string[] };

/**
 * A project as an activity of IATI 2.03: as published, where it came from IATI; else from what sources state. Nothing is
 * filled in: a project of which no source states a partner's role, a status or a date of start or end cannot be one.
 */
export function activityOf(dossier: Dossier, context: ExportContext): Exported {
  const published = publishedActivity(dossier);
  if (published) return { activity: published };
  const parts = {
    title: titles(dossier),
    partners: partners(dossier, context),
    dates: dates(dossier),
    status:
      context.status === null ? [] : [element("activity-status", { code: STATUS_CODES[context.status] })],
  };
  const missing = [
    ...(parts.title.length === 0 ? ["a title"] : []),
    ...(parts.partners.length === 0 ? ["a partner with a stated role"] : []),
    ...(parts.status.length === 0 ? ["a status"] : []),
    ...(parts.dates.length === 0 ? ["a date of start or end"] : []),
  ];
  if (missing.length > 0) return { missing };
  const { reporter, updated } = context;
  const activity = element(
    "iati-activity",
    { "xml:lang": "en", "last-updated-datetime": updated, humanitarian: "0" },
    inOrder(
      [
        element("iati-identifier", {}, identifier(dossier, reporter)),
        element(
          "reporting-org",
          { ref: reporter.ref, type: reporter.type, "secondary-reporter": "1" },
          narratives([{ text: reporter.name }]),
        ),
        element("title", {}, parts.title),
        ...descriptions(dossier),
        ...parts.partners,
        ...parts.status,
        ...parts.dates,
        ...countries(dossier, context),
        ...locations(dossier),
        ...codes(dossier, "sector").map((code) => element("sector", { vocabulary: "1", code })),
        ...codes(dossier, "sdg").map((code) => element("tag", { vocabulary: "2", code })),
        ...transactions(dossier),
        ...budgets(dossier),
        ...documents(dossier),
      ],
      ACTIVITY_ORDER,
    ),
  );
  return { activity };
}

/** Whether sources state all that IATI asks of an activity. */
export const canBeActivity = (dossier: Dossier, status: ProjectStatus | null): boolean =>
  "activity" in
  activityOf(dossier, {
    reporter: { ref: "XX", type: "90", name: "anybody" },
    updated: "",
    status,
    placeName: (id) => id,
    organizationName: (id) => id,
    countryOf: () => null,
  });

/** The activity as its publisher gave it, put together from its parts. Of several claims the latest recorded stands. */
export function publishedActivity(dossier: Dossier): XmlElement | null {
  const claim = dossier.claims.findLast(
    ({ rejected, statements }) =>
      rejected === null && statements.some(({ property }) => property === "iati part"),
  );
  const [head, ...parts] = (claim?.statements ?? []).flatMap(({ property, value }) =>
    property === "iati part" && value.type === "text" ? [readXml(value.text)] : [],
  );
  return head ? { ...head, children: parts } : null;
}

const STATUS_CODES: Readonly<Record<ProjectStatus, string>> = {
  proposed: "1",
  listed: "1",
  agreed: "1",
  funded: "1",
  "under way": "2",
  done: "4",
  cancelled: "5",
};

const identifier = (dossier: Dossier, { ref }: Reporter): string => {
  const [own] = statementsOf(dossier, "iati identifier");
  return own?.value.type === "text" ? own.value.text : `${ref}-${dossier.id}`;
};

/** IATI's languages are ISO 639-1: Chinese is `zh` in whatever script. */
const iatiLanguage = (tag: string | null): string | null =>
  tag === null ? null : (tag.split("-")[0] ?? null);

/** The best attested title of each language: IATI has one narrative a language. */
function titles(dossier: Dossier): XmlElement[] {
  const byLanguage = new Map<string, string>();
  for (const { text, language } of titlesOf(dossier, PROJECT)) {
    const tag = iatiLanguage(language) ?? "";
    if (!byLanguage.has(tag)) byLanguage.set(tag, text);
  }
  return narratives([...byLanguage].map(([language, text]) => ({ text, language })));
}

function descriptions(dossier: Dossier): XmlElement[] {
  const told = distinctValues(dossier, "description").flatMap(({ statement: { value } }) =>
    value.type === "text" ? [{ text: value.text, language: iatiLanguage(value.language) }] : [],
  );
  const work = distinctValues(dossier, "work").flatMap(({ statement: { value } }) =>
    value.type === "text" ? [{ text: value.text, language: iatiLanguage(value.language) }] : [],
  );
  // 2.03 asks for one; the type of work, and else the title, is what sources give.
  const general = told.length > 0 ? told : work.length > 0 ? work : null;
  return [element("description", { type: "1" }, general ? narratives(general) : titles(dossier))];
}

const ROLE_CODES: Readonly<Record<string, string>> = {
  funding: "1",
  accountable: "2",
  extending: "3",
  implementing: "4",
};

/** Partners whose role a source states; IATI has none for those whom a project is for. A place is its government. */
function partners(dossier: Dossier, { placeName, organizationName }: ExportContext): XmlElement[] {
  return ["partner", "organization", "partner named"].flatMap((property) =>
    distinctValues(dossier, property).flatMap(({ statement: { value, role } }) => {
      const code = ROLE_CODES[role ?? ""];
      if (!code) return [];
      if (value.type === "place") return [organisation(code, placeName(value.place), "10")];
      if (value.type === "organization") return [organisation(code, organizationName(value.organization))];
      return value.type === "text" ? [organisation(code, value.text)] : [];
    }),
  );
}

/** Code list OrganisationType: 10 is a government. */
const organisation = (role: string, name: string, type?: string): XmlElement =>
  element("participating-org", { role, type }, narratives([{ text: name }]));

const DATE_CODES = [
  ["planned start", "1"],
  ["actual start", "2"],
  ["planned end", "3"],
  ["actual end", "4"],
] as const;

/** IATI knows whole days only: of a vaguer date the last day stands, and the words say what the source gives. */
function dates(dossier: Dossier): XmlElement[] {
  const stated = DATE_CODES.flatMap(([property, type]) => {
    const [shown] = statementsOf(dossier, property);
    return shown?.on ? dateElement(type, shown.on, null) : [];
  });
  const reached = (status: ProjectStatus) =>
    statementsOf(dossier, "status").find(
      ({ value, on }) => value.type === "code" && value.code === status && on,
    )?.on;
  const [begun, done, funded] = [reached("under way"), reached("done"), reached("funded")];
  const started =
    begun ?? stated.find(({ attributes }) => attributes.type === "1" || attributes.type === "2");
  return [
    ...stated,
    ...(begun && !stated.some(({ attributes }) => attributes.type === "2")
      ? dateElement("2", begun, "by then it was under way")
      : []),
    // IATI leaves it to each publisher what marks the start; where nothing else does, it is that the money was there.
    ...(funded && !started
      ? dateElement("1", funded, "by then it was funded; no source states a start")
      : []),
    ...(done && !stated.some(({ attributes }) => attributes.type === "4")
      ? dateElement("4", done, "by then it was done")
      : []),
  ];
}

function dateElement(type: string, on: PartialDate, remark: string | null): XmlElement[] {
  if (!Number.isFinite(on.latest)) return [];
  const said = isExactDay(on)
    ? remark
    : [formatPartialDate(on, "en"), remark ?? "the last day of it"].join("; ");
  return [
    element(
      "activity-date",
      { type, "iso-date": formatDay(on.latest) },
      said ? narratives([{ text: said }]) : [],
    ),
  ];
}

function countries(dossier: Dossier, { countryOf }: ExportContext): XmlElement[] {
  const places = statementsOf(dossier, "place").flatMap(({ value }) =>
    value.type === "place" ? [value.place] : [],
  );
  const found = new Set(places.flatMap((place) => countryOf(place) ?? []));
  return [...found].map((code) => element("recipient-country", { code }));
}

/** IATI has points only: of a line or an area its middle vertex, marked approximate. */
function locations(dossier: Dossier): XmlElement[] {
  const labels = statementsOf(dossier, "site label");
  return statementsOf(dossier, "site").flatMap(({ value, claim }) => {
    if (value.type !== "site") return [];
    const label = labels.find((one) => one.claim === claim)?.value;
    const [longitude, latitude] = pointOf(value.site);
    return [
      element("location", {}, [
        ...(label?.type === "text"
          ? [element("name", {}, narratives([{ text: label.text, language: iatiLanguage(label.language) }]))]
          : []),
        element("point", { srsName: WGS84 }, [element("pos", {}, `${latitude} ${longitude}`)]),
        element("exactness", { code: value.site.type === "Point" ? "1" : "2" }),
      ]),
    ];
  });
}

function pointOf(site: Site): readonly [number, number] {
  const line =
    site.type === "Point"
      ? [site.coordinates]
      : site.type === "LineString"
        ? site.coordinates
        : (site.coordinates[0] ?? []);
  return line[Math.floor(line.length / 2)] ?? [0, 0];
}

const codes = (dossier: Dossier, property: "sector" | "sdg"): string[] =>
  distinctValues(dossier, property).flatMap(({ statement: { value } }) =>
    value.type === "code" ? [value.code] : [],
  );

const TRANSACTION_CODES: Readonly<Record<string, string>> = {
  pledge: "12",
  grant: "2",
  commitment: "2",
  contract: "2",
  disbursement: "3",
  expenditure: "4",
};

/** Money with a day or a period; converted amounts are the same money told again and stay out. */
function transactions(dossier: Dossier): XmlElement[] {
  return distinctValues(dossier, "amount").flatMap(({ statement }) => {
    const { value, role, on } = statement;
    const code = TRANSACTION_CODES[role ?? ""];
    if (value.type !== "money" || !code || !isFinal(on)) return [];
    const day = formatDay(on.latest);
    return [
      element("transaction", {}, [
        element("transaction-type", { code }),
        element("transaction-date", { "iso-date": day }),
        element("value", { currency: value.currency, "value-date": day }, String(value.number)),
        element("description", {}, narratives([{ text: amountWords(statement) }])),
      ]),
    ];
  });
}

function budgets(dossier: Dossier): XmlElement[] {
  return distinctValues(dossier, "amount").flatMap(({ statement: { value, role, on } }) => {
    if (value.type !== "money" || role !== "budget" || !isFinal(on)) return [];
    return [
      element("budget", { type: "1" }, [
        element("period-start", { "iso-date": formatDay(on.earliest) }),
        element("period-end", { "iso-date": formatDay(on.latest) }),
        element(
          "value",
          { currency: value.currency, "value-date": formatDay(on.earliest) },
          String(value.number),
        ),
      ]),
    ];
  });
}

const isFinal = (on: PartialDate | null): on is PartialDate =>
  on !== null && Number.isFinite(on.earliest) && Number.isFinite(on.latest);

/** "grant; about 8 February 2022": what the code list and the day do not say. */
const amountWords = ({ role, on }: Statement): string =>
  [role, on && !isExactDay(on) ? formatPartialDate(on, "en") : null].filter(Boolean).join("; ");

/** The pages that the claims stand on; code list DocumentCategory: A12 is an activity's web page. */
function documents(dossier: Dossier): XmlElement[] {
  const sources = new Map(dossier.claims.map(({ source }) => [source.id, source]));
  return [...sources.values()].flatMap(({ url, title, language }) =>
    url === null
      ? []
      : [
          element("document-link", { format: "text/html", url }, [
            element("title", {}, narratives([{ text: title, language: iatiLanguage(language) }])),
            element("category", { code: "A12" }),
            ...(language ? [element("language", { code: iatiLanguage(language) })] : []),
          ]),
        ],
  );
}
