import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { loadedDatabase } from "../../../test/support/database.ts";
import { EXIT, runCli, terminal } from "../../cli/cli.ts";
import { fileAt } from "../../intake/import/import-file.ts";
import { readFileAs } from "../../intake/import/open-reading.ts";
import { mentionOf } from "../../intake/reconciliation/mention.ts";
import { openResolver } from "../../intake/reconciliation/resolver/open-resolver.ts";
import { listedTies } from "../../intake/sources/listed-ties.ts";
import { knownDay } from "../../kernel/day.ts";
import type { PlaceId, SourceId } from "../../kernel/ids.ts";
import { parseEdtf } from "../../kernel/partial-date.ts";
import type { Source } from "../../registry/evidence/source.ts";
import { compare, type Difference } from "./compare.ts";
import { differencesCommand, type ReadListed } from "./differences.command.ts";
import type { Listed, ListedFile } from "./listed-file.ts";
import { quickStatements, timeOf } from "./quick-statements.ts";
import type { RegistryTie } from "./registry-ties.ts";
import { isWikimedia } from "./wikimedia.ts";

const database = await loadedDatabase();
const folder = await mkdtemp(join(tmpdir(), "amity-differences-"));
afterAll(() => rm(folder, { recursive: true }));

const said = { out: "", note: "" };
const hear = (stream: keyof typeof said) => (text: string) => {
  said[stream] += `${text}\n`;
};
vi.spyOn(terminal, "out").mockImplementation(hear("out"));
vi.spyOn(terminal, "note").mockImplementation(hear("note"));
beforeEach(() => Object.assign(said, { out: "", note: "" }));

const readListed: ReadListed = async (db, { path, source }) => {
  const { reading } = await readFileAs(db, await fileAt(path), { source, mapping: null, asOf: null });
  return listedTies(reading, await openResolver(db, { dataFolder: null }));
};
const differences = (...words: string[]) =>
  runCli(["differences", ...words], [differencesCommand((use) => use(database), readListed)]);

const item = (id: string) => `http://www.wikidata.org/entity/${id}`;
async function fileOf(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}
/** Qingdao's list: one partner whose start is wrong, one that the registry does not have. Yerevan's own: none. */
const lists = [
  {
    a: item("Q170322"),
    aLabel: "Qingdao",
    b: item("Q1953"),
    bLabel: "Yerevan",
    bCountry: "AM",
    bGeonames: "616052",
    start: "2019-01-01",
  },
  {
    a: item("Q170322"),
    aLabel: "Qingdao",
    b: item("Q956"),
    bLabel: "Beijing",
    bCountry: "CN",
    bGeonames: "1816670",
  },
  {
    a: item("Q1953"),
    aLabel: "Yerevan",
    aGeonames: "616052",
    b: item("Q99999999"),
    bLabel: "Nowhere at all",
    bCountry: "CN",
  },
];

describe("refuses", () => {
  it("a file that is not there, a day that does not exist, and statements for what is not Wikidata", async () => {
    expect(await differences(join(folder, "none.json"))).toBe(EXIT.notFound);
    const path = await fileOf("a.json", lists);
    expect(await differences(path, "--as-of", "2023-02-30")).toBe(EXIT.usage);
    const page = await fileOf("Qingdao.wikitext", "==Twin towns==\n*{{flagicon|ARM}} [[Yerevan]], Armenia\n");
    expect(await differences(page, "--quickstatements")).toBe(EXIT.usage);
    expect(said.note).toContain("QuickStatements change Wikidata");
    expect(said.out).toBe("");
  });
});

