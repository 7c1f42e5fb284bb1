import fc from "fast-check";
import { parseRule, type Rule } from "../../src/counting/rule.ts";
import { type Day, knownDay } from "../../src/kernel/day.ts";
import { EVIDENCE_GRADES } from "../../src/registry/evidence/grade.ts";
import { ACT_KINDS } from "../../src/registry/partnerships/kinds.ts";

const words = { en: "A test's rule", "zh-Hans": "测试规则", ru: "Правило теста" };

export const rule = (change: Record<string, unknown> = {}): Rule =>
  parseRule({
    id: "of-a-test",
    version: 1,
    title: words,
    description: words,
    parties: { country: ["CN"] },
    counterparts: { group: { id: "SCO", roles: ["member", "observer", "dialogue partner", "partner"] } },
    kinds: [...ACT_KINDS],
    ...change,
  });

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const scope = {
  country: optional(fc.constantFrom(["CN"], ["RU"], ["CN", "RU", "KG"])),
  within: optional(fc.constantFrom("cn-shandong", "cn-heilongjiang", "ru", "cn")),
  levels: optional(fc.constantFrom(["city"], ["province", "prefecture"], ["city", "district", "county"])),
  firstOrder: optional(fc.boolean()),
};

/** Rules with every switch in any position, over the starter dataset. */
export const arbitraryRule = fc
  .record({
    parties: fc.record({
      ...scope,
      place: optional(fc.constantFrom(["cn-qingdao"], ["cn-heihe", "ru-blagoveshchensk"])),
    }),
    counterparts: fc.record({
      ...scope,
      group: optional(
        fc.record({
          id: fc.constant("SCO"),
          roles: fc.subarray(["member", "observer", "dialogue partner", "partner"], { minLength: 1 }),
          membershipOn: fc.constantFrom("asOf", "signing", "2015-05-01"),
        }),
      ),
    }),
    domestic: fc.boolean(),
    kinds: fc.subarray([...ACT_KINDS], { minLength: 1 }),
    suspended: fc.boolean(),
    evidence: fc.constantFrom(...EVIDENCE_GRADES),
    startsWith: fc.constantFrom("signed", "approved", "effective"),
    listsPersist: fc.boolean(),
    count: fc.oneof(
      fc.constant({ of: "stock" }),
      fc.constant({ of: "ever" }),
      fc.constantFrom(
        { of: "flow", from: "2001-06-15", to: "2023-06-15" },
        { of: "flow", from: "1990-01-01", to: "1999-12-31" },
      ),
    ),
    unit: fc.constantFrom("pair", "place", "own place", "country"),
    manyParties: fc.constantFrom("pairs", "once", "excluded"),
    places: fc.constantFrom("then", "now"),
    tests: fc.constantFrom([], ["signed by the heads"]),
  })
  .map((switches) => rule(JSON.parse(JSON.stringify(switches))));

export const arbitraryDay = fc.integer({
  min: knownDay("1985-01-01"),
  max: knownDay("2027-01-01"),
}) as fc.Arbitrary<Day>;
