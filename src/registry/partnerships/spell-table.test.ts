import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryClaims, claim, day, instruments, PARTIES } from "../../../test/support/act-claims.ts";
import type { Day } from "../../kernel/day.ts";
import { certaintyOn, type Spell } from "../../kernel/spell.ts";
import { EVIDENCE_GRADES } from "../evidence/grade.ts";
import { ALL_KINDS, type KindSet, THRESHOLDS, TIE_KINDS } from "./kinds.ts";
import { DEFAULT_READING, type Reading, VARIANTS, variantIndex } from "./reading.ts";
import { kindsBit, type SpellRow, spellTable } from "./spell-table.ts";
import { spellsOf } from "./timeline.ts";

const readings = fc.record({
  kinds: fc.integer({ min: 1, max: ALL_KINDS }) as fc.Arbitrary<KindSet>,
  evidence: fc.nat(EVIDENCE_GRADES.length - 1),
  variant: fc.constantFrom(...VARIANTS),
});
const days = fc.integer({ min: day("1999-06-01"), max: day("2009-01-01") }) as fc.Arbitrary<Day>;

/** The rows that a count under this reading sees: what the SQL condition of counting.store.ts selects. */
const holding = (rows: SpellRow[], reading: Reading): SpellRow[] =>
  rows.filter(
    (row) =>
      (row.kinds & kindsBit(reading.kinds)) !== 0n &&
      (row.variants & (1 << variantIndex(reading))) !== 0 &&
      row.evidenceLo <= reading.evidence &&
      reading.evidence <= row.evidenceHi,
  );

const plain = (spells: Spell[]) =>
  spells
    .map(({ fromEarliest, fromLatest, toEarliest, toLatest }) => ({
      fromEarliest,
      fromLatest,
      toEarliest,
      toLatest,
    }))
    .sort((a, b) => a.fromEarliest - b.fromEarliest);

describe("the table of spells", () => {
  it("holds, for any reading, the spells that the derivation gives", () => {
    fc.assert(
      fc.property(arbitraryClaims, readings, (claims, { variant, ...rest }) => {
        const acts = instruments(claims);
        const reading = { ...variant, ...rest };
        expect(plain(holding(spellTable(acts, PARTIES), reading))).toEqual(
          plain(spellsOf(acts, PARTIES, reading)),
        );
      }),
      { numRuns: 400 },
    );
  });

  it("needs one row where no switch makes a difference", () => {
    const rows = spellTable(
      instruments([claim({ on: "2010-05-01", sourceKind: "document", capacity: "registrar" })]),
      PARTIES,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ evidenceLo: 0, evidenceHi: 5, variants: 0b1111_1111_1111 });
  });
});

describe("spells", () => {
  it("raising the evidence threshold never raises what is certain (design rule 7)", () => {
    fc.assert(
      fc.property(arbitraryClaims, readings, days, (claims, { variant, kinds, evidence }, when) => {
        const acts = instruments(claims);
        const at = (level: number) =>
          certaintyOn(spellsOf(acts, PARTIES, { ...variant, kinds, evidence: level }), when);
        fc.pre(evidence > 0);
        if (at(evidence) === "certain") expect(at(evidence - 1)).toBe("certain");
      }),
      { numRuns: 1000 },
    );
  });

  it("a stronger tie does not close a weaker one (design rule 1): what is certain at a threshold is certain below it", () => {
    fc.assert(
      fc.property(arbitraryClaims, days, fc.integer({ min: 1, max: 3 }), (claims, when, stronger) => {
        const acts = instruments(claims);
        const at = (index: number) =>
          certaintyOn(
            spellsOf(acts, PARTIES, { ...DEFAULT_READING, kinds: THRESHOLDS[TIE_KINDS[index] as "sister"] }),
            when,
          );
        if (at(stronger) === "certain") expect(at(stronger - 1)).toBe("certain");
        if (at(stronger) === "possible") expect(at(stronger - 1)).not.toBe("not");
      }),
      { numRuns: 1000 },
    );
  });

  it("are in order and do not overlap, and every certain day is a possible one", () => {
    fc.assert(
      fc.property(arbitraryClaims, readings, (claims, { variant, ...rest }) => {
        const spells = spellsOf(instruments(claims), PARTIES, { ...variant, ...rest });
        spells.forEach((spell, index) => {
          expect(spell.fromEarliest).toBeLessThan(spell.toLatest);
          if (spell.fromLatest !== Infinity) {
            expect(spell.fromEarliest).toBeLessThanOrEqual(spell.fromLatest);
            expect(spell.fromLatest).toBeLessThanOrEqual(spell.toEarliest);
            expect(spell.toEarliest).toBeLessThanOrEqual(spell.toLatest);
          }
          const next = spells[index + 1];
          if (next) expect(spell.toLatest).toBeLessThanOrEqual(next.fromEarliest);
        });
      }),
      { numRuns: 400 },
    );
  });
});
