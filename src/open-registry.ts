import { readConfig } from "./config.ts";
import { connect } from "./database/connect.ts";
import type { Database } from "./database/database.ts";
import { migrate } from "./database/migrate.ts";
import { Recording } from "./registry/evidence/recording.ts";
import { areSpellsOutdated, deriveAllSpells } from "./registry/partnerships/derive-spells.ts";

/** Opens the registry that the environment names, brings its schema up to date, hands it over and closes it after. */
export async function withRegistry<T>(use: (database: Database) => Promise<T>): Promise<T> {
  return withDatabase(async (database) => {
    await migrate(database);
    await deriveWhereOutdated(database);
    return use(database);
  });
}

/** Spells that older rules derived are derived anew before anybody counts them: counts and records say the same. */
export async function deriveWhereOutdated(database: Database): Promise<void> {
  if (!(await areSpellsOutdated(database.read))) return;
  await database.write(async (tx) => {
    // Another process may have been faster while this one waited for its turn to write.
    if (!(await areSpellsOutdated(tx))) return;
    await deriveAllSpells(new Recording(tx, "amity", "Derived every state anew by newer rules"));
  });
}

/** The same as it is found: a backup changes nothing, and a restore needs a database that has had no migration. */
export async function withDatabase<T>(use: (database: Database) => Promise<T>): Promise<T> {
  const database = await connect(readConfig());
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}
