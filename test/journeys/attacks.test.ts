import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { ACCESS } from "../../src/access.ts";
import { run } from "../../src/database/database.ts";
import { CONTENT_SECURITY_POLICY } from "../../src/http/frame.ts";
import { addDays, formatDay, today } from "../../src/kernel/day.ts";
import { newSecret } from "../../src/workbench/accounts/secret.ts";
import { insertSession } from "../../src/workbench/accounts/session.store.ts";
import { type SignedIn, signIn } from "../support/accounts.ts";
import { bringDraft } from "../support/batches.ts";
import { testDatabase } from "../support/database.ts";
import { serveSite } from "../support/site.ts";
import { jpeg, pdf } from "../support/small-files.ts";
import { everyAddress, type Ids, idsIn, withQueries } from "../support/workbench/every-address.ts";
import { bringArticle } from "../support/workbench/intake-world.ts";
import { type PrivateWorld, putPrivateWorld, TIE } from "../support/workbench/private-world.ts";

type Fields = Record<string, string>;

/** Breaks out of an attribute, of a tag and of a text, where anything can. */
const evil = (what: string): string => `evil-${what}"'><script>alert(1)</script><img src=x onerror=alert(1)>`;

/** What a form has no business to say. */
const MORE: Fields = {
  state: "published",
  reviewer: "1",
  reviewer_id: "1",
  revision: "1",
  author: "Somebody else",
  account: "1",
  account_id: "1",
  role: "administrator",
  body_id: "springfield-office",
  visibility: "public",
  created_by: "1",
};

const TAG = /<(?:!doctype html|!--[^<>]*--|\/[a-z][\w-]*|[a-z][\w-]*(?:\s+[\w:-]+(?:="[^"]*")?)*\s*\/?)>/gi;

const htmlFaults = async (response: Response): Promise<string[]> =>
  /html/.test(response.headers.get("content-type") ?? "") ? faultsOf(await response.text()) : [];

/** What a page must not hold: a tag that is not well-formed, or runs or wears something that is not ours. */
function faultsOf(html: string): string[] {
  const faults: string[] = [];
  const text = html.replace(TAG, (tag) => {
    const name = /^<([\w-]+)/.exec(tag)?.[1] ?? "";
    if (name === "style" || (name === "script" && !/ src="\/assets\/[^"]+"/.test(tag))) faults.push(tag);
    for (const [, attribute = "", value = ""] of tag.matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g)) {
      if (/^(style|on\w+|srcdoc)$/i.test(attribute)) faults.push(tag);
      const leads = /^(href|src|action|formaction)$/i.test(attribute);
      if (leads && /^\s*(javascript|vbscript|data:text)/i.test(value)) faults.push(tag);
    }
    return "";
  });
  const open = text.indexOf("<");
  if (open >= 0) faults.push(text.slice(Math.max(0, open - 60), open + 60));
  return faults;
}

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
    await putScripts();
    ids = await idsIn(database);
  });

  /** A script in every text that a person can fill in, by the forms in which they do. */
  async function putScripts(): Promise<void> {
    const office = `/en/portfolio/bern-office`;
    await post(
      `${office}/criteria`,
      { name: evil("criterion").slice(0, 100), measure: "projects", fullAt: "5", weight: "3" },
      author,
    );
    await post(`${office}/${TIE}/lane`, { lane: "renew", reason: evil("lane") }, author);
    await post(`${office}/${TIE}/notes`, { text: evil("note") }, author);
    const due = formatDay(addDays(today(), 9));
    await post("/en/duties/bern-office/follow-ups", { title: evil("task"), due, partnership: TIE }, author);
    await post(
      "/en/duties/bern-office/one",
      { key: "follow-up:1", do: "save", note: evil("duty"), assigned: "", until: "" },
      author,
    );
    const contact = {
      name: "contact",
      post: "post",
      organization: "organization",
      note: "remark",
      purpose: "purpose",
      origin: "origin",
    };
    const written = Object.fromEntries(Object.entries(contact).map(([field, word]) => [field, evil(word)]));
    await post("/en/contacts/bern-office", { ...written, partnership: TIE, retain: "" }, author);
    await propose();
    await suggest();
    await confirm();
    await post(
      "/en/bodies/bern-office",
      { name: evil("body"), kind: "city office", language: "en", twoPersons: "yes" },
      administrator,
    );
    await post(
      "/en/account/tokens",
      { name: evil("token").slice(0, 100), days: "9", scopes: "read" },
      registrar,
    );
    await post("/en/account", { name: evil("account").slice(0, 100), language: "en" }, registrar);
    const form = new FormData();
    for (const [field, value] of Object.entries({ ...MORE, record: "/places/ch-bern" }))
      form.set(field, value);
    form.set("attachmentTitle", evil("title"));
    form.set("attachmentRights", evil("rights"));
    form.set("attachment", new File([pdf(["<< /Evil true >>"])], "paper.pdf"));
    expect((await send("/en/attachments", form, author)).status).toBe(303);
    // Without a title it is called as its file.
    form.delete("attachmentTitle");
    form.set("attachment", new File([pdf(["<< /Evil 2 >>"])], `../../${evil("file").replace("/", "")}.pdf`));
    expect((await send("/en/attachments", form, author)).status).toBe(303);
    await bringDraft(database, `${evil("list")}.csv`, `City,Partner\nBern,${evil("cell")}\n`, world.bern);
    const page = `${evil("article")}\n\nOn 3 March 2024, Bern and Turin signed a sister-city agreement.\n`;
    await bringArticle(database, page, { author: author.name, body: world.bern });
    const { hash } = newSecret();
    await database.aside((tx) =>
      insertSession(tx, { hash, account: registrar.account, browser: evil("browser") }),
    );
  }

  async function propose(): Promise<void> {
    const texts = {
      title: "source",
      excerpt: "excerpt",
      note: "said",
      label: "label",
      publisher: "publisher",
      locator: "locator",
    };
    const fields = Object.fromEntries(Object.entries(texts).map(([field, word]) => [field, evil(word)]));
    const places = { "party-1": "Bern", "party-2": "Turin", what: "sister", on: "2022", claimant: "1" };
    const begun = await post("/en/propose", { ...places, ...fields }, author);
    const path = begun.headers.get("location") ?? "";
    expect(path).toMatch(/^\/en\/proposals\/\d+$/);
    await post(`${path}/submit`, { version: "1" }, author);
    await post(`${path}/publish`, { version: "2" }, registrar);
  }

  async function suggest(): Promise<void> {
    const texts = {
      says: evil("suggestion"),
      source: evil("link"),
      name: evil("sender"),
      "name-shown": "yes",
    };
    await post("/en/suggest", { about: "/places/ch-bern", ...texts }, null);
    await post(
      "/en/suggestions/2/answer",
      { decision: "accepted", answer: evil("answer"), state: "waiting" },
      author,
    );
  }

  async function confirm(): Promise<void> {
    const asked = {
      partnership: TIE,
      side: "it-turin",
      language: "en",
      addressee: evil("addressee"),
      days: "9",
    };
    const made = await (await post("/en/confirmations", asked, author)).text();
    const secret = /\/confirm\/([\w-]{43})/.exec(made)?.[1] ?? "";
    const page = await (await get(`/en/confirm/${secret}`, null)).text();
    const digest = /name="digest" value="(\w+)"/.exec(page)?.[1] ?? "";
    const texts = { name: evil("confirmer"), post: evil("office"), remark: evil("words") };
    await post(`/en/confirm/${secret}`, { step: "send", digest, way: "confirms", ...texts }, null);
  }

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
