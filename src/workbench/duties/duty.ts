import { type DueDate, dueDates, monthsBefore } from "../../documents/calendar/due-date.ts";
import type { Bounds } from "../../kernel/bounds.ts";
import { addDays, addYears, type Day, formatDay } from "../../kernel/day.ts";
import type { PartnershipId, PlaceId } from "../../kernel/ids.ts";
import type { Tie } from "../../registry/partnerships/record/tie.ts";
import type { OfficeSetting } from "./setting.ts";

export const DUTY_KINDS = ["anniversary", "expiry", "notice", "silence", "follow-up", "retention"] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

/** Something due by a date. Worked out anew each time; what became of it is kept under its key. */
export interface Duty extends Bounds {
  kind: DutyKind;
  /** The same each time: kind, what it is about, and the year. */
  key: string;
  partnership: PartnershipId | null;
  parties: readonly PlaceId[];
  /** Of an anniversary, an end of a term or a notice window: what it follows from. */
  follows: DueDate | null;
  /** Of a follow-up its words, of a deliverable its title, of a contact its number. */
  about: string | null;
  /** Where what it is about is found, within the site. */
  href: string;
}

/** So many days a duty stays on the list after its day: an anniversary that has passed is nothing to be done any more. */
const STAYS: Record<DueDate["what"], number> = { anniversary: 30, expiry: 730, notice: 365 };

const yearOf = (day: Day): string => formatDay(day).slice(0, 4);

/** How far duties are worked out: so that the next anniversary of those that count is among them. */
export const lastDayLooked = (asOf: Day, { every }: Pick<OfficeSetting, "every">): Day =>
  addYears(asOf, every === 1 ? 2 : every + 1);

/**
 * The duties that the record of a partnership brings. An anniversary needs a day and a month; the end of a term that is
 * known by its year alone is due in that year. Of two claims that date one act differently, the one shown by default
 * counts, so that a duty stands once.
 */
export function dutiesOf(tie: Tie, setting: OfficeSetting, asOf: Day): Duty[] {
  const { standing } = tie.state;
  if (standing === "ended" || standing === "not established") return [];
  const found = new Map<string, Duty>();
  // A year more than any stays: of those that share a key, and so a year, the same one stands as long as any is shown.
  const longest = Math.max(...Object.values(STAYS)) + 366;
  const dates = dueDates(tie, {
    from: addDays(asOf, -longest),
    to: lastDayLooked(asOf, setting),
    every: setting.every,
    noticeMonths: setting.noticeMonths,
  });
  const ranked = claimRanks(tie);
  // Sorted by how good the claim is, not by day: the first of a key stands.
  for (const date of dates.sort((a, b) => ranked(a) - ranked(b))) {
    if (date.what === "anniversary" ? date.earliest !== date.latest : isRenewed(tie, date)) continue;
    const key = [date.what, tie.id, date.kind ?? `${date.years}y`, yearOf(date.latest)].join(":");
    if (found.has(key)) continue;
    found.set(key, {
      kind: date.what,
      key,
      partnership: tie.id,
      parties: date.parties,
      follows: date,
      about: null,
      href: `/partnerships/${tie.id}`,
      earliest: date.earliest,
      latest: date.latest,
    });
  }
  const stays = ({ follows, latest }: Duty) =>
    follows === null || latest >= addDays(asOf, -STAYS[follows.what]);
  return [...found.values()].filter(stays).sort(byDay);
}

/** Where the claim behind a due date stands among those of its act. */
function claimRanks({ instruments }: Tie): (date: DueDate) => number {
  return ({ of }) => {
    const ranks = instruments.map(({ used }) => used.findIndex(({ on }) => on?.edtf === of.edtf));
    return Math.min(...ranks.map((rank) => (rank === -1 ? Number.MAX_SAFE_INTEGER : rank)));
  };
}

/** A term that somebody renewed after it began ends no more by itself: the renewal's own term does, where it has one. */
const isRenewed = ({ instruments }: Tie, { of }: DueDate): boolean =>
  instruments.some(
    ({ effect, used }) =>
      effect === "renews" && used.some(({ on }) => on !== null && on.earliest > of.latest),
  );

export const byDay = (a: Duty, b: Duty): number =>
  a.latest - b.latest || a.earliest - b.earliest || (a.key < b.key ? -1 : 1);

/** The same day of the month so many months later, or the last day of a shorter month. */
export const monthsAfter = (day: Day, months: number): Day => monthsBefore(day, -months);

/** How far away a duty is: within so many days, or past. One of a span is past when the whole of it is. */
export const WINDOWS = ["overdue", "30", "90", "365"] as const;
export type Window = (typeof WINDOWS)[number];

export function isWithin({ earliest, latest }: Bounds, window: Window, asOf: Day): boolean {
  if (window === "overdue") return latest < asOf;
  return latest >= asOf && earliest <= addDays(asOf, Number(window));
}
