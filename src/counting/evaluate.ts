import { type Certainty, strongest, weakest } from "../kernel/certainty.ts";
import { type Day, knownDay } from "../kernel/day.ts";
import { certaintyOn, type Spell } from "../kernel/spell.ts";
import { type ActKind, kindSet } from "../registry/partnerships/kinds.ts";
import { variantIndex } from "../registry/partnerships/reading.ts";
import { kindsBit, type SpellRow } from "../registry/partnerships/spell-table.ts";
import type { Candidate, CountedPlace, World } from "./candidate.ts";
import { waysOf } from "./exactly.ts";
import { type Rule, readingOf } from "./rule.ts";

/** A candidate that a rule looked at, with its verdict and what each condition said. */
export interface Judged {
  candidate: Candidate;
  own: CountedPlace;
  other: CountedPlace;
  verdict: Certainty;
  /** In force, begun in the period, or ever begun: what the rule counts. */
  tie: Certainty;
  /** The counterpart's country holds one of the roles; certain where the rule asks for none. */
  membership: Certainty;
  /** The place itself is one the rule asks for; undefined: it is. */
  outside?: "own" | "counterpart" | "domestic" | "many parties";
}

/** One thing counted: a pair, a place or a country, with the partnerships that reach it. */
export interface Unit {
  key: string;
  verdict: "certain" | "possible";
  judged: Judged[];
}

export interface Evaluation {
  certain: number;
  /** Certain and possible together: the upper bound. */
  possible: number;
}

