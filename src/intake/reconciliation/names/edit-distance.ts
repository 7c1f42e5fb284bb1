/** Weights of faults: 1 is any letter for any other. */
const DOUBLED = 0.8;
const LIKE = 0.85;
const SWAPPED = 0.95;

/** Letters that stand for one another in spellings of one name. */
const ALIKE = "ck cq kq cs sz ij iy jy vw ou ao ae ei ie bp dt gk gh kh fv xk xs gj zj uw oa".split(" ");
const LIKENESS = new Float32Array(128 * 128).fill(1);
for (const [a = "", b = ""] of ALIKE.map((pair) => [...pair])) {
  LIKENESS[a.charCodeAt(0) * 128 + b.charCodeAt(0)] = LIKE;
  LIKENESS[b.charCodeAt(0) * 128 + a.charCodeAt(0)] = LIKE;
}
for (let char = 0; char < 128; char++) LIKENESS[char * 128 + char] = 0;

const LONGEST = 208;
let before = new Float32Array(LONGEST);
let last = new Float32Array(LONGEST);
let now = new Float32Array(LONGEST);

/**
 * Faults between two keys (a–z, 0–9): the least sum of letters changed, left out, put in or swapped with their
 * neighbour (Damerau's distance in its restricted form); doubled letters and letters that sound alike weigh less. Infinity as soon as it is more than `most`.
 */
export function faultsBetween(
  a: Uint8Array,
  aFrom: number,
  aTo: number,
  b: Uint8Array,
  bFrom: number,
  bTo: number,
  most: number,
): number {
  const n = bTo - bFrom;
  if (n + 1 > LONGEST || aTo - aFrom + 1 > LONGEST) return Number.POSITIVE_INFINITY;
  last[0] = 0;
  for (let j = 1; j <= n; j++) last[j] = (last[j - 1] as number) + weightOf(b, bFrom + j - 1, bFrom);
  for (let i = 1; i <= aTo - aFrom; i++) {
    const x = a[aFrom + i - 1] as number;
    const out = weightOf(a, aFrom + i - 1, aFrom);
    let least = (last[0] as number) + out;
    now[0] = least;
    for (let j = 1; j <= n; j++) {
      const y = b[bFrom + j - 1] as number;
      let best = (last[j - 1] as number) + (LIKENESS[x * 128 + y] as number);
      const left = (last[j] as number) + out;
      if (left < best) best = left;
      const put = (now[j - 1] as number) + weightOf(b, bFrom + j - 1, bFrom);
      if (put < best) best = put;
      if (i > 1 && j > 1 && x === b[bFrom + j - 2] && y === a[aFrom + i - 2]) {
        const swapped = (before[j - 2] as number) + SWAPPED;
        if (swapped < best && x !== y) best = swapped;
      }
      now[j] = best;
      if (best < least) least = best;
    }
    if (least > most) return Number.POSITIVE_INFINITY;
    const spare = before;
    before = last;
    last = now;
    now = spare;
  }
  const found = last[n] as number;
  return found > most ? Number.POSITIVE_INFINITY : found;
}

/** What it weighs to leave out or put in the letter at a position. */
function weightOf(text: Uint8Array, at: number, from: number): number {
  return at > from && text[at - 1] === text[at] ? DOUBLED : 1;
}
