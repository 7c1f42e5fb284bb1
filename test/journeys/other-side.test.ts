import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BodyId, PartnershipId } from "../../src/kernel/ids.ts";
import { readPartnership } from "../../src/registry/partnerships/record/partnership-record.ts";
import { putBody, signIn } from "../support/accounts.ts";
import { openBrowser } from "../support/browser.ts";
import { loadedDatabase } from "../support/database.ts";
import { serveSite } from "../support/site.ts";

const TIE = "cn-qingdao--kg-bishkek" as PartnershipId;
const PHONE = { width: 390, height: 800 };

describe("on a phone, the other side and the public are heard", async () => {
  const database = await loadedDatabase();
  const site = await serveSite(database);
  const browser = await openBrowser();
  let editor: Page;
  let stranger: Page;

  const opened = (options: Parameters<typeof browser.newContext>[0] = {}): Promise<BrowserContext> =>
    browser.newContext({ viewport: PHONE, ...options });
  const main = (page: Page) => page.locator("main").innerText();
  const fits = async (page: Page) =>
    expect(
      await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
    ).toBeLessThanOrEqual(0);

  beforeAll(async () => {
    await putBody(database, "bishkek-office", { places: ["kg-bishkek"] });
    const who = await signIn(database, "editor", { body: "bishkek-office" as BodyId });
    const context = await opened();
    await context.addCookies([{ ...who.cookie, url: site.url }]);
    editor = await context.newPage();
    // Whoever holds the link has no account, and perhaps no script.
    stranger = await (await opened({ javaScriptEnabled: false, locale: "zh-CN" })).newPage();
  });
  afterAll(() => browser.close());

  it("an editor makes a link, and the counterpart confirms by it in Chinese, without a script", async () => {
    await editor.goto(`${site.url}/ru/confirmations/new?partnership=${TIE}`, { waitUntil: "load" });
    await fits(editor);
    await editor.locator('[name="addressee"]').fill("青岛市外事办公室");
    await editor.locator('main button[type="submit"]').first().click();
    await editor.waitForLoadState("load");
    const address = await editor.locator(".secret-address").innerText();
    await fits(editor);
    expect(address).toMatch(/\/zh\/confirm\/[\w-]{43}$/);

    await stranger.goto(address, { waitUntil: "load" });
    await fits(stranger);
    expect(await main(stranger)).toContain("友好城市协议：2021年12月22日，签署");
    // Another language, and back: the link goes on working.
    await stranger.locator('.languages a[lang="ru"]').click();
    expect(await main(stranger)).toContain("Соглашение о побратимстве");
    await stranger.locator('.languages a[lang="zh-Hans"]').click();
    await stranger.locator('[name="way"][value="confirms"]').check();
    await stranger.locator('[name="post"]').fill("处长");
    await stranger.locator('[name="step"][value="look"]').click();
    expect(await main(stranger)).toContain("最后核对");
    await fits(stranger);
    expect((await readPartnership(database.read, TIE, {})).grade).toBe("one side");
    await stranger.locator('[name="step"][value="send"]').click();
    await stranger.waitForURL(/\/zh\/confirm\/thanks$/);
    expect((await readPartnership(database.read, TIE, {})).grade).toBe("both sides");
    await stranger.goto(address, { waitUntil: "load" });
    expect(await main(stranger)).toContain("此链接已失效");

    await editor.goto(`${site.url}/zh/confirmations`, { waitUntil: "load" });
    expect(await main(editor)).toMatch(/青岛市外事办公室[\s\S]*已答复[\s\S]*未查看/);
    await editor.goto(`${site.url}/zh/partnerships/${TIE}`, { waitUntil: "load" });
    expect(await main(editor)).toContain("各方均有此说");
  });

  it("a reader suggests, an editor answers by keys alone, and the reader finds the answer", async () => {
    await stranger.goto(`${site.url}/ru/suggest?about=/partnerships/${TIE}`, { waitUntil: "load" });
    await fits(stranger);
    await stranger.locator('[name="says"]').fill("День подписания другой.");
    await stranger.locator("main").getByRole("button").click();
    await stranger.waitForURL(/\/suggestion\//);
    const own = stranger.url();
    await fits(stranger);
    expect(await main(stranger)).toContain("Предложение № 1");

    await editor.goto(`${site.url}/ru/suggestions`, { waitUntil: "load" });
    await fits(editor);
    await editor.locator("main table a").first().click();
    await editor.waitForURL(/\/suggestions\/1/);
    const press = async (key: string) => {
      await Promise.all([editor.waitForEvent("load"), editor.keyboard.press(key)]);
    };
    await editor.keyboard.press("r");
    await editor.keyboard.type("Источник говорит иначе.");
    await editor.keyboard.press("Escape");
    await press("d");
    expect(await main(editor)).toMatch(/отклонено; bishkek-office/);
    await press("u");
    await editor.keyboard.press("r");
    await editor.keyboard.type("Спасибо, исправим.");
    await editor.keyboard.press("Escape");
    await press("a");
    await fits(editor);

    await stranger.goto(own, { waitUntil: "load" });
    expect(await main(stranger)).toContain("Спасибо, исправим.");
    await stranger.goto(`${site.url}/ru/suggestions/of/partnerships/${TIE}`, { waitUntil: "load" });
    expect(await main(stranger)).toContain("Спасибо, исправим.");
    expect(site.faults).toEqual([]);
  });
});
