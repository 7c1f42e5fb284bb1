import type { Certainty } from "../../../kernel/certainty.ts";
import { addDays, type Day, dayOf } from "../../../kernel/day.ts";
import type { CitationId, PlaceId } from "../../../kernel/ids.ts";
import { certaintyOn, type Spell } from "../../../kernel/spell.ts";
import type { ActClaim } from "../act-claim.ts";
import { type Instrument, makesTie } from "../instrument.ts";
import { kindOf, THRESHOLDS, TIE_KINDS, type TieKind, tieOf } from "../kinds.ts";
import { DEFAULT_READING } from "../reading.ts";
import { spellsOf } from "../timeline.ts";

/** A piece of a bar: an uncertain start fades in, an uncertain end out; `under` goes on beneath a stronger tie. */
export interface Piece {
  from: number;
  to: number;
  look: "certain" | "possible" | "fading in" | "fading out" | "under" | "suspended";
}

/** A dated act on a row: one day, or all the days it can mean. */
export interface Mark {
  from: number;
  to: number;
  claim: ActClaim;
  act: Instrument;
  /** The value shown of its act; the others are dates that other claims give. */
  shown: boolean;
}

export interface Row {
  /** A tie that the row draws, or what its marks are. */
  of: TieKind | "acts" | "lists";
  pieces: Piece[];
  marks: Mark[];
}

/** The ladder with every place along the time axis as a part of its width, 0 to 1. */
export interface Ladder {
  rows: Row[];
  years: { year: number; at: number }[];
  asOf: number;
}

const STRONGEST_FIRST: readonly TieKind[] = [...TIE_KINDS].reverse();

/** What there is to draw; null where nothing has a date. */
export function ladderOf(
  instruments: readonly Instrument[],
  parties: readonly PlaceId[],
  asOf: Day,
): Ladder | null {
  const acts = instruments.filter((act) => makesTie(act.effect));
  const lists = instruments.filter((act) => act.effect === "lists");
  const others = instruments.filter((act) => !makesTie(act.effect) && act.effect !== "lists");
  const tieClaimed = (claim: ActClaim): TieKind | null => {
    const kind = kindOf(claim);
    return kind && tieOf(kind);
  };
  const claimed = new Set(acts.flatMap((act) => act.used.map(tieClaimed)));
  const kinds = STRONGEST_FIRST.filter((kind) => claimed.has(kind));
  if (kinds.length === 0 && (lists.length > 0 || others.length > 0)) kinds.push("unspecified");

  const spells = new Map(kinds.map((kind) => [kind, spellsFor(kind)]));
  function spellsFor(kind: TieKind, suspendedCounts = false): Spell[] {
    return spellsOf(instruments, parties, { ...DEFAULT_READING, suspendedCounts, kinds: THRESHOLDS[kind] });
  }
  const scale = scaleOver(daysOf(instruments, [...spells.values()].flat(), asOf));
  if (!scale) return null;

  const rows: Row[] = [];
  const stronger: Spell[] = [];
  for (const kind of kinds) {
    const own = spells.get(kind) ?? [];
    rows.push({
      of: kind,
      pieces: [...pieces(own, stronger, scale), ...suspensions(spellsFor(kind, true), own, scale)],
      marks: acts.flatMap((act) => marksOf(act, scale, (claim) => tieClaimed(claim) === kind)),
    });
    stronger.push(...own);
  }
  const otherMarks = others.flatMap((act) => marksOf(act, scale));
  if (otherMarks.length > 0) rows.push({ of: "acts", pieces: [], marks: otherMarks });
  const listMarks = lists.flatMap((act) => marksOf(act, scale));
  if (listMarks.length > 0) rows.push({ of: "lists", pieces: [], marks: listMarks });
  return { rows, years: scale.years, asOf: scale.at(asOf) };
}

/** When a claim speaks of its act; of a list the day on which it says so. */
const spanOf = (claim: ActClaim) => claim.on ?? (claim.effect === "lists" ? claim.speaks : null);

function daysOf(instruments: readonly Instrument[], spells: readonly Spell[], asOf: Day): Day[] {
  const said = instruments
    .flatMap((act) => act.used.map(spanOf))
    .flatMap((span) => (span ? [span.earliest, span.latest] : []));
  const bounds = spells.flatMap((s) => [s.fromEarliest, s.fromLatest, s.toEarliest, s.toLatest]);
  const days = [...said, ...bounds].filter(Number.isFinite);
  return days.length > 0 ? [...days, asOf] : [];
}

