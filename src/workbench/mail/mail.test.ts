import { describe, expect, it, test } from "vitest";
import { newSecret } from "../accounts/secret.ts";
import { holdsSecret, type Mail, MOST_TRIES, mailboxOf, minutesUntilNext, soundMail } from "./mail.ts";

const mail: Mail = { to: "lin@example.org", language: "en", subject: "Your suggestion", text: "Thank you." };

describe("what may not go out", () => {
  test.each([
    "",
    "lin",
    "lin@",
    "@example.org",
    "lin@example.org, eve@example.org",
    "lin@example.org\r\nBcc: eve@example.org",
    "Lin <lin@example.org>",
    "lin@example.org;eve@example.org",
    'lin"@example.org',
    "lin@exam\u202Eple.org",
    `${"x".repeat(250)}@example.org`,
  ])("to %j", (to) => {
    expect(() => soundMail({ ...mail, to })).toThrow(expect.objectContaining({ code: "mail-address" }));
  });

  it("a subject of more lines than one", () => {
    const { subject } = soundMail({ ...mail, subject: "Hello\r\nBcc: eve@example.org\u2028\0 you" });
    expect(subject).toBe("Hello Bcc: eve@example.org you");
  });
});

describe("what holds a secret", () => {
  it("is every mail with a secret of ours in it", () => {
    for (let time = 0; time < 100; time += 1) {
      const { secret } = newSecret();
      expect(holdsSecret({ ...mail, text: `Open https://amity.example/en/link/${secret}, please.` })).toBe(
        true,
      );
      expect(holdsSecret({ ...mail, text: `Your token: amity_${secret}` })).toBe(true);
      expect(holdsSecret({ ...mail, subject: secret })).toBe(true);
    }
  });

  it.each([
    "Your suggestion was answered: https://amity.example/en/suggestions/of/partnerships/am-yerevan--cn-qingdao",
    "您的建议已得到答复。",
    "Ответ на ваше предложение опубликован.",
  ])("is not %j", (text) => {
    expect(holdsSecret({ ...mail, text })).toBe(false);
  });
});

it("tries a mail five times, over about a day", () => {
  const waits = Array.from({ length: MOST_TRIES }, (_, tries) => minutesUntilNext(tries + 1));
  expect(waits).toEqual([5, 30, 180, 1200, null]);
});

test.each([
  ["registry@amity.example", { name: "", address: "registry@amity.example" }],
  [
    "Amity, the registry <registry@amity.example>",
    { name: "Amity, the registry", address: "registry@amity.example" },
  ],
  ["Amity", null],
  ["Amity <registry>", null],
  ["a@b.example\nBcc: c@d.example", null],
  ["", null],
])("reads %j as whom mails come from", (text, mailbox) => {
  expect(mailboxOf(text)).toEqual(mailbox);
});
