import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { Gate } from "./gate.ts";
import { installHttp } from "./install.ts";

const someTime = () => new Promise((resolve) => setTimeout(resolve, 5));
const TOO_BUSY = { kind: "unavailable", code: "too-busy" };

/** Work that ends when it is told to. */
function work() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const of = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
  };
  const end = async (name: string) => {
    ends.get(name)?.();
    await someTime();
  };
  return { begun, of, end };
}

describe("a gate", () => {
  test("refuses who finds the row full, and takes others when there is room again", async () => {
    const gate = new Gate({ inside: 1, waiting: 1, patience: 60_000 });
    const { begun, of, end } = work();
    const a = gate.pass(of("a"));
    const b = gate.pass(of("b"));
    await expect(gate.pass(of("c"))).rejects.toMatchObject(TOO_BUSY);
    await end("a");
    const d = gate.pass(of("d"));
    await end("b");
    await end("d");
    expect(await Promise.all([a, b, d])).toEqual(["a", "b", "d"]);
    expect(begun).toEqual(["a", "b", "d"]);
  });

  test("refuses who waits too long", async () => {
    const gate = new Gate({ inside: 1, waiting: 5, patience: 20 });
    const { of, end } = work();
    const a = gate.pass(of("a"));
    await expect(gate.pass(of("b"))).rejects.toMatchObject(TOO_BUSY);
    await end("a");
    expect(await a).toBe("a");
  });

  test("gives the place of one who has gone to others, and does not do its work", async () => {
    const gate = new Gate({ inside: 1, waiting: 1, patience: 60_000 });
    const { begun, of, end } = work();
    const a = gate.pass(of("a"));
    const reader = new AbortController();
    const gone = expect(gate.pass(of("gone"), reader.signal)).rejects.toMatchObject(TOO_BUSY);
    reader.abort();
    await gone;
    const b = gate.pass(of("b"));
    await end("a");
    await end("b");
    expect(await Promise.all([a, b])).toEqual(["a", "b"]);
    expect(begun).toEqual(["a", "b"]);
  });

  test("lets in no more than it may, in the order of coming, also after work that failed", async () => {
    const gate = new Gate({ inside: 2, waiting: 10, patience: 60_000 });
    const { begun, of, end } = work();
    const failing = expect(gate.pass(() => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
    const passed = ["a", "b", "c"].map((name) => gate.pass(of(name)));
    await failing;
    await someTime();
    expect(begun).toEqual(["a", "b"]);
    await end("b");
    expect(begun).toEqual(["a", "b", "c"]);
    await end("a");
    await end("c");
    expect(await Promise.all(passed)).toEqual(["a", "b", "c"]);
  });
});

test("long answers beyond the gate are refused with a time to come again; short ones are answered meanwhile", async () => {
  const app = new Hono();
  const { of, end } = work();
  installHttp(app, {
    heavy: (path) => path.startsWith("/long"),
    gate: { inside: 1, waiting: 1, patience: 60_000 },
  });
  app.get("/long/:name", async (c) => c.text(await of(c.req.param("name"))()));
  app.get("/short", (c) => c.text("short"));
  const first = app.request("/long/a");
  const second = app.request("/long/b");
  await someTime();
  const refused = await app.request("/long/c");
  expect(refused.status).toBe(503);
  expect(refused.headers.get("Retry-After")).toMatch(/^\d+$/);
  expect(refused.headers.get("Content-Type")).toMatch(/^application\/problem\+json/);
  expect(await refused.json()).toMatchObject({ status: 503, code: "too-busy" });
  expect(await (await app.request("/short")).text()).toBe("short");
  await end("a");
  await end("b");
  expect(await (await first).text()).toBe("a");
  expect(await (await second).text()).toBe("b");
});
