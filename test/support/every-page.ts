import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { routeName } from "../../src/http/access/access.ts";
import { openBrowser } from "./browser.ts";
import type { Site } from "./site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const LANGUAGES = { en: "en", zh: "zh-Hans", ru: "ru" } as const;

/** The page routes that the app has, in the form they were registered in: `/places/:id`. */
export function pageRoutes(routes: readonly { method: string; path: string }[]): string[] {
  const pages = routes
    .filter(({ method, path }) => method === "GET" && /^\/en(\/|$)/.test(path))
    .map(({ method, path }) => routeName(method, path).replace("GET ", ""));
  return [...new Set(pages)].sort();
}

interface Addresses {
  fullest: string;
  emptiest: string;
}

interface AxeResults {
  violations: { id: string; help: string; nodes: { target: string[] }[] }[];
}

/** What axe finds on a page; its context goes past the policy of our pages. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results: AxeResults = await page.evaluate(`axe.run(document, ${JSON.stringify({ runOnly: WCAG })})`);
  return results.violations.map(
    (v) => `${v.id}: ${v.help} (${v.nodes.map((n) => n.target.join(" ")).join("; ")})`,
  );
}

/** In every language the fullest record of each route: there stand the words that are too long for a phone. The emptiest in one. */
function addressesIn(code: keyof typeof LANGUAGES, pages: readonly Addresses[]): string[] {
  return [
    ...new Set(pages.flatMap(({ fullest, emptiest }) => (code === "en" ? [fullest, emptiest] : [fullest]))),
  ];
}

/** Opens the pages of these routes as who has this cookie; for a `describe`. */
export function tryPages(
  site: Site,
  pages: readonly Addresses[],
  cookie: { name: string; value: string } | null = null,
): void {
  let page: Page;
  let close = async () => {};
  const heard: string[] = [];

  beforeAll(async () => {
    const browser = await openBrowser();
    close = () => browser.close();
    // The policy of our pages forbids scripts that are not ours: axe is one, and comes in past it.
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    if (cookie) await context.addCookies([{ ...cookie, url: site.url }]);
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
  afterAll(() => close());

  for (const code of ["en", "zh", "ru"] as const) {
    const language = LANGUAGES[code];
    it.each(addressesIn(code, pages))(
      `in ${code}: %s is accessible, fits 390 px, and asks nobody but us`,
      async (address) => {
        heard.length = 0;
        await page.setViewportSize({ width: 1280, height: 900 });
        const response = await page.goto(`${site.url}/${code}${address}`, { waitUntil: "load" });
        expect(response?.status()).toBe(200);
        // Not the page on which to sign in, in place of the one that was asked for.
        if (!address.startsWith("/sign-in")) expect(page.url()).not.toContain("/sign-in?to=");
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
}
