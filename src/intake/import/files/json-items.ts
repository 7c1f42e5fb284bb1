import { invalid } from "../../../kernel/errors.ts";
import { checkRecordSize } from "./limits.ts";

/** An item as it stands in the file: an entry of a list, or a member of an object with its key. */
export interface JsonItem {
  /** From 1. */
  number: number;
  /** The line of the file on which it begins. */
  line: number;
  /** Of a member of an object. */
  key: string | null;
  raw: string;
  /** What it holds, undivided. */
  value: unknown;
}

const [TAB, LF, CR, SPACE] = [9, 10, 13, 32];
const [MARK, COMMA, COLON, BACKSLASH] = [0x22, 0x2c, 0x3a, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Cuts a JSON text, given piece by piece, into the items of the list or object that stands at a path in it, without
 * holding more than one item. A key that comes twice gives two items. What stands beside the path is passed over.
 */
export class JsonItems {
  readonly #path: readonly string[];
  /** Text from `#from` of the whole on, as far as it is still needed. */
  #text = "";
  #line = 1;
  #number = 0;
  #inText = false;
  #escaped = false;
  /** Where the last string began, and the last whole one: a key, if a colon follows. */
  #stringAt = 0;
  #string: string | null = null;
  /** Of each open bracket: that of an object or not, and the key that came last in it. */
  readonly #open: { object: boolean; key: string | null }[] = [];
  /** The depth whose entries are the items; null outside. */
  #inside: number | null = null;
  #found = false;
  #ended = false;
  #itemAt: number | null = null;
  #itemLine = 1;

  constructor(path: readonly string[]) {
    this.#path = path;
  }

  /** Whether there was a list or an object at the path. */
  get found(): boolean {
    return this.#found;
  }

  *take(text: string): Generator<JsonItem> {
    let at = this.#text.length;
    this.#text += text;
    const whole = this.#text;
    for (; at < whole.length; at += 1) {
      if (this.#inText && !this.#escaped) at = endOfPlain(whole, at);
      const letter = whole.charCodeAt(at);
      if (letter === LF) this.#line += 1;
      if (this.#inText) {
        if (at < whole.length) this.#insideString(letter, at);
        continue;
      }
      if (letter === SPACE || letter === LF || letter === CR || letter === TAB) continue;
      if (this.#ended) throw this.#broken("goes on after its end");
      if (letter === CLOSE_LIST || letter === CLOSE_OBJECT) {
        const item = this.#close(letter === CLOSE_OBJECT, at);
        if (item) yield item;
        continue;
      }
      const here = this.#open.length;
      if (letter === COMMA) {
        if (here === this.#inside) yield this.#item(at);
        continue;
      }
      if (this.#inside === here && this.#itemAt === null) [this.#itemAt, this.#itemLine] = [at, this.#line];
      if (letter === MARK) [this.#inText, this.#stringAt] = [true, at];
      else if (letter === COLON) this.#keyIs(this.#string);
      else if (letter === OPEN_LIST || letter === OPEN_OBJECT) this.#opens(letter === OPEN_OBJECT);
    }
    this.#forget();
  }

  /** Refuses a text that ends before it is whole. */
  end(): void {
    if (!this.#ended) throw this.#broken("ends before its brackets are closed");
  }

  #insideString(letter: number, at: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (letter === BACKSLASH) this.#escaped = true;
    else if (letter === MARK) {
      this.#inText = false;
      const depth = this.#open.length;
      // Only keys on the way to the items, and of them, are needed.
      if (this.#inside === null ? depth <= this.#path.length : depth === this.#inside)
        this.#string = this.#text.slice(this.#stringAt, at + 1);
    }
  }

  #keyIs(written: string | null): void {
    const open = this.#open.at(-1);
    if (open && written !== null) open.key = this.#parse(written) as string;
    this.#string = null;
  }

  #opens(object: boolean): void {
    const depth = this.#open.length;
    const here = this.#inside === null && depth === this.#path.length;
    if (here && this.#path.every((step, at) => this.#open[at]?.key === step)) {
      this.#inside = depth + 1;
      this.#found = true;
    }
    this.#open.push({ object, key: null });
    if (this.#open.length > 1000) throw this.#broken("has brackets in brackets without end");
  }

  #close(object: boolean, at: number): JsonItem | null {
    const open = this.#open.at(-1);
    if (!open || open.object !== object) throw this.#broken("closes a bracket that is not open");
    const item = this.#open.length === this.#inside && this.#itemAt !== null ? this.#item(at) : null;
    this.#open.pop();
    if (this.#open.length < (this.#inside ?? 0)) this.#inside = null;
    if (this.#open.length === 0) this.#ended = true;
    return item;
  }

  #item(end: number): JsonItem {
    if (this.#itemAt === null) throw this.#broken("has a comma with nothing before it");
    const raw = this.#text.slice(this.#itemAt, end).trimEnd();
    const isMember = this.#open.at(-1)?.object === true;
    const parsed = this.#parse(isMember ? `{${raw}}` : raw);
    this.#number += 1;
    this.#itemAt = null;
    const shared = { number: this.#number, line: this.#itemLine, raw };
    if (!isMember) return { ...shared, key: null, value: parsed };
    const [[key, value] = ["", null]] = Object.entries(parsed as object);
    return { ...shared, key, value };
  }

  /** Lets go of the text before what is still open. */
  #forget(): void {
    const needed = Math.min(
      this.#itemAt ?? this.#text.length,
      this.#inText ? this.#stringAt : this.#text.length,
    );
    this.#text = this.#text.slice(needed);
    if (this.#itemAt !== null) this.#itemAt -= needed;
    this.#stringAt -= needed;
    checkRecordSize(this.#text.length, `line ${this.#itemLine}`);
  }

  #parse(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch (error) {
      throw this.#broken(`cannot be read (${error instanceof Error ? error.message : error})`);
    }
  }

  #broken(why: string) {
    return brokenJson(this.#itemAt === null ? this.#line : this.#itemLine, why);
  }
}

/** Where the plain letters of a string end: at a mark, at a backslash, or with the text. */
function endOfPlain(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === MARK || letter === BACKSLASH) break;
  }
  return at;
}

export const brokenJson = (line: number, why: string) =>
  invalid(
    "broken-json",
    `The file begins as JSON, and about line ${line} it ${why}. Put that right, or have the file written anew.`,
    `line ${line}`,
  );
