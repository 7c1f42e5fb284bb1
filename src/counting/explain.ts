import type { ReadDb } from "../database/database.ts";
import type { Day } from "../kernel/day.ts";
import { notFound } from "../kernel/errors.ts";
import type { FigureId, Revision } from "../kernel/ids.ts";
import { ruleAsked } from "./answer.ts";
import type { World } from "./candidate.ts";
import { compare, distance, VERDICTS, type Verdict, weakestVerdict } from "./compare.ts";
import { Question } from "./evaluate.ts";
import { figuresTogether, findFigure, listFigures } from "./figure.store.ts";
import { type Figure, isMapped } from "./figure.ts";
import type { Rule } from "./rule.ts";
import { type Switch, type Turn, turnsOf } from "./switches.ts";
import { loadWorld } from "./world.store.ts";

/** One way to read a figure's words, and what the registry counts under it. */
export interface Reading {
  /** What differs from the rule that the figure is mapped to; empty for that rule itself. */
  switches: { switch: Switch; value: string }[];
  asOf: Day;
  /** One a figure of the statement, in the order of `figures`. */
  counts: { figure: FigureId; certain: number; possible: number; verdict: Verdict }[];
  /** Of the whole statement: all its figures in this one reading. */
  verdict: Verdict;
  /** How far the figures lie outside the ranges, summed; 0 where all lie inside. */
  distance: number;
}

export type Remark =
  | { code: "unnamed"; figure: FigureId; unnamed: number }
  | { code: "unchanged-since" | "below-earlier"; earlier: FigureId; value: number; asOf: string }
  | { code: "no-reading" };

export interface Explanation {
  figure: Figure;
  /** All figures published in the same statement, the asked one among them. */
  figures: Figure[];
  revision: Revision;
  /** Null where no rule can ask what the figure says: `whyNot` tells why. */
  rule: Rule | null;
  whyNot: string | null;
  /** The rule as mapped. */
  mapped: Reading | null;
  /** The readings tried, nearest first; among equals the one with the fewest switches turned. */
  readings: Reading[];
  /** How many readings were tried in all; `readings` holds at most the asked number of them. */
  tried: number;
  /** The best that any reading tried reaches. */
  verdict: Verdict;
  remarks: Remark[];
}

/** Compares a published figure with what the registry counts, and finds which switches move the count toward it. */
export async function explain(
  read: ReadDb,
  id: string,
  known: Revision,
  { shown = 25 } = {},
): Promise<Explanation> {
  const figure = await findFigure(read, id as FigureId, known);
  if (!figure) throw notFound("unknown-figure", `There is no figure ${id} in the ledger.`, "figure");
  const figures = await figuresTogether(read, figure, known);
  const base = { figure, figures, revision: known };
  if (!isMapped(figure.mapping)) {
    const nothing = { rule: null, mapped: null, readings: [], tried: 0, remarks: [] };
    return { ...base, ...nothing, whyNot: figure.mapping.whyNot, verdict: "not reproduced" };
  }
  const statement = await rulesOf(read, figures, known);
  const asOf = dayOf(figure);
  const readings = readingsOf(await loadWorld(read, known), statement, figure, asOf);
  const mapped = readings[0] as Reading;
  const ranked = readings
    .filter(changesSomething(mapped))
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        a.distance - b.distance ||
        a.switches.length - b.switches.length ||
        width(a) - width(b),
    );
  const verdict = (ranked[0] ?? mapped).verdict;
  return {
    ...base,
    rule: statement.find((one) => one.figure.id === figure.id)?.rule ?? null,
    whyNot: null,
    mapped,
    readings: ranked.slice(0, shown),
    tried: readings.length,
    verdict,
    remarks: remarksOn(figure, mapped, verdict, statement, await listFigures(read, known, { limit: 10_000 })),
  };
}

interface Stated {
  figure: Figure;
  rule: Rule;
}

async function rulesOf(read: ReadDb, figures: readonly Figure[], known: Revision): Promise<Stated[]> {
  const stated: Stated[] = [];
  for (const figure of figures) {
    if (!isMapped(figure.mapping)) continue;
    const { rule } = await ruleAsked(read, figure.mapping.rule, known, { change: figure.mapping.change });
    stated.push({ figure, rule });
  }
  return stated;
}

