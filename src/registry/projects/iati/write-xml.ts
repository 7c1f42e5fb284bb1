import type { XmlElement } from "./element.ts";

const escapeText = (text: string): string =>
  withoutForbidden(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const escapeAttribute = (text: string): string =>
  escapeText(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");

/** XML 1.0 has no control characters but tab, line feed and return, however they are written (section 2.2). */
const withoutForbidden = (text: string): string =>
  [...text]
    .filter((letter) => letter >= " " || letter === "\t" || letter === "\n" || letter === "\r")
    .join("");

/** An element as XML, indented; attributes in the order they have. */
export function writeElement({ name, attributes, children, text }: XmlElement, indent = ""): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
    .join("");
  if (children.length > 0) {
    const inner = children.map((child) => writeElement(child, `${indent}  `)).join("\n");
    return `${indent}<${name}${written}>\n${inner}\n${indent}</${name}>`;
  }
  return text === null || text === ""
    ? `${indent}<${name}${written}/>`
    : `${indent}<${name}${written}>${escapeText(text)}</${name}>`;
}

export const writeDocument = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root)}\n`;
