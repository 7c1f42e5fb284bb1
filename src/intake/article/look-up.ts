import type { ReadDb } from "../../database/database.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import { mentionOf } from "../reconciliation/mention.ts";
import type { PlaceResolver } from "../reconciliation/place-resolver.ts";
import { type ShownCandidate, showCandidates } from "../review/shown-candidate.ts";
import { SOURCE_LANGUAGE } from "./kept/accepting.ts";
import type { KeptArticle } from "./kept/article.store.ts";
import { claimFields } from "./kept/claim-fields.ts";

/** Places of an article's open claims, as written, for which neither the registry nor the reader has one. */
export function unknownNames({ claims }: Pick<KeptArticle, "claims">): string[] {
  const open = claims.filter(({ decision }) => decision === null);
  const fields = open.flatMap(({ proposal }) => claimFields(proposal));
  return [
    ...new Set(fields.flatMap(({ proposed, written }) => (proposed === "" && written ? [written] : []))),
  ];
}

/** What these names may mean, surest first: the matching proposes, a person picks. */
export async function lookUpNames(
  read: ReadDb,
  resolver: PlaceResolver,
  article: KeptArticle,
): Promise<Map<string, ShownCandidate[]>> {
  const known = await latestRevision(read);
  const language = SOURCE_LANGUAGE[article.reading.language];
  const found = new Map<string, ShownCandidate[]>();
  for (const name of unknownNames(article)) {
    const { candidates } = resolver.resolve(mentionOf(name, { language }));
    found.set(name, await showCandidates(read, candidates, null, known));
  }
  return found;
}
