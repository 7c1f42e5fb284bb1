import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../../../test/support/database.ts";
import { buildApp } from "../../app.ts";
import type { SubjectId } from "../../kernel/ids.ts";
import { mergeSubjects } from "../dossiers/merge-subjects.ts";
import { Recording } from "../evidence/recording.ts";

const database = await loadedDatabase();
const app = buildApp(database, (error) => {
  throw error;
});
const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://amity.test${path}`, { headers });
const page = async (path: string) => (await get(path, { Accept: "text/html" })).text();
const json = async <T>(path: string): Promise<T> => (await get(path)).json() as Promise<T>;

describe("what the addresses of organizations, people and quotes refuse", () => {
  it.each([
    ["/organizations/nowhere", 404, "unknown-subject"],
    ["/api/organizations/nowhere", 404, "unknown-subject"],
    ["/organizations?country=China", 400, "bad-country"],
    [`/organizations?q=${"a".repeat(201)}`, 400, "query-too-long"],
    ["/api/organizations?cursor=!", 400, "bad-cursor"],
    ["/organizations?members=1", 400, "unknown-parameter"],
    ["/organizations/org-cpaffc.json?knownAt=0", 404, "not-yet-known"],
    ["/people/nobody", 404, "unknown-subject"],
    ["/quotes/nothing.json", 404, "unknown-subject"],
  ])("%s", async (path, status, code) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code });
  });

  it.each(["%", "_", "'; drop table organization; --"])("takes %j for words", async (words) => {
    const { items } = await json<{ items: unknown[] }>(`/api/organizations?q=${encodeURIComponent(words)}`);
    expect(items).toEqual([]);
  });
});

interface Organizations {
  items: { id: string; country: string | null; kind: string | null; names: Record<string, string> }[];
  next: string | null;
}

describe("an organization", () => {
  it("has a page and data each, whether or not a source states anything of it", async () => {
    const { items, next } = await json<Organizations>("/api/organizations?limit=200");
    expect(next).toBeNull();
    expect(items.length).toBeGreaterThan(50);
    for (const { id, names } of items) {
      const answer = await get(`/en/organizations/${id}`, { Accept: "text/html" });
      expect([id, answer.status]).toEqual([id, 200]);
      const said = names.en ?? names["zh-Hans"] ?? names.ru ?? id;
      expect(await answer.text()).toContain(said.replaceAll("'", "&#39;").replaceAll('"', "&quot;"));
    }
    expect(await page("/en/organizations/org-chinastan")).toContain("No claim is recorded of it yet");
  });

  it("is listed by country and kind, in pages", async () => {
    const { items } = await json<Organizations>("/api/organizations?country=KG");
    expect(items.map(({ id }) => id)).toEqual(["org-bishkek-city", "org-president-kg"]);
    const registrars = await json<Organizations>("/api/organizations?kind=registrar&country=cn");
    expect(registrars.items.map(({ id }) => id)).toEqual(["org-cifca"]);
    const first = await json<Organizations>("/api/organizations?limit=2");
    const second = await json<Organizations>(`/api/organizations?limit=2&cursor=${first.next}`);
    expect(second.items[0]?.id).toBe("org-belta");
  });

  it("tells who supports it, what it issued, who held posts in it and where it speaks", async () => {
    const text = await page("/en/organizations/org-cpaffc?asOf=2023-06-15");
    expect(text).toContain("supports it");
    expect(text).toContain("/people/lin-songtian?asOf=2023-06-15");
    expect(text).toContain("/figures/china-world-2018?asOf=2023-06-15");
    expect(text).toContain("claims on record are made on its behalf");
    const record = await json<{
      speaksIn: number;
      sources: { claims: number }[];
      people: { person: string; held: string }[];
    }>("/organizations/org-cpaffc.json?asOf=2021-06-02");
    expect(record.speaksIn).toBe(record.sources.reduce((sum, { claims }) => sum + claims, 0));
    expect(record.people).toContainEqual(
      expect.objectContaining({ person: "lin-songtian", held: "certain" }),
    );
  });

  it("leads to the records that name it, and is found by any of its names", async () => {
    expect(await page("/en/organizations/org-sco-gnfcc")).toContain("/forums/sco-friendship-forum-2023");
    for (const words of ["友好协会", "дружбы с заграницей", "friendship with foreign", "org-cpaffc"]) {
      expect(await page(`/en/search?q=${encodeURIComponent(words)}`)).toContain("/organizations/org-cpaffc");
    }
  });

  it("is the same as CSV: the list a row each, the record a row a statement", async () => {
    const list = await (await get("/organizations.csv")).text();
    expect(list.split("\r\n").length).toBeGreaterThan(50);
    expect(list).toContain("org-peoples-daily,newspaper,CN,People's Daily,人民日报");
    expect(await (await get("/organizations/org-sco-gnfcc.csv")).text()).toContain(",establishes,");
  });
});

