import type { Child } from "hono/jsx";
import { DataTable } from "../../../web/components/table.tsx";
import { translator } from "../../../web/messages.ts";
import { type Dossier, distinctValues } from "../../dossiers/dossier.ts";
import { type DossierNames, readNames } from "../../dossiers/dossier-names.ts";
import type { DossierAsked } from "../../dossiers/presenter.ts";
import { StatementView } from "../../dossiers/value-words.tsx";
import { eventMessages } from "../event.messages.ts";
import { EventLink, peopleInAll, WhenCell } from "../event-words.tsx";
import { readParts } from "../read-event.ts";
import { seriesTimeline } from "./series-timeline.tsx";

/** The editions of a series, or of what held several, in time order, drawn over time and as a table. */
export async function editions(asked: DossierAsked): Promise<Child> {
  const { read, kinds, dossier, at, language } = asked;
  const parts = (await readParts(read, dossier, at.known)).editions;
  if (parts.length === 0) return null;
  const t = translator(eventMessages, language);
  const names = await readNames(read, kinds, parts, at.known);
  return (
    <>
      <h2 id="editions">{t("editions")}</h2>
      {seriesTimeline(asked, parts, names)}
      <EventTable label={t("editions")} head={t("edition")} events={parts} asked={asked} names={names} />
    </>
  );
}

export async function sessions(asked: DossierAsked): Promise<Child> {
  const { read, kinds, dossier, at, language } = asked;
  const parts = (await readParts(read, dossier, at.known)).sessions;
  if (parts.length === 0) return null;
  const t = translator(eventMessages, language);
  const names = await readNames(read, kinds, parts, at.known);
  return (
    <>
      <h2 id="sessions">{t("sessions")}</h2>
      <EventTable label={t("sessions")} head={t("session")} events={parts} asked={asked} names={names} />
    </>
  );
}

interface TableProps {
  label: string;
  head: string;
  events: readonly Dossier[];
  asked: Pick<DossierAsked, "kinds" | "language" | "query">;
  names: DossierNames;
}

/** Events with when, where and by whom they were held; a column that would be empty is left out. */
const EventTable = ({ label, head, events, asked, names }: TableProps) => {
  const { kinds, language, query } = asked;
  const t = translator(eventMessages, language);
  const has = (property: string) => events.some((event) => distinctValues(event, property).length > 0);
  const values = (property: string) => (event: Dossier) => (
    <ul class="values">
      {distinctValues(event, property).map(({ statement }) => (
        <li>
          <StatementView
            context={{ kinds, kind: kinds.of(event.kind), names, language }}
            statement={{ ...statement, role: statement.role === "organiser" ? null : statement.role }}
            query={query}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <DataTable
      label={label}
      columns={[
        {
          head,
          names: true,
          cell: (event) => <EventLink event={event} kinds={kinds} language={language} query={query} />,
        },
        { head: t("when"), cell: (event) => <WhenCell event={event} language={language} /> },
        { head: t("where"), cell: values("place") },
        ...(has("organiser") ? [{ head: t("organisers"), cell: values("organiser") }] : []),
        ...(events.some((event) => peopleInAll(event, language) !== "")
          ? [{ head: t("attended"), cell: (event: Dossier) => peopleInAll(event, language) }]
          : []),
      ]}
      rows={events}
    />
  );
};
