import type { Language } from "../../../kernel/languages.ts";
import { levelMessages } from "../../../registry/places/place.messages.ts";
import { Facts } from "../../../web/components/parts.tsx";
import { formatNumber, regionName, translator } from "../../../web/messages.ts";
import { reconcileMessages } from "../reconcile.messages.ts";
import type { Entity } from "../reconcile-api/read-entities.ts";

/** What is known of a place, as far as it helps to tell whether it is the one that is meant. */
export const EntityFacts = ({ entity, language }: { entity: Entity; language: Language }) => {
  const t = translator(reconcileMessages, language);
  const { level, within, country, names, population, point, geonames, wikidata } = entity;
  const facts: [string, string | null][] = [
    [t("level"), levelMessages[level][language]],
    [t("liesIn"), [within, regionName(country, language)].filter(Boolean).join(", ")],
    [t("names"), [...new Set(Object.values(names))].join(" · ") || null],
    [t("population"), population === null ? null : formatNumber(language, population)],
    [t("point"), point === null ? null : `${point.latitude}, ${point.longitude}`],
    ["GeoNames", geonames === null ? null : String(geonames)],
    ["Wikidata", wikidata],
  ];
  return <Facts of={facts.filter((fact): fact is [string, string] => fact[1] !== null)} />;
};
