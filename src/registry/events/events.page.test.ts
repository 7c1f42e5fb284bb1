import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../../../test/support/database.ts";
import { buildApp } from "../../app.ts";

const app = buildApp(await loadedDatabase(), (error) => {
  throw error;
});
const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://amity.test${path}`, { headers });
const page = async (path: string) => (await get(path, { Accept: "text/html" })).text();
const json = async <T>(path: string): Promise<T> => (await get(path)).json() as Promise<T>;
const words = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&gt;", ">")
    .replaceAll(/\s+/g, " ");

interface Part {
  kind: string;
  id: string;
  dates: { shown: { on: string; role: string }; alternatives: { on: string }[] } | null;
  places: string[];
}

interface EventRecord {
  conflicts: string[];
  claims: { citation: string; statements: { property: string }[] }[];
  derived: {
    scale: string;
    dates: Part["dates"];
    editions: Part[];
    sessions: Part[];
    launched: { kind: string; id: string }[];
    genesis: {
      of: { id: string };
      proposedBy: string;
      posts: { titles: Record<string, string>; certainty: string }[];
      on: string;
      occasion: Record<string, string>;
      endorsedBy: string[];
    }[];
    attendance: { category: string; least: number; most: number | null; disagree: boolean }[];
  };
}

describe("what the addresses of forums and programmes refuse", () => {
  it.each([
    ["/forums/nowhere", 404, "unknown-subject"],
    ["/api/programmes/nowhere", 404, "unknown-subject"],
    ["/forums?scale=summit", 400, "bad-parameter"],
    ["/api/programmes?field=war", 400, "bad-parameter"],
    ["/forums?year=2023", 400, "unknown-parameter"],
    ["/forums/sco-friendship-forum-2023.json?knownAt=0", 404, "not-yet-known"],
  ])("%s", async (path, status, code) => {
    const answer = await get(path);
    expect([answer.status, await answer.json()]).toMatchObject([status, { code }]);
  });
});

describe("the forum of June 2023", () => {
  const path = "/forums/sco-friendship-forum-2023";

  it("says in each language when it was held, and what other sources give", async () => {
    expect(words(await page(`/en${path}`))).toContain(
      "Held on 15 June 2023 (also given: 14–16 June 2023; 15–16 June 2023) in Qingdao. Organisers: ",
    );
    expect(words(await page(`/zh${path}`))).toContain(
      "2023年6月15日（另有说法：2023年6月14日至16日；2023年6月15日至16日）在青岛举办。主办单位：",
    );
    expect(words(await page(`/ru${path}`))).toContain(
      "Проведение: 15 июня 2023 г. (указано также: 14–16 июня 2023 г.; 15–16 июня 2023 г.). Место: Циндао.",
    );
  });

  it("has its dates, attendance and names side by side, and says that they conflict", async () => {
    const record = await json<EventRecord>(`/api${path}`);
    expect(record.conflicts).toEqual(expect.arrayContaining(["date", "participants"]));
    expect(record.derived.attendance).toMatchObject([
      { category: "all", least: 360, most: null, disagree: true },
      { category: "countries", least: 16, most: 16, disagree: false },
    ]);
    const text = words(await page(`/en${path}`));
    for (const said of [">400", "≈400", " 400 ", "Forum on Sister Cities", "People's Diplomacy Forum"]) {
      expect(text).toContain(said);
    }
  });

  it("came about by two proposals, each by who held which post then", async () => {
    const { genesis } = (await json<EventRecord>(`/api${path}`)).derived;
    expect(genesis).toMatchObject([
      {
        of: { id: "sco-people-friendship-forum" },
        proposedBy: "xi-jinping",
        posts: [{ titles: { en: "President of China" }, certainty: "certain" }],
        on: "2020-11",
        endorsedBy: ["SCO"],
      },
      { of: { id: "sco-friendship-cities-forum" }, on: "2022-09", occasion: { en: "SCO Samarkand Summit" } },
    ]);
    expect(words(await page(`/en${path}`))).toContain("Xi Jinping , President of China");
  });

  it("had three sessions, launched two programmes and supported a third", async () => {
    const { sessions, launched } = (await json<EventRecord>(`/api${path}`)).derived;
    expect(sessions.map(({ id }) => id)).toEqual([
      "sco-forum-2023-education",
      "sco-forum-2023-poverty",
      "sco-forum-2023-science",
    ]);
    expect(launched.map(({ id }) => id).sort()).toEqual([
      "sco-womens-forum",
      "sco-youth-sports-culture-festival",
      "shandong-sco-exchange-season",
    ]);
  });

  it("leads to the figure it announced, with the verdict of the ledger, and to the act done there", async () => {
    const html = await page(`/en${path}`);
    expect(html).toContain('href="/en/figures/sco-forum-2023-pairs"');
    expect(words(html)).toMatch(/over 450 pairs .*not reproduced/);
    expect(html).toContain('href="/en/partnerships/cn-qingdao--uz-samarkand"');
  });

  it("is an edition of two series", async () => {
    for (const series of ["sco-people-friendship-forum", "sco-friendship-cities-forum"]) {
      const { editions } = (await json<EventRecord>(`/api/forums/${series}`)).derived;
      expect(editions.map(({ id }) => id)).toContain("sco-friendship-forum-2023");
    }
  });
});

