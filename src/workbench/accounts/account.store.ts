import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import type { AccountId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import type { Account } from "./account.ts";

export interface NewAccount {
  /** In lower case; null where a provider tells of none. */
  email: string | null;
  name: string;
  language: Language;
  /** In PHC form; null for who signs in elsewhere only. */
  password: string | null;
}

const COLUMNS = sql`
  id, email, name, language, password is not null as "hasPassword", created_at as "createdAt",
  disabled_at as "disabledAt", erased_at as "erasedAt"`;

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
  const [account] = await run(read, sql<Account>`select ${COLUMNS} from account where id = ${id}`);
  return account ?? null;
}

export async function accountByEmail(read: ReadDb, email: string): Promise<Account | null> {
  const [account] = await run(read, sql<Account>`select ${COLUMNS} from account where email = ${email}`);
  return account ?? null;
}

/** Whose name it is, whatever the case of its letters. */
export async function accountByName(read: ReadDb, name: string): Promise<Account | null> {
  const [account] = await run(
    read,
    sql<Account>`select ${COLUMNS} from account where lower(name) = lower(${name})`,
  );
  return account ?? null;
}

/** An account's password as it is kept; null where it has none, and where there is no such account. */
export async function keptPassword(
  read: ReadDb,
  email: string,
): Promise<{ account: AccountId; kept: string | null } | null> {
  const [row] = await run(
    read,
    sql<{ account: AccountId; kept: string | null }>`
      select id as account, password as kept from account
      where email = ${email} and disabled_at is null and erased_at is null`,
  );
  return row ?? null;
}

export async function setPassword(tx: WriteTx, account: AccountId, password: string | null): Promise<void> {
  await change(
    tx,
    sql`update account set password = ${password}, password_changed_at = clock_timestamp() where id = ${account}`,
  );
}

/** Notes that who signs in has the address. False where that was known. */
export async function proveEmail(tx: WriteTx, account: AccountId): Promise<boolean> {
  const changed = await change(
    tx,
    sql`
      update account set email_proven_at = clock_timestamp()
      where id = ${account} and email is not null and email_proven_at is null`,
  );
  return changed > 0;
}

export async function setNameAndLanguage(
  tx: WriteTx,
  account: AccountId,
  { name, language }: { name: string; language: Language },
): Promise<void> {
  await change(tx, sql`update account set name = ${name}, language = ${language} where id = ${account}`);
}

export async function setDisabled(tx: WriteTx, account: AccountId, disabled: boolean): Promise<void> {
  const at = disabled ? sql`coalesce(disabled_at, clock_timestamp())` : sql`null`;
  await change(tx, sql`update account set disabled_at = ${at} where id = ${account} and erased_at is null`);
}

/** An account in a list, with what it may at most. */
export interface AccountRow extends Account {
  roles: { body: string | null; role: string }[];
  seenAt: Date | null;
}

/** Accounts by name, those that were erased last. `words`: part of a name or an address. */
export async function listAccounts(
  read: ReadDb,
  { words, after, limit }: { words: string; after: AccountId | null; limit: number },
): Promise<AccountRow[]> {
  const like = `%${words.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  return run(
    read,
    sql<AccountRow>`
      select ${COLUMNS},
        coalesce((select json_agg(json_build_object('body', r.body_id, 'role', r.role) order by r.body_id nulls first)
          from role_grant r where r.account_id = account.id and r.ended_at is null), '[]') as roles,
        (select max(seen_at) from session s where s.account_id = account.id) as "seenAt"
      from account
      where (lower(name) like ${like} or email like ${like}) and id > ${after ?? 0}
      order by id limit ${limit}`,
  );
}
