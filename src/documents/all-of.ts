import type { ReadDb } from "../database/database.ts";
import type { SubjectId } from "../kernel/ids.ts";
import { listSubjects, readDossiers } from "../registry/dossiers/dossier.store.ts";
import type { Dossier } from "../registry/dossiers/dossier.ts";
import type { KindDefinition } from "../registry/dossiers/kind.ts";
import type { ReadAs } from "../registry/evidence/read-as.ts";

const PAGE = 200;

/** Every dossier of a kind. */
export async function allOf(read: ReadDb, kind: KindDefinition, at: ReadAs): Promise<Dossier[]> {
  const all: Dossier[] = [];
  for (let after: SubjectId | undefined; ; ) {
    const ids = await listSubjects(read, kind.kind, at.known, {}, { after, limit: PAGE });
    all.push(...(await readDossiers(read, kind.kind, ids, at.known)));
    after = ids.at(-1);
    if (ids.length < PAGE || after === undefined) return all;
  }
}
