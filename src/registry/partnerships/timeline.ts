import type { Bounds } from "../../kernel/bounds.ts";
import type { Certainty } from "../../kernel/certainty.ts";
import { addDays, addYears, BEGINNING, type Day, FOREVER } from "../../kernel/day.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import type { Spell } from "../../kernel/spell.ts";
import type { ActClaim } from "./act-claim.ts";
import { actTime, dateOf, EvidenceUse } from "./evidence-use.ts";
import { type Instrument, makesTie } from "./instrument.ts";
import { hasKind, kindOf, TIE_KINDS, tieOf } from "./kinds.ts";
import type { Reading } from "./reading.ts";

/** Something that puts the tie in force. */
interface Start {
  possibleFrom: Day;
  sureFrom: Day;
  sureUntil: Day;
  /** Every reading has it make such a tie. */
  firm: boolean;
  /** First day on which what it says may have run out: the end of a term; any later sign of life outweighs it. */
  termEnds: Day | null;
  /** Its strongest tie, as a place in TIE_KINDS. */
  tie: number;
  /** A dated act can begin a tie anew after an end; a list or an undated statement cannot (design rule 6). */
  revives: boolean;
}

/** Something that ends or suspends it. */
interface End {
  earliest: Day;
  latest: Day;
  /** At or above the evidence threshold: certain. Below it, it makes the tie merely possible (design rule 7). */
  firm: boolean;
}

/** When a partnership is in force under one reading: its spells, in order, not overlapping. */
export function spellsOf(
  instruments: readonly Instrument[],
  parties: readonly PlaceId[],
  reading: Reading,
): Spell[] {
  const timeline = timelineOf(instruments, parties, reading);
  if (timeline.starts.length === 0) return [];
  return runs(timeline);
}

interface Timeline {
  starts: Start[];
  ends: End[];
  /** When evidence has the tie alive: an act done, a list, a renewal. */
  signsOfLife: Bounds[];
}

function timelineOf(
  instruments: readonly Instrument[],
  parties: readonly PlaceId[],
  reading: Reading,
): Timeline {
  const supports = (claim: ActClaim) => {
    const kind = kindOf(claim);
    return kind !== null && hasKind(reading.kinds, kind);
  };
  const tieClaims = instruments.flatMap((instrument) => instrument.used.filter(supports));
  const use = new EvidenceUse(tieClaims, parties);
  const denied = instruments.some((instrument) => instrument.effect === "denies");
  const starts: Start[] = [];
  const ends: End[] = [];
  const signsOfLife: Bounds[] = [];

  for (const instrument of instruments.filter((candidate) => makesTie(candidate.effect))) {
    const reaching = instrument.used.some((claim) => supports(claim) && use.reaches(claim, reading.evidence));
    const time = reaching ? actTime(instrument.used, use, reading.evidence, reading.startsWith) : null;
    if (!time) continue;
    starts.push({
      possibleFrom: time.possibleFrom,
      sureFrom: time.sure.earliest,
      sureUntil: time.sure.latest,
      firm: !denied && instrument.used.every(supports),
      termEnds: termEnd(instrument),
      tie: tieRank(instrument.used.filter(supports)),
      revives: time.sure.earliest !== BEGINNING,
    });
    signsOfLife.push(time.sure);
  }
  addUpholding(instruments, supports, use, reading, denied, starts, signsOfLife);
  ends.push(...endsOf(instruments, parties, reading));
  // A suspension implies a tie even where the suspended count as in force.
  addImplied(
    instruments,
    reading,
    starts,
    endsOf(instruments, parties, { ...reading, suspendedCounts: false }),
  );
  return { starts, ends, signsOfLife };
}

/** Lists, renewals, resumptions and confirmations: they have the tie in force on their day. */
function addUpholding(
  instruments: readonly Instrument[],
  supports: (claim: ActClaim) => boolean,
  use: EvidenceUse,
  reading: Reading,
  denied: boolean,
  starts: Start[],
  signsOfLife: Bounds[],
): void {
  const dated = starts.filter((start) => start.revives);
  const upholding = instruments
    .filter((instrument) => !makesTie(instrument.effect))
    .flatMap((instrument) => instrument.used)
    .filter((claim) => supports(claim) && use.reaches(claim, reading.evidence));
  // Lists that do not persist have the tie in force until the last of them, and say nothing of the time after.
  const lists = upholding.filter((claim) => claim.effect === "lists").map((claim) => claim.speaks.latest);
  const listsEnd = reading.listsPersist || lists.length === 0 ? null : addDays(Math.max(...lists) as Day, 1);
  for (const claim of upholding) {
    const day = claim.on?.latest ?? claim.speaks.latest;
    const from = claim.on?.earliest ?? day;
    signsOfLife.push(claim.on ?? claim.speaks);
    const tie = tieRank([claim]);
    // An act that made as strong a tie by then made the tie that is upheld: nothing says it is older than its act.
    const older = !dated.some((start) => start.possibleFrom <= day && start.tie >= tie);
    const start = {
      possibleFrom: older ? BEGINNING : from,
      sureFrom: older ? BEGINNING : from,
      sureUntil: day,
      firm: !denied,
      termEnds: claim.effect === "lists" ? listsEnd : null,
      tie,
      revives: false,
    };
    starts.push(start);
    const anew = claim.effect === "renews" || claim.effect === "resumes";
    if (anew && claim.on) starts.push({ ...start, possibleFrom: from, sureFrom: from, revives: true });
  }
}

