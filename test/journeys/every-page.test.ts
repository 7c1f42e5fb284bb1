import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../support/database.ts";
import { pageRoutes, tryPages } from "../support/every-page.ts";
import { PAGES } from "../support/pages.ts";
import { serveSite } from "../support/site.ts";
import { WORKBENCH_PAGES } from "../support/workbench/workbench-pages.ts";

/** They draw nothing: a browser is led on, to the provider at which people sign in and back. */
const LEAD_ELSEWHERE = ["/link/:secret/provider", "/sign-in/provider", "/sign-in/provider/return"];

describe("every page", async () => {
  const site = await serveSite(await loadedDatabase());

  it("is tried once, here or in every-workbench-page.test.ts, with its fullest and its emptiest record", () => {
    const tried = [...Object.keys(PAGES), ...Object.keys(WORKBENCH_PAGES), ...LEAD_ELSEWHERE];
    expect(tried.sort()).toEqual(pageRoutes(site.app.routes));
  });

  tryPages(site, Object.values(PAGES));
});
