import { expect, it } from "vitest";
import { signIn } from "../../../../test/support/accounts.ts";
import { loadedDatabase } from "../../../../test/support/database.ts";
import { buildApp } from "../../../app.ts";

const database = await loadedDatabase();
const app = buildApp(database, (error) => {
  throw error;
});
const editor = await signIn(database, "editor", { name: "An editor" });
const here = { host: "localhost", origin: "http://localhost", ...editor.headers };
const post = (path: string, fields: Record<string, string>) =>
  app.request(`http://localhost${path}`, {
    method: "POST",
    headers: here,
    body: new URLSearchParams(fields),
  });
const get = async (path: string) => (await app.request(`http://localhost${path}`, { headers: here })).text();

const ARTICLE =
  "Osh and Lanzhou sign\n\nOn 3 March 2024, Osh and Lanzhou signed a sister-city agreement. Over 40 students took part in the exchange camp.";

it("takes nothing from another site, and nothing empty", async () => {
  const foreign = await app.request("http://localhost/en/read", {
    method: "POST",
    headers: { ...here, origin: "https://example.org" },
    body: new URLSearchParams({ text: ARTICLE }),
  });
  expect(foreign.status).toBe(403);
  expect((await post("/en/read", { text: " " })).status).toBe(400);
});

it("an article is read, a claim is corrected and accepted, and becomes a citation with its sentence", async () => {
  const handedIn = await post("/en/read", { text: ARTICLE });
  expect(handedIn.headers.get("location")).toBe("/en/read?article=1");
  const page = await get("/en/read?article=1");
  expect(page).toContain("<mark>Osh</mark>");
  expect(page).toContain("Act between places");

  const accept = {
    article: "1",
    claim: "1",
    decision: "accept",
    partyOne: "kg-osh",
    partyTwo: "cn-lanzhou",
    effect: "establishes",
    strength: "sister",
    date: "2024-03",
  };
  expect((await post("/en/read/decide", accept)).status).toBe(400);
  const described = {
    ...accept,
    title: "Osh and Lanzhou sign",
    publisher: "A newspaper",
    url: "",
    published: "2024-03-04",
  };
  expect((await post("/en/read/decide", { ...described, partyTwo: "cn-nowhere" })).status).toBe(400);
  expect((await post("/en/read/decide", described)).status).toBe(303);

  expect(await get("/en/read?article=1")).toContain("Corrected and accepted by An editor");
  const source = await get("/en/sources/article-1");
  expect(source).toContain("On 3 March 2024, Osh and Lanzhou signed a sister-city agreement.");
  expect(source).toContain("paragraph 2");
  expect((await post("/en/read/decide", described)).status).toBe(409);
});

it("a claim of a kind that cannot be recorded is refused with a reason, and stays so", async () => {
  expect(
    (await post("/en/read/decide", { article: "1", claim: "2", decision: "accept", effect: "establishes" }))
      .status,
  ).toBe(400);
  expect(
    (await post("/en/read/decide", { article: "1", claim: "2", decision: "refuse", reason: "not ours" }))
      .status,
  ).toBe(303);
  expect(await get("/en/read?article=1")).toContain("Refused by An editor: not ours");
});
