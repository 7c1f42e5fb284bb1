import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { loadedDatabase } from "../../../../test/support/database.ts";
import { serveSite } from "../../../../test/support/site.ts";
import { change } from "../../../database/database.ts";

type Json = Record<string, unknown>;
interface Candidate {
  id: string;
  name: string;
  description: string;
  score: number;
  match: boolean;
  type: { id: string; name: string }[];
  features: { id: string; value: number | boolean }[];
}

const database = await loadedDatabase();
await database.write(async (tx) => {
  await change(
    tx,
    sql`insert into gazetteer_place (id, geonames_id, name, ascii_name, slug, feature, country, admin1, latitude,
        longitude, population)
      values ('6115187', 6115187, 'Rauma', 'Rauma', 'rauma', 'PPLA3', 'FI', '02', 61.13, 21.51, 39000),
        ('FI.02', 830662, 'Satakunta', 'Satakunta', 'satakunta', 'ADM1', 'FI', '02', 61.5, 22, null),
        ('1797929', 1797929, 'Qingdao', 'Qingdao', 'qingdao', 'PPLA2', 'CN', '25', 36.06, 120.38, 3000000)`,
  );
});
const site = await serveSite(database);

const get = (path: string, headers: Record<string, string> = {}) => fetch(site.url + path, { headers });
const json = async (path: string) => (await get(path)).json() as Promise<Json>;
const post = (form: Record<string, string>) =>
  fetch(`${site.url}/reconcile`, { method: "POST", body: new URLSearchParams(form) });
const asked = async (queries: Json) => {
  const response = await post({ queries: JSON.stringify(queries) });
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, { result: Candidate[] }>;
};

beforeAll(() => {
  expect(site.faults).toEqual([]);
});

describe("a request that cannot be answered is refused, in words and for every site", () => {
  const batch = (size: number) =>
    JSON.stringify(Object.fromEntries(Array.from({ length: size }, (_, n) => [`q${n}`, { query: "x" }])));
  test.each([
    ["no form of ours", {}, 400, "bad-queries"],
    ["what is no JSON", { queries: "{" }, 400, "bad-queries"],
    ["a list", { queries: "[]" }, 400, "bad-queries"],
    ["a query that is none", { queries: '{"q":1}' }, 400, "bad-queries"],
    ["a misnamed field", { queries: '{"q":{"query":"x","props":[]}}' }, 400, "bad-queries"],
    ["neither words nor properties", { queries: '{"q":{"properties":[]}}' }, 400, "bad-queries"],
    ["a limit alone", { queries: '{"q":{"limit":1}}' }, 400, "bad-queries"],
    [
      "a property without a value",
      { queries: '{"q":{"query":"x","properties":[{"pid":"a"}]}}' },
      400,
      "bad-queries",
    ],
    [
      "a name of 2,000 letters",
      { queries: JSON.stringify({ q: { query: "x".repeat(2_000) } }) },
      400,
      "bad-queries",
    ],
    ["50,000 brackets", { queries: `{"q":${"[".repeat(50_000)}${"]".repeat(50_000)}}` }, 400, "bad-queries"],
    ["201 queries", { queries: batch(201) }, 413, "batch-too-large"],
    ["10,000 queries", { queries: batch(10_000) }, 413, "batch-too-large"],
    ["a megabyte", { queries: "x".repeat(1_000_000) }, 413, "body-too-large"],
    ["an extension of nothing", { extend: "{}" }, 400, "bad-queries"],
    [
      "201 ids",
      { extend: JSON.stringify({ ids: Array(201).fill("x"), properties: [] }) },
      413,
      "batch-too-large",
    ],
  ])("%s", async (_, form, status, code) => {
    const response = await post(form as Record<string, string>);
    expect([response.status, ((await response.json()) as Json).code]).toEqual([status, code]);
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
  });
  test("a body that is no form, a cursor that is no number, a place that is not there", async () => {
    const plain = await fetch(`${site.url}/reconcile`, { method: "POST", body: "queries={}" });
    expect(plain.status).toBe(400);
    expect((await get("/reconcile/suggest/entity?prefix=Q&cursor=-1")).status).toBe(400);
    for (const id of ["xx-nowhere", "geonames:999", "division:CN.99", "%3Cscript%3E", "geonames:x"]) {
      expect((await get(`/reconcile/view/${id}`)).status).toBe(404);
      expect((await get(`/reconcile/preview/${id}`)).status).toBe(404);
    }
  });
  test("a key may be any string, also one that objects have of their own", async () => {
    const response = await post({
      queries: '{"__proto__":{"query":"Qingdao"},"constructor":{"query":"Xyzzy"}}',
    });
    expect(Object.keys((await response.json()) as Json)).toEqual(["__proto__", "constructor"]);
  });
});

