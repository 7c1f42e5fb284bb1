import { sql } from "kysely";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { shownSecret, Visitor } from "../../../../test/support/accounts/visitor.ts";
import { signIn } from "../../../../test/support/accounts.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { buildApp } from "../../../app.ts";
import { run } from "../../../database/database.ts";
import { Recording } from "../../../registry/evidence/recording.ts";
import { setPassword } from "../account.store.ts";
import { hashPassword } from "../password.ts";

const PASSWORD = "four plain words here";
const database = await testDatabase();
const faults: unknown[] = [];
const app = buildApp(database, (error) => faults.push(error), {
  host: "127.0.0.1",
  origin: null,
  proxies: 1,
});

afterEach(() => expect(faults).toEqual([]));

const visitorWith = async (role: Parameters<typeof signIn>[1], name?: string) => {
  const who = await signIn(database, role, name === undefined ? {} : { name });
  return { ...who, visitor: new Visitor(app, undefined, who) };
};

describe("one's own account", () => {
  it("is not that of who is not signed in", async () => {
    const visitor = new Visitor(app);
    for (const path of ["/account", "/account/password", "/account/sessions", "/account/tokens"]) {
      const response = await visitor.ask("POST", path, {
        body: new URLSearchParams({ name: "x" }),
        headers: { accept: "application/json" },
      });
      expect([path, response.status]).toEqual([path, 401]);
    }
  });

  it("takes a name and a language, and nothing else that a form brings", async () => {
    const { visitor, account } = await visitorWith("reader", "Zhou Min");
    const response = await visitor.post("/en/account", {
      name: "Zhou Min (Qingdao)",
      language: "zh-Hans",
      role: "administrator",
      id: "1",
      account: "1",
      email: "other@x.example",
      password: "x",
      disabled_at: "",
      erased_at: "2020-01-01",
    });
    expect(response.status).toBe(303);
    const [row] = await run(
      database.read,
      sql`select a.name, a.language, a.email like 'account-%' as own, a.password, a.erased_at, r.role
          from account a join role_grant r on r.account_id = a.id where a.id = ${account}`,
    );
    expect(row).toEqual({
      name: "Zhou Min (Qingdao)",
      language: "zh-Hans",
      own: true,
      password: null,
      erased_at: null,
      role: "reader",
    });
    expect((await visitor.get("/accounts")).status).toBe(403);
  });

  it("takes what was done under its name along", async () => {
    const { visitor } = await visitorWith("registrar", "Old Name");
    await database.write((tx) => new Recording(tx, "Old Name", "a change").revision());
    await visitor.post("/account", { name: "New Name", language: "en" });
    const authors = await run(
      database.read,
      sql`select distinct author from revision where author like '% Name'`,
    );
    expect(authors).toEqual([{ author: "New Name" }]);
  });

  it("takes no name that is somebody's, in whatever letters, or the program's", async () => {
    await visitorWith("reader", "Taken Already");
    const { visitor } = await visitorWith("reader", "Somebody");
    const taken = await visitor.post("/en/account", { name: "taken already", language: "en" });
    expect(taken.status).toBe(409);
    const text = await taken.text();
    expect(text).toContain("Somebody has this name here");
    expect(text).toContain('value="taken already"');
    for (const name of ["", "amity", "Command Line", "erased account 7", "x".repeat(101), "a\u200bb"])
      expect((await visitor.post("/account", { name, language: "en" })).status).toBe(400);
  });
});

describe("a password", () => {
  it("changes for who knows the old one, and every other browser is out", async () => {
    const { visitor, account, name } = await visitorWith("reader");
    const hash = await hashPassword(PASSWORD);
    await database.aside((tx) => setPassword(tx, account, hash));
    const email =
      (await run(database.read, sql<{ email: string }>`select email from account where id = ${account}`))[0]
        ?.email ?? "";
    const other = new Visitor(app);
    await other.post("/sign-in", { email, password: PASSWORD });
    expect((await other.get("/account")).status).toBe(200);

    const wrong = await visitor.post("/en/account/password", {
      old: "not this one",
      password: "five plain words or so",
    });
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain("not the password that you have now");
    const weak = await visitor.post("/en/account/password", { old: PASSWORD, password: name });
    expect(weak.status).toBe(400);
    expect((await other.get("/account")).status).toBe(200);

    const changed = await visitor.post("/account/password", {
      old: PASSWORD,
      password: "five plain words or so",
    });
    expect(changed.status).toBe(303);
    expect((await visitor.get("/account")).status).toBe(200);
    expect((await other.get("/account")).status).toBe(303);
    expect((await other.post("/sign-in", { email, password: PASSWORD })).status).toBe(401);
    expect((await other.post("/sign-in", { email, password: "five plain words or so" })).status).toBe(303);
  });
});

