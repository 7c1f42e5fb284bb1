import type { Context } from "hono";
import { onlyParameters } from "../../../http/query.ts";
import { invalid, notFound } from "../../../kernel/errors.ts";
import { addressOf, Pages } from "../../../web/language.ts";
import { siteOrigin } from "../../../web/layout.tsx";
import { openLink } from "../accept-link.ts";
import { ATTEMPT_MINUTES, insertAttempt, takeAttempt } from "../provider/attempt.store.ts";
import type { Provider } from "../provider/provider.ts";
import { signInByProvider } from "../provider/sign-in-by-provider.ts";
import { returnPath, saysLanguage } from "../return-path.ts";
import { hashOf, newSecret } from "../secret.ts";
import { type AccountParts, goOn } from "./account-parts.ts";
import { keepState, signInHere, takeState } from "./session-cookie.ts";

const RETURN = "/sign-in/provider/return";

/** The way in by an OpenID provider. Begun by a link: a form may not lead to another site. */
export function providerPages(parts: AccountParts): Pages {
  return new Pages()
    .get("/sign-in/provider", (c) => {
      onlyParameters(c, ["to"]);
      return begin(c, parts, null);
    })
    .get("/link/:secret/provider", async (c) => {
      const hash = hashOf(c.req.param("secret"));
      await openLink(parts.database.read, hash);
      return begin(c, parts, hash);
    })
    .get(RETURN, (c) => finish(c, parts));
}

function providerOf({ provider }: AccountParts): Provider {
  if (provider) return provider;
  throw notFound("no-provider", "This registry has no OpenID provider (AMITY_OIDC_ISSUER).");
}

async function begin(c: Context, parts: AccountParts, link: string | null): Promise<Response> {
  const provider = providerOf(parts);
  const { secret: state, hash } = newSecret();
  const goesTo = goOn(c, returnPath(c.req.query("to")));
  const { to, asked } = await provider.begin(siteOrigin(c) + RETURN, state);
  await parts.database.aside((tx) =>
    insertAttempt(tx, hash, { nonce: asked.nonce, verifier: asked.verifier, goesTo, link }),
  );
  keepState(c, parts.secure, state, ATTEMPT_MINUTES);
  c.header("Cache-Control", "no-store");
  return c.redirect(to.href, 303);
}

async function finish(c: Context, parts: AccountParts): Promise<Response> {
  const { database, secure } = parts;
  const provider = providerOf(parts);
  c.header("Cache-Control", "no-store");
  // Only in the browser that began it, and once: the attempt is gone whatever comes of it.
  const state = takeState(c, secure);
  const own = c.req.query("state") === state ? hashOf(state) : null;
  const attempt = own === null ? null : await database.aside((tx) => takeAttempt(tx, own));
  if (state === null || attempt === null) {
    throw invalid(
      "provider-refused",
      "The sign-in was not begun in this browser, was answered before, or took too long. Begin again.",
    );
  }
  const cameBackAt = new URL(siteOrigin(c) + RETURN + new URL(c.req.url).search);
  const claimed = await provider.finish(cameBackAt, { state, ...attempt });
  const { goesTo, link } = attempt;
  const spoken = saysLanguage(goesTo) ? languageOf(goesTo) : addressOf(c).language;
  const account = await database.aside((tx) => signInByProvider(tx, claimed, { link, language: spoken }));
  await signInHere(c, parts, account);
  return c.redirect(goesTo, 303);
}

const languageOf = (path: string) =>
  path.startsWith("/zh") ? "zh-Hans" : path.startsWith("/ru") ? "ru" : "en";
