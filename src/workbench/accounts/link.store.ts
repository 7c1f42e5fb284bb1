import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import type { AccountId, BodyId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import type { Role } from "../../kernel/role.ts";

export const LINK_PURPOSES = ["first administrator", "invitation", "new password"] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** A link that still stands. */
export interface Link {
  id: number;
  purpose: LinkPurpose;
  /** Whose password it sets. */
  account: AccountId | null;
  /** Who was invited, where an address was named. */
  email: string | null;
  body: BodyId | null;
  bodyName: string | null;
  role: Role | null;
  language: Language;
  onlyMailed: boolean;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
}

export interface NewLink {
  hash: string;
  purpose: LinkPurpose;
  account?: AccountId;
  email?: string | null;
  body?: BodyId | null;
  role?: Role;
  language: Language;
  onlyMailed?: boolean;
  by: string;
  hours: number;
}

export async function insertLink(tx: WriteTx, link: NewLink): Promise<void> {
  const { hash, purpose, account, email, body, role, language, onlyMailed, by, hours } = link;
  await change(
    tx,
    sql`
      insert into account_link (secret_hash, purpose, account_id, email, body_id, role, language, only_mailed,
        created_by, expires_at)
      values (${hash}, ${purpose}, ${account ?? null}, ${email ?? null}, ${body ?? null}, ${role ?? null}, ${language},
        ${onlyMailed ?? false}, ${by}, clock_timestamp() + make_interval(hours => ${hours}::int))`,
  );
}

const COLUMNS = sql`
  l.id, l.purpose, l.account_id as account, l.email, l.body_id as body, b.name as "bodyName", l.role, l.language,
  l.only_mailed as "onlyMailed", l.created_by as "createdBy", l.created_at as "createdAt", l.expires_at as "expiresAt"`;

/** What stands: not used, not taken back, not too old, to a body that is open and for an account that may sign in. */
const STANDING = sql`
  l.used_at is null and l.revoked_at is null and l.expires_at > clock_timestamp() and b.closed_at is null
  and a.disabled_at is null and a.erased_at is null`;

const FROM = sql`
  from account_link l left join body b on b.id = l.body_id left join account a on a.id = l.account_id`;

/** The link with this secret, if it stands. */
export async function findLink(read: ReadDb, hash: string): Promise<Link | null> {
  const [link] = await run(
    read,
    sql<Link>`select ${COLUMNS} ${FROM} where l.secret_hash = ${hash} and ${STANDING}`,
  );
  return link ?? null;
}

/** The number of an invitation that stands, as `findLink`. */
export async function findInvitation(read: ReadDb, id: number): Promise<Link | null> {
  const [link] = await run(
    read,
    sql<Link>`select ${COLUMNS} ${FROM} where l.id = ${id} and l.purpose = 'invitation' and ${STANDING}`,
  );
  return link ?? null;
}

/** Invitations that stand to a body; null: to the whole registry. The newest first. */
export async function listInvitations(read: ReadDb, body: BodyId | null): Promise<Link[]> {
  return run(
    read,
    sql<Link>`
      select ${COLUMNS} ${FROM}
      where l.purpose = 'invitation' and l.body_id is not distinct from ${body} and ${STANDING}
      order by l.id desc`,
  );
}

/** Uses a link up. False where somebody was faster. */
export async function useLink(tx: WriteTx, id: number): Promise<boolean> {
  const used = await change(
    tx,
    sql`
      update account_link set used_at = clock_timestamp()
      where id = ${id} and used_at is null and revoked_at is null and expires_at > clock_timestamp()`,
  );
  return used > 0;
}

export async function revokeLink(tx: WriteTx, id: number): Promise<void> {
  await change(
    tx,
    sql`update account_link set revoked_at = clock_timestamp() where id = ${id} and used_at is null and revoked_at is null`,
  );
}

/** Takes back every link of a purpose that nobody has used; of one account, where one is named. */
export async function revokeLinks(
  tx: WriteTx,
  purpose: LinkPurpose,
  account: AccountId | null = null,
): Promise<void> {
  await change(
    tx,
    sql`
      update account_link set revoked_at = clock_timestamp()
      where purpose = ${purpose} and account_id is not distinct from ${account}
        and used_at is null and revoked_at is null`,
  );
}

/** Takes back what somebody made who may not any more. */
export async function revokeLinksMadeBy(tx: WriteTx, name: string): Promise<void> {
  await change(
    tx,
    sql`
      update account_link set revoked_at = clock_timestamp()
      where created_by = ${name} and used_at is null and revoked_at is null`,
  );
}
