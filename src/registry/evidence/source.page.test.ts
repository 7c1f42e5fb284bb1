import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../../../test/support/database.ts";
import { buildApp } from "../../app.ts";
import { locatorWords } from "./locator-words.ts";
import { publisherLanguage } from "./publisher.tsx";
import type { Source } from "./source.ts";
import { linkOf, originalAt, placeInText } from "./source-record.ts";

const app = buildApp(await loadedDatabase(), (error) => {
  throw error;
});
const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://amity.test${path}`, { headers });
const page = async (path: string) => (await get(path, { Accept: "text/html" })).text();
const json = async <T>(path: string): Promise<T> => (await get(path)).json() as Promise<T>;

interface Listed {
  id: string;
  title: string;
  publisher: string | null;
  claims: number;
}
interface Paged {
  items: Listed[];
  next: string | null;
}
interface Told {
  claims: number;
  citations: { id: string; kind: string; href: string | null; locator: string | null }[];
}

describe("what the sources' addresses refuse", () => {
  it.each([
    ["/sources/nowhere", 404, "unknown-source"],
    ["/api/sources/nowhere", 404, "unknown-source"],
    ["/sources?kind=blog", 400, "bad-source-kind"],
    ["/sources?language=%25", 400, "bad-language"],
    ["/sources?title=x", 400, "unknown-parameter"],
    [`/api/sources?q=${"a".repeat(201)}`, 400, "query-too-long"],
    ["/api/sources?cursor=!", 400, "bad-cursor"],
    ["/sources/hangzhou-2024-belarus.json?knownAt=0", 404, "not-yet-known"],
  ])("%s", async (path, status, code) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code });
  });

  it("links only to the web, whatever is stored", () => {
    const source = (url: string | null) => ({ url }) as Source;
    expect(linkOf(source("javascript:alert(1)"))).toBeNull();
    expect(linkOf(source("data:text/html,x"))).toBeNull();
    expect(linkOf(source(null))).toBeNull();
    expect(linkOf(source("https://example.org/"))).toBe("https://example.org/");
  });

  it("opens the original at the words where it can, and nothing where there is nothing to open", () => {
    const source = (url: string | null) => ({ url }) as Source;
    expect(originalAt(source("javascript:alert(1)"), "words")).toBeNull();
    expect(originalAt(source(null), "words")).toBeNull();
    expect(originalAt(source("https://example.org/a"), null)).toBe("https://example.org/a");
    expect(originalAt(source("https://example.org/a"), "sister-city relations, 15")).toBe(
      "https://example.org/a#:~:text=sister%2Dcity%20relations%2C%2015",
    );
    expect(originalAt(source("https://example.org/a#top"), "上合")).toBe(
      "https://example.org/a#top:~:text=%E4%B8%8A%E5%90%88",
    );
  });

  it("tells a place in the text in the reader's language, and any other place as the data has it", () => {
    expect(locatorWords("paragraph 6", "ru")).toBe("абзац 6");
    expect(locatorWords("paragraphs 1 and 5", "zh-Hans")).toBe("第1和5段");
    expect(locatorWords("paragraphs 1 and 5", "en")).toBe("paragraphs 1 and 5");
    expect(locatorWords("byline", "zh-Hans")).toBe("署名");
    expect(locatorWords("row 12", "ru")).toBe("row 12");
  });

  it("orders claims by their place in the text: byline, paragraphs by number, what has none last", () => {
    const locators = [null, "appendix", "paragraph 12", "paragraphs 1 and 5", "byline", "paragraph 7"];
    expect(locators.sort((a, b) => placeInText(a) - placeInText(b))).toEqual([
      "byline",
      "paragraphs 1 and 5",
      "paragraph 7",
      "paragraph 12",
      "appendix",
      null,
    ]);
  });

  it.each(["%", "_", "'; drop table source; --"])("takes %j for words", async (words) => {
    const { items } = await json<{ items: Listed[] }>(`/api/sources?q=${encodeURIComponent(words)}`);
    for (const { title, publisher, id } of items) expect(`${title} ${publisher} ${id}`).toContain(words);
    expect((await json<{ items: Listed[] }>("/api/sources?limit=1")).items).toHaveLength(1);
  });
});

