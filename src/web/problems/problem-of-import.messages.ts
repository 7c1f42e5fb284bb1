import { defineMessages } from "../messages.ts";

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
  "article-not-found": {
    en: "There is no article under this number.",
    "zh-Hans": "没有这一编号的文章。",
    ru: "Статьи под таким номером нет.",
  },
  "article-not-here": {
    en: "This file only points to a page, and nothing is fetched. Save the page beside it, or paste its text.",
    "zh-Hans": "该文件只是一个网址，本程序不从网上抓取内容。请将网页保存在同一文件夹，或直接粘贴正文。",
    ru: "Этот файл только указывает на страницу, а из сети ничего не загружается. Сохраните страницу рядом с ним или вставьте её текст.",
  },
  "article-too-long": {
    en: "This is too long for an article. Take the part that matters.",
    "zh-Hans": "内容过长，不像一篇文章。请只取需要的部分。",
    ru: "Для статьи это слишком много. Возьмите нужную часть.",
  },
  "article-undescribed": {
    en: "Describe the source first: its title, publisher and date.",
    "zh-Hans": "请先填写来源信息：标题、发布者和日期。",
    ru: "Сначала опишите источник: название, издателя и дату.",
  },
  "bad-anchor": {
    en: "Write the day the article was published as a day, a month or a year, such as 2023-06 or 2023-06-16.",
    "zh-Hans": "请以日、月或年填写文章的发布日期，例如 2023-06 或 2023-06-16。",
    ru: "Укажите день выхода статьи как день, месяц или год, например 2023-06 или 2023-06-16.",
  },
  "bad-identifier": {
    en: "A GeoNames id is a number, such as 1797929; a Wikidata id is a Q and a number, such as Q170322.",
    "zh-Hans": "GeoNames 标识为数字，例如 1797929；维基数据标识为 Q 加数字，例如 Q170322。",
    ru: "Идентификатор GeoNames — число, например 1797929; идентификатор Викиданных — Q и число, например Q170322.",
  },
  "bad-judgement": {
    en: "Say which place the name means, or does not mean; that it means none is said without a place.",
    "zh-Hans": "请指明该名称所指（或并非所指）的地方；若不指任何地方，则不要给出地方。",
    ru: "Укажите, какое место имеется в виду или не имеется; если никакое, места не указывайте.",
  },
  "bad-outcome": {
    en: "There is no such outcome of a row. Choose one from the table.",
    "zh-Hans": "没有这一类行。请从表中选择。",
    ru: "Такого исхода строки нет. Выберите один из таблицы.",
  },
  "bad-place-choice": {
    en: "What was chosen is no place. Name the id of a place, geonames: and a number, or none.",
    "zh-Hans": "所选内容不是地方。请写地方的标识、“geonames:”加编号，或“none”。",
    ru: "Выбранное — не место. Назовите идентификатор места, geonames: и номер или none.",
  },
  "bad-queries": {
    en: "The request is not of the form that the reconciliation service (version 0.2) takes.",
    "zh-Hans": "请求的格式不符合匹配服务（0.2 版）的要求。",
    ru: "Запрос не того вида, который принимает служба сопоставления (версия 0.2).",
  },
  "batch-too-large": {
    en: "Too many at once for the reconciliation service. Send several smaller batches.",
    "zh-Hans": "一次提交的数量过多。请分批提交。",
    ru: "Слишком много за один раз. Отправьте несколько запросов поменьше.",
  },
  "claim-not-recordable": {
    en: "This claim cannot be recorded as it stands.",
    "zh-Hans": "该陈述目前无法入库。",
    ru: "Это утверждение в таком виде записать нельзя.",
  },
  "empty-article": {
    en: "There is no text in it beside what belongs to the page. Paste the words of the article.",
    "zh-Hans": "除页面自带文字外没有正文。请粘贴文章正文。",
    ru: "Кроме служебных надписей страницы, текста в ней нет. Вставьте текст статьи.",
  },
  "file-cut-off": {
    en: "The file ends in the middle. Load it again to its end.",
    "zh-Hans": "文件在中途断开，下载不完整。请重新下载。",
    ru: "Файл обрывается на середине. Загрузите его заново до конца.",
  },
  "file-damaged": {
    en: "The packed file is damaged. Load it again.",
    "zh-Hans": "压缩文件已损坏，无法解开。请重新下载。",
    ru: "Сжатый файл повреждён. Загрузите его заново.",
  },
  "file-missing": {
    en: "No file came. Choose one that is not empty, or paste a table.",
    "zh-Hans": "没有收到文件。请选择一个非空文件，或粘贴表格。",
    ru: "Файл не пришёл. Выберите непустой файл или вставьте таблицу.",
  },
  "file-too-large": {
    en: "The file is larger than its kind ever is. Divide it.",
    "zh-Hans": "文件超出此类文件应有的大小。请拆分后再试。",
    ru: "Файл больше, чем бывает у файлов этого вида. Разделите его.",
  },
  "name-missing": {
    en: "Which name? Give one that is not longer than names are.",
    "zh-Hans": "请给出名称，且不要过长。",
    ru: "Какое название? Укажите его; оно не должно быть длиннее, чем бывают названия.",
  },
  "needs-another-person": {
    en: "You have proposed this already. It counts when another person says the same.",
    "zh-Hans": "您已提议过此决定。另一人作出相同决定后生效。",
    ru: "Вы это уже предложили. Решение подействует, когда то же скажет другой человек.",
  },
  "no-name-column": {
    en: "The file has no column “name”. Name the column that holds the names so.",
    "zh-Hans": "文件没有“name”列。请将名称所在的列命名为“name”。",
    ru: "В файле нет столбца «name». Назовите так столбец с названиями.",
  },
  "no-such-name-waiting": {
    en: "This name does not wait any more: it was decided, or its import was rolled back. Go on with the next.",
    "zh-Hans": "该名称已不再等待：已有决定，或其导入已被撤销。请继续下一个。",
    ru: "Это название больше не ждёт: оно решено, или его ввоз отменён. Перейдите к следующему.",
  },
  "not-an-article": {
    en: "This is not text. Save the page as text or HTML, or paste its words.",
    "zh-Hans": "这不是文本。请将网页另存为文本或 HTML，或粘贴正文。",
    ru: "Это не текст. Сохраните страницу как текст или HTML или вставьте её слова.",
  },
  "not-of-wikidata": {
    en: "QuickStatements change Wikidata. Compare with a file of Wikidata.",
    "zh-Hans": "QuickStatements 用于修改维基数据。请与维基数据的文件比较。",
    ru: "QuickStatements меняют Викиданные. Сравнивайте с файлом Викиданных.",
  },
  "not-unpacked": {
    en: "The file is packed in a way that is not read. Unpack it, or pack it with gzip.",
    "zh-Hans": "不支持该压缩格式。请先解压，或改用 gzip 压缩。",
    ru: "Файл сжат способом, который не читается. Распакуйте его или сожмите с помощью gzip.",
  },
  "not-wikidata": {
    en: "The file is in no form in which Wikidata gives its statements.",
    "zh-Hans": "该文件不属于维基数据提供数据的任何一种格式。",
    ru: "Файл не похож ни на один из видов, в которых Викиданные отдают утверждения.",
  },
  "not-wikitext": {
    en: "The file has no list in Wikipedia’s wikitext. Give the source of a page, in UTF-8.",
    "zh-Hans": "该文件没有维基文本列表。请提供页面源代码（UTF-8）。",
    ru: "В файле нет списка в вики-разметке. Дайте исходный текст страницы в UTF-8.",
  },
  "place-missing": {
    en: "Say which place is meant, or that there is none.",
    "zh-Hans": "请说明指的是哪个地方，或选择没有这样的地方。",
    ru: "Скажите, какое место имеется в виду, или что такого нет.",
  },
  "several-names-waiting": {
    en: "Several names that wait are written so. Say the country, the level or the division as well.",
    "zh-Hans": "有多个待定名称写法相同。请同时注明国家、级别或所属区划。",
    ru: "Так написано несколько ждущих названий. Назовите ещё страну, уровень или область.",
  },
  "unknown-article-language": {
    en: "Articles are read in English, Chinese and Russian. Name the language if it is one of them.",
    "zh-Hans": "可阅读的文章语言为英文、中文和俄文。如属其中之一，请注明语言。",
    ru: "Читаются статьи на английском, китайском и русском. Если это один из них, укажите язык.",
  },
  "unreadable-article": {
    en: "The file cannot be read. Name a text or HTML file.",
    "zh-Hans": "无法读取该文件。请指定文本或 HTML 文件。",
    ru: "Файл не читается. Укажите текстовый файл или HTML.",
  },
});
