import { describe, expect, it } from "vitest";
import { readText } from "../../scripts/checks/sources.ts";
import { LONGEST_EXCERPT, wordsIn } from "../../src/registry/dossiers/check-claim.ts";
import { loadedDatabase } from "../support/database.ts";
import { serveSite } from "../support/site.ts";

/** The article that the registry began with: everything it names must be on record, each with its evidence. */
const ARTICLE = "peoples-daily-2023-sco-sister-cities";

interface Noun {
  /** As the article has it. */
  noun: string;
  /** Its word in docs/glossary.md. */
  glossary: string;
  /** Address of the list, without a language; its resource is the same under `/api`. */
  list: string;
  /** A record that the article tells of. */
  record: string;
  /** What a reader types to find it. */
  search: string;
}

const NOUNS: readonly Noun[] = [
  {
    noun: "pairs of friendship cities",
    glossary: "partnership",
    list: "/partnerships",
    record: "cn-qingdao--kg-bishkek",
    search: "Qingdao Bishkek",
  },
  {
    noun: "cities and countries",
    glossary: "place",
    list: "/places",
    record: "kg-bishkek",
    search: "Bishkek",
  },
  {
    noun: "member states, observer states, dialogue partners",
    glossary: "role",
    list: "/groups",
    record: "SCO",
    search: "Shanghai Cooperation Organisation",
  },
  {
    noun: "forums",
    glossary: "forum",
    list: "/forums",
    record: "sco-friendship-forum-2023",
    search: "Forum on Friendship Cities",
  },
  {
    noun: "projects",
    glossary: "project",
    list: "/projects",
    record: "deng-xiaoping-street-upgrade",
    search: "Deng Xiaoping Street",
  },
  {
    noun: "deliverables",
    glossary: "deliverable",
    list: "/deliverables",
    record: "kg-cn-heads-of-state-2022-deng-xiaoping-street",
    search: "upgrading construction",
  },
  {
    noun: "list of deliverables",
    glossary: "deliverable list",
    list: "/deliverable-lists",
    record: "cn-kg-heads-of-state-list",
    search: "list of deliverables",
  },
  {
    noun: "meeting of heads of state",
    glossary: "meeting",
    list: "/meetings",
    record: "cn-kg-heads-of-state-undated",
    search: "heads of state",
  },
  {
    noun: "utilized foreign investment",
    glossary: "investment figure",
    list: "/investments",
    record: "qingdao-fdi-2023q1-utilised",
    search: "utilised investment Qingdao",
  },
  {
    noun: "actual arrival of foreign investment",
    glossary: "measure",
    list: "/measures",
    record: "arrived",
    search: "actual arrival",
  },
  {
    noun: "friendship organizations",
    glossary: "organization",
    list: "/organizations",
    record: "org-cpaffc",
    search: "Friendship with Foreign Countries",
  },
  {
    noun: "Deputy Prime Minister Edil Baisalov",
    glossary: "person",
    list: "/people",
    record: "edil-baisalov",
    search: "Baisalov",
  },
  {
    noun: "what he said",
    glossary: "quote",
    list: "/quotes",
    record: "edil-baisalov-common-future",
    search: "common future",
  },
  {
    noun: "programs such as the women's forum",
    glossary: "programme",
    list: "/programmes",
    record: "sco-womens-forum",
    search: "women's forum",
  },
  {
    noun: "over 450 pairs",
    glossary: "figure",
    list: "/figures",
    record: "sco-forum-2023-pairs",
    search: "450 pairs",
  },
];

interface Told {
  id: string;
  kind: string;
  about: string;
  href: string | null;
  excerpt: string | null;
  locator: string | null;
  original: string | null;
}

