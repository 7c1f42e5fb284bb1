import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../../../test/support/database.ts";
import { buildApp } from "../../app.ts";
import type { Source } from "./source.ts";
import { linkOf } from "./source-record.ts";

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
  citations: { id: string; kind: string; href: string | null }[];
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
    expect(Object.fromEntries(kinds)).toEqual({ act: 1158, membership: 49, figure: 77, activity: 3 });
  });

  it("says who speaks, and in whose words", async () => {
    const text = await page("/en/sources/amur-2017-brother-cities");
    expect(text).toContain("Belogorsk, ");
    expect(text).toContain('rel="noopener nofollow"');
    expect(text).not.toMatch(/ style=|<style| on\w+="/);
  });

  it("of which nothing was taken says so", async () => {
    expect(await page("/en/sources/app-2022-youth-gala")).toContain("No claim was taken from it");
  });

  it("was not known at revision 0", async () => {
    expect(await page("/en/sources/app-2022-youth-gala?knownAt=0")).toContain("Nothing was known yet");
  });
});
