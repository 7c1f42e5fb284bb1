import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { beforeAll, describe, expect, test } from "vitest";
import {
  assetRoutes,
  dataAsset,
  hanStyles,
  islandNames,
  islandScript,
  siteStyles,
  warmAssets,
} from "./assets.ts";
import { readFace } from "./fonts.ts";

const app = new Hono();
app.route("/", assetRoutes());
beforeAll(warmAssets);

describe("only what is ours is served", () => {
  test.each([
    "/assets/site-0000000000.css",
    "/assets/tokens.css",
    "/assets/fonts/inter/0.0.0/inter-latin-wght-normal.woff2",
    "/assets/fonts/inter/5.3.0/nothing.woff2",
    "/assets/fonts/inter/5.3.0/..%2Fpackage.json",
    "/assets/fonts/..%2F..%2Fhono/5.3.0/package.json",
    "/assets/..%2F..%2Fpackage.json",
    "/assets/constructor",
  ])("%s is not", async (path) => {
    expect((await app.request(path)).status).toBe(404);
  });
  test("nor is an island that nobody wrote", async () => {
    await expect(islandScript("nothing")).rejects.toThrow("no island nothing");
  });
});

test("an asset may be kept for ever and comes as the client can read it", async () => {
  const { url, plain } = await siteStyles();
  for (const [accepts, decode] of [
    ["", (b: Buffer) => b],
    ["gzip", gunzipSync],
    ["gzip, br", brotliDecompressSync],
  ] as const) {
    const response = await app.request(url, { headers: { "Accept-Encoding": accepts } });
    expect(response.headers.get("Cache-Control")).toContain("immutable");
    expect(response.headers.get("Content-Type")).toMatch(/^text\/css/);
    expect(decode(Buffer.from(await response.arrayBuffer()))).toEqual(plain);
  }
});

test("every face that the stylesheets name is there", async () => {
  const css = String((await siteStyles()).plain) + String((await hanStyles()).plain);
  const faces = [...css.matchAll(/url\("?(\/assets\/fonts\/[^")]+)"?\)/g)].map(([, url = ""]) => url);
  expect(faces.length).toBeGreaterThan(200);
  const missing = faces.filter((url) => {
    const [slug = "", version = "", file = ""] = url.split("/").slice(3);
    return readFace(slug, version, file)?.subarray(0, 4).toString() !== "wOF2";
  });
  expect(missing).toEqual([]);
  const response = await app.request(faces[0] ?? "");
  expect(response.headers.get("Content-Type")).toBe("font/woff2");
  expect(response.headers.get("Cache-Control")).toContain("immutable");
});

test("the stylesheets ask nothing of other servers", async () => {
  for (const styles of [await siteStyles(), await hanStyles()]) {
    expect(String(styles.plain)).not.toMatch(/https?:\/\/|@import/);
  }
});

test("all scripts together stay under 50 KB, the stylesheet under 10 KB", async () => {
  const scripts = await Promise.all(islandNames().map(islandScript));
  expect(scripts.reduce((sum, script) => sum + script.gzip.length, 0)).toBeLessThan(50_000);
  expect((await siteStyles()).gzip.length).toBeLessThan(10_000);
  expect((await hanStyles()).brotli.length).toBeLessThan(40_000);
  expect((await dataAsset("land-110m.json")).gzip.length).toBeLessThan(40_000);
});
