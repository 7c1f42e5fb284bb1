import type { CitationId } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import type { Judgement } from "../../../registry/evidence/judgement.ts";
import { baseOf } from "../../../registry/evidence/record-citations.ts";
import { judgementWord } from "../../../registry/partnerships/partnership.words.ts";
import { translator } from "../../../web/messages.ts";
import type { Said } from "../difference.ts";
import { type PartName, partMessages } from "../history.messages.ts";

type Part = readonly [label: string, words: string];

/** A labelled part; nothing where there is nothing to say. */
export const part = (
  language: Language,
  name: PartName,
  words: string | number | null | undefined,
): Part[] =>
  words === null || words === undefined || words === ""
    ? []
    : [[translator(partMessages, language)(name), String(words)]];

/** What is judged of these claims. A claim that is not there (a later version stands) is judged no more. */
export function judgedOf(
  language: Language,
  judgements: readonly Judgement[],
  claims: ReadonlyMap<CitationId, string>,
): Said[] {
  return judgements.flatMap(({ citation, kind, other, reason, author }): Said[] => {
    const about = claims.get(citation);
    if (about === undefined) return [];
    const group = kind === "accept" || kind === "reject" ? "value" : "act";
    const second = other === null ? null : (claims.get(other) ?? other);
    return [
      {
        key: `judgement ${baseOf(citation)} ${group}`,
        kind: "judgement",
        head: [judgementWord(language, kind), second].filter(Boolean).join(" "),
        parts: part(language, "about", about),
        source: null,
        because: { reason, author },
      },
    ];
  });
}
