import { mergesEver } from "../registry/dossiers/dossier-write.store.ts";
import { type MergeAsked, mergeSubjects } from "../registry/dossiers/merge-subjects.ts";
import { recordSubjectClaims } from "../registry/dossiers/record-claims.ts";
import type { Recording } from "../registry/evidence/recording.ts";
import { citationOf } from "./dataset/citation-of.ts";
import type { DossierClaimRow } from "./dataset/read-dossiers.ts";
import type { Read } from "./dataset/read-table.ts";
import { DOSSIER_KINDS } from "./dossier-kinds.ts";

/** Records what a dataset's sources state of projects, forums, people and the rest. */
export function loadDossiers(
  recording: Recording,
  claims: readonly Read<DossierClaimRow>[],
): Promise<number> {
  return recordSubjectClaims(
    recording,
    DOSSIER_KINDS,
    claims.map(({ row }) => ({
      citation: citationOf(row),
      states: { subject: row.subject, statements: row.statements },
    })),
  );
}

/** What was merged once is not merged again: a person may have parted it since, and that stands. */
export async function loadMerges(recording: Recording, merges: readonly Read<MergeAsked>[]): Promise<number> {
  const ever = await mergesEver(recording);
  const added = merges
    .map(({ row }) => row)
    .filter(
      (row) =>
        !ever.some((one) => one.kind === row.kind && one.merged === row.merged && one.into === row.into),
    );
  for (const merge of added) await mergeSubjects(recording, merge);
  return added.length;
}
