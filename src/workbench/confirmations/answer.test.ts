import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { InstrumentId, PlaceId } from "../../kernel/ids.ts";
import { fromDay, parseEdtf } from "../../kernel/partial-date.ts";
import { claimGrade } from "../../registry/evidence/grade.ts";
import { EFFECTS, FORMS, STEPS } from "../../registry/partnerships/act-claim.ts";
import { TIE_KINDS } from "../../registry/partnerships/kinds.ts";
import { STANDINGS } from "../../registry/partnerships/state.ts";
import {
  ANSWER_SOURCE_KIND,
  CORRECT_KINDS,
  type ConfirmationAnswer,
  type CorrectedAct,
  claimsOf,
  type Held,
  type HeldAct,
  stateOfRequest,
  VERDICTS_ON_ACT,
} from "./answer.ts";
import { readAnswer } from "./read-answer.ts";

const PARTIES = ["cn-qingdao", "kg-bishkek"] as PlaceId[];
const QINGDAO = "cn-qingdao" as PlaceId;
const day = (edtf: string) => {
  const read = parseEdtf(edtf);
  if (!read.ok) throw new Error(edtf);
  return read.value;
};
const ACT: HeldAct = {
  id: "cn-qingdao--kg-bishkek/sister" as InstrumentId,
  shown: {
    form: "agreement",
    effect: "establishes",
    strength: "sister",
    step: "signed",
    on: day("2021-12-22"),
  },
};
const HELD: Held = { parties: PARTIES, state: { kind: "sister", standing: "in force" }, acts: [ACT] };
const UNSAID: CorrectedAct = { verdict: "unsaid", on: null, kind: null, label: null };
const speaking = { request: 7, place: QINGDAO, words: { state: "They are.", act: () => "An agreement." } };
const said = (held: Held, answer: ConfirmationAnswer) =>
  claimsOf(held, answer, speaking).map(({ citation: { id, excerpt }, act }) => ({ id, excerpt, ...act }));

const corrects = (typed: Record<string, string>) => {
  const read = readAnswer((field) => typed[field] ?? "", [ACT]);
  return "faults" in read ? Object.fromEntries(read.faults) : said(HELD, read.answer);
};

describe("an answer that cannot be read", () => {
  test.each<[Record<string, string>, Record<string, string>]>([
    [{}, { way: "wayMissing" }],
    [{ way: "erases" }, { way: "wayMissing" }],
    [{ way: "ends", "end-on": "some day" }, { "end-on": "badDate" }],
    [{ way: "ends", "end-on": "2199-01-01" }, { "end-on": "futureDate" }],
    [{ way: "corrects", "act-0": "right" }, { way: "nothingOther" }],
    [{ way: "corrects", "act-0": "unsaid" }, { way: "nothingSaid" }],
    [{ way: "corrects", "act-0": "other" }, { "on-0": "nothingOther" }],
    [{ way: "corrects", "act-0": "other", "on-0": "31 February 2020" }, { "on-0": "badDate" }],
    [
      { way: "corrects", "act-0": "unsaid", "on-missing": "2199" },
      { "on-missing": "futureDate", way: "nothingSaid" },
    ],
  ])("%j", (typed, faults) => {
    expect(corrects(typed)).toEqual(faults);
  });
});

describe("what an answer states", () => {
  it("confirming, the same act on the same day, and that the tie stands", () => {
    expect(said(HELD, { way: "confirms" })).toEqual([
      expect.objectContaining({
        id: "confirmation-7--sister",
        excerpt: "An agreement.",
        effect: "establishes",
        strength: "sister",
        step: "signed",
        on: ACT.shown.on,
        label: null,
      }),
      expect.objectContaining({
        id: "confirmation-7--state",
        excerpt: "They are.",
        effect: "confirms",
        strength: "sister",
      }),
    ]);
  });

  it("confirming a tie of which only lists tell, that there is one, of no stated kind", () => {
    const listed: Held = { ...HELD, state: { kind: "unspecified", standing: "in force" }, acts: [] };
    expect(said(listed, { way: "confirms" })).toEqual([
      expect.objectContaining({ effect: "confirms", strength: null, on: null }),
    ]);
  });

  it("correcting, another day as it was written, of the same act", () => {
    expect(
      corrects({ way: "corrects", "act-0": "other", "on-0": "2021年12月23日", "label-0": "友好城市" }),
    ).toEqual([
      expect.objectContaining({
        effect: "establishes",
        strength: "sister",
        label: "友好城市",
        excerpt: "友好城市 · 2021年12月23日",
        on: expect.objectContaining({ edtf: "2021-12-23", verbatim: "2021年12月23日" }),
      }),
    ]);
  });

  it("correcting the kind alone, on the day that is held", () => {
    expect(corrects({ way: "corrects", "act-0": "right", "kind-0": "memorandum" })).toEqual([
      expect.objectContaining({ form: "memorandum", strength: "unspecified", on: ACT.shown.on }),
    ]);
    expect(corrects({ way: "corrects", "act-0": "other", "kind-0": "intention" })).toEqual([
      expect.objectContaining({ effect: "intends", strength: null, form: "letter of intent" }),
    ]);
  });

  it("naming an act that is missing, that act alone where nothing else is said", () => {
    expect(
      corrects({
        way: "corrects",
        "act-0": "unsaid",
        "kind-missing": "friendly-cooperation",
        "on-missing": "1999",
      }),
    ).toEqual([
      expect.objectContaining({
        id: "confirmation-7--missing",
        strength: "friendly-cooperation",
        step: "signed",
      }),
    ]);
  });

  it("denying or ending, that and no more", () => {
    expect(corrects({ way: "denies" })).toEqual([expect.objectContaining({ effect: "denies", on: null })]);
    expect(corrects({ way: "ends", "end-on": "2025" })).toEqual([
      expect.objectContaining({ effect: "ends", on: expect.objectContaining({ edtf: "2025" }) }),
    ]);
  });

  it("is one side's word, whatever it says: it is no text of the act", () => {
    expect(claimGrade({ capacity: "party", sourceKind: ANSWER_SOURCE_KIND })).toBe("one side");
  });
});

