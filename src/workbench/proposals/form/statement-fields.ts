import type { PlaceToken, StatementsContent } from "../content.ts";
import { EVIDENCE_FIELDS, type EvidenceDefaults, evidenceFrom, fieldsOfEvidence } from "./evidence-fields.ts";
import { type Fields, textOf } from "./fields.ts";

/** How many values one form takes. */
export const MOST_STATEMENTS = 6;
export const STATEMENT_PARTS = ["property", "value", "language", "role", "on"] as const;

const NUMBERS = Array.from({ length: MOST_STATEMENTS }, (_, index) => index + 1);

export const STATEMENT_FIELDS: readonly string[] = [
  "id",
  ...NUMBERS.flatMap((number) =>
    STATEMENT_PARTS.map((part) => `${part === "language" ? "valueLanguage" : part}-${number}`),
  ),
  ...EVIDENCE_FIELDS,
  "claimantPlace-is",
  "claimantPlace-of",
];

interface Target {
  kind: string;
  id: string;
  isNew: boolean;
}

/** Statements as the form says them, for the schema to check. */
export function statementsFrom(
  fields: Fields,
  { kind, id, isNew }: Target,
  claimant: PlaceToken | null,
  defaults: EvidenceDefaults,
): unknown {
  const of = (name: string, number: number) => textOf(fields, `${name}-${number}`);
  const statements = NUMBERS.filter((number) => of("value", number) || of("on", number)).map((number) => ({
    property: of("property", number),
    value: of("value", number),
    language: of("valueLanguage", number),
    role: of("role", number),
    on: of("on", number),
  }));
  return {
    type: "statements",
    kind,
    id,
    isNew,
    statements,
    evidence: evidenceFrom(fields, { parties: [], claimant }, defaults),
  };
}

/** The form that says so. */
export function fieldsOfStatements(content: StatementsContent): Fields {
  const rows = content.statements.flatMap((statement, index): [string, string][] => [
    [`property-${index + 1}`, statement.property],
    [`value-${index + 1}`, statement.value ?? ""],
    [`valueLanguage-${index + 1}`, statement.language ?? ""],
    [`role-${index + 1}`, statement.role ?? ""],
    [`on-${index + 1}`, statement.on ?? ""],
  ]);
  return {
    id: content.id,
    ...Object.fromEntries(rows),
    ...fieldsOfEvidence(content.evidence, []),
  };
}
