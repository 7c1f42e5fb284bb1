import type { Child } from "hono/jsx";
import type { ReadDb } from "../../../database/database.ts";
import type { PartnershipId, PlaceId, SubjectId } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { formatPartialDate } from "../../../kernel/partial-date.ts";
import { recordPath } from "../../../kernel/record-ref.ts";
import { type Asker, bodiesWith } from "../../../kernel/role.ts";
import { readDossiers } from "../../../registry/dossiers/dossier.store.ts";
import { titleOf } from "../../../registry/dossiers/dossier.ts";
import type { Kinds } from "../../../registry/dossiers/kind.ts";
import { latestRevision } from "../../../registry/evidence/evidence.store.ts";
import { partnershipOf } from "../../../registry/partnerships/partnership.ts";
import { effectWord } from "../../../registry/partnerships/partnership.words.ts";
import { readPartnership } from "../../../registry/partnerships/record/partnership-record.ts";
import { displayNames } from "../../../registry/places/place.store.ts";
import { placeName } from "../../../registry/places/place-words.tsx";
import { Heading } from "../../../web/components/names.tsx";
import { Disclosure, Notice } from "../../../web/components/parts.tsx";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import type { Suggestion } from "../../suggestions/suggestion.ts";
import { kindAt, subjectKindOf } from "../about-content.ts";
import { ActForm } from "../form/act-form.tsx";
import type { Drawn } from "../form/fields.ts";
import { JudgementForm } from "../form/judgement-form.tsx";
import { StatementForm } from "../form/statement-form.tsx";
import type { Target } from "../form/target.ts";
import { formMessages } from "../form.messages.ts";
import type { About } from "../proposal.ts";
import { placesKeptBy } from "../record.store.ts";

/** What a form shows beside its fields. */
export interface Surroundings {
  title: string;
  lead: string;
  /** The parties of a partnership that is there. */
  parties: readonly string[] | null;
  /** The number of the party that the asker works for. */
  own: number | null;
  /** The claims of the record, for one to be judged. */
  claims: readonly { id: string; says: string }[];
  about: About | null;
}

const MOST_OWN = 100;

/** The places for which an asker speaks. */
async function ownPlaces(read: ReadDb, asker: Asker): Promise<PlaceId[]> {
  const bodies = bodiesWith(asker, "contributor").filter((body) => body !== null);
  return placesKeptBy(read, bodies, MOST_OWN);
}

/** The fields of the first place, filled with the one for which an asker speaks. */
export async function ownPlaceNamed(
  read: ReadDb,
  asker: Asker,
  language: Language,
): Promise<Record<string, string>> {
  const [own] = await ownPlaces(read, asker);
  if (own === undefined) return {};
  const names = await displayNames(read, [own], await latestRevision(read));
  const name = placeName(names, own, language);
  return { "party-1": name, "party-1-is": own, "party-1-of": name };
}

export async function surroundingsOf(
  read: ReadDb,
  kinds: Kinds,
  asker: Asker,
  target: Target,
  language: Language,
): Promise<Surroundings> {
  const t = translator(formMessages, language);
  if (target.form === "judgement") {
    const { about } = target;
    const claims = (await claimsOf(read, kinds, about, language)).filter(({ id }) => id !== target.citation);
    const others = about.kind === "partnerships" ? claims : [];
    return { title: t("judge"), lead: t("judgeLead"), parties: null, own: null, claims: others, about };
  }
  if (target.form === "statements") {
    const about: About | null =
      target.id === null ? null : { kind: target.kind.path as About["kind"], id: target.id };
    const name =
      about === null
        ? `${t("newRecord")}: ${target.kind.one[language]}`
        : await titleFor(read, kinds, about, language);
    const claims = about === null ? [] : await claimsOf(read, kinds, about, language);
    return { title: name, lead: t("evidenceLead"), parties: null, own: null, claims, about };
  }
  if (target.parties === null) {
    return { title: t("signing"), lead: t("signingLead"), parties: null, own: 1, claims: [], about: null };
  }
  const names = await displayNames(read, target.parties, await latestRevision(read));
  const parties = target.parties.map((id) => placeName(names, id, language));
  const own = new Set(await ownPlaces(read, asker));
  const about: About = { kind: "partnerships", id: partnershipOf(target.parties).id };
  const index = target.parties.findIndex((place) => own.has(place));
  return {
    title: parties.join(" – "),
    lead: t("evidenceLead"),
    parties,
    own: index < 0 ? null : index + 1,
    claims: await claimsOf(read, kinds, about, language),
    about,
  };
}

