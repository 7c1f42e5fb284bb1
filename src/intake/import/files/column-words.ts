/** What a column may hold, as far as its name can tell. `other`: known and of no use to a claim. */
export const COLUMN_ROLES = [
  "place",
  "country",
  "level",
  "division",
  "latitude",
  "longitude",
  "point",
  "geonames",
  "wikidata",
  "date",
  "kind",
  "url",
  "note",
  "other",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** The words by which lists call their columns. Extend them freely: whole words, small letters. */
const WORDS: Record<ColumnRole, string> = {
  place: `city, cities, town, towns, place, municipality, commune, community, name, partner, partner city, twin, twin
    town, twin city, sister city, sister cities, sister, twins, twinned with, partners, local authority, settlement,
    城市, 市, 地名, 友好城市, 友城, 姊妹城市, 友城名称, 外方城市, 中方城市, 城市名称, 名称, 结好城市, 缔结城市, 都市, 都市名, 도시,
    город, города, город-побратим, города-побратимы, побратим, населённый пункт, населенный пункт, муниципалитет,
    муниципальное образование, название, наименование, партнёр, партнер,
    stadt, ort, gemeinde, kommune, partnerstadt, partnerkommune, partnergemeinde, städtepartner, gebietskörperschaft,
    ville, commune, jumelage, ville jumelée, ville partenaire, collectivité, localité, partenaire,
    ciudad, municipio, ciudad hermana, localidad, hermanada con, città, comune, cidade, município, miasto, gmina`,
  country: `country, nation, state party, countries, iso, iso2, iso 3166, partner country, 国家, 国别, 所属国家, 所在国, 國家, 国, 国名, 국가,
    страна, государство, страны, land, staat, länder, pays, état, país, estado, paese, kraj, państwo`,
  level:
    "level, type of place, place type, 级别, 层级, 行政级别, уровень, ebene, niveau, nivel, gebietskategorie",
  division: `region, province, state, county, oblast, prefecture, district, admin1, division, 省, 省份, 州, 省州, 地区, 省区市, 省级, 都道府県,
    область, регион, край, республика, район, субъект, bundesland, kreis, landkreis, provinz, kanton, région, département,
    provincia, región, comunidad autónoma, regione, województwo`,
  latitude: "lat, latitude, 纬度, 緯度, широта, breite, breitengrad, latitud, latitudine",
  longitude: "lon, lng, long, longitude, 经度, 經度, долгота, länge, längengrad, longitud, longitudine",
  point:
    "point, coordinates, coord, coords, location, 坐标, 座標, координаты, koordinaten, coordonnées, coordenadas, wkt",
  geonames: "geonames, geonameid, geonames id, geoname",
  wikidata: "wikidata, qid, wikidata id, wikidata item, item",
  date: `date, year, since, signed, signed on, established, date signed, date of signature, agreement date, from, begin, start,
    twinned, year of twinning, year established, 日期, 时间, 年份, 年, 结好时间, 结好日期, 缔结时间, 签约时间, 签署日期, 建立时间, 締結日, 提携年月日,
    дата, год, подписано, дата подписания, год установления, с какого года, дата установления,
    datum, jahr, seit, abschluss, gründungsjahr, beginn, unterzeichnet, année, depuis, signé, signature,
    fecha, año, desde, firma, data, anno, ano, rok`,
  kind: `kind, type, form, status, relation, relationship, type of relationship, category, agreement, agreement type, form of relation,
    类型, 类别, 性质, 关系, 关系类型, 结好类别, 种类, тип, вид, форма, статус, характер, вид связи,
    art, form, beziehung, verbindungsart, kategorie, statut, forme, nature, tipo, clase, relación, estatus`,
  url: `url, link, source, web, website, reference, references, 链接, 来源, 网址, 出处, ссылка, источник, сайт,
    quelle, verweis, lien, source url, enlace, fuente, fonte`,
  note: `note, notes, remark, remarks, comment, comments, description, 备注, 说明, 附注, примечание, примечания, комментарий, описание,
    bemerkung, bemerkungen, anmerkung, anmerkungen, hinweis, remarque, remarques, observations, nota, notas, observaciones`,
  other: `no, nr, number, #, id, serial, index, population, continent, flag, contact, phone, email, mayor, 序号, 编号, 人口, 洲, 大洲, 洲别,
    №, номер, п/п, население, континент, lfd nr, nummer, einwohner, kontinent, numéro, n°, population, número, población`,
};

const ROLE_OF = new Map(
  COLUMN_ROLES.flatMap((role) =>
    WORDS[role].split(",").map((word) => [word.replace(/\s+/g, " ").trim(), role] as const),
  ),
);

/** A longer text is no name. */
const LONGEST = 200;

/** What a name tells, the words that tell it, and whether they are the whole name but for its side. */
interface NamedRole {
  role: ColumnRole;
  word: string;
  whole: boolean;
}

/** The role that a column's name tells; null where it tells none. */
export function roleOfName(name: string): NamedRole | null {
  if (name.length > LONGEST) return null;
  const plain = name
    .normalize("NFKC")
    // cityName, city_name, city-1, City (A): words with spaces between.
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[_.:/()[\]\n\t]+|\s+/g, " ")
    .trim();
  const bare = withoutSide(plain);
  for (const words of [plain, bare, bare.replace(/s$/, "")]) {
    const role = ROLE_OF.get(words);
    if (role) return { role, word: words, whole: true };
  }
  // The last word says what it is (partner country), in some languages the first (ville partenaire, дата начала).
  const parts = bare.split(/[\s-]+/);
  for (const words of [parts.slice(-2).join(" "), parts.at(-1) ?? "", parts[0] ?? ""]) {
    const role = parts.length > 1 ? ROLE_OF.get(words) : undefined;
    if (role) return { role, word: words, whole: false };
  }
  return null;
}

/** Without what tells the one side from the other: 1 and 2, A and B. */
const withoutSide = (words: string) =>
  words
    .replace(/(?<=\p{L})[\s-]*[12一二]$|^[12]\s+/u, "")
    .replace(/\s+[abаб]$|^[ab]\s+/u, "")
    .replace(/(?<=[\p{sc=Han}])[abаб甲乙]$/u, "")
    .trim();
