import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { type SignedIn, signIn } from "../../test/support/accounts.ts";
import { loadedDatabase } from "../../test/support/database.ts";
import { serveSite } from "../../test/support/site.ts";
import {
  EMPTY_OFFICE,
  openOffice,
  QINGDAO_OFFICE,
  YEREVAN,
} from "../../test/support/workbench/office-world.ts";
import { addDays, formatDay, today } from "../kernel/day.ts";
import type { BodyId } from "../kernel/ids.ts";
import type { Asker, Role } from "../kernel/role.ts";
import { endGrant } from "./bodies/grant.store.ts";
import { waitingDuties } from "./duties/waiting.ts";
import { notesOf } from "./portfolio/note.store.ts";

const database = await loadedDatabase();
const site = await serveSite(database);
const { author, editor, contributor, reader, stranger, get, post } = await openOffice(database, site.url);

const ONE = `/portfolio/${QINGDAO_OFFICE}/${YEREVAN}`;

describe("another body's things are as if they were not there", () => {
  const doors = [
    `/en/portfolio/${QINGDAO_OFFICE}`,
    `/portfolio/${QINGDAO_OFFICE}.json`,
    `/portfolio/${QINGDAO_OFFICE}.csv`,
    `/en${ONE}`,
    `/en/portfolio/${QINGDAO_OFFICE}/criteria`,
    `/en/duties?body=${QINGDAO_OFFICE}`,
    `/duties.json?body=${QINGDAO_OFFICE}`,
    `/duties.csv?body=${QINGDAO_OFFICE}`,
    `/en/duties/${QINGDAO_OFFICE}`,
    `/en/duties/${QINGDAO_OFFICE}/one?key=follow-up:1`,
    `/en/contacts/${QINGDAO_OFFICE}`,
    `/en/contacts/${QINGDAO_OFFICE}/1`,
    `/contacts/${QINGDAO_OFFICE}/1.json`,
  ];

  it.each(doors)("GET %s answers 404 to an administrator of another", async (path) => {
    const [there, nowhere] = await Promise.all([
      get(path, stranger),
      get(path.replace(QINGDAO_OFFICE, "no-such-office"), stranger),
    ]);
    expect([there.status, nowhere.status]).toEqual([404, 404]);
    const [a, b] = await Promise.all([there.text(), nowhere.text()]);
    expect(a).not.toMatch(/Petrosyan|Send the draft|Quiet for a while/);
    const plain = (text: string) => text.replaceAll(QINGDAO_OFFICE, "X").replaceAll("no-such-office", "X");
    expect(plain(a)).toBe(plain(b));
  });

  it.each(doors)(
    "GET %s asks who is not signed in to sign in, and tells a reader no more than that",
    async (path) => {
      expect([302, 303, 401]).toContain((await get(path, null)).status);
      expect([403, 404]).toContain((await get(path, reader)).status);
    },
  );

  it.each([
    [`${ONE}/lane`, { lane: "close", reason: "theirs" }],
    [`${ONE}/owner`, { assigned: "" }],
    [`${ONE}/marks`, { "mark-1": "3" }],
    [`${ONE}/notes`, { text: "theirs" }],
    [`${ONE}/notes/1`, { text: "theirs", version: "1", do: "save" }],
    [`/portfolio/${QINGDAO_OFFICE}/criteria`, { name: "x", measure: "projects", fullAt: "1", weight: "1" }],
    [`/portfolio/${QINGDAO_OFFICE}/criteria/1`, { do: "remove" }],
    [`/duties/${QINGDAO_OFFICE}/one`, { key: "follow-up:1", do: "tick" }],
    [`/duties/${QINGDAO_OFFICE}/follow-ups`, { title: "theirs", due: "2030-01-01" }],
    [`/duties/${QINGDAO_OFFICE}/follow-ups/1/remove`, {}],
    [`/duties/${QINGDAO_OFFICE}/settings`, { every: "5" }],
    [`/duties/${QINGDAO_OFFICE}/feeds`, {}],
    [`/duties/${QINGDAO_OFFICE}/feeds/1/revoke`, {}],
    [`/contacts/${QINGDAO_OFFICE}/1/erase`, { sure: "yes" }],
  ])("POST %s changes nothing", async (path, fields) => {
    const answer = await post(`/en${path}`, stranger, fields);
    expect([400, 404]).toContain(answer.status);
    expect(await answer.text()).not.toMatch(/Petrosyan|Send the draft/);
    // Their own office with the other's things named in it.
    const own = await post(`/en${path.replace(QINGDAO_OFFICE, EMPTY_OFFICE)}`, stranger, fields);
    if (/(lane|owner|marks|notes|criteria\/1|one|remove|erase)$/.test(path)) expect(own.status).toBe(404);
  });

  it("a follow-up about a partnership that is not the office's is refused", async () => {
    const fields = { title: "x", due: "2030-01-01", partnership: YEREVAN };
    expect((await post(`/en/duties/${EMPTY_OFFICE}/follow-ups`, stranger, fields)).status).toBe(404);
  });
});

