import type { Day } from "../../kernel/day.ts";
import type { FigureId } from "../../kernel/ids.ts";
import { ACT_KINDS } from "../../registry/partnerships/kinds.ts";
import { variantIndex } from "../../registry/partnerships/reading.ts";
import { kindsBit } from "../../registry/partnerships/spell-table.ts";
import type { World } from "../candidate.ts";
import { Question } from "../evaluate.ts";
import type { Figure } from "../figure.ts";
import { type Rule, readingOf } from "../rule.ts";
import { type Switch, type Turn, turnsOf } from "../switches.ts";
import { compare, gap, VERDICTS, type Verdict, weakestVerdict } from "./compare.ts";

/** A figure with the rule that asks what it says. */
export interface Asked {
  figure: Figure;
  rule: Rule;
}

/** One way to read a figure's words, and what the registry counts under it. */
export interface Reading {
  /** What differs from the rule that the figure is mapped to; empty for that rule itself. */
  switches: { switch: Switch; value: string; about: Turn["about"] }[];
  asOf: Day;
  /** One a figure of the statement that a rule can ask, in the order of `figures`. */
  counts: { figure: FigureId; certain: number; possible: number; verdict: Verdict; gap: number }[];
  /** Of the whole statement: all its figures in this one reading. */
  verdict: Verdict;
  /** How far the figures lie outside the ranges, each as a share of its value, summed; 0 where all lie inside. */
  distance: number;
}

/** What was tried, and what came of it. */
export interface Readings {
  mapped: Reading;
  /** Nearest first; readings that move nothing, and second switches that bring the figure no nearer, are left out. */
  ranked: Reading[];
  tried: number;
  /** How many different answers they gave: with many, one that fits may fit by chance. */
  answers: number;
  /** How many of the readings tried reproduce the statement, and how many only leave room for it. */
  reached: { reproduced: number; compatible: number };
  best: Verdict;
}

/** A figure is read for its day; of a partly known day the last, by which all that it counted had happened. */
export const dayOf = (figure: Figure): Day | null => {
  const day = (figure.asOf ?? figure.period)?.latest;
  return day !== undefined && Number.isFinite(day) ? day : null;
};

export function countAs(
  worldFor: (rule: Rule) => World,
  statement: readonly Asked[],
  asOf: Day,
  turned: readonly Turn[],
): Reading {
  const day = turned.findLast((turn) => turn.asOf !== undefined)?.asOf ?? asOf;
  const counts = statement.map(({ figure, rule }) => {
    const asked = turned.reduce((changed, turn) => turn.turn(changed), rule);
    const count = new Question(worldFor(asked), asked, day).count();
    return { figure: figure.id, ...count, verdict: compare(figure, count), gap: gap(figure, count) };
  });
  const shares = counts.map(
    (count, index) => Math.abs(count.gap) / Math.max(1, statement[index]?.figure.value ?? 1),
  );
  return {
    switches: turned.map(({ switch: name, value, about }) => ({ switch: name, value, about })),
    asOf: day,
    counts,
    verdict: weakestVerdict(counts.map((count) => count.verdict)),
    distance: shares.reduce((sum, share) => sum + share, 0),
  };
}

/** Reads the statement by its rule, then with every one switch turned, then with every two. */
export function tryReadings(all: World, statement: readonly Asked[], figure: Figure, asOf: Day): Readings {
  const rule = statement.find((one) => one.figure.id === figure.id)?.rule;
  if (!rule) throw new Error(`${figure.id} is not in its own statement`);
  const world = holding(
    narrowed(
      all,
      statement.map((one) => one.rule),
    ),
  );
  const mapped = countAs(world, statement, asOf, []);
  const turns = turnsOf(rule, figure, asOf);
  const singles = turns.map((turn) => countAs(world, statement, asOf, [turn]));
  const pairs: Reading[] = [];
  const useful: Reading[] = [];
  turns.forEach((first, i) => {
    turns.slice(i + 1).forEach((second, step) => {
      if (first.switch === second.switch) return;
      const reading = countAs(world, statement, asOf, [first, second]);
      pairs.push(reading);
      const parts = [mapped, singles[i], singles[i + 1 + step]];
      if (parts.every((part) => part && isNearer(reading, part))) useful.push(reading);
    });
  });
  const tried = [mapped, ...singles, ...pairs];
  const moved = singles.filter((reading) => numbers(reading) !== numbers(mapped));
  const ranked = [mapped, ...moved, ...firstOfEach(useful.sort(byRank))].sort(byRank);
  return {
    mapped,
    ranked,
    tried: tried.length,
    answers: new Set(tried.map(numbers)).size,
    reached: {
      reproduced: tried.filter((reading) => reading.verdict === "reproduced").length,
      compatible: tried.filter((reading) => reading.verdict === "compatible").length,
    },
    best: VERDICTS.find((verdict) => tried.some((reading) => reading.verdict === verdict)) ?? mapped.verdict,
  };
}

