import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { putBody, type SignedIn, signIn } from "../support/accounts.ts";
import { openBrowser } from "../support/browser.ts";
import { loadedDatabase } from "../support/database.ts";
import { serveSite } from "../support/site.ts";

describe("an officer records a signing from a phone", async () => {
  const database = await loadedDatabase();
  const site = await serveSite(database);
  const browser = await openBrowser();
  let officer: Page;
  let reviewer: Page;

  const phone = async (who: SignedIn) => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      javaScriptEnabled: false,
    });
    await context.addCookies([{ ...who.cookie, url: site.url }]);
    return context.newPage();
  };

  beforeAll(async () => {
    const body = await putBody(database, "qingdao-office", { places: ["cn-qingdao"], twoPersons: true });
    officer = await phone(await signIn(database, "contributor", { body, name: "Officer Li" }));
    reviewer = await phone(await signIn(database, "editor", { body, name: "Editor Wang" }));
  });
  afterAll(() => browser.close());

  const main = (page: Page) => page.locator("main").innerText();
  const press = async (page: Page, name: string) => {
    await Promise.all([
      page.waitForEvent("load"),
      page.getByRole("button", { name, exact: true }).first().click(),
    ]);
  };
  const counted = async (rule: string) => {
    const answer = await fetch(`${site.url}/api/count?rule=${rule}`);
    const { certain, possible } = (await answer.json()) as { certain: number; possible: number };
    return [certain, possible];
  };
  let address: string;
  /** A rule whose number was said to change, and its number before. */
  let rule: string;
  let before: number[];

  it("writes two places, what was signed and the day, in under a minute", async () => {
    const begun = performance.now();
    await officer.goto(`${site.url}/en/propose`, { waitUntil: "load" });
    // The own place stands there already, and the own side speaks.
    expect(await officer.getByRole("textbox", { name: "First place" }).inputValue()).toBe("Qingdao");
    await officer.getByRole("textbox", { name: "Second place" }).fill("比什凯克");
    await officer.getByLabel("What was signed").selectOption("sister");
    await officer.getByRole("textbox", { name: "When" }).fill("2023年6月20日");
    await press(officer, "See what it changes");
    const text = await main(officer);
    expect(text).toContain("Sister-city agreement");
    expect(text).toContain("20 June 2023");
    expect(text).toMatch(/Today/);
    address = officer.url();
    await press(officer, "Hand in for review");
    expect(await main(officer)).toContain("Handed in");
    // What a person types takes the most of a minute; the machine must take the least of it.
    expect(performance.now() - begun).toBeLessThan(30_000);
  });

  it("shows the reviewer what it changes, who publishes it", async () => {
    await reviewer.goto(`${site.url}/en/proposals`, { waitUntil: "load" });
    await reviewer
      .getByRole("link", { name: /Qingdao/ })
      .first()
      .click();
    await reviewer.waitForURL(address);
    expect(await main(reviewer)).toContain("Counts that change today");
    const link = reviewer.locator('[aria-label="Counts that change today"] tbody a').first();
    rule = /rule=([a-z0-9-]+)/.exec((await link.getAttribute("href")) ?? "")?.[1] ?? "";
    before = await counted(rule);
    await press(reviewer, "Publish");
    expect(await main(reviewer)).toMatch(/Published by Editor Wang .* Recorded as revision \d+/);
  });

  it("is then on the partnership's page, and counted", async () => {
    await reviewer.getByRole("link", { name: "See the record" }).click();
    await reviewer.waitForURL(/\/en\/partnerships\//);
    const page = await main(reviewer);
    expect(page).toContain("20 June 2023");
    expect(page).toContain("Signed document");
    expect([rule, await counted(rule)]).not.toEqual([rule, before]);
    const [revision] = (
      (await (await fetch(`${site.url}/api/partnerships/cn-qingdao--kg-bishkek`)).json()) as {
        claims: { source: { title: string } }[];
      }
    ).claims.filter(({ source }) => /Signed document/.test(source.title));
    expect(revision).toBeDefined();
  });

  it("fits the phone on every page of the way", async () => {
    for (const path of [
      "/ru/propose",
      "/zh/propose",
      "/ru/proposals?view=all",
      "/ru/propose/partnerships/am-yerevan--cn-qingdao",
    ]) {
      await reviewer.goto(`${site.url}${path}`, { waitUntil: "load" });
      const box = await reviewer.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
      expect([path, box]).toEqual([path, 0]);
    }
    expect(site.faults).toEqual([]);
  });
});
