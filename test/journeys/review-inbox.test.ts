import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listBatches } from "../../src/intake/import/batch.store.ts";
import { signIn } from "../support/accounts.ts";
import { openBrowser } from "../support/browser.ts";
import { loadedDatabase } from "../support/database.ts";
import { bringIn, listLine, putWorld } from "../support/review-world.ts";
import { serveSite } from "../support/site.ts";

describe("an editor goes through the inbox", async () => {
  const database = await loadedDatabase();
  const site = await serveSite(database);
  const editor = await signIn(database, "editor", { name: "Editor 1" });
  const other = await signIn(database, "editor", { name: "Somebody" });
  const browser = await openBrowser();
  let page: Page;

  beforeAll(async () => {
    await putWorld(database);
    await bringIn(database, "first-list", [
      listLine(2, "Bern", "Springfield", { year: "1990", point: { latitude: 39.9, longitude: -83.8 } }),
      listLine(3, "Turin", "Springfield", { point: { latitude: 39.9, longitude: -83.8 } }),
      listLine(4, "Bern", "Salem"),
      listLine(5, "Bern", "Nowhere-on-Sea"),
    ]);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addCookies([{ ...editor.cookie, url: site.url }]);
    page = await context.newPage();
  });
  afterAll(() => browser.close());

  const main = () => page.locator("main").innerText();
  const counts = async () => (await listBatches(database.read))[0]?.counts;
  /** Presses a key and waits for the page that it leads to. */
  const press = async (key: string) => {
    await Promise.all([page.waitForEvent("load"), page.keyboard.press(key)]);
  };
  const focusOn = async (id: string) => {
    for (let steps = 0; steps < 80; steps += 1) {
      if ((await page.evaluate("document.activeElement?.id")) === id) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never came to ${id}`);
  };

  it("is let in with an account", async () => {
    const answer = await fetch(`${site.url}/en/inbox`, {
      headers: { accept: "text/html" },
      redirect: "manual",
    });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/en/sign-in?to=%2Finbox"]);
    await page.goto(`${site.url}/en/inbox`, { waitUntil: "load" });
    expect(await main()).toMatch(/3 names wait for a person, and 4 rows with them/);
  });

  it("sees the name, its rows, the places it may mean and how far they are", async () => {
    const text = await main();
    expect(text).toContain("Springfield");
    expect(text).toContain("Bern;Springfield;1990");
    expect(text).toMatch(/first-list\.csv/);
    expect(text).toMatch(/2 km/);
    expect(await page.locator('svg[role="img"]').count()).toBe(1);
    expect(await page.locator(".inbox-number").allTextContents()).toEqual(["1", "2"]);
  });

  it("decides by keys alone, and takes it back", async () => {
    await focusOn("inbox-reason");
    // Typed into a field, a 1 is a 1.
    await page.keyboard.type("The map, sheet 1");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    expect((await counts())?.waiting).toBe(4);
    await press("2");
    expect(await main()).toMatch(/“Springfield” is decided: 2 rows recorded, 0 refused, 0 waiting/);
    expect(await counts()).toMatchObject({ waiting: 2, new: 2 });
    await press("u");
    expect(await main()).toMatch(/Taken back: 2 rows wait again/);
    expect(await counts()).toMatchObject({ waiting: 4, new: 0 });
  });

  it("walks, skips, and says that there is no such place", async () => {
    const name = () => page.locator(".inbox-name").innerText();
    await page.goto(`${site.url}/en/inbox`, { waitUntil: "load" });
    expect(await name()).toBe("Springfield");
    await press("j");
    expect(await name()).toBe("Nowhere-on-Sea");
    await press("s");
    expect(await name()).toBe("Salem");
    await press("k");
    expect(await name()).toBe("Nowhere-on-Sea");
    await press("n");
    expect(await counts()).toMatchObject({ waiting: 3, refused: 1 });
    expect(await name()).toBe("Salem");
  });

  it("looks for another place, and picks it", async () => {
    await page.keyboard.press("/");
    expect(await page.evaluate("document.activeElement?.id")).toBe("inbox-search");
    await page.keyboard.type("Qingdao");
    await press("Enter");
    expect(await main()).toContain("Found for “Qingdao”");
    await press("1");
    expect(await main()).toMatch(/“Salem” is decided: 1 row recorded/);
    expect(await counts()).toMatchObject({ waiting: 2, new: 1, refused: 1 });
  });

  it("turns the keys off, and they stay off", async () => {
    await page.locator("[data-keys-on]").focus();
    await page.keyboard.press("Space");
    await page.goto(`${site.url}/en/inbox`, { waitUntil: "load" });
    await page.keyboard.press("1");
    await page.keyboard.press("u");
    expect(await counts()).toMatchObject({ waiting: 2, new: 1, refused: 1 });
  });

  it("takes a decision back from the list of decisions, and works without a script", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    await context.addCookies([{ ...other.cookie, url: site.url }]);
    const plain = await context.newPage();
    await plain.goto(`${site.url}/en/inbox/decisions`, { waitUntil: "load" });
    const row = plain.locator("tbody tr", { hasText: "Salem" });
    expect(await row.innerText()).toMatch(/Qingdao[\s\S]*Judged by the rows[\s\S]*Editor 1/);
    await row.getByRole("button").click();
    await plain.waitForURL(/undone=1/);
    expect(await counts()).toMatchObject({ waiting: 3, new: 0, refused: 1 });
    expect(await row.innerText()).toMatch(/taken back or replaced by Somebody/);
    await plain.goto(`${site.url}/en/inbox`, { waitUntil: "load" });
    await plain.locator('button[data-key="1"]').click();
    await plain.waitForURL(/did=/);
    expect(await counts()).toMatchObject({ waiting: 1, new: 2, refused: 1 });
  });

  it("is asked for once: a name that does not wait any more is refused in words", async () => {
    const answer = await fetch(`${site.url}/en/inbox/decide`, {
      method: "POST",
      headers: { ...editor.headers, accept: "text/html", origin: site.url },
      body: new URLSearchParams({ name: "gone", choice: "none", reason: "r" }),
    });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("does not wait any more");
    const foreign = await fetch(`${site.url}/en/inbox/decide`, {
      method: "POST",
      headers: { ...editor.headers, origin: "https://evil.example" },
      body: new URLSearchParams({ name: "gone", choice: "none", reason: "r" }),
    });
    expect(foreign.status).toBe(403);
  });

  it("nothing unforeseen happened on the way", () => {
    expect(site.faults).toEqual([]);
  });
});
