import { BIGRAMS } from "./bigrams.ts";

/** The part of the index in which names near to another are looked for. */
interface Postings {
  countries: number;
  /** The first key of each country. */
  countryKeys: Uint32Array;
  bigramStart: Uint32Array;
  bigramKeys: Uint32Array;
  /** Different pairs of letters of each key. */
  keyBigrams: Uint8Array;
}

const LEVELS = 255;
/** Weights are counted in so many parts. */
const PARTS = 64;
/** A list of the keys met pays where they are fewer than one in so many. */
const FEW = 4;

/**
 * Keys that share most pairs of neighbouring letters with what is looked for: by Dice's coefficient, with weights where
 * the letters are only expected.
 */
export class NearKeys {
  readonly #postings: Postings;
  readonly #shared: Uint16Array;
  readonly #level: Uint8Array;
  readonly #met: Uint32Array;
  readonly #counts = new Uint32Array(LEVELS + 1);
  readonly #scale = new Float32Array(256);

  constructor(postings: Postings) {
    this.#postings = postings;
    this.#shared = new Uint16Array(postings.keyBigrams.length);
    this.#level = new Uint8Array(postings.keyBigrams.length);
    this.#met = new Uint32Array(Math.ceil(postings.keyBigrams.length / FEW) + 1);
  }

  /**
   * @param bigrams pairs with their weights (1 where they are sure)
   * @param weight of all pairs together
   * @param country where it is in the list of countries; null for all
   * @param most how many keys at most, roughly; nearest first
   */
  find(
    bigrams: Iterable<readonly [number, number]>,
    weight: number,
    country: number | null,
    most: number,
  ): number[] {
    const { countries, countryKeys } = this.#postings;
    const first = countryKeys[country ?? 0] as number;
    const end = countryKeys[country === null ? countries : country + 1] as number;
    for (let n = 0; n < 256; n++) this.#scale[n] = (2 * LEVELS) / (weight + n) / PARTS;
    const met = this.#count(bigrams, country, end - first);
    const counts = this.#counts.fill(0);
    if (met === null) for (let key = first; key < end; key++) this.#grade(key, counts);
    else for (let at = 0; at < met; at++) this.#grade(this.#met[at] as number, counts);
    let least = LEVELS;
    for (let sum = counts[least] as number; least > 1 && sum + (counts[least - 1] as number) <= most; )
      sum += counts[--least] as number;
    const found: number[] = [];
    const level = this.#level;
    if (met === null) {
      for (let key = first; key < end; key++) if ((level[key] as number) >= least) found.push(key);
    } else
      for (let at = 0; at < met; at++) {
        const key = this.#met[at] as number;
        if ((level[key] as number) >= least) found.push(key);
      }
    return found.sort((a, b) => (level[b] as number) - (level[a] as number) || a - b);
  }

  /** Adds up what each key shares; says how many keys were met, and null where they were too many to list. */
  #count(bigrams: Iterable<readonly [number, number]>, country: number | null, keys: number): number | null {
    const { bigramStart, bigramKeys, countries } = this.#postings;
    const shared = this.#shared;
    const ranges: { from: number; to: number; parts: number }[] = [];
    let all = 0;
    for (const [bigram, p] of bigrams) {
      if (bigram < 0 || bigram >= BIGRAMS) continue;
      const cell = bigram * countries;
      const from = bigramStart[cell + (country ?? 0)] as number;
      const to = bigramStart[country === null ? cell + countries : cell + country + 1] as number;
      ranges.push({ from, to, parts: Math.max(1, Math.round(p * PARTS)) });
      all += to - from;
    }
    const listed = all * FEW < keys;
    let met = 0;
    for (const { from, to, parts } of ranges)
      for (let at = from; at < to; at++) {
        const key = bigramKeys[at] as number;
        const had = shared[key] as number;
        if (listed && had === 0) this.#met[met++] = key;
        shared[key] = had + parts;
      }
    return listed ? met : null;
  }

  /** Gives a key its level of likeness, and forgets what it shared. */
  #grade(key: number, counts: Uint32Array): void {
    const { keyBigrams } = this.#postings;
    const level = Math.min(
      LEVELS,
      ((this.#shared[key] as number) * (this.#scale[keyBigrams[key] as number] as number)) | 0,
    );
    this.#level[key] = level;
    this.#shared[key] = 0;
    counts[level] = (counts[level] as number) + 1;
  }
}
