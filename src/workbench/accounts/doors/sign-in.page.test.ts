import { sql } from "kysely";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { location, shownSecret, Visitor } from "../../../../test/support/accounts/visitor.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { buildApp } from "../../../app.ts";
import { run } from "../../../database/database.ts";
import { administrators } from "../../bodies/grant.store.ts";
import type { Mail } from "../../mail/mail.ts";
import { ATTEMPTS } from "../attempts.ts";
import { firstAdministratorLink, LINK_HOURS, linkPath } from "../make-link.ts";

const PASSWORD = "four plain words here";
const database = await testDatabase();
const faults: unknown[] = [];
const mails: Mail[] = [];
const app = buildApp(database, (error) => faults.push(error), {
  host: "127.0.0.1",
  origin: null,
  proxies: 1,
});
/** Read over TLS, and with mail. */
const reach = {
  host: "127.0.0.1",
  origin: "https://amity.example",
  proxies: 1,
};
const published = buildApp(
  database,
  (error) => faults.push(error),
  reach,
  undefined,
  undefined,
  async (mail) => {
    mails.push(mail);
  },
);
const HTTPS = "https://amity.example";

/** Every value of every text column, as a thief of the database would read it. */
async function everythingKept(): Promise<string> {
  const tables = ["account", "account_identity", "session", "api_token", "account_link", "oidc_attempt"];
  const rows = [];
  for (const table of tables)
    rows.push(
      ...(await run(database.read, sql<{ row: string }>`select t::text as row from ${sql.table(table)} t`)),
    );
  return rows.map(({ row }) => row).join("\n");
}

const newLink = async () => linkPath((await database.aside(firstAdministratorLink)) ?? "none");

afterEach(() => expect(faults).toEqual([]));

