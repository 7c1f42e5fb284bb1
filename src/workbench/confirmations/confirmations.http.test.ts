import { Hono } from "hono";
import { sql } from "kysely";
import { beforeAll, describe, expect, it, test } from "vitest";
import { putBody, type SignedIn, signIn } from "../../../test/support/accounts.ts";
import { loadedDatabase } from "../../../test/support/database.ts";
import { buildApp } from "../../app.ts";
import { change, run } from "../../database/database.ts";
import { keepAsker } from "../../http/access/asker-of.ts";
import type { BodyId, PartnershipId, PlaceId } from "../../kernel/ids.ts";
import { Kinds } from "../../registry/dossiers/kind.ts";
import { readPartnership } from "../../registry/partnerships/record/partnership-record.ts";
import { askSide } from "./ask-side.ts";
import { mountConfirmations } from "./confirmations.doors.ts";
import { waitingConfirmations } from "./waiting.ts";

const database = await loadedDatabase();
const HERE = "http://127.0.0.1";
const TIE = "cn-qingdao--kg-bishkek" as PartnershipId;
const faults: unknown[] = [];
const app = buildApp(database, (error) => faults.push(error), {
  host: "127.0.0.1",
  origin: null,
  proxies: 1,
});

let bishkek: SignedIn;
let samarkand: SignedIn;
let wide: SignedIn;

beforeAll(async () => {
  await putBody(database, "bishkek-office", { places: ["kg-bishkek"] });
  await putBody(database, "samarkand-office", { places: ["uz-samarkand"] });
  await putBody(database, "both-office", { places: ["cn-qingdao", "tj-dushanbe"] });
  bishkek = await signIn(database, "editor", { body: "bishkek-office" as BodyId });
  samarkand = await signIn(database, "editor", { body: "samarkand-office" as BodyId });
  wide = await signIn(database, "editor");
});

let address = 0;
type Fields = Record<string, string>;

const ask = (path: string, who?: SignedIn) =>
  app.request(HERE + path, { headers: { accept: "text/html", ...who?.headers } });
function send(path: string, fields: Fields, who?: SignedIn) {
  address += 1;
  return app.request(HERE + path, {
    method: "POST",
    headers: {
      accept: "text/html",
      origin: HERE,
      "content-type": "application/x-www-form-urlencoded",
      "x-forwarded-for": `10.8.${address >> 8}.${address & 255}`,
      ...who?.headers,
    },
    body: new URLSearchParams(fields).toString(),
  });
}

const NEW: Fields = {
  partnership: TIE,
  side: "cn-qingdao",
  language: "zh-Hans",
  addressee: "青岛市外事办公室",
  days: "30",
};

/** Makes a link as the page does, and says its secret. */
async function linked(
  partnership = TIE,
  place = "cn-qingdao",
  days = 30,
): Promise<{ id: number; secret: string }> {
  return database.aside((tx) =>
    askSide(tx, {
      partnership,
      place: place as PlaceId,
      body: "bishkek-office" as BodyId,
      addressee: "Foreign Affairs Office",
      language: "en",
      by: bishkek.account,
      days,
    }),
  );
}

const digestIn = async (secret: string) =>
  /name="digest" value="(\w+)"/.exec(await (await ask(`/en/confirm/${secret}`)).text())?.[1] ?? "";
const reply = async (secret: string, fields: Fields) =>
  send(`/en/confirm/${secret}`, { step: "send", digest: await digestIn(secret), ...fields });
const recordOf = (id: PartnershipId) => readPartnership(database.read, id, {});
const citations = async () =>
  (await run(database.read, sql<{ n: number }>`select count(*) as n from citation`))[0]?.n;

