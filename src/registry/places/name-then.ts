import type { Bounds } from "../../kernel/bounds.ts";
import type { Certainty } from "../../kernel/certainty.ts";
import { BEGINNING, FOREVER } from "../../kernel/day.ts";
import { LANGUAGES, type Language } from "../../kernel/languages.ts";
import { type PartialDate, parseEdtf } from "../../kernel/partial-date.ts";
import type { PlaceName } from "./place.ts";

/** A name that a place bore once, and how surely it did so on the day asked for. */
export interface NameThen {
  name: string;
  /** BCP 47. */
  language: string;
  certainty: Exclude<Certainty, "not">;
}

/** The former name of a place on a (perhaps partly known) day, in a page's language where there is one; names hold at a date. */
export function nameThen(names: readonly PlaceName[], language: Language, on: Bounds): NameThen | null {
  const borne = names.flatMap(({ kind, valid, ...name }) => {
    const certainty = kind === "former" && valid ? borneOn(valid, on) : "not";
    return certainty === "not" ? [] : [{ name: name.name, language: name.language, certainty }];
  });
  for (const each of [language, ...LANGUAGES]) {
    const found = borne.filter((name) => name.language === each);
    // The name in full before its abbreviation.
    const [longest] = found.sort((a, b) => b.name.length - a.name.length);
    if (longest) return longest;
  }
  return borne[0] ?? null;
}

/** A name is borne in the whole of its interval; the years it begins and ends in are in doubt. */
function borneOn(valid: PartialDate, on: Bounds): Certainty {
  if (on.latest < valid.earliest || valid.latest < on.earliest) return "not";
  const [from = "", to = ""] = valid.edtf.split("/");
  const [start, end] = [parseEdtf(from), parseEdtf(to)];
  const sure = {
    earliest: start.ok ? start.value.latest : BEGINNING,
    latest: end.ok ? end.value.earliest : FOREVER,
  };
  return sure.earliest <= on.earliest && on.latest < sure.latest ? "certain" : "possible";
}
