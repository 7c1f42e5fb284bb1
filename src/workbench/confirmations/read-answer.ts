import { FOREVER, today } from "../../kernel/day.ts";
import type { InstrumentId } from "../../kernel/ids.ts";
import { type PartialDate, readDate } from "../../kernel/partial-date.ts";
import {
  CORRECT_KINDS,
  type ConfirmationAnswer,
  type CorrectedAct,
  type CorrectKind,
  type HeldAct,
  VERDICTS_ON_ACT,
  type VerdictOnAct,
  WAYS,
} from "./answer.ts";

/** The fields of the form, as they were typed. */
export type TypedAnswer = (field: string) => string;

/** What is wrong with a field, by the key of its message. */
export type AnswerFault = "wayMissing" | "badDate" | "futureDate" | "nothingOther" | "nothingSaid";
export type AnswerFaults = Map<string, AnswerFault>;

/** The names of the fields about an act, by its place on the page, or about one that is missing there. */
export const fieldsOf = (act: number | "missing") => ({
  verdict: `act-${act}`,
  on: `on-${act}`,
  kind: `kind-${act}`,
  label: `label-${act}`,
});

/** Every field that an answer is made of: what the last look carries along. */
export const answerFields = (acts: readonly HeldAct[]): string[] => [
  "way",
  "end-on",
  ...acts.flatMap((_, index) => Object.values(fieldsOf(index))),
  ...Object.values(fieldsOf("missing")).slice(1),
  "name",
  "post",
  "remark",
];

const oneOf = <T extends string>(of: readonly T[], text: string): T | null =>
  of.find((one) => one === text) ?? null;

/** Reads an answer, in dates as people write them, or says of each field what is wrong. */
export function readAnswer(
  typed: TypedAnswer,
  acts: readonly HeldAct[],
): { answer: ConfirmationAnswer } | { faults: AnswerFaults } {
  const faults: AnswerFaults = new Map();
  const answer = read(typed, acts, faults);
  return answer !== null && faults.size === 0 ? { answer } : { faults };
}

function read(typed: TypedAnswer, acts: readonly HeldAct[], faults: AnswerFaults): ConfirmationAnswer | null {
  const way = oneOf(WAYS, typed("way"));
  if (way === null) {
    faults.set("way", "wayMissing");
    return null;
  }
  if (way === "ends") return { way, on: dateIn(typed, "end-on", faults) };
  if (way !== "corrects") return { way };
  const said = new Map<InstrumentId, CorrectedAct>();
  for (const [index, { id }] of acts.entries()) {
    const fields = fieldsOf(index);
    const given = detailsIn(typed, fields, faults);
    // Whoever writes a date beside an act says that it is different, whatever is chosen above it.
    const empty = given.on === null && given.kind === null && given.label === null;
    const chosen: VerdictOnAct = oneOf(VERDICTS_ON_ACT, typed(fields.verdict)) ?? "unsaid";
    const verdict = !empty && chosen === "right" ? "other" : chosen;
    if (verdict === "other" && empty && !faults.has(fields.on)) faults.set(fields.on, "nothingOther");
    said.set(id, { verdict, ...given });
  }
  const missing = detailsIn(typed, fieldsOf("missing"), faults);
  const hasMissing = missing.on !== null || missing.kind !== null || missing.label !== null;
  const verdicts = new Set([...said.values()].map(({ verdict }) => verdict));
  if (!hasMissing && !verdicts.has("other")) {
    if (!verdicts.has("right")) faults.set("way", "nothingSaid");
    else if (!verdicts.has("unsaid")) faults.set("way", "nothingOther");
  }
  return { way, acts: said, missing: hasMissing ? missing : null };
}

function detailsIn(
  typed: TypedAnswer,
  { on, kind, label }: ReturnType<typeof fieldsOf>,
  faults: AnswerFaults,
): { on: PartialDate | null; kind: CorrectKind | null; label: string | null } {
  return {
    on: dateIn(typed, on, faults),
    kind: oneOf(CORRECT_KINDS, typed(kind)),
    label: typed(label) || null,
  };
}

function dateIn(typed: TypedAnswer, field: string, faults: AnswerFaults): PartialDate | null {
  const words = typed(field);
  if (words === "") return null;
  const date = readDate(words);
  if (!date.ok || date.value.latest === FOREVER) {
    faults.set(field, "badDate");
    return null;
  }
  if (date.value.earliest > today()) {
    faults.set(field, "futureDate");
    return null;
  }
  return date.value;
}
