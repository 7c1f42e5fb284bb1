import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { loadedDatabase } from "../../../../test/support/database.ts";
import { installHttp } from "../../../http/install.ts";
import { mountPartnerships } from "./partnership.doors.ts";
import { PartnershipPageSchema, PartnershipSchema } from "./partnership.schema.ts";

const database = await loadedDatabase();
const app = new Hono();
installHttp(app);
mountPartnerships(app, database, () => "what a room to the right adds");

const ID = "am-yerevan--cn-qingdao";
const get = async (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://localhost${path}`, { headers });
interface Json {
  partnership: string;
  items: Json[];
  state: { standing: string };
  features: { geometry: { type: string; coordinates: number[][][] } | null }[];
}
const json = async (path: string) => (await (await get(path)).json()) as Json;
const codeOf = async (path: string) => {
  const response = await get(path);
  const { code } = (await response.json()) as { code: string };
  return `${response.status} ${code}`;
};

describe("refuses", () => {
  test.each([
    ["/api/partnerships/cn-qingdao--cz-prague", "404 unknown-partnership"],
    ["/partnerships/cn-qingdao--cz-prague.csv", "404 unknown-partnership"],
    ["/en/partnerships/nothing", "404 unknown-partnership"],
    [`/api/partnerships/${ID}?asOf=2023-02-30`, "400 bad-day"],
    [`/partnerships/${ID}.json?asOf=yesterday`, "400 bad-day"],
    [`/api/partnerships/${ID}?knownAt=soon`, "400 bad-known-at"],
    [`/api/partnerships/${ID}?knownAt=9999`, "404 unknown-revision"],
    [`/en/partnerships/${ID}?knownAt=9999`, "404 unknown-revision"],
    [`/api/partnerships/${ID}?asof=2023-01-01`, "400 unknown-parameter"],
    [`/partnerships/${ID}.geojson?page=2`, "400 unknown-parameter"],
    ["/api/partnerships?colour=red", "400 unknown-parameter"],
    ["/en/partnerships?colour=red", "400 unknown-parameter"],
    ["/api/partnerships?limit=0", "400 bad-limit"],
    ["/api/partnerships?cursor=!!", "400 bad-cursor"],
    ["/api/partnerships?state=married", "400 bad-state"],
    ["/api/partnerships?country=China", "400 bad-country"],
    [`/partnerships.json?q=${"x".repeat(101)}`, "400 query-too-long"],
  ])("%s", async (path, expected) => {
    expect(await codeOf(path)).toBe(expected);
  });
});

describe("the API", () => {
  test("gives a record of just the documented shape", async () => {
    const record = await json(`/api/partnerships/${ID}?asOf=2023-07-01`);
    expect(Object.keys(record)).toEqual([
      "partnership",
      "places",
      "asOf",
      "revision",
      "state",
      "instruments",
      "claims",
    ]);
    expect(PartnershipSchema.strict().parse(record)).toEqual(record);
    expect(record.state).toEqual({
      kind: "sister",
      standing: "in force",
      certainty: "certain",
      alternatives: [],
    });
  });

  test("every record and the whole list are of the documented shape", async () => {
    let next: string | null = "";
    const ids: string[] = [];
    do {
      const cursor: string = next ? `&cursor=${next}` : "";
      const page = PartnershipPageSchema.parse(await json(`/api/partnerships?limit=200${cursor}`));
      ids.push(...page.items.map(({ partnership }) => partnership));
      next = page.next;
    } while (next);
    expect(ids).toHaveLength(544);
    expect(new Set(ids).size).toBe(544);
    for (const id of ids.filter((_, index) => index % 20 === 0)) {
      PartnershipSchema.parse(await json(`/api/partnerships/${id}`));
    }
  });

  test("answers 304 to a client that has it, and a HEAD with the same headers and no body", async () => {
    for (const path of [
      `/api/partnerships/${ID}`,
      "/api/partnerships?country=KZ",
      `/partnerships/${ID}.csv`,
    ]) {
      const first = await get(path);
      const etag = first.headers.get("ETag") ?? "";
      const again = await get(path, { "If-None-Match": etag });
      expect([again.status, await again.text()]).toEqual([304, ""]);
      expect((await get(path, { "If-None-Match": '"other"' })).status).toBe(200);
      const head = await app.request(`http://localhost${path}`, { method: "HEAD" });
      expect([head.status, head.headers.get("ETag"), await head.text()]).toEqual([200, etag, ""]);
    }
  });

  test("before the first revision nothing was known, and says so", async () => {
    const record = await json(`/api/partnerships/${ID}?knownAt=2000-01-01`);
    expect(record).toMatchObject({ revision: 0, claims: [], instruments: [] });
    expect(record.state.standing).toBe("not established");
    expect(await json("/api/partnerships?knownAt=2000-01-01")).toEqual({
      items: [],
      next: null,
    });
    expect(await (await get(`/en/partnerships/${ID}?knownAt=2000-01-01`)).text()).toContain(
      "Nothing known yet.",
    );
  });
});

describe("a person's judgement", () => {
  test("stands with its reason, which is in English, beside the claim and in the list of judgements", async () => {
    const text = await (await get("/zh/partnerships/cn-dezhou--ru-belgorod")).text();
    expect(text).toContain('修订 1：<span lang="en">The council approved the agreement');
    expect(text).toContain('data-head="理由"><span lang="en">The council approved the agreement');
  });
});

describe("the data of the pages", () => {
  test("CSV has a row a claim, GeoJSON the places and the way between them", async () => {
    const csv = await (await get(`/partnerships/${ID}.csv`)).text();
    expect(csv.trimEnd().split("\r\n")).toHaveLength(6);
    const { features } = await json(`/partnerships/${ID}.geojson`);
    expect(features.map(({ geometry }) => geometry?.type)).toEqual(["Point", "Point", "MultiLineString"]);
  });

  test("every line stays within ±180° and never leaps across", async () => {
    const { features } = await json("/partnerships.geojson");
    expect(features).toHaveLength(544);
    for (const { geometry } of features) {
      for (const line of geometry?.coordinates ?? []) {
        line.forEach(([x = 999, y = 999], index) => {
          expect(Math.abs(x)).toBeLessThanOrEqual(180);
          expect(Math.abs(y)).toBeLessThanOrEqual(90);
          expect(Math.abs(x - (line[index - 1]?.[0] ?? x))).toBeLessThan(180);
        });
      }
    }
  });

  test("the list as CSV is whole, as JSON a page", async () => {
    expect((await (await get("/partnerships.csv")).text()).trimEnd().split("\r\n")).toHaveLength(545);
    expect((await json("/partnerships.json")).items).toHaveLength(50);
  });

  test("the list as CSV is a page where a limit is asked for, and a filter holds for it", async () => {
    const rows = async (query: string) =>
      (await (await get(`/partnerships.csv?${query}`)).text()).trimEnd().split("\r\n").length - 1;
    expect(await rows("limit=7")).toBe(7);
    expect(await rows("country=KZ")).toBe(
      (await json("/partnerships.json?country=KZ&limit=200")).items.length,
    );
    expect(await rows("q=nowhere")).toBe(0);
    expect(await codeOf("/partnerships.csv?limit=201")).toBe("400 bad-limit");
    expect(await codeOf("/partnerships.csv?knownAt=9999")).toBe("404 unknown-revision");
  });
});

describe("the page", () => {
  const html = async (path: string) => (await get(path)).text();

  test("leads from the other order of places to the one address, keeping language and days", async () => {
    const response = await get("/ru/partnerships/cn-qingdao--am-yerevan?asOf=2023-01-01");
    expect([response.status, response.headers.get("Location")]).toEqual([
      308,
      `/ru/partnerships/${ID}?asOf=2023-01-01`,
    ]);
    const data = await get("/partnerships/cn-qingdao--am-yerevan.json");
    expect([data.status, data.headers.get("Location")]).toEqual([308, `/partnerships/${ID}.json`]);
  });

  test.each(["", ".json"])(
    "leads nowhere else and breaks no header, whatever text the address%s holds",
    async (end) => {
      const response = await get(`/partnerships/b%0D%0AX: 1--a%3Fc%2Fd${end}`);
      expect([response.status, response.headers.get("Location")]).toEqual([
        308,
        `/partnerships/a%3Fc%2Fd--b%0D%0AX%3A%201${end}`,
      ]);
    },
  );

  test("says in three languages what it is", async () => {
    expect(await html(`/en/partnerships/${ID}?asOf=2023-07-01`)).toContain(
      "Sister cities since 20 June 2023.",
    );
    expect(await html(`/zh/partnerships/${ID}?asOf=2023-07-01`)).toContain("自2023年6月20日起为友好城市。");
    expect(await html(`/ru/partnerships/${ID}?asOf=2023-07-01`)).toContain(
      "Города-побратимы с 20 июня 2023 г.",
    );
  });

  test("shows names in three scripts, each claim's evidence, what others add, and its data", async () => {
    const page = await html(`/en/partnerships/${ID}`);
    for (const part of [
      "埃里温",
      "Ереван",
      "青岛",
      "Циндао",
      "Sputnik Armenia",
      "what a room to the right adds",
    ]) {
      expect(page).toContain(part);
    }
    expect(page).toContain("cn-qingdao--am-yerevan--scoda-2022-yerevan-7714</code>");
    expect(page).toContain(`href="/partnerships/${ID}.geojson"`);
    expect(page).toContain("by default, best grade");
    expect(page).not.toMatch(/ style=|<style|<script>| on\w+="/);
  });

  test("puts what disagrees in place, in words and not in colour alone", async () => {
    const page = await html("/en/partnerships/cn-shenyang--ru-irkutsk");
    expect(page).toContain('class="disagrees"');
    expect(page).toContain("another date");
    expect(page).toContain("12 August 1990");
    expect(page).toContain("12 August 1992");
    expect(await html("/en/partnerships/cn-beijing--cz-prague")).toContain("contradicted, see note");
    expect(await html("/en/partnerships/cn-qinghai--pk-khyber-pakhtunkhwa")).toContain("another kind");
  });

  test("names once a speaker of whom only the capacity is known", async () => {
    const page = await html("/zh/partnerships/cn-beijing--cz-prague");
    expect(page).toContain("第三方");
    expect(page).not.toContain("第三方（第三方）");
  });

  test("of five cities has one column for the parties", async () => {
    const page = await html(
      "/en/partnerships/cn-heihe--cn-zhuhai--ru-blagoveshchensk--ru-nizhny-novgorod--ru-yuzhno-sakhalinsk",
    );
    expect(page).toContain("The parties");
    expect(page).toContain("17 November (year unknown)");
  });

  test("of the list pages by cursor and keeps what was asked", async () => {
    const page = await html("/en/partnerships?country=RU&asOf=2023-07-01");
    expect(page.match(/<tr/g)).toHaveLength(51);
    expect(page).toMatch(/href="\/en\/partnerships\?country=RU&amp;asOf=2023-07-01&amp;cursor=[\w-]+"/);
    expect(await html("/zh/partnerships?q=nowhere")).toContain("没有符合条件的结好关系");
  });

  test("calls a country as the registry does, whatever the language's own lists say", async () => {
    expect(await html("/ru/partnerships")).toContain("Объединённые Арабские Эмираты");
    expect(await html("/zh/partnerships")).toContain("蒙古国");
    expect(await html("/zh/partnerships/cn-beijing--mn-ulaanbaatar")).toContain("乌兰巴托（蒙古国）");
  });

  test("draws every record in every language", async () => {
    const { items } = await json("/api/partnerships?limit=200");
    for (const [index, { partnership }] of items.entries()) {
      const language = ["en", "zh", "ru"][index % 3];
      const response = await get(`/${language}/partnerships/${partnership}`);
      expect([partnership, response.status]).toEqual([partnership, 200]);
      expect(await response.text()).not.toMatch(/undefined|NaN|\[object|Infinity|\.\.</);
    }
  });
});
