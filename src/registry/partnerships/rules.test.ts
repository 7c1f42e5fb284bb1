import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  arbitraryClaims,
  type ClaimSketch,
  claim,
  day,
  instruments,
  judgement,
  PARTIES,
  SIDE_A,
  SIDE_B,
} from "../../../test/support/act-claims.ts";
import type { Day } from "../../kernel/day.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import { certaintyOn } from "../../kernel/spell.ts";
import { gradeRank } from "../evidence/grade.ts";
import type { ActClaim } from "./act-claim.ts";
import { kindSet, THRESHOLDS } from "./kinds.ts";
import { DEFAULT_READING, type Reading, VARIANTS } from "./reading.ts";
import { gradeTogether } from "./record/tie.ts";
import { stateOn } from "./state.ts";
import { spellsOf } from "./timeline.ts";

// The rules of design.md §5 that concern one partnership, by their numbers.

const words = (claims: ActClaim[], when: string): string => {
  const { certainty, kind, standing } = stateOn(instruments(claims), PARTIES, day(when));
  return `${certainty} ${kind} ${standing}`;
};
const at = (claims: ActClaim[], when: string, reading: Partial<Reading> = {}, parties = PARTIES) =>
  certaintyOn(spellsOf(instruments(claims), parties, { ...DEFAULT_READING, ...reading }), day(when));

const by = (claimant: PlaceId, sketch: ClaimSketch) => claim({ capacity: "party", claimant, ...sketch });
const registrar = (sketch: ClaimSketch) => claim({ capacity: "registrar", ...sketch });
const list = (speaks: string, sketch: ClaimSketch = {}) =>
  claim({ effect: "lists", form: "list entry", step: "not stated", speaks, ...sketch });
const ended = (sketch: ClaimSketch) => claim({ effect: "ends", strength: null, ...sketch });

describe("rule 1: thresholds are cumulative", () => {
  const ladder = [
    by(SIDE_A, { strength: "friendly-cooperation", on: "2022-06-17" }),
    by(SIDE_B, { strength: "sister", on: "2023-06-20" }),
  ];

  it("a stronger tie does not close a weaker one", () => {
    const since = spellsOf(instruments(ladder), PARTIES, {
      ...DEFAULT_READING,
      kinds: THRESHOLDS["friendly-cooperation"],
    });
    expect(since).toMatchObject([{ fromLatest: day("2022-06-17"), toLatest: Infinity }]);
  });

  it("exactly friendly-cooperation is the threshold minus sister: what the state of a day names", () => {
    expect(words(ladder, "2023-06-19")).toBe("certain friendly-cooperation in force");
    expect(words(ladder, "2023-06-20")).toBe("certain sister in force");
  });
});

describe("rule 4: which act", () => {
  it("dates that exclude each other are a conflict of one act, not two acts", () => {
    const [act, ...more] = instruments([claim({ on: "1990" }), claim({ on: "1992" })]);
    expect([more.length, act?.conflicts]).toEqual([0, ["dates"]]);
  });

  it("a later step, and the news of a signing, contradict no signing", () => {
    const [act, ...more] = instruments([
      claim({ on: "2023-08-09", step: "signed" }),
      claim({ on: "2023-08-10", step: "announced" }),
      claim({ on: "2023-10-25", step: "ratified" }),
    ]);
    expect([more.length, act?.conflicts]).toEqual([0, []]);
  });

  it("the day of the news is not shown where another claim gives the day of the act", () => {
    const news = claim({ on: "2023-08-10", step: "announced", speaks: "2023-08-10" });
    const [act] = instruments([
      news,
      claim({ on: "2023-08-09", step: "signed", speaks: "2023-10-25" }),
      claim(),
    ]);
    expect(act?.claims.map(({ on }) => on?.edtf)).toEqual(["2023-08-09", "2023-08-10", undefined]);
  });

  it("a renewal that names no kind does not dispute the kind of one that does", () => {
    const [act] = instruments([
      by(SIDE_A, { effect: "renews", strength: null, form: "memorandum", on: "2025-07-19" }),
      by(SIDE_B, { effect: "renews", strength: "friendly-cooperation", on: "2025-07-19" }),
    ]);
    expect(act?.conflicts).toEqual([]);
  });

  it("two papers that a person held apart are two acts, the first of them certain", () => {
    const papers = [claim({ id: "a", on: "2023-12-13" }), claim({ id: "b", on: "2024-10-27" })];
    const apart = instruments(papers, [judgement("b", "other-act")]);
    expect(stateOn(apart, PARTIES, day("2024-01-24"))).toMatchObject({
      kind: "sister",
      certainty: "certain",
    });
    expect(words(papers, "2024-01-24")).toBe("possible sister in force");
  });
});

