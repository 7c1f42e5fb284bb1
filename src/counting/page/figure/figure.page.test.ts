import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../../../../test/support/database.ts";
import { buildApp } from "../../../app.ts";

const app = buildApp(await loadedDatabase(), (error) => {
  throw error;
});
const page = async (path: string) =>
  (await app.request(`http://amity.test${path}`, { headers: { Accept: "text/html" } })).text();

describe("the form above the figures", () => {
  it("shows what was chosen, and keeps what was known when, but no day, which figures are not read for", async () => {
    const text = await page("/ru/figures?q=forum&country=CN&verdict=compatible&knownAt=1");
    const form = /<form class="filters"[\s\S]*?<\/form>/.exec(text)?.[0] ?? "";
    expect(form).toContain('action="/ru/figures"');
    expect(form).toContain('<input type="hidden" name="knownAt" value="1"/>');
    expect(form).toMatch(/name="q" value="forum"/);
    expect(form).toMatch(/<option value="CN" selected="">Китай/);
    expect(form).toMatch(/<option value="compatible" selected="">/);
    expect(form).not.toContain("asOf");
  });
});

describe("what is said in another language than the reader's", () => {
  it("a source and its publisher, with Chinese punctuation between them", async () => {
    expect(await page("/zh/figures/sco-forum-2023-pairs")).toMatch(
      /<a href="\/zh\/sources\/[^"]*" lang="en">SCO sees rapid increase[^<]*<\/a>，<span lang="en">People&#39;s Daily/,
    );
  });

  it("not an issuer who has a name in the reader's", async () => {
    const text = await page("/zh/rules/sco-forum-2023");
    const asked = text.slice(text.indexOf("/zh/figures/sco-forum-2023-pairs"));
    expect(asked).toMatch(/^[^>]*>[^<]*<\/a> <span class="soft small">2023年青岛上合组织论坛</);
  });
});

it("a figure of investment leads to its record, a count of pairs to none", async () => {
  expect(await page("/en/figures/qingdao-fdi-2023q1-utilised")).toContain(
    'href="/en/investments/qingdao-fdi-2023q1-utilised"',
  );
  expect(await page("/en/figures/sco-forum-2023-pairs")).not.toContain('href="/en/investments/');
});
