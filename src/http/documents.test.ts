import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { BYTE_ORDER_MARK, guardCell, sendCsv, sendCsvPages, writeCsv } from "./csv.ts";
import { etagOf, sendDocument, sendJson } from "./etag.ts";
import { sendGeoJson, sendGeoJsonPages } from "./geojson.ts";
import { installHttp } from "./install.ts";
import { encodeCursor, type Page } from "./paging.ts";
import { type PageAsked, pagesAsked } from "./whole-list.ts";

describe("CSV", () => {
  test.each(["=1+1", "+cmd", "-x", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")'])(
    "%j cannot run as a formula",
    (cell) => expect(guardCell(cell)).toBe(`'${cell}`),
  );
  test.each([-5, "-12.5", "+7", "-0500-01-01", "2023-06-15", "Qingdao", "", "a=b", "=", ">", "≥", "≈", "-"])(
    "%j stays as it is",
    (cell) => expect(guardCell(cell)).toBe(String(cell)),
  );
  test("nothing is an empty cell", () => {
    expect(guardCell(null)).toBe("");
    expect(guardCell(undefined)).toBe("");
  });
  test("is read back by any reader: quotes, commas, line ends, scripts", () => {
    const rows = [{ name: 'Says "so", 青岛\nЦиндао', n: 2 }];
    const text = writeCsv(
      [
        { name: "name", value: (row) => row.name },
        { name: "n", value: (row) => row.n },
      ],
      rows,
    );
    expect(text.startsWith(`${BYTE_ORDER_MARK}name,n\r\n`)).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(parse(text, { columns: true, bom: true })).toEqual([{ name: rows[0]?.name, n: "2" }]);
  });
  test("a list with nothing in it still has its head", () => {
    expect(writeCsv([{ name: "a", value: () => 1 }], [])).toBe(`${BYTE_ORDER_MARK}a\r\n`);
  });
});

describe("a data document", () => {
  const app = new Hono();
  let made = 0;
  app.get("/json", (c) => sendJson(c, { a: 1 }));
  app.get("/keyed", (c) =>
    sendDocument(
      c,
      () => {
        made += 1;
        return "body";
      },
      { type: "text/plain", key: "revision 7" },
    ),
  );
  app.get("/csv", (c) =>
    sendCsv(c, 'pairs "of"\r\n青岛/../x', [{ name: "a", value: (n: number) => n }], [1]),
  );
  app.get("/geo", (c) =>
    sendGeoJson(c, [
      {
        type: "Feature",
        geometry: { type: "Point", coordinates: [120.38, 36.07] },
        properties: { id: "cn-qingdao" },
      },
    ]),
  );
  app.post("/json", (c) => sendJson(c, {}));

  test("a name that would break the header is made safe", async () => {
    const header = (await app.request("/csv")).headers.get("Content-Disposition");
    expect(header).toBe('attachment; filename="pairs-of-..-x.csv"');
  });
  test("is asked for again each time, and not sent again where it is the same", async () => {
    const first = await app.request("/json");
    const etag = first.headers.get("ETag") ?? "";
    expect(etag).toMatch(/^"[\w-]+"$/);
    expect(first.headers.get("Cache-Control")).toBe("no-cache");
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const again = await app.request("/json", { headers: { "If-None-Match": known } });
      expect(again.status).toBe(304);
      expect(again.headers.get("ETag")).toBe(etag);
      expect(await again.text()).toBe("");
    }
    expect((await app.request("/json", { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
    expect((await app.request("/json", { method: "POST", headers: { "If-None-Match": "*" } })).status).toBe(
      200,
    );
  });
  test("with a key is not even made where the client has it", async () => {
    await app.request("/keyed", { headers: { "If-None-Match": etagOf("revision 7") } });
    expect(made).toBe(0);
    expect(await (await app.request("/keyed")).text()).toBe("body");
    expect(made).toBe(1);
  });
  test("GeoJSON says what it is", async () => {
    const response = await app.request("/geo");
    expect(response.headers.get("Content-Type")).toBe("application/geo+json");
    expect(await response.json()).toMatchObject({
      type: "FeatureCollection",
      features: [{ type: "Feature" }],
    });
  });
});

describe("a list as a table or a map", () => {
  const app = new Hono();
  installHttp(app);
  const MOST = 2_500;
  let rows = 2_500;
  const ask = async ({ limit, cursor }: PageAsked): Promise<Page<number>> => {
    const from = cursor ? Number(Buffer.from(cursor, "base64url").toString()) : 0;
    const to = Math.min(from + limit, rows);
    const items = Array.from({ length: to - from }, (_, index) => from + index);
    return { items, next: to < rows ? encodeCursor(to) : null };
  };
  const features = async function* (pages: AsyncIterable<number[]>) {
    for await (const page of pages) {
      yield page.map((id) => ({
        type: "Feature" as const,
        id: String(id),
        geometry: null,
        properties: {},
      }));
    }
  };
  app.get("/list.csv", (c) =>
    sendCsvPages(c, "list", [{ name: "n", value: (n: number) => n }], pagesAsked(c, ask, MOST)),
  );
  app.get("/list.geojson", (c) => sendGeoJsonPages(c, features(pagesAsked(c, ask, MOST))));
  const cells = async (path: string) => {
    const text = await (await app.request(path)).text();
    return text.trimEnd().split("\r\n").slice(1).map(Number);
  };

  test("longer than what is sent in one answer is refused, and says what to do", async () => {
    rows = 2_501;
    for (const path of ["/list.csv", "/list.geojson"]) {
      const answer = await app.request(path);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ code: "list-too-long", where: "limit" });
    }
    expect(await cells("/list.csv?limit=2")).toEqual([0, 1]);
  });

  test("holds every row, also asked for from beneath a later page", async () => {
    rows = 2_500;
    const all = Array.from({ length: rows }, (_, index) => index);
    expect(await cells("/list.csv")).toEqual(all);
    expect(await cells(`/list.csv?cursor=${encodeCursor(2_400)}`)).toEqual(all);
    const { features: sent } = (await (await app.request("/list.geojson")).json()) as { features: unknown[] };
    expect(sent).toHaveLength(rows);
  });

  test("of a length asked for is that page", async () => {
    expect(await cells(`/list.csv?limit=3&cursor=${encodeCursor(2_400)}`)).toEqual([2_400, 2_401, 2_402]);
    expect((await app.request("/list.csv?limit=201")).status).toBe(400);
  });

  test("with nothing in it still is one", async () => {
    rows = 0;
    expect(await cells("/list.csv")).toEqual([]);
    expect(await (await app.request("/list.geojson")).json()).toEqual({
      type: "FeatureCollection",
      features: [],
    });
  });

  test("begins with the mark by which Excel knows UTF-8", async () => {
    const bytes = new Uint8Array(await (await app.request("/list.csv")).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe("an answer with all that it carries", () => {
  const app = new Hono();
  installHttp(app);
  app.get("/long", (c) => sendJson(c, "Циндао ".repeat(400)));
  app.get("/short", (c) => sendJson(c, "青岛"));
  app.get("/page", (c) => c.html("<p>".repeat(1_000)));
  const ask = (path: string, encodings?: string, method = "GET") =>
    app.request(path, { method, ...(encodings && { headers: { "Accept-Encoding": encodings } }) });

  test.each([undefined, "br", "gzip;q=0", "*;q=0", "identity"])(
    "is not compressed for a client that takes %s",
    async (encodings) => {
      for (const path of ["/long", "/page"]) {
        const answer = await ask(path, encodings);
        expect(answer.headers.get("Content-Encoding")).toBeNull();
        expect(answer.headers.get("Vary")).toBe("Accept-Encoding");
      }
    },
  );

  test("is compressed where that saves anything, and says so in its tag", async () => {
    for (const path of ["/long", "/page"]) {
      const plain = await (await ask(path)).text();
      const answer = await ask(path, "deflate, gzip");
      expect(answer.headers.get("Content-Encoding")).toBe("gzip");
      const bytes = new Uint8Array(await answer.arrayBuffer());
      expect(gunzipSync(bytes).toString()).toBe(plain);
    }
    const tag = (await ask("/long")).headers.get("ETag");
    expect((await ask("/long", "gzip")).headers.get("ETag")).toBe(`W/${tag}`);
    expect((await ask("/short", "gzip")).headers.get("Content-Encoding")).toBeNull();
  });

  test("says its length in bytes, to a HEAD as well", async () => {
    for (const method of ["GET", "HEAD"]) {
      const answer = await ask("/short", undefined, method);
      expect(answer.headers.get("Content-Length")).toBe("8");
      expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
    }
  });
});
