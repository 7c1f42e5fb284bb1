import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../../../test/support/browser.ts";
import { loadedDatabase } from "../../../test/support/database.ts";
import { serveSite } from "../../../test/support/site.ts";

const FORUM = "rule=sco-forum-2023&asOf=2023-06-15";

describe("the question in a browser", async () => {
  const site = await serveSite(await loadedDatabase());
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  const open = async (path: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(site.url + path);
    return page;
  };
  const stale = async (page: Page) => [
    await page.textContent("[data-stale]"),
    (await page.locator('[data-live="number"][data-waiting]').count()) > 0,
  ];

  it.each(["/en/", `/en/count?${FORUM}`])(
    "%s marks a number that answers the words before, until they are those words again",
    async (path) => {
      const page = await open(path);
      expect(await stale(page)).toEqual(["", false]);
      await page.click('details.word:has(input[name="unit"]) > summary');
      await page.check('input[name="unit"][value="country"]');
      expect(await stale(page)).toEqual([expect.stringContaining("The question has changed"), true]);
      await page.check('input[name="unit"][value="pair"]');
      expect(await stale(page)).toEqual(["", false]);
      await page.close();
    },
    30_000,
  );

  it("puts the days of a period away where the count is of one day", async () => {
    const page = await open(`/ru/count?${FORUM}`);
    await page.click(".switches summary");
    const isThere = () => page.isVisible('input[name="from"]');
    expect(await isThere()).toBe(false);
    await page.selectOption('select[name="count"]', "flow");
    expect(await isThere()).toBe(true);
    await page.fill('input[name="from"]', "2010-01-01");
    await page.click("form.question > button");
    // The other day is missing: the form stands there again, with the first as it was typed.
    await page.waitForSelector("#fault-to");
    expect(await page.inputValue('input[name="from"]')).toBe("2010-01-01");
    await page.fill('input[name="to"]', "2012-12-31");
    await page.click("form.question > button");
    await page.waitForURL(/count=flow&from=2010-01-01&to=2012-12-31/);
    await page.close();
  }, 30_000);
});
