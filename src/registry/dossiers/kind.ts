import type { Language } from "../../kernel/languages.ts";
import type { Statement, SubjectKind, ValueType } from "./subject.ts";

/** Words of the house for one thing, in every language of ours. */
export type Words = Record<Language, string>;

/** What sources may state of a kind of subject under one name. */
export interface PropertyDefinition {
  value: ValueType;
  label: Words;
  /**
   * `one`: there is one true value, so that values that exclude each other are a conflict (a date, an attendance).
   * `many`: values stand beside each other (partners, titles, a status that changes).
   */
  holds: "one" | "many";
  /**
   * Of a code: the closed list and what each is called. Beside a `codePattern` it only names some codes of a public
   * vocabulary that is longer.
   */
  codes?: Readonly<Record<string, Words>>;
  codePattern?: RegExp;
  /** The roles a value may have; absent where it has none. */
  roles?: Readonly<Record<string, Words>>;
  /** Of a subject: which kinds it may be. */
  kinds?: readonly SubjectKind[];
  /** A reader may narrow the list by it. Codes only. */
  filters?: true;
}

/** A kind of subject: its properties, words and address. */
export interface KindDefinition {
  kind: SubjectKind;
  /** The plural in addresses: `/projects`, `/api/projects`, and the name of its file in a dataset. */
  path: string;
  one: Words;
  many: Words;
  /** What a record of it is, in one sentence. */
  lead: Words;
  /** The property that names it: a text, in several languages. */
  title: string;
  /** The id of a record of the starter dataset, for the reference of the data. */
  example?: string;
  properties: Readonly<Record<string, PropertyDefinition>>;
  /** What the statements of one claim must be together, beside what each property says: a sentence for each fault. */
  check?: (statements: readonly Statement[]) => Iterable<string>;
}

/** Keeps the property names as written, so that rooms may ask for them by type. */
export const defineKind = <const K extends KindDefinition>(kind: K): K => kind;

/** Every kind in use, by name; `app.ts` and the intake hand it to those that show or read any kind. */
export class Kinds {
  readonly #byName: ReadonlyMap<string, KindDefinition>;

  constructor(readonly all: readonly KindDefinition[]) {
    this.#byName = new Map(all.map((definition) => [definition.kind, definition]));
  }

  of(kind: SubjectKind): KindDefinition {
    const definition = this.#byName.get(kind);
    if (!definition) throw new Error(`The kind "${kind}" is not among those in use.`);
    return definition;
  }
}