describe("refuses", () => {
  it("who edits for no side, a side that is its own, and what is not understood", async () => {
    expect((await ask(`/en/confirmations/new?partnership=${TIE}`, samarkand)).status).toBe(403);
    expect((await send("/en/confirmations", NEW, samarkand)).status).toBe(403);
    expect((await ask("/en/confirmations/new?partnership=no--such", bishkek)).status).toBe(404);
    const both = await signIn(database, "editor", { body: "both-office" as BodyId });
    expect((await ask("/en/confirmations/new?partnership=cn-qingdao--tj-dushanbe", both)).status).toBe(409);
    for (const wrong of [
      { side: "kg-bishkek" },
      { side: "uz-samarkand" },
      { addressee: " " },
      { days: "0" },
      { days: "91" },
      { days: "1e1" },
      { email: "a@b" },
      { email: "a@example.org, b@example.org" },
    ]) {
      expect([wrong, (await send("/en/confirmations", { ...NEW, ...wrong }, bishkek)).status]).toEqual([
        wrong,
        400,
      ]);
    }
  });

  it("another body's editor, with the words for what is not there", async () => {
    const { id } = await linked();
    for (const response of [
      await ask(`/en/confirmations/${id}`, samarkand),
      await send(`/en/confirmations/${id}/revoke`, {}, samarkand),
      await send(`/en/confirmations/${id}/seen`, {}, samarkand),
      await ask("/en/confirmations/99999999", bishkek),
    ]) {
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain("Foreign Affairs");
    }
    expect(await (await ask("/en/confirmations", samarkand)).text()).not.toContain("Foreign Affairs");
    expect((await ask(`/en/confirmations/${id}`, bishkek)).status).toBe(200);
    expect((await ask(`/en/confirmations/${id}`, wide)).status).toBe(200);
  });

  it("every link that does not stand in one and the same way, and records nothing", async () => {
    const [used, revoked, expired] = [await linked(), await linked(), await linked()];
    await send(`/en/confirmations/${revoked.id}/revoke`, {}, bishkek);
    expect((await send(`/en/confirmations/${revoked.id}/revoke`, {}, bishkek)).status).toBe(409);
    await database.aside((tx) =>
      change(
        tx,
        sql`
          update confirmation_request
          set created_at = clock_timestamp() - interval '3 days', expires_at = clock_timestamp() - interval '1 day'
          where id = ${expired.id}`,
      ),
    );
    await database.aside((tx) =>
      change(
        tx,
        sql`update confirmation_request set answered_at = now(), way = 'denies', said = '{}' where id = ${used.id}`,
      ),
    );
    const before = await citations();
    const pages = new Set<string>();
    for (const secret of [used.secret, revoked.secret, expired.secret, "z".repeat(43), "short", "x%00y"]) {
      for (const response of [
        await ask(`/en/confirm/${secret}`),
        await send(`/en/confirm/${secret}`, { way: "confirms", step: "send", digest: "x" }),
      ]) {
        if (secret === "x%00y") {
          expect(response.status).toBe(400);
          continue;
        }
        expect(response.status).toBe(404);
        expect(response.headers.get("cache-control")).toBe("no-store");
        const text = await response.text();
        // Qingdao stands in every page, as an example of what may be searched.
        expect(text).not.toMatch(/Bishkek|Foreign Affairs/);
        pages.add(text.replaceAll(secret, "…"));
      }
    }
    expect(pages.size).toBe(1);
    expect(await citations()).toBe(before);
  });

  it("an answer without a way, with a date that is none, and keeps what was typed", async () => {
    const { secret } = await linked();
    expect((await reply(secret, {})).status).toBe(400);
    const response = await reply(secret, {
      way: "ends",
      "end-on": `<b>some day</b>`,
      name: `"><script>x</script>`,
    });
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(html).toContain("&lt;b&gt;some day&lt;/b&gt;");
    expect(html).not.toContain("<script>x");
  });

  it("an answer to something that is not held any more", async () => {
    const { secret } = await linked();
    const before = await citations();
    const response = await send(`/en/confirm/${secret}`, { way: "confirms", step: "send", digest: "of-old" });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain("has changed since you opened the page");
    expect(await citations()).toBe(before);
  });
});

