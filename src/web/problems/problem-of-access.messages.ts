import { defineMessages } from "../messages.ts";

/** Why somebody may not, and what to do. */
export const accessProblemMessages = defineMessages({
  "bad-token": {
    en: "The API token does not stand, or no longer. Make a new one on the page of your account.",
    "zh-Hans": "该 API 令牌无效或已失效。请在账户页面重新生成。",
    ru: "Токен API недействителен или больше не действует. Создайте новый на странице учётной записи.",
  },
  "foreign-request": {
    en: "This came from another site, or your browser does not say from where. Open the page here and send it again.",
    "zh-Hans": "该请求来自其他网站，或浏览器未说明来源。请在本站打开页面后重新提交。",
    ru: "Запрос пришёл с другого сайта, или браузер не сообщает откуда. Откройте страницу здесь и отправьте снова.",
  },
  "no-access-entry": {
    en: "Nobody has decided who may open this. The fault is ours.",
    "zh-Hans": "尚未规定谁可访问此页。这是我们的过错。",
    ru: "Никто не решил, кому это открыто. Ошибка наша.",
  },
  "role-needed": {
    en: "Your account does not reach this far. Ask an administrator, or the registrar of your body.",
    "zh-Hans": "您的账户没有此权限。请联系管理员或本单位的登记员。",
    ru: "Прав вашей учётной записи для этого недостаточно. Обратитесь к администратору или регистратору вашей организации.",
  },
  "scope-needed": {
    en: "The API token was made for something else. Make one that may do this.",
    "zh-Hans": "该 API 令牌的授权范围不含此操作。请生成具有相应权限的令牌。",
    ru: "Токен API выдан для другого. Создайте токен с нужными правами.",
  },
  "session-needed": {
    en: "This is done in a browser, by who is signed in.",
    "zh-Hans": "此操作须登录后在浏览器中进行。",
    ru: "Это делают в браузере, после входа.",
  },
  "sign-in-needed": {
    en: "This page is for who is signed in.",
    "zh-Hans": "此页面需登录后访问。",
    ru: "Эта страница доступна после входа.",
  },
  "too-often": {
    en: "Too many of these have come from your address. Wait a little; what you sent was not kept.",
    "zh-Hans": "来自您地址的此类请求过多。请稍候再试；刚才提交的内容未保存。",
    ru: "С вашего адреса пришло слишком много таких запросов. Подождите; отправленное не сохранено.",
  },
});
