import type { Context } from "hono";
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { LANGUAGES, type Language } from "../kernel/languages.ts";
import { hanStyles, islandScript, siteIcon, siteStyles } from "./assets.ts";
import { hasAlready, tagOf } from "./etag.ts";
import { preloadedFaces } from "./fonts.ts";
import { addressOf, localHref, OWN_NAME, type PageAddress } from "./language.ts";
import { translator } from "./messages.ts";
import { webMessages } from "./web.messages.ts";

export interface NavLink {
  /** Without a language prefix: `/places`. */
  href: string;
  label: Record<Language, string>;
}

/** Links that open under one word. */
export interface NavGroup {
  label: Record<Language, string>;
  items: NavLink[];
}

export type SiteNav = NavLink | NavGroup;

/** What app.ts tells the frame of every page. */
export interface Site {
  nav: SiteNav[];
  /** Where a search form leads, without a language prefix. */
  search?: string;
  /** Who is signed in, or the way in; `Site` knows no room, so `app.ts` brings it. */
  account?: (c: Context) => Child;
  /** What rooms further right have to show at the end of a page: the signed papers of a record, say. */
  ending?: (c: Context) => Promise<Child>;
  /** What may be done with this page: suggest a correction, see its history. */
  actions?: (c: Context) => Child;
  /** `https://example.org`, where the address the server sees is not the public one. */
  origin?: string;
}

let site: Site = { nav: [] };
/** Set once by app.ts, which alone knows the rooms. */
export function configureSite(config: Site): void {
  site = config;
}

export interface PageOptions {
  title: string;
  description?: string;
  /** Days and revisions as the page writes them. */
  readAs?: { asOf?: string; known?: string };
  /** Where the page's data is. `dataLinks` makes them of the page's own address. */
  data?: Partial<Record<DataFormat, string>>;
  /** Names of the islands that the page needs: `globe` is `globe.island.ts`. */
  islands?: string[];
  /** For tables and maps: the whole width. */
  wide?: boolean;
  status?: ContentfulStatusCode;
  /** Of the workbench: neither the browser nor anybody on the way keeps it. */
  confidential?: true;
  /** Seconds after which a browser without scripts loads the page anew: while work goes on. An island does better. */
  refresh?: number;
}

/** In the order in which the foot of a page lists them. */
const DATA_FORMATS = ["json", "csv", "geojson", "jsonld", "ics", "xml"] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];
/** They are of a whole record or list, on a day: what else a page's address asks for means nothing to them. */
const OF_THE_WHOLE: ReadonlySet<DataFormat> = new Set(["jsonld", "ics", "xml"]);

/** The page's own address with the formats' endings and the same query. */
export function dataLinks(c: Context, ...formats: DataFormat[]): Partial<Record<DataFormat, string>> {
  const { path, query, language } = addressOf(c);
  const times = new URLSearchParams([...query].filter(([name]) => name === "asOf" || name === "knownAt"));
  return Object.fromEntries(
    formats.map((format) => {
      const asked = OF_THE_WHOLE.has(format) ? times : query;
      const address = `${path}.${format}${asked.size > 0 ? `?${asked}` : ""}`;
      // A calendar is in words, and who subscribes to it says no language.
      return [format, format === "ics" ? localHref(language, address) : address];
    }),
  );
}

interface Frame {
  c: Context;
  address: PageAddress;
  origin: string;
  page: PageOptions;
  /** The page shows a number that was counted. */
  counts: boolean;
  styles: string;
  hanStyles: string;
  icon: string;
  scripts: string[];
}

