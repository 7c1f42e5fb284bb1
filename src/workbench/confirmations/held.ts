import { createHash } from "node:crypto";
import type {
  PartnershipRecord,
  RecordedClaim,
} from "../../registry/partnerships/record/partnership-record.ts";
import { actsAsked, type Held } from "./answer.ts";

/** What a side is asked about, of the whole record. */
export const heldOf = (record: PartnershipRecord): Held => ({
  parties: record.parties.map(({ id }) => id),
  state: record.state,
  acts: actsAsked(record.instruments),
});

/** Tells whether two readings show a side the same: its acts with their claims, and the state of the day. */
export function digestOf(record: PartnershipRecord): string {
  const { state, acts } = heldOf(record);
  const shown = acts.map(({ id, shown: { effect, form, strength, step, on } }) => [
    id,
    effect,
    form,
    strength,
    step,
    on?.edtf,
  ]);
  return createHash("sha256")
    .update(JSON.stringify([state.kind, state.standing, shown]))
    .digest("hex")
    .slice(0, 16);
}

/** The claims of an act with their sources, the one shown first; of each source once. */
export function claimsAbout(record: PartnershipRecord, act: string): RecordedClaim[] {
  const byId = new Map(record.claims.map((claim) => [claim.citation, claim]));
  const claims = record.instruments.find(({ id }) => id === act)?.used ?? [];
  const sources = new Map(
    claims
      .flatMap(({ citation }) => byId.get(citation) ?? [])
      .toReversed()
      .map((claim) => [claim.source, claim]),
  );
  return [...sources.values()].toReversed();
}
