import { type Day, FOREVER } from "../kernel/day.ts";
import { certaintyOn, type Spell } from "../kernel/spell.ts";
import { ACT_KINDS, type ActKind, ALL_KINDS, kindSet } from "../registry/partnerships/kinds.ts";
import { type Reading, variantIndex } from "../registry/partnerships/reading.ts";
import { kindsBit, type SpellRow } from "../registry/partnerships/spell-table.ts";
import { firstSpell, type Judged } from "./evaluate.ts";
import { waysOf } from "./exactly.ts";
import { type Rule, readingOf } from "./rule.ts";

/** Why a row counts, or does not. `code` is stable; the words in three languages are in reasons.messages.ts. */
export type Reason =
  | { code: "in-force"; kind: ActKind; from: Span }
  | { code: "start-uncertain"; kind: ActKind; from: Span }
  | { code: "end-uncertain"; kind: ActKind; to: Span }
  | { code: "disputed"; kind: ActKind }
  | { code: "begun-in-period" | "perhaps-begun-in-period" | "begun-outside-period"; from: Span }
  | { code: "membership-uncertain" | "outside-group"; country: string }
  | { code: "test-not-recorded"; test: string }
  | {
      code:
        | "outside-scope"
        | "same-country"
        | "many-parties"
        | "evidence-below"
        | "suspended"
        | "nothing-known";
    }
  | { code: "kind-not-counted" | "stronger-tie" | "perhaps-stronger"; kind: ActKind }
  | { code: "not-begun"; from: Span }
  | { code: "ended"; to: Span };

/** Bounds of a day: null where there is none. */
export interface Span {
  earliest: Day | null;
  latest: Day | null;
}

const span = (earliest: Day, latest: Day): Span => ({
  earliest: Number.isFinite(earliest) ? earliest : null,
  latest: Number.isFinite(latest) ? latest : null,
});

/** The reasons for a verdict, the weightiest first. */
export function reasonsFor(judged: Judged, rule: Rule, asOf: Day): Reason[] {
  if (judged.outside) return [outsideReason(judged.outside)];
  const reasons =
    judged.tie === "not" ? missingTie(judged.candidate.spells, rule, asOf) : tieReasons(judged, rule, asOf);
  const country = judged.other.country;
  if (judged.membership === "not") reasons.unshift({ code: "outside-group", country });
  if (judged.membership === "possible") reasons.push({ code: "membership-uncertain", country });
  if (judged.tie !== "not") for (const test of rule.tests) reasons.push({ code: "test-not-recorded", test });
  return reasons;
}

function outsideReason(outside: NonNullable<Judged["outside"]>): Reason {
  if (outside === "domestic") return { code: "same-country" };
  if (outside === "many parties") return { code: "many-parties" };
  return { code: "outside-scope" };
}

function tieReasons(judged: Judged, rule: Rule, asOf: Day): Reason[] {
  const spells = spellsUnder(judged.candidate.spells, readingOf(rule));
  if (rule.count.of === "flow") {
    const first = firstSpell(spells);
    if (!first) return [];
    const from = span(first.fromEarliest, first.fromLatest);
    return [{ code: judged.tie === "certain" ? "begun-in-period" : "perhaps-begun-in-period", from }];
  }
  if (rule.exactly && judged.tie === "possible" && certaintyOn(spells, asOf) === "certain") {
    const kind = strongerKind(judged.candidate.spells, rule, asOf);
    if (kind) return [{ code: "perhaps-stronger", kind }];
  }
  const found = strongestTie(judged, rule, asOf);
  if (!found) return [];
  const { kind, at, earliest } = found;
  const from = span(earliest, at.fromLatest);
  if (judged.tie === "certain") return [{ code: "in-force", kind, from }];
  if (at.fromLatest === FOREVER) return [{ code: "disputed", kind }];
  if (asOf < at.fromLatest) return [{ code: "start-uncertain", kind, from }];
  return [{ code: "end-uncertain", kind, to: span(at.toEarliest, at.toLatest) }];
}

