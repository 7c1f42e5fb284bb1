import { childrenOf, codeIn, element, narratives, type XmlElement } from "./element.ts";

type Say = (code: string, message: string) => void;

const DATE_TYPES: Readonly<Record<string, string>> = {
  "start-planned": "1",
  "start-actual": "2",
  "end-planned": "3",
  "end-actual": "4",
};
const ORGANISATION_ROLES: Readonly<Record<string, string>> = {
  funding: "1",
  accountable: "2",
  extending: "3",
  implementing: "4",
};
/** Code list TransactionType: letters up to 1.05, numbers from 2.01. */
const TRANSACTION_TYPES: Readonly<Record<string, string>> = {
  IF: "1",
  C: "2",
  D: "3",
  E: "4",
  IR: "5",
  LR: "6",
  R: "7",
  QP: "8",
  QS: "9",
  CG: "10",
};
/** Code list SectorVocabulary: words up to 1.05, numbers from 2.01. */
const SECTOR_VOCABULARIES: Readonly<Record<string, string>> = {
  DAC: "1",
  "DAC-3": "2",
  COFOG: "3",
  NACE: "4",
  NTEE: "5",
  WB: "98",
  RO: "99",
  RO2: "98",
};
const BUDGET_TYPES: Readonly<Record<string, string>> = { original: "1", revised: "2" };

/**
 * An activity of IATI 1.01–1.05 as 2.03 has it. Texts become narratives, words of code lists their codes, dates ISO dates.
 * What 2.03 has no place for goes into legacy-data, under the name it had, so that nothing is lost.
 */
export function upgradeActivity(activity: XmlElement, say: Say): XmlElement {
  const children = activity.children.flatMap((part) => upgradePart(part, say));
  // 2.03 asks for a description; many files of version 1 have none.
  if (!children.some(({ name }) => name === "description")) {
    children.push(element("description", {}, narratives([{ text: NO_DESCRIPTION, language: "en" }])));
  }
  return { ...activity, children };
}

export const NO_DESCRIPTION = "No description was published.";

function upgradePart(part: XmlElement, say: Say): XmlElement[] {
  const { name, attributes } = part;
  switch (name) {
    case "title":
      return [element(name, {}, texts(part))];
    case "description":
      return [element(name, { type: attributes.type }, texts(part))];
    case "reporting-org":
    case "recipient-country":
      return [element(name, pick(attributes, "ref", "type", "code", "percentage"), texts(part))];
    case "recipient-region":
      return attributes.code
        ? [element(name, { ...pick(attributes, "code", "percentage"), vocabulary: "1" }, texts(part))]
        : [legacy(name, part.text ?? "")];
    case "participating-org": {
      const role = codeIn(ORGANISATION_ROLES, attributes.role?.toLowerCase());
      if (role) return [element(name, { ...pick(attributes, "ref", "type"), role }, texts(part))];
      say(
        "unknown-code",
        `A participating organisation has the role "${attributes.role ?? ""}"; it stands in legacy-data.`,
      );
      return [legacy(name, `${attributes.role ?? ""} ${attributes.ref ?? ""} ${part.text ?? ""}`.trim())];
    }
    case "activity-date":
      return upgradeDate(part, say);
    case "activity-status":
    case "activity-scope":
    case "collaboration-type":
    case "default-flow-type":
    case "default-finance-type":
    case "default-aid-type":
    case "default-tied-status":
      return attributes.code ? [element(name, { code: attributes.code })] : [];
    case "sector":
      return upgradeSector(part, say);
    case "policy-marker":
      return [
        element(
          name,
          {
            vocabulary: attributes.vocabulary === "DAC" ? "1" : "99",
            ...pick(attributes, "code", "significance"),
          },
          texts(part),
        ),
      ];
    case "budget":
      return [
        element(
          name,
          { type: codeIn(BUDGET_TYPES, attributes.type) ?? attributes.type },
          part.children.map((child) =>
            child.name === "value" ? child : element(child.name, { "iso-date": isoDate(child) }),
          ),
        ),
      ];
    case "transaction":
      return upgradeTransaction(part, say);
    case "document-link":
      return [upgradeDocument(part)];
    case "activity-website":
      return [
        element("document-link", { format: "text/html", url: part.text }, [
          element("title", {}, narratives([{ text: "Activity website", language: "en" }])),
          element("category", { code: "A12" }),
        ]),
      ];
    case "related-activity":
      return [
        element(name, pick(attributes, "ref", "type")),
        ...(part.text ? [legacy(`${name} ${attributes.ref ?? ""}`, part.text)] : []),
      ];
    case "legacy-data":
      return [
        element(
          name,
          // 2.03 asks for a value; some files of version 1 have it as the text.
          {
            name: attributes.name,
            value: attributes.value || part.text || "-",
            "iati-equivalent": attributes["iati-equivalent"],
          },
        ),
      ];
    case "location":
      return [upgradeLocation(part)];
    case "other-identifier":
      return [
        element(name, { ref: part.text ?? attributes.ref, type: "A9" }, [
          ...(attributes["owner-ref"] || attributes["owner-name"]
            ? [
                element(
                  "owner-org",
                  { ref: attributes["owner-ref"] },
                  attributes["owner-name"] ? narratives([{ text: attributes["owner-name"] }]) : [],
                ),
              ]
            : []),
        ]),
      ];
    case "iati-identifier":
    case "contact-info":
      return [part];
    default:
      say(
        "not-taken-over",
        `<${name}> of version 1 has no counterpart here; its text stands in legacy-data.`,
      );
      return part.text ? [legacy(name, part.text)] : [];
  }
}

