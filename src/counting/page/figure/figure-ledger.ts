import type { ReadDb } from "../../../database/database.ts";
import type { OrganizationId, Revision } from "../../../kernel/ids.ts";
import { type Organization, organizationsById } from "../../../registry/organizations/organization.store.ts";
import { ruleAsked } from "../../answer.ts";
import type { Verdict } from "../../explain/compare.ts";
import { type Explanation, explain, mappedReading, type Reading } from "../../explain/explain.ts";
import { listFigures } from "../../figure.store.ts";
import { type Figure, isMapped } from "../../figure.ts";
import type { Rule } from "../../rule.ts";
import { Kept, type WorldCache } from "../../world-cache.ts";
import { type FigureSource, sourcesOfFigures } from "./figure-ledger.store.ts";

/** What one sentence published: one figure, or several in different units that hold together. */
export interface Statement {
  /** In the order of their ids, so cities stand before countries. */
  figures: Figure[];
  issuer: Organization | null;
  source: FigureSource | null;
  /** Of the first figure that a rule can ask; null where none can. */
  rule: Rule | null;
  mapped: Reading | null;
  verdict: LedgerVerdict;
}

export const LEDGER_VERDICTS = ["reproduced", "compatible", "not reproduced", "not a count"] as const;
export type LedgerVerdict = Verdict | "not a count";

const MOST_FIGURES = 10_000;
const MOST_LEDGERS = 4;
const MOST_EXPLANATIONS = 100;

/** One a database: the ledger and the explanations asked for last. What was known at a revision never changes. */
export class FigureLedger {
  readonly #ledgers = new Kept<Promise<Statement[]>>(MOST_LEDGERS);
  readonly #explanations = new Kept<Promise<Explanation>>(MOST_EXPLANATIONS);
  constructor(readonly worlds: WorldCache) {}

  statements(read: ReadDb, known: Revision): Promise<Statement[]> {
    return keep(this.#ledgers, String(known), () => this.#readLedger(read, known));
  }

  explanation(read: ReadDb, id: string, known: Revision): Promise<Explanation> {
    return keep(this.#explanations, `${known} ${id}`, async () => {
      const { world } = await this.worlds.ground(read, known);
      return explain(read, id, known, { world });
    });
  }

  async #readLedger(read: ReadDb, known: Revision): Promise<Statement[]> {
    const figures = await listFigures(read, known, { limit: MOST_FIGURES });
    if (figures.length === 0) return [];
    const { world } = await this.worlds.ground(read, known);
    const issuers = await organizationsById(read, [...new Set(figures.map((one) => one.issuer))], known);
    const sources = await sourcesOfFigures(
      read,
      figures.map((one) => one.citation),
      known,
    );
    const together = Map.groupBy(figures, (one) =>
      one.pairKey === null ? `one ${one.id}` : `pair ${one.pairKey}`,
    );
    const statements: Statement[] = [];
    for (const figuresOfOne of together.values()) {
      const mapped = await mappedReading(read, figuresOfOne, known, world);
      statements.push({
        figures: figuresOfOne,
        issuer: issuers.get(figuresOfOne[0]?.issuer as OrganizationId) ?? null,
        source: sources.get(figuresOfOne[0]?.citation ?? ("" as Figure["citation"])) ?? null,
        rule: mapped && (await ruleOf(read, figuresOfOne, known)),
        mapped,
        verdict: mapped?.verdict ?? "not a count",
      });
    }
    return statements.sort(newestFirst);
  }
}

/** A failure is not kept. */
function keep<V>(kept: Kept<Promise<V>>, key: string, make: () => Promise<V>): Promise<V> {
  const value = kept.get(key, make);
  value.catch(() => kept.drop(key));
  return value;
}

async function ruleOf(read: ReadDb, figures: readonly Figure[], known: Revision): Promise<Rule | null> {
  for (const { mapping } of figures) {
    if (isMapped(mapping))
      return (await ruleAsked(read, mapping.rule, known, { change: mapping.change })).rule;
  }
  return null;
}

const dayOf = ({ figures: [first] }: Statement) => (first?.asOf ?? first?.period)?.latest ?? 0;

const newestFirst = (a: Statement, b: Statement) =>
  dayOf(b) - dayOf(a) || ((a.figures[0]?.id ?? "") < (b.figures[0]?.id ?? "") ? -1 : 1);

export interface LedgerFilter {
  q: string | undefined;
  country: string | undefined;
  measure: string | undefined;
  verdict: LedgerVerdict | undefined;
}

/** The statements that all the given conditions hold for; words are looked for in what is said and by whom. */
export function filterStatements(statements: readonly Statement[], asked: LedgerFilter): Statement[] {
  const words = (asked.q ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  return statements.filter((one) => {
    if (asked.country && one.issuer?.country !== asked.country) return false;
    if (asked.measure && !one.figures.some((figure) => figure.measure === asked.measure)) return false;
    if (asked.verdict && one.verdict !== asked.verdict) return false;
    if (words.length === 0) return true;
    const text = textOf(one);
    return words.every((word) => text.includes(word));
  });
}

const textOf = ({ figures, issuer, source, rule }: Statement): string =>
  [
    ...figures.flatMap((one) => [one.id, one.subject, one.scope, one.unit, String(one.value), one.note]),
    ...Object.values(issuer?.names ?? {}),
    source?.quote,
    source?.title,
    ...Object.values(rule?.title ?? {}),
  ]
    .filter(Boolean)
    .join(" ")
    .toLowerCase();
