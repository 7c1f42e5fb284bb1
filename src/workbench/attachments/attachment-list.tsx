import type { Language } from "../../kernel/languages.ts";
import { LOCALE } from "../../web/language.ts";
import { translator } from "../../web/messages.ts";
import { type Attachment, attachmentPath, FILE_TYPES, isForAll } from "./attachment.ts";
import { attachmentMessages } from "./attachments.messages.ts";

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** `1.2 MB`, in the language of the page. */
export function sizeWords(language: Language, bytes: number): string {
  const words = (unit: "kilobyte" | "megabyte", n: number) =>
    new Intl.NumberFormat(LOCALE[language], { style: "unit", unit, maximumFractionDigits: 1 }).format(n);
  return bytes < MEGABYTE
    ? words("kilobyte", Math.ceil(bytes / KILOBYTE))
    : words("megabyte", bytes / MEGABYTE);
}

/** The link to a file, with what a reader wants to know before opening it. */
export const AttachmentLink = ({ language, of }: { language: Language; of: Attachment }) => (
  <>
    <a href={attachmentPath(of.hash)}>{of.title}</a>{" "}
    <span class="small soft file-said">
      {FILE_TYPES[of.type].toUpperCase()}, {sizeWords(language, of.size)}
    </span>
  </>
);

/** What is attached to a record, as `attachmentsOf` gives it; nothing where there is nothing. */
export const AttachmentList = ({
  language,
  attachments,
}: {
  language: Language;
  attachments: readonly Attachment[];
}) => {
  const t = translator(attachmentMessages, language);
  if (attachments.length === 0) return null;
  return (
    <ul class="attachments">
      {attachments.map((one) => (
        <li>
          <AttachmentLink language={language} of={one} />
          {isForAll(one) ? null : <span class="small soft"> · {t("private")}</span>}
          {one.rights ? <span class="small soft"> · {one.rights}</span> : null}
        </li>
      ))}
    </ul>
  );
};
