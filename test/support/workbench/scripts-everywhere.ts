import { expect } from "vitest";
import type { Database } from "../../../src/database/database.ts";
import { addDays, formatDay, today } from "../../../src/kernel/day.ts";
import { newSecret } from "../../../src/workbench/accounts/secret.ts";
import { insertSession } from "../../../src/workbench/accounts/session.store.ts";
import type { SignedIn } from "../accounts.ts";
import { bringDraft } from "../batches.ts";
import { pdf } from "../small-files.ts";
import { bringArticle } from "./intake-world.ts";
import { type PrivateWorld, TIE } from "./private-world.ts";

type Fields = Record<string, string>;

/** Breaks out of an attribute, of a tag and of a text, where anything can. */
export const evil = (what: string): string =>
  `evil-${what}"'><script>alert(1)</script><img src=x onerror=alert(1)>`;

/** What a form has no business to say. */
export const MORE: Fields = {
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

/** Who attacks, and how they send. */
export interface Attack {
  database: Database;
  get: (path: string, who: SignedIn | null) => Promise<Response>;
  /** Refuses to go on where the answer is a refusal. */
  post: (path: string, fields: Fields, who: SignedIn | null) => Promise<Response>;
  send: (path: string, body: FormData, who: SignedIn | null) => Promise<Response>;
  author: SignedIn;
  registrar: SignedIn;
  administrator: SignedIn;
  bern: PrivateWorld["bern"];
}

/** A script in every text that a person can fill in, by the forms in which they do. */
export async function putScripts(attack: Attack): Promise<void> {
  const { database, post, send, author, registrar, administrator, bern } = attack;
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
  await propose(attack);
  await suggest(attack);
  await confirm(attack);
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
  for (const [field, value] of Object.entries({ ...MORE, record: "/places/ch-bern" })) form.set(field, value);
  form.set("attachmentTitle", evil("title"));
  form.set("attachmentRights", evil("rights"));
  form.set("attachment", new File([pdf(["<< /Evil true >>"])], "paper.pdf"));
  expect((await send("/en/attachments", form, author)).status).toBe(303);
  // Without a title it is called as its file.
  form.delete("attachmentTitle");
  form.set("attachment", new File([pdf(["<< /Evil 2 >>"])], `../../${evil("file").replace("/", "")}.pdf`));
  expect((await send("/en/attachments", form, author)).status).toBe(303);
  await bringDraft(database, `${evil("list")}.csv`, `City,Partner\nBern,${evil("cell")}\n`, bern);
  const page = `${evil("article")}\n\nOn 3 March 2024, Bern and Turin signed a sister-city agreement.\n`;
  await bringArticle(database, page, { author: author.name, body: bern });
  const { hash } = newSecret();
  await database.aside((tx) =>
    insertSession(tx, { hash, account: registrar.account, browser: evil("browser") }),
  );
}

async function propose({ post, author, registrar }: Attack): Promise<void> {
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

async function suggest({ post, author }: Attack): Promise<void> {
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

async function confirm({ post, get, author }: Attack): Promise<void> {
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
