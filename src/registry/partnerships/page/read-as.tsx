import type { Context } from "hono";
import { type Day, formatDay } from "../../../kernel/day.ts";
import type { Language } from "../../../kernel/languages.ts";
import { addressOf, localHref } from "../../../web/language.ts";
import { translator, writeDay } from "../../../web/messages.ts";
import type { RevisionRecord } from "../../evidence/evidence.store.ts";
import { partnershipMessages } from "../partnership.messages.ts";

/** Lets the reader choose the day the page speaks of, and the revision of what was known. */
export const ReadAsForm = ({
  c,
  language,
  asOf,
  revisions,
}: {
  c: Context;
  language: Language;
  asOf: Day;
  revisions: readonly RevisionRecord[];
}) => {
  const t = translator(partnershipMessages, language);
  const { path, query } = addressOf(c);
  const chosen = query.get("knownAt") ?? "";
  const listed = revisions.some(({ revision }) => String(revision) === chosen);
  return (
    <form class="read-as" method="get" action={localHref(language, path)}>
      <label for="read-as-of">{t("readAs")}</label>{" "}
      <input id="read-as-of" type="date" name="asOf" value={formatDay(asOf)} />{" "}
      <label for="read-known-at">{t("knownAt")}</label>{" "}
      <select id="read-known-at" name="knownAt">
        <option value="">{t("newest")}</option>
        {chosen === "" || listed ? null : (
          <option value={chosen} selected>
            {chosen}
          </option>
        )}
        {revisions.map(({ revision, at }) => (
          <option value={String(revision)} selected={String(revision) === chosen}>
            {t("revisionOption", {
              n: String(revision),
              day: writeDay(language, Math.floor(at.getTime() / 86_400_000) as Day, "short"),
            })}
          </option>
        ))}
      </select>{" "}
      <button type="submit">{t("read")}</button>
    </form>
  );
};

/** The times as the foot of a page writes them. */
export function timesWritten(language: Language, read: { asOf: Day; known: number }, asked: boolean) {
  const t = translator(partnershipMessages, language);
  return {
    asOf: writeDay(language, read.asOf),
    known: asked ? t("revisionNumber", { n: String(read.known) }) : t("today"),
  };
}
