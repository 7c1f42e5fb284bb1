import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build, transform } from "esbuild";
import { Hono } from "hono";
import { hanFaces, latinFaces, readFace } from "./fonts.ts";

/** A file of the site with its content's hash in its address, so that it may be cached for ever. */
export interface Asset {
  url: string;
  type: string;
  plain: Buffer<ArrayBuffer>;
  gzip: Buffer<ArrayBuffer>;
  brotli: Buffer<ArrayBuffer>;
}

const FOREVER = "public, max-age=31536000, immutable";
const STYLES = [
  "tokens",
  "base",
  "layout",
  "nav",
  "components",
  "filters",
  "tables",
  "question",
  "map",
  "count",
  "inbox",
  "import",
  "article",
  "workbench",
  "proposals",
  "print",
];
const SOURCE = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);

const assets = new Map<string, Promise<Asset>>();
const byUrl = new Map<string, Asset>();

function keep(name: string, type: string, content: string | Buffer): Asset {
  const plain = Buffer.from(content);
  const hash = createHash("sha256").update(plain).digest("base64url").slice(0, 10);
  const dot = name.lastIndexOf(".");
  const url = `/assets/${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 };
  const asset = {
    url,
    type,
    plain,
    gzip: gzipSync(plain, { level: 9 }),
    brotli: brotliCompressSync(plain, { params: quality }),
  };
  byUrl.set(url, asset);
  return asset;
}

/** Made at first use and kept; a failure is not kept. */
function once(name: string, make: () => Promise<Asset>): Promise<Asset> {
  let asset = assets.get(name);
  if (!asset) {
    asset = make();
    asset.catch(() => assets.delete(name));
    assets.set(name, asset);
  }
  return asset;
}

const minified = async (css: string) => (await transform(css, { loader: "css", minify: true })).code;

/** The one stylesheet of every page. */
export const siteStyles = () =>
  once("site.css", async () => {
    const parts = STYLES.map((name) => readFileSync(new URL(`styles/${name}.css`, import.meta.url), "utf8"));
    return keep("site.css", "text/css; charset=utf-8", await minified([latinFaces(), ...parts].join("\n")));
  });

/** The Chinese faces' rules: bigger than all the rest, so a stylesheet of its own that holds up nothing. */
export const hanStyles = () =>
  once("han.css", async () => keep("han.css", "text/css; charset=utf-8", await minified(hanFaces())));

/** Two places and the line between them. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M6 23Q16-3 26 23" fill="none" stroke="#a8321f" stroke-width="3"/><circle cx="6" cy="24" r="4.5" fill="#a8321f"/><circle cx="26" cy="24" r="4.5" fill="#1f5f7a"/></svg>`;

export const siteIcon = () => once("icon.svg", async () => keep("icon.svg", "image/svg+xml", ICON));

/** Islands by name: `src/…/globe.island.ts` is `globe`. */
function islandSources(): Map<string, string> {
  const sources = new Map<string, string>();
  for (const file of globSync("**/*.island.ts", { cwd: SOURCE })) {
    const name = basename(file, ".island.ts");
    if (sources.has(name)) throw new Error(`two islands are called ${name}`);
    sources.set(name, join(SOURCE, file));
  }
  return sources;
}

export const islandNames = () => [...islandSources().keys()].sort();

/** The bundled script of an island. */
export const islandScript = (name: string) =>
  once(`${name}.js`, async () => {
    const source = islandSources().get(name);
    if (!source) throw new Error(`no island ${name}`);
    const result = await build({
      entryPoints: [source],
      bundle: true,
      format: "esm",
      minify: true,
      target: "es2022",
      legalComments: "none",
      write: false,
    });
    const code = result.outputFiles[0]?.contents;
    if (!code) throw new Error(`island ${name} came out empty`);
    return keep(`${name}.js`, "text/javascript; charset=utf-8", Buffer.from(code));
  });

/** Public data that an island fetches. */
const DATA_FILES = {
  "land-110m.json": "world-atlas/land-110m.json",
  "land-50m.json": "world-atlas/land-50m.json",
} as const;

const dataKept = new Map<keyof typeof DATA_FILES, Asset>();

function keepData(name: keyof typeof DATA_FILES): Asset {
  let asset = dataKept.get(name);
  if (!asset) {
    asset = keep(name, "application/json", readFileSync(require.resolve(DATA_FILES[name])));
    dataKept.set(name, asset);
  }
  return asset;
}

export const dataAsset = async (name: keyof typeof DATA_FILES) => keepData(name);

/** For a component, which does not wait. */
export const dataUrl = (name: keyof typeof DATA_FILES) => keepData(name).url;

/** Makes everything that pages link to, so that the first visitor does not wait for it. */
export async function warmAssets(): Promise<void> {
  await Promise.all([
    siteStyles(),
    hanStyles(),
    siteIcon(),
    dataAsset("land-110m.json"),
    ...islandNames().map(islandScript),
  ]);
}

/** Serves `/assets/…`: only what pages link to and faces of the four font packages. */
export function assetRoutes(): Hono {
  const app = new Hono();
  app.get("/assets/fonts/:slug/:version/:file", (c) => {
    const face = readFace(c.req.param("slug"), c.req.param("version"), c.req.param("file"));
    if (!face) return c.notFound();
    return c.body(face, 200, { "Content-Type": "font/woff2", "Cache-Control": FOREVER });
  });
  app.get("/assets/:file", async (c) => {
    if (byUrl.size === 0) await warmAssets();
    const asset = byUrl.get(c.req.path);
    if (!asset) return c.notFound();
    const accepts = c.req.header("Accept-Encoding") ?? "";
    const encoding = /\bbr\b/.test(accepts) ? "br" : /\bgzip\b/.test(accepts) ? "gzip" : undefined;
    const body = encoding === "br" ? asset.brotli : encoding === "gzip" ? asset.gzip : asset.plain;
    return c.body(body, 200, {
      "Content-Type": asset.type,
      "Cache-Control": FOREVER,
      Vary: "Accept-Encoding",
      ...(encoding ? { "Content-Encoding": encoding } : {}),
    });
  });
  return app;
}
