import type { Child } from "hono/jsx";
import { DataTable } from "../../../web/components/table.tsx";
import { Tag } from "../../../web/components/tag.tsx";
import { translator } from "../../../web/messages.ts";
import { conflictsIn, type DistinctValue, distinctValues } from "../../dossiers/dossier.ts";
import type { DossierAsked } from "../../dossiers/presenter.ts";
import { numberWords } from "../../dossiers/value-words.tsx";
import { attendanceOf } from "../attendance.ts";
import { eventMessages } from "../event.messages.ts";
import { EVENT_PROPERTIES } from "../event-properties.ts";
import { ClaimLinks } from "../event-words.tsx";

interface Row {
  counted: string;
  value: DistinctValue;
  /** Said once, where the numbers of a category begin. */
  disagree: boolean;
}

/** Participants by category, each source's number beside the others, and the works shown. */
export function attendance({ kinds, dossier, language }: DossierAsked): Child {
  const t = translator(eventMessages, language);
  const people = attendanceOf(dossier).flatMap(({ category, values, disagree }): Row[] =>
    values.map((value, index) => ({
      counted: EVENT_PROPERTIES.participants.roles[category][language],
      value,
      disagree: disagree && index === 0,
    })),
  );
  const contradicted = conflictsIn(dossier, kinds.of(dossier.kind)).includes("works");
  const works = distinctValues(dossier, "works").map(
    (value, index): Row => ({ counted: t("worksShown"), value, disagree: contradicted && index === 0 }),
  );
  const rows = [...people, ...works];
  if (rows.length === 0) return null;
  return (
    <>
      <h2 id="attendance">{t("attendance")}</h2>
      <p class="soft">{t("countsOnly")}</p>
      <DataTable<Row>
        label={t("attendance")}
        columns={[
          {
            head: t("category"),
            names: true,
            cell: ({ counted, disagree }) => (
              <span>
                {counted} {disagree ? <Tag kind="conflict">{t("conflict")}</Tag> : null}
              </span>
            ),
          },
          {
            head: t("number"),
            numeric: true,
            cell: ({ value: { statement } }) =>
              statement.value.type === "number" ? numberWords(language, statement.value) : "",
          },
          {
            head: t("source"),
            cell: ({ value: { told } }) => <ClaimLinks claims={told.map(({ claim }) => claim)} />,
          },
        ]}
        rows={rows}
      />
    </>
  );
}