describe("the registry against a file", () => {
  const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true });
  const about = (rows: Record<string, string>[], host: string, partner: string) =>
    rows.filter((row) => row.host_id === host && (row.partner_id === partner || row.partner === partner));

  it("side by side: who lacks whom, whose start differs, and what the registry does not have", async () => {
    expect(await differences(await fileOf("b.json", lists), "--as-of", "2023-07-01")).toBe(EXIT.ok);
    const rows = rowsOf(said.out);
    expect(about(rows, "cn-qingdao", "am-yerevan")).toMatchObject([
      { difference: "start differs", since_here: "2023-06-20", start_there: "2019", lines_there: "1" },
    ]);
    const [missing] = about(rows, "am-yerevan", "cn-qingdao");
    expect(missing).toMatchObject({
      difference: "not listed",
      state_here: "sister, in force",
      host_wikidata: "Q1953",
    });
    expect(missing?.source_url).toMatch(/^https?:/);
    expect(about(rows, "cn-qingdao", "cn-beijing")).toMatchObject([{ difference: "not on record" }]);
    expect(about(rows, "am-yerevan", "Nowhere at all")).toMatchObject([{ difference: "not matched" }]);
    // The file has no list of Bishkek, so it says nothing about it.
    expect(about(rows, "kg-bishkek", "cn-qingdao")).toEqual([]);
    expect(said.note).toContain("in lists that the file does not have");
  });

  it("taken for the whole, says of everybody in force who is not in it", async () => {
    await differences(await fileOf("c.json", lists), "--as-of", "2023-07-01", "--whole");
    expect(about(rowsOf(said.out), "kg-bishkek", "cn-qingdao")).toMatchObject([{ difference: "not listed" }]);
  });

  it("gives statements with references, in the form of QuickStatements", async () => {
    await differences(await fileOf("d.json", lists), "--as-of", "2023-07-01", "--quickstatements");
    const lines = said.out.trimEnd().split("\n");
    const [line] = lines.filter((one) => one.startsWith("Q1953\tP190\tQ170322"));
    expect(line).toMatch(/^Q1953\tP190\tQ170322\tP580\t\+2023-06-20T00:00:00Z\/11\tS854\t"https?:\/\/[^"]+"/);
    expect(line).toContain("\tS813\t+2026");
    expect(lines.every((one) => /^Q\d+\tP190\tQ\d+\t.*S854\t"https?:/.test(one))).toBe(true);
    expect(said.out).not.toMatch(/wikipedia|wikidata\.org/i);
  });
});

const date = (edtf: string) => {
  const read = parseEdtf(edtf);
  if (!read.ok) throw new Error(edtf);
  return read.value;
};
const source = (said: Partial<Source>): Source => ({
  id: "s" as SourceId,
  kind: "official",
  title: "List",
  publisher: null,
  url: "https://city.example/list",
  published: null,
  retrieved: date("2026-11"),
  language: null,
  carrierNote: null,
  ...said,
});

describe("what Wikimedia says itself", () => {
  it.each([
    [{ url: "https://en.wikipedia.org/wiki/X" }, true],
    [{ url: "https://www.wikidata.org/wiki/Q1" }, true],
    [{ publisher: "English Wikipedia", url: null }, true],
    [{ title: "Города-побратимы (Википедия)", url: null }, true],
    [{ carrierNote: "taken from 维基百科" }, true],
    [{ url: "https://notwikipedia.example/wikipedia.org" }, false],
    [{}, false],
  ])("%j: %s", (given, expected) => {
    expect(isWikimedia(source(given))).toBe(expected);
  });
});

