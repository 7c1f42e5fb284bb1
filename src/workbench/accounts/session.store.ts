import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import type { AccountId, BodyId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { type Grant, lowerRole, type Role, type Scope } from "../../kernel/role.ts";
import { SEEN_MINUTES, SESSION_DAYS } from "./account.ts";

/** Who a cookie or a token stands for, with all that they may. */
export interface Identified {
  account: AccountId;
  name: string;
  language: Language;
  grants: Grant[];
  scopes: Scope[] | null;
  /** Whether it is time to note that it was used. */
  stale: boolean;
}

interface IdentifiedRow {
  account: AccountId;
  name: string;
  language: Language;
  scopes: Scope[] | null;
  stale: boolean;
  grants: { body: BodyId | null; role: Role; most: Role | null }[];
}

/** Own grants, and those of bodies that let an asker's body act for them: then `most` is how far that reaches. */
const grants = sql`
  coalesce((select json_agg(g) from (
    select r.body_id as body, r.role, null as most from role_grant r
    left join body b on b.id = r.body_id
    where r.account_id = a.id and r.ended_at is null and b.closed_at is null
    union all
    select d.body_id, r.role, d.role from role_grant r
    join body_delegation d on d.to_body_id = r.body_id
    join body b on b.id = d.body_id
    where r.account_id = a.id and r.ended_at is null and d.ended_at is null and b.closed_at is null
      and (d.expires_at is null or d.expires_at > clock_timestamp())) g), '[]')`;

const stale = (column: string) =>
  sql`coalesce(${sql.ref(column)} < clock_timestamp() - make_interval(mins => ${SEEN_MINUTES}::int), true)`;

const standing = sql`a.disabled_at is null and a.erased_at is null`;

function identified({ grants: all, ...row }: IdentifiedRow): Identified {
  return {
    ...row,
    grants: all.map(({ body, role, most }) => ({ body, role: most === null ? role : lowerRole(role, most) })),
  };
}

export async function findSession(read: ReadDb, hash: string): Promise<Identified | null> {
  const [row] = await run(
    read,
    sql<IdentifiedRow>`
      select a.id as account, a.name, a.language, null as scopes, ${stale("s.seen_at")} as stale, ${grants} as grants
      from session s join account a on a.id = s.account_id
      where s.secret_hash = ${hash} and s.expires_at > clock_timestamp() and ${standing}`,
  );
  return row ? identified(row) : null;
}

export async function findToken(read: ReadDb, hash: string): Promise<Identified | null> {
  const [row] = await run(
    read,
    sql<IdentifiedRow>`
      select a.id as account, a.name, a.language, t.scopes, ${stale("t.used_at")} as stale, ${grants} as grants
      from api_token t join account a on a.id = t.account_id
      where t.secret_hash = ${hash} and t.revoked_at is null and t.expires_at > clock_timestamp() and ${standing}`,
  );
  return row ? identified(row) : null;
}

/** A browser that is used stays signed in, but not for ever. */
export async function sessionSeen(tx: WriteTx, hash: string): Promise<void> {
  await change(
    tx,
    sql`
      update session set seen_at = clock_timestamp(), expires_at = least(
        clock_timestamp() + make_interval(days => ${SESSION_DAYS.unused}::int),
        created_at + make_interval(days => ${SESSION_DAYS.whole}::int))
      where secret_hash = ${hash}`,
  );
}

export async function tokenSeen(tx: WriteTx, hash: string): Promise<void> {
  await change(tx, sql`update api_token set used_at = clock_timestamp() where secret_hash = ${hash}`);
}

export async function insertSession(
  tx: WriteTx,
  { hash, account, browser }: { hash: string; account: AccountId; browser: string | null },
): Promise<void> {
  await change(
    tx,
    sql`
      insert into session (secret_hash, account_id, expires_at, browser)
      values (${hash}, ${account}, clock_timestamp() + make_interval(days => ${SESSION_DAYS.unused}::int), ${browser})`,
  );
}

/** A browser that is signed in, as its owner sees it. */
export interface SessionRow {
  /** The first letters of its digest: they name it to its owner, and open nothing. */
  mark: string;
  createdAt: Date;
  seenAt: Date;
  expiresAt: Date;
  browser: string | null;
  /** Whether it is the one that asks. */
  own: boolean;
}

export const MARK_LETTERS = 16;

export async function listSessions(
  read: ReadDb,
  account: AccountId,
  own: string | null,
): Promise<SessionRow[]> {
  return run(
    read,
    sql<SessionRow>`
      select left(secret_hash, ${MARK_LETTERS}::int) as mark, created_at as "createdAt", seen_at as "seenAt",
        expires_at as "expiresAt", browser, coalesce(secret_hash = ${own}, false) as own
      from session where account_id = ${account} and expires_at > clock_timestamp()
      order by seen_at desc, secret_hash`,
  );
}

export async function endSession(tx: WriteTx, hash: string): Promise<void> {
  await change(tx, sql`delete from session where secret_hash = ${hash}`);
}

/** Ends a session of an account by its mark. */
export async function endMarkedSession(tx: WriteTx, account: AccountId, mark: string): Promise<void> {
  await change(
    tx,
    sql`delete from session where account_id = ${account} and left(secret_hash, ${MARK_LETTERS}::int) = ${mark}`,
  );
}

/** Ends every session of an account but one. */
export async function endSessions(
  tx: WriteTx,
  account: AccountId,
  except: string | null = null,
): Promise<number> {
  return change(
    tx,
    sql`delete from session where account_id = ${account} and secret_hash is distinct from ${except}`,
  );
}

/** Forgets sessions that have ended by themselves. */
export async function deleteExpiredSessions(tx: WriteTx): Promise<number> {
  return change(tx, sql`delete from session where expires_at <= clock_timestamp()`);
}
