import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../../../test/support/database.ts";
import { strongest } from "../../kernel/certainty.ts";
import { type Day, FOREVER, knownDay } from "../../kernel/day.ts";
import type { CitationId, GroupId } from "../../kernel/ids.ts";
import { type PartialDate, parseEdtf } from "../../kernel/partial-date.ts";
import { certaintyOn } from "../../kernel/spell.ts";
import { latestRevision } from "../evidence/evidence.store.ts";
import { membershipClaims } from "./group.store.ts";
import { differencesIn, type MembershipClaim, roleChain, rolesOn, timeInRoles } from "./membership.ts";

const SCO = "SCO" as GroupId;
const date = (edtf: string): PartialDate => {
  if (edtf === "..") return { verbatim: edtf, edtf, earliest: FOREVER, latest: FOREVER };
  const read = parseEdtf(edtf);
  if (!read.ok) throw new Error(`not EDTF: ${edtf}`);
  return read.value;
};
let number = 0;
const claim = (role: string, from: PartialDate | string, to: PartialDate | string): MembershipClaim => ({
  citation: `c${number++}` as CitationId,
  group: SCO,
  country: "BY",
  role,
  founding: false,
  from: typeof from === "string" ? date(from) : from,
  to: typeof to === "string" ? date(to) : to,
});

describe("the memberships of the starter dataset", async () => {
  const database = await loadedDatabase();
  const chainOf = async (country: string) => {
    const claims = await membershipClaims(database.read, SCO, await latestRevision(database.read));
    return roleChain(claims.filter((one) => one.country === country));
  };

  it("Belarus on 2015-05-01: certainly observer or dialogue partner, possibly each", async () => {
    const chain = await chainOf("BY");
    const day = knownDay("2015-05-01");
    expect(rolesOn(chain, day)).toEqual({ roles: ["dialogue partner", "observer"], certainty: "certain" });
    expect(certaintyOn(timeInRoles(chain, new Set(["observer"])), day)).toBe("possible");
    expect(certaintyOn(timeInRoles(chain, new Set(["dialogue partner"])), day)).toBe("possible");
    expect(certaintyOn(timeInRoles(chain, new Set(["member"])), day)).toBe("not");
  });

  it("Belarus is a member from 2024-07-04, an observer the day before", async () => {
    const chain = await chainOf("BY");
    expect(rolesOn(chain, knownDay("2024-07-03"))).toEqual({ roles: ["observer"], certainty: "certain" });
    expect(rolesOn(chain, knownDay("2024-07-04"))).toEqual({ roles: ["member"], certainty: "certain" });
  });

  it("Iran: two claims on one time as observer, which narrow each other", async () => {
    const [observer, member] = await chainOf("IR");
    expect(observer?.claims.map((one) => one.from.edtf).sort()).toEqual(["2005", "2005-06"]);
    expect(observer && differencesIn(observer)).toBe("precision");
    expect([observer?.fromEarliest, observer?.fromLatest]).toEqual([
      knownDay("2005-06-01"),
      knownDay("2005-06-30"),
    ]);
    expect(member?.claims).toHaveLength(1);
  });

  it("observers and dialogue partners are partners from 2025-09-01", async () => {
    for (const [country, role] of [
      ["MN", "observer"],
      ["AF", "observer"],
      ["TR", "dialogue partner"],
    ] as const) {
      const chain = await chainOf(country);
      expect(rolesOn(chain, knownDay("2025-08-31"))).toEqual({ roles: [role], certainty: "certain" });
      expect(rolesOn(chain, knownDay("2025-09-01"))).toEqual({ roles: ["partner"], certainty: "certain" });
    }
  });

  it("Sri Lanka: no start, so only possible before the day it is first seen", async () => {
    const chain = await chainOf("LK");
    expect(rolesOn(chain, knownDay("2005-01-01")).certainty).toBe("possible");
    expect(rolesOn(chain, knownDay("2011-06-15")).certainty).toBe("certain");
  });
});