describe("a link", () => {
  it("is shown once, in the other side's language; of its secret only the digest is kept", async () => {
    const response = await send("/en/confirmations", NEW, bishkek);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const secret = /\/zh\/confirm\/([\w-]{43})</.exec(await response.text())?.[1] ?? "";
    expect(secret).not.toBe("");
    const rows = await run(database.read, sql`select * from confirmation_request`);
    expect(JSON.stringify(rows)).not.toContain(secret);
    const page = await ask(`/zh/confirm/${secret}`);
    expect(page.status).toBe(200);
    expect(page.headers.get("referrer-policy")).toBe("same-origin");
    expect(page.headers.get("x-robots-tag")).toContain("noindex");
    const html = await page.text();
    expect(html).toContain("青岛市外事办公室");
    expect(html).toContain("友好城市协议：2021年12月22日，签署");
    expect(await (await ask(`/ru/confirm/${secret}`)).text()).toContain(
      "Соглашение о побратимстве: 22 декабря 2021",
    );
  });

  it("is sent where a mail was asked for; a mail that fails loses nothing", async () => {
    const sent: { to: string; text: string; language: string }[] = [];
    let fails = false;
    const mailing = new Hono();
    const grants = [{ body: null, role: "editor" as const }];
    mailing.use(async (c, next) => {
      keepAsker(c, { account: wide.account, name: wide.name, language: "en", grants, scopes: null });
      await next();
    });
    mountConfirmations(mailing, {
      database,
      kinds: new Kinds([]),
      sendMail: async (mail) => {
        if (fails) throw new Error("no mail today");
        sent.push(mail);
      },
    });
    const post = async () =>
      (
        await mailing.request(`${HERE}/en/confirmations`, {
          method: "POST",
          body: new URLSearchParams({ ...NEW, email: "office@example.org" }),
        })
      ).text();
    const secret = /confirm\/([\w-]{43})</.exec(await post())?.[1] ?? "none";
    expect(sent).toEqual([expect.objectContaining({ to: "office@example.org", language: "zh-Hans" })]);
    expect(sent[0]?.text).toContain(`/zh/confirm/${secret}`);
    fails = true;
    expect(await post()).toMatch(/confirm\/[\w-]{43}<[\s\S]*could not be handed to the mail/);
    const rows = await run(database.read, sql`select * from confirmation_request`);
    expect(JSON.stringify(rows)).not.toContain("office@example.org");
  });

  it("opens nothing but its own page", async () => {
    const { secret } = await linked();
    for (const path of ["/en/confirmations", "/en/suggestions", `/en/confirmations/new?partnership=${TIE}`]) {
      expect((await ask(path.includes("?") ? `${path}&secret=${secret}` : path)).status).not.toBe(200);
    }
    expect((await ask(`/en/suggestion/${secret}`)).status).toBe(404);
  });
});

