import { XMLParser, XMLValidator } from "fast-xml-parser";
import { invalid } from "../../../kernel/errors.ts";
import type { XmlElement } from "./element.ts";

/** Longest file taken, in characters: the largest that publishers have are of some tens of millions. */
const LONGEST = 200_000_000;
/** Deepest nesting: IATI has eight levels. */
const DEEPEST = 32;

/** XML 1.0 has no control characters but tab, line feed and return (section 2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  cdataPropName: "#text",
});

/**
 * Reads an XML text. A document type is refused before anything is read: it is what XML bombs are made of, and no IATI
 * file needs one. Mixed content is flattened: the text of an element that has children is left out.
 */
export function readXml(text: string): XmlElement {
  if (text.length > LONGEST)
    throw invalid("xml-too-large", `An IATI file has ${LONGEST} characters at most.`);
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
    throw invalid(
      "xml-doctype",
      "The file declares a document type or entities. Remove them: an IATI file needs none.",
    );
  }
  if (FORBIDDEN.test(text)) {
    throw invalid("xml-malformed", "The file holds control characters, which XML does not have.");
  }
  const checked = XMLValidator.validate(text);
  if (checked !== true) {
    const { msg, line, col } = checked.err;
    throw invalid("xml-malformed", `This is not well-formed XML: line ${line}, column ${col}: ${msg}`);
  }
  const roots = parsed(text).flatMap((node) => elementFrom(node, 0));
  const [root] = roots;
  if (!root) throw invalid("xml-malformed", "The file holds no element.");
  return root;
}

/** The parser has limits of its own, of which the validation before it knows nothing. */
function parsed(text: string): Node[] {
  try {
    return parser.parse(text) as Node[];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (/nested/i.test(why)) throw tooDeep();
    throw invalid("xml-malformed", `This is not XML that can be read: ${why}`);
  }
}

const tooDeep = () => invalid("xml-too-deep", `Elements stand in each other more than ${DEEPEST} deep.`);

/** What the parser gives in document order: one name with its content, and attributes under `:@`. */
type Node = Record<string, Node[] | string | Record<string, string>>;

function elementFrom(node: Node, depth: number): XmlElement[] {
  if (depth > DEEPEST) throw tooDeep();
  const name = Object.keys(node).find((key) => key !== ":@");
  if (name === undefined || name.startsWith("#") || name.startsWith("?")) return [];
  const content = (node[name] ?? []) as Node[];
  const children = content.flatMap((child) => elementFrom(child, depth + 1));
  const text = content
    .flatMap((child) => textOf(child["#text"]))
    .join("")
    .trim();
  return [
    {
      name,
      attributes: { ...((node[":@"] ?? {}) as Record<string, string>) },
      children,
      text: children.length > 0 || text === "" ? null : text,
    },
  ];
}

/** A text stands as it is, one in CDATA a level deeper. */
function textOf(value: Node[string] | undefined): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap((part) => textOf(part["#text"]));
  return [];
}
