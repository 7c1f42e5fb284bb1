import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writtenFile } from "../files/written-file.ts";
import { readMapping, readMappingFile } from "./mapping.ts";
import { readWithMapping } from "./read-with-mapping.ts";

const FOLDER = join(import.meta.dirname, "../../../../data/mappings");

it("every mapping that comes with the program is one", async () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) expect((await readMappingFile(join(FOLDER, file))).about).not.toBe("");
});

it("so is the one in the documentation", () => {
  const text = readFileSync(join(FOLDER, "../../docs/method/import.md"), "utf8");
  const [, json = ""] = /```json\n(.*?)```/s.exec(text) ?? [];
  expect(readMapping(JSON.parse(json)).act.kind?.values).toHaveProperty("дружба");
});

async function rowsOf(mapping: string, content: string) {
  const reading = await readWithMapping(
    await writtenFile(content),
    await readMappingFile(join(FOLDER, mapping)),
    { asOf: null },
  );
  return { ...reading, rows: await Array.fromAsync(reading.rows) };
}

it("pairs of a list by countries are nobody's own list, and a row without a country is still one", async () => {
  const { rows, source, asOf } = await rowsOf(
    "wikipedia-country-lists.json",
    'city1,country1,city2,country2\nOsh,Kyrgyzstan,"Perm, Krai",Russia\nOsh,Kyrgyzstan,Riga,\n',
  );
  expect([source.kind, asOf?.edtf]).toEqual(["encyclopedia", "2026-02"]);
  expect(
    rows.map(({ mentions, claims }) => [mentions[1]?.name, mentions[1]?.country, claims[0]?.host]),
  ).toEqual([
    ["Perm, Krai", "Russia", null],
    ["Riga", null, null],
  ]);
});

it("towns' own lists are each town's, so that both sides of a pair are two claims", async () => {
  const { rows } = await rowsOf(
    "towns-own-lists.json",
    JSON.stringify({
      Osh: {
        sister_city: ["Lyon", ""],
        country_of_sc: ["France", "Latvia"],
        country: "Kyrgyzstan",
        continent_of_sc: ["Europe"],
      },
      Lyon: { sister_city: ["Osh"], country_of_sc: ["Kyrgyzstan"], country: "France", continent_of_sc: [] },
    }),
  );
  expect(
    rows.map(({ line, mentions, claims, issues }) => [
      line,
      ...mentions.map(({ name, country }) => `${name}, ${country}`),
      ...claims.map(({ host, locator }) => `${host} ${locator}`),
      ...issues.map(({ code }) => code),
    ]),
  ).toEqual([
    [1, "Osh, Kyrgyzstan", "Lyon, France", "0 Osh"],
    [1, "no-partner"],
    [2, "Lyon, France", "Osh, Kyrgyzstan", "0 Lyon"],
  ]);
});
