/** What a heading says of the lists under it. */
export type Heading =
  /** Nothing of it is about partners: references and the like. */
  | "apart"
  /** Ties that are over. */
  | "former"
  /** Twin towns, sister cities: whose, says the page or a heading above. */
  | "twins"
  /** A letter, under which towns stand by their names. */
  | "letter"
  /** A name: of a town, or of what it lies in. */
  | "name";

const APART =
  /^(references?|notes?|see also|external links|sources|further reading|bibliography|citations|примечания|ссылки|см\. также|литература|источники|参考资料|参考資料|参考文献|參考資料|参见|參見|外部链接|外部連結|注释|註釋|脚注|备注)$/iu;
const FORMER =
  /\b(former|past|ended|terminated|defunct|cancelled|canceled|dissolved)\b|бывш|расторг|прекращ|终止|終止|已结束|前友好/iu;
const TWINS =
  /\b(twin|twins|twinn(ed|ings?)|sister|partner|partners|partnerships?|friendship|cooperation|international relations|cities)\b|побратим|партн[её]р|международные|友好城市|姐妹城市|姊妹城市|友城|国际关系|國際關係|对外交流|交流城市/iu;
const LETTER = /^(\p{L}|\p{L}\s*[–—-]\s*\p{L}|[0-9]\s*[–—-]\s*[0-9])$/u;

export function headingKind(words: string): Heading {
  if (APART.test(words)) return "apart";
  if (LETTER.test(words)) return "letter";
  if (FORMER.test(words)) return "former";
  return TWINS.test(words) ? "twins" : "name";
}

/** The country or division of which a list of towns is: "List of twin towns and sister cities in Armenia". */
export const listedArea = (title: string): string | null =>
  /\btwin towns and sister cities in (.+)$/i.exec(title)?.[1]?.replace(/^the /, "") ??
  /^(?:список )?город(?:ов|а)-побратим(?:ов|ы) (?:в )?(.+)$/i.exec(title)?.[1] ??
  /^(.+?)(?:的)?(?:国际)?(?:友好|姐妹|姊妹)(?:城市|都市)列表$/.exec(title)?.[1] ??
  null;
