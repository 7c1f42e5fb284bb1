import type { ReadDb } from "../../database/database.ts";
import { notFound } from "../../kernel/errors.ts";
import type { FigureId, Revision } from "../../kernel/ids.ts";
import { ruleAsked } from "../answer.ts";
import type { World } from "../candidate.ts";
import { Question } from "../evaluate.ts";
import { figuresTogether, findFigure, listFigures } from "../figure.store.ts";
import { type Figure, isMapped } from "../figure.ts";
import { type Reason, reasonsFor } from "../reasons.ts";
import type { Rule } from "../rule.ts";
import { loadWorld } from "../world.store.ts";
import { allowed, type Verdict } from "./compare.ts";
import { type Asked, countAs, dayOf, type Reading, tryReadings } from "./explain-readings.ts";

export type { Reading } from "./explain-readings.ts";

export type Remark =
  /** The mapped rule leaves no room for the figure: so many are implied that no source here names for it. */
  | { code: "unnamed"; figure: FigureId; named: number; unnamed: number }
  | { code: "unchanged-since" | "below-earlier"; earlier: FigureId; value: number; asOf: string }
  /** Another figure of the same statement cannot be asked: the statement as a whole is not shown to hold. */
  | { code: "part-not-asked"; figure: FigureId }
  /** No reading tried reproduces it, nor leaves room for it. */
  | { code: "no-reading" };

/** Why the mapped rule's answer is what it is: its units by their weightiest reason. */
export interface Why {
  /** Possible only, because. */
  possible: ReasonCount[];
  /** In the rule's scope and named by some source, but not counted on that day, because. */
  leftOut: ReasonCount[];
}

export interface ReasonCount {
  code: Reason["code"];
  n: number;
}

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
  why: Why | null;
  /** The readings that move the count or reach the figure, nearest first. */
  readings: Reading[];
  /** How many readings were tried, how many different answers they gave, and how many of them reach the figure. */
  tried: number;
  answers: number;
  reached: { reproduced: number; compatible: number };
  /** Of the mapped rule alone: that some other of many readings fits is a finding, not a reproduction. Null: not asked. */
  verdict: Verdict | null;
  /** The best that any reading tried reaches. */
  best: Verdict | null;
  remarks: Remark[];
}

export interface ExplainOptions {
  /** At most so many readings are listed. */
  shown?: number;
  /** A world at hand for this revision. */
  world?: World;
}

/** Compares a published figure with what the registry counts, and finds which switches move the count toward it. */
export async function explain(
  read: ReadDb,
  id: string,
  known: Revision,
  { shown = 25, world }: ExplainOptions = {},
): Promise<Explanation> {
  const figure = await findFigure(read, id as FigureId, known);
  if (!figure) throw notFound("unknown-figure", `There is no figure ${id} in the ledger.`, "figure");
  const figures = await figuresTogether(read, figure, known);
  const statement = await rulesOf(read, figures, known);
  const asOf = dayOf(figure);
  const base = { figure, figures, revision: known };
  const own = statement.find((one) => one.figure.id === figure.id);
  if (!own || asOf === null) {
    const whyNot = "whyNot" in figure.mapping ? figure.mapping.whyNot : "its day is not known";
    return { ...base, ...NOTHING, whyNot };
  }
  const at = world ?? (await loadWorld(read, known));
  const found = tryReadings(at, statement, figure, asOf);
  const verdict = ofWhole(found.mapped.verdict, figures, statement);
  const best = ofWhole(found.best, figures, statement);
  return {
    ...base,
    rule: own.rule,
    whyNot: null,
    mapped: found.mapped,
    why: whyOf(at, own.rule, found.mapped),
    readings: found.ranked.slice(0, shown),
    tried: found.tried,
    answers: found.answers,
    reached: found.reached,
    verdict,
    best,
    remarks: [
      ...(best === "not reproduced" ? [{ code: "no-reading" } as const] : []),
      ...unnamed(found.mapped, statement),
      ...notAsked(figures, statement),
      ...againstEarlier(figure, await listFigures(read, known, { limit: MOST_FIGURES })),
    ],
  };
}

const MOST_FIGURES = 10_000;
const NOTHING = {
  rule: null,
  mapped: null,
  why: null,
  readings: [],
  tried: 0,
  answers: 0,
  reached: { reproduced: 0, compatible: 0 },
  verdict: null,
  best: null,
  remarks: [],
};

