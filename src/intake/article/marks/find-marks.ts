import type { PartialDate } from "../../../kernel/partial-date.ts";
import type { ArticleLanguage } from "../article.ts";
import { TIE_WORDS } from "../words/tie-words.ts";
import { datesIn } from "./dates.ts";
import { describedPlaces } from "./describe-places.ts";
import { groupsIn } from "./groups.ts";
import type { KnownName } from "./known-name.ts";
import type { CueMark, Mark, PlaceMark, PlaceSaid } from "./mark.ts";
import { numbersIn } from "./numbers.ts";
import type { OrganizationFinder } from "./organizations.ts";
import { peopleIn } from "./people.ts";
import type { FoundPlace, PlaceFinder } from "./place-finder.ts";
import { unnamedPlaces } from "./unnamed-places.ts";

/** What sentences of one article are read with. */
export interface Reading {
  language: ArticleLanguage;
  anchor: PartialDate | null;
  places: PlaceFinder;
  organizations: OrganizationFinder;
  /** Decides which place is meant where a name may mean several; null: it cannot tell either. */
  decide: (found: FoundPlace, country: string | null) => KnownName | null;
}

/** The marks of a sentence, in its order. Only cues may overlap with others. */
export function marksIn(sentence: string, reading: Reading): Mark[] {
  const { language } = reading;
  const dates = datesIn(sentence, language, reading.anchor);
  const groups = groupsIn(sentence);
  const organizations = reading.organizations.find(sentence, language).filter(apartFrom([...groups]));
  const raw = reading.places.find(sentence, language).filter(apartFrom([...groups, ...dates]));
  const people = peopleIn(sentence, language, (start, end) =>
    raw.some((place) => place.start <= start && place.end >= end),
  ).filter(apartFrom([...groups]));
  const known = raw.filter(apartFrom(people));
  const found = [
    ...known,
    ...unnamedPlaces(sentence, language, [...known, ...groups, ...dates, ...people]),
  ].toSorted((a, b) => a.start - b.start);
  for (const place of found) {
    if (organizations.some(({ start, end }) => place.start >= start && place.end <= end)) place.inName = true;
    // "Мэр Бишкека Айбек …": the name of a person follows, the place's own has ended.
    else if (people.some(({ start }) => start === place.end + 1)) place.inName = false;
  }
  const places = placeMarks(sentence, found, reading);
  // 青岛市市长赵豪志: the place before the title is part of the post.
  for (const person of people) {
    const title = person.start - (person.post?.length ?? 0);
    const place = language === "zh" ? places.find(({ end }) => end === title) : undefined;
    if (place && person.post) person.post = place.text + person.post;
  }
  const numbers = numbersIn(sentence, language, [...dates, ...places, ...people]);
  const marks: Mark[] = [
    ...dates,
    ...groups,
    ...organizations,
    ...places,
    ...people,
    ...numbers,
    ...cuesIn(sentence, language),
  ];
  return marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

const apartFrom =
  (taken: readonly { start: number; end: number }[]) =>
  ({ start, end }: { start: number; end: number }): boolean =>
    !taken.some((span) => start < span.end && end > span.start);

function placeMarks(sentence: string, found: FoundPlace[], reading: Reading): PlaceMark[] {
  const describes = describedPlaces(sentence, found, reading.language);
  return found.map((place, at) => {
    const chosen = reading.decide(place, null);
    return {
      kind: "place",
      start: place.start,
      end: place.end,
      text: place.text,
      place: placeSaid(place, chosen),
      adjective: place.adjective,
      inName: place.inName,
      describes: describes[at] ?? null,
    };
  });
}

const placeSaid = (found: FoundPlace, chosen: KnownName | null): PlaceSaid => ({
  name: chosen?.shown ?? found.text,
  text: found.text,
  id: chosen?.place ?? null,
  gazetteer: chosen?.gazetteer ?? null,
  country: chosen?.country ?? null,
  level: chosen?.level ?? found.level,
  choices: found.named.length,
});

function cuesIn(sentence: string, language: ArticleLanguage): CueMark[] {
  const words = TIE_WORDS[language];
  const found: CueMark[] = [];
  const isTaken = (start: number, end: number) => found.some((mark) => start < mark.end && end > mark.start);
  for (const [says, pattern] of words.ties)
    for (const match of sentence.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (!isTaken(match.index, end))
        found.push({ kind: "tie", start: match.index, end, text: match[0], says });
    }
  for (const [says, pattern] of words.forms) {
    const match = pattern.exec(sentence);
    if (match && !isTaken(match.index, match.index + match[0].length))
      found.push({
        kind: "instrument",
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
        says,
      });
  }
  return found;
}
