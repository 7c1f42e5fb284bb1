import type { Language } from "../../kernel/languages.ts";
import type { Candidate, Match } from "./match.ts";
import { reasonText } from "./reason-text.ts";

/** A match as data: what is meant, how surely, why, and what else may be; reasons in words. */
export function matchDocument(match: Match, language: Language = "en") {
  return {
    outcome: match.outcome,
    /** The registry's id of the place that is meant; null where the registry does not have it yet, or none is sure. */
    place: match.chosen?.place ?? null,
    /** Its id in the gazetteer. */
    gazetteer: match.chosen?.gazetteer ?? null,
    name: match.chosen?.name ?? null,
    score: match.score,
    reasons: match.reasons.map((reason) => reasonText(reason, language)),
    judgement: match.judgement,
    candidates: match.candidates.map((candidate) => candidateDocument(candidate, language)),
  };
}

const candidateDocument = ({ reasons, ...candidate }: Candidate, language: Language) => ({
  ...candidate,
  reasons: reasons.map((reason) => reasonText(reason, language)),
});

export type MatchDocument = ReturnType<typeof matchDocument>;
