import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bringSampleBatches } from "../support/batches.ts";
import { openBrowser } from "../support/browser.ts";
import { loadedDatabase } from "../support/database.ts";
import { PAGES } from "../support/pages.ts";
import { serveSite } from "../support/site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const LANGUAGES = { en: "en", zh: "zh-Hans", ru: "ru" } as const;

/** The page routes that the app has, in the form they were registered in: `/places/:id`. */
function pageRoutes(routes: readonly { method: string; path: string }[]): string[] {
  const pages = routes
    .filter(({ method, path }) => method === "GET" && /^\/en(\/|$)/.test(path))
    .map(({ path }) => path.replace(/^\/en/, "").replace(/\{[^}]*\}/g, "") || "/");
  return [...new Set(pages)].sort();
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results: AxeResults = await page.evaluate(`axe.run(document, ${JSON.stringify({ runOnly: WCAG })})`);
  return results.violations.map(
    (v) => `${v.id}: ${v.help} (${v.nodes.map((n) => n.target.join(" ")).join("; ")})`,
  );
}

interface AxeResults {
  violations: { id: string; help: string; nodes: { target: string[] }[] }[];
}

describe("every page", async () => {
  const database = await loadedDatabase();
  await bringSampleBatches(database);
  const site = await serveSite(database);
  const browser = await openBrowser();
  let page: Page;
  const heard: string[] = [];

  beforeAll(async () => {
    // The policy of our pages forbids scripts that are not ours: axe is one, and comes in past it.
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") heard.push(message.text());
    });
    page.on("pageerror", (error) => heard.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(site.url) && !request.url().startsWith("data:"))
        heard.push(request.url());
    });
  });
  afterAll(() => browser.close());

  it("is tried here, with its fullest and its emptiest record", () => {
    expect(pageRoutes(site.app.routes)).toEqual(Object.keys(PAGES).sort());
  });

  const addresses = Object.values(PAGES).flatMap(({ fullest, emptiest }) => [
    ...new Set([fullest, emptiest]),
  ]);
  for (const [code, language] of Object.entries(LANGUAGES)) {
    it.each(addresses)(
      `in ${code}: %s is accessible, fits 390 px, and asks nobody but us`,
      async (address) => {
        heard.length = 0;
        await page.setViewportSize({ width: 1280, height: 900 });
        const response = await page.goto(`${site.url}/${code}${address}`, { waitUntil: "load" });
        expect(response?.status()).toBe(200);
        expect(await page.getAttribute("html", "lang")).toBe(language);
        expect(await page.locator("h1").count()).toBe(1);
        expect((await page.title()).length).toBeGreaterThan(3);
        expect(await violations(page)).toEqual([]);
        await page.setViewportSize({ width: 390, height: 800 });
        const overflow = await page.evaluate(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        expect(overflow).toBeLessThanOrEqual(0);
        expect(heard).toEqual([]);
        expect(site.faults).toEqual([]);
      },
    );
  }
});
