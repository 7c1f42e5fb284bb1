import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("styles/tokens.css", import.meta.url), "utf8");
const [light = "", dark = ""] = css.split("@media screen");

const colours = (part: string) =>
  new Map([...part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = "", hex = ""]) => [name, hex]));

const schemes = { light: colours(light), dark: new Map([...colours(light), ...colours(dark)]) };

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT = ["ink", "ink-soft", "ink-faint", "seal", "river"];
const GROUNDS = ["paper", "raised", "wash"];
const PAIRS: [text: string, ground: string, least: number][] = [
  ...TEXT.flatMap((text) => GROUNDS.map((ground): [string, string, number] => [text, ground, 4.5])),
  ["ink", "land", 4.5],
  ["ink-soft", "land", 4.5],
  ["on-seal", "seal", 4.5],
  ["on-possible", "possible-pale", 4.5],
  ["on-river", "river", 4.5],
  // Large or light figures, and the strokes that tell what is possible.
  ["possible", "paper", 3],
  ["possible", "raised", 3],
  ["possible", "wash", 3],
  // Borders of controls and the focus ring.
  ["rule-strong", "paper", 3],
  ["rule-strong", "raised", 3],
  ["focus", "paper", 3],
];

test.each(["light", "dark"] as const)("every pair of colours is readable in the %s scheme", (scheme) => {
  const tooWeak = PAIRS.flatMap(([text, ground, least]) => {
    const [a, b] = [schemes[scheme].get(text), schemes[scheme].get(ground)];
    if (!a || !b) return [`no colour ${text} or ${ground}`];
    const ratio = contrast(a, b);
    return ratio < least ? [`${text} on ${ground}: ${ratio.toFixed(2)} < ${least}`] : [];
  });
  expect(tooWeak).toEqual([]);
});

test("both schemes have the same roles", () => {
  expect([...colours(dark).keys()].sort()).toEqual([...colours(light).keys()].sort());
});

test("the contrast is computed as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});
