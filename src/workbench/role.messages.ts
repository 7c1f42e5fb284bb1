import type { Role, Scope } from "../kernel/role.ts";
import { defineMessages, type Message } from "../web/messages.ts";

/** Roles, as every room of the workbench calls them. */
export const roleMessages = defineMessages({
  reader: { en: "reader", "zh-Hans": "阅览者", ru: "читатель" },
  contributor: { en: "contributor", "zh-Hans": "供稿人", ru: "участник" },
  editor: { en: "editor", "zh-Hans": "编辑", ru: "редактор" },
  registrar: { en: "registrar", "zh-Hans": "登记员", ru: "регистратор" },
  administrator: { en: "administrator", "zh-Hans": "管理员", ru: "администратор" },
}) satisfies Record<Role, Message>;

/** What each role may, in a line. */
export const roleMeaningMessages = defineMessages({
  reader: {
    en: "sees the body's drafts and lists",
    "zh-Hans": "可查看本单位的草稿与清单",
    ru: "видит черновики и списки организации",
  },
  contributor: {
    en: "writes drafts and proposes changes",
    "zh-Hans": "可撰写草稿并提出修改",
    ru: "пишет черновики и предлагает изменения",
  },
  editor: {
    en: "reviews, publishes, answers the public, keeps contacts and duties",
    "zh-Hans": "可审核、发布、答复公众、管理联系人与待办",
    ru: "проверяет, публикует, отвечает читателям, ведёт контакты и сроки",
  },
  registrar: {
    en: "judges, merges, undoes, and invites others",
    "zh-Hans": "可裁定、合并、撤销，并邀请他人",
    ru: "принимает решения, объединяет, отменяет и приглашает других",
  },
  administrator: {
    en: "keeps accounts and bodies",
    "zh-Hans": "管理账户与单位",
    ru: "ведёт учётные записи и организации",
  },
}) satisfies Record<Role, Message>;

/** What an API token may be used for. */
export const scopeMessages = defineMessages({
  read: {
    en: "read what you may read, drafts of your bodies too",
    "zh-Hans": "读取您可读的内容，包括本单位草稿",
    ru: "читать то, что можно вам, и черновики ваших организаций",
  },
  propose: {
    en: "write drafts and propose changes",
    "zh-Hans": "撰写草稿、提出修改",
    ru: "писать черновики и предлагать изменения",
  },
  review: {
    en: "review and publish",
    "zh-Hans": "审核与发布",
    ru: "проверять и публиковать",
  },
  import: { en: "bring in files", "zh-Hans": "导入文件", ru: "загружать файлы" },
  administer: {
    en: "read the lists of accounts and bodies",
    "zh-Hans": "读取账户与单位列表",
    ru: "читать списки учётных записей и организаций",
  },
}) satisfies Record<Scope, Message>;
