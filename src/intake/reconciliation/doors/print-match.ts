import type { MatchDocument } from "../match-document.ts";

/** A match for people: what is meant, then a table of what may be, each with its reasons. */
export function printMatch(name: string, match: MatchDocument): string {
  const { outcome, candidates, reasons } = match;
  const head = `"${name}": ${outcome}${outcome === "matched" ? `, ${idsOf(match)}` : ""}, score ${match.score}`;
  const rows = candidates.map((candidate) => [
    candidate.score.toFixed(4),
    candidate.name + (candidate.answered === null ? "" : ` (${candidate.answered})`),
    candidate.level,
    [candidate.within, candidate.country].filter(Boolean).join(", "),
    idsOf(candidate),
  ]);
  const lines = table([["score", "place", "level", "in", "id"], ...rows]);
  return [
    head,
    ...reasons.map((reason) => `  ${reason}`),
    ...(candidates.length === 0 ? [] : ["", ...lines]),
    ...(match.judgement === null ? [] : ["", `Decided by judgement ${match.judgement}.`]),
  ].join("\n");
}

const idsOf = ({ place, gazetteer }: { place: string | null; gazetteer: string | null }): string =>
  [place, gazetteer === null ? null : `gazetteer ${gazetteer}`].filter(Boolean).join(", ");

function table(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ""))));
  return rows.map((row) =>
    row
      .map((cell, at) => cell + " ".repeat((widths[at] ?? 0) - widthOf(cell)))
      .join("  ")
      .trimEnd(),
  );
}

/** Columns that a terminal takes for it: Chinese characters take two. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (width, char) =>
      width + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\uff60]/u.test(char) ? 2 : 1),
    0,
  );
