import { type Context, Hono } from "hono";
import type { Database, ReadDb } from "../../database/database.ts";
import { sendDocument } from "../../http/etag.ts";
import { onlyParameters } from "../../http/query.ts";
import { notFound } from "../../kernel/errors.ts";
import type { OrganizationId, PartnershipId, PlaceId, Revision, SubjectId } from "../../kernel/ids.ts";
import { readDossiers, resolveSubject } from "../../registry/dossiers/dossier.store.ts";
import type { Dossier } from "../../registry/dossiers/dossier.ts";
import type { Kinds } from "../../registry/dossiers/kind.ts";
import type { SubjectKind } from "../../registry/dossiers/subject.ts";
import { listRevisions } from "../../registry/evidence/evidence.store.ts";
import { readAs } from "../../registry/evidence/read-as.ts";
import { timesAsked } from "../../registry/evidence/read-as-form.tsx";
import { organizationsById } from "../../registry/organizations/organization.store.ts";
import { readPartnership, readPartnerships } from "../../registry/partnerships/record/partnership-record.ts";
import { displayNames } from "../../registry/places/place.store.ts";
import { knownPlace } from "../../registry/places/place-record.ts";
import { siteOrigin } from "../../web/layout.tsx";
import { catalogueOf } from "./catalogue.ts";
import { dossierNode, partnershipNode, placeNode, tagged } from "./json-ld.ts";

const MOST_PARTNERS = 1000;

/** The registry as linked data: `<record>.jsonld`, and `/catalog.jsonld`, the list of what can be downloaded (DCAT 3). */
export function linkedDoors(database: Database, kinds: Kinds): Hono {
  const doors = new Hono()
    .get("/catalog.jsonld", (c) => {
      onlyParameters(c, []);
      return database.snapshot(async (read) => {
        const [newest] = await listRevisions(read, 1);
        return send(c, catalogueOf(siteOrigin(c), kinds, newest?.at ?? null));
      });
    })
    .get("/places/:file{[^/.]+\\.jsonld}", (c) => {
      onlyParameters(c, ["asOf", "knownAt"]);
      const id = idIn(c) as PlaceId;
      return database.snapshot(async (read) => {
        const at = await readAs(read, timesAsked(c));
        const place = await knownPlace(read, id, at.known);
        const names = await displayNames(read, [id], at.known);
        const filter = { asOf: at.asOf, words: [], country: undefined, place: id, state: undefined };
        const { ties } = await readPartnerships(read, filter, {
          limit: MOST_PARTNERS,
          knownAt: { revision: at.known },
        });
        const inForce = ties.filter(
          ({ state }) =>
            state.standing === "in force" && state.certainty === "certain" && state.kind !== "intention",
        );
        const partners = inForce
          .flatMap(({ parties }) => parties.map((party) => party.id))
          .filter((one) => one !== id);
        return send(c, placeNode(siteOrigin(c), place, names.get(id) ?? {}, [...new Set(partners)]));
      });
    })
    .get("/partnerships/:file{[^/.]+\\.jsonld}", (c) => {
      onlyParameters(c, ["asOf", "knownAt"]);
      return database.snapshot(async (read) => {
        const at = await readAs(read, timesAsked(c));
        const record = await readPartnership(read, idIn(c) as PartnershipId, {
          asOf: at.asOf,
          knownAt: { revision: at.known },
        });
        return send(c, partnershipNode(siteOrigin(c), record));
      });
    });
  for (const kind of kinds.all) {
    doors.get(`/${kind.path}/:file{[^/.]+\\.jsonld}`, (c) => {
      onlyParameters(c, ["asOf", "knownAt"]);
      const id = idIn(c) as SubjectId;
      return database.snapshot(async (read) => {
        const at = await readAs(read, timesAsked(c));
        const found = await resolveSubject(read, kind.kind, id, at.known);
        if (!found && kind.kind !== "organization")
          throw notFound("unknown-subject", `There is no ${kind.kind} of this id.`, id);
        if (found && found.id !== id) {
          return c.redirect(`/${kind.path}/${found.id}.jsonld${new URL(c.req.url).search}`, 307);
        }
        const [told] = await readDossiers(read, kind.kind, [id], at.known);
        const dossier = told ?? (await organizationOnly(read, kind.kind, id, at.known));
        if (!dossier)
          throw notFound("not-yet-known", `Nothing was known of it at revision ${at.known}.`, "knownAt");
        const node = dossierNode(siteOrigin(c), kinds, kind, dossier);
        return send(
          c,
          kind.kind === "organization" ? { ...node, ...(await organizationNames(read, id, at.known)) } : node,
        );
      });
    });
  }
  return doors;
}

/** Organizations are there without a dossier: what is told of one is another thing than that it is. */
async function organizationOnly(
  read: ReadDb,
  kind: SubjectKind,
  id: SubjectId,
  known: Revision,
): Promise<Dossier | null> {
  if (kind !== "organization") return null;
  const found = await organizationsById(read, [id as string as OrganizationId], known);
  if (found.size === 0) throw notFound("unknown-subject", "There is no organization of this id.", id);
  return { kind, id, merges: [], claims: [] };
}

async function organizationNames(read: ReadDb, id: SubjectId, known: Revision) {
  const [organization] = (await organizationsById(read, [id as string as OrganizationId], known)).values();
  return { name: tagged(organization?.names ?? {}), addressCountry: organization?.country ?? undefined };
}

const idIn = (c: Context): string => (c.req.param("file") ?? "").replace(/\.jsonld$/, "");

const send = (c: Context, node: unknown): Promise<Response> =>
  sendDocument(c, JSON.stringify(node), { type: "application/ld+json; charset=utf-8" });
