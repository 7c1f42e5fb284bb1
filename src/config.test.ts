import { describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";

describe("readConfig", () => {
  it("has an answer for everything that is not set", () => {
    const config = readConfig({ PORT: "", AMITY_DATA: "" });
    expect(config).toMatchObject({ host: "127.0.0.1", port: 4780, databaseUrl: null, origin: null });
    expect(config.dataFolder).toMatch(/^\//);
    expect(readConfig({}).dataFolder).toBe(config.dataFolder);
  });

  it("reads what is set", () => {
    const set = {
      HOST: "::",
      PORT: "80",
      DATABASE_URL: "postgres://amity:secret@db/amity",
      AMITY_DATA: "/srv/amity",
      AMITY_ORIGIN: "https://Amity.Example/",
      AMITY_TWO_PERSONS: "1",
      AMITY_PROXIES: "2",
      AMITY_OIDC_ISSUER: "https://login.example/realms/city",
      AMITY_OIDC_CLIENT_ID: "amity",
      AMITY_OIDC_CLIENT_SECRET: "a secret",
    };
    expect(readConfig(set)).toEqual({
      host: "::",
      port: 80,
      databaseUrl: "postgres://amity:secret@db/amity",
      dataFolder: "/srv/amity",
      origin: "https://amity.example",
      smtp: null,
      twoPersons: true,
      proxies: 2,
      oidc: {
        issuer: "https://login.example/realms/city",
        clientId: "amity",
        clientSecret: "a secret",
        name: "login.example",
      },
    });
  });

  it.each(["-1", "10", "one", "1.5"])("refuses %j proxies", (AMITY_PROXIES) => {
    expect(() => readConfig({ AMITY_PROXIES })).toThrow(expect.objectContaining({ where: "AMITY_PROXIES" }));
  });

  it.each([
    { AMITY_OIDC_ISSUER: "http://login.example" },
    { AMITY_OIDC_ISSUER: "http://127.0.0.1.login.example" },
    { AMITY_OIDC_ISSUER: "https://me:secret@login.example" },
    { AMITY_OIDC_ISSUER: "login.example" },
    { AMITY_OIDC_ISSUER: "" },
    { AMITY_OIDC_CLIENT_SECRET: "" },
  ])("refuses a provider with %j", (wrong) => {
    const set = {
      AMITY_OIDC_ISSUER: "https://login.example",
      AMITY_OIDC_CLIENT_ID: "amity",
      AMITY_OIDC_CLIENT_SECRET: "a secret",
    };
    expect(() => readConfig({ ...set, ...wrong })).toThrow(
      expect.objectContaining({ code: "bad-setting", where: "AMITY_OIDC_ISSUER" }),
    );
    const local = { ...set, AMITY_OIDC_ISSUER: "http://127.0.0.1:9000/x", AMITY_OIDC_NAME: "City" };
    expect(readConfig(local).oidc?.name).toBe("City");
  });

  it("refuses a switch that is neither on nor off", () => {
    expect(() => readConfig({ AMITY_TWO_PERSONS: "maybe" })).toThrow(
      expect.objectContaining({ code: "bad-setting", where: "AMITY_TWO_PERSONS" }),
    );
  });

  it("reads the mail server, and where mails come from", () => {
    const AMITY_MAIL_FROM = "Amity <registry@amity.example>";
    const from = { name: "Amity", address: "registry@amity.example" };
    const AMITY_SMTP_URL = "smtp://amity%40example.org:p%40ss%2Fword@mail.example";
    expect(readConfig({ AMITY_SMTP_URL, AMITY_MAIL_FROM }).smtp).toEqual({
      host: "mail.example",
      port: 587,
      secure: false,
      user: "amity@example.org",
      password: "p@ss/word",
      from,
    });
    expect(readConfig({ AMITY_SMTP_URL: "smtps://[::1]", AMITY_MAIL_FROM }).smtp).toEqual({
      host: "::1",
      port: 465,
      secure: true,
      user: null,
      password: null,
      from,
    });
    expect(readConfig({ AMITY_MAIL_FROM }).smtp).toBe(null);
  });

  it.each([
    "mail.example",
    "http://me:secret@mail.example",
    "smtp://me:secret@mail.example/inbox",
    "smtp://me:secret@mail.example?tls=no",
    "smtp://me:secret%@mail.example",
    "smtp://secret@mail.example",
    "smtp://me:secret@mail.example:99999",
    "smtp://",
  ])("refuses the mail server %j, and does not repeat a password", (AMITY_SMTP_URL) => {
    const bad = () => readConfig({ AMITY_SMTP_URL, AMITY_MAIL_FROM: "registry@amity.example" });
    expect(bad).toThrow(expect.objectContaining({ code: "bad-setting", where: "AMITY_SMTP_URL" }));
    expect(bad).not.toThrow("secret");
  });

  it.each(["", "Amity", "a@b.example, c@d.example", "a@b.example\nBcc: c@d.example"])(
    "refuses mails that come from %j",
    (AMITY_MAIL_FROM) => {
      const bad = () => readConfig({ AMITY_SMTP_URL: "smtp://me:secret@mail.example", AMITY_MAIL_FROM });
      expect(bad).toThrow(expect.objectContaining({ code: "bad-setting", where: "AMITY_MAIL_FROM" }));
      expect(bad).not.toThrow("secret");
    },
  );

  it.each([
    "amity.example",
    "https://",
    "ftp://amity.example",
    "https://amity.example/registry",
    "https://amity.example?",
    "https://amity.example/#top",
    "https://me:secret@amity.example",
  ])("refuses the public address %j", (AMITY_ORIGIN) => {
    const bad = () => readConfig({ AMITY_ORIGIN });
    expect(bad).toThrow(expect.objectContaining({ code: "bad-origin", where: "AMITY_ORIGIN" }));
    expect(bad).not.toThrow("secret");
  });

  it.each(["http", "-1", "65536", "80.5", "8e1", " 80"])("refuses the port %j", (PORT) => {
    expect(() => readConfig({ PORT })).toThrow(expect.objectContaining({ code: "bad-port" }));
  });

  it("refuses a database address it cannot use, and does not repeat the password", () => {
    const bad = () => readConfig({ DATABASE_URL: "mysql://amity:secret@db/amity" });
    expect(bad).toThrow(expect.objectContaining({ code: "bad-database-url" }));
    expect(bad).not.toThrow("secret");
  });
});
