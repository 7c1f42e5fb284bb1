import type { Level, NameKind } from "../../../registry/places/place.ts";
import type { Reason } from "../match.ts";
import { kilometresBetween } from "./kilometres.ts";
import type { Asked, NameFound, Point } from "./named-entry.ts";
import type { Reading } from "./read-asked.ts";
import type { ReasonCode } from "./reasons.ts";
import { DIVISIONS, sureness } from "./sureness.ts";

/** The best way in which a place answered. */
export interface Hit {
  name: number;
  /** Nats. */
  distance: number;
  reading: Reading;
  code: ReasonCode;
  faults: number;
}

/** What the index knows by number. */
export interface Known {
  place(place: number): {
    id: string;
    country: string;
    level: Level;
    feature: string | null;
    population: number | null;
    point: Point | null;
    admin1: string | null;
  };
  name(name: number): { name: string; kind: NameKind };
}

/** Nats, tuned on the development part (docs/method/reconciliation.md). */
export const WEIGHTS = {
  /** For each doubling of people by e. */
  population: 0.8,
  alias: 0.8,
  former: 0.8,
  levelFits: -0.5,
  levelDiffers: 6,
  levelUnsaid: { province: 4, prefecture: 4.5, county: 4.5, district: 0.8 } as Partial<Record<Level, number>>,
  near: -3,
  far: 6,
  withinFits: -2,
  withinDiffers: 3.5,
  /** Of abandoned places and sections. */
  faded: 0.7,
};

const NEAR_KM = 15;
const FAR_KM = 100;
const FADED = new Set(["PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH"]);

/** People of a seat of government at least: the list often has none for new ones. */
const SEATS: Readonly<Record<string, number>> = { PPLC: 300_000, PPLA: 30_000, PPLA2: 8_000, PPLA3: 1_500 };

const peopleOf = (population: number | null, feature: string | null): number =>
  Math.max(population ?? 0, SEATS[feature ?? ""] ?? 0);

/** Hits further than this from the best are not worth ranking. */
const WINDOW = 14;
const MOST_RANKED = 60;

type Admins = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Surest first. A place weighs exp(-(distance + what speaks against it)); its score is its share of the weights of all
 * that were found, times how surely an answer of its kind is right where it is the only one.
 */
export function rank(
  hits: ReadonlyMap<number, Hit>,
  asked: Asked,
  known: Known,
  admins: Admins,
  limit: number,
): NameFound[] {
  let least = Number.POSITIVE_INFINITY;
  for (const { distance } of hits.values()) least = Math.min(least, distance);
  const near = [...hits].filter(([, { distance }]) => distance <= least + WINDOW);
  if (near.length > MOST_RANKED) near.sort(([, a], [, b]) => a.distance - b.distance).splice(MOST_RANKED * 4);
  const weighed = near.map(([place, hit]) => weigh(place, hit, asked, known, admins));
  const sum = weighed.reduce((all, { against }) => all + Math.exp(-against), 0);
  return weighed
    .map(({ against, found, hit }) => {
      const people = peopleOf(found.population, found.feature);
      // Both are told as they are: whoever holds answers of two indexes together shares out anew.
      const alone = sureness(found, hit.code, people);
      return { ...found, alone, score: (Math.exp(-against) / sum) * alone };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}

function weigh(
  place: number,
  hit: Hit,
  asked: Asked,
  known: Known,
  admins: Admins,
): { against: number; found: NameFound; hit: Hit } {
  const { name, distance, reading, code, faults } = hit;
  const own = known.place(place);
  const answered = known.name(name);
  const reasons: Reason[] = [reasonOf(code, answered.name, faults)];
  if (reading.because !== null && code === "faults")
    reasons.push({ code: reading.because, said: { name: answered.name } });
  let against = distance;
  if (answered.kind === "former") {
    against += WEIGHTS.former;
    reasons.push({ code: "former-name", said: { name: answered.name } });
  } else if (answered.kind === "alias") against += WEIGHTS.alias;
  against += levelWeight(own.level, asked.level, reading.levels, reasons);
  if (own.feature !== null && FADED.has(own.feature)) against += WEIGHTS.faded;
  if (asked.point && own.point) {
    const km = kilometresBetween(asked.point, own.point);
    if (km < NEAR_KM) against += WEIGHTS.near;
    else if (km > FAR_KM) against += WEIGHTS.far;
    if (km < NEAR_KM || km > FAR_KM)
      reasons.push({ code: km < NEAR_KM ? "point-near" : "point-far", said: { km: Math.round(km) } });
  }
  const within = reading.within === null ? undefined : admins.get(reading.within);
  if (asked.admin1 || within) {
    const fits = own.admin1 !== null && (own.admin1 === asked.admin1 || within?.has(own.admin1) === true);
    against += fits ? WEIGHTS.withinFits : WEIGHTS.withinDiffers;
    reasons.push({
      code: fits ? "within-fits" : "within-differs",
      said: { within: reading.within ?? asked.admin1 ?? "" },
    });
  }
  // A territory's people say nothing of how often it is meant beside its town.
  if (!DIVISIONS.has(own.level))
    against -= WEIGHTS.population * Math.log((peopleOf(own.population, own.feature) + 300) / 10_000);
  return {
    against,
    hit,
    found: {
      ...own,
      score: 0,
      against,
      alone: 0,
      distance,
      reasons,
      name: answered.name,
      kind: answered.kind,
    },
  };
}

function reasonOf(code: ReasonCode, name: string, faults: number): Reason {
  return { code, said: code === "faults" ? { name, faults: Math.max(1, Math.round(faults)) } : { name } };
}

/** Levels of which one may be meant by the other: where a prefecture and a city have one government, say. */
const NEIGHBOURS: Partial<Record<Level, readonly Level[]>> = {
  city: ["village", "district", "other"],
  village: ["city", "other"],
  district: ["county", "city"],
  county: ["district", "prefecture"],
  prefecture: ["county"],
  other: ["city", "village"],
};

function levelWeight(own: Level, asked: Level | null, said: readonly Level[], reasons: Reason[]): number {
  const wanted = asked !== null ? [asked] : said;
  if (wanted.length === 0) return WEIGHTS.levelUnsaid[own] ?? 0;
  const at = wanted.indexOf(own);
  if (at >= 0) {
    reasons.push({ code: "level-fits" });
    // Of several levels that a word may say the first is the likeliest.
    return WEIGHTS.levelFits + 0.4 * at;
  }
  if (wanted[0] !== undefined && NEIGHBOURS[wanted[0]]?.includes(own)) return 1;
  reasons.push({ code: "level-differs" });
  return WEIGHTS.levelDiffers;
}
