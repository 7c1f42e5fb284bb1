import { type FormatXMLElementFn, IntlMessageFormat } from "intl-messageformat";
import { type Day, formatDay } from "../kernel/day.ts";
import type { Language } from "../kernel/languages.ts";
import { LOCALE } from "./language.ts";

/** One message in every language, in ICU syntax. `{n, number}` groups thousands, `{year}` does not. */
export type Message = Readonly<Record<Language, string>>;
export type Catalogue = Readonly<Record<string, Message>>;
export type Value = string | number | bigint | Date;

/** Checks by its type that every message exists in every language. */
export function defineMessages<const M extends Record<string, Message>>(messages: M): M {
  return messages;
}

export interface Translator<M extends Catalogue> {
  (key: keyof M & string, values?: Record<string, Value>): string;
  /** For messages with elements in them: `{word}` may be JSX, `<a>…</a>` a function of its content. */
  rich<Node>(
    key: keyof M & string,
    values: Record<string, Value | Node | FormatXMLElementFn<Node>>,
  ): (string | Node)[];
  language: Language;
}

const formats = new WeakMap<Message, Map<Language, IntlMessageFormat>>();

function formatOf(message: Message, language: Language): IntlMessageFormat {
  let byLanguage = formats.get(message);
  if (!byLanguage) {
    byLanguage = new Map();
    formats.set(message, byLanguage);
  }
  let format = byLanguage.get(language);
  if (!format) {
    format = new IntlMessageFormat(message[language], LOCALE[language]);
    byLanguage.set(language, format);
  }
  return format;
}

/** "24 ноября 2026 г." at the end of a sentence needs no second full stop. */
const oneStop = (text: string): string => text.replace(/(?<=\sг)\.\.(?!\.)/g, ".");

export function translator<M extends Catalogue>(messages: M, language: Language): Translator<M> {
  const messageOf = (key: string): Message => {
    const message = messages[key];
    if (!message) throw new Error(`no message ${key}`);
    return message;
  };
  const t = (key: string, values?: Record<string, Value>) =>
    oneStop(String(formatOf(messageOf(key), language).format(values)));
  const rich = <Node>(key: string, values: Record<string, Value | Node | FormatXMLElementFn<Node>>) => {
    const parts = formatOf(messageOf(key), language).formatToParts<Node>(values);
    return parts.map(({ value }) => (typeof value === "string" ? oneStop(value) : value));
  };
  return Object.assign(t, { rich, language });
}

const numbers = new Map<Language, Intl.NumberFormat>();
const days = new Map<string, Intl.DateTimeFormat>();

export function formatNumber(language: Language, n: number): string {
  let format = numbers.get(language);
  if (!format) {
    format = new Intl.NumberFormat(LOCALE[language]);
    numbers.set(language, format);
  }
  return format.format(n);
}

const displays = new Map<string, Intl.DisplayNames>();

function nameOf(type: "language" | "region", code: string, language: Language): string {
  const key = `${language} ${type}`;
  let display = displays.get(key);
  if (!display) {
    display = new Intl.DisplayNames(LOCALE[language], { type, fallback: "code" });
    displays.set(key, display);
  }
  return display.of(code) ?? code;
}

/** `zh-Hans` as the page's language calls it: Simplified Chinese, 简体中文, китайский (упрощённое письмо). */
export const languageName = (tag: string, language: Language): string => nameOf("language", tag, language);

/** `KG` as the page's language calls it: Kyrgyzstan, 吉尔吉斯斯坦, Киргизия. */
export const regionName = (code: string, language: Language): string => nameOf("region", code, language);

/** `15 June 2023`, `2023年6月15日`, `15 июня 2023 г.`; an unbounded day as ISO would write it. */
export function writeDay(language: Language, day: Day, month: "long" | "short" = "long"): string {
  if (!Number.isFinite(day)) return formatDay(day);
  const key = `${language} ${month}`;
  let format = days.get(key);
  if (!format) {
    const options = { day: "numeric", month, year: "numeric", timeZone: "UTC" } as const;
    format = new Intl.DateTimeFormat(LOCALE[language], options);
    days.set(key, format);
  }
  return format.format(day * 86_400_000);
}
