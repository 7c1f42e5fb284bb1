import { defineMessages } from "../../web/messages.ts";

export const erasureMessages = defineMessages({
  erasures: { en: "Erasures", "zh-Hans": "人物信息删除", ru: "Стирание сведений о людях" },
  lead: {
    en: "A person of the registry may ask to be erased. What they held and when stays, without the person; nobody can bring it back.",
    "zh-Hans": "登记册中的人物可要求删除其信息。职务与日期保留，但不再指向本人；此操作不可恢复。",
    ru: "Человек, упомянутый в реестре, может попросить стереть сведения о нём. Должности и даты остаются без указания на него; вернуть ничего нельзя.",
  },
  how: {
    en: "Open the page of a person and copy the last part of its address, or type the id here.",
    "zh-Hans": "打开人物页面，复制网址最后一段；或在此输入编号。",
    ru: "Откройте страницу человека и скопируйте последнюю часть адреса или введите идентификатор здесь.",
  },
  person: { en: "Id of the person", "zh-Hans": "人物编号", ru: "Идентификатор человека" },
  look: { en: "Look what would go", "zh-Hans": "查看将删除的内容", ru: "Посмотреть, что будет стёрто" },
  none: { en: "Nobody has been erased.", "zh-Hans": "尚未删除任何人物。", ru: "Пока никого не стирали." },
  number: { en: "Number", "zh-Hans": "编号", ru: "Номер" },
  when: { en: "When", "zh-Hans": "时间", ru: "Когда" },
  who: { en: "By whom", "zh-Hans": "操作人", ru: "Кто стёр" },
  replaced: { en: "Texts changed", "zh-Hans": "更改的文字数", ru: "Изменено текстов" },
  erasePerson: { en: "Erase {name}", "zh-Hans": "删除{name}", ru: "Стереть: {name}" },
  names: { en: "Names", "zh-Hans": "姓名", ru: "Имена" },
  quotes: { en: "Quotes", "zh-Hans": "引语", ru: "Цитаты" },
  where: { en: "Where it is written", "zh-Hans": "出现之处", ru: "Где написано" },
  column: { en: "Column", "zh-Hans": "字段", ru: "Столбец" },
  values: { en: "Texts", "zh-Hans": "文字数", ru: "Текстов" },
  example: { en: "What it becomes", "zh-Hans": "更改后", ru: "Чем станет" },
  not: {
    en: "Not changed: files that were handed in, earlier backups, and what other sites copied. Look after those yourself.",
    "zh-Hans": "不在更改范围：已上传的文件、先前的备份以及他站的副本，须另行处理。",
    ru: "Не меняются загруженные файлы, прежние резервные копии и копии на других сайтах. О них позаботьтесь отдельно.",
  },
  confirm: {
    en: "The person asked for it, and I know that it cannot be undone",
    "zh-Hans": "本人已提出要求，且我知道此操作不可撤销",
    ru: "Человек об этом попросил, и я понимаю, что это необратимо",
  },
  erase: { en: "Erase", "zh-Hans": "删除", ru: "Стереть" },
});