it("a contributor sees portfolio and duties, and neither changes them nor sees contacts", async () => {
  expect((await get(`/en/portfolio/${QINGDAO_OFFICE}`, contributor)).status).toBe(200);
  expect((await get(`/en/duties?body=${QINGDAO_OFFICE}`, contributor)).status).toBe(200);
  expect((await get(`/en/contacts/${QINGDAO_OFFICE}`, contributor)).status).toBe(403);
  expect((await post(`/en${ONE}/lane`, contributor, { lane: "close", reason: "x" })).status).toBe(403);
  const page = await (await get(`/en${ONE}`, contributor)).text();
  expect(page).toContain("A visit is planned");
  expect(page).not.toContain("/contacts/");
});

describe("nothing of an office is public", () => {
  it.each([
    "/en/search?q=Petrosyan",
    "/search.json?q=Petrosyan",
    `/en/partnerships/${YEREVAN}`,
    `/partnerships/${YEREVAN}.json`,
    `/partnerships/${YEREVAN}.ics`,
    "/api/openapi.json",
  ])("%s tells nothing", async (path) => {
    const answer = await get(path, editor);
    expect(await answer.text()).not.toMatch(/Aram|Send the draft|A visit is planned|Lately alive/);
  });

  it("neither a browser nor anybody on the way keeps its pages and data", async () => {
    for (const path of [
      `/en${ONE}`,
      `/portfolio/${QINGDAO_OFFICE}.csv`,
      `/contacts/${QINGDAO_OFFICE}/1.json`,
    ]) {
      expect((await get(path, editor)).headers.get("cache-control")).toBe("no-store");
    }
  });
});

describe("a portfolio", () => {
  it("refuses a sort and a lane that it has not", async () => {
    for (const query of ["sort=beauty", "lane=marry", "score=1"]) {
      expect((await get(`/portfolio/${QINGDAO_OFFICE}.json?${query}`, editor)).status).toBe(400);
    }
  });

  it("gives each partnership with what the record says and what the office decided", async () => {
    const answer = await get(`/portfolio/${QINGDAO_OFFICE}.json`, editor);
    const { partnerships } = (await answer.json()) as { partnerships: Record<string, unknown>[] };
    const yerevan = partnerships.find(({ partnership }) => partnership === YEREVAN);
    expect(yerevan).toMatchObject({
      partner: "Yerevan",
      countries: ["AM"],
      state: { kind: "sister", standing: "in force" },
      since: { edtf: "2023-06-20" },
      freshness: "active",
      lastDatedActivity: "2023-06-20",
      activitiesByYear: { 2023: 1 },
      activitiesByKind: { ceremony: 1 },
      owner: "Lin of the office",
      lane: { lane: "none", reason: "A visit is planned", by: "Lin of the office" },
    });
    const csv = await (await get(`/portfolio/${QINGDAO_OFFICE}.csv`, editor)).text();
    expect(csv.split("\r\n").length - 2).toBe(partnerships.length);
  });

  it("sorts by the query, the longest silence first", async () => {
    const answer = await get(`/portfolio/${QINGDAO_OFFICE}.json?sort=last`, editor);
    const { partnerships } = (await answer.json()) as {
      partnerships: { lastDatedActivity: string | null }[];
    };
    const days = partnerships.map(({ lastDatedActivity }) => lastDatedActivity ?? "");
    expect(days).toEqual([...days].sort());
    expect(new Set(days).size).toBeGreaterThan(2);
  });

  it("guards a spreadsheet against a lane's reason that is a formula", async () => {
    await post(`/en${ONE}/lane`, editor, { lane: "renew", reason: "=HYPERLINK(1)" });
    expect(await (await get(`/portfolio/${QINGDAO_OFFICE}.csv`, editor)).text()).toContain("'=HYPERLINK(1)");
    const page = await (await get(`/en${ONE}`, editor)).text();
    expect(page).toContain("A visit is planned");
  });

  it("takes no mark above 5, and a score without it says what was left out", async () => {
    const bad = await post(`/en${ONE}/marks`, editor, { "mark-3": "6" });
    expect(bad.status).toBe(400);
    expect(await (await get(`/en${ONE}`, editor)).text()).toContain("not known: left out");
    expect((await post(`/en${ONE}/marks`, editor, { "mark-3": "4" })).status).toBe(303);
    expect(await (await get(`/en${ONE}`, editor)).text()).not.toContain("not known: left out");
  });
});

