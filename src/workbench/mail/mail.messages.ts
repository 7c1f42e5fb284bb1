import { defineMessages } from "../../web/messages.ts";

/** What waits to be sent, for administrators. */
export const mailMessages = defineMessages({
  mail: { en: "Mail", "zh-Hans": "邮件", ru: "Почта" },
  lead: {
    en: "Mails that wait or could not be sent. What they say is not shown, and those with a secret link are not kept.",
    "zh-Hans": "等待发送或未能发出的邮件。此处不显示正文；含有保密链接的邮件不予保存。",
    ru: "Письма, которые ждут отправки или не ушли. Их текст не показывается, а письма с секретной ссылкой не хранятся.",
  },
  counts: {
    en: "{waiting, plural, one {# waits} other {# wait}}, {failed, plural, one {# failed} other {# failed}}, {sent, plural, one {# was sent} other {# were sent}} in the last {days} days.",
    "zh-Hans":
      "等待 {waiting, number} 封，失败 {failed, number} 封，最近 {days} 天已发送 {sent, number} 封。",
    ru: "Ждут: {waiting, number}, не отправлены: {failed, number}, отправлены за последние {days, plural, one {# день} few {# дня} many {# дней} other {# дня}}: {sent, number}.",
  },
  notSetUp: {
    en: "No mail server is set up, so no mail goes out: links are shown to who makes them, to be passed on. An operator sets <c>AMITY_SMTP_URL</c> and <c>AMITY_MAIL_FROM</c>.",
    "zh-Hans":
      "未设置邮件服务器，因此不会发出邮件：链接会显示给创建者，由其转交。运维人员可设置 <c>AMITY_SMTP_URL</c> 和 <c>AMITY_MAIL_FROM</c>。",
    ru: "Почтовый сервер не настроен, и письма не отправляются: ссылку видит тот, кто её создал, и передаёт её сам. Оператор задаёт <c>AMITY_SMTP_URL</c> и <c>AMITY_MAIL_FROM</c>.",
  },
  none: {
    en: "Nothing waits, and nothing failed.",
    "zh-Hans": "没有等待或失败的邮件。",
    ru: "Ничего не ждёт и не застряло.",
  },
  subject: { en: "Subject", "zh-Hans": "主题", ru: "Тема" },
  to: { en: "To", "zh-Hans": "收件人", ru: "Кому" },
  written: { en: "Written", "zh-Hans": "撰写时间", ru: "Написано" },
  state: { en: "State", "zh-Hans": "状态", ru: "Состояние" },
  waiting: {
    en: "waits, tried {tries, plural, one {once} other {# times}}",
    "zh-Hans": "等待中，已尝试 {tries, number} 次",
    ru: "ждёт, попыток: {tries, number}",
  },
  isNew: { en: "waits", "zh-Hans": "等待中", ru: "ждёт" },
  failed: {
    en: "given up, tried {tries, plural, one {once} other {# times}}",
    "zh-Hans": "已放弃，尝试过 {tries, number} 次",
    ru: "не отправлено, попыток: {tries, number}",
  },
  next: { en: "again at {at}", "zh-Hans": "将于 {at} 重试", ru: "повтор: {at}" },
  decide: { en: "Decide", "zh-Hans": "处理", ru: "Решение" },
  again: { en: "Try again", "zh-Hans": "重新发送", ru: "Отправить снова" },
  againThis: {
    en: "Try again: {subject}",
    "zh-Hans": "重新发送：{subject}",
    ru: "Отправить снова: {subject}",
  },
  notKept: {
    en: "held a secret link; make a new one",
    "zh-Hans": "含保密链接，请重新生成",
    ru: "было с секретной ссылкой; создайте новую",
  },
  tried: {
    en: "It is tried again now.",
    "zh-Hans": "正在重新发送。",
    ru: "Отправляется снова.",
  },
});
