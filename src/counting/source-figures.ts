import type { SourceClaims } from "../registry/evidence/source-record.ts";
import { listFigures } from "./figure.store.ts";
import { figureWords } from "./page/figure/figure-words.ts";

const ALL = 10_000;

/** The published figures that a source states, for its page; each leads to the ledger. */
export const sourceFigures: SourceClaims = async (read, { citations, known, language }) => {
  const cited = new Set(citations.map(({ id }) => id));
  const figures = await listFigures(read, known, { limit: ALL });
  return figures
    .filter(({ citation }) => cited.has(citation))
    .map((figure) => ({
      citation: figure.citation,
      kind: "figure",
      about: [figure.subject, figure.scope].filter(Boolean).join(": "),
      aboutLanguage: "en",
      href: `/figures/${figure.id}`,
      says: figureWords(figure, language),
      on: figure.asOf?.edtf ?? null,
    }));
};
