import { parse } from "csv-parse/sync";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { loadedDatabase } from "../../../test/support/database.ts";
import { installHttp } from "../../http/install.ts";
import type { SourceId } from "../../kernel/ids.ts";
import { latestRevision } from "./evidence.store.ts";
import { sourceApi } from "./source.api.ts";
import { sourceRecord } from "./source-record.ts";

const app = new Hono();
installHttp(app);
const database = await loadedDatabase();
app.route("/", sourceApi(database, { claims: [], claimants: async () => new Map() }));

interface Listed {
  items: { id: string; kind: string }[];
  next: string | null;
}
const table = async (path: string): Promise<Record<string, string>[]> =>
  parse(await (await app.request(path)).text(), { columns: true });

test.each(["limit=0", "limit=201", "kind=rumour", "cursor=!!&limit=5", "colour=red"])(
  "a table of sources by %s is refused",
  async (query) => expect((await app.request(`/sources.csv?${query}`)).status).toBe(400),
);

test("a table of sources holds all that the filter leaves, whatever page it was asked for from", async () => {
  const all: Listed["items"] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const page = (await (
      await app.request(`/api/sources?limit=200${cursor && `&cursor=${cursor}`}`)
    ).json()) as Listed;
    all.push(...page.items);
    cursor = page.next;
  }
  expect(all.length).toBeGreaterThan(50);
  const ids = all.map(({ id }) => id);
  expect((await table("/sources.csv")).map(({ id }) => id)).toEqual(ids);
  const { next } = (await (await app.request("/api/sources?limit=5")).json()) as Listed;
  expect(await table(`/sources.csv?cursor=${next}`)).toHaveLength(ids.length);
  expect((await table(`/sources.csv?limit=5&cursor=${next}`)).map(({ id }) => id)).toEqual(ids.slice(5, 10));
  const [{ kind = "" } = {}] = all;
  expect((await table(`/sources.csv?kind=${encodeURIComponent(kind)}`)).length).toBe(
    all.filter((source) => source.kind === kind).length,
  );
});

test("of a source with more claims than are shown the number is told whole", async () => {
  const source = "peoples-daily-2023-sco-sister-cities" as SourceId;
  const known = await latestRevision(database.read);
  const tellers = { claims: [], claimants: async () => new Map() };
  const whole = await sourceRecord(database.read, source, known, "en", tellers);
  const part = await sourceRecord(database.read, source, known, "en", tellers, 2);
  expect(whole?.claims.length).toBeGreaterThan(2);
  expect(whole?.total).toBe(whole?.claims.length);
  expect([part?.claims.length, part?.total]).toEqual([2, whole?.total]);
});
