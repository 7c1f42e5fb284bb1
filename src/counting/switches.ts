import { type Day, formatDay } from "../kernel/day.ts";
import { EVIDENCE_GRADES } from "../registry/evidence/grade.ts";
import type { ActKind } from "../registry/partnerships/kinds.ts";
import { STARTING_STEPS } from "../registry/partnerships/reading.ts";
import { waysOf } from "./exactly.ts";
import type { Figure } from "./figure.ts";
import type { Rule } from "./rule.ts";

export const SWITCHES = [
  "kinds",
  "exactly",
  "evidence",
  "suspended",
  "listsPersist",
  "startsWith",
  "count",
  "levels",
  "roles",
  "membershipOn",
  "places",
  "manyParties",
  "asOf",
] as const;
export type Switch = (typeof SWITCHES)[number];

/** One switch of a rule in another position. */
export interface Turn {
  switch: Switch;
  /** The position, as the rule's document writes it. */
  value: string;
  /** What the issuer may have meant to count; or how we read the evidence, which no issuer had a say in. */
  about: "definition" | "evidence";
  turn(rule: Rule): Rule;
  /** The day to count for, of the switch `asOf` only. */
  asOf?: Day;
}

const ESTABLISHED: readonly ActKind[] = ["sister", "unspecified", "friendly-cooperation", "memorandum"];

/** Every way to read a figure that differs from its rule in one switch. */
export function turnsOf(rule: Rule, figure: Figure, asOf: Day): Turn[] {
  return [
    ...kindTurns(rule),
    ...exactlyTurns(rule),
    ...EVIDENCE_GRADES.filter((grade) => grade !== rule.evidence).map((evidence) =>
      set("evidence", evidence, { evidence }),
    ),
    set("suspended", String(!rule.suspended), { suspended: !rule.suspended }),
    set("listsPersist", String(!rule.listsPersist), { listsPersist: !rule.listsPersist }),
    ...STARTING_STEPS.filter((step) => step !== rule.startsWith).map((startsWith) =>
      set("startsWith", startsWith, { startsWith }),
    ),
    ...countTurns(rule, figure),
    ...levelTurns(rule),
    ...groupTurns(rule),
    set("places", rule.places === "now" ? "then" : "now", { places: rule.places === "now" ? "then" : "now" }),
    ...(["pairs", "once", "excluded"] as const)
      .filter((manyParties) => rule.unit === "pair" && manyParties !== rule.manyParties)
      .map((manyParties) => set("manyParties", manyParties, { manyParties })),
    ...dayTurns(figure, asOf),
  ];
}

/** The rule that a reading asked: the mapped one with its switches turned. */
export function turnedRule(
  reading: { switches: readonly { switch: Switch; value: string }[]; asOf: Day },
  rule: Rule,
  figure: Figure,
): Rule {
  const turns = turnsOf(rule, figure, reading.asOf);
  return reading.switches.reduce((asked, { switch: name, value }) => {
    const turn = turns.find((one) => one.switch === name && one.value === value);
    return turn ? turn.turn(asked) : asked;
  }, rule);
}

const EVIDENCE: readonly Switch[] = ["evidence", "listsPersist", "startsWith", "places"];
const aboutOf = (name: Switch): Turn["about"] => (EVIDENCE.includes(name) ? "evidence" : "definition");

const set = (name: Switch, value: string, change: Partial<Rule>): Turn => ({
  switch: name,
  value,
  about: aboutOf(name),
  turn: (rule) => ({ ...rule, ...change }),
});

/** A figure of friendly-cooperation ties is no figure of sister ties: its words rule that reading out. */
function kindTurns(rule: Rule): Turn[] {
  const now = [...rule.kinds].sort().join();
  const established = ESTABLISHED.filter((kind) => kind !== "sister" || rule.kinds.includes(kind));
  const first = established.findIndex((kind) => rule.kinds.includes(kind));
  const sets = established.flatMap((_, index) => {
    const acts = established.slice(0, index + 1);
    return index < first ? [] : [acts, [...acts, "listed" as const]];
  });
  sets.push([...established, "intention"], [...established, "listed", "intention"]);
  return sets
    .filter((kinds) => [...kinds].sort().join() !== now)
    .map((kinds) => set("kinds", kinds.join(" + "), { kinds: [...kinds] }));
}

/** The issuer may have published stronger ties apart; of a rule that counts every stronger kind there is nothing to leave out. */
function exactlyTurns(rule: Rule): Turn[] {
  const exactly = rule.exactly ? undefined : true;
  const matters = waysOf({ ...rule, exactly: true }).some(({ stronger }) => stronger.length > 0);
  return rule.count.of === "stock" && matters ? [set("exactly", String(!rule.exactly), { exactly })] : [];
}

/** Stronger ties are left out of a count of ties in force only. */
const LOOSE = { exactly: undefined };

/** A figure of new ties in a period is no figure of all ties: its words rule the other ways of counting out. */
function countTurns(rule: Rule, figure: Figure): Turn[] {
  const turns: Turn[] = [];
  const { period } = figure;
  if (rule.count.of === "stock") turns.push(set("count", "ever begun", { count: { of: "ever" }, ...LOOSE }));
  if (rule.count.of === "ever") turns.push(set("count", "in force", { count: { of: "stock" } }));
  if (period && Number.isFinite(period.earliest) && Number.isFinite(period.latest)) {
    const [from, to] = [formatDay(period.earliest), formatDay(period.latest)];
    const same = rule.count.of === "flow" && rule.count.from === from && rule.count.to === to;
    if (!same)
      turns.push(set("count", `begun from ${from} to ${to}`, { count: { of: "flow", from, to }, ...LOOSE }));
  }
  return turns;
}

function levelTurns(rule: Rule): Turn[] {
  const both = (firstOrder: boolean | undefined): Partial<Rule> => ({
    parties: { ...rule.parties, firstOrder },
    counterparts: { ...rule.counterparts, firstOrder },
  });
  const all = [
    ["every level", undefined],
    ["below the first order", false],
    ["first order only", true],
  ] as const;
  return all
    .filter(([, firstOrder]) => firstOrder !== rule.parties.firstOrder)
    .map(([value, firstOrder]) => ({
      ...set("levels", value, {}),
      turn: (r: Rule) => ({ ...r, ...both(firstOrder) }),
    }));
}

function groupTurns(rule: Rule): Turn[] {
  const group = rule.counterparts.group;
  if (!group) return [];
  const change = (name: Switch, value: string, part: Partial<typeof group>): Turn => ({
    switch: name,
    value,
    about: aboutOf(name),
    turn: (r) => ({
      ...r,
      counterparts: { ...r.counterparts, group: { ...(r.counterparts.group ?? group), ...part } },
    }),
  });
  const fewer = group.roles.slice(0, -1).map((_, index) => group.roles.slice(0, index + 1));
  const days = ["asOf", "signing"] as const;
  return [
    ...fewer.map((roles) => change("roles", roles.join(" + "), { roles })),
    ...days
      .filter((day) => day !== group.membershipOn)
      .map((day) => change("membershipOn", day, { membershipOn: day })),
  ];
}

function dayTurns(figure: Figure, asOf: Day): Turn[] {
  const bounds = figure.asOf ?? figure.period;
  if (!bounds) return [];
  return [bounds.earliest, bounds.latest]
    .filter((day) => day !== asOf && Number.isFinite(day))
    .map((day) => ({
      switch: "asOf",
      value: formatDay(day),
      about: "definition",
      turn: (rule) => rule,
      asOf: day,
    }));
}
