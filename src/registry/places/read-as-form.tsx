import type { Context } from "hono";
import { type KnownAt, parseAsOf, parseKnownAt } from "../../http/query.ts";
import { type Day, formatDay } from "../../kernel/day.ts";
import type { Language } from "../../kernel/languages.ts";
import { addressOf, localHref } from "../../web/language.ts";
import { translator, writeDay } from "../../web/messages.ts";
import type { ReadAs } from "../evidence/read-as.ts";
import { placeMessages } from "./place.messages.ts";

/** The two times a page's address asks for. */
export function timesAsked(c: Context): { asOf: Day | undefined; knownAt: KnownAt | undefined } {
  return { asOf: parseAsOf(c.req.query("asOf")), knownAt: parseKnownAt(c.req.query("knownAt")) };
}

/** The times as the foot of a page writes them. */
export function timesWritten(language: Language, at: ReadAs): { asOf: string; known: string } {
  const t = translator(placeMessages, language);
  return {
    asOf: writeDay(language, at.asOf),
    known: at.knownAsked ? t("revision", { n: String(at.known) }) : t("today"),
  };
}

/** Lets the reader choose the day a page speaks of and when it was known; keeps the rest of the address. */
export const ReadAsForm = ({ c, language, at }: { c: Context; language: Language; at: ReadAs }) => {
  const t = translator(placeMessages, language);
  const { path, query } = addressOf(c);
  const kept = [...query].filter(([name]) => name !== "asOf" && name !== "knownAt");
  return (
    <form class="read-as" method="get" action={localHref(language, path)}>
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <label for="read-as-of">{t("readAs")}</label>{" "}
      <input id="read-as-of" type="date" name="asOf" value={formatDay(at.asOf)} />{" "}
      <label for="read-known-at">{t("knownAt")}</label>{" "}
      <input
        id="read-known-at"
        name="knownAt"
        size={18}
        value={query.get("knownAt") ?? ""}
        placeholder={t("knownAtHint")}
      />{" "}
      <button type="submit">{t("read")}</button>
    </form>
  );
};
