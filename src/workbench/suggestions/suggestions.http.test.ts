import { sql } from "kysely";
import { beforeAll, describe, expect, it, test } from "vitest";
import { putBody, type SignedIn, signIn } from "../../../test/support/accounts.ts";
import { loadedDatabase } from "../../../test/support/database.ts";
import { ACCESS } from "../../access.ts";
import { buildApp } from "../../app.ts";
import { run } from "../../database/database.ts";
import { suggestCorrection } from "./suggest-correction.ts";
import { answeredSuggestions } from "./suggestion.store.ts";

const database = await loadedDatabase();
const HERE = "http://127.0.0.1";
const TIE = "cn-qingdao--kg-bishkek";
const PAGE = `/partnerships/${TIE}`;
const SCRIPT = `<script>alert("xyzzy-says")</script>`;

let faults: unknown[];
let app: ReturnType<typeof buildApp>;
let bishkek: SignedIn;
let samarkand: SignedIn;
let anyone: SignedIn;
let wide: SignedIn;

beforeAll(async () => {
  faults = [];
  app = buildApp(database, (error) => faults.push(error), { host: "127.0.0.1", origin: null, proxies: 1 });
  await putBody(database, "bishkek-office", { places: ["kg-bishkek"] });
  await putBody(database, "samarkand-office", { places: ["uz-samarkand"] });
  bishkek = await signIn(database, "editor", { body: "bishkek-office" as never });
  samarkand = await signIn(database, "editor", { body: "samarkand-office" as never });
  anyone = await signIn(database, null);
  wide = await signIn(database, "editor");
});

let address = 0;
type Fields = Record<string, string>;

const ask = (path: string, { who, accept = "text/html" }: { who?: SignedIn; accept?: string } = {}) =>
  app.request(HERE + path, { headers: { accept, ...who?.headers } });

/** A form, sent from an address that nobody counted yet. */
function send(
  path: string,
  fields: Fields,
  { who, from }: { who?: SignedIn | undefined; from?: string } = {},
) {
  address += 1;
  return app.request(HERE + path, {
    method: "POST",
    headers: {
      accept: "text/html",
      origin: HERE,
      "content-type": "application/x-www-form-urlencoded",
      "x-forwarded-for": from ?? `10.9.${address >> 8}.${address & 255}`,
      ...who?.headers,
    },
    body: new URLSearchParams(fields).toString(),
  });
}

const shownAt = () => String(Date.now() - 60_000);
const suggest = (fields: Fields = {}, who?: SignedIn) =>
  send("/en/suggest", { about: PAGE, says: "The year is wrong.", "shown-at": shownAt(), ...fields }, { who });

/** Sends one, and says where its own page is and which number it has. */
async function suggested(fields: Fields = {}, who?: SignedIn): Promise<{ id: number; own: string }> {
  const response = await suggest(fields, who);
  expect(response.status).toBe(303);
  const own = response.headers.get("location") ?? "";
  const html = await (await ask(own)).text();
  return { id: Number(/<h1>Suggestion (\d+)<\/h1>/.exec(html)?.[1]), own };
}

const answer = (id: number, fields: Fields, who: SignedIn) =>
  send(`/en/suggestions/${id}/answer`, fields, { who });
const stateOf = async (id: number) =>
  (await run(database.read, sql<{ state: string }>`select state from suggestion where id = ${id}`))[0]?.state;

