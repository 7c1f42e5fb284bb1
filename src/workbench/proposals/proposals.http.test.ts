import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { putBody, type SignedIn, signIn } from "../../../test/support/accounts.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { putWorld } from "../../../test/support/review-world.ts";
import { serveSite } from "../../../test/support/site.ts";
import { pdf } from "../../../test/support/small-files.ts";
import { askerFor, putProposal, signing } from "../../../test/support/workbench/proposals-world.ts";
import { run } from "../../database/database.ts";
import type { BodyId } from "../../kernel/ids.ts";
import { latestRevision } from "../../registry/evidence/evidence.store.ts";
import { attachmentsTo } from "../attachments/attachment.store.ts";
import { findProposal } from "./proposal.store.ts";
import type { ProposalId } from "./proposal.ts";

describe("proposals over HTTP", async () => {
  const database = await testDatabase();
  const site = await serveSite(database);
  let bern: BodyId;
  let pair: BodyId;
  let author: SignedIn;
  let editor: SignedIn;
  let registrar: SignedIn;
  let reader: SignedIn;
  let stranger: SignedIn;

  beforeAll(async () => {
    await putWorld(database);
    bern = await putBody(database, "bern-office", { places: ["ch-bern"] });
    pair = await putBody(database, "salem-office", { places: ["us-salem-ohio"], twoPersons: true });
    const springfield = await putBody(database, "springfield-office", { places: ["us-springfield-ohio"] });
    author = await signIn(database, "contributor", { body: bern });
    editor = await signIn(database, "editor", { body: bern });
    registrar = await signIn(database, "registrar", { body: bern });
    reader = await signIn(database, "reader", { body: bern });
    stranger = await signIn(database, "registrar", { body: springfield });
  });

  const headers = (who: SignedIn | null, accept = "text/html") => ({
    ...who?.headers,
    accept,
    origin: site.url,
  });
  const get = (who: SignedIn | null, path: string, accept?: string) =>
    fetch(`${site.url}${path}`, { headers: headers(who, accept), redirect: "manual" });
  const post = (who: SignedIn | null, path: string, fields: Record<string, string>, accept?: string) =>
    fetch(`${site.url}${path}`, {
      method: "POST",
      headers: headers(who, accept),
      body: new URLSearchParams(fields),
      redirect: "manual",
    });
  const form = {
    "party-1": "Bern",
    "party-2": "Turin",
    what: "sister",
    on: "17 июня 2022 г.",
    title: "",
    claimant: "1",
  };
  const faultsIn = (page: string) =>
    [...page.matchAll(/class="fault"[^>]*>(.*?)<\/p>/g)].map(([, words]) => words);
  const idIn = (response: Response) =>
    Number(/\/proposals\/(\d+)$/.exec(response.headers.get("location") ?? "")?.[1]) as ProposalId;
  const begin = async (fields: Record<string, string> = {}, who = author) => {
    const response = await post(who, "/en/propose", { ...form, ...fields });
    expect([response.status, faultsIn(await response.clone().text())]).toEqual([303, []]);
    return idIn(response);
  };
  const versionOf = async (id: ProposalId) => (await findProposal(database.read, id))?.version ?? 0;
  const move = async (
    who: SignedIn | null,
    id: ProposalId,
    verb: string,
    more: Record<string, string> = {},
  ) => post(who, `/en/proposals/${id}/${verb}`, { version: String(await versionOf(id)), ...more });

  it("sends who is not signed in to the door, and lets no reader propose", async () => {
    const away = await get(null, "/en/propose");
    expect([away.status, away.headers.get("location")]).toEqual([303, expect.stringContaining("/sign-in")]);
    expect((await post(null, "/en/propose", form, "application/json")).status).toBe(401);
    expect((await get(reader, "/en/propose")).status).toBe(403);
    expect((await post(reader, "/en/propose", form)).status).toBe(403);
  });

  it("shows a draft to its author alone, and what was handed in to the editors of the owners alone", async () => {
    const id = await begin();
    for (const who of [editor, stranger]) {
      for (const path of [`/en/proposals/${id}`, `/en/proposals/${id}/edit`, `/api/proposals/${id}`])
        expect([path, (await get(who, path)).status]).toEqual([path, 404]);
      for (const verb of ["submit", "publish", "withdraw", "edit", "decline"])
        expect([verb, (await move(who, id, verb)).status]).toEqual([verb, 404]);
    }
    expect((await move(author, id, "submit")).status).toBe(303);
    expect((await get(editor, `/en/proposals/${id}`)).status).toBe(200);
    expect((await get(stranger, `/en/proposals/${id}`)).status).toBe(404);
    expect((await move(stranger, id, "publish")).status).toBe(404);
    const listed = (await (await get(stranger, "/proposals.json?view=all")).json()) as { items: unknown[] };
    expect(listed.items).toEqual([]);
    // A contributor hands in, and publishes nothing.
    expect((await move(author, id, "publish")).status).toBe(403);
    expect((await move(author, id, "withdraw")).status).toBe(303);
  });

  it("says beside the field what cannot be read, and keeps what was typed", async () => {
    const bad = await post(author, "/en/propose", {
      ...form,
      on: "the day after",
      "party-2": "Atlantis-on-Sea",
    });
    const page = await bad.text();
    expect(bad.status).toBe(400);
    expect(page).toContain('id="field-on-fault"');
    expect(page).toContain('value="the day after"');
    expect(page).toContain('value="Atlantis-on-Sea"');
    expect(page).toContain('id="field-party-2-fault"');
    const same = await post(author, "/en/propose", { ...form, "party-2": "ch-bern" });
    expect([same.status, await same.text()]).toEqual([400, expect.stringContaining("the same place")]);
    const empty = await post(author, "/en/propose", { what: "sister" });
    expect(empty.status).toBe(400);
    const nul = await post(author, "/en/propose", { ...form, title: "a\0b" });
    expect(nul.status).toBe(400);
  });

  it("picks no place in silence: what a name may mean stands below it, and the choice is taken", async () => {
    const open = await post(author, "/en/propose", { ...form, "party-2": "Springfield" });
    const page = await open.text();
    expect(open.status).toBe(400);
    expect(page).toContain('value="us-springfield-illinois"');
    expect(page).toContain('value="us-springfield-ohio"');
    const id = await begin({
      "party-2": "Springfield",
      "party-2-is": "us-springfield-ohio",
      "party-2-of": "Springfield",
    });
    const proposal = await findProposal(database.read, id);
    expect(proposal?.about.id).toBe("ch-bern--us-springfield-ohio");
    const shown = await (await get(author, `/en/proposals/${id}`)).text();
    expect(shown).toContain("us-springfield-ohio");
    // A choice for another text is none.
    const other = await post(author, "/en/propose", {
      ...form,
      "party-2": "Salem",
      "party-2-is": "us-springfield-ohio",
      "party-2-of": "Springfield",
    });
    expect(other.status).toBe(400);
    await move(author, id, "withdraw");
  });

  it("takes state, reviewer and revision from nobody", async () => {
    const id = await begin({
      state: "published",
      reviewer: "1",
      revision: "1",
      reviewer_id: "1",
      account_id: "1",
    });
    expect(await findProposal(database.read, id)).toMatchObject({
      state: "draft",
      reviewer: null,
      revision: null,
      author: { account: author.account },
    });
    await move(author, id, "withdraw");
  });

  it("escapes what somebody wrote, and leads to no address that runs", async () => {
    const script = '<script>alert("x")</script>';
    const id = await begin({ title: script, excerpt: script, note: script, label: script });
    const page = await (await get(author, `/en/proposals/${id}`)).text();
    expect(page).not.toContain("<script>alert");
    expect(page).toContain("&lt;script&gt;");
    const bad = await post(author, "/en/propose", { ...form, url: "javascript:alert(1)" });
    expect(bad.status).toBe(400);
    await move(author, id, "withdraw");
  });

  it("publishes with the author's name and the reviewer in the summary", async () => {
    const id = await begin();
    await move(author, id, "submit");
    const published = await move(editor, id, "publish");
    expect(published.status).toBe(303);
    const proposal = await findProposal(database.read, id);
    expect(proposal).toMatchObject({ state: "published", reviewer: { name: editor.name } });
    const [revision] = await run(
      database.read,
      sql<{
        author: string;
        summary: string;
      }>`select author, summary from revision where id = ${proposal?.revision}`,
    );
    expect(revision).toEqual({
      author: author.name,
      summary: `Proposal ${id}: ch-bern – it-turin, establishes sister; reviewed by ${editor.name}`,
    });
    const record = await (await get(null, "/api/partnerships/ch-bern--it-turin", "application/json")).json();
    expect(record).toMatchObject({ state: { kind: "sister", standing: "in force" } });
    // What is published is not published, edited or taken back again.
    for (const verb of ["publish", "decline", "submit", "edit"])
      expect([verb, (await move(editor, id, verb, { remark: "no" })).status]).toEqual([verb, 409]);
    expect(await (await get(author, `/en/proposals/${id}`)).text()).toContain(`Published by ${editor.name}`);
  });

  it("asks for a second person where an owner does: neither author nor who edited it last publishes", async () => {
    const own = await signIn(database, "editor", { body: pair });
    const second = await signIn(database, "editor", { body: pair });
    const id = await begin({ "party-1": "us-salem-ohio", "party-2": "it-turin" }, own);
    expect((await move(own, id, "publish")).status).toBe(403);
    await move(own, id, "submit");
    expect((await move(own, id, "publish")).status).toBe(403);
    expect(await (await get(own, `/en/proposals/${id}`)).text()).toContain("asks for a second person");
    // Sent back and put right by the second, it is the second's too.
    expect((await move(second, id, "send-back", { remark: "" })).status).toBe(400);
    expect((await move(second, id, "send-back", { remark: "The year?" })).status).toBe(303);
    const edited = await move(second, id, "edit", {
      ...form,
      "party-1": "us-salem-ohio",
      "party-2": "it-turin",
    });
    expect(edited.status).toBe(303);
    await move(own, id, "submit");
    expect((await move(second, id, "publish")).status).toBe(403);
    const third = await signIn(database, "editor", { body: pair });
    expect((await move(third, id, "publish")).status).toBe(303);
  });

  it("lets an editor publish their own at once where nobody asks for a second person", async () => {
    const id = await begin({ "party-2": "us-salem-oregon" }, editor);
    expect((await move(editor, id, "publish")).status).toBe(303);
    expect((await findProposal(database.read, id))?.state).toBe("published");
  });

  it("refuses who saw an older version, and shows the newer", async () => {
    const id = await begin({ on: "1999" });
    const stale = { version: "1" };
    await move(author, id, "edit", { ...form, on: "2001" });
    const refused = await post(author, `/en/proposals/${id}/submit`, stale);
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining("2001")]);
    expect((await findProposal(database.read, id))?.state).toBe("draft");
    await move(author, id, "withdraw");
  });

  it("puts two saves side by side, field by field, and loses neither", async () => {
    const id = await begin({ on: "1999" });
    await post(author, `/en/proposals/${id}/edit`, {
      ...form,
      version: "1",
      on: "2001",
      label: "twin towns",
    });
    const second = await post(author, `/en/proposals/${id}/edit`, { ...form, version: "1", on: "2003" });
    const page = await second.text();
    expect(second.status).toBe(409);
    for (const text of ["2001", "2003", "twin towns", 'name="keep:on"', 'name="keep:label"', 'value="2"'])
      expect(page).toContain(text);
    expect((await findProposal(database.read, id))?.content).toMatchObject({ on: "2001" });
    const chosen = await post(author, `/en/proposals/${id}/edit`, {
      ...form,
      version: "2",
      on: "2003",
      label: "",
      "keep:on": "mine",
      "keep:label": "theirs",
    });
    expect(chosen.status).toBe(303);
    expect((await findProposal(database.read, id))?.content).toMatchObject({
      on: "2003",
      label: "twin towns",
    });
    await move(author, id, "withdraw");
  });

  it("shows what changed meanwhile, by whom, and goes on upon the new state", async () => {
    const first = await begin({ on: "1990", "party-2": "us-springfield-illinois" });
    const second = await begin({ on: "1995", "party-2": "us-springfield-illinois" }, editor);
    await move(author, first, "submit");
    await move(editor, second, "publish");
    const refused = await move(editor, first, "publish");
    const page = await refused.text();
    expect(refused.status).toBe(409);
    expect(page).toContain("The record changed meanwhile");
    expect(page).toContain(editor.name);
    expect(page).toContain("1990");
    const upon = /name="basedOn" value="(\d+)"/.exec(page)?.[1] ?? "";
    expect((await findProposal(database.read, first))?.state).toBe("waiting");
    expect((await move(editor, first, "publish", { basedOn: upon })).status).toBe(303);
  });

  it("makes one revision of two publishings at once", async () => {
    const id = await putProposal(
      database,
      askerFor(author, "contributor", bern),
      signing(["ch-bern", "us-springfield-ohio"]),
    );
    const before = await latestRevision(database.read);
    const answers = await Promise.all([1, 2].map(() => move(editor, id, "publish")));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await latestRevision(database.read)).toBe(before + 1);
  });

  it("asks for a registrar to publish a judgement, and judges in the name of who proposed it", async () => {
    const { claims } = (await (
      await get(null, "/api/partnerships/ch-bern--it-turin", "application/json")
    ).json()) as { claims: { id: string }[] };
    const claim = claims[0]?.id ?? "";
    const page = await get(author, `/en/propose/partnerships/ch-bern--it-turin?claim=${claim}`);
    expect(page.status).toBe(200);
    const sent = { citation: claim, decision: "reject", reason: "Another Turin" };
    const silent = await post(author, "/en/propose/partnerships/ch-bern--it-turin", { ...sent, reason: "" });
    expect(silent.status).toBe(400);
    const id = idIn(await post(author, "/en/propose/partnerships/ch-bern--it-turin", sent));
    await move(author, id, "submit");
    expect((await move(editor, id, "publish")).status).toBe(403);
    expect((await move(registrar, id, "publish")).status).toBe(303);
    const [judgement] = await run(
      database.read,
      sql<{
        author: string;
        reason: string;
      }>`select author, reason from judgement where citation_id = ${claim}`,
    );
    expect(judgement).toEqual({ author: author.name, reason: "Another Turin" });
  });

  it("is declined with a reason, which its author reads", async () => {
    const id = await begin({ on: "2005" });
    await move(author, id, "submit");
    expect((await move(editor, id, "decline", { remark: " " })).status).toBe(400);
    expect((await move(editor, id, "decline", { remark: "The paper says 2006" })).status).toBe(303);
    const page = await (await get(author, `/en/proposals/${id}`)).text();
    expect(page).toContain("The paper says 2006");
    expect(page).toContain(editor.name);
  });

  it("keeps the signed paper with the proposal, and gives it to the record when that is published", async () => {
    const sent = new FormData();
    for (const [name, value] of Object.entries({ ...form, "party-2": "us-salem-oregon", on: "2012" }))
      sent.set(name, value);
    sent.set("attachment", new File([pdf()], "agreement.pdf"));
    sent.set("attachmentPublic", "yes");
    const response = await fetch(`${site.url}/en/propose`, {
      method: "POST",
      headers: headers(author),
      body: sent,
      redirect: "manual",
    });
    const id = idIn(response);
    expect(await (await get(author, `/en/proposals/${id}`)).text()).toContain("agreement.pdf");
    const [draft] = await attachmentsTo(database.read, { proposal: id });
    expect((await get(null, `/attachments/${draft?.hash}`)).status).not.toBe(200);
    await move(author, id, "submit");
    expect((await move(editor, id, "publish")).status).toBe(303);
    expect((await get(null, `/attachments/${draft?.hash}`)).status).toBe(200);
    // What is no paper is refused beside its field, and the rest stands as it was typed.
    sent.set("attachment", new File(["<script>alert(1)</script>"], "photo.jpg"));
    const refused = await fetch(`${site.url}/en/propose`, {
      method: "POST",
      headers: headers(author),
      body: sent,
      redirect: "manual",
    });
    const page = await refused.text();
    expect([refused.status, page.includes('id="attachment-fault"'), page.includes('value="2012"')]).toEqual([
      400,
      true,
      true,
    ]);
  });

  it("met no fault of the program", () => {
    expect(site.faults).toEqual([]);
  });
});
