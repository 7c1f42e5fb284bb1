import type { CitationId, InstrumentId, PartnershipId } from "../../kernel/ids.ts";
import { gradeRank } from "../evidence/grade.ts";
import type { Judgement } from "../evidence/judgement.ts";
import type { ActClaim, Effect } from "./act-claim.ts";
import { excludeEachOther } from "./evidence-use.ts";
import { ACT_KINDS, type ActKind, kindOf, namesNoKind } from "./kinds.ts";

/**
 * One act in a partnership's chain, put together from the claims about it (design rule 4): by default one establishing
 * act a kind, so that dates which exclude each other are a conflict and not two acts. Claims of several kinds that
 * name the same exact day are one signing with a disputed label. Judgements (same act, another act) override both.
 */
export interface Instrument {
  id: InstrumentId;
  /** What the act does; the effect of the claim shown. */
  effect: Effect;
  /** The kind of tie it makes, of the claim shown; null for acts that make none. */
  kind: ActKind | null;
  /** Every claim not rejected, best first: grade, then precision, then earliest published (design idea 2). */
  claims: ActClaim[];
  /** The claims a derived state may use: the accepted ones where a person accepted any, else all of `claims`. */
  used: ActClaim[];
  /** The claims disagree: `dates` exclude each other, or `kinds` differ. */
  conflicts: ("dates" | "kinds")[];
}

/** Effects that make or uphold a tie: these are what a stock counts. */
const TIES: ReadonlySet<Effect> = new Set(["intends", "establishes"]);
export const makesTie = (effect: Effect): boolean => TIES.has(effect);

/** Groups the claims of one partnership into instruments, oldest first. Rejected claims are left out. */
export function instrumentsOf(
  partnership: PartnershipId,
  claims: readonly ActClaim[],
  judgements: readonly Judgement[],
): Instrument[] {
  const rejected = new Set(judgements.filter((j) => j.kind === "reject").map((j) => j.citation));
  const accepted = new Set(judgements.filter((j) => j.kind === "accept").map((j) => j.citation));
  const groups = groupByAct(
    claims.filter((claim) => !rejected.has(claim.citation)),
    judgements,
  );
  const instruments = groups.map((group) => {
    const ordered = [...group].sort(byShowing(accepted));
    const used = ordered.some((claim) => accepted.has(claim.citation))
      ? ordered.filter((claim) => accepted.has(claim.citation))
      : ordered;
    return { ordered, used, shown: used[0] as ActClaim };
  });
  instruments.sort(
    (a, b) => firstDay(a.used) - firstDay(b.used) || compareText(a.shown.citation, b.shown.citation),
  );
  const numbers = new Map<string, number>();
  return instruments.map(({ ordered, used, shown }) => {
    const kind = kindOf(shown);
    const name = makesTie(shown.effect) && kind ? kind : shown.effect.replaceAll(" ", "-");
    const number = (numbers.get(name) ?? 0) + 1;
    numbers.set(name, number);
    return {
      id: `${partnership}/${name}${number > 1 ? `-${number}` : ""}` as InstrumentId,
      effect: shown.effect,
      kind,
      claims: ordered,
      used,
      conflicts: conflictsOf(used),
    };
  });
}

/** The order in which claims of one act are shown: judged, then best grade, then most precise, then earliest said. */
function byShowing(accepted: ReadonlySet<CitationId>) {
  return (a: ActClaim, b: ActClaim): number =>
    Number(accepted.has(b.citation)) - Number(accepted.has(a.citation)) ||
    gradeRank(b.grade) - gradeRank(a.grade) ||
    vagueness(a) - vagueness(b) ||
    a.speaks.latest - b.speaks.latest ||
    compareText(a.citation, b.citation);
}

/** How vague a claim's day is; news of an act tells no first day, but more than no day at all. */
export const vagueness = ({ on, step }: Pick<ActClaim, "on" | "step">): number =>
  on === null ? Number.MAX_VALUE : step === "announced" ? Number.MAX_VALUE / 2 : on.latest - on.earliest;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function firstDay(claims: readonly ActClaim[]): number {
  const days = claims.map((claim) => claim.on?.latest ?? claim.speaks.latest);
  return Math.min(...days);
}

function conflictsOf(claims: readonly ActClaim[]): ("dates" | "kinds")[] {
  const conflicts: ("dates" | "kinds")[] = [];
  if (claims.some((a, index) => claims.slice(index + 1).some((b) => excludeEachOther(a, b)))) {
    conflicts.push("dates");
  }
  const named = claims.filter((claim) => !namesNoKind(claim));
  if (new Set(named.map((claim) => kindOf(claim))).size > 1) conflicts.push("kinds");
  return conflicts;
}

function groupByAct(claims: readonly ActClaim[], judgements: readonly Judgement[]): ActClaim[][] {
  const groups = new UnionOfClaims(claims);
  const apart = new Set(judgements.filter((j) => j.kind === "other-act").map((j) => j.citation));
  const together = claims.filter((claim) => !apart.has(claim.citation));
  const firstWith = new Map<string, ActClaim>();
  for (const claim of together) {
    for (const key of defaultKeys(claim)) {
      const first = firstWith.get(key);
      if (first) groups.join(first.citation, claim.citation);
      else firstWith.set(key, claim);
    }
  }
  for (const judgement of judgements) {
    if (judgement.kind === "same-act" && judgement.other) groups.join(judgement.citation, judgement.other);
  }
  return groups.groups();
}

/** Claims that share a key are about one act unless a person says otherwise. */
function defaultKeys(claim: ActClaim): string[] {
  const kind = kindOf(claim);
  if (makesTie(claim.effect)) {
    const keys = [`kind ${kind}`];
    if (claim.on && claim.on.earliest === claim.on.latest && claim.step !== "approved") {
      keys.push(`signed ${claim.on.earliest}`);
    }
    return keys;
  }
  // One list is one piece of evidence; renewals may be many, and are one act where their dates are the same.
  if (claim.effect === "lists" || claim.effect === "confirms" || claim.effect === "denies") return [];
  if (claim.effect === "renews" || claim.effect === "resumes") {
    return [`${claim.effect} ${claim.on ? claim.on.edtf : "undated"}`];
  }
  return [`${claim.effect}`];
}

class UnionOfClaims {
  readonly #parent = new Map<CitationId, CitationId>();
  readonly #claims: readonly ActClaim[];

  constructor(claims: readonly ActClaim[]) {
    this.#claims = claims;
    for (const claim of claims) this.#parent.set(claim.citation, claim.citation);
  }

  join(a: CitationId, b: CitationId): void {
    // A judgement may name a claim that is rejected or belongs elsewhere: it then joins nothing.
    if (this.#parent.has(a) && this.#parent.has(b)) this.#parent.set(this.#root(a), this.#root(b));
  }

  groups(): ActClaim[][] {
    const byRoot = new Map<CitationId, ActClaim[]>();
    for (const claim of this.#claims) {
      const root = this.#root(claim.citation);
      byRoot.set(root, [...(byRoot.get(root) ?? []), claim]);
    }
    return [...byRoot.values()];
  }

  #root(of: CitationId): CitationId {
    let at = of;
    for (let up = this.#parent.get(at); up !== undefined && up !== at; up = this.#parent.get(at)) at = up;
    return at;
  }
}

/** Where a kind stands among the kinds, weakest first; -1 for none. */
export const kindRank = (kind: ActKind | null): number => (kind === null ? -1 : ACT_KINDS.indexOf(kind));