describe("the manifest", () => {
  test("says what is served, and where, in addresses that answer", async () => {
    const manifest = await json("/reconcile");
    expect(manifest).toMatchObject({
      versions: ["0.2"],
      identifierSpace: `${site.url}/places/`,
      batchSize: 200,
      view: { url: `${site.url}/reconcile/view/{{id}}` },
      preview: { url: `${site.url}/reconcile/preview/{{id}}`, width: 400 },
    });
    const { suggest, extend, logo, documentation } = manifest as {
      suggest: Record<string, { service_url: string; service_path: string }>;
      extend: { propose_properties: { service_url: string; service_path: string } };
      logo: string;
      documentation: string;
    };
    const services = [...Object.values(suggest), extend.propose_properties];
    for (const address of [
      logo,
      documentation,
      ...services.map(({ service_url, service_path }) => `${service_url}${service_path}?prefix=q&type=city`),
    ]) {
      expect([address, (await fetch(address)).status]).toEqual([address, 200]);
    }
  });
  test("is for every site: CORS, and no cookie", async () => {
    const response = await get("/reconcile", { Origin: "https://openrefine.example" });
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(response.headers.get("Set-Cookie")).toBeNull();
    const before = await fetch(`${site.url}/reconcile`, {
      method: "OPTIONS",
      headers: { Origin: "https://a.example", "Access-Control-Request-Method": "POST" },
    });
    expect(before.status).toBe(204);
    expect(before.headers.get("Access-Control-Allow-Methods")).toContain("POST");
  });
});

describe("queries", () => {
  test("are answered each under its key, by POST and by GET alike", async () => {
    const queries = {
      q0: { query: "Циндао", properties: [{ pid: "country", v: "中国" }] },
      q1: {
        query: "Rauma",
        type: "city",
        properties: [{ pid: "country", v: { id: "FI", name: "Finland" } }],
      },
      q2: { query: "Xyzzyville", limit: 3 },
    };
    const answers = await asked(queries);
    expect(Object.keys(answers)).toEqual(["q0", "q1", "q2"]);
    expect(answers.q0?.result[0]).toMatchObject({ id: "cn-qingdao", name: "Qingdao", match: true });
    expect(answers.q1?.result[0]).toMatchObject({ id: "geonames:6115187", match: true });
    expect(answers.q2?.result).toEqual([]);
    const byGet = await json(`/reconcile?queries=${encodeURIComponent(JSON.stringify(queries))}`);
    expect(byGet).toEqual(answers);
  });
  test("have candidates with score, types, a description and features; at most as many as asked for", async () => {
    const { q } = await asked({ q: { query: "Minsk", limit: 1 } });
    expect(q?.result).toHaveLength(1);
    const [first] = q?.result ?? [];
    expect(first?.score).toBeGreaterThan(0);
    expect(first?.score).toBeLessThanOrEqual(100);
    expect(first?.type.at(-1)).toEqual({ id: "place", name: "Place" });
    expect(first?.description).toContain("Belarus");
    expect(first?.features.map(({ id }) => id)).toContain("same-name");
  });
  test("of which several are as likely match none", async () => {
    const { q } = await asked({ q: { query: "Georgia" } });
    expect(q?.result.filter(({ match }) => match)).toEqual([]);
  });
  test("by an id, ours or one that is stated, lead to that place", async () => {
    const answers = await asked({
      a: { query: "cn-qingdao" },
      b: { query: "geonames:1797929" },
      c: { properties: [{ pid: "geonames", v: 6115187 }] },
      d: { properties: [{ pid: "country", v: "CN" }] },
    });
    expect(answers.a?.result[0]).toMatchObject({ id: "cn-qingdao", score: 100, match: true });
    expect(answers.b?.result[0]).toMatchObject({ id: "cn-qingdao", match: true });
    expect(answers.c?.result[0]).toMatchObject({ id: "geonames:6115187", match: true });
    expect(answers.d?.result).toEqual([]);
  });
  test("with values that nobody can read are answered without them", async () => {
    const properties = ["level", "coordinates", "language", "geonames", "nonsense"].map((pid) => ({
      pid,
      v: "???",
    }));
    const { q } = await asked({
      q: { query: "Rauma", properties: [...properties, { pid: "country", v: ["FI"] }] },
    });
    expect(q?.result[0]).toMatchObject({ id: "geonames:6115187", match: true });
  });
});

