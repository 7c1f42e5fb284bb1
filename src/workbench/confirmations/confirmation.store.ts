import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import type { AccountId, BodyId, PartnershipId, PlaceId, Revision } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import type { RequestState, Way } from "./answer.ts";

/** A link by which one side is asked. */
export interface ConfirmationRequest {
  id: number;
  partnership: PartnershipId;
  place: PlaceId;
  /** Who asks; null: the whole registry. */
  body: BodyId | null;
  bodyName: string | null;
  addressee: string;
  language: Language;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  answeredAt: Date | null;
  way: Way | null;
  answeredName: string | null;
  answeredPost: string | null;
  remark: string | null;
  revision: Revision | null;
  seenAt: Date | null;
}

const columns = sql`
  r.id, r.partnership_id as partnership, r.place_id as place, r.body_id as body, b.name as "bodyName", r.addressee,
  r.language, r.created_at as "createdAt", r.expires_at as "expiresAt", r.revoked_at as "revokedAt",
  r.answered_at as "answeredAt", r.way, r.answered_name as "answeredName", r.answered_post as "answeredPost", r.remark,
  r.revision_id as revision, r.seen_at as "seenAt"`;
const table = sql`confirmation_request r left join body b on b.id = r.body_id`;
const stands = sql`r.answered_at is null and r.revoked_at is null and r.expires_at > clock_timestamp()`;

export async function insertRequest(
  tx: WriteTx,
  given: {
    hash: string;
    partnership: PartnershipId;
    place: PlaceId;
    body: BodyId | null;
    addressee: string;
    language: Language;
    by: AccountId;
    days: number;
  },
): Promise<number> {
  const [row] = await run(
    tx,
    sql<{ id: number }>`
      insert into confirmation_request
        (secret_hash, partnership_id, place_id, body_id, addressee, language, created_by, expires_at)
      values (${given.hash}, ${given.partnership}, ${given.place}, ${given.body}, ${given.addressee},
        ${given.language}, ${given.by}, clock_timestamp() + make_interval(days => ${given.days}::int))
      returning id`,
  );
  if (!row) throw new Error("a confirmation request was not kept");
  return row.id;
}

/** The one that a secret opens, if it still does: one that was never given, used, revoked or has run out is the same. */
export async function findOpen(read: ReadDb, hash: string): Promise<ConfirmationRequest | null> {
  const [found] = await run(
    read,
    sql<ConfirmationRequest>`select ${columns} from ${table} where r.secret_hash = ${hash} and ${stands}`,
  );
  return found ?? null;
}

/** Which requests somebody may see: those of these bodies (null among them: the whole registry's); `all`: every one. */
export type RequestsOf = "all" | readonly (BodyId | null)[];

const within = (bodies: RequestsOf) =>
  bodies === "all" ? sql`true` : sql`r.body_id = any(${bodies.filter((body) => body !== null) as string[]})`;

const IN_STATE: Record<RequestState, ReturnType<typeof sql>> = {
  open: stands,
  answered: sql`r.answered_at is not null`,
  expired: sql`r.answered_at is null and r.revoked_at is null and r.expires_at <= clock_timestamp()`,
  revoked: sql`r.revoked_at is not null`,
};

/** The newest first; one more than `limit`. */
export async function listRequests(
  read: ReadDb,
  {
    bodies,
    state,
    before,
    limit,
  }: { bodies: RequestsOf; state: RequestState | null; before: number | null; limit: number },
): Promise<ConfirmationRequest[]> {
  return run(
    read,
    sql<ConfirmationRequest>`
      select ${columns} from ${table}
      where ${within(bodies)} ${state === null ? sql`` : sql`and ${IN_STATE[state]}`}
        ${before === null ? sql`` : sql`and r.id < ${before}`}
      order by r.id desc limit ${limit + 1}`,
  );
}

export async function countRequests(read: ReadDb, bodies: RequestsOf): Promise<Record<RequestState, number>> {
  const [row] = await run(
    read,
    sql<Record<RequestState, number>>`
      select count(*) filter (where ${IN_STATE.open}) as open, count(*) filter (where ${IN_STATE.answered}) as answered,
        count(*) filter (where ${IN_STATE.expired}) as expired, count(*) filter (where ${IN_STATE.revoked}) as revoked
      from confirmation_request r where ${within(bodies)}`,
  );
  return row ?? { open: 0, answered: 0, expired: 0, revoked: 0 };
}

export async function findRequest(
  read: ReadDb,
  id: number,
  bodies: RequestsOf,
): Promise<ConfirmationRequest | null> {
  const [found] = await run(
    read,
    sql<ConfirmationRequest>`select ${columns} from ${table} where r.id = ${id} and ${within(bodies)}`,
  );
  return found ?? null;
}

/** What an answer leaves with its request. */
export interface KeptAnswer {
  way: Way;
  said: Record<string, unknown>;
  name: string | null;
  post: string | null;
  remark: string | null;
  revision: Revision | null;
}

/** Uses a link up; false where it no longer stands. Of two at one time the second finds it used. */
export async function useUp(tx: WriteTx, hash: string, kept: KeptAnswer): Promise<boolean> {
  const used = await change(
    tx,
    sql`
      update confirmation_request r set answered_at = clock_timestamp(), way = ${kept.way},
        said = ${JSON.stringify(kept.said)}::jsonb, answered_name = ${kept.name}, answered_post = ${kept.post},
        remark = ${kept.remark}, revision_id = ${kept.revision}
      where r.secret_hash = ${hash} and ${stands}`,
  );
  return used > 0;
}

/** Takes a link back; false where it no longer stands. */
export async function revokeRequest(tx: WriteTx, id: number): Promise<boolean> {
  const revoked = await change(
    tx,
    sql`update confirmation_request r set revoked_at = clock_timestamp() where r.id = ${id} and ${stands}`,
  );
  return revoked > 0;
}

export async function markSeen(tx: WriteTx, id: number, by: AccountId): Promise<void> {
  await change(
    tx,
    sql`
      update confirmation_request set seen_at = clock_timestamp(), seen_by = ${by}
      where id = ${id} and answered_at is not null and seen_at is null`,
  );
}

/** Answers that nobody has looked at, and links that end within some days, the soonest first. */
export async function requestsWaiting(
  read: ReadDb,
  bodies: RequestsOf,
  days: number,
  limit: number,
): Promise<ConfirmationRequest[]> {
  return run(
    read,
    sql<ConfirmationRequest>`
      select ${columns} from ${table}
      where ${within(bodies)} and ((r.answered_at is not null and r.seen_at is null)
        or (${stands} and r.expires_at < clock_timestamp() + make_interval(days => ${days}::int)))
      order by r.answered_at is null, coalesce(r.answered_at, r.expires_at) limit ${limit}`,
  );
}
