import { defineMessages } from "../../web/messages.ts";

/** Files that belong to records: signed papers, photos. */
export const attachmentMessages = defineMessages({
  papers: { en: "Papers and photos", "zh-Hans": "文件与照片", ru: "Документы и фотографии" },
  files: { en: "Attached files", "zh-Hans": "附件", ru: "Приложенные файлы" },
  lead: {
    en: "Signed papers and photos that your body keeps with its records. Everybody sees a file only once an editor says so.",
    "zh-Hans": "本单位随记录保存的签署文本和照片。文件须经编辑同意后才对公众显示。",
    ru: "Подписанные документы и фотографии, которые ваша организация хранит при записях. Всем файл виден только после решения редактора.",
  },
  handIn: { en: "Hand in a file", "zh-Hans": "提交文件", ru: "Добавить файл" },
  record: {
    en: "The record it belongs to",
    "zh-Hans": "所属记录",
    ru: "К какой записи относится",
  },
  recordHint: {
    en: "The address of its page, such as /partnerships/am-yerevan--cn-qingdao.",
    "zh-Hans": "其页面的地址，例如 /partnerships/am-yerevan--cn-qingdao。",
    ru: "Адрес её страницы, например /partnerships/am-yerevan--cn-qingdao.",
  },
  noRecord: {
    en: "No page of a record has this address.",
    "zh-Hans": "没有记录页面使用此地址。",
    ru: "Страницы записи с таким адресом нет.",
  },
  keptBy: { en: "Kept by", "zh-Hans": "保存单位", ru: "Хранит" },
  wholeRegistry: { en: "The whole registry", "zh-Hans": "整个登记册", ru: "Весь реестр" },
  file: { en: "File", "zh-Hans": "文件", ru: "Файл" },
  fileHint: {
    en: "PDF, JPEG, PNG or WebP, up to {megabytes} MB each and {most} at once. What a camera wrote into a photo, such as where it was taken, is taken out.",
    "zh-Hans":
      "PDF、JPEG、PNG 或 WebP，每个不超过 {megabytes} MB，一次最多 {most} 个。相机写入照片的信息（如拍摄地点）会被删除。",
    ru: "PDF, JPEG, PNG или WebP, до {megabytes} МБ каждый, не более {most} за раз. Сведения, которые камера записала в фотографию, например место съёмки, удаляются.",
  },
  chooseAgain: {
    en: "A browser does not keep a chosen file: choose it again.",
    "zh-Hans": "浏览器不会保留已选的文件：请重新选择。",
    ru: "Браузер не запоминает выбранный файл: выберите его ещё раз.",
  },
  title: { en: "What it is", "zh-Hans": "文件说明", ru: "Что это" },
  titleHint: {
    en: "Such as: the signed agreement. Left out, it is called as the file is.",
    "zh-Hans": "例如：已签署的协议。留空则使用文件名。",
    ru: "Например: подписанное соглашение. Если не указать, будет имя файла.",
  },
  rights: {
    en: "Whose it is, and on what terms",
    "zh-Hans": "权利人与使用条件",
    ru: "Чьё это и на каких условиях",
  },
  rightsHint: {
    en: "Such as: photo by the city’s press office, CC BY 4.0.",
    "zh-Hans": "例如：市新闻办公室摄影，CC BY 4.0。",
    ru: "Например: фото пресс-службы города, CC BY 4.0.",
  },
  forAll: {
    en: "Everybody may see it",
    "zh-Hans": "对公众显示",
    ru: "Показывать всем",
  },
  keep: { en: "Keep it", "zh-Hans": "保存", ru: "Сохранить" },
  kept: { en: "Kept.", "zh-Hans": "已保存。", ru: "Сохранено." },
  changed: { en: "Changed.", "zh-Hans": "已更改。", ru: "Изменено." },
  removed: { en: "Taken away.", "zh-Hans": "已删除。", ru: "Удалено." },
  keptFiles: { en: "What is kept", "zh-Hans": "已保存的文件", ru: "Что хранится" },
  none: {
    en: "No files yet. Hand in the first above.",
    "zh-Hans": "尚无文件。可在上方提交第一个。",
    ru: "Файлов пока нет. Добавьте первый выше.",
  },
  belongsTo: { en: "Belongs to", "zh-Hans": "所属", ru: "Относится к" },
  proposal: { en: "Proposal {n}", "zh-Hans": "提案 {n}", ru: "Предложение {n}" },
  seenBy: { en: "Seen by", "zh-Hans": "可见范围", ru: "Кому видно" },
  everybody: { en: "everybody", "zh-Hans": "公众", ru: "всем" },
  ownPeople: { en: "the body’s own people", "zh-Hans": "本单位人员", ru: "сотрудникам организации" },
  afterReview: {
    en: "everybody, once it is reviewed",
    "zh-Hans": "审核后对公众显示",
    ru: "всем, после проверки",
  },
  handedIn: { en: "Handed in", "zh-Hans": "提交", ru: "Добавлено" },
  decide: { en: "Decide", "zh-Hans": "处理", ru: "Решение" },
  show: { en: "Show to everybody", "zh-Hans": "对公众显示", ru: "Показать всем" },
  hide: { en: "Hide from others", "zh-Hans": "仅限本单位", ru: "Скрыть от посторонних" },
  remove: { en: "Take away", "zh-Hans": "删除", ru: "Удалить" },
  removeThis: { en: "Take away: {title}", "zh-Hans": "删除：{title}", ru: "Удалить: {title}" },
  showThis: {
    en: "Show to everybody: {title}",
    "zh-Hans": "对公众显示：{title}",
    ru: "Показать всем: {title}",
  },
  hideThis: {
    en: "Hide from others: {title}",
    "zh-Hans": "仅限本单位：{title}",
    ru: "Скрыть от посторонних: {title}",
  },
  private: { en: "not for everybody", "zh-Hans": "不公开", ru: "не для всех" },
});
