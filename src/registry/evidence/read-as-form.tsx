import type { Context } from "hono";
import { type KnownAt, parseAsOf, parseKnownAt } from "../../http/query.ts";
import { type Day, formatDay, parseCalendarDay, today } from "../../kernel/day.ts";
import type { Language } from "../../kernel/languages.ts";
import { addressOf, localHref } from "../../web/language.ts";
import { translator, writeDay } from "../../web/messages.ts";
import { readAsMessages } from "./read-as.messages.ts";
import type { ReadAs, ReadAsOffered } from "./read-as.ts";

/** The two times a page's address asks for. */
export function timesAsked(c: Context): { asOf: Day | undefined; knownAt: KnownAt | undefined } {
  return { asOf: parseAsOf(c.req.query("asOf")), knownAt: parseKnownAt(c.req.query("knownAt")) };
}

/** The times as the foot of a page writes them. */
export function timesWritten(language: Language, at: ReadAs): { asOf: string; known: string } {
  const t = translator(readAsMessages, language);
  return {
    asOf: writeDay(language, at.asOf),
    known: at.knownAsked ? t("revision", { n: String(at.known) }) : t("today"),
  };
}

/** Lets the reader choose the day a page speaks of and the revision of what was known; keeps the rest of the address. */
export const ReadAsForm = ({
  c,
  language,
  at: { asOf, revisions },
}: {
  c: Context;
  language: Language;
  at: Pick<ReadAsOffered, "asOf" | "revisions">;
}) => {
  const t = translator(readAsMessages, language);
  const { path, query } = addressOf(c);
  const kept = [...query].filter(([name]) => name !== "asOf" && name !== "knownAt");
  const chosen = query.get("knownAt") ?? "";
  const day = parseCalendarDay(chosen);
  const isOffered = chosen === "" || revisions.some(({ revision }) => String(revision) === chosen);
  return (
    <form class="read-as" method="get" action={localHref(language, path)}>
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <label for="read-as-of">{t("readAs")}</label>{" "}
      <input id="read-as-of" type="date" name="asOf" value={formatDay(asOf)} />{" "}
      <label for="read-known-at">{t("knownAt")}</label>{" "}
      <select id="read-known-at" name="knownAt">
        <option value="">{t("newest")}</option>
        {isOffered ? null : (
          <option value={chosen} selected>
            {day === null ? t("revision", { n: chosen }) : writeDay(language, day)}
          </option>
        )}
        {revisions.map(({ revision, at: when }) => (
          <option value={String(revision)} selected={String(revision) === chosen}>
            {t("revisionOption", { n: String(revision), day: writeDay(language, today(when), "short") })}
          </option>
        ))}
      </select>{" "}
      <button type="submit">{t("read")}</button>
    </form>
  );
};
