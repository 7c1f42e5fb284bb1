import { parseCalendarDay } from "../../kernel/day.ts";
import { invalid } from "../../kernel/errors.ts";
import { EVIDENCE_GRADES } from "../../registry/evidence/grade.ts";
import { ACT_KINDS } from "../../registry/partnerships/kinds.ts";
import { STARTING_STEPS } from "../../registry/partnerships/reading.ts";
import { LEVELS } from "../../registry/places/place.ts";
import { ONLY_STOCK, parseRule, type Rule, ruleSchema } from "../rule.ts";

/** A scope's condition that is not asked; a group that is not asked; an empty list of tests. */
export const ANY = "any";
export const NONE = "none";

const UNITS = ["pair", "place", "own place", "country"] as const;
const COUNTS = ["stock", "flow", "ever"] as const;
const MANY_PARTIES = ["pairs", "once", "excluded"] as const;
const PLACES = ["then", "now"] as const;
export const TESTS = ruleSchema.shape.tests.unwrap().element.options;
const YES_NO = ["yes", "no"] as const;
const FIRST_ORDER = ["only", NONE, ANY] as const;

/** The document of a rule while its switches are turned: `parseRule` has the last word. */
interface Draft {
  parties: Record<string, unknown>;
  counterparts: Record<string, unknown> & { group?: Record<string, unknown> };
  count: Record<string, unknown> & { of: string };
  [other: string]: unknown;
}

/** One switch of a rule as a parameter of an address. */
interface Parameter {
  description: string;
  example: string;
  /** The switch's position as the address writes it; undefined where the rule has no such switch. */
  write(rule: Rule): string | undefined;
  read(draft: Draft, text: string, name: string): void;
}

const refuse = (name: string, message: string) => invalid("bad-switch", message, name);

function oneOf<T extends string>(values: readonly T[], text: string, name: string): T {
  const value = values.find((one) => one === text);
  if (value !== undefined) return value;
  throw refuse(name, `${name} is one of: ${values.join(", ")}.`);
}

/** Values joined by commas, each once. */
function listOf(text: string, name: string): string[] {
  const values = text.split(",").map((value) => value.trim());
  if (values.some((value) => value === ""))
    throw refuse(name, `${name} is a list of values joined by commas.`);
  return [...new Set(values)];
}

function someOf<T extends string>(values: readonly T[], text: string, name: string): T[] {
  const asked = listOf(text, name).map((value) => oneOf(values, value, name));
  return values.filter((value) => asked.includes(value));
}

const inOrder = <T extends string>(all: readonly T[], some: readonly T[]) =>
  all.filter((value) => some.includes(value)).join(",");

function dayText(text: string, name: string): string {
  if (parseCalendarDay(text) !== null) return text;
  throw refuse(name, `${name} is a day, YYYY-MM-DD, that exists.`);
}

const choice = <K extends keyof Rule & string>(
  key: K,
  values: readonly string[],
  description: string,
): Parameter => ({
  description: `${description} One of: ${values.join(", ")}.`,
  example: values[0] ?? "",
  write: (rule) => String(rule[key]),
  read: (draft: Record<string, unknown>, text, name) => {
    draft[key] = oneOf(values, text, name);
  },
});

const yesNo = (key: "domestic" | "suspended" | "listsPersist", description: string): Parameter => ({
  description: `${description} yes or no.`,
  example: "yes",
  write: (rule) => (rule[key] ? "yes" : "no"),
  read: (draft, text, name) => {
    draft[key] = oneOf(YES_NO, text, name) === "yes";
  },
});

const PATTERNS = {
  country: [/^[A-Z]{2}$/, "an ISO 3166-1 code such as CN"],
  place: [/^[a-z]{2}(-[a-z0-9]+)*$/, "a place id such as cn-qingdao"],
} as const;

