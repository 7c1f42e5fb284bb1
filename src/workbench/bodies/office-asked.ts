import type { ReadDb } from "../../database/database.ts";
import { forbidden, notFound } from "../../kernel/errors.ts";
import type { BodyId } from "../../kernel/ids.ts";
import { type Asker, bodiesWith, isAtLeast, type Role, roleIn } from "../../kernel/role.ts";
import { findOffices, type Office } from "./office.store.ts";

/** From this role on somebody sees what a body keeps for itself. To others it is as if it were not there. */
const SEES: Role = "contributor";

const unknownOffice = () =>
  notFound("unknown-office", "There is no such office, or it is not yours.", "body");

/** The body that an address names, for who is at least this in it. */
export async function officeAsked(
  read: ReadDb,
  asker: Asker,
  id: string | undefined,
  least: Role = SEES,
): Promise<Office> {
  const body = (id ?? "") as BodyId;
  const role = roleIn(asker, body);
  if (!isAtLeast(role, SEES)) throw unknownOffice();
  const [office] = await findOffices(read, [body]);
  if (!office) throw unknownOffice();
  // Who sees the office may hear what is missing.
  if (!isAtLeast(role, least)) {
    throw forbidden("role-needed", `This needs the role ${least} in ${office.name}.`);
  }
  return office;
}

/** The bodies whose own things an asker may see; who has a role in the whole registry sees all. */
export async function officesOf(read: ReadDb, asker: Asker): Promise<Office[]> {
  const bodies = bodiesWith(asker, SEES);
  return bodies.includes(null) ? findOffices(read, null) : ownOfficesOf(read, asker);
}

/** Those in which an asker has a role of their own, or acts for. */
export async function ownOfficesOf(read: ReadDb, asker: Asker): Promise<Office[]> {
  const bodies = bodiesWith(asker, SEES).filter((body) => body !== null);
  return bodies.length === 0 ? [] : findOffices(read, bodies);
}