describe("whatever is held and answered", () => {
  const date = fc.option(fc.integer({ min: 0, max: 20_000 }).map((n) => fromDay(n as never)));
  const act = fc
    .record({
      form: fc.constantFrom(...FORMS),
      effect: fc.constantFrom(...EFFECTS.filter((one) => !["lists", "confirms", "denies"].includes(one))),
      step: fc.constantFrom(...STEPS),
      on: date,
    })
    .map((shown) => ({ ...shown, strength: shown.effect === "establishes" ? ("sister" as const) : null }));
  const held = fc
    .record({
      kind: fc.option(fc.constantFrom(...TIE_KINDS)),
      standing: fc.constantFrom(...STANDINGS),
      acts: fc.array(act, { maxLength: 5 }),
    })
    .map(
      ({ kind, standing, acts }): Held => ({
        parties: PARTIES,
        state: { kind, standing },
        acts: acts.map((shown, n) => ({ id: `cn-qingdao--kg-bishkek/act-${n}` as InstrumentId, shown })),
      }),
    );
  const corrected = fc.record({
    verdict: fc.constantFrom(...VERDICTS_ON_ACT),
    on: date,
    kind: fc.option(fc.constantFrom(...CORRECT_KINDS)),
    label: fc.option(fc.string({ minLength: 1 })),
  });
  const answerTo = ({ acts }: Held): fc.Arbitrary<ConfirmationAnswer> =>
    fc.oneof(
      fc.constant({ way: "confirms" } as const),
      fc.constant({ way: "denies" } as const),
      date.map((on) => ({ way: "ends", on }) as const),
      fc
        .tuple(fc.array(corrected, { minLength: acts.length, maxLength: acts.length }), fc.option(corrected))
        .map(([all, missing]) => ({
          way: "corrects" as const,
          acts: new Map(acts.map(({ id }, n) => [id, all[n] ?? UNSAID])),
          missing,
        })),
    );
  const both = held.chain((one) => answerTo(one).map((answer) => ({ held: one, answer })));

  it("only the side that was asked speaks, as a party, once of each act, and within what the record takes", () => {
    fc.assert(
      fc.property(both, ({ held, answer }) => {
        const claims = claimsOf(held, answer, speaking);
        expect(new Set(claims.map(({ citation }) => citation.id)).size).toBe(claims.length);
        expect(claims.length).toBeLessThanOrEqual(held.acts.length + 1);
        for (const { citation, act, parties } of claims) {
          expect(citation).toMatchObject({
            claimantPlace: QINGDAO,
            capacity: "party",
            source: "confirmation-7",
          });
          expect(parties).toEqual(PARTIES);
          expect(act.effect === "establishes" ? act.strength !== null : true).toBe(true);
          expect(
            act.strength === null || ["establishes", "lists", "renews", "confirms"].includes(act.effect),
          ).toBe(true);
        }
      }),
    );
  });

  it("what a side cannot tell, or holds to be otherwise, it does not state as held", () => {
    fc.assert(
      fc.property(both, ({ held, answer }) => {
        if (answer.way !== "corrects") return;
        const stated = new Set(
          claimsOf(held, answer, speaking).map(({ citation }) => citation.id.split("--")[1]),
        );
        for (const [id, { verdict }] of answer.acts) {
          expect(stated.has(id.split("/")[1])).toBe(verdict !== "unsaid");
        }
      }),
    );
  });
});

test.each([
  [{ answeredAt: null, revokedAt: null, expiresAt: new Date(2) }, "open"],
  [{ answeredAt: null, revokedAt: null, expiresAt: new Date(1) }, "expired"],
  [{ answeredAt: new Date(0), revokedAt: null, expiresAt: new Date(0) }, "answered"],
  [{ answeredAt: null, revokedAt: new Date(0), expiresAt: new Date(2) }, "revoked"],
] as const)("a link %j is %s", (request, state) => {
  expect(stateOfRequest(request, new Date(1))).toBe(state);
});
