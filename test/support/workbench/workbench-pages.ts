import { LINKS } from "../accounts/accounts-world.ts";
import { OPEN_SECRETS } from "./public-world.ts";

/**
 * As `PAGES`, for the pages of the workbench: test/journeys/every-workbench-page.test.ts opens them signed in as an
 * administrator, with what test/support/workbench/workbench-world.ts put there. `anonymous`: opened by who is not signed in.
 */
export const WORKBENCH_PAGES: Record<string, { fullest: string; emptiest: string; anonymous?: true }> = {
  // With the accounts of test/support/accounts/accounts-world.ts.
  "/sign-in": { fullest: "/sign-in?to=/places", emptiest: "/sign-in", anonymous: true },
  "/forgotten": { fullest: "/forgotten", emptiest: "/forgotten", anonymous: true },
  "/link/:secret": {
    fullest: `/link/${LINKS.invitation}`,
    emptiest: `/link/${LINKS.password}`,
    anonymous: true,
  },
  "/account": { fullest: "/account?saved=yes", emptiest: "/account" },
  "/accounts": { fullest: "/accounts", emptiest: "/accounts?q=xyzzyxyzzy" },
  "/accounts/:id": { fullest: "/accounts/1", emptiest: "/accounts/2" },
  "/bodies": { fullest: "/bodies", emptiest: "/bodies" },
  "/bodies/:id": {
    fullest: "/bodies/qingdao-foreign-affairs?place=yerevan",
    emptiest: "/bodies/closed-body?place=xyzzyxyzzy",
  },
  "/attachments": { fullest: "/attachments", emptiest: "/attachments?before=1" },
  "/mail": { fullest: "/mail", emptiest: "/mail" },
  "/proposals": { fullest: "/proposals?view=all", emptiest: "/proposals?view=mine" },
  "/proposals/:id": { fullest: "/proposals/1", emptiest: "/proposals/2" },
  "/proposals/:id/edit": { fullest: "/proposals/4/edit", emptiest: "/proposals/4/edit" },
  "/propose": { fullest: "/propose", emptiest: "/propose?what=ending" },
  "/propose/:kind/:id": {
    fullest: "/propose/partnerships/am-yerevan--cn-qingdao",
    emptiest: "/propose/projects/new",
  },
  "/desk": { fullest: "/desk", emptiest: "/desk?kind=erasure" },
  // With the batches of test/support/batches.ts and the article of test/support/workbench/intake-world.ts.
  "/import": { fullest: "/import", emptiest: "/import?before=1" },
  "/import/:id": { fullest: "/import/2?outcome=waiting", emptiest: "/import/1" },
  "/inbox": { fullest: "/inbox", emptiest: "/inbox?outcome=unknown" },
  "/inbox/decisions": { fullest: "/inbox/decisions", emptiest: "/inbox/decisions?before=1" },
  "/inbox/one-sided": { fullest: "/inbox/one-sided", emptiest: "/inbox/one-sided?by=places" },
  "/read": { fullest: "/read?article=1&look=yes", emptiest: "/read" },
  "/suggest": {
    fullest: "/suggest?about=/partnerships/am-yerevan--cn-qingdao",
    emptiest: "/suggest",
    anonymous: true,
  },
  "/suggestion/:secret": {
    fullest: `/suggestion/${OPEN_SECRETS.answered}`,
    emptiest: `/suggestion/${OPEN_SECRETS.waiting}`,
    anonymous: true,
  },
  "/suggestions": { fullest: "/suggestions?state=accepted", emptiest: "/suggestions?q=xyzzyxyzzy" },
  "/suggestions/:id": { fullest: "/suggestions/1", emptiest: "/suggestions/2" },
  "/suggestions/of/:kind/:id": {
    fullest: "/suggestions/of/partnerships/am-yerevan--cn-qingdao",
    emptiest: "/suggestions/of/places/cn-qingdao",
    anonymous: true,
  },
  "/confirmations": { fullest: "/confirmations", emptiest: "/confirmations?state=expired" },
  "/confirmations/new": {
    fullest: "/confirmations/new?partnership=am-yerevan--cn-qingdao",
    emptiest: "/confirmations/new?partnership=cn-qingdao--ru-novorossiysk",
  },
  "/confirmations/:id": { fullest: "/confirmations/1", emptiest: "/confirmations/3" },
  "/confirm/:secret": {
    fullest: `/confirm/${OPEN_SECRETS.manyActs}`,
    emptiest: `/confirm/${OPEN_SECRETS.fewActs}`,
    anonymous: true,
  },
  "/confirm/thanks": { fullest: "/confirm/thanks", emptiest: "/confirm/thanks", anonymous: true },
  "/portfolio": { fullest: "/portfolio", emptiest: "/portfolio" },
  "/portfolio/:body": { fullest: "/portfolio/qingdao-office", emptiest: "/portfolio/empty-office" },
  "/portfolio/:body/criteria": {
    fullest: "/portfolio/qingdao-office/criteria",
    emptiest: "/portfolio/empty-office/criteria",
  },
  "/portfolio/:body/:partnership": {
    fullest: "/portfolio/qingdao-office/am-yerevan--cn-qingdao",
    emptiest: "/portfolio/qingdao-office/cn-qingdao--ru-perm",
  },
  "/duties": { fullest: "/duties?body=qingdao-office&when=365", emptiest: "/duties?body=empty-office" },
  "/duties/:body": { fullest: "/duties/qingdao-office", emptiest: "/duties/empty-office" },
  "/duties/:body/one": {
    fullest: "/duties/qingdao-office/one?key=follow-up:1",
    emptiest: "/duties/qingdao-office/one?key=follow-up:2",
  },
  "/contacts/:body": { fullest: "/contacts/qingdao-office", emptiest: "/contacts/empty-office" },
  "/erasures": { fullest: "/erasures", emptiest: "/erasures" },
  "/erasures/new": {
    fullest: "/erasures/new?person=lin-songtian",
    emptiest: "/erasures/new?person=mitskevich",
  },
  "/contacts/:body/:id": { fullest: "/contacts/qingdao-office/1", emptiest: "/contacts/qingdao-office/1" },
  "/history/:kind/:id": {
    fullest: "/history/partnerships/am-yerevan--cn-qingdao",
    emptiest: "/history/sources/gyaankosh-sco",
    anonymous: true,
  },
  "/revisions/:number": { fullest: "/revisions/1", emptiest: "/revisions/2", anonymous: true },
  "/revisions/:number/undo": { fullest: "/revisions/4/undo", emptiest: "/revisions/2/undo" },
  "/merge/:kind/:id": {
    fullest:
      "/merge/projects/deng-xiaoping-avenue-reconstruction-2025?q=street&with=deng-xiaoping-street-upgrade",
    emptiest: "/merge/places/kg-bishkek",
  },
};
