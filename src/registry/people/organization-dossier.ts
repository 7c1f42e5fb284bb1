import { defineKind } from "../dossiers/kind.ts";

/** What sources state of an organization beside its names and kind, which the room of organizations keeps. */
export const ORGANIZATION = defineKind({
  kind: "organization",
  path: "organizations",
  one: { en: "Organization", "zh-Hans": "机构", ru: "Организация" },
  many: { en: "Organizations", "zh-Hans": "机构", ru: "Организации" },
  lead: {
    en: "Registrars, friendship associations, issuers of figures, and who supports them, as sources say.",
    "zh-Hans": "登记机构、友好协会、数字发布方及其支持者，均依据来源。",
    ru: "Регистраторы, общества дружбы, авторы цифр и те, кто их поддерживает, — по словам источников.",
  },
  title: "also known as",
  properties: {
    "supported by": {
      value: "place",
      holds: "many",
      label: { en: "Supported by", "zh-Hans": "支持方", ru: "Кто поддерживает" },
      roles: {
        supports: { en: "supports it", "zh-Hans": "支持", ru: "поддерживает" },
        establishes: { en: "established it", "zh-Hans": "设立", ru: "учредила" },
        funds: { en: "funds it", "zh-Hans": "资助", ru: "финансирует" },
      },
    },
    parent: {
      value: "organization",
      holds: "many",
      label: { en: "Part of", "zh-Hans": "上级机构", ru: "Входит в" },
    },
    "member of": {
      value: "organization",
      holds: "many",
      label: { en: "Member of", "zh-Hans": "成员身份", ru: "Член организации" },
    },
    founded: { value: "day", holds: "one", label: { en: "Founded", "zh-Hans": "成立", ru: "Основана" } },
    seat: {
      value: "place",
      holds: "many",
      label: { en: "Seat", "zh-Hans": "所在地", ru: "Местонахождение" },
    },
    principle: {
      value: "text",
      holds: "many",
      label: { en: "Principle", "zh-Hans": "宗旨", ru: "Принцип" },
    },
    "also known as": {
      value: "text",
      holds: "many",
      label: { en: "Also known as", "zh-Hans": "又称", ru: "Также называется" },
    },
  },
});
