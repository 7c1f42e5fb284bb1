import { formatPartialDate } from "../../kernel/partial-date.ts";
import { translator } from "../../web/messages.ts";
import type { SourceClaims } from "../evidence/source-record.ts";
import { displayNames } from "../places/place.store.ts";
import { placeName } from "../places/place-words.tsx";
import { activityKindMessages } from "./activity.messages.ts";
import { toldActivities } from "./activity.store.ts";

/** The activities that a source tells of. */
export const sourceActivities: SourceClaims = async (read, { source, known, language }) => {
  const activities = await toldActivities(read, { source }, known);
  const names = await displayNames(
    read,
    activities.flatMap(({ parties }) => parties),
    known,
  );
  const kinds = translator(activityKindMessages, language);
  return activities.map(({ citation, partnership, parties, kind, label, on }) => {
    const told = [kinds(kind), on && formatPartialDate(on, language)].filter(Boolean).join(", ");
    return {
      citation,
      kind: "activity",
      about: parties.map((id) => placeName(names, id, language)).join(" – ") || citation,
      href: partnership && `/partnerships/${partnership}`,
      says: label ? `${told} (${label})` : told,
      on: on?.edtf ?? null,
    };
  });
};
