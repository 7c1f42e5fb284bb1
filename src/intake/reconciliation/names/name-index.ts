import { LEVELS, type Level, NAME_KINDS } from "../../../registry/places/place.ts";
import { bigramsOf } from "./bigrams.ts";
import { KEY } from "./build-index.ts";
import { faultsBetween } from "./edit-distance.ts";
import { Sections } from "./index-bytes.ts";
import { joined, scriptNumber, written } from "./latin-letters.ts";
import type { Asked, NameFound, Point } from "./named-entry.ts";
import { NearKeys } from "./near-keys.ts";
import { type Hit, type Known, rank } from "./rank.ts";
import { type Reading, readAsked } from "./read-asked.ts";
import { Readings } from "./readings.ts";
import type { ReasonCode } from "./reasons.ts";
import { DIVISIONS } from "./sureness.ts";

/** Nats for one letter wrong. */
export const FAULT = 4;
/** Keys compared letter by letter for one reading. */
const NEAR = { inCountry: 120, anywhere: 200, foreign: 100 };
/** Readings this many nats less likely than the best are not worth weighing. */
const FOREIGN_WINDOW = 9;
/** A name found this near is the name: names that are only like it are not looked for. */
const NEAR_ENOUGH = 0.5;
const VERY_NAME = 0.15;
/** People of a place that surely has a name in every script in which it is asked. */
const WELL_KNOWN = 100_000;
/** Nats for what a key leaves out of its name, and for what kind of name it is. */
const WITHOUT_KIND = 0.25;
const FIRST_PART = 2.5;
const BEFORE_COMMA = 0.4;
const CODE = 2;
/** The same where letters differ: who errs, errs in a name that is in use, and in its own script. */
const NEARLY = { alias: 0.6, letterByLetter: 1, acrossScripts: 1.5, otherScript: 2.5 };
/** Nats for the same reading in other letters: only the marks differ, or other Chinese characters sound alike. */
const OTHER_MARKS = 0.1;
const OTHER_LETTERS = 0.4;
const OTHER_CHARACTER = 1.2;
/** A Chinese name read in letters may be another with other tones. */
const OTHER_TONES = 1;