const Head = ({ address, origin, page, styles, hanStyles, icon, scripts }: Frame) => {
  const { language, path, query } = address;
  const inLanguage = (other: Language) => origin + localHref(other, path, query);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{page.title === "Amity" ? page.title : `${page.title} · Amity`}</title>
      {page.description ? <meta name="description" content={page.description} /> : null}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#15191c" media="(prefers-color-scheme: dark)" />
      {preloadedFaces(language).map((href) => (
        <link rel="preload" as="font" type="font/woff2" href={href} crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={styles} />
      {language === "zh-Hans" ? <link rel="stylesheet" href={hanStyles} /> : null}
      <link rel="icon" type="image/svg+xml" href={icon} />
      <link rel="canonical" href={inLanguage(language)} />
      {LANGUAGES.map((other) => (
        <link rel="alternate" hreflang={other} href={inLanguage(other)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={origin + path + (query.size > 0 ? `?${query}` : "")} />
      {page.data?.json ? <link rel="alternate" type="application/json" href={page.data.json} /> : null}
      {page.data?.jsonld ? <link rel="alternate" type="application/ld+json" href={page.data.jsonld} /> : null}
      {page.data?.ics ? <link rel="alternate" type="text/calendar" href={page.data.ics} /> : null}
      {scripts.map((src) => (
        <script type="module" src={src} />
      ))}
      {page.refresh === undefined ? null : (
        <noscript>
          <meta http-equiv="refresh" content={String(page.refresh)} />
        </noscript>
      )}
    </head>
  );
};

const isHere = (href: string, path: string): boolean => path === href || path.startsWith(`${href}/`);

const NavItem = ({ item, language, path }: { item: NavLink; language: Language; path: string }) => (
  <a
    href={localHref(language, item.href)}
    aria-current={isHere(item.href, path) ? (path === item.href ? "page" : "true") : undefined}
  >
    {item.label[language]}
  </a>
);

/** The name the groups share lets the browser keep one of them open at a time, without a script. */
const NavMenu = ({ group, language, path }: { group: NavGroup; language: Language; path: string }) => (
  <details class="nav-group" name="site-nav">
    <summary aria-current={group.items.some(({ href }) => isHere(href, path)) ? "true" : undefined}>
      {group.label[language]}
    </summary>
    <ul>
      {group.items.map((item) => (
        <li>
          <NavItem item={item} language={language} path={path} />
        </li>
      ))}
    </ul>
  </details>
);

const Header = ({ c, address }: Pick<Frame, "c" | "address">) => {
  const { language, path, query } = address;
  const t = translator(webMessages, language);
  return (
    <header class="site-header">
      <a class="brand" href={localHref(language, "/")}>
        <span class="brand-name">Amity</span> <span class="brand-line">{t("tagline")}</span>
      </a>
      <nav class="site-nav" aria-label={t("mainNav")}>
        <ul>
          {site.nav.map((item) => (
            <li>
              {"items" in item ? (
                <NavMenu group={item} language={language} path={path} />
              ) : (
                <NavItem item={item} language={language} path={path} />
              )}
            </li>
          ))}
        </ul>
      </nav>
      <search class="site-search">
        <form action={localHref(language, site.search ?? "/search")} method="get">
          <label class="hidden" for="site-search">
            {t("search")}
          </label>
          <input
            id="site-search"
            type="search"
            name="q"
            placeholder={t("searchHint")}
            value={path === (site.search ?? "/search") ? (query.get("q") ?? "") : ""}
          />
          <button type="submit" class="hidden">
            {t("search")}
          </button>
        </form>
      </search>
      <nav class="languages" aria-label={t("languages")}>
        {LANGUAGES.map((other) => (
          <a
            lang={other}
            hreflang={other}
            href={localHref(other, path, query)}
            aria-current={other === language ? "true" : undefined}
          >
            {OWN_NAME[other]}
          </a>
        ))}
      </nav>
      {site.account?.(c)}
    </header>
  );
};

const Footer = ({ c, address, page, origin, counts }: Omit<Frame, "styles">) => {
  const t = translator(webMessages, address.language);
  const bold = (words: (string | Child)[]) => <b>{words}</b>;
  const geonames = (words: (string | Child)[]) => <a href="https://www.geonames.org/">{words}</a>;
  const formats = DATA_FORMATS.filter((format) => page.data?.[format]);
  const { asOf, known } = page.readAs ?? {};
  return (
    <footer class="site-footer">
      {site.actions?.(c)}
      <ul>
        {asOf ? <li>{t.rich<Child>("readAsOf", { day: asOf, b: bold })}</li> : null}
        {known ? <li>{t.rich<Child>("asKnown", { known, b: bold })}</li> : null}
        {formats.length > 0 ? (
          <li class="data-links">
            <span class="hidden">{t("data")}: </span>
            {formats.map((format) => (
              <a href={page.data?.[format]}>{`${t("inFormat", { format })} .${format}`.trim()}</a>
            ))}
          </li>
        ) : null}
        {counts ? <li>{t("numberOpens")}</li> : null}
        <li>{t.rich<Child>("placesFrom", { a: geonames })}</li>
        <li class="on-paper">{origin + localHref(address.language, address.path, address.query)}</li>
      </ul>
    </footer>
  );
};

const Layout = (props: Frame & { children: Child }) => (
  <html lang={props.address.language}>
    <Head {...props} />
    <body>
      <a class="skip" href="#content">
        {translator(webMessages, props.address.language)("skip")}
      </a>
      <Header c={props.c} address={props.address} />
      <main id="content" tabindex={-1} class={props.page.wide ? "wide" : undefined}>
        {props.children}
      </main>
      <Footer {...props} />
      {props.address.language === "zh-Hans" ? null : <link rel="stylesheet" href={props.hanStyles} />}
    </body>
  </html>
);

/** Where the site is for those who read it: what its own addresses begin with. */
export const siteOrigin = (c: Context): string => site.origin ?? new URL(c.req.url).origin;

/** A whole page in the language of its address. */
export async function renderPage(c: Context, page: PageOptions, body: Child): Promise<Response> {
  const address = addressOf(c);
  const [styles, han, icon, ...scripts] = await Promise.all([
    siteStyles(),
    hanStyles(),
    siteIcon(),
    ...(page.islands ?? []).map(islandScript),
  ]);
  // Drawn first: the foot says of numbers that they open only where the page has some.
  const ending = page.status === undefined || page.status < 400 ? await site.ending?.(c) : null;
  const content = String(
    await (
      <>
        {body}
        {ending}
      </>
    ),
  );
  const html = await (
    <Layout
      c={c}
      address={address}
      origin={siteOrigin(c)}
      page={page}
      counts={/ class="range[ "]/.test(content)}
      styles={styles.url}
      hanStyles={han.url}
      icon={icon.url}
      scripts={scripts.map((script) => script.url)}
    >
      {raw(content)}
    </Layout>
  );
  c.header("Content-Language", address.language);
  if (address.negotiated) c.header("Vary", "Accept-Language", { append: true });
  c.header("Vary", "Cookie", { append: true });
  c.header("Cache-Control", page.confidential ? "no-store" : "private, no-cache");
  const text = `<!doctype html>${html}`;
  const status = page.status ?? 200;
  if (status !== 200) return c.html(text, status);
  const tag = tagOf(text);
  c.header("ETag", tag);
  return hasAlready(c, tag) ? c.body(null, 304) : c.html(text);
}
