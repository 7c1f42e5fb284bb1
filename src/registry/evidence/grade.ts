/** How strong the evidence is, weakest first (design.md §3). The index in this list is the grade's rank. */
export const EVIDENCE_GRADES = [
  "unsourced",
  "third party",
  "one side",
  "registrar",
  "both sides",
  "document",
] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

export const CAPACITIES = ["party", "registrar", "association", "third party"] as const;
/** In which capacity a claimant speaks. An association is not the government it befriends: it grades as a third party. */
export type Capacity = (typeof CAPACITIES)[number];

export const SOURCE_KINDS = ["official", "news", "encyclopedia", "aggregator", "book", "document"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const gradeRank = (grade: EvidenceGrade): number => EVIDENCE_GRADES.indexOf(grade);

/**
 * The grade of one claim alone. "Both sides" needs several claims and is never the grade of one. A document is the
 * text of the act, published by a party or the registrar; a study about it is a third party's word.
 */
export function claimGrade(claim: { capacity: Capacity; sourceKind: SourceKind }): EvidenceGrade {
  switch (claim.capacity) {
    case "party":
      return claim.sourceKind === "document" ? "document" : "one side";
    case "registrar":
      return claim.sourceKind === "document" ? "document" : "registrar";
    case "association":
    case "third party":
      return "third party";
  }
}
