import type { WriteTx } from "../../database/database.ts";
import { invalid } from "../../kernel/errors.ts";
import type { AccountId } from "../../kernel/ids.ts";
import { SCOPES, type Scope } from "../../kernel/role.ts";
import { TOKEN_PREFIX } from "./identify.ts";
import { newSecret } from "./secret.ts";
import { insertToken, listTokens } from "./token.store.ts";

export const MOST_DAYS = 365;
const MOST_TOKENS = 50;

/** Makes an API token and returns it: it is not seen again. It never does more than the account may. */
export async function makeToken(
  tx: WriteTx,
  account: AccountId,
  asked: { name: string; scopes: readonly string[]; days: string },
): Promise<string> {
  const days = Number(asked.days);
  if (asked.name === "" || asked.name.length > 100)
    throw invalid("bad-token-name", "Say in up to 100 letters what the token is for.", "name");
  if (!/^\d{1,3}$/.test(asked.days) || days < 1 || days > MOST_DAYS)
    throw invalid("bad-token-days", `A token is good for 1 to ${MOST_DAYS} days.`, "days");
  const scopes = asked.scopes.map((scope) => SCOPES.find((one) => one === scope));
  if (scopes.length === 0 || scopes.includes(undefined))
    throw invalid("bad-scopes", `Choose what it may be used for: ${SCOPES.join(", ")}.`, "scopes");
  if ((await listTokens(tx, account)).length >= MOST_TOKENS)
    throw invalid("too-many-tokens", `An account has ${MOST_TOKENS} tokens at most. Revoke some.`, "name");
  const { secret, hash } = newSecret();
  const given = [...new Set(scopes)].filter((scope): scope is Scope => scope !== undefined);
  await insertToken(tx, { account, name: asked.name, hash, scopes: given, days });
  return TOKEN_PREFIX + secret;
}