/** A rule made ready for a world and a day, so that each candidate costs only a look. */
export class Question {
  readonly #ways: {
    counted: Look;
    /** Of stronger ties that are not counted: at all, by whatever evidence, and surely by that which the rule asks for. */
    stronger: { atAll: Look; surely: Look } | null;
  }[];
  readonly #scopes: { own: (place: CountedPlace) => boolean; other: (place: CountedPlace) => boolean };
  readonly #memberships = new Map<string, { spells: Spell[]; on: Certainty }>();
  readonly #flow: { from: Day; to: Day } | null;

  constructor(
    readonly world: World,
    readonly rule: Rule,
    readonly asOf: Day,
  ) {
    const reading = readingOf(rule);
    const look = (kinds: readonly ActKind[], evidence = reading.evidence): Look => ({
      bit: kindsBit(kindSet(kinds)),
      variant: 1 << variantIndex(reading),
      evidence,
    });
    this.#ways = waysOf(rule).map(({ counted, stronger }) => ({
      counted: look(counted),
      // Weaker evidence than the rule asks for establishes nothing, but it casts doubt (design rule 7).
      stronger: stronger.length > 0 ? { atAll: look(stronger, 0), surely: look(stronger) } : null,
    }));
    this.#scopes = { own: inScope(rule.parties), other: inScope(rule.counterparts) };
    this.#flow =
      rule.count.of === "flow" ? { from: knownDay(rule.count.from), to: knownDay(rule.count.to) } : null;
  }

  judge(candidate: Candidate): Judged {
    const { rule, world } = this;
    const own = this.#place(candidate.own);
    const other = this.#place(candidate.other);
    const outside = this.#outside(candidate, own, other);
    const membershipOn = rule.counterparts.group?.membershipOn ?? "asOf";
    let tie: Certainty = "not";
    let membership: Certainty = rule.counterparts.group ? "not" : "certain";
    let verdict: Certainty = "not";
    for (const way of this.#ways) {
      const cap = this.#unlessStronger(candidate, way.stronger);
      if (cap === "not") continue;
      const spells = candidate.spells.filter((row) => holds(row, way.counted));
      if (membershipOn !== "signing") {
        tie = strongest(tie, weakest(this.#tie(spells), cap));
        continue;
      }
      for (const spell of this.#flow ? spells.slice(0, 1) : spells) {
        const one = weakest(this.#tie([spell]), cap);
        const at = memberAtSigning(this.#member(world, other.country).spells, spell);
        tie = strongest(tie, one);
        if (one !== "not") membership = strongest(membership, at);
        verdict = strongest(verdict, weakest(one, at));
      }
    }
    if (membershipOn !== "signing") {
      if (rule.counterparts.group) membership = this.#member(world, other.country).on;
      verdict = weakest(tie, membership);
    }
    if (rule.tests.length > 0) verdict = weakest(verdict, "possible");
    return {
      candidate,
      own,
      other,
      tie,
      membership,
      verdict: outside ? "not" : verdict,
      ...(outside && { outside }),
    };
  }

  /** The unit a judged candidate counts toward. */
  keyOf({ candidate, own, other }: Judged): string {
    switch (this.rule.unit) {
      case "place":
        return other.id;
      case "own place":
        return own.id;
      case "country":
        return other.country;
      case "pair":
        if (this.rule.manyParties === "once" && candidate.parties > 2) return candidate.partnership;
        return own.id < other.id ? `${own.id}--${other.id}` : `${other.id}--${own.id}`;
    }
  }

  count(): Evaluation {
    const units = new Map<string, Certainty>();
    for (const candidate of this.world.candidates) {
      const judged = this.judge(candidate);
      if (judged.verdict === "not") continue;
      const key = this.keyOf(judged);
      units.set(key, strongest(units.get(key) ?? "not", judged.verdict));
    }
    let certain = 0;
    for (const verdict of units.values()) if (verdict === "certain") certain++;
    return { certain, possible: units.size };
  }

  /** Every unit that counts, and every candidate of the parties' side that does not, each with what was found. */
  list(): { units: Unit[]; excluded: Judged[] } {
    const units = new Map<string, Unit>();
    const excluded = new Map<string, Judged>();
    for (const candidate of this.world.candidates) {
      const judged = this.judge(candidate);
      const key = this.keyOf(judged);
      if (judged.verdict === "not") {
        // What does not touch the parties' side is not excluded: it was never asked for.
        if (judged.outside !== "own") excluded.set(`${candidate.partnership} ${key}`, judged);
        continue;
      }
      const unit = units.get(key) ?? { key, verdict: "possible", judged: [] };
      if (judged.verdict === "certain") unit.verdict = "certain";
      unit.judged.push(judged);
      units.set(key, unit);
    }
    const byKey = (a: Unit, b: Unit) => (a.key < b.key ? -1 : 1);
    return {
      units: [...units.values()].sort(byKey),
      excluded: [...excluded.values()].filter((judged) => !this.#countedOtherwise(units, judged)),
    };
  }

  /** A pair seen from its other end may count: then this end is no exclusion. */
  #countedOtherwise(units: ReadonlyMap<string, Unit>, judged: Judged): boolean {
    return this.rule.unit === "pair" && units.has(this.keyOf(judged));
  }

  /** How surely no stronger tie that the rule does not count is in force on the day. */
  #unlessStronger({ spells }: Candidate, stronger: { atAll: Look; surely: Look } | null): Certainty {
    if (!stronger) return "certain";
    const on = (look: Look) =>
      certaintyOn(
        spells.filter((row) => holds(row, look)),
        this.asOf,
      );
    if (on(stronger.surely) === "certain") return "not";
    return on(stronger.atAll) === "not" ? "certain" : "possible";
  }

  #tie(spells: readonly SpellRow[]): Certainty {
    if (this.#flow) return begunIn(spells, this.#flow.from, this.#flow.to);
    if (this.rule.count.of === "ever") {
      if (spells.some((spell) => spell.fromLatest <= this.asOf)) return "certain";
      return spells.some((spell) => spell.fromEarliest <= this.asOf) ? "possible" : "not";
    }
    return certaintyOn(spells, this.asOf);
  }

  #member(world: World, country: string): { spells: Spell[]; on: Certainty } {
    const known = this.#memberships.get(country);
    if (known) return known;
    const group = this.rule.counterparts.group;
    const spells = group ? (world.memberships.get(group.id)?.get(country)?.(group.roles) ?? []) : [];
    const day = group && /^\d/.test(group.membershipOn) ? knownDay(group.membershipOn) : this.asOf;
    const found = { spells, on: certaintyOn(spells, day) };
    this.#memberships.set(country, found);
    return found;
  }

  #place(place: CountedPlace): CountedPlace {
    if (this.rule.places === "then") return place;
    const successor = this.world.successors.get(place.id);
    return (successor && this.world.places.get(successor)) || place;
  }

  #outside(candidate: Candidate, own: CountedPlace, other: CountedPlace): Judged["outside"] {
    if (!this.#scopes.own(own)) return "own";
    if (!this.#scopes.other(other)) return "counterpart";
    if (!this.rule.domestic && own.country === other.country) return "domestic";
    if (this.rule.manyParties === "excluded" && candidate.parties > 2) return "many parties";
    return undefined;
  }
}

/** A reading, made ready for rows of spells. */
interface Look {
  bit: bigint;
  variant: number;
  evidence: number;
}

const holds = (row: SpellRow, { bit, variant, evidence }: Look): boolean =>
  row.evidenceLo <= evidence &&
  evidence <= row.evidenceHi &&
  (row.variants & variant) !== 0 &&
  (row.kinds & bit) !== 0n;

/** First begun in the period: the start of the earliest spell lies in it. */
function begunIn(spells: readonly SpellRow[], from: Day, to: Day): Certainty {
  const first = firstSpell(spells);
  if (!first) return "not";
  if (from <= first.fromEarliest && first.fromLatest <= to) return "certain";
  return first.fromEarliest <= to && from <= first.fromLatest ? "possible" : "not";
}

export const firstSpell = (spells: readonly SpellRow[]): SpellRow | undefined =>
  spells.reduce<SpellRow | undefined>((a, b) => (a && a.fromEarliest <= b.fromEarliest ? a : b), undefined);

function memberAtSigning(times: readonly Spell[], { fromEarliest, fromLatest }: Spell): Certainty {
  if (times.some((time) => time.fromLatest <= fromEarliest && fromLatest < time.toEarliest)) return "certain";
  return times.some((time) => time.fromEarliest <= fromLatest && fromEarliest < time.toLatest)
    ? "possible"
    : "not";
}

function inScope(scope: Rule["parties"]): (place: CountedPlace) => boolean {
  const countries = scope.country && new Set(scope.country);
  const ids = scope.place && new Set<string>(scope.place);
  const levels = scope.levels && new Set<string>(scope.levels);
  const { within, firstOrder } = scope;
  return (place) =>
    (!countries || countries.has(place.country)) &&
    (!ids || ids.has(place.id)) &&
    (!levels || levels.has(place.level)) &&
    (within === undefined || place.id === within || (place.within as string[]).includes(within)) &&
    (firstOrder === undefined || place.firstOrder === firstOrder);
}
