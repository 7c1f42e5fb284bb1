import type { GroupMark } from "./mark.ts";

/** Groups of countries by every name that articles use; the id is the registry's where it has the group. */
const GROUPS: readonly (readonly [string, string])[] = [
  [
    "SCO",
    "Shanghai Cooperation Organi[sz]ation(?: \\(SCO\\))?|\\bSCO\\b|上海合作组织|上合组织|上合(?!示范区)|Шанхайск[а-яё]+ организаци[а-яё]+ сотрудничества(?: \\(ШОС\\))?|ШОС(?!\\p{L})",
  ],
  ["BRICS", "\\bBRICS\\b|金砖(?:国家|五国)?|БРИКС(?!\\p{L})"],
  ["EU", "European Union|\\bEU\\b|欧盟|Европейск[а-яё]+ союз[а-яё]*|Евросоюз[а-яё]*|(?<!\\p{L})ЕС(?!\\p{L})"],
  ["ASEAN", "\\bASEAN\\b|东盟|АСЕАН(?!\\p{L})"],
  ["CIS", "Commonwealth of Independent States|\\bCIS\\b|独联体|(?<!\\p{L})СНГ(?!\\p{L})"],
  [
    "EAEU",
    "Eurasian Economic Union|\\bEAEU\\b|欧亚经济联盟|(?<!\\p{L})ЕАЭС(?!\\p{L})|Евразийск[а-яё]+ экономическ[а-яё]+ союз[а-яё]*",
  ],
  ["AU", "African Union|非盟|Африканск[а-яё]+ союз[а-яё]*"],
  [
    "Central Asia",
    "Central Asian? (?:countries|states|nations)|中亚(?:五国|国家)|стран[а-яё]* Центральной Азии",
  ],
  [
    "Belt and Road",
    "Belt and Road(?: Initiative)?(?: countries| partner countries)?|一带一路”?(?:共建|沿线)国家|共建“?一带一路”?国家",
  ],
];
const COUNTRIES =
  /^(?:'s|’s)?[- ]?(?:(?:member|observer|partner) )?(?:countries|states|nations|members)|^(?:成员国|国家|各国|相关国家|地方)/i;
const COUNTRIES_BEFORE =
  /(?:стран|государств)[а-яё]*(?:-член[а-яё]*|-участни[а-яё]*)? $|members of the $|(?:countries|states) of the $/iu;

const PATTERNS = GROUPS.map(([group, names]) => [group, new RegExp(names, "gu")] as const);

export function groupsIn(sentence: string): GroupMark[] {
  const found: GroupMark[] = [];
  for (const [group, pattern] of PATTERNS) {
    for (const match of sentence.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((mark) => start < mark.end && end > mark.start)) continue;
      const countries =
        COUNTRIES.test(sentence.slice(end, end + 24)) ||
        COUNTRIES_BEFORE.test(sentence.slice(Math.max(0, start - 30), start)) ||
        /countries|国家|五国|стран/.test(match[0]);
      found.push({ kind: "group", start, end, text: match[0], group, countries });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}
