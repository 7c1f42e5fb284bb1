import { type PartialDate, parseEdtf } from "../../kernel/partial-date.ts";
import type { KeptReading } from "./batch.ts";

/** JSON has no infinity, which is the bound of an open date: dates are kept as words and EDTF, and read again. */
interface KeptDate {
  verbatim: string;
  edtf: string;
}

export function keepReading({ mentions, claims }: KeptReading): object {
  return {
    // What helped to find a place helps those who look, not those who have decided.
    mentions: mentions.map((mention) => ({ ...mention, partner: null })),
    claims: claims.map((claim) => ({ ...claim, act: { ...claim.act, on: keptDate(claim.act.on) } })),
  };
}

export function keptReadingFrom(kept: unknown): KeptReading {
  const { mentions, claims } = kept as KeptReading;
  return {
    mentions,
    claims: claims.map((claim) => ({ ...claim, act: { ...claim.act, on: dateAgain(claim.act.on) } })),
  };
}

const keptDate = (date: PartialDate | null): KeptDate | null =>
  date && { verbatim: date.verbatim, edtf: date.edtf };

/** A day that a person or a file stated, from the EDTF that was kept of it. */
export function dateAgain(kept: KeptDate | null): PartialDate | null {
  if (!kept) return null;
  const read = parseEdtf(kept.edtf);
  if (!read.ok) throw new Error(`a date that was kept cannot be read again: ${kept.edtf}`);
  return { ...read.value, verbatim: kept.verbatim };
}
