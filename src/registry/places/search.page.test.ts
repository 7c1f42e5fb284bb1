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
