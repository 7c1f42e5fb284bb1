import type { Child } from "hono/jsx";
import type { Language } from "../../../kernel/languages.ts";
import { levelMessages } from "../../../registry/places/place.messages.ts";
import { PlaceLink } from "../../../registry/places/place-words.tsx";
import { Empty, Facts, Notice } from "../../../web/components/parts.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { localHref } from "../../../web/language.ts";
import { formatNumber, translator } from "../../../web/messages.ts";
import type { MatchJudgement } from "../../reconciliation/judgements/match-judgement.ts";
import { reasonText } from "../../reconciliation/reason-text.ts";
import type { NameToDecide } from "../read-inbox.ts";
import { placeValue, type ShownCandidate } from "../shown-candidate.ts";
import { CandidateMap } from "./candidate-map.tsx";
import { CandidateTable } from "./candidate-table.tsx";
import { inboxMessages } from "./inbox.messages.ts";

interface Shown {
  language: Language;
  waiting: NameToDecide;
}

/** The name as written and all that its files say beside it. */
export const NameSaid = ({ language, waiting }: Shown) => {
  const t = translator(inboxMessages, language);
  const levels = translator(levelMessages, language);
  const { group, point, reasons } = waiting;
  const { judged } = group;
  const facts: [Child, Child][] = [];
  if (group.countriesWritten.length > 0)
    facts.push([t("writtenCountry"), group.countriesWritten.join(" · ")]);
  if (judged.level) facts.push([t("writtenLevel"), levels(judged.level)]);
  if (judged.within) facts.push([t("writtenWithin"), judged.within]);
  if (point) facts.push([t("point"), `${point.latitude}, ${point.longitude}`]);
  facts.push([t("why"), reasons.map((reason) => reasonText(reason, language)).join(" ") || t(group.outcome)]);
  return (
    <>
      <h2 class="inbox-name" lang={waiting.language ?? "und"}>
        {judged.name}
      </h2>
      <Facts of={facts} />
    </>
  );
};

/** The rows in which it stands, verbatim. */
export const RowsSaid = ({ language, waiting }: Shown) => {
  const t = translator(inboxMessages, language);
  const { rows, group } = waiting;
  const more = group.rows - rows.length;
  return (
    <>
      <h3>{t("rowsWait", { n: group.rows })}</h3>
      <DataTable
        label={t("rows")}
        narrow="stacked"
        columns={[
          {
            head: t("partner"),
            cell: ({ partners }) =>
              partners.map(({ name, place }, index) => (
                <>
                  {index > 0 ? ", " : ""}
                  {place ? (
                    <PlaceLink language={language} id={place}>
                      {name}
                    </PlaceLink>
                  ) : (
                    name
                  )}
                </>
              )),
          },
          {
            head: t("file"),
            cell: ({ file, source }) =>
              source ? <a href={localHref(language, `/sources/${source}`)}>{file}</a> : file,
          },
          { head: t("line"), numeric: true, cell: ({ line }) => formatNumber(language, line) },
          { head: t("row"), cell: ({ raw }) => <code class="inbox-raw">{raw.slice(0, LONGEST_ROW)}</code> },
        ]}
        rows={rows}
      />
      {more > 0 ? <p class="soft">{t("rowsMore", { n: more })}</p> : null}
    </>
  );
};

const LONGEST_ROW = 400;

/** The form in which a person decides: every choice is a button. */
export const DecideForm = ({
  language,
  waiting,
  found,
  hidden,
  back,
}: Shown & {
  /** What a search found, in place of the candidates. */
  found: { words: string; places: ShownCandidate[] } | null;
  hidden: readonly (readonly [string, string])[];
  back: string;
}) => {
  const t = translator(inboxMessages, language);
  const { point, candidates } = waiting;
  const shown = found ? found.places : candidates;
  return (
    <form class="inbox-form" method="post" action={localHref(language, "/inbox/decide")}>
      {/* Enter in a field decides nothing: the first button of a form is what it would press. */}
      <button type="submit" disabled hidden />
      {hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <h3 id="candidates">{found ? t("found", { words: found.words }) : t("candidates")}</h3>
      {found ? (
        <p>
          <a href={back}>{t("backToCandidates")}</a>
        </p>
      ) : null}
      <div class="inbox-fields">
        <div class="field inbox-reason">
          <label for="inbox-reason">{t("reason")}</label>
          <input id="inbox-reason" name="reason" value={t("defaultReason")} required maxlength={1000} />
        </div>
      </div>
      {shown.length > 0 ? (
        <div class="inbox-candidates">
          <CandidateTable candidates={shown} language={language} />
          <CandidateMap candidates={shown} point={point} language={language} tableHref="#candidates" />
        </div>
      ) : (
        <Empty>{found ? t("nothingFound", { words: found.words }) : t("noCandidates")}</Empty>
      )}
      <p>
        <button type="submit" name="choice" value="none" class="inbox-choice" data-key="0 n">
          0 · {t("none")}
        </button>{" "}
        <span class="soft small">{t("noneHint")}</span>
      </p>
    </form>
  );
};

/** What one person has said already, with the button by which another says the same. */
export const Proposals = ({
  language,
  proposals,
  candidates,
}: {
  language: Language;
  proposals: readonly MatchJudgement[];
  candidates: readonly ShownCandidate[];
}) => {
  const t = translator(inboxMessages, language);
  const called = ({ place, gazetteer, verdict }: MatchJudgement) => {
    if (verdict === "no place") return t("none");
    const value = placeValue({ place, gazetteer });
    return candidates.find((one) => one.value === value || one.place === place)?.name ?? value;
  };
  return (
    <>
      {proposals.map((proposal) => (
        <Notice>
          <p>
            {t("proposal", {
              author: proposal.author,
              place: called(proposal),
              reason: proposal.reason,
            })}
          </p>
        </Notice>
      ))}
    </>
  );
};
