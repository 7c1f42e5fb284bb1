import type { Bounds } from "../../kernel/bounds.ts";
import type { Certainty } from "../../kernel/certainty.ts";
import { type Day, earlier } from "../../kernel/day.ts";
import { PROJECT_STATUSES, type ProjectStatus } from "./status.ts";

/** That something had come so far at a time, as a source says; `on` as precise as the source is. */
export interface StatusEvidence {
  status: ProjectStatus;
  on: Bounds;
}

/** A status that the evidence allows on a day. */
export interface StatusReading<E extends StatusEvidence> {
  status: ProjectStatus;
  /** `possible`: its date may lie after the day, or sources contradict each other. */
  certainty: Exclude<Certainty, "not">;
  /** What it rests on, the earliest first. */
  evidence: E[];
}

export interface StatusOnDay<E extends StatusEvidence> {
  /** What may be so on the day, the furthest first; empty: unknown. */
  readings: StatusReading<E>[];
  /** No evidence that is certainly of the day or before it: it may as well be that nothing had happened yet. */
  unknownToo: boolean;
  /** Statements that cannot be of one course of things: what came before, and what came after it all the same. */
  conflicts: { earlier: E; later: E }[];
  silence: Silence | null;
}

/** How long nothing was heard: whole months from the last dated statement to the day. */
export interface Silence {
  /** Counted from the last day that the statement can be of, and from the first. They differ where its date is vague. */
  atLeast: number;
  atMost: number;
  /** Long enough to be said: longer than `SILENT_AFTER_MONTHS` for certain, or only if the date is read as early as it can be. */
  certainty: Certainty;
}

/** docs/method/projects.md says why. */
export const SILENT_AFTER_MONTHS = 12;

/**
 * How far something had come on a day. A status is a mark that is reached and passed: of several the furthest holds,
 * so that being listed after work began undoes nothing. Cancelled ends the course, done too: what is certainly later
 * and says otherwise is a conflict, and both stand. Evidence that begins after the day is not looked at.
 */
export function statusOn<E extends StatusEvidence>(
  evidence: readonly E[],
  day: Day,
  news: readonly Bounds[] = evidence.map(({ on }) => on),
): StatusOnDay<E> {
  const begun = evidence.filter(({ on }) => on.earliest <= day).sort(byTime);
  const sure = begun.filter(({ on }) => on.latest <= day);
  const vague = begun.filter(({ on }) => on.latest > day);
  // Each vague statement may be of the day or not, alone or with the others.
  const worlds = vague.length === 0 ? [sure] : [sure, ...vague.map((one) => [...sure, one]), begun];
  const held = worlds.map(statusesIn).filter((world) => world.length > 0);
  const statuses = [...new Set(held.flat())].sort((a, b) => rankOf(b) - rankOf(a));
  const certain = (status: ProjectStatus) =>
    held.length === worlds.length && held.every((world) => world.length === 1 && world[0] === status);
  const readings = statuses.map(
    (status): StatusReading<E> => ({
      status,
      certainty: certain(status) ? "certain" : "possible",
      evidence: begun.filter((one) => one.status === status),
    }),
  );
  return {
    readings,
    unknownToo: sure.length === 0,
    conflicts: conflictsAmong(begun),
    silence: ends(readings) ? null : silenceOn(news, day),
  };
}

const rankOf = (status: ProjectStatus): number => PROJECT_STATUSES.indexOf(status);

const byTime = (a: StatusEvidence, b: StatusEvidence): number =>
  a.on.earliest - b.on.earliest || a.on.latest - b.on.latest || rankOf(a.status) - rankOf(b.status);

/** What holds if exactly this was so: one status, or two that contradict each other. */
function statusesIn(evidence: readonly StatusEvidence[]): ProjectStatus[] {
  const conflicts = conflictsAmong(evidence).flatMap(({ earlier: before, later: after }) => [
    before.status,
    after.status,
  ]);
  const furthest = PROJECT_STATUSES.findLast((status) => evidence.some((one) => one.status === status));
  return [...new Set([...(furthest ? [furthest] : []), ...conflicts])];
}

/** What cannot follow: a list may be read long after the thing, so being listed contradicts nothing. */
function conflictsAmong<E extends StatusEvidence>(evidence: readonly E[]): { earlier: E; later: E }[] {
  return evidence.flatMap((before) =>
    evidence
      .filter((after) => contradicts(before, after))
      .map((after) => ({ earlier: before, later: after })),
  );
}

function contradicts(before: StatusEvidence, after: StatusEvidence): boolean {
  if (before.status === "cancelled") {
    // Done and cancelled exclude each other whenever they were said.
    if (after.status === "done") return true;
    return after.status !== "cancelled" && after.status !== "listed" && after.on.earliest > before.on.latest;
  }
  return (
    before.status === "done" &&
    ["proposed", "agreed", "under way"].includes(after.status) &&
    after.on.earliest > before.on.latest
  );
}

/** Of what is done or cancelled no more news is expected. */
const ends = (readings: readonly StatusReading<StatusEvidence>[]): boolean =>
  readings.length > 0 && readings.every(({ status }) => status === "done" || status === "cancelled");

/** From the last dated statement up to the day; null where there was none. */
export function silenceOn(news: readonly Bounds[], day: Day): Silence | null {
  const begun = news.filter(({ earliest }) => earliest <= day);
  if (begun.length === 0) return null;
  // The last one may be any: what may be the latest decides at least, what is certainly the latest at most.
  const latest = Math.max(...begun.map((on) => earlier(on.latest, day))) as Day;
  const earliest = Math.max(...begun.map((on) => on.earliest)) as Day;
  const atLeast = monthsBetween(latest, day);
  const atMost = Number.isFinite(earliest) ? monthsBetween(earliest, day) : Number.POSITIVE_INFINITY;
  const certainty =
    atLeast >= SILENT_AFTER_MONTHS ? "certain" : atMost >= SILENT_AFTER_MONTHS ? "possible" : "not";
  return { atLeast, atMost, certainty };
}

/** Whole months: from 31 January to 28 February is none, to 1 March one. */
function monthsBetween(from: Day, to: Day): number {
  const [a, b] = [from, to].map((day) => new Date(day * 86_400_000)) as [Date, Date];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return b.getUTCDate() < a.getUTCDate() ? months - 1 : months;
}
