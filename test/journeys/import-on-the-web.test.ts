import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signIn } from "../support/accounts.ts";
import { openBrowser } from "../support/browser.ts";
import { loadedDatabase } from "../support/database.ts";
import { serveSite } from "../support/site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What an office has: its partners, in words of its own. The last column is a trap: it looks like a second date. */
const OFFICE = `Our city;Partner;Their country;Since;Relation;Renewed
Qingdao;Osh;Kyrgyzstan;2019-03-21;Sister city;2024
Qingdao;Nowhere-upon-Sea;Japan;1999;Sister city;
Qingdao;;Germany;2003;Sister city;
`;

describe("a list comes in through the browser", async () => {
  const database = await loadedDatabase();
  const site = await serveSite(database);
  const officer = await signIn(database, "administrator", { name: "An officer" });
  const cookies = [{ ...officer.cookie, url: site.url }];
  const mine = { headers: officer.headers };
  const browser = await openBrowser();
  let page: Page;
  const heard: string[] = [];

  beforeAll(async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    await context.addCookies(cookies);
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on("console", (message) => message.type() === "error" && heard.push(message.text()));
    page.on("pageerror", (error) => heard.push(error.message));
  });
  afterAll(async () => {
    await browser.close();
    expect(heard).toEqual([]);
    expect(site.faults).toEqual([]);
  });

  const count = async () => {
    const answer = await fetch(`${site.url}/count.json?rule=established-ties`);
    const { certain, possible } = (await answer.json()) as { certain: number; possible: number };
    return { certain, possible };
  };
  const state = async (id: number) => {
    const answer = await fetch(`${site.url}/import/${id}.json`, mine);
    return (await answer.json()) as Record<string, unknown>;
  };
  const comesTo = async (words: string) => {
    const there = page.getByText(words, { exact: true }).first();
    await there.waitFor().catch(async () => {
      throw new Error(`"${words}" is not on the page:\n${await page.locator("main").innerText()}`);
    });
  };
  const accessible = async () => {
    await page.evaluate(axe);
    const found = (await page.evaluate("axe.run(document)")) as { violations: { id: string }[] };
    expect(found.violations.map(({ id }) => id)).toEqual([]);
  };

  it("is refused in words where it is no table, or nothing at all", async () => {
    await page.goto(`${site.url}/en/import`);
    await page.getByRole("button", { name: "Read the file" }).click();
    await comesTo("No file came. Choose one that is not empty, or paste a table.");
    await page.goto(`${site.url}/en/import`);
    await page.getByLabel("File", { exact: true }).setInputFiles({
      name: "partners.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\n", "latin1"),
    });
    await page.getByRole("button", { name: "Read the file" }).click();
    expect(await page.locator("main").innerText()).toContain("PDF");
    expect((await (await fetch(`${site.url}/import.json`, mine)).json()) as object).toEqual({ items: [] });
    // The browser logs answers that are no success.
    heard.length = 0;
  });

  it("says what it found, is corrected, checked and recorded, and is on the partnership's page", async () => {
    const before = await count();
    await page.goto(`${site.url}/en/import`);
    await page.getByLabel("File", { exact: true }).setInputFiles({
      name: "partners of Qingdao.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(OFFICE),
    });
    await page.getByRole("button", { name: "Read the file" }).click();
    await page.waitForURL(/\/en\/import\/1$/);
    expect(await page.locator("dl.facts").first().innerText()).toContain("semicolon");
    await page.getByLabel("What “Renewed” means").selectOption("note");
    await page.getByLabel("Whose list it is").selectOption("a");
    await page.getByLabel("Who speaks").selectOption("party");
    await page.getByLabel("Title").fill("Partners of Qingdao, kept by its office");
    await page.getByRole("button", { name: "Check what it would change" }).click();
    await comesTo("This is what it would change. Nothing is recorded yet.");
    await comesTo("3 rows = 1 to record + 1 waiting + 1 refused");
    await accessible();
    expect((await state(1)).mapping).toMatchObject({ note: { column: "Renewed" }, host: "a" });
    await page.getByRole("link", { name: "refused" }).click();
    expect(await page.locator("#shown ~ .table-region").first().innerText()).toContain("Qingdao;;Germany");
    expect(await count()).toEqual(before);

    await page.getByRole("button", { name: "Record" }).click();
    await comesTo("It is recorded. Every row is accounted for below.");
    await comesTo("3 rows = 1 recorded + 1 waiting + 1 refused");
    await accessible();
    await page.getByRole("link", { name: "new" }).click();
    await page.getByRole("link", { name: "Partnership", exact: true }).click();
    await page.waitForURL(/\/partnerships\/cn-qingdao--kg-osh$/);
    expect(await page.locator("main").innerText()).toContain("Partners of Qingdao, kept by its office");
    const after = await count();
    expect(after.possible).toBe(before.possible + 1);

    await page.goto(`${site.url}/en/import/1`);
    await page.getByText("Roll back", { exact: true }).first().click();
    await page.getByLabel("Why").fill("It was a trial");
    await page.getByLabel("Yes, take back all of batch 1").check();
    await page.getByRole("button", { name: "Roll back" }).click();
    await comesTo("What it recorded was taken back. Its rows are kept.");
    expect(await count()).toEqual(before);
    expect(await state(1)).toMatchObject({ state: "rolled back", rows: 3 });
    await accessible();
  });

  it("comes in by the keyboard alone, pasted, and is read as the last one of its shape", async () => {
    await page.goto(`${site.url}/en/import`);
    const tabTo = async (what: () => Promise<boolean>) => {
      for (let i = 0; i < 80; i += 1) {
        if (await what()) return;
        await page.keyboard.press("Tab");
      }
      throw new Error("the keyboard does not get there");
    };
    const focused = (expression: string) => async () =>
      (await page.evaluate(`(() => { const at = document.activeElement; return ${expression}; })()`)) ===
      true;
    await tabTo(focused(`at.tagName === "SUMMARY" && at.textContent.includes("paste")`));
    await page.keyboard.press("Enter");
    await tabTo(focused(`at.name === "pasted"`));
    await page.keyboard.insertText(OFFICE);
    await tabTo(focused(`at.name === "asOf"`));
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/en\/import\/2$/);
    await comesTo("A file of this shape was read before; it is proposed to read this one in the same way.");
    await tabTo(focused(`at.value === "check"`));
    await page.keyboard.press("Enter");
    await comesTo("3 rows = 1 to record + 1 waiting + 1 refused");
    await tabTo(focused(`at.tagName === "BUTTON" && at.textContent === "Record"`));
    await page.keyboard.press("Enter");
    await comesTo("It is recorded. Every row is accounted for below.");
    const rows = await (await fetch(`${site.url}/import/2/rows.csv`, mine)).text();
    expect(rows.split("\r\n")[1]).toContain("Qingdao;Osh;Kyrgyzstan");
  });

  it("works without scripts: the page of a job loads itself anew", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    await context.addCookies(cookies);
    const plain = await context.newPage();
    await plain.goto(`${site.url}/ru/import`);
    await plain.locator("#bring-file").setInputFiles({
      name: "список.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("Наш город,Побратим,Страна,Год\nЦиндао,Ош,Киргизия,2019\n"),
    });
    await plain.locator("form.bring button").first().click();
    await plain.locator("button[value=check]").click();
    await plain.getByText("Вот что изменится. Пока ничего не записано.").waitFor({ timeout: 20_000 });
    await context.close();
  });
});
