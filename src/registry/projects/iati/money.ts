import type { AmountKind } from "../amount-kinds.ts";
import { childOf, childrenOf, codeIn, type XmlElement } from "./element.ts";
import { identifierOf } from "./read-activities.ts";

/** Money of an activity: an amount in units of its currency, for a day or a period. */
export interface ActivityMoney {
  kind: Extract<AmountKind, "budget" | "pledge" | "commitment" | "disbursement" | "expenditure"> | "other";
  amount: number;
  /** ISO 4217; the activity's own where the value names none; empty where neither does. */
  currency: string;
  /** ISO days. */
  from: string;
  to: string | null;
}

/** Code list TransactionType: outgoing commitment, disbursement, expenditure, outgoing pledge. */
const TRANSACTIONS: Readonly<Record<string, ActivityMoney["kind"]>> = {
  "2": "commitment",
  "3": "disbursement",
  "4": "expenditure",
  "12": "pledge",
};

/**
 * Budgets and transactions of an activity. Of several budgets for one period the revised one counts and the original
 * does not: the one takes the place of the other (code list BudgetType).
 */
export function moneyOf(activity: XmlElement): ActivityMoney[] {
  const own = activity.attributes["default-currency"] ?? "";
  const budgets = childrenOf(activity, "budget").map((budget) => ({
    revised: budget.attributes.type === "2",
    from: dayOf(childOf(budget, "period-start")),
    to: dayOf(childOf(budget, "period-end")),
    ...valueIn(childOf(budget, "value"), own),
  }));
  const counted = budgets.filter(
    (budget) =>
      budget.revised ||
      !budgets.some((other) => other.revised && other.currency === budget.currency && overlap(other, budget)),
  );
  return [
    ...counted.map(({ amount, currency, from, to }) => ({
      kind: "budget" as const,
      amount,
      currency,
      from,
      to,
    })),
    ...childrenOf(activity, "transaction").map((transaction) => ({
      kind:
        codeIn(TRANSACTIONS, childOf(transaction, "transaction-type")?.attributes.code) ?? ("other" as const),
      from: dayOf(childOf(transaction, "transaction-date")),
      to: null,
      ...valueIn(childOf(transaction, "value"), own),
    })),
  ].filter(({ amount, from }) => Number.isFinite(amount) && from !== "");
}

/** ISO days compare as text. */
const overlap = (a: { from: string; to: string }, b: { from: string; to: string }): boolean =>
  a.from <= b.to && b.from <= a.to;

const dayOf = (part: XmlElement | null): string => (part?.attributes["iso-date"] ?? "").slice(0, 10);

/** A decimal number, with commas before thousands or none; an exponent is not IATI's, and some have it. */
const AMOUNT = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/;

/** What cannot be read, or is more than a number holds to its last unit, is no amount. */
function amountOf(text: string): number {
  const amount = AMOUNT.test(text) ? Number(text.replaceAll(",", "")) : Number.NaN;
  return Math.abs(amount) <= Number.MAX_SAFE_INTEGER ? amount : Number.NaN;
}

const valueIn = (value: XmlElement | null, own: string) => ({
  amount: amountOf(value?.text ?? ""),
  currency: value?.attributes.currency ?? own,
});

/** A sum of money of one kind and currency. */
export interface MoneyTotal {
  kind: ActivityMoney["kind"];
  currency: string;
  total: number;
  /** How many amounts are in it. */
  amounts: number;
}

/**
 * The sums over activities, kind by kind and currency by currency. Where an activity and the activities that are its parts
 * (related activity of type 1) both give amounts of a kind, those of the parts count and the whole's do not: a programme's
 * budget is that of its projects told again.
 */
export function totalsOf(activities: readonly XmlElement[]): MoneyTotal[] {
  const parentOf = new Map(
    activities.map((activity) => [
      identifierOf(activity),
      childrenOf(activity, "related-activity")
        .filter(({ attributes }) => attributes.type === "1")
        .map(({ attributes }) => attributes.ref ?? ""),
    ]),
  );
  const money = new Map(activities.map((activity) => [identifierOf(activity), moneyOf(activity)]));
  const toldByParts = new Set<string>();
  for (const [id, own] of money) {
    for (const { kind } of own) {
      for (const ancestor of ancestorsOf(id, parentOf)) toldByParts.add(`${ancestor} ${kind}`);
    }
  }
  const totals = new Map<string, MoneyTotal>();
  for (const [id, own] of money) {
    for (const { kind, amount, currency } of own) {
      if (toldByParts.has(`${id} ${kind}`)) continue;
      const key = `${kind} ${currency}`;
      const total = totals.get(key) ?? { kind, currency, total: 0, amounts: 0 };
      totals.set(key, { ...total, total: total.total + amount, amounts: total.amounts + 1 });
    }
  }
  return [...totals.values()].sort((a, b) =>
    `${a.kind} ${a.currency}` < `${b.kind} ${b.currency}` ? -1 : 1,
  );
}

/** All above an activity; one that is its own ancestor ends the walk. */
function ancestorsOf(id: string, parentOf: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const open = [...(parentOf.get(id) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next) || next === id) continue;
    found.add(next);
    open.push(...(parentOf.get(next) ?? []));
  }
  return found;
}
