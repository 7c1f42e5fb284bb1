import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import { addDays, type Day, formatDay } from "../../kernel/day.ts";
import type { Language } from "../../kernel/languages.ts";

/** An all-day entry of a calendar: a day, or a span of days. */
export interface CalendarEntry {
  /** The same for ever for the same thing: calendars know an entry by it again. */
  uid: string;
  summary: string;
  description: string;
  url: string;
  earliest: Day;
  latest: Day;
  place: string | null;
}

export interface CalendarAbout {
  name: string;
  language: Language;
  /** Where the calendar stands, for clients that ask again. */
  url: string;
  /** When what it says was last recorded: of every entry alike, so that nothing seems changed that is not. */
  recorded: Date;
}

const A_DAY = 86_400;

/** RFC 5545 has no control characters in a text but tab and line end (3.1, CONTROL). */
const plain = (text: string): string =>
  [...text]
    .filter((letter) => letter >= " " || letter === "\t" || letter === "\n")
    .join("")
    .replaceAll("\u007f", "");

/** A calendar of RFC 5545, all-day entries that block no time; line folding and escaping are the library's. */
export function writeCalendar(about: CalendarAbout, entries: readonly CalendarEntry[]): string {
  const calendar = ical({
    name: plain(about.name),
    prodId: {
      company: "Amity",
      product: "Registry of friendship cities",
      language: about.language.toUpperCase(),
    },
    url: about.url,
    method: ICalCalendarMethod.PUBLISH,
    ttl: A_DAY,
  });
  for (const { uid, summary, description, url, earliest, latest, place } of entries) {
    calendar.createEvent({
      id: uid,
      stamp: about.recorded,
      // Whole days as dates of UTC: the library writes them without a time. The end is the day after (RFC 5545, 3.6.1).
      start: formatDay(earliest),
      end: formatDay(addDays(latest, 1)),
      allDay: true,
      summary: plain(summary),
      description: plain(description),
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(place && { location: plain(place) }),
    });
  }
  return calendar.toString();
}
