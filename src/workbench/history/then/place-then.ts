import { notFound } from "../../../kernel/errors.ts";
import type { PlaceId } from "../../../kernel/ids.ts";
import type { Language } from "../../../kernel/languages.ts";
import { formatPartialDate } from "../../../kernel/partial-date.ts";
import {
  levelMessages,
  nameKindMessages,
  successionMessages,
} from "../../../registry/places/place.messages.ts";
import { displayNames, placesById } from "../../../registry/places/place.store.ts";
import type { Place } from "../../../registry/places/place.ts";
import {
  namesOf,
  type PlaceMerge,
  placeExists,
  placeMerges,
  successionsOf,
} from "../../../registry/places/place-record.store.ts";
import { placeName } from "../../../registry/places/place-words.tsx";
import { languageName, regionName, translator } from "../../../web/messages.ts";
import type { Said } from "../difference.ts";
import { historyMessages } from "../history.messages.ts";
import type { RecordThen, ThenAsked } from "../record-then.ts";
import { part } from "./said.ts";

/** A place as known at a revision: what it is, its names, what came before and after, and its merges. */
export async function placeThen({ read, language, known }: ThenAsked, id: string): Promise<RecordThen> {
  const place = id as PlaceId;
  if (!(await placeExists(read, place))) throw notFound("unknown-place", "There is no place of this id.", id);
  const t = translator(historyMessages, language);
  const described = (await placesById(read, [place], known)).get(place);
  const names = await namesOf(read, place, known);
  const successions = await successionsOf(read, place, known);
  const merges = await placeMerges(read, [place], known);
  const displayed = await displayNames(
    read,
    [
      place,
      ...(described?.parent ? [described.parent] : []),
      ...successions.flatMap(({ predecessor, successor }) => [predecessor, successor]),
    ],
    known,
  );
  const called = (one: PlaceId) => placeName(displayed, one, language);
  return {
    title: described ? called(place) : null,
    state: null,
    said: [
      ...(described ? [describedSaid(language, described, called)] : []),
      ...names.map(
        (name): Said => ({
          key: `name ${name.language} ${name.kind} ${name.name}`,
          kind: "name",
          head: t("aName"),
          parts: [
            ...part(language, "name", name.name),
            ...part(language, "language", languageName(name.language, language)),
            ...part(language, "kind", translator(nameKindMessages, language)(name.kind)),
            ...part(language, "when", name.valid && formatPartialDate(name.valid, language)),
          ],
          source: null,
          because: null,
        }),
      ),
      ...successions.map(
        (one): Said => ({
          key: `succession ${one.id}`,
          kind: "description",
          head: t("aSuccession"),
          parts: [
            ["", `${called(one.predecessor)} → ${called(one.successor)}`],
            ...part(language, "kind", translator(successionMessages, language)(one.kind)),
            ...part(language, "when", formatPartialDate(one.on, language)),
            ...part(language, "note", one.note),
          ],
          source: null,
          because: null,
        }),
      ),
      ...merges.map((merge) => mergeSaid(language, merge, place)),
    ],
  };
}

const describedSaid = (language: Language, place: Place, called: (id: PlaceId) => string): Said => ({
  key: "itself",
  kind: "description",
  head: translator(historyMessages, language)("itself"),
  parts: [
    ...part(language, "level", translator(levelMessages, language)(place.level)),
    ...part(language, "country", regionName(place.country, language)),
    ...part(language, "within", place.parent && called(place.parent)),
    ...part(language, "point", place.point && `${place.point.latitude}, ${place.point.longitude}`),
    ...part(language, "population", place.population),
    ["GeoNames", String(place.geonames ?? "")],
    ["Wikidata", place.wikidata ?? ""],
    ...part(language, "note", place.note),
  ].filter(([, words]) => words !== "") as [string, string][],
  source: null,
  because: null,
});

/** A merge, as told of one of the two. */
export function mergeSaid(
  language: Language,
  { merged, into, reason, author }: Pick<PlaceMerge, "reason" | "author"> & { merged: string; into: string },
  of: string,
): Said {
  const t = translator(historyMessages, language);
  return {
    key: `merge ${merged}`,
    kind: "merge",
    head: merged === of ? t("intoOther", { id: into }) : t("intoThis", { id: merged }),
    parts: [],
    source: null,
    because: { reason, author },
  };
}
