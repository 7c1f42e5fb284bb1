import { describe, expect, it } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import type { CitationId, SourceId, SubjectId } from "../../kernel/ids.ts";
import { parseEdtf } from "../../kernel/partial-date.ts";
import { readDossiers } from "../dossiers/dossier.store.ts";
import { Kinds } from "../dossiers/kind.ts";
import { mergeSubjects } from "../dossiers/merge-subjects.ts";
import { recordSubjectClaims } from "../dossiers/record-claims.ts";
import type { Statement, SubjectKind } from "../dossiers/subject.ts";
import { latestRevision, putSources } from "../evidence/evidence.store.ts";
import { Recording } from "../evidence/recording.ts";
import { FORUM } from "./forum.ts";
import { PROGRAMME } from "./programme.ts";
import { readParts } from "./read-event.ts";

const database = await testDatabase();
const kinds = new Kinds([FORUM, PROGRAMME]);
const subject = (kind: SubjectKind, id: string) => ({ kind, id: id as SubjectId });

const scale = (code: string): Statement => ({
  property: "scale",
  value: { type: "code", code },
  role: null,
  on: null,
});
const names = (property: string, kind: SubjectKind, id: string): Statement => ({
  property,
  value: { type: "subject", subject: subject(kind, id) },
  role: null,
  on: null,
});
function held(edtf: string): Statement {
  const on = parseEdtf(edtf);
  if (!on.ok) throw new Error(edtf);
  return { property: "date", value: { type: "day" }, role: null, on: on.value };
}

const record = (told: readonly (readonly [SubjectKind, string, ...Statement[]])[]) =>
  database.write(async (tx) => {
    const recording = new Recording(tx, "a tester", "test");
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
      kinds,
      told.map(([kind, id, ...statements]) => ({
        citation: {
          id: `${kind}/${id}` as CitationId,
          source: "paper" as SourceId,
          locator: null,
          excerpt: null,
          claimantPlace: null,
          claimantOrganization: null,
          capacity: "third party" as const,
          asOf: null,
          note: null,
        },
        states: { subject: subject(kind, id), statements },
      })),
    );
  });

await record([
  ["forum", "people", scale("series")],
  ["forum", "peoples", scale("series")],
  ["forum", "late", scale("edition"), names("part of", "forum", "people"), held("2025-07-04")],
  ["forum", "early", scale("edition"), names("part of", "forum", "peoples"), held("2021")],
  ["forum", "science", scale("session"), names("part of", "forum", "late")],
  ["programme", "festival", scale("series"), names("launched at", "forum", "late")],
  ["programme", "camp", scale("series"), names("part of", "programme", "season")],
  ["programme", "season", scale("series"), names("part of", "programme", "camp")],
]);

async function partsOf(kind: SubjectKind, id: string) {
  const known = await latestRevision(database.read);
  const [event] = await readDossiers(database.read, kind, [id as SubjectId], known);
  if (!event) throw new Error(`no ${kind} ${id}`);
  const parts = await readParts(database.read, event, known);
  const ids = (of: keyof typeof parts) => parts[of].map((part) => part.id as string);
  return {
    parents: ids("parents"),
    editions: ids("editions"),
    sessions: ids("sessions"),
    launched: ids("launched"),
  };
}

describe("what is part of what", () => {
  it("is told by the parts: sessions apart from editions, what was launched there apart from both", async () => {
    expect(await partsOf("forum", "late")).toEqual({
      parents: ["people"],
      editions: [],
      sessions: ["science"],
      launched: ["festival"],
    });
    expect((await partsOf("forum", "people")).editions).toEqual(["late"]);
  });

  it("ends where two claims make each part of the other", async () => {
    expect(await partsOf("programme", "camp")).toMatchObject({ parents: ["season"], editions: ["season"] });
  });

  it("follows two series that were found to be one, both ways", async () => {
    await database.write((tx) =>
      mergeSubjects(new Recording(tx, "a tester", "test"), {
        kind: "forum",
        merged: "peoples" as SubjectId,
        into: "people" as SubjectId,
        reason: "one series, spelt in two ways",
        author: "a tester",
      }),
    );
    expect((await partsOf("forum", "people")).editions).toEqual(["early", "late"]);
    expect((await partsOf("forum", "early")).parents).toEqual(["people"]);
  });
});
