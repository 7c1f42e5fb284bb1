import { LEVELS, type Level } from "../../../registry/places/place.ts";
import { Sections } from "../names/index-bytes.ts";

/** What the bytes of an index of names hold of a place beside the names by which it is found. */
export interface IndexedPlace {
  id: string;
  /** The main name. */
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  level: Level;
  population: number | null;
  point: { latitude: number; longitude: number } | null;
  admin1: string | null;
}

/** Places of an index by their ids, out of the very bytes that the names are found in: nothing is kept twice. */
export class IndexedPlaces {
  readonly #sections: Sections;
  readonly #text = new TextDecoder();
  readonly #idStart: Uint32Array;
  readonly #idBytes: Uint8Array;
  readonly #namePlace: Uint32Array;

  /** @throws NameIndexUnreadable */
  constructor(bytes: Uint8Array) {
    this.#sections = new Sections(bytes);
    this.#idStart = this.#sections.u32("idStart");
    this.#idBytes = this.#sections.u8("idBytes");
    this.#namePlace = this.#sections.u32("namePlace");
  }

  get(id: string): IndexedPlace | null {
    const place = search(this.#idStart.length - 1, (at) => {
      const there = this.#idAt(at);
      return there < id ? -1 : there > id ? 1 : 0;
    });
    return place === null ? null : this.#placeAt(place, id);
  }

  #idAt(place: number): string {
    return this.#text.decode(this.#idBytes.subarray(this.#idStart[place], this.#idStart[place + 1]));
  }

  #placeAt(place: number, id: string): IndexedPlace {
    const { lists, u8, u32, f32 } = this.#sections;
    const population = u32("placePopulation")[place] ?? 0;
    const latitude = f32("placeLatitude")[place] ?? Number.NaN;
    const longitude = f32("placeLongitude")[place] ?? Number.NaN;
    return {
      id,
      name: this.#firstName(place) ?? id,
      country: lists.countries?.[u8("placeCountry")[place] ?? -1] ?? "",
      level: LEVELS[u8("placeLevel")[place] ?? -1] ?? "other",
      population: population === 0 ? null : population - 1,
      point: Number.isNaN(latitude) ? null : { latitude: rounded(latitude), longitude: rounded(longitude) },
      admin1: lists.admins?.[u32("placeAdmin")[place] ?? -1] || null,
    };
  }

  /** Names stand in the order of their places, the main one of each first. */
  #firstName(place: number): string | null {
    let low = 0;
    let high = this.#namePlace.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#namePlace[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    if (this.#namePlace[low] !== place) return null;
    const start = this.#sections.u32("nameStart");
    return this.#text.decode(this.#sections.u8("nameBytes").subarray(start[low], start[low + 1]));
  }
}

/** The index keeps degrees as floats of four bytes: five places behind the point are theirs, a metre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

function search(length: number, order: (at: number) => number): number | null {
  let low = 0;
  let high = length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const there = order(middle);
    if (there === 0) return middle;
    if (there < 0) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}