/** No source says that it lapsed: a term that has run out leaves the tie possible until evidence comes. */
function termEnd(instrument: Instrument): Day | null {
  const termed = instrument.used.find((claim) => claim.termYears !== null);
  const start = dateOf(instrument.used, "signed")?.earliest ?? BEGINNING;
  if (!termed?.termYears || start === BEGINNING || /automatic|tacit/i.test(termed.termNote ?? ""))
    return null;
  return addYears(start, termed.termYears);
}

/** The strongest tie that any of the claims speaks for, as its place in TIE_KINDS. */
const tieRank = (claims: readonly ActClaim[]): number =>
  Math.max(-1, ...claims.map(kindOf).map((kind) => (kind === null ? -1 : TIE_KINDS.indexOf(tieOf(kind)))));

const ENDING = new Set(["ends", "expires", "does not renew"]);

function endsOf(instruments: readonly Instrument[], parties: readonly PlaceId[], reading: Reading): End[] {
  return instruments
    .filter(
      (instrument) =>
        ENDING.has(instrument.effect) || (instrument.effect === "suspends" && !reading.suspendedCounts),
    )
    .flatMap((instrument) => {
      const use = new EvidenceUse(instrument.used, parties);
      const all = actTime(instrument.used, use, 0, "signed");
      if (!all) return [];
      const firm = instrument.used.some((claim) => use.reaches(claim, reading.evidence));
      return [{ ...all.sure, firm }];
    });
}

/** An end or a suspension says that there was a tie, of unknown age, even where nobody recorded its beginning. */
function addImplied(
  instruments: readonly Instrument[],
  reading: Reading,
  starts: Start[],
  ends: readonly End[],
): void {
  const tied = instruments.some((i) => makesTie(i.effect) || i.used.some((claim) => kindOf(claim) !== null));
  if (tied || !hasKind(reading.kinds, "unspecified")) return;
  for (const end of ends.filter((candidate) => candidate.firm)) {
    starts.push({
      possibleFrom: BEGINNING,
      sureFrom: BEGINNING,
      sureUntil: end.latest,
      firm: false,
      termEnds: null,
      tie: TIE_KINDS.indexOf("unspecified"),
      revives: false,
    });
  }
}

function statusOn({ starts, ends, signsOfLife }: Timeline, day: Day): Certainty {
  const possible = starts.some(
    (start) =>
      start.possibleFrom <= day && !ends.some((end) => end.firm && end.latest <= day && isOver(start, end)),
  );
  if (!possible) return "not";
  const runsOut = (start: Start) =>
    start.termEnds !== null &&
    start.termEnds <= day &&
    !signsOfLife.some((s) => start.termEnds !== null && start.termEnds <= s.earliest && s.latest <= day);
  const cleared = (end: End) =>
    starts.some((s) => s.firm && s.revives && s.sureFrom > end.latest && s.sureUntil <= day);
  const certain =
    starts.some((start) => start.firm && start.sureUntil <= day && !runsOut(start)) &&
    ends.every((end) => end.earliest > day || cleared(end));
  return certain ? "certain" : "possible";
}

/** An end closes what certainly began before it; an undated one (design rule 8) whatever began by its latest day. */
function isOver(start: Start, end: End): boolean {
  if (!start.revives) return true;
  return start.sureUntil <= (end.earliest === BEGINNING ? end.latest : end.earliest);
}

/** The status is constant between the days on which anything changes: turns it into spells. */
function runs(timeline: Timeline): Spell[] {
  const days = new Set<Day>([BEGINNING]);
  for (const start of timeline.starts) {
    days.add(start.possibleFrom).add(start.sureFrom).add(start.sureUntil);
    if (start.termEnds !== null) days.add(start.termEnds);
  }
  for (const end of timeline.ends) days.add(end.earliest).add(end.latest);
  for (const sign of timeline.signsOfLife) days.add(sign.latest);
  days.delete(FOREVER);
  const spells: Spell[] = [];
  let open: Spell | null = null;
  let before: Certainty = "not";
  for (const day of [...days].sort((a, b) => a - b)) {
    const now = statusOn(timeline, day);
    if (now === before) continue;
    if (before === "not" || !open) {
      open = { fromEarliest: day, fromLatest: FOREVER, toEarliest: FOREVER, toLatest: FOREVER };
      spells.push(open);
    }
    if (now === "certain") {
      if (open.fromLatest !== FOREVER) {
        // Certain once more after a doubt: one spell ends and the next begins here.
        open.toLatest = day;
        open = { fromEarliest: day, fromLatest: day, toEarliest: FOREVER, toLatest: FOREVER };
        spells.push(open);
      }
      open.fromLatest = day;
    }
    if (before === "certain" && now !== "certain") open.toEarliest = day;
    if (now === "not") {
      open.toLatest = day;
      if (open.fromLatest === FOREVER) open.toEarliest = day;
      open = null;
    }
    before = now;
  }
  return spells;
}
