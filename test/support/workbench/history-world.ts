import type { Database } from "../../../src/database/database.ts";
import type { CitationId, PlaceId, SubjectId } from "../../../src/kernel/ids.ts";
import { mergeSubjects } from "../../../src/registry/dossiers/merge-subjects.ts";
import { latestRevision } from "../../../src/registry/evidence/evidence.store.ts";
import { Recording } from "../../../src/registry/evidence/recording.ts";
import { judgeClaim } from "../../../src/registry/partnerships/judge-claim.ts";
import { placesById, putPlaceNames, putPlaces } from "../../../src/registry/places/place.store.ts";
import { mergePlaces } from "../../../src/workbench/merges/merge-places.ts";

/** A claim of the starter dataset: Qingdao–Yerevan, by a paper of Yerevan. */
const CLAIM = "cn-qingdao--am-yerevan--sputnik-am-2023-yerevan" as CitationId;
const DOUBLE = "cn-tsingtao" as PlaceId;

/** Judged, described twice and merged: what the pages of histories, revisions and merges show. */
export async function putHistory(database: Database): Promise<void> {
  const write = (summary: string, use: (recording: Recording) => Promise<unknown>) =>
    database.write((tx) => use(new Recording(tx, "Registrar", summary)));
  await write("Judged what the paper says", (recording) =>
    judgeClaim(recording, {
      citation: CLAIM,
      kind: "accept",
      other: null,
      reason: "the signed paper says so too",
      author: "Registrar",
    }),
  );
  await write("Described Tsingtao", async (recording) => {
    const id = "cn-qingdao" as PlaceId;
    const found = await placesById(recording.tx, [id], await latestRevision(recording.tx));
    const qingdao = found.get(id);
    if (!qingdao) throw new Error("the starter dataset has no Qingdao");
    await putPlaces(recording, [{ ...qingdao, id: DOUBLE, geonames: null, wikidata: null }]);
    await putPlaceNames(recording, [
      { place: DOUBLE, language: "en", name: "Tsingtao", kind: "official", valid: null },
    ]);
  });
  await write("Merged Tsingtao into Qingdao", (recording) =>
    mergePlaces(recording, {
      merged: DOUBLE,
      into: "cn-qingdao" as PlaceId,
      reason: "an older spelling of the same city",
      author: "Registrar",
    }),
  );
}

/** Two projects of the starter dataset made one, for a test of parting. */
export const mergeProjects = (database: Database, merged: string, into: string): Promise<void> =>
  database.write((tx) =>
    mergeSubjects(new Recording(tx, "Registrar", "Merged two projects"), {
      kind: "project",
      merged: merged as SubjectId,
      into: into as SubjectId,
      reason: "one street, told of twice",
      author: "Registrar",
    }),
  );
