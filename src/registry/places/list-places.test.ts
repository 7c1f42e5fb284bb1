import { parse } from "csv-parse/sync";
import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { loadedDatabase } from "../../../test/support/database.ts";
import { installHttp } from "../../http/install.ts";
import { encodeCursor } from "../../http/paging.ts";
import { placeApi } from "./place.api.ts";

const app = new Hono();
installHttp(app);
app.route("/", placeApi(await loadedDatabase()));

interface Listed {
  items: { id: string; matched: unknown }[];
  next: string | null;
}
const json = async (path: string) => (await (await app.request(path)).json()) as Listed;
const table = async (path: string): Promise<Record<string, string>[]> =>
  parse(await (await app.request(path)).text(), { columns: true });

/** Every page of a list, from the first on. */
async function walk(path: string): Promise<string[]> {
  const ids: string[] = [];
  let next: string | null = "";
  while (next !== null) {
    const page: Listed = await json(`${path}${next && `&cursor=${next}`}`);
    expect(page.items.length).toBeGreaterThan(0);
    ids.push(...page.items.map(({ id }) => id));
    next = page.next;
  }
  return ids;
}

describe("places that words may mean", () => {
  test.each([
    ["garbage", "garbage"],
    ["a place that the words do not mean", encodeCursor("cn-qingdao")],
    ["what is no place", encodeCursor({ id: 1 })],
  ])("after %s are refused", async (_, cursor) => {
    const answer = await app.request(`/api/places?q=moscow&cursor=${cursor}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: "bad-cursor", where: "cursor" });
  });

  test("come page by page, each once, in the order of one long page", async () => {
    const whole = await json("/api/places?q=an&limit=200");
    expect(whole.items.length).toBeGreaterThan(6);
    const ids = await walk("/api/places?q=an&limit=3");
    expect(ids).toEqual(whole.items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const [first] = (await json("/api/places?q=an&limit=3")).items;
    expect(first?.matched).not.toBeNull();
  });
});

describe("places as a table", () => {
  test("are all that the filter leaves, with every column", async () => {
    const rows = await table("/places.csv");
    expect(rows.map(({ id }) => id)).toEqual(await walk("/api/places?limit=200"));
    expect(rows.length).toBeGreaterThan(400);
    const russian = await table("/places.csv?country=RU&level=city");
    expect(russian.length).toBeGreaterThan(50);
    expect(new Set(russian.map(({ country, level }) => `${country} ${level}`))).toEqual(new Set(["RU city"]));
    expect(rows.find(({ id }) => id === "cn-qingdao")).toMatchObject({ name_zh: "青岛", name_ru: "Циндао" });
  });

  test("are a page where one is asked for", async () => {
    const { items, next } = await json("/api/places?limit=3");
    expect(await table("/places.csv?limit=3")).toHaveLength(3);
    const [after] = await table(`/places.csv?limit=3&cursor=${next}`);
    expect(items.map(({ id }) => id)).not.toContain(after?.id);
    expect((await app.request("/places.csv?limit=0")).status).toBe(400);
  });
});
