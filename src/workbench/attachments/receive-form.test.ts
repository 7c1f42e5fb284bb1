import { request } from "node:http";
import { Hono } from "hono";
import { describe, expect, it, test } from "vitest";
import type { SignedIn } from "../../../test/support/accounts.ts";
import { onServer } from "../../../test/support/database-names.ts";
import { pdf } from "../../../test/support/small-files.ts";
import { fileOf, formWith, paper, uploadSite } from "../../../test/support/upload-site.ts";
import { installHttp } from "../../http/install.ts";
import { FormReceiver } from "./receive-form.ts";

const { database, site, contributor, ask, post, handIn } = await uploadSite();

describe("a burden", () => {
  const headersOf = (who: SignedIn) => ({
    ...who.headers,
    origin: site.url,
    "content-type": "multipart/form-data; boundary=x",
  });

  /** Sends as fast as it is taken, until there is an answer or it was all sent. */
  function sendMany(megabytes: number, announced: boolean) {
    return new Promise<{ status: number; sent: number }>((resolve, reject) => {
      const chunk = Buffer.alloc(1024 * 1024, 65);
      let sent = 0;
      let done = false;
      const sending = request(
        `${site.url}/en/attachments`,
        {
          method: "POST",
          headers: {
            ...headersOf(contributor),
            ...(announced && { "content-length": megabytes * chunk.length }),
          },
        },
        (answer) => {
          done = true;
          answer.resume();
          sending.destroy();
          resolve({ status: answer.statusCode ?? 0, sent });
        },
      );
      sending.on("error", (error) => (done ? undefined : reject(error)));
      const next = () => {
        while (!done && sent < megabytes) {
          sent += 1;
          if (!sending.write(chunk)) return void sending.once("drain", next);
        }
        if (!done) sending.end();
      };
      sending.flushHeaders();
      next();
    });
  }

  test.each([
    ["says that it is", true],
    ["does not say how large it is", false],
  ])("of 200 MB that %s is refused before it is there", async (_, announced) => {
    const before = process.memoryUsage().rss;
    const { status, sent } = await sendMany(200, announced);
    expect(status).toBe(413);
    expect(sent).toBeLessThan(100);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  it("that comes a byte at a time holds nobody up", async () => {
    const slow = Array.from({ length: 12 }, () => {
      const sending = request(`${site.url}/en/attachments`, {
        method: "POST",
        headers: headersOf(contributor),
      });
      sending.on("error", () => {});
      sending.flushHeaders();
      const dribble = setInterval(() => sending.write("-"), 20);
      return () => {
        clearInterval(dribble);
        sending.destroy();
      };
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const begun = performance.now();
    await handIn(paper());
    expect(performance.now() - begun).toBeLessThan(20_000);
    for (const stop of slow) stop();
  });

  it("of more than is held at once is refused, and what was held is free again", async () => {
    const receiver = new FormReceiver({ bytes: 1000, inside: 1 });
    const app = new Hono();
    installHttp(app);
    app.post("/", (c) => receiver.receive(c, async (form) => c.text(String(form.get("a")).slice(0, 3))));
    const send = (length: number) => {
      const body = new FormData();
      body.set("a", "x".repeat(length));
      return app.request("/", { method: "POST", body });
    };
    const refused = await send(2000);
    expect([refused.status, refused.headers.get("retry-after"), await refused.json()]).toMatchObject([
      503,
      "5",
      { code: "uploads-busy" },
    ]);
    for (let time = 0; time < 3; time += 1) expect(await (await send(500)).text()).toBe("xxx");
  });

  it("of many pieces is taken, and read back whole", async () => {
    const base = pdf();
    const large = Buffer.concat([base.subarray(0, 15), Buffer.alloc(6 * 1024 * 1024, 32), base.subarray(15)]);
    const kept = await handIn(fileOf(large, "large.pdf"));
    const back = await (await ask(`/attachments/${kept.hash}`, contributor)).arrayBuffer();
    expect(Buffer.from(back).equals(large)).toBe(true);
  });
});

const CUT = `
  select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`;

it("loses its database in the middle: says so, keeps nothing half, and the next one works", async () => {
  const count = async () =>
    Number(
      (
        await database.read
          .selectFrom("attachment")
          .select(({ fn }) => fn.countAll().as("n"))
          .executeTakeFirstOrThrow()
      ).n,
    );
  const before = await count();
  const lost = paper();
  await onServer(database.url, async (client) => {
    // Whoever hands in waits here, in the middle of the change.
    await client.query("begin; lock table attachment in access exclusive mode");
    const answer = post("/en/attachments", formWith(lost), contributor);
    for (let look = 0; look < 200; look += 1) {
      // Of another connection: within a transaction the list of connections stays as it first was.
      const { rowCount } = await onServer(database.url, (other) => other.query(CUT));
      if (rowCount) break;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    await client.query("commit");
    const { status } = await answer;
    expect([500, 503]).toContain(status);
  });
  site.faults.length = 0;
  expect(await count()).toBe(before);
  const kept = await handIn(lost);
  expect((await ask(`/attachments/${kept.hash}`, contributor)).status).toBe(200);
});

it("leaves no fault behind", () => {
  expect(site.faults).toEqual([]);
});
