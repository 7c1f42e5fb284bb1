import { conflicting, invalid, notFound } from "../../kernel/errors.ts";
import type { CitationId } from "../../kernel/ids.ts";
import { citationExists, closeJudgements, insertJudgement } from "../evidence/evidence.store.ts";
import type { Judgement, JudgementKind } from "../evidence/judgement.ts";
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

/** Records a person's decision about a claim, and derives anew what hangs on it. The earlier decision stays on record. */
export async function judgeClaim(recording: Recording, judgement: Judgement): Promise<void> {
  const { tx } = recording;
  if (judgement.reason.trim() === "") {
    throw invalid(
      "reason-missing",
      "A judgement needs a reason: say why, in words others can check.",
      "reason",
    );
  }
  await mustExist(judgement.citation);
  const partnership = await partnershipOfCitation(tx, judgement.citation);
  if (judgement.kind === "same-act") {
    if (judgement.other === null || judgement.other === judgement.citation) {
      throw invalid("other-claim-missing", "Same act as which other claim? Name one.", "other");
    }
    await mustExist(judgement.other);
    if ((await partnershipOfCitation(tx, judgement.other)) !== partnership) {
      throw conflicting(
        "different-partnerships",
        `${judgement.citation} and ${judgement.other} are about different places: they cannot be one act.`,
        "other",
      );
    }
  }
  const revision = await recording.revision();
  await closeJudgements(tx, judgement.citation, REPLACES[judgement.kind], revision);
  await insertJudgement(tx, judgement, revision);
  if (partnership) await deriveSpells(recording, [partnership]);

  async function mustExist(id: CitationId): Promise<void> {
    if (!(await citationExists(tx, id))) throw notFound("unknown-claim", `There is no claim ${id}.`, "claim");
  }
}
