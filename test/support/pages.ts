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
  "/about": { fullest: "/about", emptiest: "/about?knownAt=2000-01-01" },
  "/api": { fullest: "/api", emptiest: "/api" },
};
