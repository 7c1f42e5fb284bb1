import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import type { RowReading } from "../../import/row-reading.ts";
import { wikipedia } from "./wikipedia.ts";

const folder = await mkdtemp(join(tmpdir(), "amity-wikipedia-"));
afterAll(() => rm(folder, { recursive: true }));
const sampleOf = (name: string) => readFile(fileURLToPath(new URL(name, import.meta.url)), "utf8");

async function readingOf(name: string, content: string | Buffer) {
  const path = join(folder, name);
  await writeFile(path, content);
  const reading = await wikipedia.read(
    { path, name, bytes: (await stat(path)).size, checksum: "" },
    { asOf: null },
  );
  return { source: reading.source, rows: (await Array.fromAsync(reading.rows)) as RowReading[] };
}

const LIST = "List of twin towns and sister cities in Armenia.wikitext";
const en = await readingOf(LIST, await sampleOf("./sample-en.wikitext"));
const ru = await readingOf("Бишкек.wikitext", await sampleOf("./sample-ru.wikitext"));
const zh = await readingOf("青岛市.txt", await sampleOf("./sample-zh.wikitext"));

/** "Abovyan–Slutsk, Belarus: lists". */
const words = ({ mentions: [host, ...partners], claims }: RowReading) =>
  partners.map(
    ({ name, country }, index) =>
      `${host?.name}–${name}, ${country}: ${claims
        .filter(({ parties }) => parties[1] === index + 1)
        .map(({ act }) => [act.effect, act.on?.edtf].filter(Boolean).join(" "))
        .join(", ")}`,
  );
const said = (rows: readonly RowReading[]) => rows.flatMap(words);

