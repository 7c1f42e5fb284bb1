import { readNumericPoint } from "./numeric.ts";
import {
  type Phrase,
  type Relative,
  type Side,
  type Spoken,
  type SpokenChoice,
  shareParts,
} from "./spoken.ts";

export type Match = readonly (string | undefined)[];
export type Rule<T> = readonly [RegExp, (match: Match) => T];
export type Piece = { year?: string; part?: string; day?: string; relative?: Relative };

/** What a frame says of the one or two dates inside it. */
type OneDate =
  | "notAfter"
  | "before"
  | "notBefore"
  | "after"
  | "until"
  | "untilUnknown"
  | "from"
  | "fromUnknown";
export type Frame =
  | readonly [pattern: RegExp, kind: OneDate]
  | readonly [pattern: RegExp, kind: "between" | "span", separator: RegExp];

/**
 * The words of a language. A date is read from outside inwards: choices ("or"), frames ("before …"), doubt
 * ("about …"), notes ("… unknown"), the year or what stands for it, and the rest.
 */
export interface Lexicon {
  clean(text: string): string;
  or: RegExp;
  frames: readonly Frame[];
  /** Words before a date that say nothing: "in the". */
  lead: RegExp;
  doubtful: RegExp;
  about: RegExp;
  /** Group 1 lists what is unknown. */
  unknown: RegExp;
  unknownWords: { year: RegExp; month: RegExp; day: RegExp };
  /** Where words of the year stand; what matches is cut off, the rest is read by `rest`. */
  years: readonly Rule<Piece>[];
  rest: readonly Rule<Piece>[];
}

export function readPhrase(words: Lexicon, text: string): Phrase | null {
  const pieces = text.split(words.or);
  if (pieces.length > 1) {
    const choices: SpokenChoice[] = [];
    for (const piece of pieces) {
      const phrase = readFramed(words, piece.trim());
      if (phrase?.kind === "point") choices.push(phrase.date);
      else if (phrase?.kind === "set") choices.push(...phrase.choices);
      else return null;
    }
    return { kind: "set", choices };
  }
  return readFramed(words, text);
}

function readFramed(words: Lexicon, text: string): Phrase | null {
  for (const frame of words.frames) {
    const inner = frame[0].exec(text)?.[1];
    if (inner === undefined) continue;
    const phrase =
      frame.length === 3 ? readPair(words, inner, frame[1], frame[2]) : readOne(words, inner, frame[1]);
    if (phrase) return phrase;
  }
  const date = readSpoken(words, text);
  return date ? { kind: "point", date } : null;
}

/** Tries every place where the separator stands, for dates can contain it: "2000–2099", "month and day unknown". */
function readPair(words: Lexicon, inner: string, kind: "between" | "span", separator: RegExp): Phrase | null {
  for (const found of inner.matchAll(new RegExp(separator, "g"))) {
    const left = readSpoken(words, inner.slice(0, found.index).trim());
    const right = readSpoken(words, inner.slice(found.index + found[0].length).trim());
    if (!left || !right) continue;
    const [from, to] = shareParts(left, right);
    if (kind === "span") return { kind: "interval", from, to };
    return { kind: "set", choices: [{ from: at(from), to: at(to) }] };
  }
  return null;
}

const at = (date: Spoken, shift: -1 | 0 | 1 = 0): Side => ({ date, shift });

function readOne(words: Lexicon, inner: string, kind: OneDate): Phrase | null {
  const date = readSpoken(words, inner.trim());
  if (!date) return null;
  switch (kind) {
    case "notAfter":
      return { kind: "set", choices: [{ from: null, to: at(date) }] };
    case "before":
      return { kind: "set", choices: [{ from: null, to: at(date, -1) }] };
    case "notBefore":
      return { kind: "set", choices: [{ from: at(date), to: null }] };
    case "after":
      return { kind: "set", choices: [{ from: at(date, 1), to: null }] };
    case "until":
      return { kind: "interval", from: "open", to: date };
    case "untilUnknown":
      return { kind: "interval", from: "unknown", to: date };
    case "from":
      return { kind: "interval", from: date, to: "open" };
    case "fromUnknown":
      return { kind: "interval", from: date, to: "unknown" };
  }
}

function readSpoken(words: Lexicon, text: string): Spoken | null {
  const certain = text.replace(words.doubtful, "");
  const exact = certain.replace(words.about, "");
  const [doubtful, about] = [certain !== text, exact !== certain];
  const qualifier = doubtful ? (about ? "%" : "?") : about ? "~" : "";
  const plain = exact.replace(words.lead, "");
  const numeric = readNumericPoint(plain);
  if (numeric?.ok) return { ...numeric.value, qualifier, relative: null };
  const note = words.unknown.exec(plain);
  const body = note ? plain.slice(0, note.index).trim() : plain;
  const piece = readBody(words, body);
  if (!piece || (body === "" && !note)) return null;
  const lost = (word: RegExp) => note !== null && word.test(note[1] ?? "");
  return {
    year: piece.year ?? (lost(words.unknownWords.year) ? "XXXX" : null),
    part: piece.part ?? (lost(words.unknownWords.month) ? "XX" : null),
    day: piece.day ?? (lost(words.unknownWords.day) ? "XX" : null),
    qualifier,
    relative: piece.relative ?? null,
  };
}

function readBody(words: Lexicon, body: string): Piece | null {
  if (body === "") return {};
  for (const [pattern, read] of words.years) {
    const match = pattern.exec(body);
    if (!match) continue;
    const rest = `${body.slice(0, match.index)} ${body.slice(match.index + match[0].length)}`;
    const piece = readRest(words, rest.replace(/^[ ,]+|[ ,]+$/g, ""));
    // "昨天" and "last September" are complete: a year beside them is a misreading.
    if (piece && !piece.relative) return { ...piece, ...read(match) };
  }
  return readRest(words, body);
}

function readRest(words: Lexicon, rest: string): Piece | null {
  if (rest === "") return {};
  for (const [pattern, read] of words.rest) {
    const match = pattern.exec(rest);
    if (match) return read(match);
  }
  return null;
}

/** `2000` to `2099` → `20XX`; years that are no such hundred stay unreadable. */
export function masked(from: string, to: string): string {
  let mask = "";
  for (const [index, digit] of [...from].entries()) mask += digit === "0" && to[index] === "9" ? "X" : digit;
  return mask.replaceAll("X", "9") === to ? mask : `${from}-${to}`;
}
