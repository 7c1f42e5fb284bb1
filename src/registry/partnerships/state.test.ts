import { describe, expect, it } from "vitest";
import {
  type ClaimSketch,
  claim,
  day,
  instruments,
  judgement,
  PARTIES,
  SIDE_A,
  SIDE_B,
} from "../../../test/support/act-claims.ts";
import type { ActClaim } from "./act-claim.ts";
import { type State, stateOn } from "./state.ts";

const on = (claims: ActClaim[], when: string): State => stateOn(instruments(claims), PARTIES, day(when));
const words = (state: State) => `${state.certainty} ${state.kind} ${state.standing}`;

const agreement = (sketch: ClaimSketch) => claim({ capacity: "party", claimant: SIDE_A, ...sketch });

describe("the state of a partnership on a day", () => {
  it("is not established before anything happened, and says so as a certainty", () => {
    expect(on([agreement({ on: "2022-06-17" })], "2022-06-16")).toEqual({
      kind: null,
      standing: "not established",
      certainty: "certain",
      alternatives: [],
    });
  });

  it("reads a ladder of acts: friendly-cooperation first, sister a year later (Qingdao–Yerevan)", () => {
    const ladder = [
      agreement({ strength: "friendly-cooperation", on: "2022-06-17" }),
      agreement({ strength: "sister", on: "2023-06-20" }),
    ];
    expect(words(on(ladder, "2023-01-01"))).toBe("certain friendly-cooperation in force");
    expect(words(on(ladder, "2023-07-01"))).toBe("certain sister in force");
  });

  it("never reads a year as its first of January", () => {
    const since2021 = [claim({ on: "2021", step: "not stated" })];
    expect(words(on(since2021, "2021-01-01"))).toBe("possible sister in force");
    expect(words(on(since2021, "2021-12-31"))).toBe("certain sister in force");
  });

  it("lets claims that agree narrow each other, and is certain from the day they share", () => {
    const both = [claim({ on: "2021", step: "not stated" }), agreement({ on: "2021-12-22" })];
    expect(words(on(both, "2021-12-21"))).toBe("certain null not established");
    expect(words(on(both, "2021-12-22"))).toBe("certain sister in force");
  });

  it("is only possible between dates that exclude each other", () => {
    const conflict = [agreement({ on: "2012-05-01" }), claim({ on: "2014-05-01" })];
    expect(words(on(conflict, "2013-01-01"))).toBe("possible sister in force");
    expect(words(on(conflict, "2014-05-01"))).toBe("certain sister in force");
  });

  it("starts with the signing where a registrar's approval is also known (Shenyang–Irkutsk)", () => {
    const steps = instruments([
      claim({ capacity: "registrar", step: "approved", on: "1990-08-12" }),
      agreement({ step: "signed", on: "1992-08-12" }),
    ]);
    expect(words(stateOn(steps, PARTIES, day("1991-01-01")))).toBe("certain null not established");
    const approvedFirst = {
      evidence: 0,
      startsWith: "approved",
      listsPersist: true,
      suspendedCounts: false,
    } as const;
    expect(words(stateOn(steps, PARTIES, day("1991-01-01"), approvedFirst))).toBe("certain sister in force");
  });

  it("takes news as a latest bound only", () => {
    const news = [claim({ step: "announced", on: "2019-09-06" })];
    expect(words(on(news, "2010-01-01"))).toBe("possible sister in force");
    expect(words(on(news, "2019-09-06"))).toBe("certain sister in force");
  });

  it("does not let a plan establish anything", () => {
    const plan = [claim({ effect: "proposes", form: "plan", step: "proposed", on: "2017" })];
    expect(words(on(plan, "2020-01-01"))).toBe("certain null not established");
  });

  it("keeps three labels of one signing as one act with a disputed kind (Qingdao–Kandy)", () => {
    const kandy = instruments([
      claim({
        effect: "intends",
        form: "letter of intent",
        on: "2021-11-15",
        capacity: "party",
        claimant: SIDE_A,
      }),
      claim({
        strength: "unspecified",
        form: "memorandum",
        on: "2021-11-15",
        capacity: "party",
        claimant: SIDE_A,
      }),
      claim({ strength: "friendly-cooperation", on: "2021-11-15", capacity: "party", claimant: SIDE_B }),
    ]);
    expect(kandy).toHaveLength(1);
    expect(kandy[0]?.conflicts).toEqual(["kinds"]);
    expect(stateOn(kandy, PARTIES, day("2022-01-01"))).toEqual({
      kind: "intention",
      standing: "in force",
      certainty: "certain",
      alternatives: [
        { kind: "friendly-cooperation", standing: "in force" },
        { kind: "unspecified", standing: "in force" },
      ],
    });
  });

  it("has a list assert the tie on its day, with an unknown start, and persist after it", () => {
    const listed = [
      claim({ effect: "lists", form: "list entry", strength: null, step: "not stated", speaks: "2023-04" }),
    ];
    expect(words(on(listed, "2001-01-01"))).toBe("possible unspecified in force");
    expect(words(on(listed, "2023-04-30"))).toBe("certain unspecified in force");
    expect(words(on(listed, "2026-01-01"))).toBe("certain unspecified in force");
  });

  it("does not let a later list revive a suspended tie (Panjin–Yalova)", () => {
    const suspended = [
      claim({ effect: "lists", form: "list entry", step: "not stated", speaks: "2018-01-01" }),
      agreement({ effect: "suspends", strength: null, on: "2019-12" }),
      claim({ effect: "lists", form: "list entry", step: "not stated", speaks: "2023-04" }),
    ];
    expect(words(on(suspended, "2019-06-01"))).toBe("certain unspecified in force");
    expect(words(on(suspended, "2019-12-10"))).toBe("possible unspecified in force");
    expect(words(on(suspended, "2024-01-01"))).toBe("certain unspecified suspended");
  });

  it("has a tie that ended on an unknown day possible until the source, and over after it", () => {
    const ended = [
      agreement({ on: "1997" }),
      claim({ effect: "ends", strength: null, step: "not stated", speaks: "2020-04-22" }),
    ];
    expect(words(on(ended, "2010-01-01"))).toBe("possible sister in force");
    expect(words(on(ended, "2020-04-23"))).toBe("certain sister ended");
  });

  it("can be renewed after an end", () => {
    const again = [
      agreement({ on: "1990-01-01" }),
      agreement({ effect: "ends", strength: null, on: "2000-01-01" }),
      agreement({ effect: "renews", strength: "sister", on: "2010-01-01" }),
    ];
    expect(words(on(again, "2005-01-01"))).toBe("certain sister ended");
    expect(words(on(again, "2010-01-01"))).toBe("certain sister in force");
  });

  it("leaves a tie possible when its term has run out and nobody says what became of it", () => {
    const fiveYears = [agreement({ on: "2014-02-27", termYears: 5 })];
    expect(words(on(fiveYears, "2019-02-01"))).toBe("certain sister in force");
    expect(on(fiveYears, "2020-01-01")).toMatchObject({
      kind: "sister",
      certainty: "possible",
      alternatives: [{ standing: "expired" }],
    });
  });

  it("is in doubt where a party denies the tie that others list (Canterbury–Vladimir)", () => {
    const denied = [
      claim({
        effect: "lists",
        form: "list entry",
        step: "not stated",
        capacity: "association",
        speaks: "2022-03",
      }),
      agreement({ effect: "denies", strength: null, on: "2022-03" }),
    ];
    expect(words(on(denied, "2023-01-01"))).toBe("possible unspecified in force");
  });
});

