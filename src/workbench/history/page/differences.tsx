import type { Child } from "hono/jsx";
import type { Language } from "../../../kernel/languages.ts";
import { localHref } from "../../../web/language.ts";
import { translator } from "../../../web/messages.ts";
import type { Difference, Said } from "../difference.ts";
import {
  changeMessages,
  historyMessages,
  judgedMessages,
  mergedMessages,
  type PartName,
  partMessages,
} from "../history.messages.ts";
import type { RecordChange } from "../read-history.ts";

/** Differences shown of one record; of a revision that did more to it the rest is counted. */
const MOST_SHOWN = 30;

/** What became of a record, a line each. */
export const Differences = ({ language, change }: { language: Language; change: RecordChange }) => {
  const t = translator(historyMessages, language);
  const { differences, state } = change;
  if (differences.length === 0 && state === null) return <p class="soft">{t("nothingShown")}</p>;
  const more = differences.length - MOST_SHOWN;
  return (
    <ul class="differences">
      {state ? (
        <li class="difference-state">
          {t("state", { was: state.was ?? t("noState"), is: state.is ?? t("noState") })}
        </li>
      ) : null}
      {differences.slice(0, MOST_SHOWN).map((difference) => (
        <li>
          <DifferenceLine language={language} difference={difference} />
        </li>
      ))}
      {more > 0 ? <li class="soft">{t("more", { n: more })}</li> : null}
    </ul>
  );
};

const DifferenceLine = ({ language, difference }: { language: Language; difference: Difference }) => {
  const { change, said, parts } = difference;
  const colon = language === "zh-Hans" ? "：" : ": ";
  return (
    <>
      <b>{changeWord(language, difference)}</b>
      {colon}
      {said.head}
      {change === "replaced" ? (
        parts.map(({ label, was, is }) => (
          <span class="difference-part">
            <span class="soft">{labelled(language, label)}</span> {was ? <del>{was}</del> : "–"} →{" "}
            {is ? <ins>{is}</ins> : "–"}
          </span>
        ))
      ) : (
        <SaidParts language={language} said={said} />
      )}
    </>
  );
};

const SaidParts = ({ language, said }: { language: Language; said: Said }): Child => {
  const t = translator(historyMessages, language);
  const comma = language === "zh-Hans" ? "，" : ", ";
  return (
    <>
      {said.parts.map(([label, words]) => (
        <>
          {comma}
          {label ? <span class="soft">{label} </span> : null}
          {words}
        </>
      ))}
      {said.because ? (
        <>
          {comma}
          {t.rich<Child>("because", { reason: <span lang="en">{said.because.reason}</span> })}
        </>
      ) : null}
      {said.source ? (
        <span class="difference-source">
          {t.rich<Child>("fromSource", {
            source: (
              <a
                href={localHref(language, `/sources/${said.source.id}`)}
                lang={said.source.language ?? undefined}
              >
                {said.source.title}
              </a>
            ),
          })}
        </span>
      ) : null}
    </>
  );
};

export function changeWord(
  language: Language,
  { change, said }: Pick<Difference, "change" | "said">,
): string {
  if (said.kind === "judgement") return translator(judgedMessages, language)(change);
  if (said.kind === "merge") return translator(mergedMessages, language)(change);
  return translator(changeMessages, language)(change);
}

/** The label of a part: `source` and `because` are ours, others are in the reader's words already. */
export const labelled = (language: Language, label: string): string =>
  label in partMessages ? translator(partMessages, language)(label as PartName) : label;