/** The mapped rule first, then every reading that turns one switch, then every one that turns two. */
export function readingsOf(world: World, statement: readonly Stated[], figure: Figure, asOf: Day): Reading[] {
  const rule = statement.find((one) => one.figure.id === figure.id)?.rule;
  if (!rule) return [];
  const turns = turnsOf(rule, figure, asOf);
  const counted = new Map<string, { certain: number; possible: number }>();
  const read = (...turned: Turn[]): Reading => {
    const day = turned.findLast((turn) => turn.asOf !== undefined)?.asOf ?? asOf;
    const counts = statement.map((one) => {
      const asked = turned.reduce((changed, turn) => turn.turn(changed), one.rule);
      const key = `${day} ${JSON.stringify(asked)}`;
      const count = counted.get(key) ?? new Question(world, asked, day).count();
      counted.set(key, count);
      return { figure: one.figure.id, ...count, verdict: compare(one.figure, count) };
    });
    return {
      switches: turned.map((turn) => ({ switch: turn.switch, value: turn.value })),
      asOf: day,
      counts,
      verdict: weakestVerdict(counts.map((count) => count.verdict)),
      distance: counts.reduce(
        (sum, count, index) => sum + distance((statement[index] as Stated).figure, count),
        0,
      ),
    };
  };
  const readings = [read(), ...turns.map((turn) => read(turn))];
  turns.forEach((first, index) => {
    for (const second of turns.slice(index + 1)) {
      if (first.switch !== second.switch) readings.push(read(first, second));
    }
  });
  return readings;
}

/** A figure is read for its day; of a partly known day the last, by which all that it counted had happened. */
const dayOf = (figure: Figure): Day => (figure.asOf ?? figure.period)?.latest as Day;

const rank = (reading: Reading) => VERDICTS.indexOf(reading.verdict);
const width = (reading: Reading) =>
  reading.counts.reduce((sum, count) => sum + count.possible - count.certain, 0);

/** A reading whose switches move no number says nothing: only the mapped rule itself stays. */
function changesSomething(mapped: Reading) {
  const numbers = (reading: Reading) => reading.counts.map((c) => `${c.certain}-${c.possible}`).join();
  const seen = new Set<string>();
  return (reading: Reading): boolean => {
    if (reading === mapped) return true;
    const key = numbers(reading);
    // The first to reach a pair of numbers turned the fewest switches: others reach it with more.
    if (key === numbers(mapped) || (reading.switches.length > 1 && seen.has(key))) return false;
    seen.add(key);
    return true;
  };
}

function remarksOn(
  figure: Figure,
  mapped: Reading,
  verdict: Verdict,
  statement: readonly Stated[],
  ledger: readonly Figure[],
): Remark[] {
  const remarks: Remark[] = [];
  if (verdict === "not reproduced") remarks.push({ code: "no-reading" });
  for (const count of mapped.counts) {
    const { value } = (statement.find((one) => one.figure.id === count.figure) as Stated).figure;
    if (value > count.possible)
      remarks.push({ code: "unnamed", figure: count.figure, unnamed: value - count.possible });
  }
  const at = figure.asOf;
  const earlier = ledger
    .filter((other) => at && other.asOf && other.asOf.latest < at.earliest)
    .filter((other) => other.subject === figure.subject && other.unit === figure.unit)
    .filter(
      (other) => other.measure === figure.measure || (figure.pairKey !== null && other.pairKey !== null),
    )
    .sort((a, b) => (b.asOf?.latest ?? 0) - (a.asOf?.latest ?? 0));
  const say = (code: "unchanged-since" | "below-earlier", other: Figure) =>
    remarks.push({ code, earlier: other.id, value: other.value, asOf: other.asOf?.edtf ?? "" });
  const [last] = earlier;
  if (last?.value === figure.value) say("unchanged-since", last);
  const above = earlier.find((other) => other.value > figure.value);
  if (above) say("below-earlier", above);
  return remarks;
}
