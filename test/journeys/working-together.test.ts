import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { putBody, type SignedIn, signIn } from "../support/accounts.ts";
import { openBrowser } from "../support/browser.ts";
import { ByKeys } from "../support/by-keys.ts";
import { loadedDatabase } from "../support/database.ts";
import { violations } from "../support/every-page.ts";
import { serveSite } from "../support/site.ts";

const TIE = "cn-qingdao--kg-bishkek";

describe("two who work on one record, and a reader who knows more", async () => {
  const database = await loadedDatabase();
  const site = await serveSite(database);
  const browser = await openBrowser();
  let author: Page;
  let editor: Page;
  let reader: Page;

  const opened = async (who: SignedIn | null) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    if (who) await context.addCookies([{ ...who.cookie, url: site.url }]);
    return context.newPage();
  };
  const go = (page: Page, path: string) => page.goto(`${site.url}${path}`, { waitUntil: "load" });
  const main = (page: Page) => page.locator("main").innerText();
  const clean = async (page: Page) => expect([page.url(), await violations(page)]).toEqual([page.url(), []]);
  const click = async (page: Page, selector: string) => {
    await Promise.all([page.waitForEvent("load"), page.locator(selector).first().click()]);
  };

  beforeAll(async () => {
    const body = await putBody(database, "qingdao-office", { places: ["cn-qingdao"] });
    author = await opened(await signIn(database, "contributor", { body, name: "Officer Li" }));
    editor = await opened(await signIn(database, "editor", { body, name: "Editor Wang" }));
    reader = await opened(null);
  });
  afterAll(() => browser.close());

  it("what a reader suggests becomes a proposal with its source, and each leads to the other", async () => {
    await go(reader, `/zh/suggest?about=/partnerships/${TIE}`);
    await reader.locator('[name="says"]').fill("2022年又续签了协议。");
    await reader.locator('[name="source"]').fill("https://example.org/renewal");
    await click(reader, "main form button");
    const own = reader.url();
    await clean(reader);

    const keys = new ByKeys(editor);
    await go(editor, "/en/desk?kind=suggestion");
    await editor.keyboard.press("j");
    await keys.press("Enter");
    await clean(editor);
    await keys.press("p");
    await clean(editor);
    expect(await main(editor)).toContain("2022年又续签了协议。");
    expect(await editor.locator('[name="url"]').inputValue()).toBe("https://example.org/renewal");
    await keys.choose('main [name="what"]', "renewal");
    await keys.write('main [name="on"]', "2022");
    await keys.press("Enter");
    await clean(editor);
    const proposal = new URL(editor.url()).pathname;
    await keys.use('main a[href="/en/suggestions/1"]');
    expect(await main(editor)).toMatch(/Proposal 1 · draft/);
    await go(editor, proposal);
    await keys.use('main form[action$="/publish"] button');
    await go(editor, "/en/suggestions/1");
    expect(await main(editor)).toMatch(/Proposal 1 · published · revision \d+/);
    await clean(editor);
    await keys.write('main [name="answer"]', "Thank you: recorded.");
    await editor.keyboard.press("Escape");
    await keys.press("a");
    await go(reader, new URL(own).pathname);
    expect(await main(reader)).toContain("Thank you: recorded.");
  });

  it("a suggestion leads to no other record, and to nobody who does not answer it", async () => {
    const answers = [
      await go(editor, "/en/propose/partnerships/am-yerevan--cn-qingdao?suggestion=1"),
      await go(editor, `/en/propose/partnerships/${TIE}?suggestion=99`),
      await go(author, `/en/propose/partnerships/${TIE}?suggestion=1`),
    ];
    expect(answers.map((answer) => answer?.status())).toEqual([404, 404, 404]);
  });

  it("two save one draft: who comes second sees both texts, and chooses", async () => {
    await go(author, `/en/propose/partnerships/${TIE}`);
    await author.locator('[name="on"]').fill("2024-05-06");
    await author.locator('[name="title"]').fill("Minutes of the talks");
    await click(author, "main button.main");
    await click(author, 'form[action$="/submit"] button');
    const path = new URL(author.url()).pathname;
    await go(editor, path);
    await editor.locator("main details summary").last().click();
    await editor.locator('form[action$="/send-back"] [name="remark"]').fill("Which talks?");
    await click(editor, 'form[action$="/send-back"] button');

    await Promise.all([go(author, `${path}/edit`), go(editor, `${path}/edit`)]);
    await author.locator('[name="title"]').fill("Minutes of the talks in Bishkek");
    await editor.locator('[name="title"]').fill("Minutes, second sheet");
    await click(author, "main button.main");
    await click(editor, "main button.main");
    const both = await main(editor);
    expect(both).toContain("Minutes of the talks in Bishkek");
    expect(both).toContain("Minutes, second sheet");
    await clean(editor);
    await editor.locator('[value="theirs"]').first().check();
    await click(editor, "main form.conflict button.main");
    expect(await main(editor)).toContain("Minutes of the talks in Bishkek");
    expect(site.faults).toEqual([]);
  });
});
