import { describe, expect, it } from "vitest";
import { componentOf, exampleAddress, type OpenApiDocument, type Schema } from "../../src/http/reference.ts";
import { loadedDatabase } from "../support/database.ts";
import { serveSite } from "../support/site.ts";

describe("the reference of the API", async () => {
  const site = await serveSite(await loadedDatabase());
  const answer = await fetch(`${site.url}/api/openapi.json`);
  const document = (await answer.json()) as OpenApiDocument;
  const routes = Object.entries(document.paths);
  /** Those that anybody may read; the others are tried in the rooms that they belong to. */
  const open = routes.filter(([, { get }]) => get !== undefined && !get.security?.length);
  const resolve = (schema: Schema | undefined): Schema | undefined =>
    schema?.$ref ? document.components?.schemas?.[componentOf(schema.$ref)] : schema;

  it("is OpenAPI 3.1, and asks for no login but where a route says so", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(document.servers).toEqual([{ url: "/" }]);
    expect((document as { security?: unknown }).security).toEqual([]);
  });

  it("has every route under /api that is mounted, and no other", () => {
    const mounted = site.app.routes
      .filter(({ path, method }) => path.startsWith("/api/") && method !== "ALL")
      .map(({ path }) => path.replace(/:(\w+)/g, "{$1}"))
      .filter((path) => path !== "/api/openapi.json");
    expect(mounted.length).toBeGreaterThan(10);
    expect([...new Set(mounted)].sort()).toEqual(Object.keys(document.paths).sort());
  });

  it("leads to schemas that are there", () => {
    const refs = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(refs.length).toBeGreaterThan(10);
    for (const name of refs) expect(Object.keys(document.components?.schemas ?? {})).toContain(name);
  });

  it.each(open)("%s answers its example as documented, with an ETag", async (path, methods) => {
    const operation = methods.get;
    if (!operation) throw new Error(`${path} has no GET`);
    expect(operation.summary).toBeTruthy();
    for (const parameter of operation.parameters ?? [])
      expect(
        parameter.description ?? parameter.schema?.description ?? parameter.schema?.enum ?? parameter.in,
      ).toBeTruthy();
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(["200", "400", "404"]));
    const address = site.url + exampleAddress(path, operation);
    const response = await fetch(address);
    expect([address, response.status]).toEqual([address, 200]);
    const etag = response.headers.get("ETag");
    expect(etag).toBeTruthy();
    const body = (await response.json()) as Record<string, unknown>;
    const schema = resolve(operation.responses["200"]?.content?.["application/json"]?.schema);
    for (const name of schema?.required ?? []) expect(Object.keys(body)).toContain(name);
    if (!path.endsWith("}") && path !== "/api/count") {
      expect(Array.isArray(body.items)).toBe(true);
      expect(body.next === null || typeof body.next === "string").toBe(true);
    }
    const again = await fetch(address, { headers: { "If-None-Match": etag ?? "" } });
    expect(again.status).toBe(304);
  });

  it.each(["/api/figures", "/api/rules"])("%s is read whole, page by page", async (path) => {
    const ids: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const response: Response = await fetch(`${site.url}${path}?limit=7${cursor && `&cursor=${cursor}`}`);
      const page = (await response.json()) as { items: { id: string }[]; next: string | null };
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    const all = (await (await fetch(`${site.url}${path.replace("/api", "")}.json`)).json()) as {
      items: unknown[];
    };
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(all.items.length);
    const { status } = await fetch(`${site.url}${path}?cursor=garbage`);
    expect(status).toBe(400);
  });

  it("is read as a page, in the frame of the page's language", async () => {
    const page = await (await fetch(`${site.url}/ru/api`)).text();
    for (const [path] of routes) expect(page).toContain(`<code>${path}</code>`);
    expect(page).toContain('<html lang="ru">');
  });
});
