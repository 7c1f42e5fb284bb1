import type { Child } from "hono/jsx";
import type { Language } from "../../kernel/languages.ts";
import { formatPartialDate } from "../../kernel/partial-date.ts";
import { LOCALE, localHref } from "../../web/language.ts";
import { translator } from "../../web/messages.ts";
import { type Dossier, type DossierClaim, distinctValues, titleOf } from "../dossiers/dossier.ts";
import type { Kinds } from "../dossiers/kind.ts";
import type { DossierAsked } from "../dossiers/presenter.ts";
import { numberWords } from "../dossiers/value-words.tsx";
import { timesOnly } from "../places/place-words.tsx";
import { attendanceOf } from "./attendance.ts";
import { eventMessages } from "./event.messages.ts";
import { type EventDate, eventDates } from "./event-dates.ts";
import { scaleOf } from "./read-event.ts";

/** "A, B and C" in the reader's language. */
export const listed = (language: Language, words: readonly string[]): string =>
  new Intl.ListFormat(LOCALE[language], { type: "conjunction" }).format(words);

/** "15 June 2023", "4 July 2025 (opening)". */
export function dateWords({ on, role }: EventDate, language: Language): string {
  const day = formatPartialDate(on, language);
  if (role === "held") return day;
  return translator(eventMessages, language)(role === "opening" ? "openingOf" : "launchOf", { day });
}

export const listOfDates = (dates: readonly EventDate[], language: Language): string =>
  dates.map(({ on }) => formatPartialDate(on, language)).join(language === "zh-Hans" ? "；" : "; ");

/** A series and a kind of activity need no date of their own. */
const DATELESS: ReadonlySet<string> = new Set(["series", "kind of activity"]);

/** When an event was, with what other sources give. */
export const WhenCell = ({ event, language }: { event: Dossier; language: Language }): Child => {
  const t = translator(eventMessages, language);
  const dates = eventDates(event);
  if (!dates && DATELESS.has(scaleOf(event) ?? "")) return "";
  if (!dates) return <span class="soft">{t("undated")}</span>;
  return (
    <span>
      {dateWords(dates.shown, language)}
      {dates.alternatives.length > 0 ? (
        <>
          <br />
          <span class="small soft">
            {t("alsoGiven", { dates: listOfDates(dates.alternatives, language) })}
          </span>
        </>
      ) : null}
    </span>
  );
};

/** The title of a forum or a programme, linked. */
export const EventLink = ({
  event,
  kinds,
  language,
  query,
}: { event: Dossier; kinds: Kinds } & Pick<DossierAsked, "language" | "query">): Child => {
  const kind = kinds.of(event.kind);
  const title = titleOf(event, kind, language);
  return (
    <a
      href={localHref(language, `/${kind.path}/${event.id}`, timesOnly(query))}
      lang={title.language && title.language !== language ? title.language : undefined}
    >
      {title.text}
    </a>
  );
};

/** The sources of a value, each leading to its claim on this page. */
export const ClaimLinks = ({ claims }: { claims: readonly DossierClaim[] }): Child => (
  <span>
    {[...new Set(claims)].map((claim, index) => (
      <>
        {index > 0 ? ", " : ""}
        <ClaimLink claim={claim} />
      </>
    ))}
  </span>
);

/** A source, leading to its claim on this page. */
export const ClaimLink = ({ claim }: { claim: DossierClaim }): Child => (
  <a href={`#claim-${claim.citation.id}`} lang={claim.source.language ?? undefined}>
    {claim.source.publisher ?? claim.source.title}
  </a>
);

/** ">400; ≈400; 400": how many people in all took part, as sources say. */
export function peopleInAll(event: Dossier, language: Language): string {
  const all = attendanceOf(event).find(({ category }) => category === "all");
  return (all?.values ?? [])
    .flatMap(({ statement: { value } }) => (value.type === "number" ? [numberWords(language, value)] : []))
    .join(language === "zh-Hans" ? "；" : "; ");
}

/** Texts of a property in the reader's language; those of a claim that has none in it stand as they are. */
export function ownTexts(
  event: Dossier,
  property: string,
  language: Language,
): { text: string; language: string | null; claims: DossierClaim[] }[] {
  const values = distinctValues(event, property).flatMap(({ statement: { value }, told }) =>
    value.type === "text" ? [{ ...value, claims: told.map(({ claim }) => claim) }] : [],
  );
  const own = values.filter((one) => one.language === language);
  const covered = new Set(own.flatMap(({ claims }) => claims));
  return [
    ...own,
    ...values.filter((one) => one.language !== language && !one.claims.some((c) => covered.has(c))),
  ];
}
