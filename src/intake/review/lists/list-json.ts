import type { Conflict } from "./read-conflicts.ts";

/** A conflict as data: the claims that contradict each other, and the rows that brought them. */
export const conflictJson = ({ partnership, parties, about, claims, rows }: Conflict) => ({
  partnership,
  parties,
  about,
  claims: claims.map(({ citation, source, title, effect, strength, form, on, grade }) => ({
    claim: citation,
    source,
    title,
    effect,
    strength,
    form,
    date: on?.edtf ?? null,
    grade,
  })),
  rows: rows.map(({ batch, file, line, raw, issues }) => ({
    batch,
    file,
    line,
    raw,
    issues: issues.map(({ code, message }) => ({ code, message })),
  })),
});
