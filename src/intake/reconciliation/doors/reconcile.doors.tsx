import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Database, ReadDb } from "../../../database/database.ts";
import { sendJson } from "../../../http/etag.ts";
import { CONTENT_SECURITY_POLICY } from "../../../http/frame.ts";
import { Gate } from "../../../http/gate.ts";
import { invalid, notFound, Refusal } from "../../../kernel/errors.ts";
import { type ReadAs, readAs } from "../../../registry/evidence/read-as.ts";
import { siteIcon, siteStyles } from "../../../web/assets.ts";
import { Heading } from "../../../web/components/names.tsx";
import { addressOf, localHref, Pages } from "../../../web/language.ts";
import { renderPage, siteOrigin } from "../../../web/layout.tsx";
import { translator } from "../../../web/messages.ts";
import type { PlaceResolver } from "../place-resolver.ts";
import { reconcileMessages } from "../reconcile.messages.ts";
import { answerQueries, idsAsked } from "../reconcile-api/answer-queries.ts";
import { extend } from "../reconcile-api/extend.ts";
import { manifestOf } from "../reconcile-api/manifest.ts";
import { type Entity, readEntities } from "../reconcile-api/read-entities.ts";
import { readBatch, readExtension } from "../reconcile-api/read-request.ts";
import { suggestAmong, suggestEntities } from "../reconcile-api/suggest.ts";
import { PROPERTIES, TYPES } from "../reconcile-api/vocabulary.ts";
import { EntityFacts } from "./entity-facts.tsx";

type OpenNames = () => Promise<PlaceResolver>;

/** Of a request by POST: a full batch with every property fits several times. */
const MOST_BYTES = 512 * 1024;

/** Names that nobody bears cost the most: a full batch of them takes seconds, in which others have their turns. */
const BATCHES = { inside: 2, waiting: 50, patience: 20_000 };

/**
 * The Reconciliation Service API 0.2 at `/reconcile` (docs/reference/reconciliation-api.md). It only reads, so every
 * site may ask, from a browser as well.
 */
export function reconcileDoors(database: Database, openNames: OpenNames): Hono {
  const doors = new Hono();
  const gate = new Gate(BATCHES);
  const answered = (c: Context, asked: Asked) =>
    gate.pass(() => answer(c, database, openNames, asked), c.req.raw.signal);
  doors.use("/reconcile", forEverybody);
  doors.use("/reconcile/*", forEverybody);
  doors.get("/reconcile", async (c) => {
    const { queries, extend: extension } = c.req.query();
    if (queries === undefined && extension === undefined) {
      return sendJson(c, manifestOf(siteOrigin(c), (await siteIcon()).url));
    }
    return answered(c, { queries, extension });
  });
  doors.post("/reconcile", bodyLimit({ maxSize: MOST_BYTES, onError: tooLarge }), async (c) => {
    const form = await formOf(c);
    return answered(c, {
      queries: form.get("queries") ?? undefined,
      extension: form.get("extend") ?? undefined,
    });
  });
  suggestions(doors, database, openNames);
  doors.get("/reconcile/preview/:id", (c) => preview(c, database));
  return doors;
}

/** Where an id of the service leads: the place's page, or a page of what the gazetteer says of it. */
export function entityPages(database: Database): Pages {
  return new Pages().get("/reconcile/view/:id{[^/]+}", async (c) => {
    const { language } = addressOf(c);
    const entity = await entityAsked(c, database);
    if (entity.place !== null) return c.redirect(localHref(language, `/places/${entity.place}`), 302);
    const t = translator(reconcileMessages, language);
    const title = entity.names[language] ?? entity.name;
    return renderPage(
      c,
      { title },
      <>
        <Heading title={title}>{t("fromGazetteer")}</Heading>
        <section aria-labelledby="facts">
          <h2 id="facts">{t("whatItIs")}</h2>
          <EntityFacts entity={entity} language={language} />
        </section>
      </>,
    );
  });
}

/** CORS: what is read here is public, and no cookie makes it another. */
const forEverybody: MiddlewareHandler = async (c, next) => {
  c.res.headers.set("Access-Control-Allow-Origin", "*");
  if (c.req.method === "OPTIONS") {
    c.header("Access-Control-Allow-Methods", "GET, HEAD, POST");
    c.header(
      "Access-Control-Allow-Headers",
      c.req.header("Access-Control-Request-Headers") ?? "Content-Type",
    );
    c.header("Access-Control-Max-Age", "86400");
    return c.body(null, 204);
  }
  await next();
  c.res.headers.set("Access-Control-Allow-Origin", "*");
};

function tooLarge(c: Context): never {
  // What is still on its way is not read: no further request comes behind it.
  c.res.headers.set("Connection", "close");
  throw new Refusal(
    "too-large",
    "body-too-large",
    `A request to the reconciliation service has ${MOST_BYTES / 1024} KB at most. Send smaller batches.`,
  );
}

