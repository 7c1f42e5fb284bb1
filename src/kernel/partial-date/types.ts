import type { Day } from "../day.ts";

/** The first and the last day that something can mean, both included; infinite where nothing bounds it. */
export interface Bounds {
  earliest: Day;
  latest: Day;
}

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