const rank = (reading: Reading) => VERDICTS.indexOf(reading.verdict);
const aboutEvidence = (reading: Reading) =>
  reading.switches.filter((turn) => turn.about === "evidence").length;
const width = (reading: Reading) => reading.counts.reduce((sum, one) => sum + one.possible - one.certain, 0);
const numbers = (reading: Reading) => reading.counts.map((one) => `${one.certain}-${one.possible}`).join();

const isNearer = (a: Reading, b: Reading) =>
  rank(a) < rank(b) || (rank(a) === rank(b) && a.distance < b.distance);

/** Among equals: the fewest switches turned, then those about what was counted, then the narrowest range. */
const byRank = (a: Reading, b: Reading) =>
  rank(a) - rank(b) ||
  a.distance - b.distance ||
  a.switches.length - b.switches.length ||
  aboutEvidence(a) - aboutEvidence(b) ||
  width(a) - width(b);

/** Of readings with the same numbers the first. */
const firstOfEach = (readings: readonly Reading[]): Reading[] => [
  ...new Map(readings.toReversed().map((reading) => [numbers(reading), reading])).values(),
];

/** The candidates that some reading of these rules may look at: hundreds of readings need not pass over the others. */
function narrowed(world: World, rules: readonly Rule[]): World {
  const loosest = rules.flatMap((rule) =>
    (["then", "now"] as const).map((places) => {
      const { group, ...counterparts } = rule.counterparts;
      const loose: Rule = {
        ...rule,
        places,
        kinds: [...ACT_KINDS],
        manyParties: "pairs",
        parties: { ...rule.parties, firstOrder: undefined },
        counterparts: { ...counterparts, firstOrder: undefined },
      };
      const countries = group && world.memberships.get(group.id);
      return { question: new Question(world, loose, 0 as Day), countries };
    }),
  );
  const matters = (candidate: World["candidates"][number]) =>
    loosest.some(({ question, countries }) => {
      const { outside, other } = question.judge(candidate);
      return outside === undefined && (!countries || countries.has(other.country));
    });
  return { ...world, candidates: world.candidates.filter(matters) };
}

/**
 * Gives for each rule the candidates with those spells only that hold under its reading. Hundreds of readings share a
 * few dozen choices of kinds, evidence and starting step, and most candidates have no spell left under most of them.
 */
function holding(world: World): (rule: Rule) => World {
  const made = new Map<string, World>();
  return (rule) => {
    // What a stronger tie takes away is seen in spells of other kinds.
    if (rule.exactly) return world;
    const { kinds, evidence, ...rest } = readingOf(rule);
    const variant = 1 << variantIndex(rest);
    const key = `${kinds} ${evidence} ${variant}`;
    const there = made.get(key);
    if (there) return there;
    const bit = kindsBit(kinds);
    const candidates = world.candidates.flatMap((candidate) => {
      const spells = candidate.spells.filter(
        (row) =>
          row.evidenceLo <= evidence &&
          evidence <= row.evidenceHi &&
          (row.variants & variant) !== 0 &&
          (row.kinds & bit) !== 0n,
      );
      return spells.length > 0 ? [{ ...candidate, spells }] : [];
    });
    const narrow = { ...world, candidates };
    made.set(key, narrow);
    return narrow;
  };
}
