import type { Database } from "../../src/database/database.ts";
import type { AccountId, BodyId, PlaceId } from "../../src/kernel/ids.ts";
import type { Role } from "../../src/kernel/role.ts";
import { insertAccount } from "../../src/workbench/accounts/account.store.ts";
import { sessionCookie } from "../../src/workbench/accounts/identify.ts";
import { newSecret } from "../../src/workbench/accounts/secret.ts";
import { insertSession } from "../../src/workbench/accounts/session.store.ts";
import { insertBody } from "../../src/workbench/bodies/body.store.ts";
import { grantRole } from "../../src/workbench/bodies/grant.store.ts";

/** Somebody signed in, for a request: `headers: { ...who.headers, origin: site.url }`. */
export interface SignedIn {
  account: AccountId;
  name: string;
  headers: { cookie: string };
  /** For `context.addCookies` of a browser, with the site's address. */
  cookie: { name: string; value: string };
}

let made = 0;

/** An account with this role (`null`: without any), signed in. `body` left out: the role is in the whole registry. */
export async function signIn(
  database: Database,
  role: Role | null,
  { body = null, name }: { body?: BodyId | null; name?: string } = {},
): Promise<SignedIn> {
  made += 1;
  const called = name ?? `${role ?? "Nobody"} ${process.pid}-${made}`;
  const { secret, hash } = newSecret();
  const account = await database.aside(async (tx) => {
    const id = await insertAccount(tx, {
      email: `account-${process.pid}-${made}@example.org`,
      name: called,
      language: "en",
      password: null,
    });
    if (role) await grantRole(tx, { account: id, body, role, by: "test" });
    await insertSession(tx, { hash, account: id, browser: null });
    return id;
  });
  const cookie = { name: sessionCookie(false), value: secret };
  return { account, name: called, headers: { cookie: `${cookie.name}=${cookie.value}` }, cookie };
}

/** A body that owns these places. */
export async function putBody(
  database: Database,
  id: string,
  { places = [], twoPersons = false }: { places?: readonly string[]; twoPersons?: boolean } = {},
): Promise<BodyId> {
  const body = id as BodyId;
  await database.aside((tx) =>
    insertBody(
      tx,
      { id: body, kind: "city office", name: id, organization: null, language: "en", twoPersons },
      places as PlaceId[],
    ),
  );
  return body;
}
