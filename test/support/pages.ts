/**
 * For every page route of the app: the addresses with the fullest and the emptiest record. A route that is missing
 * here fails test/journeys/every-page.test.ts, so that no page goes untried.
 */
export const PAGES: Record<string, { fullest: string; emptiest: string }> = {
  "/": { fullest: "/", emptiest: "/?asOf=1900-01-01" },
  "/places": { fullest: "/places", emptiest: "/places?country=ZZ" },
  "/places/:id": { fullest: "/places/cn-qingdao", emptiest: "/places/ru-zabaykalsky-krai?asOf=1900-01-01" },
  "/search": { fullest: "/search?q=qindao", emptiest: "/search?q=xyzzyxyzzy" },
  "/partnerships": { fullest: "/partnerships", emptiest: "/partnerships?q=xyzzyxyzzy" },
  "/partnerships/:id": {
    fullest: "/partnerships/am-yerevan--cn-qingdao",
    emptiest: "/partnerships/cn-guangzhou--se-linkoping?asOf=1900-01-01",
  },
  "/count": {
    fullest: "/count?rule=sco-forum-2023&asOf=2023-06-15",
    emptiest: "/count?rule=both-sides&asOf=1900-01-01",
  },
  "/figures": { fullest: "/figures", emptiest: "/figures?q=xyzzyxyzzy" },
  "/figures/:id": {
    fullest: "/figures/qingdao-sco-2023-cities",
    emptiest: "/figures/qingdao-fdi-2023q1-arrived",
  },
  "/rules": { fullest: "/rules", emptiest: "/rules?knownAt=2000-01-01" },
  "/rules/:id": { fullest: "/rules/sco-forum-2023", emptiest: "/rules/partner-places" },
  "/groups": { fullest: "/groups", emptiest: "/groups?knownAt=2000-01-01" },
  "/groups/:id": { fullest: "/groups/SCO", emptiest: "/groups/SCO?asOf=1900-01-01" },
  "/sources": { fullest: "/sources", emptiest: "/sources?q=xyzzyxyzzy" },
  "/sources/:id": {
    fullest: "/sources/peoples-daily-2023-sco-sister-cities",
    emptiest: "/sources/gyaankosh-sco",
  },
  "/forums": { fullest: "/forums", emptiest: "/forums?q=xyzzyxyzzy" },
  "/forums/:id": {
    fullest: "/forums/sco-friendship-forum-2023",
    emptiest: "/forums/sco-friendship-forum-2023?knownAt=2000-01-01",
  },
  "/programmes": { fullest: "/programmes", emptiest: "/programmes?q=xyzzyxyzzy" },
  "/programmes/:id": {
    fullest: "/programmes/sco-childrens-art-exhibition-2020",
    emptiest: "/programmes/sco-film-festivals",
  },
  "/organizations": { fullest: "/organizations", emptiest: "/organizations?q=xyzzyxyzzy" },
  "/organizations/:id": {
    fullest: "/organizations/org-cpaffc?asOf=2023-06-15",
    emptiest: "/organizations/org-chinastan",
  },
  "/people": { fullest: "/people", emptiest: "/people?q=xyzzyxyzzy" },
  "/people/:id": { fullest: "/people/lin-songtian", emptiest: "/people/mitskevich?asOf=1900-01-01" },
  "/quotes": { fullest: "/quotes", emptiest: "/quotes?q=xyzzyxyzzy" },
  "/quotes/:id": {
    fullest: "/quotes/edil-baisalov-modernization",
    emptiest: "/quotes/lin-songtian-more-member-states?asOf=1900-01-01",
  },
  "/about": { fullest: "/about", emptiest: "/about?knownAt=2000-01-01" },
  "/projects": { fullest: "/projects", emptiest: "/projects?q=xyzzyxyzzy" },
  "/projects/:id": {
    fullest: "/projects/deng-xiaoping-street-upgrade",
    emptiest: "/projects/shandong-port-egypt-office?knownAt=2000-01-01",
  },
  "/deliverables": { fullest: "/deliverables", emptiest: "/deliverables?q=xyzzyxyzzy" },
  "/deliverables/:id": {
    fullest: "/deliverables/bishkek-square-from-visit-2022",
    emptiest: "/deliverables/cn-kg-2022-02-06-vaccines?knownAt=2000-01-01",
  },
  "/deliverable-lists": { fullest: "/deliverable-lists", emptiest: "/deliverable-lists?q=xyzzyxyzzy" },
  "/deliverable-lists/:id": {
    fullest: "/deliverable-lists/cn-kg-heads-of-state-2022-02-06",
    emptiest: "/deliverable-lists/cn-kg-heads-of-state-list?knownAt=2000-01-01",
  },
  "/meetings": { fullest: "/meetings", emptiest: "/meetings?q=xyzzyxyzzy" },
  "/meetings/:id": {
    fullest: "/meetings/cn-kg-2022-02-06",
    emptiest: "/meetings/cn-kg-2022-02-06?knownAt=2000-01-01",
  },
  "/investments": { fullest: "/investments", emptiest: "/investments?q=xyzzyxyzzy" },
  "/investments/compare": {
    fullest: "/investments/compare?figures=qingdao-fdi-2023q1-utilised,qingdao-fdi-2023q1-arrived&do=sum",
    emptiest: "/investments/compare?knownAt=2000-01-01",
  },
  "/investments/:id": {
    fullest: "/investments/qingdao-fdi-2023q1-utilised",
    emptiest: "/investments/qingdao-fdi-2023q1-arrived?knownAt=2000-01-01",
  },
  "/measures": { fullest: "/measures", emptiest: "/measures?q=xyzzyxyzzy" },
  "/measures/:id": {
    fullest: "/measures/utilised",
    emptiest: "/measures/projects-cumulative?knownAt=2000-01-01",
  },
  "/inbox/conflicts": { fullest: "/inbox/conflicts", emptiest: "/inbox/conflicts?limit=1" },
  "/reconcile/view/:id": { fullest: "/reconcile/view/cn-qingdao", emptiest: "/reconcile/view/cn" },
  "/api": { fullest: "/api", emptiest: "/api" },
};
