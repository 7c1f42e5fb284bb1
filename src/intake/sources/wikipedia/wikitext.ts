/** A line of a page: breaks within comments, references and templates do not end it. */
export interface PageLine {
  /** The line of the file on which it begins, from 1. */
  line: number;
  /** As it stands in the file. */
  raw: string;
  /** Without comments; references are marks for `refs`. */
  text: string;
  /** What stands between <ref> and </ref>, those with a name that are written elsewhere too. */
  refs: string[];
}

/** Signs of our own, in place of a break that ends no line and around the number of a reference. */
const [NOT_A_BREAK, REF_MARK] = ["\u0002", "\u0003"] as const;
/** Longer templates, references and comments are taken for signs that nobody closed. */
const LONGEST = 20_000;
/** They stand around a list, and the list is within them. */
const AROUND_LISTS = /\{\{\s*(?:columns-list|flatlist|plainlist|колонки|columns)\b[^\n{}]*(?=\n)/gi;

/** The lines of a page. */
export function pageLines(wikitext: string): PageLine[] {
  const text = wikitext.replace(/\r\n?/g, "\n").replaceAll(NOT_A_BREAK, " ").replaceAll(REF_MARK, " ");
  const originals = text.split("\n");
  const { masked, refs } = withoutBreaksInside(text.replace(AROUND_LISTS, ""));
  const lines: PageLine[] = [];
  let line = 1;
  for (const one of masked.split("\n")) {
    const breaks = one.split(NOT_A_BREAK).length;
    const cited: string[] = [];
    const cleaned = one.replaceAll(NOT_A_BREAK, " ").replace(REF_NUMBER, (_, number: string) => {
      const content = refs[Number(number)] ?? "";
      if (content !== "") cited.push(content);
      return " ";
    });
    lines.push({
      line,
      raw: originals.slice(line - 1, line - 1 + breaks).join("\n"),
      text: cleaned,
      refs: cited,
    });
    line += breaks;
  }
  return lines;
}

const REF_NUMBER = new RegExp(`${REF_MARK}(\\d+)${REF_MARK}`, "g");

/** What was found closed: where it stands, and what takes its place. */
interface Closed {
  from: number;
  to: number;
  kind: "template" | "comment" | "ref";
  /** Of a reference: its attributes and content. */
  attributes?: string;
  content?: string;
}

/**
 * Breaks within comments, templates and references become another sign, so that every line is one thing; comments go,
 * and references become marks.
 */
function withoutBreaksInside(text: string): { masked: string; refs: string[] } {
  const named = new Map<string, string>();
  const closed = outermost(closedIn(text));
  for (const { attributes = "", content } of closed) {
    const name = nameIn(attributes);
    if (name !== "" && content) named.set(name, content);
  }
  const refs: string[] = [];
  let masked = "";
  let at = 0;
  for (const { from, to, kind, attributes = "", content = "" } of closed) {
    const inside = text.slice(from, to);
    const breaks = NOT_A_BREAK.repeat(inside.split("\n").length - 1);
    masked += text.slice(at, from);
    if (kind === "template") masked += inside.replaceAll("\n", NOT_A_BREAK);
    else if (kind === "comment") masked += breaks;
    else
      masked += `${REF_MARK}${refs.push(content || (named.get(nameIn(attributes)) ?? "")) - 1}${REF_MARK}${breaks}`;
    at = to;
  }
  return { masked: masked + text.slice(at), refs };
}

const SIGNS = /<!--|-->|\{\{|\}\}|<ref\b[^<>]{0,500}>|<\/ref>/gi;

/** One walk over the signs: what is never closed is nothing. */
function closedIn(text: string): Closed[] {
  const found: Closed[] = [];
  const templates: number[] = [];
  let comment: number | null = null;
  let ref: { from: number; end: number; attributes: string } | null = null;
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    const to = index + sign.length;
    if (comment !== null && index - comment > LONGEST) comment = null;
    if (ref !== null && index - ref.from > LONGEST) ref = null;
    if (comment !== null) {
      if (sign === "-->") found.push({ from: comment, to, kind: "comment" });
      if (sign === "-->") comment = null;
    } else if (sign === "<!--") comment = index;
    else if (sign === "{{") templates.push(index);
    else if (sign === "}}") {
      const from = templates.pop();
      if (from !== undefined && to - from <= LONGEST) found.push({ from, to, kind: "template" });
    } else if (sign.toLowerCase() === "</ref>") {
      if (ref)
        found.push({
          ...ref,
          to,
          kind: "ref",
          content: text.slice(ref.end, index).replaceAll("\n", " ").trim(),
        });
      ref = null;
    } else if (sign.endsWith("/>")) {
      found.push({ from: index, to, kind: "ref", attributes: sign.slice(4, -2), content: "" });
    } else if (sign !== "-->") ref = { from: index, end: to, attributes: sign.slice(4, -1) };
  }
  return found;
}

/** Those that stand in no other. */
function outermost(closed: Closed[]): Closed[] {
  const sorted = closed.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return sorted.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

const nameIn = (attributes: string): string =>
  (/name\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'/>]+))/i.exec(attributes) ?? []).slice(1).find(Boolean) ?? "";

export interface Template {
  name: string;
  /** By number from "1", and by name. */
  values: Readonly<Record<string, string>>;
}

/** Replaces every template that holds no other, from within outwards. */
export function replaceTemplates(text: string, by: (template: Template) => string): string {
  let now = text;
  for (let depth = 0; depth < 10; depth++) {
    const then = now.replace(/\{\{([^{}]*)\}\}/g, (_, inside: string) => by(templateOf(inside)));
    if (then === now) return now;
    now = then;
  }
  return now;
}

export function templateOf(inside: string): Template {
  const [name = "", ...parts] = inside.split(/\|(?![^[\]]*\]\])/);
  const values: Record<string, string> = {};
  let number = 0;
  for (const part of parts) {
    const at = part.search(/(?<!https?:\/\/\S*)=/);
    if (at === -1) values[`${++number}`] = part.trim();
    else values[part.slice(0, at).trim().toLowerCase()] = part.slice(at + 1).trim();
  }
  return { name: name.trim().replaceAll("_", " ").toLowerCase(), values };
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  amp: "&",
  quot: '"',
  thinsp: " ",
};

/** Words without marks: bold, entities, tags, files, addresses. Links stay. */
export function plainWords(text: string): string {
  return text
    .replace(/\[\[(?:file|image|файл|изображение|文件|檔案|图像)\s*:[^[\]]*\]\]/gi, "")
    .replace(/\[https?:\/\/[^\s\]]+\s*([^\]]*)\]/g, "$1")
    .replace(/&(nbsp|ndash|mdash|amp|quot|thinsp);/g, (_, name: string) => ENTITIES[name] ?? " ")
    .replace(/'{2,5}/g, "")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The same with links as their words. */
export const withoutLinks = (text: string): string =>
  text.replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, "$1").trim();