describe("a note", () => {
  const [url] = [`/en${ONE}/notes`];

  it("is changed by its author alone, in the version that they saw; earlier wordings stay", async () => {
    await post(url, editor, { text: "First words" });
    const find = async () => {
      const all = await notesOf(database.read, QINGDAO_OFFICE, { partnership: YEREVAN });
      const note = all.find((one) => one.author === editor.account);
      if (!note) throw new Error("the note is not there");
      return note;
    };
    const { id } = await find();
    const save = { do: "save", version: "1", text: "Second words" };
    const other = await signIn(database, "administrator", { body: QINGDAO_OFFICE });
    expect((await post(`${url}/${id}`, other, save)).status).toBe(400);
    expect((await post(`${url}/${id}`, editor, save)).status).toBe(303);
    const stale = await post(`${url}/${id}`, editor, { ...save, text: "Third words" });
    expect(stale.status).toBe(409);
    // What was typed is not lost.
    expect(await stale.text()).toContain("Third words");
    expect((await find()).texts.map(({ text }) => text)).toEqual(["Second words", "First words"]);
    await post(`${url}/${id}`, editor, { do: "take back", version: "2" });
    await expect(find()).rejects.toThrow();
  });

  it("is drawn as text, whatever it holds", async () => {
    await post(url, editor, { text: "<script>alert(1)</script>" });
    expect(await (await get(`/en${ONE}`, editor)).text()).toContain("&lt;script&gt;alert(1)");
  });
});

describe("duties", () => {
  const duties = async (query: string) => {
    const answer = await get(`/duties.json?body=${QINGDAO_OFFICE}&${query}`, editor);
    return ((await answer.json()) as { duties: { key: string; kind: string; what: string }[] }).duties;
  };

  it("refuse to change one that there is not, and to give one to a stranger", async () => {
    const path = `/en/duties/${QINGDAO_OFFICE}/one`;
    expect((await post(path, editor, { key: "anniversary:x:1999", do: "tick" })).status).toBe(404);
    const given = { key: "follow-up:1", do: "save", assigned: String(stranger.account) };
    expect((await post(path, editor, given)).status).toBe(400);
    const day = { key: "follow-up:1", do: "save", until: "2026-02-30" };
    expect((await post(path, editor, day)).status).toBe(400);
  });

  it("are ticked with a note, opened again, given away and put off", async () => {
    const path = `/en/duties/${QINGDAO_OFFICE}/one`;
    const key = "follow-up:1";
    expect((await duties("when=30")).map((one) => one.key)).toContain(key);
    const assigned = String(author);
    await post(path, editor, { key, do: "save", done: "yes", note: "Sent by post", assigned });
    expect((await duties("when=30")).map((one) => one.key)).not.toContain(key);
    expect(await duties("state=done")).toContainEqual(
      expect.objectContaining({ key, state: "done", note: "Sent by post", assigned: "Lin of the office" }),
    );
    await post(path, editor, { key, do: "untick" });
    const until = formatDay(addDays(today(), 5));
    await post(path, editor, { key, do: "save", until, assigned, note: "Sent by post" });
    expect(await duties("state=snoozed&when=30")).toContainEqual(
      expect.objectContaining({ key, note: "Sent by post" }),
    );
    expect(await duties("state=open&when=30")).not.toContainEqual(expect.objectContaining({ key }));
    await post(path, editor, { key, do: "save" });
  });

  it("tell of a contact by its number only, to whoever sees duties", async () => {
    const all = await duties("when=365&kind=retention");
    expect(all.map(({ what }) => what)).toEqual([expect.stringMatching(/^Contact no\. \d+/)]);
  });

  it("ask after what was listed and of which nobody heard", async () => {
    expect((await duties("when=overdue&kind=silence")).map(({ what }) => what)).toContainEqual(
      expect.stringContaining("Deng Xiaoping"),
    );
  });
});