describe("the article", async () => {
  const site = await serveSite(await loadedDatabase());
  const ask = (path: string) => fetch(site.url + path, { headers: { Accept: "text/html,application/json" } });
  const page = async (path: string) => (await ask(path)).text();
  const glossary = readText("docs/glossary.md");

  it.each(NOUNS)(
    "$noun: has its list, record, data, place in search and entry in the glossary",
    async (noun) => {
      const { list, record, search } = noun;
      const missing: string[] = [];
      const lacks = (what: string) => missing.push(`${noun.noun}: ${what}`);
      const listed = await ask(`/en${list}`);
      if (listed.status !== 200) lacks(`the list ${list} answers ${listed.status}`);
      const shown = await ask(`/en${list}/${record}`);
      if (shown.status !== 200) lacks(`the page ${list}/${record} answers ${shown.status}`);
      for (const path of [`/api${list}`, `/api${list}/${record}`]) {
        const answer = await ask(path);
        if (answer.status !== 200) lacks(`the resource ${path} answers ${answer.status}`);
        else if (
          path.endsWith(list) &&
          !Array.isArray(((await answer.json()) as { items?: unknown }).items)
        ) {
          lacks(`${path} has no items`);
        }
      }
      const data = await (await ask(`/api${list}/${record}`)).text();
      if (!/"source"\s*:\s*("[a-z0-9-]+"|\{"id")/.test(data) && list !== "/places") {
        lacks(`the record ${list}/${record} stands on no source`);
      }
      if (!["/places", "/groups"].includes(list) && !data.includes(ARTICLE)) {
        lacks(`the record ${list}/${record} does not stand on the article`);
      }
      const found = await page(`/en/search?q=${encodeURIComponent(search)}`);
      if (!found.includes(`href="/en${list}/${record}"`)) {
        lacks(`a search for "${search}" does not find ${list}/${record}`);
      }
      if (!glossary.includes(`\n- **${noun.glossary}** `)) {
        lacks(`docs/glossary.md has no entry "${noun.glossary}"`);
      }
      expect(missing).toEqual([]);
    },
  );

  it("names places that all have a page", async () => {
    const places = [
      "cn-qingdao",
      "cn-shandong",
      "cn",
      "kg",
      "kg-bishkek",
      "kg-osh",
      "tj-dushanbe",
      "am-yerevan",
      "uz-samarkand",
    ];
    const without: string[] = [];
    for (const id of places) if ((await ask(`/en/places/${id}`)).status !== 200) without.push(id);
    expect(without).toEqual([]);
  });

  it("has a page that lists every claim taken from it, with its words, its place, and the way there and back", async () => {
    const { citations } = (await (await ask(`/api/sources/${ARTICLE}`)).json()) as { citations: Told[] };
    const text = await page(`/en/sources/${ARTICLE}`);
    const missing: string[] = [];
    for (const { id, kind, excerpt, locator, href, original } of citations) {
      const lacks = (what: string) => missing.push(`${id} ${what}`);
      if (!text.includes(`id="${id}"`)) lacks("has no row on the page of the article");
      if (excerpt === null) lacks("keeps no words of the article");
      else if (wordsIn(excerpt) > LONGEST_EXCERPT) lacks(`keeps ${wordsIn(excerpt)} words, more than 15`);
      if (!/^(byline|paragraphs? \d+( and \d+)*)$/.test(locator ?? ""))
        lacks("does not say in which paragraph");
      if (!original?.includes("#:~:text=")) lacks("does not lead to its words in the original");
      if (kind === "other") lacks("is of a kind that no room tells of");
      if (href === null) lacks("leads to no record");
    }
    expect(missing).toEqual([]);
    const records = [...new Set(citations.map(({ href }) => href ?? ""))];
    const broken: string[] = [];
    for (const href of records) if ((await ask(`/en${href}`)).status !== 200) broken.push(href);
    expect(broken).toEqual([]);
  });

  it("is accounted for to the paragraph: only the two that state an opinion have no record", async () => {
    const { citations } = (await (await ask(`/api/sources/${ARTICLE}`)).json()) as { citations: Told[] };
    const told = new Set(citations.flatMap(({ locator }) => locator?.match(/\d+/g)?.map(Number) ?? []));
    const paragraphs = Array.from({ length: 14 }, (_, index) => index + 1);
    // 3: friendship as a force for peace; 8: the growing circle of friends. Nobody is named who says so.
    expect(paragraphs.filter((paragraph) => !told.has(paragraph))).toEqual([3, 8]);
  });

  it("has every kind of claim under a heading of its own", async () => {
    const text = await page(`/en/sources/${ARTICLE}`);
    const headings = [...text.matchAll(/<h2 id="([a-z-]+)">/g)].map(([, id]) => id);
    expect(headings).toEqual([
      "act",
      "figure",
      "forum",
      "programme",
      "project",
      "deliverable-list",
      "deliverable",
      "meeting",
      "investment",
      "measure",
      "person",
      "quote",
      "organization",
    ]);
  });

  it("leads from each record back to its row on the page of the article", async () => {
    for (const address of [
      "/people/edil-baisalov",
      "/quotes/edil-baisalov-common-future",
      "/organizations/org-cpaffc",
      "/forums/sco-friendship-forum-2023",
      "/projects/deng-xiaoping-street-upgrade",
    ]) {
      const rows = [
        ...(await page(`/en${address}`)).matchAll(new RegExp(`/en/sources/${ARTICLE}#([^"]+)"`, "g")),
      ];
      expect([address, rows.length > 0]).toEqual([address, true]);
      const source = await page(`/en/sources/${ARTICLE}`);
      for (const [, row = ""] of rows) expect(source).toContain(`id="${row}"`);
    }
    expect(site.faults).toEqual([]);
  });
});
