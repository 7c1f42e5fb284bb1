import type { Language } from "../../../../kernel/languages.ts";
import { localHref, URL_CODE } from "../../../../web/language.ts";
import { translator } from "../../../../web/messages.ts";
import type { Batch } from "../../batch.ts";
import { importMessages, stepMessages } from "../import.messages.ts";

/** How far a batch is in this step, as a sentence. */
export function progressWords(language: Language, { step, done, total }: Batch): string {
  const t = translator(importMessages, language);
  const doing = translator(stepMessages, language)(step ?? "waiting");
  if (step === null) return `${doing}…`;
  const far = total === null ? t("progressSoFar", { done }) : t("progress", { done, total });
  return `${doing}: ${far}`;
}

/** How far the work on a batch is. Without a script the page loads itself anew; with one, this part moves. */
export const Progress = ({ language, batch }: { language: Language; batch: Batch }) => {
  const t = translator(importMessages, language);
  const { id, state, step, done, total } = batch;
  const knows = step !== null && total !== null && total > 0;
  return (
    <section
      class="job-progress"
      data-island="job-progress"
      data-address={`/import/${id}/progress.json?lang=${URL_CODE[language]}`}
      data-state={state}
    >
      <label class="job-label" for="progress">
        {t("progressLabel")}
      </label>
      <progress
        id="progress"
        max={knows ? total : undefined}
        value={knows ? Math.min(done, total) : undefined}
      />
      <p id="progress-said">{progressWords(language, batch)}</p>
      <p class="soft">{t("inBackground")}</p>
      <p>
        <a href={localHref(language, `/import/${id}`)}>{t("again")}</a>
      </p>
    </section>
  );
};