describe("sessions", () => {
  it("are ended one by one or all but one, by their owner only", async () => {
    const { visitor, account } = await visitorWith("reader");
    const stranger = (await visitorWith("administrator")).visitor;
    const marks = async () =>
      (
        await run(
          database.read,
          sql<{ mark: string }>`
        select left(secret_hash, 16) as mark from session where account_id = ${account} order by created_at`,
        )
      ).map(({ mark }) => mark);
    for (const letter of ["a", "b", "c"])
      await database.aside((tx) =>
        run(
          tx,
          sql`insert into session (secret_hash, account_id, expires_at, browser)
                    values (${letter.repeat(64)}, ${account}, now() + interval '1 day', ${`Browser ${letter} <b>`})`,
        ),
      );
    const { text } = await visitor.page("/en/account");
    expect(text).toContain("Browser a &lt;b&gt;");
    expect(text).not.toContain("a".repeat(17));
    await stranger.post("/account/sessions", { session: "a".repeat(16) });
    await stranger.post("/account/sessions", { session: "others" });
    expect((await marks()).length).toBe(4);
    await visitor.post("/account/sessions", { session: "a".repeat(16) });
    expect(await marks()).not.toContain("a".repeat(16));
    await visitor.post("/account/sessions", { session: "others" });
    expect((await marks()).length).toBe(1);
    expect((await visitor.get("/account")).status).toBe(200);
  });
});

describe("API tokens", () => {
  let owner: Awaited<ReturnType<typeof visitorWith>>;
  beforeAll(async () => {
    owner = await visitorWith("administrator", "Token Owner");
  });
  const make = async (form: Record<string, string> | URLSearchParams) => {
    const response = await owner.visitor.post("/en/account/tokens", form);
    return { status: response.status, token: shownSecret(await response.text()) };
  };
  const asked = (path: string, token: string, method = "GET") =>
    app.request(`http://127.0.0.1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        accept: "application/json",
        "x-forwarded-for": "10.9.9.9",
      },
    });

  it("are refused without a name, a scope or an end", async () => {
    const good = { name: "feed", scopes: "read", days: "30" };
    for (const wrong of [
      { name: "" },
      { scopes: "" },
      { scopes: "everything" },
      { days: "0" },
      { days: "366" },
      { days: "1e2" },
      { days: "" },
    ])
      expect([wrong, (await make({ ...good, ...wrong })).status]).toEqual([wrong, 400]);
    const bare = await owner.visitor.post("/en/account/tokens", { name: "feed <x>", days: "30" });
    const text = await bare.text();
    expect(text).toContain("at least one thing");
    expect(text).toContain('value="feed &lt;x&gt;"');
  });

  it("do what they were given, and no more", async () => {
    const form = new URLSearchParams({ name: "lists", days: "30" });
    form.append("scopes", "administer");
    const { token } = await make(form);
    expect((await asked("/accounts.json", token)).status).toBe(200);
    expect(await (await asked("/bodies.json", token)).json()).toMatchObject({ code: "scope-needed" });
    // A page is for a browser; making tokens is too.
    expect(await (await asked("/accounts", token)).json()).toMatchObject({ code: "session-needed" });
    expect(await (await asked("/account/tokens", token, "POST")).json()).toMatchObject({
      code: "session-needed",
    });
  });

  it("never do more than their owner may", async () => {
    const reader = await visitorWith("reader");
    const response = await reader.visitor.post("/account/tokens", {
      name: "x",
      scopes: "administer",
      days: "1",
    });
    const token = shownSecret(await response.text());
    expect(await (await asked("/accounts.json", token)).json()).toMatchObject({ code: "role-needed" });
  });

  it("are shown once, end, and are revoked by their owner only", async () => {
    const { token } = await make({ name: "to be revoked", scopes: "read", days: "30" });
    expect((await owner.visitor.page("/account")).text).not.toContain(token);
    const [{ id } = { id: 0 }] = await run(
      database.read,
      sql<{ id: number }>`select id from api_token where name = 'to be revoked'`,
    );
    const stranger = (await visitorWith("administrator")).visitor;
    expect((await stranger.post(`/account/tokens/${id}/revoke`, {})).status).toBe(404);
    expect((await asked("/bodies.json", token)).status).toBe(200);
    expect((await owner.visitor.post(`/account/tokens/${id}/revoke`, {})).status).toBe(303);
    const refused = await asked("/bodies.json", token);
    expect([refused.status, refused.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
    expect(await refused.json()).toMatchObject({ code: "bad-token" });

    const old = (await make({ name: "old", scopes: "read", days: "1" })).token;
    await database.aside((tx) => run(tx, sql`update api_token set expires_at = now() where name = 'old'`));
    expect((await asked("/bodies.json", old)).status).toBe(401);
    // A token that does not stand is refused where everybody may read, too: a program should hear so.
    expect((await asked("/places.json", old)).status).toBe(401);
    for (const broken of ["", "x", "amity_x", `${token}x`])
      expect((await asked("/places.json", broken)).status).toBe(401);
  });

  it("rest while their owner's account is shut", async () => {
    const who = await visitorWith("reader");
    const response = await who.visitor.post("/account/tokens", { name: "x", scopes: "read", days: "1" });
    const token = shownSecret(await response.text());
    expect((await asked("/bodies.json", token)).status).toBe(200);
    await owner.visitor.post(`/accounts/${who.account}/disable`, {});
    expect((await asked("/bodies.json", token)).status).toBe(401);
    await owner.visitor.post(`/accounts/${who.account}/enable`, {});
    expect((await asked("/bodies.json", token)).status).toBe(200);
  });
});
