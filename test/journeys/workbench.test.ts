import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AmityProcess, freshDataFolder } from "../support/amity-process.ts";
import { openBrowser } from "../support/browser.ts";
import { ByKeys } from "../support/by-keys.ts";
import { violations } from "../support/every-page.ts";

const LINK = /^ {2}http:\S+(\/link\/[\w-]{43})$/m;
const PASSWORD = "four plain words here";
const PAIR = "cn-qingdao--uz-kokand";
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/** The real program, from its first start to a signing that is published, and taken back. */
describe("from the first start to a signing that everybody sees", async () => {
  const folder = await freshDataFolder();
  const service = new AmityProcess(folder, "serve");
  let site: string;
  let browser: Browser;
  let administrator: ByKeys;
  let officer: Page;
  let reviewer: ByKeys;
  const links: { zh: string; ru: string } = { zh: "", ru: "" };
  let proposal: string;
  let rule: string;
  let before: unknown;
  let revision: number;

  const opened = async (viewport: typeof DESK) =>
    (await browser.newContext({ viewport, bypassCSP: true })).newPage();
  const main = (page: Page) => page.locator("main").innerText();
  const clean = async (page: Page) => expect([page.url(), await violations(page)]).toEqual([page.url(), []]);
  const fits = async (page: Page) =>
    expect(
      await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
    ).toBeLessThanOrEqual(0);
  const counted = async () => {
    const answer = await fetch(`${site}/api/count?rule=${rule}`);
    const { certain, possible } = (await answer.json()) as { certain: number; possible: number };
    return { certain, possible };
  };
  const map = async () => {
    const answer = await fetch(`${site}/count.geojson?rule=${rule}`);
    expect(answer.status).toBe(200);
    return answer.text();
  };

  beforeAll(async () => {
    [site, browser] = await Promise.all([service.address(), openBrowser()]);
    administrator = new ByKeys(await opened(DESK));
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    service.stop();
    await service.ended;
  });

  it("the link on the terminal makes the administrator, by keys alone", async () => {
    await service.says(LINK);
    const [, path] = LINK.exec(service.stderr) ?? [];
    const { page } = administrator;
    await page.goto(`${site}/en${path}`, { waitUntil: "load" });
    await clean(page);
    await administrator.write('main [name="name"]', "Administrator");
    await administrator.write('main [name="email"]', "admin@example.org");
    await administrator.write('main [name="password"]', PASSWORD);
    await administrator.press("Enter");
    await page.goto(`${site}/en/desk`, { waitUntil: "load" });
    await clean(page);
  });

  it("who makes a body that keeps Qingdao and asks for two persons, and invites two editors", async () => {
    const { page } = administrator;
    await administrator.use('main a[href="/en/bodies"]');
    await clean(page);
    await administrator.write('main [name="name"]', "Qingdao Foreign Affairs Office");
    // Two persons are the rule: who makes a body would have to take it off.
    expect(await page.locator('main [name="twoPersons"]').isChecked()).toBe(true);
    await administrator.use('main button[type="submit"]');
    await administrator.write('main [name="place"][type="search"]', "Qingdao");
    await administrator.press("Enter");
    await clean(page);
    await administrator.use('main [aria-label="Add cn-qingdao"]');
    const body = page.url();
    expect(await main(page)).toContain("Qingdao");
    for (const [short, language] of [
      ["zh", "zh-Hans"],
      ["ru", "ru"],
    ] as const) {
      await page.goto(body, { waitUntil: "load" });
      await administrator.choose('main form[action$="/invitations"] [name="role"]', "editor");
      await administrator.choose('main form[action$="/invitations"] [name="language"]', language);
      await administrator.use('main form[action$="/invitations"] button');
      await clean(page);
      links[short] = await page.locator("code.secret").innerText();
      expect(links[short]).toMatch(new RegExp(`^${site}/${short}/link/[\\w-]{43}$`));
    }
  });

  it("an editor accepts in Chinese on a phone, and records a signing in two fields", async () => {
    officer = await opened(PHONE);
    await officer.goto(links.zh, { waitUntil: "load" });
    await clean(officer);
    await fits(officer);
    await officer.locator('main [name="name"]').fill("李伟");
    await officer.locator('main [name="email"]').fill("li@example.org");
    await officer.locator('main [name="password"]').fill(PASSWORD);
    await officer.locator('main button[type="submit"]').click();
    await officer.waitForURL((url) => !url.pathname.includes("/link/"));
    // The link was for one.
    expect((await fetch(links.zh)).status).toBe(404);

    const begun = performance.now();
    await officer.goto(`${site}/zh/propose`, { waitUntil: "load" });
    await clean(officer);
    await fits(officer);
    expect(await officer.locator('[name="party-1"]').inputValue()).toBe("青岛");
    const typed = { "party-2": "浩罕", on: "2023年6月20日" };
    for (const [name, text] of Object.entries(typed)) await officer.locator(`[name="${name}"]`).fill(text);
    await officer.locator("main button.main").first().click();
    await officer.waitForURL(/\/zh\/proposals\/\d+$/);
    await clean(officer);
    await fits(officer);
    proposal = officer.url();
    // Two persons: the author hands in, and does not publish.
    expect(await officer.locator('form[action$="/publish"]').count()).toBe(0);
    await officer.locator('form[action$="/submit"] button').click();
    await officer.waitForLoadState("load");
    expect(Object.keys(typed).length).toBeLessThanOrEqual(4);
    expect(performance.now() - begun).toBeLessThan(60_000);
  });

  it("a second person signs in, takes the first of the desk, and publishes, by keys alone", async () => {
    const invited = await opened(DESK);
    await invited.goto(links.ru, { waitUntil: "load" });
    await invited.locator('main [name="name"]').fill("Ольга Ким");
    await invited.locator('main [name="email"]').fill("olga@example.org");
    await invited.locator('main [name="password"]').fill(PASSWORD);
    await invited.locator('main button[type="submit"]').click();
    await invited.waitForURL((url) => !url.pathname.includes("/link/"));
    await invited.context().close();

    const page = await opened(DESK);
    reviewer = new ByKeys(page);
    await page.goto(`${site}/ru/desk`, { waitUntil: "load" });
    expect(page.url()).toContain("/ru/sign-in");
    await clean(page);
    await reviewer.write('main [name="email"]', "olga@example.org");
    await reviewer.write('main [name="password"]', PASSWORD);
    await reviewer.press("Enter");
    expect(new URL(page.url()).pathname).toBe("/ru/desk");
    await clean(page);
    // Anniversaries and terms of the city's partnerships wait as well.
    await reviewer.choose('main form [name="kind"]', "proposal");
    await reviewer.use('main form [name="kind"] ~ button, main form button[type="submit"]');
    await page.keyboard.press("j");
    await reviewer.press("Enter");
    expect(new URL(page.url()).pathname).toBe(new URL(proposal).pathname.replace("/zh/", "/ru/"));
    for (const language of ["zh", "en", "ru"]) {
      await page.goto(proposal.replace("/zh/", `/${language}/`), { waitUntil: "load" });
      await clean(page);
    }
    const changed = page.locator('main a[href*="rule="]').first();
    rule = /rule=([a-z0-9-]+)/.exec((await changed.getAttribute("href")) ?? "")?.[1] ?? "";
    before = await counted();
    expect(await map()).not.toContain(PAIR);
    await reviewer.use('main form[action$="/publish"] button');
    await clean(page);
    const said = await main(page);
    expect(said).toContain("Ольга Ким");
    revision = Number(/ревизия (\d+)/.exec(said)?.[1]);
    await reviewer.use('main nav a[href="/ru/proposals"]');
    await clean(page);
  });

  it("the page says so in three languages; the count, the map and the history too; before, nobody knew", async () => {
    const { page } = reviewer;
    for (const [language, day] of [
      ["en", "20 June 2023"],
      ["zh", "2023年6月20日"],
      ["ru", "20 июня 2023"],
    ]) {
      await page.goto(`${site}/${language}/partnerships/${PAIR}`, { waitUntil: "load" });
      expect(await main(page)).toContain(day);
      await clean(page);
      await page.goto(`${site}/${language}/history/partnerships/${PAIR}`, { waitUntil: "load" });
      expect(await main(page)).toContain("李伟");
      expect(await main(page)).toContain("浩罕");
      await clean(page);
    }
    expect(await counted()).not.toEqual(before);
    expect(await map()).toContain(PAIR);
    const then = await fetch(`${site}/en/partnerships/${PAIR}?knownAt=${revision - 1}`);
    // The pair has an address once it has been on record; what was said of it was not known then.
    expect(await then.text()).not.toContain("20 June 2023");
  });

  it("a registrar takes it back: the history says so, and the count is as before", async () => {
    const { page } = administrator;
    await page.goto(`${site}/en/revisions/${revision}`, { waitUntil: "load" });
    await clean(page);
    await administrator.use(`main a[href="/en/revisions/${revision}/undo"]`);
    await clean(page);
    await administrator.write('main [name="reason"]', "Signed by nobody: a rehearsal.");
    await administrator.use('main form[action$="/undo"] button');
    // What was only tried out took numbers too.
    expect(Number(/\/en\/revisions\/(\d+)$/.exec(page.url())?.[1])).toBeGreaterThan(revision);
    expect(await counted()).toEqual(before);
    expect(await map()).not.toContain(PAIR);
    await page.goto(`${site}/en/history/partnerships/${PAIR}`, { waitUntil: "load" });
    expect(await main(page)).toMatch(/Signed by nobody: a rehearsal/);
    await clean(page);
  });
});
