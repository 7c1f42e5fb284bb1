import type { Words } from "../dossiers/kind.ts";

/**
 * What an amount of money is. Amounts of different kinds or currencies never add. `converted`: the same money in another
 * currency, as the source gives it: it says nothing about a rate.
 */
export const AMOUNT_KINDS = {
  pledge: { en: "pledge", "zh-Hans": "认捐", ru: "обещание" },
  grant: { en: "grant", "zh-Hans": "赠款", ru: "грант" },
  commitment: { en: "commitment", "zh-Hans": "承诺金额", ru: "обязательство" },
  budget: { en: "budget", "zh-Hans": "预算", ru: "бюджет" },
  contract: { en: "contract", "zh-Hans": "合同金额", ru: "контракт" },
  disbursement: { en: "disbursement", "zh-Hans": "拨付", ru: "перечисление" },
  expenditure: { en: "expenditure", "zh-Hans": "支出", ru: "расход" },
  converted: { en: "as converted by the source", "zh-Hans": "来源自行折算", ru: "в пересчёте источника" },
} as const satisfies Readonly<Record<string, Words>>;
export type AmountKind = keyof typeof AMOUNT_KINDS;
