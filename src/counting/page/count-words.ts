import type { Day } from "../../kernel/day.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { ACT_KINDS } from "../../registry/partnerships/kinds.ts";
import { levelMessages } from "../../registry/places/place.messages.ts";
import { countryPlace, placeName } from "../../registry/places/place-words.tsx";
import { LOCALE } from "../../web/language.ts";
import { translator, writeDay } from "../../web/messages.ts";
import type { Rule } from "../rule.ts";
import type { Ground } from "../world-cache.ts";
import { questionMessages, switchMessages } from "./count.messages.ts";

type Scope = Rule["parties"];

/** `a, b and c`, `a、b和c`, `a, b и c`; with "or" for a choice. */
export const listWords = (language: Language, words: readonly string[], type: "and" | "or" = "and"): string =>
  new Intl.ListFormat(LOCALE[language], { type: type === "and" ? "conjunction" : "disjunction" }).format(
    words,
  );

const KNOWN_ROLES = ["member", "observer", "dialogue partner", "partner"] as const;

/** A role as data names it, in the plural; a role without words stands as it is. */
export function roleWord(language: Language, role: string): string {
  const known = KNOWN_ROLES.find((one) => one === role);
  return known ? translator(questionMessages, language)(`role-${known}`) : role;
}

export const nameOf = (ground: Pick<Ground, "names">, id: PlaceId, language: Language) =>
  placeName(ground.names, id, language);

/** The names a scope says, as its control shows them: comma-separated, empty for anywhere. */
export function scopeNames(ground: Ground, scope: Scope, language: Language): string[] {
  const ids = scope.place ?? (scope.within === undefined ? scope.country?.map(countryPlace) : [scope.within]);
  return (ids ?? []).map((id) => nameOf(ground, id as PlaceId, language));
}

/** Whether a scope means only the places it names, not what lies in them. */
export const isItself = (scope: Scope): boolean => scope.place !== undefined;

function placesWords(ground: Ground, scope: Scope, language: Language): string | null {
  const names = scopeNames(ground, scope, language);
  if (names.length === 0) return null;
  const said = listWords(language, names);
  return scope.within === undefined || scope.place
    ? said
    : translator(questionMessages, language)("inside", { place: said });
}

/** "China", "places in Shandong", "SCO members, observers and dialogue partners (Russia)", "places anywhere". */
export function scopeWords(
  ground: Ground,
  scope: Scope & { group?: Rule["counterparts"]["group"] },
  language: Language,
): string {
  const t = translator(questionMessages, language);
  const places = placesWords(ground, scope, language);
  const members = scope.group && groupWords(ground, scope.group, language);
  const said = !members
    ? (places ?? t("anywhere"))
    : places === null
      ? members
      : t("membersIn", { members, places });
  const levels = levelWords(scope, language);
  return levels === null ? said : t("only", { places: said, levels });
}

/** What a scope asks of the levels of its places; null where nothing. */
function levelWords({ levels, firstOrder }: Scope, language: Language): string | null {
  const words = (levels ?? []).map((level) => translator(levelMessages, language)(level));
  if (firstOrder !== undefined)
    words.push(translator(switchMessages, language)(firstOrder ? "firstOrderOnly" : "firstOrderNone"));
  return words.length > 0 ? listWords(language, words) : null;
}

function groupWords(
  ground: Ground,
  { id, roles }: NonNullable<Rule["counterparts"]["group"]>,
  language: Language,
): string {
  const names = ground.groups.find((group) => group.id === id)?.names ?? {};
  const t = translator(questionMessages, language);
  const group = id === "SCO" ? t("group-SCO") : (names[language] ?? id);
  // "Partner" is what dialogue partners and observers became; said of both it is one word.
  const said = roles.includes("dialogue partner") ? roles.filter((role) => role !== "partner") : roles;
  const words = listWords(
    language,
    said.map((role) => roleWord(language, role)),
  );
  return t("roleList", { group, roles: words });
}

/** "sister, friendship or listed ties". */
export function kindsWords(rule: Rule, language: Language): string {
  const t = translator(questionMessages, language);
  if (rule.kinds.length === ACT_KINDS.length) return t("allTies");
  const strongestFirst = ACT_KINDS.filter((kind) => rule.kinds.includes(kind)).reverse();
  return t(rule.exactly ? "exactTies" : "someTies", {
    list: listWords(
      language,
      strongestFirst.map((kind) => t(kind)),
      "or",
    ),
  });
}

export const unitOf = (rule: Rule): string => (rule.unit === "own place" ? "own" : rule.unit);

export function whenWords(rule: Rule, asOf: Day, language: Language): string {
  const t = translator(questionMessages, language);
  const day = writeDay(language, asOf);
  if (rule.count.of === "stock") return t("onDay", { day });
  if (rule.count.of === "ever") return t("everBy", { day });
  return t("inPeriod", { from: dayWords(language, rule.count.from), to: dayWords(language, rule.count.to) });
}

const dayWords = (language: Language, iso: string): string =>
  writeDay(language, (Date.parse(`${iso}T00:00:00Z`) / 86_400_000) as Day);

/** The question as one plain sentence. */
export function questionWords(ground: Ground, rule: Rule, asOf: Day, language: Language): string {
  const t = translator(questionMessages, language);
  return t("sentence", {
    of: unitOf(rule),
    when: whenWords(rule, asOf, language),
    unit: t(rule.unit),
    kinds: kindsWords(rule, language),
    own: scopeWords(ground, rule.parties, language),
    other: scopeWords(ground, rule.counterparts, language),
  });
}
