import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import type { CitationId } from "../../src/kernel/ids.ts";
import { latestRevision } from "../../src/registry/evidence/evidence.store.ts";
import { Recording } from "../../src/registry/evidence/recording.ts";
import { judgeClaim } from "../../src/registry/partnerships/judge-claim.ts";
import { openBrowser } from "../support/browser.ts";
import { loadedDatabase } from "../support/database.ts";
import { serveSite } from "../support/site.ts";

const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

describe.each(Object.entries(SIZES))("on a %s", async (_, viewport) => {
  const database = await loadedDatabase();
  const site = await serveSite(database);
  const browser = await openBrowser();
  afterAll(() => browser.close());

  const visit = async (address: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport, ...options });
    const page = await context.newPage();
    await page.goto(site.url + address, { waitUntil: "load" });
    return page;
  };
  const text = (page: Page) => page.locator("main").innerText();

  it("a journalist goes from the number to its list, to one pair, to its evidence", async () => {
    const page = await visit("/en");
    const [, certain, possible] = /(\d+)\s*to\s*(\d+)/.exec(await text(page)) ?? [];
    expect(Number(certain)).toBeGreaterThan(100);
    expect(Number(possible)).toBeGreaterThan(Number(certain));
    await page.getByRole("link", { name: /the list behind the number/i }).click();
    await page.waitForURL(/\/en\/count/);
    expect(await text(page)).toContain(`of ${possible}`);
    await page.locator('main table a[href*="/partnerships/"]').first().click();
    await page.waitForURL(/\/en\/partnerships\//);
    const evidence = page.locator("main details summary").last();
    await evidence.click();
    expect(await page.locator("main details[open]").count()).toBeGreaterThan(0);
  });

  it("an officer reads one partnership as of two days, without a script", async () => {
    const page = await visit("/en/partnerships/am-yerevan--cn-qingdao?asOf=2023-01-01", {
      javaScriptEnabled: false,
    });
    expect(await page.locator("h1").innerText()).toContain("Yerevan");
    expect(await text(page)).toMatch(/Friendly-cooperation cities since 17 June 2022/);
    await page.locator('input[name="asOf"]').fill("2023-07-01");
    await page.locator('form:has(input[name="asOf"]) button').click();
    await page.waitForURL(/asOf=2023-07-01/);
    expect(await text(page)).toMatch(/Sister cities since 20 June 2023/);
  });

  it.each([
    ["qindao", "/en", "cn-qingdao"],
    ["青岛", "/zh", "cn-qingdao"],
    ["Циндао", "/ru", "cn-qingdao"],
    ["Sverdlovsk", "/en", "ru-yekaterinburg"],
  ])("a citizen searches for %s", async (words, home, place) => {
    const page = await visit(home);
    await page.getByRole("searchbox").first().fill(words);
    await page.getByRole("searchbox").first().press("Enter");
    await page.waitForURL(/\/search\?q=/);
    await page.locator(`main a[href$="/places/${place}"]`).first().click();
    await page.waitForURL(new RegExp(`/places/${place}$`));
    expect(await page.locator("h1").innerText()).toMatch(/Qingdao|青岛|Циндао|Yekaterinburg/);
  });

  it("a researcher follows an announced figure to what is missing", async () => {
    const page = await visit("/en/figures/qingdao-sco-2023-cities");
    expect(await text(page)).toMatch(/not reproduced/i);
    expect(await text(page)).toMatch(/\b2\b.*named by no source/i);
  });

  it("a judgement changes the page, and the answer known before stays", async () => {
    const pair = "cn-shenyang--ru-irkutsk";
    const before = await latestRevision(database.read);
    await database.write(async (tx) => {
      await judgeClaim(new Recording(tx, "a test", "Judged in a journey"), {
        citation: "cn-shenyang--ru-irkutsk--shenyang-fao-list" as CitationId,
        kind: "reject",
        other: null,
        reason: "a journey decides for the registrar",
        author: "a test",
      });
    });
    const now = await visit(`/en/partnerships/${pair}?asOf=1991-06-01`);
    expect(await text(now)).toContain("a journey decides for the registrar");
    expect(await text(now)).toMatch(/Sister cities since 12 August 1990/);
    const then = await visit(`/en/partnerships/${pair}?asOf=1991-06-01&knownAt=${before}`);
    expect(await text(then)).not.toContain("a journey decides for the registrar");
    expect(await text(then)).not.toMatch(/Sister cities since 12 August 1990/);
  });

  it("nothing unforeseen happened on the way", () => {
    expect(site.faults).toEqual([]);
  });
});
