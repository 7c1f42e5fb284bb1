import type { ArticleLanguage } from "../article.ts";

/** How a language tells of events, proposals and words that somebody said. Names of groups are read by the rules. */
export interface StoryWords {
  /** A named event; group `title`. */
  event: RegExp;
  /** What is said of it that makes it one: held, opened. */
  held: RegExp;
  planned: RegExp;
  /** Group `what`: what somebody proposed. */
  proposed: RegExp;
  /** Group `words`: what somebody said. */
  said: readonly RegExp[];
  member: RegExp;
  roles: readonly (readonly [string, RegExp])[];
  programme: RegExp;
  fields: readonly (readonly [string, RegExp])[];
  project: RegExp;
  deliverables: RegExp;
  supports: RegExp;
}

const EN_EVENT =
  "(?:Forum|Conference|Summit|Congress|Expo|Exposition|Festival|Fair|Convention|Symposium|Dialogue|Meeting|Games|Days?|Week)";

export const STORY_WORDS: Record<ArticleLanguage, StoryWords> = {
  en: {
    event: new RegExp(
      `(?<title>(?:(?:\\d{1,2}(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|\\d{4}) )?(?:\\p{Lu}[\\p{L}’'-]*(?: \\(\\p{Lu}+\\))?(?: (?:and|of|for|on) (?=\\p{Lu}))?[ -])*${EN_EVENT}(?: (?:on|of|for) (?:the )?\\p{Lu}[\\p{L}’'-]*(?:(?: (?:and(?! the)|of|for|to|the))* \\p{Lu}[\\p{L}’'-]*)*)?)(?![\\p{L}])`,
      "gu",
    ),
    held: /\b(?:(?:was|were|is|are|be|been|being) (?:\w+ )?(?:held|convened|hosted|launched|opened|organi[sz]ed)|took place|take[sn]? place|kicked off|kicks off|open(?:ed|s)|conclud(?:ed|es)|clos(?:ed|es)|gathered|hosted|hosts|held|convened)\b/i,
    planned:
      /\b(?:will (?:be held|take place|host|open|kick off)|is (?:to be|set to be|scheduled|due) |to be held|will gather)\b/i,
    proposed:
      /\b(?:propos(?:ed|es|ing)|suggest(?:ed|s)|put forward (?:a|the) proposal|initiated|called for)(?: (?:to|that|the|a|an))?(?: (?:hold|host|establish|create|organi[sz]e|set up|launch|build|convene|open|holding|hosting|establishing|creating|establishment of|creation of|setting up|initiative|idea))?(?<what>[^.;]{4,220}?)(?=, which|, who|\.|;|$)/iu,
    said: [
      /[“"](?<words>[^”"]{12,600}?)[,.!?]?[”"],? ?(?:(?:he|she) )?(?:said|says|noted|added|stressed|stated|told|remarked|explained)\b/u,
      /\b(?:said|says|noted|added|stressed|stated|remarked|emphasi[sz]ed|told [\p{L} ]{2,40}|pointed out|believes|explained)(?: that)?[:,]? ?[“"](?<words>[^”"]{12,600}?)[”"]/u,
      /^(?<words>.{12,600}?), (?:\p{Lu}[\p{L}’'-]* ?){2,9} (?:said|says|noted|added|stressed)\b/u,
      /^(?<words>.{12,600}?),[”"]? (?:said|says|noted|added|stressed|stated) /u,
      /\b(?:said|noted|added|stressed|stated|emphasi[sz]ed|pointed out|remarked) that (?<words>[^”"]{12,600}?)\.?$/u,
    ],
    member:
      /\b(?:(?:became|become|becomes|joined|joining|admitted|accepted|acceded|granted|obtained|received|upgraded|was given|were given|was made)\b.{0,80}?)(?<role>full member(?:ship)?|member(?: state)?|observer(?: state| status)?|dialogue partner(?: status)?|membership|partner (?:state|country))/i,
    roles: [
      ["member", /member/i],
      ["observer", /observer/i],
      ["dialogue partner", /dialogue partner/i],
      ["partner", /partner/i],
    ],
    programme:
      /(?<title>(?:(?:[\p{L}’'-]+ ){0,3})?(?:(?:women|youth|children|student|student’s|teen|school|art|film|music|culture|cultural|language|sport|sports|summer|winter|exchange|friendship)(?:['’]s|s['’]?)? ){1,3}(?:forum|exhibition|camp|festival|contest|competition|programme?|week|tour|games|exchange))\b/giu,
    fields: [
      ["women", /\bwom[ae]n/i],
      ["youth", /\b(?:youth|student|teen|young)/i],
      ["children", /\bchild/i],
      ["culture", /\b(?:cultur|art|film|music|theatre|danc)/i],
      ["education", /\b(?:educat|school|universit|language)/i],
      ["sports", /\b(?:sport|football|games|marathon)/i],
    ],
    project:
      /\b(?:project|construct(?:ion|ed|ing)?|upgrad(?:e|ed|ing)|reconstruct\w*|renovat\w*|built|build(?:ing)? (?:a|an|the)|cooperat(?:ed|ion) (?:in|on) the|restor(?:ed|ation) of|rebuil\w+)\b.{0,90}\b(?:street|road|park|square|avenue|bridge|hospital|school|library|station|plant|highway|railway|garden|building|cent(?:er|re)|museum|zone|boulevard|greenhouse|stadium|line)\b|\b(?:street|road|park|square|avenue|bridge|hospital|school|library|station|garden|building|museum|stadium)\b.{0,60}\b(?:was|were|is being|will be|has been) (?:\w+ )?(?:built|rebuilt|renovated|reconstructed|upgraded|opened|completed)/i,
    deliverables: /\blist of (?:deliverables|outcomes|results|achievements)\b/i,
    supports:
      /\b(?:support(?:s|ed|ing)?|establish(?:es|ed)?|found(?:ed|s)|set up)\b.{0,40}\b(?:friendship (?:organi[sz]ations?|associations?|societ(?:y|ies))|agencies|\p{Lu}[\p{L} ]{2,40} Friendship (?:Association|Society))/u,
  },
  zh: {
    event:
      /(?<title>(?:第[一二三四五六七八九十\d]+届|\d{4}年?)?(?:[“"《]?[\p{Script=Han}A-Za-z·—\-（）“”]{2,26}?)(?:论坛|大会|峰会|博览会|艺术节|电影节|研讨会|对话会|交流会|运动会|青年营|展览会|年会|元首理事会|理事会)(?:会议)?)/gu,
    held: /举行|举办|召开|开幕|闭幕|启动|落幕/,
    planned: /将(?:于|在|举|召)|拟(?:于|在)|即将/,
    proposed: /(?:提出|提议|倡议|建议|倡导)(?:了)?(?<what>[^。；，]{4,80})/u,
    said: [
      /(?:说|表示|指出|认为|强调|称|介绍|提到)[，：:,]\s?“(?<words>[^”]{6,300})”/u,
      /“(?<words>[^”]{6,300}?)[。，！]?”[^。“]{0,24}?(?:说|表示|指出|称)/u,
      /(?:说|表示|指出|认为|强调|介绍)[，：:,]\s?(?<words>[^“”]{6,300}?)。?$/u,
    ],
    member:
      /(?:成为|加入|获得|获|接收|吸收|给予|升级为|正式加入).{0,30}?(?<role>正式成员国?|成员国?|观察员国?(?:地位)?|对话伙伴国?(?:地位)?)/u,
    roles: [
      ["observer", /观察员/],
      ["dialogue partner", /对话伙伴/],
      ["member", /成员/],
    ],
    programme:
      /(?<title>[\p{Script=Han}A-Za-z“”]{0,10}?(?:妇女|青年|青少年|儿童|学生|大学生|文化|艺术|电影|体育|教育|足球|马拉松|研学)[\p{Script=Han}“”]{0,8}?(?:论坛|展|画展|交流营|夏令营|艺术节|电影节|大赛|比赛|交流活动|交流项目|交流周|文化周|训练营))/gu,
    fields: [
      ["women", /妇女|女性/],
      ["youth", /青年|青少年|学生/],
      ["children", /儿童|少儿/],
      ["culture", /文化|艺术|电影|音乐|画/],
      ["education", /教育|大学|学校|研学/],
      ["sports", /体育|足球|马拉松|赛/],
    ],
    project:
      /(?:改造|建设|修建|扩建|翻修|升级|援建|兴建|重建|共建)[^，。]{0,24}?(?:街|路|公园|广场|大道|大桥|桥|医院|学校|图书馆|电站|工厂|铁路|花园|博物馆|园区|工坊|项目|中心)|(?:街|路|公园|广场|大道|桥|医院|学校|铁路)[^，。]{0,14}?(?:改造|建设|修建|扩建|升级|竣工|开工|落成)/u,
    deliverables: /成果清单|合作清单|成果文件清单/,
    supports: /(?:支持|成立|设立)[^，。]{0,14}?(?:友好组织|友好协会|友协|友好机构)/u,
  },
  ru: {
    event:
      /(?<title>(?:(?:[IVX]{1,5}|\d{1,2}-?[йяе]|[Пп]ерв(?:ый|ая|ое)|[Вв]тор(?:ой|ая|ое)|[Тт]рет(?:ий|ья|ье)|[Чч]етв[её]рт(?:ый|ая)|[Пп]ят(?:ый|ая)) )?(?:(?:[А-ЯЁ][\p{L}-]*|международн[а-яё]+|межрегиональн[а-яё]+|молод[её]жн[а-яё]+|российско-[а-яё]+|китайско-[а-яё]+|кыргызско-[а-яё]+|казахстанско-[а-яё]+|делов[а-яё]+|городск[а-яё]+|ежегодн[а-яё]+|женск[а-яё]+) )*(?:[Фф]орум|[Кк]онференци|[Сс]аммит|[Кк]онгресс|[Фф]естивал|[Вв]ыставк|[Ээ]кспо|[Сс]ъезд|[Зз]аседани)[а-яё]*(?:(?: (?:городов(?:-побратимов|-партн[её]ров)?|дружбы|народной|народов|молод[её]жи|женщин|мэров|регионов|ШОС|БРИКС|стран|государств(?:-членов|-участников)?|сотрудничества|городов|по|и|искусств|культуры|кино|сотрудничеству|породн[её]нных))*(?: «[^»]{2,80}»)?)?)/gu,
    held: /(?<!\p{L})(?:состоял(?:ся|ась|ись|ось)|прош[её]л|прошл[аио]|открыл(?:ся|ась|ись)|проходит|проходят|заверш(?:ился|илась)|провели|пров[её]л|стартовал[аи]?|принял[аи]? участников|начал(?:ся|ась))(?!\p{L})/u,
    planned:
      /(?<!\p{L})(?:состоится|состоятся|пройд[её]т|пройдут|откроется|будет провед[её]н|планируется провести|запланирован)/u,
    proposed:
      /(?<!\p{L})(?:предложил[аи]?|предлагает|выступил[аи]? с (?:предложением|инициативой)|выдвинул[аи]? (?:предложение|инициативу)|инициировал[аи]?)(?<what>[^.;]{4,240})/u,
    said: [
      /«(?<words>[^»]{12,600}?)[,.!?]?»,? ?[—–-] ?(?:сказал|отметил|заявил|подчеркнул|добавил|сообщил|рассказал|пояснил)/u,
      /(?:сказал|отметил|заявил|подчеркнул|добавил|сообщил|рассказал)[аи]?[^«]{0,60}: ?«(?<words>[^»]{12,600}?)»/u,
      /(?:сказал|отметил|заявил|подчеркнул|добавил|сообщил|напомнил|рассказал)[аи]?[^,]{0,80}, что (?<words>.{12,600}?)\.?$/u,
      /^(?<words>.{12,400}?), [—–-] ?(?:сказал|отметил|заявил|подчеркнул|добавил|сообщил)/u,
    ],
    member:
      /(?<!\p{L})(?:стал[аио]?|вступил[аи]?|получил[аи]?|принят[аы]?|присоединил\p{L}+|предоставлен)(?!\p{L}).{0,80}?(?<role>(?:полноправн\p{L}+ )?член\p{L}*|(?:статус\p{L}* )?наблюдател\p{L}+|(?:статус\p{L}* )?партн[её]р\p{L}* по диалогу)/u,
    roles: [
      ["observer", /наблюдател/],
      ["dialogue partner", /по диалогу/],
      ["member", /член/],
    ],
    programme:
      /(?<title>(?:(?:[\p{L}-]+ ){0,2}?)(?:(?:женск|молод[её]жн|детск|студенческ|культурн|спортивн|кино|летн|школьн|художественн|музыкальн)[а-яё]+ )(?:форум|выставк|лагер|фестивал|конкурс|обмен|программ|турнир)[а-яё]*|(?:фестивал|выставк|конкурс|лагер)[а-яё]* (?:искусств|кино|детск[а-яё]+ рисунк[а-яё]+|фильмов|молод[её]жи|художественн[а-яё]+)[а-яё]*)/giu,
    fields: [
      ["women", /женск|женщин/iu],
      ["youth", /молод[её]ж|студен|юнош/iu],
      ["children", /детск|дет(?:и|ей)|школьн/iu],
      ["culture", /культур|искусств|кино|фильм|музык|художеств/iu],
      ["education", /образован|студен|школ|универс/iu],
      ["sports", /спорт|футбол|турнир|марафон/iu],
    ],
    project:
      /(?:реконструкц|строительств|благоустройств|модернизац|обустройств|ремонт|построил|постро(?:ен|ят)|возвед)[а-яё]*[^.;]{0,80}?(?:улиц|дорог|парк|сквер|площад|проспект|мост|больниц|школ|библиотек|станци|завод|магистрал|музе|центр|аллe|алле)[а-яё]*/iu,
    deliverables: /(?:переч|спис)[а-яё]* (?:результатов|итогов|договор[её]нностей|достигнут)/iu,
    supports:
      /(?:поддержива|создал|учредил)[а-яё]*[^.;]{0,40}?(?:обществ[а-яё]* дружбы|организаци[а-яё]* дружбы|ассоциаци[а-яё]* дружбы)/iu,
  },
};