describe("rule 5: which step starts a tie", () => {
  const steps = [
    registrar({ step: "approved", on: "1990-08-12" }),
    by(SIDE_A, { step: "signed", on: "1992-08-12" }),
    by(SIDE_B, { step: "effective", on: "1993-01-01" }),
    registrar({ step: "ratified", on: "1991-01-01" }),
  ];
  const from = (claims: ActClaim[], startsWith: Reading["startsWith"]) =>
    spellsOf(instruments(claims), PARTIES, { ...DEFAULT_READING, startsWith })[0]?.fromEarliest;

  it.each([
    ["signed", "1992-08-12"],
    ["approved", "1990-08-12"],
    ["effective", "1993-01-01"],
  ] as const)("%s first: from %s", (startsWith, first) => {
    expect(from(steps, startsWith)).toBe(day(first));
  });

  it("by default signed, else effective, else approved, else ratified", () => {
    const [approved, signed, effective, ratified] = steps as [ActClaim, ActClaim, ActClaim, ActClaim];
    expect(from([approved, signed, effective, ratified], "signed")).toBe(day("1992-08-12"));
    expect(from([approved, effective, ratified], "signed")).toBe(day("1993-01-01"));
    expect(from([approved, ratified], "signed")).toBe(day("1990-08-12"));
    expect(from([ratified], "signed")).toBe(day("1991-01-01"));
  });

  it("planned never establishes; news gives only a latest bound", () => {
    const plan = claim({ effect: "proposes", strength: null, step: "proposed", on: "2017-01-01" });
    expect(at([plan], "2026-01-01")).toBe("not");
    const news = claim({ step: "announced", on: "2019-09-06" });
    expect([at([news], "1990-01-01"), at([news], "2019-09-06")]).toEqual(["possible", "certain"]);
  });
});

describe("rule 6: lists", () => {
  it("persist until evidence of an end, unless the switch says otherwise", () => {
    const listed = [list("2018-01-01"), list("2020-01-01")];
    const on = (when: string, listsPersist: boolean) => at(listed, when, { listsPersist });
    expect([on("2017-01-01", true), on("2019-01-01", true), on("2026-01-01", true)]).toEqual([
      "possible",
      "certain",
      "certain",
    ]);
    expect([on("2019-01-01", false), on("2020-01-01", false), on("2020-01-02", false)]).toEqual([
      "certain",
      "certain",
      "possible",
    ]);
  });

  it("that do not persist are not made to last by an act whose own term has run out", () => {
    const both = [list("2000-06-01"), claim({ on: "2001-01-01", strength: "unspecified", termYears: 2 })];
    expect(at(both, "2002-01-01", { listsPersist: false })).toBe("certain");
    expect(at(both, "2003-01-01", { listsPersist: false })).toBe("possible");
  });

  it("never revive an ended or suspended tie", () => {
    fc.assert(
      fc.property(arbitraryClaims, fc.constantFrom(...VARIANTS), (claims, variant) => {
        const before = claims.filter(
          ({ effect, on }) =>
            !["renews", "resumes", "ends"].includes(effect) && (!on || on.latest < day("2007-01-01")),
        );
        const over = [...before, ended({ on: "2007-01-01" })];
        const listed = [...over, list("2007-06-01"), list("2008-06-01")];
        for (const when of ["2007-01-01", "2007-07-01", "2010-01-01"])
          expect(at(listed, when, variant)).toBe("not");
      }),
    );
  });
});

