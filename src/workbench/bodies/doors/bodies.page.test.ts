import { sql } from "kysely";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { location, shownSecret, Visitor } from "../../../../test/support/accounts/visitor.ts";
import { putBody, type SignedIn, signIn } from "../../../../test/support/accounts.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { putWorld } from "../../../../test/support/review-world.ts";
import { buildApp } from "../../../app.ts";
import { run } from "../../../database/database.ts";
import type { BodyId } from "../../../kernel/ids.ts";
import type { Mail } from "../../mail/mail.ts";

const database = await testDatabase();
const faults: unknown[] = [];
const mails: Mail[] = [];
const reach = {
  host: "127.0.0.1",
  origin: "http://127.0.0.1",
  proxies: 1,
};
const app = buildApp(
  database,
  (error) => faults.push(error),
  reach,
  undefined,
  undefined,
  async (mail) => {
    if (mail.to.startsWith("broken")) throw new Error("the post office is closed");
    mails.push(mail);
  },
);
const BERN = "bern" as BodyId;
const TURIN = "turin" as BodyId;
const as = (who: SignedIn) => new Visitor(app, undefined, who);

let administrator: Visitor;
let registrar: Visitor;
let reader: Visitor;
let stranger: Visitor;

beforeAll(async () => {
  await putWorld(database);
  await putBody(database, BERN, { places: ["ch-bern"] });
  await putBody(database, TURIN, { places: ["it-turin"] });
  administrator = as(await signIn(database, "administrator"));
  registrar = as(await signIn(database, "registrar", { body: BERN, name: "Registrar of Bern" }));
  reader = as(await signIn(database, "reader", { body: BERN, name: "Reader of Bern" }));
  stranger = as(await signIn(database, "registrar", { body: TURIN, name: "Registrar of Turin" }));
});
afterEach(() => expect(faults).toEqual([]));

const rolesOf = (name: string) =>
  run<{ body: string | null; role: string }>(
    database.read,
    sql`select r.body_id as body, r.role from role_grant r join account a on a.id = r.account_id
        where a.name = ${name} and r.ended_at is null order by body_id`,
  );

const INVITATION = { email: "", role: "editor", language: "en" };

describe("a body", () => {
  it("is to who is in another as if it were not there", async () => {
    for (const path of [`/en/bodies/${BERN}`, "/en/bodies/nowhere"])
      expect([path, (await stranger.get(path)).status]).toEqual([path, 404]);
    const unlike = async (id: string) =>
      (await (await stranger.get(`/en/bodies/${id}`)).text()).replaceAll(id, "…");
    expect(await unlike(BERN)).toBe(await unlike("nope"));
    expect((await stranger.page("/en/bodies")).text).not.toContain(`/bodies/${BERN}`);
    expect(await (await stranger.get("/bodies.json")).json()).toMatchObject({ bodies: [{ id: TURIN }] });
    for (const [path, form] of [
      ["members", { account: "1", role: "reader" }],
      ["invitations", INVITATION],
      ["delegations", { to: TURIN, role: "registrar", until: "" }],
      ["delegations/1/end", {}],
      ["invitations/1/revoke", {}],
    ] as const)
      expect([path, (await stranger.post(`/bodies/${BERN}/${path}`, form)).status]).toEqual([path, 404]);
  });

  it("shows its readers who is in it, and addresses to who keeps the members only", async () => {
    const seen = await reader.page(`/en/bodies/${BERN}`);
    expect(seen.text).toContain("Registrar of Bern");
    expect(seen.text).not.toContain("@example.org");
    expect(seen.text).not.toContain("/invitations");
    expect((await registrar.page(`/en/bodies/${BERN}`)).text).toContain("@example.org");
  });

  it("is made and kept by administrators, with the places that are found by name", async () => {
    for (const who of [registrar, reader])
      expect((await who.post("/bodies", { name: "x", kind: "other", language: "en" })).status).toBe(403);
    const form = { name: "Città di Torino / Esteri", kind: "city office", language: "en", twoPersons: "yes" };
    const nameless = await administrator.post("/en/bodies", { ...form, name: "  " });
    expect(nameless.status).toBe(400);
    expect(await nameless.text()).toContain("A body has a name");
    const made = await administrator.post("/en/bodies", { ...form, id: "chosen", closed_at: "2020-01-01" });
    const path = location(made) ?? "";
    expect(path).toBe("/en/bodies/citta-di-torino-esteri");
    expect(location(await administrator.post("/en/bodies", form))).toBe(`${path}-2`);
    const found = await administrator.page(`${path}?place=turin`);
    expect(found.text).toContain('name="place" value="it-turin"');
    expect((await administrator.post(`${path}/places`, { place: "it-turin", do: "add" })).status).toBe(303);
    expect((await administrator.post(`${path}/places`, { place: "it-nowhere", do: "add" })).status).toBe(404);
    expect((await administrator.page(path)).text).toContain("/en/places/it-turin");
    await administrator.post(`${path}/places`, { place: "it-turin", do: "remove" });
    expect((await administrator.page(path)).text).not.toContain("/en/places/it-turin");
    const changed = { name: "Torino", kind: "association", language: "ru" };
    await administrator.post(path, changed);
    const [body] = await run(
      database.read,
      sql`select name, kind, language, two_persons, closed_at from body where name = 'Torino'`,
    );
    expect(body).toEqual({
      name: "Torino",
      kind: "association",
      language: "ru",
      two_persons: false,
      closed_at: null,
    });
  });
});

