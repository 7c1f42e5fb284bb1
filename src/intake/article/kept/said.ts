import type { ReadDb } from "../../../database/database.ts";
import { invalid } from "../../../kernel/errors.ts";
import type { GroupId, OrganizationId, PlaceId } from "../../../kernel/ids.ts";
import { type PartialDate, parseEdtf, readDate } from "../../../kernel/partial-date.ts";
import { latestRevision } from "../../../registry/evidence/evidence.store.ts";
import type { Recording } from "../../../registry/evidence/recording.ts";
import { listGroups } from "../../../registry/groups/group.store.ts";
import { organizationsById } from "../../../registry/organizations/organization.store.ts";
import { placesById } from "../../../registry/places/place.store.ts";
import { registryPlacesFor } from "../../gazetteer/registry-place.ts";
import type { FieldName } from "./claim-fields.ts";

/** What a form says of a field, without space around it; empty where it says nothing. */
export type Said = (name: FieldName) => string;

/** Something is missing before a claim can be recorded. */
export const incomplete = (message: string, where: FieldName) =>
  invalid("claim-not-recordable", message, where);

/** Words that must be there. */
export function textSaid(said: Said, name: FieldName, asks: string): string {
  const text = said(name);
  if (text !== "") return text;
  throw incomplete(asks, name);
}

export function choiceSaid<const T extends string>(
  said: Said,
  name: FieldName,
  choices: readonly T[],
  asks: string,
): T {
  const found = choices.find((one) => one === said(name));
  if (found !== undefined) return found;
  throw incomplete(asks, name);
}

export function numberSaid(said: Said): number {
  const text = said("value").replace(/[\s\u00a0]/g, "");
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  throw incomplete(`"${said("value")}" is no number: write 450 or 1234.5.`, "value");
}

/** A place by its id, or `geonames:` and its id in the gazetteer, which brings it into the registry. */
export async function placeSaid(recording: Recording, said: Said, name: FieldName): Promise<PlaceId> {
  const text = said(name);
  const gazetteer = /^geonames:(.+)$/.exec(text)?.[1];
  const id = gazetteer ? (await registryPlacesFor(recording, [gazetteer])).get(gazetteer) : (text as PlaceId);
  const known = await latestRevision(recording.tx);
  const isThere = id && (gazetteer || (await placesById(recording.tx, [id], known)).has(id));
  if (id && isThere) return id;
  throw incomplete(
    `"${text}" is no place of the registry or the gazetteer. Give the id of a place, such as cn-qingdao, or geonames: and a number.`,
    name,
  );
}

export async function organizationSaid(read: ReadDb, said: Said, name: FieldName): Promise<OrganizationId> {
  const id = said(name) as OrganizationId;
  const found = id === "" ? null : (await organizationsById(read, [id], await latestRevision(read))).get(id);
  if (found) return id;
  throw incomplete(
    `Who published it? "${id}" is no organization of the registry: give an id, such as org-cpaffc.`,
    name,
  );
}

export async function groupSaid(read: ReadDb, said: Said, name: FieldName): Promise<GroupId> {
  const groups = await listGroups(read, await latestRevision(read));
  const found = groups.find(({ id }) => id === said(name));
  if (found) return found.id;
  throw incomplete(
    `"${said(name)}" is no group of countries of the registry. There are: ${groups.map(({ id }) => id).join(", ")}.`,
    name,
  );
}

/** EDTF or words; null where nothing is said. */
export function dateSaid(text: string, where: string): PartialDate | null {
  if (text.trim() === "") return null;
  const edtf = parseEdtf(text.trim());
  const read = edtf.ok ? edtf : readDate(text);
  if (read.ok) return read.value;
  throw invalid("bad-date", `"${text}" is no date. Write 2015, 2015-08 or 2015-08-15.`, where);
}
