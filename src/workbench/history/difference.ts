/** One thing that is said of a record: a claim, a name, a judgement. In the reader's words. */
export interface Said {
  /** What it is, whatever it says now: the same key before and after is the same thing. */
  key: string;
  kind: SaidKind;
  /** What it is called: "Sister-city agreement", "Name". */
  head: string;
  /** What it says, part by part: a label and words. */
  parts: readonly (readonly [label: string, words: string])[];
  /** Where it was read. */
  source: { id: string; title: string; language: string | null } | null;
  /** Why, of a judgement or a merge, and who says so. */
  because: { reason: string; author: string } | null;
}

export const SAID_KINDS = ["description", "claim", "name", "judgement", "merge"] as const;
export type SaidKind = (typeof SAID_KINDS)[number];

export const CHANGES = ["added", "replaced", "taken back"] as const;

/** What one revision did to one thing. */
export interface Difference {
  change: (typeof CHANGES)[number];
  said: Said;
  /** Of a replaced one: the parts that differ, as they were and as they are; "" where there was none. */
  parts: readonly { label: string; was: string; is: string }[];
}

/** What became of the things said of a record, from one reading of it to another. */
export function differencesBetween(before: readonly Said[], after: readonly Said[]): Difference[] {
  const was = new Map(before.map((said) => [said.key, said]));
  const is = new Map(after.map((said) => [said.key, said]));
  const changed = after.flatMap((said): Difference[] => {
    const earlier = was.get(said.key);
    if (!earlier) return [{ change: "added", said, parts: [] }];
    const parts = partsBetween(earlier, said);
    return parts.length > 0 ? [{ change: "replaced", said, parts }] : [];
  });
  const gone = before
    .filter(({ key }) => !is.has(key))
    .map((said): Difference => ({ change: "taken back", said, parts: [] }));
  return [...changed, ...gone].sort((a, b) => rank(a.said) - rank(b.said));
}

const rank = ({ kind }: Said): number => SAID_KINDS.indexOf(kind);

function partsBetween(before: Said, after: Said): { label: string; was: string; is: string }[] {
  const [was, is] = [partsBy(before), partsBy(after)];
  const labels = [...new Set([...was.keys(), ...is.keys()])];
  return labels.flatMap((label) => {
    const [a, b] = [was.get(label) ?? "", is.get(label) ?? ""];
    return a === b ? [] : [{ label, was: a, is: b }];
  });
}

/** Parts of one label stand together: a claim may give several values of a kind. */
function partsBy({ head, parts, because, source }: Said): Map<string, string> {
  const by = new Map<string, string>([["", head]]);
  for (const [label, words] of parts) {
    const there = by.get(label);
    by.set(label, there === undefined ? words : `${there}; ${words}`);
  }
  if (source) by.set("source", source.title);
  if (because) by.set("because", because.reason);
  return by;
}
