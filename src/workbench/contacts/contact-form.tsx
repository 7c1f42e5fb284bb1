import { LANGUAGES, type Language } from "../../kernel/languages.ts";
import { AreaField, SelectField, TextField } from "../../web/components/form.tsx";
import { localHref } from "../../web/language.ts";
import { languageName, translator } from "../../web/messages.ts";
import type { Typed } from "../typed-form.ts";
import { contactMessages } from "./contact.messages.ts";

/** The form of a contact: what is asked for is what an officer needs, and why and until when it is kept. */
export const ContactForm = ({
  language,
  action,
  version,
  partnerships,
  typed,
}: {
  language: Language;
  /** Without a language prefix. */
  action: string;
  /** Of a contact that is changed: the one that the page shows. */
  version?: number;
  partnerships: readonly { value: string; label: string }[];
  typed: Typed;
}) => {
  const t = translator(contactMessages, language);
  const field = (name: string) => ({ name, value: typed.value(name), fault: typed.fault(name) });
  return (
    <form class="work-form" method="post" action={localHref(language, action)}>
      {version === undefined ? null : <input type="hidden" name="version" value={String(version)} />}
      {typed.fault("version") ? <p class="fault">{typed.fault("version")}</p> : null}
      <p class="soft">{t("noMinors")}</p>
      <TextField {...field("name")} label={t("name")} required autocomplete="off" />
      <TextField {...field("post")} label={t("post")} autocomplete="off" />
      <TextField {...field("organization")} label={t("organization")} autocomplete="off" />
      <SelectField
        {...field("partnership")}
        label={t("partnership")}
        any={t("noPartnership")}
        choices={partnerships}
      />
      <TextField {...field("email")} type="email" label={t("email")} autocomplete="off" />
      <TextField {...field("phone")} label={t("phone")} longest={60} autocomplete="off" />
      <SelectField
        {...field("language")}
        label={t("language")}
        any={t("anyLanguage")}
        choices={LANGUAGES.map((one) => ({ value: one, label: languageName(one, language) }))}
      />
      <AreaField {...field("note")} label={t("note")} rows={2} />
      <TextField {...field("purpose")} label={t("purpose")} hint={t("purposeHint")} required longest={500} />
      <TextField {...field("origin")} label={t("origin")} hint={t("originHint")} longest={500} />
      <TextField {...field("retain")} type="date" label={t("retain")} hint={t("retainHint")} required />
      <p class="buttons">
        <button type="submit">{t(version === undefined ? "add" : "save")}</button>
      </p>
    </form>
  );
};
