import fc from "fast-check";
import { type Day, knownDay } from "../../src/kernel/day.ts";
import type { CitationId, PartnershipId, PlaceId, SourceId } from "../../src/kernel/ids.ts";
import { parseEdtf } from "../../src/kernel/partial-date.ts";
import { claimGrade } from "../../src/registry/evidence/grade.ts";
import type { Judgement } from "../../src/registry/evidence/judgement.ts";
import type { ActClaim } from "../../src/registry/partnerships/act-claim.ts";
import { type Instrument, instrumentsOf } from "../../src/registry/partnerships/instrument.ts";

export const PAIR = "am-yerevan--cn-qingdao" as PartnershipId;
export const SIDE_A = "am-yerevan" as PlaceId;
export const SIDE_B = "cn-qingdao" as PlaceId;
export const PARTIES = [SIDE_A, SIDE_B];

let made = 0;

export interface ClaimSketch extends Partial<Omit<ActClaim, "on" | "speaks" | "citation">> {
  id?: string;
  on?: string | undefined;
  /** EDTF of the day the source speaks of. */
  speaks?: string;
}

/** A claim as a test writes it: a third party's statement that a sister-city agreement was signed, unless told. */
export function claim(sketch: ClaimSketch = {}): ActClaim {
  const { id, on, speaks = "2026-01-01", ...rest } = sketch;
  const base = { capacity: "third party", sourceKind: "news", ...rest } as const;
  return {
    citation: (id ?? `claim-${++made}`) as CitationId,
    partnership: PAIR,
    source: "some-source" as SourceId,
    claimant: null,
    grade: claimGrade(base),
    form: "agreement",
    effect: "establishes",
    strength: base.effect === undefined || base.effect === "establishes" ? "sister" : null,
    label: null,
    step: "signed",
    derived: false,
    termYears: null,
    termNote: null,
    ...base,
    on: on === undefined ? null : edtf(on),
    speaks: edtf(speaks),
  };
}

export function edtf(text: string) {
  const read = parseEdtf(text);
  if (!read.ok) throw new Error(`test date: ${text}`);
  return read.value;
}

export const day = (text: string): Day => knownDay(text);

export const instruments = (claims: ActClaim[], judgements: Judgement[] = []): Instrument[] =>
  instrumentsOf(PAIR, claims, judgements);

export const judgement = (citation: string, kind: Judgement["kind"], other?: string): Judgement => ({
  citation: citation as CitationId,
  kind,
  other: (other as CitationId) ?? null,
  reason: "a test says so",
  author: "test",
});

const someDate = fc
  .record({
    year: fc.integer({ min: 2000, max: 2006 }),
    month: fc.integer({ min: 1, max: 12 }),
    shape: fc.nat(2),
  })
  .map(({ year, month, shape }) => {
    const mm = String(month).padStart(2, "0");
    return [String(year), `${year}-${mm}`, `${year}-${mm}-15`][shape] as string;
  });

/** Claims of every effect, grade, step and precision about one pair, crowded into seven years so that they collide. */
export const arbitraryClaims = fc
  .array(
    fc.record({
      effect: fc.constantFrom(
        "establishes",
        "establishes",
        "establishes",
        "intends",
        "lists",
        "lists",
        "renews",
        "confirms",
        "suspends",
        "ends",
        "resumes",
        "denies",
      ) as fc.Arbitrary<ActClaim["effect"]>,
      strength: fc.constantFrom("unspecified", "friendly-cooperation", "sister") as fc.Arbitrary<
        NonNullable<ActClaim["strength"]>
      >,
      form: fc.constantFrom("agreement", "memorandum") as fc.Arbitrary<ActClaim["form"]>,
      speaker: fc.constantFrom("a", "b", "registrar", "third", "document"),
      on: fc.option(someDate, { nil: undefined }),
      speaks: someDate,
      step: fc.constantFrom("signed", "approved", "effective", "announced", "not stated") as fc.Arbitrary<
        ActClaim["step"]
      >,
      termYears: fc.option(fc.constantFrom(2), { nil: null, freq: 6 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((sketches) =>
    sketches.map(({ effect, strength, speaker, on, ...rest }, index) => {
      const ties =
        effect === "establishes" || effect === "lists" || effect === "renews" || effect === "confirms";
      const party = speaker === "a" ? SIDE_A : SIDE_B;
      const voice =
        speaker === "third"
          ? ({ capacity: "third party" } as const)
          : speaker === "registrar"
            ? ({ capacity: "registrar" } as const)
            : ({
                capacity: "party",
                claimant: party,
                sourceKind: speaker === "document" ? "document" : "news",
              } as const);
      return claim({
        ...rest,
        ...voice,
        id: `c${index}`,
        effect,
        strength: ties ? (effect === "establishes" ? strength : "unspecified") : null,
        ...(on !== undefined && effect !== "lists" && { on }),
      });
    }),
  );