/** The strongest kind, not counted and stronger than a counted one, that may be in force. */
function strongerKind(rows: readonly SpellRow[], rule: Rule, day: Day): ActKind | undefined {
  const reading = { ...readingOf(rule), evidence: 0 };
  const stronger = new Set(waysOf(rule).flatMap((way) => way.stronger));
  return ACT_KINDS.filter((kind) => stronger.has(kind)).findLast(
    (kind) => certaintyOn(spellsUnder(rows, { ...reading, kinds: kindSet([kind]) }), day) !== "not",
  );
}

/** The strongest of the counted kinds that holds as surely as the row does, with its own time: not an older, weaker tie's. */
function strongestTie(
  { candidate, tie }: Judged,
  rule: Rule,
  day: Day,
): { kind: ActKind; at: Spell; earliest: Day } | undefined {
  const reading = readingOf(rule);
  for (const kind of ACT_KINDS.filter((each) => rule.kinds.includes(each)).reverse()) {
    const atLeast = rule.kinds.filter((each) => ACT_KINDS.indexOf(each) >= ACT_KINDS.indexOf(kind));
    const spells = spellsUnder(candidate.spells, { ...reading, kinds: kindSet(atLeast) });
    const isEver = rule.count.of === "ever";
    const index = spells.findIndex((s) =>
      isEver
        ? (tie === "certain" ? s.fromLatest : s.fromEarliest) <= day
        : s.fromEarliest <= day && day < s.toLatest,
    );
    const at = spells[index];
    if (!at || (!isEver && certaintyOn([at], day) !== tie)) continue;
    return { kind, at, earliest: isEver ? at.fromEarliest : beganAt(spells, index) };
  }
  return undefined;
}

/** The first day on which a tie may have begun, through every doubt that did not end it. */
function beganAt(spells: readonly Spell[], index: number): Day {
  const [before, here] = [spells[index - 1], spells[index] as Spell];
  return before && before.toLatest >= here.fromEarliest ? beganAt(spells, index - 1) : here.fromEarliest;
}

/** Why nothing counts: looks with each condition of the rule taken away. */
function missingTie(rows: readonly SpellRow[], rule: Rule, asOf: Day): Reason[] {
  const reading = readingOf(rule);
  const on = (change: Partial<Reading>) => certaintyOn(spellsUnder(rows, { ...reading, ...change }), asOf);
  const spells = spellsUnder(rows, reading);
  if (rule.count.of === "flow") {
    const first = firstSpell(spells);
    if (first) return [{ code: "begun-outside-period", from: span(first.fromEarliest, first.fromLatest) }];
  }
  if (rule.exactly && on({}) !== "not") {
    const kind = strongerKind(rows, rule, asOf);
    if (kind) return [{ code: "stronger-tie", kind }];
  }
  if (on({ suspendedCounts: true }) !== "not") return [{ code: "suspended" }];
  if (on({ evidence: 0 }) !== "not") return [{ code: "evidence-below" }];
  const other = [...ACT_KINDS]
    .reverse()
    .find((kind) => on({ kinds: kindSet([kind]), evidence: 0 }) !== "not");
  if (other) return [{ code: "kind-not-counted", kind: other }];
  const any = spellsUnder(rows, { ...reading, kinds: ALL_KINDS, evidence: 0 });
  const later = any.filter((spell) => spell.fromEarliest > asOf);
  const over = any.filter((spell) => spell.toLatest <= asOf).at(-1);
  if (over) return [{ code: "ended", to: span(over.toEarliest, over.toLatest) }];
  const next = firstSpell(later);
  return next
    ? [{ code: "not-begun", from: span(next.fromEarliest, next.fromLatest) }]
    : [{ code: "nothing-known" }];
}

/** The rows of a spell table that hold under a reading, oldest first. */
export function spellsUnder(rows: readonly SpellRow[], reading: Reading): SpellRow[] {
  const bit = kindsBit(reading.kinds);
  const variant = 1 << variantIndex(reading);
  return rows
    .filter(
      (row) =>
        row.evidenceLo <= reading.evidence &&
        reading.evidence <= row.evidenceHi &&
        (row.variants & variant) !== 0 &&
        (row.kinds & bit) !== 0n,
    )
    .sort((a: Spell, b: Spell) => a.fromEarliest - b.fromEarliest);
}