describe("refuses", () => {
  it("a text without lists, and one that is not UTF-8", async () => {
    await expect(readingOf("a.wikitext", "Qingdao is twinned with Long Beach.")).rejects.toMatchObject({
      code: "not-wikitext",
    });
    await expect(readingOf("b.wikitext", Buffer.from("* [[Köln]]", "latin1"))).rejects.toMatchObject({
      code: "not-wikitext",
    });
  });

  it("an item that names no place, one that stands in nobody's list, and a table, each with its line", async () => {
    const refused = en.rows.filter(({ claims }) => claims.length === 0);
    expect(refused.map(({ line, issues }) => [line, issues[0]?.code])).toEqual([
      [25, "no-partner"],
      [30, "unreadable-row"],
    ]);
    const { rows } = await readingOf(LIST, "==A==\n* [[Slutsk]], Belarus\n");
    expect(rows.map(({ issues }) => issues[0]?.where)).toEqual(["heading"]);
  });

  it("to recognise what has no such list", () => {
    const sees = (text: string) => wikipedia.recognises({ name: "x.txt", head: Buffer.from(text) });
    expect(sees("# A list\n\n* [link](https://x.example)\n")).toBe(false);
    expect(sees("city1,city2\n")).toBe(false);
    expect(sees("==A==\n'''[[Abovyan]]'''\n*{{flagicon|BLR}} [[Slutsk]], Belarus\n")).toBe(true);
  });

  it("to hang on signs that are never closed", async () => {
    const began = performance.now();
    await readingOf("open.wikitext", `==A==\n* [[x]]${"{{".repeat(20_000)}${"<ref>".repeat(2_000)}\n* [[y]]`);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe("a list of a country's towns (en)", () => {
  it("gives each item to its town, with what it says of its beginning and end", () => {
    expect(said(en.rows)).toEqual([
      "Abovyan–Slutsk, Belarus: lists",
      "Abovyan–Cambridge, United States: establishes 1987",
      "Abovyan–Qingdao, China: lists",
      "Abovyan–Rostov-on-Don, Russia: establishes, ends",
      "Abovyan–Kharkiv, Ukraine: establishes 1999, suspends 2022",
      "Abovyan–Mielec, Poland: establishes 1995, ends 2010",
      "Abovyan–Gori, Georgia: establishes 2001-05-03",
      "Gyumri–Xi'an, China: establishes 1992",
      "Gyumri–Dalian, China: lists",
      "Gyumri–Lyon, France: lists",
      "Gyumri–Nice, France: lists",
      "Gyumri–Arles, France: lists",
      "Gyumri–Plovdiv, Bulgaria: establishes, ends",
    ]);
    expect(en.rows[0]?.mentions[0]).toMatchObject({ country: "Armenia", language: "en" });
    expect(en.rows[1]?.mentions[1]?.within).toBe("Massachusetts");
    expect(en.rows[0]?.claims[0]).toMatchObject({ host: 0, capacity: "third party", locator: "A, Abovyan" });
  });

  it("reads where a place lies from its link's title or words, and from what follows", async () => {
    const items = [
      "*{{flagicon|USA}} [[Long Beach, California]], United States",
      "*{{flagicon|USA}} [[Miami, Florida]]",
      "*[[Rauma, Finland]]",
      "*{{flagicon|USA}} [[Burbank, California|Burbank]], California, United States (since 2001)",
      "*Kotka, Finland",
      "*{{flagicon|DEU}} Nowhere",
    ];
    const { rows } = await readingOf("Tallinn.wikitext", `==Twin towns==\n${items.join("\n")}\n*[[X]]\n`);
    expect(rows.map(({ mentions: [, one] }) => [one?.name, one?.within, one?.country])).toEqual([
      ["Long Beach", "California", "United States"],
      ["Miami", "Florida", "USA"],
      ["Rauma", "Finland", "Finland"],
      ["Burbank", "California", "United States"],
      ["Kotka", null, "Finland"],
      ["Nowhere", null, "DEU"],
      ["X", null, null],
    ]);
  });

  it("keeps lines, verbatim and counted, though comments and templates run over several", () => {
    expect(en.rows.slice(0, 3).map(({ line }) => line)).toEqual([8, 9, 11]);
    expect(en.rows[1]?.raw).toBe(
      "*{{flagicon|USA}} [[Cambridge, Massachusetts|Cambridge]], United States (1987)<!-- a\ncomment -->",
    );
  });

  it("notes the references of the item and of its town, and what the list calls the tie", () => {
    expect(en.rows[0]?.claims[0]?.note).toBe(
      "references: Partners, https://abovyan.example/p?a=1, retrieved 2020-06-01",
    );
    expect(en.rows[2]?.claims[0]?.note).toContain("Qingdao's list, https://q.example/a");
    expect(en.rows[6]?.claims[0]?.act.label).toBe("Abovyan also cooperates with");
    expect(en.rows[6]?.claims[0]?.note).toContain("Qingdao's list");
    expect(en.source).toMatchObject({
      kind: "encyclopedia",
      publisher: "English Wikipedia",
      url: expect.stringContaining("https://en.wikipedia.org/wiki/List_of_twin_towns"),
    });
  });
});

describe("an article about one town", () => {
  it("in Russian", () => {
    expect(said(ru.rows)).toEqual([
      "Бишкек–Циндао, КНР: establishes 2021",
      "Бишкек–Алма-Ата, Казахстан: establishes 1994-09-05",
      "Бишкек–Меридиан, США: establishes, ends 2016",
    ]);
    expect(ru.rows[0]?.claims[0]).toMatchObject({
      act: { label: "Города-побратимы" },
      note: "references: Побратимы, http://b.example, retrieved 2022-01-05",
    });
  });

  it("in Chinese", () => {
    expect(said(zh.rows)).toEqual([
      "青岛市–下关市, JPN: establishes 1979-10-03",
      "青岛市–长滩, 美国: establishes 1985-04",
      "青岛市–彼尔姆, 俄罗斯: establishes 2006, suspends 2022",
    ]);
    expect(zh.rows[0]?.mentions[1]?.within).toBe("山口县");
    expect(zh.source.id).toBe("wikipedia-zh-青岛市");
  });
});
