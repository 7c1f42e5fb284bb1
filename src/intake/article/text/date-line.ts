import { type PartialDate, readDate } from "../../../kernel/partial-date.ts";

const MONTHS =
  "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec";
const RU_MONTHS = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря";

/** Whole days as pages write them, with a year. */
const FULL = new RegExp(
  [
    "\\d{4}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日",
    "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}",
    "\\d{1,2}\\.\\d{1,2}\\.\\d{4}",
    `(?:${MONTHS})\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`,
    `\\d{1,2}(?:st|nd|rd|th)? (?:${MONTHS})\\.?,? \\d{4}`,
    `\\d{1,2} (?:${RU_MONTHS}) \\d{4}(?: г(?:ода|\\.)?)?`,
  ].join("|"),
  "i",
);
const SAYS_SO =
  /^(?:published|updated|posted|date|last (?:updated|modified)|发布(?:时间|日期)?|时间|日期|更新时间|дата|опубликовано|обновлено|размещено|публикация)/i;
const ELSE =
  /\d{1,2}:\d{2}(?::\d{2})?|\b(?:am|pm|gmt|utc|bst|est|msk|мск)\b(?:[+-]\d+)?|published|updated|posted|(?:mon|tues|wednes|thurs|fri|satur|sun)day|星期.|source|来源|发布时间/gi;

/** The day of a line that gives the day of the article and little else; null where the line is text. */
export function dayOfLine(paragraph: string): PartialDate | null {
  if (paragraph.length > 140) return null;
  const found = FULL.exec(paragraph);
  if (!found) return null;
  const rest = paragraph.replace(found[0], "").replace(ELSE, "");
  const letters =
    (rest.match(/\p{Script=Han}/gu) ?? []).length * 2 +
    (rest.match(/[\p{Script=Latin}\p{Script=Cyrillic}]/gu) ?? []).length;
  if (letters > 30 && !SAYS_SO.test(paragraph)) return null;
  if (/[。！？]$|[a-zа-я]\.$/u.test(paragraph) && letters > 20) return null;
  const read = readDate(found[0].replace(/\s*г(?:ода|\.)?$/, ""));
  return read.ok ? read.value : null;
}

/** "QINGDAO, June 16 (Xinhua) --", "新华社青岛6月15日电", "БИШКЕК, 16 июня — КАБАР": what stands before the first words. */
export interface DateLine {
  /** Where the text begins. */
  length: number;
  /** The day as written; often without its year. */
  day: string | null;
  publisher: string | null;
}

export function dateLineOf(paragraph: string): DateLine | null {
  const head = paragraph.slice(0, 110);
  const english = new RegExp(
    `^(\\p{Lu}[\\p{Lu} .,'’/-]{2,40}?),? (?:((?:${MONTHS})\\.? \\d{1,2}(?:,? \\d{4})?)\\s*)?(?:\\(([^)]{2,30})\\)|/([^/]{2,24})/)?\\s*(?:--|[–—-])+\\s*`,
    "u",
  ).exec(head);
  if (english && (english[2] || english[3] || english[4]))
    return {
      length: english[0].length,
      day: english[2] ?? null,
      publisher: english[3] ?? english[4] ?? null,
    };
  const chinese =
    /^[（(]?(本报|新华社|人民网|中新(?:社|网)|中国新闻网|央视网|国际在线|新华网|光明网)?(\p{Script=Han}{2,8}?)?((?:\d{4}年)?\d{1,2}月\d{1,2}日)(?:电|讯)?(?:[（(][^）)]{2,20}[）)])?(?:电|讯)?[）)]?\s*/u.exec(
      head,
    );
  if (chinese?.[3] && /[电讯）)]/.test(chinese[0].slice(-4)) && /[电讯]/.test(chinese[0]))
    return {
      length: chinese[0].length,
      day: chinese[3],
      publisher: chinese[1] === "本报" ? null : (chinese[1] ?? null),
    };
  const russian = new RegExp(
    `^(\\p{Lu}[\\p{Lu} -]{2,30}|\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)*)[,.] (\\d{1,2} (?:${RU_MONTHS})(?: \\d{4})?(?: г(?:ода|\\.)?)?)[.,]?\\s*(?:/?([\\p{L} ]{3,24})/?)?[.,]?\\s*[–—-]+\\s*`,
    "u",
  ).exec(head);
  if (russian?.[2]) return { length: russian[0].length, day: russian[2], publisher: russian[3] ?? null };
  return null;
}

/** The day in an address: ".../2023/06/16/...", ".../n1/2023/0616/...". */
export function dayOfAddress(url: string): PartialDate | null {
  const found = /[/_-]((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$|t\d)/i.exec(
    url,
  );
  if (!found) return null;
  const read = readDate(`${found[1]}-${found[2]}-${found[3]}`);
  return read.ok ? read.value : null;
}
