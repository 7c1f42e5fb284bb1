import { readConfig } from "./config.ts";

/** Where the site is, for a command that runs beside it: what is set, else where it would listen. */
export function siteAddress(): string {
  const { origin, host, port } = readConfig();
  return origin ?? `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
