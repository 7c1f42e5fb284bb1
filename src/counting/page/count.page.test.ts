import { describe, expect, it } from "vitest";
import { loadedDatabase, testDatabase } from "../../../test/support/database.ts";
import { buildApp } from "../../app.ts";
import { LANGUAGES } from "../../kernel/languages.ts";
import { URL_CODE } from "../../web/language.ts";

const FORUM = "rule=sco-forum-2023&asOf=2023-06-15";

describe("the count's page", async () => {
  const app = buildApp(await loadedDatabase(), (error) => {
    throw error;
  });
  const get = (path: string) => app.request(`http://amity.test${path}`, { headers: { Accept: "text/html" } });
  const page = async (path: string) => (await get(path)).text();
  const number = async () =>
    (await app.request(`http://amity.test/api/count?${FORUM}&rows=false`)).json() as Promise<{
      certain: number;
      possible: number;
      revision: number;
    }>;

  /** What the form on a page sends when nothing is touched. */
  function untouched(html: string): URLSearchParams {
    const form = /<form class="question"[\s\S]*?<\/form>/.exec(html)?.[0] ?? "";
    const query = new URLSearchParams();
    const plain = (text: string) =>
      text.replaceAll("&amp;", "&").replaceAll("&#39;", "'").replaceAll("&quot;", '"');
    for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
      const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
      if (/type="(checkbox|radio)"/.test(tag) && !/ checked/.test(tag)) continue;
      const name = of("name");
      if (name) query.append(name, plain(of("value") ?? ""));
    }
    for (const [, name = "", options = ""] of form.matchAll(
      /<select[^>]*name="(\w+)"[^>]*>([\s\S]*?)<\/select>/g,
    )) {
      const all = [...options.matchAll(/<option value="([^"]*)"( selected)?/g)];
      query.append(name, (all.find(([, , selected]) => selected) ?? all[0])?.[1] ?? "");
    }
    return query;
  }
  const sent = async (query: URLSearchParams) => (await get(`/en/count?${query}`)).headers.get("Location");

  it.each([
    [`${FORUM}&page=0`, "bad-page"],
    [`${FORUM}&page=900`, "bad-page"],
    [`${FORUM}&form=whole`, "bad-switch"],
    [`${FORUM}&form=whole&kinds=sister&ownWords=${"%E4%B8%AD".repeat(200)}`, "query-too-long"],
  ])("refuses %s in words, with a code", async (query, code) => {
    const response = await get(`/en/count?${query}`);
    expect([response.status, (await response.text()).includes(code)]).toEqual([400, true]);
  });

  it("refuses words that name no place", async () => {
    const response = await get(`/en/count?${FORUM}&form=sentence&kinds=sister&ownWords=xyzzyxyzzy`);
    expect([response.status, (await response.text()).includes("unknown-place")]).toEqual([404, true]);
  });

  describe("a form that cannot be read", () => {
    const KEPT = `${FORUM}&form=whole&unit=country&kinds=sister&evidence=document`;
    const LONG = "中".repeat(200);
    it.each([
      [
        "en",
        `${KEPT}&ownWords=xyzzyxyzzy,Qingdao,plughplugh`,
        404,
        "ownWords",
        "“xyzzyxyzzy” or “plughplugh”",
      ],
      ["zh", `${KEPT}&otherWords=xyzzyxyzzy`, 404, "otherWords", "没有名为“xyzzyxyzzy”"],
      ["ru", `${KEPT}&otherWords=xyzzyxyzzy`, 404, "otherWords", "Нет места с названием «xyzzyxyzzy»"],
      ["en", `${KEPT}&exactly=yes&count=ever`, 400, "exactly", "a question about a day"],
      ["en", `${KEPT}&ownWords=${LONG}`, 400, "ownWords", "too long to be a place"],
      ["en", `${KEPT}&ownWords=${"Qingdao,".repeat(21)}`, 400, "ownWords", "20 places at most"],
      ["ru", `${KEPT}&ownWords=Qingdao,Jinan&ownReach=inside`, 400, "ownReach", "назовите одно"],
      ["en", `${KEPT}&knownAt=soon`, 400, "knownAt", "“soon” is neither"],
      ["zh", `${KEPT}&knownAt=9999`, 404, "knownAt", "“9999”既不是"],
      ["en", `${KEPT}&count=flow&to=2020-01-01`, 400, "from", "Say the first day"],
      ["ru", `${KEPT}&count=flow&from=2020-01-01`, 400, "to", "Укажите последний день"],
      ["en", `${KEPT}&count=flow&from=2020-02-31&to=2021-01-01`, 400, "from", "“2020-02-31” is not a day"],
      ["zh", `${KEPT}&count=flow&from=2020-01-01&to=2019-01-01`, 400, "to", "期间的结束早于开始"],
      ["en", `${KEPT}&group=SCO&membershipOn=asOf`, 400, "roles", "at least one role"],
      ["en", `${KEPT}&group=SCO&roles=king&membershipOn=asOf`, 404, "roles", "at least one role"],
      ["en", `${KEPT}&group=NATO&roles=member&membershipOn=asOf`, 404, "group", "no such group"],
      ["en", `${KEPT}&membershipOn=day&membershipDay=`, 400, "membershipDay", "Say the fixed day"],
      ["en", KEPT.replace("&kinds=sister", ""), 400, "kinds", "at least one kind"],
      ["ru", KEPT.replace("kinds=sister", "kinds=brother"), 400, "kinds", "хотя бы один вид"],
      ["en", KEPT.replace("2023-06-15", "15 June 2023"), 400, "asOf", "“15 June 2023” is not a day"],
    ])("in %s: %s", async (language, query, status, field, words) => {
      const response = await get(`/${language}/count?${query}`);
      const html = await response.text();
      expect(response.status).toBe(status);
      const beside = html.slice(html.indexOf(`id="fault-${field}"`));
      expect(beside.slice(0, beside.indexOf("</p>"))).toContain(words);
      // What was typed stands in its field, and no number is shown that would answer something else.
      const form = untouched(html);
      for (const [name, value] of new URLSearchParams(query)) {
        const isBox = ["kinds", "roles"].includes(name);
        if (!isBox || !["brother", "king"].includes(value))
          if (name !== "group" || value !== "NATO") expect(form.getAll(name)).toContain(value);
      }
      expect(html).not.toContain('class="range');
    });

    it("tells of several fields at once", async () => {
      const html = await page(`/en/count?${KEPT}&ownWords=xyzzyxyzzy&otherWords=plughplugh&knownAt=soon`);
      for (const field of ["ownWords", "otherWords", "knownAt"])
        expect(html).toContain(`id="fault-${field}"`);
    });

    it("refuses what no field shows as any other address", async () => {
      for (const hidden of ["evidence=brave", "ownCountry=ZZ", "colour=red", "unit=pear"]) {
        const response = await get(
          `/en/count?${KEPT.replace("&unit=country&kinds=sister&evidence=document", "")}&kinds=sister&${hidden}`,
        );
        expect(response.status).toBeGreaterThanOrEqual(400);
        expect(await response.text()).not.toContain("data-question");
      }
    });
  });

  it.each([
    FORUM,
    "rule=sco-forum-2023&asOf=2020-01-01&kinds=sister&ownCountry=any&ownWithin=cn-shandong&evidence=both+sides",
    "rule=established-or-intention&asOf=2023-06-15&ownCountry=any&ownPlace=cn-qingdao,cn-jinan&group=none&otherCountry=RU",
    "rule=pairs-of-places&asOf=2023-06-15&ownLevels=district,county&count=flow&from=2001-01-01&to=2010-12-31",
    "rule=established-ties&asOf=2024-01-01&kinds=friendly-cooperation&exactly=yes",
    "rule=clair-three-tests&asOf=2023-06-15&domestic=yes&places=now&tests=none",
    "rule=both-sides&asOf=2023-06-15&membershipOn=2015-05-01&suspended=yes&listsPersist=no&knownAt=1",
  ])("asks the same again when its form is sent untouched: %s", async (query) => {
    for (const language of ["en", "zh", "ru"]) {
      const form = untouched(await page(`/${language}/count?${query}`));
      expect(await sent(form)).toBe(`/en/count?${query}`);
    }
  });

  it("understands places by their names in any script", async () => {
    const form = untouched(await page(`/en/count?${FORUM}`));
    form.set("ownWords", "青岛");
    form.set("otherWords", "Россия, Kazakhstan");
    form.set("group", "none");
    expect(await sent(form)).toBe(
      `/en/count?${FORUM}&ownCountry=any&ownWithin=cn-qingdao&group=none&otherCountry=RU,KZ`,
    );
    form.set("ownReach", "itself");
    expect(await sent(form)).toContain("ownPlace=cn-qingdao");
  });

  it("shows the number, two hundred rows a page, and a link that freezes it", async () => {
    const { certain, possible, revision } = await number();
    const first = await page(`/en/count?${FORUM}`);
    expect(first).toContain(`${certain} certain, up to ${possible} possible`);
    const rows = (html: string) => html.match(/class="verdict"/g)?.length ?? 0;
    expect(rows(first)).toBe(200);
    expect(rows(await page(`/en/count?${FORUM}&page=2`))).toBe(Math.min(200, possible - 200));
    expect(first).toContain(`rule=sco-forum-2023@1&amp;asOf=2023-06-15&amp;knownAt=${revision}`);
  });

  it("shows the rows that are only possible, and what is left out, where the numbers lead", async () => {
    const { certain, possible } = await number();
    const whole = await page(`/en/count?${FORUM}`);
    const href = (show: string) => `/en/count?${FORUM}&show=${show}`;
    for (const show of ["certain", "possible", "excluded"])
      expect(whole).toContain(`${href(show).replaceAll("&", "&amp;")}#list`);
    const tags = (html: string, kind: string) =>
      html.slice(html.indexOf('id="list"')).match(new RegExp(`class="tag tag-${kind}"`, "g"))?.length ?? 0;
    const only = await page(href("possible"));
    expect([tags(only, "possible"), tags(only, "certain")]).toEqual([possible - certain, 0]);
    expect(only).toContain(`/count.csv?${FORUM.replace("&", "&amp;")}&amp;show=possible`);
    const left = await page(href("excluded"));
    expect([tags(left, "possible"), tags(left, "certain")]).toEqual([0, 0]);
    expect(left).toContain('<ul class="excluded">');
    expect((await get(`${href("possible")}&page=2`)).status).toBe(400);
  });

  it("says how much of what is certain rests on lists of third parties alone", async () => {
    const ids = async (more: string) => {
      const response = await app.request(`http://amity.test/count.json?${FORUM}${more}&show=certain`);
      return new Set(((await response.json()) as { rows: { id: string }[] }).rows.map(({ id }) => id));
    };
    const [all, acts, sides] = [
      await ids(""),
      await ids("&kinds=sister,unspecified"),
      await ids("&evidence=one+side"),
    ];
    const alone = [...all].filter((id) => !acts.has(id) && !sides.has(id)).length;
    expect(alone).toBeGreaterThan(0);
    const html = await page(`/en/count?${FORUM}`);
    expect(html).toContain(`${alone} of the ${all.size} certain rest on lists of third parties alone`);
    expect(html).toContain(`/en/count?${FORUM}&evidence=one+side`.replaceAll("&", "&amp;"));
    expect(await page(`/en/count?${FORUM}&evidence=one+side`)).not.toContain("third parties alone");
  });

  it.each(LANGUAGES)("says in %s that nothing was known yet", async (language) => {
    const response = await get(`/${URL_CODE[language]}/count?${FORUM}&knownAt=0`);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain('class="empty"');
    expect(html).not.toContain("range-answer");
  });

  it("opens the site with the announced figure's question and day, and another on request", async () => {
    const { certain, possible } = await number();
    const home = await page("/en/");
    expect(home).toContain(`${certain} certain, up to ${possible} possible`);
    expect(home).toContain("/en/figures/sco-forum-2023-pairs");
    expect(home).toContain("15 June 2023");
    expect(await page("/en/?asOf=2020-01-01")).toContain("1 January 2020");
    expect((await get("/en/?asOf=2020-13-01")).status).toBe(400);
    expect((await get("/en/?rule=x")).status).toBe(400);
  });
});

describe("the opening page of an empty registry", async () => {
  const app = buildApp(await testDatabase(), (error) => {
    throw error;
  });

  it.each(LANGUAGES)("says so in %s", async (language) => {
    const response = await app.request(`http://amity.test/${URL_CODE[language]}/`);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain('class="empty"');
    expect(html).not.toContain("range-answer");
  });
});
