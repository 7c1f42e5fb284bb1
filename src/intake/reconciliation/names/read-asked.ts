import type { Level } from "../../../registry/places/place.ts";
import { LONGEST_NAME } from "./build-index.ts";
import { isLatin, latinKeys, letters, scriptNumber, written } from "./latin-letters.ts";
import type { ReasonCode } from "./reasons.ts";
import { withoutKind, withoutLatinKind } from "./suffixes.ts";

/** One way to read what was asked. */
export interface Reading {
  /** As written, without what was set aside; "" where only letters are left. */
  text: string;
  written: string;
  latin: boolean;
  /** As `scriptNumber` tells them apart. */
  script: number;
  /** Letters by which it is looked up. */
  keys: string[];
  /** Nats: how much less likely this reading is than the name as it stands. */
  cost: number;
  /** How it comes from the name; none for the name as it stands. */
  because: ReasonCode | null;
  /** Levels that a word in the name says; none if it says nothing. */
  levels: readonly Level[];
  /** What the name says of where it lies (behind a comma, in brackets). */
  within: string | null;
}

const FORMER =
  /(?:^|[\s(（,])(?:former(?:ly)?|ex|ehemals|früher|vormals|formerly known as|now|heute|jetzt|бывш(?:ий|ая)?\.?|ныне|原|旧称|旧|今)[\s:.\-：]+/iu;
const BRACKETS = /[(（[【]([^)）\]】]*)[)）\]】]?/gu;
const SEPARATORS = /\s*[/／|;；]\s*|\s+[–—-]\s+/u;

/** Nats for what a reading leaves out; tuned on the development part (docs/method/reconciliation.md). */
const COSTS = {
  bare: 0.3,
  outside: 0.2,
  inside: 3.5,
  first: 0.4,
  several: 0.5,
  former: 0.5,
  kind: 0.35,
  stem: 1,
};

/** All ways to read a name, the name as it stands first; none if it has no letter or is too long to be a name. */
export function readAsked(name: string): Reading[] {
  const text = name.normalize("NFKC").replace(/\s+/g, " ").trim();
  if (text.length > LONGEST_NAME || !/[\p{L}\p{N}]/u.test(text)) return [];
  const readings: Reading[] = [];
  const take = (
    part: string,
    cost: number,
    because: ReasonCode | null,
    within: string | null = null,
    levels: readonly Level[] = [],
  ) => {
    const own = part.trim();
    if (own !== "") add(readings, own, cost, because, within, levels);
  };
  take(text, 0, null);
  const inside = [...text.matchAll(BRACKETS)].map(([, words = ""]) => words.trim()).filter(Boolean);
  const outside = text.replace(BRACKETS, " ").replace(/\s+/g, " ").trim();
  if (outside !== text) {
    const said = inside[0] ?? null;
    const levels = inside.flatMap((words) => levelsIn(words));
    take(outside, COSTS.outside, "before-brackets", said, levels);
    for (const words of inside) {
      take(words, COSTS.inside, "in-brackets");
      const first = words.split(",")[0] ?? "";
      if (first !== words) take(first, COSTS.inside, "in-brackets");
    }
  }
  for (const words of new Set([text, outside])) {
    const former = words.replace(FORMER, " ").trim();
    if (former !== words) {
      take(former, COSTS.former, "former-marked");
      for (const part of words.split(new RegExp(FORMER.source, "iu")))
        take(part, COSTS.former + 0.3, "former-marked");
    }
    const comma = words.split(/\s*[,，、،]\s*/u).filter(Boolean);
    if (comma.length > 1) take(comma[0] ?? "", COSTS.first, "before-comma", comma.slice(1).join(", "));
    const parts = words.split(SEPARATORS).filter(Boolean);
    if (parts.length > 1) for (const part of parts) take(part, COSTS.several, "one-of-several");
  }
  return readings.slice(0, 12);
}

/** Levels that words beside a name say: "(Kreis)", "(oblast)". */
function levelsIn(words: string): readonly Level[] {
  const own = withoutKind(`x ${words}`);
  if (own?.name === "x") return own.levels;
  return withoutLatinKind(`x ${letters(words)}`)?.levels ?? [];
}

function add(
  readings: Reading[],
  text: string,
  cost: number,
  because: ReasonCode | null,
  within: string | null,
  levels: readonly Level[],
): void {
  if (readings.some((other) => other.text === text)) return;
  const latin = isLatin(text);
  const spaced = latinKeys(text).filter(Boolean);
  if (spaced.length === 0) return;
  const own = withoutKind(text);
  const bare = latin ? withoutLatinKind(spaced[0] ?? "") : null;
  const said = own?.levels ?? bare?.levels ?? [];
  const shared = { latin, script: scriptNumber(text), levels: [...new Set([...levels, ...said])], within };
  const keys = spaced.map(spaceless);
  readings.push({ ...shared, text, written: written(text), keys, cost, because });
  const rest = own?.name ?? bare?.key;
  if (rest === undefined) return;
  const stem = ADJECTIVE.exec(rest)?.[1];
  for (const part of stem === undefined ? [rest] : [rest, stem])
    readings.push({
      ...shared,
      text: part,
      written: written(part),
      keys: latinKeys(part).filter(Boolean).map(spaceless),
      cost: cost + (part === stem ? COSTS.stem : COSTS.kind),
      because: because ?? "suffix-off",
    });
}

/** Рязанская область is the oblast of Рязань: the stem is nearer to the town than the adjective. */
const ADJECTIVE = /^(\p{L}{2,}?)(?:(?:[сц]к(?:ая|ий|ое|ой))|[сц]ьк(?:а|ий|е)|ск[аі])$/iu;

const spaceless = (key: string): string => key.replaceAll(" ", "");
