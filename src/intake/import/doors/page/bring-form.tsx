import type { Language } from "../../../../kernel/languages.ts";
import { Disclosure } from "../../../../web/components/parts.tsx";
import { localHref } from "../../../../web/language.ts";
import { formatNumber, translator } from "../../../../web/messages.ts";
import { BodyField } from "../../../bodies/body-field.tsx";
import type { BodyChoice } from "../../../bodies/choose-body.ts";
import { KNOWN_SOURCES } from "../../../sources/known-sources.ts";
import { LARGEST_FILE } from "../../files/limits.ts";
import { importMessages } from "../import.messages.ts";

const MEGABYTE = 1024 * 1024;

/** What of a form is not a known source. */
export const RECOGNISE = "";
export const ANY_TABLE = "table";

/** Takes a file, or what is pasted. */
export const BringForm = ({ language, choices }: { language: Language; choices: readonly BodyChoice[] }) => {
  const t = translator(importMessages, language);
  return (
    <form class="bring" method="post" action={localHref(language, "/import")} enctype="multipart/form-data">
      <div class="field">
        <label for="bring-file">{t("file")}</label>
        <span class="small soft" id="bring-file-hint">
          {t("fileHint", { megabytes: formatNumber(language, LARGEST_FILE / MEGABYTE) })}
        </span>
        <input id="bring-file" type="file" name="file" aria-describedby="bring-file-hint" />
      </div>
      <Disclosure summary={t("orPaste")}>
        <div class="field">
          <label for="bring-pasted">{t("pasted")}</label>
          <textarea id="bring-pasted" name="pasted" rows={8} spellcheck={false}></textarea>
        </div>
      </Disclosure>
      <div class="pairs">
        <div class="field">
          <label for="bring-source">{t("readAs")}</label>
          <select id="bring-source" name="source">
            <option value={RECOGNISE}>{t("recognise")}</option>
            <option value={ANY_TABLE}>{t("anyTable")}</option>
            {KNOWN_SOURCES.map(({ id, about }) => (
              <option value={id} lang="en" title={about}>
                {id}
              </option>
            ))}
          </select>
        </div>
        <BodyField language={language} choices={choices} />
      </div>
      <div class="field">
        <label for="bring-as-of">{t("asOf")}</label>
        <span class="small soft" id="bring-as-of-hint">
          {t("asOfHint")}
        </span>
        <input id="bring-as-of" name="asOf" size={12} maxlength={50} aria-describedby="bring-as-of-hint" />
      </div>
      <button type="submit" class="main">
        {t("next")}
      </button>
    </form>
  );
};
