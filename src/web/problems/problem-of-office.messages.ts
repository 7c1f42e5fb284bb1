import { defineMessages } from "../messages.ts";

/** What an office cannot do with its own things, and what to do. */
export const officeProblemMessages = defineMessages({
  "bad-mark": {
    en: "A mark is a whole number from 0 to 5, or left empty.",
    "zh-Hans": "评分为 0 至 5 的整数，也可留空。",
    ru: "Оценка — целое число от 0 до 5; поле можно оставить пустым.",
  },
  "bad-retention": {
    en: "A contact is kept until a day to come, five years from now at most.",
    "zh-Hans": "保存期限须为将来的日期，自今日起至多五年。",
    ru: "Контакт хранят до будущей даты, не дольше пяти лет от сегодняшнего дня.",
  },
  "bad-whole-number": {
    en: "Give a whole number within the limits beside the field.",
    "zh-Hans": "请填写字段旁所示范围内的整数。",
    ru: "Укажите целое число в пределах, названных у поля.",
  },
  "changed-meanwhile": {
    en: "Somebody changed this while you wrote. What you wrote is still here: compare, then save again.",
    "zh-Hans": "在您填写期间，他人已作修改。您的内容仍在此处：请核对后再保存。",
    ru: "Пока вы писали, запись изменили. Ваш текст сохранён здесь: сравните и сохраните снова.",
  },
  "day-needed": {
    en: "Give a day that exists, written YYYY-MM-DD.",
    "zh-Hans": "请填写真实存在的日期，格式为 YYYY-MM-DD。",
    ru: "Укажите существующую дату в виде ГГГГ-ММ-ДД.",
  },
  "erase-not-confirmed": {
    en: "Erasing cannot be undone. Tick the box to say that you mean it.",
    "zh-Hans": "删除不可撤销。请勾选以确认。",
    ru: "Стирание необратимо. Поставьте отметку, чтобы подтвердить.",
  },
  "not-a-member": {
    en: "This can be given to a member of the office only.",
    "zh-Hans": "只能交给本单位的成员。",
    ru: "Поручить можно только сотруднику этой организации.",
  },
  "not-your-note": {
    en: "A note is changed by who wrote it. Write one of your own beside it.",
    "zh-Hans": "备注只能由作者修改。您可另写一条。",
    ru: "Заметку меняет её автор. Напишите рядом свою.",
  },
  "text-needed": {
    en: "This must not be left empty.",
    "zh-Hans": "此项不能为空。",
    ru: "Это поле нельзя оставить пустым.",
  },
  "unknown-contact": {
    en: "There is no such contact here, or it has been erased.",
    "zh-Hans": "此处没有该联系人，或已被删除。",
    ru: "Такого контакта здесь нет, или он стёрт.",
  },
  "unknown-criterion": {
    en: "There is no such criterion here.",
    "zh-Hans": "此处没有该标准。",
    ru: "Такого критерия здесь нет.",
  },
  "unknown-duty": {
    en: "There is no such duty, or no longer: the record behind it may have changed.",
    "zh-Hans": "没有该待办，或已不存在：其依据的记录可能已变。",
    ru: "Такого дела нет или больше нет: запись, из которой оно следует, могла измениться.",
  },
  "unknown-feed": {
    en: "There is no calendar under this address. It may have been revoked.",
    "zh-Hans": "该地址下没有日历，可能已被撤销。",
    ru: "По этому адресу календаря нет. Возможно, он отозван.",
  },
  "unknown-note": {
    en: "There is no such note here.",
    "zh-Hans": "此处没有该备注。",
    ru: "Такой заметки здесь нет.",
  },
  "unknown-office": {
    en: "There is no such office, or it is not yours.",
    "zh-Hans": "没有该单位，或您不属于该单位。",
    ru: "Такой организации нет, или вы в ней не состоите.",
  },
  "unknown-person": {
    en: "There is no such person in the registry.",
    "zh-Hans": "登记册中没有该人物。",
    ru: "Такого человека в реестре нет.",
  },
});
