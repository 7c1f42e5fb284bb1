import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { signIn } from "../../../test/support/accounts.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { type MailServer, mailServer } from "../../../test/support/mail-server.ts";
import { buildApp } from "../../app.ts";
import { newSecret } from "../accounts/secret.ts";
import { forgetMailsTo, forgetOldMails } from "./mail.store.ts";
import { type Mail, MOST_TRIES } from "./mail.ts";
import { PostOffice } from "./post-office.ts";
import type { SmtpSettings } from "./smtp.ts";

const database = await testDatabase();
const faults: unknown[] = [];
const offices: PostOffice[] = [];
let server: MailServer;

const settingsOf = (port: number, more: Partial<SmtpSettings> = {}): SmtpSettings => ({
  host: "127.0.0.1",
  port,
  secure: false,
  user: null,
  password: null,
  from: { name: "Amity", address: "registry@amity.example" },
  ...more,
});

function open(port = server.port, more: Partial<SmtpSettings> = {}): PostOffice {
  const log = (error: unknown) => faults.push(error);
  const office = new PostOffice(database, settingsOf(port, more), log, { look: 50, atOnce: [20, 20] });
  offices.push(office);
  return office;
}

const mail: Mail = {
  to: "lin@example.org",
  language: "ru",
  subject: "Ответ на ваше предложение",
  text: "Спасибо.\n.\nMore, 谢谢, in a line that is so long that a mail server would not take it as it is: ".repeat(
    12,
  ),
};
const secretMail = (): Mail => ({ ...mail, text: `https://amity.example/en/link/${newSecret().secret}` });

const rows = () => database.read.selectFrom("mail").selectAll().orderBy("id").execute();
const dueNow = () =>
  database.aside((tx) =>
    tx
      .updateTable("mail")
      .set({ next_try_at: new Date(0) })
      .where("state", "=", "waiting")
      .execute(),
  );

