import { defineMessages } from "./messages.ts";

/** The same for files that come in: what a file has wrong as a whole, and what a row of it has. */
export const importProblemMessages = defineMessages({
  // Of a file.
  "broken-json": {
    en: "The file begins as JSON and cannot be read to its end; the sentence below names the line.",
    "zh-Hans": "文件开头是 JSON，但无法读到结尾。所在行见下文。",
    ru: "Файл начинается как JSON, но не читается до конца; строка названа ниже.",
  },
  "cell-too-large": {
    en: "A cell of the file is larger than any is. Perhaps a quotation mark is never closed; the sentence below names the line.",
    "zh-Hans": "文件中有一个单元格过大，可能是引号没有配对。所在行见下文。",
    ru: "Одна из ячеек слишком велика. Возможно, кавычка открыта и не закрыта; строка названа ниже.",
  },
  "empty-file": {
    en: "There is nothing in the file. See whether it was saved, and give it again.",
    "zh-Hans": "文件为空。请确认已经保存，然后重新提交。",
    ru: "Файл пуст. Проверьте, сохранён ли он, и загрузите снова.",
  },
  "encrypted-file": {
    en: "The workbook is encrypted. Open it with its password and save it without one.",
    "zh-Hans": "该工作簿已加密。请用密码打开，取消密码后另存。",
    ru: "Книга зашифрована. Откройте её с паролем и сохраните без пароля.",
  },
  "import-too-large": {
    en: "The file is larger than is read. Divide it, or save it as CSV.",
    "zh-Hans": "文件过大。请拆分，或另存为 CSV。",
    ru: "Файл слишком велик. Разделите его или сохраните в формате CSV.",
  },
  "no-such-items": {
    en: "The JSON file has no list at this place. Say where its items stand.",
    "zh-Hans": "JSON 文件的这个位置没有列表。请指明各条目所在的位置。",
    ru: "В файле JSON на этом месте нет списка. Укажите, где находятся записи.",
  },
  "not-a-table": {
    en: "The file is not a table, whatever its name says. The sentence below says what it is and what to do.",
    "zh-Hans": "无论文件名如何，其内容并不是表格。它是什么、应如何处理，见下文。",
    ru: "Каким бы ни было имя файла, это не таблица. Что это и что делать, сказано ниже.",
  },
  "record-too-large": {
    en: "A record of the file has no end. See whether this is the file you mean.",
    "zh-Hans": "文件中有一条记录没有结尾。请确认文件是否正确。",
    ru: "Одна из записей файла не кончается. Проверьте, тот ли это файл.",
  },
  "too-many-columns": {
    en: "The file has more columns than are read. See whether the separator is right, or keep the columns that matter.",
    "zh-Hans": "文件的列数过多。请检查分隔符是否正确，或只保留需要的列。",
    ru: "В файле слишком много столбцов. Проверьте разделитель или оставьте только нужные столбцы.",
  },
  "unclosed-quote": {
    en: "A quotation mark opens a cell and is never closed. Close it, or read the file without quotation marks.",
    "zh-Hans": "有一个单元格以引号开头却没有配对的引号。请补上，或按不使用引号的方式读取。",
    ru: "Кавычка открывает ячейку и не закрыта. Закройте её или читайте файл без кавычек.",
  },
  "unknown-encoding": {
    en: "There is no such encoding. Say for example utf-8, gb18030, big5, windows-1251 or koi8-r.",
    "zh-Hans": "没有这种编码。可填 utf-8、gb18030、big5、windows-1251、koi8-r 等。",
    ru: "Такой кодировки нет. Укажите, например, utf-8, gb18030, big5, windows-1251 или koi8-r.",
  },
  "malformed-mapping": {
    en: "The mapping of columns cannot be used; the sentence below says where, and what to write.",
    "zh-Hans": "列的对应关系有误。何处有误、应如何填写，见下文。",
    ru: "Описание столбцов не подходит; ниже сказано, где и что написать.",
  },
  "mapping-does-not-fit": {
    en: "The mapping names a column that the file does not have. Name the columns as the file does, or take another mapping.",
    "zh-Hans": "对应关系中的某一列在文件中不存在。请按文件中的列名填写，或改用其他对应关系。",
    ru: "В описании назван столбец, которого в файле нет. Назовите столбцы как в файле или возьмите другое описание.",
  },
  "no-mapping": {
    en: "There is no such file with a mapping of columns.",
    "zh-Hans": "没有这个描述列对应关系的文件。",
    ru: "Такого файла с описанием столбцов нет.",
  },
  "broken-workbook": {
    en: "The file begins as a workbook and cannot be read. Open it in a spreadsheet program and save it anew.",
    "zh-Hans": "文件开头是工作簿，但无法读取。请用表格软件打开后重新保存。",
    ru: "Файл начинается как книга и не читается. Откройте его в табличной программе и сохраните заново.",
  },
  "no-such-sheet": {
    en: "The workbook has no sheet of this name. Its sheets are listed below.",
    "zh-Hans": "工作簿中没有这个名称的工作表。已有的工作表见下文。",
    ru: "В книге нет листа с таким именем. Её листы перечислены ниже.",
  },
  "zip-bomb": {
    en: "A part of the workbook unpacks to more than any table does, and nothing was read. Save the table as CSV.",
    "zh-Hans": "工作簿的某一部分解压后大得异常，未作读取。请将表格另存为 CSV。",
    ru: "Часть книги распаковывается до небывалого размера; ничего не прочитано. Сохраните таблицу в CSV.",
  },

  // Remarks on a file.
  "mixed-encodings": {
    en: "Some lines are in another encoding than the rest; each is refused by itself. Save the file in one encoding.",
    "zh-Hans": "有些行的编码与其余各行不同，已逐行拒收。请将文件统一存为一种编码。",
    ru: "Некоторые строки в другой кодировке; каждая отклонена отдельно. Сохраните файл в одной кодировке.",
  },
  "uncertain-encoding": {
    en: "The encoding of the file is not sure. Look at the letters, and say the encoding if they are wrong.",
    "zh-Hans": "无法确定文件的编码。请查看文字是否正确，如有乱码请指明编码。",
    ru: "Кодировка файла определена неуверенно. Посмотрите на буквы и укажите кодировку, если они неверны.",
  },

  // Of a row.
  "broken-line": {
    en: "The line is not JSON by itself, as each line of such a file is.",
    "zh-Hans": "该行本身不是 JSON，而这类文件每行都应是完整的 JSON。",
    ru: "Эта строка сама по себе не JSON, а в таком файле JSON — каждая строка.",
  },
  "text-after-quote": {
    en: "After a closing quotation mark the cell goes on. Double the quotation marks within a cell.",
    "zh-Hans": "引号配对之后单元格仍有文字。单元格内的引号须写两遍。",
    ru: "После закрывающей кавычки ячейка продолжается. Кавычки внутри ячейки удваиваются.",
  },
  "too-few-cells": {
    en: "The row has fewer cells than there are columns; the last ones are taken as empty.",
    "zh-Hans": "该行的单元格少于列数，末尾几格视为空。",
    ru: "В строке меньше ячеек, чем столбцов; последние считаются пустыми.",
  },
  "too-many-cells": {
    en: "The row has more cells than there are columns: nobody can tell which belongs where. Quote the cell in which the separator stands.",
    "zh-Hans": "该行的单元格多于列数，无法判断各属哪一列。请给含有分隔符的单元格加引号。",
    ru: "В строке больше ячеек, чем столбцов: неясно, какая к чему относится. Возьмите ячейку с разделителем в кавычки.",
  },
  "undecodable-line": {
    en: "The line has bytes that are no letters in the encoding of the rest. Save the file in one encoding.",
    "zh-Hans": "该行含有其余部分所用编码无法识别的字节。请将文件统一存为一种编码。",
    ru: "В строке есть байты, которые не читаются в кодировке остального файла. Сохраните файл в одной кодировке.",
  },
  "empty-row": {
    en: "There is nothing in this row.",
    "zh-Hans": "该行没有内容。",
    ru: "В этой строке ничего нет.",
  },
  "skipped-row": {
    en: "The mapping says that this row is no record, such as a total.",
    "zh-Hans": "按对应关系，该行不是记录，例如合计行。",
    ru: "По описанию эта строка не запись, например итог.",
  },
  "unequal-lists": {
    en: "Nobody can tell which of several places belongs to which entry. Write a row for each tie.",
    "zh-Hans": "无法判断多个地方与各项如何对应。请每个结好关系写一行。",
    ru: "Неясно, какое из нескольких мест к чему относится. Запишите каждую связь отдельной строкой.",
  },
  "unknown-word": {
    en: "The mapping does not say what a word of this row means. Add the word to the mapping.",
    "zh-Hans": "对应关系没有说明该行某个词的含义。请补充该词。",
    ru: "В описании не сказано, что значит одно из слов этой строки. Добавьте его.",
  },
  "error-cell": {
    en: "A cell of this row holds an error instead of a value. Put the formula right, or write the value.",
    "zh-Hans": "该行有单元格是错误值。请更正公式，或直接填写数值。",
    ru: "В ячейке этой строки ошибка вместо значения. Исправьте формулу или впишите значение.",
  },
  "formula-without-value": {
    en: "The result of a formula in this row was not saved. Open the workbook in a spreadsheet program, save it, and give it again.",
    "zh-Hans": "该行某个公式的结果没有保存。请用表格软件打开并保存工作簿，然后重新提交。",
    ru: "Результат формулы в этой строке не сохранён. Откройте книгу в табличной программе, сохраните и загрузите снова.",
  },
  "merged-cells": {
    en: "Cells of the sheet span several rows; what they say is taken for each of these rows.",
    "zh-Hans": "工作表中有跨多行的合并单元格，其内容适用于所跨的每一行。",
    ru: "Некоторые ячейки листа объединяют несколько строк; их содержание взято для каждой из этих строк.",
  },
  "other-sheets": {
    en: "The workbook has other sheets than the one that is read; they are named below.",
    "zh-Hans": "除所读的工作表外，工作簿还有其他工作表，名称见下文。",
    ru: "Кроме прочитанного листа в книге есть другие; они названы ниже.",
  },
});
