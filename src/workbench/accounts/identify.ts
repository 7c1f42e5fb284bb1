import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Database } from "../../database/database.ts";
import { Refusal } from "../../kernel/errors.ts";
import type { Asker } from "../../kernel/role.ts";
import { hashOf } from "./secret.ts";
import { findSession, findToken, type Identified, sessionSeen, tokenSeen } from "./session.store.ts";

/** Over TLS the browser holds it for this host alone, and no other may set it. */
export const sessionCookie = (secure: boolean): string => (secure ? "__Host-amity" : "amity-session");

/** What an API token begins with, so that it is known when it lies about. */
export const TOKEN_PREFIX = "amity_";

const badToken = () =>
  new Refusal(
    "unauthenticated",
    "bad-token",
    "The Authorization header holds no API token that stands: it is `Bearer amity_…`, and may have ended or been revoked.",
  );

/**
 * Who sends a request: by its API token, else by its session. A session that has ended is nobody; a token that has is
 * refused, for a program should hear so.
 */
export const identifyBy =
  (database: Database, secure: boolean) =>
  async (c: Context): Promise<Asker | null> => {
    const header = c.req.header("authorization");
    if (header !== undefined) {
      const token = /^Bearer +(amity_[\w-]+)$/i.exec(header.trim())?.[1];
      const hash = hashOf(token?.slice(TOKEN_PREFIX.length));
      const found = hash === null ? null : await findToken(database.read, hash);
      if (found === null || hash === null) throw badToken();
      if (found.stale) await database.aside((tx) => tokenSeen(tx, hash));
      return asker(found);
    }
    const hash = hashOf(getCookie(c, sessionCookie(secure)));
    const found = hash === null ? null : await findSession(database.read, hash);
    if (found === null || hash === null) return null;
    if (found.stale) await database.aside((tx) => sessionSeen(tx, hash));
    return asker(found);
  };

const asker = ({ account, name, language, grants, scopes }: Identified): Asker => ({
  account,
  name,
  language,
  grants,
  scopes,
});
