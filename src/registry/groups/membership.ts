import { consistentReadings } from "../../kernel/bounds.ts";
import type { Certainty } from "../../kernel/certainty.ts";
import { type Day, later } from "../../kernel/day.ts";
import type { CitationId, GroupId } from "../../kernel/ids.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";
import { certaintyOn, type Spell } from "../../kernel/spell.ts";

/** One citation's word that a country held a role in a group from one partly known day to another (exclusive). */
export interface MembershipClaim {
  citation: CitationId;
  group: GroupId;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** As the group names it: `member`, `observer`, `dialogue partner`, `partner`. */
  role: string;
  founding: boolean;
  from: PartialDate;
  to: PartialDate;
}

/** A country's time in one role, with all claims about it. */
export interface RoleSpell extends Spell {
  role: string;
  claims: MembershipClaim[];
}

/**
 * The chain of a country's roles, oldest first. Claims about one role whose times can meet are about one spell:
 * claims that agree narrow its ends, claims that exclude each other widen them.
 */
export function roleChain(claims: readonly MembershipClaim[]): RoleSpell[] {
  const groups: MembershipClaim[][] = [];
  for (const claim of [...claims].sort((a, b) => a.from.latest - b.from.latest)) {
    const same = groups.find((group) =>
      group.some(
        (c) =>
          c.role === claim.role && c.from.earliest <= claim.to.latest && claim.from.earliest <= c.to.latest,
      ),
    );
    if (same) same.push(claim);
    else groups.push([claim]);
  }
  return groups
    .map((group) => {
      const from = spanOf(group.map((claim) => claim.from));
      const to = spanOf(group.map((claim) => claim.to));
      return {
        role: (group[0] as MembershipClaim).role,
        claims: group,
        fromEarliest: from.earliest,
        fromLatest: from.latest,
        toEarliest: to.earliest,
        toLatest: to.latest,
      };
    })
    .sort((a, b) => a.fromLatest - b.fromLatest);
}

function spanOf(dates: readonly PartialDate[]): { earliest: Day; latest: Day } {
  const readings = consistentReadings(dates);
  const first = readings[0] as { earliest: Day; latest: Day };
  return {
    earliest: first.earliest,
    latest: readings.reduce((day, r) => later(day, r.latest), first.latest),
  };
}

/**
 * When a country is in the group in any of the roles. Where one role ends and the next begins on the same partly
 * known day, the union has no gap (design rule 2): nobody knows the day, but everybody knows it is one day.
 */
export function timeInRoles(chain: readonly RoleSpell[], roles: ReadonlySet<string>): Spell[] {
  const joined: Spell[] = [];
  for (const { fromEarliest, fromLatest, toEarliest, toLatest } of chain.filter(({ role }) =>
    roles.has(role),
  )) {
    const before = joined.at(-1);
    if (before && before.toEarliest === fromEarliest && before.toLatest === fromLatest) {
      before.toEarliest = toEarliest;
      before.toLatest = toLatest;
    } else {
      joined.push({ fromEarliest, fromLatest, toEarliest, toLatest });
    }
  }
  return joined;
}

/** The roles a country certainly or possibly holds on a day; certain "one of these" where a boundary is partly known. */
export function rolesOn(chain: readonly RoleSpell[], day: Day): { roles: string[]; certainty: Certainty } {
  const roles = [
    ...new Set(chain.filter((spell) => certaintyOn([spell], day) !== "not").map(({ role }) => role)),
  ];
  return { roles, certainty: certaintyOn(timeInRoles(chain, new Set(roles)), day) };
}
