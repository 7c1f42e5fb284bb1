import type { Language } from "../../../kernel/languages.ts";
import { formatPartialDate } from "../../../kernel/partial-date.ts";
import { translator } from "../../../web/messages.ts";
import type { Mark } from "../marks/mark.ts";
import { markMessages } from "./read.messages.ts";

/** A sentence with its marks; what each is stands beside it in words, so that it is read without colour too. */
export const MarkedText = ({
  language,
  text,
  marks,
  lang,
}: {
  language: Language;
  text: string;
  marks: readonly Mark[];
  lang: string;
}) => {
  const t = translator(markMessages, language);
  const shown: { mark: Mark; before: string }[] = [];
  let at = 0;
  for (const mark of marks) {
    // Of marks that overlap the outer one is shown.
    if (mark.start < at || (mark.kind === "place" && mark.adjective)) continue;
    shown.push({ mark, before: text.slice(at, mark.start) });
    at = mark.end;
  }
  return (
    <p class="marked-text" lang={lang}>
      {shown.map(({ mark, before }) => (
        <>
          {before}
          <mark>{text.slice(mark.start, mark.end)}</mark>
          <span class="mark-says" lang={language}>
            {t(mark.kind)}
            {detailOf(mark, language)}
          </span>
        </>
      ))}
      {text.slice(at)}
    </p>
  );
};

/** What the mark was read as, where that is more than its words. */
function detailOf(mark: Mark, language: Language): string {
  if (mark.kind === "date")
    return mark.edtf === null
      ? " ?"
      : ` ${formatPartialDate({ edtf: mark.edtf, verbatim: mark.text }, language, "short")}`;
  if (mark.kind === "place" && mark.place.name !== mark.text) return ` ${mark.place.name}`;
  return "";
}
