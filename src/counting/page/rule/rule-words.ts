import { knownDay, parseDay } from "../../../kernel/day.ts";
import type { PlaceId } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { formatDayIn } from "../../../kernel/partial-date.ts";
import { ACT_KINDS, type ActKind } from "../../../registry/partnerships/kinds.ts";
import { countryName as countryCalled, ownNames, placeName } from "../../../registry/places/place-words.tsx";
import { nameIn } from "../../../web/components/names.tsx";
import { LOCALE } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import type { Reading } from "../../explain/explain.ts";
import { reasonMessages } from "../../reasons.messages.ts";
import type { Rule } from "../../rule.ts";
import type { Ground } from "../../world-cache.ts";
import { perhaps } from "../figure/figure-words.ts";
import {
  actMessages,
  gradeMessages,
  positionMessages,
  rulePageMessages,
  scopeMessages,
  turnMessages,
} from "./rule.messages.ts";

/** What the words of a rule need of a revision: names of places and groups. */
export type Named = Pick<Ground, "names" | "groups">;

/** "memoranda and letters of intent". */
export const inList = (
  language: Language,
  words: readonly string[],
  type: "conjunction" | "disjunction" = "conjunction",
): string => new Intl.ListFormat(LOCALE[language], { type }).format(words);

/** A country as the registry calls it. */
export const countryName = (code: string, { names }: Pick<Named, "names">, language: Language): string =>
  countryCalled(names, code, language);

const countryNames = (codes: readonly string[], named: Named, language: Language): string =>
  inList(
    language,
    codes.map((code) => countryName(code, named, language)),
  );

const acts = (kinds: readonly ActKind[], language: Language): string =>
  inList(
    language,
    ACT_KINDS.filter((kind) => kinds.includes(kind))
      .toReversed()
      .map((kind) => translator(actMessages, language)(kind)),
  );

const roleWords = (roles: readonly string[], language: Language): string =>
  inList(
    language,
    roles.map((role) => perhaps(scopeMessages, language, role) ?? role),
    "disjunction",
  );

const namesOf = (named: Named, ids: readonly PlaceId[], language: Language): string =>
  inList(
    language,
    ids.map((id) => placeName(named.names, id, language)),
  );

type Scope = Rule["parties"] & { group?: Rule["counterparts"]["group"] };

/** A scope at full length: "places in countries that are members of the SCO, on the day counted for". */
export function scopeWords(scope: Scope, named: Named, language: Language): string {
  const t = translator(scopeMessages, language);
  const words: string[] = [];
  if (scope.place) words.push(namesOf(named, scope.place as PlaceId[], language));
  if (scope.within)
    words.push(t("within", { names: placeName(named.names, scope.within as PlaceId, language) }));
  if (scope.country) words.push(t("ofCountry", { names: countryNames(scope.country, named, language) }));
  if (scope.group) {
    const { roles, membershipOn } = scope.group;
    const on =
      membershipOn === "asOf"
        ? t("onAsOf")
        : membershipOn === "signing"
          ? t("onSigning")
          : t("onDay", { day: formatDayIn(knownDay(membershipOn), language) });
    words.push(
      t("ofGroup", {
        roles: roleWords(roles, language),
        group: groupName(scope.group.id, named, language),
        on,
      }),
    );
  }
  if (words.length === 0) words.push(t("anywhere"));
  if (scope.levels)
    words.push(
      t("ofLevels", {
        levels: inList(
          language,
          scope.levels.map((level) => t(level)),
        ),
      }),
    );
  if (scope.firstOrder !== undefined) words.push(t(scope.firstOrder ? "onlyFirstOrder" : "noFirstOrder"));
  return words.join(language === "zh-Hans" ? "，" : ", ");
}

const groupName = (id: string, { groups }: Named, language: Language): string => {
  const names = groups.find((group) => group.id === id)?.names;
  return names ? nameIn(ownNames(names), language) : id;
};

/** Who with whom, in as few words as name it: "Qingdao – SCO". */
export function shortSubject(rule: Rule, named: Named, language: Language): string {
  const short = (scope: Scope): string => {
    const ids = [...(scope.place ?? []), ...(scope.within ? [scope.within] : [])] as PlaceId[];
    if (ids.length > 0) return namesOf(named, ids, language);
    if (scope.country) return countryNames(scope.country, named, language);
    return scope.group ? scope.group.id : translator(scopeMessages, language)("world");
  };
  return `${short(rule.parties)} – ${short(rule.counterparts)}`;
}

