import { type RawBuilder, sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import type { BodyId, PartnershipId } from "../../kernel/ids.ts";
import { ERASED_CONTACT } from "./contact.ts";

/** A text of an office in which a name occurs. */
export interface NamingText {
  kind: "note" | "reason" | "follow-up" | "duty" | "contact";
  partnership: PartnershipId | null;
  text: string;
}

/** Where an office writes freely: its texts, and how each belongs to a body. */
const TEXTS: readonly { table: string; column: string; ofBody: (body: BodyId) => RawBuilder<unknown> }[] = [
  {
    table: "office_note_text",
    column: "text",
    ofBody: (body) => sql`note_id in (select id from office_note where body_id = ${body})`,
  },
  ...(
    [
      ["office_lane", "reason"],
      ["follow_up", "title"],
      ["duty_state", "note"],
      ["contact", "note"],
    ] as const
  ).map(([table, column]) => ({ table, column, ofBody: (body: BodyId) => sql`body_id = ${body}` })),
];

/** The texts of a body that hold a name, whatever the case of its letters; earlier versions of notes among them. */
export function textsNaming(read: ReadDb, body: BodyId, name: string): Promise<NamingText[]> {
  const holds = (column: string) => sql`strpos(lower(${sql.ref(column)}), lower(${name})) > 0`;
  return run(
    read,
    sql<NamingText>`
      select 'note' as kind, n.partnership_id as partnership, t.text from office_note n
        join office_note_text t on t.note_id = n.id where n.body_id = ${body} and ${holds("t.text")}
      union all select 'reason', partnership_id, reason from office_lane
        where body_id = ${body} and ${holds("reason")}
      union all select 'follow-up', partnership_id, title from follow_up
        where body_id = ${body} and ${holds("title")}
      union all select 'duty', null, note from duty_state where body_id = ${body} and ${holds("note")}
      union all select 'contact', null, note from contact where body_id = ${body} and ${holds("note")}`,
  );
}

/** The texts that refer to a contact by its number. */
export function notesAbout(read: ReadDb, body: BodyId, contact: number): Promise<NamingText[]> {
  return run(
    read,
    sql<NamingText>`
      select 'note' as kind, n.partnership_id as partnership, t.text from office_note n
      join office_note_text t on t.note_id = n.id
      where n.body_id = ${body} and n.contact_id = ${contact} order by n.id, t.version`,
  );
}

/** Puts "[erased contact]" in place of a name wherever the body wrote it. Returns how many texts changed. */
export async function redactName(tx: WriteTx, body: BodyId, name: string): Promise<number> {
  const pattern = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  let changed = 0;
  for (const { table, column, ofBody } of TEXTS) {
    const text = sql.ref(column);
    changed += await change(
      tx,
      sql`
        update ${sql.table(table)} set ${text} = regexp_replace(${text}, ${pattern}, ${ERASED_CONTACT}, 'gi')
        where ${ofBody(body)} and ${text} ~* ${pattern}`,
    );
  }
  return changed;
}
