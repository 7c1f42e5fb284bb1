import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { signIn } from "../../../../test/support/accounts.ts";
import { testDatabase } from "../../../../test/support/database.ts";
import { EXIT, runCli } from "../../../cli/cli.ts";
import type { WithRegistry } from "../../../database/database.ts";
import { openLink } from "../accept-link.ts";
import { hashOf } from "../secret.ts";
import { accountCommand, accountsCommand } from "./account.command.ts";

const database = await testDatabase();
const withRegistry: WithRegistry = (use) => use(database);
let out = "";
let note = "";

beforeEach(() => {
  [out, note] = ["", ""];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += text;
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    note += text;
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

const amity = (...argv: string[]) =>
  runCli(argv, [accountsCommand(withRegistry), accountCommand(withRegistry, () => "https://amity.example")]);
const opened = () => openLink(database.read, hashOf(/\/link\/([\w-]{43})\n$/.exec(out)?.[1]));

describe("amity account link", () => {
  it("refuses to guess for whom, and who is not there", async () => {
    expect(await amity("account", "link")).toBe(EXIT.usage);
    expect(await amity("account", "link", "--administrator", "--email", "a@b.example")).toBe(EXIT.usage);
    expect(await amity("account", "link", "--email", "no address")).toBe(EXIT.usage);
    expect(await amity("account", "link", "--email", "nobody@b.example")).toBe(EXIT.notFound);
    expect(note).toContain("nobody@b.example");
    expect(out).toBe("");
  });

  it("prints a link to become administrator, in place of the one before", async () => {
    expect(await amity("account", "link", "--administrator")).toBe(EXIT.ok);
    expect(out).toMatch(/^https:\/\/amity\.example\/link\//);
    expect(await opened()).toMatchObject({ purpose: "first administrator", createdBy: "command line" });
    const before = out;
    out = "";
    await amity("account", "link", "--administrator");
    expect((await opened()).id).toBe(2);
    out = before;
    await expect(opened()).rejects.toMatchObject({ code: "link-gone" });
  });

  it("prints a link to set the password of an address, in whatever letters", async () => {
    const { account } = await signIn(database, "reader", { name: "Locked Out" });
    await amity("accounts", "--json");
    const [{ email }] = JSON.parse(out) as [{ email: string }];
    out = "";
    expect(await amity("account", "link", "--email", ` ${email.toUpperCase()}`)).toBe(EXIT.ok);
    expect(await opened()).toMatchObject({ purpose: "new password", account, onlyMailed: false });
  });
});

it("amity accounts lists who is there, or who has these words, with roles", async () => {
  await signIn(database, "administrator", { name: "Li Wei" });
  await amity("accounts", "--search", "LI W");
  expect(out).toMatch(/^ +\d+ {2}Li Wei {2}account-\S+@example\.org {2}administrator\n$/);
  out = "";
  await amity("accounts", "--search", "%");
  expect(out).toBe("There is no such account.\n");
});
