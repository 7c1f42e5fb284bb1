/**
 * Words for countries beside the names that Unicode's CLDR gives in English, Chinese and Russian: `code | adjectives in
 * English | stem of the adjective in Russian | other names | the character that stands for it in Chinese compounds`.
 * Alternatives are parted by commas. Names are common knowledge; nothing of them is a statement about a state.
 */
const TABLE = `
AE|Emirati,UAE|эмиратск|UAE,U.A.E.,United Arab Emirates,Emirates,ОАЭ,Эмираты,阿联酋|
AF|Afghan|афганск||
AL|Albanian|албанск||
AM|Armenian|армянск|Republic of Armenia|亚
AR|Argentine,Argentinian|аргентинск||阿
AT|Austrian|австрийск||
AU|Australian|австралийск||澳
AZ|Azerbaijani,Azeri|азербайджанск|Republic of Azerbaijan|
BA|Bosnian|боснийск|Bosnia,Босния,波黑|
BD|Bangladeshi|бангладешск||
BE|Belgian|бельгийск||
BG|Bulgarian|болгарск||
BR|Brazilian|бразильск||巴
BY|Belarusian,Belarussian,Byelorussian|белорусск,беларусск|Republic of Belarus,Белоруссия,Беларусь,Республика Беларусь,白俄|白
CA|Canadian|канадск||加
CH|Swiss|швейцарск||
CL|Chilean|чилийск||智
CN|Chinese|китайск|China,PRC,People's Republic of China,Mainland China,Китай,КНР,Китайская Народная Республика,中国,中华人民共和国,我国|中
CO|Colombian|колумбийск||
CU|Cuban|кубинск||古
CY|Cypriot|кипрск||
CZ|Czech|чешск|Czech Republic,Czechia,Чехия,捷克|捷
DE|German|немецк,германск|Germany,Германия,ФРГ,德国|德
DK|Danish|датск||
DZ|Algerian|алжирск||
EE|Estonian|эстонск||
EG|Egyptian|египетск||埃
ES|Spanish|испанск||西
ET|Ethiopian|эфиопск||
FI|Finnish|финск||芬
FR|French|французск||法
GB|British,English,Scottish,Welsh,UK,U.K.|британск,английск|UK,U.K.,Britain,Great Britain,England,Scotland,Wales,Великобритания,Англия,英国|英
GE|Georgian|грузинск|Republic of Georgia,Грузия,格鲁吉亚|
GH|Ghanaian|ганск||
GR|Greek|греческ||希
HR|Croatian|хорватск||
HU|Hungarian|венгерск||匈
ID|Indonesian|индонезийск||印尼
IE|Irish|ирландск||
IL|Israeli|израильск||以
IN|Indian|индийск||印
IQ|Iraqi|иракск||
IR|Iranian,Persian|иранск|Islamic Republic of Iran,Исламская Республика Иран,Иран,伊朗|伊
IS|Icelandic|исландск||
IT|Italian|итальянск||意
JO|Jordanian|иорданск||
JP|Japanese|японск||日
KE|Kenyan|кенийск||
KG|Kyrgyz,Kyrgyzstani,Kirghiz|кыргызск,киргизск,кыргызстанск|Kyrgyzstan,Kyrgyz Republic,Kirghizia,Кыргызстан,Киргизия,Кыргызская Республика,Киргизская Республика,吉尔吉斯斯坦,吉尔吉斯|吉
KH|Cambodian|камбоджийск||柬
KP|North Korean|северокорейск|North Korea,DPRK,КНДР,朝鲜|朝
KR|South Korean,Korean|южнокорейск,корейск|South Korea,Republic of Korea,ROK,Korea,Южная Корея,Республика Корея,Корея,韩国|韩
KW|Kuwaiti|кувейтск||
KZ|Kazakh,Kazakhstani|казахстанск,казахск|Kazakhstan,Republic of Kazakhstan,Республика Казахстан,РК,哈萨克斯坦|哈
LA|Lao,Laotian|лаосск|Laos,Lao PDR,Лаос,老挝|老
LB|Lebanese|ливанск||
LK|Sri Lankan|шри-ланкийск,ланкийск||
LT|Lithuanian|литовск||
LU|Luxembourgish|люксембургск||
LV|Latvian|латвийск,латышск||
MA|Moroccan|марокканск||
MD|Moldovan|молдавск,молдовск|Moldova,Молдавия,Молдова|
ME|Montenegrin|черногорск||
MK|Macedonian|македонск|Macedonia,North Macedonia,Македония|
MM|Burmese,Myanmar|мьянманск,бирманск|Myanmar,Burma,Мьянма,缅甸|缅
MN|Mongolian|монгольск|Mongolia,Монголия,蒙古国,蒙古|蒙
MT|Maltese|мальтийск||
MV|Maldivian|мальдивск||
MX|Mexican|мексиканск||墨
MY|Malaysian|малайзийск||马
NG|Nigerian|нигерийск||
NL|Dutch|нидерландск,голландск|Netherlands,the Netherlands,Holland,Голландия,Нидерланды,荷兰|荷
NO|Norwegian|норвежск||
NP|Nepali,Nepalese|непальск||尼
NZ|New Zealand|новозеландск||
PE|Peruvian|перуанск||秘
PH|Philippine,Filipino|филиппинск||菲
PK|Pakistani|пакистанск||巴
PL|Polish|польск||波
PT|Portuguese|португальск||葡
QA|Qatari|катарск||
RO|Romanian|румынск||
RS|Serbian|сербск||塞
RU|Russian|российск,русск|Russia,Russian Federation,Россия,РФ,Российская Федерация,俄罗斯,俄联邦|俄
SA|Saudi,Saudi Arabian|саудовск||沙
SE|Swedish|шведск||
SG|Singaporean|сингапурск||新
SI|Slovenian,Slovene|словенск||
SK|Slovak|словацк||
SY|Syrian|сирийск||
TH|Thai|тайск,таиландск||泰
TJ|Tajik,Tajikistani|таджикск,таджикистанск|Tajikistan,Republic of Tajikistan,Таджикистан,塔吉克斯坦|塔
TM|Turkmen|туркменск,туркменистанск|Turkmenistan,Туркменистан,Туркмения,土库曼斯坦|土
TN|Tunisian|тунисск||
TR|Turkish|турецк|Turkey,Türkiye,Turkiye,Турция,土耳其|土
TZ|Tanzanian|танзанийск||
UA|Ukrainian|украинск||乌
UG|Ugandan|угандийск||
US|American,U.S.,US,USA|американск|US,U.S.,USA,U.S.A.,United States,United States of America,America,США,Америка,美国|美
UZ|Uzbek,Uzbekistani|узбекск,узбекистанск|Uzbekistan,Republic of Uzbekistan,Республика Узбекистан,Узбекистан,乌兹别克斯坦|乌
VE|Venezuelan|венесуэльск||
VN|Vietnamese|вьетнамск|Vietnam,Viet Nam,Вьетнам,越南|越
ZA|South African|южноафриканск|South Africa,ЮАР,南非|南非
`;

