import { expect, it } from "vitest";
import { knownDay } from "../../kernel/day.ts";
import { DEFAULT_SETTING } from "../duties/setting.ts";
import { type LaneFacts, suggestLane } from "./lane.ts";

const asOf = knownDay("2026-06-15");
const quiet: LaneFacts = {
  standing: "in force",
  kind: "sister",
  since: knownDay("2010-05-01"),
  termEnds: null,
  dormant: false,
  lastActivity: knownDay("2025-09-01"),
};
const lane = (facts: Partial<LaneFacts>) => suggestLane({ ...quiet, ...facts }, DEFAULT_SETTING, asOf);

it("suggests nothing for a tie that is alive", () => {
  expect(lane({})).toMatchObject({ lane: "none", rule: "nothing" });
});

it.each([
  [{ standing: "ended" as const }, "close", "ended"],
  [{ standing: "expired" as const }, "renew", "expired"],
  [{ termEnds: knownDay("2027-06-15") }, "renew", "term"],
  [{ dormant: true }, "revive", "dormant"],
  [{ kind: "intention" as const }, "downgrade", "intention"],
  [{ lastActivity: knownDay("2021-06-14") }, "revive", "quiet"],
  [{ lastActivity: null }, "revive", "silent"],
])("of %o it suggests to %s, for it is %s", (facts, wanted, rule) => {
  expect(lane(facts)).toMatchObject({ lane: wanted, rule });
});

it("waits until the office's own time has passed: a day before, nothing", () => {
  expect(lane({ termEnds: knownDay("2027-06-16") }).rule).toBe("nothing");
  expect(lane({ lastActivity: knownDay("2021-06-15") }).rule).toBe("nothing");
  expect(lane({ lastActivity: null, since: knownDay("2021-06-15") }).rule).toBe("nothing");
  expect(lane({ lastActivity: null, since: null }).rule).toBe("nothing");
});

it("lets a term that ends speak before silence", () => {
  expect(lane({ termEnds: knownDay("2026-07-01"), lastActivity: null }).rule).toBe("term");
});
