import { type Context, Hono } from "hono";
import type { Database } from "../../database/database.ts";
import { sendDocument } from "../../http/etag.ts";
import { onlyParameters } from "../../http/query.ts";
import { conflicting, notFound } from "../../kernel/errors.ts";
import type { SubjectId } from "../../kernel/ids.ts";
import { resolveSubject } from "../../registry/dossiers/dossier.store.ts";
import { readAs } from "../../registry/evidence/read-as.ts";
import { timesAsked } from "../../registry/evidence/read-as-form.tsx";
import { exportIati } from "./export-iati.ts";

/** Projects as IATI 2.03: `/projects.xml`, and `/projects/<id>.xml` for one. */
export function iatiDoors(database: Database): Hono {
  return new Hono()
    .get("/projects.xml", (c) => {
      onlyParameters(c, ["asOf", "knownAt"]);
      return database.snapshot(async (read) => {
        const at = await readAs(read, timesAsked(c));
        return send(c, (await exportIati(read, { at })).xml, "projects");
      });
    })
    .get("/projects/:file{[^/.]+\\.xml}", (c) => {
      onlyParameters(c, ["asOf", "knownAt"]);
      const id = c.req.param("file").replace(/\.xml$/, "") as SubjectId;
      return database.snapshot(async (read) => {
        const at = await readAs(read, timesAsked(c));
        const found = await resolveSubject(read, "project", id, at.known);
        if (!found) throw notFound("unknown-subject", "There is no project of this id.", id);
        if (found.id !== id) return c.redirect(`/projects/${found.id}.xml${new URL(c.req.url).search}`, 307);
        const { xml, activities, leftOut } = await exportIati(read, { at, ids: [id] });
        const [left] = leftOut;
        if (left) {
          throw conflicting(
            "not-an-activity",
            `No source states what IATI asks of an activity: ${left.missing.join(", ")}. Nothing is filled in.`,
            id,
          );
        }
        if (activities === 0) {
          throw notFound("not-yet-known", `Nothing was known of it at revision ${at.known}.`, "knownAt");
        }
        return send(c, xml, id);
      });
    });
}

const send = (c: Context, xml: string, name: string): Promise<Response> =>
  sendDocument(c, xml, {
    type: "application/xml; charset=utf-8",
    headers: { "Content-Disposition": `inline; filename="${name}.xml"` },
  });
