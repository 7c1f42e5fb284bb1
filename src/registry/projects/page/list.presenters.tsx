import type { Child } from "hono/jsx";
import { formatPartialDate } from "../../../kernel/partial-date.ts";
import { DataTable } from "../../../web/components/table.tsx";
import { translator, writeDay } from "../../../web/messages.ts";
import { type Dossier, statementsOf, titleOf } from "../../dossiers/dossier.ts";
import type { DossierAsked, KindPresenter } from "../../dossiers/presenter.ts";
import { placeName } from "../../places/place-words.tsx";
import { DELIVERABLE } from "../deliverable.ts";
import { DELIVERABLE_LIST } from "../deliverable-list.ts";
import { MEETING } from "../meeting.ts";
import { projectMessages } from "../project.messages.ts";
import { placesUnder, statusOf } from "../project-facts.ts";
import { chainOfDeliverable } from "../read-chains.ts";
import { namedBy, naming } from "../related.ts";
import { statusDocument, statusSchema } from "../status-document.ts";
import { amountsSection } from "./amounts-section.tsx";
import { chainSection, DossierLink } from "./chain-section.tsx";
import { amountColumn, propertyColumn, statusColumn, statusFilter } from "./columns.tsx";
import { statusSection } from "./status-section.tsx";
import { StatusTags, statusText } from "./status-words.tsx";

async function leadOfDeliverable({ read, kinds, dossier, at, language }: DossierAsked): Promise<Child> {
  const [list] = await namedBy(read, dossier, "list", "deliverable list", at);
  if (!list) return null;
  const status = statusText(language, statusOf(dossier, at.asOf));
  return translator(projectMessages, language)("leadItem", {
    list: titleOf(list, kinds.of("deliverable list"), language).text,
    day: writeDay(language, at.asOf),
    status,
  });
}

const chainOf = async (asked: DossierAsked): Promise<Child> =>
  chainSection(asked, [await chainOfDeliverable(asked.read, asked.dossier, asked.at)]);

export const DELIVERABLES: KindPresenter = {
  definition: DELIVERABLE,
  lead: leadOfDeliverable,
  sections: [statusSection, chainOf, amountsSection],
  hides: ["status", "list", "project", "outcome", "amount"],
  columns: [
    statusColumn,
    propertyColumn(DELIVERABLE.properties.list.label, "list"),
    propertyColumn(DELIVERABLE.properties.partnership.label, "partnership"),
    amountColumn,
  ],
  filters: [statusFilter],
  derived: { schema: statusSchema, of: ({ dossier, at }) => statusDocument(dossier, at) },
};

const itemsOf = ({ read, dossier, at }: Pick<DossierAsked, "read" | "dossier" | "at">): Promise<Dossier[]> =>
  naming(read, "deliverable", dossier, at);

async function leadOfList(asked: DossierAsked): Promise<Child> {
  const { at, language } = asked;
  const items = await itemsOf(asked);
  const done = items.filter((item) =>
    statusOf(item, at.asOf).readings.some(
      ({ status, certainty }) => status === "done" && certainty === "certain",
    ),
  );
  return translator(projectMessages, language)("leadList", {
    n: items.length,
    done: done.length,
    day: writeDay(language, at.asOf),
  });
}

async function itemsSection(asked: DossierAsked): Promise<Child> {
  const { read, at, language } = asked;
  const t = translator(projectMessages, language);
  const rows: { item: Dossier; projects: Dossier[] }[] = [];
  for (const item of await itemsOf(asked)) {
    rows.push({ item, projects: await namedBy(read, item, "project", "project", at) });
  }
  if (rows.length === 0) return <p class="soft">{t("noItems")}</p>;
  return (
    <section>
      <h2 id="items">{t("items")}</h2>
      <DataTable
        label={t("items")}
        columns={[
          { head: t("item"), names: true, cell: ({ item }) => <DossierLink asked={asked} dossier={item} /> },
          {
            head: t("statusWord"),
            cell: ({ item }) => <StatusTags language={language} of={statusOf(item, at.asOf)} />,
          },
          {
            head: t("became"),
            cell: ({ projects }) =>
              projects.map((project, index) => (
                <>
                  {index > 0 ? ", " : ""}
                  <DossierLink asked={asked} dossier={project} />
                </>
              )),
          },
        ]}
        rows={rows}
      />
    </section>
  );
}

export const DELIVERABLE_LISTS: KindPresenter = {
  definition: DELIVERABLE_LIST,
  lead: leadOfList,
  sections: [itemsSection],
  columns: [
    propertyColumn(DELIVERABLE_LIST.properties.meeting.label, "meeting"),
    propertyColumn(DELIVERABLE_LIST.properties.date.label, "date"),
    {
      head: projectMessages.items,
      numeric: true,
      cell: async (asked) => String((await itemsOf(asked)).length),
    },
  ],
};

/** "China and Kyrgyzstan met in Beijing, 6 February 2022." */
function leadOfMeeting({ dossier, names, language }: DossierAsked): Child {
  const name = (place: Parameters<typeof placeName>[1]) => placeName(names.places, place, language);
  const participants = statementsOf(dossier, "participant").flatMap(({ value }) =>
    value.type === "place" ? [value.place] : [],
  );
  if (participants.length === 0) return null;
  const [place] = placesUnder(dossier, "place");
  const on = statementsOf(dossier, "date")[0]?.on;
  return translator(projectMessages, language)("leadMeeting", {
    who: [...new Set(participants)].map(name).join(language === "zh-Hans" ? "、" : ", "),
    place: place ? name(place) : "none",
    when: on ? formatPartialDate(on, language) : "none",
  });
}

async function listsSection(asked: DossierAsked): Promise<Child> {
  const { read, dossier, at, language } = asked;
  const t = translator(projectMessages, language);
  const lists: { list: Dossier; items: number }[] = [];
  for (const list of await naming(read, "deliverable list", dossier, at)) {
    lists.push({ list, items: (await itemsOf({ read, dossier: list, at })).length });
  }
  return (
    <section>
      <h2 id="lists">{t("lists")}</h2>
      {lists.length === 0 ? (
        <p class="soft">{t("noLists")}</p>
      ) : (
        <ul>
          {lists.map(({ list, items }) => (
            <li>
              <DossierLink asked={asked} dossier={list} />{" "}
              <span class="soft">{t("itemsKnown", { n: items })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export const MEETINGS: KindPresenter = {
  definition: MEETING,
  lead: leadOfMeeting,
  sections: [listsSection],
  columns: [
    propertyColumn(MEETING.properties.date.label, "date"),
    propertyColumn(MEETING.properties.place.label, "place"),
    propertyColumn(MEETING.properties.participant.label, "participant"),
  ],
};
