import { beforeAll, describe, expect, it, test } from "vitest";
import { putBody, type SignedIn, signIn } from "../../../../test/support/accounts.ts";
import { loadedDatabase } from "../../../../test/support/database.ts";
import { ARTICLE, bringArticle } from "../../../../test/support/workbench/intake-world.ts";
import { buildApp } from "../../../app.ts";
import type { BodyId } from "../../../kernel/ids.ts";
import type { ClaimKind } from "../claims/claim.ts";
import { articleById } from "./article.store.ts";
import { claimFields } from "./claim-fields.ts";

const DESCRIBED = { title: "Osh and Lanzhou sign", published: "2024-03-04" };

describe("claims of an article", async () => {
  const database = await loadedDatabase();
  const faults: unknown[] = [];
  const app = buildApp(database, (error) => faults.push(error));
  const who = {} as Record<"editor" | "qingdao" | "contributor", SignedIn>;
  let qingdao: BodyId;
  let id = 0;

  beforeAll(async () => {
    qingdao = await putBody(database, "office-of-qingdao", { places: ["cn-qingdao"] });
    who.editor = await signIn(database, "editor", { name: "An editor" });
    who.qingdao = await signIn(database, "editor", { body: qingdao });
    who.contributor = await signIn(database, "contributor", { body: qingdao });
    id = await bringArticle(database, ARTICLE, { body: qingdao });
  });

  /** The fields of the first claim of this kind as the article proposes them. */
  async function proposed(kind: ClaimKind, at = 0): Promise<Record<string, string>> {
    const { claims } = await articleById(database.read, id, "all");
    const claim = claims.filter(({ proposal }) => proposal.kind === kind)[at];
    if (!claim) throw new Error(`the article claims no ${kind}`);
    const fields = claimFields(claim.proposal).map(({ name, proposed }) => [name, proposed]);
    return { claim: String(claim.number), ...Object.fromEntries(fields) };
  }

  async function decide(as: SignedIn, fields: Record<string, string>) {
    const answer = await app.request("http://localhost/en/read/decide", {
      method: "POST",
      headers: { ...as.headers, host: "localhost", origin: "http://localhost", accept: "text/html" },
      body: new URLSearchParams({ article: String(id), decision: "accept", ...DESCRIBED, ...fields }),
    });
    return { status: answer.status, text: await answer.text() };
  }
  const read = async (path: string, as: SignedIn = who.editor) =>
    (
      await app.request(`http://localhost${path}`, { headers: { ...as.headers, accept: "text/html" } })
    ).text();

  it("are read by a contributor, who does not decide", async () => {
    const page = await read(`/en/read?article=${id}`, who.contributor);
    expect(page).toContain("An editor decides on these claims.");
    expect(page).not.toContain("/en/read/decide");
    expect((await decide(who.contributor, await proposed("partnership"))).status).toBe(403);
  });

  it("about places of others are not for a body's editor to accept; what they typed is not lost", async () => {
    const osh = await proposed("partnership");
    const refused = await decide(who.qingdao, { ...osh, reason: "I was there" });
    expect(refused.status).toBe(403);
    expect(refused.text).toContain("Ask one of their editors");
    expect(refused.text).toContain("I was there");
    expect(refused.text).toMatch(/<details[^>]* open/);
    expect((await decide(who.editor, osh)).status).toBe(303);
  });

  test.each([
    ["figure", { issuer: "" }, "Who published it?"],
    ["figure", { issuer: "org-nobody" }, "is no organization of the registry"],
    ["figure", { issuer: "org-cpaffc", value: "many" }, "is no number"],
    ["investment", { name: "Projects in Qingdao", measure: "" }, "Say what is measured"],
    ["investment", { name: "" }, "Give it a title"],
    ["investment", { name: "Projects in Qingdao", originGroup: "Nobody" }, "is no group of countries"],
    ["event", { sort: "" }, "Say what it is"],
    ["event", { record: "no-such-forum" }, "No forum has the id"],
    ["event", { date: "the other day" }, "is no date"],
  ] as const)("of the kind %s ask for what is missing: %j", async (kind, missing, words) => {
    const { status, text } = await decide(who.editor, { ...(await proposed(kind)), ...missing });
    expect(status).toBe(400);
    expect(text.replaceAll("&#39;", "'").replaceAll("&quot;", '"')).toContain(words);
    expect(text).toContain("Look at this field.");
  });

  it("become a published figure in the ledger", async () => {
    const claim = await proposed("figure");
    const figure = { ...claim, issuer: "org-cpaffc" };
    expect((await decide(who.qingdao, figure)).status).toBe(303);
    const record = JSON.parse(await read(`/api/figures/article-${id}-${claim.claim}`));
    expect(JSON.stringify(record)).toContain("15 cities in 12 countries");
    expect(record).toMatchObject({ value: 15, unit: "city", comparator: "=" });
    expect(await read(`/en/sources/article-${id}`)).toContain("15 cities in 12 countries");
  });

  it("become an investment figure of its measure", async () => {
    const claim = await proposed("investment");
    const investment = { ...claim, name: "SCO countries in Qingdao: projects" };
    expect(investment).toMatchObject({ measure: "projects-cumulative", value: "419", originGroup: "SCO" });
    expect((await decide(who.qingdao, { ...investment, host: "cn-qingdao" })).status).toBe(303);
    const page = await read(`/en/investments/article-${id}-${claim.claim}`);
    expect(page).toContain("419");
    expect(page).toContain("had had 419 investment projects in Qingdao");
  });

  it("become a new record of an event, or another word on one that there is", async () => {
    const event = await proposed("event");
    expect(event).toMatchObject({ sort: "forum", place: "cn-qingdao", date: "2023-06-15" });
    const there = { ...event, record: "sco-friendship-forum-2023" };
    expect((await decide(who.editor, there)).status).toBe(303);
    expect(await read("/en/forums/sco-friendship-forum-2023")).toContain(`article-${id}`);
    expect((await decide(who.editor, there)).status).toBe(409);
  });

  it("with names that nobody knows: the matching is asked, and a person picks", async () => {
    expect(await read(`/en/read?article=${id}`)).toContain("Look up the names");
    const looked = await read(`/en/read?article=${id}&look=yes`);
    expect(looked).not.toContain("Look up the names");
    expect(looked).toMatch(/<select[^>]*name="partyTwo"[\s\S]*?<option value="cn-lanzhou"/);
    expect(faults).toEqual([]);
  });
});
