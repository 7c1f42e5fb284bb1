import type { Child } from "hono/jsx";
import { formatPartialDate } from "../../../kernel/partial-date.ts";
import { Notice } from "../../../web/components/parts.tsx";
import { DataTable } from "../../../web/components/table.tsx";
import { translator, writeDay } from "../../../web/messages.ts";
import type { DossierAsked } from "../../dossiers/presenter.ts";
import { projectMessages } from "../project.messages.ts";
import { statusOf, type ToldStatus } from "../project-facts.ts";
import { STATUS_WORDS } from "../status.ts";
import { ClaimLink } from "./claim-link.tsx";
import { silenceText, statusText } from "./status-words.tsx";

/** How far it has come by the day: the reading, what it rests on, and what contradicts it. */
export function statusSection({ dossier, at, language }: DossierAsked): Child {
  const status = statusOf(dossier, at.asOf);
  if (status.readings.length === 0) return null;
  const t = translator(projectMessages, language);
  const evidence = status.readings
    .flatMap((reading) => reading.evidence)
    .sort((a, b) => a.on.earliest - b.on.earliest || a.on.latest - b.on.latest);
  const onlyListed = status.readings.every((reading) => reading.status === "listed");
  const day = writeDay(language, at.asOf);
  return (
    <section>
      <h2 id="status">{t("status")}</h2>
      <p>
        {t("leadStatus", { day, status: statusText(language, status) })}{" "}
        {silenceText(language, status.silence)} {onlyListed ? `${t("listedNotDone")} ` : ""}
        <span class="soft">{t("statusHow")}</span>
      </p>
      {status.conflicts.map(({ earlier, later }) => (
        <Notice kind="warning">
          {t("statusConflict", {
            earlier: dated(language, earlier),
            later: dated(language, later),
          })}
        </Notice>
      ))}
      <DataTable<ToldStatus>
        label={t("status")}
        columns={[
          { head: t("when"), names: true, cell: (told) => whenText(language, told) },
          { head: t("statusWord"), cell: (told) => STATUS_WORDS[told.status][language] },
          { head: t("source"), cell: ({ told }) => <ClaimLink claim={told.claim} /> },
        ]}
        rows={evidence}
      />
    </section>
  );
}

const dated = (language: DossierAsked["language"], told: ToldStatus): string =>
  `${STATUS_WORDS[told.status][language]} (${whenText(language, told)})`;

function whenText(language: DossierAsked["language"], { told, on, bySpeech }: ToldStatus): string {
  if (told.on) return formatPartialDate(told.on, language);
  const day = writeDay(language, on.latest);
  return bySpeech ? translator(projectMessages, language)("whenSaid", { day }) : day;
}
