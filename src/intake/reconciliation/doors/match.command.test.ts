import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { loadedDatabase } from "../../../../test/support/database.ts";
import { EXIT, runCli, terminal } from "../../../cli/cli.ts";
import type { WithRegistry } from "../../../database/database.ts";
import { openResolver } from "../resolver/open-resolver.ts";
import { matchCommand } from "./match.command.ts";

const database = await loadedDatabase();
const folder = await mkdtemp(join(tmpdir(), "amity-match-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const said = { out: [] as string[], note: [] as string[] };
vi.spyOn(terminal, "out").mockImplementation((text) => void said.out.push(text));
vi.spyOn(terminal, "note").mockImplementation((text) => void said.note.push(text));
beforeEach(() => {
  said.out.length = 0;
  said.note.length = 0;
});

const opening: WithRegistry = (use) => use(database);
const never: WithRegistry = () => Promise.reject(new Error("opened a database for nothing"));
const match = (withRegistry: WithRegistry, ...words: string[]) =>
  runCli(["match", ...words], [matchCommand(withRegistry, (db) => openResolver(db, { dataFolder: null }))]);
const file = async (name: string, text: string | Buffer) => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};

describe("amity match", () => {
  it.each([
    [[], "Give a name"],
    [["Qingdao", "--file", "names.csv"], "Give a name"],
    [["  "], "Which name?"],
    [["Qingdao", "--country", "Atlantis"], 'No country is read from "Atlantis"'],
    [["Qingdao", "--level", "town"], "It is one of country, province"],
    [["Qingdao", "--language", "not a tag"], "BCP 47"],
    [["Qingdao", "--point", "36"], "A point is"],
    [["Qingdao", "--point", "136,120"], "A point is"],
    [["Qingdao", "--geonames", "x"], "A GeoNames id is a number"],
    [["Qingdao", "--wikidata", "170322"], "A Wikidata id is a Q"],
  ])("refuses %j before it opens anything", async (words, sentence) => {
    expect(await match(never, ...words)).toBe(EXIT.usage);
    expect(said.note.join("\n")).toContain(sentence);
    expect(said.out).toEqual([]);
  });

  it("refuses a file that is not there, and one without names", async () => {
    expect(await match(never, "--file", join(folder, "missing.csv"))).toBe(EXIT.notFound);
    const towns = await file("towns.csv", "town,country\nQingdao,CN\n");
    expect(await match(opening, "--file", towns)).toBe(EXIT.usage);
    expect(said.note.join("\n")).toContain('no column "name". Its columns are town, country');
  });

  it("answers as JSON: outcome, place, score, reasons, candidates", async () => {
    expect(await match(opening, "Циндао", "--country", "CN", "--language", "ru", "--json")).toBe(EXIT.ok);
    const answer = JSON.parse(said.out.join("\n"));
    expect(answer).toMatchObject({ outcome: "matched", place: "cn-qingdao", judgement: null });
    expect(answer.score).toBeGreaterThan(0.9);
    expect(answer.reasons.join(" ")).toContain("It bears this very name: “Циндао”.");
    expect(answer.candidates[0]).toMatchObject({ place: "cn-qingdao", country: "CN", level: "city" });
  });

  it("answers people with the reasons and a table", async () => {
    expect(await match(opening, "青岛", "--country", "中国")).toBe(EXIT.ok);
    const text = said.out.join("\n");
    expect(text).toMatch(/^"青岛": matched, cn-qingdao, score (?:0\.\d+|1)\n {2}\S/);
    expect(text).toMatch(/\nscore {3}place/);
    expect(text).toContain("No gazetteer is loaded");
  });

  it("accounts for every row of a file, as CSV and as JSON", async () => {
    const rows = [
      "Qingdao,China,",
      "Xyzzyville,China,",
      ",China,",
      "Qingdao,China,town",
      "=Qingdao,China,city",
    ];
    const names = await file("names.csv", `name,country,level\n${rows.join("\n")}\n`);
    expect(await match(opening, "--file", names)).toBe(EXIT.ok);
    const [head, ...lines] = said.out;
    expect(head).toBe("line,name,country,outcome,place,gazetteer,found,score,reasons,candidates");
    expect(lines).toHaveLength(rows.length);
    expect(lines[0]).toMatch(/^2,Qingdao,China,matched,cn-qingdao,/);
    expect(lines[1]).toMatch(/^3,Xyzzyville,China,unknown,,/);
    expect(lines[2]).toMatch(/^4,,China,refused,/);
    expect(lines[3]).toMatch(/refused,.*There is no level ""town""/);
    expect(lines[4]).toMatch(/^6,'=Qingdao,/);
    expect(said.note.at(-1)).toMatch(/^5 rows: .*2 refused/);
    said.out.length = 0;
    expect(await match(opening, "--file", names, "--json")).toBe(EXIT.ok);
    expect(said.out.map((line) => JSON.parse(line).line)).toEqual([2, 3, 4, 5, 6]);
  });
});
