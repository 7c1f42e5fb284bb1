import type { BodyId } from "../../kernel/ids.ts";
import { type Asker, bodiesWith, type Role } from "../../kernel/role.ts";

/**
 * Whose work in progress somebody works on: that of these bodies, or `all`, which is the whole registry's too. What is of
 * another body is not there for them, by any door.
 */
export type Whose = "all" | readonly BodyId[];

/** @param least the role that it takes in a body */
export function whoseOf(asker: Asker | null, least: Role = "editor"): Whose {
  const bodies = bodiesWith(asker, least);
  return bodies.includes(null) ? "all" : bodies.filter((body) => body !== null);
}

export const isOf = (whose: Whose, body: BodyId | null): boolean =>
  whose === "all" || (body !== null && whose.includes(body));
