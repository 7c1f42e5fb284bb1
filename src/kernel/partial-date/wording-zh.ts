import type { Point } from "./point.ts";
import {
  firstYear,
  isDecade,
  isKnown,
  lastYear,
  listed,
  piecesOf,
  unknownWords,
  type Wording,
} from "./wording.ts";

const PARTS: Record<string, string> = {
  21: "春季",
  22: "夏季",
  23: "秋季",
  24: "冬季",
  33: "第一季度",
  34: "第二季度",
  35: "第三季度",
  36: "第四季度",
  40: "上半年",
  41: "下半年",
};

function yearLabel(year: string): string {
  if (isKnown(year)) return `${year}年`;
  if (isDecade(year)) return `${firstYear(year)}年代`;
  return `${firstYear(year)}至${lastYear(year)}年间某年`;
}

function point(date: Point): string {
  const { month, part, day, unknown } = piecesOf(date);
  const label = unknown.year ? "" : yearLabel(date.year);
  const name = month !== null ? `${month}月` : part !== null ? (PARTS[part] ?? "") : "";
  const body = `${label}${name}${day === null ? "" : `${day}日`}`;
  const words = unknownWords(unknown, "年份", "月份", "日期");
  if (words.length === 0) return body;
  const note = `${listed(words, "、", "和")}不详`;
  return body === "" ? note : `${body}（${note}）`;
}

export const chineseWording: Wording = {
  point,
  qualifiers: { "?": "可能为", "~": "约", "%": "可能约" },
  or: "或",
  daysOfMonth: (from, to, _style, kind) =>
    `${point(from)}至${Number(to.day)}日${kind === "span" ? "" : "之间"}`,
  span: (from, to) => `${from}至${to}`,
  between: (from, to) => `${from}至${to}之间`,
  notAfter: (date) => `${date}或之前`,
  notBefore: (date) => `${date}或之后`,
  until: (date) => `至${date}为止`,
  untilUnknown: (date) => `至${date}为止（起始时间不详）`,
  from: (date) => `自${date}起`,
  fromUnknown: (date) => `自${date}起（结束时间不详）`,
  noBound: { beginning: "起始时间不详", forever: "结束时间不详" },
};
