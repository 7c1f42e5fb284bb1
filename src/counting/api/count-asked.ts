import type { ReadDb } from "../../database/database.ts";
import { parseAsOf, parseKnownAt, unknownParameter } from "../../http/query.ts";
import { formatDay } from "../../kernel/day.ts";
import { invalid, notFound } from "../../kernel/errors.ts";
import type { PlaceId, Revision, RuleId } from "../../kernel/ids.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import { type ReadAs, readAs } from "../../registry/evidence/read-as.ts";
import { findRule } from "../rule.store.ts";
import type { Rule } from "../rule.ts";
import type { AskedGroup, Ground, WorldCache } from "../world-cache.ts";
import {
  readRuleReference,
  SWITCH_NAMES,
  switchesTurned,
  turnSwitches,
  writeQuery,
} from "./count-parameters.ts";
import type { Show } from "./count-show.ts";

/** A question of the count, read from an address. */
export interface Asked extends ReadAs {
  rule: Rule;
  /** The rule on record that the switches were turned on. */
  base: Rule;
  /** Whether the rule is, in every switch, the one on record. */
  named: boolean;
  ground: Ground;
}

/** The question asked where an address names no rule. */
export const FIRST_RULE = "sco-forum-2023";

export const COUNT_PARAMETERS: readonly string[] = ["rule", "asOf", "knownAt", ...SWITCH_NAMES];

/** Reads a question, or refuses it by the parameter at fault: nothing that is asked is left unheard. */
export async function askedCount(
  read: ReadDb,
  cache: WorldCache,
  query: URLSearchParams,
  more: readonly string[] = [],
): Promise<Asked> {
  const known = [...COUNT_PARAMETERS, ...more];
  for (const name of query.keys()) if (!known.includes(name)) throw unknownParameter(name, known);
  for (const name of ["rule", "asOf", "knownAt", ...more]) {
    if (query.getAll(name).length > 1) throw invalid("bad-parameter", `${name} is given twice.`, name);
  }
  const at = await readAs(read, {
    asOf: parseAsOf(query.get("asOf") ?? undefined),
    knownAt: parseKnownAt(query.get("knownAt") ?? undefined),
  });
  const base = await baseRule(read, query.get("rule") || FIRST_RULE, at.known);
  const rule = turnSwitches(base, query);
  const named = switchesTurned(base, rule).length === 0;
  const ground = await cache.ground(read, at.known);
  // Before the first load nothing has a name: the answer is that nothing was known, not that a name is wrong.
  if (!named && at.known > 0) checkNames(rule, ground);
  return { ...at, rule: named ? base : rule, base, named, ground };
}

async function baseRule(read: ReadDb, text: string, known: Revision): Promise<Rule> {
  const { id, version } = readRuleReference(text);
  // A question can be asked of a time before anything was known, when no rule was either.
  const rule = await findRule(read, id as RuleId, known === 0 ? await latestRevision(read) : known, version);
  if (rule) return rule;
  throw notFound("unknown-rule", `There is no counting rule ${text} known at revision ${known}.`, "rule");
}

/** What a rule names must be on record: a misspelt country would quietly count nothing. */
function checkNames({ parties, counterparts }: Rule, { world, groups }: Ground): void {
  for (const [prefix, scope] of [
    ["own", parties],
    ["other", counterparts],
  ] as const) {
    for (const code of scope.country ?? []) {
      if (!world.places.has(code.toLowerCase() as PlaceId))
        throw notFound("unknown-place", `There is no country ${code} on record.`, `${prefix}Country`);
    }
    for (const id of scope.place ?? []) checkPlace(id, `${prefix}Place`, world.places);
    if (scope.within !== undefined) checkPlace(scope.within, `${prefix}Within`, world.places);
  }
  if (counterparts.group) checkGroup(counterparts.group, groups);
}

function checkPlace(id: string, where: string, places: ReadonlyMap<PlaceId, unknown>): void {
  if (!places.has(id as PlaceId))
    throw notFound("unknown-place", `There is no place ${id} on record.`, where);
}

function checkGroup(asked: { id: string; roles: readonly string[] }, groups: readonly AskedGroup[]): void {
  const group = groups.find((one) => one.id === asked.id);
  if (!group) throw notFound("unknown-group", `There is no group ${asked.id} on record.`, "group");
  const role = asked.roles.find((one) => !group.roles.includes(one));
  if (role !== undefined)
    throw notFound(
      "unknown-role",
      `No country is known in the role ${role} of ${group.id}. Roles: ${group.roles.join(", ")}.`,
      "roles",
    );
}

/** The question as an address: only what differs from the named rule and from today. */
export function queryOf(
  asked: Pick<Asked, "rule" | "base" | "asOf" | "known" | "knownAsked">,
  change: { asOf?: string | null; frozen?: boolean; show?: Show | undefined; page?: number } = {},
): string {
  const { rule, base, asOf, known, knownAsked } = asked;
  const query = new URLSearchParams();
  query.set("rule", change.frozen ? `${base.id}@${base.version}` : base.id);
  const day = change.asOf === undefined ? formatDay(asOf) : change.asOf;
  if (day !== null) query.set("asOf", day);
  for (const [name, value] of switchesTurned(base, rule)) query.set(name, value);
  if (knownAsked || change.frozen) query.set("knownAt", String(known));
  if (change.show !== undefined) query.set("show", change.show);
  if (change.page !== undefined && change.page > 1) query.set("page", String(change.page));
  return writeQuery(query);
}
