import { defineMessages } from "../../web/messages.ts";

export const peopleMessages = defineMessages({
  heldThen: { en: "On {day}: {posts}.", "zh-Hans": "{day}任：{posts}。", ru: "{day}: {posts}." },
  heldUnknown: {
    en: "No source says which post was held on {day}.",
    "zh-Hans": "没有来源说明{day}任何职。",
    ru: "Ни один источник не говорит, какую должность этот человек занимал {day}.",
  },
  posts: { en: "Posts over time", "zh-Hans": "历任职务", ru: "Должности по времени" },
  postsRule: {
    en: "A source that says somebody held a post on a day proves that day. Between two such days, and on a day that was only inferred, it is possible; beyond them nothing is guessed.",
    "zh-Hans":
      "来源说某人某日任职，只证明当日任职；两个这样的日子之间，以及推定的日期，均为可能；此外不作推测。",
    ru: "Источник, называющий должность в определённый день, доказывает её только на этот день. Между двумя такими днями, а также в день, выведенный по косвенным признакам, это возможно; о прочем догадок не строим.",
  },
  post: { en: "Post", "zh-Hans": "职务", ru: "Должность" },
  where: { en: "Where", "zh-Hans": "任职单位", ru: "Где" },
  said: { en: "Held, as sources say", "zh-Hans": "来源所述任职时间", ru: "Когда занимал, по источникам" },
  since: { en: "since {day}", "zh-Hans": "自{day}", ru: "с: {day}" },
  until: { en: "until {day}", "zh-Hans": "至{day}", ru: "до: {day}" },
  onDay: { en: "On {day}", "zh-Hans": "{day}", ru: "{day}" },
  unknown: { en: "unknown", "zh-Hans": "不详", ru: "неизвестно" },
  signedTies: { en: "Papers signed", "zh-Hans": "签署的文件", ru: "Подписанные документы" },
  partnership: { en: "Partnership", "zh-Hans": "结好关系", ru: "Партнёрство" },
  day: { en: "Day", "zh-Hans": "日期", ru: "День" },
  source: { en: "Source", "zh-Hans": "来源", ru: "Источник" },
  holders: { en: "Who held posts here", "zh-Hans": "在此任职者", ru: "Кто занимал здесь должности" },
  backs: {
    en: "Organizations it stands behind",
    "zh-Hans": "其支持或设立的机构",
    ru: "Организации, которые она поддерживает",
  },
  quotes: { en: "Quotes", "zh-Hans": "引语", ru: "Цитаты" },
  words: { en: "Words", "zh-Hans": "原话", ru: "Слова" },
  speaker: { en: "Speaker", "zh-Hans": "发言人", ru: "Кто сказал" },
  occasion: { en: "Occasion", "zh-Hans": "场合", ru: "По какому случаю" },
  named: {
    en: "Where records name this person",
    "zh-Hans": "提及此人的其他记录",
    ru: "Где ещё назван этот человек",
  },
  record: { en: "Record", "zh-Hans": "记录", ru: "Запись" },
  kind: { en: "Kind", "zh-Hans": "类别", ru: "Вид" },
  as: { en: "As", "zh-Hans": "身份", ru: "В качестве" },
  latestPost: { en: "Latest post known", "zh-Hans": "所知最近职务", ru: "Последняя известная должность" },
  latestDay: { en: "Known for", "zh-Hans": "任职时间", ru: "Известно на" },
  noPost: {
    en: "no source says which post the speaker held then",
    "zh-Hans": "没有来源说明其当时职务",
    ru: "ни один источник не называет должность в то время",
  },
});
