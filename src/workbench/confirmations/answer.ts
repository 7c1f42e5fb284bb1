import type { CitationId, InstrumentId, PlaceId, SourceId } from "../../kernel/ids.ts";
import type { PartialDate } from "../../kernel/partial-date.ts";
import type { ActClaim, Effect, Form, Strength } from "../../registry/partnerships/act-claim.ts";
import { type Instrument, makesTie } from "../../registry/partnerships/instrument.ts";
import type { RecordedAct } from "../../registry/partnerships/record-acts.ts";
import type { State } from "../../registry/partnerships/state.ts";

/** What the other side may say: it is so, not quite, we never were, or no longer are. */
export const WAYS = ["confirms", "corrects", "denies", "ends"] as const;
export type Way = (typeof WAYS)[number];

/** What a side may say of one act: as held, otherwise, or that it cannot tell. */
export const VERDICTS_ON_ACT = ["right", "other", "unsaid"] as const;
export type VerdictOnAct = (typeof VERDICTS_ON_ACT)[number];

/** The kinds that a correction may give an act that makes a tie. */
export const CORRECT_KINDS = [
  "sister",
  "friendly-cooperation",
  "memorandum",
  "unspecified",
  "intention",
] as const;
export type CorrectKind = (typeof CORRECT_KINDS)[number];

/** An act as it is shown to the side that is asked. */
export interface HeldAct {
  id: InstrumentId;
  shown: Pick<ActClaim, "form" | "effect" | "strength" | "step" | "on">;
}

/** What is held of a partnership when a side is asked. */
export interface Held {
  parties: readonly PlaceId[];
  state: Pick<State, "kind" | "standing">;
  acts: readonly HeldAct[];
}

export interface CorrectedAct {
  verdict: VerdictOnAct;
  /** As it was written; null where only something else is corrected. */
  on: PartialDate | null;
  kind: CorrectKind | null;
  label: string | null;
}

export type ConfirmationAnswer =
  | { way: "confirms" }
  | {
      way: "corrects";
      acts: ReadonlyMap<InstrumentId, CorrectedAct>;
      missing: Omit<CorrectedAct, "verdict"> | null;
    }
  | { way: "denies" }
  | { way: "ends"; on: PartialDate | null };

/** Lists and earlier answers are evidence, not acts: nobody is asked whether they are so. */
const NO_ACT: ReadonlySet<Effect> = new Set(["lists", "confirms", "denies"]);

/** The acts of a partnership about which a side is asked. */
export const actsAsked = (instruments: readonly Instrument[]): HeldAct[] =>
  instruments.flatMap(({ id, used }) => {
    const [shown] = used;
    return shown && !NO_ACT.has(shown.effect) ? [{ id, shown }] : [];
  });

const OF_KIND: Record<CorrectKind, { effect: Effect; form: Form; strength: Strength | null }> = {
  sister: { effect: "establishes", form: "agreement", strength: "sister" },
  "friendly-cooperation": { effect: "establishes", form: "agreement", strength: "friendly-cooperation" },
  memorandum: { effect: "establishes", form: "memorandum", strength: "unspecified" },
  unspecified: { effect: "establishes", form: "agreement", strength: "unspecified" },
  intention: { effect: "intends", form: "letter of intent", strength: null },
};

/** Who answers, and the source that the answer is. */
export interface Speaking {
  request: number;
  place: PlaceId;
  /** What the side read and agreed to, or wrote: the words of each act and of the state, in its language. */
  words: { state: string; act: (id: InstrumentId) => string };
}

type Stated = Omit<RecordedAct["act"], "derived" | "termYears" | "termNote">;

export const sourceOfAnswer = (request: number): SourceId => `confirmation-${request}` as SourceId;

/**
 * What an answer states, as citations of the side that gave it. Of each act that it holds to be so it says the same as
 * is held (the same act, day and strength): so both sides speak of one act, from its day on. That the tie stands it says
 * as a confirmation on the day of the answer. What it cannot tell it does not state.
 */
