import type { Issue, Result } from "../../../kernel/issue.ts";
import { type PartialDate, parseEdtf, readDate } from "../../../kernel/partial-date.ts";
import type { Cell } from "../files/table.ts";
import type { ActReading } from "../row-reading.ts";
import { type Columns, oneOf } from "./bound-row.ts";
import { kindOfWord, plainWord } from "./kind-words.ts";
import { type DateMapping, type KindMapping, type Mapping, STRONG } from "./mapping.ts";

/** Reads what a row says of the tie: one act, and a second one where it says what became of it. */
export type ReadActs = (cells: readonly Cell[]) => { acts: ActReading[]; faults: Issue[] };

/** `anchor`: the day from which "last year" is counted. */
export function actReader({ act }: Mapping, columns: Columns, anchor: PartialDate | null): ReadActs {
  const on = dateReader(act.on, columns, anchor);
  const ended = dateReader(act.ended, columns, anchor);
  const kind = kindReader(act.kind, columns);
  const label = columns.value(act.label);
  return (cells) => {
    const said = kind(cells);
    const begun = on(cells);
    const over = ended(cells);
    const faults = [said, begun, over].flatMap((read) => (read.ok ? [] : read.issues));
    if (!said.ok || !begun.ok || !over.ok) return { acts: [], faults };
    const { became, form, effect, strength } = said.value;
    const base = begun.value || over.value || became ? (act.dated ?? act.undated) : act.undated;
    const told = {
      form: form ?? base.form,
      effect: effect ?? base.effect,
      strength: strength === undefined ? base.strength : strength,
    };
    const what = (became || over.value) && told.effect === "lists" ? madeOnce(told) : told;
    const first: ActReading = {
      form: what.form,
      effect: what.effect,
      strength: STRONG.has(what.effect) ? what.strength : null,
      label: oneOf(label(cells)) || null,
      step: act.step,
      on: begun.value,
      derived: act.derived,
      termYears: null,
      termNote: null,
    };
    if (!became && !over.value) return { acts: [first], faults: [] };
    const second: ActReading = {
      ...first,
      form: "not stated",
      effect: became ?? "ends",
      strength: null,
      step: "not stated",
      on: over.value,
    };
    return { acts: [first, second], faults: [] };
  };
}

/** What is over is not listed as going on: it was made once. */
const madeOnce = ({ strength }: Pick<ActReading, "strength">) =>
  ({ form: "not stated", effect: "establishes", strength: strength ?? "unspecified" }) as const;

function kindReader(
  kind: Mapping["act"]["kind"],
  columns: Columns,
): (cells: readonly Cell[]) => Result<KindMapping> {
  if (!kind) return () => ({ ok: true, value: {} });
  const cell = columns.value(kind);
  const values = new Map(Object.entries(kind.values).map(([word, said]) => [plainWord(word), said]));
  return (cells) => {
    const word = oneOf(cell(cells));
    const said = values.get(plainWord(word)) ?? (kind.knownWords ? kindOfWord(word) : null) ?? kind.otherwise;
    if (said) return { ok: true, value: said };
    if (word === "") return { ok: true, value: {} };
    const message = `The mapping does not say what "${word.slice(0, 80)}" means for the tie. Add it to the mapping.`;
    return { ok: false, issues: [{ code: "unknown-word", where: kind.column, message }] };
  };
}

/** Lists repeat their dates; a hostile one must not fill the memory. */
const MOST_KEPT = 20_000;

function dateReader(
  date: DateMapping | undefined,
  columns: Columns,
  anchor: PartialDate | null,
): (cells: readonly Cell[]) => Result<PartialDate | null> {
  if (!date) return () => ({ ok: true, value: null });
  const cell = columns.value(date);
  const kept = new Map<string, Result<PartialDate | null>>();
  return (cells) => {
    const words = oneOf(cell(cells));
    const there = kept.get(words);
    if (there) return there;
    const read = readCellDate(words, date.order, anchor);
    const told: Result<PartialDate | null> = read.ok
      ? read
      : {
          ok: false,
          issues: read.issues.map((issue) => ({ ...issue, where: `${date.column}: ${words.slice(0, 80)}` })),
        };
    if (kept.size < MOST_KEPT) kept.set(words, told);
    return told;
  };
}

const NOTHING = new Set(["", "-", "–", "—", "?", "n/a", "/", "…"]);
const NUMERIC = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;

/** A date as a cell of a list has it. Empty cells, dashes and question marks say that no date is given. */
export function readCellDate(
  words: string,
  order: DateMapping["order"],
  anchor: PartialDate | null = null,
): Result<PartialDate | null> {
  if (NOTHING.has(words.trim().toLowerCase())) return { ok: true, value: null };
  const [, one, , other, year] = (order && NUMERIC.exec(words.trim())) || [];
  if (one !== undefined && other !== undefined && year !== undefined) {
    const [day, month] = order === "day first" ? [one, other] : [other, one];
    const edtf = parseEdtf(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
    return edtf.ok ? { ok: true, value: { ...edtf.value, verbatim: words } } : edtf;
  }
  return readDate(words, { anchor: anchor ?? undefined });
}
