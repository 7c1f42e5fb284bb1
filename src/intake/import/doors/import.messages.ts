import { defineMessages } from "../../../web/messages.ts";

/** The pages of imports. */
export const importMessages = defineMessages({
  import: { en: "Import", "zh-Hans": "导入", ru: "Загрузка данных" },
  lead: {
    en: "Bring a spreadsheet, a register or a list. You see what it would change before anything is recorded, and can take it back whole.",
    "zh-Hans": "导入电子表格、名册或清单。写入之前可先看到会有哪些变动，写入之后也可整批撤回。",
    ru: "Загрузите таблицу, реестр или список. Прежде чем что-либо будет записано, видно, что изменится; всё загруженное можно отменить целиком.",
  },
  noGazetteer: {
    en: "No gazetteer is loaded, so only places that the registry has already can be matched. Load it once with <c>amity gazetteer load</c>.",
    "zh-Hans": "尚未载入地名库，只能与登记册中已有的地方匹配。请运行一次 <c>amity gazetteer load</c> 载入。",
    ru: "Справочник мест не загружен, поэтому сопоставляются только места, которые уже есть в реестре. Загрузите его один раз командой <c>amity gazetteer load</c>.",
  },
  bringIn: { en: "Bring a file in", "zh-Hans": "导入文件", ru: "Загрузить файл" },
  file: { en: "File", "zh-Hans": "文件", ru: "Файл" },
  fileHint: {
    en: "CSV, TSV, Excel (.xlsx), JSON or a list in wikitext, up to {megabytes} MB. The bytes decide what it is, not the name.",
    "zh-Hans":
      "CSV、TSV、Excel（.xlsx）、JSON 或维基文本列表，不超过 {megabytes} MB。以文件内容而非文件名判断类型。",
    ru: "CSV, TSV, Excel (.xlsx), JSON или список в вики-разметке, до {megabytes} МБ. Тип определяется по содержимому, а не по имени.",
  },
  orPaste: { en: "Or paste a table", "zh-Hans": "或粘贴表格", ru: "Или вставьте таблицу" },
  pasted: {
    en: "Rows copied from a spreadsheet, or any text that a file would hold",
    "zh-Hans": "从电子表格复制的行，或文件中会有的任何文本",
    ru: "Строки, скопированные из таблицы, или любой текст, какой был бы в файле",
  },
  pastedName: { en: "pasted.txt", "zh-Hans": "pasted.txt", ru: "pasted.txt" },
  readAs: { en: "What it is", "zh-Hans": "文件来源", ru: "Что это" },
  recognise: {
    en: "Let it be recognised",
    "zh-Hans": "自动识别",
    ru: "Определить автоматически",
  },
  anyTable: {
    en: "A table: I say what its columns mean",
    "zh-Hans": "普通表格：由我说明各列含义",
    ru: "Таблица: значение столбцов укажу сам",
  },
  asOf: { en: "As of", "zh-Hans": "截至日期", ru: "По состоянию на" },
  asOfHint: {
    en: "The day for which the list says what it says, if you know it: 2015, 2015-06 or 2015-06-30.",
    "zh-Hans": "名册内容所对应的日期（如已知）：2015、2015-06 或 2015-06-30。",
    ru: "День, на который составлен список, если известен: 2015, 2015-06 или 2015-06-30.",
  },
  next: { en: "Read the file", "zh-Hans": "读取文件", ru: "Прочитать файл" },
  batches: { en: "Batches", "zh-Hans": "批次", ru: "Загрузки" },
  noBatches: {
    en: "Nothing has been brought in yet.",
    "zh-Hans": "尚未导入任何文件。",
    ru: "Пока ничего не загружено.",
  },
  older: { en: "Older", "zh-Hans": "更早的批次", ru: "Более ранние" },
  batch: { en: "Batch {n}", "zh-Hans": "批次 {n}", ru: "Загрузка {n}" },
  number: { en: "No.", "zh-Hans": "编号", ru: "№" },
  state: { en: "State", "zh-Hans": "状态", ru: "Состояние" },
  rows: { en: "Rows", "zh-Hans": "行数", ru: "Строк" },
  recorded: { en: "Recorded", "zh-Hans": "已写入", ru: "Записано" },
  by: { en: "By", "zh-Hans": "导入者", ru: "Кто" },
  when: { en: "When", "zh-Hans": "时间", ru: "Когда" },
  checksum: { en: "Checksum (SHA-256)", "zh-Hans": "校验和（SHA-256）", ru: "Контрольная сумма (SHA-256)" },
  reader: { en: "Read as", "zh-Hans": "识别为", ru: "Прочитан как" },
  readerTable: {
    en: "a table, by its columns",
    "zh-Hans": "表格（按列读取）",
    ru: "таблица, по столбцам",
  },
  readerKnown: {
    en: "{source}, known to the program",
    "zh-Hans": "{source}（已知来源）",
    ru: "{source}, известный программе",
  },
  source: { en: "Source", "zh-Hans": "来源", ru: "Источник" },
  revision: { en: "Revision", "zh-Hans": "修订", ru: "Ревизия" },
  problem: { en: "It could not be done.", "zh-Hans": "未能完成。", ru: "Сделать это не удалось." },
  problemSaid: {
    en: "What is wrong:",
    "zh-Hans": "问题所在（英文）：",
    ru: "В чём дело (по-английски):",
  },
  check: { en: "Check what it would change", "zh-Hans": "检查会有哪些变动", ru: "Проверить, что изменится" },
  checkHint: {
    en: "Every row is read and matched. Nothing is recorded.",
    "zh-Hans": "逐行读取并匹配，不写入任何内容。",
    ru: "Каждая строка читается и сопоставляется. Ничего не записывается.",
  },
  record: { en: "Record", "zh-Hans": "写入", ru: "Записать" },
  recordHint: {
    en: "{n, plural, =0 {No row says anything that could be recorded now; what waits is kept for a decision.} one {# row is recorded as one change, which can be taken back whole.} other {# rows are recorded as one change, which can be taken back whole.}}",
    "zh-Hans":
      "{n, plural, =0 {目前没有可写入的行；待定的行会保留，等人判断。} other {# 行将作为一次变动写入，可整批撤回。}}",
    ru: "{n, plural, =0 {Сейчас записать нечего; строки, ждущие решения, сохранятся.} one {# строка будет записана одним изменением, которое можно отменить целиком.} few {# строки будут записаны одним изменением, которое можно отменить целиком.} many {# строк будут записаны одним изменением, которое можно отменить целиком.} other {# строки будут записаны одним изменением, которое можно отменить целиком.}}",
  },
  ownOnly: {
    en: "Rows about places of {body} are recorded. The others are refused, each with that reason; an editor of the whole registry can have them recorded.",
    "zh-Hans": "只写入涉及“{body}”所管地方的行；其余各行不写入并注明理由，可由整个登记册的编辑写入。",
    ru: "Записываются строки о местах, которые ведёт {body}. Остальные отклоняются с указанием причины; записать их может редактор всего реестра.",
  },
  beyondChecked: {
    en: "This was checked for the whole registry. What you record leaves out rows that are about no place of {body}: check it again to see which.",
    "zh-Hans":
      "以上按整个登记册检查。由您写入时，不涉及“{body}”所管地方的行不会写入；再次检查即可看到是哪些行。",
    ru: "Проверено для всего реестра. Строки не о местах, которые ведёт {body}, вами записаны не будут: проверьте ещё раз, чтобы увидеть какие.",
  },
  beyondToo: {
    en: "This was checked for {body} alone. You record for the whole registry: rows that stand here as refused because they are about other places are recorded too. Check it again to see how.",
    "zh-Hans":
      "以上仅按“{body}”检查。您为整个登记册写入：因涉及其他地方而列为不写入的行也会写入。再次检查即可查看。",
    ru: "Проверено только для: {body}. Вы записываете для всего реестра: строки о других местах, отклонённые здесь, тоже будут записаны. Проверьте ещё раз, чтобы увидеть как.",
  },
  rollBack: { en: "Roll back", "zh-Hans": "撤回", ru: "Отменить загрузку" },
  rollBackHint: {
    en: "Takes back everything that this batch recorded, also what was decided about its rows since. Its rows and its history stay.",
    "zh-Hans": "撤回本批次写入的全部内容，包括此后对其各行的判断；行与历史记录保留。",
    ru: "Отменяет всё, что записала эта загрузка, в том числе решённое по её строкам позже. Строки и история остаются.",
  },
  reason: { en: "Why", "zh-Hans": "理由", ru: "Почему" },
  sure: {
    en: "Yes, take back all of batch {n}",
    "zh-Hans": "确认撤回批次 {n} 的全部内容",
    ru: "Да, отменить загрузку {n} целиком",
  },
  leadTo: { en: "What came of it", "zh-Hans": "结果", ru: "Что получилось" },
  seeSource: {
    en: "The source with all its claims",
    "zh-Hans": "该来源及其全部说法",
    ru: "Источник со всеми его утверждениями",
  },
  seePartnerships: { en: "Partnerships", "zh-Hans": "结好关系", ru: "Партнёрства" },
  seeInbox: {
    en: "{n, plural, one {# row waits for a decision} other {# rows wait for a decision}}",
    "zh-Hans": "{n} 行待判断",
    ru: "{n, plural, one {# строка ждёт решения} few {# строки ждут решения} many {# строк ждут решения} other {# строки ждут решения}}",
  },
  progressLabel: { en: "Progress", "zh-Hans": "进度", ru: "Ход работы" },
  progress: {
    en: "{done, number} of {total, number} rows",
    "zh-Hans": "{done, number}／{total, number} 行",
    ru: "{done, number} из {total, number} строк",
  },
  progressSoFar: {
    en: "{done, plural, one {# row} other {# rows}} so far",
    "zh-Hans": "已处理 {done, number} 行",
    ru: "пока {done, plural, one {# строка} few {# строки} many {# строк} other {# строки}}",
  },
  inBackground: {
    en: "The work goes on when you leave this page, and after a restart of the program.",
    "zh-Hans": "离开本页后工作仍会继续；程序重启后也会接着进行。",
    ru: "Работа продолжится, если вы уйдёте со страницы, и после перезапуска программы.",
  },
  again: { en: "Look again", "zh-Hans": "刷新", ru: "Обновить" },
  sameFile: {
    en: "This very file was recorded before, as <a>batch {n}</a>. Recording it again changes nothing unless it is read in another way.",
    "zh-Hans": "同一文件此前已作为<a>批次 {n}</a> 写入。除非读取方式不同，再次写入不会产生变动。",
    ru: "Этот же файл уже записан как <a>загрузка {n}</a>. Повторная запись ничего не изменит, если читать его так же.",
  },
});

