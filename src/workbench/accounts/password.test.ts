import { expect, it } from "vitest";
import { hashPassword, isPassword, mustBeGoodPassword } from "./password.ts";

const WHO = { name: "Aigerim Sadykova", email: "aigerim.sadykova@bishkek.example" };

it.each([
  ["too short", "eleven char", "password-length"],
  ["too long", "abcd".repeat(51), "password-length"],
  ["the name", "AIGERIM sadykova", "password-guessable"],
  ["the address", "aigerim.sadykova@bishkek.example", "password-guessable"],
  ["what stands before the @", "aigerim_sadykova", "password-guessable"],
  ["one letter", "aaaaaaaaaaaaaaaa", "password-guessable"],
  ["three letters", "abcabcabcabcabc", "password-guessable"],
])("refuses a password that is %s", (_why, password, code) => {
  expect(() => mustBeGoodPassword(password, WHO)).toThrow(
    expect.objectContaining({ code, where: "password" }),
  );
});

it.each(["four plain words here", "十二个汉字的密码也可以用的吧", "🦊🐻🐼🦁🐯🐨🐸🐵🦄🐔🐧🐦"])(
  "takes %s: letters are counted, not bytes",
  (password) => {
    expect(() => mustBeGoodPassword(password, { name: "N", email: null })).not.toThrow();
  },
);

it("keeps Argon2id with a salt of its own, at what OWASP asks for", async () => {
  const [one, two] = await Promise.all([hashPassword("four plain words"), hashPassword("four plain words")]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(one).not.toBe(two);
  expect(await isPassword("four plain words", one)).toBe(true);
  expect(await isPassword("four plain wordz", one)).toBe(false);
  expect(await isPassword(" four plain words", one)).toBe(false);
});

it("reads the cost that a password was kept at, and one form of accents", async () => {
  const kept = await hashPassword("caf\u00e9 au lait noir");
  expect(await isPassword("cafe\u0301 au lait noir", kept)).toBe(true);
  await expect(isPassword("x", "$2b$10$abcdefghijklmnopqrstuv")).rejects.toThrow("not ours");
});

it("says no where nothing was kept, whatever is tried", async () => {
  expect(await isPassword("", null)).toBe(false);
  expect(await isPassword("four plain words", null)).toBe(false);
});
