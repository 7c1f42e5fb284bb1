import { defineMessages } from "../../../web/messages.ts";

/** The words of the lists of one-sided and conflicting claims. */
export const listMessages = defineMessages({
  oneSided: { en: "One-sided claims", "zh-Hans": "单方说法", ru: "Односторонние заявления" },
  oneSidedLead: {
    en: "Where a file holds many towns’ own lists, one list may name a partner whose own list does not name it back. Such a claim is no error: it is one side’s word, and worth a question to the other.",
    "zh-Hans":
      "若一个文件收录了许多城市各自的名单，某城市的名单可能列出一个伙伴，而对方的名单并未列出它。这不算错误：这是单方的说法，值得向对方求证。",
    ru: "Если в файле собраны собственные списки многих городов, один список может называть партнёра, чей список его не называет. Это не ошибка, а слово одной стороны — повод спросить другую.",
  },
  oneSidedRule: {
    en: "The rule: of the rows that stand in somebody’s list, every pair host → partner counts once an import. Of these, only those whose partner has a list in the same import can be told to be one-sided; they are, if that list does not name the host. By names: names are the same but for case, accents, dots and hyphens, in the same country as read from what is written. By places: the same place of the registry; names that wait for a decision are left out.",
    "zh-Hans":
      "规则：在属于某城市名单的各行中，每个“名单所有者 → 伙伴”在每次导入中只计一次。只有伙伴在同一次导入中也有名单时，才能判断是否为单方说法；若对方名单未列出所有者，即为单方说法。按名称：忽略大小写、变音符号、点和连字符后名称相同，且所写国家读作同一国家。按地方：同一个登记地方；待决定的名称不计。",
    ru: "Правило: среди строк, стоящих в чьём-то списке, каждая пара «владелец → партнёр» считается один раз на ввоз. Односторонними могут оказаться лишь те, чей партнёр тоже имеет список в том же ввозе: если этот список не называет владельца. По названиям: они совпадают без учёта регистра, диакритики, точек и дефисов, и написанная страна прочитана одинаково. По местам: одно и то же место реестра; названия, ждущие решения, не учитываются.",
  },
  by: { en: "who is who", "zh-Hans": "识别方式", ru: "как опознаны" },
  names: { en: "names as written", "zh-Hans": "按原文名称", ru: "по названиям" },
  places: { en: "matched places", "zh-Hans": "按已匹配地方", ru: "по опознанным местам" },
  edges: { en: "pairs host → partner", "zh-Hans": "“所有者 → 伙伴”对", ru: "пар «владелец → партнёр»" },
  partnerHasList: {
    en: "whose partner has a list too",
    "zh-Hans": "伙伴也有名单",
    ru: "партнёр тоже имеет список",
  },
  reciprocated: { en: "named back", "zh-Hans": "对方也列出", ru: "названы взаимно" },
  oneSidedCount: { en: "one-sided", "zh-Hans": "单方", ru: "односторонних" },
  counts: { en: "Counts", "zh-Hans": "统计", ru: "Подсчёт" },
  batch: { en: "import", "zh-Hans": "导入批次", ru: "ввоз" },
  anyBatch: { en: "every import", "zh-Hans": "全部批次", ru: "все файлы" },
  host: { en: "whose list", "zh-Hans": "名单所有者", ru: "чей список" },
  partner: { en: "names", "zh-Hans": "列出", ru: "называет" },
  file: { en: "file", "zh-Hans": "文件", ru: "файл" },
  line: { en: "line", "zh-Hans": "行号", ru: "строка №" },
  partnership: { en: "partnership", "zh-Hans": "友好关系", ru: "партнёрство" },
  none: {
    en: "No claim is one-sided here.",
    "zh-Hans": "这里没有单方说法。",
    ru: "Односторонних заявлений здесь нет.",
  },
  noLists: {
    en: "No import holds towns’ own lists.",
    "zh-Hans": "尚未导入含有城市各自名单的文件。",
    ru: "Ни один ввоз не содержит собственных списков городов.",
  },
  conflicts: { en: "Conflicting claims", "zh-Hans": "相互矛盾的说法", ru: "Противоречия" },
  conflictsLead: {
    en: "Partnerships of which sources say what cannot all be true, and rows that were imported although they contradict what was on record. Every claim stays; a person may judge.",
    "zh-Hans":
      "各来源的说法不能同时成立的友好关系，以及与已有记录相矛盾但仍已入册的行。所有说法都会保留，可由人裁定。",
    ru: "Партнёрства, о которых источники говорят несовместимое, и строки, записанные вопреки уже известному. Каждое утверждение остаётся; рассудить может человек.",
  },
  noConflicts: {
    en: "No claims contradict each other.",
    "zh-Hans": "没有相互矛盾的说法。",
    ru: "Противоречий нет.",
  },
  about: { en: "what disagrees", "zh-Hans": "分歧", ru: "в чём расхождение" },
  dates: { en: "dates exclude each other", "zh-Hans": "日期互相排斥", ru: "даты исключают друг друга" },
  kinds: { en: "kinds differ", "zh-Hans": "类型不同", ru: "виды различаются" },
  row: { en: "an imported row", "zh-Hans": "导入的行", ru: "ввезённая строка" },
  claims: { en: "who says what", "zh-Hans": "各方说法", ru: "кто что говорит" },
  undated: { en: "no date", "zh-Hans": "无日期", ru: "без даты" },
  judge: { en: "judge", "zh-Hans": "裁定", ru: "рассудить" },
  judgeThis: { en: "judge {name}", "zh-Hans": "裁定{name}", ru: "рассудить: {name}" },
  where: { en: "{file}, line {line}", "zh-Hans": "{file}，第 {line} 行", ru: "{file}, строка {line}" },
});
