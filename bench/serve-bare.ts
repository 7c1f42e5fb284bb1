// The peer of the bench `api`: node:http and pg with the query's text at hand, nothing between. `rules` answers what
// the app does, by the same rules from the same rows; `rows` sends the rows as they come, which is less than an answer.
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { types } from "../src/database/pools.ts";
import { today } from "../src/kernel/day.ts";
import type { PartnershipId } from "../src/kernel/ids.ts";
import { pageOfTies } from "../src/registry/partnerships/doors/filter.ts";
import { readPartnership, readPartnerships } from "../src/registry/partnerships/record/partnership-record.ts";
import { tiePage, tieRecord } from "../src/registry/partnerships/record/record.store.ts";
import { recordJson, tieJson } from "../src/registry/partnerships/record/record-json.ts";
import type { FoundRow } from "../src/registry/partnerships/record/tie.ts";
import { untilInputEnds } from "./kit/child.ts";
import { rowsAsDatabase, statementOf } from "./kit/statements.ts";

const [, , connectionString, sends] = process.argv;
const pool = new pg.Pool({ connectionString, types, max: 10 });
// The server may end its sessions before we do.
pool.on("error", () => {});

const RECORD = "/api/partnerships/";
const LIMIT = 50;
const record = await statementOf((read) => tieRecord(read, "which" as PartnershipId, undefined));
const list = await statementOf((read) =>
  tiePage(read, { asOf: today() }, { limit: LIMIT, knownAt: undefined }),
);

const asked = (id: string) => ({
  ...record,
  values: record.values.map((value) => (value === "which" ? id : value)),
});

async function recordOf(id: string): Promise<string> {
  const { rows } = await pool.query<FoundRow>(asked(id));
  if (sends === "rows") return rows.map(asItComes).join();
  return JSON.stringify(recordJson(await readPartnership(rowsAsDatabase(rows), id as PartnershipId, {})));
}

async function listOf(): Promise<string> {
  const { rows } = await pool.query<FoundRow>(list);
  if (sends === "rows") return `[${rows.map(asItComes).join()}]`;
  const page = { limit: LIMIT, knownAt: undefined };
  return JSON.stringify(
    pageOfTies(await readPartnerships(rowsAsDatabase(rows), { asOf: today() }, page), tieJson),
  );
}

/** Its lists are JSON already. */
const asItComes = ({ id, known, parties, claims, judgements }: FoundRow) =>
  `{"id":${JSON.stringify(id)},"known":${known},"parties":${parties},"claims":${claims},"judgements":${judgements}}`;

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(body);
}

const server = createServer((request, response) => {
  const path = request.url ?? "";
  const found = path.startsWith(RECORD) ? recordOf(path.slice(RECORD.length)) : listOf();
  found.then(
    (value) => send(response, 200, value),
    (error: Error) => send(response, 500, error.message),
  );
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});
await untilInputEnds();
server.close();
server.closeAllConnections();
await pool.end();
