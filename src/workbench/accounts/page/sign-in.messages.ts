import { defineMessages } from "../../../web/messages.ts";

/** The way in and out: signing in, links, new passwords; the corner of every page. */
export const signInMessages = defineMessages({
  signIn: { en: "Sign in", "zh-Hans": "登录", ru: "Вход" },
  signInDo: { en: "Sign in", "zh-Hans": "登录", ru: "Войти" },
  signOut: { en: "Sign out", "zh-Hans": "退出", ru: "Выйти" },
  desk: { en: "Desk", "zh-Hans": "工作台", ru: "Рабочий стол" },
  account: { en: "Your account", "zh-Hans": "您的账户", ru: "Ваша учётная запись" },
  lead: {
    en: "For who keeps the registry. To read it, and to suggest a correction, nobody needs an account.",
    "zh-Hans": "供维护登记册的人员使用。阅读和提出更正无需账户。",
    ru: "Для тех, кто ведёт реестр. Чтобы читать его и предложить поправку, учётная запись не нужна.",
  },
  noAdministrator: {
    en: "This registry has no administrator yet. The link to become one stands in the terminal in which it was started.",
    "zh-Hans": "本登记册尚无管理员。设立管理员的链接显示在启动程序的终端中。",
    ru: "У этого реестра ещё нет администратора. Ссылка, чтобы им стать, — в терминале, где реестр запущен.",
  },
  email: { en: "E-mail address", "zh-Hans": "电子邮箱", ru: "Адрес электронной почты" },
  password: { en: "Password", "zh-Hans": "密码", ru: "Пароль" },
  newPassword: { en: "New password", "zh-Hans": "新密码", ru: "Новый пароль" },
  passwordHint: {
    en: "At least 12 characters; a few words in a row do well.",
    "zh-Hans": "至少 12 个字符；可用几个词连写。",
    ru: "Не меньше 12 знаков; хорошо подходят несколько слов подряд.",
  },
  withProvider: { en: "Sign in with {name}", "zh-Hans": "使用 {name} 登录", ru: "Войти через {name}" },
  forgotten: { en: "Forgotten password", "zh-Hans": "忘记密码", ru: "Забытый пароль" },
  forgottenLead: {
    en: "We send a link to set a new one, if an account has the address.",
    "zh-Hans": "若该邮箱已有账户，我们会发送重设密码的链接。",
    ru: "Мы пришлём ссылку для нового, если с этим адресом есть учётная запись.",
  },
  forgottenSend: { en: "Send the link", "zh-Hans": "发送链接", ru: "Прислать ссылку" },
  forgottenSent: {
    en: "If an account has this address, a link is on its way. It is good for two hours.",
    "zh-Hans": "若该邮箱已有账户，链接即将送达，两小时内有效。",
    ru: "Если с этим адресом есть учётная запись, ссылка уже в пути. Она действует два часа.",
  },
  forgottenNoMail: {
    en: "This registry sends no mail. Ask an administrator, who can make you a link to set a new password.",
    "zh-Hans": "本登记册不发送邮件。请联系管理员，由其生成重设密码的链接。",
    ru: "Этот реестр не отправляет почту. Обратитесь к администратору: он сделает ссылку для нового пароля.",
  },
  becomeAdministrator: {
    en: "Become administrator",
    "zh-Hans": "成为管理员",
    ru: "Стать администратором",
  },
  becomeLead: {
    en: "You will keep accounts and bodies of this registry, and can invite others.",
    "zh-Hans": "您将管理本登记册的账户与单位，并可邀请他人。",
    ru: "Вы будете вести учётные записи и организации этого реестра и сможете приглашать других.",
  },
  invitation: { en: "Invitation", "zh-Hans": "邀请", ru: "Приглашение" },
  invitedTo: {
    en: "{by} invites you to {body} as {role}.",
    "zh-Hans": "{by} 邀请您以“{role}”身份加入 {body}。",
    ru: "{by} приглашает вас: {body}, роль — {role}.",
  },
  invitedWide: {
    en: "{by} invites you to the whole registry as {role}.",
    "zh-Hans": "{by} 邀请您以“{role}”身份参与整个登记册。",
    ru: "{by} приглашает вас: весь реестр, роль — {role}.",
  },
  roleMeans: { en: "This role {means}.", "zh-Hans": "该角色{means}。", ru: "Эта роль: {means}." },
  goodUntil: {
    en: "Good once, until {time}.",
    "zh-Hans": "仅可使用一次，有效期至 {time}。",
    ru: "Действует один раз, до {time}.",
  },
  name: { en: "Your name", "zh-Hans": "姓名", ru: "Ваше имя" },
  nameHint: {
    en: "Changes that you make are shown under it, to everybody.",
    "zh-Hans": "您所作的修改将以此名公开显示。",
    ru: "Под ним ваши изменения видны всем.",
  },
  accept: { en: "Make the account", "zh-Hans": "创建账户", ru: "Создать учётную запись" },
  acceptAs: { en: "Accept as {name}", "zh-Hans": "以 {name} 的身份接受", ru: "Принять как {name}" },
  haveAccount: {
    en: "You have an account already? <a>Sign in</a> and open the link again.",
    "zh-Hans": "已有账户？请<a>登录</a>后重新打开此链接。",
    ru: "Учётная запись уже есть? <a>Войдите</a> и откройте ссылку снова.",
  },
  orNewcomer: {
    en: "Or make another account",
    "zh-Hans": "或另建账户",
    ru: "Или создайте другую учётную запись",
  },
  setPassword: { en: "Set the password", "zh-Hans": "设定密码", ru: "Задать пароль" },
  setPasswordLead: {
    en: "For {name}. Every browser that is signed in must sign in anew.",
    "zh-Hans": "账户：{name}。所有已登录的浏览器都须重新登录。",
    ru: "Для: {name}. Во всех браузерах придётся войти заново.",
  },
  mailPasswordSubject: {
    en: "A new password for Amity",
    "zh-Hans": "重设 Amity 密码",
    ru: "Новый пароль для Amity",
  },
  mailPassword: {
    en: "{name}, somebody asked for a new password for your account at Amity.\n\nTo set one, open this link within two hours:\n{link}\n\nIf it was not you, nothing needs to be done.",
    "zh-Hans":
      "{name}，您好：有人为您的 Amity 账户申请重设密码。\n\n请在两小时内打开以下链接：\n{link}\n\n若非本人操作，请忽略此邮件。",
    ru: "{name}, кто-то попросил новый пароль для вашей учётной записи в Amity.\n\nЧтобы задать его, откройте ссылку в течение двух часов:\n{link}\n\nЕсли это были не вы, ничего делать не нужно.",
  },
  mailInvitationSubject: { en: "An invitation to Amity", "zh-Hans": "Amity 邀请", ru: "Приглашение в Amity" },
  mailInvitation: {
    en: "{said}\n\nAmity is a registry of friendship cities. To accept, open this link within seven days:\n{link}\n\nThe link is good once. If you do not know who invites you, do not open it.",
    "zh-Hans":
      "{said}\n\nAmity 是友好城市登记册。如接受邀请，请在七天内打开以下链接：\n{link}\n\n链接仅可使用一次。若不认识邀请人，请勿打开。",
    ru: "{said}\n\nAmity — реестр городов-побратимов. Чтобы принять приглашение, откройте ссылку в течение семи дней:\n{link}\n\nСсылка действует один раз. Если вы не знаете, кто вас приглашает, не открывайте её.",
  },
});