async function formOf(c: Context): Promise<URLSearchParams> {
  const type = c.req.header("Content-Type") ?? "";
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) {
    throw invalid(
      "bad-queries",
      "Send a form (application/x-www-form-urlencoded) with queries= or extend=.",
      "Content-Type",
    );
  }
  return new URLSearchParams(await c.req.text());
}

interface Asked {
  queries: string | undefined;
  extension: string | undefined;
}

async function answer(
  c: Context,
  database: Database,
  openNames: OpenNames,
  { queries, extension }: Asked,
): Promise<Response> {
  if (extension !== undefined) {
    const asked = readExtension(extension);
    return send(c, await database.snapshot(async (read) => extend(read, asked, await readAs(read, {}))));
  }
  if (queries === undefined) {
    throw invalid(
      "bad-queries",
      "Send queries= (a batch of queries) or extend= (a data extension query).",
      "queries",
    );
  }
  const batch = readBatch(queries);
  const ids = idsAsked(batch);
  const entities =
    ids.length === 0
      ? new Map<string, Entity>()
      : await entitiesOf(database, (read, at) => readEntities(read, ids, at));
  return send(c, await answerQueries(await openNames(), batch, entities));
}

const entitiesOf = <T,>(database: Database, use: (read: ReadDb, at: ReadAs) => Promise<T>): Promise<T> =>
  database.snapshot(async (read) => use(read, await readAs(read, {})));

/** Answers of a moment: what the registry knows changes. */
function send(c: Context, value: unknown): Response {
  c.header("Cache-Control", "no-store");
  return c.json(value as Record<string, unknown>);
}

function suggestions(doors: Hono, database: Database, openNames: OpenNames): void {
  doors.get("/reconcile/suggest/entity", async (c) => {
    const asked = prefixAsked(c);
    const resolver = await openNames();
    const result = await entitiesOf(database, (read, at) => suggestEntities(read, resolver, asked, at));
    return send(c, { result });
  });
  doors.get("/reconcile/suggest/type", (c) => send(c, { result: suggestAmong(TYPES, prefixAsked(c)) }));
  doors.get("/reconcile/suggest/property", (c) => {
    const result = suggestAmong(PROPERTIES, prefixAsked(c)).map(({ id, name, description }) => ({
      id,
      name,
      description,
    }));
    return send(c, { result });
  });
  doors.get("/reconcile/properties", (c) => {
    const { type, limit } = c.req.query();
    const most = wholeNumber(limit, "limit");
    const told = PROPERTIES.filter((property) => property.told).map(({ id, name, description }) => ({
      id,
      name,
      description,
    }));
    return send(c, {
      properties: most === undefined || most === 0 ? told : told.slice(0, most),
      ...(type !== undefined && { type: type.slice(0, 100) }),
      ...(most !== undefined && { limit: most }),
    });
  });
}

function prefixAsked(c: Context): { prefix: string; cursor: number } {
  const { prefix = "", cursor } = c.req.query();
  return { prefix, cursor: wholeNumber(cursor, "cursor") ?? 0 };
}

/** As it stands in an address; at most ten thousand, so that nobody leafs through the world. */
function wholeNumber(text: string | undefined, where: string): number | undefined {
  if (text === undefined || text === "") return undefined;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 10_000) return Number(text);
  throw invalid("bad-parameter", `${where} is a whole number from 0 to 10,000.`, where);
}

async function entityAsked(c: Context, database: Database): Promise<Entity> {
  const id = c.req.param("id") ?? "";
  const entity = await entitiesOf(database, async (read, at) => (await readEntities(read, [id], at)).get(id));
  if (entity) return entity;
  throw notFound(
    "unknown-place",
    "There is no place of this id, on record or in the gazetteer.",
    id.slice(0, 200),
  );
}

/** A small page for a frame of another site. It runs no script and takes no input. */
async function preview(c: Context, database: Database): Promise<Response> {
  const entity = await entityAsked(c, database);
  const { language } = addressOf(c);
  const t = translator(reconcileMessages, language);
  const styles = await siteStyles();
  c.header(
    "Content-Security-Policy",
    CONTENT_SECURITY_POLICY.replace("frame-ancestors 'none'", "frame-ancestors *"),
  );
  // Empty: it is left out, as the policy above says who may frame this page.
  c.header("X-Frame-Options", "");
  c.header("Content-Language", language);
  c.header("Vary", "Accept-Language", { append: true });
  c.header("Cache-Control", "no-store");
  const page = await (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{entity.name}</title>
        <link rel="stylesheet" href={styles.url} />
      </head>
      <body>
        <main>
          <h1>{entity.names[language] ?? entity.name}</h1>
          <p>{entity.place === null ? t("fromGazetteer") : t("onRecord")}</p>
          <EntityFacts entity={entity} language={language} />
        </main>
      </body>
    </html>
  );
  return c.html(`<!doctype html>${page}`);
}
