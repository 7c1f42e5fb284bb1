import type { ArticleLanguage } from "../article.ts";
import type { DateMark, Mark, PersonMark, PlaceSaid } from "../marks/mark.ts";
import { STORY_WORDS } from "../words/story-words.ts";
import { type Before, type ClaimProposal, emptyClaim } from "./claim.ts";

const isDate = (mark: Mark): mark is DateMark => mark.kind === "date";
const isPerson = (mark: Mark): mark is PersonMark => mark.kind === "person";

interface Told {
  sentence: string;
  marks: readonly Mark[];
  before: Before;
  language: ArticleLanguage;
}

/** What a sentence tells beside ties and numbers: events, proposals, projects, programmes, members, posts, words. */
export function storiesIn(
  sentence: string,
  marks: readonly Mark[],
  before: Before,
  language: ArticleLanguage,
): ClaimProposal[] {
  const told: Told = { sentence, marks, before, language };
  const proposals = proposalsIn(told);
  const isProposed = proposals.length > 0;
  return [
    ...(isProposed ? [] : eventsIn(told)),
    ...proposals,
    ...projectsIn(told),
    ...(isProposed ? [] : programmesIn(told)),
    ...membershipsIn(told),
    ...supportIn(told),
    ...postsIn(told),
    ...quotesIn(told),
  ];
}

const placesOf = (marks: readonly Mark[], inNames = false): PlaceSaid[] => {
  const places = marks.flatMap((mark) =>
    mark.kind === "place" && mark.describes === null && !mark.adjective && (inNames || !mark.inName)
      ? [mark.place]
      : [],
  );
  return places.filter(
    (place, at) =>
      !places.slice(0, at).some((other) => other.name === place.name && other.level === place.level),
  );
};
const groupsOf = (marks: readonly Mark[]): string[] => [
  ...new Set(marks.flatMap((mark) => (mark.kind === "group" ? [mark.group] : []))),
];
const organizationsOf = (marks: readonly Mark[]): string[] =>
  marks.flatMap((mark) => (mark.kind === "organization" ? [mark.name] : []));

function about(told: Told, kind: ClaimProposal["kind"], rule: string): ClaimProposal {
  const date =
    told.marks.filter(isDate).find(({ rule: how }) => how !== "recently" && how !== "past-years") ??
    told.marks.find(isDate) ??
    null;
  return {
    ...emptyClaim(kind, rule),
    places: placesOf(told.marks),
    groups: kind === "post" || kind === "quote" ? [] : groupsOf(told.marks),
    organizations: organizationsOf(told.marks),
    date: date?.edtf ?? null,
    dateText: date?.text ?? null,
  };
}

function eventsIn(told: Told): ClaimProposal[] {
  const words = STORY_WORDS[told.language];
  const isHeld = words.held.test(told.sentence);
  const isPlanned = words.planned.test(told.sentence);
  if (!isHeld && !isPlanned) return [];
  const found: ClaimProposal[] = [];
  for (const match of told.sentence.matchAll(words.event)) {
    const title = (match.groups?.title ?? "")
      .trim()
      .replace(/^(?:The|At|In|During|And|Meanwhile|在|于|日前|近日|和|与|的) ?/u, "");
    const isNamed =
      told.language === "en" ? / /.test(title) : told.language === "zh" ? title.length > 4 : / /.test(title);
    if (!isNamed || found.some((claim) => claim.title === title)) continue;
    const verb = (isHeld ? words.held : words.planned).exec(told.sentence);
    if (verb && Math.abs(verb.index - match.index) > 220) continue;
    found.push({
      ...about(told, "event", "event-held"),
      title,
      status: isPlanned ? "planned" : "held",
      places: whereOf(told),
    });
    if (found.length === 3) break;
  }
  return found;
}

/** Where it was: a place after "in" or 在, else the only place. */
function whereOf(told: Told): PlaceSaid[] {
  const before: Record<ArticleLanguage, RegExp> = {
    en: /\b(?:in|at)(?: the)?(?: [a-z]+){0,3} $/i,
    zh: /[在于](?:[\p{Script=Han}]{0,6})$/u,
    ru: /(?:^|\s)(?:[Вв]о?|на)(?: [а-яё]+){0,3} $/u,
  };
  const places = told.marks.filter(
    (mark) => mark.kind === "place" && mark.describes === null && !mark.adjective,
  );
  const inside = places.filter((mark) =>
    before[told.language].test(told.sentence.slice(Math.max(0, mark.start - 40), mark.start)),
  );
  return (inside.length > 0 ? inside : places).flatMap((mark) => (mark.kind === "place" ? [mark.place] : []));
}

