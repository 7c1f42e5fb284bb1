/**
 * As `PAGES`, for the pages of the workbench: test/journeys/every-workbench-page.test.ts opens them signed in as an
 * administrator, with what test/support/workbench-world.ts put there. `anonymous`: opened by who is not signed in.
 */
export const WORKBENCH_PAGES: Record<string, { fullest: string; emptiest: string; anonymous?: true }> = {
  "/attachments": { fullest: "/attachments", emptiest: "/attachments?before=1" },
  "/mail": { fullest: "/mail", emptiest: "/mail" },
  "/desk": { fullest: "/desk", emptiest: "/desk?kind=erasure" },
};
