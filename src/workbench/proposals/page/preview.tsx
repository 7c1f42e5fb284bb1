import type { Child } from "hono/jsx";
import { formatDay, today } from "../../../kernel/day.ts";
import type { Language } from "../../../kernel/languages.ts";
import { formatDayIn, formatPartialDate } from "../../../kernel/partial-date.ts";
import type { KindDefinition } from "../../../registry/dossiers/kind.ts";
import { statementText, type WordsContext } from "../../../registry/dossiers/value-words.tsx";
import type { Instrument } from "../../../registry/partnerships/instrument.ts";
import { instrumentWord, stateWords, stepWord } from "../../../registry/partnerships/partnership.words.ts";
import type { PartnershipRecord } from "../../../registry/partnerships/record/partnership-record.ts";
import { Facts, Notice } from "../../../web/components/parts.tsx";
import { RangeNumber } from "../../../web/components/range-number.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import {
  type ActChange,
  actsChanged,
  type Conflict,
  conflictsChanged,
  valuesChanged,
} from "../preview/preview-differences.ts";
import type { Change, CountChange, Preview } from "../preview/preview-proposal.ts";
import { proposalMessages } from "../proposals.messages.ts";

interface PreviewShown {
  language: Language;
  preview: Preview;
  kind: KindDefinition | null;
  /** For the values of a dossier. */
  words: WordsContext | null;
}

/** What publishing would change: the state first, then numbers, acts and conflicts. */
export const PreviewView = (shown: PreviewShown) => {
  const { language, preview, kind } = shown;
  const t = translator(proposalMessages, language);
  const tie = preview.ties[0]?.change ?? null;
  const { arise, end } = conflictsChanged(tie, preview.dossier, kind);
  const acts = tie ? actsChanged(tie) : [];
  return (
    <>
      {preview.idle ? (
        <Notice>
          <p>{t("idle")}</p>
        </Notice>
      ) : null}
      {preview.ties.length > 0 ? (
        <Facts
          of={preview.ties.map(({ day, change }) => [
            day === today() ? t("today") : t("thatDay", { day: formatDayIn(day, language) }),
            <StateChange language={language} change={change} />,
          ])}
        />
      ) : null}
      {arise.length > 0 ? (
        <Notice kind="warning">
          <p>{t("conflictsArise", { list: conflictList(language, arise, kind) })}</p>
        </Notice>
      ) : null}
      {end.length > 0 ? (
        <Notice>
          <p>{t("conflictsEnd", { list: conflictList(language, end, kind) })}</p>
        </Notice>
      ) : null}
      {tie ? <Counts language={language} counts={preview.counts} /> : null}
      {acts.length > 0 ? <Acts language={language} acts={acts} /> : null}
      {preview.dossier && kind && shown.words ? (
        <Values language={language} change={preview.dossier} kind={kind} words={shown.words} />
      ) : null}
      <p class="soft small">{t("tried", { revision: preview.upon, ms: Math.ceil(preview.held) })}</p>
    </>
  );
};

const StateChange = ({ language, change }: { language: Language; change: Change<PartnershipRecord> }) => {
  const t = translator(proposalMessages, language);
  const [before, after] = [stateOf(language, change.before), stateOf(language, change.after)];
  return before === after ? (
    t("stays", { state: after })
  ) : (
    <>
      <span class="soft">{before}</span> → <b>{after}</b>
    </>
  );
};

function stateOf(language: Language, record: PartnershipRecord | null): string {
  const t = translator(proposalMessages, language);
  if (record === null) return t("notThere");
  const { state } = record;
  const words = stateWords(language, state);
  const said = state.certainty === "possible" ? t("possibly", { state: words }) : words;
  if (state.alternatives.length === 0) return said;
  const others = state.alternatives
    .map((other) => stateWords(language, other))
    .join(language === "zh-Hans" ? "；" : "; ");
  return t("orElse", { state: said, others });
}

function conflictList(
  language: Language,
  conflicts: readonly Conflict[],
  kind: KindDefinition | null,
): string {
  const t = translator(proposalMessages, language);
  return conflicts
    .map(({ in: where, what }) => {
      const act =
        typeof where === "string"
          ? (kind?.properties[where]?.label[language] ?? where)
          : instrumentWord(language, where);
      return t("conflictIn", { act, what });
    })
    .join(language === "zh-Hans" ? "；" : "; ");
}

const Counts = ({ language, counts }: { language: Language; counts: readonly CountChange[] }) => {
  const t = translator(proposalMessages, language);
  if (counts.length === 0) return <p>{t("countsSame")}</p>;
  const asOf = new URLSearchParams({ asOf: formatDay(today()) });
  return (
    <>
      <h3>{t("counts")}</h3>
      <DataTable
        label={t("counts")}
        rows={counts}
        columns={[
          {
            head: t("rule"),
            names: true,
            cell: ({ rule }) => (
              <a href={localHref(language, "/count", new URLSearchParams([["rule", rule.id], ...asOf]))}>
                {rule.title[language]}
              </a>
            ),
          },
          {
            head: t("before"),
            numeric: true,
            cell: ({ before }) => <RangeNumber language={language} {...before} />,
          },
          {
            head: t("after"),
            numeric: true,
            cell: ({ after }) => <RangeNumber language={language} {...after} />,
          },
        ]}
      />
    </>
  );
};

const Acts = ({ language, acts }: { language: Language; acts: readonly ActChange[] }) => {
  const t = translator(proposalMessages, language);
  return (
    <>
      <h3>{t("acts")}</h3>
      <DataTable
        label={t("acts")}
        rows={acts}
        columns={[
          {
            head: t("act"),
            names: true,
            cell: ({ before, after }) => {
              const act = after ?? before;
              return act ? instrumentWord(language, act) : "";
            },
          },
          { head: t("before"), cell: ({ before }) => actWords(language, before) },
          { head: t("after"), cell: ({ after }) => actWords(language, after) },
        ]}
      />
    </>
  );
};

/** The value shown of an act, and how many claims stand behind it. */
function actWords(language: Language, act: Instrument | null): Child {
  const t = translator(proposalMessages, language);
  const [shown] = act?.used ?? [];
  if (!act || !shown) return <span class="soft">{t("nothing")}</span>;
  const date = shown.on && formatPartialDate(shown.on, language);
  const step = shown.step === "not stated" ? null : stepWord(language, shown.step);
  return (
    <>
      {[date, step].filter(Boolean).join(language === "zh-Hans" ? "，" : ", ")}{" "}
      <span class="soft">{t("claims", { n: act.claims.length })}</span>
    </>
  );
}

const Values = ({
  language,
  change,
  kind,
  words,
}: {
  language: Language;
  change: NonNullable<Preview["dossier"]>;
  kind: KindDefinition;
  words: WordsContext;
}) => {
  const t = translator(proposalMessages, language);
  const rows = valuesChanged(change, kind);
  if (rows.length === 0) return null;
  const how = { new: "valueNew", gone: "valueGone", more: "valueMore" } as const;
  return (
    <DataTable
      label={t("values")}
      rows={rows}
      columns={[
        {
          head: t("what"),
          names: true,
          cell: ({ property }) => kind.properties[property]?.label[language] ?? property,
        },
        { head: t("value"), cell: ({ statement }) => statementText(words, statement) },
        { head: t("after"), cell: (row) => t(how[row.how]) },
      ]}
    />
  );
};
