import { sql } from "kysely";
import { change, type WriteTx } from "../../../database/database.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import { REVIEWED_BY } from "../../proposals/proposal.ts";
import { AUTHOR_COLUMNS } from "./author-columns.ts";

/** Puts another name wherever one stands as that of who did something. Returns in how many rows. */
export async function replaceAuthor(tx: WriteTx, from: string, to: string): Promise<number> {
  let rows = 0;
  for (const { table, column } of AUTHOR_COLUMNS) {
    rows += await change(
      tx,
      sql`update ${sql.table(table)} set ${sql.ref(column)} = ${to} where ${sql.ref(column)} = ${from}`,
    );
  }
  return rows + (await replaceReviewer(tx, from, to));
}

/** The same at the end of the summary of what somebody reviewed: "…; reviewed by Li Na". */
async function replaceReviewer(tx: WriteTx, from: string, to: string): Promise<number> {
  const [before, after] = [`${REVIEWED_BY}${from}`, `${REVIEWED_BY}${to}`];
  return change(
    tx,
    sql`
      update revision set summary = left(summary, -length(${before}::text)) || ${after}
      where right(summary, length(${before}::text)) = ${before}`,
  );
}

/** Removes all that an account holds of its person, and keeps its number under a name that says nothing. */
export async function eraseRows(
  tx: WriteTx,
  { id, name, email }: { id: AccountId; name: string; email: string | null },
): Promise<void> {
  for (const table of ["account_identity", "session", "api_token", "account_link"]) {
    await change(tx, sql`delete from ${sql.table(table)} where account_id = ${id}`);
  }
  if (email !== null) {
    await change(tx, sql`delete from account_link where email = ${email}`);
    await change(tx, sql`delete from mail where lower(address) = ${email}`);
  }
  await change(
    tx,
    sql`
      update account set name = ${name}, email = null, password = null, password_changed_at = null,
        email_proven_at = null, language = 'en', disabled_at = null, erased_at = clock_timestamp()
      where id = ${id}`,
  );
}
