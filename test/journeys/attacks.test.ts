import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { ACCESS } from "../../src/access.ts";
import { run } from "../../src/database/database.ts";
import { CONTENT_SECURITY_POLICY } from "../../src/http/frame.ts";
import { type SignedIn, signIn } from "../support/accounts.ts";
import { testDatabase } from "../support/database.ts";
import { faultsOf, htmlFaults } from "../support/html-faults.ts";
import { serveSite } from "../support/site.ts";
import { jpeg } from "../support/small-files.ts";
import { everyAddress, type Ids, idsIn, withQueries } from "../support/workbench/every-address.ts";
import { type PrivateWorld, putPrivateWorld, TIE } from "../support/workbench/private-world.ts";
import { evil, MORE, putScripts } from "../support/workbench/scripts-everywhere.ts";

type Fields = Record<string, string>;

// Thousands of requests: a busy machine takes its time.
describe("attacks", { timeout: 120_000 }, async () => {
  const database = await testDatabase();
  const site = await serveSite(database);
  let world: PrivateWorld;
  let author: SignedIn;
  let registrar: SignedIn;
  let administrator: SignedIn;
  let ids: Ids;

  const get = (path: string, who: SignedIn | null, headers: Fields = {}) =>
    fetch(site.url + path, {
      headers: { accept: "text/html", ...who?.headers, ...headers },
      redirect: "manual",
    });
  const send = (path: string, body: FormData | URLSearchParams, who: SignedIn | null) =>
    fetch(site.url + path, {
      method: "POST",
      headers: { accept: "text/html", origin: site.url, ...who?.headers },
      body,
      redirect: "manual",
    });
  const post = async (path: string, fields: Fields, who: SignedIn | null): Promise<Response> => {
    const response = await send(path, new URLSearchParams({ ...MORE, ...fields }), who);
    if (response.status >= 400) {
      const text = await response.text();
      throw new Error(
        `${path}: ${response.status} ${/class="fault"[^>]*>[^<]*/.exec(text)?.[0] ?? text.slice(-900)}`,
      );
    }
    return response;
  };

  beforeAll(async () => {
    world = await putPrivateWorld(database);
    [author, registrar] = world.inside as [SignedIn, SignedIn];
    administrator = await signIn(database, "administrator");
    await putScripts({ database, get, post, send, author, registrar, administrator, bern: world.bern });
    ids = await idsIn(database);
  });

  /** Asks for all of these, some at a time, and gives what is wrong with the answers. */
  async function tried(
    addresses: readonly string[],
    one: (address: string) => Promise<string[]>,
  ): Promise<string[]> {
    const [waiting, wrong]: [string[], string[]] = [[...addresses], []];
    const some = async () => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
        for (const fault of await one(next)) wrong.push(`${next}: ${fault}`);
    };
    await Promise.all(Array.from({ length: 6 }, some));
    return wrong;
  }

  const pages = () => everyAddress(site.app, "GET", ids).filter((address) => address.startsWith("/en"));

  /** What holds of every answer. */
  function frameFaults({ headers, status }: Response): string[] {
    const wrong: string[] = [];
    const policy = headers.get("content-security-policy") ?? "";
    // What people hand in may do less still.
    if (policy !== CONTENT_SECURITY_POLICY && !/sandbox|default-src 'none'/.test(policy))
      wrong.push(`policy ${policy}`);
    if (headers.get("x-content-type-options") !== "nosniff") wrong.push("sniffed");
    if (headers.get("x-frame-options") !== "DENY") wrong.push("framed");
    if (status >= 500) wrong.push(String(status));
    const to = headers.get("location");
    if (to !== null && !/^\/(?![/\\])/.test(to)) wrong.push(`leads to ${to}`);
    return wrong;
  }

  it("a script in any text that is kept is a text on every page, which runs and wears nothing that is not ours", async () => {
    const shown = new Set<string>();
    for (const who of [author, registrar, administrator, null]) {
      const wrong = await tried(pages().flatMap(withQueries), async (address) => {
        const response = await get(address, who);
        const html = await response.text();
        for (const [word] of html.matchAll(/evil-[a-z]+/g)) shown.add(word);
        const faults = [...frameFaults(response), ...faultsOf(html)];
        const [, route = ""] = /^\/en(\/[\w-]+)/.exec(address) ?? [];
        const isPublic = Object.entries(ACCESS).some(
          ([name, access]) => name.startsWith(`GET ${route}`) && access.for === "everybody",
        );
        if (!isPublic && response.status === 200 && response.headers.get("cache-control") !== "no-store")
          faults.push(`kept: ${response.headers.get("cache-control")}`);
        return faults;
      });
      expect(wrong).toEqual([]);
    }
    const put = [
      "criterion",
      "lane",
      "note",
      "task",
      "duty",
      "contact",
      "post",
      "organization",
      "remark",
      "purpose",
      "origin",
      "source",
      "excerpt",
      "said",
      "label",
      "publisher",
      "locator",
      "suggestion",
      "link",
      "sender",
      "answer",
      "addressee",
      "confirmer",
      "office",
      "words",
      "body",
      "token",
      "account",
      "title",
      "rights",
      "file",
      "list",
      "cell",
      "article",
      "browser",
    ];
    expect(put.filter((word) => !shown.has(`evil-${word}`))).toEqual([]);
  });

  it("nothing that an address says is more than text", async () => {
    const script = encodeURIComponent(evil("asked"));
    const names = [
      "q",
      "to",
      "about",
      "key",
      "state",
      "body",
      "place",
      "person",
      "done",
      "with",
      "batch",
      script,
    ];
    const routes = pages().filter((address) => !/\/(?:api|assets)\//.test(address));
    const asked = routes.flatMap((address) => names.map((name) => `${address}?${name}=${script}`));
    // Every page once with each third name; all of them with all would take minutes.
    const some = asked.filter((_, at) => (at + Math.floor(at / names.length)) % 3 === 0);
    const wrong = await tried(
      [...some, ...names.map((name) => `/en/sign-in?${name}=${script}`)],
      async (address) => {
        const response = await get(address, administrator);
        return [...frameFaults(response), ...(await htmlFaults(response))];
      },
    );
    expect(wrong).toEqual([]);
  });

  it("no form of another site, and none that hides where it is from, is taken at any address", async () => {
    const guises: Fields[] = [
      {},
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: site.url, "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ];
    const routes = everyAddress(site.app, "POST", ids).filter((address) => {
      const entry = ACCESS[`POST ${address.replace(/^\/en/, "")}`];
      return !entry?.fromAnywhere;
    });
    const before = await run(database.read, sql<{ n: number }>`select count(*) as n from session`);
    const wrong = await tried(routes, async (address) => {
      const faults: string[] = [];
      for (const guise of guises) {
        const response = await fetch(site.url + address, {
          method: "POST",
          headers: { accept: "application/json", ...administrator.headers, ...guise },
          body: new URLSearchParams({ sure: "yes" }),
          redirect: "manual",
        });
        const { code } = (await response.json().catch(() => ({}))) as { code?: string };
        if (response.status !== 403 || code !== "foreign-request")
          faults.push(`${JSON.stringify(guise)} ${response.status} ${code}`);
      }
      return faults;
    });
    expect(wrong).toEqual([]);
    expect(await run(database.read, sql<{ n: number }>`select count(*) as n from session`)).toEqual(before);
  });

  it("a token is taken in its header only", async () => {
    const { token } = world;
    const asked = (path: string, headers: Fields = {}) =>
      fetch(site.url + path, { headers: { accept: "application/json", ...headers } }).then(
        ({ status }) => status,
      );
    expect(await asked("/proposals.json", { authorization: `Bearer ${token}` })).toBe(200);
    for (const name of ["token", "access_token", "api_key", "authorization", "amity-session"])
      expect([400, 401]).toContain(await asked(`/proposals.json?${name}=${encodeURIComponent(token)}`));
    const bare = token.slice("amity_".length);
    // Nor does one stand for a session, or a session for one.
    expect(await asked("/proposals.json", { cookie: `amity-session=${bare}` })).toBe(401);
    expect(await asked("/proposals.json", { authorization: `Basic ${btoa(`x:${token}`)}` })).toBe(401);
    const session = author.cookie.value;
    expect(await asked("/proposals.json", { authorization: `Bearer amity_${session}` })).toBe(401);
  });

  it("what a browser keeps of who is signed in is not given to another", async () => {
    for (const path of [
      "/en",
      "/en/places/ch-bern",
      `/en/partnerships/${TIE}`,
      "/en/search?q=Bern",
      "/en/suggest?about=/places/ch-bern",
      "/en/history/places/ch-bern",
    ]) {
      const own = await get(path, author);
      expect([path, own.status, (await own.text()).includes(author.name)]).toEqual([path, 200, true]);
      expect(own.headers.get("cache-control")).toMatch(/^(no-store|private, no-cache)$/);
      expect(own.headers.get("vary")).toMatch(/cookie/i);
      const tag = own.headers.get("etag");
      for (const who of [null, administrator]) {
        const other = await get(path, who, tag === null ? {} : { "if-none-match": tag });
        expect([path, other.status]).toEqual([path, 200]);
      }
    }
  });

  it("a program in the clothes of an image is not kept, and no name leads out of where files are", async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`;
    for (const [name, content] of [
      ["x.png", "<script>alert(1)</script>"],
      ["x.svg", svg],
      ["x.jpg", svg],
      ["x.pdf", `<!doctype html><script>alert(1)</script>%PDF-1.7`],
      ["x.html", "<script>alert(1)</script>"],
    ] as const) {
      const form = new FormData();
      form.set("record", "/places/ch-bern");
      form.set("attachment", new File([content], name, { type: "image/png" }));
      expect([name, (await send("/en/attachments", form, author)).status]).toEqual([name, 400]);
    }
    const form = new FormData();
    form.set("record", "/places/ch-bern");
    form.set("attachment", new File([jpeg()], "..\\..\\photo.html", { type: "text/html" }));
    expect((await send("/en/attachments", form, author)).status).toBe(303);
    const kept = await run(
      database.read,
      sql<{ hash: string; name: string }>`select hash, file_name as name from attachment`,
    );
    for (const { name } of kept) expect(name).not.toMatch(/[/\\"\r\n]|^\.|html$/);
    for (const { hash } of kept) {
      const { headers, status } = await get(`/attachments/${hash}`, author);
      if (status === 404) continue;
      expect(headers.get("content-type")).toMatch(/^(application\/pdf|image\/jpeg)$/);
      expect(headers.get("content-disposition") ?? "").not.toMatch(/<|[^\x20-\x7e]/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
    for (const path of [
      "..%2f..%2fpackage.json",
      "%2e%2e/%2e%2e/package.json",
      "..%5c..%5cpackage.json",
      "%00",
      "x".repeat(64),
    ])
      for (const folder of ["attachments", "assets", "assets/fonts/a/b"]) {
        const response = await get(`/${folder}/${path}`, administrator);
        expect([400, 404]).toContain(response.status);
        expect(await response.text()).not.toContain("devDependencies");
      }
  });

  it("what a form has no business to say was not taken from any of those", async () => {
    const [found] = await run(
      database.read,
      sql<Record<string, unknown>>`select
        (select count(*) from role_grant where role = 'administrator') as administrators,
        (select count(*) from contact where body_id <> 'bern-office') + (select count(*) from follow_up where body_id <> 'bern-office')
          + (select count(*) from office_note where body_id <> 'bern-office') as elsewhere,
        (select count(*) from revision where author = 'Somebody else') as others,
        (select count(*) from attachment where visibility = 'public') as public,
        (select count(*) from suggestion where account_id is not null) as signed,
        (select account_id from proposal where state = 'published') as author,
        (select created_by from confirmation_request order by id desc limit 1) as asker`,
    );
    expect(found).toEqual({
      administrators: 1,
      elsewhere: 0,
      others: 0,
      public: 0,
      signed: 0,
      author: author.account,
      asker: author.account,
    });
  });

  it("met no fault of the program", () => {
    expect(site.faults).toEqual([]);
  });
});
