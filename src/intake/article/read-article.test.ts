import { describe, expect, it } from "vitest";
import { namesOfDataset } from "./labelled/dataset-names.ts";
import { byRules, labelledSentences, outcomeOf, scoreOf } from "./labelled/measure.ts";
import { anchorOf, type ReadOptions, readArticle } from "./read-article.ts";

const against = await namesOfDataset();
const read = (page: string, options: Partial<ReadOptions> & { on?: string } = {}) =>
  readArticle(page, against, { anchor: anchorOf(options.on), language: null, url: null, ...options });
const claimsOf = async (page: string, on?: string) =>
  (await read(page, on === undefined ? {} : { on })).claims.map(
    ({ kind, places, value, unit, comparator, date, effect }) => ({
      kind,
      places: places.map(({ name }) => name).join(" + "),
      said: value === null ? effect : `${comparator} ${value} ${unit}`,
      date,
    }),
  );

describe("refuses", () => {
  it.each([
    ["", "empty-article"],
    ["Please enter your comment!\n\nShare this", "empty-article"],
    ["1,1 1,1 1,1", "unknown-article-language"],
  ])("%j: %s", async (page, code) => {
    await expect(read(page)).rejects.toMatchObject({ code });
  });
  it("an anchor from which nothing can be counted", () => {
    expect(() => anchorOf("soon")).toThrow("no day, month or year");
    expect(() => anchorOf("2001/..")).toThrow("no day, month or year");
  });
});

describe("dates that are counted from the day of the article", () => {
  const words = "Last September Osh and Kazan became sister cities.";
  it("stay open without that day, and it is asked for", async () => {
    const article = await read(words);
    expect(article.claims[0]).toMatchObject({ kind: "partnership", date: null, dateText: "Last September" });
    expect(article.questions).toMatchObject([{ asks: "anchor", about: ["Last September"] }]);
  });
  it("are resolved with it", async () => {
    expect(await claimsOf(words, "2023-06")).toEqual([
      { kind: "partnership", places: "Osh + Kazan", said: "establishes", date: "2022-09" },
    ]);
  });
  it("are resolved by the date line of the page", async () => {
    const article = await read(`Two cities meet\n\nPublished: 16 June 2023\n\n${words}`);
    expect([article.anchor?.edtf, article.anchorFrom]).toEqual(["2023-06-16", "article"]);
    expect(article.claims[0]?.date).toBe("2022-09");
  });
});

describe("what is wished, possible, denied or of another kind is no act", () => {
  it.each([
    "Osh could become a sister city of Kazan.",
    "Officials from Osh and Kazan discussed establishing sister-city relations.",
    "A square on Sister City Street in Kazan was rebuilt.",
    "卡拉奇希望与西安结为友好城市。",
    "Ош не является побратимом Казани.",
  ])("%s", async (sentence) => {
    expect((await claimsOf(sentence)).filter(({ kind }) => kind === "partnership")).toEqual([]);
  });
});

describe("who is meant", () => {
  it("carries the two cities of the sentence before, and one city only where it is the subject", async () => {
    const found = await claimsOf(
      "Минск и Чанша провели встречу. Города стали побратимами в 2015 году. Делегация прибыла в Сиань.",
    );
    expect(found).toEqual([
      { kind: "partnership", places: "Minsk + Changsha", said: "establishes", date: "2015" },
    ]);
  });
  it("gives each party the document that stands before it", async () => {
    const { claims } = await read(
      "In 2022 Bishkek signed a sister-city agreement with Kazan and a memorandum of cooperation with Samarkand.",
    );
    expect(claims.map(({ places, form, strength }) => [places[1]?.name, form, strength])).toEqual([
      ["Kazan", "agreement", "sister"],
      ["Samarkand", "memorandum", "unspecified"],
    ]);
  });
  it("keeps numbers of one statement together", async () => {
    const { claims } = await read(
      "Harbin has established or confirmed its intention to establish sister-city ties with 15 cities in 12 countries.",
    );
    expect(claims.map(({ value, unit, statuses, together }) => [value, unit, statuses, together])).toEqual([
      [15, "city", ["established", "intention"], "together-1"],
      [12, "country", ["established", "intention"], "together-1"],
    ]);
  });
});

describe("a page", () => {
  const page = `<html><head><title>Meeting</title><meta property="article:published_time" content="2022-05-03T10:00"></head>
    <body><nav>Home</nav><article><h1>Meeting</h1><p>Qingdao and Perm became sister cities last year.</p></article>
    <div class="share-buttons">Share on Facebook</div><script>var x = "Osh and Kazan became sister cities";</script></body></html>`;
  it("is read without what belongs to it and not to the article, which says why", async () => {
    const article = await read(page);
    expect(article.claims).toMatchObject([{ kind: "partnership", date: "2021", paragraph: 2 }]);
    expect(article.setAside).toEqual([
      { text: "Home", why: "navigation" },
      { text: "Share on Facebook", why: "sharing" },
    ]);
  });
  it("gives back each sentence at its place in the text", async () => {
    const article = await read(page);
    const text = article.paragraphs.join("\n\n");
    for (const claim of article.claims) expect(text.slice(claim.start, claim.end)).toBe(claim.sentence);
  });
});

it("a scan is read with its words made whole", async () => {
  const scan =
    "The mayors of Harbin and Yekaterin-\nburg were present when the two sides\nmet. Harbin and Yekaterinburg estab-\nlished sister-city relations in 1998 and\nhave exchanged delegations since then.";
  expect(await claimsOf(scan)).toContainEqual({
    kind: "partnership",
    places: "Harbin + Yekaterinburg",
    said: "establishes",
    date: "1998",
  });
});

it("the labelled sentences stay as well read as the method says", async () => {
  const outcomes = await Promise.all(
    (await labelledSentences()).map((sentence) => outcomeOf(sentence, byRules(against))),
  );
  const heldOut = scoreOf(outcomes.filter(({ of }) => of.part === "held-out"));
  expect(heldOut.precision).toBeGreaterThanOrEqual(0.95);
  expect(heldOut.recall).toBeGreaterThanOrEqual(0.8);
});
