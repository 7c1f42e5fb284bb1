import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import type { Language } from "../../kernel/languages.ts";
import type { Mail, MailId, MailState } from "./mail.ts";

/** A mail that waits, with how often it was tried. */
export interface WaitingMail extends Mail {
  id: MailId;
  tries: number;
  createdAt: Date;
}

/** A mail as it is listed: not what it says. */
export interface MailRow {
  id: MailId;
  to: string;
  language: Language;
  subject: string;
  state: MailState;
  tries: number;
  nextTryAt: Date;
  problem: string | null;
  createdAt: Date;
  /** Whether its text is still there, so that it can be tried again. */
  hasText: boolean;
}

export async function insertMail(tx: WriteTx, { to, language, subject, text }: Mail): Promise<void> {
  await change(
    tx,
    sql`insert into mail (address, language, subject, body) values (${to}, ${language}, ${subject}, ${text})`,
  );
}

/** Notes what became of a mail with a secret in it, without what it said. */
export async function noteMail(
  tx: WriteTx,
  { to, language, subject }: Omit<Mail, "text">,
  { tries, problem }: { tries: number; problem: string | null },
): Promise<void> {
  const state: MailState = problem === null ? "sent" : "failed";
  await change(
    tx,
    sql`
      insert into mail (address, language, subject, state, tries, problem, settled_at)
      values (${to}, ${language}, ${subject}, ${state}, ${tries}, ${problem}, clock_timestamp())`,
  );
}

/** The mail whose turn it is, held until the transaction ends; others pass over it. Null where none is due. */
export async function takeMail(tx: WriteTx): Promise<WaitingMail | null> {
  const [mail] = await run(
    tx,
    sql<WaitingMail>`
      select id, address as "to", language, subject, body as text, tries, created_at as "createdAt"
      from mail where state = 'waiting' and next_try_at <= clock_timestamp()
      order by next_try_at, id limit 1 for update skip locked`,
  );
  return mail ?? null;
}

export async function mailSent(tx: WriteTx, id: MailId): Promise<void> {
  await change(
    tx,
    sql`
      update mail set state = 'sent', body = null, problem = null, tries = tries + 1,
        settled_at = clock_timestamp()
      where id = ${id}`,
  );
}

/** @param minutes until it is tried again; null: it is given up */
export async function mailFailed(
  tx: WriteTx,
  id: MailId,
  { problem, minutes }: { problem: string; minutes: number | null },
): Promise<void> {
  await change(
    tx,
    minutes === null
      ? sql`
          update mail set state = 'failed', tries = tries + 1, problem = ${problem},
            settled_at = clock_timestamp()
          where id = ${id}`
      : sql`
          update mail set tries = tries + 1, problem = ${problem},
            next_try_at = clock_timestamp() + make_interval(mins => ${minutes}::int)
          where id = ${id}`,
  );
}

/** Lets a mail that failed, or waits for its time, be tried at once and as often as a new one. */
export async function retryMail(tx: WriteTx, id: MailId): Promise<boolean> {
  const changed = await change(
    tx,
    sql`
      update mail set state = 'waiting', tries = 0, next_try_at = clock_timestamp(), settled_at = null
      where id = ${id} and state <> 'sent' and body is not null`,
  );
  return changed > 0;
}

/** What waits or failed, the newest first. */
export async function unsentMails(read: ReadDb, limit: number): Promise<MailRow[]> {
  return run(
    read,
    sql<MailRow>`
      select id, address as "to", language, subject, state, tries, next_try_at as "nextTryAt", problem,
        created_at as "createdAt", body is not null as "hasText"
      from mail where state <> 'sent' order by id desc limit ${limit}`,
  );
}

export async function countMails(read: ReadDb): Promise<Record<MailState, number>> {
  const rows = await run(
    read,
    sql<{ state: MailState; n: number }>`select state, count(*) as n from mail group by state`,
  );
  return { waiting: 0, sent: 0, failed: 0, ...Object.fromEntries(rows.map(({ state, n }) => [state, n])) };
}

/** Forgets what is over for so many days: to whom something was sent is nobody's business for ever. */
export async function forgetOldMails(tx: WriteTx, days: number): Promise<number> {
  return change(
    tx,
    sql`delete from mail where settled_at < clock_timestamp() - make_interval(days => ${days}::int)`,
  );
}

/** Forgets all that was, or was to be, sent to an address: when the person behind it is erased. */
export async function forgetMailsTo(tx: WriteTx, address: string): Promise<number> {
  return change(tx, sql`delete from mail where lower(address) = lower(${address})`);
}
