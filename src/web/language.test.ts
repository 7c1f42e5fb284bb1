import { Hono } from "hono";
import { expect, test } from "vitest";
import { addressOf, localHref, negotiate, Pages } from "./language.ts";

const pages = new Pages();
pages.get("/", (c) => c.json(addressOf(c)));
pages.get("/places/:id", (c) =>
  c.json({ ...addressOf(c), query: addressOf(c).query.toString(), id: c.req.param("id") }),
);
const app = new Hono();
app.route("/", pages.app);
app.get("/places/:file", (c) => c.text(`data ${c.req.param("file")}`));

const ask = async (path: string, accept?: string) =>
  (await app.request(path, accept ? { headers: { "Accept-Language": accept } } : {})).json();

test("a language that we do not have is no prefix", async () => {
  expect((await app.request("/de/places/cn-qingdao")).status).toBe(404);
  expect((await app.request("/english/places/cn-qingdao")).status).toBe(404);
});

test("a data address is not taken for a page", async () => {
  expect(await (await app.request("/places/cn-qingdao.json")).text()).toBe("data cn-qingdao.json");
});

test("a page registered once answers in every language", async () => {
  for (const [prefix, language] of [
    ["en", "en"],
    ["zh", "zh-Hans"],
    ["ru", "ru"],
  ]) {
    expect(await ask(`/${prefix}/places/cn-qingdao?asOf=2023-06-15`)).toEqual({
      language,
      path: "/places/cn-qingdao",
      query: "asOf=2023-06-15",
      negotiated: false,
      id: "cn-qingdao",
    });
    expect(await ask(`/${prefix}/`)).toMatchObject({ language, path: "/" });
    expect(await ask(`/${prefix}`)).toMatchObject({ language, path: "/" });
  }
});

test("without a prefix the reader's languages decide, and ?lang= overrides", async () => {
  expect(await ask("/places/x", "ru,en;q=0.5")).toMatchObject({ language: "ru", negotiated: true });
  expect(await ask("/places/x")).toMatchObject({ language: "en", negotiated: true });
  expect(await ask("/places/x?lang=zh&a=1", "ru")).toMatchObject({
    language: "zh-Hans",
    query: "a=1",
    negotiated: false,
  });
  expect(await ask("/places/x?lang=tlh", "ru")).toMatchObject({ language: "ru", negotiated: true });
});

test.each([
  [undefined, "en"],
  ["", "en"],
  ["de, fr", "en"],
  ["zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans"],
  ["zh-TW", "zh-Hans"],
  ["en;q=0.2, ru;q=0.7", "ru"],
  ["ru;q=0", "en"],
  ["*", "en"],
  [";;;q=,,", "en"],
])("Accept-Language %j reads %s", (accept, language) => {
  expect(negotiate(accept)).toBe(language);
});

test("links stay in the language", () => {
  expect(localHref("zh-Hans", "/places", new URLSearchParams({ q: "青岛" }))).toBe(
    "/zh/places?q=%E9%9D%92%E5%B2%9B",
  );
  expect(localHref("en", "/")).toBe("/en/");
});
