/** Longitude, latitude. */
export type Position = [longitude: number, latitude: number];

export interface Place {
  id: string;
  /** In the language of the page, where there is such a name. */
  name: string;
  /** Of the side that the question starts from. */
  own: boolean;
  at: Position;
  href: string | undefined;
  /** Its ties as the data counts them, else as many as are drawn. */
  count: number;
  ties: Tie[];
}

export interface Tie {
  id: string;
  name: string;
  certain: boolean;
  ends: [Position, Position];
  from: Place | undefined;
  to: Place | undefined;
  href: string | undefined;
}

export interface MapModel {
  /** Most connected first. */
  places: Place[];
  ties: Tie[];
  /** Features without a position: said, not drawn. */
  unplaced: number;
}

type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? (value as Fields) : {};
const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function positionOf(value: unknown): Position | undefined {
  const [longitude, latitude] = listOf(value);
  if (typeof longitude !== "number" || typeof latitude !== "number") return undefined;
  return Math.abs(latitude) <= 90 && Number.isFinite(longitude) ? [longitude, latitude] : undefined;
}

/** The ends of a line, which may be cut in two where it crosses the antimeridian. */
function endsOf(geometry: Fields): [Position, Position] | undefined {
  const parts = listOf(geometry.coordinates);
  const whole = geometry.type === "MultiLineString" ? parts.flatMap(listOf) : parts;
  const first = positionOf(whole[0]);
  const last = positionOf(whole.at(-1));
  return first && last ? [first, last] : undefined;
}

/** Only addresses of our own site, in the language of the page: `/places/x` is `/zh/places/x`. */
function hrefOf(value: unknown, prefix: string): string | undefined {
  const href = textOf(value);
  if (!href || !/^\/(?![/\\])/.test(href)) return undefined;
  return /^\/(en|zh|ru)(?=[/?#]|$)/.test(href) ? href : prefix + href;
}

function placeOf(geometry: Fields, own: Fields, id: string, language: string, prefix: string) {
  const at = geometry.type === "Point" ? positionOf(geometry.coordinates) : undefined;
  if (!at) return undefined;
  const name = textOf(fieldsOf(own.names)[language]) ?? textOf(own.name) ?? id;
  const count = typeof own.count === "number" ? own.count : -1;
  return { id, name, own: own.side !== "other", at, href: hrefOf(own.href, prefix), count, ties: [] };
}

/** Reads a GeoJSON collection of places and partnerships, leniently: what cannot be drawn is counted. */
export function readModel(collection: unknown, language: string, prefix: string): MapModel {
  const features = listOf(fieldsOf(collection).features).map((feature) => {
    const { geometry, properties, id } = fieldsOf(feature);
    const own = fieldsOf(properties);
    return { geometry: fieldsOf(geometry), own, id: textOf(own.id) ?? textOf(id) ?? "" };
  });
  const byId = new Map<string, Place>();
  const ties: Tie[] = [];
  let unplaced = 0;
  for (const { geometry, own, id } of features) {
    if (own.kind !== "place") continue;
    const place = placeOf(geometry, own, id, language, prefix);
    if (place) byId.set(id, place);
    else unplaced++;
  }
  for (const { geometry, own, id } of features) {
    if (own.kind !== "partnership") continue;
    const from = byId.get(textOf(own.from) ?? "");
    const to = byId.get(textOf(own.to) ?? "");
    const ends = from && to ? ([from.at, to.at] satisfies [Position, Position]) : endsOf(geometry);
    if (!ends) {
      unplaced++;
      continue;
    }
    const name = from && to ? `${from.name} – ${to.name}` : (textOf(own.name) ?? id);
    const tie = { id, name, certain: own.certainty === "certain", ends, from, to };
    ties.push({ ...tie, href: hrefOf(own.href, prefix) });
  }
  for (const tie of ties) {
    tie.from?.ties.push(tie);
    tie.to?.ties.push(tie);
  }
  for (const place of byId.values()) if (place.count < 0) place.count = place.ties.length;
  const places = [...byId.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  return { places, ties, unplaced };
}

/** The other end of each tie of a place. */
export function counterparts(place: Place): Place[] {
  const others = place.ties.map((tie) => (tie.from === place ? tie.to : tie.from));
  return [...new Set(others.filter((other) => other !== undefined && other !== place))] as Place[];
}
