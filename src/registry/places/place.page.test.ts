import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../../../test/support/database.ts";
import { buildApp } from "../../app.ts";

const app = buildApp(await loadedDatabase(), (error) => {
  throw error;
});
const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  app.request(`http://amity.test${path}`, { headers, method });
const page = async (path: string) => (await get(path, { Accept: "text/html" })).text();
const json = async <T>(path: string): Promise<T> => (await get(path)).json() as Promise<T>;

interface Paged {
  items: { id: string }[];
  next: string | null;
}

describe("what the places' addresses refuse", () => {
  it.each([
    ["/places/xx-nowhere", 404, "unknown-place"],
    ["/api/places/xx-nowhere", 404, "unknown-place"],
    ["/places/xx-nowhere.json", 404, "unknown-place"],
    ["/places/xx-nowhere.csv", 404, "unknown-place"],
    ["/places/xx-nowhere.geojson", 404, "unknown-place"],
    ["/places/cn-qingdao?asOf=2023-02-30", 400, "bad-day"],
    ["/places/cn-qingdao.geojson?asOf=yesterday", 400, "bad-day"],
    ["/places/cn-qingdao?knownAt=soon", 400, "bad-known-at"],
    ["/places/cn-qingdao?knownAt=999999", 404, "unknown-revision"],
    ["/places/cn-qingdao?asof=2023-06-15", 400, "unknown-parameter"],
    ["/places/cn-qingdao.json?knownAt=0", 404, "not-yet-known"],
    ["/places?level=town", 400, "bad-level"],
    ["/places?country=China", 400, "bad-country"],
    ["/api/places?limit=0", 400, "bad-limit"],
    ["/api/places?limit=201", 400, "bad-limit"],
    ["/api/places?cursor=%27%3B--", 400, "bad-cursor"],
    ["/api/places?cursor=eyJhIjoxfQ", 400, "bad-cursor"],
    ["/api/places?page=2", 400, "unknown-parameter"],
    [`/api/places?q=${"a".repeat(101)}`, 400, "query-too-long"],
    [`/search?q=${"a".repeat(101)}`, 400, "query-too-long"],
    ["/search?query=Qingdao", 400, "unknown-parameter"],
    ["/search.json?q=a&limit=1", 400, "unknown-parameter"],
  ])("%s", async (path, status, code) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect(await answer.json()).toMatchObject({ status, code });
  });

  it("a refusal is a page for a browser", async () => {
    const answer = await get("/ru/places/xx-nowhere", { Accept: "text/html" });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("unknown-place");
  });
});

describe("data", () => {
  it.each(["/api/places", "/api/places/cn-qingdao", "/places/cn-qingdao.json", "/places/cn-qingdao.csv"])(
    "%s is kept by the client, and a HEAD has its headers",
    async (path) => {
      const first = await get(path);
      const etag = first.headers.get("etag") ?? "";
      expect(etag).toMatch(/^"[\w-]+"$/);
      const again = await get(path, { "If-None-Match": etag });
      expect([again.status, await again.text()]).toEqual([304, ""]);
      const head = await get(path, {}, "HEAD");
      expect([head.status, head.headers.get("etag"), await head.text()]).toEqual([200, etag, ""]);
    },
  );

  it("pages through every place once, in order", async () => {
    const ids: string[] = [];
    let next: string | null = "";
    while (next !== null) {
      const answer: Paged = await json<Paged>(
        `/api/places?country=RU&limit=50${next ? `&cursor=${next}` : ""}`,
      );
      ids.push(...answer.items.map(({ id }) => id));
      next = answer.next;
    }
    expect(ids.length).toBeGreaterThan(100);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids.every((id) => /^ru(-|$)/.test(id))).toBe(true);
  });

  it("filters by words, country and level together", async () => {
    const { items } = await json<{ items: { id: string; matched: unknown }[] }>(
      "/api/places?q=Sverdlovsk&country=ru&level=city",
    );
    expect(items.map(({ id }) => id)).toEqual(["ru-yekaterinburg"]);
    expect(items[0]?.matched).toMatchObject({ by: "name", kind: "former", valid: "1924/1991" });
  });

  it("holds what is known of a place", async () => {
    expect(await json("/api/places/ru-chita")).toMatchObject({
      level: "city",
      country: "RU",
      above: ["ru", "ru-zabaykalsky-krai"],
    });
    const { successions } = await json<{ successions: unknown[] }>("/api/places/ru-zabaykalsky-krai");
    expect(successions).toMatchObject([{ predecessor: "ru-chita-oblast", kind: "merged", on: "2008-03-01" }]);
  });

  it("says nothing was known at revision 0", async () => {
    expect(await json("/api/places?knownAt=0")).toEqual({ items: [], next: null, known: 0 });
  });
});

