import { describe, expect, it } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import type { CitationId, Revision, SourceId, SubjectId } from "../../kernel/ids.ts";
import { latestRevision, putSources } from "../evidence/evidence.store.ts";
import { Recording } from "../evidence/recording.ts";
import { listSubjects, readDossiers, resolveSubject } from "./dossier.store.ts";
import { defineKind, Kinds } from "./kind.ts";
import { mergeSubjects, partSubject } from "./merge-subjects.ts";
import { recordSubjectClaims } from "./record-claims.ts";

const words = (text: string) => ({ en: text, "zh-Hans": text, ru: text });
const KINDS = new Kinds([
  defineKind({
    kind: "project",
    path: "projects",
    one: words("Project"),
    many: words("Projects"),
    lead: words("Projects."),
    title: "title",
    properties: { title: { value: "text", holds: "many", label: words("Title") } },
  }),
]);
const database = await testDatabase();
const id = (text: string) => text as SubjectId;
const reason = "the same street, told of in two languages";

const write = (use: (recording: Recording) => Promise<unknown>) =>
  database.write((tx) => use(new Recording(tx, "a tester", "test")));

await write(async (recording) => {
  await putSources(recording, [
    {
      id: "paper" as SourceId,
      kind: "news",
      title: "A paper",
      publisher: null,
      url: null,
      published: null,
      retrieved: null,
      language: "en",
      carrierNote: null,
    },
  ]);
  await recordSubjectClaims(
    recording,
    KINDS,
    ["street", "avenue", "park", "prospekt"].map((name) => ({
      citation: {
        id: `project/${name}` as CitationId,
        source: "paper" as SourceId,
        locator: null,
        excerpt: null,
        claimantPlace: null,
        claimantOrganization: null,
        capacity: "third party" as const,
        asOf: null,
        note: null,
      },
      states: {
        subject: { kind: "project" as const, id: id(name) },
        statements: [
          {
            property: "title",
            value: { type: "text" as const, text: `The ${name}`, language: "en" },
            role: null,
            on: null,
          },
        ],
      },
    })),
  );
});

const ids = async (known: Revision) => listSubjects(database.read, "project", known, {}, { limit: 10 });
const merge = (merged: string, into: string, why = reason) =>
  write((recording) =>
    mergeSubjects(recording, {
      kind: "project",
      merged: id(merged),
      into: id(into),
      reason: why,
      author: "a tester",
    }),
  );

describe("a merge is refused", () => {
  it.each([
    ["without a reason", () => merge("street", "avenue", " "), "reason-missing"],
    ["with itself", () => merge("street", "street"), "merge-with-itself"],
    ["with what is not there", () => merge("street", "boulevard"), "unknown-subject"],
  ])("%s", async (_, attempt, code) => {
    await expect(attempt()).rejects.toMatchObject({ code });
    expect(await ids(await latestRevision(database.read))).toHaveLength(4);
  });

  it("parting what was never merged too", async () => {
    await expect(write((recording) => partSubject(recording, "project", id("street")))).rejects.toMatchObject(
      {
        code: "not-merged",
      },
    );
  });
});

it("merged records lead to one, show the claims of all, and part again; what was known before stays", async () => {
  const before = await latestRevision(database.read);
  await merge("avenue", "street");
  await merge("street", "prospekt");
  const known = await latestRevision(database.read);
  expect(await ids(known)).toEqual(["park", "prospekt"]);
  // One step leads there, though it was merged in two.
  expect(await resolveSubject(database.read, "project", id("avenue"), known)).toMatchObject({
    id: "prospekt",
  });
  const [dossier] = await readDossiers(database.read, "project", [id("prospekt")], known);
  expect(dossier?.claims.map(({ of }) => of)).toEqual(["avenue", "prospekt", "street"]);
  expect(dossier?.merges.map(({ merged }) => merged)).toEqual(["avenue", "street"]);
  expect(await readDossiers(database.read, "project", [id("avenue")], known)).toEqual([]);
  await expect(merge("avenue", "park")).rejects.toMatchObject({ code: "already-merged" });
  await expect(merge("park", "avenue")).rejects.toMatchObject({ code: "already-merged" });

  await write((recording) => partSubject(recording, "project", id("avenue")));
  const parted = await latestRevision(database.read);
  expect(await ids(parted)).toEqual(["avenue", "park", "prospekt"]);
  expect(await ids(before)).toEqual(["avenue", "park", "prospekt", "street"]);
  expect(await ids(known)).toEqual(["park", "prospekt"]);
});

it("the same claim again changes nothing; another text supersedes the first and both stay on record", async () => {
  const record = (text: string) =>
    write((recording) =>
      recordSubjectClaims(recording, KINDS, [
        {
          citation: {
            id: "project/park" as CitationId,
            source: "paper" as SourceId,
            locator: null,
            excerpt: null,
            claimantPlace: null,
            claimantOrganization: null,
            capacity: "third party",
            asOf: null,
            note: null,
          },
          states: {
            subject: { kind: "project", id: id("park") },
            statements: [
              { property: "title", value: { type: "text", text, language: "en" }, role: null, on: null },
            ],
          },
        },
      ]),
    );
  const before = await latestRevision(database.read);
  expect(await record("The park")).toBe(0);
  expect(await latestRevision(database.read)).toBe(before);
  expect(await record("The square")).toBe(1);
  const texts = async (known: Revision) => {
    const [dossier] = await readDossiers(database.read, "project", [id("park")], known);
    return dossier?.claims.flatMap(({ statements }) =>
      statements.map(({ value }) => "text" in value && value.text),
    );
  };
  expect(await texts(before)).toEqual(["The park"]);
  expect(await texts(await latestRevision(database.read))).toEqual(["The square"]);
});
