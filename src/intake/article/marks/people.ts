import type { ArticleLanguage } from "../article.ts";
import type { PersonMark } from "./mark.ts";

const EN_TITLE =
  "(?:(?:[Aa]cting|[Dd]eputy|[Vv]ice|[Ff]irst|[Ff]ormer|[Ss]enior|[Ee]xecutive|[Hh]onorary)[- ])*(?:[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|(?:[Ff]oreign |[Tt]ourism |[Cc]ulture |[Ee]conomy )?[Mm]inister|[Mm]ayor|[Gg]overnor|[Aa]mbassador|[Cc]onsul[- ][Gg]eneral|[Cc]hair(?:man|woman|person)|[Ss]ecretary[- ][Gg]eneral|[Ss]ecretary|[Dd]irector(?:[- ][Gg]eneral)?|[Ss]peaker|[Aa]kim|[Hh]okim|[Hh]ead|[Cc]hief|[Rr]ector|[Cc]ouncill?or)";
const EN_NAME = "\\p{Lu}[\\p{Ll}’'-]+(?: (?:\\p{Lu}\\.?|al-|von|de|van))?(?: \\p{Lu}[\\p{L}’'-]+){1,3}";
const EN_OF =
  "(?: of (?:the )?(?:\\p{Lu}[\\p{L}’'-]*|for|with|and|of|the|on)(?: (?:\\p{Lu}[\\p{L}’'-]*|for|with|and|of|the|on|city)){0,9}?)?";
const EN_ADJ = "(?:(?:\\p{Lu}\\p{Ll}+|\\p{Lu}{2,4}) )?";

const RU_TITLE =
  "(?:(?:[Пп]ервый |и\\. ?о\\. |[Ии]сполняющ[а-яё]+ обязанности |[Бб]ывш[а-яё]+ )?(?:[Вв]ице-|[Ээ]кс-)?(?:[Зз]аместител[а-яё]+ )?(?:[Пп]резидент|[Пп]ремьер-министр|[Вв]ице-премьер|[Пп]ремьер|[Мм]инистр|[Мм]эр|[Гг]лав|[Гг]убернатор|[Пп]осол|[Пп]осл|[Пп]редседател|[Дд]иректор|[Гг]енеральн[а-яё]+ [Сс]екретар|[Гг]енеральн[а-яё]+ консул|[Аа]ким|[Хх]оким|[Рр]ектор|[Рр]уководител|[Сс]екретар|[Сс]пикер|[Гг]радоначальник)[а-яё]*)";
const RU_NAME = "[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?(?: [А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?){1,2}";
const ZH_TITLE =
  "(?:国家主席|国务委员|副总统|总统|副总理|总理|外交部长|外长|副部长|部长|副市长|市长|副省长|省长|州长|副会长|会长|秘书长|总领事|大使|副议长|议长|市委书记|省委书记|党委书记|副主任|主任|局长|副主席|主席|校长|理事长|区长|县长)";
const ZH_AFTER =
  "(?=说|表示|指出|认为|强调|称|在|率|会见|同|与|和|向|致|提|宣布|介绍|出席|、|，|。|等|一行|分别|共同|主持|代表|对|于|已|将|的|透露|告诉|呼吁|建议|倡议|应邀|$)";

const PATTERNS: Record<ArticleLanguage, readonly RegExp[]> = {
  en: [
    new RegExp(`(?<post>${EN_ADJ}${EN_TITLE}${EN_OF}),? (?<name>${EN_NAME})`, "gu"),
    new RegExp(
      `(?<name>${EN_NAME}), (?:the |a |then )?(?<post>${EN_ADJ}${EN_TITLE}(?: of (?:the )?[\\p{L}’'-]+(?: [\\p{L}’'-]+){0,9})?)(?=[,.;”"]|$)`,
      "gu",
    ),
    /(?<post>President|Premier|Mayor|Governor) (?<name>\p{Lu}\p{Ll}+)(?= (?:\p{Ll}|said))/gu,
  ],
  zh: [
    new RegExp(
      `(?<post>${ZH_TITLE})(?<name>\\p{Script=Han}{1,7}(?:·\\p{Script=Han}{1,8})+|\\p{Script=Han}{2,3}?|\\p{Script=Han}{4,7}?)${ZH_AFTER}`,
      "gu",
    ),
    /(?<=^|[，。；：“、日月年])(?<name>\p{Script=Han}{2,6})(?<post>总统|总理|主席|市长|部长|大使|会长|秘书长)(?=提|表示|说|指出|强调|在|宣布|会见|认为|出席|致)/gu,
  ],
  ru: [
    new RegExp(
      `(?<![\\p{L}-])(?<post>${RU_TITLE}(?: [А-ЯЁа-яё«»-]+){0,7}?) (?<name>${RU_NAME})(?![\\p{L}-])`,
      "giu",
    ),
    new RegExp(
      `(?<![\\p{L}-])(?<name>${RU_NAME}), (?<post>${RU_TITLE}(?: [А-ЯЁа-яё«»-]+){0,6}?)(?=[,.;»]|$)`,
      "giu",
    ),
  ],
};

/** Chinese words that follow a title and are no name. */
const NO_HAN_NAME =
  /^(?:提|表示|论坛|会见|会谈|会议|会晤|出席|强调|指出|宣布|率|在|说|称|和|与|同|等|们|办公|大会|级|峰会|致|讲话|访|一行|介绍|共同|签|对|将|于|已|并|及|以|向|还|认为|见证|分别|国|团|热线|接见|单位|制|选|任|职|主持|应邀|就|为|的)/;

/** Words with a capital that begin no name of a person. */
const NO_NAME =
  /^(?:The|In|On|At|Of|And|City|Republic|People|Republics|State|National|Chinese|Russian|Foreign|Government|Council|Committee|Association|Municipal|Province|Kyrgyz|Shanghai|Cooperation|Friendship|Forum|Republik|Минист|Республик|Российск|Китайск|Кыргызск|Народн|Госуд|Федерац|Област|Комитет|Совет|Союз|Шанхайск|Правительств|Ассоциац|Обществ|Народной)/u;

/** People with their posts. `isPlace` tells whether a stretch of the sentence is the name of a place. */
export function peopleIn(
  sentence: string,
  language: ArticleLanguage,
  isPlace: (start: number, end: number) => boolean,
): PersonMark[] {
  const found: PersonMark[] = [];
  for (const pattern of PATTERNS[language]) {
    for (const match of sentence.matchAll(language === "ru" ? new RegExp(pattern.source, "gu") : pattern)) {
      let { name = "", post = "" } = match.groups ?? {};
      let start = match.index + match[0].lastIndexOf(name);
      if (match[0].startsWith(name)) start = match.index;
      // A place between post and person belongs to the post: "Mayor of New Delhi Anil Kumar".
      while (
        name.includes(" ") &&
        language !== "zh" &&
        isPlace(start, start + (name.split(" ")[0]?.length ?? 0))
      ) {
        const first = name.split(" ")[0] ?? "";
        post = `${post} ${first}`;
        start += first.length + 1;
        name = name.slice(first.length + 1);
      }
      const end = start + name.length;
      const isOneWord = !/[ ·]/.test(name) && language !== "zh";
      if (
        NO_NAME.test(name) ||
        (language === "zh" && NO_HAN_NAME.test(name)) ||
        (isOneWord && !/^(?:President|Premier|Mayor|Governor)/.test(post))
      )
        continue;
      if (isPlace(start, end) || found.some((mark) => start < mark.end && end > mark.start)) continue;
      found.push({ kind: "person", start, end, text: name, name, post: post.trim(), of: null });
    }
  }
  return found;
}
