import { AsyncLocalStorage } from "node:async_hooks";
import { sql } from "kysely";
import { Refusal } from "../kernel/errors.ts";
import { copiesThrough } from "./copy-rows.ts";
import { asKysely, type Database, type ReadDb, type WriteTx } from "./database.ts";
import { type EmbeddedServer, enterEmbedded } from "./embedded/embedded.ts";
import type { ServerOptions } from "./embedded/server.ts";
import { openPool, WritingPool } from "./pools.ts";

export interface ConnectTo {
  databaseUrl: string | null;
  dataFolder: string;
}

/** Every writer takes this lock until its commit: revision numbers grow in the order of commits. */
const WRITERS = 4_780_002;

/** Opens the operator's database, or the embedded one, which it starts if nobody has. Migrates nothing. */
export async function connect(to: ConnectTo, options: ServerOptions = {}): Promise<Database> {
  if (to.databaseUrl !== null) {
    const { hostname, pathname } = new URL(to.databaseUrl);
    const database = await open(
      to.databaseUrl,
      `PostgreSQL at ${hostname || "a local socket"}${pathname}`,
      null,
    );
    await mustAnswer(database, to.databaseUrl);
    return database;
  }
  const server = await enterEmbedded(to.dataFolder, options);
  return open(server.url, `embedded PostgreSQL in ${server.folder}`, server);
}

/** Whoever named a server hears at once, and in words, that it is not there or lets nobody in; the password is not said. */
async function mustAnswer(database: Database, url: string): Promise<void> {
  try {
    await sql`select 1`.execute(asKysely(database.read));
  } catch (error) {
    await database.close();
    const { hostname, port, searchParams } = new URL(url);
    const where = `${hostname || searchParams.get("host") || "a local socket"}:${port || "5432"}`;
    throw new Refusal(
      "unavailable",
      "database-unreachable",
      `Cannot reach the database at ${where}: ${whyNot(error)}. Is it running, and is DATABASE_URL right?`,
      "DATABASE_URL",
    );
  }
}

/** Node gives one error for all addresses of a name, with those of each inside. */
function whyNot(error: unknown): string {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  if (first instanceof Refusal) return "nobody answers";
  return first instanceof Error ? first.message.replace(/\.$/, "") : String(first);
}

async function open(url: string, description: string, server: EmbeddedServer | null): Promise<Database> {
  const reading = openPool(url, "read");
  const writing = new WritingPool(url);
  // Who works on a batch holds one all the while, and notes how far it is on another.
  const aside = new WritingPool(url, 6);
  const insideWrite = new AsyncLocalStorage<true>();
  let closing: Promise<void> | null = null;

  const close = async () => {
    await Promise.all([reading.destroy(), writing.destroy(), aside.destroy()]);
    await server?.leave();
  };
  return {
    url,
    description,
    read: reading as unknown as ReadDb,
    snapshot: (fn) =>
      reading
        .transaction()
        .setIsolationLevel("repeatable read")
        .setAccessMode("read only")
        .execute((tx) => fn(tx as unknown as ReadDb)),
    write: (fn) => {
      // It would wait for itself for ever.
      if (insideWrite.getStore()) throw new Error("a write inside a write: hand the WriteTx inwards instead");
      return insideWrite.run(true, () => writeAlone(writing, fn));
    },
    aside: (fn) => transact(aside, fn),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

function writeAlone<T>(writing: WritingPool, fn: (tx: WriteTx) => Promise<T>): Promise<T> {
  return transact(writing, async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(WRITERS)})`.execute(asKysely(tx));
    return fn(tx);
  });
}

function transact<T>(pool: WritingPool, fn: (tx: WriteTx) => Promise<T>): Promise<T> {
  return pool.use((db, connection) =>
    // Read committed, so that what follows the writers' lock sees everything committed before it.
    db
      .transaction()
      .setIsolationLevel("read committed")
      .execute((tx) => {
        copiesThrough(tx, connection);
        return fn(tx as unknown as WriteTx);
      }),
  );
}