describe("suggestions", () => {
  const result = async (path: string) => (await json(path)).result as { id: string; name: string }[];
  test("of places: by id, by name in any script, by beginning, a page at a time", async () => {
    const ids = async (prefix: string, more = "") =>
      (await result(`/reconcile/suggest/entity?prefix=${encodeURIComponent(prefix)}${more}`)).map(
        ({ id }) => id,
      );
    expect(await ids("青岛")).toContain("cn-qingdao");
    expect(await ids("Qing")).toContain("cn-qingdao");
    expect(await ids("Raum")).toContain("geonames:6115187");
    expect((await ids("geonames:6115187"))[0]).toBe("geonames:6115187");
    expect(await ids("")).toEqual([]);
    expect(await ids("%")).toEqual([]);
    const [, second] = await ids("Qing");
    expect((await ids("Qing", "&cursor=1"))[0]).toBe(second);
  });
  test("of types and properties", async () => {
    expect((await result("/reconcile/suggest/type?prefix=ci")).map(({ id }) => id)).toContain("city");
    expect((await result("/reconcile/suggest/property?prefix=coun")).map(({ id }) => id)).toEqual([
      "country",
    ]);
    expect(await result("/reconcile/suggest/type?prefix=city&cursor=1")).toEqual([]);
  });
});

describe("data extension", () => {
  test("proposes properties, as many as asked for", async () => {
    const { properties, type, limit } = await json("/reconcile/properties?type=city&limit=2");
    expect([properties, type, limit]).toMatchObject([[{ id: "country" }, { id: "within" }], "city", 2]);
  });
  test("gives the values of places of the registry and of the gazetteer, and nothing of others", async () => {
    const properties = [
      "name-ru",
      "name-zh",
      "country",
      "level",
      "geonames",
      "wikidata",
      "latitude",
      "population",
    ];
    const response = await post({
      extend: JSON.stringify({
        ids: ["cn-qingdao", "geonames:6115187", "xx-nowhere"],
        properties: [...properties, "partners", "within", "nonsense"].map((id) => ({ id })),
      }),
    });
    const { meta, rows } = (await response.json()) as {
      meta: Json[];
      rows: Record<string, Record<string, unknown[]>>;
    };
    expect(meta).toContainEqual({ id: "country", name: "Country" });
    expect(rows["cn-qingdao"]).toMatchObject({
      "name-ru": [{ str: "Циндао" }],
      "name-zh": [{ str: "青岛" }],
      country: [{ str: "CN" }],
      level: [{ str: "city" }],
      geonames: [{ str: "1797929" }],
      within: [{ str: "Shandong" }],
      nonsense: [],
    });
    const [partners] = (rows["cn-qingdao"]?.partners ?? []) as { int: number }[];
    expect(partners?.int).toBeGreaterThan(5);
    expect(rows["geonames:6115187"]).toMatchObject({
      country: [{ str: "FI" }],
      within: [{ str: "Satakunta" }],
      population: [{ int: 39_000 }],
      partners: [{ int: 0 }],
    });
    expect(Object.values(rows["xx-nowhere"] ?? {}).flat()).toEqual([]);
  });
});

describe("a place", () => {
  test("is looked at where its id leads", async () => {
    const known = await fetch(`${site.url}/reconcile/view/geonames:1797929`, { redirect: "manual" });
    expect([known.status, known.headers.get("Location")]).toEqual([302, "/en/places/cn-qingdao"]);
    const page = await (await get("/ru/reconcile/view/division:FI.02")).text();
    expect(page).toContain("Satakunta");
    expect(page).toContain("справочнике");
  });
  test("is previewed in a frame of any site, with no script; no other page is", async () => {
    const response = await get("/reconcile/preview/cn-qingdao");
    expect(response.headers.get("X-Frame-Options")).toBeNull();
    expect(response.headers.get("Content-Security-Policy")).toContain("frame-ancestors *");
    const text = await response.text();
    expect(text).toContain("<h1>Qingdao</h1>");
    expect(text).not.toContain("<script");
    for (const path of ["/reconcile", "/reconcile/view/geonames:6115187", "/en/places/cn-qingdao"]) {
      expect((await get(path)).headers.get("X-Frame-Options")).toBe("DENY");
    }
  });
});
