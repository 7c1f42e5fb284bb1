import type { Child } from "hono/jsx";
import type { Language } from "../../kernel/languages.ts";
import { SelectField, TextField } from "../../web/components/form.tsx";
import { localHref } from "../../web/language.ts";
import { translator } from "../../web/messages.ts";
import { AttachmentField, type AttachmentTyped } from "./attachment-field.tsx";
import { attachmentMessages } from "./attachments.messages.ts";

export interface UploadTyped extends AttachmentTyped {
  record: string;
  /** Empty: the whole registry. */
  body: string;
}

export interface BodyChoice {
  value: string;
  label: string;
}

/** Hands in files for a record. */
export const UploadForm = ({
  language,
  typed,
  bodies,
  mayShow,
  fault,
}: {
  language: Language;
  typed: UploadTyped;
  bodies: readonly BodyChoice[];
  mayShow: boolean;
  fault?: { where: string; sentence: Child } | undefined;
}) => {
  const t = translator(attachmentMessages, language);
  const faultOf = (field: string) => (fault?.where === field ? fault.sentence : undefined);
  const choosesBody = bodies.length > 1;
  const otherFault = faultOf("record") || (choosesBody && faultOf("body")) ? undefined : fault?.sentence;
  return (
    <form
      class="work-form"
      method="post"
      action={localHref(language, "/attachments")}
      enctype="multipart/form-data"
    >
      <TextField
        name="record"
        label={t("record")}
        hint={t("recordHint")}
        value={typed.record}
        longest={300}
        required
        fault={faultOf("record")}
      />
      {choosesBody ? (
        <SelectField
          name="body"
          label={t("keptBy")}
          value={typed.body}
          choices={bodies}
          fault={faultOf("body")}
        />
      ) : null}
      <AttachmentField language={language} typed={typed} mayShow={mayShow} required fault={otherFault} />
      <p class="buttons">
        <button type="submit" class="main">
          {t("keep")}
        </button>
      </p>
    </form>
  );
};
