import type { CitationId, PlaceId, SourceId } from "../src/kernel/ids.ts";
import type { Capacity, SourceKind } from "../src/registry/evidence/grade.ts";
import type { Effect, Form, Step, Strength } from "../src/registry/partnerships/act-claim.ts";
import { partnershipOf } from "../src/registry/partnerships/partnership.ts";
import type { Level } from "../src/registry/places/place.ts";
import { type Chance, chance } from "./kit/chance.ts";

/**
 * A registry of the size that the whole world would have, the same at every run: nothing here depends on anything but
 * the numbers below. Places lie in real countries, so that the starter dataset's groups and rules apply to them.
 */
export const SIZE = { places: 20_000, sources: 5_000, partnerships: 100_000, citations: 1_000_000 } as const;

export interface MadePlace {
  id: PlaceId;
  country: string;
  level: Level;
  firstOrder: boolean;
  parent: PlaceId;
  name: { en: string; zh: string };
}

export interface MadeSource {
  id: SourceId;
  kind: SourceKind;
  published: string | null;
  retrieved: string | null;
}

export interface MadeClaim {
  citation: CitationId;
  source: SourceId;
  claimant: PlaceId | null;
  capacity: Capacity;
  asOf: string | null;
  excerpt: string;
  form: Form;
  effect: Effect;
  strength: Strength | null;
  step: Step;
  on: string | null;
  termYears: number | null;
}

/** How many of every hundred places: China, countries of the Shanghai Cooperation Organisation, and the rest. */
const COUNTRIES: readonly (readonly [country: string, share: number])[] = [
  ["CN", 16],
  ...["RU", "IN"].map((country) => [country, 6] as const),
  ...["KZ", "KG", "UZ", "TJ", "PK", "IR", "BY", "TR", "EG", "SA", "LK", "NP", "KH", "AM", "AZ", "MN"].map(
    (country) => [country, 1] as const,
  ),
  ...["JP", "US", "KR", "DE", "FR"].map((country) => [country, 5] as const),
  ...["IT", "ES", "GB", "PL", "UA", "RO", "CZ", "HU", "SE", "FI", "NL", "BE", "AT", "CH", "GR", "PT"].map(
    (country) => [country, 1.5] as const,
  ),
  ...["BR", "MX", "AR", "CL", "PE", "CA", "AU", "NZ", "ZA", "NG", "KE", "MA", "VN", "TH", "ID", "PH"].map(
    (country) => [country, 1] as const,
  ),
];
const SHARES = COUNTRIES.reduce((sum, [, share]) => sum + share, 0);

export const countries = (): string[] => COUNTRIES.map(([country]) => country);

/** Of each country first its provinces, then what lies in them. */
export function* places(): Generator<MadePlace> {
  for (const [country, share] of COUNTRIES) {
    const code = country.toLowerCase();
    const many = placesOf(share);
    const provinces = Math.max(3, Math.round(many / 40));
    for (let n = 0; n < many; n++) {
      const random = chance(n * 97 + share);
      const isProvince = n < provinces;
      yield {
        id: placeId(country, n),
        country,
        level: isProvince
          ? "province"
          : random.pick(["prefecture", "city", "city", "city", "district", "county"]),
        firstOrder: isProvince,
        parent: isProvince ? (code as PlaceId) : placeId(country, n % provinces),
        name: { en: `${country} place ${n}`, zh: `${country}地方${n}` },
      };
    }
  }
}

const placesOf = (share: number) => Math.floor((SIZE.places * share) / SHARES);
const placeId = (country: string, n: number) => `${country.toLowerCase()}-g${n}` as PlaceId;
const sourceId = (n: number) => `generated-${n}` as SourceId;

export function* sources(): Generator<MadeSource> {
  for (let n = 0; n < SIZE.sources; n++) {
    const random = chance(n + 31);
    const published = random.one(0.6) ? dayIn(random, 1995, 2025) : null;
    yield {
      id: sourceId(n),
      kind: random.pick([
        "official",
        "official",
        "news",
        "news",
        "encyclopedia",
        "aggregator",
        "book",
        "document",
      ]),
      published: published && random.one(0.3) ? published.slice(0, 7) : published,
      retrieved: published === null || random.one(0.5) ? dayIn(random, 2024, 2025) : null,
    };
  }
}

export interface MadePartnership {
  parties: PlaceId[];
  claims: MadeClaim[];
}

/** Mean ten, from one to twenty-four; the last takes what is missing to the total. */
const CLAIMS_EACH = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 18, 20, 24];

export function* partnerships(): Generator<MadePartnership> {
  const seen = new Set<string>();
  let claims = 0;
  for (let n = 0; seen.size < SIZE.partnerships; n++) {
    const random = chance(n + 1_000_003);
    const { id, parties } = partnershipOf(partiesFrom(random));
    if (parties.length < 2 || seen.has(id)) continue;
    const isLast = seen.size === SIZE.partnerships - 1;
    const many = isLast ? SIZE.citations - claims : (CLAIMS_EACH[seen.size % CLAIMS_EACH.length] ?? 1);
    seen.add(id);
    claims += many;
    yield { parties, claims: claimsAbout(id, parties, many, random) };
  }
}

