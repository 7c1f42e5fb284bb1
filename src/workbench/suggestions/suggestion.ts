import type { AccountId, BodyId } from "../../kernel/ids.ts";
import type { Language } from "../../kernel/languages.ts";
import { type RecordRef, recordAt } from "../../kernel/record-ref.ts";

export const SUGGESTION_STATES = ["waiting", "accepted", "declined", "spam", "withdrawn"] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

export const isSuggestionState = (text: string): text is SuggestionState =>
  (SUGGESTION_STATES as readonly string[]).includes(text);

/** What a person may make of one. */
export const DECISIONS = ["accepted", "declined", "spam"] as const;
export type Decision = (typeof DECISIONS)[number];

/** What a sender writes. */
export interface Suggested {
  about: string;
  says: string;
  source: string | null;
  name: string | null;
  nameShown: boolean;
}

export const LONGEST = { about: 500, says: 2000, source: 1000, name: 200, answer: 4000 } as const;

export interface Suggestion extends Suggested {
  id: number;
  language: Language;
  /** Whether its sender was signed in. */
  account: AccountId | null;
  doubtful: boolean;
  createdAt: Date;
  state: SuggestionState;
  answer: string | null;
  answeredAt: Date | null;
  /** In whose name it was answered; null: the registry's. */
  body: BodyId | null;
  bodyName: string | null;
}

/** How many may wait, of all and about one page. What is above is refused in words, for nobody would come to read it. */
export const MOST_WAITING = { all: 20_000, one: 1_000 } as const;

/** Who fills in a form sooner than this is a program, as a rule. */
const SOONEST_MS = 3_000;
/** A form may lie open for a night. */
const LATEST_MS = 48 * 3_600_000;

/** Whether a form looks as if a program sent it. Such a suggestion is kept like any other, and sorted last. */
export function looksDoubtful({ trap, shownAt }: { trap: string; shownAt: string }, now: number): boolean {
  const took = /^\d{1,15}$/.test(shownAt) ? now - Number(shownAt) : -1;
  return trap !== "" || took < SOONEST_MS || took > LATEST_MS;
}

const LANGUAGE = /^\/(?:en|zh|ru)(?=\/|\?|$)/;
/** Their addresses hold secrets, or lead back to the form itself. */
const NOT_ABOUT = /^\/(?:confirm|suggestion|link|suggest|sign-in|sign-out)(?:[/?]|$)/;

/**
 * The page of ours that a suggestion is about, without its language: path and query, never that of another site, nor
 * one that holds a secret. Null of what is none.
 */
export function pageAbout(text: string): string | null {
  if (!/^\/(?![/\\])[^\s\\\p{C}]*$/u.test(text) || text.length > LONGEST.about) return null;
  let url: URL;
  try {
    url = new URL(text, "http://here.invalid");
  } catch {
    return null;
  }
  if (url.host !== "here.invalid") return null;
  url.searchParams.delete("lang");
  const path = `${url.pathname}${url.search}`.replace(LANGUAGE, "");
  const page = path.startsWith("/") ? path : `/${path}`;
  return page.startsWith("//") || NOT_ABOUT.test(page) || page.length > LONGEST.about ? null : page;
}

/** The record whose page that is, whatever times it was read for; null of any other page. */
export const recordAbout = (page: string): RecordRef | null => recordAt(page.replace(/\?.*$/s, ""));

/** What everybody may see of a suggestion: nothing before a person has answered it. */
export const isPublic = ({ state }: Pick<Suggestion, "state">): boolean =>
  state === "accepted" || state === "declined";
