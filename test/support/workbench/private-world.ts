import type { Database } from "../../../src/database/database.ts";
import { addDays, today } from "../../../src/kernel/day.ts";
import type { BodyId, PartnershipId, PlaceId } from "../../../src/kernel/ids.ts";
import type { Asker } from "../../../src/kernel/role.ts";
import { insertLink } from "../../../src/workbench/accounts/link.store.ts";
import { makeToken } from "../../../src/workbench/accounts/make-token.ts";
import { newSecret } from "../../../src/workbench/accounts/secret.ts";
import { usesOf } from "../../../src/workbench/attachments/attachment.store.ts";
import type { AttachedTo, FileHash } from "../../../src/workbench/attachments/attachment.ts";
import { keepUploads, readUploads } from "../../../src/workbench/attachments/keep-uploads.ts";
import { findOffices, type Office } from "../../../src/workbench/bodies/office.store.ts";
import { insertRequest } from "../../../src/workbench/confirmations/confirmation.store.ts";
import { addContact } from "../../../src/workbench/contacts/keep-contact.ts";
import { addFollowUp } from "../../../src/workbench/duties/change-duty.ts";
import { putState } from "../../../src/workbench/duties/duty.store.ts";
import { insertFeed } from "../../../src/workbench/duties/feed.store.ts";
import { insertMail } from "../../../src/workbench/mail/mail.store.ts";
import { addNote } from "../../../src/workbench/portfolio/keep-note.ts";
import { addCriterion, decideLane, giveTo } from "../../../src/workbench/portfolio/keep-portfolio.ts";
import { insertSuggestion } from "../../../src/workbench/suggestions/suggestion.store.ts";
import { putBody, type SignedIn, signIn } from "../accounts.ts";
import { bringDraft } from "../batches.ts";
import { bringIn, listLine, putWorld, smallWorld } from "../review-world.ts";
import { pdf } from "../small-files.ts";
import { bringArticle } from "./intake-world.ts";
import { askerFor, putProposal, signing } from "./proposals-world.ts";

/** What everything private begins with; each has a word of its own after it. */
export const SENTINEL = /zanzibar-[a-z]+-7/gi;

/** A word that only what is private has. */
export const secretly = (what: string): string => `zanzibar-${what}-7`;

export const TIE = "ch-bern--it-turin" as PartnershipId;

/** What the people of the office of Bern see of it when they look everywhere. */
export const SEEN_INSIDE = [
  "article",
  "bytes",
  "colleague",
  "contact",
  "criterion",
  "draft",
  "drafted",
  "duty",
  "file",
  "invited",
  "lane",
  "list",
  "name",
  "note",
  "paper",
  "row",
  "side",
  "suggestion",
  "task",
  "token",
  "waiting",
];

export interface PrivateWorld {
  bern: BodyId;
  /** Of Bern: the author of all of it, and a registrar. */
  inside: SignedIn[];
  /** By their name in the test. Turin is the other side of Bern's only partnership; Springfield has to do with neither. */
  outside: Record<"editor" | "registrar" | "partner", SignedIn>;
  /** Of the editor outside, with every scope. */
  token: string;
}

/** The office of Bern with one of each thing that is its own, and two offices that may know nothing of it. */
export async function putPrivateWorld(database: Database): Promise<PrivateWorld> {
  await putWorld(database);
  const bern = await putBody(database, "bern-office", { places: ["ch-bern"], twoPersons: true });
  const turin = await putBody(database, "turin-office", { places: ["it-turin"] });
  const springfield = await putBody(database, "springfield-office", { places: ["us-springfield-ohio"] });
  const author = await signIn(database, "editor", { body: bern, name: "Anneliese" });
  const registrar = await signIn(database, "registrar", { body: bern });
  const outside = {
    editor: await signIn(database, "editor", { body: springfield }),
    registrar: await signIn(database, "registrar", { body: springfield }),
    partner: await signIn(database, "registrar", { body: turin }),
  };
  await signIn(database, "reader", { body: bern, name: secretly("colleague") });
  // Recorded, and so everybody's: the partnership. What nobody knows in it stays with the batch.
  const lines = [
    listLine(2, "Bern", "Turin", { year: "2020" }),
    listLine(3, "Bern", secretly("name")),
    listLine(4, secretly("row"), "Turin"),
  ];
  await bringIn(database, "bern-list", lines, smallWorld, bern);
  await bringDraft(database, `${secretly("list")}.csv`, `City,Partner\nBern,${secretly("drafted")}\n`, bern);
  const page = `${secretly("article")}\n\nOn 3 March 2024, Bern and Turin signed a sister-city agreement.\n`;
  await bringArticle(database, page, { author: author.name, body: bern });
  const [office] = await findOffices(database.read, [bern]);
  if (!office) throw new Error("the office is not there");
  await putOffice(database, office, author);
  await putProposals(database, askerFor(author, "editor", bern));
  await putLinks(database, bern, author);
  const token = await database.aside((tx) =>
    makeToken(tx, outside.editor.account, {
      name: "all",
      scopes: ["read", "propose", "review", "import", "administer"],
      days: "9",
    }),
  );
  return { bern, inside: [author, registrar], outside, token };
}

