/** The door of the folder partial-date/: callers import from here, files inside import from each other. */
export {
  agree,
  fromDay,
  intersectBounds,
  isBefore,
  isExactDay,
  isOnOrBefore,
} from "./partial-date/compare.ts";
export { parseEdtf } from "./partial-date/edtf.ts";
export { formatDayIn, formatPartialDate } from "./partial-date/format.ts";
export { readDate } from "./partial-date/read.ts";
export type { PartialDate } from "./partial-date/types.ts";
