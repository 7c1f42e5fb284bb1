// One row of somebody's spreadsheet, from the file to the page, the API, the map and the count. Read this first: it
// names the parts of the program in the order in which a fact passes through them.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { countUnits } from "../../src/counting/count.store.ts";
import { findRule } from "../../src/counting/rule.store.ts";
import { fileAt } from "../../src/intake/import/import-file.ts";
import { importFile } from "../../src/intake/import/record-batch.ts";
import { rollBackBatch } from "../../src/intake/import/roll-back-batch.ts";
import { openResolver } from "../../src/intake/reconciliation/resolver/open-resolver.ts";
import { knownDay } from "../../src/kernel/day.ts";
import type { RuleId } from "../../src/kernel/ids.ts";
import { latestRevision } from "../../src/registry/evidence/evidence.store.ts";
import { loadedDatabase } from "../support/database.ts";
import { serveSite } from "../support/site.ts";

// An exercise: no such agreement is known. Three names as people write them: English, Russian, Chinese.
const SPREADSHEET = `City,Country,Sister city,Country of sister city,Signed
Qingdao,China,Ош,Киргизия,2019-05-12
济南,中国,Atlantis,Kazakhstan,2020
`;
const OSH = "cn-qingdao--kg-osh";
const DAY = knownDay("2023-06-15");

describe("a row of a spreadsheet", async () => {
  const database = await loadedDatabase();
  const site = await serveSite(database);
  const folder = await mkdtemp(join(tmpdir(), "amity-journey-"));
  afterAll(() => rm(folder, { recursive: true }));
  const path = join(folder, "our sister cities.csv");
  await writeFile(path, SPREADSHEET);

  const get = async (address: string) => {
    const answer = await fetch(site.url + address);
    return { status: answer.status, text: await answer.text() };
  };
  const counted = async () => {
    const known = await latestRevision(database.read);
    const rule = await findRule(database.read, "sco-forum-2023" as RuleId, known);
    if (!rule) throw new Error("the rule is part of the starter data");
    return countUnits(database.read, rule, DAY, known);
  };
  const bringIn = async (dryRun = false) =>
    importFile(database, await openResolver(database, { dataFolder: null }), await fileAt(path), {
      source: null,
      mapping: null,
      asOf: null,
      author: "An officer",
      dryRun,
    });

  it("is not there before", async () => {
    expect((await get(`/en/partnerships/${OSH}`)).status).toBe(404);
  });

  it("comes in: columns guessed, names found in any script, what nobody can know left to a person", async () => {
    const before = await counted();
    const planned = await bringIn(true);
    expect(await counted()).toEqual(before);
    const { batch, counts } = await bringIn();
    expect(counts).toEqual(planned.counts);
    expect(counts).toMatchObject({ rows: 2, new: 1, waiting: 1, refused: 0 });
    expect(batch).not.toBeNull();
  });

  it("has a page with the words of the file as evidence, in every language", async () => {
    for (const language of ["en", "zh", "ru"]) {
      const page = await get(`/${language}/partnerships/${OSH}`);
      expect(page.status).toBe(200);
      expect(page.text).toContain("our sister cities.csv");
      expect(page.text).toContain("Qingdao,China,Ош,Киргизия,2019-05-12");
    }
  });

  it("is data: the same in the API, and a line on the map of the place", async () => {
    const record = JSON.parse((await get(`/api/partnerships/${OSH}`)).text);
    expect(JSON.stringify(record)).toContain("2019-05-12");
    const map = JSON.parse((await get("/places/cn-qingdao.geojson")).text);
    expect(JSON.stringify(map)).toContain(OSH);
  });

  it("is counted from the day on which it was signed, and not before", async () => {
    const list = async (day: string) =>
      (await get(`/count.csv?rule=sco-forum-2023&asOf=${day}&show=certain`)).text.includes(`\n${OSH},`);
    expect(await list("2019-05-11")).toBe(false);
    expect(await list("2019-05-12")).toBe(true);
  });

  it("says nothing new when the file comes again, and goes without a trace in the count when it is taken back", async () => {
    const before = await counted();
    const again = await bringIn();
    expect(again).toMatchObject({ revision: null, counts: { rows: 2, unchanged: 1, waiting: 1 } });
    expect(await counted()).toEqual(before);
    if (again.batch === null) throw new Error("the earlier batch is named");
    await rollBackBatch(database, again.batch, { author: "An officer", reason: "an exercise" });
    const after = await counted();
    expect(before.possible - after.possible).toBe(1);
    expect(site.faults).toEqual([]);
  });
});
