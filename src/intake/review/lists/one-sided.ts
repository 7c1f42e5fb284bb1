/** How it is told who is who: by the names as written, or by the places that they were found to be. */
export const ONE_SIDED_BY = ["names", "places"] as const;
export type OneSidedBy = (typeof ONE_SIDED_BY)[number];
