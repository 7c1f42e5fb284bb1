import type { Child } from "hono/jsx";
import { type Day, formatDay } from "../../../kernel/day.ts";
import type { Language } from "../../../kernel/languages.ts";
import { Tag } from "../../../web/components/tag.tsx";
import { localHref } from "../../../web/language.ts";
import { formatNumber, translator } from "../../../web/messages.ts";
import { webMessages } from "../../../web/web.messages.ts";
import { switchesTurned, writeQuery } from "../../api/count-parameters.ts";
import type { Show } from "../../api/count-show.ts";
import type { Rule } from "../../rule.ts";
import type { Ground } from "../../world-cache.ts";
import { figureMessages } from "./figure.messages.ts";
import type { LedgerVerdict } from "./figure-ledger.ts";

const TAG = {
  reproduced: "certain",
  compatible: "possible",
  "not reproduced": "conflict",
  "not a count": "plain",
} as const;

export const VerdictTag = ({ language, verdict }: { language: Language; verdict: LedgerVerdict }) => (
  <Tag kind={TAG[verdict]}>
    <Unbroken>{translator(figureMessages, language)(verdict)}</Unbroken>
  </Tag>
);

/** Words of a cell that stay on one line, as its figures do. */
export const Unbroken = ({ children }: { children: Child }) => <span class="number">{children}</span>;

/** A range in a cell. Nothing in it is hidden: hidden text would stick out of a table that scrolls sideways. */
export const Range = ({
  language,
  certain,
  possible,
}: {
  language: Language;
  certain: number;
  possible: number;
}) => (
  <span class="range range-inline">
    <span class="range-certain">{formatNumber(language, certain)}</span>
    {possible > certain ? (
      <>
        <span class="range-to"> {translator(webMessages, language)("rangeTo")} </span>
        <span class="range-possible">{formatNumber(language, possible)}</span>
      </>
    ) : null}
  </span>
);

/** The count page with this rule, its turned switches and this day. */
export function countHref(
  language: Language,
  rule: Rule,
  asOf: Day,
  ground: Pick<Ground, "rules">,
  knownAt?: string,
  show?: Show,
): string {
  const named = ground.rules.find((one) => one.id === rule.id);
  const query = new URLSearchParams({ rule: rule.id, asOf: formatDay(asOf) });
  for (const [name, value] of named ? switchesTurned(named, rule) : []) query.set(name, value);
  if (knownAt) query.set("knownAt", knownAt);
  if (show) query.set("show", show);
  return `${localHref(language, "/count")}?${writeQuery(query)}`;
}
