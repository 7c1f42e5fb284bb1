import { request } from "node:http";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installHttp } from "../install.ts";
import { type Listening, listen } from "../server.ts";
import { accessGate, EVERYBODY } from "./access.ts";

const KB = 1024;

/** What arrived, so that a refusal is seen to have come before. */
const written: string[] = [];

function registry(): Hono {
  const app = new Hono();
  installHttp(app, {
    log: () => {},
    access: accessGate({
      table: { "POST /notes": { ...EVERYBODY, bytes: 4 * KB } },
      identify: async () => null,
      origin: null,
      count: async () => {},
    }),
  });
  app.post("/notes", async (c) => {
    const form = await c.req.formData();
    written.push(String(form.get("note")));
    return c.text("written");
  });
  return app;
}

describe("what is too large", () => {
  let server: Listening;
  beforeAll(async () => {
    server = await listen(registry(), { host: "127.0.0.1", port: 0 });
  });
  afterAll(() => server.stop());

  /** Sends `kilobytes` of a form, announced or not, and waits for the answer however much of it was taken. */
  function send(kilobytes: number, announced: boolean) {
    return new Promise<{ status: number; body: string; sent: number }>((resolve, reject) => {
      const host = `127.0.0.1:${server.port}`;
      const chunk = Buffer.alloc(KB, "a");
      let left = kilobytes;
      const outgoing = request(
        {
          host: "127.0.0.1",
          port: server.port,
          path: "/notes",
          method: "POST",
          headers: {
            host,
            origin: `http://${host}`,
            "content-type": "application/x-www-form-urlencoded",
            ...(announced && { "content-length": kilobytes * KB + 5 }),
          },
        },
        (response) => {
          let body = "";
          response.setEncoding("utf8").on("data", (text: string) => {
            body += text;
          });
          response.on("end", () => {
            resolve({ status: response.statusCode ?? 0, body, sent: kilobytes - left });
            left = 0;
            outgoing.destroy();
          });
        },
      );
      outgoing.on("error", (error) => (left === 0 ? undefined : reject(error)));
      outgoing.write("note=");
      const push = () => {
        while (left > 0) {
          left -= 1;
          if (!outgoing.write(chunk)) {
            outgoing.once("drain", push);
            return;
          }
        }
        outgoing.end();
      };
      push();
    });
  }

  test.each([
    ["announced", true],
    ["not announced", false],
  ])("is refused in words where its length is %s, and is not taken in", async (_, announced) => {
    written.length = 0;
    const before = process.memoryUsage().rss;
    const { status, body } = await send(200 * KB, announced);
    expect([status, JSON.parse(body)]).toEqual([
      413,
      expect.objectContaining({
        code: "body-too-large",
        detail: "What is sent here may have 4096 bytes at most.",
      }),
    ]);
    expect(written).toEqual([]);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * KB * KB);
  });

  test.each([true, false])("up to the limit it is taken (announced: %s)", async (announced) => {
    written.length = 0;
    expect(await send(3, announced)).toMatchObject({ status: 200, body: "written" });
    expect(written).toEqual(["a".repeat(3 * KB)]);
  });
});
