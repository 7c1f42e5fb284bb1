import { z } from "@hono/zod-openapi";
import { decodeCursor, encodeCursor, type Page } from "../../../http/paging.ts";
import { type Day, today } from "../../../kernel/day.ts";
import { invalid } from "../../../kernel/errors.ts";
import type { PartnershipId, PlaceId } from "../../../kernel/ids.ts";
import { TIE_KINDS } from "../kinds.ts";
import type { TiesPage } from "../record/partnership-record.ts";
import type { TieFilter } from "../record/record.store.ts";

export const STATE_CHOICES = [...TIE_KINDS.toReversed(), "none"] as const;
const MOST_WORDS = 6;
const LONGEST_WORDS = 100;

/** What a list may be asked for, as texts; what cannot be read is refused, empty fields of a form are left out. */
export function readFilter(asked: {
  q?: string | undefined;
  country?: string | undefined;
  place?: string | undefined;
  state?: string | undefined;
  asOf?: Day | undefined;
}): TieFilter {
  const { q = "", country = "", place = "", state = "", asOf = today() } = asked;
  const words = q.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  if (q.length > LONGEST_WORDS || words.length > MOST_WORDS) {
    throw invalid(
      "query-too-long",
      `A search takes ${MOST_WORDS} words and ${LONGEST_WORDS} characters at most.`,
      "q",
    );
  }
  if (country !== "" && !/^[A-Za-z]{2}$/.test(country)) {
    throw invalid("bad-country", "A country is written as its two letters (ISO 3166-1).", "country");
  }
  const kind = STATE_CHOICES.find((choice) => choice === state);
  if (state !== "" && !kind) {
    throw invalid("bad-state", `A state is one of ${STATE_CHOICES.join(", ")}.`, "state");
  }
  return {
    asOf,
    words,
    country: country === "" ? undefined : country.toUpperCase(),
    place: place === "" ? undefined : (place as PlaceId),
    state: kind,
  };
}

const Position = z.string();

export const afterCursor = (cursor: string | undefined): string | undefined =>
  cursor ? decodeCursor(cursor, Position) : undefined;

export const nextCursor = (last: PartnershipId | undefined, more: boolean): string | null =>
  more && last ? encodeCursor(last) : null;

export const pageOfTies = <T>(
  { ties, more }: TiesPage,
  item: (tie: TiesPage["ties"][number]) => T,
): Page<T> => ({
  items: ties.map(item),
  next: nextCursor(ties.at(-1)?.id, more),
});
