/** Random numbers that are the same at every run: a small generator (mulberry32), well mixed from its seed. */
export interface Chance {
  /** In [0, 1). */
  next(): number;
  below(limit: number): number;
  one(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  weighted<T>(from: readonly (readonly [T, number])[]): T;
}

export function chance(seed: number): Chance {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => next() * limit;
  return {
    next,
    below,
    one: (probability) => next() < probability,
    pick: <T>(from: readonly T[]) => from[Math.floor(below(from.length))] as T,
    weighted: <T>(from: readonly (readonly [T, number])[]) => {
      let at = below(from.reduce((sum, [, weight]) => sum + weight, 0));
      for (const [value, weight] of from) {
        at -= weight;
        if (at < 0) return value;
      }
      return (from.at(-1) as readonly [T, number])[0];
    },
  };
}
