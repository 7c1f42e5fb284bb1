import type { ActClaim } from "./act-claim.ts";

/**
 * What a counting rule can choose among, weakest first. The state of a partnership knows four kinds of tie
 * (intention, unspecified, friendly-cooperation, sister); `listed` and `memorandum` are the two ways in which an
 * unspecified tie is known that rules treat apart from an agreement.
 */
export const ACT_KINDS = [
  "intention",
  "listed",
  "memorandum",
  "unspecified",
  "friendly-cooperation",
  "sister",
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** A set of kinds as bits in the order of ACT_KINDS; 1..63. */
export type KindSet = number & { readonly __kindSet: unique symbol };

export const ALL_KINDS = 63 as KindSet;

export function kindSet(kinds: Iterable<ActKind>): KindSet {
  let bits = 0;
  for (const kind of kinds) bits |= 1 << ACT_KINDS.indexOf(kind);
  return bits as KindSet;
}

export const hasKind = (set: KindSet, kind: ActKind): boolean => (set & (1 << ACT_KINDS.indexOf(kind))) !== 0;

/** The four cumulative thresholds of design rule 1: each is the set of kinds at least that strong. */
export const TIE_KINDS = ["intention", "unspecified", "friendly-cooperation", "sister"] as const;
export type TieKind = (typeof TIE_KINDS)[number];
export const THRESHOLDS: Record<TieKind, KindSet> = {
  intention: ALL_KINDS,
  unspecified: kindSet(["listed", "memorandum", "unspecified", "friendly-cooperation", "sister"]),
  "friendly-cooperation": kindSet(["friendly-cooperation", "sister"]),
  sister: kindSet(["sister"]),
};

/** The kind of tie a claim speaks for, or null where it speaks of none (a proposal, an end, a denial). */
export function kindOf(claim: Pick<ActClaim, "effect" | "strength" | "form">): ActKind | null {
  switch (claim.effect) {
    case "intends":
      return "intention";
    case "lists":
      return "listed";
    case "establishes":
    case "renews":
    case "resumes":
    case "confirms":
      if (claim.strength === "sister" || claim.strength === "friendly-cooperation") return claim.strength;
      return claim.form === "memorandum" ? "memorandum" : "unspecified";
    default:
      return null;
  }
}

/** A renewal, resumption or confirmation whose source does not say of what tie: it is of the tie that was made. */
export const namesNoKind = (claim: Pick<ActClaim, "effect" | "strength">): boolean =>
  claim.strength === null && ["renews", "resumes", "confirms"].includes(claim.effect);

export const tieOf = (kind: ActKind): TieKind =>
  kind === "listed" || kind === "memorandum" ? "unspecified" : kind;
