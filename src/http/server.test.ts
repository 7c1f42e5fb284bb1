import { request } from "node:http";
import { connect } from "node:net";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { invalid } from "../kernel/errors.ts";
import { installHttp } from "./install.ts";
import { type Listening, listen } from "./server.ts";

function sample(): Hono {
  const app = new Hono();
  installHttp(app, {
    log: () => {},
    errorPage: (c, shown) => c.html(`<h1>${shown.code}</h1>`, shown.status === 404 ? 404 : 400),
  });
  app.get("/places/:id", (c) => c.json({ id: c.req.param("id") }));
  app.post("/places", (c) => c.json({}, 201));
  app.get("/slow", async (c) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return c.text("done");
  });
  app.get("/never", () => new Promise<Response>(() => {}));
  app.get("/refuses", () => {
    throw invalid("bad-day", "not a day", "asOf");
  });
  app.get("/breaks", () => {
    throw new Error("password in a message");
  });
  return app;
}

let server: Listening;
beforeAll(async () => {
  server = await listen(sample(), { host: "127.0.0.1", port: 0 });
});
afterAll(() => server.stop());

/** Sends a path as it is, which `fetch` would tidy. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET") {
  return new Promise<{ status: number; body: string; headers: Record<string, unknown> }>(
    (resolve, reject) => {
      const sent = request({ host: "127.0.0.1", port: server.port, path, headers, method }, (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          body += chunk;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
        );
      });
      sent.on("error", reject);
      sent.end();
    },
  );
}

function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, "127.0.0.1", () => socket.write(text));
    let answer = "";
    socket.setEncoding("utf8");
    socket.on("data", (chunk: string) => {
      answer += chunk;
    });
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
  });
}

describe("what the server refuses", () => {
  test.each([
    ["a query over 8 KB", `/places/x?q=${"a".repeat(9_000)}`, 414, "uri-too-long"],
    ["a path over 2 KB", `/places/${"a".repeat(3_000)}`, 414, "uri-too-long"],
    ["a query of 1 MB", `/places/x?q=${"a".repeat(1_000_000)}`, 431, "headers-too-large"],
    ["a path that is not UTF-8", "/places/%E0%A4%A", 400, "bad-encoding"],
    ["a query that is not UTF-8", "/places/x?q=%FF", 400, "bad-encoding"],
    ["a lone percent sign", "/places/x?q=100%", 400, "bad-encoding"],
    ["a NUL in the path", "/places/a%00b", 400, "bad-encoding"],
    ["a NUL in the query", "/places/x?q=%00", 400, "bad-encoding"],
    ["an unknown address", "/nothing/here", 404, "no-such-page"],
    ["a refusal of a room", "/refuses", 400, "bad-day"],
    ["a bug", "/breaks", 500, "internal"],
  ])("%s", async (_, path, status, code) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.headers["content-type"]).toMatch(/^application\/problem\+json/);
    const sent = JSON.parse(answer.body);
    expect(sent).toMatchObject({ status, code, type: `urn:amity:problem:${code}` });
    expect(sent.title).toBeTruthy();
    expect(sent.detail).toBeTruthy();
    expect(answer.body).not.toContain("password");
  });

  test("headers of 1 MB, and then goes on serving", async () => {
    const answer = await ask("/places/x", { "X-Large": "a".repeat(1_000_000) });
    expect(answer.status).toBe(431);
    expect((await ask("/places/x")).status).toBe(200);
  });

  test("what is not HTTP", async () => {
    expect(await raw("HELLO?\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n[\s\S]*"code":"bad-request"/);
  });

  test("a Host header that is none", async () => {
    const answer = await raw("GET /places/x HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 400 [\s\S]*"code":"bad-request"/);
  });

  test("two Host headers", async () => {
    const answer = await raw("GET /places/x HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 400 [\s\S]*"code":"bad-request"/);
  });

  test("a method that the address does not answer, saying which it does", async () => {
    const answer = await ask("/places/x", {}, "DELETE");
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe("GET, HEAD");
    expect(JSON.parse(answer.body).code).toBe("method-not-allowed");
    expect((await ask("/places", {}, "GET")).headers.allow).toBe("POST");
    expect((await ask("/places/x", {}, "OPTIONS")).status).toBe(204);
  });

  test("to a browser as a page, at a data address as data", async () => {
    const browser = { Accept: "text/html,*/*;q=0.8" };
    const page = await ask("/nothing/here", browser);
    expect(page.status).toBe(404);
    expect(page.headers["content-type"]).toMatch(/^text\/html/);
    expect(page.body).toContain("no-such-page");
    expect((await ask("/nothing.json", browser)).headers["content-type"]).toMatch(/problem\+json/);
    expect((await ask("/api/nothing", browser)).headers["content-type"]).toMatch(/problem\+json/);
  });
});

test("every answer carries the security headers, refusals too", async () => {
  for (const path of ["/places/x", "/nothing", "/breaks", "/places/%FF"]) {
    const { headers } = await ask(path);
    expect(headers["content-security-policy"]).toContain("default-src 'self'");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["content-security-policy"]).not.toContain("unsafe");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
  }
});

test("encoded names of any script arrive whole", async () => {
  const { body } = await ask(`/places/${encodeURIComponent("青岛")}?q=${encodeURIComponent("Циндао +")}`);
  expect(JSON.parse(body)).toEqual({ id: "青岛" });
});

describe("stop", () => {
  test("lets the running request end and takes no new one", async () => {
    const own = await listen(sample(), { host: "127.0.0.1", port: 0 });
    const running = fetch(`${own.url}/slow`).then((response) => response.text());
    await new Promise((resolve) => setTimeout(resolve, 100));
    const stopped = own.stop();
    await expect(fetch(`${own.url}/places/x`)).rejects.toThrow();
    expect(await running).toBe("done");
    await stopped;
  });

  test("ends by itself when a request never does, and may be called twice", async () => {
    const own = await listen(sample(), { host: "127.0.0.1", port: 0, grace: 200 });
    const running = fetch(`${own.url}/never`);
    const lost = expect(running).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await Promise.all([own.stop(), own.stop()]);
    await lost;
  });

  test("a port in use is an error, not a crash", async () => {
    await expect(listen(sample(), { host: "127.0.0.1", port: server.port })).rejects.toThrow(/EADDRINUSE/);
  });
});
