import pg from "pg";

/** Migrated and empty. */
export const TEMPLATE = "amity_template";
/** Migrated, with the starter dataset loaded. */
export const LOADED = "amity_loaded";

/** The same server, another database. */
export function inDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

export async function onServer<T>(url: string, fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await fn(client);
  } finally {
    await client.end();
  }
}

export async function createDatabase(url: string, name: string, template: string): Promise<void> {
  await onServer(url, (client) => client.query(`create database "${name}" template "${template}"`));
}

export async function dropDatabase(url: string, name: string): Promise<void> {
  await onServer(url, (client) => client.query(`drop database if exists "${name}" with (force)`));
}
