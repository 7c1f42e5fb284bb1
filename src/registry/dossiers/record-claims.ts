import { invalid } from "../../kernel/errors.ts";
import { recordCitations, type Stated } from "../evidence/record-citations.ts";
import type { Recording } from "../evidence/recording.ts";
import { issuesOf } from "./check-claim.ts";
import { insertSubjectClaims } from "./dossier-write.store.ts";
import type { Kinds } from "./kind.ts";
import type { StatedOfSubject } from "./subject.ts";

/**
 * Records what citations state of subjects. One that is on record in these words is left alone; one that states
 * something else supersedes the earlier. Returns how many were new or changed. A claim that its kind does not take is
 * refused, and with it the whole.
 */
export async function recordSubjectClaims(
  recording: Recording,
  kinds: Kinds,
  stated: readonly Stated<StatedOfSubject>[],
): Promise<number> {
  const [issue] = stated.flatMap(({ states }) => issuesOf(kinds.of(states.subject.kind), states));
  if (issue) throw invalid("bad-statement", `${issue.where}: ${issue.message}`, issue.where);
  const added = await recordCitations(recording, stated);
  await insertSubjectClaims(recording, added);
  return added.length;
}
