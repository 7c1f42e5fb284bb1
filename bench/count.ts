import { type RawBuilder, sql } from "kysely";
import { countUnits } from "../src/counting/count.store.ts";
import { type Evaluation, Question } from "../src/counting/evaluate.ts";
import { findRule } from "../src/counting/rule.store.ts";
import { type Rule, readingOf } from "../src/counting/rule.ts";
import { loadWorld } from "../src/counting/world.store.ts";
import { type Database, run } from "../src/database/database.ts";
import { type Day, formatDay, knownDay } from "../src/kernel/day.ts";
import type { Revision, RuleId } from "../src/kernel/ids.ts";
import { latestRevision } from "../src/registry/evidence/evidence.store.ts";
import { variantIndex } from "../src/registry/partnerships/reading.ts";
import { kindsBit } from "../src/registry/partnerships/spell-table.ts";
import { inTurns, judge, same, timed, type Verdicts, written } from "./kit/measure.ts";
import { milliseconds, say } from "./kit/print.ts";
import { generatedWorld, starterWorld, type World } from "./kit/worlds.ts";

const DAYS = ["2012-06-15", "2023-06-15", "2024-01-24"].map(knownDay);
const MOST = 1.5;

/** Pairs of China with a group's countries: the rule against one statement that knows this one question only. */
export async function count(): Promise<Verdicts> {
  const verdicts: Verdicts = [];
  for (const open of [starterWorld, generatedWorld]) {
    const world = await open();
    try {
      verdicts.push(...(await measure(world)));
    } finally {
      await world.close();
    }
  }
  return verdicts;
}

async function measure({ name, database }: World): Promise<Verdicts> {
  const known = await latestRevision(database.read);
  const rule = await findRule(database.read, "sco-forum-2023" as RuleId, known);
  if (!rule) throw new Error("the rule sco-forum-2023 is not on record");
  const verdicts: Verdicts = [];
  for (const day of DAYS) {
    const ours = () => countUnits(database.read, rule, day, known);
    const peer = () => byHand(database, rule, day);
    const answer = await ours();
    same(`${name} on ${formatDay(day)}`, answer, await peer());
    const times = name === "starter set" ? 40 : 9;
    const found = await inTurns(
      () => timed(ours),
      () => timed(peer),
      { rounds: 7, times, warm: 30 },
    );
    say(`${name}, China × SCO on ${formatDay(day)}: ${answer.certain} certain, ${answer.possible} possible`);
    say(`  count ${written(found.ours, " ms")}, by hand ${written(found.peer, " ms")}`);
    verdicts.push(judge("ratio", found.ratio, { most: MOST }, "×"));
  }
  await inMemory({ name, database }, rule, known);
  return verdicts;
}

/** As one would write it who has this question and no other: no record time, no rule, its tables by heart. */
async function byHand(database: Database, rule: Rule, day: Day): Promise<Evaluation> {
  const on = formatDay(day);
  const { kinds } = readingOf(rule);
  const variant = 1 << variantIndex(readingOf(rule));
  const [row] = await run(
    database.read,
    sql<{ certain: number; possible: number }>`
      with member as (${members(rule, on)})
      select count(*) filter (where verdict = 2) as certain, count(*) as possible
      from (
        select max(least(m.verdict, case when s.from_latest <= ${on} and ${on} < s.to_earliest then 2 else 1 end)) as verdict
        from place_version own
        join partnership_pair pp on pp.place_id = own.place_id
        join place_version other on other.place_id = pp.other_id and other.known_to is null and other.country <> 'CN'
        join member m on m.country = other.country
        join spell s on s.partnership_id = pp.partnership_id and s.known_to is null
          and s.evidence_lo = 0 and s.variants & ${variant} <> 0 and s.kinds & ${kindsBit(kinds).toString()}::bigint <> 0
          and s.from_earliest <= ${on} and ${on} < s.to_latest
        where own.country = 'CN' and own.known_to is null
        group by pp.place_id, pp.other_id) pair`,
  );
  return { certain: Number(row?.certain), possible: Number(row?.possible) };
}

const members = (rule: Rule, on: string): RawBuilder<unknown> => sql`
  select country, max(case when from_latest <= ${on} and ${on} < to_earliest then 2 else 1 end) as verdict
  from membership m join citation c on c.id = m.citation_id and c.known_to is null
  where group_id = ${rule.counterparts.group?.id} and role = any(${rule.counterparts.group?.roles})
    and from_earliest <= ${on} and ${on} < to_latest
    and not exists (select from judgement j where j.citation_id = c.id and j.kind = 'reject' and j.known_to is null)
  group by country`;

/** Without a goal: the question of the first day asked of the world in memory. */
async function inMemory(
  { name, database }: Pick<World, "name" | "database">,
  rule: Rule,
  known: Revision,
): Promise<void> {
  const day = DAYS[0] as Day;
  const start = performance.now();
  const world = await loadWorld(database.read, known);
  const reading = performance.now() - start;
  const ask = async () => new Question(world, rule, day).count();
  const inSql = () => countUnits(database.read, rule, day, known);
  same(`${name} in memory`, await inSql(), await ask());
  const found = await inTurns(
    () => timed(ask),
    () => timed(inSql),
    { rounds: 5, times: 3 },
  );
  say(`${name}, without a goal: the same question in memory ${written(found.ours, " ms")}, in SQL`);
  say(`  ${written(found.peer, " ms")}; reading the world took ${milliseconds(reading)}`);
}
