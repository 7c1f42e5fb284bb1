import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../test/support/database.ts";
import { buildApp } from "./app.ts";
import { isHeavy } from "./heavy.ts";

const database = await loadedDatabase();
const app = buildApp(database);
const get = (path: string, method = "GET") => app.request(`http://amity.test${path}`, { method });

describe("a slash at the end", () => {
  it.each([
    ["/nowhere/", 404],
    ["//amity.example/", 404],
    ["/%5Camity.example/", 404],
    ["//places/", 404],
  ])("%s leads nowhere", async (path, status) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get("Location")]).toEqual([status, null]);
  });

  it.each([
    ["/places/", "/places"],
    ["/en/places/?country=RU", "/en/places?country=RU"],
    ["/ru/places/cn-qingdao/", "/ru/places/cn-qingdao"],
    ["/api/partnerships/", "/api/partnerships"],
    ["/api/places/cn-qingdao//", "/api/places/cn-qingdao"],
  ])("%s leads to %s", async (path, to) => {
    for (const method of ["GET", "HEAD"]) {
      const answer = await get(path, method);
      expect([answer.status, answer.headers.get("Location")]).toEqual([308, to]);
    }
    expect((await get(path, "POST")).status).toBe(404);
  });

  it("belongs to the opening page of a language", async () => {
    expect((await get("/ru/")).status).toBe(200);
  });
});

describe("what browsers and crawlers ask for", () => {
  it("robots.txt keeps crawlers from questions without end, and lets them see pages", async () => {
    const answer = await get("/robots.txt");
    expect(answer.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
    const rules = (await answer.text()).split("\n");
    expect(rules[0]).toBe("User-agent: *");
    expect(rules).toContain("Disallow: /*knownAt=");
    expect(rules).not.toContain("Disallow: /");
  });

  it("favicon.ico leads to the icon", async () => {
    const answer = await get("/favicon.ico");
    expect(answer.status).toBe(302);
    const icon = await get(answer.headers.get("Location") ?? "");
    expect([icon.status, icon.headers.get("Content-Type")]).toEqual([200, "image/svg+xml"]);
  });
});

describe("the public origin", () => {
  it("stands in links, citations and the API's description, whatever host was asked", async () => {
    const published = buildApp(database, undefined, { host: "127.0.0.1", origin: "https://amity.example" });
    const ask = (path: string) => published.request(`http://10.0.0.7:4780${path}`);
    for (const path of ["/en/places/cn-qingdao", "/en/count?rule=sco-forum-2023&asOf=2023-06-15"]) {
      const answer = await ask(path);
      const page = await answer.text();
      expect(page).toContain('rel="canonical" href="https://amity.example/en/');
      expect(page).toContain('hreflang="ru" href="https://amity.example/ru/');
      expect(page).not.toContain("10.0.0.7");
      expect(answer.headers.get("Strict-Transport-Security")).toMatch(/^max-age=\d+/);
    }
    expect(await (await ask("/api/openapi.json")).json()).toMatchObject({
      servers: [{ url: "https://amity.example" }],
    });
    // The frame of pages is the process's: give it back as it was.
    buildApp(database);
  });

  it("is, where none is set, the one that was asked, and no promise of TLS is made", async () => {
    const answer = await get("/en/places/cn-qingdao");
    expect(await answer.text()).toContain('rel="canonical" href="http://amity.test/en/places/cn-qingdao"');
    expect(answer.headers.get("Strict-Transport-Security")).toBeNull();
    expect(await (await get("/api/openapi.json")).json()).toMatchObject({ servers: [{ url: "/" }] });
  });
});

it("every operation of the API has a name of its own", async () => {
  const document = (await (await get("/api/openapi.json")).json()) as {
    paths: Record<string, Record<string, { operationId?: string }>>;
  };
  const ids = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId ?? ""),
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z][A-Za-z0-9]+$/.test(id))).toEqual([]);
  expect(document.paths["/api/partnerships"]?.get?.operationId).toBe("getPartnerships");
  expect(document.paths["/api/partnerships/{id}"]?.get?.operationId).toBe("getPartnershipsById");
});

describe("answers that take long", () => {
  it.each([
    ["/count", ""],
    ["/api/count", "rule=sco-forum-2023"],
    ["/zh/figures/sco-forum-2023-pairs", ""],
    ["/figures.json", ""],
    ["/search.json", "q=qingdao"],
    ["/api/places", "country=CN&q=qingdao"],
    ["/partnerships.geojson", ""],
    ["/places/cn.csv", ""],
    ["/en/calendar.ics", ""],
    ["/", "knownAt=1"],
    ["/ru/about", "knownAt=1"],
  ])("%s?%s is one", (path, query) => expect(isHeavy(path, query)).toBe(true));

  it.each([
    ["/health", ""],
    ["/", ""],
    ["/en/", "lang=ru"],
    ["/api/partnerships", "limit=50"],
    ["/api/partnerships/am-yerevan--cn-qingdao", "knownAt=1"],
    ["/en/places", "q=&country=RU"],
    ["/assets/count-abc.js", ""],
  ])("%s?%s is none", (path, query) => expect(isHeavy(path, query)).toBe(false));
});
