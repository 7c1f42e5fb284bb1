import { defineMessages } from "../messages.ts";

/** The same for batches: what cannot be done with one, and what is to be known of its rows. */
export const batchProblemMessages = defineMessages({
  "bad-batch": {
    en: "A batch has a number; the list of imports has them all.",
    "zh-Hans": "批次须用编号表示，编号见导入列表。",
    ru: "У загрузки есть номер; все номера — в списке загрузок.",
  },
  "bad-date": {
    en: "Write the day as 2015, 2015-08 or 2015-08-15.",
    "zh-Hans": "日期请写作 2015、2015-08 或 2015-08-15。",
    ru: "Напишите дату так: 2015, 2015-08 или 2015-08-15.",
  },
  "batch-busy": {
    en: "This import is being worked on already. Its page shows how far it is.",
    "zh-Hans": "该批次正在处理，进度见其页面。",
    ru: "Эта загрузка уже обрабатывается. На её странице видно, сколько сделано.",
  },
  "batch-state": {
    en: "This cannot be done with the import as it is now. Its page shows in which state it is.",
    "zh-Hans": "该批次目前的状态不允许此操作，状态见其页面。",
    ru: "В нынешнем состоянии загрузки этого сделать нельзя. Состояние показано на её странице.",
  },
  "cannot-guess": {
    en: "What the columns mean cannot be guessed. Say which column holds what.",
    "zh-Hans": "无法推断各列的含义。请指明每一列的内容。",
    ru: "Не удаётся понять, что в столбцах. Укажите, что означает каждый.",
  },
  "no-batch-file": {
    en: "The file of this import was not kept. Import it again.",
    "zh-Hans": "该批次的文件没有保留，请重新导入。",
    ru: "Файл этой загрузки не сохранён. Загрузите его снова.",
  },
  "no-such-batch": {
    en: "There is no import of this number.",
    "zh-Hans": "没有这个编号的批次。",
    ru: "Загрузки с таким номером нет.",
  },
  "no-such-reader": {
    en: "No known source has this name.",
    "zh-Hans": "没有这个名称的已知来源。",
    ru: "Известного источника с таким именем нет.",
  },
  "source-or-mapping": {
    en: "A known source needs no mapping. Give one of the two.",
    "zh-Hans": "已知来源不需要列映射，两者只能选其一。",
    ru: "Известному источнику не нужно описание столбцов. Укажите что-то одно.",
  },
  "holds-after-end": {
    en: "One source says that the tie holds, another that it had ended before.",
    "zh-Hans": "一个来源称关系有效，另一个来源称关系此前已经终止。",
    ru: "Один источник говорит, что связь действует, другой — что она прекратилась раньше.",
  },
  "no-claim": {
    en: "The row names no partners.",
    "zh-Hans": "该行没有列出双方。",
    ru: "В строке не названы стороны.",
  },
  "no-such-place": {
    en: "A person judged that a name in the row means no place of the registry's kind.",
    "zh-Hans": "经人工判断，该行中有一个名称不是登记册所收录的地方。",
    ru: "Человек решил, что одно из названий в строке не означает места, какие ведёт реестр.",
  },
  "other-date": {
    en: "Another source dates the same act otherwise, and both cannot be true.",
    "zh-Hans": "另一来源为同一文书给出不同日期，两者不能同时成立。",
    ru: "Другой источник датирует тот же акт иначе; верно может быть только одно.",
  },
  "party-is-country": {
    en: "One side is a country; partnerships are between cities or provinces.",
    "zh-Hans": "一方是国家，而友好关系建立在城市或省州之间。",
    ru: "Одна из сторон — страна, а партнёрства заключают города и регионы.",
  },
  "same-place": {
    en: "Both names of the row mean the same place.",
    "zh-Hans": "该行的两个名称指同一个地方。",
    ru: "Оба названия в строке означают одно и то же место.",
  },
  "says-the-same": {
    en: "An earlier row of the file says the very same.",
    "zh-Hans": "文件中前面已有内容完全相同的一行。",
    ru: "Более ранняя строка файла говорит то же самое.",
  },
});
