import { defineMessages } from "../messages.ts";

/** Accounts, links and bodies: what was wrong, and what to do. */
export const accountProblemMessages = defineMessages({
  "account-not-found": {
    en: "There is no such account.",
    "zh-Hans": "没有此账户。",
    ru: "Такой учётной записи нет.",
  },
  "bad-account-command": {
    en: "Say whom the link is for.",
    "zh-Hans": "请说明链接给谁使用。",
    ru: "Скажите, для кого ссылка.",
  },
  "bad-body-name": {
    en: "A body has a name of up to 200 letters, some of which can be written in an address.",
    "zh-Hans": "单位名称不超过 200 个字符，且须能转写为网址。",
    ru: "Название организации — до 200 букв, и его можно записать в адресе.",
  },
  "bad-delegation": {
    en: "Choose another body that works here, and a day to come or none.",
    "zh-Hans": "请选择另一个在此工作的单位；截止日须为将来的日期，也可不填。",
    ru: "Выберите другую организацию, которая здесь работает; срок — будущий день или никакой.",
  },
  "bad-email": {
    en: "This is no e-mail address.",
    "zh-Hans": "这不是有效的电子邮箱地址。",
    ru: "Это не адрес электронной почты.",
  },
  "bad-name": {
    en: "A name has 1 to 100 letters, and is none that the program uses itself.",
    "zh-Hans": "名称为 1 至 100 个字符，且不能是程序自用的名称。",
    ru: "Имя — от 1 до 100 букв и не из тех, что использует сама программа.",
  },
  "bad-scopes": {
    en: "Choose at least one thing that the token may do.",
    "zh-Hans": "请至少选择一项令牌权限。",
    ru: "Выберите хотя бы одно, что можно делать с токеном.",
  },
  "bad-token-days": {
    en: "A token is good for 1 to 365 days.",
    "zh-Hans": "令牌有效期为 1 至 365 天。",
    ru: "Токен действует от 1 до 365 дней.",
  },
  "bad-token-name": {
    en: "Say in up to 100 letters what the token is for.",
    "zh-Hans": "请用不超过 100 个字符说明令牌用途。",
    ru: "Скажите, для чего токен: до 100 букв.",
  },
  "body-not-found": {
    en: "There is no such body, or it is none of yours.",
    "zh-Hans": "没有此单位，或您不属于该单位。",
    ru: "Такой организации нет, или вы в ней не состоите.",
  },
  "email-taken": {
    en: "An account has this address. Sign in with it, and open the link again.",
    "zh-Hans": "此邮箱已有账户。请用该账户登录后重新打开链接。",
    ru: "С этим адресом уже есть учётная запись. Войдите с ним и откройте ссылку снова.",
  },
  "grant-too-high": {
    en: "You give roles up to your own, in bodies that you keep as registrar.",
    "zh-Hans": "您只能在自己担任登记员的单位内授予不高于本人的角色。",
    ru: "Вы даёте роли не выше собственной и там, где вы регистратор.",
  },
  "last-administrator": {
    en: "This is the only administrator. Make another one first.",
    "zh-Hans": "这是唯一的管理员。请先设立另一位管理员。",
    ru: "Это единственный администратор. Сначала назначьте другого.",
  },
  "link-gone": {
    en: "This link is not good any more: it was used, taken back, replaced, or is too old. Ask for a new one.",
    "zh-Hans": "此链接已失效：可能已使用、被撤回、被替换或已过期。请索取新链接。",
    ru: "Ссылка больше не действует: ею воспользовались, её отозвали, заменили или вышел срок. Попросите новую.",
  },
  "name-taken": {
    en: "Somebody has this name here. Add something to it.",
    "zh-Hans": "此名称已有人使用。请加以区分。",
    ru: "Это имя здесь уже занято. Добавьте к нему что-нибудь.",
  },
  "no-provider": {
    en: "This registry has no other place to sign in.",
    "zh-Hans": "本登记册未设置其他登录方式。",
    ru: "Другого места для входа у этого реестра нет.",
  },
  "not-confirmed": {
    en: "Tick the box to say that you mean it.",
    "zh-Hans": "请勾选以确认。",
    ru: "Отметьте, что вы этого хотите.",
  },
  "not-invited": {
    en: "No account belongs to this sign-in. Ask for an invitation, and open its link first.",
    "zh-Hans": "此登录没有对应的账户。请先索取邀请并打开邀请链接。",
    ru: "С этим входом не связана ни одна учётная запись. Попросите приглашение и сначала откройте его ссылку.",
  },
  "password-guessable": {
    en: "This is your name or address, or has fewer than four different characters. Take another.",
    "zh-Hans": "密码与姓名或邮箱相同，或不同字符少于四个。请另设密码。",
    ru: "Это ваше имя или адрес, либо в нём меньше четырёх разных знаков. Возьмите другой.",
  },
  "password-length": {
    en: "A password has 12 to 200 characters.",
    "zh-Hans": "密码长度为 12 至 200 个字符。",
    ru: "В пароле от 12 до 200 знаков.",
  },
  "provider-refused": {
    en: "The sign-in was not finished. Begin again.",
    "zh-Hans": "登录未完成。请重新开始。",
    ru: "Вход не завершён. Начните сначала.",
  },
  "provider-unavailable": {
    en: "The place where you sign in does not answer. Try again in a while.",
    "zh-Hans": "登录服务没有响应。请稍后再试。",
    ru: "Служба входа не отвечает. Попробуйте позже.",
  },
  "sign-in-failed": {
    en: "The address and the password do not belong together.",
    "zh-Hans": "邮箱与密码不匹配。",
    ru: "Адрес и пароль не подходят друг к другу.",
  },
  "sign-in-paused": {
    en: "There were too many attempts for this address. Wait a quarter of an hour, or ask for a new password.",
    "zh-Hans": "此邮箱的尝试次数过多。请等待一刻钟，或申请重设密码。",
    ru: "Для этого адреса было слишком много попыток. Подождите четверть часа или попросите новый пароль.",
  },
  "token-not-found": {
    en: "You have no such API token.",
    "zh-Hans": "您没有此 API 令牌。",
    ru: "Такого токена API у вас нет.",
  },
  "too-many-tokens": {
    en: "An account has 50 tokens at most. Revoke some.",
    "zh-Hans": "每个账户最多 50 个令牌。请先撤销一些。",
    ru: "У учётной записи не больше 50 токенов. Отзовите лишние.",
  },
  "wrong-password": {
    en: "This is not the password that you have now.",
    "zh-Hans": "这不是您当前的密码。",
    ru: "Это не ваш нынешний пароль.",
  },
});
