import { readConfig } from "./config.ts";
import type { Database } from "./database/database.ts";
import type { PlaceResolver } from "./intake/reconciliation/place-resolver.ts";
import { openResolver } from "./intake/reconciliation/resolver/open-resolver.ts";

/** What finds places for names, as the environment has it: where the index lies, and how many persons judge. */
export function openNames(database: Database, say: (line: string) => void): Promise<PlaceResolver> {
  const { dataFolder, twoPersons } = readConfig();
  return openResolver(database, { dataFolder, twoPersons, say });
}

/** Whether a decision on a name counts only when a second person says the same. */
export const asksTwoPersons = (): boolean => readConfig().twoPersons;
