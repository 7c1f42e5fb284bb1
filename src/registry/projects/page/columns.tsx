import type { Child } from "hono/jsx";
import { formatPartialDate } from "../../../kernel/partial-date.ts";
import { distinctValues, statementsOf } from "../../dossiers/dossier.ts";
import type { DerivedFilter, DossierAsked, KindPresenter } from "../../dossiers/presenter.ts";
import { numberWords, valueText } from "../../dossiers/value-words.tsx";
import { AMOUNT_KINDS, type AmountKind } from "../amount-kinds.ts";
import { projectMessages } from "../project.messages.ts";
import { statusOf } from "../project-facts.ts";
import { STATUS_WORDS } from "../status.ts";
import { StatusTags } from "./status-words.tsx";

type Column = NonNullable<KindPresenter["columns"]>[number];

/** How far it has come by the day asked for. */
export const statusColumn: Column = {
  head: projectMessages.statusWord,
  cell: ({ dossier, at, language }) => <StatusTags language={language} of={statusOf(dossier, at.asOf)} />,
};

/** The values of a property, each once, in words. */
export const propertyColumn = (head: Column["head"], property: string): Column => ({
  head,
  cell: ({ kinds, dossier, names, language }) =>
    distinctValues(dossier, property)
      .map(({ statement }) => valueText({ kinds, kind: kinds.of(dossier.kind), names, language }, statement))
      .join(language === "zh-Hans" ? "、" : ", "),
});

const DATED = ["actual start", "planned start", "status", "actual end", "amount"] as const;

/** The earliest day that any source dates it by. */
export const whenColumn: Column = {
  head: projectMessages.when,
  cell: ({ dossier, language }) => {
    const dates = DATED.flatMap((property) => statementsOf(dossier, property)).flatMap(({ on }) => on ?? []);
    const [first] = dates.sort((a, b) => a.earliest - b.earliest);
    return first ? formatPartialDate(first, language) : "";
  },
};

/** Each amount with its currency and what it is; converted ones are the same money again and stay out. */
export const amountColumn: Column = {
  head: projectMessages.amount,
  cell: ({ dossier, language }): Child =>
    distinctValues(dossier, "amount")
      .flatMap(({ statement: { value, role } }) =>
        value.type === "money" && role !== "converted"
          ? [
              [numberWords(language, value), value.currency, kindWord(role, language)]
                .filter(Boolean)
                .join(" "),
            ]
          : [],
      )
      .join("; "),
};

const kindWord = (role: string | null, language: DossierAsked["language"]): string =>
  role !== null && Object.hasOwn(AMOUNT_KINDS, role) ? `(${AMOUNT_KINDS[role as AmountKind][language]})` : "";

/** Narrows a list by the status that holds, certainly or possibly, on the day asked for. */
export const statusFilter: DerivedFilter = {
  name: "status-on-day",
  label: projectMessages.statusFilter,
  codes: { ...STATUS_WORDS, silent: projectMessages.statusSilent, unknown: projectMessages.statusUnknown },
  of: (dossier, { asOf }) => {
    const { readings, silence } = statusOf(dossier, asOf);
    return [
      ...readings.map(({ status }) => status),
      ...(readings.length === 0 ? ["unknown"] : []),
      ...(silence?.certainty === "certain" ? ["silent"] : []),
    ];
  },
};
