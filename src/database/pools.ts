import { type CompiledQuery, Kysely, PostgresDialect, CompiledQuery as Query } from "kysely";
import pg from "pg";
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

export function openPool(url: string, kind: "read" | "write"): Kysely<DB> {
  const pool = new pg.Pool({
    connectionString: url,
    types,
    application_name: `amity ${kind}`,
    max: kind === "read" ? 10 : 2,
    connectionTimeoutMillis: 30_000,
  });
  // An idle connection that breaks is dropped by the pool; the next statement opens another or says what is wrong.
  pool.on("error", () => {});
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
