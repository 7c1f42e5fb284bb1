import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context, Hono } from "hono";
import type { BlankEnv } from "hono/types";
import { ACCESS } from "./access.ts";
import { figureApi } from "./counting/api/figure.api.ts";
import { ruleApi } from "./counting/api/rule.api.ts";
import { aboutPages } from "./counting/page/about/about.page.tsx";
import { referencePages } from "./counting/page/about/reference.page.tsx";
import { mountCounts } from "./counting/page/count.doors.ts";
import { figurePages } from "./counting/page/figure/figure.page.tsx";
import { FigureLedger } from "./counting/page/figure/figure-ledger.ts";
import { figureListPages } from "./counting/page/figure/figure-list.page.tsx";
import { figuresTold } from "./counting/page/figure/figures-told.tsx";
import { organizationFigures } from "./counting/page/figure/organization-figures.tsx";
import { searchFigures } from "./counting/page/figure/search-figures.tsx";
import { rulePages } from "./counting/page/rule/rule.page.tsx";
import { sourceFigures } from "./counting/source-figures.ts";
import { WorldCache } from "./counting/world-cache.ts";
import type { Database } from "./database/database.ts";
import { calendarDoors } from "./documents/calendar/calendar.doors.ts";
import { csvwDoors } from "./documents/csvw/csvw.doors.ts";
import { iatiDoors } from "./documents/iati/iati.doors.ts";
import { linkedDoors } from "./documents/linked/linked.doors.ts";
import { isHeavy } from "./heavy.ts";
import { accessGate } from "./http/access/access.ts";
import { rateLimits } from "./http/access/rate-limits.ts";
import { sendJson } from "./http/etag.ts";
import { installHttp } from "./http/install.ts";
import type { Problem } from "./http/problem.ts";
import { openApiOf } from "./http/reference.ts";
import { readPages } from "./intake/article/doors/read.page.tsx";
import { importDoors } from "./intake/import/doors/import.doors.ts";
import { type Jobs, NO_JOBS } from "./intake/jobs/do-job.ts";
import { entityPages, reconcileDoors } from "./intake/reconciliation/doors/reconcile.doors.tsx";
import { ResolverCache } from "./intake/reconciliation/resolver/open-resolver.ts";
import type { ReviewSettings } from "./intake/review/doors/inbox.page.tsx";
import { mountReview } from "./intake/review/doors/review.doors.ts";
import { NAVIGATION } from "./navigation.ts";
import { partnershipActivities } from "./registry/activities/partnership-activities.tsx";
import { sourceActivities } from "./registry/activities/source-activities.ts";
import { mountDossiers } from "./registry/dossiers/doors/dossier.doors.ts";
import { searchDossiers } from "./registry/dossiers/elsewhere/search-dossiers.tsx";
import { sourceStatements } from "./registry/dossiers/elsewhere/source-statements.ts";
import { Kinds } from "./registry/dossiers/kind.ts";
import type { KindPresenter } from "./registry/dossiers/presenter.ts";
import { organizationEvents } from "./registry/events/elsewhere/organization-events.tsx";
import { placeEvents } from "./registry/events/elsewhere/place-events.tsx";
import { eventPresenters } from "./registry/events/page/event-presenters.tsx";
import { latestRevision } from "./registry/evidence/evidence.store.ts";
import { sourceApi } from "./registry/evidence/source.api.ts";
import { sourcePages } from "./registry/evidence/source.page.tsx";
import { searchSources } from "./registry/evidence/source-search.tsx";
import { countryRoles } from "./registry/groups/country-roles.tsx";
import { groupApi } from "./registry/groups/group.api.ts";
import { groupPages } from "./registry/groups/group.page.tsx";
import { searchGroups } from "./registry/groups/search-groups.tsx";
import { sourceMemberships } from "./registry/groups/source-memberships.ts";
import { mountComparisons } from "./registry/investments/doors/comparison.doors.ts";
import { placeInvestments } from "./registry/investments/elsewhere/place-investments.tsx";
import { INVESTMENTS } from "./registry/investments/page/investment-presenter.tsx";
import { MEASURES } from "./registry/investments/page/measure-presenter.tsx";
import { claimantNames } from "./registry/organizations/claimant-names.ts";
import { mountPartnerships } from "./registry/partnerships/doors/partnership.doors.ts";
import { countryPartners } from "./registry/partnerships/elsewhere/country-partners.tsx";
import { placePartnersApi } from "./registry/partnerships/elsewhere/place-partners.api.ts";
import { placePartners, placePartnersData } from "./registry/partnerships/elsewhere/place-partners.tsx";
import { searchPartnerships } from "./registry/partnerships/elsewhere/search-partnerships.tsx";
import { sourceActs } from "./registry/partnerships/elsewhere/source-claims.ts";
import { mountOrganizations } from "./registry/people/organization/doors/organization.doors.ts";
import { searchOrganizations } from "./registry/people/organization/search-organizations.tsx";
import { ORGANIZATION } from "./registry/people/organization-dossier.ts";
import { personPresenter } from "./registry/people/person-presenter.tsx";
import { placePeople } from "./registry/people/place-people.tsx";
import { quotePresenter } from "./registry/people/quote-presenter.tsx";
import { placeApi } from "./registry/places/place.api.ts";
import { placePages } from "./registry/places/place.page.tsx";
import { placeListPages } from "./registry/places/place-list.page.tsx";
import { searchPages } from "./registry/places/search.page.tsx";
import { projectGeoJson } from "./registry/projects/doors/project-geojson.ts";
import { partnershipProjects, placeProjects } from "./registry/projects/elsewhere/what-came-of-it.tsx";
import { DELIVERABLE_LISTS, DELIVERABLES, MEETINGS } from "./registry/projects/page/list.presenters.tsx";
import { PROJECTS } from "./registry/projects/page/project.presenter.tsx";
import { siteFiles } from "./site-files.ts";
import { assetRoutes } from "./web/assets.ts";
import { errorPage } from "./web/error-page.tsx";
import { addressOf, localHref } from "./web/language.ts";
import { configureSite } from "./web/layout.tsx";
import { AccountSlot } from "./workbench/accounts/doors/account-slot.tsx";
import { identifyBy } from "./workbench/accounts/identify.ts";
import type { ProviderSettings } from "./workbench/accounts/provider/provider.ts";
import { recordPapers } from "./workbench/attachments/record-papers.tsx";
import { PageActions } from "./workbench/desk/page-actions.tsx";
import type { SendMail } from "./workbench/mail/mail.ts";
import { mountWorkbench } from "./workbench/workbench.doors.ts";

