import { z } from "@hono/zod-openapi";
import type { CsvColumn } from "../../../http/csv.ts";
import { EVIDENCE_GRADES } from "../../evidence/grade.ts";
import { conflictsIn, type Dossier, type DossierClaim, titlesByLanguage } from "../dossier.ts";
import type { KindDefinition } from "../kind.ts";
import type { DossierAsked, KindPresenter } from "../presenter.ts";
import type { Statement } from "../subject.ts";
import { statementText, type WordsContext } from "../value-words.tsx";

const Text = z.string().nullable();

const StatementSchema = z
  .object({
    property: z.string(),
    value: z.record(z.string(), z.unknown()).openapi({
      description: "The value under the name of its `type`: text with language, code, number, place …",
    }),
    says: z.string().openapi({ description: "The same in English words." }),
    role: Text,
    on: Text.openapi({ description: "When it was so, EDTF." }),
  })
  .openapi("Statement");

const ClaimSchema = z
  .object({
    citation: z.string(),
    source: z.string(),
    sourceTitle: z.string(),
    publisher: Text,
    url: Text,
    published: Text,
    locator: Text,
    excerpt: Text,
    claimant: Text.openapi({ description: "The id of the place or organization that speaks." }),
    capacity: z.string(),
    grade: z.enum(EVIDENCE_GRADES),
    asOf: Text,
    note: Text,
    rejected: Text.openapi({ description: "Why a person left it out." }),
    filedUnder: z
      .string()
      .openapi({ description: "The id it was told of; another where records were merged." }),
    statements: z.array(StatementSchema),
  })
  .openapi("DossierClaim");

export const DossierItemSchema = z
  .object({
    kind: z.string(),
    id: z.string(),
    titles: z.record(z.string(), z.string()).openapi({ description: "By BCP 47 language." }),
    conflicts: z
      .array(z.string())
      .openapi({ description: "Properties on which sources contradict each other." }),
    claims: z.array(ClaimSchema),
  })
  .openapi("Dossier");

export const dossierSchema = (presenter: KindPresenter) =>
  DossierItemSchema.extend({
    asOf: z.string(),
    known: z.int(),
    merged: z.array(z.object({ id: z.string(), reason: z.string(), author: z.string() })),
    derived: (presenter.derived?.schema ?? z.null()).openapi({
      description: "What follows from the claims on `asOf`; null where nothing is derived of this kind.",
    }),
  }).openapi(
    `${presenter.definition.kind.replace(/(^| )(\w)/g, (_, _space, letter: string) => letter.toUpperCase())}Record`,
  );

type Item = z.infer<typeof DossierItemSchema>;

export function itemDocument(kind: KindDefinition, dossier: Dossier, context: WordsContext): Item {
  return {
    kind: dossier.kind,
    id: dossier.id,
    titles: titlesByLanguage(dossier, kind),
    conflicts: conflictsIn(dossier, kind),
    claims: dossier.claims.map((claim) => claimDocument(claim, context)),
  };
}

/** Data is told in English, whoever reads it. */
export const englishContext = (
  kind: KindDefinition,
  { kinds, names }: Pick<DossierAsked, "kinds" | "names">,
): WordsContext => ({
  kinds,
  kind,
  names,
  language: "en",
});

function claimDocument(claim: DossierClaim, context: WordsContext): Item["claims"][number] {
  const { citation, source } = claim;
  return {
    citation: citation.id,
    source: source.id,
    sourceTitle: source.title,
    publisher: source.publisher,
    url: source.url,
    published: source.published?.edtf ?? null,
    locator: citation.locator,
    excerpt: citation.excerpt,
    claimant: citation.claimantPlace ?? citation.claimantOrganization,
    capacity: citation.capacity,
    grade: claim.grade,
    asOf: citation.asOf?.edtf ?? null,
    note: citation.note,
    rejected: claim.rejected,
    filedUnder: claim.of,
    statements: claim.statements.map((statement) => ({
      property: statement.property,
      value: { ...statement.value },
      says: statementText(context, statement),
      role: statement.role,
      on: statement.on?.edtf ?? null,
    })),
  };
}

interface StatementRow {
  dossier: Dossier;
  claim: DossierClaim;
  statement: Statement;
  says: string;
}

/** One row a statement: what is said, of what, and by whom. */
export const statementRows = (dossiers: readonly Dossier[], context: WordsContext): StatementRow[] =>
  dossiers.flatMap((dossier) =>
    dossier.claims.flatMap((claim) =>
      claim.statements.map((statement) => ({
        dossier,
        claim,
        statement,
        says: statementText(context, statement),
      })),
    ),
  );

/** The columns of every list and record of this kind as CSV; their meaning is in docs/reference/csv.md. */
export const STATEMENT_COLUMNS: CsvColumn<StatementRow>[] = [
  { name: "id", value: ({ dossier }) => dossier.id },
  { name: "claim", value: ({ claim }) => claim.citation.id },
  { name: "property", value: ({ statement }) => statement.property },
  { name: "says", value: ({ says }) => says },
  { name: "value", value: ({ statement: { value } }) => rawValue(value) },
  { name: "language", value: ({ statement: { value } }) => (value.type === "text" ? value.language : null) },
  { name: "unit", value: ({ statement: { value } }) => (value.type === "money" ? value.currency : null) },
  {
    name: "comparator",
    value: ({ statement: { value } }) => ("comparator" in value ? value.comparator : null),
  },
  { name: "role", value: ({ statement }) => statement.role },
  { name: "on", value: ({ statement }) => statement.on?.edtf },
  { name: "source", value: ({ claim }) => claim.source.id },
  { name: "locator", value: ({ claim }) => claim.citation.locator },
  { name: "excerpt", value: ({ claim }) => claim.citation.excerpt },
  {
    name: "claimant",
    value: ({ claim: { citation } }) => citation.claimantPlace ?? citation.claimantOrganization,
  },
  { name: "capacity", value: ({ claim }) => claim.citation.capacity },
  { name: "grade", value: ({ claim }) => claim.grade },
  { name: "rejected", value: ({ claim }) => claim.rejected },
];

/** A value as data: an id, a code, a number, GeoJSON. */
function rawValue(value: Statement["value"]): string | number | null {
  switch (value.type) {
    case "text":
      return value.text;
    case "code":
      return value.code;
    case "number":
    case "money":
      return value.number;
    case "day":
      return null;
    case "site":
      return JSON.stringify(value.site);
    case "place":
      return value.place;
    case "organization":
      return value.organization;
    case "group":
      return value.group;
    case "partnership":
      return value.partnership;
    case "source":
      return value.source;
    case "citation":
      return value.citation;
    case "figure":
      return value.figure;
    case "subject":
      return `${value.subject.kind}/${value.subject.id}`;
  }
}
