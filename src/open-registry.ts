import { readConfig } from "./config.ts";
import { connect } from "./database/connect.ts";
import type { Database } from "./database/database.ts";
import { migrate } from "./database/migrate.ts";

/** Opens the registry that the environment names, brings its schema up to date, hands it over and closes it after. */
export async function withRegistry<T>(use: (database: Database) => Promise<T>): Promise<T> {
  return withDatabase(async (database) => {
    await migrate(database);
    return use(database);
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
