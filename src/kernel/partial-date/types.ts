import type { Day } from "../day.ts";

/**
 * A date as precise as its source: the words, their EDTF (ISO 8601-2), and the first and last day it can mean.
 * An interval's bounds are those of the whole interval.
 */
export interface PartialDate {
  verbatim: string;
  edtf: string;
  earliest: Day;
  latest: Day;
}
