import { sql } from "kysely";
import { type ReadDb, run, type WriteTx } from "../../database/database.ts";
import { insertRows } from "../../database/versions.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import type { Body } from "./body.ts";

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
  return run(
    read,
    sql<Body>`
      select id, kind, name, organization_id as organization, language, two_persons as "twoPersons",
        closed_at as "closedAt"
      from body order by closed_at is not null, name`,
  );
}
