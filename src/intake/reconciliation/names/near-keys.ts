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

/**
 * Keys that share most pairs of neighbouring letters with what is looked for: by Dice's coefficient, with weights where
 * the letters are only expected.
 */
export class NearKeys {
  readonly #postings: Postings;
  readonly #shared: Float32Array;
  readonly #level: Uint8Array;
  readonly #counts = new Uint32Array(LEVELS + 1);
  readonly #scale = new Float32Array(256);

  constructor(postings: Postings) {
    this.#postings = postings;
    this.#shared = new Float32Array(postings.keyBigrams.length);
    this.#level = new Uint8Array(postings.keyBigrams.length);
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
    const { bigramStart, bigramKeys, countries, countryKeys } = this.#postings;
    const shared = this.#shared;
    for (const [bigram, p] of bigrams) {
      if (bigram < 0 || bigram >= BIGRAMS) continue;
      const cell = bigram * countries;
      const from = bigramStart[cell + (country ?? 0)] as number;
      const to = bigramStart[country === null ? cell + countries : cell + country + 1] as number;
      for (let at = from; at < to; at++) {
        const key = bigramKeys[at] as number;
        shared[key] = (shared[key] as number) + p;
      }
    }
    const first = countryKeys[country ?? 0] as number;
    const end = countryKeys[country === null ? countries : country + 1] as number;
    const least = this.#leastOf(first, end, weight, most);
    const found: number[] = [];
    for (let key = first; key < end; key++) if ((this.#level[key] as number) >= least) found.push(key);
    shared.fill(0, first, end);
    const level = this.#level;
    return found.sort((a, b) => (level[b] as number) - (level[a] as number) || a - b);
  }

  /** Gives every key its level of likeness, and says from which one on they are not more than `most`. */
  #leastOf(first: number, end: number, weight: number, most: number): number {
    const { keyBigrams } = this.#postings;
    const shared = this.#shared;
    const level = this.#level;
    const counts = this.#counts.fill(0);
    const scale = this.#scale;
    for (let n = 0; n < 256; n++) scale[n] = (2 * LEVELS) / (weight + n);
    for (let key = first; key < end; key++) {
      const own =
        Math.min(LEVELS, (shared[key] as number) * (scale[keyBigrams[key] as number] as number)) | 0;
      level[key] = own;
      counts[own] = (counts[own] as number) + 1;
    }
    let least = LEVELS;
    for (let sum = counts[least] as number; least > 1 && sum + (counts[least - 1] as number) <= most; )
      sum += counts[--least] as number;
    return least;
  }
}