/** The kinds of dossier that have pages, after forums and programmes, in the order in which search shows them. */
const DOSSIERS: readonly KindPresenter[] = [
  PROJECTS,
  DELIVERABLES,
  DELIVERABLE_LISTS,
  MEETINGS,
  personPresenter,
  quotePresenter,
  INVESTMENTS,
  MEASURES,
];

/** Where a server listens, where readers find it (null: where they ask), and how many proxies of ours stand before it. */
export interface Reach {
  host: string;
  origin: string | null;
  proxies?: number;
  oidc?: ProviderSettings | null;
}

/** The whole web side: the only file that names every room's doors. */
export function buildApp(
  database: Database,
  log?: (error: unknown, c: Context) => void,
  reach: Reach = { host: "127.0.0.1", origin: null },
  jobs: Jobs = NO_JOBS,
  review: ReviewSettings = { twoPersons: false, openResolver: null },
  sendMail?: SendMail,
): Hono {
  const { origin } = reach;
  const secure = origin?.startsWith("https:") ?? false;
  configureSite({
    nav: NAVIGATION,
    search: "/search",
    account: (c) => AccountSlot({ c }),
    actions: (c) => PageActions({ c }),
    ending: (c) => recordPapers(database, c),
    ...(origin && { origin }),
  });
  const app = new OpenAPIHono<BlankEnv>();
  installHttp(app, {
    errorPage: (c: Context, shown: Problem) => errorPage(c, shown),
    origin,
    heavy: isHeavy,
    access: accessGate({
      table: ACCESS,
      identify: identifyBy(database, secure),
      origin,
      count: rateLimits(reach.proxies ?? 0),
    }),
    signIn: (c) => {
      const { language, path, query } = addressOf(c);
      return localHref(
        language,
        "/sign-in",
        new URLSearchParams({ to: `${path}${query.size > 0 ? `?${query}` : ""}` }),
      );
    },
    ...(log && { log }),
  });
  app.route("/", assetRoutes());
  app.route("/", siteFiles());
  // Data is of no language: who adds `.csv` to the address of a page in one gets there all the same.
  app.use("/:language{en|zh|ru}/*", async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    // Never `//`: that would lead to another site.
    const data = /^\/(?:en|zh|ru)(\/[^/\\].*\.(?:json|jsonld|csv|geojson|xml))$/.exec(pathname)?.[1];
    if (data === undefined || c.req.method !== "GET") return next();
    return c.redirect(data + search, 308);
  });
  app.get("/health", async (c) => {
    await latestRevision(database.read);
    return sendJson(c, { status: "ok" });
  });
  // Before the pages: an address that ends in a format is of a document.
  app.route("/", calendarDoors(database));
  app.route("/", iatiDoors(database));
  app.route(
    "/",
    csvwDoors((path) => app.request(path)),
  );
  const worlds = new WorldCache();
  const ledger = new FigureLedger(worlds);
  const dossiers = [...eventPresenters(figuresTold(ledger)), ...DOSSIERS];
  const definitions = dossiers.map(({ definition }) => definition);
  const kinds = new Kinds([...definitions, ORGANIZATION]);
  const names = new ResolverCache(database, { dataFolder: null });
  const openResolver = review.openResolver ?? (() => names.get());
  app.route("/", reconcileDoors(database, openResolver));
  app.route("/", entityPages(database).app);
  app.route("/", linkedDoors(database, kinds));
  app.route(
    "/",
    placePages(database, [
      placePartners,
      countryPartners,
      countryRoles,
      placeEvents(kinds),
      placePeople,
      placeProjects(kinds),
      placeInvestments,
    ]).app,
  );
  app.route("/", placeListPages(database).app);
  app.route(
    "/",
    searchPages(database, [
      searchPartnerships,
      searchGroups,
      ...definitions.map(searchDossiers),
      searchOrganizations,
      searchFigures,
      searchSources,
    ]).app,
  );
  app.route("/", groupPages(database).app);
  app.route("/", groupApi(database));
  const tellers = {
    claims: [sourceActs, sourceMemberships, sourceActivities, sourceFigures, sourceStatements(kinds)],
    claimants: claimantNames,
  };
  app.route("/", sourcePages(database, tellers).app);
  app.route("/", sourceApi(database, tellers));
  app.route("/", placePartnersApi(database));
  app.route("/", placeApi(database, [placePartnersData]));
  mountComparisons(app, database);
  app.route("/", projectGeoJson(database));
  mountDossiers(app, database, kinds, dossiers);
  mountOrganizations(app, database, kinds, [organizationEvents(kinds), organizationFigures]);
  mountPartnerships(app, database, async (read, asked) => [
    await partnershipProjects(kinds)(read, asked),
    await partnershipActivities(read, asked),
  ]);
  mountCounts(app, database, worlds, ledger);
  app.route("/", figureListPages(database, ledger).app);
  app.route("/", figurePages(database, ledger).app);
  app.route("/", figureApi(database, ledger));
  app.route("/", rulePages(database, ledger).app);
  app.route("/", ruleApi(database));
  app.route("/", aboutPages(database, worlds).app);
  app.route("/", importDoors({ database, jobs }));
  mountReview(app, database, review);
  app.route("/", readPages(database, openResolver).app);
  mountWorkbench(app, {
    database,
    origin,
    secure,
    kinds,
    worlds,
    openResolver,
    oidc: reach.oidc ?? null,
    sendMail,
    log,
  });
  const document = openApiOf(app, origin);
  app.get("/api/openapi.json", (c) => sendJson(c, document));
  app.route("/", referencePages(() => document).app);
  return app;
}
