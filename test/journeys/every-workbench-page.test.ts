import { describe } from "vitest";
import { signIn } from "../support/accounts.ts";
import { loadedDatabase } from "../support/database.ts";
import { fullestAndEmptiest, tryPages } from "../support/every-page.ts";
import { serveSite } from "../support/site.ts";
import { WORKBENCH_PAGES } from "../support/workbench/workbench-pages.ts";
import { putWorkbench } from "../support/workbench/workbench-world.ts";

describe("every page of the workbench", async () => {
  const database = await loadedDatabase();
  await putWorkbench(database);
  const site = await serveSite(database);
  const administrator = await signIn(database, "administrator");
  const pages = Object.values(WORKBENCH_PAGES);

  // Words that are too long for a phone stand on the full pages: those are tried in every language.
  describe("signed in", () => {
    const { fullest, emptiest } = fullestAndEmptiest(pages.filter(({ anonymous }) => !anonymous));
    tryPages(site, fullest, administrator.cookie);
    tryPages(site, emptiest, administrator.cookie, ["en"]);
  });

  describe("by who is not signed in", () => {
    const { fullest, emptiest } = fullestAndEmptiest(pages.filter(({ anonymous }) => anonymous));
    tryPages(site, fullest);
    tryPages(site, emptiest, null, ["en"]);
  });
});