describe("a source", () => {
  it("has every claim once, each with what it is about and where that is read", async () => {
    const { claims, citations } = await json<Told>("/api/sources/amur-2017-brother-cities");
    expect(citations).toHaveLength(claims);
    const ids = citations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const kinds = new Set(citations.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(["act", "activity"]));
    for (const { href } of citations) expect(href).toMatch(/^\/partnerships\//);
  });

  it("tells memberships and figures too: no kind of claim is left unsaid", async () => {
    let next: string | null = "";
    const sources: Listed[] = [];
    while (next !== null) {
      const answer: Paged = await json<Paged>(`/api/sources?limit=200${next ? `&cursor=${next}` : ""}`);
      sources.push(...answer.items);
      next = answer.next;
    }
    expect(sources).toHaveLength(388);
    const kinds = new Map<string, number>();
    for (const { id } of sources.filter(({ claims }) => claims > 0)) {
      for (const { kind } of (await json<Told>(`/api/sources/${id}`)).citations) {
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
    }
    expect(Object.fromEntries(kinds)).toMatchObject({ act: 1158, membership: 49, figure: 77, activity: 11 });
    // The claims of dossiers each stand under their own kind; none is left to the others.
    expect([...kinds.keys()]).toEqual(expect.arrayContaining(["forum", "person", "quote", "organization"]));
    expect(kinds.get("other")).toBeUndefined();
  });

  it("says who speaks, and in whose words", async () => {
    const text = await page("/en/sources/amur-2017-brother-cities");
    expect(text).toContain("Belogorsk, ");
    expect(text).toContain('rel="noopener nofollow"');
    expect(text).not.toMatch(/ style=|<style| on\w+="/);
  });

  it("has a row for each claim to lead to, the words kept, where they stand, and a way to them", async () => {
    const text = await page("/en/sources/peoples-daily-2023-sco-sister-cities");
    const { citations } = await json<Told>("/api/sources/peoples-daily-2023-sco-sister-cities");
    for (const { id } of citations) expect(text).toContain(`id="${id}"`);
    expect(text).toContain("#:~:text=over%20450%20pairs%20of%20friendship%20cities");
    const people = citations
      .filter(({ kind }) => kind === "person")
      .map(({ locator }) => placeInText(locator));
    expect(people).toEqual([...people].sort((a, b) => a - b));
    expect(people.length).toBeGreaterThan(4);
    for (const heading of ["person", "quote", "organization", "forum"]) {
      expect(text).toContain(`<h2 id="${heading}">`);
    }
  });

  it("of which nothing was taken says so", async () => {
    expect(await page("/en/sources/gyaankosh-sco")).toContain("No claim was taken from it");
  });

  it("marks what is not in the reader's language: the subject of a figure, a publisher by the script of its name", async () => {
    const text = await page("/zh/sources/peoples-daily-2023-sco-sister-cities");
    expect(text).toMatch(
      /<a href="\/zh\/figures\/sco-forum-2023-pairs" lang="en">China with SCO countries: /,
    );
    expect(text).toMatch(/<span lang="en">People&#39;s Daily/);
    expect(publisherLanguage({ publisher: "Dazhong Daily", language: "zh" })).toBe("en");
    expect(publisherLanguage({ publisher: "蓝网 (Hainan)", language: "zh" })).toBe("zh");
    expect(publisherLanguage({ publisher: "222 Haber", language: "tr" })).toBe("tr");
    expect(publisherLanguage({ publisher: "BelTA", language: null })).toBeUndefined();
  });

  it("is told in Chinese with Chinese punctuation", async () => {
    const text = await page("/zh/sources/peoples-daily-2023-sco-sister-cities");
    expect(text).toContain("友好城市协议（new sister cities）");
    expect(text).toContain("支持方：上海合作组织");
    expect(await page("/zh/sources/amur-2017-brother-cities")).toContain("别洛戈尔斯克，<");
  });

  it("was not known at revision 0", async () => {
    expect(await page("/en/sources/gyaankosh-sco?knownAt=0")).toContain("Nothing was known yet");
  });
});