describe("a series", () => {
  it("has its editions in time order, drawn and as a table", async () => {
    const { editions } = (await json<EventRecord>("/api/forums/sco-people-friendship-forum")).derived;
    expect(editions.map(({ dates, places }) => [dates?.shown.on, places])).toEqual([
      ["2021-06-03", ["cn-wuhan"]],
      ["2023-06-15", ["cn-qingdao"]],
      ["2025-07-04", ["cn-shenyang"]],
    ]);
    const html = await page("/en/forums/sco-people-friendship-forum");
    expect(words(html)).toContain(
      "3 editions are on record, from 3 June 2021 to 4 July 2025. Proposed by Xi Jinping, November 2020.",
    );
    expect(html).toContain('aria-label="Editions over time"');
  });

  it("is endorsed by a group under the name that it has in the reader's language", async () => {
    expect(await page("/ru/forums/sco-people-friendship-forum")).toMatch(
      /<a href="\/ru\/groups\/SCO">Шанхайская организация сотрудничества<\/a>/,
    );
  });

  it("of which one edition is on record is not drawn", async () => {
    const html = await page("/en/programmes/sco-youth-exchange-camp");
    expect(words(html)).toContain("1 edition is on record, 16–22 July 2018.");
    expect(html).not.toContain("Editions over time");
  });
});

describe("programmes", () => {
  it("give 14 countries and the 13 that are named, and no name of a child", async () => {
    const record = await json<EventRecord>("/api/programmes/sco-childrens-art-exhibition-2020");
    expect(record.derived.attendance).toMatchObject([{ category: "countries", least: 13, disagree: false }]);
    const properties = record.claims.flatMap(({ statements }) => statements.map(({ property }) => property));
    expect(properties).not.toContain("speaker");
    expect(properties).not.toContain("proposed by");
  });

  it("may be a kind of activity of which no edition is named", async () => {
    const { items } = await json<{ items: { id: string }[] }>("/api/programmes?scale=kind%20of%20activity");
    expect(items.map(({ id }) => id)).toEqual([
      "sco-art-festivals",
      "sco-cultural-exhibitions",
      "sco-film-festivals",
    ]);
    expect(words(await page("/en/programmes/sco-film-festivals"))).toContain(
      "A kind of activity that sources",
    );
  });

  it("say at which forum they were launched", async () => {
    const text = words(await page("/en/programmes/sco-youth-sports-culture-festival"));
    expect(text).toContain("Launched on 15 June 2023. ");
    expect(text).toContain("(launched there)");
  });
});

describe("elsewhere", () => {
  it("a place shows what was held there, without the sessions, which stand with their forum", async () => {
    const text = words(await page("/en/places/cn-qingdao"));
    expect(text).toContain("Forums and programmes held here");
    expect(text).toContain("Third SCO Youth Campus, Qingdao and Beijing");
    expect(text).not.toContain("Forum on SCO Countries Science and Technology Innovation");
    expect(words(await page("/en/places/uz-samarkand"))).not.toContain("Forums and programmes held here");
  });

  it("an organization shows what it held, and in which role", async () => {
    const text = words(await page("/en/organizations/org-acwf"));
    expect(text).toMatch(/Forums and programmes organised .*SCO children’s art exhibition 2020 .*supporter/);
  });

  it("every record of the starter data has a page in every language", async () => {
    for (const kind of ["forums", "programmes"]) {
      const { items } = await json<{ items: { id: string }[] }>(`/api/${kind}?limit=200`);
      expect(items.length).toBeGreaterThan(13);
      for (const { id } of items) {
        for (const language of ["en", "zh", "ru"]) {
          const answer = await get(`/${language}/${kind}/${id}`, { Accept: "text/html" });
          expect([id, answer.status]).toEqual([id, 200]);
        }
      }
    }
  });
});
