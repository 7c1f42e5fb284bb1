import { type Day, FOREVER } from "../../kernel/day.ts";
import type { Language } from "../../kernel/languages.ts";
import { formatPartialDate } from "../../kernel/partial-date.ts";
import { activityKindMessages } from "../../registry/activities/activity.messages.ts";
import { translator, writeDay } from "../../web/messages.ts";
import type { Suggestion } from "./lane.ts";
import { laneMessages, laneRuleMessages, portfolioMessages } from "./portfolio.messages.ts";
import type { PortfolioRow } from "./read-portfolio.ts";

/** When the partners were last seen doing something, as dated reports say. Never an adjective. */
export function freshnessWords(language: Language, { freshness, tie }: PortfolioRow): string {
  const t = translator(portfolioMessages, language);
  const when = (on: Parameters<typeof formatPartialDate>[0] | null) =>
    on ? formatPartialDate(on, language) : t("undated");
  switch (freshness.is) {
    case "dormant":
      return t("reportedDormant", { when: when(freshness.report.on) });
    case "active": {
      const { kind, on } = freshness.last;
      return `${when(on)} (${translator(activityKindMessages, language)(kind)})`;
    }
    case "unknown": {
      const since = tie.since;
      if (since === null || since.latest === FOREVER) return t("noDated");
      return t("noDatedSince", {
        when: since.shown
          ? formatPartialDate(since.shown, language)
          : writeDay(language, since.latest as Day),
      });
    }
  }
}

/** "Suggested: renew, for the agreed term ends …. A person decides." */
export function suggestionWords(language: Language, { lane, rule, day }: Suggestion): string {
  const t = translator(portfolioMessages, language);
  if (lane === "none") return t("suggestedNothing");
  return t("suggestedWhy", {
    lane: translator(laneMessages, language)(lane),
    why: translator(laneRuleMessages, language)(rule, { day: day === null ? "" : writeDay(language, day) }),
  });
}
