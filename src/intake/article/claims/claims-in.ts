import type { ArticleLanguage } from "../article.ts";
import type { Mark, PlaceMark } from "../marks/mark.ts";
import type { Before, ClaimProposal } from "./claim.ts";
import { figuresIn } from "./figures.ts";
import { partnershipsIn } from "./partnerships.ts";
import { runsIn } from "./runs.ts";
import { storiesIn } from "./stories.ts";

/** The claims of a sentence, and what the next may carry over from it. */
export function claimsIn(
  sentence: string,
  marks: readonly Mark[],
  before: Before,
  language: ArticleLanguage,
  newKey: () => string,
): { claims: ClaimProposal[]; before: Before } {
  const acts = partnershipsIn(sentence, marks, before, language);
  const isProposal = acts.some(({ effect }) => effect === "proposes");
  const claims = [
    ...acts,
    ...figuresIn(sentence, marks, before, language, newKey),
    ...storiesIn(sentence, marks, before, language).filter(
      ({ kind }) => !(isProposal && kind === "proposal"),
    ),
  ];
  return { claims, before: carriedFrom(sentence, marks, before, language) };
}

function carriedFrom(
  sentence: string,
  marks: readonly Mark[],
  before: Before,
  language: ArticleLanguage,
): Before {
  const runs = runsIn(sentence, marks, language);
  const named = runs.flatMap(({ places }) => places.map(({ place }) => place));
  const cities = named.filter((place, at) => !named.slice(0, at).some((other) => other.name === place.name));
  const subjects = runs.filter(({ role }) => role === "subject").flatMap(({ places }) => places);
  const subject = subjectOf(
    subjects,
    cities.length === 1 ? runs.flatMap(({ places, role }) => (role === "where" ? [] : places)) : [],
  );
  const person = marks.findLast((mark) => mark.kind === "person");
  return {
    cities: cities.length > 0 ? cities : before.cities,
    subject: cities.length > 0 ? subject : before.subject,
    toldOfTies: marks.some((mark) => mark.kind === "tie") && marks.some((mark) => mark.kind === "number"),
    person: person ? { name: person.name, post: person.post } : before.person,
  };
}

const subjectOf = (subjects: readonly PlaceMark[], only: readonly PlaceMark[]): PlaceMark["place"] | null =>
  (subjects.length === 1 ? subjects[0]?.place : undefined) ??
  (only.length > 0 ? only[0]?.place : undefined) ??
  null;
