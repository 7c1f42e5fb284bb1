import type { Context } from "hono";
import type { Database } from "../../../database/database.ts";
import { addressOf, localHref } from "../../../web/language.ts";
import type { SendMail } from "../../mail/mail.ts";
import { Attempts, REMINDERS } from "../attempts.ts";
import { Provider, type ProviderSettings } from "../provider/provider.ts";
import { saysLanguage } from "../return-path.ts";

/** What the doors of accounts are given. */
export interface AccountSettings {
  database: Database;
  origin: string | null;
  /** Readers come over TLS: cookies are for that only. */
  secure: boolean;
  oidc?: ProviderSettings | null;
  sendMail?: SendMail | undefined;
  /** Takes what went wrong after the answer was given. */
  log?: ((error: unknown, c: Context) => void) | undefined;
}

/** The same, with what is counted and remembered while the program runs. */
export interface AccountParts {
  database: Database;
  secure: boolean;
  provider: Provider | null;
  /**
   * Mail is sent where the site knows its own address. Where it does not, a link would lead to whatever host the request
   * named, and that is anybody's to write.
   */
  mail: { send: SendMail; origin: string } | null;
  log: (error: unknown, c: Context) => void;
  attempts: Attempts;
  reminders: Attempts;
}

export function accountParts(settings: AccountSettings): AccountParts {
  const {
    database,
    secure,
    origin,
    sendMail,
    oidc,
    log = (error: unknown) => console.error(error),
  } = settings;
  return {
    database,
    secure,
    provider: oidc ? new Provider(oidc) : null,
    mail: sendMail && origin !== null ? { send: sendMail, origin } : null,
    log,
    attempts: new Attempts(),
    reminders: new Attempts(REMINDERS),
  };
}

/** Where to go on after signing in: where somebody wanted to, else to what waits for them. */
export function goOn(c: Context, to: string | null): string {
  if (to !== null && saysLanguage(to)) return to;
  const { language } = addressOf(c);
  return localHref(language, to ?? "/desk");
}
