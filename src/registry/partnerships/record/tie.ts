import { type Day, FOREVER } from "../../../kernel/day.ts";
import type { PartnershipId, PlaceId, Revision } from "../../../kernel/ids.ts";
import type { PartialDate } from "../../../kernel/partial-date.ts";
import { EVIDENCE_GRADES, type EvidenceGrade, gradeRank } from "../../evidence/grade.ts";
import type { Level } from "../../places/place.ts";
import type { ActClaim, Effect } from "../act-claim.ts";
import { claimedBounds, dateOf } from "../evidence-use.ts";
import { type Instrument, instrumentsOf, makesTie } from "../instrument.ts";
import { kindOf, TIE_KINDS, type TieKind, tieOf } from "../kinds.ts";
import { DEFAULT_READING } from "../reading.ts";
import { type State, stateOn } from "../state.ts";
import { type ThresholdSpells, thresholdSpells } from "../threshold-spells.ts";
import type { JudgementRow, PartyRow, TieRow } from "./record.store.ts";

export interface Party {
  id: PlaceId;
  names: Record<string, string>;
  level: Level | null;
  country: string | null;
  point: { latitude: number; longitude: number } | null;
}

/** When the present state began. */
export interface Since {
  /** As the source shown has it; null where none dates it, or where other claims move the bounds. */
  shown: PartialDate | null;
  earliest: Day;
  latest: Day;
  /** The claims about it exclude each other. */
  disputed: boolean;
}

/** A partnership read for a day and a revision, from its claims. */
export interface Tie<Claim extends ActClaim = ActClaim> {
  id: PartnershipId;
  asOf: Day;
  /** The revision read, and the newest there is. */
  known: Revision;
  latest: Revision;
  parties: Party[];
  claims: Claim[];
  judgements: JudgementRow[];
  instruments: Instrument[];
  state: State;
  /** When the state began: the tie in force, or its suspension or end. Null where nothing is established. */
  since: Since | null;
  /** Of the claims behind the state; null where nothing is claimed. */
  grade: EvidenceGrade | null;
}

/** A row of a partnership that there is. */
export type FoundRow = TieRow & { id: PartnershipId };

/** Works out a partnership from the rows that one statement brought. */
export function tieFrom<Row, Claim extends ActClaim>(
  row: FoundRow,
  asOf: Day,
  claimFrom: (row: Row) => Claim,
): Tie<Claim> {
  const parties = (JSON.parse(row.parties) as PartyRow[]).map(partyFrom);
  const judgements = JSON.parse(row.judgements) as JudgementRow[];
  const places = parties.map((party) => party.id);
  const claims = (JSON.parse(row.claims) as Row[]).map(claimFrom);
  const instruments = instrumentsOf(row.id, claims, judgements);
  const spells = thresholdSpells(instruments, places, DEFAULT_READING);
  const state = stateOn(instruments, places, asOf, DEFAULT_READING, spells);
  return {
    id: row.id,
    asOf,
    known: row.known,
    latest: row.latest,
    parties,
    claims,
    judgements,
    instruments,
    state,
    since: sinceWhen(instruments, spells, state, asOf),
    grade: gradeOf(instruments, places, state, asOf),
  };
}

const partyFrom = ({ id, names, level, country, latitude, longitude }: PartyRow): Party => ({
  id,
  names,
  level,
  country,
  point: latitude === null || longitude === null ? null : { latitude, longitude },
});

const tieRank = (claim: ActClaim): number => {
  const kind = kindOf(claim);
  return kind === null ? -1 : TIE_KINDS.indexOf(tieOf(kind));
};

/**
 * The grade of several claims together: the best of them, or "both sides" where every party speaks; of a state on a day,
 * where every party says that it was so by then.
 */
export function gradeTogether(
  claims: readonly ActClaim[],
  parties: readonly PlaceId[],
  asOf: Day = FOREVER,
): EvidenceGrade | null {
  if (claims.length === 0) return null;
  const best = Math.max(...claims.map((claim) => gradeRank(claim.grade)));
  const speakers = new Set(
    claims
      .filter((claim) => claim.capacity === "party" && claimedBounds(claim).latest <= asOf)
      .map((claim) => claim.claimant),
  );
  const all = parties.length > 0 && parties.every((party) => speakers.has(party));
  return EVIDENCE_GRADES[all ? Math.max(best, gradeRank("both sides")) : best] ?? null;
}

