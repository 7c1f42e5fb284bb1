import type { Child } from "hono/jsx";
import type { ReadDb } from "../../database/database.ts";
import type { Day } from "../../kernel/day.ts";
import type { PartnershipId, Revision } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { formatPartialDate, type PartialDate } from "../../kernel/partial-date.ts";
import { DataTable } from "../../web/components/table.tsx";
import { localHref } from "../../web/language.ts";
import { translator } from "../../web/messages.ts";
import { activityKindMessages, activityMessages } from "./activity.messages.ts";
import { type ToldActivity, toldActivities } from "./activity.store.ts";
import { type Freshness, freshnessOn } from "./freshness.ts";

export interface ActivitiesAsked {
  record: { id: PartnershipId; asOf: Day; known: Revision };
  language: Language;
  /** The days the reader chose, for links. */
  query: URLSearchParams;
}

/** How fresh a partnership is, for its page: what its dated activities say. Nothing where none is on record. */
export async function partnershipActivities(
  read: ReadDb,
  { record, language, query }: ActivitiesAsked,
): Promise<Child> {
  const activities = await toldActivities(read, { partnership: record.id }, record.known);
  if (activities.length === 0) return null;
  const t = translator(activityMessages, language);
  const kinds = translator(activityKindMessages, language);
  return (
    <section>
      <h2 id="activities">{t("activities")}</h2>
      <p>
        {freshnessWords(language, freshnessOn(activities, record.asOf))}{" "}
        <span class="soft">{t("notAdjective")}</span>
      </p>
      <DataTable
        label={t("activities")}
        columns={[
          { head: t("what"), names: true, cell: ({ kind }) => kinds(kind) },
          { head: t("when"), cell: ({ on }) => dateWords(language, on) },
          {
            head: t("words"),
            cell: ({ label, sourceLanguage }) =>
              label ? <q lang={sourceLanguage ?? undefined}>{label}</q> : "",
          },
          {
            head: t("source"),
            cell: ({ source, sourceTitle, sourceLanguage }) => (
              <a href={localHref(language, `/sources/${source}`, query)} lang={sourceLanguage ?? undefined}>
                {sourceTitle}
              </a>
            ),
          },
          {
            head: t("note"),
            cell: ({ note }) =>
              note ? (
                <span lang="en" class="small soft">
                  {note}
                </span>
              ) : (
                ""
              ),
          },
        ]}
        rows={activities}
      />
    </section>
  );
}

const dateWords = (language: Language, on: PartialDate | null): string =>
  on ? formatPartialDate(on, language) : translator(activityMessages, language)("undated");

/** "Dormant according to Amurskaya Pravda, about 2017." */
function freshnessWords(language: Language, freshness: Freshness<ToldActivity>): string {
  const t = translator(activityMessages, language);
  switch (freshness.is) {
    case "dormant": {
      const { publisher, sourceTitle, on } = freshness.report;
      return t("dormant", { who: publisher ?? sourceTitle, when: dateWords(language, on) });
    }
    case "active": {
      const { kind, on } = freshness.last;
      const what = translator(activityKindMessages, language)(kind);
      return t("lastActive", { what, when: dateWords(language, on) });
    }
    case "unknown":
      return "";
  }
}