describe("statements and cells", () => {
  const side = (wikidata: string | null, name = "A") => ({ place: null, name, country: "CN", wikidata });
  const difference = (given: Partial<Difference>): Difference => ({
    what: "not listed",
    host: side("Q1"),
    partner: side("Q2"),
    here: "sister, in force",
    since: date("1992"),
    there: null,
    lines: [],
    evidence: [source({})],
    ...given,
  });

  it("are not made without a QID on both sides, without a source with an address, or where dates differ", () => {
    const none = [
      difference({ host: side(null) }),
      difference({ partner: side(null) }),
      difference({ evidence: [] }),
      difference({ evidence: [source({ url: null })] }),
      difference({ evidence: [source({ url: 'https://x.example/"a' })] }),
      difference({ what: "start differs" }),
      difference({ what: "start missing", since: null }),
      difference({ what: "not on record" }),
    ];
    expect(quickStatements(none)).toEqual([]);
  });

  it("have dates as precise as they are, two references at most, and ends", () => {
    const evidence = ["a", "b", "c"].map((name) => source({ url: `https://${name}.example/` }));
    expect(quickStatements([difference({ evidence }), difference({ what: "end missing" })])).toEqual([
      'Q1\tP190\tQ2\tP580\t+1992-00-00T00:00:00Z/9\tS854\t"https://a.example/"\tS813\t+2026-11-00T00:00:00Z/10\t!S854\t"https://b.example/"\tS813\t+2026-11-00T00:00:00Z/10',
      'Q1\tP190\tQ2\tP582\t+1992-00-00T00:00:00Z/9\tS854\t"https://city.example/list"\tS813\t+2026-11-00T00:00:00Z/10',
    ]);
    expect(
      ["2023-06-20", "2023-06", "198X", "2023-33", "1992~", "[1990,1992]"].map((one) => timeOf(date(one))),
    ).toEqual([
      "+2023-06-20T00:00:00Z/11",
      "+2023-06-00T00:00:00Z/10",
      "+1980-00-00T00:00:00Z/8",
      null,
      null,
      null,
    ]);
  });

  it("that a spreadsheet would run are guarded", async () => {
    const path = await fileOf("e.json", [
      { a: item("Q170322"), b: item("Q99999998"), bLabel: '=HYPERLINK("http://x")', bCountry: "@CN" },
    ]);
    await differences(path, "--as-of", "2023-07-01");
    expect(said.out).toContain(`"'=HYPERLINK(""http://x"")",'@CN`);
  });
});

describe("comparing", () => {
  const [a, b] = ["cn-a" as PlaceId, "ru-b" as PlaceId];
  const party = (id: PlaceId) => ({ id, names: { en: id }, level: null, country: null, point: null });
  const tie = (standing: RegistryTie["state"]["standing"], since: string | null): RegistryTie => ({
    id: "cn-a--ru-b" as RegistryTie["id"],
    parties: [party(a), party(b)],
    state: { kind: "sister", standing, certainty: "certain", alternatives: [] },
    since: since
      ? {
          shown: date(since),
          earliest: knownDay("1990-01-01"),
          latest: knownDay("1990-01-01"),
          disputed: false,
        }
      : null,
    evidence: [],
  });
  const listed = (start: string | null, over: Listed["over"] = null): Listed => ({
    line: 1,
    host: { ...mentionOf("A"), wikidata: "Q1", place: a },
    partner: { ...mentionOf("B"), wikidata: null, place: b },
    start: start ? date(start) : null,
    over,
  });
  const what = (one: RegistryTie, ...all: Listed[]) => {
    const file: ListedFile = { source: "wikidata", title: "W", rows: all.length, listed: all };
    const { differences, same } = compare([one], file, { qids: new Map(), whole: false });
    return [...differences.map((found) => found.what), ...Array(same).fill("same")];
  };

  it.each([
    ["in force", "1992-05-01", "1992", null, "start coarser"],
    ["in force", "1992", "1992-05-01", null, "same"],
    ["in force", "1992", null, null, "start missing"],
    ["in force", "1992", "1993", null, "start differs"],
    ["in force", null, null, null, "same"],
    ["in force", "1992", "1992", { on: null }, "over there"],
    ["ended", "2022", "1992", null, "end missing"],
    ["suspended", "2022", "1992", null, "suspended here"],
  ] as const)("a tie %s since %s, listed since %s, over %j: %s", (standing, since, start, over, expected) => {
    expect(what(tie(standing, since), listed(start, over))).toEqual([expected]);
  });

  it("asks nothing of a list that says it is over, and learns QIDs from the file", () => {
    expect(what(tie("ended", "2022"), listed("1992", { on: null }))).toEqual([]);
    const file = { source: "wikidata", title: "W", rows: 1, listed: [listed(null)] };
    const [found] = compare([tie("in force", "1992")], file, { qids: new Map(), whole: false }).differences;
    expect([found?.host.wikidata, found?.partner.wikidata]).toEqual(["Q1", null]);
  });
});