const legacy = (name: string, value: string): XmlElement => element("legacy-data", { name, value });

const pick = (attributes: XmlElement["attributes"], ...names: string[]): Record<string, string | undefined> =>
  Object.fromEntries(names.map((name) => [name, attributes[name]]));

/** The text of a version 1 element as a narrative, in the element's language. */
const texts = ({ text, attributes }: XmlElement): XmlElement[] =>
  text === null ? [] : narratives([{ text, language: attributes["xml:lang"] ?? null }]);

/** `2011-03-31`, from the attribute or the text, without the zone that some give a day. */
function isoDate({ attributes, text }: XmlElement): string {
  return (attributes["iso-date"] ?? text ?? "").replace(/(Z|[+-]\d\d:\d\d)$/, "").slice(0, 10);
}

function upgradeDate(part: XmlElement, say: Say): XmlElement[] {
  const type = codeIn(DATE_TYPES, part.attributes.type);
  const date = isoDate(part);
  if (type && /^\d{4}-\d\d-\d\d$/.test(date)) {
    const said = part.attributes["iso-date"] && part.text ? texts(part) : [];
    return [element("activity-date", { type, "iso-date": date }, said)];
  }
  say(
    "bad-date",
    `An activity date "${part.attributes.type ?? ""}" of "${date}" is no day; it stands in legacy-data.`,
  );
  return [legacy(`activity-date ${part.attributes.type ?? ""}`.trim(), part.text ?? date)];
}

function upgradeSector(part: XmlElement, say: Say): XmlElement[] {
  const { code, percentage, vocabulary = "DAC" } = part.attributes;
  if (!code) {
    say("unknown-code", "A sector has no code; its text stands in legacy-data.");
    return [legacy("sector", part.text ?? "")];
  }
  return [
    element(
      "sector",
      { vocabulary: codeIn(SECTOR_VOCABULARIES, vocabulary) ?? "99", code, percentage },
      texts(part),
    ),
  ];
}

function upgradeTransaction(part: XmlElement, say: Say): XmlElement[] {
  const type = part.children.find(({ name }) => name === "transaction-type")?.attributes.code ?? "";
  const code = codeIn(TRANSACTION_TYPES, type);
  const date = part.children.find(({ name }) => name === "transaction-date");
  const value = part.children.find(({ name }) => name === "value");
  if (!code || !date || !value?.text) {
    say(
      "unknown-code",
      `A transaction of type "${type}" lacks a known type, a date or a value; it stands in legacy-data.`,
    );
    return [
      legacy(
        `transaction ${type}`.trim(),
        [date && isoDate(date), value?.text].filter(Boolean).join(" ") || "-",
      ),
    ];
  }
  const others = part.children.flatMap((child) => {
    switch (child.name) {
      case "description":
        return [element(child.name, {}, texts(child))];
      case "provider-org":
      case "receiver-org":
        return [
          element(
            child.name,
            pick(child.attributes, "ref", "type", "provider-activity-id", "receiver-activity-id"),
            texts(child),
          ),
        ];
      case "disbursement-channel":
      case "flow-type":
      case "finance-type":
      case "aid-type":
      case "tied-status":
        return child.attributes.code ? [element(child.name, { code: child.attributes.code })] : [];
      default:
        return [];
    }
  });
  return [
    element("transaction", pick(part.attributes, "ref"), [
      element("transaction-type", { code }),
      element("transaction-date", { "iso-date": isoDate(date) }),
      element(
        "value",
        {
          currency: value.attributes.currency,
          "value-date": dayOnly(value.attributes["value-date"]) ?? isoDate(date),
        },
        value.text,
      ),
      ...others,
    ]),
  ];
}

const dayOnly = (text: string | undefined): string | undefined => text?.slice(0, 10);

function upgradeDocument(part: XmlElement): XmlElement {
  const title = childrenOf(part, "title").flatMap(texts);
  return element("document-link", pick(part.attributes, "url", "format"), [
    element("title", {}, title.length > 0 ? title : narratives([{ text: part.attributes.url ?? "" }])),
    ...childrenOf(part, "category").map(({ attributes }) => element("category", { code: attributes.code })),
    ...childrenOf(part, "language").map(({ attributes, text }) =>
      element("language", { code: attributes.code ?? text }),
    ),
  ]);
}

/** Of a place 2.03 has the name, the words and the point; older administrative words go into the description. */
function upgradeLocation(part: XmlElement): XmlElement {
  const coordinates = part.children.find(({ name }) => name === "coordinates")?.attributes;
  const words = childrenOf(part, "administrative")
    .map(({ text }) => text)
    .filter((text) => text !== null);
  return element("location", {}, [
    ...childrenOf(part, "name").map((name) => element("name", {}, texts(name))),
    ...childrenOf(part, "description").map((description) => element("description", {}, texts(description))),
    ...(words.length > 0
      ? [element("activity-description", {}, narratives([{ text: words.join(", ") }]))]
      : []),
    ...(coordinates?.latitude && coordinates.longitude
      ? [
          element("point", { srsName: WGS84 }, [
            element("pos", {}, `${coordinates.latitude} ${coordinates.longitude}`),
          ]),
        ]
      : []),
  ]);
}

/** The reference system that IATI asks points to name. */
export const WGS84 = "http://www.opengis.net/def/crs/EPSG/0/4326";
