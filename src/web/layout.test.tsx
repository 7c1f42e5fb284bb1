import { Hono } from "hono";
import { beforeAll, describe, expect, test } from "vitest";
import { Claim } from "./components/claim.tsx";
import { Name, NamesHeading, nameIn } from "./components/names.tsx";
import { ChoiceWord, DayWord, Question } from "./components/question.tsx";
import { RangeNumber } from "./components/range-number.tsx";
import { DataTable } from "./components/table.tsx";
import { errorPage } from "./error-page.tsx";
import { addressOf, Pages } from "./language.ts";
import { configureSite, dataLinks, renderPage } from "./layout.tsx";

const pages = new Pages();
pages.get("/places/:id", (c) =>
  renderPage(
    c,
    {
      title: "<script>alert(1)</script>",
      readAs: { asOf: "15 June 2023", known: "12" },
      data: dataLinks(c, "json", "csv", "ics"),
      islands: ["question"],
    },
    <p title={'"><script>'}>{c.req.query("q")}</p>,
  ),
);
pages.get("/plain", (c) => renderPage(c, { title: "Plain" }, <p>{addressOf(c).language}</p>));
pages.get("/counted", (c) =>
  renderPage(c, { title: "Counted" }, <RangeNumber language="en" certain={1} possible={2} />),
);
pages.get("/gone", (c) =>
  errorPage(c, { status: 404, code: "no-such-page", detail: "Nothing here.", where: "/x" }),
);
const app = new Hono();
app.route("/", pages.app);

beforeAll(() => {
  configureSite({
    nav: [
      { href: "/places", label: { en: "Places", "zh-Hans": "地方", ru: "Места" } },
      {
        label: { en: "Numbers", "zh-Hans": "数字", ru: "Числа" },
        items: [{ href: "/plain", label: { en: "Plain", "zh-Hans": "简", ru: "Просто" } }],
      },
    ],
  });
});

const html = async (path: string) => (await app.request(`http://localhost${path}`)).text();

