import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type ServerType, serve } from "@hono/node-server";
import { Hono } from "hono";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../../../test/support/browser.ts";
import { assetRoutes } from "../assets.ts";
import { addressOf, Pages } from "../language.ts";
import { renderPage } from "../layout.tsx";
import { SAMPLE } from "./fixture.ts";
import { MapFigure } from "./map.tsx";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const pages = new Pages();
pages.get("/map", (c) =>
  renderPage(
    c,
    { title: "Map", islands: ["map"] },
    <>
      <h1>Map</h1>
      <MapFigure
        language={addressOf(c).language}
        src={c.req.query("src") ?? "/sample.geojson"}
        label="Partnerships"
        tableHref="/en/table"
        features={SAMPLE.features}
      />
    </>,
  ),
);
pages.get("/places/:id", (c) => renderPage(c, { title: c.req.param("id") ?? "" }, <h1>Place</h1>));
const app = new Hono();
app.use(async (c, next) => {
  await next();
  c.header("Content-Security-Policy", "default-src 'self'; object-src 'none'; base-uri 'none'");
});
app.get("/sample.geojson", (c) => c.json(SAMPLE));
app.get("/empty.geojson", (c) => c.json({ type: "FeatureCollection", features: [] }));
app.route("/", assetRoutes());
app.route("/", pages.app);

let browser: Browser;
let server: ServerType;
let origin: string;
beforeAll(async () => {
  origin = await new Promise((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
      resolve(`http://127.0.0.1:${port}`),
    );
  });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  await page.goto(origin + path);
  return page;
}

const drawn = (page: Page) => page.waitForSelector('figure[data-state="drawn"]');

/** How many colours a grid of points over the canvas has. */
const coloursOn = (page: Page) =>
  page.evaluate(`(() => {
    const canvas = document.querySelector(".map canvas");
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set();
    for (let i = 0; i < data.length; i += 4) colours.add(data[i] << 16 | data[i + 1] << 8 | data[i + 2]);
    return colours.size;
  })()`);

test("without a script the picture, its key and its table are there", async () => {
  const page = await visit("/en/map", { javaScriptEnabled: false });
  expect(await page.getByRole("img", { name: "Partnerships" }).isVisible()).toBe(true);
  expect(await page.getByText("certainly in force").isVisible()).toBe(true);
  expect(await page.getByRole("link", { name: "show as a table" }).isVisible()).toBe(true);
  expect(await page.getByRole("button", { name: "Zoom in" }).isVisible()).toBe(false);
  await page.context().close();
});

test.each([
  ["/missing.geojson", "could not be loaded"],
  ["/empty.geojson", "nothing to draw"],
])("%s is told in words, and the table stays", async (src, words) => {
  const page = await visit(`/en/map?src=${src}`);
  // No script in a string: the page's policy forbids it.
  await page.locator(".map-said", { hasText: words }).waitFor({ state: "attached" });
  expect(await page.getByRole("link", { name: "show as a table" }).isVisible()).toBe(true);
  await page.context().close();
});

test("it is drawn, walked by keyboard, spoken and opened", async () => {
  const page = await visit("/zh/map");
  await drawn(page);
  expect(await coloursOn(page)).toBeGreaterThan(20);
  expect(await page.locator(".map-static").isVisible()).toBe(false);
  await page.locator(".map canvas").focus();
  await page.keyboard.press("n");
  const said = page.getByRole("status");
  expect(await said.textContent()).toBe("青岛：3 对友好关系");
  await page.keyboard.press("n");
  expect(await said.textContent()).toBe("明斯克：2 对友好关系");
  await page.keyboard.press("Escape");
  expect(await said.textContent()).toBe("");
  for (const key of ["+", "+", "ArrowLeft", "-", "0", "p"]) await page.keyboard.press(key);
  expect(await said.textContent()).not.toBe("");
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/zh/places/Qingdao");
  await page.context().close();
});

test("the wheel scrolls the page; with Ctrl it zooms", async () => {
  const page = await visit("/en/map", { viewport: { width: 900, height: 400 } });
  await drawn(page);
  const isNear = () => page.locator(".map canvas").getAttribute("data-near");
  await page.locator(".map canvas").hover();
  await page.mouse.wheel(0, 40);
  await expect.poll(() => page.evaluate<number>("scrollY")).toBeGreaterThan(0);
  expect(await isNear()).toBeNull();
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100);
  await page.waitForSelector("canvas[data-near]");
  await page.keyboard.up("Control");
  await page.getByRole("button", { name: "The whole picture" }).click();
  expect(await isNear()).toBeNull();
  await page.context().close();
});

test("a finger's first tap says the place, its second opens it", async () => {
  const page = await visit("/en/map", {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await drawn(page);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
  const box = await page.locator(".map canvas").boundingBox();
  const at = { x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + 10 };
  // Minsk is the westernmost place: somewhere down the left edge.
  for (let down = 0; down < (box?.height ?? 0) - 40; down += 18) {
    await page.touchscreen.tap(at.x, at.y + down);
    if ((await page.getByRole("status").textContent())?.startsWith("Minsk:")) {
      await page.touchscreen.tap(at.x, at.y + down);
      break;
    }
  }
  await page.waitForURL("**/en/places/Minsk");
  await page.context().close();
});

test.each(["light", "dark"] as const)("nothing for axe to say, %s", async (colorScheme) => {
  const page = await visit("/en/map", { colorScheme, bypassCSP: true });
  await drawn(page);
  await page.locator(".map canvas").focus();
  await page.keyboard.press("n");
  await page.evaluate(AXE);
  const violations = await page.evaluate(
    `axe.run(".map").then((r) => r.violations.map((v) => v.id + v.nodes[0].html))`,
  );
  expect(violations).toEqual([]);
  await page.context().close();
});
