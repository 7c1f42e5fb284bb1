import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../../../../test/support/database.ts";
import type { SubjectId } from "../../../kernel/ids.ts";
import { listSubjects, readDossiers } from "../../../registry/dossiers/dossier.store.ts";
import { statementsOf } from "../../../registry/dossiers/dossier.ts";
import { latestRevision } from "../../../registry/evidence/evidence.store.ts";
import { statementsOf as statedBy } from "../../../registry/projects/iati/activity-claim.ts";
import { decodeXml } from "../../../registry/projects/iati/decode-xml.ts";
import { element, sameElement } from "../../../registry/projects/iati/element.ts";
import { totalsOf } from "../../../registry/projects/iati/money.ts";
import { publishedActivity } from "../../../registry/projects/iati/project-activity.ts";
import { readIati } from "../../../registry/projects/iati/read-activities.ts";
import { readXml } from "../../../registry/projects/iati/read-xml.ts";
import { writeDocument } from "../../../registry/projects/iati/write-xml.ts";
import { importIati } from "./import-iati.ts";

const database = await loadedDatabase();

/** Our own small file in the form of version 1.01: a programme with one project, budgets of which one is revised. */
const VERSION_1 = `<?xml version="1.0"?>
<iati-activities version="1.01" generated-datetime="2011-06-02T15:32:42Z">
  <iati-activity xml:lang="en" default-currency="GBP" hierarchy="1">
    <reporting-org ref="XX-1" type="10">A department</reporting-org>
    <participating-org ref="XX" role="Funding">A country &amp; its people</participating-org>
    <iati-identifier>XX-1-100</iati-identifier>
    <title>A programme</title>
    <activity-date type="start-actual">2006-11-09Z</activity-date>
    <activity-status code="2">Implementation</activity-status>
    <contact-info><email>someone@example.org</email></contact-info>
    <budget type="original"><period-start iso-date="2010-01-01"/><period-end iso-date="2010-12-31"/><value value-date="2010-01-01">1000</value></budget>
    <related-activity ref="XX-1-100-1" type="2">A project</related-activity>
  </iati-activity>
  <iati-activity xml:lang="en" default-currency="GBP" hierarchy="2">
    <reporting-org ref="XX-1" type="10">A department</reporting-org>
    <participating-org ref="XX-1" role="Extending">A department</participating-org>
    <participating-org ref="52000" role="Implementing">Other.</participating-org>
    <recipient-country code="KG">Kyrgyzstan</recipient-country>
    <iati-identifier>XX-1-100-1</iati-identifier>
    <title>A project</title>
    <description>Roads</description>
    <sector code="21020" percentage="100">Road transport</sector>
    <activity-date type="start-planned" iso-date="2009-11-01"/>
    <activity-status code="4">Post-completion</activity-status>
    <budget type="original"><period-start iso-date="2010-01-01"/><period-end iso-date="2010-12-31"/><value value-date="2010-01-01">700</value></budget>
    <budget type="revised"><period-start iso-date="2010-01-01"/><period-end iso-date="2010-12-31"/><value value-date="2010-06-01">900</value></budget>
    <transaction><transaction-type code="D">Disbursement</transaction-type><transaction-date iso-date="2010-03-31"/><value value-date="2010-03-31">250.50</value></transaction>
    <transaction><transaction-type code="C">Commitment</transaction-type><transaction-date iso-date="2010-01-15"/><value currency="USD" value-date="2010-01-15">500</value></transaction>
    <related-activity ref="XX-1-100" type="1">A programme</related-activity>
  </iati-activity>
</iati-activities>`;

const asked = { url: null, author: "a tester", dryRun: false };
const projects = async () =>
  listSubjects(database.read, "project", await latestRevision(database.read), {}, { limit: 1000 });

