import type { Kysely, QueryCreator, RawBuilder, Transaction } from "kysely";
import type { DB } from "./rows.generated.ts";

declare const reads: unique symbol;
declare const writes: unique symbol;

/** Asks questions. Every `WriteTx` is one too; the other way round is a type error, and the server refuses as well. */
export interface ReadDb
  extends Pick<
    Kysely<DB>,
    "selectFrom" | "selectNoFrom" | "with" | "withRecursive" | "fn" | "case" | "dynamic"
  > {
  readonly [reads]: true;
}

/** A write transaction. Only `Database.write` makes one; writers run one after another. */
export type WriteTx = ReadDb & Pick<Transaction<DB>, keyof QueryCreator<DB>> & { readonly [writes]: true };

export interface Database {
  /** One statement, one view of the data. For an answer made of several statements take `snapshot`. */
  readonly read: ReadDb;
  /** All statements inside see the same state of the data. */
  snapshot<T>(fn: (read: ReadDb) => Promise<T>): Promise<T>;
  /**
   * Runs as one transaction: all or nothing. Writers wait for each other, so revision numbers grow in the order of
   * commits. Inside, use the given transaction only.
   */
  write<T>(fn: (tx: WriteTx) => Promise<T>): Promise<T>;
  /**
   * The same beside the record: for work in progress (files that came in, how far a job is), which has no revision and
   * must be seen while a long write runs. It waits for no writer and must not touch what a revision is made of.
   */
  aside<T>(fn: (tx: WriteTx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
  /** The connection string; may hold a password. */
  readonly url: string;
  /** For people and logs. */
  readonly description: string;
}

/** Opens the registry, hands it over and closes it after: what a command needs of the program around it. */
export type WithRegistry = <T>(use: (database: Database) => Promise<T>) => Promise<T>;

/** Runs a hand-written query: `await run(read, sql<Row>`select …`)`. */
export async function run<Row>(read: ReadDb, statement: RawBuilder<Row>): Promise<Row[]> {
  const result = await statement.execute(asKysely(read));
  return result.rows;
}

/** Runs a hand-written change and returns the number of rows it touched. */
export async function change(tx: WriteTx, statement: RawBuilder<unknown>): Promise<number> {
  const result = await statement.execute(asKysely(tx));
  return Number(result.numAffectedRows ?? 0);
}

/** For `src/database` only: the two brands are narrowed views of what Kysely made. */
export function asKysely(db: ReadDb): Kysely<DB> {
  return db as unknown as Kysely<DB>;
}
