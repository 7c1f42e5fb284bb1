import fc from "fast-check";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { putBody, signIn } from "../../../test/support/accounts.ts";
import { testDatabase } from "../../../test/support/database.ts";
import { run } from "../../database/database.ts";
import type { BodyId } from "../../kernel/ids.ts";
import { isAtLeast, ROLES, type Role, roleIn } from "../../kernel/role.ts";
import { hashOf } from "../accounts/secret.ts";
import { findSession } from "../accounts/session.store.ts";
import { DELEGATED_ROLES } from "./delegate.ts";
import { insertDelegation } from "./delegation.store.ts";
import { endAllGrants, grantRole } from "./grant.store.ts";

const BODIES = ["one", "two", "three"] as BodyId[];
const database = await testDatabase();
for (const id of BODIES) await putBody(database, id);
const who = await signIn(database, null);
const hash = hashOf(who.cookie.value) ?? "";

const grant = fc.record({ body: fc.constantFrom(null, ...BODIES), role: fc.constantFrom(...ROLES) });
const delegation = fc
  .record({
    body: fc.constantFrom(...BODIES),
    to: fc.constantFrom(...BODIES),
    role: fc.constantFrom(...DELEGATED_ROLES),
    over: fc.constantFrom("no", "ended", "expired"),
  })
  .filter(({ body, to }) => body !== to);

const best = (roles: readonly Role[]): Role | null =>
  roles.reduce<Role | null>((top, role) => (isAtLeast(top, role) ? top : role), null);
const lower = (a: Role, b: Role): Role => (ROLES.indexOf(a) < ROLES.indexOf(b) ? a : b);

it("gives nobody more than the lower of a delegation and their own role, and nothing twice removed", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(grant, { selector: ({ body }) => body, maxLength: 4 }),
      fc.array(delegation, { maxLength: 5 }),
      async (grants, delegations) => {
        await database.aside(async (tx) => {
          await endAllGrants(tx, who.account);
          await run(tx, sql`delete from body_delegation`);
          for (const given of grants) await grantRole(tx, { account: who.account, ...given, by: "test" });
          for (const { over, ...given } of delegations) {
            await insertDelegation(tx, { ...given, until: over === "expired" ? "2020-01-01" : null });
            if (over === "ended")
              await run(
                tx,
                sql`update body_delegation set ended_at = now()
                                where id = (select max(id) from body_delegation)`,
              );
          }
        });
        const found = await findSession(database.read, hash);
        if (found === null) throw new Error("nobody is signed in");
        const asker = { ...found, scopes: null };
        const own = (body: BodyId | null) =>
          grants.filter((one) => one.body === body).map(({ role }) => role);
        for (const body of BODIES) {
          const lent = delegations
            .filter((one) => one.body === body && one.over === "no")
            .flatMap(({ to, role }) => own(to).map((held) => lower(held, role)));
          expect(roleIn(asker, body)).toBe(best([...own(null), ...own(body), ...lent]));
        }
        expect(roleIn(asker, null)).toBe(best(own(null)));
      },
    ),
    { numRuns: 40 },
  );
});
