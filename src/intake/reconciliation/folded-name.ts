/**
 * The form in which names that differ only in how they were typed are the same: compatibility forms, case, apostrophes,
 * dashes and blanks. Judgements on matches are kept and found by it; accents and scripts stay, for they may tell places apart.
 */
export function foldedName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘ʼʻ`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}
