import { BIGRAMS } from "./bigrams.ts";

/** The part of the index in which names near to another are looked for. */
interface Postings {
  countries: number;
  bigramStart: Uint32Array;
  bigramKeys: Uint32Array;
  /** Different pairs of letters of each key. */
  keyBigrams: Uint8Array;
}

const LEVELS = 256;

/**
 * Keys that share most pairs of neighbouring letters with what is looked for: by Dice's coefficient, with weights where
 * the letters are only expected.
 */
export class NearKeys {
  readonly #postings: Postings;
  readonly #shared: Float32Array;
  readonly #touched: Uint32Array;
  readonly #levels = new Uint32Array(LEVELS + 1);

  constructor(postings: Postings) {
    this.#postings = postings;
    this.#shared = new Float32Array(postings.keyBigrams.length);
    this.#touched = new Uint32Array(postings.keyBigrams.length);
  }

  /**
   * @param bigrams pairs with their weights (1 where they are sure)
   * @param country where it is in the list of countries; null for all
   * @param most how many keys at most, roughly
   */
  find(
    bigrams: Iterable<readonly [number, number]>,
    weight: number,
    country: number | null,
    most: number,
  ): number[] {
    const { bigramStart, bigramKeys, countries, keyBigrams } = this.#postings;
    const shared = this.#shared;
    const touched = this.#touched;
    let count = 0;
    for (const [bigram, p] of bigrams) {
      if (bigram < 0 || bigram >= BIGRAMS) continue;
      const cell = bigram * countries;
      const from = bigramStart[cell + (country ?? 0)] as number;
      const to = bigramStart[country === null ? cell + countries : cell + country + 1] as number;
      for (let at = from; at < to; at++) {
        const key = bigramKeys[at] as number;
        const had = shared[key] as number;
        if (had === 0) touched[count++] = key;
        shared[key] = had + p;
      }
    }
    const levels = this.#levels.fill(0);
    for (let at = 0; at < count; at++) {
      const key = touched[at] as number;
      const level =
        Math.min(LEVELS, ((2 * (shared[key] as number)) / (weight + (keyBigrams[key] as number))) * LEVELS) |
        0;
      levels[level] = (levels[level] as number) + 1;
    }
    let least = LEVELS;
    for (let sum = levels[least] as number; least > 1 && sum + (levels[least - 1] as number) <= most; )
      sum += levels[--least] as number;
    const found: { key: number; level: number }[] = [];
    for (let at = 0; at < count; at++) {
      const key = touched[at] as number;
      const level = ((2 * (shared[key] as number)) / (weight + (keyBigrams[key] as number))) * LEVELS;
      if (level >= least) found.push({ key, level });
      shared[key] = 0;
    }
    return found.sort((a, b) => b.level - a.level || a.key - b.key).map(({ key }) => key);
  }
}
