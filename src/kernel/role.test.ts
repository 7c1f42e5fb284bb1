import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AccountId, BodyId } from "./ids.ts";
import {
  type Asker,
  bodiesWith,
  type Grant,
  highestRole,
  isAtLeast,
  isRole,
  lowerRole,
  ROLES,
  roleIn,
  roleTowards,
} from "./role.ts";

const asker = (...grants: Grant[]): Asker => ({
  account: 1 as AccountId,
  name: "Li",
  language: "en",
  grants,
  scopes: null,
});
const [QINGDAO, KAZAN] = ["qingdao", "kazan"] as [BodyId, BodyId];

describe("a role", () => {
  it("is not had by who is not signed in, nor by who was given none", () => {
    for (const who of [null, asker()]) {
      expect(roleIn(who, null)).toBeNull();
      expect(roleIn(who, QINGDAO)).toBeNull();
      expect(highestRole(who)).toBeNull();
      expect(roleTowards(who, [QINGDAO])).toBeNull();
      expect(bodiesWith(who, "reader")).toEqual([]);
    }
  });

  it("in one body is none in another, nor towards what nobody owns", () => {
    const who = asker({ body: QINGDAO, role: "registrar" });
    expect(roleIn(who, KAZAN)).toBeNull();
    expect(roleIn(who, null)).toBeNull();
    expect(roleTowards(who, [])).toBeNull();
    expect(roleTowards(who, [KAZAN])).toBeNull();
    expect(roleTowards(who, [KAZAN, QINGDAO])).toBe("registrar");
    expect(highestRole(who)).toBe("registrar");
  });

  it("in the whole registry holds in every body, beside what was given there", () => {
    const who = asker({ body: null, role: "editor" }, { body: QINGDAO, role: "reader" });
    expect(roleIn(who, QINGDAO)).toBe("editor");
    expect(roleIn(who, KAZAN)).toBe("editor");
    expect(roleTowards(who, [])).toBe("editor");
    expect(bodiesWith(who, "editor")).toEqual([null]);
  });

  it("is one of five words, and nothing else", () => {
    expect(["", "Administrator", "owner", "reader "].some(isRole)).toBe(false);
    expect(ROLES.every(isRole)).toBe(true);
  });
});

const role = fc.constantFrom(...ROLES);
const grants = fc.array(fc.record({ body: fc.constantFrom(null, QINGDAO, KAZAN), role }), { maxLength: 6 });

describe("the order of roles", () => {
  it("makes the lower of two no more than either, whichever comes first", () => {
    fc.assert(
      fc.property(role, role, (a, b) => {
        const lower = lowerRole(a, b);
        expect([a, b]).toContain(lower);
        expect(isAtLeast(a, lower) && isAtLeast(b, lower)).toBe(true);
        expect(lowerRole(b, a)).toBe(lower);
      }),
    );
  });

  it("gives no more towards a record than the best that was given where it is owned", () => {
    fc.assert(
      fc.property(grants, fc.subarray([QINGDAO, KAZAN]), (given, owners) => {
        const found = roleTowards(asker(...given), owners);
        const fitting = given.filter(({ body }) => body === null || owners.includes(body));
        if (found === null) expect(fitting).toEqual([]);
        else {
          expect(fitting.map((grant) => grant.role)).toContain(found);
          expect(fitting.every((grant) => isAtLeast(found, grant.role))).toBe(true);
        }
      }),
    );
  });

  it("never lets more grants give less", () => {
    fc.assert(
      fc.property(grants, grants, (few, more) => {
        const before = roleIn(asker(...few), QINGDAO);
        const after = roleIn(asker(...few, ...more), QINGDAO);
        expect(before === null || isAtLeast(after, before)).toBe(true);
      }),
    );
  });
});
