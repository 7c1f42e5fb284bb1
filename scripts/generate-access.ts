import { ACCESS } from "../src/access.ts";
import { type Access, mustBeAllowed } from "../src/http/access/access.ts";
import { RATES } from "../src/http/access/rate-limits.ts";
import { Refusal } from "../src/kernel/errors.ts";
import type { AccountId } from "../src/kernel/ids.ts";
import { type Asker, ROLES, type Role } from "../src/kernel/role.ts";

/** Everybody that the table tells apart: who is not signed in, who is without a role, and every role. */
export const KINDS_OF_ASKER = ["nobody", "no role", ...ROLES] as const;
export type KindOfAsker = (typeof KINDS_OF_ASKER)[number];

const askerWith = (role: Role | null): Asker => ({
  account: 1 as AccountId,
  name: "somebody",
  language: "en",
  grants: role === null ? [] : [{ body: null, role }],
  scopes: null,
});

/** Whether the gate lets such an asker pass. Of a role, one that is held in the whole registry. */
export function passes(kind: KindOfAsker, access: Access): boolean {
  try {
    mustBeAllowed(kind === "nobody" ? null : askerWith(kind === "no role" ? null : kind), access);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

const order = ([route]: readonly [string, Access]) => route.replace(/^(\S+) (.*)$/, "$2 $1");

const remarks = ({ for: who, wide, bytes, limit, fromAnywhere }: Access): string =>
  [
    who === "link" ? "who has the secret of its address" : "",
    wide ? "role in the whole registry" : "",
    bytes === undefined ? "" : `up to ${bytes / (1024 * 1024)} MB`,
    limit === undefined ? "" : `${RATES[limit].points} in ${RATES[limit].duration / 60} min from one address`,
    fromAnywhere ? "from other sites too" : "",
  ]
    .filter(Boolean)
    .join("; ");

/** What an API token needs: nothing where everybody may, a scope, or it does not do. */
const token = ({ for: who, scope }: Access): string =>
  who === "everybody" || who === "link" ? "any" : (scope ?? "none");

/** docs/reference/access.md: every route and who may use it. */
export function accessReference(): string {
  const rows = Object.entries(ACCESS)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map(([route, access]) => {
      const marks = KINDS_OF_ASKER.map((kind) => (passes(kind, access) ? "yes" : "–"));
      return `| \`${route}\` | ${marks.join(" | ")} | ${token(access)} | ${remarks(access)} |`;
    });
  return `# Who may use which route

Made from the code by \`npm run generate\`. One table, \`src/access.ts\` and the \`*.access.ts\` beside the doors, is what the gate
before every route enforces, what stands here, and what \`test/promises/access.test.ts\` tries: every route, by everybody.
A route that is not in the table is refused to all, and a test fails.

A role is had in a body or in the whole registry; here it opens the route. Which records may be seen or changed there is
decided by the bodies that own them: what is of another body is answered as if it were not there (404). Who is not signed in
gets 401 (a browser is led to the page for it), who lacks the role 403. *Token*: the scope that an API token needs, beside the
role of its account; \`none\`: it is done in a browser, signed in. Addresses are without their language.

| route | ${KINDS_OF_ASKER.join(" | ")} | token | remarks |
|---|${"---|".repeat(KINDS_OF_ASKER.length)}---|---|
${rows.join("\n")}
`;
}