describe("a page", () => {
  test("escapes what it is given, and runs and wears nothing inline", async () => {
    const page = await html(`/en/places/x?q=${encodeURIComponent("<img onerror=1>")}`);
    expect(page).not.toContain("<script>");
    expect(page).not.toContain("<img");
    expect(page).not.toMatch(/ style=|<style| on\w+="/);
    for (const [tag] of page.matchAll(/<script[^>]*>/g)) expect(tag).toMatch(/type="module" src="\/assets\//);
  });

  test("asks for scripts only where it needs them", async () => {
    expect(await html("/en/plain")).not.toContain("<script");
    expect(await html("/en/places/x")).toMatch(/src="\/assets\/question-[\w-]+\.js"/);
  });

  test("says its language, its other languages and where it is", async () => {
    const page = await html("/zh/places/x?asOf=2023-06-15");
    expect(page).toMatch(/^<!doctype html><html lang="zh-Hans">/);
    expect(page).toContain('<link rel="canonical" href="http://localhost/zh/places/x?asOf=2023-06-15"/>');
    expect(page).toContain('hreflang="ru" href="http://localhost/ru/places/x?asOf=2023-06-15"');
    expect(page).toContain('hreflang="x-default" href="http://localhost/places/x?asOf=2023-06-15"');
    expect(page).toContain('<a href="/zh/places" aria-current="true">地方</a>');
    expect(page).toContain('action="/zh/search"');
  });

  test("has its data and its days in the foot", async () => {
    const page = await html("/en/places/x?asOf=2023-06-15");
    expect(page).toContain("Read as of <b>15 June 2023</b>");
    expect(page).toContain("as known on <b>12</b>");
    expect(page).toContain('<a href="/places/x.json?asOf=2023-06-15">.json</a>');
    expect(page).toContain('<a href="/en/places/x.ics?asOf=2023-06-15">calendar .ics</a>');
    expect(page).not.toContain(".geojson");
  });

  test("varies by the reader's language only where the address does not say it", async () => {
    expect((await app.request("/plain")).headers.get("Vary")).toBe("Accept-Language, Cookie");
    expect((await app.request("/en/plain")).headers.get("Vary")).toBe("Cookie");
    expect((await app.request("/ru/plain")).headers.get("Content-Language")).toBe("ru");
  });

  test("a group of the navigation opens without a script, and says where the reader is", async () => {
    const here = await html("/en/plain");
    expect(here).toContain(
      '<details class="nav-group" name="site-nav"><summary aria-current="true">Numbers</summary><ul><li><a href="/en/plain" aria-current="page">Plain</a>',
    );
    expect(await html("/en/places/x")).toContain("<summary>Numbers</summary>");
  });

  test("is sent once: a browser that has it is told so, in its language", async () => {
    const first = await app.request("/plain", { headers: { "Accept-Language": "ru" } });
    const tag = first.headers.get("ETag") ?? "";
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    const again = (language: string, known: string, path = "/plain") =>
      app.request(path, { headers: { "Accept-Language": language, "If-None-Match": known } });
    const same = await again("ru", `"other", W/${tag}`);
    expect(same.status).toBe(304);
    expect(await same.text()).toBe("");
    expect(same.headers.get("Vary")).toBe("Accept-Language, Cookie");
    expect(same.headers.get("ETag")).toBe(tag);
    expect((await again("en", tag)).status).toBe(200);
    const refused = await app.request("/en/gone");
    expect(refused.headers.get("ETag")).toBeNull();
  });

  test("says that numbers open only where it has some", async () => {
    expect(await html("/en/plain")).not.toContain("every number opens");
    expect(await html("/en/counted")).toContain("every number opens");
  });

  test("an error is told in the language of the address, with its code", async () => {
    const response = await app.request("/ru/gone");
    expect(response.status).toBe(404);
    const page = await response.text();
    expect(page).toContain("Такой страницы нет.");
    expect(page).toContain("no-such-page");
  });
});

describe("components", () => {
  test("the range is one number where certain and possible are equal, and is spoken whole where not", () => {
    const one = String(<RangeNumber language="en" certain={1234} possible={1234} />);
    expect(one).toBe('<span class="range range-inline"><span class="range-certain">1,234</span></span>');
    const two = String(<RangeNumber language="en" certain={123} possible={456} size="answer" />);
    expect(two).toContain('<span class="hidden">123 certain, up to 456 possible</span>');
    expect(two.match(/aria-hidden="true"/g)).toHaveLength(3);
  });

  test("names stand in the page's language, each other one marked as what it is", () => {
    const names = { en: "Qingdao", "zh-Hans": "青岛", ru: "Циндао" };
    const heading = String(<NamesHeading language="ru" names={[names]} />);
    expect(heading).toMatch(/<h1>Циндао /);
    expect(heading).toContain('<span lang="zh-Hans">青岛</span>');
    expect(heading).not.toContain('lang="ru"');
    expect(nameIn({ ru: "Ереван" }, "en")).toBe("Ереван");
    expect(nameIn({}, "en")).toBe("?");
    expect(String(<Name names={{ ru: "Ереван" }} language="en" />)).toBe('<span lang="ru">Ереван</span>');
    expect(String(<Name names={names} language="en" />)).toBe("Qingdao");
    expect(String(<Name names={{}} language="en" otherwise="cn-qingdao" />)).toBe("cn-qingdao");
  });

  const column = (head: string, numeric = false) => ({ head, numeric, cell: () => "1" });

  test("a table has a name and heads, and needs no stop of the keyboard where it does not scroll", () => {
    const table = String(
      <DataTable
        label="Places"
        rows={[{ name: "Qingdao", n: 1 }]}
        columns={[
          { head: "Name", cell: (row) => row.name, names: true },
          { head: "Pairs", cell: (row) => row.n, numeric: true },
        ]}
      />,
    );
    expect(table).toContain('<div class="table-region table-fits"><table aria-label="Places">');
    expect(table).toContain('<th scope="col" class="number">Pairs</th>');
    expect(table).toContain('<th scope="row">Qingdao</th><td class="number">1</td>');
  });

  test("a table of many words stacks on a phone, and stays a table to those who listen", () => {
    const columns = [{ ...column("Place"), names: true }, column("Level"), column("In"), column("Since")];
    const table = String(<DataTable label="Places" rows={[1]} columns={columns} />);
    expect(table).toContain('<table role="table" aria-label="Places">');
    expect(table).toContain(
      '<th scope="row" role="rowheader">1</th><td role="cell" data-head="Level">1</td>',
    );
  });

  test("a table of many numbers scrolls in a region that the keyboard reaches", () => {
    const columns = [
      { ...column("Year"), names: true },
      column("A", true),
      column("B", true),
      column("C", true),
    ];
    const table = String(<DataTable label="Years" rows={[1]} columns={columns} />);
    expect(table).toContain('<section class="table-region" tabindex="0" aria-label="Years"><table><thead>');
  });

  test("the question is a form that needs no script", () => {
    const form = String(
      <Question language="en" action="/en/count" hidden={{ rule: "sco" }}>
        On <DayWord language="en" label="Day" name="asOf" value="2023-06-15" shown="15 June 2023" />,{" "}
        <ChoiceWord
          language="en"
          label="Kind"
          name="kind"
          value="sister"
          choices={[
            { value: "sister", label: "sister cities" },
            { value: "any", label: "any tie" },
          ]}
        />
      </Question>,
    );
    expect(form).toContain('<form class="question" method="get" action="/en/count"');
    expect(form).toContain('<input type="hidden" name="rule" value="sco"/>');
    expect(form).toContain('<input type="radio" name="kind" value="sister" checked=""/>');
    expect(form).toContain('<input type="date" name="asOf" value="2023-06-15"');
    expect(form).toContain('<button type="submit">Answer</button>');
  });

  test("a claim keeps the words of its source in their language", () => {
    expect(
      String(<Claim value="2022" words="友好城市" wordsLanguage="zh" source="Qingdao" href="/s" />),
    ).toContain(
      '<q class="claim-words" lang="zh">友好城市</q><span class="claim-source"><a href="/s">Qingdao</a></span>',
    );
  });
});
