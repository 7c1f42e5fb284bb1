import type { ReadDb } from "../../database/database.ts";
import { today } from "../../kernel/day.ts";
import type { Language } from "../../kernel/languages.ts";
import { type Asker, isAtLeast, roleIn } from "../../kernel/role.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import { ownOfficesOf } from "../bodies/office-asked.ts";
import { MOST_WAITING, type WaitingSource } from "../waiting-item.ts";
import { isWithin } from "./duty.ts";
import { dutyWords } from "./duty-words.ts";
import { type KeptDuty, type OfficeDuties, readDuties } from "./read-duties.ts";

/** What is overdue or due within 30 days and is nobody else's: of an asker's offices, the soonest first. */
async function open(read: ReadDb, asker: Asker, language: Language): Promise<[KeptDuty, OfficeDuties][]> {
  const asked = { asOf: today(), known: await latestRevision(read), language };
  const found: [KeptDuty, OfficeDuties][] = [];
  for (const office of await ownOfficesOf(read, asker)) {
    const all = await readDuties(read, office, asked);
    for (const duty of all.duties) {
      const theirs = duty.state.assigned !== null && duty.state.assigned.account !== asker.account;
      const near = isWithin(duty, "overdue", asked.asOf) || isWithin(duty, "30", asked.asOf);
      if (duty.standing === "open" && near && !theirs) found.push([duty, all]);
    }
  }
  return found.sort(([a], [b]) => a.latest - b.latest);
}

/** The duties that wait for an asker: opened where they are ticked, or looked at by who may not. */
export const waitingDuties: WaitingSource = async (read, asker, language) =>
  (await open(read, asker, language)).slice(0, MOST_WAITING).map(([duty, { names, setting, office }]) => ({
    kind: "duty",
    title: dutyWords(duty, { language, origin: "", names, setting }).what,
    about: duty.partnership && `/partnerships/${duty.partnership}`,
    since: new Date(duty.earliest * 86_400_000),
    due: duty.latest,
    href: isAtLeast(roleIn(asker, office.id), "editor")
      ? `/duties/${office.id}/one?${new URLSearchParams({ key: duty.key })}`
      : `/duties?${new URLSearchParams({ body: office.id })}`,
    body: office.id,
  }));
