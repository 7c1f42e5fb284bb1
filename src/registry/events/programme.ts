import { defineKind } from "../dossiers/kind.ts";
import { EVENT_PROPERTIES, faultsOfEvent } from "./event-properties.ts";

/**
 * Programmes: exchanges that recur, such as a women's forum, a children's art exhibition or a youth camp, with their
 * editions; and kinds of activity that a source names without any edition.
 */
export const PROGRAMME = defineKind({
  kind: "programme",
  path: "programmes",
  one: { en: "Programme", "zh-Hans": "系列活动", ru: "Программа" },
  many: { en: "Programmes", "zh-Hans": "系列活动", ru: "Программы" },
  lead: {
    en: "Exchanges of women, young people, culture, education and sports: who runs them, when they were held, how many took part.",
    "zh-Hans": "妇女、青年、文化、教育、体育等领域的交流：由谁举办、何时举办、多少人参加。",
    ru: "Обмены в сферах культуры, образования, спорта, среди женщин и молодёжи: кто их ведёт, когда они прошли, сколько было участников.",
  },
  title: "title",
  example: "sco-womens-forum",
  properties: EVENT_PROPERTIES,
  check: faultsOfEvent,
});
