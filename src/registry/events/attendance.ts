import { type DistinctValue, type Dossier, distinctValues, numbersAgree } from "../dossiers/dossier.ts";
import type { NumberComparator } from "../dossiers/subject.ts";
import { EVENT_PROPERTIES } from "./event-properties.ts";

export type Category = keyof typeof EVENT_PROPERTIES.participants.roles;

/** How many of one category took part, as sources say. */
export interface Attendance {
  category: Category;
  /** The numbers given, each once, the best attested first. */
  values: DistinctValue[];
  /** The fewest and the most that any of the sources may mean; null where one leaves it open. */
  least: number;
  most: number | null;
  /** Two of the numbers cannot both be true. */
  disagree: boolean;
}

const CATEGORIES = Object.keys(EVENT_PROPERTIES.participants.roles) as Category[];

/** The attendance of an event by category, in the order of the vocabulary; categories that nobody counted are left out. */
export function attendanceOf(event: Dossier): Attendance[] {
  const all = distinctValues(event, "participants");
  return CATEGORIES.flatMap((category) => {
    const values = all.filter(({ statement }) => statement.role === category);
    const counted = values.flatMap(({ statement: { value } }) => (value.type === "number" ? [value] : []));
    if (counted.length === 0) return [];
    const ranges = counted.map(rangeOf);
    const most = Math.max(...ranges.map((range) => range.most));
    return [
      {
        category,
        values,
        least: Math.min(...ranges.map((range) => range.least)),
        most: Number.isFinite(most) ? most : null,
        disagree: counted.some((a, index) => counted.slice(index + 1).some((b) => !numbersAgree(a, b))),
      },
    ];
  });
}

/** People are whole: "over 400" is 401 at least, "about 400" 360 to 440. */
function rangeOf({ number, comparator }: { number: number; comparator: NumberComparator }): {
  least: number;
  most: number;
} {
  if (comparator === ">") return { least: number + 1, most: Number.POSITIVE_INFINITY };
  if (comparator === "≥") return { least: number, most: Number.POSITIVE_INFINITY };
  if (comparator === "≈") return { least: Math.ceil(number * 0.9), most: Math.floor(number * 1.1) };
  return { least: number, most: number };
}