/** The conditions of a scope; `any` takes one away. */
function scopeParameters(side: "parties" | "counterparts", prefix: "own" | "other") {
  const whose = side === "parties" ? "the own side" : "the other side";
  const condition = (
    key: "country" | "place" | "within" | "levels" | "firstOrder",
    description: string,
    example: string,
    write: (scope: Rule["parties"]) => string | undefined,
    read: (text: string, name: string) => unknown,
  ): Parameter => ({
    description: `${description} ${ANY}: no such condition.`,
    example,
    write: (rule) => write(rule[side]) ?? ANY,
    read: (draft, text, name) => {
      if (text === ANY) delete draft[side][key];
      else draft[side][key] = read(text, name);
    },
  });
  const one = (kind: keyof typeof PATTERNS, text: string, name: string) => {
    const [pattern, words] = PATTERNS[kind];
    if (!pattern.test(text)) throw refuse(name, `${name} takes ${words}, or ${ANY}.`);
    return text;
  };
  const ids = (kind: "country" | "place") => (text: string, name: string) =>
    listOf(text, name).map((id) => one(kind, id, name));
  return {
    [`${prefix}Country`]: condition(
      "country",
      `Countries that ${whose} lies in, by ISO 3166-1 code.`,
      "CN",
      (scope) => scope.country?.join(","),
      ids("country"),
    ),
    [`${prefix}Place`]: condition(
      "place",
      `The places themselves on ${whose}, by id.`,
      "cn-qingdao",
      (scope) => scope.place?.join(","),
      ids("place"),
    ),
    [`${prefix}Within`]: condition(
      "within",
      `A place, by id: it and every place inside it.`,
      "cn-shandong",
      (scope) => scope.within,
      (text, name) => one("place", text, name),
    ),
    [`${prefix}Levels`]: condition(
      "levels",
      `Levels of places on ${whose}: ${LEVELS.join(", ")}.`,
      "city,district",
      (scope) => scope.levels && inOrder(LEVELS, scope.levels),
      (text, name) => someOf(LEVELS, text, name),
    ),
    [`${prefix}FirstOrder`]: condition(
      "firstOrder",
      `Places of the first order on ${whose}: only, ${NONE}.`,
      NONE,
      (scope) => (scope.firstOrder === undefined ? undefined : scope.firstOrder ? "only" : NONE),
      (text, name) => oneOf(FIRST_ORDER, text, name) === "only",
    ),
  };
}

function groupOf(draft: Draft, name: string): Record<string, unknown> {
  const { group } = draft.counterparts;
  if (group) return group;
  throw refuse(name, `${name} belongs to a group, and none is asked for: say group=… as well.`);
}

function flowOf(draft: Draft, name: string): Record<string, unknown> {
  if (draft.count.of === "flow") return draft.count;
  throw refuse(name, `${name} belongs to a count of a period: say count=flow as well.`);
}

const flowDay = (key: "from" | "to", description: string): Parameter => ({
  description,
  example: key === "from" ? "2001-06-15" : "2023-06-15",
  write: (rule) => (rule.count.of === "flow" ? rule.count[key] : undefined),
  read: (draft, text, name) => {
    flowOf(draft, name)[key] = dayText(text, name);
  },
});

/** Every switch of a rule. In this order they are read and written: a group before its roles. */
export const SWITCH_PARAMETERS: Readonly<Record<string, Parameter>> = {
  unit: choice("unit", UNITS, "What is counted."),
  kinds: {
    description: `Which acts make a tie that counts, joined by commas: ${ACT_KINDS.join(", ")}.`,
    example: "sister,unspecified",
    write: (rule) => inOrder(ACT_KINDS, rule.kinds),
    read: (draft, text, name) => {
      draft.kinds = someOf(ACT_KINDS, text, name);
    },
  },
  exactly: {
    description:
      "Whether a tie counts only where no stronger one, of a kind that is not counted, is in force. yes or no; for count=stock.",
    example: "yes",
    write: (rule) => (rule.exactly ? "yes" : "no"),
    read: (draft, text, name) => {
      if (oneOf(YES_NO, text, name) === "yes") draft.exactly = true;
      else delete draft.exactly;
    },
  },
  ...scopeParameters("parties", "own"),
  group: {
    description: `A group that the other side's country must be in, by id; ${NONE}: any country.`,
    example: "SCO",
    write: (rule) => rule.counterparts.group?.id ?? NONE,
    read: (draft, text, name) => {
      if (text === NONE) delete draft.counterparts.group;
      else if (/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/.test(text))
        draft.counterparts.group = { roles: [], membershipOn: "asOf", ...draft.counterparts.group, id: text };
      else throw refuse(name, `${name} takes the id of a group such as SCO, or ${NONE}.`);
    },
  },
  roles: {
    description: "Roles in the group, joined by commas.",
    example: "member,observer",
    write: (rule) => rule.counterparts.group?.roles.join(","),
    read: (draft, text, name) => {
      groupOf(draft, name).roles = listOf(text, name);
    },
  },
  membershipOn: {
    description: "When the country must hold the role: asOf, signing, or a day.",
    example: "signing",
    write: (rule) => rule.counterparts.group?.membershipOn,
    read: (draft, text, name) => {
      groupOf(draft, name).membershipOn = /^\d/.test(text)
        ? dayText(text, name)
        : oneOf(["asOf", "signing"], text, name);
    },
  },
  ...scopeParameters("counterparts", "other"),
  domestic: yesNo("domestic", "Whether two places of one country can be partners."),
  evidence: choice("evidence", EVIDENCE_GRADES, "The weakest evidence that establishes a tie."),
  startsWith: choice("startsWith", STARTING_STEPS, "Which step starts a tie where sources name several."),
  suspended: yesNo("suspended", "Whether a suspended tie counts as in force."),
  listsPersist: yesNo("listsPersist", "Whether a list goes on asserting until evidence of an end."),
  count: {
    description:
      "Ties in force on the day (stock), begun in a period (flow), or ever begun by the day (ever).",
    example: "stock",
    write: (rule) => rule.count.of,
    read: (draft, text, name) => {
      const of = oneOf(COUNTS, text, name);
      if (draft.count.of !== of) draft.count = { of };
    },
  },
  from: flowDay("from", "The first day of the period."),
  to: flowDay("to", "The last day of the period."),
  manyParties: choice("manyParties", MANY_PARTIES, "How an act of more than two places counts among pairs."),
  places: choice("places", PLACES, "Places as the act named them, or as their successors of today."),
  tests: {
    description: `Conditions that the registry does not record, joined by commas: ${TESTS.join(", ")}; or ${NONE}.`,
    example: NONE,
    write: (rule) => (rule.tests.length > 0 ? rule.tests.join(",") : NONE),
    read: (draft, text, name) => {
      draft.tests = text === NONE ? [] : someOf(TESTS, text, name);
    },
  },
};