describe("refuses", () => {
  test.each([
    ["/en/suggest?about=https://elsewhere.example/", 404],
    ["/en/suggest?about=//elsewhere.example", 404],
    ["/en/suggest?about=/confirm/secret", 404],
    ["/en/suggest?about=/partnerships/nothing--there", 404],
    ["/en/suggest?subject=/", 400],
    [`/en/suggestion/${"x".repeat(43)}`, 404],
    ["/en/suggestion/short", 404],
    ["/en/suggestions/of/colours/red", 404],
    ["/en/suggestions/of/places/no-such-place", 404],
    ["/suggestions/of/places/no-such-place.json", 404],
  ])("%s", async (path, status) => {
    expect((await ask(path)).status).toBe(status);
  });

  it("an empty suggestion and one that is too long, and keeps what was typed", async () => {
    const empty = await suggest({ says: "  ", source: "Kept <source>" });
    expect(empty.status).toBe(400);
    const html = await empty.text();
    expect(html).toContain("Say in a few words what is wrong.");
    expect(html).toContain("Kept &lt;source&gt;");
    const long = await suggest({ says: "x".repeat(2001) });
    expect(long.status).toBe(400);
    expect(await long.text()).toContain("x".repeat(2001));
  });

  it("a form of another site", async () => {
    const response = await app.request(`${HERE}/en/suggest`, {
      method: "POST",
      headers: { origin: "https://elsewhere.example", "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ about: PAGE, says: "x" }).toString(),
    });
    expect(response.status).toBe(403);
  });

  it("the eleventh of one address within an hour, and says when to come again", async () => {
    const from = "192.0.2.77";
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1) {
      const response = await send("/suggest", { about: PAGE, says: "Again" }, { from });
      statuses.push(response.status);
      if (response.status === 429) expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(60);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(303), 429]);
  });

  it("more than are read by anybody, in words, and keeps nothing", async () => {
    const given = {
      about: "/about",
      says: "x",
      source: null,
      name: null,
      nameShown: false,
      language: "en" as const,
      account: null,
      doubtful: false,
    };
    const take = (most: { all: number; one: number }) =>
      database.aside((tx) => suggestCorrection(tx, given, most));
    const full = { code: "suggestions-full", kind: "unavailable" };
    await take({ all: 100_000, one: 1 });
    await expect(take({ all: 100_000, one: 1 })).rejects.toMatchObject(full);
    await expect(take({ all: 1, one: 100_000 })).rejects.toMatchObject(full);
  });

  it("who is no editor of a body that owns the record, with the words for what is not there", async () => {
    const { id } = await suggested();
    expect((await ask(`/en/suggestions/${id}`, { who: samarkand })).status).toBe(404);
    expect((await answer(id, { decision: "declined", answer: "Mine now" }, samarkand)).status).toBe(404);
    expect((await send(`/suggestions/${id}/reopen`, {}, { who: samarkand })).status).toBe(404);
    expect(await (await ask("/en/suggestions", { who: samarkand })).text()).toContain("No suggestion waits");
    const missing = await ask("/en/suggestions/99999999", { who: bishkek });
    expect(missing.status).toBe(404);
    expect((await ask(`/en/suggestions/${id}`, { who: anyone })).status).toBe(403);
    expect(await stateOf(id)).toBe("waiting");
  });

  it("an answer without words, and one to what is decided; neither loses what was typed", async () => {
    const { id } = await suggested();
    expect((await answer(id, { decision: "accepted", answer: " " }, bishkek)).status).toBe(400);
    expect((await answer(id, { decision: "erased", answer: "x" }, bishkek)).status).toBe(400);
    expect((await answer(id, { decision: "accepted", answer: "First" }, bishkek)).status).toBe(303);
    const second = await answer(id, { decision: "declined", answer: "Second & last" }, wide);
    expect(second.status).toBe(409);
    expect(await second.text()).toContain("Second &amp; last");
    const [kept] = await answeredSuggestions(database.read, { kind: "partnerships", id: TIE });
    expect(kept).toMatchObject({ state: "accepted", answer: "First" });
  });
});

describe("a suggestion", () => {
  it("is kept with its number; of its secret only the digest is", async () => {
    const { id, own } = await suggested({ source: "https://example.org/a", name: "Anna" });
    const secret = own.split("/").at(-1) ?? "";
    const [row] = await run(
      database.read,
      sql<Record<string, unknown>>`select * from suggestion where id = ${id}`,
    );
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(row).toMatchObject({
      record_kind: "partnerships",
      record_id: TIE,
      name_shown: false,
      doubtful: false,
    });
    const page = await ask(own);
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(page.headers.get("referrer-policy")).toBe("same-origin");
    expect(page.headers.get("x-robots-tag")).toContain("noindex");
  });

  it("of what looks like a program is marked and kept, last in the list", async () => {
    const doubtful = await suggested({ website: "http://spam.example", says: "Buy doubtful things" });
    const later = await suggested({ says: "A person's words, later" });
    const html = await (await ask("/en/suggestions", { who: bishkek })).text();
    expect(html.indexOf(`/suggestions/${later.id}"`)).toBeGreaterThan(0);
    expect(html.indexOf(`/suggestions/${doubtful.id}"`)).toBeGreaterThan(
      html.indexOf(`/suggestions/${later.id}"`),
    );
  });

  it("carries the account of who is signed in", async () => {
    const { id } = await suggested({}, anyone);
    const [row] = await run(
      database.read,
      sql<{ account: number }>`select account_id as account from suggestion where id = ${id}`,
    );
    expect(row?.account).toBe(anyone.account);
  });

  it("about a page that is of no record is for the whole registry alone", async () => {
    const { id } = await suggested({ about: "/count?rule=sco-forum-2023" });
    expect((await ask(`/en/suggestions/${id}`, { who: bishkek })).status).toBe(404);
    expect((await ask(`/en/suggestions/${id}`, { who: wide })).status).toBe(200);
  });

  it("goes to a body that gets the place afterwards", async () => {
    const { id } = await suggested({ about: "/places/tj-dushanbe" });
    await putBody(database, "dushanbe-office", { places: ["tj-dushanbe"] });
    const dushanbe = await signIn(database, "editor", { body: "dushanbe-office" as never });
    expect((await ask(`/en/suggestions/${id}`, { who: dushanbe })).status).toBe(200);
  });

  it("is never run as a script, where it is typed, kept, answered or shown", async () => {
    const { id, own } = await suggested({
      says: SCRIPT,
      source: `javascript:alert(1)`,
      name: SCRIPT,
      "name-shown": "yes",
    });
    await answer(id, { decision: "declined", answer: SCRIPT }, bishkek);
    const reflected = await suggest({ says: "", name: `"><img src=x onerror=alert(1)>` });
    for (const response of [
      reflected,
      await ask(own),
      await ask(`/en/suggestions/${id}`, { who: bishkek }),
      await ask(`/en/suggestions/of/partnerships/${TIE}`),
    ]) {
      const html = await response.text();
      expect(html).not.toContain("<script>alert");
      expect(html).not.toContain("<img src=x");
      expect(html).not.toContain('href="javascript:');
    }
  });
});

