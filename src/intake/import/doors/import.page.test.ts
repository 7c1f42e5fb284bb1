import { describe, expect, it, test } from "vitest";
import { signIn } from "../../../../test/support/accounts.ts";
import { bringDraft, bringSampleBatches } from "../../../../test/support/batches.ts";
import { loadedDatabase } from "../../../../test/support/database.ts";
import { buildApp } from "../../../app.ts";
import type { Job } from "../../jobs/job.ts";

const database = await loadedDatabase();
await bringSampleBatches(database);
const faults: unknown[] = [];
const begun: Job[] = [];
const app = buildApp(database, (error) => faults.push(error), undefined, {
  async begin(job) {
    begun.push(job);
  },
});

const HOST = "localhost:4780";
const editor = await signIn(database, "editor", { name: "An editor" });
const PAGE = { host: HOST, accept: "text/html", ...editor.headers };
const OWN = { ...PAGE, origin: `http://${HOST}` };

async function get(address: string, on = app, headers: Record<string, string> = PAGE) {
  const answer = await on.request(`http://${HOST}${address}`, { headers });
  return { status: answer.status, text: await answer.text() };
}

async function post(
  address: string,
  fields: Record<string, string | File>,
  headers: Record<string, string> = OWN,
) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const answer = await app.request(`http://${HOST}${address}`, { method: "POST", headers, body });
  return { status: answer.status, to: answer.headers.get("location"), text: await answer.text() };
}

const TABLE = new File(["City,Partner city\nQingdao,Osh\n"], "list.csv");
const PICTURE = new File([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")], "list.csv");

describe("what is refused", () => {
  it.each([
    "/en/import",
    "/en/import/2",
    "/import.json",
    "/import/2.json",
    "/import/2/rows.csv",
    "/import/2/progress.json",
    "/import/1/mapping.json",
  ])("to who is not signed in, and to a contributor: %s", async (address) => {
    const contributor = await signIn(database, "contributor");
    const nobody = { host: HOST, accept: "application/json" };
    expect((await get(address, app, nobody)).status).toBe(401);
    expect((await get(address, app, { ...nobody, ...contributor.headers })).status).toBe(403);
  });

  test.each([
    [
      "from another site",
      { file: TABLE },
      { ...PAGE, origin: "https://evil.example" },
      403,
      "foreign-request",
    ],
    ["for nobody's body", { file: TABLE, body: "no-such" }, OWN, 400, "body-missing"],
    ["without a file", {}, OWN, 400, "file-missing"],
    ["as of no day", { file: TABLE, asOf: "31.02.2015" }, OWN, 400, "bad-date"],
    ["by nobody's reader", { file: TABLE, source: "no-such" }, OWN, 400, "no-such-reader"],
    ["that is a picture", { file: PICTURE }, OWN, 400, "not-a-table"],
  ] as const)("a file %s", async (_, fields, headers, status, code) => {
    const answer = await post("/en/import", fields, headers);
    expect([answer.status, answer.text.includes(`Code ${code}`)]).toEqual([status, true]);
  });

  test.each([
    ["/en/import/99", 404, "no-such-batch"],
    ["/en/import/two", 404, "no-such-batch"],
    ["/en/import/2?outcome=lost", 400, "bad-outcome"],
    ["/en/import/2?after=x", 400, "bad-cursor"],
    ["/en/import?page=2", 400, "unknown-parameter"],
  ])("%s", async (address, status, code) => {
    const page = await get(address);
    expect([page.status, page.text.includes(`Code ${code}`)]).toEqual([status, true]);
  });

  it("work that a batch is not in a state for, and a rollback without a reason", async () => {
    expect((await post("/en/import/2/record", {})).status).toBe(409);
    expect((await post("/en/import/1/roll-back", { reason: "x", sure: "yes" })).status).toBe(409);
    expect((await post("/en/import/2/roll-back", { reason: "", sure: "yes" })).status).toBe(400);
    expect((await post("/en/import/2/roll-back", { reason: "a trial" })).status).toBe(400);
    expect(begun).toEqual([]);
  });
});

it("a batch as data: its counts add up, and every row is there", async () => {
  const batch = JSON.parse((await get("/import/2.json")).text) as Record<string, number>;
  expect(batch).toMatchObject({ rows: 6, recorded: 4, waiting: 1, refused: 1 });
  expect(batch.rows).toBe(Number(batch.recorded) + Number(batch.waiting) + Number(batch.refused));
  const lines = (await get("/import/2/rows.csv")).text.trim().split("\r\n");
  expect(lines).toHaveLength(7);
  expect(lines[6]).toContain("the same, twice");
  expect((await get("/import/2/rows.csv?outcome=waiting")).text).toContain("Nowhere-upon-Sea");
});

it("a mapping that was downloaded is taken back as it is", async () => {
  const mapping = (await get("/import/1/mapping.json")).text;
  const changed = { ...(JSON.parse(mapping) as object), capacity: "registrar" };
  const sent = await post("/ru/import/1/reading", {
    mapping: JSON.stringify(changed),
    next: "check",
  });
  expect([sent.status, sent.to]).toEqual([303, "/ru/import/1"]);
  expect(begun).toEqual([{ kind: "check-batch", batch: 1, author: "An editor", reason: "" }]);
  expect(JSON.parse((await get("/import/1.json")).text)).toMatchObject({
    state: "checking",
    mapping: { capacity: "registrar" },
  });
  const waits = await get("/en/import/1");
  expect(waits.text).toContain('<noscript><meta http-equiv="refresh"');
  expect(waits.text).toContain("Waiting for its turn…");
});

it("a list of one city's partners: the city is asked for, and a file whose layout is misread is read anew", async () => {
  const id = await bringDraft(database, "own.csv", "Partner;Year\nOsh;2019\n");
  expect((await post(`/en/import/${id}/reading`, { "a.name": "", next: "check" })).text).toContain(
    "No column names side A",
  );
  const relaid = { "table.separator": "comma", next: "layout" };
  expect((await post(`/en/import/${id}/reading`, relaid)).status).toBe(303);
  expect((await get(`/en/import/${id}`)).text).toContain("Partner;Year");
  await post(`/en/import/${id}/reading`, { "table.separator": "semicolon", next: "layout" });
  await post(`/en/import/${id}/reading`, { "a.name": "Qingdao", next: "check" });
  expect(JSON.parse((await get(`/import/${id}.json`)).text)).toMatchObject({
    state: "checking",
    mapping: { a: { name: { constant: "Qingdao" } }, b: { name: { column: "Partner" } } },
  });
  expect(faults).toEqual([]);
});
