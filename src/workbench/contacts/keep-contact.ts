import type { WriteTx } from "../../database/database.ts";
import { type Day, today } from "../../kernel/day.ts";
import { conflicting, invalid, notFound } from "../../kernel/errors.ts";
import type { AccountId } from "../../kernel/ids.ts";
import type { Office } from "../bodies/office.store.ts";
import { partnershipsOf } from "../duties/linked.store.ts";
import { clearContact, contactsPast, findContact, insertContact, updateContact } from "./contact.store.ts";
import { type ContactDetails, isRetention } from "./contact.ts";
import { redactName } from "./naming.store.ts";

const unknownContact = () => notFound("unknown-contact", "There is no such contact here.", "id");

/** Enters a contact. One without a purpose is not kept, and none for ever. */
export async function addContact(
  tx: WriteTx,
  office: Office,
  by: AccountId,
  details: ContactDetails,
): Promise<number> {
  await mustBeKeepable(tx, office, details, today());
  return insertContact(tx, office.id, by, details);
}

/** Changes a contact that nobody else changed meanwhile. */
export async function changeContact(
  tx: WriteTx,
  office: Office,
  kept: { id: number; version: number },
  details: ContactDetails,
): Promise<void> {
  if (!(await findContact(tx, office.id, kept.id))) throw unknownContact();
  await mustBeKeepable(tx, office, details, today());
  if (await updateContact(tx, office.id, kept, details)) return;
  throw conflicting("changed-meanwhile", "Somebody changed this contact meanwhile.", "version");
}

async function mustBeKeepable(
  tx: WriteTx,
  office: Office,
  { name, purpose, retainUntil, partnership }: ContactDetails,
  asOf: Day,
): Promise<void> {
  if (name === "") throw invalid("text-needed", "A contact has a name.", "name");
  if (purpose === "") throw invalid("text-needed", "Say why the contact is kept.", "purpose");
  if (!isRetention(retainUntil, asOf)) {
    throw invalid("bad-retention", "A contact is kept until a day to come, five years at most.", "retain");
  }
  if (partnership !== null && !(await partnershipsOf(tx, office.places)).includes(partnership)) {
    throw notFound("unknown-partnership", `${office.name} has no partnership ${partnership}.`, "partnership");
  }
}

/** Erases a contact; with `inTexts` its name goes out of what the office wrote as well. Returns how many texts changed. */
export async function eraseContact(
  tx: WriteTx,
  office: Pick<Office, "id">,
  id: number,
  { inTexts }: { inTexts: boolean },
): Promise<number> {
  const contact = await findContact(tx, office.id, id);
  if (!contact) throw unknownContact();
  await clearContact(tx, office.id, id);
  return inTexts ? redactName(tx, office.id, contact.name) : 0;
}

/** Erases every contact whose time is over, and their names in what was written. Returns how many contacts it were. */
export async function purgeContacts(tx: WriteTx, asOf: Day): Promise<number> {
  const past = await contactsPast(tx, asOf);
  for (const { id, body } of past) await eraseContact(tx, { id: body }, id, { inTexts: true });
  return past.length;
}
