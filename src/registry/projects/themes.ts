import type { Words } from "../dossiers/kind.ts";

/** What a project is about, in the words of forums and cities; official classifications stand beside it. */
export const THEMES = {
  "smart city governance": {
    en: "smart city governance",
    "zh-Hans": "智慧城市治理",
    ru: "умное управление городом",
  },
  "data economy": { en: "data economy", "zh-Hans": "数据经济", ru: "экономика данных" },
  innovation: { en: "innovation", "zh-Hans": "创新", ru: "инновации" },
  "urban construction": { en: "urban construction", "zh-Hans": "城市建设", ru: "городское строительство" },
  "green space": { en: "green space", "zh-Hans": "绿化", ru: "озеленение" },
  transport: { en: "transport", "zh-Hans": "交通", ru: "транспорт" },
  trade: { en: "trade and logistics", "zh-Hans": "贸易与物流", ru: "торговля и логистика" },
  agriculture: { en: "agriculture", "zh-Hans": "农业", ru: "сельское хозяйство" },
  energy: { en: "energy", "zh-Hans": "能源", ru: "энергетика" },
  environment: { en: "environment", "zh-Hans": "环境", ru: "окружающая среда" },
  education: { en: "education", "zh-Hans": "教育", ru: "образование" },
  science: { en: "science", "zh-Hans": "科学", ru: "наука" },
  culture: { en: "culture", "zh-Hans": "文化", ru: "культура" },
  sport: { en: "sport", "zh-Hans": "体育", ru: "спорт" },
  youth: { en: "youth", "zh-Hans": "青年", ru: "молодёжь" },
  health: { en: "health", "zh-Hans": "卫生", ru: "здравоохранение" },
  tourism: { en: "tourism", "zh-Hans": "旅游", ru: "туризм" },
  security: { en: "security", "zh-Hans": "安全", ru: "безопасность" },
  other: { en: "other", "zh-Hans": "其他", ru: "другое" },
} as const satisfies Readonly<Record<string, Words>>;

/** The Sustainable Development Goals of the United Nations, by number; their short official names. */
export const SDG = {
  "1": { en: "1 No poverty", "zh-Hans": "1 无贫穷", ru: "1 Ликвидация нищеты" },
  "2": { en: "2 Zero hunger", "zh-Hans": "2 零饥饿", ru: "2 Ликвидация голода" },
  "3": {
    en: "3 Good health and well-being",
    "zh-Hans": "3 良好健康与福祉",
    ru: "3 Хорошее здоровье и благополучие",
  },
  "4": { en: "4 Quality education", "zh-Hans": "4 优质教育", ru: "4 Качественное образование" },
  "5": { en: "5 Gender equality", "zh-Hans": "5 性别平等", ru: "5 Гендерное равенство" },
  "6": {
    en: "6 Clean water and sanitation",
    "zh-Hans": "6 清洁饮水和卫生设施",
    ru: "6 Чистая вода и санитария",
  },
  "7": {
    en: "7 Affordable and clean energy",
    "zh-Hans": "7 经济适用的清洁能源",
    ru: "7 Недорогостоящая и чистая энергия",
  },
  "8": {
    en: "8 Decent work and economic growth",
    "zh-Hans": "8 体面工作和经济增长",
    ru: "8 Достойная работа и экономический рост",
  },
  "9": {
    en: "9 Industry, innovation and infrastructure",
    "zh-Hans": "9 产业、创新和基础设施",
    ru: "9 Индустриализация, инновации и инфраструктура",
  },
  "10": { en: "10 Reduced inequalities", "zh-Hans": "10 减少不平等", ru: "10 Уменьшение неравенства" },
  "11": {
    en: "11 Sustainable cities and communities",
    "zh-Hans": "11 可持续城市和社区",
    ru: "11 Устойчивые города и населённые пункты",
  },
  "12": {
    en: "12 Responsible consumption and production",
    "zh-Hans": "12 负责任消费和生产",
    ru: "12 Ответственное потребление и производство",
  },
  "13": { en: "13 Climate action", "zh-Hans": "13 气候行动", ru: "13 Борьба с изменением климата" },
  "14": { en: "14 Life below water", "zh-Hans": "14 水下生物", ru: "14 Сохранение морских экосистем" },
  "15": { en: "15 Life on land", "zh-Hans": "15 陆地生物", ru: "15 Сохранение экосистем суши" },
  "16": {
    en: "16 Peace, justice and strong institutions",
    "zh-Hans": "16 和平、正义与强大机构",
    ru: "16 Мир, правосудие и эффективные институты",
  },
  "17": {
    en: "17 Partnerships for the goals",
    "zh-Hans": "17 促进目标实现的伙伴关系",
    ru: "17 Партнёрство в интересах устойчивого развития",
  },
} as const satisfies Readonly<Record<string, Words>>;

/**
 * What the purpose codes of the OECD's Development Assistance Committee (DAC/CRS) that this dataset uses are called;
 * the list itself is longer. Chinese and Russian are our translations.
 */
export const SECTOR_NAMES = {
  "11330": {
    en: "11330 Vocational training",
    "zh-Hans": "11330 职业培训",
    ru: "11330 Профессиональное обучение",
  },
  "21020": { en: "21020 Road transport", "zh-Hans": "21020 公路运输", ru: "21020 Автомобильный транспорт" },
  "21030": { en: "21030 Rail transport", "zh-Hans": "21030 铁路运输", ru: "21030 Железнодорожный транспорт" },
  "31120": {
    en: "31120 Agricultural development",
    "zh-Hans": "31120 农业发展",
    ru: "31120 Развитие сельского хозяйства",
  },
  "43030": {
    en: "43030 Urban development and management",
    "zh-Hans": "43030 城市发展与管理",
    ru: "43030 Развитие городов и управление ими",
  },
} as const satisfies Readonly<Record<string, Words>>;
