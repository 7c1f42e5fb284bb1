import type { Effect, Form, Strength } from "../../../registry/partnerships/act-claim.ts";
import type { ArticleLanguage } from "../article.ts";

/** Words of a language for ties between places and for what is done with them. */
export interface TieWords {
  /** The tie itself, the more telling first. */
  ties: readonly (readonly [Strength, RegExp])[];
  /** Words of an instrument that tie only together with two places: "cooperation agreement". */
  looseTies: readonly (readonly [Strength, RegExp])[];
  forms: readonly (readonly [Form, RegExp])[];
  effects: readonly (readonly [Effect, RegExp])[];
  /** What may be, or is wished: no act. */
  maybe: RegExp;
  /** What is denied. */
  not: RegExp;
  signed: RegExp;
  approved: RegExp;
  announced: RegExp;
  /** A tie as a word beside something else: a street, a team. */
  noTie: RegExp;
}

const en: TieWords = {
  ties: [
    [
      "friendly-cooperation",
      /(?:memorandum|agreement|protocol) (?:on|of) friendly (?:cooperation|exchanges?)(?: and (?:cooperation|exchanges?))?|friendly[- ](?:cooperation|cooperative|exchange)s?(?: and (?:cooperation|exchanges?))?[- ](?:relations?(?:hips?)?|ties|partnerships?|cit(?:y|ies)|agreements?|links?)/gi,
    ],
    [
      "sister",
      /(?:sister|twin|friendship|friendly)[- ](?:cit(?:y|ies)|towns?|states?|provinces?|count(?:y|ies)|ports?|districts?|prefectures?|regions?|municipalit(?:y|ies)|villages?|islands?|oblasts?)(?:[- ](?:relations?(?:hips?)?|ties|partnerships?|agreements?|status|links?|pacts?|accords?))?/gi,
    ],
    [
      "sister",
      /\b(?:sister(?:hood)?|twinning|city-twinning)[- ](?:relations?(?:hips?)?|ties|partnerships?|agreements?|links?|pacts?)|\b(?:town |city )?twinnings?\b|\btwinned\b|\bsistered\b|\bsister-city\b/gi,
    ],
    [
      "unspecified",
      /\bpartner(?:ship)?[- ](?:cit(?:y|ies)|towns?|regions?|municipalit(?:y|ies))|\bcity[- ]partnerships?|\bfriendship (?:relations?(?:hips?)?|ties|agreements?|pacts?)|\b(?:agreement|treaty|declaration|memorandum|protocol) (?:on|of) friendship(?: and cooperation)?/gi,
    ],
  ],
  looseTies: [
    [
      "unspecified",
      /\b(?:letters? of intent|memorand(?:um|a) of (?:understanding|cooperation)|cooperation (?:agreements?|memorand(?:um|a)|pacts?)|agreements? on (?:\w+ )?cooperation)/gi,
    ],
  ],
  forms: [
    ["letter of intent", /letters? of intent/i],
    ["memorandum", /memorand(?:um|a)|\bMoUs?\b/i],
    ["protocol", /\bprotocol/i],
    ["declaration", /\bdeclaration/i],
    ["resolution", /\bresolution|\bdecree/i],
    ["agreement", /\bagreements?\b|\bpacts?\b|\baccords?\b|\btreat(?:y|ies)\b|\bdeals?\b|\bcharter/i],
  ],
  effects: [
    [
      "does not renew",
      /\b(?:not (?:to )?(?:be )?renew(?:ed)?|declined to renew|let .{0,30} lapse|allow(?:ed)? .{0,40} to lapse)/i,
    ],
    [
      "ends",
      /\b(?:terminat(?:e[sd]?|ing|ion)|(?:ended|ending|ends|end) (?:its|the|their|a|all)|sever(?:ed|s|ing)?|cut (?:its|off|all|the|their)?|cancell?(?:ed|s|ing)?|revok(?:e[sd]?|ing)|scrapp(?:ed|ing)|dissolv(?:e[sd]?|ing)|annull?(?:ed|s)|broke off|withdr[ea]w)\b/i,
    ],
    [
      "suspends",
      /\b(?:suspend(?:s|ed|ing)?|suspension|put .{0,50}on hold|paus(?:e[sd]?|ing)|froze[n]?|freez(?:es|ing))\b/i,
    ],
    [
      "resumes",
      /\b(?:resum(?:e[sd]?|ing|ption)|restor(?:e[sd]?|ing)|reviv(?:e[sd]?|ing)|reinstat(?:e[sd]?|ing))\b/i,
    ],
    [
      "renews",
      /\b(?:renew(?:s|ed|ing|al)?|prolong(?:s|ed)?|re-sign(?:ed)?|extend(?:s|ed|ing)? (?:the|their|its|a)(?! circle))\b/i,
    ],
    ["proposes", /\b(?:propos(?:e[sd]?|ing|al)|suggest(?:s|ed)|offer(?:s|ed) to)\b/i],
    [
      "intends",
      /\b(?:letters? of intent|inten(?:d(?:s|ed)?|tions?)\b|plan(?:s|ned|ning)? to|agree(?:d|s)? (?:to|on|in principle)|will (?:sign|become|establish|be|form|conclude|twin|formali[sz]e|enter)|(?:is|are) (?:set|expected|due|scheduled|planning|preparing) to|pledg(?:ed|es)|vow(?:ed|s)|about to|protocol of intent)/i,
    ],
    ["confirms", /\b(?:reaffirm(?:s|ed|ing)?|confirm(?:s|ed|ing)?(?! its inten| their inten))\b/i],
    [
      "establishes",
      /\b(?:establish(?:e[sd]|ed|ing|ment)?|sign(?:s|ed|ing)|ink(?:s|ed)|conclud(?:e[sd]?|ing)|form(?:ed|ing|ally (?:became|established))|forg(?:e[sd]?|ing)|enter(?:ed|s)? into|bec(?:a|o)me[s]?|becoming|twinned|sistered|have been|has been|were made|(?:are|is|were|was) (?:now )?(?:also )?(?:officially )?(?:a |an |the |its |each other's )?(?:sister|twin|friendship|friendly|partner|paired)|set up|paired|join(?:ed)? (?:hands|the|its|their)|seal(?:ed)|creat(?:e[sd]|ing)|launch(?:ed)|formali[sz](?:e[sd]?|ing)|enjoy(?:s|ed)?|(?:has|have|boasts?|with) (?:\w+ )?(?:sister|twin|friendship)|linked)\b/i,
    ],
  ],
  maybe:
    /\b(?:could|may(?! \d)|might|would|should|wants?(?:ed)? to|wish(?:es|ed)? to|hop(?:es?|ed|ing)|consider(?:s|ed|ing|ation)?|explor(?:e[sd]?|ing)|possib\w+|potential(?:ly)?|prospects?|interest(?:ed)? in|keen (?:to|on)|eager to|look(?:s|ed|ing)? (?:to|into|for|forward)|seek(?:s|ing)?|sought|if\b|whether|yet to|ready to|readiness|willing(?:ness)?|stud(?:y|ying) the|discuss(?:ed|ing)? (?:the )?(?:establish\w+|signing|twinning|becoming|creating|forming)|call(?:s|ed)? (?:on|for)|urg(?:e[sd]?|ing)|encourag\w+|invit(?:e[sd]|ing)|should like|talks (?:on|about)|negotiat\w+|rumou?r\w*|fake|joke|ideal|candidate|application|appl(?:y|ied) (?:to|for))\b/i,
  not: /\b(?:never|no longer|denied|denies|refus(?:ed|es)|reject(?:ed|s)|not (?:a |an |yet |been |be |become |establish|sign|have |currently |officially )|(?:n't|n’t) (?:a |have |been |become |sign)|without a|has no |have no |had no |lacks? a|do(?:es)? not have|neither)\b/i,
  signed: /\b(?:sign(?:s|ed|ing)?|ink(?:s|ed))\b/i,
  approved: /\b(?:approv(?:e[sd]?|al|ing)|ratif\w+|voted to|adopted)\b/i,
  announced: /\b(?:announc(?:e[sd]?|ing|ement))\b/i,
  noTie:
    /\b(?:sister[- ]cit(?:y|ies)|twin[- ](?:town|cit)\w*|friendship cit\w+) (?:street|avenue|square|park|garden|bridge|road|boulevard|cup|team|stadium|mall|club|hotel|award|plaza|lane)\b|\b(?:street|square|park|bridge|garden)s? (?:named|called) (?:\w+ )?(?:sister|twin)/i,
};

const zh: TieWords = {
  ties: [
    [
      "friendly-cooperation",
      /友好(?:交流)?合作(?:交流)?(?:城市)?(?:关系|城市|备忘录|协议书?|意向书?)(?:城市)?|友好交流(?:合作)?(?:城市)?(?:关系|城市)/g,
    ],
    [
      "sister",
      /(?:国际)?(?:友好|姐妹|姊妹)(?:城市|省[州区道郡县市份]*|州省?|区|县|城区|市区|港口?|地区|关系城市|城)(?:关系)?|(?:国际|海外|新)?友城(?:关系)?|(?:结|缔)好(?!\S{0,4}论)|结为友好|缔结友好|友好(?:结对|关系)(?=[^国]{0,8}(?:城|市))/g,
    ],
    ["unspecified", /(?:伙伴|结对)城市(?:关系)?|友好关系(?:协议书?|备忘录|意向书)/g],
  ],
  looseTies: [["unspecified", /合作(?:谅解)?(?:备忘录|协议书?)|意向书/g]],
  forms: [
    ["letter of intent", /意向书|意向协议/],
    ["memorandum", /备忘录/],
    ["protocol", /议定书/],
    ["declaration", /宣言|声明书/],
    ["resolution", /决议/],
    ["agreement", /协议书?|协定|协约/],
  ],
  effects: [
    ["does not renew", /不再续|未续(?:签|约)|不予续/],
    ["ends", /终止|解除|断绝|取消|废止|终结/],
    ["suspends", /暂停|中止|冻结|搁置/],
    ["resumes", /恢复|重启/],
    ["renews", /续签|续约|延长|再次签署|重新签署/],
    ["proposes", /提议|建议|倡议|提出/],
    [
      "intends",
      /意向|拟(?:与|同|和|结|建|签)|计划(?:与|同|和|结|建|签|于)|将(?:与|同|和|结|建|签|正式|缔|成为|于)|同意(?:结|建|签|缔)|商定|约定|即将/,
    ],
    ["confirms", /重申|确认(?!.{0,4}意向)/],
    [
      "establishes",
      /结为|结成|缔结|建立|签署|签订|签约|签下|成为|确立|达成|建成|结好|缔约|结交|是.{0,30}(?:友好城市|友城)|互为|拥有|发展为|升级为|新增|携手/,
    ],
  ],
  maybe:
    /希望|愿(?:意|与|同|以|进一步|推动)|考虑|有望|可能|探讨|期待|争取|如果|若|是否|能否|寻求|洽谈|磋商|可以|力争|推动(?:.{0,12})(?:建立|结为|缔结)|欢迎.{0,14}(?:结|建立)|鼓励|呼吁|候选|申请|据传|尚在/,
  not: /并非|不是|没有|尚未|未(?:能|曾|与|建立|结|签)|否认|拒绝|从未/,
  signed: /签署|签订|签约|签下|签字/,
  approved: /批准|审议通过|通过(?:决议|议案)|核准/,
  announced: /宣布|公布/,
  noTie:
    /友(?:好城市|城)(?:路|街|大道|广场|公园|林|杯|赛|花园|小学|酒店|大厦|馆)|友好(?:区域|城市规划)|(?:荣获|获得|获评|颁发|授予).{0,30}(?:奖|称号)/,
};

const ru: TieWords = {
  ties: [
    [
      "sister",
      /побратим(?!ск(?:ий|ого|ом) (?:дом|сад|сквер|улиц|проспект))[а-яё]*|породн[её]нн[а-яё]+ (?:город|регион|област)[а-яё]*|город(?:а|ов|ами|ам|ом|у|е)?-побратим[а-яё]*/giu,
    ],
    [
      "friendly-cooperation",
      /(?:дружественн|дружеск)[а-яё]+ (?:отношени|связ|сотрудничеств)[а-яё]*|отношени[а-яё]+ дружбы и сотрудничества|о дружественном сотрудничестве/giu,
    ],
    [
      "unspecified",
      /партн[её]рск[а-яё]+ (?:отношени|связ|город)[а-яё]*|город(?:а|ов|ами|ам|ом)?-партн[её]р[а-яё]*|(?:соглашени|договор|меморандум|протокол|декларац)[а-яё]+ о (?:дружбе|партн[её]рстве)(?: и сотрудничестве)?|о (?:дружбе и сотрудничестве|сотрудничестве и дружбе)|межмуниципальн[а-яё]+ (?:сотрудничеств|связ)[а-яё]*/giu,
    ],
  ],
  looseTies: [
    [
      "unspecified",
      /(?:соглашени|меморандум|договор|протокол)[а-яё]* о (?:взаимопонимании|намерениях|(?:[а-яё-]+ )?сотрудничестве)/giu,
    ],
  ],
  forms: [
    ["letter of intent", /(?:письм|протокол|соглашени|декларац)[а-яё]* о намерени[а-яё]*/iu],
    ["memorandum", /меморандум[а-яё]*/iu],
    ["protocol", /протокол[а-яё]*/iu],
    ["declaration", /декларац[а-яё]*/iu],
    ["resolution", /решени[ея] (?:совета|думы|депутат)|постановлени|резолюц/iu],
    ["agreement", /(?:соглашени|договор(?!ил))[а-яё]*/iu],
  ],
  effects: [
    ["does not renew", /не (?:стал[аи]? |был[ао]? )?(?:продл|возобнов)/iu],
    ["ends", /расторг|разорва|разрыв|прекра(?:т|щ)|денонсир|аннулир|отмен(?:ил|ен|я)/iu],
    ["suspends", /приостан|заморо|замораж/iu],
    ["resumes", /возобнов|восстанов/iu],
    ["renews", /продл|пролонг/iu],
    ["proposes", /предлож|предлаг|инициатив[а-яё]* (?:о|по)|инициирова/iu],
    [
      "intends",
      /намерен|планиру|запланир|договорил|договор[её]нност|станут|подпиш(?:ут|ет)|установ(?:ят|ит)(?!ь)|заключ(?:ат|ит)(?!ь)|собира(?:ются|ется)|предстоит|готовится|согласил|будет (?:подпис|заключ|установ)/iu,
    ],
    ["confirms", /подтверд/iu],
    [
      "establishes",
      /стал[аио]?(?!\p{L})|установил|установлен|подписал|подписан|подписыва|заключ(?:ил|ен|а)|явля(?:ют|ет)ся|побратались|породнил|оформил|учредил|созда(?:л|н)|связыва(?:ют|ет)|вош(?:л[аои]|[её]л)|име(?:ет|ют)|поддержива|насчитыва|обрел[аи]?|приобр[её]л|скрепил|—|с \d{4}|побратим(?:ом|ами) с|существу|в числе|среди/iu,
    ],
  ],
  maybe:
    /(?<!\p{L})(?:мог(?:ут|ла|ли|ло)?|может|можно|бы|возможн\p{L}*|вероятн\p{L}*|рассмотр\p{L}*|рассматрива\p{L}*|обсу(?:д|жд)\p{L}*|изуча\p{L}*|если|хот(?:ят|ит|ел\p{L}*)|над(?:еется|еются)|готов\p{L}{0,3}|готовност\p{L}*|заинтересован\p{L}*|перспектив\p{L}*|прораб\p{L}*|переговор\p{L}*|ведутся|призва\p{L}*|кандидат\p{L}*|заявк\p{L}*|пригласил\p{L}*)(?!\p{L})/iu,
  not: /(?<!\p{L})не (?:явля|стал|подпис|установ|имеет|заключ|был)|отказал|отверг|опроверг|(?<!\p{L})нет (?:ни одного )?(?:побратим|город)/iu,
  signed: /подпис/iu,
  approved: /одобр|утверд|ратифиц|принял[аи]? решени/iu,
  announced: /объяв|анонсир/iu,
  noTie:
    /(?:улиц|сквер|площад|парк|алле|бульвар|сад|остановк|турнир|кубк|клуб)[а-яё]* (?:город(?:а|ов)-)?побратим|побратимск[а-яё]+ (?:улиц|сквер)|боев(?:ой|ого) побратим|побратим[а-яё]* по (?:оружию|крови)/iu,
};

export const TIE_WORDS: Record<ArticleLanguage, TieWords> = { en, zh, ru };
