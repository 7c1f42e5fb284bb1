import type { Child } from "hono/jsx";
import type { OrganizationId, PlaceId } from "../../../kernel/ids.ts";
import { formatPartialDate, type PartialDate } from "../../../kernel/partial-date.ts";
import { translator } from "../../../web/messages.ts";
import { type Dossier, statementsOf } from "../../dossiers/dossier.ts";
import { organizationName, subjectName } from "../../dossiers/dossier-names.ts";
import type { DossierAsked } from "../../dossiers/presenter.ts";
import { placeName } from "../../places/place-words.tsx";
import { eventMessages } from "../event.messages.ts";
import { eventDates } from "../event-dates.ts";
import { listed, listOfDates } from "../event-words.tsx";
import { proposalsIn } from "../proposal.ts";
import { readParts, scaleOf } from "../read-event.ts";

/** "Held on 15 June 2023 (also given: 14–16 June 2023) in Qingdao by …." From the data, in the reader's language. */
export async function eventLead(asked: DossierAsked): Promise<Child> {
  const { read, dossier, at, language } = asked;
  const scale = scaleOf(dossier);
  if (scale === "kind of activity") return translator(eventMessages, language)("kindLead");
  const sentences = [heldSentence(asked)];
  if (scale === "series") {
    const { editions } = await readParts(read, dossier, at.known);
    sentences.push(editionsSentence(asked, editions), proposedSentence(asked));
  }
  // "In 2022 г." ends in an abbreviation, whose full stop is that of the sentence as well.
  return sentences
    .filter(Boolean)
    .join(language === "zh-Hans" ? "" : " ")
    .replaceAll("..", ".");
}

function heldSentence({ dossier, names, language }: DossierAsked): string {
  const t = translator(eventMessages, language);
  const dates = eventDates(dossier);
  if (!dates) return "";
  const places = [
    ...new Set(
      statementsOf(dossier, "place").flatMap(({ value }) =>
        value.type === "place" ? [placeName(names.places, value.place as PlaceId, language)] : [],
      ),
    ),
  ];
  const organisers = [
    ...new Set(
      statementsOf(dossier, "organiser").flatMap(({ value, role }) =>
        value.type === "organization" && (role === null || role === "organiser")
          ? [organizationName(names, value.organization as OrganizationId, language)]
          : [],
      ),
    ),
  ];
  return t("heldLead", {
    role: dates.shown.role,
    when: whenWords(dates.shown.on, t),
    also:
      dates.alternatives.length > 0 ? t("also", { dates: listOfDates(dates.alternatives, language) }) : "",
    place: places.length > 0 ? t("inPlace", { places: listed(language, places) }) : "",
    by:
      organisers.length > 0
        ? t("by", { organisers: organisers.join(language === "zh-Hans" ? "、" : "; ") })
        : "",
  });

  function whenWords(on: PartialDate, say: typeof t): string {
    const day = formatPartialDate(on, language);
    // A doubt says its own preposition: "about October 2023".
    if (/^\d{4}(-\d\d)?$/.test(on.edtf)) return say("whenMonth", { day });
    return /^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/.test(on.edtf) ? say("whenDay", { day }) : day;
  }
}

function editionsSentence({ language }: DossierAsked, editions: readonly Dossier[]): string {
  const t = translator(eventMessages, language);
  const dated = editions.flatMap((edition) => eventDates(edition)?.shown.on ?? []);
  const [first, last] = [dated[0], dated.at(-1)];
  const words = (on: PartialDate) => formatPartialDate(on, language);
  const span =
    first && last
      ? first === last
        ? t("spanOne", { first: words(first) })
        : t("span", { first: words(first), last: words(last) })
      : "";
  return t("editionsLead", { n: editions.length, span });
}

function proposedSentence({ dossier, names, language }: DossierAsked): string {
  const [proposal] = proposalsIn(dossier);
  if (!proposal) return "";
  const t = translator(eventMessages, language);
  return t("proposedLead", {
    who: subjectName(names, { kind: "person", id: proposal.by }, language),
    when: proposal.on ? t("commaWhen", { day: formatPartialDate(proposal.on, language) }) : "",
  });
}
