import type { KindMapping, Mapping } from "../mapping/mapping.ts";

/** What a tie is, as the page offers it: the few answers that a person chooses from. */
export const TIES = {
  listed: { form: "list entry", effect: "lists", strength: null },
  tie: { form: "not stated", effect: "establishes", strength: "unspecified" },
  sister: { form: "agreement", effect: "establishes", strength: "sister" },
  friendly: { form: "agreement", effect: "establishes", strength: "friendly-cooperation" },
  memorandum: { form: "memorandum", effect: "establishes", strength: "unspecified" },
  intention: { form: "letter of intent", effect: "intends", strength: null },
} as const satisfies Record<string, Mapping["act"]["undated"]>;
export type TieWord = keyof typeof TIES;

/** What a word of the file says of the tie. */
export const KINDS = {
  sister: { strength: "sister" },
  friendly: { strength: "friendly-cooperation" },
  tie: { strength: "unspecified" },
  memorandum: { form: "memorandum" },
  intention: { form: "letter of intent", effect: "intends", strength: null },
  ended: { became: "ends" },
  suspended: { became: "suspends" },
  expired: { became: "expires" },
} as const satisfies Record<string, KindMapping>;
export type KindWord = keyof typeof KINDS;

export const TIE_WORDS = Object.keys(TIES) as TieWord[];
export const KIND_WORDS = Object.keys(KINDS) as KindWord[];

const same = (one: object, other: object): boolean => {
  const sorted = (value: object) => JSON.stringify(Object.entries(value).sort());
  return sorted(one) === sorted(other);
};

/** The answer that a mapping gives; null where it says something of its own. */
export const tieWordOf = (act: Mapping["act"]["undated"] | undefined): TieWord | null =>
  (act && TIE_WORDS.find((word) => same(TIES[word], act))) ?? null;

export const kindWordOf = (kind: KindMapping | undefined): KindWord | null =>
  (kind && KIND_WORDS.find((word) => same(KINDS[word], kind))) ?? null;