describe("an answer", () => {
  it("is looked at once more before it counts: until then nothing is recorded", async () => {
    const { secret } = await linked();
    const before = await citations();
    const digest = await digestIn(secret);
    const look = await send(`/en/confirm/${secret}`, {
      way: "confirms",
      step: "look",
      digest,
      name: "A & B",
    });
    expect(look.status).toBe(200);
    const html = await look.text();
    expect(html).toContain("One last look");
    expect(html).toContain("Sister-city agreement: 22 December 2021, signed");
    expect(html).toContain('value="A &amp; B"');
    expect(await citations()).toBe(before);
    const again = await send(`/en/confirm/${secret}`, {
      way: "confirms",
      step: "change",
      digest,
      post: "Head",
    });
    expect(await again.text()).toContain('value="Head"');
  });

  it("that all is right makes it both sides' word from the day of the act, once, even sent twice at one time", async () => {
    expect((await recordOf(TIE)).grade).toBe("one side");
    const { id, secret } = await linked();
    const fields = {
      way: "confirms",
      step: "send",
      digest: await digestIn(secret),
      name: "Li",
      remark: "Greetings",
    };
    const both = await Promise.all([1, 2].map(() => send(`/en/confirm/${secret}`, fields)));
    expect(both.map(({ status }) => status).sort()).toEqual([303, 404]);
    const record = await recordOf(TIE);
    expect(record.grade).toBe("both sides");
    expect(record.instruments.find(({ effect }) => effect === "establishes")?.conflicts).toEqual([]);
    const then = await readPartnership(database.read, TIE, {
      asOf: record.instruments[0]?.used[0]?.on?.earliest,
    });
    expect(then.grade).toBe("both sides");
    const own = record.claims.filter(({ source }) => source === `confirmation-${id}`);
    expect(
      own.map(({ effect, claimant, capacity, grade }) => [effect, claimant, capacity, grade]).sort(),
    ).toEqual([
      ["confirms", "cn-qingdao", "party", "one side"],
      ["establishes", "cn-qingdao", "party", "one side"],
    ]);
    const [revision] = await run(
      database.read,
      sql<{ author: string }>`select author from revision order by id desc limit 1`,
    );
    expect(revision?.author).toBe(`Answer by confirmation link ${id}`);
    const page = await (await ask(`/en/partnerships/${TIE}`)).text();
    expect(page).toContain("Foreign Affairs Office");
    for (const text of [page, await (await ask(`/en/sources/confirmation-${id}`)).text()]) {
      expect(text).not.toContain("Greetings");
    }
    expect(await (await ask(`/en/confirmations/${id}`, bishkek)).text()).toContain("Greetings");
  });

  it("that corrects a day stands beside the other as a conflict; nothing is settled", async () => {
    const tie = "cn-qingdao--uz-samarkand" as PartnershipId;
    const { secret } = await linked(tie, "uz-samarkand");
    const record = await recordOf(tie);
    const index = record.instruments
      .filter(({ effect }) => !["lists", "confirms", "denies"].includes(effect))
      .findIndex(({ effect }) => effect === "establishes");
    const response = await reply(secret, {
      way: "corrects",
      [`act-${index}`]: "other",
      [`on-${index}`]: "25 января 2024",
    });
    expect(response.status).toBe(303);
    const after = await recordOf(tie);
    const made = after.instruments.filter(({ effect }) => effect === "establishes");
    expect(made).toHaveLength(1);
    expect(made[0]?.conflicts).toEqual(["dates"]);
    expect(made[0]?.used.map(({ claimant }) => claimant).sort()).toEqual(["cn-qingdao", "uz-samarkand"]);
  });

  it("that they are no party leaves nothing certain; that it is over ends it", async () => {
    const dushanbe = "cn-qingdao--tj-dushanbe" as PartnershipId;
    expect((await recordOf(dushanbe)).state.certainty).toBe("certain");
    await reply((await linked(dushanbe)).secret, { way: "denies" });
    expect((await recordOf(dushanbe)).state.certainty).toBe("possible");
    const perm = "cn-qingdao--ru-perm" as PartnershipId;
    expect((await recordOf(perm)).state.standing).toBe("in force");
    await reply((await linked(perm)).secret, { way: "ends", "end-on": "2024" });
    expect((await recordOf(perm)).state).toMatchObject({ standing: "ended", certainty: "certain" });
  });

  it("waits at the desk until somebody has looked at it, as does a link that runs out", async () => {
    const asker = {
      account: bishkek.account,
      name: bishkek.name,
      language: "en" as const,
      grants: [{ body: "bishkek-office" as BodyId, role: "editor" as const }],
      scopes: null,
    };
    const soon = await linked(TIE, "cn-qingdao", 3);
    const items = () => waitingConfirmations(database.read, asker, "en");
    const answered = (await items()).find(({ due }) => due === null);
    expect(answered).toMatchObject({ kind: "confirmation", title: "Foreign Affairs Office has answered" });
    expect(
      (await items()).some(({ href, due }) => href === `/confirmations/${soon.id}` && due !== null),
    ).toBe(true);
    await send(`/en${answered?.href}/seen`, {}, bishkek);
    expect((await items()).some(({ href }) => href === answered?.href)).toBe(false);
    const grants = [{ body: "samarkand-office" as BodyId, role: "editor" as const }];
    expect(await waitingConfirmations(database.read, { ...asker, grants }, "en")).toEqual([]);
  });
});

test("meets no fault of the program", () => {
  expect(faults).toEqual([]);
});
