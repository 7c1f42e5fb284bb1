import { parseValue } from "../../intake/dataset/parse-value.ts";
import type { SubjectId } from "../../kernel/ids.ts";
import { readDate } from "../../kernel/partial-date.ts";
import type { KindDefinition, Kinds, PropertyDefinition } from "../../registry/dossiers/kind.ts";
import type { Statement, Subject } from "../../registry/dossiers/subject.ts";
import { kindAt } from "./about-content.ts";
import type { StatementsContent } from "./content.ts";

type Written = StatementsContent["statements"][number];

/** The subject that a content tells of; null where there is no such kind. */
export function subjectOf(kinds: Kinds, { kind, id }: StatementsContent): Subject | null {
  const definition = kindAt(kinds, kind);
  return definition && { kind: definition.kind, id: id as SubjectId };
}

/** What somebody wrote, as a statement; or why it is none. A fault of its date begins with `date:`. */
export function toStatement(
  kind: KindDefinition,
  written: Written,
): { statement: Statement; problem: null } | { statement: null; problem: string } {
  const definition = kind.properties[written.property];
  if (!definition) return { statement: null, problem: `A ${kind.kind} has no "${written.property}".` };
  const on = written.on === null ? null : readDate(written.on);
  if (on !== null && !on.ok) return { statement: null, problem: `date:${on.issues[0]?.message ?? ""}` };
  const value = parseValue(kind, {
    property: written.property,
    value: codeOf(definition, written.value),
    language: definition.value === "text" ? written.language : null,
  });
  if (typeof value === "string") return { statement: null, problem: value };
  const { property, role } = written;
  return { statement: { property, value, role, on: on?.value ?? null }, problem: null };
}

/** A code, where somebody writes what it is called in any of our languages. */
function codeOf({ codes }: PropertyDefinition, value: string | null): string | null {
  if (value === null || !codes) return value;
  const called = value.toLocaleLowerCase();
  const found = Object.entries(codes).find(([, words]) =>
    Object.values(words).some((word) => word.toLocaleLowerCase() === called),
  );
  return found?.[0] ?? value;
}
