const LONGEST = 1000;
/** They lead in or out themselves. */
const DOORS = /^(?:\/(?:en|zh|ru))?\/(?:sign-in|sign-out|forgotten|link)(?:[/?]|$)/;

/**
 * Where to go on, as an address said it: a path of our own site, or null. Never another site, however it is written:
 * what a browser would make of it is asked of the same rules (`//x`, `/\x`, tabs and line ends, `/.//x`).
 */
export function returnPath(text: string | null | undefined): string | null {
  if (!text || text.length > LONGEST || !text.startsWith("/") || /[\\\p{C}]/u.test(text)) return null;
  const here = "http://here.invalid";
  if (!URL.canParse(text, here)) return null;
  const url = new URL(text, here);
  if (url.origin !== here || url.pathname.startsWith("//") || DOORS.test(url.pathname)) return null;
  return url.pathname + url.search;
}

/** Whether an address begins with a language. */
export const saysLanguage = (path: string): boolean => /^\/(?:en|zh|ru)(?=[/?]|$)/.test(path);
