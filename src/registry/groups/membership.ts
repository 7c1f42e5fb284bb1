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
 * When a country is in the group in any of the roles, as spells that do not overlap. Where one role ends and the next
 * begins on the same partly known day, the union has no gap (design rule 2): nobody knows the day, but everybody
 * knows it is one day.
 */
export function timeInRoles(chain: readonly RoleSpell[], roles: ReadonlySet<string>): Spell[] {
  const joined: Spell[] = [];
  for (const { role, fromEarliest, fromLatest, toEarliest, toLatest } of chain) {
    if (!roles.has(role)) continue;
    const before = joined.find((spell) => spell.toEarliest === fromEarliest && spell.toLatest === fromLatest);
    if (before) {
      before.toEarliest = toEarliest;
      before.toLatest = toLatest;
    } else {
      joined.push({ fromEarliest, fromLatest, toEarliest, toLatest });
    }
  }
  return apart(joined);
}

/** The same time in spells that do not overlap: claims on roles may leave them holding side by side. */
function apart(spells: readonly Spell[]): Spell[] {
  const clusters: Spell[][] = [];
  let end = -Infinity;
  for (const spell of [...spells].sort((a, b) => a.fromEarliest - b.fromEarliest)) {
    if (spell.fromEarliest < end) clusters.at(-1)?.push(spell);
    else clusters.push([spell]);
    end = Math.max(end, spell.toLatest);
  }
  return clusters.flatMap((cluster) => (cluster.length === 1 ? cluster : union(cluster)));
}

/** The union of spells whose possible times run into each other: certain wherever one of them is. */
function union(cluster: readonly Spell[]): Spell[] {
  const from = Math.min(...cluster.map((spell) => spell.fromEarliest)) as Day;
  const to = Math.max(...cluster.map((spell) => spell.toLatest)) as Day;
  const sure: { from: Day; to: Day }[] = [];
  const certain = cluster.filter((spell) => spell.fromLatest < spell.toEarliest);
  for (const { fromLatest, toEarliest } of certain.sort((a, b) => a.fromLatest - b.fromLatest)) {
    const last = sure.at(-1);
    if (last && fromLatest <= last.to) last.to = later(last.to, toEarliest);
    else sure.push({ from: fromLatest, to: toEarliest });
  }
  if (sure.length === 0) return [{ fromEarliest: from, fromLatest: to, toEarliest: from, toLatest: to }];
  // Between two certain stretches the doubt belongs to the first: the second begins where it is sure.
  return sure.map((stretch, index) => ({
    fromEarliest: index === 0 ? from : stretch.from,
    fromLatest: stretch.from,
    toEarliest: stretch.to,
    toLatest: sure[index + 1]?.from ?? to,
  }));
}

/** The claims about a spell do not give the same days: `ends` where they exclude each other, else `precision`. */
export function differencesIn({ claims }: RoleSpell): "exclude" | "precision" | null {
  const dates = [claims.map((claim) => claim.from), claims.map((claim) => claim.to)];
  if (dates.some((each) => consistentReadings(each).length > 1)) return "exclude";
  return dates.some((each) => new Set(each.map(({ edtf }) => edtf)).size > 1) ? "precision" : null;
}

/** The roles a country certainly or possibly holds on a day; certain "one of these" where a boundary is partly known. */
export function rolesOn(chain: readonly RoleSpell[], day: Day): { roles: string[]; certainty: Certainty } {
  const roles = [
    ...new Set(chain.filter((spell) => certaintyOn([spell], day) !== "not").map(({ role }) => role)),
  ];
  return { roles, certainty: certaintyOn(timeInRoles(chain, new Set(roles)), day) };
}
