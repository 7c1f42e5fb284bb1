import type { ReadDb } from "../database/database.ts";
import type { Day } from "../kernel/day.ts";
import { notFound } from "../kernel/errors.ts";
import type { PartnershipId, PlaceId, Revision, RuleId } from "../kernel/ids.ts";
import { gradeRank } from "../registry/evidence/grade.ts";
import { type Unit as Counted, type Judged, Question } from "./evaluate.ts";
import { type Reason, reasonsFor } from "./reasons.ts";
import { findRule } from "./rule.store.ts";
import { parseRule, type Rule, type Unit } from "./rule.ts";
import { loadWorld } from "./world.store.ts";

/** The answer of a rule on a day, as known at a revision, with the list behind the number. */
export interface Answer {
  rule: Rule;
  /** Whether the rule is, in every switch, the named version on record. */
  named: boolean;
  asOf: Day;
  revision: Revision;
  unit: Unit;
  certain: number;
  /** The upper bound: certain and possible together. */
  possible: number;
  /** How many of the certain ones rest on lists of third parties alone. */
  onListsAlone: number;
  rows: AnswerRow[];
  excluded: ExcludedRow[];
}

export interface AnswerRow {
  /** Of a pair: its places joined by `--`; of a place its id; of a country its code. */
  id: string;
  /** The places of all partnerships behind it. */
  places: PlaceId[];
  verdict: "certain" | "possible";
  reasons: Reason[];
  partnerships: PartnershipId[];
}

export interface ExcludedRow {
  id: PartnershipId;
  places: PlaceId[];
  reasons: Reason[];
}

export async function answer(
  read: ReadDb,
  { rule, named }: { rule: Rule; named: boolean },
  asOf: Day,
  revision: Revision,
): Promise<Answer> {
  const question = new Question(await loadWorld(read, revision), rule, asOf);
  return answerOf(question, revision, named);
}

export function answerOf(question: Question, revision: Revision, named: boolean): Answer {
  const { rule, asOf } = question;
  const { units, excluded } = question.list();
  const rows = units.map(({ key, verdict, judged }): AnswerRow => {
    // The reasons of the best evidence: what makes the unit certain, where anything does.
    const best = judged.filter((one) => one.verdict === verdict);
    return {
      id: key,
      verdict,
      places: placesOf(judged),
      reasons: unique(best.flatMap((one) => reasonsFor(one, rule, asOf))),
      partnerships: [...new Set(judged.map((one) => one.candidate.partnership))],
    };
  });
  return {
    rule,
    named,
    asOf,
    revision,
    unit: rule.unit,
    certain: rows.filter((row) => row.verdict === "certain").length,
    possible: rows.length,
    onListsAlone: countOnListsAlone(question, units),
    rows,
    excluded: excluded.map((judged) => ({
      id: judged.candidate.partnership,
      places: placesOf([judged]),
      reasons: reasonsFor(judged, rule, asOf),
    })),
  };
}

/** The threshold that lists of third parties do not reach. */
export const ABOVE_LISTS = "one side";

/**
 * Of the certain units those that only lists of third parties make certain: no act, however told, does, nor does a
 * list of one side or of a registrar.
 */
function countOnListsAlone({ world, rule, asOf }: Question, units: readonly Counted[]): number {
  if (!rule.kinds.includes("listed") || gradeRank(rule.evidence) >= gradeRank(ABOVE_LISTS)) return 0;
  const acts = rule.kinds.filter((kind) => kind !== "listed");
  const better: Rule[] = [{ ...rule, evidence: ABOVE_LISTS }];
  if (acts.length > 0) better.push({ ...rule, kinds: acts });
  const questions = better.map((one) => new Question(world, one, asOf));
  const isBetter = ({ candidate }: Judged) =>
    questions.some((question) => question.judge(candidate).verdict === "certain");
  return units.filter((unit) => unit.verdict === "certain" && !unit.judged.some(isBetter)).length;
}

const placesOf = (judged: readonly Judged[]): PlaceId[] => [
  ...new Set(judged.flatMap(({ own, other }) => [own.id, other.id])),
];

function unique(reasons: readonly Reason[]): Reason[] {
  const seen = new Map(reasons.map((reason) => [JSON.stringify(reason), reason]));
  return [...seen.values()];
}

/** A named rule, with the switches a reader has turned; or a refusal. */
export async function ruleAsked(
  read: ReadDb,
  id: string,
  known: Revision,
  { version, change = {} }: { version?: number | undefined; change?: Record<string, unknown> } = {},
): Promise<{ rule: Rule; named: boolean }> {
  const named = await findRule(read, id as RuleId, known, version);
  if (!named) {
    const which = version === undefined ? id : `${id} in version ${version}`;
    const nothing = known === 0 ? "Nothing is known yet at revision 0. " : "";
    throw notFound(
      "unknown-rule",
      `${nothing}There is no counting rule ${which} known at revision ${known}.`,
      "rule",
    );
  }
  if (Object.keys(change).length === 0) return { rule: named, named: true };
  const rule = parseRule({ ...named, ...change });
  return { rule, named: JSON.stringify(rule) === JSON.stringify(named) };
}
