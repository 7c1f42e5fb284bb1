import type { PartialDate } from "../../kernel/partial-date.ts";
import type { Source } from "../../registry/evidence/source.ts";
import type { Difference } from "./compare.ts";

const [TWINNED, START, END] = ["P190", "P580", "P582"] as const;
/** In a reference the letter is S. */
const [REFERENCE_URL, RETRIEVED, PUBLISHED] = ["S854", "S813", "S577"] as const;
const MOST_REFERENCES = 2;

/**
 * The differences that Wikidata's QuickStatements can put right, in its first format (tabs), one statement a line: a
 * partner that a side does not list, a start or an end that its statement lacks. Only where both have a QID and a source
 * of the registry's own has an address: a statement without a reference helps nobody. Dates that contradict each other
 * are for a person to weigh.
 */
export function quickStatements(differences: readonly Difference[]): string[] {
  return differences.flatMap((difference) => statementOf(difference) ?? []);
}

function statementOf({ what, host, partner, since, evidence }: Difference): string | null {
  const references = referencesTo(evidence);
  if (!host.wikidata || !partner.wikidata || references.length === 0) return null;
  const time = since ? timeOf(since) : null;
  const statement = [host.wikidata, TWINNED, partner.wikidata];
  switch (what) {
    case "not listed":
      return [...statement, ...(time ? [START, time] : []), ...references].join("\t");
    case "start missing":
      return time ? [...statement, START, time, ...references].join("\t") : null;
    case "end missing":
      return time ? [...statement, END, time, ...references].join("\t") : null;
    default:
      return null;
  }
}

/** `+2023-06-20T00:00:00Z/11`; null for what Wikidata has no precision for: one of several days, an approximate one. */
export function timeOf({ edtf }: PartialDate): string | null {
  if (/^\d{4}-\d\d-\d\d$/.test(edtf)) return `+${edtf}T00:00:00Z/11`;
  // Seasons and quarters have the form of a month.
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(edtf)) return `+${edtf}-00T00:00:00Z/10`;
  if (/^\d{4}$/.test(edtf)) return `+${edtf}-00-00T00:00:00Z/9`;
  return /^\d{3}X$/.test(edtf) ? `+${edtf.replace("X", "0")}-00-00T00:00:00Z/8` : null;
}

/** Each its own reference: `!` begins the next. */
function referencesTo(evidence: readonly Source[]): string[] {
  const told = evidence
    .filter(({ url }) => url !== null && /^https?:\/\/[^\s"|\t]+$/.test(url))
    .slice(0, MOST_REFERENCES);
  return told.flatMap(({ url, retrieved, published }, index) => {
    const [read, printed] = [retrieved && timeOf(retrieved), published && timeOf(published)];
    return [
      index === 0 ? REFERENCE_URL : `!${REFERENCE_URL}`,
      `"${url}"`,
      ...(printed ? [PUBLISHED, printed] : []),
      ...(read ? [RETRIEVED, read] : []),
    ];
  });
}
