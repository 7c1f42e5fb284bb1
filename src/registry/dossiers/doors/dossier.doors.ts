import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Database } from "../../../database/database.ts";
import type { Kinds } from "../kind.ts";
import type { KindPresenter } from "../presenter.ts";
import { dossierApi } from "./dossier.api.ts";
import { dossierPages } from "./dossier.page.tsx";
import { dossierListPages } from "./dossier-list.page.tsx";

/** The doors of kinds of dossier: list, record and the same as data. The data routes come first: they end in a format. */
export function mountDossiers(
  app: OpenAPIHono,
  database: Database,
  kinds: Kinds,
  presenters: readonly KindPresenter[],
): void {
  for (const presenter of presenters) {
    app.route("/", dossierApi(database, kinds, presenter));
    app.route("/", dossierListPages(database, kinds, presenter).app);
    app.route("/", dossierPages(database, kinds, presenter).app);
  }
}