describe("nothing of it is public before a person has answered", () => {
  const NEEDLE = "xyzzy-needle-of-a-suggestion";

  /** Every route that everybody may open, at this record. */
  const addresses = () =>
    Object.entries(ACCESS)
      .filter(([route, access]) => access.for === "everybody" && route.startsWith("GET "))
      .map(([route]) => route.slice(4))
      .filter((path) => !path.startsWith("/assets"))
      .map((path) =>
        path
          .replace(":kind", "partnerships")
          .replace(":file", `${TIE}.json`)
          .replace(":id", TIE)
          .replace(/:\w+/g, "x"),
      )
      .concat([
        "/search?q=Bishkek",
        "/search.json?q=Bishkek",
        `/search?q=${NEEDLE}`,
        `/suggest?about=${PAGE}`,
      ]);

  const shownAt = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const path of addresses()) {
      const text = await (await ask(path, { accept: path.includes(".") ? "*/*" : "text/html" })).text();
      if (text.replaceAll(`?q=${NEEDLE}`, "").includes(`${NEEDLE}-says`)) found.push(path);
    }
    return found;
  };

  it("and then on the page of answers, in the history, and their data; nowhere else; spam, never", async () => {
    const fields = { says: `${NEEDLE}-says`, source: "A paper", name: "Boris Shown", "name-shown": "yes" };
    const { id, own } = await suggested(fields);
    const hidden = await suggested({ ...fields, name: "Clara Hidden", "name-shown": "" });
    const spam = await suggested(fields);
    expect(addresses().length).toBeGreaterThan(60);
    await answer(spam.id, { decision: "spam" }, bishkek);
    expect(await shownAt()).toEqual([]);
    await answer(id, { decision: "accepted", answer: "Right, it was 2021." }, bishkek);
    await answer(hidden.id, { decision: "declined", answer: "No source says so." }, wide);
    expect((await shownAt()).sort()).toEqual([
      `/history/partnerships/${TIE}`,
      `/history/partnerships/${TIE}.json`,
      `/suggestions/of/partnerships/${TIE}`,
      `/suggestions/of/partnerships/${TIE}.json`,
    ]);
    const page = await (await ask(`/en/suggestions/of/partnerships/${TIE}`)).text();
    expect(page).toContain("suggested by Boris Shown");
    expect(page).toContain("accepted by bishkek-office");
    expect(page).toContain("declined by the registry");
    expect(page).not.toContain("Clara Hidden");
    const data = (await (await ask(`/suggestions/of/partnerships/${TIE}.json`)).json()) as {
      items: { number: number; name: string | null; answeredBy: string | null }[];
    };
    expect(data.items.find(({ number }) => number === id)).toMatchObject({
      name: "Boris Shown",
      answer: "Right, it was 2021.",
      answeredBy: "bishkek-office",
    });
    expect(data.items.find(({ number }) => number === hidden.id)).toMatchObject({
      name: null,
      answeredBy: null,
    });
    expect(data.items.some(({ number }) => number === spam.id)).toBe(false);
    expect(await (await ask(own)).text()).toContain("Right, it was 2021.");
    await send(`/en/suggestions/${id}/reopen`, {}, { who: bishkek });
    const again = await answeredSuggestions(database.read, { kind: "partnerships", id: TIE });
    expect(again.some((one) => one.id === id)).toBe(false);
  });

  it("its sender takes the name back, then all of it", async () => {
    const { id, own } = await suggested(
      { says: "Withdrawn words", name: "Dora", "name-shown": "yes" },
      anyone,
    );
    await answer(id, { decision: "accepted", answer: "Thank you." }, bishkek);
    const withdraw = (what: string) => send(`${own}/withdraw`, { what });
    const shown = async () => (await ask(`/en/suggestions/of/partnerships/${TIE}`)).text();
    expect(await shown()).toContain("Dora");
    expect((await withdraw("name")).status).toBe(303);
    expect(await shown()).not.toContain("Dora");
    expect(await shown()).toContain("Withdrawn words");
    expect((await withdraw("all")).status).toBe(303);
    expect(await shown()).not.toContain("Withdrawn words");
    const [row] = await run(
      database.read,
      sql<Record<string, unknown>>`select * from suggestion where id = ${id}`,
    );
    expect(row).toMatchObject({ state: "withdrawn", says: "", name: null, source: null, account_id: null });
    expect(await (await ask(own)).text()).toContain("has been erased");
    expect((await send(`/en/suggestion/${"y".repeat(43)}/withdraw`, { what: "all" })).status).toBe(404);
  });
});

it("meets no fault of the program", () => {
  expect(faults).toEqual([]);
});