async function titleFor(read: ReadDb, kinds: Kinds, about: About, language: Language): Promise<string> {
  const kind = kindAt(kinds, about.kind);
  const [dossier] = kind
    ? await readDossiers(read, kind.kind, [about.id as SubjectId], await latestRevision(read))
    : [];
  return dossier && kind ? titleOf(dossier, kind, language).text : (about.id ?? "");
}

/** The claims of a record, each in a line. */
async function claimsOf(
  read: ReadDb,
  kinds: Kinds,
  about: About,
  language: Language,
): Promise<{ id: string; says: string }[]> {
  if (about.id === null) return [];
  if (about.kind === "partnerships") {
    const { claims } = await readPartnership(read, about.id as PartnershipId, {});
    return claims.map(({ citation, effect, on, title }) => ({
      id: citation,
      says: [effectWord(language, effect), on && formatPartialDate(on, language), title]
        .filter(Boolean)
        .join(" · "),
    }));
  }
  const kind = subjectKindOf(kinds, about);
  const [dossier] = kind
    ? await readDossiers(read, kind, [about.id as SubjectId], await latestRevision(read))
    : [];
  return (dossier?.claims ?? []).map(({ citation, source, statements }) => ({
    id: citation.id,
    says: `${[...new Set(statements.map(({ property }) => property))].join(", ")} · ${source.title}`,
  }));
}

/** A form with its heading; `hidden` goes with it. */
export const FormPage = ({
  language,
  target,
  around,
  drawn,
  action,
  hidden,
  eyebrow,
  suggestion,
}: {
  language: Language;
  target: Target;
  around: Surroundings;
  drawn: Drawn;
  /** Where it is sent, without a language. */
  action: string;
  hidden?: Readonly<Record<string, string>>;
  eyebrow?: Child;
  /** What a reader suggested, of which it is made. */
  suggestion?: Suggestion | undefined;
}) => {
  const t = translator(formMessages, language);
  return (
    <>
      <Heading
        title={around.title}
        eyebrow={
          eyebrow ??
          (target.form === "act" && target.parties === null
            ? undefined
            : t(target.form === "judgement" ? "judge" : "evidenceFor"))
        }
      >
        {around.lead}
      </Heading>
      {suggestion ? (
        <Notice>
          <p>
            <a href={localHref(language, `/suggestions/${suggestion.id}`)}>
              {t("suggested", { id: String(suggestion.id) })}
            </a>
          </p>
          <p class="as-typed">{suggestion.says}</p>
        </Notice>
      ) : null}
      <form
        class="work-form propose"
        method="post"
        action={localHref(language, action)}
        enctype={target.form === "judgement" ? undefined : "multipart/form-data"}
      >
        {Object.entries(hidden ?? {}).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {suggestion ? <input type="hidden" name="suggestion" value={String(suggestion.id)} /> : null}
        {target.form === "act" ? (
          <ActForm language={language} drawn={drawn} parties={around.parties} own={around.own} />
        ) : target.form === "statements" ? (
          <StatementForm language={language} drawn={drawn} kind={target.kind} isNew={target.id === null} />
        ) : (
          <JudgementForm language={language} drawn={drawn} others={around.claims} />
        )}
      </form>
      {target.form !== "judgement" && hidden === undefined ? (
        <ClaimsToJudge language={language} around={around} />
      ) : null}
    </>
  );
};

const ClaimsToJudge = ({ language, around }: { language: Language; around: Surroundings }) => {
  const { about, claims } = around;
  if (about?.id == null || claims.length === 0) return null;
  const path = `/propose${recordPath({ kind: about.kind, id: about.id })}`;
  return (
    <Disclosure summary={translator(formMessages, language)("chooseClaim")}>
      <ul>
        {claims.map(({ id, says }) => (
          <li>
            <a href={localHref(language, path, new URLSearchParams({ claim: id }))}>{says}</a>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
};
