import { Hono } from "hono";
import type { Database } from "../../../database/database.ts";
import { type Feature, sendGeoJson } from "../../../http/geojson.ts";
import { parseLimit } from "../../../http/paging.ts";
import { onlyParameters } from "../../../http/query.ts";
import { notFound } from "../../../kernel/errors.ts";
import type { SubjectId } from "../../../kernel/ids.ts";
import { type Dossier, titlesByLanguage } from "../../dossiers/dossier.ts";
import { dossierPage, findDossier, listAsked, listParameters } from "../../dossiers/record/read-dossier.ts";
import { type ReadAs, readAs } from "../../evidence/read-as.ts";
import { timesAsked } from "../../evidence/read-as-form.tsx";
import { wound } from "../geometry.ts";
import { PROJECTS } from "../page/project.presenter.tsx";
import { PROJECT } from "../project.ts";
import { sitesOf, statusOf } from "../project-facts.ts";

/** How many projects a map of the list holds; a longer list is narrowed or paged. */
const MOST = 1_000;

/** `/projects.geojson` and `/projects/<id>.geojson`: a feature a site; a project without one has no geometry. */
export function projectGeoJson(database: Database): Hono {
  const app = new Hono();
  app.get("/projects.geojson", (c) => {
    onlyParameters(c, listParameters(PROJECTS));
    const limit = c.req.query("limit");
    const asked = listAsked(PROJECTS, (name) => c.req.query(name), limit ? parseLimit(limit) : MOST);
    return database.snapshot(async (read) => {
      const at = await readAs(read, timesAsked(c));
      const { items } = await dossierPage(read, PROJECT, asked, at);
      return sendGeoJson(
        c,
        items.flatMap((dossier) => featuresOf(dossier, at)),
      );
    });
  });
  app.get("/projects/:file{[^/.]+\\.geojson}", (c) => {
    onlyParameters(c, ["asOf", "knownAt"]);
    const id = c.req.param("file").replace(/\.geojson$/, "") as SubjectId;
    return database.snapshot(async (read) => {
      const at = await readAs(read, timesAsked(c));
      const found = await findDossier(read, PROJECT, id, at.known);
      if (!found)
        throw notFound("not-yet-known", `Nothing was known of it at revision ${at.known}.`, "knownAt");
      if ("movedTo" in found) {
        return c.redirect(`/projects/${found.movedTo}.geojson${new URL(c.req.url).search}`, 307);
      }
      return sendGeoJson(c, featuresOf(found.dossier, at));
    });
  });
  return app;
}

function featuresOf(dossier: Dossier, { asOf }: ReadAs): Feature[] {
  const { readings } = statusOf(dossier, asOf);
  const shared = {
    kind: "project",
    project: dossier.id,
    titles: titlesByLanguage(dossier, PROJECT),
    status: readings.map(({ status, certainty }) => ({ status, certainty })),
    href: `/projects/${dossier.id}`,
  };
  const sites = sitesOf(dossier);
  if (sites.length === 0) return [{ type: "Feature", id: dossier.id, geometry: null, properties: shared }];
  return sites.map(({ site, labels, claim }, index) => ({
    type: "Feature",
    id: `${dossier.id}/${index + 1}`,
    geometry: wound(site),
    properties: {
      ...shared,
      labels: Object.fromEntries(labels.map(({ text, language }) => [language ?? "und", text])),
      source: claim.source.id,
      note: claim.citation.note,
    },
  }));
}
