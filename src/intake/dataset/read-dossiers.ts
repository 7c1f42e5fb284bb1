import { z } from "zod";
import type { SubjectId } from "../../kernel/ids.ts";
import type { Issue } from "../../kernel/issue.ts";
import { issuesOf, LONGEST_EXCERPT, wordsIn } from "../../registry/dossiers/check-claim.ts";
import type { KindDefinition, Kinds } from "../../registry/dossiers/kind.ts";
import { type Statement, SUBJECT_KINDS, type Subject } from "../../registry/dossiers/subject.ts";
import { CAPACITIES } from "../../registry/evidence/grade.ts";
import * as cell from "./cells.ts";
import type { CitationRow } from "./citation-of.ts";
import { parseValue } from "./parse-value.ts";
import { type Read, readTable } from "./read-table.ts";

const subjectId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, "An id is lower case letters, digits and hyphens.")
  .transform((id) => id as SubjectId);

/** A row is one value. The first row of a claim says whose it is and where it was read; those after it leave that blank. */
const dossierRows = z.object({
  claim: cell.orNull(cell.citationId),
  subject: cell.orNull(subjectId),
  property: cell.required,
  value: cell.words,
  language: cell.orNull(cell.language),
  role: cell.words,
  on: cell.date,
  source: cell.orNull(cell.sourceId),
  claimant: cell.words,
  capacity: cell.orNull(z.enum(CAPACITIES)),
  as_of: cell.date,
  locator: cell.words,
  excerpt: cell.words,
  note: cell.words,
});
type DossierRow = z.output<typeof dossierRows>;

export const merges = z.object({
  kind: z.enum(SUBJECT_KINDS),
  merged: subjectId,
  into: subjectId,
  reason: cell.required,
  author: cell.required,
});

/** A claim of a dataset about one subject, put together from its rows. */
export interface DossierClaimRow extends CitationRow {
  file: string;
  subject: Subject;
  statements: Statement[];
}

/** Reads the folder `dossiers/` of a dataset: one file a kind, named by the kind's address; a file may be absent. */
export async function readDossiers(
  folder: string,
  kinds: Kinds,
  issues: Issue[],
): Promise<Read<DossierClaimRow>[]> {
  const claims: Read<DossierClaimRow>[] = [];
  for (const kind of kinds.all) {
    const file = `dossiers/${kind.path}.csv`;
    const rows = await readTable(folder, file, dossierRows, issues, { optional: true });
    claims.push(...claimsIn(file, kind, rows, issues));
  }
  return claims;
}

function claimsIn(
  file: string,
  kind: KindDefinition,
  rows: readonly Read<DossierRow>[],
  issues: Issue[],
): Read<DossierClaimRow>[] {
  const claims: Read<DossierClaimRow>[] = [];
  const say = (line: number, column: string, message: string) =>
    issues.push({ code: "bad-cell", where: `${file} row ${line} ${column}`, message });
  for (const { line, row } of rows) {
    if (row.claim !== null) {
      const begun = beginClaim(file, kind, { line, row }, say);
      if (!begun) continue;
      claims.push(begun);
    } else if (
      row.subject ??
      row.source ??
      row.claimant ??
      row.capacity ??
      row.as_of ??
      row.locator ??
      row.excerpt
    ) {
      say(
        line,
        "claim",
        "Only the first row of a claim says whose it is and where it was read: give the claim an id.",
      );
      continue;
    }
    const current = claims.at(-1);
    if (!current) {
      say(line, "claim", "The first row needs the id of its claim.");
      continue;
    }
    const value = parseValue(kind, row);
    if (typeof value === "string") say(line, "value", value);
    else current.row.statements.push({ property: row.property, value, role: row.role, on: row.on });
  }
  for (const { line, row } of claims) {
    if (row.statements.length === 0) continue;
    for (const { message } of issuesOf(kind, row)) say(line, "claim", message);
  }
  return claims;
}

function beginClaim(
  file: string,
  kind: KindDefinition,
  { line, row }: Read<DossierRow>,
  say: (line: number, column: string, message: string) => void,
): Read<DossierClaimRow> | null {
  const { claim, subject, source } = row;
  if (claim === null || subject === null || source === null) {
    say(
      line,
      subject === null ? "subject" : "source",
      "The first row of a claim names its subject and its source.",
    );
    return null;
  }
  if (row.excerpt !== null && wordsIn(row.excerpt) > LONGEST_EXCERPT) {
    say(
      line,
      "excerpt",
      `An excerpt has ${LONGEST_EXCERPT} words at most; this one has ${wordsIn(row.excerpt)}.`,
    );
  }
  if (row.capacity === "party" && row.claimant === null) say(line, "claimant", "Which place says so?");
  return {
    line,
    row: {
      file,
      id: claim,
      subject: { kind: kind.kind, id: subject },
      source,
      claimant: row.claimant,
      capacity: row.capacity ?? "third party",
      as_of: row.as_of,
      locator: row.locator,
      excerpt: row.excerpt,
      note: row.note,
      statements: [],
    },
  };
}
