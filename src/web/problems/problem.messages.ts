import { defineMessages } from "../messages.ts";

/**
 * What each refusal of a request or of a change means and what to do, by its code: docs/reference/errors.md.
 * A test fails when a documented code has none.
 */
export const problemMessages = defineMessages({
  "already-merged": {
    en: "One of the two was merged already. Merge into the one that stands, or part them first.",
    "zh-Hans": "其中一项此前已合并。请并入现存的一项，或先拆分。",
    ru: "Одна из двух записей уже объединена с другой. Объединяйте с той, что осталась, или сначала разделите их.",
  },
  "ambiguous-place": {
    en: "Several places bear this name. Take one of the ids listed below.",
    "zh-Hans": "有多个地方叫这个名称。请从下列标识中选取一个。",
    ru: "Это название носят несколько мест. Выберите один из идентификаторов, перечисленных ниже.",
  },
  "author-missing": {
    en: "What is recorded needs an author. Say who you are.",
    "zh-Hans": "写入的内容须署名。请写明由谁作出。",
    ru: "У записанного должен быть автор. Укажите, кто вы.",
  },
  "bad-country": {
    en: "A country is written as its two letters of ISO 3166-1, such as CN or KG.",
    "zh-Hans": "国家须用 ISO 3166-1 的两位字母代码，例如 CN、KG。",
    ru: "Страна обозначается двумя буквами по ISO 3166-1, например CN или KG.",
  },
  "bad-cursor": {
    en: "This list gave no such cursor. Start from the beginning of the list.",
    "zh-Hans": "这个翻页标记并非由本列表给出。请从列表开头查看。",
    ru: "Такой метки страницы этот список не выдавал. Откройте список с начала.",
  },
  "bad-day": {
    en: "There is no such day. Write it as YYYY-MM-DD, such as 2023-06-15.",
    "zh-Hans": "没有这一天。请按“年-月-日”书写，例如 2023-06-15。",
    ru: "Такого дня нет. Запишите его в виде ГГГГ-ММ-ДД, например 2023-06-15.",
  },
  "bad-choice": {
    en: "A field holds none of its choices. Open the page anew and choose again.",
    "zh-Hans": "某个选择项的值无效。请重新打开页面并选择。",
    ru: "В поле выбора недопустимое значение. Откройте страницу заново и выберите снова.",
  },
  "bad-encoding": {
    en: "The address is not percent-encoded UTF-8. Type the words into the search instead.",
    "zh-Hans": "网址的编码有误（须为 UTF-8 百分号编码）。请改在搜索框中输入。",
    ru: "Адрес закодирован неверно (нужен UTF-8 в процентной записи). Введите слова в строке поиска.",
  },
  "bad-field": {
    en: "A field holds more than it may. Shorten it.",
    "zh-Hans": "某个字段内容过长或含有无法识别的字符，请修改。",
    ru: "Поле содержит больше, чем может. Сократите его.",
  },
  "bad-file-encoding": {
    en: "The file is not in the encoding that it says. Give it in UTF-8.",
    "zh-Hans": "文件的编码与其声明不符。请改用 UTF-8 编码。",
    ru: "Файл не в той кодировке, которая в нём указана. Сохраните его в UTF-8.",
  },
  "bad-form": {
    en: "The form did not arrive as it should. Open the page anew and send it again.",
    "zh-Hans": "表单未能完整送达。请重新打开页面后再提交。",
    ru: "Форма пришла не так, как должна. Откройте страницу заново и отправьте ещё раз.",
  },
  "bad-known-at": {
    en: "“As known at” is the number of a revision or a day, such as 2023-06-15.",
    "zh-Hans": "“依据何时的记录”须为修订号或日期，例如 2023-06-15。",
    ru: "«По сведениям на» — это номер ревизии или день, например 2023-06-15.",
  },
  "bad-language": {
    en: "A language is a tag such as ru, en or zh-Hans.",
    "zh-Hans": "语言须用标签表示，例如 ru、en、zh-Hans。",
    ru: "Язык обозначается меткой, например ru, en или zh-Hans.",
  },
  "bad-level": {
    en: "There is no such level of place. Choose one from the list.",
    "zh-Hans": "没有这一层级。请从列表中选择。",
    ru: "Такого уровня нет. Выберите один из перечисленных.",
  },
  "bad-limit": {
    en: "The number of rows asked for is out of bounds. Ask for a whole number within them.",
    "zh-Hans": "所要的行数超出范围。请填写范围内的整数。",
    ru: "Запрошено недопустимое число строк. Укажите целое число в названных пределах.",
  },
  "bad-page": {
    en: "The list has no such page. Begin with the first.",
    "zh-Hans": "列表没有这一页。请从第一页开始。",
    ru: "В списке нет такой страницы. Начните с первой.",
  },
  "bad-parameter": {
    en: "A value in the address is not of the form asked for, or is given twice. Correct it and ask again.",
    "zh-Hans": "网址中有一项的值不合格式，或重复给出。请改正后重试。",
    ru: "Одно из значений в адресе записано не так или указано дважды. Исправьте его и повторите запрос.",
  },
  "bad-period": {
    en: "A calendar covers 1 to 100 years. Give the earlier year first.",
    "zh-Hans": "日历可涵盖 1 至 100 年。请先写较早的年份。",
    ru: "Календарь охватывает от 1 до 100 лет. Сначала укажите более ранний год.",
  },
  "bad-point": {
    en: "A point is a latitude of -90 to 90 and a longitude of -180 to 180 degrees. Give both.",
    "zh-Hans": "坐标由纬度（-90 至 90）和经度（-180 至 180）组成。请两项都填写。",
    ru: "Точка — это широта от -90 до 90 и долгота от -180 до 180 градусов. Укажите обе.",
  },
  "bad-reporter": {
    en: "This is not an identifier of an organisation in IATI: leave out spaces, slashes and other signs.",
    "zh-Hans": "这不是 IATI 的机构标识：请去掉空格、斜线等符号。",
    ru: "Это не идентификатор организации в IATI: уберите пробелы, косые черты и другие знаки.",
  },
  "bad-request": {
    en: "What arrived is no request that can be read. Open the address anew.",
    "zh-Hans": "收到的请求无法识别。请重新打开网址。",
    ru: "Пришедший запрос не удаётся прочитать. Откройте адрес заново.",
  },
  "bad-rule": {
    en: "A counting rule is named by its id, or by id and version, such as sco-forum-2023@1.",
    "zh-Hans": "计数规则须写其标识，或标识加版本，例如 sco-forum-2023@1。",
    ru: "Правило подсчёта называется идентификатором, можно с версией, например sco-forum-2023@1.",
  },
  "bad-source-kind": {
    en: "There is no such kind of source. Choose one from the list.",
    "zh-Hans": "没有这类来源。请从列表中选择。",
    ru: "Такого вида источников нет. Выберите один из перечисленных.",
  },
  "bad-state": {
    en: "There is no such state to choose by. Choose one from the list.",
    "zh-Hans": "没有这种状态可供筛选。请从列表中选择。",
    ru: "Такого состояния для отбора нет. Выберите одно из перечисленных.",
  },
  "bad-statement": {
    en: "A value is not one that its property takes. The sentence below says what it takes.",
    "zh-Hans": "某个值不符合其属性的要求。下文说明可接受的值。",
    ru: "Значение не подходит к своему свойству. Ниже сказано, какие значения оно принимает.",
  },
  "bad-switch": {
    en: "A switch of the counting rule stands in a position that it does not have. Set it anew on the count page.",
    "zh-Hans": "计数规则的一项设定取了它没有的值。请在计数页面重新选择。",
    ru: "Одна из настроек правила подсчёта задана недопустимо. Задайте её заново на странице подсчёта.",
  },
  "bad-url": {
    en: "An address begins with https:// or http://.",
    "zh-Hans": "网址须以 https:// 或 http:// 开头。",
    ru: "Адрес начинается с https:// или http://.",
  },
  "bad-verdict": {
    en: "There is no such verdict on a figure. Choose one from the list.",
    "zh-Hans": "没有这种结论。请从列表中选择。",
    ru: "Такого вывода о цифре нет. Выберите один из перечисленных.",
  },
  "body-too-large": {
    en: "What was sent is too large. Send less.",
    "zh-Hans": "发送的内容过大。请减少后重试。",
    ru: "Отправлено слишком много данных. Сократите их.",
  },
  "claim-on-record": {
    en: "This claim is on record already.",
    "zh-Hans": "该陈述已经入库。",
    ru: "Это утверждение уже записано.",
  },
  "different-partnerships": {
    en: "The two claims are about different places, so they cannot be one act. Check the ids of the claims.",
    "zh-Hans": "两条说法涉及不同的地方，不可能是同一行为。请核对说法编号。",
    ru: "Эти два утверждения — о разных местах, одним актом они быть не могут. Проверьте их идентификаторы.",
  },
  "headers-too-large": {
    en: "The address and the headers together are too large. Shorten the address.",
    "zh-Hans": "网址与请求头合计过大。请缩短网址。",
    ru: "Адрес вместе с заголовками слишком велик. Сократите адрес.",
  },
  "iati-version": {
    en: "IATI activity files of version 1.01 to 2.03 are read.",
    "zh-Hans": "可读取 1.01 至 2.03 版的 IATI 活动文件。",
    ru: "Читаются файлы IATI версий от 1.01 до 2.03.",
  },
  "incomparable-measures": {
    en: "These amounts measure different things (contracted, utilised, arrived; stock or flow), so they are not added, divided or compared. Choose one measure.",
    "zh-Hans":
      "这些金额口径不同（合同外资、实际使用外资、到账外资；累计或当期），不能相加、相除或比较。请只选一种口径。",
    ru: "Эти суммы измеряют разное (по договорам, освоено, поступило; накопленный итог или за период): их нельзя складывать, делить и сравнивать. Выберите один показатель.",
  },
  internal: {
    en: "This is a fault of the program, not yours. It has been logged; try again later.",
    "zh-Hans": "这是程序的故障，与您的操作无关。故障已记入日志，请稍后重试。",
    ru: "Это ошибка программы, а не ваша. Она записана в журнал; попробуйте позже.",
  },
  "list-too-long": {
    en: "The list is too long for one answer. Narrow it by a filter.",
    "zh-Hans": "列表过长，无法一次给出。请用筛选条件缩小范围。",
    ru: "Список слишком длинный для одного ответа. Сузьте его отбором.",
  },
  "malformed-rule": {
    en: "The counting rule does not fit its form. Correct it at the place named below.",
    "zh-Hans": "计数规则不合格式。请在下面指出的位置改正。",
    ru: "Правило подсчёта составлено неверно. Исправьте его в месте, указанном ниже.",
  },
  "merge-with-itself": {
    en: "Both ids are of one and the same. Name two different ones.",
    "zh-Hans": "两个标识本就是同一项。请写两个不同的标识。",
    ru: "Оба идентификатора обозначают одно и то же. Назовите два разных.",
  },
  "method-not-allowed": {
    en: "This address can be read, not written to. Open it as a page.",
    "zh-Hans": "此网址只接受其他方式的请求。请直接打开页面。",
    ru: "Этот адрес отвечает на запросы другого рода. Откройте его как страницу.",
  },
  "no-activities": {
    en: "The IATI file holds no activity that can be read.",
    "zh-Hans": "该 IATI 文件中没有可读取的活动。",
    ru: "В файле IATI нет ни одного проекта, который можно прочитать.",
  },
  "no-file": {
    en: "The file cannot be read. Check its name and whether you may read it.",
    "zh-Hans": "无法读取该文件。请检查文件名及读取权限。",
    ru: "Файл не читается. Проверьте его имя и права на чтение.",
  },
  "no-jobs": {
    en: "This program does no work in the background. Use the one that serves the registry.",
    "zh-Hans": "此程序不执行后台任务。请使用提供登记册服务的程序。",
    ru: "Эта программа не выполняет фоновых работ. Воспользуйтесь той, что обслуживает реестр.",
  },
  "no-such-page": {
    en: "There is nothing at this address. Check it for a slip, or search by name.",
    "zh-Hans": "此网址没有内容。请检查有无笔误，或按名称搜索。",
    ru: "По этому адресу ничего нет. Проверьте, нет ли опечатки, или ищите по названию.",
  },
  "no-such-partnership": {
    en: "The places are known, and no source on record names a partnership of theirs.",
    "zh-Hans": "这些地方均有记录，但现有来源均未提及它们之间的结好关系。",
    ru: "Сами места известны, но ни один записанный источник не называет партнёрства между ними.",
  },
  "not-an-activity": {
    en: "No source states what IATI asks of an activity, and nothing is filled in. The sentence below says what is missing.",
    "zh-Hans": "现有来源未说明 IATI 对活动所要求的内容，本站不作填补。下文列出缺少的内容。",
    ru: "Ни один источник не сообщает того, что IATI требует от проекта, а сами мы ничего не дописываем. Ниже сказано, чего не хватает.",
  },
  "not-iati": {
    en: "This is not an IATI activity file.",
    "zh-Hans": "这不是 IATI 活动文件。",
    ru: "Это не файл проектов IATI.",
  },
  "not-merged": {
    en: "There is no merge to undo: these were never merged, or have been parted.",
    "zh-Hans": "没有可撤销的合并：二者从未合并，或已经拆分。",
    ru: "Отменять нечего: эти записи не объединялись или уже разделены.",
  },
  "not-an-act": {
    en: "The claim is not about an act between places. Accept it, reject it, or take back what was decided.",
    "zh-Hans": "这条说法并非关于地方之间的行为。可裁定采信、不采信，或撤回已有裁定。",
    ru: "Это утверждение — не об акте между местами. Его можно принять, отклонить или отозвать прежнее решение.",
  },
  "nothing-to-withdraw": {
    en: "Nothing is judged of this claim, so there is nothing to take back.",
    "zh-Hans": "这条说法没有任何裁定，无可撤回。",
    ru: "По этому утверждению ничего не решено, отзывать нечего.",
  },
  "not-yet-known": {
    en: "It exists, but nothing was known of it at the revision asked for. Read it as known now.",
    "zh-Hans": "该项存在，但在所查的修订中尚无记录。请改按当前所知查看。",
    ru: "Запись есть, но в запрошенной ревизии о ней ещё ничего не было известно. Откройте её по сведениям на сегодня.",
  },
  "one-decision": {
    en: "A judgement takes exactly one decision: accept, reject, same act or another act.",
    "zh-Hans": "一次裁定只能选一项：采信、不采信、同一行为或另一行为。",
    ru: "Нужно ровно одно решение: принять, отклонить, тот же акт или другой акт.",
  },
  "other-claim-missing": {
    en: "“Same act” needs a second claim. Say which.",
    "zh-Hans": "判为“同一行为”须指明另一条说法。请补充。",
    ru: "Для «того же акта» нужно второе утверждение. Укажите какое.",
  },
  "query-too-long": {
    en: "The search is too long. Search with fewer words.",
    "zh-Hans": "搜索内容过长。请减少词语。",
    ru: "Запрос слишком длинный. Ищите по меньшему числу слов.",
  },
  "reason-missing": {
    en: "A judgement, a merge or a rollback needs a reason. Say why, in words that others can check.",
    "zh-Hans": "裁定、合并与撤回均须说明理由。请写出他人可以核对的理由。",
    ru: "Для решения, объединения или отмены нужно основание. Напишите его так, чтобы другие могли проверить.",
  },
  "request-timeout": {
    en: "The request did not arrive in time. Send it again.",
    "zh-Hans": "请求未能及时送达。请重试。",
    ru: "Запрос не пришёл вовремя. Отправьте его ещё раз.",
  },
  "rule-changed": {
    en: "This version of the rule is on record with another text. Give the new text a new version.",
    "zh-Hans": "该规则的这一版本已有记录，且内容不同。请为新内容另定版本号。",
    ru: "Эта версия правила уже записана с другим текстом. Дайте новому тексту новую версию.",
  },
  "too-busy": {
    en: "Too many readers ask at once. Wait a moment and load the page again.",
    "zh-Hans": "同时查询的人过多。请稍候再刷新页面。",
    ru: "Слишком много запросов одновременно. Подождите немного и обновите страницу.",
  },
  "too-few-places": {
    en: "A partnership is between two places or more. Name them.",
    "zh-Hans": "结好关系至少有两个地方。请写明是哪些地方。",
    ru: "Партнёрство связывает хотя бы два места. Назовите их.",
  },
  "unknown-claim": {
    en: "There is no claim of this id. Take the id from the page of its source.",
    "zh-Hans": "没有这个编号的说法。请在其来源页面查找编号。",
    ru: "Утверждения с таким идентификатором нет. Возьмите идентификатор со страницы источника.",
  },
  "unknown-figure": {
    en: "The ledger has no figure of this id. Look for it among the published figures.",
    "zh-Hans": "数字台账中没有这个标识。请在公布数字中查找。",
    ru: "В своде нет цифры с таким идентификатором. Найдите её среди опубликованных цифр.",
  },
  "unknown-group": {
    en: "There is no group of countries of this id. The groups page lists all.",
    "zh-Hans": "没有这个标识的国家组织。全部组织见“国家组织”页面。",
    ru: "Объединения с таким идентификатором нет. Все они — на странице «Объединения».",
  },
  "unknown-kind": {
    en: "There is no such kind of record. The sentence below lists them.",
    "zh-Hans": "没有这一类记录。下文列出所有类别。",
    ru: "Такого вида записей нет. Ниже перечислены все виды.",
  },
  "unknown-parameter": {
    en: "The address has a parameter that means nothing here. Take it away, or correct its name.",
    "zh-Hans": "网址中有此处不用的参数。请删去，或改正参数名。",
    ru: "В адресе есть параметр, который здесь ничего не значит. Уберите его или исправьте название.",
  },
  "unknown-partnership": {
    en: "There is no partnership of this id. Look for it by the names of its places.",
    "zh-Hans": "没有这个标识的结好关系。请按地名查找。",
    ru: "Партнёрства с таким идентификатором нет. Найдите его по названиям мест.",
  },
  "unknown-place": {
    en: "There is no place of this id or name. Search by name, in any script.",
    "zh-Hans": "没有此标识或名称的地方。请按名称搜索，任何文字均可。",
    ru: "Места с таким идентификатором или названием нет. Ищите по названию на любом языке.",
  },
  "unknown-revision": {
    en: "The registry has not come to this revision. Take an earlier number, or read it as known now.",
    "zh-Hans": "登记册尚无这一修订。请用较小的修订号，或按当前所知查看。",
    ru: "До этой ревизии реестр ещё не дошёл. Возьмите меньший номер или откройте по сведениям на сегодня.",
  },
  "unknown-role": {
    en: "The group has no such role. Choose one of its roles.",
    "zh-Hans": "该国家组织没有这种身份。请选择其已有的身份。",
    ru: "В этом объединении нет такой роли. Выберите одну из имеющихся.",
  },
  "unknown-rule": {
    en: "No counting rule of this id and version was known at the revision. The rules page lists all.",
    "zh-Hans": "在该修订中没有此标识和版本的计数规则。全部规则见“计数规则”页面。",
    ru: "Правила с таким идентификатором и версией в этой ревизии нет. Все правила — на странице «Правила подсчёта».",
  },
  "unknown-source": {
    en: "There is no source of this id. Look for it among the sources.",
    "zh-Hans": "没有这个标识的来源。请在来源列表中查找。",
    ru: "Источника с таким идентификатором нет. Найдите его в списке источников.",
  },
  "unknown-subject": {
    en: "There is nothing of this kind and id. Check the id, and what it is an id of.",
    "zh-Hans": "没有此类别和标识的条目。请核对标识及其类别。",
    ru: "Записи такого вида с таким идентификатором нет. Проверьте идентификатор и вид записи.",
  },
  "unreadable-rule-file": {
    en: "The file with the rule cannot be read. Name the id of a rule, or a JSON file.",
    "zh-Hans": "无法读取规则文件。请写规则标识，或一个 JSON 文件。",
    ru: "Файл с правилом не читается. Назовите идентификатор правила или файл JSON.",
  },
  "uri-too-long": {
    en: "The address is too long. Ask for less at once.",
    "zh-Hans": "网址过长。请减少一次查询的条件。",
    ru: "Адрес слишком длинный. Задайте меньше условий сразу.",
  },
  "xml-doctype": {
    en: "The XML file declares a document type or entities. Remove them.",
    "zh-Hans": "该 XML 文件声明了文档类型或实体。请删除。",
    ru: "XML-файл объявляет тип документа или сущности. Удалите их.",
  },
  "xml-malformed": {
    en: "This is not well-formed XML. The sentence below says where it breaks.",
    "zh-Hans": "这不是格式良好的 XML。下文说明出错位置。",
    ru: "Это неправильно построенный XML. Ниже сказано, где ошибка.",
  },
  "xml-too-deep": {
    en: "The elements of the XML file stand in each other too deep.",
    "zh-Hans": "该 XML 文件的元素嵌套过深。",
    ru: "Элементы XML-файла вложены слишком глубоко.",
  },
  "xml-too-large": {
    en: "The XML file is too large.",
    "zh-Hans": "该 XML 文件过大。",
    ru: "XML-файл слишком велик.",
  },
});
