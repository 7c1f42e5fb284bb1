import { describe, expect, it, vi } from "vitest";
import { loadedDatabase } from "../../../test/support/database.ts";
import { serveSite } from "../../../test/support/site.ts";
import {
  contactDetails,
  openOffice,
  QINGDAO_OFFICE,
  YEREVAN,
} from "../../../test/support/workbench/office-world.ts";
import { EXIT, runCli, terminal } from "../../cli/cli.ts";
import { addDays, formatDay, today } from "../../kernel/day.ts";
import { officeProblemMessages } from "../../web/problems/problem-of-office.messages.ts";
import { contactsOf, insertContact } from "./contact.store.ts";
import { contactsCommand } from "./contacts.command.ts";
import { textsNaming } from "./naming.store.ts";

const database = await loadedDatabase();
const site = await serveSite(database);
const { office, author, editor, get, post } = await openOffice(database, site.url);

const ONE = `/portfolio/${QINGDAO_OFFICE}/${YEREVAN}`;

describe("a contact", () => {
  const path = `/en/contacts/${QINGDAO_OFFICE}`;
  const fields = {
    name: "Zara Nobody",
    purpose: "Writes the programme",
    retain: formatDay(addDays(today(), 30)),
    email: "zara@example.org",
  };

  it.each<[string, Record<string, string>, keyof typeof officeProblemMessages]>([
    ["without a purpose", { purpose: "" }, "text-needed"],
    ["without a name", { name: "" }, "text-needed"],
    ["for more than five years", { retain: formatDay(addDays(today(), 5 * 366 + 2)) }, "bad-retention"],
    ["until yesterday", { retain: formatDay(addDays(today(), -1)) }, "bad-retention"],
    ["until no day", { retain: "2027-02-30" }, "day-needed"],
  ])("is not kept %s, and what was typed is not lost", async (_, wrong, code) => {
    const answer = await post(path, editor, { ...fields, ...wrong });
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain("zara@example.org");
    expect(page).toContain(officeProblemMessages[code].en);
    expect((await contactsOf(database.read, QINGDAO_OFFICE)).map(({ name }) => name)).not.toContain(
      "Zara Nobody",
    );
  });

  it("is exported with everything held, and erased with its name in what was written", async () => {
    await post(path, editor, fields);
    const contact = (await contactsOf(database.read, QINGDAO_OFFICE)).find(
      ({ name }) => name === "Zara Nobody",
    );
    const id = contact?.id ?? 0;
    await post(`/en${ONE}/notes`, editor, { text: "Met Zara Nobody at the fair", contact: String(id) });
    const held = await (await get(`/contacts/${QINGDAO_OFFICE}/${id}.json`, editor)).json();
    expect(held).toMatchObject({
      contact: { name: "Zara Nobody", email: "zara@example.org", purpose: "Writes the programme" },
      notesAbout: [{ text: "Met Zara Nobody at the fair" }],
    });
    expect((await post(`${path}/${id}/erase`, editor, { texts: "yes" })).status).toBe(400);
    expect((await post(`${path}/${id}/erase`, editor, { texts: "yes", sure: "yes" })).status).toBe(303);
    expect((await get(`${path}/${id}`, editor)).status).toBe(404);
    expect(await textsNaming(database.read, QINGDAO_OFFICE, "Zara")).toEqual([]);
    const page = await (await get(`/en${ONE}`, editor)).text();
    expect(page).toContain("Met [erased contact] at the fair");
    expect(page).toContain("erased contact");
    expect(page).not.toContain("Zara");
  });

  it("is not saved over what somebody else saved meanwhile", async () => {
    const [contact] = await contactsOf(database.read, QINGDAO_OFFICE);
    const change = { ...fields, name: contact?.name ?? "", version: String(contact?.version) };
    expect((await post(`${path}/${contact?.id}`, editor, change)).status).toBe(303);
    const second = await post(`${path}/${contact?.id}`, editor, { ...change, post: "Deputy mayor" });
    expect(second.status).toBe(409);
    expect(await second.text()).toContain("Deputy mayor");
  });

  it("past its day is purged by the command, one within it is not", async () => {
    await database.aside((tx) => insertContact(tx, office.id, author, contactDetails("Past Person", -1)));
    await post(`/en${ONE}/notes`, editor, { text: "Past Person called" });
    expect(await (await get(path, editor)).text()).toContain("1 contact is past the day");
    const before = await contactsOf(database.read, QINGDAO_OFFICE);
    const out = vi.spyOn(terminal, "out").mockImplementation(() => {});
    expect(await runCli(["contacts", "purge"], [contactsCommand((use) => use(database))])).toBe(EXIT.ok);
    expect(out).toHaveBeenCalledWith("1 contact erased.");
    out.mockRestore();
    expect(await textsNaming(database.read, QINGDAO_OFFICE, "Past Person")).toEqual([]);
    const after = await contactsOf(database.read, QINGDAO_OFFICE);
    expect(after.map(({ name }) => name)).toEqual(
      before.map(({ name }) => name).filter((name) => name !== "Past Person"),
    );
  });
});

it("no request was answered by a fault", () => {
  expect(site.faults).toEqual([]);
});
