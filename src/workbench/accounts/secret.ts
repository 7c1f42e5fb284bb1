import { createHash, randomBytes } from "node:crypto";

/** What only its holder knows: 32 random bytes as 43 letters that an address and a cookie take. Kept as its digest only. */
export interface Secret {
  secret: string;
  hash: string;
}

const LETTERS = /^[\w-]{43}$/;

export function newSecret(): Secret {
  const secret = randomBytes(32).toString("base64url");
  return { secret, hash: digestOf(secret) };
}

const digestOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** The digest by which a secret is found; null of what is none. A random secret needs no salt and no slow digest. */
export const hashOf = (secret: string | null | undefined): string | null =>
  secret && LETTERS.test(secret) ? digestOf(secret) : null;