describe("an invitation", () => {
  const invited = async (who: Visitor, form: Record<string, string>, body: string = BERN) => {
    const response = await who.post(`/en/bodies/${body}/invitations`, form);
    return {
      status: response.status,
      secret: shownSecret(await response.clone().text()),
      text: await response.text(),
    };
  };

  it("is made by who is registrar of the body, and to no higher role than theirs", async () => {
    expect((await invited(reader, INVITATION)).status).toBe(403);
    expect((await invited(registrar, { ...INVITATION, role: "administrator" })).status).toBe(403);
    expect((await invited(registrar, { ...INVITATION, role: "owner" })).status).toBe(400);
    const bad = await invited(registrar, { ...INVITATION, email: "no address" });
    expect(bad.status).toBe(400);
    expect(bad.text).toContain('value="no address"');
    // The form names neither the body nor the whole registry.
    const { secret } = await invited(registrar, {
      ...INVITATION,
      body: TURIN,
      body_id: "",
      purpose: "first administrator",
    });
    const [link] = await run(
      database.read,
      sql`select body_id, role, purpose from account_link order by id desc limit 1`,
    );
    expect(link).toEqual({ body_id: BERN, role: "editor", purpose: "invitation" });
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect((await registrar.post("/accounts/invitations", INVITATION)).status).toBe(403);
  });

  it("is mailed where an address is named, and shown all the same where that fails", async () => {
    mails.length = 0;
    const sent = await invited(registrar, { email: "Aigul@Bern.example", role: "reader", language: "ru" });
    expect(mails).toMatchObject([{ to: "aigul@bern.example", language: "ru" }]);
    expect(mails[0]?.text).toContain(`/ru/link/${sent.secret}`);
    expect(sent.text).toContain("aigul@bern.example");
    const broken = await invited(registrar, { email: "broken@bern.example", role: "reader", language: "en" });
    expect(broken.text).toContain("could not be sent");
    expect(broken.secret).not.toBe("");
    expect(faults.splice(0).length).toBe(1);
  });

  it("makes an account with its role and its address, once", async () => {
    const { secret } = await invited(registrar, {
      email: "mia@bern.example",
      role: "contributor",
      language: "en",
    });
    const visitor = new Visitor(app);
    const page = await visitor.page(`/en/link/${secret}`);
    expect(page.text).toContain("Registrar of Bern invites you to bern as contributor");
    const form = {
      name: "Mia Weber",
      email: "other@evil.example",
      password: "four plain words here",
      role: "administrator",
      body: TURIN,
      body_id: "",
    };
    expect((await visitor.post(`/link/${secret}`, form)).status).toBe(303);
    expect(await rolesOf("Mia Weber")).toEqual([{ body: BERN, role: "contributor" }]);
    const [account] = await run(database.read, sql`select email from account where name = 'Mia Weber'`);
    expect(account).toEqual({ email: "mia@bern.example" });
    expect((await new Visitor(app).post(`/link/${secret}`, { ...form, name: "Mia 2" })).status).toBe(404);
    expect((await visitor.get(`/bodies/${BERN}`)).status).toBe(200);
  });

  it("adds its role to who is signed in, and never takes one away", async () => {
    const asker = await signIn(database, "registrar", { body: TURIN, name: "Both Ways" });
    const accept = async (role: string) => {
      const { secret } = await invited(registrar, { ...INVITATION, role });
      return (await as(asker).post(`/link/${secret}`, { as: "account" })).status;
    };
    expect(await accept("editor")).toBe(303);
    expect(await accept("reader")).toBe(303);
    expect(await rolesOf("Both Ways")).toEqual([
      { body: BERN, role: "editor" },
      { body: TURIN, role: "registrar" },
    ]);
    const { secret } = await invited(registrar, INVITATION);
    const nobody = await new Visitor(app).post(`/link/${secret}`, { as: "account" });
    expect([nobody.status, (await new Visitor(app).get(`/link/${secret}`)).status]).toEqual([401, 200]);
  });

  it("is taken back by who keeps the body, and with who made it", async () => {
    const { secret } = await invited(registrar, INVITATION);
    const [{ id } = { id: 0 }] = await run(
      database.read,
      sql<{ id: number }>`select max(id) as id from account_link`,
    );
    expect((await stranger.post(`/bodies/${TURIN}/invitations/${id}/revoke`, {})).status).toBe(404);
    expect((await reader.post(`/bodies/${BERN}/invitations/${id}/revoke`, {})).status).toBe(403);
    expect((await new Visitor(app).get(`/link/${secret}`)).status).toBe(200);
    expect((await registrar.post(`/bodies/${BERN}/invitations/${id}/revoke`, {})).status).toBe(303);
    expect((await new Visitor(app).get(`/link/${secret}`)).status).toBe(404);

    const leaving = await signIn(database, "registrar", { body: BERN });
    const theirs = (await invited(as(leaving), INVITATION)).secret;
    await administrator.post(`/accounts/${leaving.account}/disable`, {});
    expect((await new Visitor(app).get(`/link/${theirs}`)).status).toBe(404);
  });

  it("to a body that was closed is none", async () => {
    const shut = await putBody(database, "closing");
    const { secret } = await invited(administrator, INVITATION, shut);
    await administrator.post(`/bodies/${shut}/open`, { open: "no" });
    expect((await new Visitor(app).get(`/link/${secret}`)).status).toBe(404);
    await administrator.post(`/bodies/${shut}/open`, { open: "yes" });
    expect((await new Visitor(app).get(`/link/${secret}`)).status).toBe(200);
  });
});

