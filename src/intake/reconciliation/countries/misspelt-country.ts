import type { CountryNames } from "./country-names.ts";

/**
 * The name that a misspelt one is nearest to, if that says one country and no other is as near: one fault in names of
 * five letters or more, two in names of ten or more; in four letters only a lost or a doubled one. The first letter
 * must be right: it seldom is the wrong one, and without it Gambia would be near Zambia. Null where nothing, or more
 * than one country, is near enough. Names are of any language, in letters of an alphabet.
 *
 * @param key as by `countryKey`
 */
export function nearestSpelling(names: CountryNames, key: string): string | null {
  const letters = [...key];
  const allowed = letters.length >= 10 ? 2 : 1;
  if (letters.length < 4 || !/^[\p{L} ]+$/u.test(key) || /[\p{Script=Han}\p{Script=Hangul}]/u.test(key))
    return null;
  /** Of everything that may be meant: how near any of its names is, and the nearest that may be the answer. */
  const nearest = new Map<string, { faults: number; answer: { key: string; faults: number } | null }>();
  for (let length = letters.length - allowed; length <= letters.length + allowed; length += 1) {
    // Four letters with a wrong one are another word, Bali for Mali; yet they say that the word is nobody's own.
    const mayAnswer = letters.length > 4 || length !== 4;
    for (const [name, codes] of names.ofLength(length)) {
      if (name.charCodeAt(0) !== key.charCodeAt(0)) continue;
      const faults = faultsBetween(letters, [...name], allowed + 1);
      if (faults > allowed + 1) continue;
      const meant = codes.join();
      const there = nearest.get(meant) ?? { faults, answer: null };
      if (mayAnswer && faults < (there.answer?.faults ?? Number.POSITIVE_INFINITY))
        there.answer = { key: name, faults };
      nearest.set(meant, { ...there, faults: Math.min(there.faults, faults) });
    }
  }
  const all = [...nearest.values()];
  const best = all.reduce<{ key: string; faults: number } | null>(
    (least, { answer }) => (answer && answer.faults < (least?.faults ?? allowed + 1) ? answer : least),
    null,
  );
  if (best === null) return null;
  // A name with two faults must stand clear of all others, one with one only ahead of them.
  const clear = best.faults + (best.faults > 1 ? 2 : 1);
  return all.some(({ answer, faults }) => answer !== best && faults < clear) ? null : best.key;
}

/** Letters wrong, lost, added or swapped with their neighbour (Damerau–Levenshtein); more than `most` is `most` + 1. */
function faultsBetween(a: readonly string[], b: readonly string[], most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}
