import { defineMessages, type Message } from "../../web/messages.ts";
import type { NamingText } from "./naming.store.ts";

export const namingMessages = defineMessages({
  note: { en: "note", "zh-Hans": "备注", ru: "заметка" },
  reason: { en: "reason for a lane", "zh-Hans": "处理方向的理由", ru: "основание решения" },
  "follow-up": { en: "follow-up", "zh-Hans": "跟进事项", ru: "дальнейший шаг" },
  contact: { en: "note on a contact", "zh-Hans": "联系人备注", ru: "заметка к контакту" },
  duty: { en: "note on a duty", "zh-Hans": "待办备注", ru: "заметка к делу" },
} satisfies Record<NamingText["kind"], Message>);

export const contactMessages = defineMessages({
  contacts: { en: "Contacts", "zh-Hans": "联系人", ru: "Контакты" },
  contactsOf: { en: "Contacts of {office}", "zh-Hans": "{office}的联系人", ru: "Контакты: {office}" },
  lead: {
    en: "The people you write to. Seen by this office only: never public, in no search and no export of the registry. Each is kept for a purpose and until a day.",
    "zh-Hans":
      "您的联系对象。仅本单位可见：不公开，不进入搜索，也不随登记册导出。每位联系人都有保存目的和期限。",
    ru: "Люди, которым вы пишете. Видит только эта организация: не публикуются, не попадают в поиск и выгрузки реестра. Каждый контакт хранится с определённой целью и до определённого дня.",
  },
  noMinors: {
    en: "Adults in their official function only. No children or young people: they are reached through their school or guardian.",
    "zh-Hans": "仅限成年人的公务联系方式。不得登记未成年人；须通过学校或监护人联系。",
    ru: "Только взрослые в служебном качестве. Дети и подростки не вносятся: с ними связываются через школу или опекуна.",
  },
  none: {
    en: "No contacts yet. Add the first one below.",
    "zh-Hans": "尚无联系人。请在下方添加。",
    ru: "Контактов пока нет. Добавьте первый ниже.",
  },
  pastTitle: { en: "Time to decide", "zh-Hans": "须作决定", ru: "Пора решить" },
  past: {
    en: "{n, plural, one {# contact is} other {# contacts are}} past the day until which they were to be kept: keep on with a new day, or erase.",
    "zh-Hans": "{n} 位联系人已过保存期限：请设定新期限，或予以删除。",
    ru: "{n, plural, one {У # контакта истёк} few {У # контактов истёк} other {У # контактов истёк}} срок хранения: назначьте новый или сотрите.",
  },
  add: { en: "Add a contact", "zh-Hans": "添加联系人", ru: "Добавить контакт" },
  save: { en: "Save", "zh-Hans": "保存", ru: "Сохранить" },
  name: { en: "Name", "zh-Hans": "姓名", ru: "Имя" },
  post: { en: "Post", "zh-Hans": "职务", ru: "Должность" },
  organization: { en: "Organization", "zh-Hans": "机构", ru: "Организация" },
  partnership: { en: "Partnership", "zh-Hans": "结好关系", ru: "Партнёрство" },
  noPartnership: { en: "none in particular", "zh-Hans": "不限", ru: "без партнёрства" },
  email: { en: "E-mail", "zh-Hans": "电子邮箱", ru: "Эл. почта" },
  phone: { en: "Telephone", "zh-Hans": "电话", ru: "Телефон" },
  language: { en: "Language to write in", "zh-Hans": "书面语言", ru: "Язык переписки" },
  anyLanguage: { en: "not known", "zh-Hans": "不详", ru: "неизвестен" },
  note: { en: "Note", "zh-Hans": "备注", ru: "Заметка" },
  purpose: { en: "Why it is kept", "zh-Hans": "保存目的", ru: "Зачем хранится" },
  purposeHint: {
    en: "For example: prepares the visit of 2027.",
    "zh-Hans": "例如：筹备 2027 年访问。",
    ru: "Например: готовит визит 2027 года.",
  },
  origin: {
    en: "Where it comes from, consent",
    "zh-Hans": "来源与本人同意情况",
    ru: "Откуда сведения, согласие",
  },
  originHint: {
    en: "Business card, signature of a mail; whether the person was asked.",
    "zh-Hans": "名片、邮件签名等；是否征得本人同意。",
    ru: "Визитка, подпись письма; спросили ли самого человека.",
  },
  retain: { en: "Kept until", "zh-Hans": "保存至", ru: "Хранить до" },
  retainHint: {
    en: "Five years from now at most. After that day it is a duty to decide again.",
    "zh-Hans": "自今日起至多五年。到期后须重新决定。",
    ru: "Не дольше пяти лет от сегодняшнего дня. После этого нужно решить заново.",
  },
  change: { en: "Change", "zh-Hans": "更改", ru: "Изменить" },
  everything: {
    en: "Everything held about this person (JSON)",
    "zh-Hans": "所保存的此人全部信息（JSON）",
    ru: "Всё, что хранится об этом человеке (JSON)",
  },
  naming: {
    en: "Where the name is written",
    "zh-Hans": "出现该姓名之处",
    ru: "Где написано это имя",
  },
  where: { en: "Where", "zh-Hans": "位置", ru: "Где" },
  text: { en: "Text", "zh-Hans": "内容", ru: "Текст" },
  erase: { en: "Erase", "zh-Hans": "删除", ru: "Стереть" },
  eraseLead: {
    en: "Deletes the name and all details for good. Notes that refer to this person then say “erased contact”.",
    "zh-Hans": "永久删除姓名及全部信息。引用此人的备注将显示“已删除的联系人”。",
    ru: "Безвозвратно удаляет имя и все сведения. В заметках, которые ссылаются на человека, останется «стёртый контакт».",
  },
  eraseInTexts: {
    en: "Put “[erased contact]” in place of the name in the {n, plural, one {# text} other {# texts}} above too",
    "zh-Hans": "同时将上述 {n} 处文字中的姓名替换为“[erased contact]”",
    ru: "Заменить имя на «[erased contact]» и в {n, plural, one {# тексте} other {# текстах}} выше",
  },
  eraseConfirm: {
    en: "I know that this cannot be undone",
    "zh-Hans": "我知道此操作不可撤销",
    ru: "Я понимаю, что это необратимо",
  },
  erasedContact: { en: "erased contact", "zh-Hans": "已删除的联系人", ru: "стёртый контакт" },
});
