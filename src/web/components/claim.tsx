import type { Child } from "hono/jsx";
import type { Language } from "../../kernel/languages.ts";
import { translator } from "../messages.ts";
import { webMessages } from "../web.messages.ts";

export interface ClaimProps {
  /** What is claimed: a date, a label. */
  value: Child;
  /** The source's own words. */
  words?: string;
  /** The language of the words, BCP 47. */
  wordsLanguage?: string;
  /** Who says so, where and when. */
  source: Child;
  /** Leads to the source. */
  href?: string;
}

/** One claim: its value, the words it stands on, and who says so. */
export const Claim = ({ value, words, wordsLanguage, source, href }: ClaimProps) => (
  <div class="claim">
    <span class="claim-value">{value}</span>
    {words ? (
      <q class="claim-words" lang={wordsLanguage}>
        {words}
      </q>
    ) : null}
    <span class="claim-source">{href ? <a href={href}>{source}</a> : source}</span>
  </div>
);

/** The cell of a side that says nothing: an absence, looked for. */
export const NoClaim = ({ language, children }: { language: Language; children?: Child }) => (
  <span class="claim-none">{children ?? translator(webMessages, language)("nothingFound")}</span>
);
