import { defineMessages } from "../../web/messages.ts";

/** Why a place is proposed, and why a name is matched, ambiguous or unknown: a sentence for each code of a reason. */
export const reasonMessages = defineMessages({
  "same-name": {
    en: "It bears this very name: “{name}”.",
    "zh-Hans": "名称完全相同：“{name}”。",
    ru: "Название совпадает: «{name}».",
  },
  "same-reading": {
    en: "“{name}” has the same letters when marks and script are set aside.",
    "zh-Hans": "不计附加符号和文字种类，与“{name}”字母相同。",
    ru: "Без надстрочных знаков и в другой письменности это «{name}».",
  },
  "suffix-off": {
    en: "Without the word for its kind the name is “{name}”.",
    "zh-Hans": "去掉表示行政层级的词后，名称为“{name}”。",
    ru: "Без слова, обозначающего вид места, это «{name}».",
  },
  "in-brackets": {
    en: "The name in the brackets is “{name}”.",
    "zh-Hans": "括号内的名称是“{name}”。",
    ru: "Название в скобках — «{name}».",
  },
  "before-brackets": {
    en: "The name before the brackets is “{name}”.",
    "zh-Hans": "括号前的名称是“{name}”。",
    ru: "Название перед скобками — «{name}».",
  },
  "before-comma": {
    en: "The name before the comma is “{name}”.",
    "zh-Hans": "逗号前的名称是“{name}”。",
    ru: "Название перед запятой — «{name}».",
  },
  "one-of-several": {
    en: "One of the names that stand side by side is “{name}”.",
    "zh-Hans": "并列的名称之一是“{name}”。",
    ru: "Одно из названий, стоящих рядом, — «{name}».",
  },
  "former-marked": {
    en: "The words mark “{name}” as a name of another time.",
    "zh-Hans": "原文注明“{name}”是另一时期的名称。",
    ru: "В тексте отмечено, что «{name}» — название другого времени.",
  },
  "part-of-name": {
    en: "It is a part of the name “{name}”.",
    "zh-Hans": "这是名称“{name}”的一部分。",
    ru: "Это часть названия «{name}».",
  },
  faults: {
    en: "“{name}” differs by {faults, plural, one {# letter} other {# letters}}.",
    "zh-Hans": "与“{name}”相差 {faults, number} 个字母。",
    ru: "«{name}» отличается на {faults, plural, one {# букву} few {# буквы} other {# букв}}.",
  },
  "read-across-scripts": {
    en: "It reads like “{name}” in another script.",
    "zh-Hans": "读音与另一种文字的“{name}”相近。",
    ru: "Читается как «{name}» в другой письменности.",
  },
  "former-name": {
    en: "“{name}” is a former name.",
    "zh-Hans": "“{name}”是旧称。",
    ru: "«{name}» — прежнее название.",
  },
  "level-fits": {
    en: "It is of the level that is said.",
    "zh-Hans": "层级与所述相符。",
    ru: "Уровень тот же, что указан.",
  },
  "level-differs": {
    en: "It is of another level than is said.",
    "zh-Hans": "层级与所述不符。",
    ru: "Уровень не тот, что указан.",
  },
  "point-near": {
    en: "It lies {km, plural, one {# kilometre} other {# kilometres}} from the point given.",
    "zh-Hans": "距所给坐标 {km, number} 公里。",
    ru: "Расстояние до указанной точки — {km, number} км.",
  },
  "point-far": {
    en: "It lies {km, number} kilometres away from the point given.",
    "zh-Hans": "与所给坐标相距 {km, number} 公里。",
    ru: "От указанной точки далеко: {km, number} км.",
  },
  "within-fits": {
    en: "It lies in {within}, as is said.",
    "zh-Hans": "位于{within}，与所述相符。",
    ru: "Лежит там, где указано: {within}.",
  },
  "within-differs": {
    en: "It does not lie in {within}.",
    "zh-Hans": "不在{within}。",
    ru: "Лежит не там, где указано: {within}.",
  },
  larger: {
    en: "It has {times, number} times as many people as the next.",
    "zh-Hans": "人口是其次者的 {times, number} 倍。",
    ru: "Жителей в {times, number} раз больше, чем в следующем.",
  },
  "only-one": {
    en: "No other place is near this name.",
    "zh-Hans": "没有其他名称相近的地方。",
    ru: "Других мест с похожим названием нет.",
  },
  surest: {
    en: "It is surer by far than any other.",
    "zh-Hans": "远比其他地方确定。",
    ru: "Намного вернее всех остальных.",
  },
  "several-alike": {
    en: "{count, plural, one {# place is} other {# places are}} about equally likely.",
    "zh-Hans": "有 {count, number} 个地方可能性相近。",
    ru: "{count, plural, one {Примерно одинаково вероятно # место} few {Примерно одинаково вероятны # места} other {Примерно одинаково вероятны # мест}}.",
  },
  "not-sure-enough": {
    en: "The surest has {score, number}; {needed, number} is needed to take it without asking.",
    "zh-Hans": "最可能者得分 {score, number}；达到 {needed, number} 才可不经询问采用。",
    ru: "У самого вероятного {score, number}, а чтобы принять его без вопроса, нужно {needed, number}.",
  },
  "country-not-said": {
    en: "The country is not said.",
    "zh-Hans": "未说明国家。",
    ru: "Страна не указана.",
  },
  "nothing-near": {
    en: "No place is near this name.",
    "zh-Hans": "没有名称相近的地方。",
    ru: "Мест с похожим названием нет.",
  },
  "no-name": {
    en: "There is no name in it.",
    "zh-Hans": "其中没有名称。",
    ru: "Здесь нет названия.",
  },
  "country-unread": {
    en: "The country cannot be read: “{country}”.",
    "zh-Hans": "无法识别国家：“{country}”。",
    ru: "Не удалось прочитать страну: «{country}».",
  },
  "country-misspelt": {
    en: "“{text}” is read as a misspelt name of {country}.",
    "zh-Hans": "“{text}”视为 {country} 的误拼。",
    ru: "«{text}» прочитано как {country} с ошибкой в написании.",
  },
  "country-historic": {
    en: "{country} is no more; its places lie in {count, plural, one {# country} other {# countries}} of today.",
    "zh-Hans": "{country}已不存在；其地方现分属 {count, number} 个国家或地区。",
    ru: "{country}: такого государства больше нет, его места сейчас в {count, plural, one {# стране} other {# странах}}.",
  },
  "country-several": {
    en: "“{country}” may mean {count, plural, one {# country} other {# countries}}.",
    "zh-Hans": "“{country}”可能指 {count, number} 个国家或地区。",
    ru: "«{country}» может означать {count, plural, one {# страну} few {# страны} other {# стран}}.",
  },
  "listed-under": {
    en: "It has the code {country}, which lists also put under {state}.",
    "zh-Hans": "其代码为 {country}，有的名录列于 {state} 之下。",
    ru: "Его код — {country}; в перечнях его ставят и под {state}.",
  },
  "is-country": {
    en: "“{text}” is the name of a country or territory.",
    "zh-Hans": "“{text}”是国家或地区的名称。",
    ru: "«{text}» — название страны или территории.",
  },
  "country-not-recorded": {
    en: "It is a country or territory of which nothing is on record.",
    "zh-Hans": "这是一个尚无记录的国家或地区。",
    ru: "Это страна или территория, о которой нет записей.",
  },
  "stated-id": {
    en: "The source itself states its id: {id}.",
    "zh-Hans": "来源自身给出了标识：{id}。",
    ru: "Идентификатор указан в самом источнике: {id}.",
  },
  "stated-id-elsewhere": {
    en: "The id that the source states is of a place in {country}, not in the country that it names.",
    "zh-Hans": "来源给出的标识所指的地方在 {country}，与其所述国家不符。",
    ru: "Указанный идентификатор относится к месту в {country}, а не в названной стране.",
  },
  "stated-ids-differ": {
    en: "The ids that the source states are of different places.",
    "zh-Hans": "来源给出的标识指向不同的地方。",
    ru: "Указанные идентификаторы относятся к разным местам.",
  },
  "already-partners": {
    en: "It is on record as a partner of {partner}.",
    "zh-Hans": "已有记录显示其与 {partner} 结好。",
    ru: "По записям, это партнёр: {partner}.",
  },
  "judged-same": {
    en: "Judged by {author} on {on}: {why}",
    "zh-Hans": "{author} 于 {on} 裁定：{why}",
    ru: "Решение ({author}, {on}): {why}",
  },
  "judged-not-same": {
    en: "One place is left out, judged by {author} on {on}: {why}",
    "zh-Hans": "已排除一个地方，{author} 于 {on} 裁定：{why}",
    ru: "Одно место исключено решением ({author}, {on}): {why}",
  },
  "judged-no-place": {
    en: "It means no place, judged by {author} on {on}: {why}",
    "zh-Hans": "不指任何地方，{author} 于 {on} 裁定：{why}",
    ru: "Не означает никакого места: решение ({author}, {on}): {why}",
  },
  "judgement-proposed": {
    en: "{author} proposed a judgement on {on}, and a second person has not said so yet: {why}",
    "zh-Hans": "{author} 于 {on} 提出裁定，尚待第二人确认：{why}",
    ru: "Решение предложено ({author}, {on}), но второй человек его ещё не подтвердил: {why}",
  },
  "no-gazetteer": {
    en: "No gazetteer is loaded: only places on record were looked at.",
    "zh-Hans": "尚未加载地名录：仅查找了已有记录的地方。",
    ru: "Справочник мест не загружен: просмотрены только места из записей.",
  },
});
