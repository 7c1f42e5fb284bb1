import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { defaultDataFolder } from "./database/embedded/data-folder.ts";
import { invalid } from "./kernel/errors.ts";
import type { ProviderSettings } from "./workbench/accounts/provider/provider.ts";
import { mailboxOf } from "./workbench/mail/mail.ts";
import type { SmtpSettings } from "./workbench/mail/smtp.ts";

export interface Config {
  host: string;
  port: number;
  /** A PostgreSQL server of the operator's, or null: the embedded one in `dataFolder`. */
  databaseUrl: string | null;
  dataFolder: string;
  /** `https://amity.example`: where readers find the site, whatever address it listens on; null: where they asked. */
  origin: string | null;
  /** How many proxies of the operator's stand before it: that many entries of X-Forwarded-For are believed. */
  proxies: number;
  /** The mail server that mails go out by, and whom they come from; null: no mail goes out. */
  smtp: SmtpSettings | null;
  /** Whether a judgement on a match counts only when a second person says the same. */
  twoPersons: boolean;
  /** An OpenID provider at which people may sign in; null: none. */
  oidc: ProviderSettings | null;
}

const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** The only reader of the environment. An empty variable counts as not set. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  return {
    host: environment.HOST || "127.0.0.1",
    port: readPort(environment.PORT),
    databaseUrl: readDatabaseUrl(environment.DATABASE_URL),
    dataFolder: environment.AMITY_DATA ? resolve(environment.AMITY_DATA) : defaultDataFolder(PROJECT),
    origin: readOrigin(environment.AMITY_ORIGIN),
    proxies: readProxies(environment.AMITY_PROXIES),
    smtp: readSmtp(environment.AMITY_SMTP_URL, environment.AMITY_MAIL_FROM),
    twoPersons: readSwitch(environment.AMITY_TWO_PERSONS, "AMITY_TWO_PERSONS"),
    oidc: readProvider(environment),
  };
}

function readPort(text: string | undefined): number {
  if (!text) return 4780;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw invalid("bad-port", `PORT must be a number from 0 (any free port) to 65535, not "${text}".`, "PORT");
}

function readDatabaseUrl(text: string | undefined): string | null {
  if (!text) return null;
  // The address may hold a password: never repeat it.
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text;
  throw invalid(
    "bad-database-url",
    "DATABASE_URL must look like postgres://user:password@host:5432/database.",
    "DATABASE_URL",
  );
}

function readOrigin(text: string | undefined): string | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const bare = url?.pathname === "/" && !/[?#@]/.test(text);
  if (url && bare && /^https?:$/.test(url.protocol)) return url.origin;
  throw invalid(
    "bad-origin",
    `AMITY_ORIGIN is the site's public address without a path: https://amity.example, not "${url?.password ? "…" : text}".`,
    "AMITY_ORIGIN",
  );
}

function readProxies(text: string | undefined): number {
  if (!text) return 0;
  if (/^[0-9]$/.test(text)) return Number(text);
  throw invalid(
    "bad-setting",
    `AMITY_PROXIES is the number of proxies before it, 0 to 9, not "${text}".`,
    "AMITY_PROXIES",
  );
}

function readSmtp(url: string | undefined, from: string | undefined): SmtpSettings | null {
  if (!url) return null;
  const server = readMailServer(url);
  const sender = mailboxOf(from ?? "");
  if (sender) return { ...server, from: sender };
  throw invalid(
    "bad-setting",
    "AMITY_MAIL_FROM is whom mails come from: registry@amity.example or Amity <registry@amity.example>.",
    "AMITY_MAIL_FROM",
  );
}

function readMailServer(text: string): Omit<SmtpSettings, "from"> {
  // The address may hold a password: never repeat it.
  const refuse = () =>
    invalid(
      "bad-setting",
      "AMITY_SMTP_URL must look like smtp://user:password@host:587 or smtps://user:password@host:465; a sign such as @ or / in a password is written %40, %2F.",
      "AMITY_SMTP_URL",
    );
  const url = URL.canParse(text) ? new URL(text) : null;
  const bare = url !== null && /^\/?$/.test(url.pathname) && url.search === "" && url.hash === "";
  if (!bare || !/^smtps?:$/.test(url.protocol) || url.hostname === "") throw refuse();
  if ((url.username === "") !== (url.password === "")) throw refuse();
  const secure = url.protocol === "smtps:";
  try {
    return {
      host: url.hostname.replace(/^\[|\]$/g, ""),
      port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
      secure,
      user: url.username === "" ? null : decodeURIComponent(url.username),
      password: url.password === "" ? null : decodeURIComponent(url.password),
    };
  } catch {
    throw refuse();
  }
}

function readSwitch(text: string | undefined, name: string): boolean {
  if (!text || text === "0") return false;
  if (text === "1") return true;
  throw invalid("bad-setting", `${name} is 1 or 0, not "${text}".`, name);
}

/** `http:` is for a provider on this machine: elsewhere whoever is on the way would sign in as anybody. */
const LOOPBACK_ISSUER = /^http:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?(?:\/|$)/i;

function readProvider(environment: NodeJS.ProcessEnv): ProviderSettings | null {
  const issuer = environment.AMITY_OIDC_ISSUER;
  const clientId = environment.AMITY_OIDC_CLIENT_ID;
  const clientSecret = environment.AMITY_OIDC_CLIENT_SECRET;
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret) {
    const all = "AMITY_OIDC_ISSUER, AMITY_OIDC_CLIENT_ID and AMITY_OIDC_CLIENT_SECRET";
    throw invalid("bad-setting", `${all} are set together or not at all.`, "AMITY_OIDC_ISSUER");
  }
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  const safe = url?.protocol === "https:" || LOOPBACK_ISSUER.test(issuer);
  if (!url || !safe || url.username || url.search || url.hash) {
    throw invalid(
      "bad-setting",
      "AMITY_OIDC_ISSUER is the provider's issuer, an https: address (http: on this machine only).",
      "AMITY_OIDC_ISSUER",
    );
  }
  return { issuer, clientId, clientSecret, name: environment.AMITY_OIDC_NAME || url.hostname };
}
