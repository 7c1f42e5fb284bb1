import type { Database } from "../../../src/database/database.ts";
import { addDays, addYears, today } from "../../../src/kernel/day.ts";
import type { AccountId, BodyId, PartnershipId } from "../../../src/kernel/ids.ts";
import type { Office } from "../../../src/workbench/bodies/office.store.ts";
import { findOffices } from "../../../src/workbench/bodies/office.store.ts";
import { addContact } from "../../../src/workbench/contacts/keep-contact.ts";
import { addFollowUp } from "../../../src/workbench/duties/change-duty.ts";
import { addNote } from "../../../src/workbench/portfolio/keep-note.ts";
import { addCriterion, decideLane, giveTo } from "../../../src/workbench/portfolio/keep-portfolio.ts";
import { putBody, type SignedIn, signIn } from "../accounts.ts";

export const QINGDAO_OFFICE = "qingdao-office" as BodyId;
export const EMPTY_OFFICE = "empty-office" as BodyId;
export const YEREVAN = "am-yerevan--cn-qingdao" as PartnershipId;

/** A contact of Qingdao's office, as it is entered. */
export const contactDetails = (name: string, days = 100) => ({
  partnership: YEREVAN,
  name,
  post: "Head of protocol",
  organization: "Yerevan Municipality",
  email: "protocol@example.org",
  phone: "+374 10 000 000",
  language: "ru" as const,
  note: null,
  purpose: "Prepares the visit",
  origin: "Business card",
  retainUntil: addDays(today(), days),
});

/** Two offices, of Qingdao and of nothing, and what the first keeps. */
export async function putOffice(database: Database): Promise<{ office: Office; editor: AccountId }> {
  await putBody(database, QINGDAO_OFFICE, { places: ["cn-qingdao"] });
  await putBody(database, EMPTY_OFFICE);
  const { account } = await signIn(database, "editor", { body: QINGDAO_OFFICE, name: "Lin of the office" });
  const [office] = await findOffices(database.read, [QINGDAO_OFFICE]);
  if (!office) throw new Error("the office is not there");
  await database.aside(async (tx) => {
    await addCriterion(tx, office, {
      name: "Lately alive",
      measure: "days since activity",
      fullAt: 3,
      weight: 8,
    });
    await addCriterion(tx, office, {
      name: "Both sides say so",
      measure: "evidence grade",
      fullAt: 5,
      weight: 5,
    });
    await addCriterion(tx, office, { name: "Good for the port", measure: "own mark", fullAt: 5, weight: 3 });
    await decideLane(tx, office, account, {
      partnership: YEREVAN,
      lane: "revive",
      reason: "Quiet for a while",
    });
    await decideLane(tx, office, account, {
      partnership: YEREVAN,
      lane: "none",
      reason: "A visit is planned",
    });
    await giveTo(tx, office, YEREVAN, account);
    const contact = await addContact(tx, office, account, contactDetails("Aram Petrosyan"));
    await addNote(tx, office, account, { partnership: YEREVAN, contact, text: "Aram Petrosyan will write." });
    const due = addDays(today(), 20);
    await addFollowUp(tx, office, account, { title: "Send the draft programme", due, partnership: YEREVAN });
    const late = addYears(today(), -1);
    await addFollowUp(tx, office, account, { title: "Renew the frame", due: late, partnership: null });
  });
  return { office, editor: account };
}

/** The office with people of every kind, and requests in their name. */
export async function openOffice(database: Database, url: string) {
  const { office, editor: author } = await putOffice(database);
  return {
    office,
    author,
    editor: await signIn(database, "editor", { body: QINGDAO_OFFICE }),
    contributor: await signIn(database, "contributor", { body: QINGDAO_OFFICE }),
    reader: await signIn(database, "reader", { body: QINGDAO_OFFICE }),
    /** The highest that there is, but in another body. */
    stranger: await signIn(database, "administrator", { body: EMPTY_OFFICE }),
    get: (path: string, who: SignedIn | null) =>
      fetch(url + path, { headers: who?.headers ?? {}, redirect: "manual" }),
    post: (path: string, who: SignedIn, fields: Record<string, string>) =>
      fetch(url + path, {
        method: "POST",
        headers: { ...who.headers, origin: url },
        body: new URLSearchParams(fields),
        redirect: "manual",
      }),
  };
}
