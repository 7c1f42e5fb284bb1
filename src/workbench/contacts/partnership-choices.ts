import type { ReadDb } from "../../database/database.ts";
import { today } from "../../kernel/day.ts";
import type { Language } from "../../kernel/languages.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import { readTies } from "../../registry/partnerships/record/partnership-record.ts";
import { placeName } from "../../registry/places/place-words.tsx";
import type { Office } from "../bodies/office.store.ts";
import { partnershipsOf } from "../duties/linked.store.ts";

/** The partnerships of an office, for a field that chooses one: "Qingdao – Perm". */
export async function partnershipChoices(
  read: ReadDb,
  office: Office,
  language: Language,
): Promise<{ value: string; label: string }[]> {
  const ids = await partnershipsOf(read, office.places);
  const ties = await readTies(read, ids, { asOf: today(), known: await latestRevision(read) });
  return ties.map(({ id, parties }) => {
    const names = new Map(parties.map((party) => [party.id, party.names]));
    return { value: id, label: parties.map((party) => placeName(names, party.id, language)).join(" – ") };
  });
}
