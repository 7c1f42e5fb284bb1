import type { Language } from "../../kernel/languages.ts";
import { formatPartialDate } from "../../kernel/partial-date.ts";
import { type Dossier, titleOf } from "../../registry/dossiers/dossier.ts";
import type { KindDefinition } from "../../registry/dossiers/kind.ts";
import { eventDates } from "../../registry/events/event-dates.ts";
import { localHref } from "../../web/language.ts";
import { translator } from "../../web/messages.ts";
import { calendarMessages } from "./calendar.messages.ts";
import { spanned } from "./entries.ts";
import type { CalendarEntry } from "./write-calendar.ts";

/**
 * A forum or a programme as an entry: on the days of the date shown, which block no time; what other sources give stands
 * in its words. What has no date, or only a year, is not in a calendar of events.
 */
export function eventEntry(
  kind: KindDefinition,
  dossier: Dossier,
  { language, origin, place }: { language: Language; origin: string; place: string | null },
): CalendarEntry | null {
  const dates = eventDates(dossier);
  if (!dates) return null;
  const { earliest, latest, edtf } = dates.shown.on;
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return null;
  const t = translator(calendarMessages, language);
  const title = titleOf(dossier, kind, language).text;
  // "14 to 16 June" lasted three days; "June" is some day in it.
  const isHeld = edtf.includes("/") || earliest === latest;
  const others = dates.alternatives.map(({ on }) => formatPartialDate(on, language));
  return {
    uid: `${dossier.kind}-${dossier.id}@amity`,
    summary: isHeld ? title : spanned({ earliest, latest }, title, language),
    description: others.length > 0 ? t("alsoGiven", { dates: others.join("; ") }) : "",
    url: origin + localHref(language, `/${kind.path}/${dossier.id}`),
    earliest,
    latest,
    place,
  };
}
