import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { loadedDatabase, testDatabase } from "../../test/support/database.ts";
import { ruleAsked } from "../counting/answer.ts";
import { countUnits } from "../counting/count.store.ts";
import { run } from "../database/database.ts";
import { formatDay, knownDay } from "../kernel/day.ts";
import type { CitationId, PartnershipId, Revision } from "../kernel/ids.ts";
import { judgementsOf, latestRevision } from "../registry/evidence/evidence.store.ts";
import { Recording } from "../registry/evidence/recording.ts";
import { judgeClaim } from "../registry/partnerships/judge-claim.ts";
import { actClaims } from "../registry/partnerships/partnership.store.ts";
import { storedSpells } from "../registry/partnerships/spell.store.ts";
import { loadDataset } from "./load-dataset.ts";

const starter = fileURLToPath(new URL("../../data", import.meta.url));

/** The row of the agreement of Qingdao and Yerevan, up to the day it gives. */
const YEREVAN = /^(cn-qingdao--am-yerevan--sputnik-am-2023-yerevan,.*?)2023-06-20/m;

/** A copy of the starter dataset with one file rewritten. */
async function altered(file: string, rewrite: (text: string) => string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "amity-dataset-"));
  await cp(starter, folder, { recursive: true });
  await writeFile(join(folder, file), rewrite(await readFile(join(folder, file), "utf8")));
  return folder;
}

describe("loading a dataset that has faults", async () => {
  const database = await testDatabase();

  it.each([
    [
      "an impossible date",
      "acts.csv",
      (t: string) => t.replace(YEREVAN, "$12023-06-31"),
      /acts\.csv row \d+ on/,
    ],
    [
      "an unknown place",
      "acts.csv",
      (t: string) => t.replace("am-yerevan|", "am-nowhere|"),
      /no place am-nowhere/,
    ],
    ["an unknown column", "sources.csv", (t: string) => t.replace("id,kind", "id,sort"), /not known: sort/],
    [
      "an id that stands twice",
      "places.csv",
      (t: string) => t.replace("\nae-abu-dhabi,", "\nae,"),
      /ae stands twice/,
    ],
    [
      "an address that is no web address",
      "sources.csv",
      (t: string) => t.replace("https://", "javascript:"),
      /sources\.csv row \d+ url/,
    ],
    [
      "a place beyond the poles",
      "places.csv",
      (t: string) => t.replace(/,(\d+\.\d+),(\d+\.\d+),/, ",91.5,$2,"),
      /places\.csv row \d+ latitude/,
    ],
    [
      "a language that is none",
      "place_names.csv",
      (t: string) => t.replace(",zh-Hans,", ",simplified Chinese,"),
      /place_names\.csv row \d+ language/,
    ],
  ])("refuses %s with the place of the fault, and writes nothing", async (_, file, rewrite, message) => {
    const folder = await altered(file, rewrite);
    await expect(loadDataset(database, folder)).rejects.toThrow(message);
    expect(await latestRevision(database.read)).toBe(0);
    expect(await run(database.read, sql`select id from place limit 1`)).toEqual([]);
  });
});

describe("loading the starter dataset", async () => {
  const database = await loadedDatabase();
  const pair = "am-yerevan--cn-qingdao" as PartnershipId;

  it("accounts for every row and changes nothing the second time", async () => {
    const before = await latestRevision(database.read);
    const again = await loadDataset(database, starter);
    expect(again.revision).toBeNull();
    expect(again.tables.every((table) => table.recorded === 0)).toBe(true);
    expect(again.tables.find(({ table }) => table === "acts")?.rows).toBeGreaterThan(1100);
    expect(await latestRevision(database.read)).toBe(before);
  });

  it("loads the five-city protocol as one partnership of five", async () => {
    const rows = await run(
      database.read,
      sql<{ partnership_id: string }>`
        select partnership_id from partnership_party group by partnership_id having count(*) > 2`,
    );
    expect(rows).toEqual([
      { partnership_id: "cn-heihe--cn-zhuhai--ru-blagoveshchensk--ru-nizhny-novgorod--ru-yuzhno-sakhalinsk" },
    ]);
  });

  it("supersedes a claim that now says something else, and keeps what it said", async () => {
    const before = await latestRevision(database.read);
    const folder = await altered("acts.csv", (text) => text.replace(YEREVAN, "$12023-06-21"));
    const { revision } = await loadDataset(database, folder);
    expect(revision).toBe(before + 1);
    const said = async (known: number) =>
      (await actClaims(database.read, [pair], known as typeof before))
        .filter((claim) => claim.citation.startsWith("cn-qingdao--am-yerevan--sputnik-am-2023-yerevan"))
        .map((claim) => [claim.citation, claim.on?.edtf]);
    const id = "cn-qingdao--am-yerevan--sputnik-am-2023-yerevan" as CitationId;
    expect(await said(before)).toEqual([[id, "2023-06-20"]]);
    expect(await said(before + 1)).toEqual([[`${id}~2`, "2023-06-21"]]);
  });

  it("works out anew what hangs on a source whose date changed", async () => {
    const listed = "am-gyumri--cn-xian" as PartnershipId;
    const spells = async () => {
      const stored = await storedSpells(database.read, [listed], await latestRevision(database.read));
      return (stored.get(listed) ?? []).map((spell) => formatDay(spell.fromLatest));
    };
    expect(await spells()).toContain("2023-04-30");
    const undated = await altered("acts.csv", (text) =>
      text.replace(/^(cn-xian--am-gyumri--wikipedia-en-armenia-2023-04,.*?),2023-04,/m, "$1,,"),
    );
    await loadDataset(database, undated);
    const sources = join(undated, "sources.csv");
    const text = await readFile(sources, "utf8");
    await writeFile(sources, text.replace(/^(wikipedia-en-armenia-2023-04,.*?),2023-04,/m, "$1,2019-05-05,"));
    await loadDataset(database, undated);
    expect(await spells()).toContain("2019-05-05");
  });
});

