import { type RawBuilder, sql } from "kysely";
import { type ReadDb, run } from "../database/database.ts";
import { type Day, formatDay, knownDay } from "../kernel/day.ts";
import type { GroupId, Revision } from "../kernel/ids.ts";
import { certaintyOn, type Spell } from "../kernel/spell.ts";
import type { ActKind } from "../registry/partnerships/kinds.ts";
import { type Reading, variantIndex } from "../registry/partnerships/reading.ts";
import { kindsBit } from "../registry/partnerships/spell-table.ts";
import type { Evaluation } from "./evaluate.ts";
import { waysOf } from "./exactly.ts";
import { type Rule, readingOf } from "./rule.ts";
import { groupTimes, successors } from "./world.store.ts";

/**
 * The answer of a rule on a day, as one set question over the spells known at a revision. `Question.count` gives the
 * same answer in memory and is its oracle.
 */
export async function countUnits(read: ReadDb, rule: Rule, asOf: Day, known: Revision): Promise<Evaluation> {
  const group = rule.counterparts.group;
  const times = group ? await groupTimes(read, group.id as GroupId, known) : null;
  const members =
    times && memberValues(rule, asOf, new Map([...times].map(([c, at]) => [c, at(group?.roles ?? [])])));
  const moved = rule.places === "now" ? await successors(read, known) : new Map();
  const [row] = await run(
    read,
    sql<{ certain: number; possible: number }>`
      select count(*) filter (where verdict = 2) as certain, count(*) as possible
      from (${units(rule, asOf, known, members, [...moved])}) unit
      where verdict > 0`,
  );
  return { certain: Number(row?.certain ?? 0), possible: Number(row?.possible ?? 0) };
}

/** 2 certain, 1 possible: what `least` and `greatest` do with them are the AND and OR of design rule 3. */
const CERTAIN = sql.lit(2);
const POSSIBLE = sql.lit(1);
const NOT = sql.lit(0);

function units(
  rule: Rule,
  asOf: Day,
  known: Revision,
  members: RawBuilder<unknown> | null,
  moved: readonly (readonly [string, string])[],
): RawBuilder<unknown> {
  const atSigning = rule.counterparts.group?.membershipOn === "signing";
  // A rule that asks nothing of places needs no look at them.
  const asksPlaces = asksOf(rule.parties) || asksOf(rule.counterparts) || !rule.domestic || members !== null;
  const needsBoth = asksPlaces || rule.unit === "country" || moved.length > 0;
  const current = (alias: string) =>
    sql`${sql.ref(`${alias}.known_from`)} <= ${known} and (${sql.ref(`${alias}.known_to`)} is null or ${sql.ref(`${alias}.known_to`)} > ${known})`;
  const own = moved.length > 0 ? sql`coalesce(mo.successor, pp.place_id)` : sql`pp.place_id`;
  const other = moved.length > 0 ? sql`coalesce(mt.successor, pp.other_id)` : sql`pp.other_id`;
  const movedTo = sql.join(moved.map(([from, to]) => sql`(${from}, ${to})`));
  const from = sql`
    from ${spellsThatHold(rule, asOf, known)} s
    join partnership_pair pp on pp.partnership_id = s.partnership_id
    ${
      moved.length > 0
        ? sql`left join (values ${movedTo}) mo(place, successor) on mo.place = pp.place_id
                             left join (values ${movedTo}) mt(place, successor) on mt.place = pp.other_id`
        : sql``
    }
    ${
      needsBoth
        ? sql`join place_version own on own.place_id = ${own} and ${current("own")}
                      join place_version other on other.place_id = ${other} and ${current("other")}`
        : sql``
    }
    ${members ? sql`join ${members} on member.country = other.country` : sql``}`;
  const membership = members ? (atSigning ? signedAsMember() : sql`member.verdict`) : CERTAIN;
  const capped = rule.tests.length > 0 ? POSSIBLE : CERTAIN;
  return sql`
    select max(least(s.verdict, ${membership}, ${capped})) as verdict
    ${from}
    where ${sql.join([...placeConditions(rule, own, other, known), ...manyParties(rule)], sql` and `)}
    group by ${unitKey(rule, own, other)}`;
}

/** The verdict of each spell that holds under the rule's reading, on its day or in its period. */
function spellsThatHold(rule: Rule, asOf: Day, known: Revision): RawBuilder<unknown> {
  const day = formatDay(asOf);
  const all = holds(readingOf(rule), known);
  switch (rule.count.of) {
    case "stock": {
      const ways = waysOf(rule).map(({ counted, stronger }) =>
        unlessStronger(inForce({ ...rule, kinds: [...counted] }, day, known), rule, stronger, day, known),
      );
      return sql`(${sql.join(ways, sql` union all `)})`;
    }
    case "ever":
      return sql`(
        select partnership_id, from_earliest, from_latest,
          case when from_latest <= ${day} then ${CERTAIN} else ${POSSIBLE} end as verdict
        from spell where ${all} and from_earliest <= ${day})`;
    case "flow":
      return sql`(
        select partnership_id, from_earliest, from_latest,
          case when ${rule.count.from} <= from_earliest and from_latest <= ${rule.count.to} then ${CERTAIN}
               when from_earliest <= ${rule.count.to} and ${rule.count.from} <= from_latest then ${POSSIBLE}
               else ${NOT} end as verdict
        from (select distinct on (partnership_id) partnership_id, from_earliest, from_latest from spell where ${all}
              order by partnership_id, from_earliest) first)`;
  }
}

