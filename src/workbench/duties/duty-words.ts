import { dueEntry } from "../../documents/calendar/entries.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { placeName } from "../../registry/places/place-words.tsx";
import { translator } from "../../web/messages.ts";
import { dutyMessages } from "./duty.messages.ts";
import type { Duty } from "./duty.ts";
import type { OfficeSetting } from "./setting.ts";

export interface DutyWording {
  language: Language;
  origin: string;
  names: ReadonlyMap<PlaceId, Record<string, string>>;
  setting: OfficeSetting;
}

/** A duty in words: what is due, and from what it follows. Dates of the record are worded as the calendars word them. */
export function dutyWords(duty: Duty, wording: DutyWording): { what: string; why: string } {
  const { language, origin, names, setting } = wording;
  const t = translator(dutyMessages, language);
  if (duty.follows) {
    const entry = dueEntry(duty.follows, { language, origin, names, noticeMonths: setting.noticeMonths });
    return { what: entry.summary, why: entry.description };
  }
  const about = duty.about ?? "";
  switch (duty.kind) {
    case "silence":
      return { what: t("silence", { title: about }), why: t("silenceWhy", { months: setting.silentMonths }) };
    case "retention":
      return { what: t("retention", { number: about }), why: t("retentionWhy") };
    default: {
      const parties = duty.parties.map((id) => placeName(names, id, language)).join(" – ");
      return { what: parties ? `${about} (${parties})` : about, why: "" };
    }
  }
}
