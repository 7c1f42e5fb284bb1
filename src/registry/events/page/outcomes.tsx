import type { Child } from "hono/jsx";
import { formatPartialDate } from "../../../kernel/partial-date.ts";
import { DataTable } from "../../../web/components/table.tsx";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import { partiesOf } from "../../dossiers/dossier.store.ts";
import { type Dossier, type DossierClaim, distinctValues, statementsOf } from "../../dossiers/dossier.ts";
import { partnershipName } from "../../dossiers/dossier-names.ts";
import type { DossierAsked } from "../../dossiers/presenter.ts";
import { StatementView } from "../../dossiers/value-words.tsx";
import { findSource } from "../../evidence/evidence.store.ts";
import type { Source } from "../../evidence/source.ts";
import type { ActClaim } from "../../partnerships/act-claim.ts";
import { kindOf } from "../../partnerships/kinds.ts";
import { instrumentWord, stepWord } from "../../partnerships/partnership.words.ts";
import { displayNames } from "../../places/place.store.ts";
import { timesOnly } from "../../places/place-words.tsx";
import { eventMessages } from "../event.messages.ts";
import { ClaimLinks, EventLink, ownTexts } from "../event-words.tsx";
import { actsDoneAt, readParts } from "../read-event.ts";

/** What came of it: in words, with the papers themselves, projects, acts of partnerships, what was launched. */
export async function outcomes(asked: DossierAsked): Promise<Child> {
  const { read, kinds, dossier, names, at, language, query } = asked;
  const t = translator(eventMessages, language);
  const context = { kinds, kind: kinds.of(dossier.kind), names, language };
  const lines: Child[] = ownTexts(dossier, "outcome", language).map((one) => (
    <>
      {one.language === language ? one.text : <span lang={one.language ?? undefined}>{one.text}</span>}{" "}
      <SaidBy claims={one.claims} />
    </>
  ));
  for (const { source, claims } of await papers(asked)) {
    lines.push(
      <>
        {t.rich<Child>("document", {
          title: (
            <a
              href={localHref(language, `/sources/${source.id}`, timesOnly(query))}
              lang={source.language ?? undefined}
            >
              {source.title}
            </a>
          ),
        })}{" "}
        <SaidBy claims={claims} />
      </>,
    );
  }
  for (const property of ["outcome deliverable", "outcome partnership"]) {
    for (const { statement, told } of distinctValues(dossier, property)) {
      lines.push(
        <>
          <StatementView context={context} statement={statement} query={query} />{" "}
          <SaidBy claims={told.map(({ claim }) => claim)} />
        </>,
      );
    }
  }
  const acts = await actsDoneAt(read, dossier, at.known);
  const { launched } = await readParts(read, dossier, at.known);
  if (lines.length + acts.length + launched.length === 0) return null;
  return (
    <>
      <h2 id="outcomes">{t("outcomes")}</h2>
      {lines.length > 0 ? (
        <ul class="values">
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      ) : null}
      {acts.length > 0 ? await actsTable(asked, acts) : null}
      {launched.length > 0 ? <Launched asked={asked} events={launched} /> : null}
    </>
  );
}

const SaidBy = ({ claims }: { claims: readonly DossierClaim[] }): Child => (
  <span class="small soft">
    <ClaimLinks claims={claims} />
  </span>
);

async function papers({
  read,
  dossier,
  at,
}: DossierAsked): Promise<{ source: Source; claims: DossierClaim[] }[]> {
  const found: { source: Source; claims: DossierClaim[] }[] = [];
  for (const { statement, told } of distinctValues(dossier, "outcome document")) {
    if (statement.value.type !== "source") continue;
    const source = await findSource(read, statement.value.source, at.known);
    if (source) found.push({ source, claims: told.map(({ claim }) => claim) });
  }
  return found;
}

async function actsTable(
  { read, dossier, names, at, language, query }: DossierAsked,
  acts: readonly ActClaim[],
): Promise<Child> {
  const t = translator(eventMessages, language);
  const parties = await partiesOf(
    read,
    acts.map(({ partnership }) => partnership),
  );
  const places = await displayNames(read, [...new Set([...parties.values()].flat())], at.known);
  const told = statementsOf(dossier, "outcome act");
  const claimsOf = ({ citation }: ActClaim) =>
    told.flatMap(({ value, claim }) =>
      value.type === "citation" && value.citation === citation ? [claim] : [],
    );
  return (
    <>
      <h3 id="acts">{t("acts")}</h3>
      <DataTable<ActClaim>
        label={t("acts")}
        columns={[
          {
            head: t("partnership"),
            names: true,
            cell: ({ partnership }) => (
              <a href={localHref(language, `/partnerships/${partnership}`, timesOnly(query))}>
                {partnershipName({ ...names, parties, places }, partnership, language)}
              </a>
            ),
          },
          {
            head: t("act"),
            cell: (act) => instrumentWord(language, { effect: act.effect, kind: kindOf(act) }),
          },
          {
            head: t("when"),
            cell: ({ on, step }) =>
              [
                step === "not stated" ? "" : stepWord(language, step),
                on ? formatPartialDate(on, language) : "",
              ]
                .filter(Boolean)
                .join(" "),
          },
          { head: t("source"), cell: (act) => <ClaimLinks claims={claimsOf(act)} /> },
        ]}
        rows={acts}
      />
    </>
  );
}

const Launched = ({
  asked: { kinds, language, query },
  events,
}: {
  asked: Pick<DossierAsked, "kinds" | "language" | "query">;
  events: readonly Dossier[];
}): Child => {
  const t = translator(eventMessages, language);
  return (
    <>
      <h3 id="launched">{t("launched")}</h3>
      <ul>
        {events.map((event) => (
          <li>
            <EventLink event={event} kinds={kinds} language={language} query={query} />
          </li>
        ))}
      </ul>
    </>
  );
};
