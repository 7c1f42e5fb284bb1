import type { Context } from "hono";
import { onlyParameters } from "../../http/query.ts";
import { type Day, FOREVER } from "../../kernel/day.ts";
import { invalid } from "../../kernel/errors.ts";
import type { Language } from "../../kernel/languages.ts";
import { gradeRank } from "../../registry/evidence/grade.ts";
import { TIE_KINDS } from "../../registry/partnerships/kinds.ts";
import { ownNames } from "../../registry/places/place-words.tsx";
import { nameIn } from "../../web/components/names.tsx";
import { LOCALE } from "../../web/language.ts";
import { LANES, type Lane } from "./lane.ts";
import { lastDated, type PortfolioRow } from "./read-portfolio.ts";

export const SORTS = [
  "partner",
  "state",
  "since",
  "evidence",
  "last",
  "projects",
  "duty",
  "lane",
  "score",
] as const;
export type Sort = (typeof SORTS)[number];

export interface PortfolioAsked {
  sort: Sort;
  lane: Lane | null;
  /** An account's number as text. */
  owner: string | null;
}

export function portfolioAsked(c: Context): PortfolioAsked {
  onlyParameters(c, ["sort", "lane", "owner"]);
  const word = <const T extends string>(name: string, words: readonly T[]): T | null => {
    const text = c.req.query(name) ?? "";
    const found = words.find((one) => one === text);
    if (found !== undefined || text === "") return found ?? null;
    throw invalid("bad-parameter", `"${name}" is one of ${words.join(", ")}.`, name);
  };
  return {
    sort: word("sort", SORTS) ?? "partner",
    lane: word("lane", LANES),
    owner: c.req.query("owner") || null,
  };
}

/** The lane that somebody decided, else the one suggested. */
export const laneOf = ({ lane, suggestion }: PortfolioRow): Lane => lane?.lane ?? suggestion.lane;

export const partnerName = ({ partners }: PortfolioRow, language: Language): string =>
  partners.map(({ id, names }) => calledIn(names, language, id)).join(", ");

const calledIn = (names: Record<string, string>, language: Language, otherwise: string): string => {
  const own = ownNames(names);
  return Object.keys(own).length > 0 ? nameIn(own, language) : (Object.values(names)[0] ?? otherwise);
};

/** What needs a look first: of days the soonest, of duties the next, of everything else the most; what is unknown last. */
export function sorted(
  rows: readonly PortfolioRow[],
  { sort, lane, owner }: PortfolioAsked,
  { language, asOf }: { language: Language; asOf: Day },
): PortfolioRow[] {
  const collator = new Intl.Collator(LOCALE[language]);
  const rank: Record<Exclude<Sort, "partner">, (row: PortfolioRow) => number> = {
    state: ({ tie }) =>
      (tie.state.standing === "in force" ? 0 : 10) -
      (tie.state.kind ? TIE_KINDS.indexOf(tie.state.kind) : -1),
    since: ({ tie }) => tie.since?.latest ?? FOREVER,
    evidence: ({ tie }) => -(tie.grade ? gradeRank(tie.grade) : -1),
    // The longest silence first: who never did anything stands at its head.
    last: ({ activities }) => lastDated(activities, asOf) ?? Number.NEGATIVE_INFINITY,
    projects: ({ projects }) => -projects.all,
    duty: (row) => nextDuty(row)?.latest ?? FOREVER,
    lane: (row) => LANES.indexOf(laneOf(row)),
    score: ({ score }) => -(score.score ?? -1),
  };
  return rows
    .filter((row) => lane === null || laneOf(row) === lane)
    .filter((row) => owner === null || String(row.owner?.account ?? "") === owner)
    .map((row) => ({ row, name: partnerName(row, language), rank: sort === "partner" ? 0 : rank[sort](row) }))
    .sort((a, b) => compare(a.rank, b.rank) || collator.compare(a.name, b.name))
    .map(({ row }) => row);
}

/** Two that are infinitely far away are equally far. */
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** The first duty that is open, overdue ones before. */
export const nextDuty = ({ duties }: PortfolioRow) => duties.find(({ standing }) => standing === "open");