describe("pages", () => {
  it("show a place's names in every language and what joins it to others", async () => {
    const text = await page("/en/places/cn-qingdao?asOf=2023-07-01");
    for (const said of [
      "青岛",
      "Циндао",
      "Tsingtao",
      "Shandong",
      "since 20 June 2023",
      "am-yerevan--cn-qingdao",
    ]) {
      expect(text).toContain(said);
    }
    expect(text).toMatch(/rel="noopener nofollow"/);
    expect(text).not.toMatch(/ style=|<style| on\w+="/);
  });

  it("say in Chinese where the numbers are from with Chinese punctuation", async () => {
    const text = await page("/zh/places/kg-bishkek");
    expect(text).toMatch(/\d<span class="soft">（GeoNames，未注明日期）/);
    expect(text).toMatch(/ E<span class="soft">（来自 /);
    expect(await page("/en/places/kg-bishkek")).toContain('<span class="soft"> (GeoNames, undated)');
    expect(await page("/zh/places/cn-qingdao")).toContain("<dd>山东，中国</dd>");
  });

  it("say that an identity is open", async () => {
    expect(await page("/en/places/cn-yulin-unresolved")).toContain("Identity open");
  });

  it("say that nothing is known yet at revision 0", async () => {
    expect(await page("/en/places/cn-qingdao?knownAt=0")).toContain("Nothing was known yet");
    expect(await page("/zh/places?knownAt=0")).toContain("当时尚无任何记录");
    expect(await page("/ru/search?q=Qingdao&knownAt=0")).toContain("ещё ничего не было известно");
  });

  it("of a country tell its places, its roles and how many partnerships", async () => {
    const text = await page("/en/places/ir?asOf=2024-01-01");
    expect(text).toContain("Shanghai Cooperation Organisation, certainly member");
    expect(text).toContain("Places with partners");
  });
});

describe("search", () => {
  it("labels a former name, in the reader's language", async () => {
    expect(await page("/en/search?q=Sverdlovsk")).toContain("former name Sverdlovsk, 1924");
    expect(await page("/ru/search?q=Frunze")).toContain("прежнее название Frunze");
  });

  it("is friendly to an empty question and to one that finds nothing", async () => {
    expect(await page("/en/search")).toContain("A place by any of its names");
    expect(await page("/en/search?q=%20%20")).toContain("A place by any of its names");
    expect(await page("/en/search?q=zzzzqqqq")).toContain("Nothing found");
  });

  it("shows what was typed as text", async () => {
    const text = await page(`/en/search?q=${encodeURIComponent("<img src=x onerror=alert(1)>")}`);
    expect(text).not.toContain("<img");
  });

  it.each(["qingdao yerevan", "Qingdao – Yerevan", "青岛 Ереван", "Yerevan, qindao"])(
    "%s: two places and what joins them",
    async (words) => {
      const found = await json<{ partnerships: unknown[] }>(`/search.json?q=${encodeURIComponent(words)}`);
      expect(found.partnerships).toMatchObject([{ partnership: "am-yerevan--cn-qingdao" }]);
    },
  );

  it("finds groups and sources by their words", async () => {
    expect((await json<{ groups: unknown[] }>("/search.json?q=SCO")).groups).toMatchObject([{ id: "SCO" }]);
    const { sources } = await json<{ sources: unknown[] }>("/search.json?q=Yerevan");
    expect(sources.length).toBeGreaterThan(0);
  });
});
