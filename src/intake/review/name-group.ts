import { createHash } from "node:crypto";
import type { Level } from "../../registry/places/place.ts";
import type { MentionKey } from "../import/settling/settle.store.ts";
import { foldedName } from "../reconciliation/folded-name.ts";
import { type JudgedName, judgedName } from "../reconciliation/judgements/match-judgement.ts";

/** A mention of a recorded batch that waits for a person, with the number of rows that wait for it. */
export interface OpenMention extends MentionKey {
  /** As written; so are the next three. */
  name: string;
  country: string | null;
  level: Level | null;
  within: string | null;
  outcome: "ambiguous" | "unknown";
  rows: number;
}

/** Mentions that one judgement decides: the same name, said of the same country, level and division. */
export interface NameGroup {
  /** A short digest of what they have in common: the same whenever it is worked out. */
  id: string;
  judged: JudgedName;
  /** As files write the country, where they do. */
  countriesWritten: string[];
  /** ambiguous where any of its mentions is. */
  outcome: "ambiguous" | "unknown";
  mentions: OpenMention[];
  /** Rows that wait for it, perhaps for another name too. */
  rows: number;
}

/** What mentions must have in common to be decided together, which is what a judgement is found by. */
export function groupId({ name, country, level, within }: JudgedName): string {
  const said = [foldedName(name), country, level, within === null ? null : foldedName(within)];
  return createHash("sha256").update(JSON.stringify(said)).digest("base64url").slice(0, 16);
}

/** Gathers what one decision settles; those with the most rows come first. */
export function groupMentions(open: readonly OpenMention[]): NameGroup[] {
  const groups = new Map<string, NameGroup>();
  for (const mention of open) {
    const judged = judgedName(mention);
    const id = groupId(judged);
    const group = groups.get(id) ?? {
      id,
      judged,
      countriesWritten: [],
      outcome: "unknown",
      mentions: [],
      rows: 0,
    };
    group.mentions.push(mention);
    group.rows += mention.rows;
    if (mention.outcome === "ambiguous") group.outcome = "ambiguous";
    const { country } = mention;
    if (country !== null && !group.countriesWritten.includes(country)) group.countriesWritten.push(country);
    groups.set(id, group);
  }
  return [...groups.values()].sort(
    (a, b) => b.rows - a.rows || compare(a.judged.name, b.judged.name) || compare(a.id, b.id),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What a person wants to see of the inbox. */
export interface InboxFilter {
  batch: number | null;
  /** As a judgement has it: `CN`, `CD|CG`, the words where nobody can read them. */
  country: string | null;
  outcome: "ambiguous" | "unknown" | null;
}

/** The groups that a filter leaves. A group of several batches stands under each of them, whole. */
export function filterGroups(groups: readonly NameGroup[], filter: InboxFilter): NameGroup[] {
  return groups.filter(
    ({ judged, outcome, mentions }) =>
      (filter.country === null || judged.country === filter.country) &&
      (filter.outcome === null || outcome === filter.outcome) &&
      (filter.batch === null || mentions.some(({ batch }) => batch === filter.batch)),
  );
}
