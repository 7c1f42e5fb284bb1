import { sql } from "kysely";
import { type ReadDb, run, type WriteTx } from "../../database/database.ts";
import type { AccountId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import type { Account } from "./account.ts";

export interface NewAccount {
  /** In lower case. */
  email: string;
  name: string;
  language: Language;
  /** In PHC form; null for who signs in elsewhere only. */
  password: string | null;
}

/** Adds an account; the address and the name must be nobody's yet. */
export async function insertAccount(
  tx: WriteTx,
  { email, name, language, password }: NewAccount,
): Promise<AccountId> {
  const row = await tx
    .insertInto("account")
    .values({ email, name, language, password, password_changed_at: password === null ? null : new Date() })
    .returning("id")
    .executeTakeFirstOrThrow();
  return Number(row.id) as AccountId;
}

export async function findAccount(read: ReadDb, id: AccountId): Promise<Account | null> {
  const [account] = await run(
    read,
    sql<Account>`
      select id, email, name, language, password is not null as "hasPassword", created_at as "createdAt",
        disabled_at as "disabledAt"
      from account where id = ${id}`,
  );
  return account ?? null;
}
