import { describe } from "vitest";
import { signIn } from "../support/accounts.ts";
import { loadedDatabase } from "../support/database.ts";
import { tryPages } from "../support/every-page.ts";
import { serveSite } from "../support/site.ts";
import { WORKBENCH_PAGES } from "../support/workbench/workbench-pages.ts";
import { putWorkbench } from "../support/workbench/workbench-world.ts";

describe("every page of the workbench", async () => {
  const database = await loadedDatabase();
  await putWorkbench(database);
  const site = await serveSite(database);
  const administrator = await signIn(database, "administrator");
  const pages = Object.values(WORKBENCH_PAGES);

  const of = (isOpen: boolean) => pages.filter(({ anonymous = false }) => anonymous === isOpen);

  describe("signed in", () => {
    tryPages(site, of(false), administrator.cookie);
  });

  describe("by who is not signed in", () => {
    tryPages(site, of(true));
  });
});
