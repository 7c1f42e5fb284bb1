import { readConfig } from "./config.ts";
import { connect } from "./database/connect.ts";
import type { Database } from "./database/database.ts";
import { migrate } from "./database/migrate.ts";

/** Opens the registry that the environment names, brings its schema up to date, hands it over and closes it after. */
export async function withRegistry<T>(use: (database: Database) => Promise<T>): Promise<T> {
  const database = await connect(readConfig());
  try {
    await migrate(database);
    return await use(database);
  } finally {
    await database.close();
  }
}
