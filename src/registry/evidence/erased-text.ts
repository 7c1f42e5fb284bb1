import { createHash } from "node:crypto";

/** What texts became that held a person who was erased, by the digest of the text as it was. */
export interface ErasedTexts {
  salt: string;
  becomes: ReadonlyMap<string, string>;
}

/** A digest can be guessed by who has the name and the salt; it gives nothing away to who has not. */
export const erasedDigest = (salt: string, text: string): string =>
  createHash("sha256").update(salt).update("\0").update(text).digest("hex");

/** The same value without what was erased; where nothing was, the value itself. */
export function withoutErased<T>(value: T, { salt, becomes }: ErasedTexts): T {
  if (becomes.size === 0) return value;
  const known = new Map<string, string>();
  const replace = (text: string): string => {
    const found = known.get(text) ?? becomes.get(erasedDigest(salt, text)) ?? text;
    known.set(text, found);
    return found;
  };
  const walk = (part: unknown): unknown => {
    if (typeof part === "string") return replace(part);
    if (Array.isArray(part)) return part.map(walk);
    if (part === null || typeof part !== "object") return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value) as T;
}