describe("rule 7: evidence thresholds", () => {
  const bothSides = { evidence: gradeRank("both sides") };
  const third = "xx-third" as PlaceId;

  it("“both sides” means all parties", () => {
    const two = [by(SIDE_A, { on: "2020-01-01" }), by(SIDE_B, { on: "2020-01-01" })];
    expect(at(two, "2021-01-01", bothSides)).toBe("certain");
    expect(at(two.slice(0, 1), "2021-01-01", bothSides)).toBe("not");
    const three = [...PARTIES, third];
    expect(at(two, "2021-01-01", bothSides, three)).toBe("not");
    expect(at([...two, by(third, { on: "2020-01-01" })], "2021-01-01", bothSides, three)).toBe("certain");
  });

  it("is both sides' word from the day on which the last of them speaks, and one side's before", () => {
    const later = [by(SIDE_A, { on: "2010-05-01" }), by(SIDE_B, { speaks: "2024-03-01" })];
    expect(at(later, "2015-01-01", { evidence: gradeRank("one side") })).toBe("certain");
    expect(at(later, "2015-01-01", bothSides)).toBe("possible");
    expect(at(later, "2024-03-01", bothSides)).toBe("certain");
    expect(at(later, "2010-04-30", bothSides)).toBe("not");
    // The text of the act needs nobody to say the same.
    const document = [by(SIDE_A, { on: "2010-05-01", sourceKind: "document" }), ...later.slice(1)];
    expect(at(document, "2015-01-01", bothSides)).toBe("certain");
    // Nor does a registrar, as far as a registrar's word is enough.
    const registered = [...later, registrar({ on: "2010-05-01" })];
    expect(at(registered, "2015-01-01", { evidence: gradeRank("registrar") })).toBe("certain");
    expect(at(registered, "2015-01-01", bothSides)).toBe("possible");
  });

  it("is one side's word as long as only one side lists the other", () => {
    const lists = [
      list("2010-01-01", { capacity: "party", claimant: SIDE_A }),
      list("2020-01-01", { capacity: "party", claimant: SIDE_B }),
    ];
    expect(at(lists, "2015-01-01", bothSides)).toBe("possible");
    expect(at(lists, "2020-01-01", bothSides)).toBe("certain");
  });

  it("grades a state as both sides' word by the same days, and an act by who speaks of it at all", () => {
    const later = [by(SIDE_A, { on: "2010-05-01" }), by(SIDE_B, { speaks: "2024-03-01" })];
    expect(gradeTogether(later, PARTIES, day("2015-01-01"))).toBe("one side");
    expect(gradeTogether(later, PARTIES, day("2024-03-01"))).toBe("both sides");
    expect(gradeTogether(later, PARTIES)).toBe("both sides");
  });

  it("is never certain as both sides' word before each of them has spoken", () => {
    const days = fc.integer({ min: day("1999-06-01"), max: day("2009-01-01") }) as fc.Arbitrary<Day>;
    fc.assert(
      fc.property(arbitraryClaims, fc.constantFrom(...VARIANTS), days, (claims, variant, when) => {
        fc.pre(claims.every(({ grade }) => grade !== "document"));
        const spells = spellsOf(instruments(claims), PARTIES, {
          ...DEFAULT_READING,
          ...variant,
          ...bothSides,
        });
        if (certaintyOn(spells, when) !== "certain") return;
        for (const party of PARTIES) {
          const own = claims.filter(({ claimant, capacity }) => capacity === "party" && claimant === party);
          expect(own.some(({ on, speaks }) => (on ?? speaks).latest <= when)).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("an end at or above the threshold is certain, below it the tie is possible", () => {
    const over = [
      registrar({ on: "2000-01-01" }),
      by(SIDE_A, { effect: "ends", strength: null, on: "2010-01-01" }),
    ];
    const on = (grade: Parameters<typeof gradeRank>[0]) =>
      at(over, "2015-01-01", { evidence: gradeRank(grade) });
    expect([on("third party"), on("one side"), on("registrar")]).toEqual(["not", "not", "possible"]);
  });

  it("claims below the threshold establish nothing, and still cast doubt", () => {
    const dates = [registrar({ on: "1990-01-01" }), claim({ on: "1995-01-01" })];
    expect(at(dates, "1992-01-01", { evidence: gradeRank("registrar") })).toBe("possible");
    expect(at(dates.slice(1), "2000-01-01", { evidence: gradeRank("registrar") })).toBe("not");
  });
});

describe("rule 8: ended, date unknown", () => {
  const unknown = ended({ step: "not stated", speaks: "2020-04-22" });

  it("the end lies after the start and by the day of the source: possible until then, not after", () => {
    const tie = [claim({ on: "1997-05-01" }), unknown];
    expect(words(tie, "1997-04-30")).toBe("certain null not established");
    expect(words(tie, "2010-01-01")).toBe("possible sister in force");
    expect(words(tie, "2020-04-21")).toBe("possible sister in force");
    expect(words(tie, "2020-04-22")).toBe("certain sister ended");
    expect(words([...tie, list("2023-04-30")], "2024-01-01")).toBe("certain sister ended");
  });

  it("ends what began at some time of the same year too", () => {
    expect(words([claim({ on: "2020" }), unknown], "2020-05-01")).toBe("certain sister ended");
  });

  it("has certainly begun though it is never certainly in force", () => {
    const [spell, ...more] = spellsOf(
      instruments([claim({ on: "1997" }), unknown]),
      PARTIES,
      DEFAULT_READING,
    );
    expect(more).toEqual([]);
    expect(spell).toMatchObject({ fromEarliest: day("1997-01-01"), fromLatest: day("1997-12-31") });
    for (const when of ["1997-12-31", "2010-01-01"])
      expect(certaintyOn(spell ? [spell] : [], day(when))).toBe("possible");
  });

  it("nothing is over before it began, though news of the end gives only its latest day (Beijing–Prague)", () => {
    const prague = [claim({ on: "2016" }), ended({ step: "announced", on: "2019-10-07" })];
    expect(words(prague, "2015-01-01")).toBe("certain null not established");
    expect(words(prague, "2019-10-07")).toBe("certain sister ended");
  });

  it("an end alone implies a tie of unspecified strength (Guangzhou–Linköping)", () => {
    expect(words([unknown], "2010-01-01")).toBe("possible unspecified in force");
    expect(words([unknown], "2021-01-01")).toBe("certain unspecified ended");
  });
});

describe("what a tie outlives", () => {
  const resumed = claim({ effect: "resumes", strength: null, on: "2005-01-01" });

  it("a resumption is of the tie that was suspended", () => {
    const sister = [
      claim({ on: "1990-01-01" }),
      claim({ effect: "suspends", strength: null, on: "2000-01-01" }),
      resumed,
    ];
    expect(words(sister, "2001-01-01")).toBe("certain sister suspended");
    expect(words(sister, "2006-01-01")).toBe("certain sister in force");
    expect(at(sister, "2006-01-01", { kinds: kindSet(["unspecified"]) })).toBe("not");
  });

  it("made anew after an end for a term, it is in doubt when that has run out", () => {
    const again = [
      claim({ on: "1990-01-01", strength: "friendly-cooperation" }),
      ended({ on: "2000-01-01" }),
      claim({ on: "2010-01-01", termYears: 2 }),
    ];
    expect(words(again, "2005-01-01")).toBe("certain friendly-cooperation ended");
    expect(words(again, "2011-01-01")).toBe("certain sister in force");
    expect(words(again, "2013-01-01")).toBe("possible sister in force");
  });

  it("its term runs from the day it can have been made: before that it is not perhaps expired", () => {
    const disputed = [claim({ on: "2012-05-01", termYears: 5 }), claim({ on: "2014-05-01" })];
    const { alternatives } = stateOn(instruments(disputed), PARTIES, day("2013-01-01"));
    expect(alternatives).toEqual([{ kind: null, standing: "not established" }]);
  });

  it("counting the suspended, or lists that persist, never makes it less sure", () => {
    const RANK = { not: 0, possible: 1, certain: 2 } as const;
    const days = fc.integer({ min: day("1999-06-01"), max: day("2009-01-01") }) as fc.Arbitrary<Day>;
    fc.assert(
      fc.property(arbitraryClaims, fc.constantFrom(...VARIANTS), days, (claims, variant, when) => {
        const acts = instruments(claims);
        const rank = (change: Partial<Reading>) =>
          RANK[certaintyOn(spellsOf(acts, PARTIES, { ...DEFAULT_READING, ...variant, ...change }), when)];
        expect(rank({ suspendedCounts: true })).toBeGreaterThanOrEqual(rank({ suspendedCounts: false }));
        expect(rank({ listsPersist: true })).toBeGreaterThanOrEqual(rank({ listsPersist: false }));
      }),
      { numRuns: 500 },
    );
  });
});
