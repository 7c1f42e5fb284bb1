import type { Bounds } from "../../kernel/bounds.ts";
import { consistentReadings } from "../../kernel/bounds.ts";
import { BEGINNING, type Day, earlier, FOREVER, later } from "../../kernel/day.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import { agree } from "../../kernel/partial-date.ts";
import { gradeRank } from "../evidence/grade.ts";
import type { ActClaim } from "./act-claim.ts";
import { STEP_ORDER, type StartingStep } from "./reading.ts";

const ONE_SIDE = gradeRank("one side");
const BOTH_SIDES = gradeRank("both sides");

/** Which claims reach an evidence threshold: by their own grade, or because every party speaks (design rule 7). */
export class EvidenceUse {
  /** The days by which every party may say, and by which every party does say, that there is such a tie. */
  readonly #together: Bounds | null;

  /** @param claims those that speak for the tie in question; @param parties the places of the partnership */
  constructor(claims: readonly ActClaim[], parties: readonly PlaceId[]) {
    this.#together = allSay(claims, parties);
  }

  reaches(claim: ActClaim, threshold: number): boolean {
    return this.#reachesAlone(claim, threshold) || this.#reachesTogether(claim, threshold);
  }

  /**
   * The time that claims let something have begun, as far as they reach the threshold. Claims that reach it only
   * together do so from the day on which the last party speaks: what one side says of the years before is one side's word.
   */
  since(bounds: Bounds, claims: readonly ActClaim[], threshold: number): Bounds {
    if (!this.#together || claims.some((claim) => this.#reachesAlone(claim, threshold))) return bounds;
    return {
      earliest: later(bounds.earliest, this.#together.earliest),
      latest: later(bounds.latest, this.#together.latest),
    };
  }

  #reachesAlone(claim: ActClaim, threshold: number): boolean {
    return gradeRank(claim.grade) >= threshold;
  }

  #reachesTogether(claim: ActClaim, threshold: number): boolean {
    return gradeRank(claim.grade) === ONE_SIDE && threshold <= BOTH_SIDES && this.#together !== null;
  }
}

function allSay(claims: readonly ActClaim[], parties: readonly PlaceId[]): Bounds | null {
  if (parties.length === 0) return null;
  let all: Bounds = { earliest: BEGINNING, latest: BEGINNING };
  for (const party of parties) {
    const own = claims.filter((claim) => claim.capacity === "party" && claim.claimant === party);
    if (own.length === 0) return null;
    const said = own.map(claimedBounds);
    all = {
      earliest: later(all.earliest, said.map((one) => one.earliest).reduce(earlier)),
      latest: later(all.latest, said.map((one) => one.latest).reduce(earlier)),
    };
  }
  return all;
}

/** When the claims of one act let it have happened. */
export interface ActTime {
  /** First day on which some reading at the threshold has it done. */
  possibleFrom: Day;
  /** Bounds over every weaker threshold too, so that raising a threshold never raises what is certain. */
  sure: Bounds;
}

/**
 * The time of an act from its claims at an evidence threshold; null where no claim reaches it. Claims below the
 * threshold establish nothing, but still cast doubt: they can only widen `sure`.
 */
export function actTime(
  claims: readonly ActClaim[],
  use: EvidenceUse,
  threshold: number,
  startsWith: StartingStep,
): ActTime | null {
  let possibleFrom: Day | null = null;
  let sure: Bounds | null = null;
  for (let level = 0; level <= threshold; level++) {
    const usable = claims.filter((claim) => use.reaches(claim, level));
    const dated = dateOf(usable, startsWith);
    if (!dated) return null;
    const bounds = use.since(dated, usable, level);
    possibleFrom = bounds.earliest;
    sure = sure
      ? { earliest: earlier(sure.earliest, bounds.earliest), latest: later(sure.latest, bounds.latest) }
      : bounds;
  }
  return sure && possibleFrom !== null ? { possibleFrom, sure } : null;
}

/** The bounds of an act's date over all readings of these claims; null for no claims. */
export function dateOf(claims: readonly ActClaim[], startsWith: StartingStep): Bounds | null {
  const order = STEP_ORDER[startsWith];
  const step = order.find((candidate) => claims.some((claim) => claim.on && claim.step === candidate));
  const readings = consistentReadings(
    claims
      .filter((claim) => !claim.on || claim.step === step || !order.includes(claim.step))
      .map((claim) => claimedBounds(claim)),
  );
  const first = readings[0];
  if (!first) return null;
  return {
    earliest: first.earliest,
    latest: readings.reduce((day, r) => later(day, r.latest), first.latest),
  };
}

/**
 * What one claim says about the day of its act. News and undated claims give only a latest bound; a day whose year
 * nobody gives is bounded by the source that tells of it.
 */
export function claimedBounds(claim: ActClaim): Bounds {
  if (!claim.on) return { earliest: BEGINNING, latest: claim.speaks.latest };
  const latest = claim.on.latest === FOREVER ? claim.speaks.latest : claim.on.latest;
  if (claim.step === "announced") return { earliest: BEGINNING, latest };
  return { earliest: claim.on.earliest, latest };
}

/** A later day of one of these steps contradicts no signing, nor the news of it. */
const SIGNING: ReadonlySet<ActClaim["step"]> = new Set(["signed", "announced"]);
const AFTER_SIGNING: ReadonlySet<ActClaim["step"]> = new Set(["approved", "ratified", "effective"]);

/** Whether the days that two claims give one act cannot both be true. */
export function excludeEachOther(a: ActClaim, b: ActClaim): boolean {
  if (!a.on || !b.on) return false;
  const [one, other] = [claimedBounds(a), claimedBounds(b)];
  if (agree(one, other)) return false;
  const [first, second] = one.latest < other.earliest ? [a, b] : [b, a];
  return !(SIGNING.has(first.step) && AFTER_SIGNING.has(second.step));
}