function proposalsIn(told: Told): ClaimProposal[] {
  const match = STORY_WORDS[told.language].proposed.exec(told.sentence);
  if (!match) return [];
  const mark = told.marks.find(isPerson);
  const person = mark ? { name: fullName(mark.name, told), post: mark.post } : null;
  const who =
    person?.name ??
    told.marks.find(
      (mark) => mark.kind === "organization" || (mark.kind === "place" && mark.end <= match.index),
    )?.text ??
    null;
  if (who === null && !/forum|论坛|форум/iu.test(match[0])) return [];
  return [
    {
      ...about(told, "proposal", "proposed"),
      places: placesOf(told.marks, true),
      title: match[0].trim().slice(0, 240),
      person: who,
      post: person?.post ?? null,
      status: "proposed",
    },
  ];
}

function projectsIn(told: Told): ClaimProposal[] {
  const words = STORY_WORDS[told.language];
  const match = words.project.exec(told.sentence);
  if (!match || placesOf(told.marks).length === 0) return [];
  const isListed = words.deliverables.test(told.sentence);
  return [
    {
      ...about(told, "project", isListed ? "works-listed" : "works"),
      title: match[0],
      status: isListed ? "listed" : "told",
    },
  ];
}

function programmesIn(told: Told): ClaimProposal[] {
  const words = STORY_WORDS[told.language];
  const found: ClaimProposal[] = [];
  for (const match of told.sentence.matchAll(words.programme)) {
    const title = (match.groups?.title ?? "")
      .trim()
      .replace(/^(?:.*\b(?:the|a|an|including|and|with|of|in|as) |及|和|举办|开展|了|包括)/iu, "");
    if (title.length < 4 || found.some((claim) => claim.title === title)) continue;
    const fields = words.fields.filter(([, pattern]) => pattern.test(title)).map(([field]) => field);
    found.push({ ...about(told, "programme", "programme-named"), title, fields });
    if (found.length === 5) break;
  }
  return found;
}

function membershipsIn(told: Told): ClaimProposal[] {
  const words = STORY_WORDS[told.language];
  const groups = groupsOf(told.marks);
  const match = words.member.exec(told.sentence);
  if (!match || groups.length === 0) return [];
  const countries = placesOf(told.marks).filter(({ level }) => level === "country");
  if (countries.length === 0) return [];
  const role = words.roles.find(([, pattern]) => pattern.test(match.groups?.role ?? ""))?.[0] ?? "member";
  return [{ ...about(told, "membership", "joined"), places: countries, role }];
}

function supportIn(told: Told): ClaimProposal[] {
  const match = STORY_WORDS[told.language].supports.exec(told.sentence);
  return match ? [{ ...about(told, "support", "supports"), title: match[0] }] : [];
}

/** The places that are part of the post: "Deputy Prime Minister of Kyrgyzstan". */
const ofPost = (told: Told, post: string): PlaceSaid[] =>
  placesOf(told.marks).filter(({ text }) => post.includes(text));

function postsIn(told: Told): ClaimProposal[] {
  return told.marks.filter(isPerson).flatMap((mark) =>
    mark.post
      ? [
          {
            ...about(told, "post", "person-with-post"),
            places: ofPost(told, mark.post),
            person: fullName(mark.name, told),
            post: mark.post,
            date: null,
            dateText: null,
          },
        ]
      : [],
  );
}

function quotesIn(told: Told): ClaimProposal[] {
  for (const pattern of STORY_WORDS[told.language].said) {
    const match = pattern.exec(told.sentence);
    const words = match?.groups?.words?.trim();
    if (!match || !words) continue;
    const people = told.marks.filter(isPerson);
    const speaker = people.find(
      (mark) =>
        told.sentence.indexOf(words) > mark.start ||
        mark.start >= told.sentence.indexOf(words) + words.length,
    );
    const name =
      speaker?.name ??
      (/\b(?:he|she|He|She)\b|(?<!\p{L})(?:он|она)(?!\p{L})|[他她]/u.test(told.sentence)
        ? told.before.person?.name
        : lastName(told)) ??
      null;
    if (name === null) return [];
    return [
      {
        ...about(told, "quote", "said"),
        places: [],
        person: name,
        post: speaker?.post ?? (told.before.person?.name === name ? told.before.person.post : null),
        words,
      },
    ];
  }
  return [];
}

/** "President Xi" after "President Xi Jinping" is the same. */
function fullName(name: string, told: Told): string {
  const { person } = told.before;
  return person && name !== person.name && !/[ ·]/.test(name) && person.name.split(/[ ·]/).includes(name)
    ? person.name
    : name;
}

/** "Lin added that": a person of the sentences before, by one of his names. */
function lastName(told: Told): string | null {
  const { person } = told.before;
  if (!person) return null;
  const parts = person.name.split(/[ ·]/);
  return parts.some(
    (part) =>
      part.length > 1 &&
      new RegExp(`(?<!\\p{L})${part.replace(/[^\p{L}]/gu, "")}(?!\\p{Ll})`, "u").test(told.sentence),
  )
    ? person.name
    : null;
}
