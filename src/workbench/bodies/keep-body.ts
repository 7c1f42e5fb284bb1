import type { ReadDb, WriteTx } from "../../database/database.ts";
import { slugOf } from "../../intake/gazetteer/slug.ts";
import { invalid, notFound } from "../../kernel/errors.ts";
import type { BodyId, PlaceId } from "../../kernel/ids.ts";
import { type Asker, roleIn } from "../../kernel/role.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import { placesById } from "../../registry/places/place.store.ts";
import { addPlace, findBody, insertBody, listBodies, removePlace, updateBody } from "./body.store.ts";
import type { Body } from "./body.ts";

export const LONGEST_BODY_NAME = 200;
const LONGEST_ID = 60;

export type BodyAsked = Pick<Body, "name" | "kind" | "language" | "twoPersons">;

function nameFrom(text: string): string {
  const name = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (name !== "" && name.length <= LONGEST_BODY_NAME && slugOf(name) !== "") return name;
  throw invalid("bad-body-name", `A body has a name of 1 to ${LONGEST_BODY_NAME} letters.`, "name");
}

/** Makes a body; its id is made of its name, with a number where another is called so. */
export async function makeBody(tx: WriteTx, asked: BodyAsked): Promise<BodyId> {
  const name = nameFrom(asked.name);
  const slug = slugOf(name).slice(0, LONGEST_ID).replace(/-+$/, "");
  let id = slug as BodyId;
  for (let number = 2; await findBody(tx, id); number += 1) id = `${slug}-${number}` as BodyId;
  await insertBody(tx, { ...asked, id, name, organization: null }, []);
  return id;
}

export async function changeBody(tx: WriteTx, id: BodyId, asked: BodyAsked): Promise<void> {
  await updateBody(tx, { ...asked, id: (await bodyWithId(tx, id)).id, name: nameFrom(asked.name) });
}

/** A body, for who keeps them all. */
export async function bodyWithId(read: ReadDb, id: string): Promise<Body> {
  const body = await findBody(read, id as BodyId);
  if (body) return body;
  throw notFound("body-not-found", "There is no such body, or it is none of yours.");
}

/** The same for who has a role in it; to others it is not there. */
export async function bodyFor(read: ReadDb, asker: Asker, id: string): Promise<Body> {
  const body = await findBody(read, id as BodyId);
  if (body && roleIn(asker, body.id) !== null) return body;
  throw notFound("body-not-found", "There is no such body, or it is none of yours.");
}

/** The bodies in which somebody has a role. */
export const bodiesFor = async (read: ReadDb, asker: Asker): Promise<Body[]> =>
  (await listBodies(read)).filter(({ id }) => roleIn(asker, id) !== null);

/** Adds a place of the registry to those whose records a body keeps, or takes one away. */
export async function setPlace(tx: WriteTx, id: BodyId, place: PlaceId, kept: boolean): Promise<void> {
  const body = await bodyWithId(tx, id);
  if (!kept) return removePlace(tx, body.id, place);
  const known = await placesById(tx, [place], await latestRevision(tx));
  if (!known.has(place))
    throw notFound("unknown-place", `There is no place with the id "${place}".`, "place");
  await addPlace(tx, body.id, place);
}
