import { type PartialDate, readDate } from "../../../kernel/partial-date.ts";
import { plainWords, replaceTemplates, type Template, withoutLinks } from "./wikitext.ts";

/** A partner as an item of a list names it. */
export interface NamedPartner {
  name: string;
  country: string | null;
  within: string | null;
}

/** What an item of a list says. */
export interface ItemReading {
  /** Several where one country has its towns in one item. */
  partners: NamedPartner[];
  /** The country that the item gives for those under it, where it names no town. */
  area: string | null;
  start: PartialDate | null;
  /** What the words say of its end, and when. */
  over: { how: "ends" | "suspends"; words: string; on: PartialDate | null } | null;
}

/** Stands for a flag that shows no name, and for one that does. */
const [ICON, FLAG, CLOSE] = ["\u0010", "\u0011", "\u0012"] as const;

const ICONS = /^(flagicon|flagdeco|flag icon|flagicon image|флаг|флагок|flagg|国旗|國旗|旗幟|旗帜)$/;
const FLAGS =
  /^(flag|flagu|flagcountry|flag country|флагификация|флаг2|флаг с названием|国旗与国名|flagcity)$/;
const BESIDE = /^(ill|interlanguage link|iw|iw2|нп\d?|не переведено.*|link-\w+|le|lang-?link)$/;
const KEEP_FIRST = /^(nowrap|small|nobold|sort|nobr|center|big|s)$/;
const DASHES = /^(snd|spnd|spaced ndash|ndash|mdash|dash|–|—|тире)$/;
const BLANKS = /^(nbsp|space|пробел|,|·)$/;

/** Templates as words: flags as marks with their country, links to other wikis as links, the rest as nothing. */
function flagged({ name, values }: Template): string {
  const first = values["1"] ?? "";
  if (ICONS.test(name)) return `${ICON}${first}${CLOSE}`;
  if (FLAGS.test(name)) return `${FLAG}${first}${CLOSE}`;
  // Russian has a template a country: {{Флаг Китая}}; Chinese and Russian one a code: {{CHN}}.
  if (name.startsWith("флаг ")) return `${ICON}${name.slice(5)}${CLOSE}`;
  if (BESIDE.test(name)) return `[[${first}]]`;
  if (name === "tsl" || name === "link-interwiki") return `[[${values["3"] ?? values.zh ?? first}]]`;
  if (/^[a-z]{3}$/.test(name)) return `${FLAG}${name.toUpperCase()}${CLOSE}`;
  if (name === "lang") return values["2"] ?? "";
  if (KEEP_FIRST.test(name)) return first;
  if (DASHES.test(name)) return " – ";
  return BLANKS.test(name) ? " " : "";
}

/** Reads an item without its bullets. `area` is the country that an item above gave. */
export function readItem(text: string, area: string | null): ItemReading {
  const struck = /<(s|del|strike)\b[^>]*>/i.test(text);
  const words = plainWords(replaceTemplates(text, flagged));
  const flag = new RegExp(`([${ICON}${FLAG}])([^${CLOSE}]*)${CLOSE}`).exec(words);
  const country = flag?.[2]?.trim() || null;
  const rest = words.replace(new RegExp(`[${ICON}${FLAG}][^${CLOSE}]*${CLOSE}`, "g"), " ").trim();
  const { names, remark } = parted(rest);
  const times = timesIn(remark);
  const over = times.over ?? (struck ? { how: "ends" as const, words: "struck out", on: null } : null);
  const partners = partnersIn(names, { shown: flag?.[1] === FLAG, country: country ?? area });
  return { partners, area: partners.length === 0 ? (country ?? area) : null, start: times.start, over };
}