/** Every switch of a rule with its position, in words. */
export function ruleFacts(rule: Rule, named: Named, language: Language): (readonly [string, string])[] {
  const t = translator(rulePageMessages, language);
  const p = translator(positionMessages, language);
  const facts: [string, string][] = [
    [t("parties"), scopeWords(rule.parties, named, language)],
    [t("counterparts"), scopeWords(rule.counterparts, named, language)],
    [t("kinds"), acts(rule.kinds, language)],
    [t("unit"), unitOf(rule, language)],
    [t("count"), countWords(rule, language)],
    [t("evidence"), translator(gradeMessages, language)(rule.evidence)],
    [t("suspended"), p(rule.suspended ? "suspendedYes" : "suspendedNo")],
    [t("listsPersist"), p(rule.listsPersist ? "listsYes" : "listsNo")],
    [t("startsWith"), p(rule.startsWith)],
    [t("manyParties"), p(rule.manyParties)],
    [t("places"), p(rule.places === "now" ? "placesNow" : "placesThen")],
    [t("domestic"), p(rule.domestic ? "domesticYes" : "domesticNo")],
  ];
  if (rule.exactly) facts.push([t("exactly"), p("exactly")]);
  if (rule.tests.length > 0) {
    const tests = rule.tests.map((test) => translator(reasonMessages, language)(test));
    facts.push([t("tests"), inList(language, tests)]);
  }
  return facts;
}

export const unitOf = (rule: Rule, language: Language): string =>
  translator(positionMessages, language)(rule.unit === "country" ? "unitCountry" : rule.unit);

function countWords({ count }: Rule, language: Language): string {
  const p = translator(positionMessages, language);
  return count.of === "flow"
    ? p("flow", { from: dayWords(count.from, language), to: dayWords(count.to, language) })
    : p(count.of);
}

const dayWords = (text: string, language: Language): string => {
  const day = parseDay(text);
  return day === null ? text : formatDayIn(day, language);
};

type Turned = Reading["switches"][number];

/** A reading by what it changes: "letters of intent counted too; only members of the group". */
export function readingWords(reading: Pick<Reading, "switches">, rule: Rule, language: Language): string {
  if (reading.switches.length === 0) return translator(turnMessages, language)("mapped");
  const words = reading.switches.map((turned) => turnWords(turned, rule, language));
  return words.join(language === "zh-Hans" ? "；" : "; ");
}

function turnWords({ switch: name, value }: Turned, rule: Rule, language: Language): string {
  const t = translator(turnMessages, language);
  const yes = value === "true";
  switch (name) {
    case "kinds":
      return kindsWords(value.split(" + ") as ActKind[], rule.kinds, language);
    case "evidence":
      return value === "unsourced"
        ? t("evidenceAny")
        : t("evidence", { grade: perhaps(gradeMessages, language, value) ?? value });
    case "exactly":
      return t(yes ? "exactlyYes" : "exactlyNo");
    case "suspended":
      return t(yes ? "suspendedYes" : "suspendedNo");
    case "listsPersist":
      return t(yes ? "listsYes" : "listsNo");
    case "count":
      return periodWords(value, language);
    case "levels":
      return t(
        value === "every level" ? "everyLevel" : value === "first order only" ? "onlyFirst" : "belowFirst",
      );
    case "roles":
      return t("roles", { roles: roleWords(value.split(" + "), language) });
    case "membershipOn":
      return t(value === "signing" ? "membershipSigning" : "membershipAsOf");
    case "asOf":
      return t("asOf", { day: dayWords(value, language) });
    case "places":
      return t(value === "now" ? "placesNow" : "placesThen");
    case "startsWith":
    case "manyParties":
      return perhaps(turnMessages, language, value) ?? value;
  }
}

function kindsWords(kinds: readonly ActKind[], before: readonly ActKind[], language: Language): string {
  const t = translator(turnMessages, language);
  const added = acts(
    kinds.filter((kind) => !before.includes(kind)),
    language,
  );
  const removed = acts(
    before.filter((kind) => !kinds.includes(kind)),
    language,
  );
  if (added && removed) return t("addedAndRemoved", { added, removed });
  return added ? t("added", { acts: added }) : t("removed", { acts: removed });
}

function periodWords(value: string, language: Language): string {
  const t = translator(turnMessages, language);
  const period = /^begun from (\S+) to (\S+)$/.exec(value);
  if (period)
    return t("flow", { from: dayWords(period[1] ?? "", language), to: dayWords(period[2] ?? "", language) });
  return t(value === "in force" ? "stock" : "ever");
}
