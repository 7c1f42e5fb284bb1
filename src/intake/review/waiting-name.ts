import { invalid, notFound } from "../../kernel/errors.ts";
import type { Level } from "../../registry/places/place.ts";
import { foldedName } from "../reconciliation/folded-name.ts";
import { groupMentions, type NameGroup, type OpenMention } from "./name-group.ts";

/** A name as a person types it, with as much of what is said of it as is needed to tell it from others. */
export interface NameAsked {
  name: string;
  /** As by `countrySaid`; undefined: whatever is said. */
  country: string | null | undefined;
  level: Level | undefined;
  within: string | undefined;
}

/** How a name is told from another that is written the same. */
export const toldApart = ({ judged, rows }: NameGroup): string =>
  [
    `"${judged.name}"`,
    judged.country ? `--country "${judged.country}"` : "no country said",
    judged.level && `--level ${judged.level}`,
    judged.within && `--within "${judged.within}"`,
    `(${rows} rows)`,
  ]
    .filter(Boolean)
    .join(" ");

/** The name among those that wait; refuses one that does not wait, or that several say differently. */
export function findWaiting(open: readonly OpenMention[], asked: NameAsked): NameGroup {
  const key = foldedName(asked.name);
  const groups = groupMentions(open);
  const same = groups.filter(({ judged }) => foldedName(judged.name) === key);
  const fitting = same.filter(
    ({ judged }) =>
      (asked.country === undefined || judged.country === asked.country) &&
      (asked.level === undefined || judged.level === asked.level) &&
      (asked.within === undefined || foldedName(judged.within ?? "") === foldedName(asked.within)),
  );
  const [only, ...others] = fitting;
  if (only && others.length === 0) return only;
  if (only) {
    throw invalid(
      "several-names-waiting",
      `Several wait that are written so: ${fitting.map(toldApart).join("; ")}. Say which.`,
      "name",
    );
  }
  const hint =
    same.length > 0
      ? ` It waits as ${same.map(toldApart).join("; ")}.`
      : nearest(key, groups)
          .map(({ judged }, at) => `${at === 0 ? " Near it wait: " : ""}"${judged.name}"`)
          .join(", ");
  throw notFound(
    "no-such-name-waiting",
    `No name waits that is written "${asked.name}" like this.${hint}`,
    "name",
  );
}

/** Names that share most pairs of letters with what was typed, three at most. */
function nearest(key: string, groups: readonly NameGroup[]): NameGroup[] {
  const own = pairs(key);
  return groups
    .map((group) => {
      const theirs = pairs(foldedName(group.judged.name));
      const shared = [...own].filter((pair) => theirs.has(pair)).length;
      return { group, alike: (2 * shared) / (own.size + theirs.size || 1) };
    })
    .filter(({ alike }) => alike >= 0.5)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, 3)
    .map(({ group }) => group);
}

const pairs = (text: string): Set<string> =>
  new Set([...text].map((letter, at, all) => letter + (all[at + 1] ?? "")));
