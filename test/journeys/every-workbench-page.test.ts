import { describe } from "vitest";
import { signIn } from "../support/accounts.ts";
import { loadedDatabase } from "../support/database.ts";
import { addressesOf, tryPages } from "../support/every-page.ts";
import { serveSite } from "../support/site.ts";
import { WORKBENCH_PAGES } from "../support/workbench/workbench-pages.ts";
import { putWorkbench } from "../support/workbench/workbench-world.ts";

describe("every page of the workbench", async () => {
  const database = await loadedDatabase();
  await putWorkbench(database);
  const site = await serveSite(database);
  const administrator = await signIn(database, "administrator");
  const pages = Object.values(WORKBENCH_PAGES);

  describe("signed in", () => {
    tryPages(site, addressesOf(pages.filter(({ anonymous }) => !anonymous)), administrator.cookie);
  });

  const open = addressesOf(pages.filter(({ anonymous }) => anonymous));
  describe.skipIf(open.length === 0)("by who is not signed in", () => {
    tryPages(site, open);
  });
});