describe("members", () => {
  it("are given other roles up to that of who gives, and who stands above is left alone", async () => {
    const member = await signIn(database, "reader", { body: BERN, name: "Member" });
    const above = await signIn(database, "administrator", { body: BERN, name: "Above" });
    const set = async (who: Visitor, account: number, role: string) =>
      (await who.post(`/bodies/${BERN}/members`, { account: String(account), role })).status;
    expect(await set(reader, member.account, "registrar")).toBe(403);
    expect(await set(registrar, member.account, "administrator")).toBe(403);
    expect(await set(registrar, above.account, "reader")).toBe(403);
    expect(await set(registrar, above.account, "")).toBe(403);
    expect(await set(registrar, (await signIn(database, null)).account, "reader")).toBe(404);
    expect(await rolesOf("Member")).toEqual([{ body: BERN, role: "reader" }]);
    expect(await set(registrar, member.account, "editor")).toBe(303);
    expect(await rolesOf("Member")).toEqual([{ body: BERN, role: "editor" }]);
    expect(await set(registrar, member.account, "")).toBe(303);
    expect(await rolesOf("Member")).toEqual([]);
    expect((await as(member).get(`/bodies/${BERN}`)).status).toBe(403);
  });
});

describe("a delegation", () => {
  it("lets the other body's members act, up to its role, until it is taken back", async () => {
    const form = { to: TURIN, role: "contributor", until: "" };
    expect((await reader.post(`/bodies/${BERN}/delegations`, form)).status).toBe(403);
    for (const wrong of [
      { to: BERN },
      { to: "nowhere" },
      { until: "2020-01-01" },
      { until: "2030-02-31" },
      { until: "soon" },
    ]) {
      const response = await registrar.post(`/en/bodies/${BERN}/delegations`, { ...form, ...wrong });
      expect([wrong, response.status]).toEqual([wrong, 400]);
    }
    expect(
      (await registrar.post(`/bodies/${BERN}/delegations`, { ...form, role: "administrator" })).status,
    ).toBe(400);
    expect((await stranger.get(`/bodies/${BERN}`)).status).toBe(404);
    expect((await registrar.post(`/bodies/${BERN}/delegations`, form)).status).toBe(303);
    expect((await stranger.get(`/bodies/${BERN}`)).status).toBe(200);

    const [{ id } = { id: 0 }] = await run(
      database.read,
      sql<{ id: number }>`select max(id) as id from body_delegation`,
    );
    expect((await stranger.post(`/bodies/${TURIN}/delegations/${id}/end`, {})).status).toBe(404);
    expect((await registrar.post(`/bodies/${BERN}/delegations/${id}/end`, {})).status).toBe(303);
    expect((await stranger.get(`/bodies/${BERN}`)).status).toBe(404);
  });

  it("lets nobody keep the members, whatever its role: what they gave would outlive it", async () => {
    await registrar.post(`/bodies/${BERN}/delegations`, {
      to: TURIN,
      role: "registrar",
      until: "2999-12-31",
    });
    expect((await stranger.get(`/bodies/${BERN}`)).status).toBe(200);
    expect((await stranger.post(`/bodies/${BERN}/invitations`, INVITATION)).status).toBe(403);
    const delegated = { to: TURIN, role: "reader", until: "" };
    expect((await stranger.post(`/bodies/${BERN}/delegations`, delegated)).status).toBe(403);
    expect((await stranger.page(`/en/bodies/${BERN}`)).text).not.toContain("@example.org");
  });

  it("ends by itself after its last day", async () => {
    await database.aside((tx) =>
      run(tx, sql`update body_delegation set expires_at = now() - interval '1 second'`),
    );
    expect((await stranger.get(`/bodies/${BERN}`)).status).toBe(404);
  });
});
