import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { Refusal } from "../../kernel/errors.ts";
import { type Binaries, findBinaries } from "./binaries.ts";
import { type DataPaths, dataPaths } from "./data-folder.ts";
import { chooseUser, initialise, makeFolder, SUPERUSER } from "./initialise.ts";
import { isRunning, type Postmaster, readPostmaster, removeStale } from "./postmaster.ts";
import { removeSocketFolder, type ServerOptions, type Started, startServer, stopServer } from "./server.ts";
import type { SystemUser } from "./system-user.ts";

/**
 * The PostgreSQL that comes with Amity. It belongs to its data folder, not to a process: who comes first starts it,
 * who comes later attaches, and the last one to leave stops it. Who is there is told by a shared advisory lock in a
 * session held open: when a process dies the session ends, so nothing can be left stale. A starter needs no lock of
 * its own, as PostgreSQL allows one server a data directory.
 */
export interface EmbeddedServer {
  url: string;
  folder: string;
  leave(): Promise<void>;
}

interface Place {
  paths: DataPaths;
  binaries: Binaries;
  user: SystemUser | null;
  options: ServerOptions;
}

const DATABASE = "amity";
const PRESENCE = 4_780_001;
const PATIENCE_MS = 120_000;
const MOST_STARTS = 7;

export async function enterEmbedded(folder: string, options: ServerOptions = {}): Promise<EmbeddedServer> {
  const paths = dataPaths(folder);
  const user = chooseUser(paths);
  makeFolder(paths, user);
  const binaries = await findBinaries(paths.cache, user);
  await initialise(paths, binaries, user);
  const place = { paths, binaries, user, options };
  let presence = enter(place);
  let leaving = false;

  // The session breaks when the server crashes or somebody ends it. Enter again, and so start the server again.
  const watch = (client: pg.Client) =>
    client.once("end", () => {
      if (leaving) return;
      presence = enter(place);
      presence.then(watch, (error: Error) =>
        process.emitWarning(`The embedded PostgreSQL has gone: ${error.message}`),
      );
    });
  const first = await presence;
  watch(first);
  return {
    url: urlOf(first),
    folder: paths.top,
    leave: async () => {
      if (leaving) return;
      leaving = true;
      const last = await presence.catch(() => null);
      if (last) await leave(place, last);
    },
  };
}

async function enter(place: Place): Promise<pg.Client> {
  const deadline = Date.now() + PATIENCE_MS;
  let started: Started | null = null;
  let starts = 0;
  while (Date.now() < deadline) {
    const postmaster = readPostmaster(place.paths.cluster);
    const running = postmaster !== null && isRunning(postmaster, place.paths.cluster);
    if (running) {
      const client = await attach(postmaster, place);
      if (client) return client;
    } else if (!started || started.ended) {
      if (started && starts >= MOST_STARTS) break;
      if (postmaster) removeStale(postmaster, place.paths.cluster);
      // Processes that a crashed server left behind go within a moment; only then may the next one start.
      if (starts > 0) await pause(25 * 2 ** starts);
      started = await startServer(place.paths, place.binaries, place.user, place.options);
      starts += 1;
    }
    await pause(10);
  }
  throw new Refusal(
    "unavailable",
    "database-not-ready",
    `The embedded PostgreSQL in ${place.paths.top} does not answer. Its log is ${place.paths.log}` +
      (started ? `, and ends:\n${started.said().split("\n").slice(-12).join("\n")}` : "."),
  );
}

/** A session that says we are here, or null when the server cannot be talked to just now. */
async function attach(postmaster: Postmaster, place: Place, database = DATABASE): Promise<pg.Client | null> {
  const client = new pg.Client({
    ...addressOf(postmaster, place.paths),
    user: SUPERUSER,
    database,
    application_name: "amity presence",
    keepAlive: true,
    ssl: false,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    if (database !== DATABASE) return client;
    // Waits while somebody is stopping the server, and then fails with it.
    await client.query("select pg_advisory_lock_shared($1)", [PRESENCE]);
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    const code = (error as { code?: string }).code ?? "";
    if (code === "3D000" && database === DATABASE) return createDatabase(postmaster, place);
    // Starting, stopping, or not listening yet; pg gives no code when the connection breaks off.
    if (code === "" || /^(57P0[123]|08...|E[A-Z]+)$/.test(code)) return null;
    throw error;
  }
}

async function createDatabase(postmaster: Postmaster, place: Place): Promise<pg.Client | null> {
  const client = await attach(postmaster, place, "postgres");
  if (!client) return null;
  try {
    await client.query(`create database ${DATABASE}`);
  } catch (error) {
    // Another starter was faster: it exists, or is being made.
    if (!/^(42P04|23505|55006)$/.test((error as { code?: string }).code ?? "")) throw error;
  } finally {
    await client.end();
  }
  return attach(postmaster, place);
}

function addressOf(postmaster: Postmaster, paths: DataPaths) {
  if (process.platform !== "win32") return { host: postmaster.socketFolder, port: postmaster.port };
  return { host: "127.0.0.1", port: postmaster.port, password: readFileSync(paths.password, "utf8") };
}

function urlOf(client: pg.Client): string {
  const { host, port, password } = client;
  if (!host.startsWith("/"))
    return `postgresql://${SUPERUSER}:${password}@${host}:${port}/${DATABASE}?sslmode=disable`;
  return `postgresql://${SUPERUSER}@localhost:${port}/${DATABASE}?sslmode=disable&host=${encodeURIComponent(host)}`;
}

async function leave(place: Place, presence: pg.Client): Promise<void> {
  try {
    await presence.query("select pg_advisory_unlock_shared($1)", [PRESENCE]);
    const last = await presence.query("select pg_try_advisory_lock($1) as alone", [PRESENCE]);
    if (last.rows[0]?.alone) await stop(place);
  } catch {
    // The server has gone before us.
  } finally {
    await presence.end().catch(() => {});
  }
}

async function stop({ paths, binaries }: Place): Promise<void> {
  const postmaster = readPostmaster(paths.cluster);
  if (!postmaster) return;
  stopServer(postmaster.pid, paths, binaries);
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const now = readPostmaster(paths.cluster);
    if (now?.pid !== postmaster.pid || !isRunning(now, paths.cluster)) break;
    await pause(10);
  }
  removeSocketFolder(postmaster.socketFolder, paths);
}
