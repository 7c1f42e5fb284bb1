import { sql } from "kysely";
import { change, type ReadDb, run, type WriteTx } from "../../database/database.ts";
import { insertRows } from "../../database/versions.ts";
import type { BodyId, PlaceId } from "../../kernel/ids.ts";
import type { Body } from "./body.ts";

const COLUMNS = sql`
  id, kind, name, organization_id as organization, language, two_persons as "twoPersons", closed_at as "closedAt"`;

export async function insertBody(
  tx: WriteTx,
  { id, kind, name, organization, language, twoPersons }: Omit<Body, "closedAt">,
  places: readonly PlaceId[],
): Promise<void> {
  await tx
    .insertInto("body")
    .values({ id, kind, name, organization_id: organization, language, two_persons: twoPersons })
    .execute();
  await insertRows(
    tx,
    "body_place",
    places.map((place) => ({ body_id: id, place_id: place })),
  );
}

/** Bodies by name, those that are closed at the end. */
export async function listBodies(read: ReadDb): Promise<Body[]> {
  return run(read, sql<Body>`select ${COLUMNS} from body order by closed_at is not null, name`);
}

export async function findBody(read: ReadDb, id: BodyId): Promise<Body | null> {
  const [body] = await run(read, sql<Body>`select ${COLUMNS} from body where id = ${id}`);
  return body ?? null;
}

/** What each body is called. */
export async function bodyNames(read: ReadDb): Promise<ReadonlyMap<BodyId, string>> {
  const rows = await run(read, sql<{ id: BodyId; name: string }>`select id, name from body`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function updateBody(
  tx: WriteTx,
  { id, kind, name, language, twoPersons }: Pick<Body, "id" | "kind" | "name" | "language" | "twoPersons">,
): Promise<void> {
  await change(
    tx,
    sql`update body set kind = ${kind}, name = ${name}, language = ${language}, two_persons = ${twoPersons}
        where id = ${id}`,
  );
}

export async function setClosed(tx: WriteTx, id: BodyId, closed: boolean): Promise<void> {
  await change(
    tx,
    sql`update body set closed_at = ${closed ? sql`coalesce(closed_at, clock_timestamp())` : sql`null`} where id = ${id}`,
  );
}

/** The places whose records bodies keep, of all bodies. */
export async function placesOfBodies(read: ReadDb): Promise<Map<BodyId, PlaceId[]>> {
  const rows = await run(
    read,
    sql<{ body: BodyId; place: PlaceId }>`
      select body_id as body, place_id as place from body_place order by body_id, place_id`,
  );
  const places = Map.groupBy(rows, ({ body }) => body);
  return new Map([...places].map(([body, all]) => [body, all.map(({ place }) => place)]));
}

export async function addPlace(tx: WriteTx, body: BodyId, place: PlaceId): Promise<void> {
  await change(
    tx,
    sql`insert into body_place (body_id, place_id) values (${body}, ${place}) on conflict do nothing`,
  );
}

export async function removePlace(tx: WriteTx, body: BodyId, place: PlaceId): Promise<void> {
  await change(tx, sql`delete from body_place where body_id = ${body} and place_id = ${place}`);
}