/** Names stand first; a remark follows: what is in brackets, and what a word for a time begins. */
function parted(text: string): { names: string; remark: string } {
  // The bracket of an article's title is within its link and no remark.
  const masked = text.replace(/\[\[[^[\]]*\]\]/g, (link) => PLACE.repeat(link.length));
  const at = masked.search(
    /[(（]|\s[–—-]\s|,?\s*\b(since|from|until|till|signed|established|suspended|ended|terminated|in)\b\s|,?\s(с|до|в|от)\s+\d|,?\s*\d{4}\b|，?\s*\d{4}年|\[(?!\[)/iu,
  );
  return at === -1 ? { names: text, remark: "" } : { names: text.slice(0, at), remark: text.slice(at) };
}

/** Stands for a link. */
const PLACE = "§";
const SEVERAL = /^§(\s*([,;，、；]|\band\b|и|和)\s*§)+\W*$/u;
const LINK = /\[\[(?:([^[\]|]*)\|)?([^[\]|]*)\]\]/g;

function partnersIn(text: string, flag: { shown: boolean; country: string | null }): NamedPartner[] {
  const links = [...text.matchAll(LINK)];
  const between = text.replace(LINK, PLACE).replace(/^[\s:：–—-]+/, "");
  if (flag.shown && links.length > 1 && SEVERAL.test(between)) {
    return links.map((link) => ({ ...named(link), country: flag.country }));
  }
  const [first, second] = links;
  if (!first) return bare(withoutLinks(text), flag.country);
  // Chinese writes the province before the city, with nothing between: [[山口县]][[下关市]].
  const touching = second && text.slice(first.index + first[0].length, second.index) === "";
  const main = touching ? second : first;
  const place = named(main);
  const after = commaParts(withoutLinks(text.slice(main.index + main[0].length)));
  const country = after.at(-1) ?? flag.country;
  return [
    {
      name: place.name,
      within: touching ? named(first).name : (place.within ?? after.slice(0, -1)[0] ?? null),
      // [[Rauma, Finland]] without a flag: what stands behind the comma is all that is said.
      country: country ?? place.within,
    },
  ];
}

/** [[Cambridge, Massachusetts|Cambridge]], [[Long Beach, California]]: title or words say where it lies. */
function named([, target = "", shown = ""]: RegExpMatchArray): NamedPartner {
  const beyond = target.startsWith(`${shown}, `) ? target.slice(shown.length + 2) : null;
  const [name = "", ...further] = shown.split(", ");
  return { name: name.trim(), within: beyond ?? (further.join(", ") || null), country: null };
}

function bare(text: string, country: string | null): NamedPartner[] {
  const [name = "", ...parts] = commaParts(text.replace(/^[\s:：–—-]+/, ""));
  if (name === "" || !/\p{L}/u.test(name)) return [];
  return [{ name, within: parts.slice(0, -1)[0] ?? null, country: parts.at(-1) ?? country }];
}

const commaParts = (text: string): string[] =>
  text
    .split(/[,，]/)
    .map((part) => part.replace(/[\s.;:：–—-]+$/u, "").trim())
    .filter((part) => part !== "");

const DATE =
  /\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}\s+\p{L}{3,}\s+\d{4}|\p{L}{3,}\s+\d{1,2},\s*\d{4}|\p{L}{3,}\s+\d{4}|(?<!\d)\d{4}(?!\d)/gu;
const SUSPENDED = /suspend|paused|frozen|приостанов|заморож|中止|暂停|暫停/iu;
const ENDED =
  /\b(until|till|ended|terminated|dissolved|cancell?ed|revoked|former)\b|(^|[^\p{L}])до\s|расторг|прекращ|бывш|终止|終止|结束|至\s*\d/iu;

function timesIn(remark: string): Pick<ItemReading, "start" | "over"> {
  const found = [...remark.matchAll(DATE)].flatMap(({ 0: words, index }) => {
    const read = readDate(words);
    const date = read.ok ? read : readDate(/\d{4}/.exec(words)?.[0] ?? "");
    return date.ok ? [{ date: date.value, before: remark.slice(0, index), words, index }] : [];
  });
  const [first, second] = found;
  const how = SUSPENDED.test(remark) ? "suspends" : "ends";
  const word = SUSPENDED.exec(remark) ?? ENDED.exec(remark);
  if (word) {
    // Chinese says when before what: 2022年中止.
    const at =
      found.find(({ index }) => index >= word.index) ??
      found.find((one) => /\p{Script=Han}/u.test(word[0]) && one.index + one.words.length === word.index) ??
      null;
    const start = found.find((one) => one !== at && one.index < word.index);
    const words = remark.replace(/^[\s(（,–—-]+|[\s)）]+$/g, "");
    return { start: start?.date ?? null, over: { how, words, on: at?.date ?? null } };
  }
  const range =
    first && second && /^\s*[–—-]\s*$/.test(remark.slice(first.index + first.words.length, second.index));
  return {
    start: first?.date ?? null,
    over: range ? { how: "ends", words: `${first.words}–${second.words}`, on: second.date } : null,
  };
}
