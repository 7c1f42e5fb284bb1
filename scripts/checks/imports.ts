import { withoutComments } from "./source-text.ts";

/** An import, a re-export or a dynamic import, as written. */
export interface Import {
  from: string;
  line: number;
  /** Nothing of it is left when the program runs: it names types only. */
  typeOnly: boolean;
}

const STATEMENT =
  /(?<![.\w$])(?:import\s*(type\b)?\s*(?:[\w$]+\s*)?,?\s*(\{[^{}]*\}|\*\s*as\s+[\w$]+)?|export\s*(type\b)?\s*(\{[^{}]*\}|\*(?:\s*as\s+[\w$]+)?))\s*from\s*(["'])([^"'\n]+)\5/g;
const SIDE_EFFECT = /(?<![.\w$])import\s*(["'])([^"'\n]+)\1/g;
const CALL = /(?<![.\w$])(typeof\s+)?import\s*\(\s*(["'`])([^"'`\n]+)\2/g;
const TYPES_IN_BRACES = /^\{\s*(?:type\s[^,{}]*(?:,\s*|(?=\})))+\}$/;

/** Reads every import of a module from its text. */
export function importsOf(text: string): Import[] {
  const code = withoutComments(text);
  const found: Import[] = [];
  const add = (at: number, from: string, typeOnly: boolean) =>
    found.push({ from, typeOnly, line: code.slice(0, at).split("\n").length });
  for (const match of code.matchAll(STATEMENT)) {
    const [, importType, imported, exportType, exported, , from = ""] = match;
    const braces = (imported ?? exported ?? "").trim();
    add(match.index, from, Boolean(importType ?? exportType) || TYPES_IN_BRACES.test(braces));
  }
  for (const match of code.matchAll(SIDE_EFFECT)) add(match.index, match[2] ?? "", false);
  for (const match of code.matchAll(CALL)) add(match.index, match[3] ?? "", match[1] !== undefined);
  return found.sort((a, b) => a.line - b.line);
}
