import { sql } from "kysely";
import { type ReadDb, run } from "../database/database.ts";
import { canonical, insertRows } from "../database/versions.ts";
import { conflicting } from "../kernel/errors.ts";
import type { Revision, RuleId } from "../kernel/ids.ts";
import type { Recording } from "../registry/evidence/recording.ts";
import { parseRule, type Rule } from "./rule.ts";

/** Records rules. A version once recorded is never changed: another text under the same version is refused. */
export async function recordRules(recording: Recording, rules: readonly Rule[]): Promise<number> {
  const rows = await recording.tx.selectFrom("counting_rule").selectAll().execute();
  const there = new Map(rows.map((row) => [`${row.id}@${row.version}`, canonical(row.document)]));
  const added: Rule[] = [];
  for (const rule of rules) {
    const text = there.get(`${rule.id}@${rule.version}`);
    if (text === undefined) added.push(rule);
    else if (text !== canonical(rule))
      throw conflicting(
        "rule-changed",
        `Rule ${rule.id} version ${rule.version} is on record with another text: give the new text a new version.`,
        rule.id,
      );
  }
  if (added.length === 0) return 0;
  const revision = await recording.revision();
  await insertRows(
    recording.tx,
    "counting_rule",
    added.map((rule) => ({
      id: rule.id,
      version: rule.version,
      document: JSON.stringify(rule),
      known_from: revision,
    })),
  );
  return added.length;
}

/** A rule in its newest version known at a revision, or in the version asked for; null where there is none. */
export async function findRule(
  read: ReadDb,
  id: RuleId,
  known: Revision,
  version?: number,
): Promise<Rule | null> {
  const [row] = await run(
    read,
    sql<{ document: unknown }>`
      select document from counting_rule
      where id = ${id} and known_from <= ${known} ${version === undefined ? sql`` : sql`and version = ${version}`}
      order by version desc limit 1`,
  );
  return row ? parseRule(row.document) : null;
}

/** Every rule in its newest version known at a revision. */
export async function listRules(read: ReadDb, known: Revision): Promise<Rule[]> {
  const rows = await run(
    read,
    sql<{ document: unknown }>`
      select distinct on (id) document from counting_rule where known_from <= ${known} order by id, version desc`,
  );
  return rows.map((row) => parseRule(row.document));
}
