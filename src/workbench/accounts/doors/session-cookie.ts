import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Database } from "../../../database/database.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import { SESSION_DAYS } from "../account.ts";
import { sessionCookie } from "../identify.ts";
import { hashOf } from "../secret.ts";
import { endSession } from "../session.store.ts";
import { openSession } from "../sign-in.ts";

const DAY_SECONDS = 86_400;

/** What no script reads, no other site sends along with a form, and over TLS no other host sets. */
const guarded = (secure: boolean) => ({ path: "/", httpOnly: true, sameSite: "Lax", secure }) as const;

/** The digest of the session that a browser has now; null where it has none. */
export const sessionOf = (c: Context, secure: boolean): string | null =>
  hashOf(getCookie(c, sessionCookie(secure)));

/** Signs this browser in to an account, in place of whatever session it had. */
export async function signInHere(
  c: Context,
  { database, secure }: { database: Database; secure: boolean },
  account: AccountId,
): Promise<void> {
  const old = sessionOf(c, secure);
  const browser = c.req.header("user-agent");
  const secret = await database.aside((tx) => openSession(tx, { account, old, browser }));
  setCookie(c, sessionCookie(secure), secret, {
    ...guarded(secure),
    maxAge: SESSION_DAYS.whole * DAY_SECONDS,
  });
}

export async function signOutHere(
  c: Context,
  { database, secure }: { database: Database; secure: boolean },
): Promise<void> {
  const session = sessionOf(c, secure);
  if (session !== null) await database.aside((tx) => endSession(tx, session));
  deleteCookie(c, sessionCookie(secure), guarded(secure));
}

/** The browser at which a sign-in elsewhere was begun, so that nobody finishes it in another's. */
const stateCookie = (secure: boolean) => (secure ? "__Host-amity-provider" : "amity-provider");

export const keepState = (c: Context, secure: boolean, state: string, minutes: number): void =>
  setCookie(c, stateCookie(secure), state, { ...guarded(secure), maxAge: minutes * 60 });

export function takeState(c: Context, secure: boolean): string | null {
  const state = getCookie(c, stateCookie(secure)) ?? null;
  deleteCookie(c, stateCookie(secure), guarded(secure));
  return state;
}
