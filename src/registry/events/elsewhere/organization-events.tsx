import { DataTable } from "../../../web/components/table.tsx";
import { translator } from "../../../web/messages.ts";
import { type Dossier, statementsOf } from "../../dossiers/dossier.ts";
import { readNames } from "../../dossiers/dossier-names.ts";
import type { Kinds } from "../../dossiers/kind.ts";
import { roleWord } from "../../dossiers/value-words.tsx";
import type { OrganizationSection } from "../../organizations/organization-section.ts";
import { eventMessages } from "../event.messages.ts";
import { EventLink, WhenCell } from "../event-words.tsx";
import { eventsOf } from "../read-event.ts";

/** The forums and programmes that an organization held, hosted or supported, for its page. */
export const organizationEvents =
  (kinds: Kinds): OrganizationSection =>
  async ({ read, organization, at, language, query }) => {
    const events = await eventsOf(read, { organization }, ["organiser"], at.known);
    if (events.length === 0) return null;
    const names = await readNames(read, kinds, [], at.known);
    const t = translator(eventMessages, language);
    return (
      <>
        <h2 id="events">{t("organised")}</h2>
        <DataTable<Dossier>
          label={t("organised")}
          columns={[
            {
              head: t("event"),
              names: true,
              cell: (event) => <EventLink event={event} kinds={kinds} language={language} query={query} />,
            },
            { head: t("when"), cell: (event) => <WhenCell event={event} language={language} /> },
            { head: t("role"), cell: (event) => rolesIn(event).join(language === "zh-Hans" ? "、" : ", ") },
          ]}
          rows={events}
        />
      </>
    );

    function rolesIn(event: Dossier): string[] {
      const context = { kinds, kind: kinds.of(event.kind), names, language };
      const roles = statementsOf(event, "organiser").flatMap((one) =>
        one.value.type === "organization" && one.value.organization === organization
          ? (roleWord(context, one) ?? [])
          : [],
      );
      return [...new Set(roles)];
    }
  };
