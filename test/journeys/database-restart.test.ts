import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/database/database.ts";
import type { ProposalId } from "../../src/workbench/proposals/proposal.ts";
import { putBody, type SignedIn, signIn } from "../support/accounts.ts";
import { testDatabase } from "../support/database.ts";
import { onServer } from "../support/database-names.ts";
import { putWorld } from "../support/review-world.ts";
import { serveSite } from "../support/site.ts";
import { askerFor, putProposal, signing } from "../support/workbench/proposals-world.ts";

/** What somebody reads whose answer may be lost: that the database was away, in words; or their form, with what they wrote. */
const AWAY = /"code":"database-away"|The database went away for a moment/;

describe("a restart of the database in the middle of a save", async () => {
  const database = await testDatabase();
  const site = await serveSite(database);
  let author: SignedIn;
  let editor: SignedIn;
  let body: Awaited<ReturnType<typeof putBody>>;

  beforeAll(async () => {
    await putWorld(database);
    body = await putBody(database, "bern-office", { places: ["ch-bern"] });
    author = await signIn(database, "contributor", { body });
    editor = await signIn(database, "editor", { body });
  });

  /** Ends every session of this database, as a restart does. */
  const cut = () =>
    onServer(database.url, async (client) => {
      await client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
      );
    });

  const post = async (path: string, fields: Record<string, string>, who: SignedIn | null) => {
    const response = await fetch(site.url + path, {
      method: "POST",
      headers: { accept: "application/json", origin: site.url, ...who?.headers },
      body: new URLSearchParams(fields),
      redirect: "manual",
    });
    return { status: response.status, text: await response.text() };
  };

  /** Cuts `wait` ms after the request has begun; the answer is a success, or says in words that the database was away. */
  async function cutDuring(wait: number, request: () => ReturnType<typeof post>): Promise<boolean> {
    const answer = request();
    await new Promise((resolve) => setTimeout(resolve, wait));
    await cut();
    const { status, text } = await answer;
    if (status === 503) expect(text).toMatch(AWAY);
    else expect([status, text]).toEqual([303, expect.anything()]);
    return status === 303;
  }

  /** The pool may not have noticed yet what it holds; whoever asks meanwhile is told in words. */
  async function comesBack(): Promise<void> {
    for (let tries = 0; tries < 20; tries += 1) {
      const response = await fetch(`${site.url}/places.json`, { headers: { accept: "application/json" } });
      const text = await response.text();
      if (response.status === 200) return;
      expect([response.status, text]).toEqual([503, expect.stringMatching(AWAY)]);
    }
    throw new Error("the site never came back");
  }

  const count = async (from: ReturnType<typeof sql>) => {
    const [row] = await run(database.read, sql<{ n: number }>`select count(*) as n from ${from}`);
    return row?.n ?? 0;
  };

  // From before the first statement to after the last.
  const MOMENTS = [0, 10, 25, 45, 70, 100, 1000];

  it("publishes a proposal whole or not at all, and never loses one that was said to be published", async () => {
    const ends = new Set<boolean>();
    for (const [at, wait] of MOMENTS.entries()) {
      const id: ProposalId = await putProposal(
        database,
        askerFor(author, "contributor", body),
        signing(["ch-bern", "it-turin"], `20${String(at + 10)}`),
      );
      const before = await count(sql`citation`);
      const said = await cutDuring(wait, () => post(`/en/proposals/${id}/publish`, { version: "2" }, editor));
      await comesBack();
      const [row] = await run(
        database.read,
        sql<{ state: string; revision: number | null; known: boolean }>`
          select state, revision, exists (select from revision r where r.id = p.revision) as known
          from proposal p where id = ${id}`,
      );
      const added = (await count(sql`citation`)) - before;
      const published = row?.state === "published";
      expect([row?.state, row?.known, added > 0]).toEqual(
        published ? ["published", true, true] : ["waiting", false, false],
      );
      if (said) expect(published).toBe(true);
      ends.add(said);
      if (published) continue;
      // Sent again, it goes through.
      expect((await post(`/en/proposals/${id}/publish`, { version: "2" }, editor)).status).toBe(303);
    }
    // It was in the middle at least once.
    expect(ends).toContain(false);
  });

  it("keeps every suggestion that it thanked for, and none twice", async () => {
    for (const [at, wait] of [0, 2, 5, 10, 200].entries()) {
      const says = `Cut after ${wait} ms, the ${at}th`;
      const said = await cutDuring(wait, () => post("/en/suggest", { about: "/places/ch-bern", says }, null));
      await comesBack();
      const kept = await count(sql`suggestion where says = ${says}`);
      expect(kept).toBeLessThanOrEqual(1);
      if (said) expect(kept).toBe(1);
    }
    const says = "After all of it";
    expect((await post("/en/suggest", { about: "/places/ch-bern", says }, null)).status).toBe(303);
    expect(await count(sql`suggestion where says = ${says}`)).toBe(1);
  });

  it("is no fault of the program", () => {
    expect(site.faults).toEqual([]);
  });
});
