import type { ReadDb } from "../../database/database.ts";
import type { Certainty } from "../../kernel/certainty.ts";
import { type Day, today } from "../../kernel/day.ts";
import { notFound } from "../../kernel/errors.ts";
import type { GroupId, PlaceId } from "../../kernel/ids.ts";
import type { ReadAs } from "../evidence/read-as.ts";
import { displayNames } from "../places/place.store.ts";
import { countryPlace } from "../places/place-words.tsx";
import { type Group, listGroups } from "./group.store.ts";
import { type MembershipRecord, membershipRecords } from "./group-record.store.ts";
import { type RoleSpell, roleChain, rolesOn } from "./membership.ts";

/** A country's time in a group: the chain of its roles with the claims they stand on. */
export interface CountryChain {
  country: string;
  chain: RoleSpell[];
  /** What it holds on the day read. */
  on: { roles: string[]; certainty: Certainty };
}

export interface GroupRecord {
  group: Group;
  countries: CountryChain[];
  claims: MembershipRecord[];
  /** Of its countries, by place and BCP 47 language. */
  names: Map<PlaceId, Record<string, string>>;
}

/** The order in which a group's roles are told: the closest first, and those nobody foresaw last. */
export const ROLES = ["member", "observer", "dialogue partner", "partner"] as const;
export const roleRank = (role: string | undefined): number => {
  const rank = (ROLES as readonly (string | undefined)[]).indexOf(role);
  return rank < 0 ? ROLES.length : rank;
};

/** A group as known at a revision and read on a day; null where it was not recorded yet. */
export async function groupRecord(read: ReadDb, id: GroupId, at: ReadAs): Promise<GroupRecord | null> {
  const group = (await listGroups(read, at.known)).find((one) => one.id === id);
  if (!group) {
    // A revision that no reader can ask for stands for "ever".
    const ever = await listGroups(read, Number.MAX_SAFE_INTEGER as typeof at.known);
    if (ever.some((one) => one.id === id)) return null;
    throw notFound("unknown-group", "There is no group of this id.", id);
  }
  const claims = await membershipRecords(read, { group: id }, at.known);
  const countries = countryChains(claims, at.asOf);
  const places = countries.map(({ country }) => countryPlace(country));
  const names = await displayNames(read, places, at.known);
  return { group, countries, claims, names };
}

/** The chain of each country, those with the closest role first, then those that came earlier. */
export function countryChains(claims: readonly MembershipRecord[], asOf: Day = today()): CountryChain[] {
  return [...Map.groupBy(claims, (claim) => claim.country)]
    .map(([country, own]) => {
      const chain = roleChain(own);
      return { country, chain, on: rolesOn(chain, asOf) };
    })
    .sort(
      (a, b) =>
        roleRank(a.chain.at(-1)?.role) - roleRank(b.chain.at(-1)?.role) ||
        (a.chain[0]?.fromLatest ?? 0) - (b.chain[0]?.fromLatest ?? 0) ||
        (a.country < b.country ? -1 : 1),
    );
}

/** Countries that hold the same roles equally surely on the day, the closest and surest first. */
export function rolesHeld(
  countries: readonly CountryChain[],
): { roles: string[]; certainty: Certainty; countries: string[] }[] {
  const held = new Map<string, { roles: string[]; certainty: Certainty; countries: string[] }>();
  for (const { country, on } of countries) {
    if (on.certainty === "not") continue;
    const roles = [...on.roles].sort((a, b) => roleRank(a) - roleRank(b));
    const key = `${on.certainty} ${roles.join()}`;
    const same = held.get(key);
    if (same) same.countries.push(country);
    else held.set(key, { roles, certainty: on.certainty, countries: [country] });
  }
  return [...held.values()].sort(
    (a, b) =>
      Number(a.certainty === "possible") - Number(b.certainty === "possible") ||
      roleRank(a.roles[0]) - roleRank(b.roles[0]) ||
      a.roles.length - b.roles.length,
  );
}
