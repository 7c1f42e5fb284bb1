import { defineMessages, type Message } from "../../web/messages.ts";
import type { Measure } from "./criterion.ts";
import type { Lane, LaneRule } from "./lane.ts";

export const laneMessages = defineMessages({
  renew: { en: "renew", "zh-Hans": "续签", ru: "продлить" },
  revive: { en: "revive", "zh-Hans": "恢复往来", ru: "оживить" },
  downgrade: { en: "downgrade", "zh-Hans": "降级", ru: "понизить" },
  close: { en: "close", "zh-Hans": "终止", ru: "закрыть" },
  none: { en: "none", "zh-Hans": "无", ru: "ничего" },
} satisfies Record<Lane, Message>);

/** Why a lane is suggested, after the word for it. */
export const laneRuleMessages = defineMessages({
  ended: {
    en: "the record says that the tie has ended",
    "zh-Hans": "记录显示关系已终止",
    ru: "по записи связь прекращена",
  },
  expired: {
    en: "the record says that the term has run out",
    "zh-Hans": "记录显示协议已期满",
    ru: "по записи срок истёк",
  },
  term: {
    en: "an agreed term ends, on {day} at the earliest",
    "zh-Hans": "协议期最早于{day}届满",
    ru: "срок соглашения истекает, самое раннее {day}",
  },
  dormant: {
    en: "a source reports that nothing happens",
    "zh-Hans": "有来源称往来已停滞",
    ru: "источник сообщает о бездействии",
  },
  intention: {
    en: "it has been an intention since {day}, and nothing was established",
    "zh-Hans": "自{day}起仅为意向，未正式建立",
    ru: "с {day} остаётся намерением, связь не установлена",
  },
  quiet: {
    en: "the last dated activity on record is of {day}",
    "zh-Hans": "最近一次有日期记录的活动为{day}",
    ru: "последнее датированное событие в записях — {day}",
  },
  silent: {
    en: "no dated activity is on record since {day}, when it began",
    "zh-Hans": "自{day}建立以来无带日期的活动记录",
    ru: "с {day}, когда связь началась, датированных событий в записях нет",
  },
  nothing: {
    en: "no rule asks for anything",
    "zh-Hans": "没有规则提示须采取行动",
    ru: "ни одно правило ничего не требует",
  },
} satisfies Record<LaneRule, Message>);

export const measureMessages = defineMessages({
  "years in force": { en: "years in force", "zh-Hans": "生效年数", ru: "лет в силе" },
  "days since activity": {
    en: "days since the last activity",
    "zh-Hans": "距最近一次活动的天数",
    ru: "дней с последнего события",
  },
  activities: {
    en: "activities in the last five years",
    "zh-Hans": "近五年活动次数",
    ru: "событий за последние пять лет",
  },
  "kinds of activity": { en: "kinds of activity", "zh-Hans": "活动种类数", ru: "видов событий" },
  projects: { en: "projects", "zh-Hans": "项目数", ru: "проектов" },
  "projects proven": {
    en: "projects done, with proof",
    "zh-Hans": "已完成且有佐证的项目数",
    ru: "выполненных проектов с подтверждением",
  },
  programmes: { en: "people-to-people programmes", "zh-Hans": "人文交流系列活动数", ru: "программ обмена" },
  "evidence grade": { en: "evidence grade", "zh-Hans": "证据等级", ru: "уровень свидетельств" },
  "own mark": { en: "mark given by hand", "zh-Hans": "人工评分", ru: "оценка вручную" },
} satisfies Record<Measure, Message>);