async function until(there: () => boolean | Promise<boolean>): Promise<void> {
  for (let look = 0; look < 400; look += 1) {
    if (await there()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("it never came to that");
}

beforeEach(async () => {
  faults.length = 0;
  server = await mailServer();
  await database.aside((tx) => tx.deleteFrom("mail").execute());
});
afterEach(async () => {
  await Promise.all(offices.splice(0).map((office) => office.stop()));
  await server.stop();
  expect(faults).toEqual([]);
});

describe("a mail without a secret", () => {
  it("is refused where it is none", async () => {
    const office = open();
    await expect(
      office.send({ ...mail, to: "lin@example.org\r\nRCPT TO:<eve@example.org>" }),
    ).rejects.toThrow(expect.objectContaining({ code: "mail-address" }));
    expect(await rows()).toEqual([]);
  });

  it("is delivered, says that a program wrote it, and its text is forgotten", async () => {
    const office = open();
    office.start();
    await office.send({ ...mail, subject: `${mail.subject}\r\nBcc: eve@example.org` });
    await until(() => server.delivered.length === 1);
    const [{ to, source } = { to: [], source: "" }] = server.delivered;
    expect(to).toEqual(["lin@example.org"]);
    const [head = "", body = ""] = source.split("\r\n\r\n");
    expect(head).toContain("Auto-Submitted: auto-generated");
    expect(head).toContain("From: Amity <registry@amity.example>");
    expect(head).toMatch(/^Content-Type: text\/plain; charset=utf-8/im);
    expect(head).toMatch(/^Message-ID: <mail-\d+-\d+@amity\.example>/im);
    expect(head).not.toMatch(/^Bcc/im);
    const bytes = body
      .replace(/=\r\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    expect(Buffer.from(bytes, "latin1").toString("utf8").replaceAll("\r\n", "\n").trim()).toBe(
      mail.text.trim(),
    );
    await until(async () => (await rows())[0]?.state === "sent");
    expect(await rows()).toMatchObject([{ body: null, tries: 1, problem: null }]);
  });

  it("is tried again where the server is busy, and then delivered once", async () => {
    server.refuse = () => ({ code: 451, said: "try again later" });
    const office = open();
    office.start();
    await office.send(mail);
    await until(async () => (await rows())[0]?.tries === 1);
    const [row] = await rows();
    expect(row).toMatchObject({ state: "waiting", problem: expect.stringContaining("try again later") });
    expect(Number(row?.next_try_at) - Date.now()).toBeGreaterThan(4 * 60_000);
    server.refuse = () => null;
    await dueNow();
    await until(async () => (await rows())[0]?.state === "sent");
    expect(server.delivered).toHaveLength(1);
  });

  it("is given up at once where the address is none, and after five tries where nothing else helps", async () => {
    server.refuse = (address) =>
      address.startsWith("no") ? { code: 550, said: "no such user" } : { code: 451, said: "busy" };
    const office = open();
    office.start();
    await office.send({ ...mail, to: "nobody@example.org" });
    await office.send(mail);
    await until(async () => (await rows())[0]?.state === "failed");
    expect((await rows())[0]).toMatchObject({ tries: 1, problem: expect.stringContaining("no such user") });
    await until(async () => {
      await dueNow();
      return (await rows())[1]?.state === "failed";
    });
    expect((await rows())[1]).toMatchObject({ tries: MOST_TRIES, body: mail.text });
    expect(server.asked).toBe(1 + MOST_TRIES);
  });

  it("waits while the server is down, and goes out when it is up", async () => {
    const { port } = server;
    await server.stop();
    const office = open(port);
    office.start();
    await office.send(mail);
    await until(async () => (await rows())[0]?.tries === 1);
    server = await mailServer({ port });
    await dueNow();
    await until(() => server.delivered.length === 1);
  });

  it("waits for whoever starts next, where the program ends", async () => {
    const before = open();
    await before.send(mail);
    await before.stop();
    expect(server.delivered).toEqual([]);
    open().start();
    await until(() => server.delivered.length === 1);
  });

  it("goes out once, though several processes look", async () => {
    const several = [open(), open(), open()];
    for (let n = 0; n < 12; n += 1) await several[0]?.send({ ...mail, to: `lin-${n}@example.org` });
    for (const office of several) office.start();
    await until(async () => (await rows()).every(({ state }) => state === "sent"));
    expect(new Set(server.delivered.map(({ to }) => to[0])).size).toBe(12);
    expect(server.delivered).toHaveLength(12);
  });

  it("of an old time, or to who is erased, is forgotten", async () => {
    const office = open();
    office.start();
    await office.send(mail);
    await until(async () => (await rows())[0]?.state === "sent");
    expect(await database.aside((tx) => forgetOldMails(tx, 30))).toBe(0);
    expect(await database.aside((tx) => forgetMailsTo(tx, "LIN@example.org"))).toBe(1);
    expect(await rows()).toEqual([]);
  });
});

describe("a mail with a secret", () => {
  it("is sent while its writer waits, also before the rest begins, and is never kept", async () => {
    const secret = secretMail();
    await open().send(secret);
    expect(server.delivered[0]?.source.replace(/=\r\n/g, "")).toContain(secret.text.slice(-43));
    expect(await rows()).toMatchObject([{ state: "sent", body: null }]);
    expect(JSON.stringify(await rows())).not.toContain(secret.text.slice(-43));
  });

  it("is tried a few times at once", async () => {
    let busy = 2;
    server.refuse = () => (busy-- > 0 ? { code: 451, said: "busy" } : null);
    await open().send(secretMail());
    expect(await rows()).toMatchObject([{ state: "sent", tries: 3 }]);
  });

  it("that does not go out is told to its writer, and cannot be tried again", async () => {
    server.refuse = () => ({ code: 550, said: "no such user" });
    await expect(open().send(secretMail())).rejects.toThrow(
      expect.objectContaining({ code: "mail-not-sent" }),
    );
    expect(await rows()).toMatchObject([{ state: "failed", body: null, tries: 1 }]);
    const { port } = server;
    await server.stop();
    await expect(open(port).send(secretMail())).rejects.toThrow(
      expect.objectContaining({ code: "mail-not-sent" }),
    );
    server = await mailServer();
  });
});

describe("a password", () => {
  const user = ["amity", "p@ss/word"] as [string, string];

  it("lets the program in", async () => {
    const guarded = await mailServer({ user });
    await open(guarded.port, { user: user[0], password: user[1] }).send(secretMail());
    expect(guarded.delivered).toHaveLength(1);
    await guarded.stop();
  });

  it("that is wrong may be put right: the mail waits, and the password is not repeated", async () => {
    const guarded = await mailServer({ user });
    const office = open(guarded.port, { user: user[0], password: "wrong-password" });
    office.start();
    await office.send(mail);
    await until(async () => (await rows())[0]?.tries === 1);
    const [row] = await rows();
    expect(row?.state).toBe("waiting");
    expect(row?.problem).not.toContain("wrong-password");
    await guarded.stop();
  });
});

describe("the page", () => {
  const app = buildApp(database, (error) => faults.push(error));
  const HOST = "http://localhost";
  const get = async (path: string, headers: Record<string, string>) => {
    const answer = await app.request(HOST + path, { headers: { accept: "text/html", ...headers } });
    return { status: answer.status, text: await answer.text() };
  };

  it("is for administrators, shows what waits and failed but not what it says, and tries again", async () => {
    const administrator = await signIn(database, "administrator");
    const registrar = await signIn(database, "registrar");
    expect((await get("/en/mail", registrar.headers)).status).toBe(403);
    expect((await get("/en/mail", administrator.headers)).text).toContain("Nothing waits");
    server.refuse = () => ({ code: 550, said: "no such user" });
    const office = open();
    office.start();
    await office.send({ ...mail, subject: "<b>Hello</b>" });
    await office.send(secretMail()).catch(() => {});
    await until(async () => (await rows()).every(({ state }) => state === "failed"));
    const { text } = await get("/en/mail", administrator.headers);
    expect(text).toContain("&lt;b&gt;Hello&lt;/b&gt;");
    expect(text).toContain("no such user");
    expect(text).toContain("held a secret link");
    expect(text).not.toContain("Спасибо");
    server.refuse = () => null;
    const again = async (id: number | undefined) => {
      const headers = { origin: HOST, ...administrator.headers };
      return (await app.request(`${HOST}/en/mail/${id}/again`, { method: "POST", headers })).status;
    };
    const [plain, secret] = (await rows()).toSorted(
      (a, b) => Number(a.body === null) - Number(b.body === null),
    );
    expect(await again(secret?.id)).toBe(404);
    expect(await again(0)).toBe(404);
    expect(await again(plain?.id)).toBe(303);
    await until(() => server.delivered.length === 1);
  });
});
