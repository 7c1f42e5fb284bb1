import { defineMessages } from "../messages.ts";

/** What is wrong with a mail. */
export const mailProblemMessages = defineMessages({
  "mail-address": {
    en: "This is not one e-mail address.",
    "zh-Hans": "这不是一个有效的电子邮件地址。",
    ru: "Это не адрес электронной почты.",
  },
  "mail-not-sent": {
    en: "The mail could not be sent. Nothing is lost: pass the link on in another way.",
    "zh-Hans": "邮件未能发出。内容没有丢失：请用其他方式转交链接。",
    ru: "Письмо не удалось отправить. Ничего не потеряно: передайте ссылку другим способом.",
  },
  "no-such-mail": {
    en: "There is no such mail, or it need not be tried again.",
    "zh-Hans": "没有这封邮件，或无需再次发送。",
    ru: "Такого письма нет, или отправлять его снова не нужно.",
  },
});