describe("the first administrator", () => {
  let path = "";
  beforeAll(async () => {
    path = await newLink();
  });

  it("does not come by a link that is replaced, made up, or too old", async () => {
    const replaced = path;
    path = await newLink();
    const visitor = new Visitor(app);
    for (const gone of [replaced, `/link/${"x".repeat(43)}`, "/link/x"]) {
      expect((await visitor.get(gone)).status).toBe(404);
      const form = { name: "Thief", email: "t@x.example", password: PASSWORD };
      expect((await visitor.post(gone, form)).status).toBe(404);
    }
    await database.aside((tx) =>
      run(tx, sql`update account_link set expires_at = now() - interval '1 minute'`),
    );
    expect((await visitor.get(path)).status).toBe(404);
    path = await newLink();
  });

  it("keeps what was typed where something is wrong, says so beside the field, and leaves the link good", async () => {
    const visitor = new Visitor(app);
    const tries: [Record<string, string>, string, string][] = [
      [
        { name: "Wang Lihua", email: "no address", password: PASSWORD },
        "no e-mail address",
        "field-email-fault",
      ],
      [
        { name: "Amity", email: "wang@qd.example", password: PASSWORD },
        "none that the program uses",
        "field-name-fault",
      ],
      [
        { name: "Wang Lihua", email: "wang@qd.example", password: "too short" },
        "12 to 200",
        "field-password-fault",
      ],
      [
        { name: "Wang Lihua", email: "wanglihua@qd.example", password: "Wang Lihua.." },
        "your name",
        "field-password-fault",
      ],
    ];
    for (const [form, words, id] of tries) {
      const response = await visitor.post(`/en${path}`, form);
      const text = await response.text();
      expect(response.status).toBe(400);
      expect(text).toContain(`id="${id}"`);
      expect(text).toContain(words);
      expect(text).toContain(`value="${form.email}"`);
      expect(text).not.toContain(`value="${form.password}"`);
    }
    expect(await administrators(database.read)).toEqual([]);
    expect((await visitor.get(path)).status).toBe(200);
  });

  it("is who opens it first, signed in, under no other role or number than the link's", async () => {
    const visitor = new Visitor(app);
    const response = await visitor.post(`/ru${path}`, {
      name: "  Wang   Lihua ",
      email: "Wang@QD.example",
      password: PASSWORD,
      role: "reader",
      id: "99",
      account: "99",
      disabled_at: "2020-01-01",
      language: "zh-Hans",
    });
    expect([response.status, location(response)]).toEqual([303, "/ru/desk"]);
    const rows = await run(
      database.read,
      sql`select a.id, a.name, a.email, a.language, a.disabled_at, r.role, r.body_id
          from account a join role_grant r on r.account_id = a.id`,
    );
    expect(rows).toEqual([
      {
        id: 1,
        name: "Wang Lihua",
        email: "wang@qd.example",
        language: "ru",
        disabled_at: null,
        role: "administrator",
        body_id: null,
      },
    ]);
    const page = await visitor.page("/en/account");
    expect(page.status).toBe(200);
    expect(page.text).toContain("Wang Lihua");
  });

  it("is not made twice: the link is used up, and none is offered where there is one", async () => {
    expect((await new Visitor(app).get(path)).status).toBe(404);
    expect(await database.aside(firstAdministratorLink)).toBeNull();
  });

  it("of two who come at once is one", async () => {
    await database.aside((tx) => run(tx, sql`update role_grant set ended_at = now()`));
    const link = await newLink();
    const both = await Promise.all(
      ["a", "b"].map((name) =>
        new Visitor(app).post(link, {
          name: `Twin ${name}`,
          email: `${name}@twin.example`,
          password: PASSWORD,
        }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([303, 404]);
    expect((await administrators(database.read)).length).toBe(1);
  });
});

describe("signing in", () => {
  const right = { email: "wang@qd.example", password: PASSWORD };

  it("is refused in the same words for a wrong password and an address that nobody has", async () => {
    const visitor = new Visitor(app);
    const answers = [];
    for (const form of [
      { ...right, password: "four plain words there" },
      { ...right, email: "nobody@qd.example" },
      { ...right, password: "" },
    ]) {
      const response = await visitor.post("/en/sign-in", form);
      const text = (await response.text()).replaceAll(form.email, "…");
      answers.push([response.status, text, visitor.set]);
    }
    expect(answers[0]?.[0]).toBe(401);
    expect(answers[0]?.[1]).toContain("do not belong together");
    expect(answers[0]?.[2]).toEqual([]);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it("of an account that is shut is refused in those words too", async () => {
    await database.aside((tx) => run(tx, sql`update account set disabled_at = now() where id = 1`));
    const visitor = new Visitor(app);
    const response = await visitor.post("/en/sign-in", right);
    expect(response.status).toBe(401);
    expect(await response.text()).toContain("do not belong together");
    await database.aside((tx) => run(tx, sql`update account set disabled_at = null where id = 1`));
  });

  it("gives a cookie that no script reads and no other site sends, and over TLS none for other hosts", async () => {
    const visitor = new Visitor(app);
    await visitor.post("/sign-in", right);
    expect(visitor.set).toEqual([
      expect.stringMatching(/^amity-session=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    const secure = new Visitor(published, HTTPS);
    await secure.post("/sign-in", right);
    expect(secure.set).toEqual([
      expect.stringMatching(
        /^__Host-amity=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ]);
    expect((await secure.get("/account")).status).toBe(200);
  });

  it("makes a new session whatever the browser brought, and ends the old one", async () => {
    const visitor = new Visitor(app);
    const planted = "p".repeat(43);
    visitor.cookies.set("amity-session", planted);
    await visitor.post("/sign-in", right);
    const first = visitor.cookies.get("amity-session") ?? "";
    expect(first).not.toBe(planted);
    await visitor.post("/sign-in", right);
    const second = visitor.cookies.get("amity-session") ?? "";
    expect(second).not.toBe(first);
    const thief = new Visitor(app);
    for (const old of [planted, first]) {
      thief.cookies.set("amity-session", old);
      expect((await thief.get("/account")).status).toBe(303);
    }
    expect((await visitor.get("/account")).status).toBe(200);
  });

  it.each([
    ["/en/places/cn-qingdao", "/en/places/cn-qingdao"],
    ["/places/cn-qingdao?asOf=2020", "/ru/places/cn-qingdao?asOf=2020"],
    ["", "/ru/desk"],
    ["//evil.example", "/ru/desk"],
    ["/\\evil.example", "/ru/desk"],
    ["https://evil.example/", "/ru/desk"],
    ["/\t/evil.example", "/ru/desk"],
    ["/.//evil.example", "/ru/desk"],
    ["javascript:alert(1)", "/ru/desk"],
  ])("asked to go on to %j leads to %s", async (to, where) => {
    const visitor = new Visitor(app);
    const asked = await visitor.page(`/ru/sign-in?to=${encodeURIComponent(to)}`);
    expect(asked.text.includes('name="to"')).toBe(to.startsWith("/") && where !== "/ru/desk");
    expect(location(await visitor.post("/ru/sign-in", { ...right, to }))).toBe(where);
  });

  it("leads back to the page that asked for it", async () => {
    const visitor = new Visitor(app);
    const refused = await visitor.get("/zh/account?saved=yes");
    expect([refused.status, location(refused)]).toEqual([303, "/zh/sign-in?to=%2Faccount%3Fsaved%3Dyes"]);
    const form = await visitor.page(location(refused) ?? "");
    expect(form.text).toContain('name="to" value="/account?saved=yes"');
  });

  it("is not done for who is on another site", async () => {
    const visitor = new Visitor(app);
    const response = await visitor.ask("POST", "/sign-in", {
      body: new URLSearchParams(right),
      headers: { origin: "https://evil.example" },
    });
    expect(response.status).toBe(403);
    expect(visitor.set).toEqual([]);
  });

  it("is tried so often and no more for one address, from wherever, and all at once", async () => {
    const form = { email: "twin@x.example", password: "not this one, sorry" };
    const tries = Array.from({ length: ATTEMPTS.points + 3 }, () =>
      new Visitor(app).post("/en/sign-in", form),
    );
    const answers = (await Promise.all(tries)).map(({ status }) => status);
    expect(answers.filter((status) => status === 401).length).toBe(ATTEMPTS.points);
    expect(answers.filter((status) => status === 429).length).toBe(3);
    // In other letters it is the same address.
    const again = await new Visitor(app).post("/en/sign-in", { ...form, email: " TWIN@x.example " });
    expect(again.status).toBe(429);
    expect(await again.text()).toContain("quarter of an hour");
    expect((await new Visitor(app).post("/sign-in", right)).status).toBe(303);
  });

  it("is tried so often and no more from one address", async () => {
    const visitor = new Visitor(app);
    let last = 0;
    for (let n = 0; n < 21; n += 1) {
      const form = { email: `n${n}@x.example`, password: "x" };
      last = (await visitor.post("/sign-in", form)).status;
    }
    expect(last).toBe(429);
  }, 60_000);
});

describe("a session", () => {
  const right = { email: "wang@qd.example", password: PASSWORD };

  it("ends when its owner signs out, by a form of ours only", async () => {
    const visitor = new Visitor(app);
    await visitor.post("/sign-in", right);
    const kept = visitor.cookies.get("amity-session") ?? "";
    const foreign = await visitor.ask("POST", "/sign-out", { headers: { origin: "https://evil.example" } });
    expect(foreign.status).toBe(403);
    expect((await visitor.get("/sign-out")).status).toBe(405);
    expect((await visitor.get("/account")).status).toBe(200);
    expect((await visitor.post("/sign-out", {})).status).toBe(303);
    expect(visitor.cookies.has("amity-session")).toBe(false);
    visitor.cookies.set("amity-session", kept);
    expect((await visitor.get("/account")).status).toBe(303);
  });

  it("ends by itself, and is forgotten when somebody signs in next", async () => {
    const visitor = new Visitor(app);
    await visitor.post("/sign-in", right);
    await database.aside((tx) => run(tx, sql`update session set expires_at = now() - interval '1 second'`));
    expect((await visitor.get("/account")).status).toBe(303);
    await new Visitor(app).post("/sign-in", right);
    const [{ n } = { n: 0 }] = await run(
      database.read,
      sql<{ n: number }>`select count(*) as n from session`,
    );
    expect(n).toBe(1);
  });
});

describe("a forgotten password", () => {
  it("is, without mail, a matter for an administrator", async () => {
    const { text } = await new Visitor(app).page("/en/forgotten");
    expect(text).toContain("Ask an administrator");
    expect(text).not.toContain('name="email"');
    const response = await new Visitor(app).post("/en/forgotten", { email: "wang@qd.example" });
    expect(await response.text()).toContain("Ask an administrator");
  });

  it("is answered the same whether somebody has the address, and mailed to who has it", async () => {
    mails.length = 0;
    const answers = [];
    for (const email of ["nobody@qd.example", "WANG@qd.example"]) {
      const response = await new Visitor(published, HTTPS).post("/en/forgotten", { email });
      answers.push([response.status, await response.text()]);
    }
    expect(answers[0]).toEqual(answers[1]);
    await expect.poll(() => mails.length).toBe(1);
    expect(mails[0]).toMatchObject({ to: "wang@qd.example", language: "ru" });
    // The site's own address, and not the host that a request names.
    expect(mails[0]?.text).toMatch(/https:\/\/amity\.example\/ru\/link\/[\w-]{43}/);
  });

  it("is replaced by its link, which ends every session and is good once", async () => {
    const signedIn = new Visitor(published, HTTPS);
    await signedIn.post("/sign-in", { email: "wang@qd.example", password: PASSWORD });
    const path = /\/ru\/link\/[\w-]{43}/.exec(mails[0]?.text ?? "")?.[0] ?? "";
    const visitor = new Visitor(published, HTTPS);
    expect((await visitor.post(path, { password: "short" })).status).toBe(400);
    // It is no invitation, whatever the form says.
    expect((await visitor.post(path, { as: "account", password: "short" })).status).toBe(400);
    expect((await visitor.post(path, { password: "another four plain words" })).status).toBe(303);
    expect((await visitor.get("/account")).status).toBe(200);
    expect((await signedIn.get("/account")).status).toBe(303);
    expect((await visitor.post(path, { password: "and another four words" })).status).toBe(404);
    const old = await new Visitor(app).post("/sign-in", { email: "wang@qd.example", password: PASSWORD });
    expect(old.status).toBe(401);
  });

  it("sends three mails an hour to one address at most", async () => {
    mails.length = 0;
    for (let n = 0; n < 5; n += 1)
      await new Visitor(published, HTTPS).post("/forgotten", { email: "wang@qd.example" });
    // One went out above.
    await expect.poll(() => mails.length).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(mails.length).toBe(2);
  });
});

it("keeps no secret: neither passwords nor cookies nor links stand in the database", async () => {
  await database.aside((tx) => run(tx, sql`update role_grant set ended_at = now()`));
  const link = (await newLink()).slice("/link/".length);
  const visitor = new Visitor(app);
  await visitor.post("/sign-in", { email: "wang@qd.example", password: "another four plain words" });
  const made = await visitor.post("/account/tokens", { name: "feed", scopes: "read", days: "30" });
  const token = shownSecret(await made.text());
  const kept = await everythingKept();
  const cookie = visitor.cookies.get("amity-session") ?? "";
  expect(token).toMatch(/^amity_[\w-]{43}$/);
  for (const secret of [link, cookie, token, token.slice(6), "another four plain words", PASSWORD]) {
    expect(secret.length).toBeGreaterThan(20);
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain(Buffer.from(secret).toString("base64").slice(0, 20));
  }
  expect(kept).toContain("$argon2id$");
  expect(LINK_HOURS.administrator).toBe(48);
});
