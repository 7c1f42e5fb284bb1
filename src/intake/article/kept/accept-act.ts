import type { PlaceId } from "../../../kernel/ids.ts";
import { EFFECTS, type Effect, STRENGTHS } from "../../../registry/partnerships/act-claim.ts";
import { recordActs } from "../../../registry/partnerships/record-acts.ts";
import type { Accepting } from "./accepting.ts";
import { choiceSaid, dateSaid, incomplete, placeSaid } from "./said.ts";

const HOLD_STRENGTH: readonly Effect[] = ["establishes", "renews", "confirms", "lists"];

/** An act between two places. */
export async function acceptAct({ recording, claim, citation, said }: Accepting): Promise<PlaceId[]> {
  const effect = choiceSaid(
    said,
    "effect",
    EFFECTS,
    "Say what the act does: it establishes, intends, ends …",
  );
  const strength = STRENGTHS.find((one) => one === said("strength")) ?? null;
  const on = dateSaid(said("date"), "date");
  const parties = [
    await placeSaid(recording, said, "partyOne"),
    await placeSaid(recording, said, "partyTwo"),
  ];
  if (parties[0] === parties[1]) throw incomplete("A partnership has two different parties.", "partyTwo");
  await recordActs(recording, [
    {
      citation,
      parties,
      act: {
        form: claim.form ?? "not stated",
        effect,
        strength: HOLD_STRENGTH.includes(effect) ? strength : null,
        label: claim.label ?? null,
        step: claim.step ?? "not stated",
        on,
        derived: false,
        termYears: null,
        termNote: null,
      },
    },
  ]);
  return parties;
}
