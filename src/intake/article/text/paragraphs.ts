import { whyFurniture } from "./furniture.ts";

/** Ends of lines that end a paragraph or may. */
const ENDED = /[.!?。！？…:：][”’"»)）」』]*\s*$/;
const HAN_END = /[\p{Script=Han}，、；：。！？）》」”]$/u;
const HAN_START = /^[\p{Script=Han}，、；（《「“]/u;

/**
 * Paragraphs of plain text. Lines that a scan, a mail or a terminal broke are joined, words divided by a hyphen are made
 * whole, columns beside each other are read one after the other. Linear in the length of the text.
 */
export function paragraphsIn(text: string): string[] {
  const blocks = text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, "\n")
    .replaceAll("\f", "\n\n")
    .replaceAll("\u00ad", "")
    .split(/\n[ \t\u00a0\u3000]*\n/);
  return blocks
    .flatMap((block) => joined(uncolumned(block.split("\n").filter((line) => line.trim() !== ""))))
    .map((paragraph) => paragraph.replace(/[\s\u3000]+/g, " ").trim())
    .filter((paragraph) => paragraph !== "");
}

/** Two columns printed side by side: most lines have a wide gap in their middle. */
function uncolumned(lines: readonly string[]): readonly string[] {
  if (lines.length < 4) return lines;
  const parts = lines.map((line) => /^\s{0,8}(\S.{5,80}?)\s{3,}(\S.{5,})$/.exec(line.slice(0, 240)));
  const both = parts.filter(Boolean).length;
  if (both < lines.length * 0.6) return lines;
  const left = parts.map((part, at) => part?.[1] ?? lines[at] ?? "");
  const right = parts.flatMap((part) => (part?.[2] ? [part[2]] : []));
  return [...left, ...right];
}

function joined(lines: readonly string[]): string[] {
  if (lines.length < 2) return [...lines];
  const width = wrapWidth(lines);
  const paragraphs: string[] = [];
  let current: string[] = [];
  let previous = "";
  for (const line of lines) {
    const trimmed = line.trim();
    if (current.length > 0 && !goesOn(previous, line, width)) {
      paragraphs.push(weld(current));
      current = [];
    }
    current.push(trimmed);
    previous = trimmed;
  }
  if (current.length > 0) paragraphs.push(weld(current));
  return paragraphs;
}

/** The width at which somebody broke the lines, or null where each line is a paragraph of its own. */
function wrapWidth(lines: readonly string[]): number | null {
  const lengths = lines.map((line) => line.trim().length).toSorted((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const broken = lines.slice(0, -1).filter((line) => !ENDED.test(line)).length;
  const most = lengths[Math.floor(lengths.length * 0.9)] ?? median;
  return median <= 110 && broken >= (lines.length - 1) * 0.5 ? most : null;
}

function goesOn(before: string, line: string, width: number | null): boolean {
  const next = line.trim();
  if (whyFurniture(next) !== null || whyFurniture(before) !== null) return false;
  if (/\p{Ll}[-\u2010]$/u.test(before) && /^\p{Ll}/u.test(next)) return true;
  if (ENDED.test(before)) {
    // A full stop at a full line's end may stand inside a paragraph.
    return width !== null && before.length >= width * 0.85 && !/^[\s\u3000]{2,}/.test(line);
  }
  if (/^\p{Ll}/u.test(next) || /,$/.test(before)) return true;
  return width !== null && before.length >= width * 0.6;
}

function weld(lines: readonly string[]): string {
  let text = "";
  for (const line of lines) {
    if (text === "") text = line;
    else if (/\p{Ll}[-\u2010]$/u.test(text.slice(-2)) && /^\p{Ll}/u.test(line))
      text = text.slice(0, -1) + line;
    else if (HAN_END.test(text.slice(-1)) && HAN_START.test(line)) text += line;
    else text += ` ${line}`;
  }
  return text;
}