describe("what claims add up to", () => {
  it("a start that lies within a vague end makes the union certain from that start", () => {
    const chain = roleChain([
      claim("dialogue partner", "2010", "2015"),
      claim("observer", "2015-07-10", ".."),
    ]);
    expect(rolesOn(chain, knownDay("2015-08-01"))).toEqual({
      roles: ["dialogue partner", "observer"],
      certainty: "certain",
    });
    expect(rolesOn(chain, knownDay("2015-03-01")).certainty).toBe("possible");
  });

  it("starts that exclude each other widen the doubt and are a difference", () => {
    const chain = roleChain([claim("member", "2001-06-15", ".."), claim("member", "1996-04-26", "..")]);
    expect(chain).toHaveLength(1);
    expect(chain[0] && differencesIn(chain[0])).toBe("exclude");
    expect(rolesOn(chain, knownDay("2000-01-01")).certainty).toBe("possible");
    expect(rolesOn(chain, knownDay("2001-06-15")).certainty).toBe("certain");
  });

  it("claims that agree are no difference", () => {
    const [spell] = roleChain([claim("member", "2001", ".."), claim("member", "2001", "..")]);
    expect(spell && differencesIn(spell)).toBeNull();
  });
});

describe("time in roles, for any chain", () => {
  const ROLES = ["dialogue partner", "observer", "member"] as const;
  const span = (from: number, width: number): PartialDate => ({
    verbatim: "",
    edtf: `${from}+${width}`,
    earliest: from as Day,
    latest: (from + width) as Day,
  });
  /** Roles one after the other, each boundary shared by the two, as a group publishes them. */
  const chained = fc
    .array(fc.record({ gap: fc.integer({ min: 1, max: 20 }), width: fc.integer({ min: 0, max: 8 }) }), {
      minLength: 2,
      maxLength: 4,
    })
    .map((steps) => {
      let at = 0;
      return steps.map(({ gap, width }) => {
        const boundary = span(at + gap, width);
        at += gap + width;
        return boundary;
      });
    })
    .map((ends) => ends.slice(1).map((to, index) => claim(ROLES[index] ?? "member", ends[index] ?? to, to)));
  const anyClaims = fc.array(
    fc
      .record({
        role: fc.constantFrom(...ROLES),
        from: fc.integer({ min: 0, max: 60 }),
        doubt: fc.integer({ min: 0, max: 15 }),
        length: fc.integer({ min: 1, max: 40 }),
        endDoubt: fc.integer({ min: 0, max: 15 }),
      })
      .map(({ role, from, doubt, length, endDoubt }) =>
        claim(role, span(from, doubt), span(from + length, endDoubt)),
      ),
    { minLength: 1, maxLength: 6 },
  );
  const day = fc.integer({ min: -2, max: 120 }).map((n) => n as Day);
  const someRoles = fc.subarray([...ROLES]);
  const RANK = { not: 0, possible: 1, certain: 2 } as const;

  it("the union of a chain is certain from its first sure day to its last", () => {
    fc.assert(
      fc.property(chained, day, (claims, at) => {
        const chain = roleChain(claims);
        const first = chain[0]?.fromLatest ?? 0;
        const last = chain.at(-1)?.toEarliest ?? 0;
        const certainty = certaintyOn(timeInRoles(chain, new Set(ROLES)), at);
        if (first <= at && at < last) expect(certainty).toBe("certain");
      }),
    );
  });

  it("more roles never make it less sure, and OR is at least the strongest of its parts", () => {
    fc.assert(
      fc.property(anyClaims, someRoles, someRoles, day, (claims, some, others, at) => {
        const chain = roleChain(claims);
        const of = (roles: readonly string[]) => certaintyOn(timeInRoles(chain, new Set(roles)), at);
        const both = of([...some, ...others]);
        expect(RANK[both]).toBeGreaterThanOrEqual(RANK[strongest(of(some), of(others))]);
        // OR adds certainty only where there was doubt: never out of nothing.
        if (of(some) === "not" && of(others) === "not") expect(both).toBe("not");
      }),
    );
  });

  it("its spells do not overlap, and its roles on a day are those that are possible", () => {
    fc.assert(
      fc.property(anyClaims, day, (claims, at) => {
        const chain = roleChain(claims);
        const spells = timeInRoles(chain, new Set(ROLES));
        spells.forEach((spell, index) => {
          const next = spells[index + 1];
          if (next) expect(spell.toLatest).toBeLessThanOrEqual(next.fromEarliest);
        });
        const { roles, certainty } = rolesOn(chain, at);
        expect(roles.length === 0).toBe(certainty === "not");
        expect(rolesOn(roleChain([...claims].reverse()), at).certainty).toBe(certainty);
      }),
    );
  });
});
