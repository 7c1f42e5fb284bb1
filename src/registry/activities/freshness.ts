import { BEGINNING, type Day } from "../../kernel/day.ts";
import type { Activity } from "./activity.ts";

/** How lately the partners are known to have done something. Derived from dated activities, never an adjective. */
export type Freshness<A extends Pick<Activity, "kind" | "on">> =
  /** Somebody reports that nothing happens, and nothing dated after the report contradicts it. */
  { is: "dormant"; report: A } | { is: "active"; last: A } | { is: "unknown" };

/** An undated activity may be of any time: it never outweighs a dated one. */
const latest = ({ on }: Pick<Activity, "on">): Day => on?.latest ?? BEGINNING;

/** What the activities up to a day add up to. Of a report and an activity that may be of one day, the report stands. */
export function freshnessOn<A extends Pick<Activity, "kind" | "on">>(
  activities: readonly A[],
  day: Day,
): Freshness<A> {
  const begun = activities.filter(({ on }) => on === null || on.earliest <= day);
  const byTime = [...begun].sort((a, b) => latest(a) - latest(b));
  const report = byTime.findLast(({ kind }) => kind === "dormancy report");
  const last = byTime.findLast(({ kind }) => kind !== "dormancy report");
  if (report && (!last?.on || last.on.earliest <= latest(report))) return { is: "dormant", report };
  return last ? { is: "active", last } : { is: "unknown" };
}
