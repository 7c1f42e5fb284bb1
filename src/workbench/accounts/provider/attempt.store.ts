import { sql } from "kysely";
import { change, run, type WriteTx } from "../../../database/database.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import type { Account } from "../account.ts";

/** A sign-in at the provider that is under way. */
export interface Attempt {
  nonce: string;
  verifier: string;
  /** Where to go afterwards, within the site. */
  goesTo: string;
  /** The digest of the invitation that is accepted this way. */
  link: string | null;
}

/** How long somebody may take at the provider. */
export const ATTEMPT_MINUTES = 15;

/** Keeps an attempt under the digest of its state, and forgets those that are too old. */
export async function insertAttempt(
  tx: WriteTx,
  state: string,
  { nonce, verifier, goesTo, link }: Attempt,
): Promise<void> {
  await change(tx, sql`delete from oidc_attempt where expires_at <= clock_timestamp()`);
  await change(
    tx,
    sql`
      insert into oidc_attempt (state_hash, nonce, verifier, goes_to, link_hash, expires_at)
      values (${state}, ${nonce}, ${verifier}, ${goesTo}, ${link},
        clock_timestamp() + make_interval(mins => ${ATTEMPT_MINUTES}::int))`,
  );
}

/** Takes an attempt out: it is good once. */
export async function takeAttempt(tx: WriteTx, state: string): Promise<Attempt | null> {
  const [attempt] = await run(
    tx,
    sql<Attempt & { late: boolean }>`
      delete from oidc_attempt where state_hash = ${state}
      returning nonce, verifier, goes_to as "goesTo", link_hash as link, expires_at <= clock_timestamp() as late`,
  );
  return attempt && !attempt.late ? attempt : null;
}

/** Who a provider's person is here. */
export async function accountByIdentity(
  tx: WriteTx,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<Pick<Account, "id" | "disabledAt" | "erasedAt"> | null> {
  const [account] = await run(
    tx,
    sql<Pick<Account, "id" | "disabledAt" | "erasedAt">>`
      select a.id, a.disabled_at as "disabledAt", a.erased_at as "erasedAt"
      from account_identity i join account a on a.id = i.account_id
      where i.issuer = ${issuer} and i.subject = ${subject}`,
  );
  return account ?? null;
}

export async function insertIdentity(
  tx: WriteTx,
  { issuer, subject, account }: { issuer: string; subject: string; account: AccountId },
): Promise<void> {
  await change(
    tx,
    sql`insert into account_identity (issuer, subject, account_id) values (${issuer}, ${subject}, ${account})`,
  );
}
