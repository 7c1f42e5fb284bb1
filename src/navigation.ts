import type { Site } from "./web/layout.tsx";

/** The main navigation: the rooms of the registry in the groups in which readers look for them. */
export const NAVIGATION: Site["nav"] = [
  {
    label: { en: "Who", "zh-Hans": "主体", ru: "Кто" },
    items: [
      { href: "/places", label: { en: "Places", "zh-Hans": "地方", ru: "Места" } },
      { href: "/partnerships", label: { en: "Partnerships", "zh-Hans": "结好关系", ru: "Партнёрства" } },
      { href: "/groups", label: { en: "Groups", "zh-Hans": "国家组织", ru: "Объединения" } },
      { href: "/organizations", label: { en: "Organizations", "zh-Hans": "组织机构", ru: "Организации" } },
      { href: "/people", label: { en: "People", "zh-Hans": "人物", ru: "Люди" } },
    ],
  },
  {
    label: { en: "What came of it", "zh-Hans": "成果", ru: "Что это дало" },
    items: [
      { href: "/projects", label: { en: "Projects", "zh-Hans": "项目", ru: "Проекты" } },
      {
        href: "/deliverables",
        label: { en: "Deliverables", "zh-Hans": "成果事项", ru: "Заявленные результаты" },
      },
      { href: "/investments", label: { en: "Investment", "zh-Hans": "投资", ru: "Инвестиции" } },
      { href: "/programmes", label: { en: "Programmes", "zh-Hans": "交流项目", ru: "Программы" } },
      { href: "/forums", label: { en: "Forums", "zh-Hans": "论坛", ru: "Форумы" } },
    ],
  },
  {
    label: { en: "Numbers", "zh-Hans": "数字", ru: "Числа" },
    items: [
      { href: "/count", label: { en: "Count", "zh-Hans": "计数", ru: "Подсчёт" } },
      {
        href: "/figures",
        label: { en: "Published figures", "zh-Hans": "公布数字", ru: "Опубликованные цифры" },
      },
      { href: "/rules", label: { en: "Counting rules", "zh-Hans": "计数规则", ru: "Правила подсчёта" } },
    ],
  },
  {
    label: { en: "Evidence", "zh-Hans": "依据", ru: "Основания" },
    items: [
      { href: "/sources", label: { en: "Sources", "zh-Hans": "来源", ru: "Источники" } },
      { href: "/quotes", label: { en: "Quotes", "zh-Hans": "引语", ru: "Цитаты" } },
      { href: "/about", label: { en: "How it works", "zh-Hans": "方法", ru: "Как это устроено" } },
    ],
  },
];
