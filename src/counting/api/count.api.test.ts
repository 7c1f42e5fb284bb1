import { describe, expect, it } from "vitest";
import { loadedDatabase } from "../../../test/support/database.ts";
import { buildApp } from "../../app.ts";
import { writeCsv } from "../../http/csv.ts";
import { knownDay } from "../../kernel/day.ts";
import type { PlaceId, RuleId } from "../../kernel/ids.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import { Recording } from "../../registry/evidence/recording.ts";
import { judgeClaim } from "../../registry/partnerships/judge-claim.ts";
import { readPartnership } from "../../registry/partnerships/record/partnership-record.ts";
import { type AnswerRow, answer } from "../answer.ts";
import { answerJson } from "../count.command.ts";
import { Question } from "../evaluate.ts";
import { findRule } from "../rule.store.ts";
import { loadWorld } from "../world.store.ts";
import { CSV_COLUMNS, csvRows } from "./count.api.ts";

const FORUM = "rule=sco-forum-2023&asOf=2023-06-15";

interface Counted {
  certain: number;
  possible: number;
  revision: number;
  rows: Pick<AnswerRow, "id" | "places" | "verdict" | "partnerships">[];
  excluded: unknown[];
}

describe("the count as data", async () => {
  const database = await loadedDatabase();
  const app = buildApp(database, (error) => {
    throw error;
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.request(`http://amity.test${path}`, { headers });
  const json = async <T = Counted>(path: string) => (await get(path)).json() as Promise<T>;
  const day = knownDay("2023-06-15");

  describe.each(["/api/count", "/count.json", "/count.csv", "/count.geojson", "/en/count"])("%s", (path) => {
    it.each([
      [`${FORUM}-31`, 400, "bad-day", "asOf"],
      ["rule=sco-forum-2023&asOf=2023-02-30", 400, "bad-day", "asOf"],
      ["rule=nobody-knows-it", 404, "unknown-rule", "rule"],
      ["rule=sco-forum-2023@77", 404, "unknown-rule", "rule"],
      ["rule=SCO%20forum", 400, "bad-rule", "rule"],
      [`${FORUM}&knownAt=soon`, 400, "bad-known-at", "knownAt"],
      [`${FORUM}&knownAt=999999`, 404, "unknown-revision", "knownAt"],
      [`${FORUM}&kinds=brother`, 400, "bad-switch", "kinds"],
      [`${FORUM}&ownCountry=ZZ`, 404, "unknown-place", "ownCountry"],
      [`${FORUM}&ownWithin=cn-nowhere`, 404, "unknown-place", "ownWithin"],
      [`${FORUM}&otherPlace=cn-qingdao%27--`, 400, "bad-switch", "otherPlace"],
      [`${FORUM}&group=NATO`, 404, "unknown-group", "group"],
      [`${FORUM}&roles=king`, 404, "unknown-role", "roles"],
      [`${FORUM}&evidnce=document`, 400, "unknown-parameter", "evidnce"],
      [`${FORUM}&ownCountry=${"CN,".repeat(4000)}`, 414, "uri-too-long", "query"],
    ])("refuses %s", async (query, status, code, where) => {
      const response = await get(`${path}?${query}`);
      expect([response.status, await response.json()]).toEqual([
        status,
        expect.objectContaining({ code, where }),
      ]);
    });
  });

  it("refuses what only the API asks for, or does not", async () => {
    expect((await get("/api/count")).status).toBe(400);
    expect(await json("/api/count?rule=sco-forum-2023&rows=maybe")).toMatchObject({ code: "bad-parameter" });
    expect(await json(`/api/count?${FORUM}&unit=pair&unit=place`)).toMatchObject({ status: 400 });
    expect(await json(`/count.json?${FORUM}&asOf=2024-01-01`)).toMatchObject({ code: "bad-parameter" });
  });

  it.each(["/api/count", "/count.json", "/count.csv", "/en/count"])(
    "%s refuses another part of the list",
    async (path) => {
      for (const show of ["", "all", "Certain"])
        expect(await json(`${path}?${FORUM}&show=${show}`)).toMatchObject({ code: "bad-parameter" });
      expect(await json(`${path}?${FORUM}&show=certain&show=possible`)).toMatchObject({ status: 400 });
    },
  );

  it("refuses a part of the list where there is none to show", async () => {
    expect(await json(`/api/count?${FORUM}&rows=false&show=certain`)).toMatchObject({ where: "show" });
    expect(await json(`/count.geojson?${FORUM}&show=certain`)).toMatchObject({ code: "unknown-parameter" });
  });

  it("shows a part of the list under the numbers of the whole", async () => {
    const whole = await json(`/count.json?${FORUM}`);
    for (const path of ["/api/count", "/count.json"]) {
      for (const show of ["certain", "possible"]) {
        const part = await json(`${path}?${FORUM}&show=${show}`);
        expect(part.rows).toEqual(whole.rows.filter(({ verdict }) => verdict === show));
        expect(part).toMatchObject({ certain: whole.certain, possible: whole.possible });
        expect(part.excluded).toBeUndefined();
      }
      const { rows, excluded } = await json(`${path}?${FORUM}&show=excluded`);
      expect([rows, excluded]).toEqual([undefined, whole.excluded]);
    }
    const csv = async (show: string) =>
      (await (await get(`/count.csv?${FORUM}&show=${show}`)).text()).trim().split("\r\n").length - 1;
    expect(await Promise.all(["certain", "possible", "excluded"].map(csv))).toEqual([
      whole.certain,
      whole.possible - whole.certain,
      whole.excluded.length,
    ]);
  });

  it("gives the forum's reading as the command line does, and the same number from SQL and from memory", async () => {
    const known = await latestRevision(database.read);
    const rule = await findRule(database.read, "sco-forum-2023" as RuleId, known);
    if (!rule) throw new Error("no rule");
    const question = new Question(await loadWorld(database.read, known), rule, day).count();
    const command = answerJson(await answer(database.read, { rule, named: true }, day, known));
    expect(await json(`/count.json?${FORUM}`)).toEqual(JSON.parse(JSON.stringify(command)));
    expect(await json(`/api/count?${FORUM}`)).toEqual(JSON.parse(JSON.stringify(command)));
    const number = await json(`/api/count?${FORUM}&rows=false`);
    expect(number).toMatchObject({ ...question, revision: known });
    expect(number.rows).toBeUndefined();
    expect(command).toMatchObject(question);
    expect(question.certain).toBeGreaterThan(0);
    expect(question.possible).toBeGreaterThan(question.certain);
  });

  it("names partnerships that exist", async () => {
    const { rows } = await json(`/count.json?${FORUM}`);
    const held = await database.read.selectFrom("partnership").select("id").execute();
    const ids = new Set(held.map(({ id }) => id));
    expect(rows.flatMap((row) => row.partnerships).filter((id) => !ids.has(id))).toEqual([]);
    expect(rows.every((row) => row.partnerships.length > 0)).toBe(true);
  });

  it("knows nothing before the first load", async () => {
    expect(await json(`/api/count?${FORUM}&knownAt=0`)).toMatchObject({
      revision: 0,
      certain: 0,
      possible: 0,
      rows: [],
    });
    expect(await json(`/api/count?${FORUM}&knownAt=0&rows=false`)).toMatchObject({ certain: 0, possible: 0 });
  });

  it("draws each pair once, between places of the same collection, within ±180°", async () => {
    interface Drawn {
      geometry: { coordinates: unknown } | null;
      properties: { kind: string; id: string; from: string; to: string; certainty: string };
    }
    const { features } = await json<{ features: Drawn[] }>(`/count.geojson?${FORUM}`);
    const { possible, certain } = await json(`/api/count?${FORUM}&rows=false`);
    const places = new Set(features.filter((f) => f.properties.kind === "place").map((f) => f.properties.id));
    const lines = features.filter((f) => f.properties.kind === "partnership");
    expect(lines).toHaveLength(possible);
    expect(lines.filter((f) => f.properties.certainty === "certain")).toHaveLength(certain);
    expect(lines.every(({ properties }) => places.has(properties.from) && places.has(properties.to))).toBe(
      true,
    );
    const numbers =
      JSON.stringify(features.map((f) => f.geometry?.coordinates)).match(/-?\d+(\.\d+)?/g) ?? [];
    expect(Math.max(...numbers.map((n) => Math.abs(Number(n))))).toBeLessThanOrEqual(180);
  });

  it("lists what counts and what does not as CSV, and runs nothing in a spreadsheet", async () => {
    const found = await json(`/count.json?${FORUM}`);
    const csv = await (await get(`/count.csv?${FORUM}`)).text();
    expect(csv.trim().split("\r\n")).toHaveLength(1 + found.rows.length + found.excluded.length);
    const id = "cn-qingdao" as PlaceId;
    const ground = { names: new Map([[id, { en: '=cmd|" /C calc"!A0' }]]) };
    const row = { id, places: [id], verdict: "certain", reasons: [], partnerships: [] } as const;
    const rows = csvRows(
      { rows: [{ ...row, places: [id], reasons: [], partnerships: [] }], excluded: [] },
      ground,
    );
    expect(writeCsv(CSV_COLUMNS, rows)).toContain(`"'=cmd`);
  });

  it("is sent again only where it changed", async () => {
    const first = await get(`/api/count?${FORUM}`);
    const etag = first.headers.get("ETag") ?? "";
    expect((await get(`/api/count?${FORUM}`, { "If-None-Match": etag })).status).toBe(304);
    expect((await get(`/api/count?${FORUM}&unit=place`, { "If-None-Match": etag })).status).toBe(200);
  });

  it("keeps the number of an old revision after a judgement", async () => {
    const before = await json(`/count.json?${FORUM}`);
    const link = (revision: number) => `rule=sco-forum-2023@1&asOf=2023-06-15&knownAt=${revision}`;
    expect(await json(`/count.json?${link(before.revision)}`)).toEqual(before);
    const row = before.rows.find((one) => one.verdict === "certain");
    const [id] = row?.partnerships ?? [];
    if (!id) throw new Error("no certain row");
    const { claims } = await readPartnership(database.read, id, {});
    await database.write(async (tx) => {
      const recording = new Recording(tx, "tester", "the source was misread");
      for (const { citation } of claims) {
        const judgement = {
          citation,
          kind: "reject",
          other: null,
          reason: "misread",
          author: "tester",
        } as const;
        await judgeClaim(recording, judgement);
      }
    });
    const after = await json(`/count.json?${FORUM}`);
    expect(after.revision).toBeGreaterThan(before.revision);
    expect(after.certain).toBe(before.certain - 1);
    expect(after.rows.some((one) => one.id === row?.id)).toBe(false);
    expect(await json(`/count.json?${link(before.revision)}`)).toEqual(before);
    const page = await (await get(`/en/count?${link(before.revision)}`)).text();
    expect(page).toContain(`${before.certain} certain, up to ${before.possible} possible`);
  });
});
