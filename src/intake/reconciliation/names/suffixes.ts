import type { Level } from "../../../registry/places/place.ts";

/** A word that names a kind of territory, and the levels that it may be; none where it says nothing about the level. */
interface KindWord {
  levels: readonly Level[];
}

const words = (levels: readonly Level[], list: string): [string, KindWord][] =>
  list.split(" ").map((word) => [word, { levels }]);

const PROVINCE: Level[] = ["province"];
const PREFECTURE: Level[] = ["prefecture", "county"];
const COUNTY: Level[] = ["county", "prefecture", "district"];
const DISTRICT: Level[] = ["district", "county", "prefecture"];
const CITY: Level[] = ["city", "village", "district"];

/** In Latin letters, as `letters` gives them, before or behind the name; not those that are as often a part of it (zhou, si). */
export const LATIN_KINDS: ReadonlyMap<string, KindWord> = new Map([
  ...words(
    PROVINCE,
    "oblast oblasty oblysy voblasts krai kray province provincia provincie provinz prowincja voivodeship wojewodztwo woiwodschaft governorate gubernia guberniya viloyati viloyat veloyati welayaty ostan bundesland wilaya sheng eyaleti vilayet respublika estado autonomous",
  ),
  ...words(
    ["province", "prefecture", "county"],
    "prefecture prefektur ken department departement departamento region regione regiao kraj canton kanton state territory",
  ),
  ...words(
    COUNTY,
    "county landkreis kreis raion rayon rajon okres powiat judet judetul comitat megye fylke tuman tumani xian ilcesi ilce zupanija comarca concejo",
  ),
  ...words(DISTRICT, "district distrito distrikt bezirk qu ward audany"),
  ...words(
    CITY,
    "city town ville stadt ciudad cidade citta shi miasto mesto gorod shahri shahr sehri village commune comune gemeinde gemeente kommune kommun municipality municipio municipality municipiu obec zhen xiang jiedao township borough parish amphoe",
  ),
]);

/** Behind the name, in scripts without spaces or with their own words; longest first. */
export const OWN_KINDS: readonly { word: string; levels: readonly Level[] }[] = (
  [
    ["自治州", ["prefecture", "province", "county"]],
    ["自治区", PROVINCE],
    ["自治區", PROVINCE],
    ["自治县", COUNTY],
    ["自治縣", COUNTY],
    ["特别市", CITY],
    ["特別市", CITY],
    ["广域市", CITY],
    ["廣域市", CITY],
    ["地区", PREFECTURE],
    ["地區", PREFECTURE],
    ["省", PROVINCE],
    ["州", ["province", "prefecture", "county"]],
    ["市", ["city", "prefecture", "province", "county", "district", "village"]],
    ["区", DISTRICT],
    ["區", DISTRICT],
    ["县", COUNTY],
    ["縣", COUNTY],
    ["県", PROVINCE],
    ["郡", COUNTY],
    ["盟", PREFECTURE],
    ["旗", COUNTY],
    ["街道", DISTRICT],
    ["乡", CITY],
    ["鄉", CITY],
    ["镇", CITY],
    ["鎮", CITY],
    ["町", CITY],
    ["村", CITY],
    ["府", PROVINCE],
    ["특별시", CITY],
    ["광역시", CITY],
    ["시", CITY],
    ["군", COUNTY],
    ["구", DISTRICT],
    ["도", PROVINCE],
    ["область", PROVINCE],
    ["край", PROVINCE],
    ["республика", PROVINCE],
    ["обл.", PROVINCE],
    ["вобласць", PROVINCE],
    ["провинция", PROVINCE],
    ["воеводство", PROVINCE],
    ["район", COUNTY],
    ["уезд", COUNTY],
    ["округ", COUNTY],
    ["облысы", PROVINCE],
    ["балһсн", CITY],
    ["ош", CITY],
    ["хот", CITY],
    ["шаары", CITY],
    ["қаласы", CITY],
    ["шәһәре", CITY],
    ["ґміна", CITY],
    ["гміна", CITY],
    ["село", CITY],
    ["город", CITY],
    ["г.", CITY],
    ["місто", CITY],
    ["محافظة", PROVINCE],
    ["استان", PROVINCE],
    ["ولاية", PROVINCE],
    ["مدينة", CITY],
    ["شهرستان", COUNTY],
    ["شەھىرى", CITY],
    ["شهر", CITY],
    ["ضلع", COUNTY],
    ["जिला", COUNTY],
    ["जिल्ला", COUNTY],
    ["জেলা", COUNTY],
    ["მუნიციპალიტეტი", COUNTY],
  ] as [string, Level[]][]
)
  .map(([word, levels]) => ({ word, levels }))
  .sort((a, b) => b.word.length - a.word.length);

const SPACELESS = /[\p{Script=Han}\p{Script=Hangul}]$/u;

export interface Stripped {
  /** The name without the word; never empty. */
  name: string;
  levels: readonly Level[];
}

/** The name without the word that names its kind, and the levels which that word says; null if it has none. */
export function withoutKind(name: string): Stripped | null {
  for (const { word, levels } of OWN_KINDS) {
    if (SPACELESS.test(word)) {
      // One character is no name: 广州 keeps its 州, 神户市 does not.
      if (name.endsWith(word) && [...name].length >= [...word].length + 2)
        return { name: name.slice(0, -word.length).trim(), levels };
    } else {
      const lower = name.toLowerCase();
      if (lower.endsWith(` ${word}`)) return { name: name.slice(0, -word.length - 1).trim(), levels };
      if (lower.startsWith(`${word} `)) return { name: name.slice(word.length + 1).trim(), levels };
    }
  }
  return null;
}

const ARTICLES = /^(of|de|da|do|del|della|di|du|the|von|d) /;

/** The same for a name in Latin letters: "Chuy oblast", "Landkreis Stade", "Provincia di Bolzano", "City of London". */
export function withoutLatinKind(key: string): { key: string; levels: readonly Level[] } | null {
  const parts = key.split(" ");
  if (parts.length < 2) return null;
  const last = LATIN_KINDS.get(parts.at(-1) ?? "");
  if (last) return { key: parts.slice(0, -1).join(" "), levels: last.levels };
  const first = LATIN_KINDS.get(parts[0] ?? "");
  if (first) {
    const rest = parts.slice(1).join(" ").replace(ARTICLES, "");
    if (rest !== "") return { key: rest, levels: first.levels };
  }
  return null;
}

const JOINING = new Set(
  "am an ob bei im in der upon on by under sur sous les lez de del della di da do dos la nad na pod pri pod aan".split(
    " ",
  ),
);

/** The first words of a name that goes on with where it lies: Frankfurt am Main, Rostov-na-Donu; null if it does not. */
export function firstPart(key: string): string | null {
  const parts = key.split(" ");
  const at = parts.findIndex((word, index) => index > 0 && JOINING.has(word));
  if (at < 1 || at === parts.length - 1) return null;
  const part = parts.slice(0, at).join(" ");
  return part.length >= 4 ? part : null;
}
