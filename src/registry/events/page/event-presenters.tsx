import { distinctValues } from "../../dossiers/dossier.ts";
import type { KindDefinition } from "../../dossiers/kind.ts";
import type { DossierAsked, KindPresenter } from "../../dossiers/presenter.ts";
import { valueText } from "../../dossiers/value-words.tsx";
import { eventMessages } from "../event.messages.ts";
import { eventDocument, eventSchema } from "../event-document.ts";
import { EVENT_PROPERTIES } from "../event-properties.ts";
import { WhenCell } from "../event-words.tsx";
import { FORUM } from "../forum.ts";
import { PROGRAMME } from "../programme.ts";
import { announcedFigures, type FiguresTold } from "./announced-figures.tsx";
import { attendance } from "./attendance-table.tsx";
import { editions, sessions } from "./edition-tables.tsx";
import { eventLead } from "./event-lead.tsx";
import { genesis, people } from "./genesis.tsx";
import { outcomes } from "./outcomes.tsx";
import { titlesInSources } from "./title-table.tsx";

/** The pages and data of forums and of programmes; `tell` says what the ledger finds of a figure. */
export const eventPresenters = (tell: FiguresTold): readonly KindPresenter[] =>
  [FORUM, PROGRAMME].map((definition: KindDefinition) => ({
    definition,
    lead: eventLead,
    sections: [
      editions,
      genesis,
      sessions,
      attendance,
      people,
      outcomes,
      announcedFigures(tell),
      titlesInSources,
    ],
    hides: [
      "speaker",
      "participants",
      "works",
      "proposed by",
      "occasion",
      "endorsed by",
      "outcome",
      "outcome document",
      "outcome act",
      "outcome partnership",
      "outcome deliverable",
      "announced figure",
      "attendance figure",
    ],
    columns: [
      { head: EVENT_PROPERTIES.scale.label, cell: words("scale") },
      { head: eventMessages.when, cell: ({ dossier, language }) => WhenCell({ event: dossier, language }) },
      { head: eventMessages.where, cell: words("place") },
      { head: EVENT_PROPERTIES.field.label, cell: words("field") },
    ],
    derived: { schema: eventSchema, of: eventDocument },
    formats: () => ["ics"],
    listFormats: ["ics"],
  }));

const words =
  (property: string) =>
  ({ kinds, dossier, names, language }: DossierAsked) =>
    distinctValues(dossier, property)
      .map(({ statement }) => valueText({ kinds, kind: kinds.of(dossier.kind), names, language }, statement))
      .join(language === "zh-Hans" ? "、" : ", ");
