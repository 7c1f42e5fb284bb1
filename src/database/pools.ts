import {
  type CompiledQuery,
  Kysely,
  PostgresDialect,
  type PostgresPool,
  CompiledQuery as Query,
} from "kysely";
import pg from "pg";
import { Refusal } from "../kernel/errors.ts";
import type { DB } from "./rows.generated.ts";

const DATE = 1082;
const INT8 = 20;
const NUMERIC = 1700;
const DATES = 1182;
const INT8S = 1016;
const NUMERICS = 1231;
/** The type declarations leave arrays out. */
const TEXTS = 1009 as Parameters<typeof pg.types.getTypeParser>[0];

/** A number that cannot hold the value exactly must not pass for it. */
function toInteger(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number))
    throw new RangeError(`a whole number beyond what a Number holds: ${text}`);
  return number;
}

const texts = (array: string) => pg.types.getTypeParser(TEXTS)(array) as string[];

/** Days stay text (`2023-06-15`, `infinity`): a JavaScript Date would move them through a time zone. */
const parsers = new Map<number, (text: string) => unknown>([
  [DATE, (text) => text],
  [INT8, toInteger],
  [NUMERIC, Number],
  [DATES, (text) => texts(text)],
  [INT8S, (text) => texts(text).map(toInteger)],
  [NUMERICS, (text) => texts(text).map(Number)],
]);

export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    (format !== "binary" && parsers.get(oid)) ||
    pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig["getTypeParser"],
};

/** What every session of ours relies on, whatever the server's settings. */
const SESSION = "set datestyle to iso, ymd; set time zone 'UTC'";
const READ_ONLY = "set default_transaction_read_only to on";

/**
 * How long a statement waits for a connection. A reader is told soon that too many read at once; a writer waits for the
 * writer before it.
 */
const PATIENCE_MS = { read: 10_000, write: 30_000 };

/** What `pg` says, without a code, where every connection stayed in use. */
const NONE_FREE = "timeout exceeded when trying to connect";

export function openPool(url: string, kind: "read" | "write", patience = PATIENCE_MS[kind]): Kysely<DB> {
  const pool = openConnections(url, kind, patience, kind === "read" ? 10 : 2);
  return kyselyOver({ connect: () => readerOf(pool), end: () => pool.end(), options: pool.options }, kind);
}

/** Connections to write through, each handed out with a Kysely of its own: COPY needs the connection itself. */
export class WritingPool {
  readonly #pool: pg.Pool;

  /** @param most connections at once */
  constructor(url: string, most = 2) {
    this.#pool = openConnections(url, "write", PATIENCE_MS.write, most);
  }

  async use<T>(fn: (db: Kysely<DB>, connection: pg.ClientBase) => Promise<T>): Promise<T> {
    const client = await connectionOf(this.#pool);
    // What Kysely gives back after its transaction goes back to the pool only when all is done.
    const kept = { query: queryOf(client), release: () => {} } as unknown as pg.PoolClient;
    const db = kyselyOver(
      { connect: async () => kept, end: async () => {}, options: this.#pool.options },
      "write",
    );
    try {
      const done = await fn(db, client);
      client.release();
      return done;
    } catch (error) {
      // A connection that broke is not for the next one.
      client.release(isGone(error));
      throw error;
    }
  }

  destroy(): Promise<void> {
    return this.#pool.end();
  }
}

function openConnections(url: string, kind: "read" | "write", patience: number, most: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    types,
    application_name: `amity ${kind}`,
    max: most,
    connectionTimeoutMillis: patience,
  });
  // An idle connection that breaks is dropped by the pool; the next statement opens another or says what is wrong.
  pool.on("error", () => {});
  // Nor does one that breaks between two statements of a transaction end the program: the next statement fails.
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

function kyselyOver(pool: PostgresPool, kind: "read" | "write"): Kysely<DB> {
  const settings: CompiledQuery = Query.raw(kind === "read" ? `${SESSION}; ${READ_ONLY}` : SESSION);
  return new Kysely<DB>({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => {
        await connection.executeQuery(settings);
      },
    }),
  });
}

async function connectionOf(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    if (error instanceof Error && error.message === NONE_FREE)
      throw new Refusal("unavailable", "too-busy", "Too many ask at once. Ask again in a moment.");
    throw goneOr(error);
  }
}

/** Kysely knows a connection that it has set up by the object: each has one for as long as it lives. */
const readers = new WeakMap<pg.PoolClient, pg.PoolClient>();

async function readerOf(pool: pg.Pool): Promise<pg.PoolClient> {
  const client = await connectionOf(pool);
  let reader = readers.get(client);
  if (reader === undefined) {
    const query = queryOf(client);
    reader = { query, release: (broken?: boolean) => client.release(broken) } as pg.PoolClient;
    readers.set(client, reader);
  }
  return reader;
}

/** The server shuts down or starts, or the line to it broke; `pg` has no code for the last. */
const GONE = /^(57P0[123]|08\w{3}|ECONN\w+|EPIPE|ENOENT)$/;
const BROKEN = /^(Connection terminated|Client has encountered a connection error|Client was closed)/;

function isGone(error: unknown): boolean {
  if (error instanceof Refusal) return error.code === "database-away";
  if (!(error instanceof Error)) return false;
  return GONE.test((error as { code?: string }).code ?? "") || BROKEN.test(error.message);
}

/** That the server went away is nobody's fault here, and passes: it is said in words, and not as a fault of ours. */
const goneOr = (error: unknown): unknown =>
  isGone(error)
    ? new Refusal(
        "unavailable",
        "database-away",
        "The database is away for a moment. If you were sending something, look whether it is there before you send it again.",
      )
    : error;

/** Asks on a connection, and tells of one that breaks. A cursor, which is no promise, is passed as it is. */
function queryOf(client: pg.PoolClient): pg.PoolClient["query"] {
  const query = client.query.bind(client) as (...asked: unknown[]) => unknown;
  return ((...asked: unknown[]) => {
    const answer = query(...asked);
    if (!(answer instanceof Promise)) return answer;
    return answer.catch((error: unknown) => {
      throw goneOr(error);
    });
  }) as pg.PoolClient["query"];
}
