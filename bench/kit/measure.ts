import { number, say } from "./print.ts";

export interface Spread {
  median: number;
  min: number;
  max: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median =
    sorted.length % 2 === 1
      ? (sorted[Math.floor(middle)] as number)
      : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
  return { median, min: sorted[0] as number, max: sorted.at(-1) as number };
}

export interface Compared {
  ours: Spread;
  peer: Spread;
  /** Ours divided by the peer's, round by round. */
  ratio: Spread;
}

/**
 * Measures two things in turns, so that what else the machine does falls on both: a round takes each of them `times`
 * times, one after the other and every other time in the other order, and keeps the medians. A few rounds before the
 * first warm both up and are not counted.
 */
export async function inTurns(
  ours: () => Promise<number>,
  peer: () => Promise<number>,
  { rounds = 7, times = 1, warm = 3 } = {},
): Promise<Compared> {
  const found: { ours: number; peer: number }[] = [];
  for (let round = -warm; round < rounds; round++) {
    const own: number[] = [];
    const others: number[] = [];
    for (let time = 0; time < times; time++) {
      const oursFirst = (round + time + warm) % 2 === 0;
      if (oursFirst) own.push(await ours());
      others.push(await peer());
      if (!oursFirst) own.push(await ours());
    }
    if (round >= 0) found.push({ ours: spread(own).median, peer: spread(others).median });
  }
  return {
    ours: spread(found.map((round) => round.ours)),
    peer: spread(found.map((round) => round.peer)),
    ratio: spread(found.map((round) => round.ours / round.peer)),
  };
}

/** Milliseconds that one of `times` calls takes, by their median. */
export async function timed(call: () => Promise<unknown>, times = 1): Promise<number> {
  const taken: number[] = [];
  for (let n = 0; n < times; n++) {
    const start = performance.now();
    await call();
    taken.push(performance.now() - start);
  }
  return spread(taken).median;
}

/** What a bench found: whether each of its goals is met in the worst round. */
export type Verdicts = boolean[];

export interface Goal {
  /** `at most` or `at least`, with the number that decides. */
  most?: number;
  least?: number;
}

/** Prints one bar with its goal and tells whether the worst round meets it. */
export function judge(what: string, found: Spread, goal: Goal, unit = ""): boolean {
  const met = goal.most !== undefined ? found.max <= goal.most : found.min >= (goal.least ?? 0);
  const bound = goal.most !== undefined ? `at most ${goal.most}` : `at least ${goal.least}`;
  say(`  ${what}: ${written(found, unit)}; goal ${bound}${unit}`);
  say(`  goal met: worst round ${met ? "yes" : "no"}`);
  return met;
}

export const written = ({ median, min, max }: Spread, unit = ""): string =>
  `${number(median)}${unit} (${number(min)}–${number(max)})`;

/** Speeds of different answers are not comparable. */
export function same(what: string, ours: unknown, peer: unknown): void {
  const [a, b] = [JSON.stringify(ours), JSON.stringify(peer)];
  if (a !== b) throw new Error(`${what}: the answers differ, so there is no speed to compare: ${a} and ${b}`);
}