/** Whether a row of `spell` is known and holds under a reading. */
const holds = (reading: Reading, known: Revision) => sql`
    known_from <= ${known} and (known_to is null or known_to > ${known})
    and (kinds & ${kindsBit(reading.kinds).toString()}::bigint) <> 0
    and (variants & ${1 << variantIndex(reading)}) <> 0
    and ${reading.evidence}::smallint between evidence_lo and evidence_hi`;

const inForce = (rule: Rule, day: string, known: Revision) => sql`
        select partnership_id, from_earliest, from_latest,
          case when from_latest <= ${day} and ${day} < to_earliest then ${CERTAIN} else ${POSSIBLE} end as verdict
        from spell where ${holds(readingOf(rule), known)} and from_earliest <= ${day} and ${day} < to_latest`;

/** The same without those of which a stronger tie, not counted, is surely in force; possible where one may be. */
function unlessStronger(
  counted: RawBuilder<unknown>,
  rule: Rule,
  stronger: readonly ActKind[],
  day: string,
  known: Revision,
): RawBuilder<unknown> {
  if (stronger.length === 0) return counted;
  const reading = readingOf({ ...rule, kinds: [...stronger] });
  const other = (evidence: number, when: RawBuilder<unknown>) => sql`
    (select from spell where partnership_id = counted.partnership_id
       and ${holds({ ...reading, evidence }, known)} and ${when})`;
  return sql`
    select partnership_id, from_earliest, from_latest,
      case when exists ${other(0, sql`from_earliest <= ${day} and ${day} < to_latest`)}
        then least(verdict, ${POSSIBLE}) else verdict end as verdict
    from (${counted}) counted
    where not exists ${other(reading.evidence, sql`from_latest <= ${day} and ${day} < to_earliest`)}`;
}

function memberValues(rule: Rule, asOf: Day, times: ReadonlyMap<string, Spell[]>): RawBuilder<unknown> {
  const on = rule.counterparts.group?.membershipOn ?? "asOf";
  if (on === "signing") {
    const rows = [...times].flatMap(([country, spells]) => spells.map((spell) => ({ country, ...spell })));
    const days = (key: keyof Spell) => sql`${rows.map((row) => formatDay(row[key]))}::date[]`;
    return sql`unnest(${rows.map((row) => row.country)}::text[], ${days("fromEarliest")}, ${days("fromLatest")},
      ${days("toEarliest")}, ${days("toLatest")}) member(country, from_earliest, from_latest, to_earliest, to_latest)`;
  }
  const day = on === "asOf" ? asOf : knownDay(on);
  const held = [...times].map(([country, spells]) => ({ country, certainty: certaintyOn(spells, day) }));
  const rows = held.filter(({ certainty }) => certainty !== "not");
  const verdicts = rows.map(({ certainty }) => (certainty === "certain" ? 2 : 1));
  return sql`unnest(${rows.map((row) => row.country)}::text[], ${verdicts}::int[]) member(country, verdict)`;
}

const signedAsMember = () => sql`
  case when member.from_latest <= s.from_earliest and s.from_latest < member.to_earliest then ${CERTAIN}
       when member.from_earliest <= s.from_latest and s.from_earliest < member.to_latest then ${POSSIBLE}
       else ${NOT} end`;

const asksOf = (scope: Rule["parties"]) => Object.values(scope).some((condition) => condition !== undefined);

function placeConditions(
  rule: Rule,
  own: RawBuilder<unknown>,
  other: RawBuilder<unknown>,
  known: Revision,
): RawBuilder<unknown>[] {
  const conditions = [sql`true`];
  if (!rule.domestic) conditions.push(sql`own.country <> other.country`);
  for (const [scope, alias, id] of [
    [rule.parties, "own", own],
    [rule.counterparts, "other", other],
  ] as const) {
    const column = (name: string) => sql.ref(`${alias}.${name}`);
    if (scope.country) conditions.push(sql`${column("country")} = any(${scope.country})`);
    if (scope.place) conditions.push(sql`${id} = any(${scope.place})`);
    if (scope.levels) conditions.push(sql`${column("level")} = any(${scope.levels})`);
    if (scope.firstOrder !== undefined) conditions.push(sql`${column("first_order")} = ${scope.firstOrder}`);
    if (scope.within) conditions.push(sql`${id} in ${inside(scope.within, known)}`);
  }
  return conditions;
}

/** A place and every place inside it. */
const inside = (place: string, known: Revision) => sql`(
  with recursive inside(id) as (
    select ${place}::text
    union select v.place_id from place_version v join inside i on v.parent_id = i.id
    where v.known_from <= ${known} and (v.known_to is null or v.known_to > ${known}))
  select id from inside)`;

function manyParties(rule: Rule): RawBuilder<unknown>[] {
  if (rule.manyParties !== "excluded") return [];
  return [
    sql`not exists (select from partnership_party x where x.partnership_id = s.partnership_id and x.ordinal > 2)`,
  ];
}

function unitKey(rule: Rule, own: RawBuilder<unknown>, other: RawBuilder<unknown>): RawBuilder<unknown> {
  switch (rule.unit) {
    case "place":
      return sql`${other}`;
    case "own place":
      return sql`${own}`;
    case "country":
      return sql`other.country`;
    case "pair": {
      const pair = sql`least(${own}, ${other}), greatest(${own}, ${other})`;
      if (rule.manyParties !== "once") return pair;
      const many = sql`exists (select from partnership_party x where x.partnership_id = s.partnership_id and x.ordinal > 2)`;
      return sql`case when ${many} then s.partnership_id else least(${own}, ${other}) || '--' || greatest(${own}, ${other}) end`;
    }
  }
}
