import { reasonText } from "../reconciliation/reason-text.ts";
import type { NameToDecide } from "./read-inbox.ts";

/** A name that waits, as data. */
export const nameJson = ({ group, candidates, reasons, point, rows, proposals }: NameToDecide) => ({
  name: group.judged.name,
  country: group.judged.country,
  countriesWritten: group.countriesWritten,
  level: group.judged.level,
  within: group.judged.within,
  outcome: group.outcome,
  rows: group.rows,
  batches: [...new Set(group.mentions.map(({ batch }) => batch))],
  point,
  reasons: reasons.map((reason) => reasonText(reason, "en")),
  candidates: candidates.map((candidate) => ({
    place: candidate.value,
    name: candidate.name,
    names: candidate.names,
    country: candidate.country,
    level: candidate.level,
    within: candidate.within,
    population: candidate.population,
    km: candidate.km === null ? null : Math.round(candidate.km * 10) / 10,
    score: candidate.score,
    reasons: candidate.reasons.map((reason) => reasonText(reason, "en")),
  })),
  examples: rows.map(({ batch, file, line, raw, partners }) => ({
    batch,
    file,
    line,
    raw,
    partners: partners.map(({ name }) => name),
  })),
  proposed: proposals.map(({ verdict, place, gazetteer, author, reason }) => ({
    verdict,
    place,
    gazetteer,
    author,
    reason,
  })),
});
