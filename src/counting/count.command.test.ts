import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { loadedDatabase } from "../../test/support/database.ts";
import { buildApp } from "../app.ts";
import { runCli, terminal } from "../cli/cli.ts";
import type { Database } from "../database/database.ts";
import { countCommand } from "./count.command.ts";
import { explainCommand } from "./explain/explain.command.ts";

const database = await loadedDatabase();
const withRegistry = <T>(use: (database: Database) => Promise<T>) => use(database);
const folder = await mkdtemp(join(tmpdir(), "amity-rules-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a command line; what it answered and remarked. */
async function amity(...argv: string[]) {
  const said: string[] = [];
  const noted: string[] = [];
  const spies = [
    vi.spyOn(terminal, "out").mockImplementation((text) => void said.push(text)),
    vi.spyOn(terminal, "note").mockImplementation((text) => void noted.push(text)),
    vi.spyOn(process.stderr, "write").mockImplementation(() => true),
  ];
  try {
    const code = await runCli(argv, [countCommand(withRegistry), explainCommand(withRegistry)]);
    return { code, out: said.join("\n"), note: noted.join("\n") };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const FORUM = ["count", "--rule", "sco-forum-2023", "--as-of", "2023-06-15"];

describe("count", () => {
  const rule = { id: "mine", version: 1, parties: {}, counterparts: {}, kinds: ["sister"] };
  const words = { en: "Mine", "zh-Hans": "我的", ru: "Моё" };
  const whole = { ...rule, title: words, description: words };

  it.each([
    ["a kind that there is not", { ...whole, kinds: ["brother"] }, 'kinds.0: it must be one of "intention"'],
    ["no kind", { ...whole, kinds: [] }, "kinds: it must name at least one"],
    ["a switch that there is not", { ...whole, colour: "red" }, 'a rule has no "colour" there'],
    ["text for a list", { ...whole, kinds: "sister" }, "kinds: it must be a list in square brackets"],
    ["a missing title", rule, "title: it is missing"],
    ["text for yes or no", { ...whole, suspended: "yes" }, "suspended: it must be true or false"],
    ["another way to count", { ...whole, count: { of: "sum" } }, 'its "of" must be one of "stock"'],
    [
      "a day that there is not",
      { ...whole, count: { of: "flow", from: "2020-02-31", to: "2021-01-01" } },
      "YYYY-MM-DD",
    ],
    [
      "an end before the start",
      { ...whole, count: { of: "flow", from: "2021-01-01", to: "2020-01-01" } },
      "ends before",
    ],
    ["a list for a rule", [], "the rule: it must be an object in braces"],
  ])("says in plain words, with the file, what is wrong with a rule: %s", async (_, document, said) => {
    const file = join(folder, "rule.json");
    await writeFile(file, JSON.stringify(document));
    const { code, note } = await amity("count", "--rule", file);
    expect([code, note]).toEqual([2, expect.stringContaining(said)]);
    expect(note).toContain(file);
    expect(note).not.toMatch(/Invalid|expected|Unrecognized|received/);
  });

  it("refuses a file that is no JSON or is not there, and a rule that nobody has named", async () => {
    const file = join(folder, "broken.json");
    await writeFile(file, "{");
    expect((await amity("count", "--rule", file)).code).toBe(2);
    expect((await amity("count", "--rule", join(folder, "none.json"))).code).toBe(2);
    expect((await amity("count", "--rule", "nobody")).code).toBe(3);
  });

  it("lists what counts by name and id, says what the marks mean, and why others do not count", async () => {
    const { out } = await amity(...FORUM);
    const { certain, possible, rows, excluded } = JSON.parse((await amity(...FORUM, "--json")).out);
    const lines = out.split("\n");
    expect(lines[0]).toContain(
      `${certain} to ${possible} (unit: pair) by sco-forum-2023 version 1, as of 2023-06-15`,
    );
    expect(out).toContain("● certain: by every reading of the evidence.");
    expect(out).toMatch(/^● Qingdao – Bishkek \(cn-qingdao--kg-bishkek\): /m);
    expect(lines.filter((line) => /^[●○] [^c]/.test(line))).toHaveLength(rows.length);
    const left = [...out.matchAll(/^ {2}excluded (\d+): ./gm)].map(([, n]) => Number(n));
    expect(left.reduce((sum, n) => sum + n, 0)).toBe(excluded.length);
    expect(left.length).toBeGreaterThan(1);
  });

  it("names countries where countries are counted", async () => {
    const file = join(folder, "countries.json");
    await writeFile(file, JSON.stringify({ ...whole, parties: { place: ["cn-qingdao"] }, unit: "country" }));
    expect((await amity("count", "--rule", file, "--as-of", "2023-06-15")).out).toMatch(
      /^● Armenia|^○ Armenia|^● Russia \(RU\)/m,
    );
  });
});

describe("explain", () => {
  it("says what was published as it was said, and of each reading the page that counts so", async () => {
    const { out } = await amity("explain", "sco-forum-2023-pairs");
    expect(out.split("\n")[0]).toContain("sco-forum-2023-pairs: over 450 pairs (");
    const app = buildApp(database, (error) => {
      throw error;
    });
    const found = JSON.parse((await amity("explain", "sco-forum-2023-pairs", "--json")).out);
    const addresses = [...out.matchAll(/^ +\/en(\/count\?\S+)$/gm)].map(([, path]) => path ?? "");
    expect(addresses).toHaveLength(Math.min(12, found.readings.length));
    for (const [index, address] of addresses.entries()) {
      const response = await app.request(`http://amity.test${address.replace("/count", "/count.json")}`);
      const { certain, possible } = found.readings[index].counts[0];
      expect(await response.json()).toMatchObject({ certain, possible });
    }
    const { out: then } = await amity("explain", "sco-forum-2023-pairs", "--known-at", "1");
    expect(then).toContain("&knownAt=1");
  });
});
