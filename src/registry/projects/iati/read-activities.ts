import { invalid } from "../../../kernel/errors.ts";
import type { Issue } from "../../../kernel/issue.ts";
import { ACTIVITY_ORDER, childOf, inOrder, TRANSACTION_ORDER, type XmlElement } from "./element.ts";
import { readXml } from "./read-xml.ts";
import { upgradeActivity } from "./upgrade.ts";

export const VERSIONS = ["1.01", "1.02", "1.03", "1.04", "1.05", "2.01", "2.02", "2.03"] as const;

/** Those that publishers have are of some tens of characters; an id of the database is made of one. */
const LONGEST_IDENTIFIER = 300;

/** The activities of an IATI file, each as IATI 2.03 has it, whatever the file's version. */
export interface IatiFile {
  version: (typeof VERSIONS)[number];
  /** When the publisher made it, as written. */
  generated: string | null;
  activities: XmlElement[];
  /** What could not be taken over, and where: nothing is left out silently. */
  issues: Issue[];
}

/**
 * Reads an IATI activity file of version 1.01 to 2.03 and brings each activity into the form of 2.03. Contacts are left
 * out: they are persons' data, which the registry does not keep.
 */
export function readIati(text: string): IatiFile {
  const root = readXml(text);
  if (root.name !== "iati-activities") {
    throw invalid(
      "not-iati",
      `The file's root is <${root.name}>; an IATI activity file has <iati-activities>.`,
    );
  }
  const version = VERSIONS.find((one) => one === root.attributes.version);
  if (!version) {
    throw invalid(
      "iati-version",
      `The file says version "${root.attributes.version ?? ""}". Read are ${VERSIONS[0]} to ${VERSIONS.at(-1)}.`,
    );
  }
  const issues: Issue[] = [];
  const activities = root.children
    .filter(({ name }) => name === "iati-activity")
    .flatMap((activity, index) => {
      const identifier = childOf(activity, "iati-identifier")?.text ?? null;
      const where = `activity ${index + 1}${identifier ? ` (${identifier.slice(0, LONGEST_IDENTIFIER)})` : ""}`;
      const say = (code: string, message: string) => issues.push({ code, where, message });
      if (identifier === null) {
        say("missing-identifier", "It has no iati-identifier and was left out.");
        return [];
      }
      if (identifier.length > LONGEST_IDENTIFIER) {
        say(
          "bad-identifier",
          `Its identifier is longer than ${LONGEST_IDENTIFIER} characters; it was left out.`,
        );
        return [];
      }
      const upgraded = version.startsWith("1") ? upgradeActivity(activity, say) : activity;
      return [canonical(upgraded, say)];
    });
  const seen = new Set<string>();
  const once = activities.filter((activity) => {
    const id = identifierOf(activity);
    if (!seen.has(id)) return Boolean(seen.add(id));
    issues.push({
      code: "duplicate-id",
      where: id,
      message: "It stands twice in the file; the first was read.",
    });
    return false;
  });
  return { version, generated: root.attributes["generated-datetime"] ?? null, activities: once, issues };
}

export const identifierOf = (activity: XmlElement): string =>
  childOf(activity, "iati-identifier")?.text ?? "";

/** The same activity with its parts in the order of 2.03, without contacts and without parts that IATI does not know. */
function canonical(activity: XmlElement, say: (code: string, message: string) => void): XmlElement {
  const known = activity.children.filter(({ name }) => {
    if (name === "contact-info") return false;
    if ((ACTIVITY_ORDER as readonly string[]).includes(name)) return true;
    say("unknown-element", `<${name}> is not an element of IATI and was left out.`);
    return false;
  });
  return {
    ...activity,
    children: inOrder(
      known.map((part) =>
        part.name === "transaction" ? { ...part, children: inOrder(part.children, TRANSACTION_ORDER) } : part,
      ),
      ACTIVITY_ORDER,
    ),
  };
}
