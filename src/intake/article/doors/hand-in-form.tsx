import type { Language } from "../../../kernel/languages.ts";
import { localHref, OWN_NAME, URL_CODE } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import { BodyField } from "../../bodies/body-field.tsx";
import type { BodyChoice } from "../../bodies/choose-body.ts";
import { readMessages } from "./read.messages.ts";

/** Takes the words of an article, or a file. */
export const HandInForm = ({ language, choices }: { language: Language; choices: readonly BodyChoice[] }) => {
  const t = translator(readMessages, language);
  return (
    <form class="bring" method="post" action={localHref(language, "/read")} enctype="multipart/form-data">
      <div class="field">
        <label for="article-text">{t("text")}</label>
        <textarea id="article-text" name="text" rows={12}></textarea>
      </div>
      <div class="field">
        <label for="article-file">{t("file")}</label>
        <input id="article-file" type="file" name="file" accept=".txt,.html,.htm,.md" />
      </div>
      <div class="pairs">
        <div class="field">
          <label for="article-anchor">{t("anchor")}</label>
          <span class="small soft" id="article-anchor-hint">
            {t("anchorHint")}
          </span>
          <input
            id="article-anchor"
            name="anchor"
            size={12}
            maxlength={60}
            aria-describedby="article-anchor-hint"
          />
        </div>
        <div class="field">
          <label for="article-language">{t("language")}</label>
          <select id="article-language" name="language">
            <option value="">{t("byLetters")}</option>
            {(["en", "zh-Hans", "ru"] as const).map((other) => (
              <option value={URL_CODE[other]} lang={other}>
                {OWN_NAME[other]}
              </option>
            ))}
          </select>
        </div>
      </div>
      <BodyField language={language} choices={choices} />
      <button type="submit" class="main">
        {t("readIt")}
      </button>
    </form>
  );
};
