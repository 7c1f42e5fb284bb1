import type { PlaceId } from "../../kernel/ids.ts";
import type { Issue } from "../../kernel/issue.ts";
import type { Candidate, Match } from "../reconciliation/match.ts";
import type { Mention } from "../reconciliation/mention.ts";
import type { ClaimReading, RowReading } from "./row-reading.ts";

/** A mention of a file with what the matching made of it; one for all the rows that say the same. */
export interface MatchedMention {
  /** From 1, in the order in which the file first names them. */
  number: number;
  mention: Mention;
  match: Match;
  /** Rows that name it. */
  rows: number;
}

/** A row with its mentions matched: ready to be recorded, waiting for a person, or refused for its issues. */
export interface PlannedRow {
  /** Its number in the file, from 1: rows are accounted for by it. */
  number: number;
  line: number;
  raw: string;
  mentions: readonly MatchedMention[];
  claims: readonly ClaimReading[];
  issues: readonly Issue[];
  status: "ready" | "waiting" | "refused";
}

/** Whoever knows what a mention was found to be. */
export interface Mentions {
  match(mention: Mention): MatchedMention;
  /** Places that a place is a partner of on evidence other than this file's. */
  tiesOf(place: PlaceId): ReadonlySet<PlaceId>;
}

/** Where a person finds a row. */
export const whereIs = (line: number): string => `line ${line}`;

/** Finds out which places a row means, and whether it can be recorded. */
export function planRow(number: number, row: RowReading, table: Mentions): PlannedRow {
  const { line, raw, claims } = row;
  const planned = (
    mentions: readonly MatchedMention[],
    status: PlannedRow["status"],
    ...more: Issue[]
  ): PlannedRow => {
    for (const mention of new Set(mentions)) mention.rows += 1;
    return { number, line, raw, mentions, claims, issues: [...row.issues, ...more], status };
  };
  if (claims.length === 0) {
    return planned(
      [],
      "refused",
      ...(row.issues.length > 0
        ? []
        : [{ code: "no-claim", where: whereIs(line), message: "The row names no partners." }]),
    );
  }
  const mentions = withPartners(
    row.mentions.map((mention) => table.match(mention)),
    claims,
    table,
  );
  const refused = whyRefused(line, mentions, claims);
  if (refused) return planned(mentions, "refused", refused);
  const waits = claims.some(({ parties }) => parties.some((party) => !mentions[party]?.match.chosen));
  return planned(mentions, waits ? "waiting" : "ready");
}

/**
 * Asks again for a name that may mean several places where the other side is known: perhaps others say that one of them
 * is its partner. What this source itself has said does not count, or its second reading would find more than its first.
 */
function withPartners(
  mentions: readonly MatchedMention[],
  claims: readonly ClaimReading[],
  table: Mentions,
): MatchedMention[] {
  const found = [...mentions];
  for (const { parties } of claims) {
    const [one, other, third] = parties;
    if (one === undefined || other === undefined || third !== undefined) continue;
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const) {
      const open = found[here];
      const partner = found[there]?.match.chosen;
      if (open?.match.outcome !== "ambiguous" || !partner?.place) continue;
      const ties = table.tiesOf(partner.place);
      if (!open.match.candidates.some(({ place }) => place !== null && ties.has(place))) continue;
      const again = table.match({
        ...open.mention,
        partner: { place: partner.place, country: partner.country, ties },
      });
      if (again.match.outcome === "matched") found[here] = again;
    }
  }
  return found;
}

function whyRefused(
  line: number,
  mentions: readonly MatchedMention[],
  claims: readonly ClaimReading[],
): Issue | null {
  const where = whereIs(line);
  for (const { parties } of claims) {
    const named = parties.flatMap((party) => mentions[party] ?? []);
    const nowhere = named.find(({ match }) => match.outcome === "unknown" && match.judgement !== null);
    if (nowhere) {
      return {
        code: "no-such-place",
        where,
        message: `"${nowhere.mention.name}" was judged to be no place of the registry's kind.`,
      };
    }
    const chosen = named.flatMap(({ match }) => match.chosen ?? []);
    const country = chosen.find(({ level }) => level === "country");
    if (country) {
      return {
        code: "party-is-country",
        where,
        message: `${country.name} is a country; partnerships are between cities or provinces.`,
      };
    }
    const ids = chosen.map(referenceOf);
    const [twice] = ids.filter((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) {
      const both = named.map(({ mention }) => `"${mention.name}"`).join(" and ");
      return { code: "same-place", where, message: `${both} are the same place (${twice}).` };
    }
  }
  return null;
}

/** A place by one word: its id in the registry, or `gazetteer:` and its id there. */
export const referenceOf = ({ place, gazetteer }: Candidate): string => place ?? `gazetteer:${gazetteer}`;
