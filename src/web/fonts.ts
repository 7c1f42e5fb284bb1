import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Language } from "../kernel/languages.ts";

/**
 * The faces, straight from fontsource's packages: their @font-face rules with our addresses. Browsers fetch a file
 * only where a character of its unicode-range is on the page.
 */
const require = createRequire(import.meta.url);

interface FontPackage {
  /** In the URL, with the version: a new version is a new address. */
  slug: string;
  folder: string;
  version: string;
}

function fontPackage(name: string, slug: string): FontPackage {
  const manifest = require.resolve(`${name}/package.json`);
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  return { slug, folder: dirname(manifest), version };
}

const PACKAGES = [
  fontPackage("@fontsource-variable/source-serif-4", "source-serif-4"),
  fontPackage("@fontsource-variable/inter", "inter"),
  fontPackage("@fontsource/noto-serif-sc", "noto-serif-sc"),
  fontPackage("@fontsource/noto-sans-sc", "noto-sans-sc"),
] as const;
const [SERIF, SANS, HAN_SERIF, HAN_SANS] = PACKAGES;

interface Face {
  css: string;
  subset: string;
}

const LATIN_AND_CYRILLIC = /^(latin|latin-ext|cyrillic|cyrillic-ext|vietnamese)$/;

const addressOf = (pack: FontPackage, file: string) => `/assets/fonts/${pack.slug}/${pack.version}/${file}`;

/** The @font-face rules of one of a package's CSS files, woff2 only. */
function facesOf(pack: FontPackage, file: string, keep: (subset: string) => boolean): Face[] {
  const css = readFileSync(join(pack.folder, file), "utf8");
  const faces: Face[] = [];
  for (const [, rule = ""] of css.matchAll(/(@font-face \{[^}]*\})/g)) {
    const name = /files\/([\w-]+)\.woff2/.exec(rule)?.[1];
    if (!name) continue;
    const subset = name.slice(pack.slug.length + 1).replace(/-(wght|\d{3})-(normal|italic)$/, "");
    if (!keep(subset)) continue;
    const src = `src: url(${addressOf(pack, `${name}.woff2`)}) format("woff2");`;
    faces.push({ subset, css: rule.replace(/src:[^;]*;/, src) });
  }
  return faces;
}

/** Latin and Cyrillic, upright and italic: on every page. */
export function latinFaces(): string {
  const keep = (subset: string) => LATIN_AND_CYRILLIC.test(subset);
  return [
    ...facesOf(SERIF, "wght.css", keep),
    ...facesOf(SERIF, "wght-italic.css", keep),
    ...facesOf(SANS, "wght.css", keep),
  ]
    .map((face) => face.css)
    .join("\n");
}

/**
 * Chinese, 400 and 700: about a hundred slices a face. Both families are cut alike, so the rules of one slice stand
 * together and compress to one copy of its range.
 */
export function hanFaces(): string {
  const sliced = new Map<string, string[]>();
  for (const pack of [HAN_SERIF, HAN_SANS]) {
    for (const weight of ["400.css", "700.css"]) {
      for (const face of facesOf(pack, weight, (subset) => /^\d+$/.test(subset))) {
        sliced.set(face.subset, [...(sliced.get(face.subset) ?? []), face.css]);
      }
    }
  }
  return [...sliced.values()].flat().join("\n");
}

/** The bytes of a face by its address; null for everything that is not a face of ours. */
export function readFace(slug: string, version: string, file: string): Buffer<ArrayBuffer> | null {
  const pack = PACKAGES.find((p) => p.slug === slug && p.version === version);
  if (!pack || !/^[a-z0-9-]+\.woff2$/.test(file)) return null;
  try {
    return readFileSync(join(pack.folder, "files", file));
  } catch {
    return null;
  }
}

const subsetFaces = (subset: string) => [
  addressOf(SERIF, `source-serif-4-${subset}-wght-normal.woff2`),
  addressOf(SANS, `inter-${subset}-wght-normal.woff2`),
];
const PRELOADED: Record<Language, string[]> = {
  en: subsetFaces("latin"),
  "zh-Hans": subsetFaces("latin").slice(0, 1),
  ru: subsetFaces("cyrillic"),
};

/** What every page of a language needs at once, worth announcing before the stylesheet is read. */
export const preloadedFaces = (language: Language): string[] => PRELOADED[language];
