import { sql } from "kysely";
import { expect, it } from "vitest";
import { loadedDatabase, testDatabase } from "../test/support/database.ts";
import { change, run } from "./database/database.ts";
import { deriveWhereOutdated } from "./open-registry.ts";
import { latestRevision, listRevisions } from "./registry/evidence/evidence.store.ts";

it("spells of older rules are derived anew once, under a revision of its own; those of today stay", async () => {
  const database = await loadedDatabase();
  const before = await latestRevision(database.read);
  await deriveWhereOutdated(database);
  expect(await latestRevision(database.read)).toBe(before);

  const current = () =>
    run(
      database.read,
      sql<Record<string, unknown>>`
        select partnership_id, kinds::text, evidence_lo, evidence_hi, variants, from_earliest, from_latest, to_earliest, to_latest
        from spell where known_to is null
        order by partnership_id, kinds, evidence_lo, evidence_hi, variants, from_earliest, from_latest, to_earliest, to_latest`,
    );
  const spells = await current();
  // As a program with other rules left it.
  await database.write(async (tx) => {
    await change(tx, sql`delete from derivation`);
    await change(tx, sql`update spell set evidence_hi = 0, evidence_lo = 0 where known_to is null`);
  });
  await deriveWhereOutdated(database);
  expect(await latestRevision(database.read)).toBe(before + 1);
  expect((await listRevisions(database.read, 1))[0]?.summary).toContain("anew by newer rules");
  expect(await current()).toEqual(spells);
  await deriveWhereOutdated(database);
  expect(await latestRevision(database.read)).toBe(before + 1);
});

it("an empty registry has nothing to derive", async () => {
  const database = await testDatabase();
  await deriveWhereOutdated(database);
  expect(await latestRevision(database.read)).toBe(0);
});