describe("an IATI file is refused", () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><iati-activities version="2.03"><iati-activity><iati-identifier>&b;</iati-identifier></iati-activity></iati-activities>`;
  it.each([
    ["that is an XML bomb", bomb, "xml-doctype"],
    ["that reads a file of the machine", bomb.replace('"ha"', 'SYSTEM "file:///etc/passwd"'), "xml-doctype"],
    ["of another version", VERSION_1.replace("1.01", "3.00"), "iati-version"],
    ["without a version", VERSION_1.replace(' version="1.01"', ""), "iati-version"],
    ["of organisations", VERSION_1.replaceAll("iati-activities", "iati-organisations"), "not-iati"],
    ["that is cut off", VERSION_1.slice(0, 900), "xml-malformed"],
    ["that is no XML", "project,amount\nA,1", "xml-malformed"],
    ["without an activity", '<iati-activities version="2.03"></iati-activities>', "no-activities"],
    [
      "that nests without end",
      `<iati-activities version="2.03"><iati-activity>${"<a>".repeat(50)}${"</a>".repeat(50)}</iati-activity></iati-activities>`,
      "xml-too-deep",
    ],
    ["that nests deeper than its parser goes", `${"<a>".repeat(5000)}${"</a>".repeat(5000)}`, "xml-too-deep"],
    ["that holds a NUL", VERSION_1.replace("Roads", "Ro\0ads"), "xml-malformed"],
    [
      "whose names are those of every object",
      VERSION_1.replace("<description>Roads", '<description __proto__="x">Roads'),
      "xml-malformed",
    ],
  ])("%s, and nothing is written", async (_, text, code) => {
    const before = await latestRevision(database.read);
    await expect(importIati(database, text, asked)).rejects.toMatchObject({ code });
    expect(await latestRevision(database.read)).toBe(before);
  });

  it.each([
    ["ISO-8859-1", Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', "latin1")],
    ["UTF-16", Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-16"?><a>é</a>', "utf16le")],
    ["UTF-8 with a mark", Buffer.from("\uFEFF<a>é</a>")],
  ])("not for being in %s, which it says", (_, bytes) => {
    expect(readXml(decodeXml(bytes)).text).toBe("é");
  });

  it.each([
    ["of letters in another encoding than it says", Buffer.from("<a>é</a>", "latin1")],
    ["in an encoding that there is not", Buffer.from('<?xml version="1.0" encoding="x-none"?><a/>')],
  ])("%s", (_, bytes) => {
    expect(() => decodeXml(bytes)).toThrow(expect.objectContaining({ code: "bad-file-encoding" }));
  });

  it("whose currency is none: the part is kept as published, and no amount is stated of it", () => {
    const [, project] = readIati(VERSION_1.replace('currency="USD"', 'currency="ZZZ"')).activities;
    const stated = project ? statedBy(project, { places: new Set(), projects: new Map() }) : [];
    const currencies = stated
      .map(({ value }) => (value.type === "money" ? value.currency : null))
      .filter(Boolean);
    expect(currencies).toEqual(["GBP", "GBP"]);
    expect(stated.some(({ value }) => value.type === "text" && value.text.includes('currency="ZZZ"'))).toBe(
      true,
    );
  });
});

describe("reading version 1.01", () => {
  const file = readIati(VERSION_1);

  it("gives each activity as 2.03 has it, in its order, and leaves contacts out", () => {
    const [programme, project] = file.activities;
    expect(programme?.children.map(({ name }) => name)).toEqual([
      "iati-identifier",
      "reporting-org",
      "title",
      "description",
      "participating-org",
      "activity-status",
      "activity-date",
      "budget",
      "related-activity",
      "legacy-data",
    ]);
    const xml = writeDocument(element("iati-activities", { version: "2.03" }, file.activities));
    expect(xml).not.toContain("someone@example.org");
    expect(xml).toContain("A country &amp; its people");
    expect(project?.children.find(({ name }) => name === "activity-date")?.attributes).toEqual({
      type: "1",
      "iso-date": "2009-11-01",
    });
    expect(
      project?.children
        .filter(({ name }) => name === "transaction")
        .map((t) => t.children[0]?.attributes.code),
    ).toEqual(["3", "2"]);
  });

  it("counts no money twice: the revised budget, and of a programme told by its project the project's", () => {
    expect(totalsOf(file.activities)).toEqual([
      { kind: "budget", currency: "GBP", total: 900, amounts: 1 },
      { kind: "commitment", currency: "USD", total: 500, amounts: 1 },
      { kind: "disbursement", currency: "GBP", total: 250.5, amounts: 1 },
    ]);
  });
});

describe("what a hostile file says", () => {
  const file = (...activities: string[]) =>
    `<iati-activities version="2.03" generated-datetime="2024-01-01">${activities.join("")}</iati-activities>`;
  const activity = (identifier: string, inner = "") =>
    `<iati-activity default-currency="USD"><iati-identifier>${identifier}</iati-identifier><reporting-org ref="XX-9"/><title><narrative>A title</narrative></title>${inner}</iati-activity>`;
  const paid = (amount: string) =>
    `<transaction><transaction-type code="3"/><transaction-date iso-date="2020-01-01"/><value>${amount}</value></transaction>`;

  it("codes that are names of every object are no codes", async () => {
    const codes = `<activity-status code="constructor"/><activity-date type="toString" iso-date="2020-01-01"/><participating-org role="hasOwnProperty"><narrative>O</narrative></participating-org><description type="valueOf"><narrative>D</narrative></description>`;
    expect(await importIati(database, file(activity("XX-CODES", codes)), asked)).toMatchObject({
      recorded: 1,
    });
    const old = VERSION_1.replace('type="original"', 'type="toString"').replace(
      'code="C"',
      'code="constructor"',
    );
    expect(await importIati(database, old, { ...asked, dryRun: true })).toMatchObject({ activities: 2 });
  });

  it("identifiers that differ in a tilde stay apart, again changes nothing, and one without end is left out", async () => {
    const text = file(activity("XX~2"), activity("XX-2"), activity("XX~~2"), activity("X".repeat(5_000)));
    const first = await importIati(database, text, asked);
    expect(first).toMatchObject({ activities: 3, recorded: 3, issues: [{ code: "bad-identifier" }] });
    expect(await importIati(database, text, asked)).toMatchObject({ recorded: 0, unchanged: 3 });
  });

  it("amounts that are no decimal numbers, or too large to be kept, are none", () => {
    const amounts = [
      "1e400",
      "1e308",
      "0x10",
      "1.000,50",
      "Infinity",
      "12345678901234567890",
      "",
      "1,000.5",
      "2.5E3",
    ];
    const { activities } = readIati(file(activity("XX-M", amounts.map(paid).join(""))));
    expect(totalsOf(activities)).toEqual([
      { kind: "disbursement", currency: "USD", total: 3500.5, amounts: 2 },
    ]);
  });

  it("an activity may have more parts than a small number counts, a file more than a statement takes", async () => {
    const sectors = Array.from({ length: 33_000 }, (_, at) => `<sector code="${10_000 + at}"/>`).join("");
    expect(await importIati(database, file(activity("XX-PARTS", sectors)), asked)).toMatchObject({
      recorded: 1,
    });
  }, 60_000);
});

describe("importing", () => {
  it("a dry run writes nothing and says what is there", async () => {
    const before = await latestRevision(database.read);
    const imported = await importIati(database, VERSION_1, { ...asked, dryRun: true });
    expect(imported).toMatchObject({ activities: 2, recorded: 0, revision: null });
    expect(await latestRevision(database.read)).toBe(before);
  });

  it("records each activity as a claim about a project; again changes nothing; a newer file supersedes", async () => {
    const first = await importIati(database, VERSION_1, asked);
    expect(first).toMatchObject({ activities: 2, recorded: 2, unchanged: 0, issues: [] });
    const again = await importIati(database, VERSION_1, asked);
    expect(again).toMatchObject({ recorded: 0, unchanged: 2, revision: null });
    expect(await projects()).toEqual(expect.arrayContaining(["xx-1-100", "xx-1-100-1"]));

    const newer = VERSION_1.replace(
      "<description>Roads</description>",
      "<description>Roads and bridges</description>",
    );
    expect(await importIati(database, newer, asked)).toMatchObject({ recorded: 1, unchanged: 1 });
    const known = await latestRevision(database.read);
    const [project] = await readDossiers(database.read, "project", ["xx-1-100-1" as SubjectId], known);
    if (!project) throw new Error("the project is gone");
    const texts = (property: string) =>
      statementsOf(project, property).map(({ value }) => ("text" in value ? value.text : null));
    expect(texts("description")).toEqual(["Roads and bridges"]);
    expect(statementsOf(project, "place").map(({ value }) => "place" in value && value.place)).toEqual([
      "kg",
    ]);
    expect(
      statementsOf(project, "part of").map(({ value }) => "subject" in value && value.subject.id),
    ).toEqual(["xx-1-100"]);
    expect(
      statementsOf(project, "amount").map(({ value, role }) => [role, "number" in value && value.number]),
    ).toEqual(
      expect.arrayContaining([
        ["budget", 900],
        ["disbursement", 250.5],
        ["commitment", 500],
      ]),
    );
    // The earlier words stay on record.
    const [before] = await readDossiers(
      database.read,
      "project",
      ["xx-1-100-1" as SubjectId],
      first.revision ?? known,
    );
    expect(
      before && statementsOf(before, "description").map(({ value }) => "text" in value && value.text),
    ).toEqual(["Roads"]);
  });

  it("what was imported is given out again as the same activity", async () => {
    await importIati(database, VERSION_1, asked);
    const known = await latestRevision(database.read);
    for (const activity of readIati(VERSION_1).activities) {
      const id = activity.children[0]?.text?.toLowerCase() as SubjectId;
      const [dossier] = await readDossiers(database.read, "project", [id], known);
      const published = dossier && publishedActivity(dossier);
      expect(published && sameElement(published, activity)).toBe(true);
      const written = writeDocument(
        element("iati-activities", { version: "2.03" }, published ? [published] : []),
      );
      const [read] = readIati(written).activities;
      expect(read && sameElement(read, activity)).toBe(true);
    }
  });

  it("a start after its end is kept as published and not stated", async () => {
    const reversed = VERSION_1.replace(
      '<activity-date type="start-planned" iso-date="2009-11-01"/>',
      '<activity-date type="start-planned" iso-date="2009-11-01"/><activity-date type="end-planned" iso-date="2008-01-01"/>',
    );
    const [, project] = readIati(reversed).activities;
    const stated = project ? statedBy(project, { places: new Set(), projects: new Map() }) : [];
    expect(stated.map(({ property }) => property).filter((name) => name.startsWith("planned"))).toEqual([]);
    expect(stated.some(({ value }) => value.type === "text" && value.text.includes("2008-01-01"))).toBe(true);
    expect(await importIati(database, reversed, asked)).toMatchObject({ activities: 2 });
  });

  it("two files of a publisher and a day are two sources", async () => {
    const source = async (text: string) =>
      (await importIati(database, text, { ...asked, dryRun: true })).source;
    expect(await source(VERSION_1)).not.toBe(await source(VERSION_1.replaceAll("XX-1-100", "XX-1-200")));
    expect(await source(VERSION_1)).toBe(await source(VERSION_1.replace("Roads", "Bridges")));
  });

  it("tells two identifiers apart that ids would make one", async () => {
    const twice = VERSION_1.replaceAll("XX-1-100-1<", "XX-1/100<");
    const imported = await importIati(database, twice, asked);
    expect(imported.activities).toBe(2);
    expect((await projects()).filter((id) => id.startsWith("xx-1-100"))).toHaveLength(3);
  });
});

it("the command reads a file, and says clearly when there is none", async () => {
  const folder = await mkdtemp(join(tmpdir(), "amity-iati-"));
  const path = join(folder, "activities.xml");
  await writeFile(path, VERSION_1);
  const { runCli, terminal } = await import("../../../cli/cli.ts");
  const { iatiImportCommand } = await import("./iati-import.command.ts");
  const said: string[] = [];
  const [out, note] = [terminal.out, terminal.note];
  terminal.out = (text) => void said.push(text);
  terminal.note = (text) => void said.push(text);
  try {
    const commands = [iatiImportCommand((use) => use(database))];
    expect(await runCli(["iati-import", path, "--dry-run", "--json"], commands)).toBe(0);
    expect(JSON.parse(said.join(""))).toMatchObject({ version: "1.01", activities: 2 });
    expect(await runCli(["iati-import", join(folder, "none.xml")], commands)).toBe(3);
    expect(said.at(-1)).toContain("none.xml cannot be read");
  } finally {
    Object.assign(terminal, { out, note });
  }
});
