import type { Context } from "hono";
import { Refusal } from "../../kernel/errors.ts";
import type { Asker } from "../../kernel/role.ts";

const KEPT = "amity.asker";

export const keepAsker = (c: Context, asker: Asker | null): void => c.set(KEPT, asker);

/** Who asks; null where nobody is signed in. */
export const askerOf = (c: Context): Asker | null => (c.get(KEPT) as Asker | null | undefined) ?? null;

/** Who asks, on a route that only somebody signed in reaches. */
export function mustAsk(c: Context): Asker {
  const asker = askerOf(c);
  if (asker) return asker;
  throw new Refusal(
    "unauthenticated",
    "sign-in-needed",
    "This is for who is signed in. Sign in and try again.",
  );
}
