import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import { afterAll } from "vitest";
import type { ProviderSettings } from "../../../src/workbench/accounts/provider/provider.ts";

/** What the provider says of a person; what is left out it does not say. */
export interface Person {
  email?: string;
  email_verified?: boolean;
  name?: string;
}

export interface RunningProvider {
  settings: ProviderSettings;
  /** Who signs in there, by their subject. */
  people: Map<string, Person>;
  /**
   * What a browser does there: follows the address that it was sent to, signs in as this subject, and stands before the
   * address that it is sent back to.
   */
  visit(to: string, subject: string): Promise<URL>;
  /** The same, where the person says no. */
  refuse(to: string): Promise<URL>;
}

const CLIENT = { id: "amity", secret: "a secret of both of them" };

/** A real OpenID provider on a socket of this machine, for as long as the test file runs. */
export async function runProvider(returnTo: readonly string[]): Promise<RunningProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, Person>();
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [...returnTo],
        token_endpoint_auth_method: "client_secret_basic",
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    findAccount: (_ctx, subject) => ({
      accountId: subject,
      claims: async () => ({ sub: subject, ...people.get(subject) }),
    }),
    pkce: { required: () => true },
    cookies: { keys: ["a key of the tests"] },
  });
  server.on("request", provider.callback());
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  /** A browser at the provider: keeps its cookies, and follows it until it is sent elsewhere. */
  async function walk(to: string, answer: (form: string) => Record<string, string> | null): Promise<URL> {
    const cookies = new Map<string, string>();
    let [at, form]: [string, URLSearchParams | null] = [to, null];
    for (let step = 0; step < 15; step += 1) {
      const response: Response = await fetch(at, {
        redirect: "manual",
        method: form ? "POST" : "GET",
        headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
        ...(form && { body: form }),
      });
      for (const line of response.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const next = response.headers.get("location");
      form = null;
      if (next !== null) {
        at = new URL(next, at).href;
        if (!at.startsWith(issuer)) return new URL(at);
        continue;
      }
      const text = await response.text();
      const action = /<form[^>]+action="([^"]+)"/.exec(text)?.[1];
      if (!response.ok || action === undefined)
        throw new Error(`the provider said ${response.status}: ${text}`);
      const said = answer(text);
      if (said === null) at = new URL(/href="([^"]+abort)"/.exec(text)?.[1] ?? "", at).href;
      else {
        at = new URL(action, at).href;
        form = new URLSearchParams(said);
      }
    }
    throw new Error("the provider sends in circles");
  }

  return {
    settings: { issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, name: "City Login" },
    people,
    visit: (to, subject) =>
      walk(to, (form) =>
        /name="login"/.test(form)
          ? { prompt: "login", login: subject, password: "x" }
          : { prompt: "consent" },
      ),
    refuse: (to) => walk(to, () => null),
  };
}