describe("judgements", () => {
  const early = claim({ id: "early", on: "2012-05-01" });
  const late = agreement({ id: "late", on: "2014-05-01" });

  it("reject a claim", () => {
    const judged = instruments([early, late], [judgement("late", "reject")]);
    expect(words(stateOn(judged, PARTIES, day("2013-01-01")))).toBe("certain sister in force");
  });

  it("accept one claim over the others, which stay on record", () => {
    const judged = instruments([early, late], [judgement("early", "accept")]);
    expect(words(stateOn(judged, PARTIES, day("2013-01-01")))).toBe("certain sister in force");
    expect(judged[0]?.claims).toHaveLength(2);
    expect(judged[0]?.conflicts).toEqual([]);
  });

  it("make two acts of one, and one of two", () => {
    expect(instruments([early, late])).toHaveLength(1);
    expect(instruments([early, late], [judgement("late", "other-act")])).toHaveLength(2);
    const intent = claim({
      id: "intent",
      effect: "intends",
      strength: null,
      form: "letter of intent",
      on: "2021-12",
    });
    const sister = claim({ id: "sister", on: "2021-12-09" });
    expect(instruments([intent, sister])).toHaveLength(2);
    expect(instruments([intent, sister], [judgement("intent", "same-act", "sister")])).toHaveLength(1);
  });
});
