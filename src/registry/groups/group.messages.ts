import type { Language } from "../../kernel/languages.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";
import { formatPartialDate } from "../../kernel/partial-date.ts";
import { defineMessages, translator } from "../../web/messages.ts";

export const roleMessages = defineMessages({
  member: { en: "member", "zh-Hans": "成员国", ru: "государство-член" },
  observer: { en: "observer", "zh-Hans": "观察员国", ru: "наблюдатель" },
  "dialogue partner": { en: "dialogue partner", "zh-Hans": "对话伙伴", ru: "партнёр по диалогу" },
  partner: { en: "partner", "zh-Hans": "伙伴国", ru: "партнёр" },
  founding: { en: "founding member", "zh-Hans": "创始成员国", ru: "государство-основатель" },
});

export const groupMessages = defineMessages({
  groups: { en: "Groups", "zh-Hans": "国家组织", ru: "Объединения" },
  groupsLead: {
    en: "Sets of countries with dated memberships. Counts ask who held which role on which day.",
    "zh-Hans": "成员关系注明日期的国家组织。计数时须问：谁在哪一天具有何种身份。",
    ru: "Объединения стран, участие в которых датировано. При подсчёте важно, кто какую роль имел в какой день.",
  },
  group: { en: "Group", "zh-Hans": "组织", ru: "Объединение" },
  countries: { en: "Countries", "zh-Hans": "国家", ru: "Страны" },
  country: { en: "Country", "zh-Hans": "国家", ru: "Страна" },
  role: { en: "Role", "zh-Hans": "身份", ru: "Роль" },
  from: { en: "From", "zh-Hans": "起", ru: "С" },
  to: { en: "To", "zh-Hans": "止", ru: "По" },
  source: { en: "Source", "zh-Hans": "来源", ru: "Источник" },
  note: { en: "Note", "zh-Hans": "备注", ru: "Примечание" },
  still: { en: "still so", "zh-Hans": "至今", ru: "по настоящее время" },
  unknownEnd: { en: "not stated", "zh-Hans": "未说明", ru: "не указано" },
  onDay: { en: "On {day}", "zh-Hans": "{day}", ru: "На {day}" },
  heldOn: {
    en: "On {day}: {group}, {roles}.",
    "zh-Hans": "{day}：{group}，{roles}。",
    ru: "На {day}: {group}, {roles}.",
  },
  heldBy: { en: "{roles} ({n})", "zh-Hans": "{roles}（{n}）", ru: "{roles} ({n})" },
  lead: {
    en: "{n, plural, =0 {No country holds a role on {day}.} one {# country holds a role on {day}.} other {# countries hold a role on {day}.}}",
    "zh-Hans": "{day}有 {n, number} 个国家在该组织中具有身份。",
    ru: "На {day} роль имеют {n, plural, one {# страна} few {# страны} other {# стран}}.",
  },
  certainly: { en: "certainly {roles}", "zh-Hans": "确定为{roles}", ru: "достоверно {roles}" },
  possibly: { en: "possibly {roles}", "zh-Hans": "可能为{roles}", ru: "возможно, {roles}" },
  or: { en: " or ", "zh-Hans": "或", ru: " или " },
  nobody: {
    en: "Nobody held a role that day, as far as is known.",
    "zh-Hans": "据现有记录，当日没有国家在该组织中具有身份。",
    ru: "Насколько известно, в тот день никто не имел роли.",
  },
  throughTime: { en: "Roles through time", "zh-Hans": "身份沿革", ru: "Роли во времени" },
  chartSaid: {
    en: "Each country’s roles in {group} from {from} to {to}; the table below holds the same",
    "zh-Hans": "{from} 至 {to} 年各国在{group}中的身份；下表内容相同",
    ru: "Роли стран в объединении {group} с {from} по {to} год; в таблице ниже то же самое",
  },
  chartKey: {
    en: "Dashed and pale: the day is only partly known.",
    "zh-Hans": "虚线浅色：日期不完全确定。",
    ru: "Бледное с пунктиром: день известен лишь отчасти.",
  },
  claims: { en: "What the sources say", "zh-Hans": "来源所述", ru: "Что говорят источники" },
  exclude: {
    en: "The claims exclude each other",
    "zh-Hans": "各说法互相矛盾",
    ru: "Утверждения исключают друг друга",
  },
  precision: {
    en: "Two claims, one more precise: read as {narrowed}",
    "zh-Hans": "两种说法，其一更精确：按 {narrowed} 理解",
    ru: "Два утверждения, одно точнее: читается как {narrowed}",
  },
  differ: { en: "Claims that differ", "zh-Hans": "不同的说法", ru: "Расхождения" },
  differLead: {
    en: "{n, plural, =0 {No two claims on one membership differ.} one {In one place the claims differ.} other {In # places the claims differ.}} Notes name what other sources say.",
    "zh-Hans":
      "{n, plural, =0 {没有关于同一身份的不同说法。} other {有 # 处说法不同。}}备注列出其他来源的说法。",
    ru: "{n, plural, =0 {Расхождений об одном участии нет.} one {Утверждения расходятся в # месте.} few {Утверждения расходятся в # местах.} other {Утверждения расходятся в # местах.}} В примечаниях — что говорят другие источники.",
  },
  rolesInGroups: { en: "Roles in groups", "zh-Hans": "在国家组织中的身份", ru: "Роли в объединениях" },
  noRoles: {
    en: "No role in a group is on record.",
    "zh-Hans": "没有在国家组织中的身份记录。",
    ru: "Записей о роли в объединениях нет.",
  },
  told: {
    en: "{role}, {from} – {to}",
    "zh-Hans": "{role}，{from} – {to}",
    ru: "{role}, {from} — {to}",
  },
  notYet: {
    en: "This group was not recorded yet at that time.",
    "zh-Hans": "当时尚未记录该组织。",
    ru: "Тогда это объединение ещё не было записано.",
  },
});

/** The role in the page's language; a role that a group alone has stays as it names it. */
export function roleWord(language: Language, role: string, founding = false): string {
  const t = translator(roleMessages, language);
  if (founding && role === "member") return t("founding");
  const known = Object.keys(roleMessages).find((name) => name === role) as
    | keyof typeof roleMessages
    | undefined;
  return known ? t(known) : role;
}

/** "certainly observer or dialogue partner". */
export function heldWords(
  language: Language,
  { roles, certainty }: { roles: readonly string[]; certainty: string },
): string {
  const t = translator(groupMessages, language);
  const said = roles.map((role) => roleWord(language, role)).join(t("or"));
  return certainty === "certain" ? t("certainly", { roles: said }) : t("possibly", { roles: said });
}

/** The end of a role in words: `..` has not come, an empty one nobody knows. */
export function endWords(language: Language, date: PartialDate): string {
  const t = translator(groupMessages, language);
  if (date.edtf === "..") return t("still");
  return date.edtf === "" ? t("unknownEnd") : formatPartialDate(date, language);
}
