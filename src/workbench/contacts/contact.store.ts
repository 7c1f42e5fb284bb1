import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import { type Day, formatDay, knownDay } from "../../kernel/day.ts";
import type { AccountId, BodyId } from "../../kernel/ids.ts";
import type { Contact, ContactDetails } from "./contact.ts";

type ContactRow = Omit<Contact, "id" | "retainUntil"> & { id: string; retain: string };

const COLUMNS = sql`id, version, partnership_id as partnership, name, post, organization, email, phone, language, note,
  purpose, origin, retain_until as retain, created_at as "createdAt"`;

const contactFrom = ({ id, retain, ...row }: ContactRow): Contact => ({
  ...row,
  id: Number(id),
  retainUntil: knownDay(retain),
});

/** The contacts of a body, by name; those that are erased are not among them. */
export async function contactsOf(read: ReadDb, body: BodyId): Promise<Contact[]> {
  const rows = await run(
    read,
    sql<ContactRow>`
      select ${COLUMNS} from contact where body_id = ${body} and erased_at is null order by lower(name), id`,
  );
  return rows.map(contactFrom);
}

export async function findContact(read: ReadDb, body: BodyId, id: number): Promise<Contact | null> {
  const [row] = await run(
    read,
    sql<ContactRow>`
      select ${COLUMNS} from contact where body_id = ${body} and id = ${id} and erased_at is null`,
  );
  return row ? contactFrom(row) : null;
}

/** Until when each contact of a body is kept. */
export async function retentionsOf(read: ReadDb, body: BodyId): Promise<{ id: number; until: Day }[]> {
  const rows = await run(
    read,
    sql<{ id: string; retain: string }>`
      select id, retain_until as retain from contact where body_id = ${body} and erased_at is null order by id`,
  );
  return rows.map(({ id, retain }) => ({ id: Number(id), until: knownDay(retain) }));
}

/** Contacts of any body that are kept no longer: their last day lies before this one. */
export async function contactsPast(
  read: ReadDb,
  day: Day,
): Promise<{ id: number; body: BodyId; name: string }[]> {
  const rows = await run(
    read,
    sql<{ id: string; body: BodyId; name: string }>`
      select id, body_id as body, name from contact
      where erased_at is null and retain_until < ${formatDay(day)} order by id`,
  );
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}

export async function insertContact(
  tx: WriteTx,
  body: BodyId,
  account: AccountId,
  details: ContactDetails,
): Promise<number> {
  const { partnership, retainUntil, ...columns } = details;
  const row = await tx
    .insertInto("contact")
    .values({
      ...columns,
      body_id: body,
      account_id: account,
      partnership_id: partnership,
      retain_until: formatDay(retainUntil),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return Number(row.id);
}

/** False where it is not of this version any more. */
export async function updateContact(
  tx: WriteTx,
  body: BodyId,
  { id, version }: { id: number; version: number },
  { partnership, retainUntil, ...details }: ContactDetails,
): Promise<boolean> {
  const { name, post, organization, email, phone, language, note, purpose, origin } = details;
  const changed = await change(
    tx,
    sql`
      update contact set version = version + 1, partnership_id = ${partnership}, name = ${name}, post = ${post},
        organization = ${organization}, email = ${email}, phone = ${phone}, language = ${language}, note = ${note},
        purpose = ${purpose}, origin = ${origin}, retain_until = ${formatDay(retainUntil)}
      where body_id = ${body} and id = ${id} and version = ${version} and erased_at is null`,
  );
  return changed > 0;
}

/** Deletes all that is known of the person. The number stays, for notes that refer to it. */
export async function clearContact(tx: WriteTx, body: BodyId, id: number): Promise<boolean> {
  const cleared = await change(
    tx,
    sql`
      update contact set name = null, post = null, organization = null, email = null, phone = null, language = null,
        note = null, purpose = null, origin = null, retain_until = null, partnership_id = null,
        version = version + 1, erased_at = clock_timestamp()
      where body_id = ${body} and id = ${id} and erased_at is null`,
  );
  return cleared > 0;
}
