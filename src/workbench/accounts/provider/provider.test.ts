import { sql } from "kysely";
import { afterEach, describe, expect, it } from "vitest";
import { runProvider } from "../../../../test/support/accounts/oidc-provider.ts";
import { location, shownSecret, Visitor } from "../../../../test/support/accounts/visitor.ts";
import { signIn } from "../../../../test/support/accounts.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { buildApp } from "../../../app.ts";
import { run } from "../../../database/database.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import { setPassword } from "../account.store.ts";
import { hashPassword } from "../password.ts";

const HERE = "http://127.0.0.1";
const database = await testDatabase();
const provider = await runProvider([`${HERE}/sign-in/provider/return`]);
const faults: unknown[] = [];
const app = buildApp(database, (error) => faults.push(error), {
  host: "127.0.0.1",
  origin: null,
  proxies: 1,
  oidc: provider.settings,
});

afterEach(() => expect(faults).toEqual([]));

let people = 0;
/** Somebody whom the provider knows. */
function person(said: { email?: string; email_verified?: boolean; name?: string }): string {
  people += 1;
  provider.people.set(`subject-${people}`, said);
  return `subject-${people}`;
}

/** Begins here, signs in there, and gives the path at which the browser comes back. */
async function away(visitor: Visitor, subject: string, from = "/en/sign-in/provider"): Promise<string> {
  const begun = await visitor.get(from);
  expect(begun.status).toBe(303);
  const back = await provider.visit(location(begun) ?? "", subject);
  expect(back.origin + back.pathname).toBe(`${HERE}/sign-in/provider/return`);
  return back.pathname + back.search;
}

const account = async (email: string) => {
  const who = await signIn(database, "reader");
  await database.aside((tx) => run(tx, sql`update account set email = ${email} where id = ${who.account}`));
  return who;
};

const invitation = async (email = ""): Promise<string> => {
  const administrator = new Visitor(app, undefined, await signIn(database, "administrator"));
  const made = await administrator.post("/accounts/invitations", { email, role: "editor", language: "ru" });
  return shownSecret(await made.text());
};

const countAccounts = async () =>
  (await run(database.read, sql<{ n: number }>`select count(*) as n from account`))[0]?.n;

const signedInAs = async (visitor: Visitor): Promise<string | null> => {
  const { status, text } = await visitor.page("/en/account");
  return status === 200 ? (/<p class="lead">([^<]*)</.exec(text)?.[1] ?? "?") : null;
};

describe("who signs in at the provider", () => {
  it("without account, address or invitation is refused in words, and no account is made", async () => {
    const before = await countAccounts();
    const visitor = new Visitor(app);
    const back = await visitor.get(
      await away(visitor, person({ email: "new@x.example", email_verified: true })),
    );
    expect(back.status).toBe(403);
    expect(await back.text()).toContain("Ask for an invitation");
    expect(await signedInAs(visitor)).toBeNull();
    expect(await countAccounts()).toBe(before);
  });

  it("with an address that the provider has not verified joins nobody's account", async () => {
    await account("mayor@city.example");
    for (const said of [{ email_verified: false }, {}]) {
      const visitor = new Visitor(app);
      const back = await visitor.get(await away(visitor, person({ email: "mayor@city.example", ...said })));
      expect(back.status).toBe(403);
      expect(await signedInAs(visitor)).toBeNull();
    }
  });

  it("with a verified one joins its account, and is known by their number from then on", async () => {
    const owner = await account("officer@city.example");
    const subject = person({ email: "Officer@City.example", email_verified: true, name: "Somebody Else" });
    const visitor = new Visitor(app);
    const back = await visitor.get(await away(visitor, subject, "/ru/sign-in/provider?to=/places"));
    expect([back.status, location(back)]).toEqual([303, "/ru/places"]);
    expect(await signedInAs(visitor)).toBe(owner.name);
    // The address may change at the provider: the person does not.
    provider.people.set(subject, { email: "moved@city.example", email_verified: false });
    const again = new Visitor(app);
    await again.get(await away(again, subject));
    expect(await signedInAs(again)).toBe(owner.name);
  });

  it("takes an account over from who wrote an address that was not theirs", async () => {
    const squatter = await account("victim@city.example");
    const hash = await hashPassword("the squatter's own words");
    await database.aside((tx) => setPassword(tx, squatter.account, hash));
    const old = new Visitor(app, undefined, squatter);
    const visitor = new Visitor(app);
    await visitor.get(await away(visitor, person({ email: "victim@city.example", email_verified: true })));
    expect(await signedInAs(visitor)).toBe(squatter.name);
    expect(await signedInAs(old)).toBeNull();
    const form = { email: "victim@city.example", password: "the squatter's own words" };
    expect((await old.post("/sign-in", form)).status).toBe(401);
  });

  it("is not let in to an account that is shut", async () => {
    const owner = await account("shut@city.example");
    const subject = person({ email: "shut@city.example", email_verified: true });
    const first = new Visitor(app);
    await first.get(await away(first, subject));
    await database.aside((tx) =>
      run(tx, sql`update account set disabled_at = now() where id = ${owner.account}`),
    );
    const visitor = new Visitor(app);
    expect((await visitor.get(await away(visitor, subject))).status).toBe(403);
    expect(await signedInAs(first)).toBeNull();
  });
});

