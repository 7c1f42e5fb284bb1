import { invalid } from "../../../kernel/errors.ts";

/** More than the largest camera gives; what says it has more is there to fill the memory of who looks at it. */
const MOST_PIXELS = 250_000_000;

export const damaged = (what: string, why: string) =>
  invalid(
    "attachment-damaged",
    `This ${what} cannot be read to its end: ${why}. Save it anew and try again.`,
    "attachment",
  );

/** A picture that shows nothing, or too much, is none. */
export function mustBeSeen(what: string, width: number, height: number): void {
  if (width === 0 || height === 0) throw damaged(what, "it has no width or no height");
  if (width * height > MOST_PIXELS) throw damaged(what, `${width} by ${height} is too large to be shown`);
}
