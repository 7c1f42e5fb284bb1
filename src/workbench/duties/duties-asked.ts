import type { Context } from "hono";
import { onlyParameters } from "../../http/query.ts";
import type { Day } from "../../kernel/day.ts";
import { invalid } from "../../kernel/errors.ts";
import type { BodyId } from "../../kernel/ids.ts";
import type { Asker } from "../../kernel/role.ts";
import { DUTY_KINDS, type DutyKind, isWithin, WINDOWS, type Window } from "./duty.ts";
import { DUTY_STANDINGS, type DutyStanding } from "./duty-state.ts";
import type { KeptDuty } from "./read-duties.ts";

export const WHOSE = ["mine", "unassigned"] as const;

/** What the list of duties is narrowed to. */
export interface ListAsked {
  body: BodyId | null;
  whose: (typeof WHOSE)[number] | null;
  /** Null: what is overdue, and the next 90 days. */
  when: Window | null;
  kind: DutyKind | null;
  standing: DutyStanding;
}

export function listAsked(c: Context): ListAsked {
  onlyParameters(c, ["body", "whose", "when", "kind", "state"]);
  return {
    body: (c.req.query("body") || null) as BodyId | null,
    whose: oneOf(c, "whose", WHOSE),
    when: oneOf(c, "when", WINDOWS),
    kind: oneOf(c, "kind", DUTY_KINDS),
    standing: oneOf(c, "state", DUTY_STANDINGS) ?? "open",
  };
}

function oneOf<const T extends string>(c: Context, name: string, words: readonly T[]): T | null {
  const text = c.req.query(name) ?? "";
  const found = words.find((word) => word === text);
  if (found !== undefined || text === "") return found ?? null;
  throw invalid("bad-parameter", `"${name}" is one of ${words.join(", ")}.`, name);
}

/** How many duties each window holds, and those that the list shows. What is done is listed whatever its day. */
export function narrowed(duties: readonly KeptDuty[], asked: ListAsked, asker: Asker, asOf: Day) {
  const fitting = duties.filter(
    ({ kind, state, standing }) =>
      standing === asked.standing &&
      (asked.kind === null || kind === asked.kind) &&
      (asked.whose === null ||
        (asked.whose === "mine" ? state.assigned?.account === asker.account : state.assigned === null)),
  );
  const shows = (duty: KeptDuty) =>
    asked.when !== null
      ? isWithin(duty, asked.when, asOf)
      : asked.standing === "done" || isWithin(duty, "overdue", asOf) || isWithin(duty, "90", asOf);
  return {
    shown: fitting.filter(shows),
    counts: new Map(
      WINDOWS.map((window) => [window, fitting.filter((duty) => isWithin(duty, window, asOf)).length]),
    ),
  };
}
