import { describe, expect, test } from "vitest";
import { parseEdtf } from "./edtf.ts";
import { readDate } from "./read.ts";

const anchored = (words: string, anchor?: string) => {
  const source = anchor === undefined ? undefined : parseEdtf(anchor);
  const result = readDate(words, { anchor: source?.ok ? source.value : undefined });
  return result.ok ? result.value.edtf : result.issues.map((issue) => issue.code).join();
};

describe("refuses", () => {
  test.each([
    ["06/07/2022", "ambiguous-date"],
    ["06-07-2022", "ambiguous-date"],
    ["30 February 2023", "impossible-date"],
    ["2023年2月30日", "impossible-date"],
    ["31 июня 2023 г.", "impossible-date"],
    ["2023-13", "impossible-date"],
    ["31/13/2022", "impossible-date"],
    ["17 June", "year-missing"],
    ["6月17日", "year-missing"],
    ["17 июня", "year-missing"],
    ["last year", "relative-date-needs-anchor"],
    ["去年9月", "relative-date-needs-anchor"],
    ["вчера", "relative-date-needs-anchor"],
    ["2023 – 2022", "reversed-interval"],
    ["some day", "unreadable-date"],
    ["сколько-то лет", "unreadable-date"],
    ["很久以前", "unreadable-date"],
    ["", "unreadable-date"],
    ["17.06.22", "unreadable-date"],
    [`before ${"to ".repeat(50_000)}`, "unreadable-date"],
  ])("%.30s: %s", (words, code) => {
    expect(anchored(words)).toBe(code);
  });
  test("an ambiguous order with both readings", () => {
    const result = readDate("06/07/2022");
    expect(result).toMatchObject({ ok: false, issues: [{ where: "06/07/2022" }] });
    expect(JSON.stringify(result)).toMatch(/2022-07-06.*2022-06-07/);
  });
  test("an anchor too long to count from", () => {
    expect(anchored("last year", "2001/..")).toBe("anchor-too-imprecise");
    expect(anchored("since yesterday", "2023-06")).toBe("anchor-too-imprecise");
  });
});

describe("reads", () => {
  test.each([
    ["2022-06-17", "2022-06-17"],
    ["2001-06-15/2023-06", "2001-06-15/2023-06"],
    ["June 2022", "2022-06"],
    ["in June 2022", "2022-06"],
    ["17 June 2022", "2022-06-17"],
    ["on the 17th of June, 2022", "2022-06-17"],
    ["June 17, 2022", "2022-06-17"],
    ["Friday, June 17, 2022", "2022-06-17"],
    ["17 Jun 2022", "2022-06-17"],
    ["Sept. 2022", "2022-09"],
    ["the first quarter of 2023", "2023-33"],
    ["Q1 2023", "2023-33"],
    ["2023 Q4", "2023-36"],
    ["first three months of 2023", "2023-33"],
    ["second half of 2019", "2019-41"],
    ["spring 2020", "2020-21"],
    ["end of March 2023", "2023-03-31"],
    ["by the end of March 2023", "[..2023-03-31]"],
    ["1990s", "199X"],
    ["the early 1990s", "199X"],
    ["about 1990", "1990~"],
    ["probably 2022", "2022?"],
    ["before 2004", "[..2003]"],
    ["before 1 March 2004", "[..2004-02-29]"],
    ["before the 1990s", "[..1989]"],
    ["after 2004", "[2005..]"],
    ["since 2015", "2015/.."],
    ["from 2015 to the present", "2015/.."],
    ["14–16 June 2023", "2023-06-14/2023-06-16"],
    ["from 14 to 16 June 2023", "2023-06-14/2023-06-16"],
    ["June to August 2023", "2023-06/2023-08"],
    ["2001–2023", "2001/2023"],
    ["1990 or 1992", "[1990,1992]"],
    ["17.06.2022", "2022-06-17"],
    ["06.07.2022", "2022-07-06"],
    ["17/06/2022", "2022-06-17"],
    ["6/17/2022", "2022-06-17"],
    ["2022/6/17", "2022-06-17"],
    ["2022-6-7", "2022-06-07"],
    ["06.2022", "2022-06"],
    ["before 2022-06-17", "[..2022-06-16]"],
    ["2022年6月17日", "2022-06-17"],
    ["2022 年 6 月 17 日", "2022-06-17"],
    ["二〇二二年六月十七日", "2022-06-17"],
    ["2022年6月", "2022-06"],
    ["2022年", "2022"],
    ["2023年一季度", "2023-33"],
    ["2023年第一季度", "2023-33"],
    ["2023年上半年", "2023-40"],
    ["2023年3月底", "2023-03-31"],
    ["约1990年", "1990~"],
    ["1990年左右", "1990~"],
    ["2004年以前", "[..2003]"],
    ["20世纪90年代", "199X"],
    ["90年代", "199X"],
    ["2015年至今", "2015/.."],
    ["2023年6月14日至16日", "2023-06-14/2023-06-16"],
    ["17 июня 2022 г.", "2022-06-17"],
    ["17 июня 2022", "2022-06-17"],
    ["июнь 2022", "2022-06"],
    ["в июне 2022 года", "2022-06"],
    ["в мае 2022 г.", "2022-05"],
    ["1 марта 2022 года", "2022-03-01"],
    ["I квартал 2023 года", "2023-33"],
    ["в первом квартале 2023 года", "2023-33"],
    ["во втором полугодии 2019 года", "2019-41"],
    ["в конце марта 2023 года", "2023-03-31"],
    ["90-е годы", "199X"],
    ["в 1990-х годах", "199X"],
    ["около 1990", "1990~"],
    ["до 2004 года", "[..2003]"],
    ["с 2015 года по настоящее время", "2015/.."],
    ["с 14 по 16 июня 2023 года", "2023-06-14/2023-06-16"],
  ])("%s as %s", (words, edtf) => {
    expect(anchored(words)).toBe(edtf);
    expect(readDate(words)).toMatchObject({ value: { verbatim: words } });
  });
});

