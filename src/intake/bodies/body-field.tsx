import type { Language } from "../../kernel/languages.ts";
import { SelectField } from "../../web/components/form.tsx";
import { translator } from "../../web/messages.ts";
import { bodyMessages } from "./body.messages.ts";
import type { BodyChoice } from "./choose-body.ts";

/** Asks for whom something is handed in. */
export const BodyField = ({ language, choices }: { language: Language; choices: readonly BodyChoice[] }) => {
  const t = translator(bodyMessages, language);
  return (
    <SelectField
      name="body"
      label={t("body")}
      hint={t("bodyHint")}
      choices={choices.map(({ id, name }) => ({ value: id ?? "", label: name ?? t("wholeRegistry") }))}
    />
  );
};