export const portfolioMessages = defineMessages({
  portfolio: { en: "Portfolio", "zh-Hans": "结好关系总览", ru: "Портфель" },
  choose: {
    en: "Whose partnerships?",
    "zh-Hans": "查看哪个单位的结好关系？",
    ru: "Чьи партнёрства?",
  },
  noOffice: {
    en: "You belong to no office yet. An administrator can invite you to one.",
    "zh-Hans": "您尚不属于任何单位。管理员可邀请您加入。",
    ru: "Вы пока не состоите ни в одной организации. Пригласить вас может администратор.",
  },
  portfolioOf: {
    en: "Partnerships of {office}",
    "zh-Hans": "{office}的结好关系",
    ru: "Партнёрства: {office}",
  },
  lead: {
    en: "{n, plural, =0 {No partnership of its places is on record.} one {# partnership, with what the record says of it and what is to be done.} other {# partnerships, with what the record says of each and what is to be done.}}",
    "zh-Hans":
      "{n, plural, =0 {登记册中没有其所属地方的结好关系。} other {共 # 项结好关系：记录所示情况与待办日程。}}",
    ru: "{n, plural, =0 {Партнёрств её мест в реестре нет.} one {# партнёрство: что говорит запись и что предстоит.} few {# партнёрства: что говорит запись о каждом и что предстоит.} other {# партнёрств: что говорит запись о каждом и что предстоит.}}",
  },
  own: {
    en: "The score is this office’s own weighting of what it chose to look at. It is no rank of cities, and it is never public.",
    "zh-Hans": "得分是本单位按自选标准作出的加权，并非城市排名，也绝不公开。",
    ru: "Балл — собственная оценка этой организации по выбранным ею критериям. Это не рейтинг городов, и он нигде не публикуется.",
  },
  none: {
    en: "No partnership of this office’s places is on record, or none fits.",
    "zh-Hans": "没有本单位所属地方的结好关系，或没有符合条件的。",
    ru: "Партнёрств мест этой организации в записях нет, или ни одно не подходит.",
  },
  partner: { en: "Partner", "zh-Hans": "结好方", ru: "Партнёр" },
  state: { en: "State", "zh-Hans": "状态", ru: "Состояние" },
  since: { en: "Since", "zh-Hans": "起始", ru: "С какого времени" },
  evidence: { en: "Evidence", "zh-Hans": "证据", ru: "Свидетельства" },
  last: {
    en: "Last dated activity",
    "zh-Hans": "最近一次有日期的活动",
    ru: "Последнее датированное событие",
  },
  noDated: {
    en: "none on record",
    "zh-Hans": "无记录",
    ru: "в записях нет",
  },
  noDatedSince: {
    en: "none on record since {when}",
    "zh-Hans": "{when}以来无记录",
    ru: "нет в записях ({when})",
  },
  reportedDormant: {
    en: "reported dormant, {when}",
    "zh-Hans": "据报已停滞，{when}",
    ru: "сообщается о бездействии, {when}",
  },
  undated: { en: "undated", "zh-Hans": "日期不详", ru: "без даты" },
  activities: { en: "Activities", "zh-Hans": "活动", ru: "События" },
  projects: { en: "Projects", "zh-Hans": "项目", ru: "Проекты" },
  projectsTold: {
    en: "{all} ({proven} done with proof)",
    "zh-Hans": "{all}（{proven} 个已完成且有佐证）",
    ru: "{all} (с подтверждением выполнено: {proven})",
  },
  duty: { en: "Next duty", "zh-Hans": "下一待办", ru: "Ближайший срок" },
  owner: { en: "Looked after by", "zh-Hans": "负责人", ru: "Кто ведёт" },
  nobody: { en: "nobody", "zh-Hans": "无人", ru: "никто" },
  lane: { en: "Lane", "zh-Hans": "处理方向", ru: "Что делать" },
  undecided: { en: "not decided", "zh-Hans": "未定", ru: "не решено" },
  suggested: { en: "suggested: {lane}", "zh-Hans": "建议：{lane}", ru: "предлагается: {lane}" },
  suggestedWhy: {
    en: "Suggested: {lane}, for {why}. A person decides.",
    "zh-Hans": "建议：{lane}。理由：{why}。由人决定。",
    ru: "Предлагается: {lane} — {why}. Решает человек.",
  },
  suggestedNothing: {
    en: "Nothing is suggested: no rule asks for anything.",
    "zh-Hans": "没有建议：没有规则提示须采取行动。",
    ru: "Предложений нет: ни одно правило ничего не требует.",
  },
  score: { en: "Score", "zh-Hans": "得分", ru: "Балл" },
  noScore: { en: "–", "zh-Hans": "–", ru: "–" },
  sort: { en: "Sort by", "zh-Hans": "排序", ru: "Сортировать" },
  anyLane: { en: "any lane", "zh-Hans": "任何方向", ru: "любое" },
  anyOwner: { en: "anybody", "zh-Hans": "任何人", ru: "любой" },
  criteria: { en: "Criteria and weights", "zh-Hans": "标准与权重", ru: "Критерии и веса" },
  contacts: { en: "Contacts", "zh-Hans": "联系人", ru: "Контакты" },
  duties: { en: "Duties", "zh-Hans": "待办日程", ru: "Сроки и дела" },
  // One partnership
  publicPage: { en: "The public page", "zh-Hans": "公开页面", ru: "Открытая страница" },
  propose: {
    en: "Add evidence or propose a change",
    "zh-Hans": "补充证据或提议修改",
    ru: "Добавить свидетельство или предложить правку",
  },
  confirm: {
    en: "Ask the other side to confirm",
    "zh-Hans": "请对方确认",
    ru: "Попросить другую сторону подтвердить",
  },
  byYear: { en: "Activities by year", "zh-Hans": "按年活动数", ru: "События по годам" },
  byKind: { en: "Activities by kind", "zh-Hans": "按种类活动数", ru: "События по видам" },
  byField: { en: "Programmes by field", "zh-Hans": "按领域系列活动数", ru: "Программы по сферам" },
  year: { en: "Year", "zh-Hans": "年份", ru: "Год" },
  kind: { en: "Kind", "zh-Hans": "种类", ru: "Вид" },
  field: { en: "Field", "zh-Hans": "领域", ru: "Сфера" },
  number: { en: "Number", "zh-Hans": "数量", ru: "Число" },
  noActivities: {
    en: "No dated activity is on record. Add a report of one as evidence.",
    "zh-Hans": "没有带日期的活动记录。可作为证据补充一份报道。",
    ru: "Датированных событий в записях нет. Добавьте сообщение о событии как свидетельство.",
  },
  noDuties: { en: "Nothing is due.", "zh-Hans": "没有到期事项。", ru: "Ничего не предстоит." },
  decide: { en: "Decide", "zh-Hans": "决定", ru: "Решить" },
  reason: { en: "Why", "zh-Hans": "理由", ru: "Почему" },
  decided: { en: "Decided so far", "zh-Hans": "历次决定", ru: "Решено до сих пор" },
  who: { en: "Who and when", "zh-Hans": "何人何时", ru: "Кто и когда" },
  byOn: { en: "{who}, {day}", "zh-Hans": "{who}，{day}", ru: "{who}, {day}" },
  save: { en: "Save", "zh-Hans": "保存", ru: "Сохранить" },
  marks: { en: "Your marks", "zh-Hans": "您的评分", ru: "Ваши оценки" },
  marksHint: {
    en: "0 to 5. Empty: not marked, and left out of the score.",
    "zh-Hans": "0 至 5。留空表示未评分，不计入得分。",
    ru: "От 0 до 5. Пусто: без оценки, в балл не входит.",
  },
  criterion: { en: "Criterion", "zh-Hans": "标准", ru: "Критерий" },
  measure: { en: "What is measured", "zh-Hans": "衡量内容", ru: "Что измеряется" },
  value: { en: "Value", "zh-Hans": "数值", ru: "Значение" },
  worth: { en: "Of full marks", "zh-Hans": "占满分", ru: "От полного балла" },
  weight: { en: "Weight", "zh-Hans": "权重", ru: "Вес" },
  leftOut: { en: "not known: left out", "zh-Hans": "未知：未计入", ru: "неизвестно: не учтено" },
  noCriteria: {
    en: "No criteria yet. Choose what counts for your office.",
    "zh-Hans": "尚无标准。请选择贵单位看重的内容。",
    ru: "Критериев пока нет. Выберите, что важно вашей организации.",
  },
  notes: { en: "Notes", "zh-Hans": "备注", ru: "Заметки" },
  notesLead: {
    en: "For this office alone. A note is changed by who wrote it; what it said before is kept.",
    "zh-Hans": "仅供本单位。备注由作者修改；此前的内容予以保留。",
    ru: "Только для этой организации. Заметку меняет её автор; прежний текст сохраняется.",
  },
  addNote: { en: "Write a note", "zh-Hans": "写备注", ru: "Написать заметку" },
  text: { en: "Note", "zh-Hans": "内容", ru: "Текст" },
  about: { en: "About the contact", "zh-Hans": "关于联系人", ru: "О контакте" },
  noContact: { en: "nobody in particular", "zh-Hans": "不限", ru: "ни о ком" },
  erasedContact: { en: "erased contact", "zh-Hans": "已删除的联系人", ru: "стёртый контакт" },
  changeNote: { en: "Change this note", "zh-Hans": "修改此备注", ru: "Изменить заметку" },
  takeBack: { en: "Take back", "zh-Hans": "撤回", ru: "Убрать" },
  earlier: {
    en: "{n, plural, one {# earlier wording} other {# earlier wordings}}",
    "zh-Hans": "{n} 个较早版本",
    ru: "{n, plural, one {# прежняя редакция} few {# прежние редакции} other {# прежних редакций}}",
  },
  // Criteria
  criteriaOf: { en: "Criteria of {office}", "zh-Hans": "{office}的标准", ru: "Критерии: {office}" },
  criteriaLead: {
    en: "What your office looks at when it weighs its partnerships. The score is the weighted mean of what is known.",
    "zh-Hans": "贵单位权衡结好关系时看重的内容。得分为已知各项的加权平均。",
    ru: "На что ваша организация смотрит, оценивая партнёрства. Балл — взвешенное среднее того, что известно.",
  },
  addCriterion: { en: "Add a criterion", "zh-Hans": "添加标准", ru: "Добавить критерий" },
  name: { en: "Name", "zh-Hans": "名称", ru: "Название" },
  fullAt: { en: "Full marks at", "zh-Hans": "满分值", ru: "Полный балл при" },
  fullAtHint: {
    en: "1 to 100. Of days since an activity: the years after which nothing is left. Of grades and marks it says nothing.",
    "zh-Hans": "1 至 100。对“距最近一次活动的天数”：几年后得分为零。对等级与评分不适用。",
    ru: "От 1 до 100. Для дней с последнего события — через сколько лет не остаётся ничего. Для уровней свидетельств и оценок не действует.",
  },
  weightHint: { en: "0 to 10", "zh-Hans": "0 至 10", ru: "От 0 до 10" },
  add: { en: "Add", "zh-Hans": "添加", ru: "Добавить" },
  remove: { en: "Remove", "zh-Hans": "删除", ru: "Удалить" },
  removeThis: { en: "Remove: {name}", "zh-Hans": "删除：{name}", ru: "Удалить: {name}" },
  saveThis: { en: "Save: {name}", "zh-Hans": "保存：{name}", ru: "Сохранить: {name}" },
});
