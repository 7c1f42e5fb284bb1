import type { ReadDb } from "../../database/database.ts";
import type { Day } from "../../kernel/day.ts";
import type { Revision, SubjectId } from "../../kernel/ids.ts";
import { readDossiers } from "../dossiers/dossier.store.ts";
import { type HeldPost, postsHeldOn } from "./post.ts";

/**
 * The posts that people held on a day, by their ids; who held none that is known is left out. What a source proves of
 * that day is certain, what lies between two sources possible; of what lies outside nothing is said.
 */
export async function officesHeldOn(
  read: ReadDb,
  people: readonly SubjectId[],
  day: Day,
  known: Revision,
): Promise<ReadonlyMap<SubjectId, HeldPost[]>> {
  const dossiers = await readDossiers(read, "person", [...new Set(people)], known);
  return new Map(
    dossiers.flatMap((person): [SubjectId, HeldPost[]][] => {
      const held = postsHeldOn(person, day);
      return held.length > 0 ? [[person.id, held]] : [];
    }),
  );
}