describe("a calendar of duties", () => {
  it("opens in a calendar client for who has its address, until it is revoked or the role ends", async () => {
    const member = await signIn(database, "contributor", { body: QINGDAO_OFFICE });
    const made = await post(`/en/duties/${QINGDAO_OFFICE}/feeds`, member, {});
    const page = await made.text();
    const secret = /\/duties\/feed\/([\w-]{43})\.ics/.exec(page)?.[1] ?? "";
    expect(await (await get(`/en/duties/${QINGDAO_OFFICE}`, member)).text()).not.toContain(secret);
    const feed = () => get(`/duties/feed/${secret}.ics`, null);
    const answer = await feed();
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    ICAL.design.strict = true;
    const text = await answer.text();
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
    const said = events.map((event) => new ICAL.Event(event).summary);
    expect(said).toContainEqual(expect.stringContaining("Send the draft programme"));
    expect(new Set(events.map((event) => new ICAL.Event(event).uid)).size).toBe(events.length);
    expect(text).not.toContain("Petrosyan");
    await database.aside((tx) => endGrant(tx, { account: member.account, body: QINGDAO_OFFICE }));
    expect((await feed()).status).toBe(404);
    expect((await get(`/duties/feed/${"A".repeat(43)}.ics`, null)).status).toBe(404);
  });

  it("is revoked by who made it and nobody else", async () => {
    const page = await (await post(`/en/duties/${QINGDAO_OFFICE}/feeds`, editor, {})).text();
    const secret = /\/duties\/feed\/([\w-]{43})\.ics/.exec(page)?.[1] ?? "";
    const path = /action="([^"]+\/revoke)"/.exec(page)?.[1] ?? "";
    expect((await post(path, contributor, {})).status).toBe(404);
    expect((await get(`/duties/feed/${secret}.ics`, null)).status).toBe(200);
    expect((await post(path, editor, {})).status).toBe(303);
    expect((await get(`/duties/feed/${secret}.ics`, null)).status).toBe(404);
  });
});

it("waits on the desk of the office's members, the soonest first, and on no other's", async () => {
  const asker = (who: SignedIn, body: BodyId | null, role: Role): Asker => ({
    account: who.account,
    name: who.name,
    language: "en",
    grants: [{ body, role }],
    scopes: null,
  });
  const waiting = await waitingDuties(database.read, asker(editor, QINGDAO_OFFICE, "editor"), "en");
  expect(waiting.map(({ title }) => title)).toContain("Renew the frame");
  expect(waiting.map(({ due }) => due)).toEqual(
    waiting.map(({ due }) => due).sort((a, b) => (a ?? 0) - (b ?? 0)),
  );
  expect(await waitingDuties(database.read, asker(stranger, EMPTY_OFFICE, "administrator"), "en")).toEqual(
    [],
  );
  expect(await waitingDuties(database.read, asker(editor, null, "administrator"), "en")).toEqual([]);
});

it("no request was answered by a fault", () => {
  expect(site.faults).toEqual([]);
});
