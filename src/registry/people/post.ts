import { BEGINNING, type Day, FOREVER } from "../../kernel/day.ts";
import type { OrganizationId, PlaceId } from "../../kernel/ids.ts";
import { LANGUAGES, type Language } from "../../kernel/languages.ts";
import { isExactDay, type PartialDate } from "../../kernel/partial-date.ts";
import type { Dossier, DossierClaim, Title } from "../dossiers/dossier.ts";
import type { Statement } from "../dossiers/subject.ts";

/** One source's account of a post: when it says it was held, or taken and left. */
export interface PostClaim {
  claim: DossierClaim;
  /** The time at which it says that the post was held. */
  on: PartialDate | null;
  from: PartialDate | null;
  to: PartialDate | null;
}

/** A post of one person, put together from the claims that tell of it, the earliest first. */
export interface Post {
  /** What it is called, each language as the best evidence has it. */
  titles: Title[];
  places: PlaceId[];
  organizations: OrganizationId[];
  countries: PlaceId[];
  claims: PostClaim[];
}

/** How sure it is that a post was held on a day: `unknown` where no source reaches as far. */
export const HELD = ["certain", "possible", "unknown"] as const;
export type Held = (typeof HELD)[number];

/**
 * The posts of a person, by claims that nobody rejected. Two claims tell of one post where they name the same body and
 * share what it is called in a language.
 */
export function postsOf(person: Dossier): Post[] {
  const posts: Post[] = [];
  for (const claim of person.claims) {
    const told = claim.rejected === null ? postIn(claim) : null;
    if (told === null) continue;
    const same = posts.filter((post) => isSamePost(post, told));
    const joined = [...same, told].reduce(join);
    posts.splice(0, posts.length, ...posts.filter((post) => !same.includes(post)), joined);
  }
  for (const { claims } of posts) claims.sort((a, b) => firstDay(a) - firstDay(b));
  return posts.sort((a, b) => lastDayOf(b) - lastDayOf(a) || firstDayOf(b) - firstDayOf(a));
}

function postIn(claim: DossierClaim): Post | null {
  const stated = (property: string) =>
    claim.statements.filter((statement) => statement.property === property);
  const named = stated("post");
  const [first] = named;
  if (!first) return null;
  return {
    titles: named.flatMap(({ value }) =>
      value.type === "text" ? [{ text: value.text, language: value.language }] : [],
    ),
    places: stated("place").flatMap(placeIn),
    organizations: stated("organization").flatMap(({ value }) =>
      value.type === "organization" ? [value.organization] : [],
    ),
    countries: stated("country").flatMap(placeIn),
    claims: [
      { claim, on: first.on, from: stated("held from")[0]?.on ?? null, to: stated("held to")[0]?.on ?? null },
    ],
  };
}

const placeIn = ({ value }: Statement): PlaceId[] => (value.type === "place" ? [value.place] : []);

const bodyOf = ({ places, organizations, countries }: Post): string =>
  JSON.stringify([...places, ...organizations].sort()) +
  (places.length + organizations.length ? "" : countries);

const isSamePost = (a: Post, b: Post): boolean =>
  bodyOf(a) === bodyOf(b) &&
  a.titles.some((one) =>
    b.titles.some(
      (other) => one.language === other.language && one.text.toLowerCase() === other.text.toLowerCase(),
    ),
  );

function join(a: Post, b: Post): Post {
  const fresh = b.titles.filter(({ language }) => !a.titles.some((title) => title.language === language));
  return {
    titles: [...a.titles, ...fresh],
    places: a.places,
    organizations: a.organizations,
    countries: [...new Set([...a.countries, ...b.countries])],
    claims: [...a.claims, ...b.claims],
  };
}

const datesOf = ({ on, from, to }: PostClaim): PartialDate[] =>
  [from, on, to].filter((date) => date !== null);

const firstDay = (claim: PostClaim): Day =>
  Math.min(FOREVER, ...datesOf(claim).map(({ earliest }) => earliest)) as Day;
const lastDay = (claim: PostClaim): Day =>
  Math.max(BEGINNING, ...datesOf(claim).map(({ latest }) => latest)) as Day;

/** The first and the last day on which a source may mean that the post was held. */
export const firstDayOf = ({ claims }: Post): Day => Math.min(...claims.map(firstDay)) as Day;
export const lastDayOf = ({ claims }: Post): Day => Math.max(...claims.map(lastDay)) as Day;

/**
 * Whether the post was held on a day. A source that says so of a day proves that day only; a term that it gives proves
 * the days within it. Between what two sources say it is possible, outside it is unknown: nobody's term is guessed.
 */
export function heldOn(post: Post, day: Day): Held {
  if (post.claims.some((claim) => proves(claim, day))) return "certain";
  return firstDayOf(post) <= day && day <= lastDayOf(post) ? "possible" : "unknown";
}

function proves({ on, from, to }: PostClaim, day: Day): boolean {
  // A mark of doubt says that a date was inferred: the source itself does not give it.
  if ([on, from, to].some((date) => date !== null && /[?~]/.test(date.edtf))) return false;
  if (on !== null && isExactDay(on) && on.earliest === day) return true;
  // The day on which a post was left was not held whole; the day on which it was taken was begun.
  const since = from?.latest ?? (to === null ? null : on?.latest);
  const until = to === null ? (from === null ? null : on?.earliest) : ((to.earliest - 1) as Day);
  return since != null && until != null && since <= day && day <= until;
}

/** A post held on a day, as sure as sources are of it. */
export interface HeldPost {
  post: Post;
  certainty: Exclude<Held, "unknown">;
}

/** The posts that a person held on a day, the certain ones first. */
export function postsHeldOn(person: Dossier, day: Day): HeldPost[] {
  const held = postsOf(person).flatMap((post) => {
    const certainty = heldOn(post, day);
    return certainty === "unknown" ? [] : [{ post, certainty }];
  });
  return held.sort((a, b) => Number(b.certainty === "certain") - Number(a.certainty === "certain"));
}

/** What a post is called: in the reader's language, else in the first of ours that has a name for it. */
export function postTitle({ titles }: Post, language: Language): Title {
  const wanted = [language, ...LANGUAGES].map((tag) => titles.find((title) => title.language === tag));
  return wanted.find((title) => title !== undefined) ?? titles[0] ?? { text: "", language: null };
}
