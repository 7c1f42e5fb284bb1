import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import { loadDataset } from "../load-dataset.ts";

const starter = fileURLToPath(new URL("../../../data", import.meta.url));
const SOURCE = "peoples-daily-2023-sco-sister-cities";

/** A copy of the starter dataset with rows added to one of its dossier files. */
async function withRows(file: string, ...rows: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "amity-dataset-"));
  await cp(starter, folder, { recursive: true });
  const path = join(folder, "dossiers", file);
  await writeFile(path, `${(await readFile(path, "utf8")).trimEnd()}\n${rows.join("\n")}\n`);
  return folder;
}

/** A row: claim, subject, property, value, language, role, on, source, claimant, capacity, as_of, locator, excerpt, note. */
const row = (cells: Record<string, string>): string =>
  [
    "claim",
    "subject",
    "property",
    "value",
    "language",
    "role",
    "on",
    "source",
    "claimant",
    "capacity",
    "as_of",
    "locator",
    "excerpt",
    "note",
  ]
    .map((column) => {
      const cell = cells[column] ?? "";
      return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
    })
    .join(",");
const first = {
  claim: "forum/new--paper",
  subject: "a-new-forum",
  source: SOURCE,
  property: "title",
  value: "A forum",
  language: "en",
};

describe("a dossier file with a fault", async () => {
  const database = await testDatabase();

  it.each<[string, string[], RegExp]>([
    [
      "a claim without an id",
      [row({ ...first, claim: "" })],
      /row \d+ claim: Only the first row of a claim says whose/,
    ],
    [
      "a claim without a subject",
      [row({ ...first, subject: "" })],
      /row \d+ subject: The first row of a claim names/,
    ],
    [
      "a claim without a source",
      [row({ ...first, source: "" })],
      /row \d+ source: The first row of a claim names/,
    ],
    ["an unknown source", [row({ ...first, source: "no-such-paper" })], /There is no source no-such-paper/],
    ["an id that stands twice", [row(first), row(first)], /forum\/new--paper stands twice/],
    [
      "a property that forums have not",
      [row({ ...first, property: "budget" })],
      /A forum has no "budget"; it has title/,
    ],
    [
      "an unknown place",
      [row({ ...first, property: "place", value: "cn-nowhere", language: "" })],
      /There is no place cn-nowhere/,
    ],
    [
      "a day in the wrong column",
      [row({ ...first, property: "date", language: "" })],
      /A day stands in the column `on`/,
    ],
    [
      "a day without a date",
      [row({ ...first, property: "date", value: "", language: "" })],
      /A day needs a date/,
    ],
    [
      "a span that ends before it starts",
      [row({ ...first, property: "date", value: "", language: "", on: "2023-06-16/2023-06-14" })],
      /row \d+ on: .*(end|before)/i,
    ],
    [
      "a number in words",
      [row({ ...first, property: "participants", value: "many", language: "" })],
      /"many" is not a number, such as/,
    ],
    [
      "a forum that is part of itself",
      [row({ ...first, property: "part of", value: "forum/a-new-forum", language: "" })],
      /A forum cannot point to itself/,
    ],
    [
      "a part of what is not there",
      [row({ ...first, property: "part of", value: "forum/no-such-forum", language: "" })],
      /There is no forum no-such-forum/,
    ],
    [
      "a language of a place",
      [row({ ...first, property: "place", value: "cn-qingdao" })],
      /Only a text has a language/,
    ],
    [
      "an excerpt of more than fifteen words",
      [
        row({
          ...first,
          excerpt:
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
        }),
      ],
      /An excerpt has 15 words at most; this one has 16/,
    ],
    ["a party that nobody names", [row({ ...first, capacity: "party" })], /Which place says so\?/],
  ])("%s is refused with its row, and nothing is written", async (_, rows, message) => {
    const folder = await withRows("forums.csv", ...rows);
    await expect(loadDataset(database, folder)).rejects.toThrow(message);
    expect(await latestRevision(database.read)).toBe(0);
  });

  const project = {
    claim: "project/new--paper",
    subject: "a-new-project",
    source: SOURCE,
    property: "title",
    value: "A project",
    language: "en",
  };

  it.each<[string, string, string[], RegExp]>([
    [
      "a deliverable that points to itself as its list",
      "deliverables.csv",
      [
        row({
          claim: "deliverable/new--paper",
          subject: "a-new-deliverable",
          source: SOURCE,
          property: "list",
          value: "a-new-deliverable",
        }),
      ],
      /There is no deliverable list a-new-deliverable/,
    ],
    [
      "a project that is part of itself",
      "projects.csv",
      [row(project), row({ property: "part of", value: "a-new-project" })],
      /A project cannot point to itself/,
    ],
    [
      "a deliverable of an unknown project",
      "deliverables.csv",
      [
        row({
          claim: "deliverable/new--paper",
          subject: "a-new-deliverable",
          source: SOURCE,
          property: "project",
          value: "no-such-project",
        }),
      ],
      /There is no project no-such-project/,
    ],
    [
      "a currency that is none",
      "projects.csv",
      [row(project), row({ property: "amount", value: "5 XYZ", role: "grant" })],
      /XYZ is not a currency code of ISO 4217/,
    ],
    [
      "an amount of no known kind",
      "projects.csv",
      [row(project), row({ property: "amount", value: "5 CNY", role: "present" })],
      /no role "present"; it is one of pledge, grant/,
    ],
    [
      "a status outside the list",
      "projects.csv",
      [row(project), row({ property: "status", value: "finished", on: "2023" })],
      /no "finished"; it is one of proposed, listed/,
    ],
    [
      "work that ends before it starts",
      "projects.csv",
      [
        row(project),
        row({ property: "actual start", on: "2023-05" }),
        row({ property: "actual end", on: "2022" }),
      ],
      /The actual end, 2022, lies before the actual start, 2023-05/,
    ],
    [
      "an area that does not close",
      "projects.csv",
      [
        row(project),
        row({ property: "site", value: '{"type":"Polygon","coordinates":[[[74,42],[75,42],[75,43]]]}' }),
      ],
      /A site is a GeoJSON Point, LineString or Polygon/,
    ],
  ])("%s is refused with its row, and nothing is written", async (_, file, rows, message) => {
    const folder = await withRows(file, ...rows);
    await expect(loadDataset(database, folder)).rejects.toThrow(message);
    expect(await latestRevision(database.read)).toBe(0);
  });

  it("a merge into what is not there is refused", async () => {
    const folder = await withRows(
      "merges.csv",
      "forum,sco-friendship-forum-2023,no-such-forum,the same,a tester",
    );
    await expect(loadDataset(database, folder)).rejects.toThrow(/There is no forum no-such-forum/);
    expect(await latestRevision(database.read)).toBe(0);
  });
});
