import type { Child } from "hono/jsx";
import type { ReadDb } from "../../../database/database.ts";
import type { Day } from "../../../kernel/day.ts";
import type { PartnershipId, PlaceId, Revision, SubjectId } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { DataTable } from "../../../web/components/table.tsx";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import { listSubjects, readDossiers } from "../../dossiers/dossier.store.ts";
import type { Dossier } from "../../dossiers/dossier.ts";
import type { Kinds } from "../../dossiers/kind.ts";
import type { PlaceSectionMaker } from "../../places/place.page.tsx";
import { displayNames } from "../../places/place.store.ts";
import { placeName, timesOnly } from "../../places/place-words.tsx";
import { DossierLink } from "../page/chain-section.tsx";
import { StatusTags } from "../page/status-words.tsx";
import { projectMessages } from "../project.messages.ts";
import { statusOf } from "../project-facts.ts";

/** A page of a place shows so many; the list shows all. */
const MOST_SHOWN = 20;

interface View {
  kinds: Kinds;
  language: Language;
  query: URLSearchParams;
  asOf: Day;
}

const Table = ({ view, label, rows }: { view: View; label: string; rows: readonly Dossier[] }): Child => {
  const { language, asOf, kinds } = view;
  const t = translator(projectMessages, language);
  return (
    <DataTable<Dossier>
      label={label}
      columns={[
        { head: t("project"), names: true, cell: (one) => <DossierLink asked={view} dossier={one} /> },
        { head: "", cell: ({ kind }) => <span class="soft">{kinds.of(kind).one[language]}</span> },
        { head: t("statusWord"), cell: (one) => <StatusTags language={language} of={statusOf(one, asOf)} /> },
      ]}
      rows={rows}
    />
  );
};

/** The projects in which a place takes part or which lie in it, for its page. */
export const placeProjects =
  (kinds: Kinds): PlaceSectionMaker =>
  async (read, { record, at, language, query }) => {
    const place = record.place.id;
    const ids = await listSubjects(read, "project", at.known, { place }, { limit: MOST_SHOWN + 1 });
    if (ids.length === 0) return null;
    const projects = await readDossiers(read, "project", ids.slice(0, MOST_SHOWN), at.known);
    const t = translator(projectMessages, language);
    const names = await displayNames(read, [place], at.known);
    const label = t("projectsWith", { place: placeName(names, place, language) });
    const all = timesOnly(query);
    all.set("place", place);
    const body = (
      <section>
        <h2 id="projects">{label}</h2>
        <Table view={{ kinds, language, query, asOf: at.asOf }} label={label} rows={projects} />
        {ids.length > MOST_SHOWN ? (
          <p>
            {t("more", { n: MOST_SHOWN })}{" "}
            <a href={localHref(language, "/projects", all)}>{t("allOfPlace")}</a>
          </p>
        ) : null}
      </section>
    );
    return { body };
  };

/** Projects and deliverables that name a partnership or all of its places, for its page; nothing where there are none. */
export const partnershipProjects =
  (kinds: Kinds) =>
  async (
    read: ReadDb,
    {
      record,
      language,
      query,
    }: {
      record: { id: PartnershipId; asOf: Day; known: Revision; parties: readonly { id: PlaceId }[] };
      language: Language;
      query: URLSearchParams;
    },
  ): Promise<Child> => {
    const rows: Dossier[] = [];
    for (const kind of ["project", "deliverable"] as const) {
      const named = await listSubjects(
        read,
        kind,
        record.known,
        { partnership: record.id },
        { limit: MOST_SHOWN },
      );
      const withAll = await ofAllPlaces(read, kind, record);
      rows.push(
        ...(await readDossiers(read, kind, [...new Set([...named, ...withAll])].sort(), record.known)),
      );
    }
    if (rows.length === 0) return null;
    const t = translator(projectMessages, language);
    return (
      <section>
        <h2 id="came-of-it">{t("cameOfIt")}</h2>
        <p class="soft">{t("namesPartnership")}</p>
        <Table view={{ kinds, language, query, asOf: record.asOf }} label={t("cameOfIt")} rows={rows} />
      </section>
    );
  };

async function ofAllPlaces(
  read: ReadDb,
  kind: "project" | "deliverable",
  { parties, known }: { parties: readonly { id: PlaceId }[]; known: Revision },
): Promise<SubjectId[]> {
  let common: SubjectId[] | null = null;
  for (const { id } of parties) {
    const ids: SubjectId[] = await listSubjects(read, kind, known, { place: id }, { limit: 1000 });
    common = common === null ? ids : common.filter((one) => ids.includes(one));
  }
  return (common ?? []).slice(0, MOST_SHOWN);
}
