import { describe, expect, test } from "vitest";
import { SAMPLE } from "./fixture.ts";
import { MapFigure } from "./map.tsx";
import { readModel } from "./model.ts";
import { fill, fillCount, type MapWords } from "./words.ts";

const draw = (language: "en" | "zh-Hans" | "ru", features?: object[]) =>
  String(
    <MapFigure
      language={language}
      src="/count.geojson?a=1&b=2"
      label='Pairs "on" a day'
      tableHref="/en/count/pairs"
      {...(features ? { features } : {})}
    />,
  );
const wordsIn = (html: string) =>
  JSON.parse((/data-words="([^"]*)"/.exec(html)?.[1] ?? "").replaceAll("&quot;", '"')) as MapWords;

test("without a script there are the picture, its key and its table, and no dead buttons", () => {
  const html = draw("en", SAMPLE.features);
  expect(html).toContain('<svg class="map-static" role="img" aria-label="Pairs &quot;on&quot; a day"');
  expect(html.match(/class="map-(certain|possible)" d="M/g)).toHaveLength(2);
  expect(html).toContain("certainly in force");
  expect(html).toContain('<a class="map-table" href="/en/count/pairs">show as a table</a>');
  expect(html).toMatch(/<div class="map-tools" hidden/);
  expect(html).not.toMatch(/ style=| on\w+=/);
  expect(html).toMatch(/data-land="\/assets\/land-110m-[\w-]+\.json"/);
});

test("without features it says where the same is told", () => {
  expect(draw("ru")).toContain("в таблице сказано то же самое");
});

test("a picture that would weigh too much shows its places only", () => {
  const ties = Array.from({ length: 4000 }, (_, i) => SAMPLE.features[5 + (i % 4)] ?? {});
  const html = draw("en", [...SAMPLE.features.slice(0, 5), ...ties]);
  expect(html).not.toContain('class="map-certain"');
  expect(html).toContain('class="map-dots map-disc" d="M');
  expect(html.length).toBeLessThan(65_000);
});

describe("the script's words", () => {
  const say = (language: "en" | "zh-Hans" | "ru", n: number) =>
    fillCount(wordsIn(draw(language)).placeSaid, language, n, { name: "Х" });
  test.each([
    ["en", 1, "Х: 1 partnership"],
    ["en", 1200, "Х: 1,200 partnerships"],
    ["zh-Hans", 3, "Х：3 对友好关系"],
    ["ru", 21, "Х: 21 побратимская связь"],
    ["ru", 3, "Х: 3 побратимские связи"],
    ["ru", 12, "Х: 12 побратимских связей"],
  ] as const)("%s counts %d", (language, n, words) => expect(say(language, n)).toBe(words));
  test("take a name as it is", () => {
    expect(fill("{name}: x", { name: "{name} $& <b>" })).toBe("{name} $& <b>: x");
  });
});

test("the data that the page hands in is what the script reads", () => {
  expect(readModel({ features: SAMPLE.features }, "en", "/en")).toEqual(readModel(SAMPLE, "en", "/en"));
});
