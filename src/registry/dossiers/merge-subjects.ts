import { conflicting, invalid, notFound } from "../../kernel/errors.ts";
import type { SubjectId } from "../../kernel/ids.ts";
import type { Recording } from "../evidence/recording.ts";
import { closeMerge, currentMerges, insertMerge, subjectExists } from "./dossier-write.store.ts";
import type { SubjectKind } from "./subject.ts";

export interface MergeAsked {
  kind: SubjectKind;
  merged: SubjectId;
  into: SubjectId;
  reason: string;
  author: string;
}

/**
 * Records that two subjects are one: `merged` leads to `into` from now on, whose dossier shows the claims of both.
 * What had been merged into `merged` goes along, so that one step always leads to where a thing stands.
 */
export async function mergeSubjects(recording: Recording, asked: MergeAsked): Promise<void> {
  const { kind, merged, into, reason, author } = asked;
  if (reason.trim() === "") {
    throw invalid("reason-missing", "A merge needs a reason: say why, in words others can check.", "reason");
  }
  if (merged === into)
    throw invalid("merge-with-itself", `${merged} is one already: name two different ids.`, "into");
  for (const id of [merged, into]) {
    if (!(await subjectExists(recording, { kind, id }))) {
      throw notFound("unknown-subject", `There is no ${kind} ${id}.`, id);
    }
  }
  const merges = await currentMerges(recording, kind, [merged, into]);
  const away = merges.find((merge) => merge.merged === merged);
  if (away) {
    throw conflicting(
      "already-merged",
      `${merged} was merged into ${away.into} already; part them first.`,
      merged,
    );
  }
  const target = merges.find((merge) => merge.merged === into);
  if (target) {
    throw conflicting("already-merged", `${into} was merged into ${target.into}: merge into that one.`, into);
  }
  const revision = await recording.revision();
  for (const merge of merges.filter((one) => one.into === merged)) {
    await closeMerge(recording, merge, revision);
    await insertMerge(recording, { ...merge, into }, { reason, author, revision });
  }
  await insertMerge(recording, { kind, merged, into }, { reason, author, revision });
}

/** Parts what was merged by mistake: the id leads to its own dossier again. The merge stays on record. */
export async function partSubject(recording: Recording, kind: SubjectKind, merged: SubjectId): Promise<void> {
  const merge = (await currentMerges(recording, kind, [merged])).find((one) => one.merged === merged);
  if (!merge) throw notFound("not-merged", `There is no merge of the ${kind} ${merged} to undo.`, merged);
  await closeMerge(recording, merge, await recording.revision());
}
