import { sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import type { AccountId, BodyId, PlaceId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";

/** A body as its own pages need it. */
export interface Office {
  id: BodyId;
  name: string;
  language: Language;
  places: PlaceId[];
}

/** Somebody to whom a body can give work. */
export interface Member {
  account: AccountId;
  name: string;
}

/** These bodies, those that are closed left out, by name; `null`: all of them. */
export function findOffices(read: ReadDb, ids: readonly BodyId[] | null): Promise<Office[]> {
  const all = sql`true`;
  return run(
    read,
    sql<Office>`
      select b.id, b.name, b.language,
        coalesce((select array_agg(p.place_id order by p.place_id) from body_place p where p.body_id = b.id), '{}') as places
      from body b
      where b.closed_at is null and ${ids === null ? all : sql`b.id = any(${[...ids]})`}
      order by b.name, b.id`,
  );
}

/** Who may write here: the accounts with a role of the body's own, by name. */
export function membersOf(read: ReadDb, body: BodyId): Promise<Member[]> {
  return run(
    read,
    sql<Member>`
      select a.id as account, a.name from role_grant r join account a on a.id = r.account_id
      where r.body_id = ${body} and r.ended_at is null and r.role <> 'reader'
        and a.disabled_at is null and a.erased_at is null
      order by a.name`,
  );
}
