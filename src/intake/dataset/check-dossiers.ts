import type { PlaceId } from "../../kernel/ids.ts";
import type { Statement } from "../../registry/dossiers/subject.ts";
import { partnershipOf } from "../../registry/partnerships/partnership.ts";
import type { References } from "./check-references.ts";
import type { DossierClaimRow } from "./read-dossiers.ts";
import type { Read } from "./read-table.ts";

interface DossierTables {
  dossiers: readonly Read<DossierClaimRow>[];
  merges: readonly Read<{ kind: string; merged: string; into: string }>[];
  acts: readonly Read<{ parties: string[] }>[];
}

/** Whatever a claim about a subject names must be there: in its own tables, or told of by a claim of this dataset. */
export function checkDossiers(refer: References, { dossiers, merges, acts }: DossierTables): void {
  const byKind = Map.groupBy(dossiers, ({ row }) => row.subject.kind);
  for (const [kind, claims] of byKind) {
    const subjects = new Map(claims.map((claim) => [claim.row.subject.id, claim]));
    refer.learn(
      kind === "organization" ? "organization dossier" : kind,
      claims[0]?.row.file ?? "",
      [...subjects.values()],
      (row) => row.subject.id,
    );
  }
  for (const [file, claims] of Map.groupBy(dossiers, ({ row }) => row.file)) {
    refer.learnMore("claim", file, claims, (row) => row.id);
  }
  const partnerships = acts.map(({ line, row }) => ({
    line,
    row: partnershipOf(row.parties as PlaceId[]).id,
  }));
  const known = new Map(partnerships.map((partnership) => [partnership.row, partnership]));
  refer.learn("partnership", "acts.csv", [...known.values()], (id) => id);
  for (const file of new Set(dossiers.map(({ row }) => row.file))) {
    const own = dossiers.filter(({ row }) => row.file === file);
    refer.check(file, own, (row) => [
      ["source", row.source],
      [row.capacity === "party" ? "place" : "organization", row.claimant ?? null],
      ["organization", row.subject.kind === "organization" ? row.subject.id : null],
      ...row.statements.flatMap(namedBy),
    ]);
  }
  refer.check("dossiers/merges.csv", merges, (row) => [
    [row.kind, row.merged],
    [row.kind, row.into],
  ]);
}

/** What a value names, by the table that must have it. */
function namedBy({ value }: Statement): (readonly [kind: string, id: string])[] {
  switch (value.type) {
    case "place":
      return [["place", value.place]];
    case "organization":
      return [["organization", value.organization]];
    case "group":
      return [["group", value.group]];
    case "partnership":
      return [["partnership", value.partnership]];
    case "source":
      return [["source", value.source]];
    case "citation":
      return [["claim", value.citation]];
    case "figure":
      return [["figure", value.figure]];
    case "subject":
      return [[value.subject.kind, value.subject.id]];
    default:
      return [];
  }
}
