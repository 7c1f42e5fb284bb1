import type { ReadDb } from "../../database/database.ts";
import { takeBackVersions } from "../../database/versions.ts";
import { reopenClaims } from "../../intake/article/kept/article.store.ts";
import { renameInRows } from "../../intake/import/roll-back.store.ts";
import { conflicting, invalid, type Refusal } from "../../kernel/errors.ts";
import type { CitationId, Revision } from "../../kernel/ids.ts";
import { baseOf, nextId } from "../../registry/evidence/record-citations.ts";
import type { Recording } from "../../registry/evidence/recording.ts";
import {
  closeCitations,
  followCitations,
  type Restated,
  restateCitations,
} from "../../registry/evidence/restate.store.ts";
import { deriveSpells, deriveSpellsOfChangedSources } from "../../registry/partnerships/derive-spells.ts";
import { revisionRecord } from "./history.store.ts";
import {
  builtOn,
  type ChangedClaim,
  changedClaims,
  closeJudgementsMade,
  type Elsewhere,
  judgeAnew,
  partnershipsConcerned,
  sourcesBrought,
  takenBackElsewhere,
  VERSIONED_TABLES,
} from "./undo.store.ts";

export interface Undone {
  revision: Revision;
  /** Claims that it brought, and that are known no more. */
  closed: number;
  /** Claims that it had closed, and that stand again. */
  restated: number;
}

/**
 * Takes back whatever one revision did, as a change of its own: what it brought is closed, what it closed is said again,
 * what it judged and merged is as it was before, and states are derived anew. Nothing is erased: the record as known at
 * any revision before stays what it was. Refused where a later revision built on it.
 */
export async function undoRevision(recording: Recording, made: Revision, reason: string): Promise<Undone> {
  if (reason.trim() === "") {
    throw invalid(
      "reason-missing",
      "Taking back needs a reason: say why, in words others can check.",
      "reason",
    );
  }
  const { tx } = recording;
  const changed = await mustBeUndoable(tx, made);
  const at = await recording.revision();
  const standing = changed.flatMap(({ brought, last }) => (brought === null ? [] : [last]));
  const restated = changed.flatMap(({ closed, last }): Restated[] =>
    closed === null ? [] : [{ id: closed, after: last, as: nextId(last) }],
  );
  await closeJudgementsMade(tx, made, at);
  await closeCitations(tx, standing, at);
  await restateCitations(tx, restated, at);
  await judgeAnew(tx, made, restated, at);
  for (const [table, key] of VERSIONED_TABLES) await takeBackVersions(tx, table, key, made, at);
  await followCitations(tx, "figure_version", restated, at);
  await followCitations(tx, "place_succession", restated, at);
  await renameInRows(tx, restated);
  const taken = standing.map((id) => baseOf(id) as CitationId);
  await reopenClaims(tx, withoutRestated(taken, restated), await sourcesBrought(tx, made));
  const named = [...standing, ...restated.map(({ as }) => as)];
  await deriveSpells(recording, await partnershipsConcerned(tx, named, [made, at]));
  await deriveSpellsOfChangedSources(recording);
  return { revision: at, closed: standing.length, restated: restated.length };
}

/** A claim of which an earlier version stands again is on record still. */
function withoutRestated(ids: readonly CitationId[], restated: readonly Restated[]): CitationId[] {
  const standing = new Set<string>(restated.map(({ as }) => baseOf(as)));
  return ids.filter((id) => !standing.has(id));
}

/** What a revision did to claims. Refuses with the reason where it cannot be taken back here, or not before another. */
export async function mustBeUndoable(read: ReadDb, made: Revision): Promise<ChangedClaim[]> {
  const { empty } = await revisionRecord(read, made);
  const elsewhere = await takenBackElsewhere(read, made);
  if (elsewhere) throw elsewhereRefused(made, elsewhere);
  if (empty) {
    throw conflicting(
      "nothing-to-undo",
      `Revision ${made} changed no claim: there is nothing to take back.`,
      "revision",
    );
  }
  const changed = await changedClaims(read, made);
  const later = await builtOn(read, made, changed);
  if (later === null) return changed;
  throw conflicting(
    "undo-built-on",
    `Revision ${later} built on what revision ${made} did. Take back revision ${later} first.`,
    String(later),
  );
}

/** Says where a revision is taken back, or why it is not. */
function elsewhereRefused(made: Revision, elsewhere: Elsewhere): Refusal {
  switch (elsewhere.why) {
    case "batch":
      return conflicting(
        "undo-batch",
        `Revision ${made} recorded the import batch ${elsewhere.batch}. Roll the batch back on its page; its rows stay there.`,
        "revision",
      );
    case "rolled-back-batch":
      return conflicting(
        "undo-rolled-back-batch",
        `Revision ${made} rolled back the import batch ${elsewhere.batch}. Bring the file again to record it anew.`,
        "revision",
      );
    case "name-decision":
      return conflicting(
        "undo-name-decision",
        `Revision ${made} decided what a name means. Take the decision back on the page of decisions, with the rows that waited for it.`,
        "revision",
      );
    case "rule":
      return conflicting(
        "undo-rule",
        `Revision ${made} brought a counting rule. Rules stay: answers were given by them.`,
        "revision",
      );
  }
}
