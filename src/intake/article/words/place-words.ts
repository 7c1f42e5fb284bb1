import type { Level } from "../../../registry/places/place.ts";

/** Words beside a name that say of which level the place is. */
export const LEVEL_WORDS: ReadonlyMap<string, Level> = new Map<string, Level>([
  ...words("city", "city town municipality municipal мэрия город города городе городом городу г"),
  ...words(
    "province",
    "province provincial oblast region krai state governorate canton область области областью областей край края крае краем провинция провинции провинцией республика республики штат штата регион региона",
  ),
  ...words("prefecture", "prefecture"),
  ...words("county", "county уезд уезда"),
  ...words("district", "district borough район района районе районом"),
  ...words("village", "village село деревня"),
]);

function words(level: Level, list: string): [string, Level][] {
  return list.split(" ").map((word) => [word, level]);
}

export const HAN_LEVELS: ReadonlyMap<string, Level> = new Map<string, Level>([
  ["市", "city"],
  ["直辖市", "city"],
  ["特别行政区", "province"],
  ["省", "province"],
  ["自治区", "province"],
  ["州", "province"],
  ["自治州", "prefecture"],
  ["府", "prefecture"],
  ["道", "province"],
  ["区", "district"],
  ["县", "county"],
  ["郡", "county"],
  ["旗", "county"],
]);

/** What stands before a name and says that it is a place: "the city of", "города". Group 1 is the word of the level. */
export const PLACE_OF =
  /(?:^|[\s(])(city|town|municipality|province|region|county|district|village|prefecture|города?|городом|городу|городе|провинци[яиюей]+|области|район[аеом]*|г)\.?(?: of)? (?:the )?$/iu;

/** Words with a capital that stand around names of places and are no part of them. */
export const AROUND_NAMES =
  /^(?:The|In|On|At|From|With|And|Both|When|While|As|For|Since|After|Before|Last|This|Its|Also|Between|Besides|Today|Now|Meanwhile|Under|To|City|Town|Greater|Central|East|West|North|South|Eastern|Western|Northern|Southern|Northeast|Northwest|Southeast|Southwest|President|Premier|Mayor|Mayors|Governor|Minister|Ambassador|Deputy|Vice|Government|Municipal|Municipality|Council|Administration|Province|Provincial|Prefecture|County|District|Region|Oblast|Krai|State|Republic|Federation|SCO|BRICS|Summit|Forum|Declaration|Spirit|People|People's|Friendship|Committee|Party|Secretary|Foreign|Hall|Mr|Ms|Mrs|Dr|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|В|Во|На|С|Со|И|К|По|Из|От|Для|Между|Город|Города|Президент|Мэр|Глава|Губернатор|Премьер|Министр|Посол|Как|Сегодня|Также|Китайский|Российский|Столица|Администрация|Мэрия|Область|Области|Край|Края|Провинция|Провинции|ШОС|Республики?)$/u;

/** English and Russian words that are also towns somewhere. */
const COMMON = new Set(
  (
    "a an and are as at be best both but by central china's city close common date deal east else end enterprise event fair far first " +
    "five for four friend friendship from fun general global good great green harmony he held her here high his hope house how i if in independence " +
    "is it its join king lake land last liberty life light like long love male man many march may media meet mobile more most much nice " +
    "north now of old on one open orange order our over peace people plan point port president progress public reading red republic rise " +
    "river road same school sea second see she shell sister six so some south spring star start state summit sun t tax ten that the their " +
    "them then there they this three to today tours town trade two union unity university us victory was we well west what when white who " +
    "why will with work world xi xinhua year yes young you your lin lee li wang chen zhang liu yang huang zhao wu zhou xu sun ma zhu hu guo he gao luo " +
    "в во на и с со к по из от для между мы он она они это все год мир новый старый первый победа дружба союз"
  ).split(" "),
);

export const isCommonWord = (word: string): boolean => COMMON.has(word.toLowerCase());

/** Words of Chinese that some small place also bears. */
export const NO_HAN_PLACE = new Set(
  "合作 中心 和平 友好 东方 城市 平安 长城 安全 新华 青年 太平 光明 团结 解放 大会 民族 人民 建设 发展 开放 文化 教育 体育 经济 交流 国际 友谊 公园 大学 第一 中央 地方 东南 西北 西南 东北 南方 北方 会议 论坛 市长 代表 全面 关系 建立 先后 双方 两国 互利 共同 万里 高新 胜利 中山 新民 东城 西城 开发 工业 农业 科技 大街 大道 长江 黄河 成立 来自 一带 主席 政府 中方 分别 加强 推动 举行 举办 活动 项目 方面 未来 历史 重要 进行 通过".split(
    " ",
  ),
);
