import { formatDay } from "../../kernel/day.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import type { Spell } from "../../kernel/spell.ts";
import { EVIDENCE_GRADES, gradeRank } from "../evidence/grade.ts";
import type { Instrument } from "./instrument.ts";
import { ACT_KINDS, ALL_KINDS, type KindSet, kindOf } from "./kinds.ts";
import { STEP_ORDER, VARIANTS, variantIndex } from "./reading.ts";
import { spellsOf } from "./timeline.ts";

/**
 * A spell with all the readings under which it holds, so that a count under any reading is one set question:
 * `kinds` has bit (set - 1) for each kind set, `variants` a bit for each combination of the other switches, and the
 * evidence thresholds run from `evidenceLo` to `evidenceHi`.
 */
export interface SpellRow extends Spell {
  kinds: bigint;
  variants: number;
  evidenceLo: number;
  evidenceHi: number;
}

export const kindsBit = (set: KindSet): bigint => 1n << BigInt(set - 1);

/** Every spell of a partnership under every reading, in few rows: readings that agree share them. */
export function spellTable(instruments: readonly Instrument[], parties: readonly PlaceId[]): SpellRow[] {
  const distinct = distinctReadings(instruments);
  const rows = new Map<string, SpellRow>();
  for (const variant of distinct.variants) {
    for (let level = 0; level < distinct.levels.length; level++) {
      const evidenceLo = distinct.levels[level] as number;
      const evidenceHi = (distinct.levels[level + 1] ?? EVIDENCE_GRADES.length) - 1;
      for (const [present, sets] of distinct.kindSets) {
        const reading = { ...variant.reading, kinds: present, evidence: evidenceLo };
        for (const spell of spellsOf(instruments, parties, reading)) {
          add(rows, { ...spell, kinds: sets, variants: variant.bits, evidenceLo, evidenceHi });
        }
      }
    }
  }
  return mergeVariants(mergeEvidence([...rows.values()]));
}

const bounds = (spell: Spell) =>
  [spell.fromEarliest, spell.fromLatest, spell.toEarliest, spell.toLatest].map(formatDay).join(" ");

/** Joins rows that differ in kinds only. */
function add(rows: Map<string, SpellRow>, row: SpellRow): void {
  const key = `${bounds(row)} ${row.variants} ${row.evidenceLo}`;
  const same = rows.get(key);
  if (same) same.kinds |= row.kinds;
  else rows.set(key, row);
}

function mergeEvidence(rows: readonly SpellRow[]): SpellRow[] {
  const merged: SpellRow[] = [];
  for (const row of [...rows].sort((a, b) => a.evidenceLo - b.evidenceLo)) {
    const below = merged.find(
      (other) =>
        other.evidenceHi + 1 === row.evidenceLo &&
        other.kinds === row.kinds &&
        other.variants === row.variants &&
        bounds(other) === bounds(row),
    );
    if (below) below.evidenceHi = row.evidenceHi;
    else merged.push({ ...row });
  }
  return merged;
}

function mergeVariants(rows: readonly SpellRow[]): SpellRow[] {
  const merged = new Map<string, SpellRow>();
  for (const row of rows) {
    const key = `${bounds(row)} ${row.kinds} ${row.evidenceLo} ${row.evidenceHi}`;
    const same = merged.get(key);
    if (same) same.variants |= row.variants;
    else merged.set(key, { ...row });
  }
  return [...merged.values()];
}

/** Which readings can differ at all for these instruments: the others are copies, and are not worked out again. */
function distinctReadings(instruments: readonly Instrument[]) {
  const claims = instruments.flatMap((instrument) => instrument.used);
  const ends = claims.some((claim) =>
    ["ends", "expires", "does not renew", "suspends"].includes(claim.effect),
  );
  const present = claims.reduce((set, claim) => {
    const kind = kindOf(claim);
    return kind === null ? set : set | (1 << ACT_KINDS.indexOf(kind));
  }, 0);
  // An end alone implies a tie of unspecified kind, so that bit matters where anything ends.
  const relevant = ends ? present | (1 << ACT_KINDS.indexOf("unspecified")) : present;
  const kindSets = new Map<KindSet, bigint>();
  for (let set = 1; set <= ALL_KINDS; set++) {
    const effective = (set & relevant) as KindSet;
    if (effective === 0) continue;
    kindSets.set(effective, (kindSets.get(effective) ?? 0n) | kindsBit(set as KindSet));
  }
  const steps = new Set(claims.filter((c) => c.on && STEP_ORDER.signed.includes(c.step)).map((c) => c.step));
  const switches = {
    startsWith: steps.size > 1,
    listsPersist: claims.some((claim) => claim.effect === "lists"),
    suspendedCounts: claims.some((claim) => claim.effect === "suspends"),
  };
  const variants = new Map<string, { reading: (typeof VARIANTS)[number]; bits: number }>();
  for (const variant of VARIANTS) {
    const key = [
      switches.startsWith && variant.startsWith,
      switches.listsPersist && variant.listsPersist,
      switches.suspendedCounts && variant.suspendedCounts,
    ].join();
    const same = variants.get(key);
    const bit = 1 << variantIndex(variant);
    if (same) same.bits |= bit;
    else variants.set(key, { reading: variant, bits: bit });
  }
  // A threshold matters just above the grade of some claim, and where "both sides" can be reached together.
  const levels = new Set([0]);
  for (const claim of claims) levels.add(gradeRank(claim.grade) + 1);
  if (claims.some((claim) => claim.grade === "one side")) levels.add(gradeRank("both sides") + 1);
  return {
    kindSets,
    variants: [...variants.values()],
    levels: [...levels].filter((level) => level < EVIDENCE_GRADES.length).sort((a, b) => a - b),
  };
}