describe("a person", () => {
  it("held a post on the day a source says so, perhaps between two, and otherwise nobody knows", async () => {
    expect(await page("/en/people/lin-songtian?asOf=2021-06-02")).toMatch(
      /On 2 June 2021: (Chairman|President) of[^.]*\./,
    );
    expect(await page("/en/people/lin-songtian?asOf=2022-01-01")).toMatch(/On 1 January 2022: .*possible/);
    expect(await page("/en/people/lin-songtian?asOf=2024-01-01")).toContain(
      "No source says which post was held on 1 January 2024.",
    );
    const { derived } = await json<{ derived: { posts: { held: string; said: unknown[] }[] } }>(
      "/people/lin-songtian.json?asOf=2021-06-02",
    );
    expect(derived.posts).toEqual([expect.objectContaining({ held: "certain" })]);
    expect(derived.posts[0]?.said).toHaveLength(2);
  });

  it("leads to what was signed and said", async () => {
    expect(await page("/en/people/zhao-haozhi")).toContain("/partnerships/am-yerevan--cn-qingdao");
    expect(await page("/en/people/edil-baisalov")).toContain("/quotes/edil-baisalov-modernization");
  });
});

it("a place says who held posts there, and a country what it stands behind", async () => {
  const text = await page("/en/places/cn-qingdao?asOf=2021-11-15");
  expect(text).toContain("/people/zhao-haozhi?asOf=2021-11-15");
  expect(text).not.toContain("/people/lin-songtian");
  expect(await page("/en/places/cn")).toMatch(/\/organizations\/org-sco-gnfcc"[\s\S]*established it/);
});

it("a quote names its speaker with the post of that day, the occasion, the words and where they stand", async () => {
  const text = await page("/en/quotes/edil-baisalov-common-future");
  expect(text).toContain("/people/edil-baisalov");
  expect(text).toContain("Deputy Prime Minister of Kyrgyzstan");
  expect(text).toContain("/forums/sco-friendship-forum-2023");
  expect(text).toContain("paragraph 7");
  const { derived } = await json<{ derived: { speaker: string; posts: { certainty: string }[] } }>(
    "/api/quotes/edil-baisalov-common-future",
  );
  expect(derived).toMatchObject({ speaker: "edil-baisalov", posts: [{ certainty: "possible" }] });
  // A topic is there in the reader's language: the translations stand in the evidence only.
  expect(text.split("общее развитие")).toHaveLength(2);
});

it("an organization found to be another leads there, and what sources state of both stands together", async () => {
  await database.write((tx) =>
    mergeSubjects(new Recording(tx, "curator", "One body"), {
      kind: "organization",
      merged: "org-sco-forum-2023" as SubjectId,
      into: "org-sco" as SubjectId,
      reason: "The forums are the organisation's own",
      author: "curator",
    }),
  );
  for (const address of [
    "/en/organizations/org-sco-forum-2023",
    "/organizations/org-sco-forum-2023.csv",
    "/api/organizations/org-sco-forum-2023",
  ]) {
    const answer = await get(address);
    expect([address, answer.status]).toEqual([address, 307]);
    expect(answer.headers.get("Location")).toMatch(/\/org-sco(\.csv)?$/);
  }
  const text = await page("/en/organizations/org-sco");
  expect(text).toContain("The forums are the organisation&#39;s own");
  expect(text).toContain("According to data released by the forums");
  expect((await get("/en/organizations/org-sco-forum-2023?knownAt=1", { Accept: "text/html" })).status).toBe(
    200,
  );
});
