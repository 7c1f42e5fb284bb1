import { type RawBuilder, sql } from "kysely";
import { type ReadDb, run } from "../../database/database.ts";
import type { BodyId, PlaceId } from "../../kernel/ids.ts";
import type { Whose } from "./whose.ts";

/** Holds of what is of these: `ofWhose(whose, sql.ref("b.body_id"))`. */
export const ofWhose = (whose: Whose, body: RawBuilder<unknown>): RawBuilder<unknown> =>
  whose === "all" ? sql`true` : sql`${body} = any(${[...whose]}::text[])`;

/** A body as far as intake asks for it. */
export interface OpenBody {
  id: BodyId;
  name: string;
}

/** Bodies that work here, by name. */
export async function openBodies(read: ReadDb): Promise<OpenBody[]> {
  return run(read, sql<OpenBody>`select id, name from body where closed_at is null order by name, id`);
}

export async function bodyName(read: ReadDb, id: BodyId): Promise<string> {
  const [row] = await run(read, sql<{ name: string }>`select name from body where id = ${id}`);
  return row?.name ?? id;
}

/** The places whose records a body keeps. */
export async function placesOfBody(read: ReadDb, id: BodyId): Promise<Set<PlaceId>> {
  const rows = await run(
    read,
    sql<{ place: PlaceId }>`select place_id as place from body_place where body_id = ${id}`,
  );
  return new Set(rows.map(({ place }) => place));
}

/** The bodies that keep the records of any of these places. */
export async function keepersOf(read: ReadDb, places: readonly PlaceId[]): Promise<BodyId[]> {
  const rows = await run(
    read,
    sql<{ id: BodyId }>`
      select distinct b.id from body_place p join body b on b.id = p.body_id
      where p.place_id = any(${[...places]}::text[]) and b.closed_at is null order by b.id`,
  );
  return rows.map(({ id }) => id);
}

/** Whether any of these asks for a second person. */
export async function asksTwo(read: ReadDb, bodies: readonly BodyId[]): Promise<boolean> {
  const rows = await run(
    read,
    sql`select 1 from body where id = any(${[...bodies]}::text[]) and two_persons and closed_at is null limit 1`,
  );
  return rows.length > 0;
}
