import type { NamedEntry } from "../../src/intake/reconciliation/names/named-entry.ts";
import { type Chance, chance as chanceOf } from "../kit/chance.ts";
import { partOf, scriptOf } from "./gazetteer.ts";

/** A name with the place that it means. */
export interface Question {
  /** What kind of question: script, faults. */
  kind: string;
  name: string;
  /** ISO 3166-1 alpha-2; null if not said. */
  country: string | null;
  /** Id in the gazetteer; null where the gazetteer does not have the place. */
  place: string | null;
}

export type Part = ReturnType<typeof partOf>;

/** Letters of a name that is asked with faults: with fewer it is no more one name than another. */
const LEAST_LETTERS = 5;
const LONG = 8;

/** One fault: a letter changed, left out, put in, or two neighbours swapped; each as often as the others. */
export function withFault(name: string, chance: Chance): string {
  const chars = [...name];
  const places = chars.flatMap((char, at) => (/\p{L}/u.test(char) ? [at] : []));
  const letter = () => String.fromCharCode(97 + Math.floor(chance.below(26)));
  for (;;) {
    const at = chance.pick(places);
    const changed = [...chars];
    const kind = Math.floor(chance.below(4));
    if (kind === 0) changed[at] = letter();
    else if (kind === 1) changed.splice(at, 1);
    else if (kind === 2) changed.splice(at + Math.floor(chance.below(2)), 0, letter());
    else if (at + 1 < chars.length) {
      changed[at] = chars[at + 1] as string;
      changed[at + 1] = chars[at] as string;
    }
    const made = changed.join("");
    if (made.toLowerCase() !== name.toLowerCase()) return made;
  }
}

function sample<T>(from: readonly T[], size: number, chance: Chance): T[] {
  const left = [...from];
  const taken: T[] = [];
  while (taken.length < size && left.length > 0) {
    const at = Math.floor(chance.below(left.length));
    taken.push(left[at] as T);
    left[at] = left.at(-1) as T;
    left.pop();
  }
  return taken;
}

/** Names as they stand in the gazetteer, and with one and two faults, of places of one part. */
export function writtenQuestions(entries: readonly NamedEntry[], part: Part, size: number): Question[] {
  const chance = chanceOf(11);
  const places = entries.filter(({ id }) => partOf(id) === part);
  const ask = (kind: string, entry: NamedEntry, name: string): Question => ({
    kind,
    name,
    country: entry.country,
    place: entry.id,
  });
  const official = (entry: NamedEntry) => entry.names[0]?.name ?? "";
  const withLetters = (least: number) =>
    places.filter((entry) => [...official(entry).matchAll(/\p{L}/gu)].length >= least);
  const [any, long] = [withLetters(LEAST_LETTERS), withLetters(LONG)];
  const faulty = (kind: string, from: readonly NamedEntry[], faults: number): Question[] =>
    sample(from, size, chance).map((entry) => {
      let name = official(entry);
      for (let fault = 0; fault < faults; fault++) name = withFault(name, chance);
      return ask(kind, entry, name);
    });
  return [
    ...sample(places, size, chance).map((entry) => ask("as written", entry, official(entry))),
    ...sample(places, size, chance).map((entry) =>
      ask("as written, any of its names", entry, chance.pick(entry.names).name),
    ),
    ...faulty("one fault", any, 1),
    ...faulty("two faults", any, 2),
    ...faulty(`one fault, ${LONG} letters or more`, long, 1),
    ...faulty(`two faults, ${LONG} letters or more`, long, 2),
  ];
}

/** The gazetteer without the names of one script for each place outside the training part that has such names. */
export function withoutOneScript(entries: readonly NamedEntry[]): { entries: NamedEntry[]; held: Held[] } {
  const chance = chanceOf(13);
  const held: Held[] = [];
  const kept = entries.map((entry) => {
    if (partOf(entry.id) === "training") return entry;
    const scripts = [...new Set(entry.names.map(({ name }) => scriptOf(name)))].filter(
      (script) => script !== "Latin" && script !== "other",
    );
    if (scripts.length === 0) return entry;
    const script = chance.pick(scripts);
    const names = entry.names.filter(({ name }) => scriptOf(name) !== script);
    if (names.length === 0) return entry;
    const gone = entry.names.filter(({ name }) => scriptOf(name) === script).map(({ name }) => name);
    held.push({ entry, script, name: chance.pick(gone) });
    return { ...entry, names };
  });
  return { entries: kept, held };
}

export interface Held {
  entry: NamedEntry;
  script: string;
  name: string;
}

export function heldQuestions(held: readonly Held[], part: Part, size: number): Question[] {
  const chance = chanceOf(17);
  const own = held.filter(({ entry }) => partOf(entry.id) === part);
  return [...new Set(own.map(({ script }) => script))].sort().flatMap((script) =>
    sample(
      own.filter((one) => one.script === script),
      size,
      chance,
    ).map(({ entry, name }) => ({ kind: script, name, country: entry.country, place: entry.id })),
  );
}

/** The gazetteer with nothing but Latin names. */
export function latinOnly(entries: readonly NamedEntry[]): NamedEntry[] {
  return entries.flatMap((entry) => {
    const names = entry.names.filter(({ name }) => scriptOf(name) === "Latin");
    return names.length > 0 ? [{ ...entry, names }] : [];
  });
}

/** Names of each script of places of one part. */
export function foreignQuestions(entries: readonly NamedEntry[], part: Part, size: number): Question[] {
  const chance = chanceOf(19);
  const found = new Map<string, Question[]>();
  for (const { id, country, names } of entries) {
    if (partOf(id) !== part) continue;
    for (const { name } of names) {
      const script = scriptOf(name);
      if (script === "Latin" || script === "other") continue;
      const list = found.get(script) ?? [];
      found.set(script, list);
      list.push({ kind: script, name, country, place: id });
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, list]) => sample(list, size, chance));
}