const ENDINGS: Partial<Record<State["standing"], readonly Effect[]>> = {
  suspended: ["suspends"],
  expired: ["expires", "does not renew"],
  ended: ["ends"],
};

/** Claims behind the state: of a tie in force those for one at least as strong, of another those that ended it too. */
function gradeOf(
  instruments: readonly Instrument[],
  parties: readonly PlaceId[],
  state: State,
  asOf: Day,
): EvidenceGrade | null {
  const used = instruments.flatMap((instrument) => instrument.used);
  if (state.kind === null) return gradeTogether(used, parties, asOf);
  const least = TIE_KINDS.indexOf(state.kind);
  const endings = ENDINGS[state.standing] ?? [];
  const behind = used.filter(
    (claim) =>
      endings.includes(claim.effect) || (tieRank(claim) >= least && claimedBounds(claim).earliest <= asOf),
  );
  // What is known of a tie by its end alone stands on the claims of that end.
  return gradeTogether(behind.length > 0 ? behind : used, parties, asOf);
}

function sinceWhen(
  instruments: readonly Instrument[],
  spells: ThresholdSpells,
  state: State,
  asOf: Day,
): Since | null {
  if (state.standing === "not established") return null;
  const endings = ENDINGS[state.standing];
  if (endings) {
    const acts = instruments.filter((i) => endings.includes(i.effect) && startsBy(i, asOf));
    // A tie expires once; that nobody renewed it then only says so again.
    const last = acts.find(({ effect }) => effect === "expires") ?? acts.at(-1);
    const bounds = last && dateOf(last.used, "signed");
    return last && bounds ? sinceOf(last, bounds.earliest, bounds.latest) : null;
  }
  return state.kind === null ? null : tieSince(instruments, spells, state.kind, asOf);
}

const startsBy = (instrument: Instrument, day: Day): boolean =>
  instrument.used.some((claim) => claimedBounds(claim).earliest <= day);

/** When a tie at least as strong, in force on a day, began: through every doubt that did not end it. */
function tieSince(
  instruments: readonly Instrument[],
  spellsFor: ThresholdSpells,
  kind: TieKind,
  asOf: Day,
): Since | null {
  const spells = spellsFor(kind);
  let at = spells.findIndex((spell) => spell.fromEarliest <= asOf && asOf < spell.toLatest);
  for (; at > 0; at--) {
    const [before, here] = [spells[at - 1], spells[at]];
    if (!before || !here || before.toLatest < here.fromEarliest) break;
  }
  const spell = spells[at];
  if (!spell) return null;
  const makers = instruments.filter(
    (i) =>
      makesTie(i.effect) &&
      startsBy(i, asOf) &&
      i.used.some((claim) => tieRank(claim) >= TIE_KINDS.indexOf(kind)),
  );
  const maker = makers[0];
  return maker
    ? sinceOf(maker, spell.fromEarliest, spell.fromLatest)
    : { shown: null, earliest: spell.fromEarliest, latest: spell.fromLatest, disputed: false };
}

function sinceOf(instrument: Instrument, earliest: Day, latest: Day): Since {
  const shown = instrument.used[0]?.on ?? null;
  const agrees = shown?.earliest === earliest && shown.latest === latest;
  // A day whose year nobody gives has no bounds of its own: its words still say more than the bounds do.
  const yearUnknown = shown?.latest === FOREVER;
  return {
    shown: agrees || yearUnknown ? shown : null,
    earliest,
    latest,
    disputed: instrument.conflicts.includes("dates"),
  };
}

/** Whether lists alone stand behind a tie, and no act that a source names. */
export function isListedOnly({ instruments }: Pick<Tie, "instruments">, kind: TieKind | null): boolean {
  const behind = instruments
    .flatMap((act) => act.used)
    .filter((claim) => tieRank(claim) >= TIE_KINDS.indexOf("unspecified"));
  return kind === "unspecified" && behind.length > 0 && behind.every((claim) => claim.effect === "lists");
}
