/** The interface languages, BCP 47. Every message exists in each; names of places may exist in any language. */
export const LANGUAGES = ["en", "zh-Hans", "ru"] as const;
export type Language = (typeof LANGUAGES)[number];
