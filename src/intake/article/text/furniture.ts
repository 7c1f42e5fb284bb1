import type { AsideReason } from "../article.ts";

/** Longer paragraphs are the article, whatever words they hold. */
const LONGEST = 220;

const FURNITURE: readonly (readonly [AsideReason, RegExp])[] = [
  [
    "comment form",
    /^(?:please enter your|leave a (?:reply|comment)|post a comment|save my name|your email address|log ?in to (?:comment|leave)|\d+ comments?$|comments?(?: \(\d+\))?$|写评论|发表评论|我要评论|网友评论|评论区|\d+条评论|登录后|оставить комментарий|оставьте комментарий|комментарии|комментировать|ваш e-?mail|войдите, чтобы)/i,
  ],
  [
    "cookie notice",
    /(?:\b(?:we|this (?:site|website)) uses? cookies|cookie (?:policy|settings)|accept (?:all )?cookies|мы используем (?:файлы )?(?:cookie|куки)|本网站使用\s?cookie|файлов cookie)/i,
  ],
  [
    "sharing",
    /^(?:share(?: (?:this|on|via|to).*|:|$)|tweet$|follow us|print(?: this)?$|e-?mail this|facebook$|twitter$|whatsapp$|telegram$|copy link|分享(?:到|至|让|$)|转发|扫一扫|微信扫码|打印|【?字号|收藏|点赞|поделиться|поделитесь|распечатать|версия для печати|мы в (?:соцсетях|телеграм|vk)|вконтакте$|одноклассники$|подписывайтесь|подписаться)/i,
  ],
  [
    "reading on",
    /^(?:read (?:more|also|next)|see also|related(?: (?:articles?|stories|news|posts|topics))?:?$|more (?:news|stories|from)|most (?:read|popular)|recommended|you may also like|trending|sign up for|subscribe|continue reading|相关(?:阅读|新闻|链接|推荐)|推荐阅读|延伸阅读|更多(?:新闻|精彩|内容)|热点推荐|点击(?:进入|查看|阅读)|上一篇|下一篇|читайте также|читать (?:также|далее|ещё|еще)|по теме|ещё по теме|еще по теме|подробнее[:.]?$|другие новости|новости по теме|материалы по теме|самое (?:читаемое|важное)|смотрите также)/i,
  ],
  [
    "navigation",
    /^(?:home ?[>»/|]|skip to|menu$|back to top|search$|首页 ?[>»/|]|当前位置|您的位置|返回(?:首页|顶部)|главная ?[>»/|]|наверх$|меню$|поиск$)/i,
  ],
  ["advertisement", /^(?:advertisement|sponsored|promoted|广告|реклама|на правах рекламы)/i],
  [
    "rights",
    /(?:all rights reserved|^©|^copyright\b|版权所有|未经授权|转载请注明|免责声明|все права защищены|при (?:использовании|перепечатке|цитировании) материал|icp备|京公网安备)/i,
  ],
  [
    "editor",
    /^[(（【[]?\s*(?:责任编辑|责编|编辑|审核|校对|编审|监制|web editor|editor|edited by|редактор|корректор)\s*[:：]?/i,
  ],
];

/** Why a paragraph is no part of the article; null where it is one. */
export function whyFurniture(paragraph: string): AsideReason | null {
  if (paragraph.length > LONGEST) return null;
  for (const [why, pattern] of FURNITURE) if (pattern.test(paragraph)) return why;
  return /[\p{L}\p{N}]/u.test(paragraph) ? null : "not text";
}

const PUBLISHER =
  /\b(?:daily|news|times|agency|post|xinhua|tribune|herald|press|journal|gazette|online|media|radio|tv|television|network|weekly|magazine|telegraph|report|today|tass|kabar|kazinform|belta|interfax)\b|[日晚时]报|新闻|网$|社$|电视台|газета|вести|новости|агентство|тасс|риа/i;

/** Who wrote and who published it, in a line that says nothing else; null where the line says something else. */
export function readByline(paragraph: string): { authors: string[]; publisher: string | null } | null {
  if (paragraph.length > 160) return null;
  const english = /^(?:by|written by|reporting by|story by)[: ]\s*(\p{Lu}[^.!?]{2,140}?)\.?$/iu.exec(
    paragraph,
  );
  const chinese =
    /^[（(]?(?:本报|本网|新华社|人民网|中新社|通讯员|见习|文\/?)*(?:记者|作者|通讯员|文)[\s:：丨|/]+([^。]{2,60}?)[）)]?$/u.exec(
      paragraph,
    );
  const russian = /^(?:автор|авторы|текст|корреспондент)[ы]?\s*[:—-]\s*(.{3,100}?)\.?$/iu.exec(paragraph);
  const source = /^(?:source|来源|稿源|источник)\s*[:：]\s*(.{2,60}?)\.?$/iu.exec(paragraph);
  if (source?.[1]) return { authors: [], publisher: source[1].trim() };
  const said = english?.[1] ?? chinese?.[1] ?? russian?.[1];
  if (!said) return null;
  const names = said
    .split(/,| and | & |、|，|\s?\|\s?|(?<=\p{Script=Han})\s+/u)
    .map((name) => name.trim())
    .filter(Boolean);
  const isName = (name: string) =>
    /^(?:\p{Lu}[\p{L}.’'-]*)(?:[ -]\p{Lu}[\p{L}.’'-]*){0,4}$|^\p{Script=Han}{2,12}$/u.test(name);
  if (!names.every((name) => isName(name) || PUBLISHER.test(name))) return null;
  const publishers = names.filter((name) => PUBLISHER.test(name));
  return { authors: names.filter((name) => !PUBLISHER.test(name)), publisher: publishers[0] ?? null };
}
