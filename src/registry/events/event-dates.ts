import type { PartialDate } from "../../kernel/partial-date.ts";
import { type Dossier, distinctValues } from "../dossiers/dossier.ts";

/** What a date is of: the days an event was held, its opening alone, the day a series was begun. */
export type DateRole = "held" | "opening" | "launch";

export interface EventDate {
  on: PartialDate;
  role: DateRole;
}

export interface EventDates {
  /** The best attested: by grade, then the most precise, then the earliest said. */
  shown: EventDate;
  /** What other sources give, the earliest first. */
  alternatives: EventDate[];
}

/** When a forum or a programme was, as sources say; null where none dates it. Each date stands once. */
export function eventDates(dossier: Dossier): EventDates | null {
  const dates = new Map<string, EventDate>();
  for (const { statement } of distinctValues(dossier, "date")) {
    if (statement.on === null) continue;
    const { edtf } = statement.on;
    const role = roleOf(statement.role);
    const there = dates.get(edtf);
    // A source that dates the whole says more than one that dates its opening by the same day.
    if (!there || role === "held") dates.set(edtf, { on: there?.on ?? statement.on, role });
  }
  const [shown, ...others] = dates.values();
  return shown ? { shown, alternatives: others.sort((a, b) => byTime(a.on, b.on)) } : null;
}

const roleOf = (role: string | null): DateRole => (role === "opening" || role === "launch" ? role : "held");

const byTime = (a: PartialDate, b: PartialDate): number =>
  compare(a.earliest, b.earliest) || compare(a.latest, b.latest);

// An open end is infinite, and infinite less infinite is no number.
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** Events in the order in which they can first have been; a partly known date stands by its first day, none at the end. */
export function inTimeOrder(events: readonly Dossier[]): Dossier[] {
  const dated = events.map((event) => ({ event, on: eventDates(event)?.shown.on ?? null }));
  return dated
    .sort((a, b) => {
      if (a.on === null || b.on === null) return Number(a.on === null) - Number(b.on === null) || byId(a, b);
      return byTime(a.on, b.on) || byId(a, b);
    })
    .map(({ event }) => event);
}

const byId = (a: { event: Dossier }, b: { event: Dossier }): number => (a.event.id < b.event.id ? -1 : 1);
