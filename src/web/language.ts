import { type Context, type Env, type Handler, Hono, type MiddlewareHandler } from "hono";
import { LANGUAGES, type Language } from "../kernel/languages.ts";

/** How a language is written in a URL: `/zh/places/cn-qingdao`. */
export const URL_CODE: Record<Language, string> = { en: "en", "zh-Hans": "zh", ru: "ru" };
/** How a language names itself in the switch. */
export const OWN_NAME: Record<Language, string> = { en: "en", "zh-Hans": "中文", ru: "ру" };
/** The locale that numbers and days are written in: day before month in English. */
export const LOCALE: Record<Language, string> = { en: "en-GB", "zh-Hans": "zh-Hans", ru: "ru" };

const BY_CODE = new Map(LANGUAGES.map((language) => [URL_CODE[language], language]));
const PREFIX = /^\/(en|zh|ru)(?=\/|$)/;

/** What a page knows about its address. */
export interface PageAddress {
  language: Language;
  /** Without the language prefix, encoded as asked for: `/places/cn-qingdao`. */
  path: string;
  /** Without `lang`. */
  query: URLSearchParams;
  /** True where the URL did not say the language, so that the answer varies. */
  negotiated: boolean;
}

/** Where in the site something is, in the language of the page. */
export function localHref(language: Language, path: string, query?: URLSearchParams): string {
  const search = query?.toString();
  return `/${URL_CODE[language]}${path}${search ? `?${search}` : ""}`;
}

function languageFor(tag: string): Language | undefined {
  return BY_CODE.get(tag.trim().toLowerCase().split("-")[0] ?? "");
}

/** The best of our languages for an Accept-Language header; English where it names none of them. */
export function negotiate(accept: string | undefined): Language {
  let best: Language = "en";
  let weight = 0;
  for (const entry of (accept ?? "").split(",")) {
    const [tag = "", ...parameters] = entry.split(";");
    const q = parameters.map((p) => /^\s*q=([01](?:\.\d+)?)\s*$/.exec(p)?.[1]).find(Boolean);
    const language = languageFor(tag);
    const wish = q === undefined ? 1 : Number(q);
    if (language && wish > weight) {
      best = language;
      weight = wish;
    }
  }
  return best;
}

/** Reads the language from the prefix, else from `?lang=`, else from Accept-Language. */
export function addressOf(c: Context): PageAddress {
  const url = new URL(c.req.url);
  const query = url.searchParams;
  const asked = query.get("lang");
  query.delete("lang");
  const prefix = PREFIX.exec(url.pathname);
  const path = (prefix ? url.pathname.slice(prefix[0].length) : url.pathname) || "/";
  const override = asked === null ? undefined : languageFor(asked);
  const fromPrefix = prefix?.[1] === undefined ? undefined : BY_CODE.get(prefix[1]);
  return {
    language: override ?? fromPrefix ?? negotiate(c.req.header("Accept-Language")),
    path,
    query,
    negotiated: !prefix && !override,
  };
}

/** A page's parameter holds no dot: what follows one (`.json`, `.csv`, `.geojson`) belongs to the data routes. */
const withoutDots = (path: string) => path.replace(/:([A-Za-z]\w*)(?![\w{?])/g, ":$1{[^/.]+}");

/**
 * The pages of the site. A route is registered once and answers with each language's prefix and without one.
 * Mount with `app.route("/", pages.app)`.
 */
export class Pages<E extends Env = Env> {
  readonly app = new Hono<E>();

  /** What guards a page comes before: `get("/x", localReadersOnly(reach), …)`. */
  get<P extends string>(path: P, ...handlers: [...MiddlewareHandler<E>[], Handler<E, P>]): this {
    return this.#on("GET", path, handlers);
  }

  /** For forms: the same addresses, by POST. */
  post<P extends string>(path: P, ...handlers: [...MiddlewareHandler<E>[], Handler<E, P>]): this {
    return this.#on("POST", path, handlers);
  }

  #on<P extends string>(
    method: "GET" | "POST",
    path: P,
    handlers: readonly (MiddlewareHandler<E> | Handler<E, P>)[],
  ): this {
    const pattern = withoutDots(path);
    const paths = LANGUAGES.map((language) => `/${URL_CODE[language]}${pattern}`);
    if (path === "/") paths.push(...LANGUAGES.map((language) => `/${URL_CODE[language]}`));
    this.app.on(method, [pattern, ...paths], ...(handlers as Handler<E>[]));
    return this;
  }
}
