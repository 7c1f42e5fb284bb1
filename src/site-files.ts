import { Hono } from "hono";
import { sendDocument } from "./http/etag.ts";
import { siteIcon } from "./web/assets.ts";

/** Pages are for everybody; questions without end and the data behind pages are not for machines that follow links. */
const ROBOTS = `User-agent: *
Disallow: /api/
Disallow: /reconcile
Disallow: /search
Disallow: /*/search
Disallow: /count?
Disallow: /*/count?
Disallow: /suggest
Disallow: /*/suggest
Disallow: /*/history/
Disallow: /*/confirm/
Disallow: /*/link/
Disallow: /*asOf=
Disallow: /*knownAt=
Disallow: /*.json
Disallow: /*.csv
Disallow: /*.geojson
Disallow: /*.ics
`;

/** What browsers and crawlers ask every site for. */
export function siteFiles(): Hono {
  const app = new Hono();
  app.get("/robots.txt", (c) => sendDocument(c, ROBOTS, { type: "text/plain; charset=utf-8" }));
  app.get("/favicon.ico", async (c) => c.redirect((await siteIcon()).url, 302));
  return app;
}