export const SWITCH_NAMES: readonly string[] = Object.keys(SWITCH_PARAMETERS);

/** Turns the switches that an address names on a named rule. What cannot be read is refused, by its parameter. */
export function turnSwitches(named: Rule, query: URLSearchParams): Rule {
  const draft = structuredClone(named) as unknown as Draft;
  for (const [name, parameter] of Object.entries(SWITCH_PARAMETERS)) {
    const given = query.getAll(name);
    if (given.length > 1) throw refuse(name, `${name} is given twice; join its values by commas.`);
    const [text] = given;
    if (text === undefined) continue;
    if (text === "") throw refuse(name, `${name} is empty; leave it out, or say a value.`);
    parameter.read(draft, text, name);
  }
  const { group } = draft.counterparts;
  if (group && (group.roles as string[]).length === 0)
    throw refuse("roles", "Say which roles in the group: roles=member,observer.");
  if (draft.exactly && draft.count.of !== "stock") {
    if (query.get("exactly") === "yes") throw refuse("exactly", `exactly=yes: ${ONLY_STOCK}.`);
    delete draft.exactly;
  }
  if (draft.count.of === "flow") {
    const { from, to } = draft.count;
    if (from === undefined) throw refuse("from", "A count of a period begins on a day: say from=YYYY-MM-DD.");
    if (to === undefined) throw refuse("to", "A count of a period ends on a day: say to=YYYY-MM-DD.");
    if (String(from) > String(to)) throw refuse("to", "The period ends before it begins.");
  }
  return parseRule(draft);
}

/** The switches in which a rule differs from the named one, as an address writes them. */
export function switchesTurned(named: Rule, rule: Rule): [name: string, value: string][] {
  return Object.entries(SWITCH_PARAMETERS).flatMap(([name, parameter]) => {
    const value = parameter.write(rule);
    return value === undefined || value === parameter.write(named) ? [] : [[name, value] as [string, string]];
  });
}

/** `sco-forum-2023`, or `sco-forum-2023@1` for a version. */
export function readRuleReference(text: string): { id: string; version: number | undefined } {
  const match = /^([a-z0-9][a-z0-9-]{0,99})(?:@([1-9]\d{0,5}))?$/.exec(text);
  if (!match?.[1])
    throw invalid("bad-rule", "A rule is named by its id, or its id and version: sco-forum-2023@1.", "rule");
  return { id: match[1], version: match[2] === undefined ? undefined : Number(match[2]) };
}

/** A query as a person reads it: commas and @ stay what they are. */
export const writeQuery = (query: URLSearchParams): string =>
  query.toString().replaceAll("%2C", ",").replaceAll("%40", "@");
