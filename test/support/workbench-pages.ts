/**
 * As `PAGES`, for the pages of the workbench: test/journeys/every-workbench-page.test.ts opens them signed in as an
 * administrator, with what test/support/workbench-world.ts put there. `anonymous`: opened by who is not signed in.
 */
export const WORKBENCH_PAGES: Record<string, { fullest: string; emptiest: string; anonymous?: true }> = {
  "/attachments": { fullest: "/attachments", emptiest: "/attachments?before=1" },
  "/mail": { fullest: "/mail", emptiest: "/mail" },
  "/desk": { fullest: "/desk", emptiest: "/desk?kind=erasure" },
  // With the batches of test/support/batches.ts and the article of test/support/intake-world.ts.
  "/import": { fullest: "/import", emptiest: "/import?before=1" },
  "/import/:id": { fullest: "/import/2?outcome=waiting", emptiest: "/import/1" },
  "/inbox": { fullest: "/inbox", emptiest: "/inbox?outcome=unknown" },
  "/inbox/decisions": { fullest: "/inbox/decisions", emptiest: "/inbox/decisions?before=1" },
  "/inbox/one-sided": { fullest: "/inbox/one-sided", emptiest: "/inbox/one-sided?by=places" },
  "/read": { fullest: "/read?article=1&look=yes", emptiest: "/read" },
};
