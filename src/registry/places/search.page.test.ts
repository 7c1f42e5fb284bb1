import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../../../test/support/database.ts";
import { buildApp } from "../../app.ts";

const app = buildApp(await loadedDatabase(), (error) => {
  throw error;
});
const page = async (path: string) =>
  (await app.request(`http://amity.test${path}`, { headers: { Accept: "text/html" } })).text();

const COVERS = 'href="/en/about#covers"';

describe("a search for a town that is not here", () => {
  it("says what the data covers, in the times the reader chose", async () => {
    const text = await page("/en/search?q=xyzzyxyzzy&knownAt=1");
    expect(text).toContain(COVERS);
    expect(text).toContain('href="/en/places?knownAt=1"');
  });

  it("says so too where names are only spelt nearly so, with the words as they were given", async () => {
    const text = await page("/en/search?q=qingdaox%3Cb%3E");
    expect(text).toContain("No place here is called “qingdaox&lt;b&gt;”");
    expect(text).toContain(COVERS);
  });

  it("says nothing of the kind of a town that is here", async () => {
    expect(await page("/en/search?q=Qingdao")).not.toContain(COVERS);
  });
});

describe("a search for what the article names", () => {
  it.each([
    ["a programme, with either apostrophe", "women's forum", "/en/programmes/sco-womens-forum"],
    ["a programme by the start of its name", "children’s art", "/en/programmes/sco-childrens-art-exhibition"],
    ["money as the article writes it", "240 million", "/en/figures/qingdao-fdi-2023q1-utilised"],
    ["money with its currency", "USD 240 million", "/en/figures/qingdao-fdi-2023q1-utilised"],
  ])("finds %s", async (_, words, href) => {
    expect(await page(`/en/search?q=${encodeURIComponent(words)}`)).toContain(`href="${href}"`);
  });

  it("does not take the s of women's for a word of its own", async () => {
    expect(await page("/en/search?q=women%27s+forum")).not.toContain(
      "/en/forums/friendship-cities-plus-2021",
    );
    expect(await page("/en/programmes?q=women%27s")).toContain("/en/programmes/sco-womens-forum");
  });
});