/** A figure under its mapped rule alone: what a ledger of many needs. Null where no rule can ask it. */
export async function mappedReading(
  read: ReadDb,
  figures: readonly Figure[],
  known: Revision,
  world: World,
): Promise<Reading | null> {
  const [first] = figures;
  const asOf = first ? dayOf(first) : null;
  const statement = await rulesOf(read, figures, known);
  if (statement.length === 0 || asOf === null) return null;
  const reading = countAs(() => world, statement, asOf, []);
  return { ...reading, verdict: ofWhole(reading.verdict, figures, statement) };
}

async function rulesOf(read: ReadDb, figures: readonly Figure[], known: Revision): Promise<Asked[]> {
  const stated: Asked[] = [];
  for (const figure of figures) {
    if (!isMapped(figure.mapping)) continue;
    const { rule } = await ruleAsked(read, figure.mapping.rule, known, { change: figure.mapping.change });
    stated.push({ figure, rule });
  }
  return stated;
}

/** Where a part of a statement cannot be asked, the rest alone does not reproduce it. */
const ofWhole = (verdict: Verdict, figures: readonly Figure[], statement: readonly Asked[]): Verdict =>
  verdict === "reproduced" && statement.length < figures.length ? "compatible" : verdict;

function whyOf(world: World, rule: Rule, mapped: Reading): Why {
  const question = new Question(world, rule, mapped.asOf);
  const { units, excluded } = question.list();
  const because = (judged: (typeof excluded)[number] | undefined) =>
    judged && reasonsFor(judged, rule, mapped.asOf)[0]?.code;
  const counted = new Set(units.map((unit) => unit.key));
  const left = new Map<string, Reason["code"]>();
  for (const judged of excluded) {
    const key = question.keyOf(judged);
    const code = because(judged);
    if (!judged.outside && judged.membership !== "not" && !counted.has(key) && code) left.set(key, code);
  }
  const possible = units.filter((unit) => unit.verdict === "possible").map((unit) => because(unit.judged[0]));
  return { possible: countEach(possible), leftOut: countEach([...left.values()]) };
}

function countEach(codes: readonly (Reason["code"] | undefined)[]): ReasonCount[] {
  const groups = Map.groupBy(
    codes.filter((code) => code !== undefined),
    (code) => code,
  );
  return [...groups].map(([code, all]) => ({ code, n: all.length })).sort((a, b) => b.n - a.n);
}

function unnamed(mapped: Reading, statement: readonly Asked[]): Remark[] {
  return mapped.counts.flatMap((count): Remark[] => {
    const figure = statement.find((one) => one.figure.id === count.figure)?.figure;
    const missing = figure ? allowed(figure).least - count.possible : 0;
    return missing > 0
      ? [{ code: "unnamed", figure: count.figure, named: count.possible, unnamed: missing }]
      : [];
  });
}

const notAsked = (figures: readonly Figure[], statement: readonly Asked[]): Remark[] =>
  figures
    .filter((figure) => !statement.some((one) => one.figure.id === figure.id))
    .map((figure) => ({ code: "part-not-asked", figure: figure.id }));

/** Comparable with earlier figures: the same subject in the same unit, measured alike. */
function againstEarlier(figure: Figure, ledger: readonly Figure[]): Remark[] {
  const at = figure.asOf;
  if (!at) return [];
  const earlier = ledger
    .filter((other) => other.asOf && other.asOf.latest < at.earliest)
    .filter((other) => other.subject === figure.subject && other.unit === figure.unit)
    // Qingdao's statements in two units name one circle of cities under measures that differ in words only.
    .filter(
      (other) => other.measure === figure.measure || (figure.pairKey !== null && other.pairKey !== null),
    )
    .sort((a, b) => (b.asOf?.latest ?? 0) - (a.asOf?.latest ?? 0));
  const remark = (code: "unchanged-since" | "below-earlier", other: Figure): Remark => ({
    code,
    earlier: other.id,
    value: other.value,
    asOf: other.asOf?.edtf ?? "",
  });
  const [last] = earlier;
  const above = earlier.find((other) => other.value > figure.value);
  return [
    ...(last?.value === figure.value ? [remark("unchanged-since", last)] : []),
    ...(above ? [remark("below-earlier", above)] : []),
  ];
}
