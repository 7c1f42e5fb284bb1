import type { Kinds, Words } from "../../registry/dossiers/kind.ts";

interface Part {
  path: string;
  title: Words;
  /** Endings of the files beside its page, besides the JSON of its API. */
  formats: readonly Format[];
}

type Format = "csv" | "geojson" | "ics" | "xml";

/** IANA media types of the formats, and the standard that each keeps to. */
const FORMATS: Readonly<Record<Format, { type: string; conformsTo?: string }>> = {
  csv: { type: "text/csv", conformsTo: "https://www.w3.org/TR/tabular-data-model/" },
  geojson: { type: "application/geo+json", conformsTo: "https://www.rfc-editor.org/rfc/rfc7946" },
  ics: { type: "text/calendar", conformsTo: "https://www.rfc-editor.org/rfc/rfc5545" },
  xml: { type: "application/xml", conformsTo: "https://iatistandard.org/en/iati-standard/203/" },
};

const PARTS: readonly Part[] = [
  { path: "places", title: { en: "Places", "zh-Hans": "地方", ru: "Места" }, formats: ["csv"] },
  {
    path: "partnerships",
    title: { en: "Partnerships", "zh-Hans": "结好关系", ru: "Партнёрства" },
    formats: ["csv", "geojson"],
  },
  {
    path: "groups",
    title: { en: "Groups of countries", "zh-Hans": "国家组织", ru: "Объединения стран" },
    formats: [],
  },
  {
    path: "figures",
    title: { en: "Published figures", "zh-Hans": "公布数字", ru: "Опубликованные цифры" },
    formats: ["csv"],
  },
  {
    path: "rules",
    title: { en: "Counting rules", "zh-Hans": "计数规则", ru: "Правила подсчёта" },
    formats: [],
  },
  { path: "sources", title: { en: "Sources", "zh-Hans": "来源", ru: "Источники" }, formats: ["csv"] },
];

const CC_BY_SA = "https://creativecommons.org/licenses/by-sa/4.0/";

/**
 * What the registry offers for download, as a catalogue of DCAT 3: a dataset a kind of record, each with its API and its
 * files. The licence is the strictest of what the starter data draw on (data/README.md).
 */
export function catalogueOf(origin: string, kinds: Kinds, modified: Date | null) {
  const parts: Part[] = [
    ...PARTS,
    ...kinds.all.map((kind) => ({
      path: kind.path,
      title: kind.many,
      formats: kind.kind === "project" ? (["csv", "xml"] as const) : (["csv"] as const),
    })),
  ];
  const calendar = { "@value": `${origin}/calendar.ics` };
  return {
    "@context": {
      dcat: "http://www.w3.org/ns/dcat#",
      dct: "http://purl.org/dc/terms/",
      foaf: "http://xmlns.com/foaf/0.1/",
      xsd: "http://www.w3.org/2001/XMLSchema#",
    },
    "@id": `${origin}/catalog.jsonld`,
    "@type": "dcat:Catalog",
    "dct:title": tagged({
      en: "Amity: the open registry of friendship cities",
      "zh-Hans": "Amity：友好城市开放名录",
      ru: "Amity: открытый реестр городов-побратимов",
    }),
    "dct:publisher": {
      "@type": "foaf:Agent",
      "foaf:name": "Amity",
      "foaf:homepage": { "@id": `${origin}/about` },
    },
    "dct:license": { "@id": CC_BY_SA },
    "dct:modified": modified ? { "@value": modified.toISOString(), "@type": "xsd:dateTime" } : undefined,
    "dcat:service": {
      "@id": `${origin}/api`,
      "@type": "dcat:DataService",
      "dct:title": tagged({ en: "API", "zh-Hans": "接口", ru: "API" }),
      "dcat:endpointURL": { "@id": `${origin}/api` },
      "dcat:endpointDescription": { "@id": `${origin}/api/openapi.json` },
    },
    "dcat:dataset": [
      ...parts.map((part) => dataset(origin, part)),
      {
        "@id": `${origin}/calendar.ics#dataset`,
        "@type": "dcat:Dataset",
        "dct:title": tagged({
          en: "Calendar of what is due",
          "zh-Hans": "到期事项日历",
          ru: "Календарь предстоящего",
        }),
        "dct:license": { "@id": CC_BY_SA },
        "dcat:distribution": [distribution(calendar["@value"], FORMATS.ics)],
      },
    ],
  };
}

const tagged = (words: Words) =>
  Object.entries(words).map(([language, value]) => ({ "@value": value, "@language": language }));

const dataset = (origin: string, { path, title, formats }: Part) => ({
  "@id": `${origin}/${path}#dataset`,
  "@type": "dcat:Dataset",
  "dct:title": tagged(title),
  "dct:license": { "@id": CC_BY_SA },
  "dcat:landingPage": { "@id": `${origin}/${path}` },
  "dcat:distribution": [
    distribution(`${origin}/api/${path}`, { type: "application/json" }),
    ...formats.map((format) => distribution(`${origin}/${path}.${format}`, FORMATS[format])),
  ],
});

const distribution = (url: string, { type, conformsTo }: { type: string; conformsTo?: string }) => ({
  "@type": "dcat:Distribution",
  "dcat:downloadURL": { "@id": url },
  "dcat:mediaType": { "@id": `https://www.iana.org/assignments/media-types/${type}` },
  ...(conformsTo && { "dct:conformsTo": { "@id": conformsTo } }),
});
