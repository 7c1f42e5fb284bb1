import type { Child } from "hono/jsx";
import type { Language } from "../../../kernel/languages.ts";
import { Tag } from "../../../web/components/tag.tsx";
import { translator } from "../../../web/messages.ts";
import type { Silence, StatusEvidence, StatusOnDay } from "../derive-status.ts";
import { projectMessages } from "../project.messages.ts";
import { STATUS_WORDS } from "../status.ts";

type AnyStatus = StatusOnDay<StatusEvidence>;

/** "under way", "possibly done, possibly funded", "possibly listed, or nothing yet", "not known". */
export function statusText(language: Language, { readings, unknownToo }: AnyStatus): string {
  const t = translator(projectMessages, language);
  if (readings.length === 0) return t("unknown");
  const comma = language === "zh-Hans" ? "，" : ", ";
  const words = readings.map(({ status, certainty }) => {
    const what = STATUS_WORDS[status][language];
    return certainty === "certain" ? what : t("possibly", { what });
  });
  return [...words, ...(unknownToo ? [t("nothingYet")] : [])].join(comma);
}

/** The same as tags, for tables. */
export const StatusTags = ({ language, of }: { language: Language; of: AnyStatus }): Child => {
  const t = translator(projectMessages, language);
  if (of.readings.length === 0) return <span class="soft">{t("unknown")}</span>;
  return (
    <>
      {of.readings.map(({ status, certainty }, index) => {
        const what = STATUS_WORDS[status][language];
        return (
          <>
            {index > 0 ? " " : ""}
            <Tag kind={certainty}>{certainty === "certain" ? what : t("possibly", { what })}</Tag>
          </>
        );
      })}
      {of.silence?.certainty === "certain" ? (
        <span class="small soft"> {silenceText(language, of.silence)}</span>
      ) : null}
    </>
  );
};

/** "No news for 46 months."; nothing where it is not long enough to be said. */
export function silenceText(language: Language, silence: Silence | null): string {
  const t = translator(projectMessages, language);
  if (silence === null || silence.certainty === "not") return "";
  if (silence.certainty === "possible") {
    return Number.isFinite(silence.atMost) ? t("silentPossibly", { n: silence.atMost }) : "";
  }
  return t(silence.atLeast === silence.atMost ? "silent" : "silentAtLeast", { n: silence.atLeast });
}
