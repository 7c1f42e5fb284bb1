import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import type { ArticleLanguage } from "../article.ts";
import type { ClaimKind, ClaimProposal } from "../claims/claim.ts";
import { anchorOf, type ReadAgainst, readArticle } from "../read-article.ts";

const LABELLED = fileURLToPath(new URL("../../../../data/articles/labelled-sentences.csv", import.meta.url));
/** The kinds that the labels say all of; others are not measured. */
export const MEASURED_KINDS = [
  "partnership",
  "figure",
  "investment",
  "event",
  "proposal",
  "membership",
  "post",
  "quote",
] as const;

export interface LabelledSentence {
  id: string;
  language: ArticleLanguage;
  part: "tune" | "held-out";
  anchor: string | null;
  sentence: string;
  /** Claims as `said` writes them. */
  expected: string[];
}

export async function labelledSentences(): Promise<LabelledSentence[]> {
  const rows: Record<string, string>[] = parse(await readFile(LABELLED, "utf8"), { columns: true });
  return rows.map((row) => ({
    id: row.id ?? "",
    language: row.language as ArticleLanguage,
    part: row.part as LabelledSentence["part"],
    anchor: row.anchor || null,
    sentence: row.sentence ?? "",
    expected:
      row.expected === "none" ? [] : (row.expected ?? "").split(" | ").map((claim) => inOrder(claim.trim())),
  }));
}

/** The parties of a partnership have no order. */
const inOrder = (claim: string): string =>
  claim.replace(
    /^partnership: ([^;]+) \+ ([^;]+);/,
    (_, a: string, b: string) => `partnership: ${[a, b].toSorted().join(" + ")};`,
  );

/** A proposed claim as labels write it; null for kinds that they do not tell of. */
export function said(claim: ClaimProposal): string | null {
  const number = `${claim.comparator} ${claim.value} ${claim.unit}`;
  const [place] = claim.places;
  switch (claim.kind) {
    case "partnership":
      return inOrder(
        `partnership: ${claim.places.map(({ name }) => name).join(" + ")}; ${claim.effect}; ${claim.date ?? "none"}`,
      );
    case "figure":
      return `figure: ${number}`;
    case "investment":
      return `investment: ${number}; ${claim.date ?? "none"}`;
    case "event":
      return `event: ${place?.name ?? "none"}; ${claim.date ?? "none"}`;
    case "proposal":
      return `proposal: ${claim.date ?? "none"}`;
    case "membership":
      return `membership: ${place?.name ?? "none"}; ${claim.role}; ${claim.date ?? "none"}`;
    case "post":
      return `post: ${claim.person}`;
    case "quote":
      return `quote: ${claim.person}`;
    default:
      return null;
  }
}

export interface Outcome {
  of: LabelledSentence;
  right: string[];
  /** Proposed, and not in the label. */
  wrong: string[];
  /** In the label, and not proposed. */
  missed: string[];
}

/** Compares what `read` finds in a sentence with its label. */
export async function outcomeOf(
  of: LabelledSentence,
  read: (of: LabelledSentence) => Promise<string[]>,
): Promise<Outcome> {
  const missed = [...of.expected];
  const [right, wrong]: [string[], string[]] = [[], []];
  for (const claim of await read(of)) {
    const at = missed.indexOf(claim);
    if (at < 0) wrong.push(claim);
    else right.push(...missed.splice(at, 1));
  }
  return { of, right, wrong, missed };
}

/** What the article reader proposes for a sentence, as labels write it. */
export const byRules =
  (against: ReadAgainst) =>
  async ({ sentence, anchor, language }: LabelledSentence): Promise<string[]> => {
    const article = await readArticle(sentence, against, {
      anchor: anchorOf(anchor ?? undefined),
      language,
      url: null,
    });
    return article.claims.flatMap((claim) => said(claim) ?? []);
  };

export interface Score {
  right: number;
  wrong: number;
  missed: number;
  precision: number;
  recall: number;
}

/** Counts of the outcomes, of claims whose kind `keep` takes. Precision of nothing proposed is 1, recall of nothing to find too. */
export function scoreOf(outcomes: readonly Outcome[], kind: ClaimKind | null = null): Score {
  const count = (of: (outcome: Outcome) => readonly string[]) =>
    outcomes.flatMap(of).filter((claim) => kind === null || claim.startsWith(`${kind}:`)).length;
  const [right, wrong, missed] = [count((o) => o.right), count((o) => o.wrong), count((o) => o.missed)];
  return {
    right,
    wrong,
    missed,
    precision: right + wrong === 0 ? 1 : right / (right + wrong),
    recall: right + missed === 0 ? 1 : right / (right + missed),
  };
}
