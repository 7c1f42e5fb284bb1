import { today } from "../../kernel/day.ts";
import { SelectField, TextField } from "../../web/components/form.tsx";
import { DataTable } from "../../web/components/table.tsx";
import { localHref } from "../../web/language.ts";
import { formatNumber, translator, writeDay } from "../../web/messages.ts";
import { memberChoices } from "../bodies/member-choices.ts";
import type { Member } from "../bodies/office.store.ts";
import { HIGHEST_MARK, type ScorePart } from "./criterion.ts";
import { LANES } from "./lane.ts";
import type { OfficeSection } from "./office-section.ts";
import { laneMessages, measureMessages, portfolioMessages } from "./portfolio.messages.ts";
import type { LaneDecision } from "./portfolio.store.ts";
import { suggestionWords } from "./portfolio-words.ts";

const actionOf = ({ language, office, row }: OfficeSection, what: string): string =>
  localHref(language, `/portfolio/${office.id}/${row.tie.id}/${what}`);

/** What is to be done with a partnership: what the rules suggest, what was decided, and why. */
export const LaneSection = (section: OfficeSection & { decided: readonly LaneDecision[] }) => {
  const { language, row, editable, typed, decided } = section;
  const t = translator(portfolioMessages, language);
  const lanes = translator(laneMessages, language);
  return (
    <section>
      <h2 id="lane">{t("lane")}</h2>
      <p>
        <b>{row.lane ? lanes(row.lane.lane) : t("undecided")}</b>
        {row.lane ? `: ${row.lane.reason}` : ""}
      </p>
      <p class="soft">{suggestionWords(language, row.suggestion)}</p>
      {editable ? (
        <form class="work-form" method="post" action={actionOf(section, "lane")}>
          <SelectField
            name="lane"
            label={t("lane")}
            value={typed.value("lane") ?? row.lane?.lane ?? row.suggestion.lane}
            fault={typed.fault("lane")}
            choices={LANES.map((value) => ({ value, label: lanes(value) }))}
          />
          <TextField
            name="reason"
            label={t("reason")}
            required
            longest={500}
            value={typed.value("reason")}
            fault={typed.fault("reason")}
          />
          <p class="buttons">
            <button type="submit">{t("decide")}</button>
          </p>
        </form>
      ) : null}
      {decided.length > 1 ? (
        <DataTable<LaneDecision>
          label={t("decided")}
          caption={t("decided")}
          narrow="stacked"
          columns={[
            { head: t("lane"), names: true, cell: ({ lane }) => lanes(lane) },
            { head: t("reason"), cell: ({ reason }) => reason },
            {
              head: t("who"),
              cell: ({ author, at }) => t("byOn", { who: author, day: writeDay(language, today(at)) }),
            },
          ]}
          rows={decided}
        />
      ) : null}
    </section>
  );
};

/** Who looks after a partnership. */
export const OwnerSection = (section: OfficeSection & { members: readonly Member[] }) => {
  const { language, row, editable, typed, members } = section;
  const t = translator(portfolioMessages, language);
  return (
    <section>
      <h2 id="owner">{t("owner")}</h2>
      {editable ? (
        <form class="work-form" method="post" action={actionOf(section, "owner")}>
          <SelectField
            name="assigned"
            id="field-owner"
            label={t("owner")}
            any={t("nobody")}
            value={typed.value("assigned") ?? (row.owner && String(row.owner.account))}
            fault={typed.fault("assigned")}
            choices={memberChoices(members, row.owner)}
          />
          <p class="buttons">
            <button type="submit">{t("save")}</button>
          </p>
        </form>
      ) : (
        <p>{row.owner?.name ?? t("nobody")}</p>
      )}
    </section>
  );
};

/** The score with its parts, and the marks that are given by hand. */
export const ScoreSection = (section: OfficeSection) => {
  const { language, row, editable, typed } = section;
  const t = translator(portfolioMessages, language);
  const measures = translator(measureMessages, language);
  const { score, parts } = row.score;
  const byHand = parts.filter(({ criterion }) => criterion.measure === "own mark");
  return (
    <section>
      <h2 id="score">
        {t("score")}
        {score === null ? "" : `: ${formatNumber(language, Math.round(score))}`}
      </h2>
      <p class="soft">{t("own")}</p>
      <DataTable<ScorePart>
        label={t("score")}
        narrow="stacked"
        columns={[
          { head: t("criterion"), names: true, cell: ({ criterion }) => criterion.name },
          { head: t("measure"), cell: ({ criterion }) => measures(criterion.measure) },
          {
            head: t("value"),
            cell: ({ value }) =>
              value === null ? t("leftOut") : formatNumber(language, Math.round(value * 10) / 10),
          },
          {
            head: t("worth"),
            cell: ({ worth }) =>
              worth === null ? "–" : `${formatNumber(language, Math.round(100 * worth))} %`,
          },
          { head: t("weight"), cell: ({ criterion }) => formatNumber(language, criterion.weight) },
        ]}
        rows={parts}
      />
      {editable && byHand.length > 0 ? (
        <form class="work-form" method="post" action={actionOf(section, "marks")}>
          <fieldset>
            <legend>{t("marks")}</legend>
            <p class="small soft">{t("marksHint")}</p>
            {byHand.map(({ criterion: { id, name }, value }) => (
              <SelectField
                name={`mark-${id}`}
                label={name}
                any="–"
                value={typed.value(`mark-${id}`) ?? (value === null ? null : String(value))}
                fault={typed.fault(`mark-${id}`)}
                choices={Array.from({ length: HIGHEST_MARK + 1 }, (_, mark) => ({
                  value: String(mark),
                  label: String(mark),
                }))}
              />
            ))}
          </fieldset>
          <p class="buttons">
            <button type="submit">{t("save")}</button>
          </p>
        </form>
      ) : null}
    </section>
  );
};
