import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { invalid } from "../../kernel/errors.ts";

/** What OWASP asks of Argon2id at the least: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const TAG_BYTES = 32;

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

const digest = promisify(argon2);
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

const bare = (bytes: Buffer): string => bytes.toString("base64").replaceAll("=", "");

/** One password typed on two keyboards is one password. */
const composed = (password: string): string => password.normalize("NFKC");

/** A password as it is kept: `$argon2id$v=19$m=19456,t=2,p=1$salt$tag`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(SALT_BYTES);
  const tag = await digest("argon2id", {
    message: composed(password),
    nonce,
    tagLength: TAG_BYTES,
    ...COST,
  });
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${bare(nonce)}$${bare(tag)}`;
}

let decoy: Promise<string> | null = null;

/**
 * Whether a password is the one that was kept. Where none was (no such account, or one that signs in elsewhere) it takes
 * as long to say no.
 */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  decoy ??= hashPassword(bare(randomBytes(TAG_BYTES)));
  const [, memory, passes, parallelism, salt = "", tag = ""] = PHC.exec(kept ?? (await decoy)) ?? [];
  if (memory === undefined) throw new Error("a password is kept in a form that is not ours");
  const wanted = Buffer.from(tag, "base64");
  const found = await digest("argon2id", {
    message: composed(password),
    nonce: Buffer.from(salt, "base64"),
    tagLength: wanted.length,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return timingSafeEqual(found, wanted) && kept !== null;
}

const plain = (text: string): string => text.toLowerCase().replace(/[\s.,_@-]+/g, "");

/** Refuses a password that others would guess: too short, of two letters only, or the name or the address themselves. */
export function mustBeGoodPassword(password: string, of: { name: string; email: string | null }): void {
  const letters = [...composed(password)];
  if (letters.length < SHORTEST_PASSWORD || letters.length > LONGEST_PASSWORD) {
    throw invalid(
      "password-length",
      `A password has ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters.`,
      "password",
    );
  }
  const said = plain(composed(password));
  const known = [of.name, of.email ?? "", (of.email ?? "").split("@")[0] ?? ""].map(plain).filter(Boolean);
  if (new Set(letters).size < 4 || known.includes(said)) {
    throw invalid(
      "password-guessable",
      "This password is your name or address, or has fewer than four different characters. Take another.",
      "password",
    );
  }
}
