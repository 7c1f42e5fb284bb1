import * as oidc from "openid-client";
import { invalid, Refusal } from "../../../kernel/errors.ts";

/** An OpenID provider at which people may sign in, as the operator sets it. */
export interface ProviderSettings {
  /** Its issuer identifier; `http:` on this machine only. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button calls it. */
  name: string;
}

/** What a provider says of who signed in there. */
export interface Claimed {
  issuer: string;
  subject: string;
  email: string | null;
  /** Whether the provider itself saw that they have the address. */
  emailVerified: boolean;
  name: string | null;
}

/** What must come back as it was sent. */
export interface Asked {
  state: string;
  nonce: string;
  verifier: string;
}

const PATIENCE_SECONDS = 10;
const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/** The provider: authorization code with PKCE, state and nonce. What it says of itself is read when it is first needed. */
export class Provider {
  #known: Promise<oidc.Configuration> | null = null;

  constructor(readonly settings: ProviderSettings) {}

  /** Where a browser is sent to sign in, and what must come back. */
  async begin(redirectUri: string, state: string): Promise<{ to: URL; asked: Asked }> {
    const asked = { state, nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
    const to = oidc.buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: redirectUri,
      scope: "openid email profile",
      state,
      nonce: asked.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(asked.verifier),
      code_challenge_method: "S256",
    });
    return { to, asked };
  }

  /** Who signed in, from the address at which their browser came back. Refuses whatever does not fit what was asked. */
  async finish(cameBackAt: URL, { state, nonce, verifier }: Asked): Promise<Claimed> {
    const configuration = await this.#configuration();
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, cameBackAt, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new TypeError("the provider gave no ID token");
      const more =
        claims.email === undefined && configuration.serverMetadata().userinfo_endpoint
          ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
          : {};
      const said: Record<string, unknown> = { ...more, ...claims };
      return {
        issuer: claims.iss,
        subject: claims.sub,
        email: text(said.email)?.toLowerCase() ?? null,
        emailVerified: said.email_verified === true,
        name: text(said.name) ?? text(said.preferred_username),
      };
    } catch (error) {
      throw refusalOf(error);
    }
  }

  #configuration(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const url = new URL(issuer);
    this.#known ??= oidc
      .discovery(url, clientId, undefined, oidc.ClientSecretBasic(clientSecret), {
        timeout: PATIENCE_SECONDS,
        execute: url.protocol === "http:" ? [oidc.allowInsecureRequests] : [],
      })
      .catch((error: unknown) => {
        this.#known = null;
        throw unreachable(error);
      });
    return this.#known;
  }
}

function unreachable(cause: unknown): Refusal {
  const refusal = new Refusal(
    "unavailable",
    "provider-unavailable",
    "The place where you sign in does not answer. Try again in a while, or sign in with a password.",
  );
  refusal.cause = cause;
  return refusal;
}

/** What went wrong between the provider and us, without what it said: that may hold a code. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof TypeError && error.cause !== undefined && !(error instanceof oidc.ClientError))
    return unreachable(error);
  const refusal = invalid(
    "provider-refused",
    "The sign-in was not finished: it was broken off, was answered twice, or the answer does not fit what was asked.",
  );
  refusal.cause = error;
  return refusal;
}
