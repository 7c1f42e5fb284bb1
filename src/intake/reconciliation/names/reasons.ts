/** Every reason that the matching of names gives, with what fills its words. A code that is added needs words (see the messages of reconciliation). */
export const REASON_CODES = [
  // How the name answered.
  { code: "same-name", said: ["name"] },
  { code: "same-reading", said: ["name"] },
  { code: "suffix-off", said: ["name"] },
  { code: "in-brackets", said: ["name"] },
  { code: "before-brackets", said: ["name"] },
  { code: "before-comma", said: ["name"] },
  { code: "one-of-several", said: ["name"] },
  { code: "former-marked", said: ["name"] },
  { code: "part-of-name", said: ["name"] },
  { code: "faults", said: ["name", "faults"] },
  { code: "read-across-scripts", said: ["name"] },
  // What kind of name it is.
  { code: "former-name", said: ["name"] },
  // What else speaks for it or against it.
  { code: "level-fits", said: [] },
  { code: "level-differs", said: [] },
  { code: "point-near", said: ["km"] },
  { code: "point-far", said: ["km"] },
  { code: "within-fits", said: ["within"] },
  { code: "within-differs", said: ["within"] },
  { code: "larger", said: ["times"] },
  // Why it is matched, ambiguous or unknown.
  { code: "only-one", said: [] },
  { code: "surest", said: [] },
  { code: "several-alike", said: ["count"] },
  { code: "not-sure-enough", said: ["score", "needed"] },
  { code: "country-not-said", said: [] },
  { code: "nothing-near", said: [] },
  { code: "no-name", said: [] },
] as const;

export type ReasonCode = (typeof REASON_CODES)[number]["code"];