describe("rule 11: what was known at a revision stays as it was", async () => {
  const database = await loadedDatabase();
  const day = knownDay("2023-06-15");
  const count = async (id: string, known: Revision, change = {}) => {
    const { rule } = await ruleAsked(database.read, id, known, { change });
    return { version: rule.version, ...(await countUnits(database.read, rule, day, known)) };
  };
  const asked = async (known: Revision) => ({
    forum: await count("sco-forum-2023", known),
    provinces: await count("sco-forum-2023", known, { parties: { country: ["CN"], firstOrder: true } }),
    cooperation: await count("sco-forum-2023", known, { kinds: ["friendly-cooperation"] }),
    chita: await count("sco-forum-2023", known, {
      parties: { place: ["cn-inner-mongolia"] },
      counterparts: { place: ["ru-zabaykalsky-krai"] },
      places: "now",
    }),
  });

  it("memberships, places, successions, rules and judgements too; before the first load nothing is known yet", async () => {
    const first = await latestRevision(database.read);
    const before = await asked(first);
    await expect(asked(0 as Revision)).rejects.toMatchObject({ code: "unknown-rule" });

    const folder = await altered("group_memberships.csv", (text) =>
      text.replace(/^(sco-tr-dialogue-partner,SCO,TR,dialogue partner,false),[^,]*/m, "$1,2024-01-01"),
    );
    const rewrite = async (file: string, change: (text: string) => string) => {
      const path = join(folder, file);
      await writeFile(path, change(await readFile(path, "utf8")));
    };
    await rewrite("places.csv", (text) => text.replace(/^(cn-shandong,province,[^,]*),true/m, "$1,false"));
    await rewrite("place_successions.csv", (text) => text.replace(",merged,", ",split,"));
    await rewrite("rules/sco-forum-2023.json", (text) =>
      text.replace('"version": 1', '"version": 2').replace('"listed",', '"listed", "memorandum",'),
    );
    await rewrite(
      "judgements.csv",
      (text) => `${text}cn-qingdao--am-yerevan--scoda-2022-yerevan-7714,reject,,a test says so,test\n`,
    );
    await rewrite(
      "judgements.csv",
      (text) => `${text}cn-qingdao--am-yerevan--scoda-2022-yerevan-7695,reject,,a test says so,test\n`,
    );
    const { revision } = await loadDataset(database, folder);
    expect(revision).toBe(first + 1);

    const after = await asked((first + 1) as Revision);
    expect(await asked(first)).toEqual(before);
    expect(after.forum.version).toBe(2);
    expect(after.forum.possible).not.toBe(before.forum.possible);
    expect(after.provinces.possible).toBeLessThan(before.provinces.possible);
    expect(after.cooperation.certain).toBeLessThan(before.cooperation.certain);
    expect([before.chita.possible, after.chita.possible]).toEqual([1, 0]);
  });

  it("loads no judgement anew that a person has replaced since", async () => {
    const claim = "cn-xining--pk-peshawar--tdi-2021-china-pakistan" as CitationId;
    await database.write((tx) =>
      judgeClaim(new Recording(tx, "Anna", "a test"), {
        citation: claim,
        kind: "other-act",
        other: null,
        reason: "Two papers",
        author: "Anna",
      }),
    );
    const judged = await latestRevision(database.read);
    await loadDataset(database, starter);
    const kinds = async (known: Revision) =>
      (await judgementsOf(database.read, [claim], known)).map(({ kind }) => kind);
    expect(await kinds(judged)).toEqual(["other-act"]);
    expect(await kinds(await latestRevision(database.read))).toEqual(["other-act"]);
  });
});
