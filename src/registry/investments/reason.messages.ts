import { defineMessages } from "../../web/messages.ts";

/** What a figure is, by measure and timing: the value is put in, and when it was. */
export const saidMessages = defineMessages({
  "contracted-stock": {
    en: "{value} is what had been agreed in contracts up to {when} since the beginning",
    "zh-Hans": "{value}是截至{when}有统计以来累计的合同外资",
    ru: "{value} — на столько договоров было заключено с самого начала по {when}",
  },
  "contracted-flow": {
    en: "{value} is what was agreed in contracts {when}",
    "zh-Hans": "{value}是{when}的合同外资",
    ru: "{value} — на столько договоров заключено {when}",
  },
  "utilised-stock": {
    en: "{value} is what had been used up to {when} since the beginning",
    "zh-Hans": "{value}是截至{when}有统计以来累计实际使用的外资",
    ru: "{value} — столько было освоено с самого начала по {when}",
  },
  "utilised-flow": {
    en: "{value} is what was used {when}",
    "zh-Hans": "{value}是{when}实际使用的外资",
    ru: "{value} — столько освоено {when}",
  },
  "arrived-stock": {
    en: "{value} is what had arrived up to {when} since the beginning",
    "zh-Hans": "{value}是截至{when}有统计以来累计到账的外资",
    ru: "{value} — столько поступило с самого начала по {when}",
  },
  "arrived-flow": {
    en: "{value} is what arrived {when}",
    "zh-Hans": "{value}是{when}到账的外资",
    ru: "{value} — столько поступило {when}",
  },
  "bop-net-flow": {
    en: "{value} is what came in less what was taken out {when}",
    "zh-Hans": "{value}是{when}流入减去撤出的净额",
    ru: "{value} — столько пришло за вычетом изъятого {when}",
  },
  "projects-established-flow": {
    en: "{value} is how many were set up {when}",
    "zh-Hans": "{value}是{when}新设立的",
    ru: "{value} — столько создано {when}",
  },
  "projects-cumulative-stock": {
    en: "{value} is how many there had been up to {when} since the beginning",
    "zh-Hans": "{value}是截至{when}有统计以来累计的",
    ru: "{value} — столько насчитали с самого начала по {when}",
  },
  "other-stock": {
    en: "{value} is {measure}, a total up to {when}",
    "zh-Hans": "{value}是截至{when}的累计{measure}",
    ru: "{value} — {measure}, всего по {when}",
  },
  "other-flow": {
    en: "{value} is {measure} {when}",
    "zh-Hans": "{value}是{when}的{measure}",
    ru: "{value} — {measure} {when}",
  },
});

