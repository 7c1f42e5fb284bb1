/** An XML element: it has children or a text, never both, as in all of IATI's data. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlElement[];
  text: string | null;
}

/** The parts of an activity in the order that IATI 2.03 asks for (iati-activities-schema.xsd, sequence of iati-activity). */
export const ACTIVITY_ORDER = [
  "iati-identifier",
  "reporting-org",
  "title",
  "description",
  "participating-org",
  "other-identifier",
  "activity-status",
  "activity-date",
  "contact-info",
  "activity-scope",
  "recipient-country",
  "recipient-region",
  "location",
  "sector",
  "tag",
  "country-budget-items",
  "humanitarian-scope",
  "policy-marker",
  "collaboration-type",
  "default-flow-type",
  "default-finance-type",
  "default-aid-type",
  "default-tied-status",
  "budget",
  "planned-disbursement",
  "capital-spend",
  "transaction",
  "document-link",
  "related-activity",
  "legacy-data",
  "conditions",
  "result",
  "crs-add",
  "fss",
] as const;

export const TRANSACTION_ORDER = [
  "transaction-type",
  "transaction-date",
  "value",
  "description",
  "provider-org",
  "receiver-org",
  "disbursement-channel",
  "sector",
  "recipient-country",
  "recipient-region",
  "flow-type",
  "finance-type",
  "aid-type",
  "tied-status",
] as const;

type Attributes = Readonly<Record<string, string | null | undefined>>;

/** An element with what it holds; attributes without a value are left out. */
export function element(
  name: string,
  attributes: Attributes,
  content: string | readonly XmlElement[] = [],
): XmlElement {
  const kept = Object.entries(attributes).filter(
    (pair): pair is [string, string] => pair[1] !== null && pair[1] !== undefined && pair[1] !== "",
  );
  return {
    name,
    attributes: Object.fromEntries(kept),
    children: typeof content === "string" ? [] : content,
    text: typeof content === "string" ? content : null,
  };
}

/** A text as IATI 2 has it: in narratives, each with its language where it is not the activity's own. */
export const narratives = (texts: readonly { text: string; language?: string | null }[]): XmlElement[] =>
  texts.map(({ text, language }) => element("narrative", { "xml:lang": language }, text));

/** What a table of codes has for a code of a file; names that every object has are no codes. */
export const codeIn = <T>(table: Readonly<Record<string, T>>, code: string | undefined): T | undefined =>
  code !== undefined && Object.hasOwn(table, code) ? table[code] : undefined;

export const childrenOf = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter((child) => child.name === name);

export const childOf = (parent: XmlElement, name: string): XmlElement | null =>
  parent.children.find((child) => child.name === name) ?? null;

/** The text of the first narrative. */
export const narrativeOf = (parent: XmlElement | null): string | null =>
  parent === null ? null : (childOf(parent, "narrative")?.text ?? null);

/** The children in the order given, those of one name as they stood; names that the order lacks come last. */
export function inOrder(children: readonly XmlElement[], order: readonly string[]): XmlElement[] {
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...children].sort((a, b) => rank(a.name) - rank(b.name));
}

/** Whether two elements say the same: attributes in any order. */
export function sameElement(a: XmlElement, b: XmlElement): boolean {
  const keys = Object.keys(a.attributes);
  return (
    a.name === b.name &&
    (a.text ?? "") === (b.text ?? "") &&
    keys.length === Object.keys(b.attributes).length &&
    keys.every((key) => a.attributes[key] === b.attributes[key]) &&
    a.children.length === b.children.length &&
    a.children.every((child, index) => {
      const other = b.children[index];
      return other !== undefined && sameElement(child, other);
    })
  );
}
