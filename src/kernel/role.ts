import type { AccountId, BodyId } from "./ids.ts";
import type { Language } from "./languages.ts";

/** What an account may do with the records of a body, from the least to the most. Each may what those before it may. */
export const ROLES = ["reader", "contributor", "editor", "registrar", "administrator"] as const;
export type Role = (typeof ROLES)[number];

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

export const isAtLeast = (role: Role | null, least: Role): boolean =>
  role !== null && ROLES.indexOf(role) >= ROLES.indexOf(least);

/** The lower of two: what is delegated reaches no further than the delegation, nor than the role of who uses it. */
export const lowerRole = (a: Role, b: Role): Role => (isAtLeast(a, b) ? b : a);

/** What an API token may be used for. A token without a scope reads what everybody may read. */
export const SCOPES = ["read", "propose", "review", "import", "administer"] as const;
export type Scope = (typeof SCOPES)[number];

/** A role in one body; `body` null: in the whole registry. */
export interface Grant {
  body: BodyId | null;
  role: Role;
}

/** Who asks: an account, with all that it was given. Who is not signed in is null. */
export interface Asker {
  account: AccountId;
  /** Under which its changes are kept. Unique. */
  name: string;
  language: Language;
  /** Delegations among them: acting for another body is a grant in that body. */
  grants: readonly Grant[];
  /** Of an API token; null of a browser that is signed in. */
  scopes: readonly Scope[] | null;
}

/** The role of an asker in a body: what it was given there, or in the whole registry. `null`: in the whole registry only. */
export function roleIn(asker: Asker | null, body: BodyId | null): Role | null {
  let best: Role | null = null;
  for (const grant of asker?.grants ?? []) {
    if (grant.body !== null && grant.body !== body) continue;
    if (best === null || isAtLeast(grant.role, best)) best = grant.role;
  }
  return best;
}

/** The best role anywhere: what decides whether a page of the workbench opens at all. */
export function highestRole(asker: Asker | null): Role | null {
  return (asker?.grants ?? []).reduce<Role | null>(
    (best, { role }) => (best === null || isAtLeast(role, best) ? role : best),
    null,
  );
}

/**
 * The role of an asker towards a record that these bodies own: the best of its roles in any of them. A record that nobody
 * owns is the whole registry's.
 */
export function roleTowards(asker: Asker | null, owners: readonly BodyId[]): Role | null {
  return [null, ...owners].reduce<Role | null>((best, body) => {
    const here = roleIn(asker, body);
    return here !== null && (best === null || isAtLeast(here, best)) ? here : best;
  }, null);
}

/** The bodies in which an asker has at least this role, by name; `null` among them: the whole registry. */
export const bodiesWith = (asker: Asker | null, least: Role): (BodyId | null)[] => [
  ...new Set((asker?.grants ?? []).filter(({ role }) => isAtLeast(role, least)).map(({ body }) => body)),
];
