import { addDays, type Day, dayOf, formatDay } from "../../../kernel/day.ts";
import { failure, type Result } from "../../../kernel/issue.ts";
import { type PartialDate, parseEdtf } from "../../../kernel/partial-date.ts";

const JULIAN = "Q1985786";
/** Wikidata's codes of how precise a time is (wikibase:timePrecision). Those above the day mean the day. */
const [CENTURY, DECADE, YEAR, MONTH, DAY] = [7, 8, 9, 10, 11] as const;

/** A time value as Wikidata has it: `+1992-05-00T00:00:00Z`, how precise it is, and the item of its calendar. */
export interface WikidataTime {
  time: string;
  precision: number;
  calendarmodel: string;
}

/**
 * As precise as it is said to be: a year is that year and never its first of January, whatever digits stand after it.
 * A day of the Julian calendar is given as the same day of the Gregorian one; months and years are left as named.
 */
export function readTime({ time, precision, calendarmodel }: WikidataTime): Result<PartialDate> {
  const match = /^\+?(\d{4,})-(\d\d)-(\d\d)/.exec(time);
  const [, year = "", month = "", date = ""] = match ?? [];
  if (!match || Number(year) > 9999 || precision < CENTURY) {
    const message = `"${time}" with precision ${precision} is no date that can be kept: the years 0 to 9999, a century at most.`;
    return failure({ code: "unreadable-date", where: time, message });
  }
  const four = year.slice(-4);
  const edtf = inEdtf(four, month, date, precision, calendarmodel.endsWith(JULIAN));
  const read = parseEdtf(edtf);
  return read.ok
    ? { ok: true, value: { ...read.value, verbatim: said(time, precision, calendarmodel) } }
    : read;
}

function inEdtf(year: string, month: string, date: string, precision: number, julian: boolean): string {
  switch (precision) {
    case CENTURY: {
      // +1900 and +1801 are both the 19th century, as Wikidata counts: from its year 01 to the next 00.
      const last = Math.ceil(Math.max(Number(year), 1) / 100) * 100;
      return `[${digits(last - 99)}..${digits(last)}]`;
    }
    case DECADE:
      return `${year.slice(0, 3)}X`;
    case YEAR:
      return year;
    case MONTH:
      return month === "00" ? year : `${year}-${month}`;
    default:
      if (month === "00") return year;
      if (date === "00") return `${year}-${month}`;
      return (julian && inGregorian(year, month, date)) || `${year}-${month}-${date}`;
  }
}

const digits = (year: number): string => String(year).padStart(4, "0");

/** The Julian day number (Meeus, Astronomical Algorithms, ch. 7, without the Gregorian correction) as our day. */
function inGregorian(year: string, month: string, date: string): string | null {
  const early = Number(month) <= 2;
  const [y, m] = early ? [Number(year) - 1, Number(month) + 12] : [Number(year), Number(month)];
  const number = Math.floor(365.25 * (y + 4716)) + Math.floor(30.6001 * (m + 1)) + Number(date) - 1524;
  const epoch = dayOf(1970, 1, 1);
  const text = epoch === null ? "" : formatDay(addDays(epoch as Day, number - 2_440_588));
  return /^\d{4}-/.test(text) ? text : null;
}

const said = (time: string, precision: number, calendar: string): string => {
  const text = time.replace(/^\+/, "").replace(/T.*$/, "");
  const shown = precision >= DAY ? text : precision === MONTH ? text.slice(0, -3) : text.slice(0, -6);
  return calendar.endsWith(JULIAN) ? `${shown} (Julian)` : shown;
};
