import { conflicting, invalid, notFound } from "../../kernel/errors.ts";
import type { CitationId, PartnershipId } from "../../kernel/ids.ts";
import {
  citationExists,
  closeJudgements,
  insertJudgement,
  judgementsOf,
  latestRevision,
} from "../evidence/evidence.store.ts";
import { JUDGEMENT_KINDS, type Judgement, type JudgementKind } from "../evidence/judgement.ts";
import type { Recording } from "../evidence/recording.ts";
import { deriveSpells } from "./derive-spells.ts";
import { partnershipOfCitation } from "./partnership.store.ts";

/** Judgements of one of these groups replace each other; those of different groups stand side by side. */
const REPLACES: Record<JudgementKind, readonly JudgementKind[]> = {
  accept: ["accept", "reject"],
  reject: ["accept", "reject"],
  "same-act": ["same-act", "other-act"],
  "other-act": ["same-act", "other-act"],
};

/**
 * Records a person's decision about a claim, and derives anew what hangs on it. The earlier decision stays on record.
 * False where the same person has judged just so for the same reason, and it stands: that is recorded once.
 */
export async function judgeClaim(recording: Recording, judgement: Judgement): Promise<boolean> {
  const { tx } = recording;
  mustGiveReason(judgement.reason);
  await mustExist(recording, judgement.citation);
  const partnership = await partnershipOfCitation(tx, judgement.citation);
  if (judgement.kind === "same-act" || judgement.kind === "other-act") {
    await mustBeOfAnAct(recording, judgement, partnership);
  }
  const inForce = await judgementsOf(tx, [judgement.citation], await latestRevision(tx));
  if (inForce.some((there) => isSame(there, judgement))) return false;
  const revision = await recording.revision();
  await closeJudgements(tx, judgement.citation, REPLACES[judgement.kind], revision);
  await insertJudgement(tx, judgement, revision);
  if (partnership) await deriveSpells(recording, [partnership]);
  return true;
}

const isSame = (a: Judgement, b: Judgement): boolean =>
  a.kind === b.kind && a.other === b.other && a.reason === b.reason && a.author === b.author;

/** Takes back what is judged of a claim, all of it: the claim stands as if nobody had decided. What was known before stays. */
export async function withdrawJudgements(
  recording: Recording,
  citation: CitationId,
  reason: string,
): Promise<Judgement[]> {
  const { tx } = recording;
  mustGiveReason(reason);
  await mustExist(recording, citation);
  const inForce = await judgementsOf(tx, [citation], await latestRevision(tx));
  if (inForce.length === 0) {
    throw conflicting(
      "nothing-to-withdraw",
      `Nothing is judged of ${citation}: there is nothing to take back.`,
      "claim",
    );
  }
  await closeJudgements(tx, citation, JUDGEMENT_KINDS, await recording.revision());
  const partnership = await partnershipOfCitation(tx, citation);
  if (partnership) await deriveSpells(recording, [partnership]);
  return inForce;
}

function mustGiveReason(reason: string): void {
  if (reason.trim() === "")
    throw invalid(
      "reason-missing",
      "A judgement needs a reason: say why, in words others can check.",
      "reason",
    );
}

async function mustExist({ tx }: Recording, id: CitationId): Promise<void> {
  if (!(await citationExists(tx, id))) throw notFound("unknown-claim", `There is no claim ${id}.`, "claim");
}

async function mustBeOfAnAct(
  recording: Recording,
  { citation, kind, other }: Judgement,
  partnership: PartnershipId | null,
): Promise<void> {
  if (partnership === null) {
    throw invalid(
      "not-an-act",
      `${citation} is a claim, but not about an act between places: it can be accepted or rejected, and belongs to no act.`,
      "claim",
    );
  }
  if (kind !== "same-act") return;
  if (other === null || other === citation) {
    throw invalid("other-claim-missing", "Same act as which other claim? Name one.", "other");
  }
  await mustExist(recording, other);
  if ((await partnershipOfCitation(recording.tx, other)) !== partnership) {
    throw conflicting(
      "different-partnerships",
      `${citation} and ${other} are about different places: they cannot be one act.`,
      "other",
    );
  }
}