interface Scale {
  at(day: Day): number;
  years: Ladder["years"];
}

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100];
const MOST_YEARS = 5;

function scaleOver(days: readonly Day[]): Scale | null {
  if (days.length === 0) return null;
  const [first, last] = [Math.min(...days) as Day, Math.max(...days) as Day];
  const room = Math.max(120, Math.round((last - first) * 0.07));
  const [from, to] = [addDays(first, -room), addDays(last, room)];
  const at = (day: Day) => Math.min(1, Math.max(0, (day - from) / (to - from)));
  const yearOf = (day: Day) => new Date(day * 86_400_000).getUTCFullYear();
  const span = yearOf(to) - yearOf(from);
  const step = STEPS.find((candidate) => span / candidate <= MOST_YEARS) ?? 200;
  const years: Ladder["years"] = [];
  for (let year = Math.ceil((yearOf(from) + 1) / step) * step; year <= yearOf(to); year += step) {
    const newYear = dayOf(year, 1, 1);
    if (newYear !== null) years.push({ year, at: at(newYear) });
  }
  return { at, years };
}

function pieces(spells: readonly Spell[], stronger: readonly Spell[], scale: Scale): Piece[] {
  return spells.flatMap((spell) => {
    const sure = spell.fromLatest < spell.toEarliest;
    const made: { from: Day; to: Day; look: Piece["look"] }[] = sure
      ? [
          { from: spell.fromEarliest, to: spell.fromLatest, look: "fading in" },
          { from: spell.fromLatest, to: spell.toEarliest, look: "certain" },
          { from: spell.toEarliest, to: spell.toLatest, look: "fading out" },
        ]
      : [{ from: spell.fromEarliest, to: spell.toLatest, look: "possible" }];
    return joined(
      made.filter(({ from, to }) => from < to).flatMap((piece) => splitUnder(piece, stronger)),
    ).map(({ from, to, look }) => ({ from: scale.at(from), to: scale.at(to), look }));
  });
}

/** Neighbours that look alike are one piece. */
function joined<P extends { to: Day; look: Piece["look"] }>(parts: readonly P[]): P[] {
  const whole: P[] = [];
  for (const part of parts) {
    const before = whole.at(-1);
    if (before?.look === part.look) before.to = part.to;
    else whole.push({ ...part });
  }
  return whole;
}

/** Where a stronger tie certainly holds, a weaker one is only a line. */
function splitUnder<P extends { from: Day; to: Day; look: Piece["look"] }>(
  piece: P,
  stronger: readonly Spell[],
): P[] {
  const days = stronger
    .flatMap((s) => [s.fromLatest, s.toEarliest])
    .filter((day) => piece.from < day && day < piece.to);
  const cuts = [piece.from, ...days.toSorted((a, b) => a - b), piece.to];
  return cuts.slice(1).flatMap((to, index) => {
    const from = cuts[index];
    if (from === undefined || from === to) return [];
    const covered: Certainty = certaintyOn(
      stronger.filter((s) => s.fromLatest <= from),
      from,
    );
    return [{ ...piece, from, to, look: covered === "certain" ? "under" : piece.look }];
  });
}

/** What would be in force but for a suspension. */
function suspensions(counted: readonly Spell[], inForce: readonly Spell[], scale: Scale): Piece[] {
  const last = inForce.at(-1);
  const end = counted.at(-1);
  if (!last || !end || last.toLatest >= end.toLatest) return [];
  return [{ from: scale.at(last.toLatest), to: scale.at(end.toLatest), look: "suspended" }];
}

function marksOf(act: Instrument, scale: Scale, which = (_: ActClaim) => true): Mark[] {
  const seen = new Set<string>();
  const shownClaim: CitationId | undefined = act.used.find(spanOf)?.citation;
  return act.used.filter(which).flatMap((claim) => {
    const span = spanOf(claim);
    if (!span || !Number.isFinite(span.earliest) || !Number.isFinite(span.latest)) return [];
    const key = `${span.earliest} ${span.latest}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      {
        from: scale.at(span.earliest),
        to: scale.at(span.latest),
        claim,
        act,
        shown: claim.citation === shownClaim,
      },
    ];
  });
}