/** Why figures do not go together: `a` and `b` are their values in words. */
export const reasonMessages = defineMessages({
  "needs-two": {
    en: "A difference and a ratio take exactly two figures; a sum and a series take one or more.",
    "zh-Hans": "差额和倍数须恰好选两项数据；求和与序列须选一项以上。",
    ru: "Разность и отношение берутся ровно от двух цифр, сумма и ряд — от одной или нескольких.",
  },
  incomplete: {
    en: "Of {a} no source says everything that a comparison needs: where, from where, what, when and how much.",
    "zh-Hans": "关于{a}，来源没有说全比较所需的内容：投向何处、来自何处、何种口径、何时、多少。",
    ru: "О цифре {a} источники не говорят всего, что нужно для сравнения: куда, откуда, что, когда и сколько.",
  },
  contradicted: {
    en: "Sources contradict each other about {a}.",
    "zh-Hans": "关于{a}，各来源互相矛盾。",
    ru: "О цифре {a} источники противоречат друг другу.",
  },
  "unknown-currency": {
    en: "The currency of {a} is not known.",
    "zh-Hans": "{a}的货币不明。",
    ru: "Валюта цифры {a} неизвестна.",
  },
  "reversed-period": {
    en: "The period of {a} ends before it starts.",
    "zh-Hans": "{a}的期间结束早于开始。",
    ru: "Период цифры {a} кончается раньше, чем начинается.",
  },
  "counts-and-money": {
    en: "{money} is money and {projects} is a number of projects: a project may be counted before any money came.",
    "zh-Hans": "{money}是金额，{projects}是项目数：项目可能在资金到位之前就已计入。",
    ru: "{money} — это деньги, а {projects} — число проектов: проект могут учесть раньше, чем придут деньги.",
  },
  "different-measure": {
    en: "They measure different things: {a} is “{measureA}”, {b} is “{measureB}”.",
    "zh-Hans": "两者口径不同：{a}是“{measureA}”，{b}是“{measureB}”。",
    ru: "Они измеряют разное: {a} — «{measureA}», {b} — «{measureB}».",
  },
  "stock-and-flow": {
    en: "{stock} is a total since the beginning, {flow} is of a limited time{within, select, yes { and is perhaps part of that total} other {}}.",
    "zh-Hans":
      "{stock}是有统计以来的累计数，{flow}是一段时间内的数{within, select, yes {，可能已包含在该累计数之中} other {}}。",
    ru: "{stock} — итог с самого начала, {flow} — за ограниченное время{within, select, yes { и, возможно, входит в этот итог} other {}}.",
  },
  "different-host": {
    en: "They were invested in different places: {a} in {hostA}, {b} in {hostB}.",
    "zh-Hans": "投资所在地不同：{a}在{hostA}，{b}在{hostB}。",
    ru: "Места вложения разные: {a} — {hostA}, {b} — {hostB}.",
  },
  "different-origin": {
    en: "They come from different investors: {a} from {originA}, {b} from {originB}.",
    "zh-Hans": "资金来源不同：{a}来自{originA}，{b}来自{originB}。",
    ru: "Вкладывали разные: {a} — {originA}, {b} — {originB}.",
  },
  "different-membership": {
    en: "The countries of a group change, and {a} and {b} are not stated for its members on one and the same day.",
    "zh-Hans": "国家组织的成员会变化，而{a}与{b}并未说明以同一天的成员构成为准。",
    ru: "Состав объединения меняется, а для {a} и {b} не указано, что он взят на один и тот же день.",
  },
  "different-currency": {
    en: "{a} and {b} are in different currencies, and no source states a conversion.",
    "zh-Hans": "{a}与{b}货币不同，且没有来源给出换算。",
    ru: "{a} и {b} — в разных валютах, и ни один источник не даёт пересчёта.",
  },
  "overlapping-periods": {
    en: "{a} and {b} are of the same time or of times that overlap: something would be counted twice.",
    "zh-Hans": "{a}与{b}的时间相同或重叠，会有重复计算。",
    ru: "{a} и {b} относятся к одному времени или их периоды пересекаются: часть была бы посчитана дважды.",
  },
  inexact: {
    en: "“{a}” is not an exact number.",
    "zh-Hans": "“{a}”不是确切数字。",
    ru: "«{a}» — не точное число.",
  },
  "unclear-period": {
    en: "Which days exactly {a} is of is not known.",
    "zh-Hans": "{a}究竟对应哪些日子并不清楚。",
    ru: "К каким именно дням относится {a}, неизвестно.",
  },
  "stocks-do-not-add": {
    en: "{a} and {b} are totals, and each holds all that came before its day: totals do not add.",
    "zh-Hans": "{a}与{b}都是累计数，各自已包含此前全部，不能相加。",
    ru: "{a} и {b} — накопленные итоги, в каждом уже всё, что было раньше: итоги не складывают.",
  },
  "flows-do-not-subtract": {
    en: "{a} is of a limited time: only two totals have a difference that says what came in between.",
    "zh-Hans": "{a}是一段时间内的数：只有两个累计数之差才说明其间增加了多少。",
    ru: "{a} — за ограниченное время: только разность двух итогов говорит, что пришло между ними.",
  },
  "total-fell": {
    en: "The later total, {b}, is less than the earlier, {a}: something was ended or counted anew, and what came in between cannot be read of it.",
    "zh-Hans": "较晚的累计数{b}小于较早的{a}：其间有终止或重新统计，无法据此得知其间增加了多少。",
    ru: "Более поздний итог, {b}, меньше раннего, {a}: что-то закрыли или пересчитали, и сколько пришло за это время, по ним не узнать.",
  },
  "division-by-zero": {
    en: "{a} is nothing, and nothing can be divided by it.",
    "zh-Hans": "{a}为零，不能作除数。",
    ru: "{a} — это ноль, на него не делят.",
  },
});

/** What to know of a value that is given all the same. */
export const caveatMessages = defineMessages({
  "membership-unstated": {
    en: "No source says as of which day it means the members of the group.",
    "zh-Hans": "没有来源说明所指成员构成以哪一天为准。",
    ru: "Ни один источник не говорит, на какой день взят состав объединения.",
  },
  gaps: {
    en: "There is time between these periods that no figure covers.",
    "zh-Hans": "这些期间之间有未被数据覆盖的时间。",
    ru: "Между этими периодами есть время, которого не охватывает ни одна цифра.",
  },
  "unequal-periods": {
    en: "The two periods are of different length.",
    "zh-Hans": "两个期间长短不同。",
    ru: "Эти два периода разной длины.",
  },
  "net-of-revisions": {
    en: "It is the difference of two totals: what came, less what was ended, withdrawn or counted anew in between.",
    "zh-Hans": "这是两个累计数之差：其间新增，减去其间终止、撤出或重新统计的部分。",
    ru: "Это разность двух итогов: что прибавилось, за вычетом закрытого, изъятого или пересчитанного за это время.",
  },
  restated: {
    en: "It is reckoned in a currency in which a source states an amount once more, not in its first one.",
    "zh-Hans": "按来源另行给出的货币计算，而非其首先使用的货币。",
    ru: "Посчитано в валюте, в которой источник приводит сумму повторно, а не в первой.",
  },
});
