/** The end of a name, which may be read as letters that are not written (Бордо is Bordeaux). */
export const END = "$";
/** Between two words. */
export const BETWEEN = "_";

/**
 * A name of another script, cut into the units whose readings are learned: letters without case and without points;
 * Korean syllables apart into their letters; Chinese characters as they are.
 */
export function unitsOf(name: string): string[] {
  const units: string[] = [];
  for (const char of name.normalize("NFKC").toLowerCase()) {
    const parts = /\p{Script=Hangul}/u.test(char) ? char.normalize("NFD") : char;
    for (const part of parts) {
      if (/[\p{L}\p{N}]/u.test(part) || (/\p{M}/u.test(part) && !/[\u064b-\u0652\u0591-\u05c7]/.test(part)))
        units.push(part);
      else if (/[\s\-‐–=＝・·‧]/u.test(part) && units.length > 0 && units.at(-1) !== BETWEEN)
        units.push(BETWEEN);
    }
  }
  if (units.at(-1) === BETWEEN) units.pop();
  units.push(END);
  return units;
}
