import type { Candidate } from "../../../intake/reconciliation/match.ts";
import type { CountedSource } from "../../../registry/evidence/source.store.ts";
import type { Fault } from "../content.ts";

/** A form as it was sent: every field by its name; one that is not there is empty. */
export type Fields = Readonly<Record<string, string>>;

export const textOf = (fields: Fields, name: string): string => fields[name] ?? "";

/** A form as it is drawn: what stands in it, what is wrong with it, and what there is to choose. */
export interface Drawn {
  fields: Fields;
  faults: readonly Fault[];
  /** Places that a name may mean, by the field of the name. */
  choices: ReadonlyMap<string, readonly Candidate[]>;
  /** Sources that were looked for; null where nobody looked. */
  sources: readonly CountedSource[] | null;
}

export const drawnOf = (fields: Fields): Drawn => ({ fields, faults: [], choices: new Map(), sources: null });

/** What differs between two saves of one form, field by field. */
export interface Difference {
  field: string;
  mine: string;
  theirs: string;
}

export function differencesOf(mine: Fields, theirs: Fields): Difference[] {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].sort();
  return names.flatMap((field) => {
    const [own, other] = [textOf(mine, field), textOf(theirs, field)];
    return own === other ? [] : [{ field, mine: own, theirs: other }];
  });
}

const KEEPS = "keep:";
export const keepField = (field: string): string => `${KEEPS}${field}`;

/** One's own fields, with those of the other save where it was chosen. */
export function merged(mine: Fields, theirs: Fields): Fields {
  const kept = Object.entries(mine).flatMap(([name, choice]) =>
    name.startsWith(KEEPS) && choice === "theirs" ? [name.slice(KEEPS.length)] : [],
  );
  const own = Object.fromEntries(Object.entries(mine).filter(([name]) => !name.startsWith(KEEPS)));
  return { ...own, ...Object.fromEntries(kept.map((name) => [name, textOf(theirs, name)])) };
}
