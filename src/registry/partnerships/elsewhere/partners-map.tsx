import type { Child } from "hono/jsx";
import type { ReadDb } from "../../../database/database.ts";
import type { Feature } from "../../../http/geojson.ts";
import { nameIn } from "../../../web/components/names.tsx";
import { MapFigure } from "../../../web/map/map.tsx";
import { translator, writeDay } from "../../../web/messages.ts";
import type { ReadAs } from "../../evidence/read-as.ts";
import type { SectionAsked } from "../../places/place.page.tsx";
import { displayNames, placesById } from "../../places/place.store.ts";
import { ownNames } from "../../places/place-words.tsx";
import { heldPairs, type Whose } from "./country-partners.store.ts";
import { type PairLine, pairFeatures } from "./pair-features.ts";
import { partnersMessages } from "./place-partners.messages.ts";

/**
 * Places and the partnerships in force between them on a day, as GeoJSON: a point a place, the shortest line a pair.
 * A place without a point has no geometry and stands in the data all the same.
 */
export async function partnersFeatures(read: ReadDb, whose: Whose, at: ReadAs): Promise<Feature[]> {
  const pairs = await heldPairs(read, whose, at.asOf, at.known);
  const own = new Set(pairs.map((pair) => pair.place));
  if ("places" in whose) for (const place of whose.places) own.add(place);
  const ids = [...new Set([...own, ...pairs.map((pair) => pair.other)])];
  const places = await placesById(read, ids, at.known);
  const names = await displayNames(read, ids, at.known);
  const lines = pairs.map(
    ({ partnership, place, other, certain }): PairLine => ({
      id: `${partnership}/${place}/${other}`,
      partnership,
      from: place,
      to: other,
      certainty: certain ? "certain" : "possible",
    }),
  );
  return pairFeatures(lines, ids, own, (id) => {
    const place = places.get(id);
    const more = { level: place?.level ?? null, country: place?.country ?? null };
    return { names: names.get(id), point: place?.point, more };
  });
}

/** The map of a place's or country's partners on its page; nothing where none has a point. */
export async function partnersMap(
  read: ReadDb,
  { record, at, language, query }: SectionAsked,
  whose: Whose,
): Promise<{ figure: Child; islands: string[] }> {
  const features = await partnersFeatures(read, whose, at);
  const drawn = features.some(({ geometry, properties }) => geometry && properties.kind === "partnership");
  if (!drawn) return { figure: null, islands: [] };
  const { place, displayed } = record;
  const search = query.size > 0 ? `?${query}` : "";
  const label = translator(partnersMessages, language)("map", {
    place: nameIn(ownNames(displayed.get(place.id)), language),
    day: writeDay(language, at.asOf),
  });
  const figure = (
    <MapFigure
      language={language}
      src={`/places/${place.id}.geojson${search}`}
      label={label}
      tableHref="#partners"
      {...("places" in whose && { focus: place.id })}
      features={features}
    />
  );
  return { figure, islands: ["map"] };
}