export interface CountryWords {
  code: string;
  english: readonly string[];
  /** Beginnings of the Russian adjective, before its ending. */
  russian: readonly string[];
  names: readonly string[];
  /** In compounds such as 中俄. */
  character: string | null;
}

const parted = (cell = ""): string[] => cell.split(",").filter(Boolean);

export const COUNTRY_WORDS: readonly CountryWords[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [code = "", english, russian, names, character] = line.split("|");
    return {
      code,
      english: parted(english),
      russian: parted(russian),
      names: parted(names),
      character: character || null,
    };
  });

/** Codes of ISO 3166-1 that CLDR names. */
const CODES = countryCodes();

function countryCodes(): string[] {
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  // Codes of groupings, of states that are no more, and private ones are no countries of today.
  const none = new Set(
    "AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ AN BU CS DD FX NT SU TP YD YU ZR HV DY NH RH VD AI".split(
      " ",
    ),
  );
  const found: string[] = [];
  for (const a of letters)
    for (const b of letters) {
      const code = a + b;
      if (!none.has(code) && names.of(code)) found.push(code);
    }
  return found;
}

/** Names of every country in English, Chinese and Russian: CLDR's, and those of the table. */
export function countryNames(): { code: string; name: string }[] {
  const found: { code: string; name: string }[] = [];
  for (const locale of ["en", "zh-Hans", "zh-Hant", "ru"]) {
    const names = new Intl.DisplayNames([locale], { type: "region", fallback: "none" });
    for (const code of CODES) {
      const name = names.of(code);
      if (name && !/[()（）]/.test(name)) found.push({ code, name });
    }
  }
  for (const { code, names } of COUNTRY_WORDS) for (const name of names) found.push({ code, name });
  return found;
}
