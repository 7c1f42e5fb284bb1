import type { Language } from "../../kernel/languages.ts";
import { regionName, translator, type Value } from "../../web/messages.ts";
import type { Reason } from "./match.ts";
import { reasonMessages } from "./reconciliation.messages.ts";

type Code = keyof typeof reasonMessages;

const isCode = (code: string): code is Code => Object.hasOwn(reasonMessages, code);

/** A reason in words: a whole sentence. A code that has none is shown as it is, and what fills it. */
export function reasonText({ code, said = {} }: Reason, language: Language): string {
  if (!isCode(code)) return `${code} ${Object.values(said).join(", ")}`.trim();
  const filled = Object.entries(said).map(([key, value]): [string, Value] => [
    key,
    COUNTRIES.has(key) && /^[A-Z]{2}$/.test(String(value)) ? regionName(String(value), language) : value,
  ]);
  return translator(reasonMessages, language)(code, Object.fromEntries(filled));
}

/** What holds a country's code is shown by its name. */
const COUNTRIES = new Set(["country", "state"]);