/** How far a batch is. */
export const batchStateMessages = defineMessages({
  draft: { en: "draft", "zh-Hans": "草稿", ru: "черновик" },
  checking: { en: "being checked", "zh-Hans": "检查中", ru: "проверяется" },
  checked: { en: "checked", "zh-Hans": "已检查", ru: "проверена" },
  recording: { en: "being recorded", "zh-Hans": "写入中", ru: "записывается" },
  recorded: { en: "recorded", "zh-Hans": "已写入", ru: "записана" },
  failed: { en: "failed", "zh-Hans": "失败", ru: "не удалась" },
  "rolling back": { en: "being rolled back", "zh-Hans": "撤回中", ru: "отменяется" },
  "rolled back": { en: "rolled back", "zh-Hans": "已撤回", ru: "отменена" },
});

/** The first sentence of a batch's page. */
export const batchLeadMessages = defineMessages({
  draft: {
    en: "Say how the file is to be read, then check what it would change.",
    "zh-Hans": "请先说明如何读取文件，再检查会有哪些变动。",
    ru: "Укажите, как читать файл, затем проверьте, что изменится.",
  },
  checking: {
    en: "Every row is being read and matched. Nothing is recorded.",
    "zh-Hans": "正在逐行读取并匹配，不写入任何内容。",
    ru: "Каждая строка читается и сопоставляется. Ничего не записывается.",
  },
  checked: {
    en: "This is what it would change. Nothing is recorded yet.",
    "zh-Hans": "以下是将会发生的变动。目前尚未写入。",
    ru: "Вот что изменится. Пока ничего не записано.",
  },
  recording: {
    en: "The rows are being recorded, all of them or none.",
    "zh-Hans": "正在写入：要么全部写入，要么一行也不写入。",
    ru: "Строки записываются: либо все, либо ни одной.",
  },
  recorded: {
    en: "It is recorded. Every row is accounted for below.",
    "zh-Hans": "已写入。每一行的去向见下。",
    ru: "Загрузка записана. Ниже сказано, что стало с каждой строкой.",
  },
  failed: {
    en: "Nothing was recorded.",
    "zh-Hans": "没有写入任何内容。",
    ru: "Ничего не записано.",
  },
  "rolling back": {
    en: "What it recorded is being taken back.",
    "zh-Hans": "正在撤回本批次写入的内容。",
    ru: "Записанное ею отменяется.",
  },
  "rolled back": {
    en: "What it recorded was taken back. Its rows are kept.",
    "zh-Hans": "本批次写入的内容已撤回，各行仍保留。",
    ru: "Записанное ею отменено. Строки сохранены.",
  },
});

/** What is being done in a job. */
export const stepMessages = defineMessages({
  waiting: { en: "Waiting for its turn", "zh-Hans": "排队中", ru: "Ждёт очереди" },
  reading: { en: "Reading and matching", "zh-Hans": "读取并匹配", ru: "Чтение и сопоставление" },
  comparing: { en: "Comparing with the record", "zh-Hans": "与现有记录比对", ru: "Сравнение с записанным" },
  recording: { en: "Recording", "zh-Hans": "写入", ru: "Запись" },
  "rolling back": { en: "Taking back", "zh-Hans": "撤回", ru: "Отмена" },
});
