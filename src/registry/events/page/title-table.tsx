import type { Child } from "hono/jsx";
import { DataTable } from "../../../web/components/table.tsx";
import { languageName, translator } from "../../../web/messages.ts";
import { type DistinctValue, distinctValues } from "../../dossiers/dossier.ts";
import type { DossierAsked } from "../../dossiers/presenter.ts";
import { eventMessages } from "../event.messages.ts";
import { ClaimLinks } from "../event-words.tsx";

/** Where sources call an event by several names in one language: who uses which. */
export function titlesInSources({ kinds, dossier, language }: DossierAsked): Child {
  const titles = distinctValues(dossier, kinds.of(dossier.kind).title);
  const byLanguage = Map.groupBy(titles, ({ statement: { value } }) =>
    value.type === "text" ? value.language : null,
  );
  const rows = [...byLanguage.values()].filter((same) => same.length > 1).flat();
  if (rows.length === 0) return null;
  const t = translator(eventMessages, language);
  return (
    <>
      <h2 id="titles">{t("titles")}</h2>
      <p class="soft">{t("titlesNote")}</p>
      <DataTable<DistinctValue>
        label={t("titles")}
        columns={[
          {
            head: t("title"),
            names: true,
            cell: ({ statement: { value } }) =>
              value.type === "text" ? (
                <>
                  <span lang={value.language ?? undefined}>{value.text}</span>{" "}
                  {value.language ? (
                    <span class="small soft">{languageName(value.language, language)}</span>
                  ) : null}
                </>
              ) : (
                ""
              ),
          },
          {
            head: t("source"),
            cell: ({ told }) => <ClaimLinks claims={told.map(({ claim }) => claim)} />,
          },
        ]}
        rows={rows}
      />
    </>
  );
}
