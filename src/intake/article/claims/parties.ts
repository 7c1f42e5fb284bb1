import type { ArticleLanguage } from "../article.ts";
import type { PlaceSaid } from "../marks/mark.ts";
import type { Before } from "./claim.ts";
import type { Run } from "./runs.ts";

/** Who is tied to whom, with the rule that says so. */
export interface Pairing {
  parties: [PlaceSaid, PlaceSaid];
  rule: string;
  /** Named as one of a list of ties that exist, rather than by the act. */
  listed: boolean;
}

/** Words for two cities just named, and for one. */
const BOTH: Record<ArticleLanguage, RegExp> = {
  en: /\b(?:the two (?:cities|sides|towns|municipalities|regions|provinces)|both (?:cities|sides|towns)|the (?:cities|towns|pair) (?:signed|established|became|have|formed|agreed|concluded)|the two\b(?! countries| nations| states| leaders| presidents))/i,
  zh: /两(?:座?城市?|市|地|省|城|州)|双方(?:于|正式|结|建|缔|签|在)/,
  ru: /(?:[Оо]ба город|(?:[Дд]ва|[Дд]вух|[Дд]вумя) город|[Сс]тороны|(?<!\p{L})[Гг]орода (?:стали|подписали|установили|являются|заключили)|[Мм]ежду (?:городами|ними)(?! [А-ЯЁ]))/u,
};
const ITS: Record<ArticleLanguage, RegExp> = {
  // In the place of the subject: in "Canberra suspended its …" nobody is carried over, whether Canberra is known or not.
  en: /^(?:(?:In|Since|On|Last|Later|Also|Earlier|At|By|Then|Now)\b[^A-Z]{0,40},? )?(?:[Ii]ts?|[Tt]he (?:city|town|province|municipality)(?:'s|’s)?)\b/,
  zh: /该市|该省|其(?:国际)?友|我市|全市|^(?:此外，?|先后|目前，?|随后，?)?(?:与|同|和|先后与|已与|还与|又与)/,
  ru: /^(?:(?:В|Во|С|За|Также|Сегодня|Ранее|Позже|Затем|Кроме того)(?!\p{L})[^А-ЯЁ]{0,50})?(?:[Ее]го|[Ее][её]|[Гг]ород(?:а|ом)?|[Сс]толиц[аы]|[Оо]н|[Оо]на)(?!\p{L})/u,
};

/** The pairs that a sentence with a tie in it names. `ties` are the positions of its words for ties. */
export function pairingsIn(
  sentence: string,
  runs: readonly Run[],
  ties: readonly { start: number; end: number; text: string }[],
  before: Before,
  language: ArticleLanguage,
): Pairing[] {
  const parties = runs.filter(({ role }) => role !== "where");
  const between = parties.find(({ role, places }) => role === "between" && places.length > 1);
  if (between) return oneWithEach(between, "between");
  const others = parties.filter(({ role }) => role === "with" || role === "of");
  const among = parties.filter(({ role }) => role === "among");
  const subjects = parties.filter(({ role }) => role === "subject" || role === "between");
  const owner = parties.find(
    ({ possessive, end }) => possessive && ties.some(({ start }) => start >= end && start - end < 30),
  );
  const apposed = subjects.find(({ start }) =>
    ties.some(({ end }) => end <= start && start - end <= 12 && start !== end - 1),
  );
  const first = subjects.find((run) => run !== apposed) ?? null;

  if (owner) {
    const rest = parties.filter((run) => run !== owner).flatMap(({ places }) => places);
    const isApposed = ties.some(({ end }) => rest[0] && end <= rest[0].start && rest[0].start - end <= 12);
    if (rest.length > 0) return across([owner.places.at(-1)], rest, "possessive", isApposed);
  }
  const found: Pairing[] = [];
  if (others.length > 0 && first)
    found.push(
      ...across(
        first.places,
        others.flatMap(({ places }) => places),
        "with",
        false,
      ),
    );
  if (found.length === 0 && first && others.length === 0) {
    const split = first.places.length > 1 ? joined(first, language) : [];
    if (split.length > 0) found.push(...split);
    else if (apposed) {
      // "A is the twin of B" says it of A; "in A, the twin of B, …" says something else.
      const isSaid = ties.some(({ start }) => start >= first.end && start - first.end < 30);
      found.push(...across(first.places, apposed.places, "apposition", !isSaid));
    } else {
      const second = subjects.find((run) => run !== first);
      const tie =
        second &&
        ties.some(
          ({ start, end }) =>
            (start >= first.end && end <= second.start) || (start >= second.end && start - second.end < 25),
        );
      if (second && tie && first.places.length + second.places.length === 2)
        found.push(...across(first.places, second.places, "two names", false));
    }
  }
  const ofTie = others.find(({ role }) => role === "of");
  if (found.length === 0 && !first && ofTie && among.length > 0)
    found.push(
      ...across(
        ofTie.places.slice(0, 1),
        among.flatMap(({ places }) => places),
        "list",
        true,
      ),
    );
  // "Города-побратимы Казань и Ханчжоу": the two after the word are each other's.
  if (
    found.length === 0 &&
    !first &&
    others.length === 0 &&
    apposed?.places.length === 2 &&
    isOfBoth(ties, apposed) &&
    !ITS[language].test(sentence)
  )
    found.push(...across(apposed.places.slice(0, 1), apposed.places.slice(1), "both named", true));
  if (among.length > 0 && first && found.length === 0)
    found.push(
      ...across(
        first.places.slice(0, 1),
        among.flatMap(({ places }) => places),
        "list",
        true,
      ),
    );
  if (found.length > 0) return unique(found);
  return carried(
    sentence,
    [...others, ...among, ...(first ? [first] : apposed ? [apposed] : [])],
    before,
    language,
    among.length > 0,
  );
}

/** Is the word before the two a plural, with nothing that makes them somebody's: "its sister cities A and B"? */
const isOfBoth = (ties: readonly { end: number; text: string }[], run: Run): boolean =>
  ties.some(
    ({ end, text }) =>
      run.start - end <= 2 && run.start >= end && /cities|города-|побратимы|友好城市|友城/iu.test(text),
  );

/** Subject carried over from the sentence before: only where that one named exactly one city, or exactly two for "both". */
function carried(
  sentence: string,
  named: readonly Run[],
  before: Before,
  language: ArticleLanguage,
  listed: boolean,
): Pairing[] {
  const places = named.flatMap((run) => run.places);
  if (places.length === 0) {
    const [a, b] = before.cities;
    return before.cities.length === 2 && a && b && BOTH[language].test(sentence)
      ? [{ parties: [a, b], rule: "both-before", listed: false }]
      : [];
  }
  if (!before.subject || !ITS[language].test(sentence)) return [];
  return unique(
    places
      .filter(({ place }) => !isSame(place, before.subject))
      .map(({ place }) => ({
        parties: [before.subject as PlaceSaid, place],
        rule: "subject-before",
        listed,
      })),
  );
}

/** A list in the place of the subject: two are a pair; 青岛与A、B: the first with each; A、B与C: each with the last. */
function joined(run: Run, language: ArticleLanguage): Pairing[] {
  const { places, joints } = run;
  if (places.length === 2) return across([places[0]], [places[1]], "pair", false);
  const isWith = (joint: string | undefined) => joint !== undefined && /[与同跟和]/.test(joint);
  if (language === "zh" && isWith(joints[0]) && !joints.slice(1).some((joint) => /[与同跟]/.test(joint)))
    return across(places.slice(0, 1), places.slice(1), "one-with-each", false);
  if (language === "zh" && /[与同跟]/.test(joints.at(-1) ?? ""))
    return across(places.slice(0, -1), places.slice(-1), "each-with-one", false);
  return [];
}

function oneWithEach(run: Run, rule: string): Pairing[] {
  return across(run.places.slice(0, 1), run.places.slice(1), rule, false);
}

function across(
  left: readonly ({ place: PlaceSaid } | undefined)[],
  right: readonly ({ place: PlaceSaid } | undefined)[],
  rule: string,
  listed: boolean,
): Pairing[] {
  const found: Pairing[] = [];
  for (const a of left)
    for (const b of right)
      if (a && b && !isSame(a.place, b.place)) found.push({ parties: [a.place, b.place], rule, listed });
  return unique(found);
}

export const isSame = (a: PlaceSaid | null, b: PlaceSaid | null): boolean =>
  a !== null && b !== null && (a.name === b.name || (a.id !== null && a.id === b.id)) && a.level === b.level;

function unique(pairings: readonly Pairing[]): Pairing[] {
  return pairings.filter(
    (one, at) =>
      !pairings
        .slice(0, at)
        .some(
          ({ parties: [a, b] }) =>
            (isSame(a, one.parties[0]) && isSame(b, one.parties[1])) ||
            (isSame(a, one.parties[1]) && isSame(b, one.parties[0])),
        ),
  );
}