async function putOffice(database: Database, office: Office, { account }: SignedIn): Promise<void> {
  await database.aside(async (tx) => {
    await addCriterion(tx, office, {
      name: secretly("criterion"),
      measure: "own mark",
      fullAt: 5,
      weight: 3,
    });
    await decideLane(tx, office, account, { partnership: TIE, lane: "close", reason: secretly("lane") });
    await giveTo(tx, office, TIE, account);
    const contact = await addContact(tx, office, account, {
      partnership: TIE,
      name: secretly("contact"),
      post: null,
      organization: null,
      email: null,
      phone: null,
      language: null,
      note: null,
      purpose: "Prepares the visit",
      origin: null,
      retainUntil: addDays(today(), 100),
    });
    await addNote(tx, office, account, { partnership: TIE, contact, text: secretly("note") });
    const due = addDays(today(), 20);
    await addFollowUp(tx, office, account, { title: secretly("task"), due, partnership: TIE });
    await putState(tx, office.id, "follow-up:1", {
      assigned: account,
      snoozedUntil: null,
      doneBy: null,
      note: secretly("duty"),
    });
    await insertFeed(tx, { account, body: office.id, hash: newSecret().hash });
  });
}

async function putProposals(database: Database, asker: Asker): Promise<void> {
  const titled = (what: string) => ({
    evidence: {
      source: { title: secretly(what), kind: "document" },
      claimantPlace: "ch-bern",
      capacity: "party",
    },
  });
  const places = ["ch-bern", "it-turin"] as const;
  await putProposal(database, asker, signing(places, "2021", titled("draft")), { submit: false });
  await putProposal(database, asker, signing(places, "2022", titled("waiting")));
  const record = { kind: "partnerships", id: TIE } as const;
  for (const [name, to] of [
    ["file", { record }],
    ["paper", { proposal: 1 }],
  ] satisfies [string, AttachedTo][]) {
    const form = new FormData();
    const content = pdf([`<< /${secretly("bytes")} (${name}) >>`]);
    form.set("attachment", new File([content], `${secretly(name)}.pdf`));
    const uploads = await readUploads(form);
    await database.aside((tx) => keepUploads(tx, uploads, { to, body: "bern-office" as BodyId, asker }));
    const [upload] = uploads;
    if (!upload || (await usesOf(database.read, upload.hash as FileHash)).length !== 1)
      throw new Error("the file was not kept");
  }
}

async function putLinks(database: Database, body: BodyId, { account, name }: SignedIn): Promise<void> {
  await database.aside(async (tx) => {
    await insertRequest(tx, {
      hash: newSecret().hash,
      partnership: TIE,
      place: "it-turin" as PlaceId,
      body,
      addressee: secretly("side"),
      language: "en",
      by: account,
      days: 30,
    });
    await insertSuggestion(tx, {
      about: "/places/ch-bern",
      says: secretly("suggestion"),
      source: null,
      name: null,
      nameShown: false,
      language: "en",
      account: null,
      doubtful: false,
      hash: newSecret().hash,
    });
    const to = { email: `${secretly("invited")}@example.org`, body, role: "editor" } as const;
    const { hash } = newSecret();
    await insertLink(tx, { ...to, hash, purpose: "invitation", language: "en", by: name, hours: 48 });
    const text = secretly("mail");
    await insertMail(tx, { to: "anna@example.org", language: "en", subject: text, text });
    await makeToken(tx, account, { name: secretly("token"), scopes: ["read"], days: "9" });
  });
}