/** The names of the gazetteer in memory. Answers are the same for the same bytes; not for several threads at once. */
export class NameIndex {
  readonly #countries: ReadonlyMap<string, number>;
  readonly #lists: { countries: string[]; features: string[]; admins: string[] };
  readonly #keyStart: Uint32Array;
  readonly #keyBytes: Uint8Array;
  readonly #keyLinks: Uint32Array;
  readonly #linkName: Uint32Array;
  readonly #linkHow: Uint8Array;
  readonly #countryKeys: Uint32Array;
  readonly #nameStart: Uint32Array;
  readonly #nameBytes: Uint8Array;
  readonly #namePlace: Uint32Array;
  readonly #nameKind: Uint8Array;
  readonly #nameScript: Uint8Array;
  readonly #divisionsSaid: ReadonlyMap<string, string>;
  readonly #idStart: Uint32Array;
  readonly #idBytes: Uint8Array;
  readonly #place: Record<"country" | "level" | "feature", Uint8Array> & {
    admin: Uint32Array;
    population: Uint32Array;
    latitude: Float32Array;
    longitude: Float32Array;
  };
  readonly #near: NearKeys;
  readonly #readings = Readings.ofProgram();
  readonly #text = new TextDecoder();

  private constructor(sections: Sections) {
    const { countries = [], features = [], admins = [] } = sections.lists;
    this.#lists = { countries, features, admins };
    this.#countries = new Map(countries.map((country, at) => [country, at]));
    this.#keyStart = sections.u32("keyStart");
    this.#keyBytes = sections.u8("keyBytes");
    this.#keyLinks = sections.u32("keyLinks");
    this.#linkName = sections.u32("linkName");
    this.#linkHow = sections.u8("linkHow");
    this.#countryKeys = sections.u32("countryKeys");
    this.#nameStart = sections.u32("nameStart");
    this.#nameBytes = sections.u8("nameBytes");
    this.#namePlace = sections.u32("namePlace");
    this.#nameKind = sections.u8("nameKind");
    this.#nameScript = sections.u8("nameScript");
    this.#divisionsSaid = new Map(
      sections.lists.divisionsSaid?.map((line) => {
        const at = line.lastIndexOf("\t");
        return [line.slice(0, at), line.slice(at + 1)];
      }),
    );
    this.#idStart = sections.u32("idStart");
    this.#idBytes = sections.u8("idBytes");
    this.#place = {
      country: sections.u8("placeCountry"),
      level: sections.u8("placeLevel"),
      feature: sections.u8("placeFeature"),
      admin: sections.u32("placeAdmin"),
      population: sections.u32("placePopulation"),
      latitude: sections.f32("placeLatitude"),
      longitude: sections.f32("placeLongitude"),
    };
    this.#near = new NearKeys({
      countries: countries.length,
      countryKeys: this.#countryKeys,
      bigramStart: sections.u32("bigramStart"),
      bigramKeys: sections.u32("bigramKeys"),
      keyBigrams: sections.u8("keyBigrams"),
    });
  }

  /** @throws NameIndexUnreadable where the bytes are damaged or of another version */
  static open(bytes: Uint8Array): NameIndex {
    return new NameIndex(new Sections(bytes));
  }

  get places(): number {
    return this.#place.country.length;
  }

  /** Places that the name may mean, surest first; none where nothing is near or the name has no letter. */
  find(asked: Asked, limit = 10): NameFound[] {
    const readings = readAsked(asked.name);
    if (readings.length === 0) return [];
    const country = asked.country === null ? null : this.#countries.get(asked.country);
    if (country === undefined) return [];
    const hits = new Map<number, Hit>();
    let least = Number.POSITIVE_INFINITY;
    for (const reading of readings) {
      this.#exact(reading, country, hits);
      for (const { distance } of hits.values()) least = Math.min(least, distance);
      // Somebody who wrote a name that stands there did not mean a part of it.
      if (least <= VERY_NAME) break;
    }
    if (least > NEAR_ENOUGH || this.#mayBeOther(readings, hits, asked.level))
      for (const reading of readings) this.#alike(reading, country, asked.country, hits);
    const admins = this.#adminsSaid(readings, country, asked.country);
    return rank(hits, asked, this.#known, admins, limit);
  }

  /**
   * A name that stands there need not be the one: the list has names of other scripts for the larger places only, and
   * the name may say a level that the place is not of.
   */
  #mayBeOther(readings: readonly Reading[], hits: ReadonlyMap<number, Hit>, asked: Level | null): boolean {
    const [first] = readings;
    const wanted = asked === null ? (first?.levels ?? []) : [asked];
    for (const place of hits.keys()) {
      const level = LEVELS[this.#place.level[place] as number] as Level;
      const known = DIVISIONS.has(level) || (this.#place.population[place] as number) > WELL_KNOWN;
      if ((wanted.length === 0 || wanted.includes(level)) && (first?.latin || known)) return false;
    }
    return !(first?.latin && wanted.length === 0);
  }

  readonly #known: Known = {
    place: (place) => ({
      id: decode(this.#text, this.#idBytes, this.#idStart, place),
      country: this.#lists.countries[this.#place.country[place] as number] ?? "",
      level: LEVELS[this.#place.level[place] as number] as Level,
      feature: this.#lists.features[this.#place.feature[place] as number] || null,
      population: this.#place.population[place] ? (this.#place.population[place] as number) - 1 : null,
      point: this.#pointOf(place),
      admin1: this.#lists.admins[this.#place.admin[place] as number] || null,
    }),
    name: (name) => ({
      name: decode(this.#text, this.#nameBytes, this.#nameStart, name),
      kind: NAME_KINDS[this.#nameKind[name] as number] ?? "alias",
    }),
  };

  #pointOf(place: number): Point | null {
    const latitude = this.#place.latitude[place] as number;
    return Number.isNaN(latitude) ? null : { latitude, longitude: this.#place.longitude[place] as number };
  }

  /** Names with the very letters of the reading. */
  #exact(reading: Reading, country: number | null, hits: Map<number, Hit>): void {
    for (const text of reading.keys) {
      const bytes = Buffer.from(text, "latin1");
      for (
        let at = country ?? 0;
        at < (country === null ? this.#lists.countries.length : country + 1);
        at++
      ) {
        const key = this.#keyOf(bytes, at);
        if (key !== null) this.#take(key, reading, 0, true, hits);
      }
    }
  }

  #keyOf(bytes: Uint8Array, country: number): number | null {
    let low = this.#countryKeys[country] as number;
    let high = (this.#countryKeys[country + 1] as number) - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const order = this.#order(bytes, middle);
      if (order === 0) return middle;
      if (order < 0) high = middle - 1;
      else low = middle + 1;
    }
    return null;
  }

  #order(bytes: Uint8Array, key: number): number {
    const from = this.#keyStart[key] as number;
    const length = (this.#keyStart[key + 1] as number) - from;
    for (let at = 0; at < bytes.length && at < length; at++) {
      const difference = (bytes[at] as number) - (this.#keyBytes[from + at] as number);
      if (difference !== 0) return difference;
    }
    return bytes.length - length;
  }

  /** Names that differ by a few letters, or that are another script's way to write it. */
  #alike(reading: Reading, country: number | null, code: string | null, hits: Map<number, Hit>): void {
    const bigrams: number[] = [];
    for (const text of reading.keys) {
      const bytes = Buffer.from(text, "latin1");
      bigramsOf(bytes, 0, bytes.length, bigrams);
      const most = faultsAllowed(bytes.length);
      const pairs = bigrams.map((bigram) => [bigram, 1] as const);
      for (const key of this.#near.find(
        pairs,
        bigrams.length,
        country,
        country === null ? NEAR.anywhere : NEAR.inCountry,
      )) {
        const faults = faultsBetween(
          bytes,
          0,
          bytes.length,
          this.#keyBytes,
          this.#keyStart[key] as number,
          this.#keyStart[key + 1] as number,
          most,
        );
        // Without a fault it was found as it stands.
        if (faults > 0 && faults !== Number.POSITIVE_INFINITY) this.#take(key, reading, faults, false, hits);
      }
    }
    if (reading.latin) return;
    const foreign = this.#readings.foreign(reading.text, code);
    let most = Number.POSITIVE_INFINITY;
    for (const key of this.#near.find(foreign.expected, foreign.weight, country, NEAR.foreign)) {
      const from = this.#keyStart[key] as number;
      const cost = this.#readings.cost(
        foreign,
        this.#keyBytes,
        from,
        this.#keyStart[key + 1] as number,
        most,
      );
      if (cost === Number.POSITIVE_INFINITY) continue;
      most = Math.min(most, cost + FOREIGN_WINDOW);
      for (const { name, how } of this.#linksOf(key))
        if ((how & (KEY.foreign | KEY.code)) === 0)
          this.#keep(hits, name, cost + ofKind(how, reading), reading, "read-across-scripts", 0);
    }
  }

  *#linksOf(key: number): Generator<{ name: number; how: number }> {
    for (let at = this.#keyLinks[key] as number; at < (this.#keyLinks[key + 1] as number); at++)
      yield { name: this.#linkName[at] as number, how: this.#linkHow[at] as number };
  }

  #take(key: number, reading: Reading, faults: number, exact: boolean, hits: Map<number, Hit>): void {
    for (const { name, how } of this.#linksOf(key)) {
      let cost = reading.cost + costOf(how) + faults * FAULT;
      let code: ReasonCode = "faults";
      if (exact) {
        const own = written(decode(this.#text, this.#nameBytes, this.#nameStart, name));
        const same = (how & LEFT_OUT) === 0 && own === reading.written;
        code = reading.because ?? (same ? "same-name" : "same-reading");
        if (how & KEY.firstPart) code = "part-of-name";
        else if (!same) cost += how & KEY.letterByLetter ? OTHER_LETTERS : differenceOf(own, reading);
      } else {
        if (how & KEY.code) continue;
        cost += this.#nearly(name, how, reading);
      }
      this.#keep(hits, name, cost, reading, code, faults);
    }
  }

  #nearly(name: number, how: number, reading: Reading): number {
    let cost = NAME_KINDS[this.#nameKind[name] as number] === "official" ? 0 : NEARLY.alias;
    const script = this.#nameScript[name] as number;
    if (how & KEY.letterByLetter) cost += reading.latin ? NEARLY.letterByLetter : 0;
    else if (script !== reading.script)
      cost += script === 0 || reading.latin ? NEARLY.acrossScripts : NEARLY.otherScript;
    return cost;
  }

  #keep(
    hits: Map<number, Hit>,
    name: number,
    distance: number,
    reading: Reading,
    code: ReasonCode,
    faults: number,
  ): void {
    const place = this.#namePlace[name] as number;
    const had = hits.get(place);
    if (had === undefined || distance < had.distance)
      hits.set(place, { name, distance, reading, code, faults });
  }

  /** Divisions of the first order that a name says it lies in. */
  #adminsSaid(
    readings: readonly Reading[],
    country: number | null,
    code: string | null,
  ): ReadonlyMap<string, ReadonlySet<string>> {
    const said = new Map<string, ReadonlySet<string>>();
    for (const { within } of readings) {
      if (within === null || said.has(within) || country === null) continue;
      const admins = new Set<string>();
      const known = this.#divisionsSaid.get(`${code}\t${joined(within)}`);
      if (known !== undefined) admins.add(known);
      for (const { keys } of readAsked(within))
        for (const text of keys) {
          const key = this.#keyOf(Buffer.from(text, "latin1"), country);
          if (key === null) continue;
          for (const { name } of this.#linksOf(key)) {
            const place = this.#namePlace[name] as number;
            const admin = this.#lists.admins[this.#place.admin[place] as number];
            if (admin && LEVELS[this.#place.level[place] as number] === "province") admins.add(admin);
          }
        }
      if (admins.size > 0) said.set(within, admins);
    }
    return said;
  }
}

const decode = (
  text: { decode(bytes: Uint8Array): string },
  bytes: Uint8Array,
  start: Uint32Array,
  at: number,
): string => text.decode(bytes.subarray(start[at] as number, start[at + 1] as number));

const LEFT_OUT = KEY.withoutKind | KEY.firstPart | KEY.beforeComma;

const costOf = (how: number): number =>
  (how & KEY.withoutKind ? WITHOUT_KIND : 0) +
  (how & KEY.firstPart ? FIRST_PART : 0) +
  (how & KEY.beforeComma ? BEFORE_COMMA : 0) +
  (how & KEY.code ? CODE : 0);

/** What a Chinese name is written as letter by letter says its syllables: another that is read alike is another name. */
const ofKind = (how: number, reading: Reading): number =>
  reading.cost +
  costOf(how) +
  (how & KEY.letterByLetter && HAN.test(reading.text) ? NEARLY.letterByLetter : 0);

/** A short name bears fewer faults. */
const faultsAllowed = (length: number): number =>
  length <= 3 ? 1 : length <= 5 ? 2 : length <= 9 ? 2.7 : 3.7;

const HAN = /\p{Script=Han}/u;

/** Two names with the same letters in Latin: by marks only, in another script, or in characters that sound alike. */
function differenceOf(own: string, reading: Reading): number {
  const ownHan = HAN.test(own);
  if (ownHan && HAN.test(reading.written)) {
    const [a, b] = [[...own], [...reading.written]];
    if (a.length !== b.length) return OTHER_CHARACTER;
    return Math.min(2, a.filter((char, at) => char !== b[at]).length) * OTHER_CHARACTER;
  }
  if (HAN.test(reading.written)) return OTHER_TONES;
  return scriptNumber(own) !== reading.script || !reading.latin ? OTHER_LETTERS : OTHER_MARKS;
}
