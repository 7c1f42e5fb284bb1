import { type PartialDate, parseEdtf, readDate } from "../../../kernel/partial-date.ts";
import type { NameKind } from "../../../registry/places/place.ts";
import { type LineReading, refused } from "./place-line.ts";

/** A name that a file gives to a place by its number or code. */
export interface IncomingName {
  /** A GeoNames id, or the code of a division. */
  place: string;
  name: string;
  /** BCP 47; null where the file does not say it. */
  language: string | null;
  kind: NameKind;
  valid: PartialDate | null;
}

/** What GeoNames puts in the column of languages and is none. `abbr` is a name all the same, of no language. */
const NO_NAMES = new Set(["link", "post", "iata", "icao", "faac", "tcid", "unlc", "wkdt", "phon"]);

const PASSED_OVER: LineReading<null> = { ok: true, value: null };

/**
 * A line of alternateNamesV2.txt: its number, the id of the place, language, name, is preferred, is short, is
 * colloquial, is historic, from, to (GeoNames's readme, "The table 'alternate names'"; older files end after historic).
 * Null for what is no name: links, post codes, codes of airports. `has` tells early whose names are wanted.
 */
export function alternateNameOfLine(
  text: string,
  has: (place: string) => boolean,
): LineReading<IncomingName | null> {
  // Most lines of sixteen million are of other places: they are not taken apart.
  const start = text.indexOf("\t") + 1;
  const id = text.slice(start, Math.max(start, text.indexOf("\t", start)));
  if (/^[1-9]\d{0,9}$/.test(id) && !has(id)) return PASSED_OVER;
  const cells = text.split("\t");
  if (cells.length < 4 || cells.length > 10) {
    return refused(`it has ${cells.length} columns; a line of alternate names has 8 or 10`);
  }
  const [, place = "", said = "", written = "", preferred, short, colloquial, historic, from, to] = cells;
  if (!/^[1-9]\d{0,9}$/.test(place)) return refused(`"${place}" is no GeoNames id`);
  if (NO_NAMES.has(said)) return PASSED_OVER;
  if (text.includes("\0")) return refused("it holds a NUL");
  const name = written.trim();
  if (name === "") return refused("it has no name");
  return {
    ok: true,
    value: {
      place,
      name,
      language: languageOf(said),
      kind: kindOf(preferred === "1", short === "1", colloquial === "1", historic === "1"),
      valid: validOf(from?.trim() ?? "", to?.trim() ?? ""),
    },
  };
}

function kindOf(preferred: boolean, short: boolean, colloquial: boolean, historic: boolean): NameKind {
  if (historic) return "former";
  if (short) return "short";
  return preferred && !colloquial ? "official" : "alias";
}

/** `zh-CN` stays; `piny` is Chinese in Latin letters; what is no language (`abbr`, `fr_1793`) says nothing. */
function languageOf(said: string): string | null {
  if (said === "piny") return "zh-Latn-pinyin";
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(said) ? said : null;
}

/** Both ends are written as their writers liked: 1924, 19240131, 31 January 1924. What cannot be read is not known. */
function validOf(from: string, to: string): PartialDate | null {
  const [start, end] = [endOf(from), endOf(to)];
  if (start === null && end === null) return null;
  const interval = parseEdtf(`${start ?? ""}/${end ?? ""}`);
  return interval.ok ? interval.value : null;
}

function endOf(text: string): string | null {
  if (text === "") return null;
  const packed = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  const read = readDate(packed ? packed.slice(1).join("-") : text);
  return read.ok && !read.value.edtf.includes("/") ? read.value.edtf : null;
}
