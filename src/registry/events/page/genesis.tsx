import type { Child } from "hono/jsx";
import type { PartialDate } from "../../../kernel/partial-date.ts";
import { formatPartialDate } from "../../../kernel/partial-date.ts";
import { nameIn } from "../../../web/components/names.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import { readDossiers } from "../../dossiers/dossier.store.ts";
import { type Dossier, statementsOf, type ToldStatement, titleOf } from "../../dossiers/dossier.ts";
import type { DossierAsked } from "../../dossiers/presenter.ts";
import { roleWord } from "../../dossiers/value-words.tsx";
import { listGroups } from "../../groups/group.store.ts";
import { PERSON } from "../../people/person.ts";
import { PostsHeld } from "../../people/post-words.tsx";
import { ownNames, timesOnly } from "../../places/place-words.tsx";
import { eventMessages } from "../event.messages.ts";
import { eventDates } from "../event-dates.ts";
import { ClaimLink, EventLink } from "../event-words.tsx";
import { genesisOf, type Proposal, postsAt } from "../proposal.ts";
import { readParts } from "../read-event.ts";

/** Who proposed it, in which post on that day, on which occasion, and who endorsed it. */
export async function genesis(asked: DossierAsked): Promise<Child> {
  const { read, kinds, dossier, at, language, query } = asked;
  const { parents } = await readParts(read, dossier, at.known);
  const proposals = genesisOf(dossier, parents);
  if (proposals.length === 0) return null;
  const t = translator(eventMessages, language);
  const people = await peopleById(
    asked,
    proposals.map(({ by }) => by),
  );
  const groups = new Map((await listGroups(read, at.known)).map((group) => [group.id, group.names]));
  const events = new Map([dossier, ...parents].map((event) => [`${event.kind} ${event.id}`, event]));
  const endorsedColumn = {
    head: t("endorsed"),
    cell: ({ endorsedBy }: Proposal) => (
      <ul class="values">
        {endorsedBy.map((group) => (
          <li>
            <a href={localHref(language, `/groups/${group}`, timesOnly(query))}>
              {groups.has(group) ? nameIn(ownNames(groups.get(group)), language) : group}
            </a>
          </li>
        ))}
      </ul>
    ),
  };
  return (
    <>
      <h2 id="genesis">{t("genesis")}</h2>
      <DataTable<Proposal>
        label={t("genesis")}
        columns={[
          {
            head: t("proposed"),
            names: true,
            cell: ({ of }) => {
              const event = events.get(`${of.kind} ${of.id}`);
              return event && <EventLink event={event} kinds={kinds} language={language} query={query} />;
            },
          },
          {
            head: t("proposedBy"),
            cell: ({ by, on }) => <PersonThen person={people.get(by)} id={by} on={on} asked={asked} />,
          },
          { head: t("when"), cell: ({ on }) => (on ? formatPartialDate(on, language) : "") },
          ...(proposals.some(({ occasions }) => occasions.length > 0)
            ? [{ head: t("occasion"), cell: (proposal: Proposal) => occasionOf(proposal) }]
            : []),
          ...(proposals.some(({ endorsedBy }) => endorsedBy.length > 0) ? [endorsedColumn] : []),
          { head: t("source"), cell: ({ claim, of }) => <SourceOf claim={claim} of={of} /> },
        ]}
        rows={proposals}
      />
    </>
  );

  function occasionOf({ occasions }: Proposal): Child {
    const texts = occasions.flatMap(({ value }) => (value.type === "text" ? [value] : []));
    const own = texts.find((text) => text.language === language) ?? texts[0];
    if (!own) return "";
    return own.language === language ? own.text : <span lang={own.language ?? undefined}>{own.text}</span>;
  }

  /** A claim of the event itself stands below on this page; that of its series on the series' own. */
  function SourceOf({ claim, of }: Pick<Proposal, "claim" | "of">): Child {
    if (of.kind === dossier.kind && of.id === dossier.id) return <ClaimLink claim={claim} />;
    const path = `/${kinds.of(of.kind).path}/${of.id}`;
    return (
      <a
        href={`${localHref(language, path, timesOnly(query))}#claim-${claim.citation.id}`}
        lang={claim.source.language ?? undefined}
      >
        {claim.source.publisher ?? claim.source.title}
      </a>
    );
  }
}

/** Who spoke or presided, with the post held on the day of the event. */
export async function people(asked: DossierAsked): Promise<Child> {
  const { kinds, dossier, names, language } = asked;
  const told = statementsOf(dossier, "speaker");
  if (told.length === 0) return null;
  const t = translator(eventMessages, language);
  const kind = kinds.of(dossier.kind);
  const found = await peopleById(
    asked,
    told.flatMap(({ value }) => (value.type === "subject" ? [value.subject.id] : [])),
  );
  const day = eventDates(dossier)?.shown.on ?? null;
  return (
    <>
      <h2 id="people">{t("people")}</h2>
      <DataTable<ToldStatement>
        label={t("people")}
        columns={[
          {
            head: t("proposedBy"),
            names: true,
            cell: ({ value }) =>
              value.type === "subject" ? (
                <PersonThen
                  person={found.get(value.subject.id)}
                  id={value.subject.id}
                  on={day}
                  asked={asked}
                />
              ) : (
                ""
              ),
          },
          { head: t("part"), cell: (one) => roleWord({ kinds, kind, names, language }, one) ?? "" },
          { head: t("source"), cell: ({ claim }) => <ClaimLink claim={claim} /> },
        ]}
        rows={told}
      />
    </>
  );
}

async function peopleById(
  { read, at }: Pick<DossierAsked, "read" | "at">,
  ids: readonly Dossier["id"][],
): Promise<Map<Dossier["id"], Dossier>> {
  const found = await readDossiers(read, "person", [...new Set(ids)], at.known);
  return new Map(found.map((person) => [person.id, person]));
}

const PersonThen = ({
  person,
  id,
  on,
  asked: { language, query },
}: {
  person: Dossier | undefined;
  id: Dossier["id"];
  on: PartialDate | null;
  asked: Pick<DossierAsked, "language" | "query">;
}): Child => {
  const title = person ? titleOf(person, PERSON, language) : null;
  const held = person && on ? postsAt(person, on) : [];
  return (
    <span>
      <a
        href={localHref(language, `/people/${id}`, timesOnly(query))}
        lang={title?.language && title.language !== language ? title.language : undefined}
      >
        {title?.text ?? id}
      </a>
      {held.length > 0 ? (
        <span class="soft">
          {language === "zh-Hans" ? "，" : ", "}
          <PostsHeld held={held} language={language} />
        </span>
      ) : null}
    </span>
  );
};
