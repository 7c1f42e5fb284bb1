import { parse } from "csv-parse/sync";
import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { guardCell, sendCsv, writeCsv } from "./csv.ts";
import { etagOf, sendDocument, sendJson } from "./etag.ts";
import { sendGeoJson } from "./geojson.ts";

describe("CSV", () => {
  test.each(["=1+1", "+cmd", "-x", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")'])(
    "%j cannot run as a formula",
    (cell) => expect(guardCell(cell)).toBe(`'${cell}`),
  );
  test.each([-5, "-12.5", "+7", "-0500-01-01", "2023-06-15", "Qingdao", "", "a=b"])(
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
    expect(text.startsWith("name,n\r\n")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(parse(text, { columns: true })).toEqual([{ name: rows[0]?.name, n: "2" }]);
  });
  test("a list with nothing in it still has its head", () => {
    expect(writeCsv([{ name: "a", value: () => 1 }], [])).toBe("a\r\n");
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
