import { type Day, formatDay, today } from "../../kernel/day.ts";
import type { Language } from "../../kernel/languages.ts";
import { formatPartialDate, parseEdtf } from "../../kernel/partial-date.ts";
import { DataTable } from "../../web/components/table.tsx";
import { Tag } from "../../web/components/tag.tsx";
import { localHref } from "../../web/language.ts";
import { translator, writeDay } from "../../web/messages.ts";
import type { Office } from "../bodies/office.store.ts";
import { dutyKindMessages, dutyMessages, windowMessages } from "./duty.messages.ts";
import { type Duty, isWithin } from "./duty.ts";
import type { KeptDuty } from "./read-duties.ts";

/** The day on which something is due, or the year or month in which the day lies. */
export function dueWords(
  language: Language,
  { earliest, latest }: Pick<Duty, "earliest" | "latest">,
): string {
  if (earliest === latest) return writeDay(language, latest);
  const [from, to] = [formatDay(earliest), formatDay(latest)];
  for (const edtf of [from.slice(0, 4), from.slice(0, 7)]) {
    const read = parseEdtf(edtf);
    if (read.ok && read.value.earliest === earliest && read.value.latest === latest) {
      return formatPartialDate(read.value, language);
    }
  }
  return translator(dutyMessages, language)("between", {
    from: writeDay(language, earliest),
    to: to === "infinity" ? "" : writeDay(language, latest),
  });
}

interface DutyTableProps {
  language: Language;
  duties: readonly KeptDuty[];
  wordsOf: (duty: KeptDuty) => { what: string };
  editable: (office: Office) => boolean;
  /** Whether the duties are of more than one office. */
  several: boolean;
  /** The query of the list, to come back to it. */
  back: string;
  asOf: Day;
}

/** Duties as rows: by when, what, whose; a button that ticks. */
export const DutyTable = ({ language, duties, wordsOf, editable, several, back, asOf }: DutyTableProps) => {
  const t = translator(dutyMessages, language);
  const kinds = translator(dutyKindMessages, language);
  const overdue = translator(windowMessages, language)("overdue");
  return (
    <DataTable<KeptDuty>
      label={t("duties")}
      class="office-duties"
      narrow="stacked"
      columns={[
        {
          head: t("due"),
          cell: (duty) => (
            <>
              {dueWords(language, duty)}
              {duty.standing === "open" && isWithin(duty, "overdue", asOf) ? (
                <>
                  {" "}
                  <Tag kind="conflict">{overdue}</Tag>
                </>
              ) : null}
            </>
          ),
        },
        {
          head: t("what"),
          names: true,
          cell: (duty) => (
            <>
              <a href={localHref(language, duty.href)}>{wordsOf(duty).what}</a>{" "}
              <span class="soft small">
                {kinds(duty.kind)}
                {several ? ` · ${duty.office.name}` : ""}
              </span>
              {duty.state.note ? <span class="office-note-line">{duty.state.note}</span> : null}
            </>
          ),
        },
        { head: t("assigned"), cell: (duty) => <Given language={language} duty={duty} /> },
        {
          head: t("action"),
          cell: (duty) =>
            editable(duty.office) ? (
              <Tick language={language} duty={duty} what={wordsOf(duty).what} back={back} />
            ) : (
              "–"
            ),
        },
      ]}
      rows={duties}
    />
  );
};

const Given = ({ language, duty: { state } }: { language: Language; duty: KeptDuty }) => {
  const t = translator(dutyMessages, language);
  return (
    <>
      {state.assigned?.name ?? <span class="soft">{t("nobody")}</span>}
      {state.done ? (
        <span class="soft small">
          {" "}
          {t("doneBy", { who: state.done.by, day: writeDay(language, today(state.done.at)) })}
        </span>
      ) : null}
      {state.snoozedUntil !== null ? (
        <span class="soft small"> {t("snoozedUntil", { day: writeDay(language, state.snoozedUntil) })}</span>
      ) : null}
    </>
  );
};

const Tick = ({
  language,
  duty,
  what,
  back,
}: {
  language: Language;
  duty: KeptDuty;
  what: string;
  back: string;
}) => {
  const t = translator(dutyMessages, language);
  const isDone = duty.state.done !== null;
  const path = `/duties/${encodeURIComponent(duty.office.id)}/one`;
  return (
    <form class="office-tick" method="post" action={localHref(language, path)}>
      <input type="hidden" name="key" value={duty.key} />
      <input type="hidden" name="back" value={back} />
      <button
        type="submit"
        name="do"
        value={isDone ? "untick" : "tick"}
        aria-label={t(isDone ? "untickThis" : "tickThis", { what })}
      >
        {t(isDone ? "untick" : "tick")}
      </button>
      <a
        href={localHref(language, path, new URLSearchParams({ key: duty.key, ...(back && { back }) }))}
        aria-label={t("moreOf", { what })}
      >
        {t("more")}
      </a>
    </form>
  );
};
