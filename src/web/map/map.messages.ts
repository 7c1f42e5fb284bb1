import { defineMessages } from "../messages.ts";

/** What a map says. Those with `{name}` and `{shown}` are filled in by the map's script. */
export const mapMessages = defineMessages({
  certain: { en: "certainly in force", "zh-Hans": "确定有效", ru: "достоверно действует" },
  possible: { en: "possibly", "zh-Hans": "可能有效", ru: "возможно, действует" },
  table: { en: "show as a table", "zh-Hans": "以表格显示", ru: "показать таблицей" },
  zoomIn: { en: "Zoom in", "zh-Hans": "放大", ru: "Приблизить" },
  zoomOut: { en: "Zoom out", "zh-Hans": "缩小", ru: "Отдалить" },
  reset: { en: "The whole picture", "zh-Hans": "恢复全图", ru: "Вся карта" },
  help: {
    en: "N and P walk through the places, Enter opens one, arrows move the map, + − 0 and Ctrl with the wheel zoom",
    "zh-Hans": "按 N、P 逐个浏览地点，回车打开，方向键移动地图，+ − 0 或 Ctrl 加滚轮缩放",
    ru: "N и P — переход по местам, Enter — открыть, стрелки двигают карту, + − 0 и Ctrl с колесом — масштаб",
  },
  needsScript: {
    en: "The map is drawn by a script; the table says the same.",
    "zh-Hans": "地图由脚本绘制；表格内容与地图相同。",
    ru: "Карту рисует скрипт; в таблице сказано то же самое.",
  },
  failed: {
    en: "The map could not be loaded. The table says the same.",
    "zh-Hans": "地图无法加载。表格内容与地图相同。",
    ru: "Не удалось загрузить карту. В таблице сказано то же самое.",
  },
  empty: {
    en: "There is nothing to draw on the map.",
    "zh-Hans": "没有可在地图上显示的内容。",
    ru: "На карте нечего показать.",
  },
  placeSaid: {
    en: "{name}: {n, plural, one{{shown} partnership} other{{shown} partnerships}}",
    "zh-Hans": "{name}：{n, plural, other{{shown} 对友好关系}}",
    ru: "{name}: {n, plural, one{{shown} побратимская связь} few{{shown} побратимские связи} many{{shown} побратимских связей} other{{shown} побратимской связи}}",
  },
  certainSaid: {
    en: "{name}: certainly in force",
    "zh-Hans": "{name}：确定有效",
    ru: "{name}: достоверно действует",
  },
  possibleSaid: {
    en: "{name}: possibly in force",
    "zh-Hans": "{name}：可能有效",
    ru: "{name}: возможно, действует",
  },
  unplaced: {
    en: "{n, plural, one{{shown} is not drawn: its position is not known} other{{shown} are not drawn: their position is not known}}",
    "zh-Hans": "{n, plural, other{另有 {shown} 项位置不明，未绘出}}",
    ru: "{n, plural, one{{shown} не показана: положение неизвестно} few{{shown} не показаны: положение неизвестно} many{{shown} не показаны: положение неизвестно} other{{shown} не показано: положение неизвестно}}",
  },
});
