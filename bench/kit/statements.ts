import {
  type CompiledQuery,
  type Dialect,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from "kysely";
import type { ReadDb } from "../../src/database/database.ts";
import type { DB } from "../../src/database/rows.generated.ts";

/** As `pg` takes it: where the store names its statement, each connection plans it once. */
export interface Statement {
  name?: string;
  text: string;
  values: unknown[];
}

/** The one statement that a store's function asks, without asking it. */
export async function statementOf(ask: (read: ReadDb) => Promise<unknown>): Promise<Statement> {
  const statements: Statement[] = [];
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (inner) => new PostgresIntrospector(inner),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
  const log = ({ query }: { query: CompiledQuery }) => {
    const said: string | { name: string; text: string } = query.sql;
    const text = typeof said === "string" ? { text: said } : (said as { name: string; text: string });
    statements.push({ ...text, values: [...query.parameters] });
  };
  const db = new Kysely<DB>({ dialect, log });
  await ask(db as unknown as ReadDb);
  const [statement] = statements;
  if (!statement || statements.length > 1) throw new Error("not one statement");
  return statement;
}

/** Hands rows that were read already to whoever asks, whatever the question: no text is made of it. */
export function rowsAsDatabase(rows: readonly unknown[]): ReadDb {
  const executor = {
    transformQuery: (node: unknown) => node,
    compileQuery: () => ({ sql: "", parameters: [] }),
    executeQuery: async (): Promise<QueryResult<unknown>> => ({ rows: [...rows] }),
  };
  return { getExecutor: () => executor } as unknown as ReadDb;
}
