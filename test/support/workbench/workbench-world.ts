import type { Database } from "../../../src/database/database.ts";
import { putAccounts } from "../accounts/accounts-world.ts";
import { putFiles } from "./files-world.ts";
import { putHistory } from "./history-world.ts";
import { putIntake } from "./intake-world.ts";
import { putOffice } from "./office-world.ts";
import { putProposals } from "./proposals-world.ts";
import { putPublicWorld } from "./public-world.ts";

/** Puts into a loaded registry what the pages of the workbench show at their fullest. Each room adds its own. */
export async function putWorkbench(database: Database): Promise<void> {
  // First: addresses name its revisions by number.
  await putHistory(database);
  // The addresses of its pages have the numbers of the first accounts.
  await putAccounts(database);
  await putProposals(database);
  await putFiles(database);
  await putIntake(database);
  await putPublicWorld(database);
  await putOffice(database);
}
