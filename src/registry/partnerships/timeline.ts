import type { Bounds } from "../../kernel/bounds.ts";
import type { Certainty } from "../../kernel/certainty.ts";
import { addDays, addYears, BEGINNING, type Day, FOREVER } from "../../kernel/day.ts";
import type { PlaceId } from "../../kernel/ids.ts";
import type { Spell } from "../../kernel/spell.ts";
import type { ActClaim } from "./act-claim.ts";
import { actTime, dateOf, EvidenceUse } from "./evidence-use.ts";
import { type Instrument, makesTie } from "./instrument.ts";
import { type ActKind, hasKind, kindOf, namesNoKind, TIE_KINDS, tieOf } from "./kinds.ts";
import type { Reading } from "./reading.ts";

/** Something that puts the tie in force. */
interface Start {
  possibleFrom: Day;
  sureFrom: Day;
  sureUntil: Day;
  /** Every reading has it make such a tie. */
  firm: boolean;
  /** First day on which what it says may have run out: the end of a term; a later sign of life outweighs it. */
  termEnds: Day | null;
  /** The first day that nothing of its own sort covers: of lists, the day after the last of them. */
  coveredTo: Day | null;
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

/** Evidence that the tie is alive at a time: an act done, a list, a renewal. */
interface SignOfLife extends Bounds {
  /** First day on which what it says has itself run out; null where it lasts. */
  lastsTo: Day | null;
}

interface Timeline {
  starts: Start[];
  ends: End[];
  signsOfLife: SignOfLife[];
}

function timelineOf(
  instruments: readonly Instrument[],
  parties: readonly PlaceId[],
  reading: Reading,
): Timeline {
  const supports = (claim: ActClaim) =>
    kindsSpokenFor(claim, instruments).some((kind) => hasKind(reading.kinds, kind));
  const tieClaims = instruments.flatMap((instrument) => instrument.used.filter(supports));
  const use = new EvidenceUse(tieClaims, parties);
  const denied = instruments.some((instrument) => instrument.effect === "denies");
  const starts: Start[] = [];
  const ends: End[] = [];
  const signsOfLife: SignOfLife[] = [];

  for (const instrument of instruments.filter((candidate) => makesTie(candidate.effect))) {
    const reaching = instrument.used.some((claim) => supports(claim) && use.reaches(claim, reading.evidence));
    const time = reaching ? actTime(instrument.used, use, reading.evidence, reading.startsWith) : null;
    if (!time) continue;
    const termEnds = termEnd(instrument);
    starts.push({
      possibleFrom: time.possibleFrom,
      sureFrom: time.sure.earliest,
      sureUntil: time.sure.latest,
      firm: !denied && instrument.used.every(supports),
      termEnds,
      coveredTo: termEnds,
      tie: tieRank(instrument.used.filter(supports).map(kindOf)),
      revives: time.sure.earliest !== BEGINNING,
    });
    signsOfLife.push({ ...time.sure, lastsTo: termEnds });
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

/** The kinds a claim speaks for: a renewal or resumption that names none speaks for those certainly made by then. */
function kindsSpokenFor(claim: ActClaim, instruments: readonly Instrument[]): ActKind[] {
  const kind = kindOf(claim);
  if (kind === null || !namesNoKind(claim)) return kind === null ? [] : [kind];
  const day = claim.on?.earliest ?? claim.speaks.earliest;
  const made = instruments
    .filter((instrument) => instrument.effect === "establishes")
    .filter(({ used }) => (dateOf(used, "signed")?.latest ?? FOREVER) <= day)
    .flatMap(({ used }) => used.map(kindOf))
    .filter((each) => each !== null && each !== "intention") as ActKind[];
  return made.length > 0 ? made : [kind];
}

/** Lists, renewals, resumptions and confirmations: they have the tie in force on their day. */
function addUpholding(
  instruments: readonly Instrument[],
  supports: (claim: ActClaim) => boolean,
  use: EvidenceUse,
  reading: Reading,
  denied: boolean,
  starts: Start[],
  signsOfLife: SignOfLife[],
): void {
  const dated = starts.filter((start) => start.revives);
  const upholding = instruments
    .filter((instrument) => !makesTie(instrument.effect))
    .flatMap((instrument) => instrument.used)
    .filter((claim) => supports(claim) && use.reaches(claim, reading.evidence));
  // Lists that do not persist have the tie in force until the last of them, and say nothing of the time after.
  const lists = upholding
    .filter((claim) => claim.effect === "lists" && claim.speaks.latest !== FOREVER)
    .map((claim) => claim.speaks.latest);
  const listsEnd = reading.listsPersist || lists.length === 0 ? null : addDays(Math.max(...lists) as Day, 1);
  for (const claim of upholding) {
    const said = claim.on?.latest ?? claim.speaks.latest;
    const since = (from: Day) => use.since({ earliest: from, latest: said }, [claim], reading.evidence);
    const { earliest: from, latest: day } = since(claim.on?.earliest ?? said);
    const isList = claim.effect === "lists";
    const { earliest, latest } = claim.on ?? claim.speaks;
    signsOfLife.push({ earliest, latest, lastsTo: isList ? listsEnd : null });
    const tie = tieRank(kindsSpokenFor(claim, instruments));
    // An act that made as strong a tie by then made the tie that is upheld: nothing says it is older than its act.
    const older = !dated.some((start) => start.possibleFrom <= day && start.tie >= tie);
    const start = {
      possibleFrom: older ? since(BEGINNING).earliest : from,
      sureFrom: older ? BEGINNING : from,
      sureUntil: day,
      firm: !denied,
      // Between two lists it is taken to have gone on; after the last the one before says nothing either.
      termEnds: isList && listsEnd !== null ? addDays(said, 1) : null,
      coveredTo: isList ? listsEnd : null,
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

/** The strongest tie among kinds, as its place in TIE_KINDS. */
const tieRank = (kinds: readonly (ActKind | null)[]): number =>
  Math.max(-1, ...kinds.map((kind) => (kind === null ? -1 : TIE_KINDS.indexOf(tieOf(kind)))));

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
      coveredTo: null,
      tie: TIE_KINDS.indexOf("unspecified"),
      revives: false,
    });
  }
}

/** The starts that may have come by a day, and that no firm end has closed. */
const openOn = ({ starts, ends }: Timeline, day: Day): Start[] =>
  starts.filter(
    (start) =>
      start.possibleFrom <= day &&
      !ends.some((end) => end.firm && end.latest <= day && isOver(start, end, starts)),
  );

function statusOn(timeline: Timeline, day: Day): Certainty {
  const { starts, ends, signsOfLife } = timeline;
  if (openOn(timeline, day).length === 0) return "not";
  const lasts = (to: Day | null) => to === null || day < to;
  const runsOut = ({ termEnds, coveredTo }: Start) =>
    termEnds !== null &&
    !lasts(coveredTo) &&
    !signsOfLife.some((s) => termEnds <= s.earliest && s.latest <= day && lasts(s.lastsTo));
  // What began before an end that may have come proves nothing after it, however firmly the tie was made anew since.
  const outlives = (start: Start, end: End) =>
    end.earliest > day || (start.revives && start.sureFrom > end.latest);
  const certain = starts.some(
    (start) =>
      start.firm && start.sureUntil <= day && !runsOut(start) && ends.every((end) => outlives(start, end)),
  );
  return certain ? "certain" : "possible";
}

/** Never surely in force, but surely begun: the certain part of such a spell is empty and lies where it has begun. */
function noteBegun(open: Spell, timeline: Timeline, day: Day, isOver: boolean): void {
  if (open.fromLatest !== FOREVER) return;
  const here = isOver
    ? timeline.starts.filter((start) => open.fromEarliest <= start.possibleFrom)
    : openOn(timeline, day);
  if (!here.some((start) => start.firm && start.sureUntil <= day)) return;
  open.fromLatest = day;
  open.toEarliest = day;
}

/**
 * An end closes what certainly began before it; an undated one (design rule 8) whatever began by its latest day. It
 * lies after a start: where nothing certainly began before it, it closes what may have.
 */
function isOver(start: Start, end: End, starts: readonly Start[]): boolean {
  if (!start.revives) return true;
  const from = end.earliest === BEGINNING ? end.latest : end.earliest;
  if (start.sureUntil <= from) return true;
  return start.sureFrom < end.latest && !starts.some((other) => other.sureUntil <= from);
}

/** The status is constant between the days on which anything changes: turns it into spells. */
function runs(timeline: Timeline): Spell[] {
  const days = new Set<Day>([BEGINNING]);
  for (const start of timeline.starts) {
    days.add(start.possibleFrom).add(start.sureFrom).add(start.sureUntil);
    if (start.coveredTo !== null) days.add(start.coveredTo);
  }
  for (const end of timeline.ends) days.add(end.earliest).add(end.latest);
  for (const sign of timeline.signsOfLife) {
    days.add(sign.latest);
    if (sign.lastsTo !== null) days.add(sign.lastsTo);
  }
  days.delete(FOREVER);
  const spells: Spell[] = [];
  let open: Spell | null = null;
  let before: Certainty = "not";
  for (const day of [...days].sort((a, b) => a - b)) {
    const now = statusOn(timeline, day);
    if (now === before) {
      if (open && now === "possible") noteBegun(open, timeline, day, false);
      continue;
    }
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
    if (now !== "certain") noteBegun(open, timeline, day, now === "not");
    if (now === "not") {
      open.toLatest = day;
      if (open.fromLatest === FOREVER) open.toEarliest = day;
      open = null;
    }
    before = now;
  }
  return spells;
}
