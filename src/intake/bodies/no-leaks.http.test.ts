import { beforeAll, describe, expect, it, test } from "vitest";
import { putBody, type SignedIn, signIn } from "../../../test/support/accounts.ts";
import { bringDraft } from "../../../test/support/batches.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { bringIn, listLine, putWorld, smallWorld } from "../../../test/support/review-world.ts";
import { bringArticle } from "../../../test/support/workbench/intake-world.ts";
import { buildApp } from "../../app.ts";
import type { BodyId } from "../../kernel/ids.ts";
import { groupId } from "../review/name-group.ts";

/** What the office of Bern has, which nobody at the office of Turin may hear of. */
const SECRETS = ["berns-list", "secret-draft", "Zyxtown", "Qwertyville", "Hush article"];

describe("what one body hands in", async () => {
  const database = await testDatabase();
  const faults: unknown[] = [];
  const begun: unknown[] = [];
  const app = buildApp(database, (error) => faults.push(error), undefined, {
    async begin(job) {
      begun.push(job);
    },
  });
  const ids = { recorded: 0, draft: 0, article: 0, own: 0 };
  const who = {} as Record<"bern" | "turin" | "all" | "reader", SignedIn>;

  beforeAll(async () => {
    await putWorld(database);
    const bern = await putBody(database, "office-of-bern", { places: ["ch-bern"], twoPersons: false });
    const turin = await putBody(database, "office-of-turin", { places: ["it-turin"], twoPersons: false });
    who.bern = await signIn(database, "editor", { body: bern });
    who.turin = await signIn(database, "editor", { body: turin });
    who.all = await signIn(database, "editor");
    who.reader = await signIn(database, "reader", { body: bern });
    const lines = [
      listLine(2, "Bern", "Zyxtown"),
      listLine(3, "Zyxtown", "Qwertyville"),
      listLine(4, "Bern", "Turin"),
    ];
    ids.recorded = await bringIn(database, "berns-list", lines, smallWorld, bern);
    ids.draft = await bringDraft(database, "secret-draft.csv", "City,Partner\nBern,Zyxtown\n", bern);
    ids.article = await bringArticle(
      database,
      "Hush article\n\nBern and Zyxtown signed a sister-city agreement.",
      {
        body: bern,
      },
    );
    ids.own = await bringIn(
      database,
      "turins-list",
      [listLine(2, "Turin", "Springfield")],
      smallWorld,
      turin,
    );
    await app.request("/en/inbox/decide", {
      method: "POST",
      headers: { ...who.bern.headers, host: "localhost", origin: "http://localhost" },
      body: new URLSearchParams({ name: digest("Qwertyville"), choice: "none", reason: "Hush article" }),
    });
  });

  const digest = (name: string) => groupId({ name, country: null, level: null, within: null });
  const ask = async (as: SignedIn, path: string, fields?: Record<string, string>) => {
    const answer = await app.request(`http://localhost${path}`, {
      headers: {
        ...as.headers,
        host: "localhost",
        accept: "text/html",
        ...(fields && { origin: "http://localhost" }),
      },
      ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
    });
    return { status: answer.status, text: await answer.text(), cache: answer.headers.get("cache-control") };
  };
  const addresses = ({ recorded, draft, article }: typeof ids) => [
    `/en/import/${recorded}`,
    `/en/import/${recorded}?outcome=waiting`,
    `/import/${recorded}.json`,
    `/import/${recorded}/progress.json`,
    `/import/${recorded}/rows.csv`,
    `/import/${draft}/mapping.json`,
    `/zh/import/${draft}`,
    `/en/inbox?batch=${recorded}`,
    `/en/inbox/one-sided?batch=${recorded}`,
    `/inbox/one-sided.json?batch=${recorded}`,
    `/inbox/one-sided.csv?batch=${recorded}`,
    `/en/read?article=${article}`,
    `/en/read?article=${article}&look=yes`,
  ];
  const lists = () => [
    "/en/import",
    "/import.json",
    "/en/inbox",
    `/en/inbox?name=${digest("Zyxtown")}`,
    "/en/inbox?q=Zyx",
    "/en/inbox/decisions",
    "/ru/inbox/one-sided",
    "/inbox/one-sided.json",
    "/inbox/one-sided.csv",
    "/en/inbox/conflicts",
    "/inbox/conflicts.json",
    "/inbox/conflicts.csv",
    "/en/read",
    "/en/desk",
    "/reconcile/suggest/entity?prefix=Zyx",
    "/search.json?q=Zyxtown",
  ];

  it("is there for who works in it, and for the whole registry", async () => {
    for (const as of [who.bern, who.all]) {
      for (const address of addresses(ids)) {
        const { status, cache } = await ask(as, address);
        expect([address, status, cache]).toEqual([address, 200, "no-store"]);
      }
      expect((await ask(as, "/en/import")).text).toContain("berns-list.csv");
      expect((await ask(as, `/en/inbox?name=${digest("Zyxtown")}`)).text).toContain("Bern;Zyxtown");
      expect((await ask(as, "/en/inbox/decisions")).text).toContain("Qwertyville");
      expect((await ask(as, "/en/desk")).text).toContain("Zyxtown");
      expect((await ask(as, "/en/read")).text).toContain("Hush article");
    }
    expect((await ask(who.reader, "/en/import")).status).toBe(403);
  });

  it("is not there for who works in another, by any door, in the words for what never was", async () => {
    for (const address of addresses(ids)) {
      const { status, text } = await ask(who.turin, address);
      expect([address, status]).toEqual([address, 404]);
      for (const secret of SECRETS.slice(2))
        expect([address, text.includes(secret)]).toEqual([address, false]);
      const never = address.replace(/\d+/, "987654");
      const other = await ask(who.turin, never);
      expect(text.replaceAll(/\d+/g, "N")).toBe(other.text.replaceAll(/\d+/g, "N"));
    }
  });

  it("is in none of the lists that another reads", async () => {
    for (const address of lists()) {
      const { status, text } = await ask(who.turin, address);
      expect([address, status]).toEqual([address, 200]);
      const said = address.includes("Zyx") ? ["berns-list", "secret-draft", "Qwertyville"] : SECRETS;
      const told = said.filter((secret) => text.includes(secret));
      // The source of what was recorded is on the public record; its file is not.
      expect([address, told]).toEqual([address, []]);
    }
    expect((await ask(who.turin, "/en/import")).text).toContain("turins-list.csv");
    expect((await ask(who.turin, "/en/inbox")).text).toContain("Springfield");
  });

  test.each([
    ["reading", { next: "check" }],
    ["check", {}],
    ["record", {}],
    ["roll-back", { reason: "mine now", sure: "yes" }],
  ])("is not worked on by another: %s", async (work, fields) => {
    for (const id of [ids.draft, ids.recorded])
      expect((await ask(who.turin, `/en/import/${id}/${work}`, fields)).status).toBe(404);
    expect(begun).toEqual([]);
  });

  it("is not decided by another: names, decisions and claims", async () => {
    const zyxtown = { name: digest("Zyxtown"), choice: "it-turin", reason: "a guess" };
    expect((await ask(who.turin, "/en/inbox/decide", zyxtown)).status).toBe(404);
    const claim = { article: String(ids.article), claim: "1", decision: "refuse" };
    expect((await ask(who.turin, "/en/read/decide", claim)).status).toBe(404);
    const own = await ask(who.turin, "/en/inbox/undo", { judgement: "1" });
    const never = await ask(who.turin, "/en/inbox/undo", { judgement: "4711" });
    expect(own.status).toBe(409);
    expect(own.text.replaceAll(/\d+/g, "N")).toBe(never.text.replaceAll(/\d+/g, "N"));
  });

  it("nobody hands in for a body in which they do not work", async () => {
    const form = { pasted: "City,Partner\nBern,Turin\n", body: "office-of-bern" as BodyId };
    expect((await ask(who.turin, "/en/import", form)).status).toBe(400);
    expect((await ask(who.turin, "/en/import", { ...form, body: "office-of-turin" })).status).toBe(303);
    expect((await ask(who.turin, "/en/read", { text: "Words.", body: "office-of-bern" })).status).toBe(400);
    expect(faults).toEqual([]);
  });
});
