/** Letters of a key with the boundary: 0 boundary, 1–26 letters, 27–36 figures. */
export const SYMBOLS = 37;
export const BIGRAMS = SYMBOLS * SYMBOLS;

/** The symbol of a byte of a key; 0 for a space. */
export function symbolOf(byte: number): number {
  if (byte >= 97) return byte - 96;
  return byte >= 48 ? byte - 21 : 0;
}

/** The different pairs of neighbours in a key, spaces left out, with its beginning and end. */
export function bigramsOf(bytes: Uint8Array, from: number, to: number, into: number[]): number[] {
  into.length = 0;
  let last = 0;
  for (let at = from; at < to; at++) {
    const symbol = symbolOf(bytes[at] as number);
    if (symbol === 0) continue;
    const bigram = last * SYMBOLS + symbol;
    if (!into.includes(bigram)) into.push(bigram);
    last = symbol;
  }
  const end = last * SYMBOLS;
  if (!into.includes(end)) into.push(end);
  return into;
}
