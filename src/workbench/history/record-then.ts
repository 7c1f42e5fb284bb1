import type { ReadDb } from "../../database/database.ts";
import { today } from "../../kernel/day.ts";
import type { Revision } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import type { RecordRef } from "../../kernel/record-ref.ts";
import type { KindDefinition, Kinds } from "../../registry/dossiers/kind.ts";
import type { Said } from "./difference.ts";
import { dossierThen } from "./then/dossier-then.ts";
import { figureThen, groupThen, organizationThen, sourceThen } from "./then/other-records-then.ts";
import { partnershipThen } from "./then/partnership-then.ts";
import { placeThen } from "./then/place-then.ts";

/** A record as it was known at a revision, as a list of what is said of it. */
export interface RecordThen {
  /** What it is called; null where it was not recorded yet. */
  title: string | null;
  said: Said[];
  /** Of a partnership: its state read for today. */
  state: string | null;
}

/** How records are asked for: in whose words, and by which definitions. */
export interface ThenAsked {
  read: ReadDb;
  kinds: Kinds;
  language: Language;
  known: Revision;
}

/** The definition of the dossiers that have this kind of record; null where they are kept otherwise. */
export const definitionOf = (kinds: Kinds, { kind }: RecordRef): KindDefinition | null =>
  kinds.all.find(({ path }) => path === kind) ?? null;

/** The record as known at a revision. An id that was never given is refused. */
export async function recordThen(asked: ThenAsked, ref: RecordRef): Promise<RecordThen> {
  switch (ref.kind) {
    case "partnerships":
      return partnershipThen(asked, ref.id, today());
    case "places":
      return placeThen(asked, ref.id);
    case "groups":
      return groupThen(asked, ref.id);
    case "sources":
      return sourceThen(asked, ref.id);
    case "figures":
      return figureThen(asked, ref.id);
    case "organizations":
      return organizationThen(asked, ref.id);
    default: {
      const definition = definitionOf(asked.kinds, ref);
      if (definition === null) throw new Error(`no definition of ${ref.kind}`);
      return dossierThen(asked, definition, ref.id);
    }
  }
}
