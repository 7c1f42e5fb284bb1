import { formatDay, knownDay } from "../kernel/day.ts";
import type { PartialDate } from "../kernel/partial-date.ts";

/** A partial date as the columns `<prefix>_edtf`, `<prefix>_earliest`, `<prefix>_latest`. */
export function dateColumns<P extends string>(
  prefix: P,
  date: PartialDate | null,
): Record<`${P}_edtf` | `${P}_earliest` | `${P}_latest`, string | null> {
  return {
    [`${prefix}_edtf`]: date?.edtf ?? null,
    [`${prefix}_earliest`]: date ? formatDay(date.earliest) : null,
    [`${prefix}_latest`]: date ? formatDay(date.latest) : null,
  } as Record<`${P}_edtf` | `${P}_earliest` | `${P}_latest`, string | null>;
}

/** The partial date in such columns; its words are its EDTF unless a `verbatim` was kept. */
export function dateFrom(
  edtf: string | null,
  earliest: string | null,
  latest: string | null,
  verbatim?: string | null,
): PartialDate | null {
  if (edtf === null || earliest === null || latest === null) return null;
  return { verbatim: verbatim ?? edtf, edtf, earliest: knownDay(earliest), latest: knownDay(latest) };
}
