import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { sql } from "kysely";
import { run } from "../src/database/database.ts";
import { type Server, startServer } from "./kit/child.ts";
import { type Answer, ask } from "./kit/load.ts";
import { spread, timed, type Verdicts } from "./kit/measure.ts";
import { number, say } from "./kit/print.ts";
import { starterWorld, type World } from "./kit/worlds.ts";

const MOST_SCRIPT = 50 * 1024;
const LANGUAGES = ["en", "zh", "ru"] as const;
const ACCEPTS = { Accept: "text/html", "Accept-Encoding": "gzip, deflate, br" };

/** Every page of the app with its fullest record, in three languages: time, and bytes as a browser receives them. */
export async function page(): Promise<Verdicts> {
  const world = await starterWorld();
  const app = await startServer("serve-app.ts", world.database.url);
  try {
    const fullest = await fullestRecords(world);
    for (const page of pagesOf(app)) {
      const kind = /^\/([\w-]+)\/:/.exec(page)?.[1];
      if (kind === undefined) continue;
      const id = fullest[kind] ?? (await fullestDossier(app, world, kind));
      if (id !== null) fullest[kind] = id;
    }
    const files = new Files(app);
    say(`${"page".padEnd(46)} first ms  again ms   HTML KB   CSS KB  script KB`);
    const scripts: number[] = [];
    const times: Record<string, number> = {};
    for (const pattern of pagesOf(app)) {
      for (const language of LANGUAGES) {
        const path = `/${language}${filled(pattern, fullest)}`.replace(/\/$/, "");
        const first = performance.now();
        const answer = await ask(app.url + path, ACCEPTS);
        const cold = performance.now() - first;
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
        const warm = await timed(() => ask(app.url + path, ACCEPTS), 15);
        const { css, script } = await files.of(answer);
        scripts.push(script);
        times[`/${language}${pattern}`] = warm;
        const cells = [cold, warm, kilobytes(answer.body.length), kilobytes(css), kilobytes(script)];
        say(`${path.padEnd(46)}${cells.map((cell) => number(cell).padStart(9)).join(" ")}`);
      }
    }
    const most = spread(scripts).max;
    say(
      `record page ${number(times["/en/partnerships/:id"] ?? Number.NaN)} ms, list page ${number(times["/en/partnerships"] ?? Number.NaN)} ms a request`,
    );
    say(
      `  most JavaScript on a page, compressed: ${number(kilobytes(most))} KB; goal under ${MOST_SCRIPT / 1024} KB`,
    );
    say(`  goal met: worst page ${most < MOST_SCRIPT ? "yes" : "no"}`);
    return [most < MOST_SCRIPT];
  } finally {
    await app.stop();
    await world.close();
  }
}

const kilobytes = (bytes: number) => bytes / 1024;

/** What stands under /ru is a page, unless it ends as a file does. `:id{…}` is written `:id`. */
const pagesOf = ({ routes }: Server): string[] =>
  routes
    .filter((route) => route.startsWith("/ru/") && !/\.[a-z]+\}?$/.test(route))
    .map((route) => route.slice(3).replace(/\{.*?\}(?=\/|$)/g, ""));

type Fullest = Record<string, string>;

/** The address of a pattern's fullest record. A kind that is new here stops the bench: it must not be passed over. */
function filled(pattern: string, fullest: Fullest): string {
  if (pattern === "/search") return "/search?q=qingdao";
  return pattern.replace(/^\/([\w-]+)\/:\w+/, (_, kind: string) => {
    const id = fullest[kind];
    if (id === undefined) throw new Error(`bench/page.ts knows no record to show at ${pattern}`);
    return `/${kind}/${encodeURIComponent(id)}`;
  });
}

/** Of a kind of dossier the one of which most is said; `null` where its list holds none. */
async function fullestDossier(app: Server, { database }: World, kind: string): Promise<string | null> {
  const { status, body } = await ask(`${app.url}/${kind}.json?limit=200`, { Accept: "application/json" });
  if (status !== 200) return null;
  const { items } = JSON.parse(body.toString("utf8")) as { items: { id: string }[] };
  const [row] = await run(
    database.read,
    sql<{ id: string }>`
      select subject_id as id from subject_claim where subject_id = any(${items.map(({ id }) => id)})
      group by 1 order by count(*) desc, 1 limit 1`,
  );
  return row?.id ?? null;
}

async function fullestRecords({ database }: World): Promise<Fullest> {
  const most = async (column: string, table: string) => {
    const [row] = await run(
      database.read,
      sql<{ id: string }>`
        select ${sql.ref(column)} as id from ${sql.table(table)} group by 1 order by count(*) desc, 1 limit 1`,
    );
    return row?.id ?? "";
  };
  return {
    places: await most("place_id", "partnership_party"),
    partnerships: await most("partnership_id", "act_claim"),
    sources: await most("source_id", "citation"),
    groups: await most("group_id", "membership"),
    figures: "sco-forum-2023-pairs",
    rules: "sco-forum-2023",
  };
}

/** Style sheets and scripts by their bytes on the wire; scripts with all that they import. */
class Files {
  readonly #known = new Map<string, Answer>();
  constructor(readonly app: Server) {}

  async of(answer: Answer): Promise<{ css: number; script: number }> {
    const html = text(answer);
    const links = [...html.matchAll(/<link\b[^>]*>/g)].map(([link]) => link);
    const sheets = links
      .filter((link) => /rel="?stylesheet/.test(link))
      .flatMap((link) => attribute(link, "href"));
    const preloads = links
      .filter((link) => /modulepreload/.test(link))
      .flatMap((link) => attribute(link, "href"));
    const sources = [...html.matchAll(/<script\b[^>]*>/g)].flatMap(([script]) => attribute(script, "src"));
    const inline = [...html.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)]
      .filter(([tag]) => !/application\/(ld\+)?json/.test(tag.slice(0, tag.indexOf(">"))))
      .reduce((sum, [, code]) => sum + (code?.length ?? 0), 0);
    let css = 0;
    for (const sheet of new Set(sheets)) css += (await this.#get(sheet)).body.length;
    let script = inline;
    for (const source of await this.#withImports([...sources, ...preloads])) {
      script += (await this.#get(source)).body.length;
    }
    return { css, script };
  }

  async #withImports(sources: readonly string[]): Promise<Set<string>> {
    const seen = new Set(sources);
    for (const source of seen) {
      const code = text(await this.#get(source));
      for (const [, path] of code.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+\.js)["']/g)) {
        if (path) seen.add(new URL(path, new URL(source, this.app.url)).pathname);
      }
    }
    return seen;
  }

  async #get(path: string): Promise<Answer> {
    const known = this.#known.get(path) ?? (await ask(new URL(path, this.app.url).href, ACCEPTS));
    if (known.status !== 200) throw new Error(`${path} answered ${known.status}`);
    this.#known.set(path, known);
    return known;
  }
}

const attribute = (tag: string, name: string): string[] => {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return value ? [value] : [];
};

function text({ headers, body }: Answer): string {
  switch (headers["content-encoding"]) {
    case "br":
      return brotliDecompressSync(body).toString("utf8");
    case "gzip":
      return gunzipSync(body).toString("utf8");
    default:
      return body.toString("utf8");
  }
}
