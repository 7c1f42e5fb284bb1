import { defineMessages } from "../../web/messages.ts";

/** A place as the reconciliation service shows it. */
export const reconcileMessages = defineMessages({
  fromGazetteer: {
    en: "Known from the gazetteer (GeoNames); no source on record names it yet.",
    "zh-Hans": "见于地名录（GeoNames），尚无来源记录提及此地。",
    ru: "Место есть в справочнике (GeoNames); ни один источник из записей его пока не называет.",
  },
  onRecord: { en: "On record", "zh-Hans": "已有记录", ru: "Есть в записях" },
  whatItIs: { en: "What it is", "zh-Hans": "基本信息", ru: "Что это" },
  level: { en: "Level", "zh-Hans": "层级", ru: "Уровень" },
  liesIn: { en: "Lies in", "zh-Hans": "所在", ru: "Где находится" },
  names: { en: "Names", "zh-Hans": "名称", ru: "Названия" },
  population: { en: "Population", "zh-Hans": "人口", ru: "Население" },
  point: { en: "Point", "zh-Hans": "坐标", ru: "Точка" },
});
