import type { Child } from "hono/jsx";
import type { Language } from "../../kernel/languages.ts";
import { CheckField, TextField } from "../../web/components/form.tsx";
import { formatNumber, translator } from "../../web/messages.ts";
import { FILE_TYPES, LARGEST_ATTACHMENT, LONGEST_RIGHTS, LONGEST_TITLE, MOST_FILES } from "./attachment.ts";
import { attachmentMessages } from "./attachments.messages.ts";

const MEGABYTE = 1024 * 1024;

/** What was typed beside a file, to be shown again. */
export interface AttachmentTyped {
  title: string;
  rights: string;
  forAll: boolean;
}

/**
 * Files and what is to be said of them, for a form with `enctype="multipart/form-data"`. `mayShow`: whether they may be
 * offered to everybody, by this person or by who reviews them.
 */
export const AttachmentField = ({
  language,
  typed = { title: "", rights: "", forAll: false },
  fault,
  mayShow,
  required,
}: {
  language: Language;
  typed?: AttachmentTyped | undefined;
  fault?: Child;
  mayShow: boolean;
  required?: boolean;
}) => {
  const t = translator(attachmentMessages, language);
  const described = ["attachment-hint", ...(fault ? ["attachment-fault"] : [])].join(" ");
  return (
    <>
      <div class="field">
        <label for="attachment">{t("file")}</label>
        <p class="small soft" id="attachment-hint">
          {t("fileHint", {
            megabytes: formatNumber(language, LARGEST_ATTACHMENT / MEGABYTE),
            most: formatNumber(language, MOST_FILES),
          })}
        </p>
        <input
          id="attachment"
          type="file"
          name="attachment"
          multiple
          required={required}
          accept={Object.keys(FILE_TYPES).join(",")}
          aria-describedby={described}
          aria-invalid={fault ? "true" : undefined}
        />
        {fault ? (
          <p class="fault" id="attachment-fault">
            {fault} {t("chooseAgain")}
          </p>
        ) : null}
      </div>
      <TextField
        name="attachmentTitle"
        label={t("title")}
        hint={t("titleHint")}
        value={typed.title}
        longest={LONGEST_TITLE}
      />
      <TextField
        name="attachmentRights"
        label={t("rights")}
        hint={t("rightsHint")}
        value={typed.rights}
        longest={LONGEST_RIGHTS}
      />
      {mayShow ? <CheckField name="attachmentPublic" label={t("forAll")} checked={typed.forAll} /> : null}
    </>
  );
};