describe("counts from the anchor", () => {
  test.each([
    ["last year", "2023-06", "2022"],
    ["this year", "2023-06", "2023"],
    ["last September", "2023-06", "2022-09"],
    ["last September", "2023-09-20", "2022-09"],
    ["last September", "2023-10", "2023-09"],
    ["September last year", "2023-06", "2022-09"],
    ["first three months of this year", "2023-06", "2023-33"],
    ["the first quarter of this year", "2023-06", "2023-33"],
    ["22 years ago", "2023-06", "2001"],
    ["last month", "2023-01", "2022-12"],
    ["yesterday", "2023-03-01", "2023-02-28"],
    ["yesterday", "2023-03-01~", "2023-02-28~"],
    ["yesterday", "2023-06", "[2023-05-31..2023-06-29]"],
    ["last year", "[2022..2023]", "[2021..2022]"],
    ["last September", "2023", "[2022-09,2023-09]"],
    ["since last year", "2023-06", "2022/.."],
    ["before last September", "2023-06", "[..2022-08]"],
    ["今年", "2023-06", "2023"],
    ["去年", "2023-06", "2022"],
    ["去年9月", "2023-06", "2022-09"],
    ["今年一季度", "2023-06", "2023-33"],
    ["前三个月", "2023-06", "2023-33"],
    ["今年前三个月", "2023-06", "2023-33"],
    ["上月17日", "2023-06", "2023-05-17"],
    ["昨天", "2023-06-15", "2023-06-14"],
    ["22年前", "2023-06", "2001"],
    ["в прошлом году", "2023-06", "2022"],
    ["в этом году", "2023-06", "2023"],
    ["в сентябре прошлого года", "2023-06", "2022-09"],
    ["в прошлом сентябре", "2023-06", "2022-09"],
    ["в первом квартале этого года", "2023-06", "2023-33"],
    ["вчера", "2023-06-15", "2023-06-14"],
    ["в прошлом месяце", "2023-06", "2023-05"],
  ])("%s, said in %s: %s", (words, anchor, edtf) => {
    expect(anchored(words, anchor)).toBe(edtf);
  });
});
