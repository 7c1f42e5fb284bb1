import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryRule, rule } from "../../../test/support/rules.ts";
import { Refusal } from "../../kernel/errors.ts";
import { parseRule, type Rule } from "../rule.ts";
import {
  readRuleReference,
  SWITCH_NAMES,
  switchesTurned,
  turnSwitches,
  writeQuery,
} from "./count-parameters.ts";

const refusalOf = (make: () => unknown): [string, string | undefined] => {
  try {
    make();
  } catch (error) {
    if (error instanceof Refusal) return [error.code, error.where];
    throw error;
  }
  return ["accepted", undefined];
};

const arbitrary = fc
  .tuple(arbitraryRule, fc.boolean())
  .map(([asked, exactly]): Rule => (exactly && asked.count.of === "stock" ? { ...asked, exactly } : asked));

describe("switches in an address", () => {
  it.each([
    ["unit=pears", "unit"],
    ["unit=", "unit"],
    ["unit=pair&unit=place", "unit"],
    ["kinds=sister,,listed", "kinds"],
    ["kinds=brother", "kinds"],
    ["ownCountry=china", "ownCountry"],
    ["ownCountry=CN'--", "ownCountry"],
    ["ownPlace=Qingdao", "ownPlace"],
    ["otherWithin=../etc", "otherWithin"],
    ["ownLevels=planet", "ownLevels"],
    ["ownFirstOrder=maybe", "ownFirstOrder"],
    ["group=none&roles=member", "roles"],
    ["group=S%20C", "group"],
    ["membershipOn=2023-02-30", "membershipOn"],
    ["membershipOn=yesterday", "membershipOn"],
    ["domestic=true", "domestic"],
    ["evidence=rumour", "evidence"],
    ["from=2020-01-01", "from"],
    ["count=flow", "from"],
    ["count=flow&from=2020-01-01", "to"],
    ["count=flow&from=2020-01-01&to=2019-01-01", "to"],
    ["count=flow&from=2020-13-01&to=2021-01-01", "from"],
    ["tests=honesty", "tests"],
    ["exactly=true", "exactly"],
    ["exactly=yes&count=ever", "exactly"],
  ])("%s is refused by its name", (query, where) => {
    expect(refusalOf(() => turnSwitches(rule(), new URLSearchParams(query)))).toEqual(["bad-switch", where]);
  });

  it("asks for roles where a group is new", () => {
    const anywhere = rule({ counterparts: {} });
    expect(refusalOf(() => turnSwitches(anywhere, new URLSearchParams("group=SCO")))).toEqual([
      "bad-switch",
      "roles",
    ]);
  });

  it("come back as the rule they were written from, whatever rule they start from", () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (named, asked) => {
        const query = new URLSearchParams(writeQuery(new URLSearchParams(switchesTurned(named, asked))));
        expect(turnSwitches(named, query)).toEqual(asked);
      }),
    );
  });

  it("say nothing of a rule that is the named one", () => {
    fc.assert(
      fc.property(arbitrary, (named) => {
        expect(switchesTurned(named, named)).toEqual([]);
      }),
    );
  });

  it("leaves out stronger ties no longer, where a reader asks for another sort of count", () => {
    const exact = rule({ kinds: ["friendly-cooperation"], exactly: true });
    expect(turnSwitches(exact, new URLSearchParams("count=ever")).exactly).toBeUndefined();
    expect(turnSwitches(exact, new URLSearchParams("unit=place")).exactly).toBe(true);
    expect(turnSwitches(exact, new URLSearchParams("exactly=no")).exactly).toBeUndefined();
  });

  it("cover every switch of the schema", () => {
    const flow = parseRule({
      ...rule(),
      parties: { place: ["cn-qingdao"], within: "cn", levels: ["city"], firstOrder: false },
      counterparts: {
        country: ["RU"],
        group: { id: "BRICS", roles: ["member"], membershipOn: "signing" },
        place: ["ru-perm"],
        within: "ru",
        levels: ["city"],
        firstOrder: true,
      },
      domestic: true,
      kinds: ["sister"],
      suspended: true,
      evidence: "document",
      startsWith: "effective",
      listsPersist: false,
      count: { of: "flow", from: "2000-01-01", to: "2001-01-01" },
      unit: "own place",
      manyParties: "once",
      places: "now",
      tests: ["signed by the heads"],
    });
    // No one rule has them all: of a period nothing stronger is left out.
    const changed = { ...flow, exactly: true };
    expect(switchesTurned(rule(), changed).map(([name]) => name)).toEqual(SWITCH_NAMES);
  });

  it("are written to be read", () => {
    const asked = rule({ kinds: ["sister", "listed"], evidence: "both sides" });
    const query = new URLSearchParams(switchesTurned(rule(), asked));
    expect(writeQuery(query)).toBe("kinds=listed,sister&evidence=both+sides");
  });
});

describe("a rule's reference", () => {
  it.each(["", "Rule", "a b", "a@", "a@0", "a@1.5", "../rule", "a".repeat(200)])("refuses %j", (text) => {
    expect(refusalOf(() => readRuleReference(text))[0]).toBe("bad-rule");
  });

  it("reads an id with and without a version", () => {
    expect(readRuleReference("sco-forum-2023")).toEqual({ id: "sco-forum-2023", version: undefined });
    expect(readRuleReference("sco-forum-2023@12")).toEqual({ id: "sco-forum-2023", version: 12 });
  });
});
