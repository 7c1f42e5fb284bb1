import type { Language } from "../../../kernel/languages.ts";
import { levelMessages } from "../../../registry/places/place.messages.ts";
import { ownNames, PlaceLink } from "../../../registry/places/place-words.tsx";
import { Name, OtherNames } from "../../../web/components/names.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { formatNumber, regionName, translator } from "../../../web/messages.ts";
import { reasonText } from "../../reconciliation/reason-text.ts";
import type { ShownCandidate } from "../shown-candidate.ts";
import { inboxMessages } from "./inbox.messages.ts";

/** What a place of the registry, or one that only the gazetteer has, is called. */
export const CandidateName = ({ candidate, language }: { candidate: ShownCandidate; language: Language }) => {
  const own = ownNames(candidate.names);
  const name = (
    <>
      <Name names={own} language={language} otherwise={candidate.name} />
      {candidate.answered &&
      !Object.values({ ...candidate.names, name: candidate.name }).includes(candidate.answered) ? (
        <span class="soft"> ({candidate.answered})</span>
      ) : null}
    </>
  );
  return (
    <>
      {candidate.place ? (
        <PlaceLink language={language} id={candidate.place}>
          {name}
        </PlaceLink>
      ) : (
        name
      )}{" "}
      <span class="soft small">
        <OtherNames names={own} language={language} />
      </span>
    </>
  );
};

/** The places that may be meant, each with the button by which it is chosen: number and key are the same. */
export const CandidateTable = ({
  candidates,
  language,
}: {
  candidates: readonly ShownCandidate[];
  language: Language;
}) => {
  const t = translator(inboxMessages, language);
  const levels = translator(levelMessages, language);
  const numbered = candidates.map((candidate, index) => ({ ...candidate, number: index + 1 }));
  const known = (of: (candidate: ShownCandidate) => unknown) =>
    candidates.some((candidate) => of(candidate) !== null);
  return (
    <DataTable
      label={t("candidates")}
      narrow="stacked"
      columns={[
        {
          head: t("choose"),
          cell: ({ number, name, value }) => (
            <button
              type="submit"
              name="choice"
              value={value}
              class="inbox-choice"
              data-key={String(number)}
              aria-label={t("chooseThis", { number, name })}
            >
              {number}
            </button>
          ),
        },
        {
          head: t("place"),
          names: true,
          cell: (candidate) => <CandidateName candidate={candidate} language={language} />,
        },
        {
          head: t("liesIn"),
          cell: ({ within, country }) =>
            [within, country ? regionName(country, language) : null].filter(Boolean).join(", "),
        },
        { head: t("level"), cell: ({ level }) => levels(level) },
        ...(known(({ population }) => population)
          ? [
              {
                head: t("population"),
                numeric: true,
                cell: ({ population }: ShownCandidate) =>
                  population === null ? "" : formatNumber(language, population),
              },
            ]
          : []),
        ...(known(({ km }) => km)
          ? [
              {
                head: t("distance"),
                numeric: true,
                cell: ({ km }: ShownCandidate) =>
                  km === null ? "" : t("km", { km: formatNumber(language, Math.round(km)) }),
              },
            ]
          : []),
        {
          head: t("reasons"),
          cell: ({ reasons }) => reasons.map((reason) => reasonText(reason, language)).join(" "),
        },
        { head: t("score"), numeric: true, cell: ({ score }) => score.toFixed(2) },
      ]}
      rows={numbered}
    />
  );
};
