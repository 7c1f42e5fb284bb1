import type { Hono } from "hono";

let visitors = 0;

/** A browser of its own: keeps cookies, asks from an address of its own, and follows nothing by itself. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly headers: Record<string, string>;
  /** The `Set-Cookie` lines of the last answer. */
  set: string[] = [];

  constructor(
    readonly app: Hono,
    readonly origin = "http://127.0.0.1",
    signedIn?: { cookie: { name: string; value: string } },
  ) {
    visitors += 1;
    this.headers = {
      "x-forwarded-for": `10.1.${(visitors >> 8) & 255}.${visitors & 255}`,
      accept: "text/html",
      host: new URL(origin).host,
    };
    if (signedIn) this.cookies.set(signedIn.cookie.name, signedIn.cookie.value);
  }

  async ask(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await this.app.request(this.origin + path, {
      method,
      ...init,
      headers: {
        ...this.headers,
        ...(cookie && { cookie }),
        ...(method === "GET" ? {} : { origin: this.origin }),
        ...(init.headers as Record<string, string> | undefined),
      },
    });
    this.set = response.headers.getSetCookie();
    for (const line of this.set) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  get(path: string): Promise<Response> {
    return this.ask("GET", path);
  }

  post(path: string, form: Record<string, string> | URLSearchParams): Promise<Response> {
    return this.ask("POST", path, { body: new URLSearchParams(form) });
  }

  /** A page as text, with its status. */
  async page(path: string): Promise<{ status: number; text: string }> {
    const response = await this.get(path);
    return { status: response.status, text: await response.text() };
  }
}

/** The secret in a page that shows a link or a token once. */
export const shownSecret = (text: string): string =>
  /<code class="secret">(?:[^<]*\/link\/)?([^<]+)<\/code>/.exec(text)?.[1] ?? "";

export const location = (response: Response): string | null => response.headers.get("location");
