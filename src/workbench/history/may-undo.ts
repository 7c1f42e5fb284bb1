import type { ReadDb } from "../../database/database.ts";
import { forbidden } from "../../kernel/errors.ts";
import type { Revision } from "../../kernel/ids.ts";
import { type Asker, isAtLeast, roleIn, roleTowards } from "../../kernel/role.ts";
import type { Kinds } from "../../registry/dossiers/kind.ts";
import { bodiesOwning, placesOf } from "../bodies/owner.store.ts";
import { recordsTouched } from "./history.store.ts";
import { refOf } from "./read-history.ts";
import { definitionOf } from "./record-then.ts";
import { sourcesBrought } from "./undo.store.ts";

/** Records above which only a registrar of the whole registry takes a revision back. */
const MOST = 200;

/** Refuses an asker who is not registrar of the owners of every record that a revision touched. */
export async function mustBeRegistrarOf(
  read: ReadDb,
  kinds: Kinds,
  asker: Asker,
  revision: Revision,
): Promise<void> {
  if (isAtLeast(roleIn(asker, null), "registrar")) return;
  const touched = await recordsTouched(read, revision, { after: null, limit: MOST + 1 });
  const own = new Set<string>(await sourcesBrought(read, revision));
  const refuse = (id: string) =>
    forbidden(
      "undo-role-needed",
      `Revision ${revision} touched ${id}, of which you are no registrar. Ask a registrar of the whole registry.`,
      id,
    );
  if (touched.length > MOST) throw refuse(`more than ${MOST} records`);
  for (const record of touched) {
    // A source that came with the revision is nobody else's yet.
    if (record.kind === "sources" && own.has(record.id)) continue;
    const ref = refOf(kinds, record);
    const places = ref === null ? [] : await placesOf(read, ref, definitionOf(kinds, ref)?.kind ?? null);
    if (!isAtLeast(roleTowards(asker, await bodiesOwning(read, places)), "registrar"))
      throw refuse(record.id);
  }
}
