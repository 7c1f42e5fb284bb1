import { defineMessages } from "../web/messages.ts";

/** The words for each reason of reasons.ts; `{from}` and `{to}` are phrases made by reason-words.ts. */
export const reasonMessages = defineMessages({
  "in-force": {
    en: "{kind}, in force {from}",
    "zh-Hans": "{kind}，{from}有效",
    ru: "{kind}: {from}",
  },
  "start-uncertain": {
    en: "{kind}; may not have begun yet: began {from}",
    "zh-Hans": "{kind}；当日或尚未开始：{from}开始",
    ru: "{kind}; возможно, ещё не началось: начало {from}",
  },
  "end-uncertain": {
    en: "{kind}; may already be over: ended {to}",
    "zh-Hans": "{kind}；当日或已结束：{to}结束",
    ru: "{kind}; возможно, уже закончилось: конец {to}",
  },
  disputed: {
    en: "{kind}; the evidence disagrees, so it is only possible",
    "zh-Hans": "{kind}；证据不一致，仅为可能",
    ru: "{kind}; свидетельства расходятся, поэтому лишь возможно",
  },
  "begun-in-period": {
    en: "begun in the period: {from}",
    "zh-Hans": "在期间内开始：{from}",
    ru: "началось в этот период: {from}",
  },
  "perhaps-begun-in-period": {
    en: "perhaps begun in the period: {from}",
    "zh-Hans": "可能在期间内开始：{from}",
    ru: "возможно, началось в этот период: {from}",
  },
  "begun-outside-period": {
    en: "begun outside the period: {from}",
    "zh-Hans": "不在期间内开始：{from}",
    ru: "началось вне периода: {from}",
  },
  "membership-uncertain": {
    en: "the country may not hold the role on that day ({country})",
    "zh-Hans": "该国当日是否具有该身份不确定（{country}）",
    ru: "страна, возможно, не имела этой роли в тот день ({country})",
  },
  "outside-group": {
    en: "the country does not hold the role on that day ({country})",
    "zh-Hans": "该国当日不具有该身份（{country}）",
    ru: "страна не имела этой роли в тот день ({country})",
  },
  "test-not-recorded": {
    en: "not recorded: {test}",
    "zh-Hans": "未记录：{test}",
    ru: "не записано: {test}",
  },
  "outside-scope": {
    en: "a place of another level or region than the rule counts",
    "zh-Hans": "地方的层级或地区不在规则范围内",
    ru: "место другого уровня или региона, чем считает правило",
  },
  "same-country": {
    en: "both places are in one country",
    "zh-Hans": "双方在同一国家",
    ru: "оба места в одной стране",
  },
  "many-parties": {
    en: "an act of more than two places",
    "zh-Hans": "两个以上地方共同的文件",
    ru: "акт с участием более чем двух мест",
  },
  "evidence-below": {
    en: "the evidence is weaker than the rule asks",
    "zh-Hans": "证据低于规则要求",
    ru: "свидетельства слабее, чем требует правило",
  },
  suspended: {
    en: "suspended on that day",
    "zh-Hans": "当日已中止",
    ru: "приостановлено в этот день",
  },
  "nothing-known": {
    en: "nothing known establishes a tie",
    "zh-Hans": "没有已知材料能确立关系",
    ru: "нет ничего, что устанавливало бы связь",
  },
  "kind-not-counted": {
    en: "only {kind}, which the rule does not count",
    "zh-Hans": "仅有{kind}，规则不计",
    ru: "только {kind}, чего правило не считает",
  },
  "stronger-tie": {
    en: "{kind} too, a stronger tie that the rule counts apart",
    "zh-Hans": "另有更强的{kind}，规则另计",
    ru: "{kind} тоже: более сильная связь, её правило считает отдельно",
  },
  "perhaps-stronger": {
    en: "perhaps {kind} too, a stronger tie that the rule counts apart",
    "zh-Hans": "或另有更强的{kind}，规则另计",
    ru: "возможно, и {kind}: более сильная связь, её правило считает отдельно",
  },
  "not-begun": {
    en: "not begun on that day: began {from}",
    "zh-Hans": "当日尚未开始：{from}开始",
    ru: "в этот день ещё не началось: начало {from}",
  },
  ended: {
    en: "over on that day: ended {to}",
    "zh-Hans": "当日已结束：{to}结束",
    ru: "в этот день уже закончилось: конец {to}",
  },
  "span-on": { en: "on {day}", "zh-Hans": "{day}", ru: "{day}" },
  "span-since": { en: "since {day}", "zh-Hans": "自{day}起", ru: "с {day}" },
  "span-by": { en: "by {day} at the latest", "zh-Hans": "不迟于{day}", ru: "не позднее {day}" },
  "span-from": { en: "on {day} or later", "zh-Hans": "{day}或以后", ru: "{day} или позже" },
  "span-at-latest": {
    en: "since {day} at the latest",
    "zh-Hans": "至迟自{day}起",
    ru: "не позднее чем с {day}",
  },
  "span-between": {
    en: "between {first} and {last}",
    "zh-Hans": "{first}至{last}之间",
    ru: "между {first} и {last}",
  },
  "span-since-between": {
    en: "since a day from {first} to {last}",
    "zh-Hans": "自{first}至{last}之间某日起",
    ru: "с одного из дней {first} — {last}",
  },
  "span-unknown": { en: "on an unknown day", "zh-Hans": "日期不详", ru: "в неизвестный день" },
  intention: { en: "letter of intent", "zh-Hans": "意向书", ru: "протокол о намерениях" },
  listed: { en: "named in a list", "zh-Hans": "名录所列", ru: "упоминание в перечне" },
  memorandum: { en: "memorandum", "zh-Hans": "备忘录", ru: "меморандум" },
  unspecified: { en: "friendship tie", "zh-Hans": "友好关系", ru: "дружественные связи" },
  "friendly-cooperation": {
    en: "friendly cooperation",
    "zh-Hans": "友好合作关系",
    ru: "дружественное сотрудничество",
  },
  sister: { en: "sister tie", "zh-Hans": "友好城市关系", ru: "побратимские связи" },
  "signed by the heads": {
    en: "an agreement signed by the heads of both sides",
    "zh-Hans": "双方首长签署的协议",
    ru: "соглашение, подписанное главами обеих сторон",
  },
  "exchange not limited to one field": {
    en: "exchange that is not limited to one field",
    "zh-Hans": "不限于单一领域的交流",
    ru: "обмены, не ограниченные одной областью",
  },
  "approved by the assemblies": {
    en: "approval by the assemblies",
    "zh-Hans": "议会批准",
    ru: "одобрение представительных собраний",
  },
});