/** Well-known places have more partners. Nearly all pairs cross a border; one partnership in a hundred has more parties. */
function partiesFrom(random: Chance): PlaceId[] {
  const somewhere = () => {
    let at = random.below(SHARES);
    for (const [country, share] of COUNTRIES) {
      at -= share;
      if (at < 0) return [country, placesOf(share)] as const;
    }
    return ["CN", placesOf(16)] as const;
  };
  const in_ = ([country, many]: readonly [string, number]) =>
    placeId(country, Math.floor(many * random.next() ** 2));
  const first = random.one(0.4) ? in_(["CN", placesOf(16)]) : in_(somewhere());
  const others = Array.from({ length: random.one(0.01) ? 2 + Math.floor(random.below(3)) : 1 }, () => {
    const there = somewhere();
    const again = there[0] === first.slice(0, 2).toUpperCase() && random.one(0.9);
    return in_(again ? somewhere() : there);
  });
  return [first, ...others];
}

function claimsAbout(id: string, parties: readonly PlaceId[], many: number, random: Chance): MadeClaim[] {
  const begun = dayIn(random, random.pick([1975, 1985, 1992, 1998, 2005]), random.pick([2005, 2015, 2024]));
  const strength = random.pick<Strength>([
    "sister",
    "sister",
    "sister",
    "friendly-cooperation",
    "unspecified",
  ]);
  const story = {
    begun,
    strength,
    // Of every hundred: twenty known from lists only, five ended, three suspended, a few agreed for a term.
    listed: random.one(0.2),
    closing: random.one(0.05) ? ("ends" as const) : random.one(0.03) ? ("suspends" as const) : null,
    closed: dayIn(random, 2014, 2025),
    termYears: random.one(0.08) ? random.pick([3, 5, 10]) : null,
  };
  return Array.from({ length: many }, (_, n) =>
    claim(`${id}--c${n}` as CitationId, parties, story, n, random),
  );
}

interface Story {
  begun: string;
  strength: Strength;
  listed: boolean;
  closing: "ends" | "suspends" | null;
  closed: string;
  termYears: number | null;
}

function effectOf(story: Story, n: number, random: Chance): Effect {
  if (n === 0) return story.listed ? "lists" : "establishes";
  if (n === 1 && story.closing) return story.closing;
  if (story.listed) return random.one(0.9) ? "lists" : "confirms";
  return random.weighted<Effect>([
    ["establishes", 52],
    ["lists", 28],
    ["intends", 7],
    ["confirms", 5],
    ["renews", 4],
    ["proposes", 2],
    [story.closing ?? "lists", 1.5],
    ["resumes", 0.2],
    ["expires", 0.15],
    ["denies", 0.15],
  ]);
}

const FORMS: Partial<Record<Effect, readonly Form[]>> = {
  establishes: ["agreement", "agreement", "agreement", "protocol", "memorandum", "not stated"],
  lists: ["list entry"],
  intends: ["letter of intent", "letter of intent", "memorandum", "plan"],
};

function claim(
  citation: CitationId,
  parties: readonly PlaceId[],
  story: Story,
  n: number,
  random: Chance,
): MadeClaim {
  const effect = effectOf(story, n, random);
  const capacity = random.weighted<Capacity>([
    ["party", 45],
    ["third party", 35],
    ["registrar", 15],
    ["association", 5],
  ]);
  // One source in twelve calls it something else.
  const strength = random.one(0.08)
    ? random.pick<Strength>(["sister", "friendly-cooperation", "unspecified"])
    : story.strength;
  return {
    citation,
    source: sourceId(Math.floor(random.below(SIZE.sources))),
    claimant: capacity === "party" ? random.pick(parties) : null,
    capacity,
    asOf: effect === "lists" && random.one(0.5) ? partly(dayIn(random, 2010, 2025), random) : null,
    excerpt: `The two cities speak of their tie of ${story.begun.slice(0, 4)}, in the words of citation ${n}.`,
    form: random.pick(FORMS[effect] ?? ["statement", "not stated"]),
    effect,
    strength: ["establishes", "lists", "renews", "confirms"].includes(effect) ? strength : null,
    step:
      effect === "establishes"
        ? random.weighted<Step>([
            ["signed", 55],
            ["not stated", 25],
            ["announced", 10],
            ["approved", 7],
            ["effective", 3],
          ])
        : "not stated",
    on: dateOf(effect, story, random),
    termYears: effect === "establishes" && n === 0 ? story.termYears : null,
  };
}

function dateOf(effect: Effect, story: Story, random: Chance): string | null {
  switch (effect) {
    case "lists":
    case "denies":
      return null;
    case "establishes":
      if (random.one(0.1)) return null;
      // One in sixteen names another day.
      return partly(random.one(0.06) ? moved(story.begun, random.pick([-1, 1, 2])) : story.begun, random);
    case "intends":
    case "proposes":
      return partly(moved(story.begun, -random.pick([1, 2, 3])), random);
    case "ends":
    case "suspends":
    case "expires":
      return random.one(0.2) ? null : partly(story.closed, random);
    default:
      return partly(moved(story.begun, random.pick([5, 10, 15])), random);
  }
}

const dayIn = (random: Chance, from: number, to: number): string => {
  const year = from + Math.floor(random.below(Math.max(1, to - from + 1)));
  return `${year}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
};
const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
const moved = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/** As sources give dates: the day, the month, the year, or about the year. */
const partly = (day: string, random: Chance): string =>
  random.weighted([
    [day, 60],
    [day.slice(0, 7), 15],
    [day.slice(0, 4), 20],
    [`${day.slice(0, 4)}~`, 5],
  ]);