describe("an invitation", () => {
  it("makes an account for who signs in there, under a name that nobody has", async () => {
    const link = await invitation();
    const subject = person({ name: "Aida", email: "aida@x.example", email_verified: true });
    const visitor = new Visitor(app);
    const back = await visitor.get(await away(visitor, subject, `/zh/link/${link}/provider`));
    expect([back.status, location(back)]).toEqual([303, "/zh/desk"]);
    expect(await signedInAs(visitor)).toBe("Aida");
    const [row] = await run(
      database.read,
      sql`select a.email, a.language, a.password, r.role from account a join role_grant r on r.account_id = a.id
          where a.name = 'Aida'`,
    );
    expect(row).toEqual({ email: "aida@x.example", language: "zh-Hans", password: null, role: "editor" });
    // It is used up.
    expect((await new Visitor(app).get(`/link/${link}/provider`)).status).toBe(404);

    const namesake = person({ name: "Aida", email: "a2@x.example", email_verified: false });
    const other = new Visitor(app);
    await other.get(await away(other, namesake, `/en/link/${await invitation()}/provider`));
    expect(await signedInAs(other)).toBe("Aida 2");
    const [second] = await run(database.read, sql`select email from account where name = 'Aida 2'`);
    expect(second).toEqual({ email: null });
  });

  it("adds its role to who is known already", async () => {
    const owner = await account("known@city.example");
    const visitor = new Visitor(app);
    const subject = person({ email: "known@city.example", email_verified: true });
    await visitor.get(await away(visitor, subject, `/en/link/${await invitation()}/provider`));
    expect(await signedInAs(visitor)).toBe(owner.name);
    const roles = await run(
      database.read,
      sql`select role from role_grant where account_id = ${owner.account as AccountId} and ended_at is null`,
    );
    expect(roles).toEqual([{ role: "editor" }]);
  });
});

describe("the way back", () => {
  const somebody = async () => {
    const email = `somebody-${people}@city.example`;
    await account(email);
    return person({ email, email_verified: true });
  };

  it("is closed in another browser, with another state, or without one", async () => {
    const visitor = new Visitor(app);
    const back = await away(visitor, await somebody());
    const other = new Visitor(app);
    expect((await other.get(back)).status).toBe(400);
    // A browser that began a sign-in of its own does not finish that of another.
    await other.get("/sign-in/provider");
    expect((await other.get(back)).status).toBe(400);
    expect(await signedInAs(other)).toBeNull();
    const wrong = new URL(back, HERE);
    wrong.searchParams.set("state", "s".repeat(43));
    expect((await visitor.get(wrong.pathname + wrong.search)).status).toBe(400);
    expect(await signedInAs(visitor)).toBeNull();
  });

  it("is gone once, whatever came of it: a code that comes again is refused", async () => {
    const visitor = new Visitor(app);
    const begun = await visitor.get("/sign-in/provider");
    const cookies = new Map(visitor.cookies);
    const back = await provider.visit(location(begun) ?? "", await somebody());
    const path = back.pathname + back.search;
    expect((await visitor.get(path)).status).toBe(303);
    const replay = new Visitor(app);
    for (const [name, value] of cookies) replay.cookies.set(name, value);
    expect((await replay.get(path)).status).toBe(400);
    expect(await signedInAs(replay)).toBeNull();
    // The code of one sign-in, in the address of another of the same browser.
    const next = await replay.get("/sign-in/provider");
    const state = new URL(location(next) ?? "").searchParams.get("state") ?? "";
    const mixed = new URLSearchParams(back.search);
    mixed.set("state", state);
    expect((await replay.get(`${back.pathname}?${mixed}`)).status).toBe(400);
    expect(await signedInAs(replay)).toBeNull();
  });

  it("is refused a made-up code, and who said no there", async () => {
    const visitor = new Visitor(app);
    const begun = await visitor.get("/en/sign-in/provider");
    const state = new URL(location(begun) ?? "").searchParams.get("state") ?? "";
    const made = new URLSearchParams({ code: "made-up", state, iss: provider.settings.issuer });
    const answer = await visitor.get(`/sign-in/provider/return?${made}`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("Begin again");
    const again = await visitor.get("/sign-in/provider");
    const no = await provider.refuse(location(again) ?? "");
    expect(no.searchParams.get("error")).toBe("access_denied");
    expect((await visitor.get(no.pathname + no.search)).status).toBe(400);
    expect(await signedInAs(visitor)).toBeNull();
  });

  it("is asked for with state, nonce and a code challenge, and no secret of it is kept in clear", async () => {
    const visitor = new Visitor(app);
    const to = new URL(location(await visitor.get("/sign-in/provider?to=//evil.example")) ?? "");
    const asked = Object.fromEntries(to.searchParams);
    expect(asked).toMatchObject({
      response_type: "code",
      code_challenge_method: "S256",
      redirect_uri: `${HERE}/sign-in/provider/return`,
    });
    expect(visitor.set.join()).toMatch(
      /^amity-provider=[\w-]{43}; Max-Age=900; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(visitor.cookies.get("amity-provider")).toBe(asked.state);
    const [row] = await run(
      database.read,
      sql<{ all: string; to: string }>`
        select t::text as all, goes_to as "to" from oidc_attempt t where nonce = ${asked.nonce ?? ""}`,
    );
    expect(row?.to).toMatch(/^\/\w\w\/desk$/);
    expect(row?.all).not.toContain(asked.state);
  });
});

it("is not there where none is set, and says so where it does not answer", async () => {
  const without = buildApp(database, (error) => faults.push(error));
  expect((await new Visitor(without).get("/sign-in/provider")).status).toBe(404);
  const oidc = { ...provider.settings, issuer: "http://127.0.0.1:9" };
  const unanswered = buildApp(database, undefined, { host: "127.0.0.1", origin: null, oidc });
  const answer = await new Visitor(unanswered).get("/en/sign-in/provider");
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain("does not answer");
});
