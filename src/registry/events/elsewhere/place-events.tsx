import type { ReadDb } from "../../../database/database.ts";
import { DataTable } from "../../../web/components/table.tsx";
import { translator } from "../../../web/messages.ts";
import type { Kinds } from "../../dossiers/kind.ts";
import type { PlaceSection, PlaceSectionMaker } from "../../places/place.page.tsx";
import { eventMessages } from "../event.messages.ts";
import { EventLink, WhenCell } from "../event-words.tsx";
import { eventsOf, isSession } from "../read-event.ts";

/** The forums and editions of programmes held in a place, for its page; sessions stand with their forum. */
export const placeEvents =
  (kinds: Kinds): PlaceSectionMaker =>
  async (read: ReadDb, { record, at, language, query }): Promise<PlaceSection | null> => {
    const held = await eventsOf(read, { place: record.place.id }, ["place"], at.known);
    const events = held.filter((event) => !isSession(event));
    if (events.length === 0) return null;
    const t = translator(eventMessages, language);
    const body = (
      <>
        <h2 id="events">{t("heldHere")}</h2>
        <DataTable
          label={t("heldHere")}
          columns={[
            {
              head: t("event"),
              names: true,
              cell: (event) => <EventLink event={event} kinds={kinds} language={language} query={query} />,
            },
            { head: t("when"), cell: (event) => <WhenCell event={event} language={language} /> },
          ]}
          rows={events}
        />
      </>
    );
    return { body };
  };