export function claimsOf(
  held: Held,
  answer: ConfirmationAnswer,
  { request, place, words }: Speaking,
): RecordedAct[] {
  const claims: RecordedAct[] = [];
  const state = (name: string, excerpt: string | null, act: Stated) =>
    claims.push({
      citation: {
        id: `confirmation-${request}--${name}` as CitationId,
        source: sourceOfAnswer(request),
        locator: null,
        excerpt: excerpt || null,
        claimantPlace: place,
        claimantOrganization: null,
        capacity: "party",
        asOf: null,
        note: null,
      },
      parties: [...held.parties],
      act: { ...act, derived: false, termYears: null, termNote: null },
    });
  const asHeld = ({ id, shown }: HeldAct) =>
    state(nameOf(id), words.act(id), { ...plain(shown), label: null });
  switch (answer.way) {
    case "confirms":
      held.acts.forEach(asHeld);
      if (standsNow(held)) {
        state("state", words.state, statement("confirms", { strength: strengthOf(held) }));
      }
      break;
    case "corrects":
      for (const act of held.acts) {
        const said = answer.acts.get(act.id);
        if (said?.verdict === "right") asHeld(act);
        if (said?.verdict === "other") state(nameOf(act.id), wordsOf(said), corrected(act, said));
      }
      if (answer.missing) {
        const { kind, on, label } = answer.missing;
        const { effect, form, strength } = OF_KIND[kind ?? "unspecified"];
        state("missing", wordsOf(answer.missing), {
          effect,
          form,
          strength,
          label,
          on,
          step: on ? "signed" : "not stated",
        });
      }
      break;
    case "denies":
      state("denial", null, statement("denies"));
      break;
    case "ends":
      state("end", answer.on?.verbatim ?? null, statement("ends", { on: answer.on }));
      break;
  }
  return claims;
}

const nameOf = (id: InstrumentId): string => id.slice(id.lastIndexOf("/") + 1);

const plain = ({ form, effect, strength, step, on }: HeldAct["shown"]) => ({
  form,
  effect,
  strength,
  step,
  on,
});

const statement = (effect: Effect, more: Partial<Stated> = {}): Stated => ({
  effect,
  form: "statement",
  strength: null,
  label: null,
  step: "not stated",
  on: null,
  ...more,
});

const wordsOf = ({ label, on }: Pick<CorrectedAct, "label" | "on">): string =>
  [label, on?.verbatim].filter(Boolean).join(" · ");

/** What is not said otherwise is as held. News of a signing becomes the signing, when a party itself gives its day. */
function corrected({ shown }: HeldAct, { on, kind, label }: CorrectedAct): Stated {
  const act = kind !== null && makesTie(shown.effect) ? { ...plain(shown), ...OF_KIND[kind] } : plain(shown);
  const step =
    on !== null && (shown.step === "announced" || shown.step === "not stated") ? "signed" : shown.step;
  return { ...act, label, on: on ?? shown.on, step: makesTie(act.effect) ? step : shown.step };
}

/** An intention is confirmed by its act alone: a confirmation says that a tie stands. */
const standsNow = ({ state: { kind, standing } }: Held): boolean =>
  standing === "in force" && kind !== null && kind !== "intention";

/** A tie whose kind nobody states is confirmed without one: of whatever tie was made. */
const strengthOf = ({ state: { kind } }: Held): Strength | null =>
  kind === "sister" || kind === "friendly-cooperation" ? kind : null;

/** An answer is one side's word: it is not the text of the act, which alone is a document. */
export const ANSWER_SOURCE_KIND = "official";

/** How long a link may be good, in days. */
export const DAYS = { default: 30, most: 90 } as const;

/** What became of a link. */
export const REQUEST_STATES = ["open", "answered", "expired", "revoked"] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export function stateOfRequest(
  request: { answeredAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  now: Date = new Date(),
): RequestState {
  if (request.answeredAt !== null) return "answered";
  if (request.revokedAt !== null) return "revoked";
  return request.expiresAt <= now ? "expired" : "open";
}
