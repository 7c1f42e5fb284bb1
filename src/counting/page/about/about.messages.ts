import { defineMessages } from "../../../web/messages.ts";

export const aboutMessages = defineMessages({
  about: { en: "How it works", "zh-Hans": "方法", ru: "Как это устроено" },
  lead: {
    en: "Amity holds what sources say about friendship cities, and counts it by stated rules. It takes no number on trust, its own included: each opens to its list, and each row to its evidence.",
    "zh-Hans":
      "Amity 收录各来源关于友好城市的说法，并按明示的规则计数。任何数字都不凭空采信，包括它自己的：每个数字可展开为清单，每一行可追溯到证据。",
    ru: "Amity хранит то, что источники говорят о городах-побратимах, и считает по названным правилам. Ни одно число не принимается на веру, в том числе своё: за каждым открывается список, за каждой строкой — свидетельства.",
  },
  evidence: { en: "Evidence", "zh-Hans": "证据", ru: "Свидетельства" },
  evidenceWords: {
    en: "Nothing is a fact; everything is a claim: this source, at this place, in these words, on behalf of this side. Claims are never overwritten, only superseded, or judged by a person who gives a reason. Conflicts stay visible. Grades, best first: the document itself, both sides, a registrar, one side, a third party, unsourced.",
    "zh-Hans":
      "没有“事实”，只有说法：哪个来源、何处、何言、代表哪一方。说法从不被覆盖，只会被取代，或由人说明理由后加以裁定；相互矛盾之处一并保留。证据等级由高到低：文件原文、双方、登记机构、一方、第三方、无来源。",
    ru: "Нет фактов, есть утверждения: какой источник, в каком месте, какими словами, от чьего имени. Утверждения не переписываются: их сменяют новые либо о них выносит решение человек, назвав основание. Противоречия остаются на виду. Уровни, от лучшего: сам документ, обе стороны, регистратор, одна сторона, третья сторона, без источника.",
  },
  dates: { en: "Dates", "zh-Hans": "日期", ru: "Даты" },
  datesWords: {
    en: "A date is kept as precise as its source: a day, a month, a year, “not later than”. A year never becomes 1 January. So whether a tie was in force on a day has three answers: certainly, possibly, not. A list says that a tie existed by its day, and nothing of when it began.",
    "zh-Hans":
      "日期保持来源的精度：某日、某月、某年，或“不晚于”。只知年份时绝不当作 1 月 1 日。因此某日是否有效有三种答案：确定、可能、否。名录只说明截至其日期关系存在，不说明何时开始。",
    ru: "Дата хранится с точностью источника: день, месяц, год, «не позднее». Год никогда не превращается в 1 января. Поэтому на вопрос, действовала ли связь в некий день, три ответа: достоверно, возможно, нет. Перечень говорит, что к его дню связь была, но не когда она началась.",
  },
  states: { en: "States", "zh-Hans": "状态", ru: "Состояния" },
  statesWords: {
    en: "A partnership is a chain of acts: letter of intent, memorandum, agreement, renewal, suspension, termination. What it is on a day follows from the acts; nobody types it in. The strongest tie certainly in force is shown, weaker acts stay in view.",
    "zh-Hans":
      "结好关系由一连串行为构成：签意向书、备忘录、协议，续签，中止，终止。某日的状态由这些行为推导，而非人工填写。页面显示当日确定有效的最强关系，较弱的行为仍可见。",
    ru: "Партнёрство — цепочка актов: протокол о намерениях, меморандум, соглашение, продление, приостановление, прекращение. Состояние на день выводится из актов, а не вписывается. Показана самая сильная из достоверно действующих связей, более слабые акты остаются на виду.",
  },
  counting: { en: "Counting", "zh-Hans": "计数", ru: "Подсчёт" },
  countingWords: {
    en: "A count is the answer of a <rules>rule</rules>: whose ties, with whom, which kinds, what unit, which day, how much evidence. It has a certain and a possible number, the list, and what was left out, each row with its reason. <figures>Published figures</figures> are set beside it. A figure is reproduced only where the rule gives it at both ends of the range; a statement in two units only where both hold in one reading. What a figure implies and nobody names stays unnamed and counts toward nothing.",
    "zh-Hans":
      "计数是一条<rules>规则</rules>的答案：谁的关系、与谁、哪些类别、何种单位、哪一天、多少证据。它给出确定数与可能数、清单，以及未计入者，每行附理由。<figures>公布数字</figures>与之并列。只有区间两端都与公布数相符才算复现；含两个单位的说法须在同一读法下同时成立。数字所暗含而无人指名者，不计入任何数字。",
    ru: "Подсчёт — ответ <rules>правила</rules>: чьи связи, с кем, какого вида, в каких единицах, на какой день, с какими свидетельствами. У него есть достоверное и возможное число, список и то, что не вошло, с причиной у каждой строки. Рядом стоят <figures>опубликованные цифры</figures>. Цифра воспроизведена, только если правило даёт её на обоих концах диапазона; утверждение в двух единицах — только если обе верны в одном прочтении. То, что цифра подразумевает, но никто не называет, никуда не засчитывается.",
  },
  times: { en: "Two times", "zh-Hans": "两种时间", ru: "Два времени" },
  timesWords: {
    en: "Every page can be read as of a day, and as known on a day or at a revision. What was known then stays what was known then.",
    "zh-Hans": "每个页面都可按“所述日期”与“当时所知”两种时间阅读；当时所知永不改变。",
    ru: "Любую страницу можно читать по состоянию на день и по сведениям на день или на ревизию. Что было известно тогда, остаётся тем, что было известно тогда.",
  },
  covers: { en: "What the data does not cover", "zh-Hans": "数据未覆盖之处", ru: "Чего в данных нет" },
  coversWords: {
    en: "{n, plural, one {# partnership is} other {# partnerships are}} known here; that is not the world. {undated} have no date in any source, {encyclopedia} stand in encyclopedias only, {oneSided} are spoken of by one party alone and {bothSides} by both. Where a country is thin below, our sources are thin: read no ranking into it.",
    "zh-Hans":
      "此处所知的结好关系共 {n, number} 项，并非世界全貌。其中 {undated} 在任何来源中都没有日期，{encyclopedia} 仅见于百科，{oneSided} 仅一方提及，{bothSides} 双方均提及。下表某国数字小，是来源少，不可据以排名。",
    ru: "Здесь {n, plural, one {известно # партнёрство} few {известны # партнёрства} other {известно # партнёрств}} — это не весь мир. Без даты во всех источниках — {undated}, только в энциклопедиях — {encyclopedia}, говорит лишь одна сторона — {oneSided}, обе — {bothSides}. Где страна ниже представлена скупо, скупы наши источники: это не рейтинг.",
  },
  coversNothing: {
    en: "Nothing was known yet at that time.",
    "zh-Hans": "当时尚无任何记录。",
    ru: "В то время ещё ничего не было известно.",
  },
  without: {
    en: "Countries of a group that have no partnership here: {countries}.",
    "zh-Hans": "属于某国家组织而此处没有任何结好关系的国家：{countries}。",
    ru: "Страны объединений, у которых здесь нет ни одного партнёрства: {countries}.",
  },
  also: {
    en: "Lists carry no dates and do not show ties that ended. Official lists of many provinces could be read in part only. Some names and positions come from general knowledge and say so.",
    "zh-Hans":
      "名录不含日期，也不显示已终止的关系。许多省份的官方名录只能读到一部分。部分名称与坐标出自常识，并已注明。",
    ru: "Перечни не содержат дат и не показывают прекращённых связей. Официальные перечни многих провинций прочитаны лишь частично. Часть названий и координат взята из общих сведений, и это отмечено.",
  },
  byCountry: { en: "Partnerships by country", "zh-Hans": "各国结好关系", ru: "Партнёрства по странам" },
  mostly: {
    en: "{country} takes part in {share} of them and is left out of the table.",
    "zh-Hans": "{country}参与其中 {share}，不列入下表。",
    ru: "{country}: участвует в {share} из них и в таблице опущена.",
  },
  country: {
    en: "Country or area (ISO 3166-1)",
    "zh-Hans": "国家或地区（ISO 3166-1）",
    ru: "Страна или территория (ISO 3166-1)",
  },
  partnerships: { en: "Partnerships", "zh-Hans": "结好关系", ru: "Партнёрства" },
  undated: { en: "Undated", "zh-Hans": "无日期", ru: "Без даты" },
  encyclopediaOnly: { en: "Encyclopedia only", "zh-Hans": "仅见百科", ru: "Только энциклопедия" },
  oneSided: { en: "One side", "zh-Hans": "仅一方", ru: "Одна сторона" },
  bothSides: { en: "Both sides", "zh-Hans": "双方", ru: "Обе стороны" },
  licences: { en: "Licences and credits", "zh-Hans": "许可与致谢", ru: "Лицензии и благодарности" },
  program: { en: "The program", "zh-Hans": "程序", ru: "Программа" },
  facts: { en: "Acts and figures", "zh-Hans": "文件与数字", ru: "Акты и цифры" },
  factsWords: {
    en: "facts re-stated from public sources, each with its source; quotations of 15 words at most",
    "zh-Hans": "由公开来源转述的事实，逐条注明来源；引文不超过 15 词",
    ru: "факты из открытых источников, каждый с источником; цитаты не длиннее 15 слов",
  },
  wikipedia: { en: "Lists of Wikipedia", "zh-Hans": "维基百科列表", ru: "Списки Википедии" },
  wikipediaWords: {
    en: "Wikipedia contributors; the address of each list is with its source",
    "zh-Hans": "维基百科贡献者；各列表网址见其来源",
    ru: "участники Википедии; адрес каждого списка — при его источнике",
  },
  geonames: {
    en: "Positions, populations, some names",
    "zh-Hans": "坐标、人口、部分地名",
    ru: "Координаты, население, часть названий",
  },
  land: {
    en: "Land of the maps, points of countries",
    "zh-Hans": "地图陆地、国家中心点",
    ru: "Суша на картах, точки стран",
  },
  publicDomain: { en: "public domain", "zh-Hans": "公有领域", ru: "общественное достояние" },
  wikidata: { en: "Identifiers", "zh-Hans": "标识符", ru: "Идентификаторы" },
  fonts: { en: "Typefaces", "zh-Hans": "字体", ru: "Шрифты" },
  cite: { en: "How to cite", "zh-Hans": "如何引用", ru: "Как ссылаться" },
  citeWords: {
    en: "Give the rule and its version, the day, the revision, and the address. The count page writes it for you under “cite this answer”. For example:",
    "zh-Hans": "请写明规则及版本、日期、修订和网址。计数页面的“引用此答案”会替您写好。例如：",
    ru: "Укажите правило и его версию, день, ревизию и адрес. Страница подсчёта напишет это сама. Например:",
  },
  example: {
    en: "Amity: {answer} by rule {rule}, version {version}, as of {day}, revision {revision}.",
    "zh-Hans": "Amity：{answer}，规则 {rule} 第 {version} 版，截至 {day}，修订 {revision}。",
    ru: "Amity: {answer} по правилу {rule}, версия {version}, на {day}, ревизия {revision}.",
  },
  exampleRange: {
    en: "{certain} to {possible} pairs",
    "zh-Hans": "{certain} 至 {possible} 对",
    ru: "от {certain} до {possible} пар",
  },
  data: { en: "The data", "zh-Hans": "数据", ru: "Данные" },
  dataWords: {
    en: "Add .json, .csv or .geojson to a page’s address, or use the <api>API</api>.",
    "zh-Hans": "在网址后加 .json、.csv 或 .geojson，或使用 <api>API</api>。",
    ru: "Добавьте к адресу страницы .json, .csv или .geojson или пользуйтесь <api>API</api>.",
  },
  apiLead: {
    en: "Everything that the pages show, as data. Reading needs no account and no key.",
    "zh-Hans": "页面所示的一切，均可作为数据获取。读取无需账户或密钥。以下为英文说明。",
    ru: "Всё, что показывают страницы, — как данные. Для чтения не нужны ни учётная запись, ни ключ. Описание ниже — на английском.",
  },
  apiReconcile: {
    en: "Names in a table become places by the Reconciliation Service API 0.2, which OpenRefine speaks: give it the address {address}.",
    "zh-Hans":
      "表格中的名称可通过 Reconciliation Service API 0.2 匹配到地方，OpenRefine 即用此接口：请填写地址 {address}。",
    ru: "Названиям в таблице места находит служба по Reconciliation Service API 0.2, с которой работает OpenRefine: укажите адрес {address}.",
  },
  privacy: { en: "Privacy", "zh-Hans": "隐私", ru: "Конфиденциальность" },
  privacyWords: {
    en: "No cookies, no trackers, nothing loaded from elsewhere, no accounts. Public posts of officials are public; the registry holds no contacts and no minors’ names.",
    "zh-Hans":
      "没有 Cookie，没有跟踪器，不从他处加载任何内容，无需账户。公职属于公开信息；登记册不存联系方式，不存未成年人姓名。",
    ru: "Ни файлов cookie, ни слежки, ничего со стороны, никаких учётных записей. Должности публичны; контактов и имён несовершеннолетних реестр не хранит.",
  },
});
